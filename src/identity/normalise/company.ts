/**
 * Company names. `name` is what is compared: folded, without legal form, leading "the" and remarks such as "(acquired)";
 * never empty. A country stays ("oakline deutschland"): it is what tells the local companies of a group apart, and
 * compare/company-level.ts knows how little it says.
 *
 * What is a legal form depends on where and how it is written: at the end, or in front for a few forms; some only with
 * dots. Nothing is taken that would leave only words that many companies share ("PT Solutions", "OOO Bank").
 */

import { MAY_NAME_MORE, namingsOf } from './company-namings.ts';
import { isSharedWord } from './company-words.ts';
import { fold } from './fold.ts';
import {
  COUNTRY_MARKERS,
  DOTTED_LEGAL_FORMS,
  LEADING_LEGAL_FORMS,
  LEADING_LEGAL_PHRASES,
  LEGAL_FORMS,
  LEGAL_PHRASES,
  MISSPELT_LEGAL_FORMS,
  NATIVE_LEGAL_FORMS,
} from './legal-forms.ts';
import { presentText } from './placeholder.ts';

export interface CompanyForm {
  /** folded without legal form */
  name: string;
  /** folded with everything */
  full: string;
  /** initials of the words of `name`, without joining words; '' below two words */
  acronym: string;
  words: string[];
  /** other names stated in the text (behind "formerly", before "d/b/a", an acronym in brackets), in the form of `name` */
  aliases: readonly string[];
}

const MAX_LENGTH = 300;
const DOMAIN_TAIL = /\.(?:com|net|io|ai|co)$/i;
const ANY_AND = /[&+]/;
const AND = /\s*[&+]\s*/g;
const NOT_ASCII = /[^\0-\x7f]/;
/** The German spellings without dots: eV, eG, eK. */
const SMALL_AND_CAPITAL = /\be[VGK]$/;
const DOTS = /[./]/;
/** A slash parts words ("NV/SA") but not letters ("A/S"). */
const TOKEN_BREAK = /\s+|(?<=[^\s/]{2})\/(?=[^\s/]{2})/;
const JOINING_WORDS = new Set(
  'and of the for in de la le du des der die das fur del y e et und van von da do dos di'.split(' '),
);
const AND_WORDS = new Set(['und', 'et', 'og', 'och', 'ja', 'en', 'oraz', 've', 'y', 'e', 'i', 'n']);
/** A word behind one of these belongs to the name: "Bank of SA", "Made in Co". */
const GOVERNING_WORDS = new Set(['of', 'for', 'in', 'the', 'de', 'du', 'my', 'our', 'your', 'by', 'at', 'to', 'from']);
/** Before these, "Spa" is a place to bathe. */
const BATHING_WORDS = new Set(
  'day nail med medi medical hair health wellness beauty resort hotel salon dental thermal'.split(' '),
);
const SELF_EMPLOYED = new Set(
  `self employed|selfemployed|freelance|freelancer|freelancing|independent|independent consultant|independent contractor|self|selbstandig
  |selbststandig|freiberuflich|autonomo|independant|unemployed|retired|stealth|stealth startup|stealth mode|stealth mode startup
  |confidential company|various|student|between jobs|looking for work|seeking opportunities|open to work|career break`
    .split('|')
    .map((entry) => entry.trim()),
);
const NO_ALIASES: readonly string[] = [];
const trailing = phrasesBy(LEGAL_PHRASES, (words) => words.at(-1)!);
const leading = phrasesBy(LEADING_LEGAL_PHRASES, (words) => words[0]!);

/** The forms of a company name; undefined for placeholders and for what names no company (self-employed, retired). */
export function normaliseCompany(text: string): CompanyForm | undefined {
  const present = presentText(text)?.slice(0, MAX_LENGTH);
  if (present === undefined) return undefined;
  const dotted: string[] = [];
  const all = foldCompany(present, dotted);
  const full = all.join(' ');
  if (full === '' || SELF_EMPLOYED.has(full)) return undefined;
  const spelled = NOT_ASCII.test(present) ? withoutNativeForms(present) : present;
  const more = MAY_NAME_MORE.test(spelled);
  if (!more && spelled === present) return formOf(withoutLegalForm(all, dotted), full, NO_ALIASES);
  const { main, others } = more ? namingsOf(spelled) : { main: spelled, others: NO_ALIASES };
  const words = nameWords(main);
  const name = words.join(' ');
  const aliases = others
    .map((other) => nameWords(presentText(other) ?? '').join(' '))
    .filter((other) => other !== '' && other !== name);
  return formOf(words.length > 0 ? words : all, full, aliases);
}

/** Every name that a text gives a company: the one in use, then the others. [] where the text names none. */
export function companyNames(text: string): string[] {
  const form = normaliseCompany(text);
  return form === undefined ? [] : [form.name, ...form.aliases];
}

/** Initials of the words that count; '' when fewer than two do. */
export function acronymOf(words: readonly string[]): string {
  let acronym = '';
  for (const word of words) if (!JOINING_WORDS.has(word)) acronym += word[0]!;
  return acronym.length > 1 ? acronym : '';
}

function formOf(words: string[], full: string, aliases: readonly string[]): CompanyForm {
  return { name: words.join(' '), full, acronym: acronymOf(words), words, aliases };
}

/** Folded words without legal form; [] only where nothing is left of the text after folding. */
function nameWords(text: string): string[] {
  const dotted: string[] = [];
  return withoutLegalForm(foldCompany(text, dotted), dotted);
}

function withoutNativeForms(text: string): string {
  const bare = text.normalize('NFKC').replace(NATIVE_LEGAL_FORMS, ' ');
  return fold(bare) === '' ? text : bare;
}

