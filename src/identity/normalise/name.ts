/**
 * Names of people: taken apart into given, middle, family and suffix, folded.
 *
 * Decisions:
 * - A single word is a given name with family '' (mononyms and "first name only" rows; it must not meet family names).
 * - `Family, Given` is turned round unless what follows the comma is a suffix or credentials (`John Smith, PhD`).
 * - A first word in capitals before words that are not (`DUPONT Jean`) is the family name.
 * - Separate parts win over `full_name`, provided both given and family name are there; otherwise the full name is read
 *   and the part fills what it lacks.
 * - Family-first names in Latin letters (Wang Xiaoming, Nguyen Van Anh) cannot be told from given-first ones and are read
 *   as given-first; comparison has a level for swapped names.
 * - Arabic, Hebrew, Devanagari, Cyrillic, Greek and kana are transliterated letter by letter; their usual Latin spellings
 *   differ in vowels and digraphs, which the skeletons in compare/ absorb.
 */
import type { NameForm } from '../features.ts';
import { fold } from './fold.ts';
import { foldEastAsianFamily, isFamilyFirstScript, splitEastAsianName } from './name-east-asian.ts';
import { CONNECTIVES, LOWER_CASE_PARTICLES, PARTICLES } from './name-particles.ts';
import {
  AMBIGUOUS_CREDENTIALS,
  CREDENTIALS,
  FORMER_NAME_MARKERS,
  GENERATIONS,
  TITLE_TAILS,
  TITLES,
} from './name-titles.ts';
import { cleanText, isPlaceholder } from './placeholder.ts';

/** Longer input is cut: no name is that long, and hostile input stays cheap. */
const MAX_LENGTH = 300;

export interface NameParts {
  full_name?: string;
  given_name?: string;
  middle_name?: string;
  family_name?: string;
}

/** One written word of a name. `folded` may hold several words (Jean-Pierre -> "jean pierre"). */
interface Token {
  raw: string;
  folded: string;
  /** folded without spaces: "Ph.D." -> "phd" */
  compact: string;
}

const PLAIN_WORD = /^[A-Za-z]{2,40}$/;
const ASIDES =
  /\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}|"[^"]*"|“[^“”„]*[”“]|„[^„“”]*[“”]|«[^«»]*»|（[^（）]*）|(?<=\s)['‘][^'‘’]+['’](?=\s)/g;
