/**
 * How two names agree, as one of an ordered set of levels. The order is by plausibility of being one person; the weight
 * of each level is learned by the model, not fixed here.
 *
 * | level                | example                                            | rule                                            |
 * |----------------------|----------------------------------------------------|-------------------------------------------------|
 * | exact                | Ana Maria Vidal / Ana Maria Vidal                  | the same words                                  |
 * | exact_without_middle | Ana M. Vidal / Ana Vidal                           | given and family equal, more names on one side  |
 * | nickname             | Bill Oduya / William Oduya                         | family equal, given in one nickname class       |
 * | transliterated       | Юрий Лебедев / Yuri Lebedev, Müller / Mueller      | both parts equal, or equal skeletons            |
 * | typo                 | Jonas Lindqvist / Jonas Lindqvsit                  | given and family equal or a typo apart          |
 * | initial              | J. Oduya / Jane Oduya                              | family equal, one given name is an initial      |
 * | swapped              | Lindqvist Jonas / Jonas Lindqvist                  | the same words in another order                 |
 * | subset               | Mia Berg-Olsen / Mia Berg, Ida van der Veen / Veen | given equal, one family name holds the other's  |
 * | family_only          | Oduya / Jane Oduya                                 | family equal, one given name absent             |
 * | given_only           | Jane / Jane Oduya                                  | given equal, one family name absent             |
 * | renamed              | Jane Oduya / Jane Berg                             | given equal or a nickname, family different     |
 * | related              | Jane Oduya / Peter Oduya                           | family equal, given clearly different           |
 * | different            | Jane Oduya / Mia Berg                              | anything else                                   |
 */
import type { NameForm } from '../features.ts';
import { PARTICLES } from '../normalise/name-particles.ts';
import { sameGivenName } from './nicknames.ts';
import { damerauLevenshtein, isTypo } from './similarity.ts';
import { consonantSkeleton, nameSkeleton, umlautKey } from './skeleton.ts';

/** From the strongest to the weakest. */
export const NAME_LEVELS = [
  'exact',
  'exact_without_middle',
  'nickname',
  'transliterated',
  'typo',
  'initial',
  'swapped',
  'subset',
  'family_only',
  'given_only',
  'renamed',
  'related',
  'different',
] as const;
export type NameLevel = (typeof NAME_LEVELS)[number];

type PartRelation = 'same' | 'nickname' | 'transliterated' | 'typo' | 'initial' | 'subset' | 'different';

/** The level at which two names agree. Symmetric. */
export function compareNames(a: NameForm, b: NameForm): NameLevel {
  if (a.given === '' || b.given === '' || a.family === '' || b.family === '') return compareIncomplete(a, b);
  if (a.full === b.full) return 'exact';
  const family = familyRelation(a.family, b.family);
  const given = givenRelation(a, b);
  if (family === 'different') {
    return sameWords(a.full, b.full) ?? (given === 'same' || given === 'nickname' ? 'renamed' : 'different');
  }
  if (given === 'different') {
    if (bareGiven(a) === b.middle || bareGiven(b) === a.middle) return 'subset';
    return sameWords(a.full, b.full) ?? (family === 'same' || family === 'transliterated' ? 'related' : 'different');
  }
  if (family === 'same') {
    if (given === 'same') return sameMiddle(a, b) ? 'exact' : 'exact_without_middle';
    return given;
  }
  if (family === 'subset') return given === 'initial' || given === 'typo' ? 'different' : 'subset';
  if (given === 'initial') return family === 'transliterated' ? 'initial' : 'different';
  return family === 'typo' || given === 'typo' ? 'typo' : 'transliterated';
}

/** Whether the suffixes name two generations: Jr against Sr, II against III. Jr and II are one generation. */
export function suffixConflict(a: NameForm, b: NameForm): boolean {
  if (a.suffix === '' || b.suffix === '' || a.suffix === b.suffix) return false;
  return generation(a.suffix) !== generation(b.suffix);
}

/** Whether both have a middle name and neither can be the other's initial, pet form or typo. */
export function middleConflict(a: NameForm, b: NameForm): boolean {
  if (a.middle === '' || b.middle === '' || a.middle === b.middle) return false;
  const left = a.middle.split(' ');
  const right = b.middle.split(' ');
  return !left.some((word) => right.some((other) => sameGivenName(word, other) !== 'different'));
}

function generation(suffix: string): string {
  return suffix === 'ii' ? 'jr' : suffix;
}

function compareIncomplete(a: NameForm, b: NameForm): NameLevel {
  if (a.given !== '' && b.given !== '') {
    const given = givenRelation(a, b);
    if (given === 'same' || given === 'nickname' || given === 'transliterated') return 'given_only';
    // One word alone may have been a family name: "Oduya" against "Jane Oduya".
    const lone = a.family === '' ? a.given : b.given;
    const family = a.family === '' ? b.family : a.family;
    return family !== '' && familyRelation(lone, family) === 'same' ? 'family_only' : 'different';
  }
  const left = a.family === '' ? a.given : a.family;
  const right = b.family === '' ? b.given : b.family;
  const family = familyRelation(left, right);
  return family === 'same' || family === 'transliterated' ? 'family_only' : 'different';
}

