/**
 * How two names relate, part by part.
 *
 * Problem: whether two names are one person's is not one question. "Bob Smyth" and "Robert Smith" differ in both parts
 * and may well be one man; "Mario Rossi" and "Maria Rossi" differ in a letter and are two people. So each part gets a
 * relation of its own, and what a combination is worth is learned from data, not fixed here.
 *
 * | relation  | given                                     | family                                              |
 * |-----------|-------------------------------------------|-----------------------------------------------------|
 * | exact     | jean pierre / jeanpierre, jean pierre/jean| ohare / o hare                                      |
 * | nickname  | bill / william, bill / will               |                                                     |
 * | spelling  | yuriy / juri, geoffrey / jeffrey          | mueller / muller, moony / mooney, lee / rhee        |
 * | typo      | jonathn / jonathan                        | signh / singh                                       |
 * | part      |                                           | berg olsen / berg, van der berg / berg              |
 * | initial   | j / john                                  | s / smith                                           |
 * | close     | mary / marie, anna maria known as maria   | hansen / jansen, martin / martinez                  |
 * | different | maria / mario, jean pierre / jean paul    | smith / berg                                        |
 * | missing   | one side has none                         | one side has none                                   |
 *
 * What keeps it precise: a slip that turns one established name into another (marie, mary; hansen, jansen) is no slip
 * but two names, so it is only `close`; and given names that differ in a final -a, -o or -e are `different`, because that
 * is how many languages tell women from men. Exceptions stand in the tables (name-spellings-table, nicknames-table).
 *
 * Order: if given and family fit badly as they stand and well crosswise, the crosswise relations are returned with order
 * `swapped` (Wang Xiaoming, Xiao Ming Wang). A lone word is looked for in both parts (Oduya, Jane Oduya).
 *
 * The relation is symmetric, and nothing is allocated for names without spaces but the result. Limits: the tables know
 * established names only; two namesakes in different spellings look like one person here, as they do to a reader.
 */
import type { NameForm } from '../features.ts';
import { firstWord } from '../normalise/fold.ts';
import { PARTICLES } from '../normalise/name-particles.ts';
import { isEastAsianFamily, isKoreanFamily, isPinyin, isTwoKorean, koreanKey } from './name-asian.ts';
import { shareGroup } from './name-spellings.ts';
import { formsOf, type WordForms } from './name-words.ts';
import { sexesOfOneName, shareClass } from './nicknames.ts';
import { damerauLevenshtein, jaroWinkler } from './similarity.ts';
import { sameVowels } from './skeleton.ts';

export type GivenRelation = 'exact' | 'nickname' | 'spelling' | 'typo' | 'initial' | 'close' | 'different' | 'missing';
export type FamilyRelation = 'exact' | 'spelling' | 'typo' | 'part' | 'initial' | 'close' | 'different' | 'missing';
export type MiddleRelation = 'same' | 'compatible' | 'conflict' | 'missing';

export interface NameRelations {
  given: GivenRelation;
  family: FamilyRelation;
  /** what stands behind the first given name, wherever it was written: Jean-Pierre, Ana Maria */
  middle: MiddleRelation;
  order: 'same' | 'swapped';
}

/** A y or w that stands for a vowel where none are written. */
const GLIDE = /.[yw]./;
/** Jaro–Winkler similarity from which two words are `close`. */
const CLOSE = 0.88;
const RANK: Readonly<Record<GivenRelation | FamilyRelation, number>> = {
  exact: 0,
  spelling: 1,
  nickname: 2,
  typo: 3,
  part: 4,
  initial: 5,
  close: 6,
  different: 7,
  missing: 8,
};

const DIVIDED: NameRelations = { given: 'exact', family: 'exact', middle: 'missing', order: 'same' };

/** The relations of two names, part by part. Symmetric. */
export function relateNames(a: NameForm, b: NameForm): NameRelations {
  // One name as it is written is one name, however it was divided: Lucia | Fernandez Quiroga, Lucia Fernandez | Quiroga.
  if (a.full === b.full && a.family !== b.family && isWhole(a) && isWhole(b)) return DIVIDED;
  const straight = relateStraight(a, b);
  if (fits(straight.given) && fits(straight.family)) return straight;
  return relateCrosswise(a, b) ?? straight;
}

