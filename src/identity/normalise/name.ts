/**
 * Names of people: taken apart into given, middle, family and suffix, folded.
 *
 * Decisions:
 * - A single word is a given name with family '' (mononyms and "first name only" rows; it must not meet family names).
 * - `Family, Given` is turned round unless what follows the comma is a suffix, credentials or a peerage.
 * - A first word in capitals before words that are not (`DUPONT Jean`) is the family name; so is the first word of a name
 *   in Han, Hangul or kana, and of a name in Latin letters that shows it (`Wang Xiaoming`; name-order.ts says when).
 * - Separate parts win over `full_name`, provided both given and family name are there; otherwise the full name is read
 *   and the part fills what it lacks.
 * - Other scripts are spelt as their bearers spell them in Latin (name-scripts.ts).
 *
 * One name may have several readings: 田中裕子 is Yuko or Hiroko, "Anna Müller geb. Schmidt" was Anna Schmidt, Robert
 * "Bob" Smith goes by Bob. `readNames` gives them all, the likeliest first; `normaliseName` gives the first.
 */
import type { NameForm } from '../features.ts';
import { takeAsides } from './name-asides.ts';
import {
  type FamilyAndGiven,
  isFamilyFirstScript,
  orderEastAsianWords,
  readEastAsianName,
  splitEastAsianName,
} from './name-east-asian.ts';
import { isFamilyFirst } from './name-order.ts';
import { BARE_TITLES, GENERATIONS, PEERAGES } from './name-titles.ts';
import {
  areBareTitles,
  CAPITALS,
  dropTail,
  dropTitles,
  isConnective,
  isParticle,
  isTail,
  joinServants,
  joinTokens,
  splitInitials,
  type Token,
  tokenise,
} from './name-tokens.ts';
import { cleanText, isPlaceholder } from './placeholder.ts';

/** Longer input is cut: no name is that long, and hostile input stays cheap. */
const MAX_LENGTH = 300;
const MAX_READINGS = 3;

export interface NameParts {
  full_name?: string;
  given_name?: string;
  middle_name?: string;
  family_name?: string;
}

const PLAIN_WORD = /^[A-Za-z]{2,40}$/;
const MIDDLE_DOT = /[·・•]/;
const COMMA = /[,，、;]/;
const ORDINAL = /^\d+(?:st|nd|rd|th)$/;

/** The folded parts of a name in its likeliest reading; undefined when there is no name in it. Never throws. */
export function normaliseName(parts: NameParts): NameForm | undefined {
  return readNames(parts)[0];
}

/** The readings of a name, at most three, the likeliest first; none when there is no name in it. Never throws. */
export function readNames(parts: NameParts): NameForm[] {
  const given = presentPart(parts.given_name);
  const family = presentPart(parts.family_name);
  const middle = presentPart(parts.middle_name);
  if (given !== undefined && family !== undefined) {
    // The usual case, decided without taking anything apart.
    if (middle === undefined && PLAIN_WORD.test(given) && PLAIN_WORD.test(family) && !isBareTitle(given)) {
      return [makeForm(given.toLowerCase(), '', family.toLowerCase(), '')!];
    }
    const forms = readParts(given, middle, family);
    if (forms.length > 0) return forms;
  }
  const full = presentPart(parts.full_name);
  const forms = full === undefined ? [] : readFull(full);
  if (forms.length === 0) return readParts(given, middle, family);
  const form = forms[0]!;
  if (middle === undefined || form.middle !== '' || form.family === '') return forms;
  return [makeForm(form.given, foldText(middle), form.family, form.suffix)!, ...forms.slice(1)];
}

function isBareTitle(given: string): boolean {
  return BARE_TITLES.has(given.toLowerCase());
}

function presentPart(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const text = cleanText(value)?.slice(0, MAX_LENGTH);
  // "Na" is a given and a family name; the placeholder is written "na", "NA" or "n/a".
  if (text === undefined || (text !== 'Na' && isPlaceholder(text))) return undefined;
  return text;
}