const MAY_HOLD_ASIDES = /[([{"“„«（'‘]/;
const PRONOUNS = /\b(?:she|he|they|him|her|them|ze|xe)\s?\/\s?[a-z/ ]{2,20}$/i;
const CAPITALS = /^\p{Lu}[\p{Lu}'’-]+$/u;
const LOWER_START = /^\p{Ll}/u;
const MIDDLE_DOTS = /[·・•]/g;
const MIDDLE_DOT = /[·・•]/;
const COMMA = /[,，、;]/;

/** The folded parts of a name; undefined when there is no name in it. Never throws. */
export function normaliseName(parts: NameParts): NameForm | undefined {
  const given = presentPart(parts.given_name);
  const family = presentPart(parts.family_name);
  if (given !== undefined && family !== undefined) {
    const form = fromParts(given, presentPart(parts.middle_name), family);
    if (form !== undefined) return form;
  }
  const full = presentPart(parts.full_name);
  const middle = presentPart(parts.middle_name);
  const form = full === undefined ? undefined : fromFull(full);
  if (form === undefined) return fromParts(given, middle, family);
  return middle !== undefined && form.middle === '' && form.family !== ''
    ? makeForm(form.given, fold(middle), form.family, form.suffix)
    : form;
}

/** The readings of a name, the best first; [] when there is no name in it. */
export function readNames(parts: NameParts): NameForm[] {
  const form = normaliseName(parts);
  return form === undefined ? [] : [form];
}

function presentPart(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const text = cleanText(value)?.slice(0, MAX_LENGTH);
  // "Na" is a given and a family name; the placeholder is written "na", "NA" or "n/a".
  if (text === undefined || (text !== 'Na' && isPlaceholder(text))) return undefined;
  return text;
}

function fromParts(
  given: string | undefined,
  middle: string | undefined,
  family: string | undefined,
): NameForm | undefined {
  // The usual case, decided without taking anything apart.
  if (
    given !== undefined &&
    family !== undefined &&
    middle === undefined &&
    PLAIN_WORD.test(given) &&
    PLAIN_WORD.test(family)
  ) {
    return makeForm(given.toLowerCase(), '', family.toLowerCase(), '');
  }
  const givenTokens = given === undefined ? [] : dropTitles(tokenise(withoutAsides(given)));
  const familyTail = family === undefined ? noTail([]) : dropTail(dropTitles(tokensOfFamily(family)));
  const givenTail = dropTail(givenTokens);
  let middleText = middle === undefined ? '' : fold(withoutAsides(middle));
  const givenWords = givenTail.tokens;
  const last = givenWords.at(-1);
  // "John A." in the given name: the initial is the middle name.
  if (middleText === '' && givenWords.length > 1 && last !== undefined && last.folded.length === 1) {
    middleText = last.folded;
    givenWords.pop();
  }
  const asian = familyTail.tokens.length === 1 && isFamilyFirstScript(familyTail.tokens[0]!.raw);
  const familyText = asian ? foldEastAsianFamily(familyTail.tokens[0]!.raw) : join(familyTail.tokens);
  return makeForm(join(givenWords), middleText, familyText, familyTail.suffix || givenTail.suffix);
}

function tokensOfFamily(family: string): Token[] {
  return tokenise(withoutAsides(family).replace(/,/g, ' , ')).filter((token) => token.folded !== '');
}

function fromFull(text: string): NameForm | undefined {
  const bare = withoutAsides(text);
  if (!COMMA.test(bare)) return fromWords(bare);
  const segments = bare.split(COMMA).map((segment) => segment.trim());
  let suffix = '';
  const kept: string[] = [];
  for (const segment of segments) {
    const tokens = tokenise(segment);
    if (kept.length > 0 && tokens.every((token) => isTail(token, true))) {
      suffix ||= tokens.map((token) => GENERATIONS.get(token.compact) ?? '').find((found) => found !== '') ?? '';
    } else if (tokens.length > 0) {
      kept.push(segment);
    }
  }
  if (kept.length < 2) {
    const form = fromWords(kept[0] ?? '');
    return form === undefined || suffix === '' ? form : { ...form, suffix };
  }
  return fromFamilyFirst(kept[0]!, kept.slice(1).join(' '), suffix);
}

function fromFamilyFirst(familyText: string, rest: string, suffix: string): NameForm | undefined {
  const family = dropTail(dropTitles(tokenise(familyText)));
  const given = dropTail(dropTitles(tokenise(rest)));
  const [first, ...middle] = splitInitials(given.tokens);
  // "Berg, Jan van der": the particles of the family name stand at the end.
  let particles = 0;
  while (particles < middle.length && isParticle(middle[middle.length - 1 - particles]!)) particles++;
  const familyTokens = [...middle.splice(middle.length - particles, particles), ...family.tokens];
  return makeForm(first?.folded ?? '', join(middle), join(familyTokens), suffix || family.suffix || given.suffix);
}

function fromWords(text: string): NameForm | undefined {
  const asian = splitEastAsianName(text);
  if (asian !== undefined) return makeForm(asian.given, '', asian.family, '');
  const written = beforeFormerName(tokenise(text));
  const { tokens: named, suffix } = dropTail(dropTitles(written));
  // "Dr. Smith": whoever is addressed by a title alone is addressed by the family name.
  if (named.length === 1 && named[0] !== written[0]) return makeForm('', '', named[0]!.folded, suffix);
  if (named.length === 2 && isFamilyFirstScript(named[0]!.raw) && !MIDDLE_DOT.test(text)) {
    return makeForm(named[1]!.folded, '', foldEastAsianFamily(named[0]!.raw), suffix);
  }
  const tokens = splitInitials(named);
  if (tokens.length <= 1) return makeForm(tokens[0]?.folded ?? '', '', '', suffix);
  const capitals = leadingCapitals(named);
  if (capitals > 0) {
    return makeForm(named[capitals]!.folded, join(named.slice(capitals + 1)), join(named.slice(0, capitals)), suffix);
  }
  let familyAt = tokens.length - 1;
  for (let at = 1; at < tokens.length - 1; at++) {
    if (isParticle(tokens[at]!)) {
      // "José Ortega y Gasset": the connective joins two family names.
      familyAt = at > 1 && CONNECTIVES.has(tokens[at]!.folded) ? at - 1 : at;
      break;
    }
  }
  return makeForm(tokens[0]!.folded, join(tokens.slice(1, familyAt)), join(tokens.slice(familyAt)), suffix);
}

/** How many leading words are a family name in capitals, as French and Belgian lists write them; usually 0. */
function leadingCapitals(tokens: Token[]): number {
  let count = 0;
  while (count < tokens.length && tokens[count]!.raw.length > 2 && CAPITALS.test(tokens[count]!.raw)) count++;
  return count > 0 && count < tokens.length && !tokens.slice(count).some((token) => CAPITALS.test(token.raw))
    ? count
    : 0;
}

function withoutAsides(text: string): string {
  let bare = text;
  if (MAY_HOLD_ASIDES.test(text)) {
    bare = text.replace(ASIDES, ' ');
    // A name written wholly in brackets is still a name.
    if (fold(bare) === '') bare = text;
  }
  return bare.includes('/') ? bare.replace(PRONOUNS, '') : bare;
}

function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const raw of text.replace(MIDDLE_DOTS, ' ').split(/\s+/)) {
    if (raw === '') continue;
    // Initials and abbreviations written without a space: "Dr.Smith", "J.Smith".
    const pieces = raw.length > 3 && raw.includes('.') ? raw.split(/(?<=[\p{L}]\.)(?=\p{L}{2})/u) : [raw];
    for (const piece of pieces) {
      const folded = fold(piece);
      if (folded !== '')
        tokens.push({ raw: piece, folded, compact: folded.includes(' ') ? folded.replaceAll(' ', '') : folded });
    }
  }
  return tokens;
}

function dropTitles(tokens: Token[]): Token[] {
  let from = 0;
  while (from < tokens.length - 1 && isTitle(tokens[from]!, from > 0)) from++;
  return from === 0 ? tokens : tokens.slice(from);
}

function isTitle(token: Token, afterTitle: boolean): boolean {
  if (token.folded === token.compact)
    return TITLES.has(token.compact)
      ? !TITLE_TAILS.has(token.compact) || afterTitle
      : afterTitle && TITLE_TAILS.has(token.compact);
  if (TITLES.has(token.compact)) return true;
  const words = token.folded.split(' ');
  return TITLES.has(words[0]!) && words.every((word) => TITLES.has(word) || TITLE_TAILS.has(word));
}

function noTail(tokens: Token[]): { tokens: Token[]; suffix: string } {
  return { tokens, suffix: '' };
}

/** Takes generation suffixes and credentials off the end; never the last word left. */
function dropTail(tokens: Token[]): { tokens: Token[]; suffix: string } {
  let end = tokens.length;
  let suffix = '';
  const allCapitals = tokens.length > 0 && CAPITALS.test(tokens[0]!.raw);
  while (end > 1 && isTail(tokens[end - 1]!, false, allCapitals)) {
    end--;
    suffix ||= GENERATIONS.get(tokens[end]!.compact) ?? '';
  }
  return end === tokens.length ? noTail(tokens) : { tokens: tokens.slice(0, end), suffix };
}

function isTail(token: Token, afterComma: boolean, allCapitals = false): boolean {
  const { compact, raw } = token;
  if (GENERATIONS.has(compact) || CREDENTIALS.has(compact)) return true;
  if (!AMBIGUOUS_CREDENTIALS.has(compact)) return false;
  return afterComma || raw.includes('.') || (!allCapitals && CAPITALS.test(raw));
}

function beforeFormerName(tokens: Token[]): Token[] {
  for (let at = 2; at < tokens.length - 1; at++) {
    if (FORMER_NAME_MARKERS.has(tokens[at]!.compact)) return tokens.slice(0, at);
  }
  return tokens;
}

/** "J.R." becomes two words, as "J. R." is. */
function splitInitials(tokens: Token[]): Token[] {
  if (!tokens.some(isInitials)) return tokens;
  return tokens.flatMap((token) =>
    isInitials(token)
      ? token.folded.split(' ').map((letter) => ({ raw: letter, folded: letter, compact: letter }))
      : [token],
  );
}

function isInitials(token: Token): boolean {
  return token.folded.length > 1 && token.folded.length === token.compact.length * 2 - 1;
}

function isParticle(token: Token): boolean {
  return PARTICLES.has(token.folded) && (!LOWER_CASE_PARTICLES.has(token.folded) || LOWER_START.test(token.raw));
}

function join(tokens: Token[]): string {
  if (tokens.length === 1) return tokens[0]!.folded;
  let text = '';
  for (const token of tokens) text = text === '' ? token.folded : `${text} ${token.folded}`;
  return text;
}

function makeForm(given: string, middle: string, family: string, suffix: string): NameForm | undefined {
  let full = given;
  if (middle !== '') full = full === '' ? middle : `${full} ${middle}`;
  if (family !== '') full = full === '' ? family : `${full} ${family}`;
  return full === '' ? undefined : { full, given, middle, family, suffix };
}
