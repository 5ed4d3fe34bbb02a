/**
 * How two phone numbers agree: exact (one E.164 number; extensions equal or one absent), national (the country of one is
 * unknown and the national digits agree), local (one lacks its area code and the rest agrees), different. Symmetric.
 */
import type { PhoneForm } from '../features.ts';

export const PHONE_LEVELS = ['exact', 'national', 'local', 'different'] as const;
export type PhoneLevel = (typeof PHONE_LEVELS)[number];

/** Shorter national numbers lack their area code, and every town has one. */
const SHORTEST_NATIONAL = 8;

/** The level at which two numbers agree. */
export function comparePhones(a: PhoneForm, b: PhoneForm): PhoneLevel {
  if (a.extension !== '' && b.extension !== '' && a.extension !== b.extension) return 'different';
  if (a.e164 !== '' && b.e164 !== '') return a.e164 === b.e164 ? 'exact' : 'different';
  if (a.national === b.national) return a.national.length >= SHORTEST_NATIONAL ? 'national' : 'different';
  // Without a plus sign the country code may still be among the digits: 4915123456789.
  if (writtenWithCountry(a, b) || writtenWithCountry(b, a)) return 'national';
  return withoutArea(a, b) || withoutArea(b, a) ? 'local' : 'different';
}

/** Fewest digits of a number without its area code. */
const SHORTEST_LOCAL = 6;

function withoutArea(whole: PhoneForm, local: PhoneForm): boolean {
  return (
    local.e164 === '' &&
    local.national.length >= SHORTEST_LOCAL &&
    whole.national.length > local.national.length &&
    whole.national.endsWith(local.national)
  );
}

function writtenWithCountry(known: PhoneForm, unknown: PhoneForm): boolean {
  return (
    known.e164 !== '' &&
    unknown.e164 === '' &&
    known.e164.length === unknown.national.length + 1 &&
    known.e164.endsWith(unknown.national)
  );
}
