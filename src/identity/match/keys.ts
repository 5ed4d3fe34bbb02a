/**
 * Match keys: the values under which a person or a company is found.
 *
 * A strong key (an identifier) is enough to look at somebody; a composite key joins a name with something that
 * narrows it. Names stand in keys by sound and by the nickname's class, in sorted order, so that spellings, pet forms and
 * swapped parts meet; firms by pieces of their name, so that a slip leaves one whole. Shared things make no key: a role
 * mailbox (info@), a fax, a number that its source calls a switchboard. Whoever has no employer is found by date of birth
 * and address (register-keys.ts), addresses that nobody holds by their domain (email-keys.ts).
 *
 * Example: Kate Ashdown-Mora, kate@corvane.example, Corvane Ltd (corvane.example) has
 *   email         kate@corvane.example
 *   name          Sdvn ktrn, and ktrn mr: either half of the family name may be missing elsewhere
 *   name_company  Sdvn ktrn|cor, Sdvn ktrn|~ane, ...
 *   name_domain   Sdvn ktrn|corvane.example, ...
 *   sound_company Sdvn k|cor                    (an initial, or a misspelt given name, still meets)
 *   given_company ktrn|cor, ktrn|~ane           (a misspelt family name still meets)
 */
import { givenNameClasses } from '../compare/nicknames.ts';
import { consonantSkeleton, wordSound } from '../compare/skeleton.ts';
import type { CompanyFeatures, Features, NameForm } from '../features.ts';
import { firstWord } from '../normalise/fold.ts';
import { PARTICLES } from '../normalise/name-particles.ts';
import { nationalIdNumber } from '../normalise/national-id.ts';
import { companyKeyValues, employerKeyValues } from './company-keys.ts';
import { emailKeys } from './email-keys.ts';
import { keyNumber, kindNumber } from './hash.ts';
import { registerKeys } from './register-keys.ts';

/** Kinds of key and their number; a number is never used again, since it is stored. */
export const KEY_KINDS = {
  email: 1,
  phone: 2,
  profile: 3,
  national_id: 4,
  name_company: 6,
  name_domain: 7,
  sound_company: 8,
  sound_domain: 9,
  name_city: 10,
  name_postal: 11,
  name: 14,
  given_company: 15,
  email_pattern: 16,
  at_domain: 17,
  given_domain: 18,
  register_user: 19,
  company_domain: 20,
  company_profile: 21,
  company_name: 22,
  company_word: 23,
  register_name: 24,
  register_rare: 25,
  register_birth: 26,
  register_year: 27,
  register_place: 28,
  register_postal: 29,
} as const;
export type KeyKind = keyof typeof KEY_KINDS;

/** Kinds that identify by themselves; the rest only propose. */
export const STRONG_KINDS: ReadonlySet<KeyKind> = new Set([
  'email',
  'phone',
  'profile',
  'national_id',
  'company_domain',
  'company_profile',
]);

/**
 * Kinds under which a query looks for people whose name or firm it may have misspelt. They say too little to join two
 * records, so resolution does not follow them.
 */
export const PROPOSING_KINDS: ReadonlySet<KeyKind> = new Set([
  'name',
  'given_company',
  'company_word',
  'email_pattern',
  'at_domain',
  'given_domain',
]);

export interface MatchKey {
  kind: KeyKind;
  value: string;
  number: number;
}

/** So many keys at most for one record: a record of twenty employers would otherwise fill the index alone. */
const KEYS_MAX = 64;

class Keys {
  readonly list: MatchKey[] = [];
  readonly #seen = new Set<number>();