function readParts(given: string | undefined, middle: string | undefined, family: string | undefined): NameForm[] {
  const givenAsides = takeAsides(given ?? '');
  const familyAsides = takeAsides((family ?? '').replaceAll(',', ' , '));
  const givenTail = dropTail(dropTitles(tokenise(givenAsides.bare)));
  const familyTail = dropTail(dropTitles(tokenise(familyAsides.bare)));
  let middleText = middle === undefined ? '' : foldText(takeAsides(middle).bare);
  const givenWords = family !== undefined && areBareTitles(givenTail.tokens) ? [] : givenTail.tokens;
  const last = givenWords.at(-1);
  // "John A." in the given name: the initial is the middle name.
  if (middleText === '' && givenWords.length > 1 && last !== undefined && last.folded.length === 1) {
    middleText = last.folded;
    givenWords.pop();
  }
  const suffix = familyTail.suffix || givenTail.suffix;
  const east = eastAsianParts(givenWords, familyTail.tokens);
  const forms =
    east === undefined
      ? [makeForm(joinTokens(joinServants(givenWords, 0)), middleText, joinTokens(familyTail.tokens), suffix)]
      : readEastAsianName(east).map((reading) => makeForm(reading.given, middleText, reading.family, suffix));
  return withOthers(
    forms.filter((form) => form !== undefined),
    [...givenAsides.givens, ...familyAsides.givens],
    [...familyAsides.families, ...givenAsides.families],
    [...givenAsides.wholes, ...familyAsides.wholes],
  );
}

function eastAsianParts(given: Token[], family: Token[]): FamilyAndGiven | undefined {
  if (family.length !== 1 || given.length !== 1) return undefined;
  return isFamilyFirstScript(family[0]!.raw) ? { family: family[0]!.raw, given: given[0]!.raw } : undefined;
}

function readFull(text: string): NameForm[] {
  const { bare, givens, families, wholes } = takeAsides(text);
  const forms = COMMA.test(bare) ? readSegments(bare) : readWords(bare);
  return withOthers(forms, givens, families, wholes);
}

/** Adds the readings that asides give; a reading that is there already is none. */
function withOthers(
  forms: NameForm[],
  givens: readonly string[],
  families: readonly string[],
  wholes: readonly string[],
): NameForm[] {
  if (givens.length + families.length + wholes.length === 0 && forms.length < 2) return forms;
  const first = forms[0];
  if (first === undefined) return forms;
  const others: (NameForm | undefined)[] = [];
  for (const family of families) {
    const former = dropTitles(tokenise(family));
    // "née Anna Schmidt"
    const words = former.length > 1 && former[0]!.folded === first.given ? former.slice(1) : former;
    others.push(makeForm(first.given, first.middle, joinTokens(words), first.suffix));
  }
  for (const given of givens) others.push(makeForm(foldText(given), '', first.family, first.suffix));
  for (const whole of wholes) others.push(...readWords(whole).slice(0, 2));
  const readings: NameForm[] = [first];
  // What is written says more than how it may be read otherwise.
  for (const form of [...others, ...forms.slice(1)]) {
    if (form === undefined || form.given === '' || form.family === '' || readings.length === MAX_READINGS) continue;
    if (!readings.some((known) => known.full === form.full && known.family === form.family)) readings.push(form);
  }
  return readings;
}

function readSegments(bare: string): NameForm[] {
  const segments = bare.split(COMMA).map((segment) => segment.trim());
  let suffix = '';
  const kept: string[] = [];
  for (const segment of segments) {
    const tokens = tokenise(segment);
    if (kept.length > 0 && tokens.every((token) => isTail(token, true))) {
      suffix ||= tokens.map((token) => GENERATIONS.get(token.compact) ?? '').find((found) => found !== '') ?? '';
    } else if (tokens.length > 0 && !(kept.length > 0 && isPeerage(tokens))) {
      kept.push(segment);
    }
  }
  if (kept.length < 2) {
    const forms = readWords(kept[0] ?? '');
    return suffix === '' ? forms : forms.map((form) => ({ ...form, suffix }));
  }
  const form = fromFamilyFirst(kept[0]!, kept.slice(1).join(' '), suffix);
  return form === undefined ? [] : [form];
}

function isPeerage(tokens: Token[]): boolean {
  return tokens.length > 1 && (ORDINAL.test(tokens[0]!.compact) || PEERAGES.has(tokens[0]!.compact));
}

function fromFamilyFirst(familyText: string, rest: string, suffix: string): NameForm | undefined {
  const family = dropTail(dropTitles(tokenise(familyText)));
  const given = dropTail(dropTitles(tokenise(rest)));
  const [first, ...middle] = joinServants(splitInitials(given.tokens));
  // "Berg, Jan van der": the particles of the family name stand at the end.
  let particles = 0;
  while (particles < middle.length && isParticle(middle[middle.length - 1 - particles]!)) particles++;
  const familyTokens = [...middle.splice(middle.length - particles, particles), ...family.tokens];
  return makeForm(
    first?.folded ?? '',
    joinTokens(middle),
    joinTokens(familyTokens),
    suffix || family.suffix || given.suffix,
  );
}

