/**
 * Under which keys the people are found whom an address may belong to: those of its readings at the firm behind its
 * domain. They are the keys that a record of such a person has anyway, made from the name that the reading shows.
 *
 * Example: kwhitlock@brightwater.example, whose firm is "brightwater analytics":
 *   sound_domain   the family name Whitlock, initial K, at brightwater.example; sound_company the same at the firm's name
 *   name_domain    ... and each way to split kwhitlock into two names
 *   given_domain   Kwhitlock and Kwhitloc (first, firstl): nobody
 */
import type { EmployerForm, NameForm } from '../features.ts';
import { givenDomainKey } from '../match/email-keys.ts';
import { keyNumber } from '../match/hash.ts';
import { KEY_KINDS, type KeyKind, type MatchKey, personKeys } from '../match/keys.ts';
import type { Reading } from './readings.ts';

/** The firm behind a domain. */
export interface Firm {
  /** registrable, the one asked for first */
  domains: readonly string[];
  /** folded, without legal form: people whose records name no domain work at one of these names */
  names: readonly string[];
}

/** A key, and the reading that led to it. */
export interface Lookup {
  key: MatchKey;
  reading: Reading;
  /** share of the key's holders whose name fits the reading, roughly: what a key of too many holders hides */
  fits: number;
}

/** Initials for the pattern `last`, of which the key of a family name's sound wants one; all vowels are one. */
const INITIALS = [...'abcdfghjklmnpqrstvwxyz'];

/** The keys that a spelt-out name and an initial lead to. */
const WHOLE: ReadonlySet<KeyKind> = new Set(['name_domain', 'name_company', 'sound_domain', 'sound_company']);
const SOUND: ReadonlySet<KeyKind> = new Set(['sound_domain', 'sound_company']);
const SPLIT: ReadonlySet<KeyKind> = new Set(['name_domain', 'name_company']);

/** The keys of all readings at the firm, each key once. */
export function lookupKeys(readings: readonly Reading[], firm: Firm): Lookup[] {
  const employers = employersOf(firm);
  const atDomains = employers.filter((one) => one.domain !== '');
  const found = new Map<number, Lookup>();
  const add = (key: MatchKey, reading: Reading) => {
    if (!found.has(key.number)) found.set(key.number, { key, reading, fits: fitsOf(key.kind, reading) });
  };
  for (const reading of readings) {
    const { pattern, given, family } = reading;
    const name = (first: string): NameForm => ({ full: '', given: first, middle: '', family, suffix: '' });
    const keysOf = (first: string, at: EmployerForm[], kinds: ReadonlySet<KeyKind>) => {
      for (const key of personKeys({ names: [name(first)], employers: at })) {
        if (kinds.has(key.kind)) add(key, reading);
      }
    };
    if (pattern === 'firstlast' || pattern === 'lastfirst') keysOf(given, employers, SPLIT);
    else if (given.length > 1 && family.length > 1) keysOf(given, employers, WHOLE);
    else if (given.length === 1 && family.length > 1) keysOf(given, employers, SOUND);
    else if (given === '') for (const initial of INITIALS) keysOf(initial, atDomains, SOUND);
    if (given.length > 1 && pattern !== 'firstlast' && pattern !== 'lastfirst') {
      for (const { domain } of atDomains) {
        const { kind, value, near } = givenDomainKey(given, domain);
        add({ kind, value, number: keyNumber(KEY_KINDS[kind], value, near) }, reading);
      }
    }
  }
  return [...found.values()];
}

function fitsOf(kind: KeyKind, { given, family }: Reading): number {
  if (kind === 'given_domain') return family === '' ? 1 : family.length === 1 ? ONE_LETTER : 0;
  if (SOUND.has(kind)) return given.length > 1 ? 0 : 1;
  return 1;
}

/** Of people of one given name, those whose family name begins with one letter. */
const ONE_LETTER = 0.06;

function employersOf(firm: Firm): EmployerForm[] {
  const bare: EmployerForm = { name: '', domain: '', profile: '', title: '', current: false };
  return [
    ...firm.domains.map((domain): EmployerForm => ({ ...bare, domain })),
    ...firm.names.map((name): EmployerForm => ({ ...bare, name })),
  ];
}