  /** Keys with the same `near` lie side by side; it must follow from the value alone, since queries compute it too. */
  add(kind: KeyKind, value: string, near: string = value): void {
    if (this.list.length >= KEYS_MAX) return;
    const number = keyNumber(KEY_KINDS[kind], value, near);
    if (this.#seen.has(number)) return;
    this.#seen.add(number);
    this.list.push({ kind, value, number });
  }
}

/** The keys of a record, a query or a person, strong ones first. */
export function personKeys(features: Features): MatchKey[] {
  const keys = new Keys();
  for (const { kind, id } of features.profiles ?? []) keys.add('profile', `${kind}:${id}`);
  for (const email of features.emails ?? []) if (!email.role) keys.add('email', email.canonical);
  for (const id of features.nationalIds ?? []) keys.add('national_id', nationalIdNumber(id));
  for (const phone of features.phones ?? []) {
    if (phone.type === 'fax' || phone.type === 'switchboard') continue;
    // Without the country, which one side may not know: numbers of two countries are told apart when they are compared.
    keys.add('phone', phone.national);
  }
  for (const { kind, value, near } of emailKeys(features)) keys.add(kind, value, near);
  for (const name of features.names ?? []) addNameKeys(keys, name, features);
  for (const { kind, value, near } of registerKeys(features)) keys.add(kind, value, near);
  return keys.list;
}

function addNameKeys(keys: Keys, name: NameForm, features: Features): void {
  if (name.family === '' || name.given === '') return;
  const pairs = soundPairs(name);
  const sounds = soundKeys(name);
  for (const value of pairs) keys.add('name', value);
  for (const employer of features.employers ?? []) {
    if (employer.domain !== '') {
      for (const value of pairs) keys.add('name_domain', `${value}|${employer.domain}`, value);
      for (const sound of sounds) keys.add('sound_domain', `${sound}|${employer.domain}`, sound);
    }
    if (employer.name !== '') {
      const firms = employerKeyValues(employer.name);
      for (const value of pairs) for (const firm of firms) keys.add('name_company', `${value}|${firm}`, value);
      for (const sound of sounds) keys.add('sound_company', `${sound}|${firms[0]}`, sound);
      for (const given of soundClasses(firstWord(name.given)).slice(0, 1)) {
        for (const firm of firms) keys.add('given_company', `${given}|${firm}`);
      }
    }
  }
  for (const place of features.places ?? []) {
    if (place.postal !== '') for (const value of pairs) keys.add('name_postal', `${value}|${place.postal}`, value);
    if (place.city !== '') for (const value of pairs) keys.add('name_city', `${value}|${place.city}`, value);
  }
}

/** So many classes of an ambiguous nickname (Alex: alexander, alexandra) make keys. */
const CLASSES_MAX = 3;

/** Given and family name in sorted order, for each class of the given and each half of a double family name. */
export function nameKeys(name: NameForm): string[] {
  const classes = givenNameClasses(firstWord(name.given)).slice(0, CLASSES_MAX);
  return familyHalves(name.family).flatMap((family) => classes.map((given) => sortedPair(given, family)));
}

/**
 * The same by sound, so that spellings of one name make one key, and with the nickname's class on either side, so that
 * swapped parts do: Kate Ashdown, Catherine Ashdown and Ashdown Katharine are all "Sdvn ktrn".
 */
function soundPairs(name: NameForm): string[] {
  const givens = soundClasses(firstWord(name.given));
  const values = new Set<string>();
  for (const family of familyHalves(name.family)) {
    for (const given of givens) {
      for (const sound of soundClasses(family)) if (values.size < CLASSES_MAX) values.add(sortedPair(given, sound));
    }
  }
  return [...values];
}

function soundClasses(word: string): string[] {
  const sounds = new Set<string>();
  for (const head of givenNameClasses(word)) {
    sounds.add(wordSound(head));
    if (sounds.size === CLASSES_MAX) break;
  }
  return [...sounds];
}

function sortedPair(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/** The family name without what transliterations and ears disagree about, and how the given name begins. */
function soundKeys(name: NameForm): string[] {
  // All vowels are one initial: the first consonant after one is lost with a single letter.
  const initial = /^[aeiou]/.test(name.given) ? 'A' : consonantSkeleton(name.given).charAt(0);
  return familyHalves(name.family).map((family) => `${consonantSkeleton(family) || family} ${initial}`);
}

/** First and last part of a family name, particles aside: either half of Fernández Quiroga may be left out. */
function familyHalves(family: string): string[] {
  if (!family.includes(' ')) return [family];
  const parts = family.split(' ').filter((part) => !PARTICLES.has(part));
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) return [family];
  return first === last ? [first] : [first, last];
}

export function companyKeys(features: CompanyFeatures): MatchKey[] {
  const keys = new Keys();
  for (const { kind, value } of companyKeyValues(features)) keys.add(kind, value);
  return keys.list;
}

const KIND_BY_NUMBER = new Map<number, KeyKind>(
  Object.entries(KEY_KINDS).map(([kind, number]) => [number, kind as KeyKind]),
);

/** The kind of a stored key number. */
export function kindOf(number: number): KeyKind {
  return KIND_BY_NUMBER.get(kindNumber(number)) ?? 'email';
}

const PROPOSING_NUMBERS: ReadonlySet<number> = new Set([...PROPOSING_KINDS].map((kind) => KEY_KINDS[kind]));

/** Of the stored key numbers, those that resolution follows. */
export function linkingKeys(keys: readonly number[]): number[] {
  return keys.filter((key) => !PROPOSING_NUMBERS.has(kindNumber(key)));
}
