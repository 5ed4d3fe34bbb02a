/**
 * A company name as weighed words, and how the words of two names fit together. See company-level-names.ts for what
 * is concluded from it.
 */
import { sharedWord, type WordClass } from '../normalise/company-words.ts';
import {
  DOTTED_LEGAL_FORMS,
  DOUBTFUL_LEGAL_FORMS,
  LEGAL_FORMS,
  MISSPELT_LEGAL_FORMS,
} from '../normalise/legal-forms.ts';
import { damerauLevenshtein } from './similarity.ts';
import { umlautKey } from './skeleton.ts';

export interface Word {
  /** the spelling that stands for all: tech, technology and technologies are one */
  text: string;
  raw: string;
  kind: WordClass | 'own' | 'number' | 'legal';
  /** what agreeing on it says */
  bits: number;
}

export interface Fit {
  /** bits of the words that both names hold */
  bits: number;
  /** bits of the most telling of them */
  top: number;
  /** some fit only after forgiving a slip of the keyboard */
  slip: boolean;
  /** some fit only as spellings of one word (tech, technologies) */
  respelled: boolean;
  inOrder: boolean;
  /** words of one name that the other lacks, joining words aside */
  left: Word[];
  right: Word[];
}

/** A word of three letters or more that few share; two letters are shared by chance sooner, one says nothing. */
const OWN_BITS = [0, 2, 6, 10];
const NUMBER_BITS = 6;
const WORDS_MAX = 24;
const UNITS = numbers(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  1,
);
const TENS = numbers('zero ten twenty thirty forty fifty sixty seventy eighty ninety', 10);
const ROMAN = new Map([
  ['ii', 2],
  ['iii', 3],
]);
const NUMBER_THEN_WORD = /^(\d+)([a-z]{3,})$/;
const DIGITS = /^\d+$/;

function numbers(text: string, step: number): Map<string, number> {
  return new Map(text.split(' ').map((word, index) => [word, index * step]));
}

export function isLegalWord(word: string): boolean {
  return LEGAL_FORMS.has(word) || DOTTED_LEGAL_FORMS.has(word) || MISSPELT_LEGAL_FORMS.has(word);
}

/** The words of a folded name, joining words left out; numbers in digits ("seven eleven" and "7eleven" -> 7, 11). */
export function weigh(name: string): Word[] {
  const words: Word[] = [];
  const parts = spelledOut(name.split(' ', WORDS_MAX));
  for (let at = 0; at < parts.length; at += 1) {
    const raw = parts[at]!;
    const digits = numberAt(parts, at);
    if (digits !== undefined) {
      words.push({ text: digits, raw: digits, kind: 'number', bits: NUMBER_BITS });
      if (TENS.has(raw) && UNITS.has(parts[at + 1] ?? '') && digits !== String(TENS.get(raw))) at += 1;
      continue;
    }
    const code = raw.charCodeAt(0);
    const glued = code < 58 ? NUMBER_THEN_WORD.exec(raw) : null;
    if (glued !== null) {
      const [, number, rest] = glued as unknown as [string, string, string];
      words.push({ text: number, raw: number, kind: 'number', bits: NUMBER_BITS }, ...weigh(rest));
      continue;
    }
    const shared = sharedWord(raw);
    if (shared !== undefined) {
      if (shared.kind !== 'joining') words.push({ text: shared.word, raw, kind: shared.kind, bits: shared.bits });
    } else if (isLegalWord(raw)) words.push({ text: raw, raw, kind: 'legal', bits: 0 });
    else words.push({ text: raw, raw, kind: 'own', bits: OWN_BITS[Math.min(raw.length, 3)]! });
  }
  // In "SAS Institute" the first word is what the name has of its own.
  const first = words[0];
  if (first?.kind === 'legal' && words.every((word) => word.kind !== 'own')) {
    words[0] = { ...first, kind: 'own', bits: OWN_BITS[Math.min(first.raw.length, 3)]! };
  }
  return words;
}

/** Whether a folded name says where: a local company's does. */
export function namesPlace(name: string): boolean {
  return weigh(name).some((word) => word.kind === 'place');
}

/** "P and G" as the one word that it is spoken as. */
function spelledOut(parts: string[]): string[] {
  if (parts[0]!.length > 1 || parts.length < 2) return parts;
  const letters = parts.filter((part) => part !== 'and');
  return letters.length > 1 && letters.every((part) => part.length === 1) ? [letters.join('')] : parts;
}

/** Words of which every town has one: "First National Bank", "City Hospital". */
const INSTITUTIONS = new Set(
  'bank university college school institute academy hospital church museum council county ministry club association society credit savings insurance center state health dental'.split(
    ' ',
  ),
);
/** A place or a common word with a trade. */
const TELLING_BITS = 9;

/**
 * Whether a folded name, met twice, means one company rather than two that are called alike: it has a word of its own,
 * or several that many share and none of an institution ("Pinnacle Recycling", not "First National Bank").
 */