function isWhole(name: NameForm): boolean {
  return name.given !== '' && name.family !== '';
}

function fits(relation: GivenRelation | FamilyRelation): boolean {
  return RANK[relation] < RANK.close;
}

function relateStraight(a: NameForm, b: NameForm): NameRelations {
  let family = relateFamily(a.family, b.family);
  if (a.given === b.given && a.given !== '') {
    if (RANK[family] > RANK.spelling) family = viaMiddle(a, b, family);
    return { given: 'exact', family, middle: relateMiddle(a.middle, b.middle), order: 'same' };
  }
  const given = inEastAsia(relateGiven(a, b), a, b, family);
  if (RANK[family] > RANK.part && given !== 'different') family = viaMiddle(a, b, family);
  return { given, family, middle: relateRest(a, b), order: 'same' };
}

/**
 * Korean romanisations are met. Between two Chinese syllables or two Korean names nothing is a slip or a spelling: Min and
 * Ming, Zihao and Zhihao are two names.
 */
function inEastAsia(given: GivenRelation, a: NameForm, b: NameForm, family: FamilyRelation): GivenRelation {
  if (
    (family !== 'exact' && family !== 'spelling') ||
    given === 'exact' ||
    given === 'missing' ||
    given === 'initial'
  ) {
    return given;
  }
  if (!isEastAsianFamily(a.family) || !isEastAsianFamily(b.family)) return given;
  const left = joinedGiven(a);
  const right = joinedGiven(b);
  const korean = isKoreanFamily(a.family) && isKoreanFamily(b.family) && isTwoKorean(left) && isTwoKorean(right);
  if (korean && koreanKey(left) === koreanKey(right)) return 'spelling';
  if (given !== 'typo' && given !== 'spelling') return given;
  const listed = shareGroup(formsOf(left).givenGroups, formsOf(right).givenGroups);
  return !listed && (korean || (isPinyin(left) && isPinyin(right))) ? 'close' : given;
}

/** Ida Du Pont, Ida Dupont; or a former family name kept in the middle: Ida Berg Olsen, once Ida Berg. */
function viaMiddle(a: NameForm, b: NameForm, otherwise: FamilyRelation): FamilyRelation {
  if (a.family === '' || b.family === '') return otherwise;
  if (a.middle + a.family === b.family || b.middle + b.family === a.family) return 'exact';
  const kept =
    (b.family.length > 2 && hasWord(a.middle, b.family)) || (a.family.length > 2 && hasWord(b.middle, a.family));
  return kept ? 'part' : otherwise;
}

/** The relation of the given names as wholes: a second given name that contradicts (Jean-Pierre, Jean-Paul) counts. */
function relateGiven(a: NameForm, b: NameForm): GivenRelation {
  if (a.given === '' || b.given === '') return 'missing';
  const compound = a.given.includes(' ') || b.given.includes(' ');
  if (!compound) {
    const relation = relateGivenWords(a.given, b.given);
    if (fits(relation) || (a.middle === '' && b.middle === '')) return relation;
    if (joinedGiven(a) === joinedGiven(b)) return 'exact';
    return knownByMiddle(a, b) ? 'close' : relation;
  }
  if (joinedGiven(a) === joinedGiven(b)) return 'exact';
  const first = relateGivenWords(firstWord(a.given), firstWord(b.given));
  const left = restOfGiven(a);
  const right = restOfGiven(b);
  if (left !== '' && right !== '') {
    const second = relateGivenWords(firstWord(left), firstWord(right));
    if (first === 'different' || second === 'different') return 'different';
    return RANK[first] < RANK[second] ? second : first;
  }
  const whole = relateGivenWords(a.given, b.given);
  if (fits(whole)) return whole;
  return first === 'different' && knownByMiddle(a, b) ? 'close' : first;
}

function joinedGiven(name: NameForm): string {
  return formsOf(name.middle === '' ? name.given : `${name.given} ${name.middle}`).joined;
}

