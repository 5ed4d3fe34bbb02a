/**
 * Terms: exact values as words of the full-text index, so that "in Belgium, director, verified e-mail" is found by
 * intersecting three lists instead of by looking at everybody. A term is a mark for what it says and the folded value
 * in one piece: `co·be`, `lv·director`, `sk·machine·learning`. No typed word can be one, since `·` is folded away.
 *
 * Whoever asks for a value makes the term by the same function. Terms narrow a search; where a column holds the value as
 * well, the column decides.
 */
import { foldWords } from './normalise/fold.ts';

/** What a term says, and its mark. Marks are stored: a mark never changes its meaning. */
const MARKS = {
  // people
  name: 'nm',
  full_name: 'fn',
  title: 'tt',
  company: 'cn',
  company_domain: 'cd',
  level: 'lv',
  department: 'dp',
  any_level: 'al',
  any_department: 'ad',
  has: 'is',
  job_change: 'jc',
  skill: 'sk',
  school: 'sc',
  degree: 'dg',
  field_of_study: 'fs',
  // people and companies
  country: 'co',
  region: 're',
  // companies
  industry: 'in',
  type: 'ty',
  employees: 'em',
  text: 'tx',
  pair: 'tp',
  keyword: 'kw',
  keyword_part: 'kp',
  technology: 'te',
  naics: 'nx',
  sic: 'si',
  funding_stage: 'fu',
  attribute: 'at',
} as const;
export type TermKind = keyof typeof MARKS;

const JOINT = '\u00b7';
/** Longer values are cut, where they are stored and where they are sought. */
const VALUE_MAX = 120;

/** The term of a value; undefined where nothing is left of it. */
export function term(kind: TermKind, value: string): string | undefined {
  const words = foldWords(value);
  return words.length === 0 ? undefined : termOf(kind, words);
}

/** The same of words that are folded already. */
export function termOf(kind: TermKind, words: readonly string[]): string {
  return `${MARKS[kind]}${JOINT}${words.join(JOINT).slice(0, VALUE_MAX)}`;
}

/** Every two neighbours of a text, as terms: a phrase has all of its own. */
export function pairsOf(words: readonly string[]): string[] {
  return words.slice(1).map((word, index) => termOf('pair', [words[index]!, word]));
}

/** A value from each of its words on, as terms: words that stand together in it begin one of these. */
export function partsOf(kind: TermKind, words: readonly string[]): string[] {
  return words.map((_word, index) => termOf(kind, words.slice(index)));
}

/** What begins with whole words: the term itself, or the term and more. */
export function beginningWith(word: string): { some: { word: string; goesOn?: boolean }[] } {
  return { some: [{ word }, { word: `${word}${JOINT}`, goesOn: true }] };
}

export const EMPLOYEE_BANDS = 32;

/** Heads are counted by powers of two: 51 to 200 lies in the bands 6, 7 and 8. */
export function employeeBand(count: number): number {
  return count < 1 ? 0 : Math.min(EMPLOYEE_BANDS, Math.floor(Math.log2(count)) + 1);
}
