/**
 * How two phone numbers agree: exact (one E.164 number; extensions equal or one absent), national (the country of one is
 * unknown and the national digits agree), different. Symmetric.
 */
import type { PhoneForm } from '../features.ts';

export const PHONE_LEVELS = ['exact', 'national', 'different'] as const;
export type PhoneLevel = (typeof PHONE_LEVELS)[number];

/** Shorter national numbers lack their area code, and every town has one. */
const SHORTEST_NATIONAL = 8;

/** The level at which two numbers agree. */
export function comparePhones(a: PhoneForm, b: PhoneForm): PhoneLevel {
  if (a.extension !== '' && b.extension !== '' && a.extension !== b.extension) return 'different';
  if (a.e164 !== '' && b.e164 !== '') return a.e164 === b.e164 ? 'exact' : 'different';
  if (a.national === b.national) return a.national.length >= SHORTEST_NATIONAL ? 'national' : 'different';
  // Without a plus sign the country code may still be among the digits: 4915123456789.
  return writtenWithCountry(a, b) || writtenWithCountry(b, a) ? 'national' : 'different';
}

function writtenWithCountry(known: PhoneForm, unknown: PhoneForm): boolean {
  return (
    known.e164 !== '' &&
    unknown.e164 === '' &&
    known.e164.length === unknown.national.length + 1 &&
    known.e164.endsWith(unknown.national)
  );
}