export function isOwnName(name: string): boolean {
  const words = weigh(name);
  if (words.some((word) => word.kind === 'own' || word.kind === 'number')) return true;
  if (words.some((word) => INSTITUTIONS.has(word.text))) return false;
  return words.reduce((sum, word) => sum + word.bits, 0) >= TELLING_BITS;
}

function numberAt(parts: string[], at: number): string | undefined {
  const word = parts[at]!;
  const code = word.charCodeAt(0);
  if (code < 58) return DIGITS.test(word) ? String(Number(word.slice(0, 12))) : undefined;
  // A first word "One" is a number as much as a name; both sides are read alike.
  const tens = TENS.get(word);
  if (tens !== undefined && tens >= 20) {
    const unit = UNITS.get(parts[at + 1] ?? '');
    return String(unit !== undefined && unit > 0 && unit < 10 ? tens + unit : tens);
  }
  const unit = UNITS.get(word) ?? ROMAN.get(word);
  return unit === undefined ? undefined : String(unit);
}

/** Which words of two names answer each other. Symmetric. */
export function fit(a: readonly Word[], b: readonly Word[]): Fit {
  const found: Fit = { bits: 0, top: 0, slip: false, respelled: false, inOrder: true, left: [...a], right: [...b] };
  let last = -1;
  for (const word of a) {
    const at = found.right.findIndex((other) => other.text === word.text);
    if (at === -1) continue;
    const other = found.right[at]!;
    const place = b.indexOf(other);
    if (place < last) found.inOrder = false;
    last = place;
    if (word.raw !== other.raw) found.respelled = true;
    take(found, word, other, word.bits);
  }
  for (const [one, many] of [
    [found.left, found.right],
    [found.right, found.left],
  ] as const) {
    for (const word of [...one]) joinPair(found, word, one, many);
  }
  for (const word of [...found.left]) {
    const other = found.right.find((candidate) => isSlipOfWord(word, candidate));
    if (other === undefined) continue;
    found.slip = true;
    take(found, word, other, 0.8 * Math.max(word.bits, other.bits));
  }
  return found;
}

function take(found: Fit, word: Word, other: Word, bits: number): void {
  found.left.splice(found.left.indexOf(word), 1);
  found.right.splice(found.right.indexOf(other), 1);
  found.bits += bits;
  found.top = Math.max(found.top, bits);
}

/** "datadog" and "data dog". */
function joinPair(found: Fit, word: Word, one: Word[], many: Word[]): void {
  for (let at = 0; at + 1 < many.length; at += 1) {
    const joined = many[at]!.raw + many[at + 1]!.raw;
    if (joined !== word.raw && sharedWord(joined)?.word !== word.text) continue;
    one.splice(one.indexOf(word), 1);
    many.splice(at, 2);
    found.bits += word.bits;
    found.top = Math.max(found.top, word.bits);
    return;
  }
}

function isSlipOfWord(a: Word, b: Word): boolean {
  if (a.kind === 'number' || b.kind === 'number' || a.kind === 'legal' || b.kind === 'legal') return false;
  // Two words that names are made of anyway (north and south, foods and goods) are two words.
  if (a.kind !== 'own' && b.kind !== 'own') return false;
  if (a.kind !== b.kind && isSpoilt(a.raw, b.raw)) return true;
  return isSlip(a.raw, b.raw) || umlautKey(a.raw) === umlautKey(b.raw) || abbreviates(a, b) || abbreviates(b, a);
}

/** A word that names are made of, spoilt: "soar" for solar, "lass" for glass; a wrong letter from six letters on. */
function isSpoilt(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 4 || damerauLevenshtein(a, b, 1) > 1) return false;
  if (a.length !== b.length) return true;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] || (at > 0 && a.length >= 6);
}

/** Whether a word left over may be a legal form with a slip. */
export function isDoubtfulLegalWord(word: Word): boolean {
  return word.kind === 'own' && DOUBTFUL_LEGAL_FORMS.has(word.raw);
}

function abbreviates(short: Word, long: Word): boolean {
  return (
    long.kind !== 'own' &&
    short.raw.length >= 4 &&
    long.raw.length >= short.raw.length + 2 &&
    long.raw.startsWith(short.raw)
  );
}

/**
 * Whether one text is the other with a slip: a letter doubled or swapped with its neighbour, or a plural, from four
 * letters on; a letter lost or added from six, a wrong letter from seven, two slips from nine. Short names differ by one
 * letter too often to forgive it (Visa, Vista; Mattel, Mattek; Larsen, Larson).
 */
export function isSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 4 || long.length - short.length > 2) return false;
  const budget = short.length >= 9 ? 2 : 1;
  const distance = damerauLevenshtein(short, long, budget);
  if (distance > budget) return false;
  if (distance === 2) return true;
  let at = 0;
  while (short[at] === long[at]) at += 1;
  if (short.length < long.length) {
    const isDoubled = long[at] === long[at - 1];
    const isPlural = at === short.length && long[at] === 's';
    if (isDoubled || isPlural) return true;
    return long.length >= (at > 0 ? 6 : 8);
  }
  if (short[at] === long[at + 1] && short[at + 1] === long[at]) return true;
  return short.length >= (at > 0 ? 7 : 9);
}