/** The readings of a full name without commas and asides. */
function readWords(text: string): NameForm[] {
  const east = splitEastAsianName(text.trim());
  if (east !== undefined) return formsOf(readEastAsianName(east), '');
  const written = tokenise(joinArabicServant(text));
  const { tokens: named, suffix } = dropTail(dropTitles(written));
  if (named.length === 0) return [];
  // "Dr. Smith": whoever is addressed by a title alone is addressed by the family name.
  if (named.length === 1 && named[0] !== written[0]) return one(makeForm('', '', named[0]!.folded, suffix));
  if (named.length === 2 && isFamilyFirstScript(named[0]!.raw) && !MIDDLE_DOT.test(text)) {
    return formsOf(readEastAsianName(orderEastAsianWords(named[0]!.raw, named[1]!.raw)), suffix);
  }
  return one(fromTokens(named, text, suffix));
}

/** عبد الرحمن is one name, written as two words. */
function joinArabicServant(text: string): string {
  return text.includes('عبد ') ? text.replace(/عبد\s+(?=ال)/g, 'عبد') : text;
}

function fromTokens(named: Token[], text: string, suffix: string): NameForm | undefined {
  const tokens = joinServants(splitInitials(named));
  if (tokens.length <= 1) return makeForm(tokens[0]?.folded ?? '', '', '', suffix);
  const capitals = tokens === named ? leadingCapitals(named) : 0;
  if (capitals > 0) {
    return makeForm(
      named[capitals]!.folded,
      joinTokens(named.slice(capitals + 1)),
      joinTokens(named.slice(0, capitals)),
      suffix,
    );
  }
  if (isFamilyFirst(wordsOf(tokens), text)) return fromFamilyFirstWords(tokens, suffix);
  let familyAt = tokens.length - 1;
  for (let at = 1; at < tokens.length - 1; at++) {
    if (isParticle(tokens[at]!)) {
      // "José Ortega y Gasset": the connective joins two family names.
      familyAt = at > 1 && isConnective(tokens[at]!) ? at - 1 : at;
      break;
    }
  }
  return makeForm(tokens[0]!.folded, joinTokens(tokens.slice(1, familyAt)), joinTokens(tokens.slice(familyAt)), suffix);
}

/** Hyphens part words here: Kim Min-su is three. */
function wordsOf(tokens: Token[]): string[] {
  return tokens.some((token) => token.folded !== token.compact)
    ? tokens.flatMap((token) => token.folded.split(' '))
    : tokens.map((token) => token.folded);
}

/** Nguyen Van Anh is Anh; Kim Young Hee is Young Hee; Sidorov Ivan Pavlovich is Ivan. */
function fromFamilyFirstWords(tokens: Token[], suffix: string): NameForm | undefined {
  const [family, second, ...rest] = tokens;
  const last = rest.at(-1);
  if (last === undefined) return makeForm(second!.folded, '', family!.folded, suffix);
  if (/(?:vich|vych|lyich|vna|chna)$/.test(last.folded)) {
    return makeForm(second!.folded, joinTokens(rest), family!.folded, suffix);
  }
  const vietnamese =
    second!.folded === 'van' || second!.folded === 'thi' || /[\u1ea0-\u1ef9ăđơư]/i.test(joinRaw(tokens));
  return vietnamese || rest.length > 1
    ? makeForm(last.folded, joinTokens([second!, ...rest.slice(0, -1)]), family!.folded, suffix)
    : makeForm(second!.folded, last.folded, family!.folded, suffix);
}

function joinRaw(tokens: Token[]): string {
  return tokens.map((token) => token.raw).join(' ');
}

/** How many leading words are a family name in capitals, as French and Belgian lists write them; usually 0. */
function leadingCapitals(tokens: Token[]): number {
  let count = 0;
  while (count < tokens.length && tokens[count]!.raw.length > 2 && CAPITALS.test(tokens[count]!.raw)) count++;
  return count > 0 && count < tokens.length && !tokens.slice(count).some((token) => CAPITALS.test(token.raw))
    ? count
    : 0;
}

function formsOf(readings: readonly FamilyAndGiven[], suffix: string): NameForm[] {
  return readings
    .slice(0, MAX_READINGS)
    .map(({ family, given }) => makeForm(given, '', family, suffix))
    .filter((form) => form !== undefined);
}

function one(form: NameForm | undefined): NameForm[] {
  return form === undefined ? [] : [form];
}

function foldText(text: string): string {
  return joinTokens(tokenise(text));
}

function makeForm(given: string, middle: string, family: string, suffix: string): NameForm | undefined {
  let full = given;
  if (middle !== '') full = full === '' ? middle : `${full} ${middle}`;
  if (family !== '') full = full === '' ? family : `${full} ${family}`;
  return full === '' ? undefined : { full, given, middle, family, suffix };
}