/** Whether the given name in use on one side is a further given name on the other: Anna Maria, called Maria. */
function knownByMiddle(a: NameForm, b: NameForm): boolean {
  return (
    (a.given.length > 1 && hasWord(restOfGiven(b), a.given)) || (b.given.length > 1 && hasWord(restOfGiven(a), b.given))
  );
}

/** The relation of two single given names, folded. */
export function relateGivenWords(left: string, right: string): GivenRelation {
  if (left === right) return left === '' ? 'missing' : 'exact';
  if (left === '' || right === '') return 'missing';
  if (left.length === 1 || right.length === 1)
    return left.charCodeAt(0) === right.charCodeAt(0) ? 'initial' : 'different';
  const a = formsOf(left);
  const b = formsOf(right);
  if (a.joined === b.joined || oneWithUmlauts(a, b)) return 'exact';
  if (shareGroup(a.givenGroups, b.givenGroups)) return 'spelling';
  if (a.knownGiven && b.knownGiven && shareClass(left, right)) return 'nickname';
  if (sexesOfOneName(left, right)) return 'different';
  if (sameSpelling(a, b)) return bothEstablished(a, b) && !soundsAlike(a, b) ? 'close' : 'spelling';
  return relateSlip(a, b) ?? (isClose(a, b) ? 'close' : 'different');
}

/** Thorsten and Torsten: nothing but the spelling differs, and not the end, where Mary and Marie part. */
function soundsAlike(a: WordForms, b: WordForms): boolean {
  return a.fine === b.fine && a.fine.length > 3 && a.joined.endsWith(b.joined.slice(-1));
}

/** Müller and Mueller are one name and not two spellings of it; of short names too little is left to say so. */
function oneWithUmlauts(a: WordForms, b: WordForms): boolean {
  return a.umlaut === b.umlaut && a.umlaut.length >= 5;
}

/** The relation of two family names, folded. */
export function relateFamily(left: string, right: string): FamilyRelation {
  if (left === right) return left === '' ? 'missing' : 'exact';
  if (left === '' || right === '') return 'missing';
  if (left.length === 1 || right.length === 1)
    return left.charCodeAt(0) === right.charCodeAt(0) ? 'initial' : 'different';
  const a = formsOf(left);
  const b = formsOf(right);
  if (a.joined === b.joined || oneWithUmlauts(a, b)) return 'exact';
  const spaced = left.length !== a.joined.length || right.length !== b.joined.length;
  if (shareGroup(a.familyGroups, b.familyGroups) || sexesOfOneFamily(a.joined, b.joined)) return 'spelling';
  if (sameSpelling(a, b)) {
    return bothEstablished(a, b) && a.umlaut !== b.umlaut && !soundsAlike(a, b) ? 'close' : 'spelling';
  }
  if (spaced && sharesWord(left, right)) return 'part';
  return relateSlip(a, b) ?? (isClose(a, b) ? 'close' : 'different');
}

/** Two names in their own right, of which a slip would make the other. */
function bothEstablished(a: WordForms, b: WordForms): boolean {
  return a.established && b.established;
}

/** One name in two systems of spelling: umlauts, transliteration, by ear, or a script without vowels. */
function sameSpelling(a: WordForms, b: WordForms): boolean {
  if (a.umlaut === b.umlaut) return true;
  if (a.coarse === b.coarse && a.coarse.length > 2) {
    if (a.coarse.length > 3) return sameVowels(a.fine, b.fine);
    return a.fine === b.fine && a.joined.charCodeAt(0) === b.joined.charCodeAt(0);
  }
  // A vowel that one of them lacks is a slip; a script without vowels leaves all of them out.
  if (a.voiced && b.voiced) return false;
  if (Math.abs(a.joined.length - b.joined.length) < 2 && !GLIDE.test(a.joined) && !GLIDE.test(b.joined)) return false;
  return a.consonants.length > 2 && a.consonants === b.consonants;
}

