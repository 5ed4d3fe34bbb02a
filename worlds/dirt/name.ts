/** A person's name as a source writes it. */
import type { Random } from '../chance.ts';
import { expandUmlauts, stripMarks } from '../names/latin.ts';
import { NICKNAMES, RESPELLINGS } from '../names/nicknames-table.ts';
import { familyAt, type Month, type TruePerson } from '../people/person.ts';
import { careless, misheard, mojibake, scanned, typo } from './typing.ts';

/** Probabilities, but for `slips`: the mean number of typing errors. */
export interface NameHabits {
  nickname: number;
  initial: number;
  /** keeps the middle name, or its initial */
  middle: number;
  native: number;
  /** marks dropped or written out */
  plain: number;
  /** another transliteration than the person's own */
  transliteration: number;
  slips: number;
  /** of the slips, those of a scanner */
  scanner: number;
  /** in one column; else in columns of their own */
  full: number;
  familyFirst: number;
  swapped: number;
  careless: number;
}

export interface WrittenName {
  full_name?: string;
  given_name?: string;
  middle_name?: string;
  family_name?: string;
  /** number of typing errors */
  slips: number;
  /** the given name is no more than an initial */
  initial: boolean;
  /** in the script of the person's country */
  native: boolean;
}

export function writeName(person: TruePerson, at: Month, habits: NameHabits, random: Random): WrittenName {
  const { name, latin, nickname } = person;
  const dated = familyAt(person, at);
  const native = name.given.native !== latin.given && person.country.script && random.chance(habits.native);
  let given = native ? name.given.native : latinForm(latin.given, name.given.latin, habits, random);
  let family = native ? dated.family.native : latinForm(dated.latin, dated.family.latin, habits, random);
  let middle = '';
  if (name.middle !== undefined && random.chance(habits.middle)) {
    middle = native ? name.middle.native : latin.middle;
    if (name.culture !== 'russian' && random.chance(0.6))
      middle = `${middle.charAt(0)}${random.chance(0.7) ? '.' : ''}`;
  }
  let initial = false;
  if (!native) {
    const draw = random.next();
    if (nickname !== undefined && draw < Math.min(0.9, habits.nickname * 4)) given = nickname;
    else if (draw < habits.nickname) given = everyday(given, random);
    else if (draw < habits.nickname + habits.initial) {
      given = `${given.charAt(0)}${random.chance(0.7) ? '.' : ''}`;
      initial = true;
    }
    if (/[ -]/.test(family) && random.chance(0.2)) family = onePart(family, random);
  }
  const slips = habits.slips === 0 ? 0 : countSlips(habits.slips, random);
  for (let slip = 0; slip < slips; slip += 1) {
    if (random.chance(0.4)) given = spoil(given, habits.scanner, random);
    else family = spoil(family, habits.scanner, random);
  }
  if (random.chance(0.002)) [given, family] = [mojibake(given), mojibake(family)];
  if (random.chance(habits.swapped)) [given, family] = [family, given];

  const suffix = name.suffix !== undefined && random.chance(0.6) ? name.suffix : '';
  if (random.chance(habits.full))
    return {
      full_name: fullName(person, given, middle, family, suffix, native, habits, random),
      slips,
      initial,
      native,
    };
  const tidy = (text: string): string => (random.chance(habits.careless) ? careless(text, random) : text);
  const written: WrittenName = {
    given_name: tidy(given),
    family_name: tidy(suffix === '' ? family : `${family} ${suffix}`),
    slips,
    initial,
    native,
  };
  if (middle !== '') {
    if (random.chance(0.5)) written.middle_name = middle;
    else written.given_name = `${written.given_name} ${middle}`;
  }
  return written;
}

function countSlips(mean: number, random: Random): number {
  return random.chance(mean) ? (random.chance(0.12) ? 2 : 1) : 0;
}

/** The person's own spelling, or one of the others that are in use. */
function latinForm(own: string, others: string[], habits: NameHabits, random: Random): string {
  if (others.length > 1 && others[0] === stripMarks(others[0] ?? '')) {
    return random.chance(habits.transliteration) ? random.pick(others) : own;
  }
  if (!random.chance(habits.plain)) return own;
  const expanded = random.chance(0.4) ? expandUmlauts(own) : undefined;
  return expanded ?? stripMarks(own);
}

function everyday(given: string, random: Random): string {
  const short = NICKNAMES.get(given);
  return short === undefined ? given : random.pick(short);
}

/** One of two family names: the first more often. */
export function onePart(family: string, random: Random): string {
  if (/^(van|von|de|del|di|da|dos|al|el|ben|bin|abu|abou|le|la|ter|ten|op|zu|mac|ó|ní|lo|della|san)\b/i.test(family))
    return family;
  const parts = family.split(/[ -]/);
  return (random.chance(0.75) ? parts[0] : parts.at(-1)) ?? family;
}

function spoil(text: string, scanner: number, random: Random): string {
  if (random.chance(scanner)) return scanned(text, random);
  const other = RESPELLINGS.get(text);
  if (other !== undefined && random.chance(0.5)) return random.pick(other);
  return random.chance(0.25) ? misheard(text, random) : typo(text, random);
}

function fullName(
  person: TruePerson,
  given: string,
  middle: string,
  family: string,
  suffix: string,
  native: boolean,
  habits: NameHabits,
  random: Random,
): string {
  const { name } = person;
  const inner = middle === '' ? given : `${given} ${middle}`;
  const tail = suffix === '' ? '' : `${random.chance(0.4) ? ',' : ''} ${suffix}`;
  let full: string;
  if (native && name.familyFirst)
    full = name.culture === 'japanese' && random.chance(0.4) ? `${family} ${given}` : family + given;
  else if (name.familyFirst && random.chance(0.45)) full = `${family} ${inner}`;
  else if (random.chance(habits.familyFirst))
    full = random.chance(0.75) ? `${family}, ${inner}${tail}` : `${family.toUpperCase()} ${inner}`;
  else full = `${inner} ${family}${tail}`;
  if (random.chance(0.012))
    full = random.chance(0.5) ? `Dr. ${full}` : `${full}, ${random.pick(['PhD', 'MBA', 'CPA', 'M.D.'])}`;
  return random.chance(habits.careless) ? careless(full, random) : full;
}
