/**
 * Keys of people as registers know them: by name, date of birth and address rather than by an employer and a mailbox.
 * Such records carry errors in every field, so each key asks for two rough agreements only, and a rare family name is
 * enough by itself. They cost many rows, which is why a record that has an employer and no date of birth has none.
 *
 * A record of words w (the parts of its name, by sound), birth date b, town t, postal code p says:
 *   register_name    w1 w2             any two words of the name
 *   register_rare    w; the first four and the last four letters of the family name with the given name's initial
 *   register_birth   w|b, t|b, b       a date of birth is rare enough to look at all who share it in a small base
 *   register_year    w|year of birth
 *   register_place   w|word of t, given name|t
 *   register_postal  w|p, given name|p, p, w|its area
 * Crowded values are generic (`holdersMax`), so common names and towns lead nowhere by themselves.
 */
import { nicknameKey } from '../compare/nicknames.ts';
import { wordSound } from '../compare/skeleton.ts';
import type { Features, NameForm, PlaceForm } from '../features.ts';
import { firstWord } from '../normalise/fold.ts';
import { PARTICLES } from '../normalise/name-particles.ts';

export interface RegisterKey {
  kind:
    | 'register_name'
    | 'register_rare'
    | 'register_birth'
    | 'register_year'
    | 'register_place'
    | 'register_postal'
    | 'register_user';
  value: string;
  near: string;
}

/** So many words of a name at most. */
const WORDS_MAX = 5;
const HALF = 4;

export function registerKeys(features: Features): RegisterKey[] {
  if (!isRegisterRecord(features)) return [];
  const keys: RegisterKey[] = [];
  const add = (kind: RegisterKey['kind'], value: string, near = value) => keys.push({ kind, value, near });
  const sounds = soundsOf(features.names ?? []);
  for (let i = 0; i < sounds.length; i++) {
    for (let j = i + 1; j < sounds.length; j++) {
      const [a, b] = [sounds[i]!, sounds[j]!];
      add('register_name', a < b ? `${a} ${b}` : `${b} ${a}`);
    }
  }
  for (const name of features.names ?? []) for (const value of rareValues(name)) add('register_rare', value);
  for (const sound of sounds) add('register_rare', sound);
  const givens = [...new Set((features.names ?? []).map((name) => nicknameKey(firstWord(name.given))))].filter(
    (given) => given.length > 1,
  );
  for (const birth of features.births ?? []) birthKeys(add, birth, sounds, features.places ?? []);
  for (const place of features.places ?? []) placeKeys(add, place, sounds, givens);
  for (const { local, role } of features.emails ?? []) {
    if (!role && local.length >= 5 && /[0-9]{2}/.test(local)) add('register_user', local);
  }
  return keys;
}

/** Known by a date of birth, or by nothing that business data would have. */
function isRegisterRecord({ births, employers, emails, phones, profiles }: Features): boolean {
  if (births !== undefined && births.length > 0) return true;
  const employed = employers?.some((job) => job.name !== '' || job.domain !== '' || job.profile !== '') ?? false;
  return !employed && !emails?.length && !phones?.length && !profiles?.length;
}

/** The words of all readings of the name, each as it sounds. */
function soundsOf(names: readonly NameForm[]): string[] {
  const sounds = new Set<string>();
  for (const { full } of names) {
    for (const word of full.split(' ')) {
      if (word.length < 3 || PARTICLES.has(word)) continue;
      if (sounds.size < WORDS_MAX) sounds.add(wordSound(word));
    }
  }
  return [...sounds];
}

/** Either half of a family name: a slip in the one leaves the other. */
function rareValues({ given, family }: NameForm): string[] {
  if (family.length < HALF || given === '') return [];
  const initial = given.charAt(0);
  return [`${family.slice(0, HALF)}- ${initial}`, `-${family.slice(-HALF)} ${initial}`];
}

type Add = (kind: RegisterKey['kind'], value: string, near?: string) => void;

function birthKeys(add: Add, birth: string, sounds: readonly string[], places: readonly PlaceForm[]): void {
  const whole = birth.length === 10;
  for (const sound of sounds) {
    if (whole) add('register_birth', `${sound}|${birth}`, sound);
    add('register_year', `${sound}|${birth.slice(0, 4)}`, sound);
  }
  if (!whole) return;
  add('register_birth', birth);
  for (const { city } of places) if (city !== '') add('register_birth', `${city}|${birth}`, birth);
}

function placeKeys(add: Add, place: PlaceForm, sounds: readonly string[], givens: readonly string[]): void {
  const { city, postal } = place;
  for (const sound of sounds) {
    for (const word of city.split(' ')) {
      if (word.length > 3) add('register_place', `${sound}|${word}`, sound);
    }
    if (postal === '') continue;
    add('register_postal', `${sound}|${postal}`, sound);
    const area = postalArea(postal);
    if (area !== '') add('register_postal', `${sound}|${area}-`, sound);
  }
  for (const given of givens) {
    if (city !== '') add('register_place', `${given}|${city}|`, city);
    if (postal !== '') add('register_postal', `${given}|${postal}|`, postal);
  }
  if (postal !== '') add('register_postal', postal);
}

/** The outward part of a British or Canadian code; elsewhere the whole code is coarse enough. */
function postalArea(postal: string): string {
  return postal.length >= 5 && /[a-z]/.test(postal) ? postal.slice(0, -3) : '';
}