/** Slavic and Greek family names of a man and a woman: Ivanov, Ivanova; Kowalski, Kowalska; Novak, Novakova. */
function sexesOfOneFamily(left: string, right: string): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (short.length < 4 || short.charCodeAt(0) !== long.charCodeAt(0) || short.charCodeAt(2) !== long.charCodeAt(2))
    return false;
  if (short.length === long.length) {
    const stem = short.slice(0, -1);
    if (!long.startsWith(stem)) return false;
    return (/[sc]k[iay]$/.test(short) && /[sc]k[iay]$/.test(long)) || (/ou?[su]$/.test(short) && /ou?[su]$/.test(long));
  }
  if (!long.startsWith(short.replace(/[aeoy]$/, '')) || !long.endsWith('a')) {
    return short.endsWith('ski') && long === `${short.slice(0, -1)}aya`;
  }
  const stem = short.replace(/(?:[ae]|y)$/, '');
  if (/(?:ov|ev|in|yn|iev|yev|ow|ew)$/.test(short) && long === `${short}a`) return true;
  return (
    long === `${short}ova` || long === `${stem}ova` || (/s[ky]*[iy]y?$/.test(short) && /sk(?:aya|aia|a)$/.test(long))
  );
}

/**
 * One slip of the keyboard, two in words of eight letters that begin alike; undefined when there are more. It is only
 * `close` when it makes one established name of another, and in short words when a letter is put for another and neither
 * or both are established: Berg, Burg; Brown, Crown; but Rubt is Ruby.
 */
function relateSlip(a: WordForms, b: WordForms): 'typo' | 'close' | undefined {
  const left = a.joined;
  const right = b.joined;
  const shortest = Math.min(left.length, right.length);
  if (shortest < 3) return undefined;
  const sameStart = left.charCodeAt(0) === right.charCodeAt(0);
  const allowed = sameStart && shortest > 6 && left.length + right.length > 14 ? 2 : 1;
  // Each edit changes at most two of the letters that occur.
  if (lettersApart(a, b) > 2 * allowed) return undefined;
  if (damerauLevenshtein(left, right, allowed) > allowed) {
    return a.consonants === b.consonants && a.consonants.length > 4 && damerauLevenshtein(left, right, 2) <= 2
      ? 'typo'
      : undefined;
  }
  if (bothEstablished(a, b) || (shortest === 3 && !sameStart)) return 'close';
  const replaced = shortest < 6 && left.length === right.length && isReplaced(left, right);
  return replaced && a.established === b.established ? 'close' : 'typo';
}

/** One letter for another: anywhere in words of four letters, in front in words of five. */
function isReplaced(left: string, right: string): boolean {
  let at = 0;
  while (left.charCodeAt(at) === right.charCodeAt(at)) at++;
  if (left.length > 4 && at > 0) return false;
  return left.slice(at + 1) === right.slice(at + 1);
}

function lettersApart(a: WordForms, b: WordForms): number {
  let bits = a.letters ^ b.letters;
  let count = 0;
  for (; bits !== 0; bits &= bits - 1) count++;
  return count;
}

function isClose(a: WordForms, b: WordForms): boolean {
  const left = a.joined;
  const right = b.joined;
  const shortest = Math.min(left.length, right.length);
  if (shortest < 3) return false;
  const prefix = commonPrefix(left, right, shortest);
  if (prefix >= 4 && (prefix === shortest || prefix * 5 >= Math.max(left.length, right.length) * 3)) return true;
  // The letters that cannot match bound the similarity from above.
  const matches = (left.length + right.length - lettersApart(a, b)) / 2;
  const bound = (matches / left.length + matches / right.length + 1) / 3;
  const boost = 0.1 * Math.min(4, prefix);
  if (bound + boost * (1 - bound) < CLOSE) return false;
  return jaroWinkler(left, right) >= CLOSE;
}

function commonPrefix(left: string, right: string, limit: number): number {
  let at = 0;
  while (at < limit && left.charCodeAt(at) === right.charCodeAt(at)) at++;
  return at;
}