function givenRelation(a: NameForm, b: NameForm): PartRelation {
  if (a.given === b.given) return 'same';
  // "Jean Pierre" as given name and as given and middle name; "Xiao Ming" and "Xiaoming".
  const left = a.middle === '' ? a.given : `${a.given} ${a.middle}`;
  const right = b.middle === '' ? b.given : `${b.given} ${b.middle}`;
  if (joined(left) === joined(right)) return 'same';
  const relation = oneGiven(a.given, b.given);
  if (relation !== 'different') return relation;
  if (!a.given.includes(' ') && !b.given.includes(' ')) return 'different';
  const [first, second] = left.split(' ');
  const [otherFirst, otherSecond] = right.split(' ');
  // Jean-Pierre is neither Jean-Paul nor Marie-Pierre, but he may be written Jean.
  if (second !== undefined && otherSecond !== undefined && oneGiven(second, otherSecond) === 'different') {
    return 'different';
  }
  return oneGiven(first!, otherFirst!);
}

function oneGiven(left: string, right: string): PartRelation {
  if (left === right) return 'same';
  if (left.length > 1 && right.length > 1 && sameSpelling(left, right)) return 'transliterated';
  switch (sameGivenName(left, right)) {
    case 'exact':
      return 'same';
    case 'nickname':
      return 'nickname';
    case 'initial':
      return 'initial';
    case 'close':
      return 'typo';
    default:
      return 'different';
  }
}

function familyRelation(left: string, right: string): PartRelation {
  if (left === right) return 'same';
  const spaced = left.includes(' ') || right.includes(' ');
  if (spaced && joined(left) === joined(right)) return 'same';
  if (sameSpelling(left, right)) return 'transliterated';
  if (isTypo(left, right) || sameConsonants(left, right)) return 'typo';
  return spaced && sharesFamilyWord(left, right) ? 'subset' : 'different';
}

/** One name in two systems of spelling: umlauts, transliteration, or a script without vowels. */
function sameSpelling(left: string, right: string): boolean {
  if (umlautKey(left) === umlautKey(right)) return true;
  if (left.length < 4 && right.length < 4) return false;
  const skeleton = nameSkeleton(left);
  if (skeleton.length > 3 && skeleton === nameSkeleton(right)) return true;
  if (hasVowel(left) && hasVowel(right)) return false;
  const consonants = consonantSkeleton(left);
  return consonants.length > 2 && consonants === consonantSkeleton(right);
}

/** Fyodorov and Fedorov: two letters apart, both of them vowels. */
function sameConsonants(left: string, right: string): boolean {
  if (damerauLevenshtein(left, right, 2) > 2) return false;
  const consonants = consonantSkeleton(left);
  return consonants.length > 3 && consonants === consonantSkeleton(right);
}

function hasVowel(text: string): boolean {
  return /[aeiou]/.test(text);
}

function sharesFamilyWord(left: string, right: string): boolean {
  const words = left.split(' ');
  const others = right.split(' ');
  return words.some((word) => word.length > 1 && !PARTICLES.has(word) && others.includes(word));
}

function sameMiddle(a: NameForm, b: NameForm): boolean {
  return joined(a.given + a.middle) === joined(b.given + b.middle);
}

/** 'swapped' when both hold the same words, 'subset' when all words (two at least) of one are among the other's. */
function sameWords(left: string, right: string): NameLevel | undefined {
  const a = left.split(' ');
  const b = right.split(' ');
  if (Math.min(a.length, b.length) < 2) return undefined;
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  const rest = [...many];
  let long = 0;
  for (const word of few) {
    const at = rest.indexOf(word);
    if (at < 0) return swappedJoined(left, right);
    rest.splice(at, 1);
    if (word.length > 1 && !PARTICLES.has(word)) long++;
  }
  if (long < 2) return undefined;
  return rest.length === 0 ? 'swapped' : 'subset';
}

/** "Wang Xiaoming" against "Xiao Ming Wang": one word moved from one end to the other, however the rest is spaced. */
function swappedJoined(left: string, right: string): NameLevel | undefined {
  const whole = joined(right);
  if (joined(left).length !== whole.length) return undefined;
  const space = left.indexOf(' ');
  if (joined(left.slice(space + 1)) + left.slice(0, space) === whole) return 'swapped';
  const last = left.lastIndexOf(' ');
  return left.slice(last + 1) + joined(left.slice(0, last)) === whole ? 'swapped' : undefined;
}

function bareGiven(name: NameForm): string {
  return name.given.length > 1 ? name.given : '-';
}

function joined(text: string): string {
  return text.includes(' ') ? text.replaceAll(' ', '') : text;
}