/** Folded words; `dotted` receives those that were written letter by letter. [] for what folds to nothing. */
function foldCompany(text: string, dotted: string[] = []): string[] {
  let spelled = ANY_AND.test(text) ? text.replace(AND, ' and ') : text;
  if (DOMAIN_TAIL.test(spelled)) spelled = spelled.replace(DOMAIN_TAIL, '');
  let words: string[];
  if (DOTS.test(spelled)) {
    words = [];
    // Letters that are parted by dots alone are one word whatever stands beside them: "Vitamin C S.A.".
    for (const token of spelled.split(TOKEN_BREAK)) addToken(words, dotted, token);
  } else {
    const folded = fold(spelled);
    if (folded === '') return [];
    words = folded.split(' ');
  }
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (
      at > 0 &&
      at + 1 < words.length &&
      AND_WORDS.has(word) &&
      words[at + 1]!.length > 1 &&
      words[at - 1]!.length > 1
    ) {
      words[at] = 'and';
    } else if (word.length === 1 && words[at + 1]?.length === 1) {
      let end = at + 2;
      while (words[end]?.length === 1) end++;
      const joined = words.slice(at, end).join('');
      words.splice(at, end - at, joined);
      dotted.push(joined);
    }
  }
  const last = words.at(-1);
  if (last !== undefined && last.length === 2 && SMALL_AND_CAPITAL.test(text)) dotted.push(last);
  return words;
}

function addToken(words: string[], dotted: string[], token: string): void {
  const folded = fold(token);
  if (folded === '') return;
  if (!folded.includes(' ')) {
    words.push(folded);
    // "Ky." and "Bt." are abbreviations.
    if (folded.length <= 3 && token.endsWith('.')) dotted.push(folded);
    return;
  }
  const parts = folded.split(' ');
  if (parts.every((part) => part.length === 1)) {
    const joined = parts.join('');
    words.push(joined);
    dotted.push(joined);
  } else if (DOTTED_LEGAL_FORMS.has(parts.join(''))) {
    // "e.Kfm."
    words.push(parts.join(''));
    dotted.push(parts.join(''));
  } else words.push(...parts);
}

function withoutLegalForm(all: string[], dotted: readonly string[]): string[] {
  let from = 0;
  let end = all.length - slipLength(all, 0, all.length);
  if (all[0] === 'the' && end > 1) from = 1;
  for (;;) {
    const take = legalLengthAt(all, from, end, dotted);
    if (take === 0 || end - take <= from) break;
    end -= take;
    while (end < all.length && end - from > 1 && all[end - 1] === 'and') end -= 1;
    end -= slipLength(all, from, end);
  }
  while (end - from > 1 && all[end - 1] === 'and') end -= 1;
  if (end - from > 2 && COUNTRY_MARKERS.has(all[end - 1]!) && isLegalWord(all[end - 2]!)) {
    // "Corvane Inc. USA" is the local company, with the form in its midst.
    return [...withoutLegalForm(all.slice(from, end - 1), dotted), all[end - 1]!];
  }
  const lead = leadingLength(all, from, end);
  if (lead > 0 && end - from > lead && !onlySharedWords(all, from + lead, end)) from += lead;
  return from === 0 && end === all.length ? all : all.slice(from, end);
}

/** How many words before `end` are what a slip left of "GmbH & Co. KG": "gmbh and coo", "gmbh and co kkg". */
function slipLength(all: readonly string[], from: number, end: number): number {
  if (end - from < 4 || all[end - 1]!.length > 3) return 0;
  if (all[end - 2] === 'and' && isLegalWord(all[end - 3]!)) return 2;
  return end - from > 4 && all[end - 2] === 'co' && all[end - 3] === 'and' && isLegalWord(all[end - 4]!) ? 1 : 0;
}

function onlySharedWords(all: readonly string[], from: number, end: number): boolean {
  for (let at = from; at < end; at++) if (!isSharedWord(all[at]!)) return false;
  return true;
}

function isLegalWord(word: string): boolean {
  return LEGAL_FORMS.has(word) || MISSPELT_LEGAL_FORMS.has(word);
}

/** How many words before `end` are a legal form. */
function legalLengthAt(all: string[], from: number, end: number, dotted: readonly string[]): number {
  const last = all[end - 1]!;
  for (const phrase of trailing.get(last) ?? []) {
    const start = end - phrase.length;
    if (start > from && phrase.every((word, at) => all[start + at] === word)) return phrase.length;
  }
  if (!isLegalWord(last) && !(DOTTED_LEGAL_FORMS.has(last) && dotted.includes(last))) return 0;
  const before = all[end - 2];
  if (before === undefined || GOVERNING_WORDS.has(before)) return 0;
  if (last === 'spa' && !dotted.includes(last) && (before === 'and' || BATHING_WORDS.has(before))) return 0;
  return 1;
}

/** How many words from `from` on are a legal form that stands in front. */
function leadingLength(all: string[], from: number, end: number): number {
  const first = all[from]!;
  for (const phrase of leading.get(first) ?? []) {
    if (from + phrase.length < end && phrase.every((word, at) => all[from + at] === word)) return phrase.length;
  }
  return LEADING_LEGAL_FORMS.has(first) ? 1 : 0;
}

/** Phrases by a word to look them up by, longest first. */
function phrasesBy(phrases: readonly string[], keyOf: (words: string[]) => string): Map<string, string[][]> {
  const table = new Map<string, string[][]>();
  for (const text of [...phrases].sort((a, b) => b.length - a.length)) {
    const words = text.split(' ');
    const key = keyOf(words);
    table.set(key, [...(table.get(key) ?? []), words]);
  }
  return table;
}