/** Whether one family name holds a word of the other, particles aside: double-barrelled, married, "van der" left out. */
function sharesWord(left: string, right: string): boolean {
  const others = right.split(' ');
  for (const word of left.split(' ')) {
    if (word.length < 2 || PARTICLES.has(word)) continue;
    for (const other of others) {
      if (word === other) return true;
      if (other.length < 4 || word.length < 4 || PARTICLES.has(other)) continue;
      const relation = relateFamily(word, other);
      if (relation === 'spelling' || (relation === 'typo' && Math.min(word.length, other.length) > 5)) return true;
    }
  }
  return false;
}

function relateRest(a: NameForm, b: NameForm): MiddleRelation {
  if (!a.given.includes(' ') && !b.given.includes(' ')) return relateMiddle(a.middle, b.middle);
  return relateMiddle(restOfGiven(a), restOfGiven(b));
}

function relateMiddle(left: string, right: string): MiddleRelation {
  if (left === '' || right === '') return 'missing';
  if (left === right) return 'same';
  const others = right.split(' ');
  for (const word of left.split(' ')) {
    for (const other of others) {
      const relation = relateGivenWords(word, other);
      if (relation !== 'different') return 'compatible';
    }
  }
  return formsOf(left).joined === formsOf(right).joined ? 'same' : 'conflict';
}

/** The better of the two ways to cross the parts, when both parts fit in it; undefined when neither does. */
function relateCrosswise(a: NameForm, b: NameForm): NameRelations | undefined {
  if (a.family === '' || b.family === '' || a.given === '' || b.given === '') return relateLone(a, b);
  if (a.given.charCodeAt(0) !== b.family.charCodeAt(0) && a.family.charCodeAt(0) !== b.given.charCodeAt(0))
    return undefined;
  const one = crossed(a, b);
  const other = crossed(b, a);
  if (one === undefined || other === undefined) return one ?? other;
  const byRank = RANK[one.given] + RANK[one.family] - RANK[other.given] - RANK[other.family];
  return byRank < 0 || (byRank === 0 && RANK[one.family] <= RANK[other.family]) ? one : other;
}

/** The first word of `a` read as the family name of `b`, and the rest of `a` as its given names. */
function crossed(a: NameForm, b: NameForm): NameRelations | undefined {
  const family = relateFamily(a.given, b.family);
  if (!fits(family) || family === 'initial') return undefined;
  if (a.middle === '' && b.middle === '') {
    const given = relateGivenWords(a.family, b.given);
    return fits(given) ? { given, family, middle: 'missing', order: 'swapped' } : undefined;
  }
  const rest = a.middle === '' ? a.family : `${a.middle} ${a.family}`;
  const others = b.middle === '' ? b.given : `${b.given} ${b.middle}`;
  if (formsOf(rest).joined === formsOf(others).joined)
    return { given: 'exact', family, middle: 'same', order: 'swapped' };
  // Vietnamese and Hungarian: the given name is the last of `a`, but its middle name may be the first of `b`.
  const last = relateGivenWords(a.family, b.given);
  const given = fits(last) ? last : relateGivenWords(firstWord(rest), b.given);
  if (!fits(given)) return undefined;
  return { given, family, middle: relateMiddle(a.middle, b.middle), order: 'swapped' };
}

/** A lone word may have been a family name: "Oduya" against "Jane Oduya". */
function relateLone(a: NameForm, b: NameForm): NameRelations | undefined {
  const [lone, whole] = a.family === '' || a.given === '' ? [a, b] : [b, a];
  const family = lone.family === '' ? relateFamily(lone.given, whole.family) : relateFamily(lone.family, whole.given);
  return fits(family) && family !== 'initial' && whole.given !== '' && whole.family !== ''
    ? { given: 'missing', family, middle: 'missing', order: 'swapped' }
    : undefined;
}

function restOfGiven(name: NameForm): string {
  const space = name.given.indexOf(' ');
  if (space < 0) return name.middle;
  const rest = name.given.slice(space + 1);
  return name.middle === '' ? rest : `${rest} ${name.middle}`;
}

function hasWord(text: string, word: string): boolean {
  if (text.length < word.length) return false;
  return text === word || text.split(' ').includes(word);
}
