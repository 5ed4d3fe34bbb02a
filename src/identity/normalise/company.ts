/**
 * Company names. `name` is what is compared: folded, without legal form, leading "the" and remarks such as "(acquired)";
 * never empty. Country markers ("Acme Deutschland") are dropped only behind a legal form or in brackets, where they name
 * the local company of a group; elsewhere they may be what tells two companies apart (Bank of Austria).
 */
import { fold } from './fold.ts';
import { COUNTRY_MARKERS, LEADING_LEGAL_FORMS, LEGAL_FORMS, LEGAL_PHRASES } from './legal-forms.ts';
import { presentText } from './placeholder.ts';

export interface CompanyForm {
  /** folded without legal form */
  name: string;
  /** folded with everything */
  full: string;
  /** initials of the words of `name`, without joining words; '' below two words */
  acronym: string;
  words: string[];
}

const MAX_LENGTH = 300;
const REMARKS = /[([{][^()[\]{}]*[)\]}]/g;
const DOMAIN_TAIL = /\.(?:com|net|io|ai|co)$/i;
const ANY_REMARK = /[([{]/;
const ANY_AND = /[&+]/;
const AND = /\s*[&+]\s*/g;
const JOINING_WORDS = new Set([
  'and',
  'of',
  'the',
  'for',
  'in',
  'de',
  'la',
  'le',
  'du',
  'des',
  'der',
  'die',
  'das',
  'fur',
  'del',
  'y',
  'e',
  'et',
  'und',
  'van',
  'von',
]);
const AND_WORDS = new Set(['und', 'et', 'og', 'och', 'ja']);
const SELF_EMPLOYED = new Set([
  'self employed',
  'selfemployed',
  'freelance',
  'freelancer',
  'freelancing',
  'independent',
  'independent consultant',
  'independent contractor',
  'self',
  'selbstandig',
  'selbststandig',
  'freiberuflich',
  'autonomo',
  'independant',
  'unemployed',
  'retired',
  'stealth',
  'stealth startup',
  'stealth mode',
  'stealth mode startup',
  'confidential company',
  'various',
  'student',
  'between jobs',
  'looking for work',
  'seeking opportunities',
  'open to work',
  'career break',
]);
const phrases = phrasesByLastWord();

/** The forms of a company name; undefined for placeholders and for what names no company (self-employed, retired). */
export function normaliseCompany(text: string): CompanyForm | undefined {
  const present = presentText(text)?.slice(0, MAX_LENGTH);
  if (present === undefined) return undefined;
  const full = foldCompany(present);
  if (full === '' || SELF_EMPLOYED.has(full)) return undefined;
  let words = full.split(' ');
  if (ANY_REMARK.test(present)) {
    const bare = foldCompany(present.replace(REMARKS, ' '));
    if (bare !== '') words = bare.split(' ');
  }
  words = withoutLegalForm(words);
  return { name: words.join(' '), full, acronym: acronymOf(words), words };
}

/** Initials of the words that count; '' when fewer than two do. */
export function acronymOf(words: readonly string[]): string {
  let acronym = '';
  for (const word of words) if (!JOINING_WORDS.has(word)) acronym += word[0]!;
  return acronym.length > 1 ? acronym : '';
}

function foldCompany(text: string): string {
  let spelled = ANY_AND.test(text) ? text.replace(AND, ' and ') : text;
  spelled = DOMAIN_TAIL.test(spelled) ? spelled.replace(DOMAIN_TAIL, '') : spelled;
  const folded = fold(spelled);
  const words = folded.split(' ');
  let changed = false;
  for (let at = 0; at < words.length; at++) {
    if (at > 0 && AND_WORDS.has(words[at]!)) {
      words[at] = 'and';
      changed = true;
    } else if (words[at]!.length === 1 && words[at + 1]?.length === 1) {
      // "I.B.M." and "S.p.A.": single letters in a row are one word.
      let end = at + 2;
      while (words[end]?.length === 1) end++;
      words.splice(at, end - at, words.slice(at, end).join(''));
      changed = true;
    }
  }
  return changed ? words.join(' ') : folded;
}

function withoutLegalForm(all: string[]): string[] {
  let from = 0;
  let end = all.length;
  if (all[0] === 'the' && end > 1) from = 1;
  let stripped = false;
  for (;;) {
    const take = legalLengthAt(all, from, end);
    if (take > 0 && end - take > from) {
      end -= take;
      stripped = true;
    } else if (
      stripped &&
      end - from > 1 &&
      COUNTRY_MARKERS.has(all[end - 1]!) &&
      all[end - 2] !== 'of' &&
      all[end - 2] !== 'and'
    ) {
      end -= 1;
    } else break;
  }
  if (!stripped && end - from > 1 && LEADING_LEGAL_FORMS.has(all[from]!)) from += 1;
  while (end - from > 1 && all[end - 1] === 'and') end -= 1;
  return from === 0 && end === all.length ? all : all.slice(from, end);
}

/** How many words before `end` are a legal form. */
function legalLengthAt(all: string[], from: number, end: number): number {
  const last = all[end - 1]!;
  for (const phrase of phrases.get(last) ?? []) {
    const start = end - phrase.length;
    if (start > from && phrase.every((word, at) => all[start + at] === word)) return phrase.length;
  }
  return LEGAL_FORMS.has(last) ? 1 : 0;
}

function phrasesByLastWord(): Map<string, string[][]> {
  const table = new Map<string, string[][]>();
  for (const text of [...LEGAL_PHRASES].sort((a, b) => b.length - a.length)) {
    const words = text.split(' ');
    const last = words.at(-1)!;
    table.set(last, [...(table.get(last) ?? []), words]);
  }
  return table;
}
