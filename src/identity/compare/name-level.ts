/**
 * How two names agree, as one of an ordered set of levels. The order is by plausibility of being one person; the weight
 * of each level is learned by the model, not fixed here.
 *
 * | level                | example                                            | rule                                            |
 * |----------------------|----------------------------------------------------|-------------------------------------------------|
 * | exact                | Ana Maria Vidal / Ana Maria Vidal                  | the same words                                  |
 * | exact_without_middle | Ana M. Vidal / Ana Vidal                           | given and family equal, more names on one side  |
 * | nickname             | Bill Oduya / William Oduya                         | family equal, given in one nickname class       |
 * | transliterated       | Юрий Лебедев / Yuri Lebedev                        | both parts equal, or equal skeletons            |
 * | typo                 | Jonas Lindqvist / Jonas Lindqvsit                  | given and family equal or a typo apart          |
 * | initial              | J. Oduya / Jane Oduya                              | family equal, one given name is an initial      |
 * | swapped              | Lindqvist Jonas / Jonas Lindqvist                  | equal or one spelling crosswise                 |
 * | subset               | Mia Berg-Olsen / Mia Berg, Ida van der Veen / Veen | given equal, one family name holds the other's  |
 * | family_only          | Oduya / Jane Oduya                                 | family equal, one given name absent             |
 * | given_only           | Jane / Jane Oduya                                  | given equal, one family name absent             |
 * | renamed              | Jane Oduya / Jane Berg                             | given equal or a nickname, family different     |
 * | related              | Jane Oduya / Peter Oduya                           | family equal, given clearly different           |
 * | different            | Jane Oduya / Mia Berg                              | anything else                                   |
 */
import type { NameForm } from '../features.ts';
import { PARTICLES } from '../normalise/name-particles.ts';
import { type NameRelations, relateGivenWords, relateNames } from './name-relations.ts';

export {
  type FamilyRelation,
  type GivenRelation,
  type MiddleRelation,
  type NameRelations,
  relateNames,
} from './name-relations.ts';

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

/** The level at which two names agree. Symmetric. */
export function compareNames(a: NameForm, b: NameForm): NameLevel {
  const relations = relateNames(a, b);
  if (a.given === '' || b.given === '' || a.family === '' || b.family === '') return levelOfIncomplete(relations);
  if (a.full === b.full) return 'exact';
  if (relations.order === 'swapped') return levelOfSwapped(a, b, relations);
  return levelOf(a, b, relations);
}

function levelOf(a: NameForm, b: NameForm, { given, family, middle }: NameRelations): NameLevel {
  switch (family) {
    case 'exact':
      if (given === 'exact') return middle === 'same' || sameGivens(a, b) ? 'exact' : 'exact_without_middle';
      if (given === 'spelling') return 'transliterated';
      if (given === 'close') return knownByMiddle(a, b) ? 'subset' : 'related';
      return given === 'nickname' || given === 'typo' || given === 'initial' ? given : (sameWords(a, b) ?? 'related');
    case 'spelling':
      if (given === 'typo' || given === 'initial') return given;
      return given === 'exact' || given === 'nickname' || given === 'spelling' ? 'transliterated' : 'related';
    case 'typo':
      return given === 'exact' || given === 'nickname' || given === 'spelling' || given === 'typo'
        ? 'typo'
        : 'different';
    case 'part':
      return given === 'exact' || given === 'nickname' || given === 'spelling'
        ? 'subset'
        : (sameWords(a, b) ?? 'different');
    default:
      return sameWords(a, b) ?? (given === 'exact' || given === 'nickname' ? 'renamed' : 'different');
  }
}

function levelOfIncomplete({ given, family }: NameRelations): NameLevel {
  if (given === 'exact' || given === 'nickname' || given === 'spelling') return 'given_only';
  return family === 'exact' || family === 'spelling' ? 'family_only' : 'different';
}

/** Crossed parts are one name only where both are sure. */
function levelOfSwapped(a: NameForm, b: NameForm, { given, family }: NameRelations): NameLevel {
  const sure = (given === 'exact' || given === 'spelling') && (family === 'exact' || family === 'spelling');
  return sure ? 'swapped' : (sameWords(a, b) ?? 'different');
}

/** Whether the suffixes name two generations: Jr against Sr, II against III. Jr and II are one generation. */
export function suffixConflict(a: NameForm, b: NameForm): boolean {
  if (a.suffix === '' || b.suffix === '' || a.suffix === b.suffix) return false;
  return generation(a.suffix) !== generation(b.suffix);
}

/** Whether both have a middle name and neither can be the other's initial, pet form, typo or close to it. */
export function middleConflict(a: NameForm, b: NameForm): boolean {
  if (a.middle === '' || b.middle === '' || a.middle === b.middle) return false;
  const left = a.middle.split(' ');
  const right = b.middle.split(' ');
  return !left.some((word) => right.some((other) => relateGivenWords(word, other) !== 'different'));
}

function generation(suffix: string): string {
  return suffix === 'ii' ? 'jr' : suffix;
}

/** "Jean Pierre" as given name and as given and middle name; "Xiao Ming" and "Xiaoming". */
function sameGivens(a: NameForm, b: NameForm): boolean {
  return joined(a.given + a.middle) === joined(b.given + b.middle);
}

/** Anna Maria, called Maria. */
function knownByMiddle(a: NameForm, b: NameForm): boolean {
  return (a.given.length > 1 && a.given === b.middle) || (b.given.length > 1 && b.given === a.middle);
}

/** 'swapped' when both hold the same words, 'subset' when all words (two at least) of one are among the other's. */
function sameWords(left: NameForm, right: NameForm): NameLevel | undefined {
  const a = left.full.split(' ');
  const b = right.full.split(' ');
  if (Math.min(a.length, b.length) < 2) return undefined;
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  const rest = [...many];
  let long = 0;
  for (const word of few) {
    const at = rest.indexOf(word);
    if (at < 0) return undefined;
    rest.splice(at, 1);
    if (word.length > 1 && !PARTICLES.has(word)) long++;
  }
  if (long < 2) return undefined;
  return rest.length === 0 ? 'swapped' : 'subset';
}

function joined(text: string): string {
  return text.includes(' ') ? text.replaceAll(' ', '') : text;
}
