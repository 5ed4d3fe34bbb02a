/** Job titles: folded, abbreviations spelled out, with the level and department that the words show. */
import { fold } from './fold.ts';
import { presentText } from './placeholder.ts';
import {
  DEPARTMENT_WORDS,
  type Department,
  LEVEL_WORDS,
  LEVELS,
  type Level,
  TITLE_ABBREVIATIONS,
} from './seniority.ts';

export interface TitleForm {
  /** folded, abbreviations expanded: "Sr. VP Eng" -> "senior vice president engineering" */
  text: string;
  level: Level;
  department: Department;
}

const MAX_LENGTH = 300;
const LONGEST_PHRASE = 4;
const R_AND_D = /\br\s?&\s?d\b/i;
/** Words after which "Eng" means the department, not the profession. */
const BEFORE_DEPARTMENT = new Set([
  'of',
  'president',
  'director',
  'head',
  'manager',
  'vp',
  'svp',
  'evp',
  'lead',
  'chief',
]);
const RANK = new Map<string, number>(LEVELS.map((level, at) => [level, at]));

/** The form of a title; for an absent one every part is ''. */
export function normaliseTitle(text: string): TitleForm {
  const words = expandedWords(text);
  // "Executive Assistant to the CEO": whom somebody serves is not what they are.
  const to = words.indexOf('to');
  const own = to > 0 ? words.slice(0, to) : words;
  return { text: words.join(' '), level: levelOf(own), department: departmentOf(own) };
}

/** The folded title with its abbreviations spelled out, as words; none when it is absent. Cheaper than the whole form. */
export function expandedWords(text: string): string[] {
  const present = presentText(text)?.slice(0, MAX_LENGTH);
  if (present === undefined) return [];
  const folded = fold(R_AND_D.test(present) ? present.replace(R_AND_D, 'research and development') : present);
  if (folded === '') return [];
  const words: string[] = [];
  for (const word of folded.split(' ')) {
    if (word === 'eng' && BEFORE_DEPARTMENT.has(words.at(-1) ?? '')) words.push('engineering');
    else if (word === 'founder' && words.at(-1) === 'co') words[words.length - 1] = 'cofounder';
    else {
      const long = TITLE_ABBREVIATIONS.get(word);
      if (long === undefined) words.push(word);
      else words.push(...long.split(' '));
    }
  }
  return words;
}

function levelOf(words: readonly string[]): Level {
  let best: Level = '';
  for (const [phrase] of phrasesIn(words, LEVEL_WORDS)) {
    const level = LEVEL_WORDS.get(phrase)!;
    if (level !== '' && (best === '' || RANK.get(level)! < RANK.get(best)!)) best = level;
  }
  // "Associate Director" is a director; "Senior Intern" is an intern: being one outweighs seniority.
  return best === 'senior' && words.some((word) => LEVEL_WORDS.get(word) === 'intern') ? 'intern' : best;
}

function departmentOf(words: readonly string[]): Department {
  let best = '';
  let length = 0;
  for (const [phrase, size] of phrasesIn(words, DEPARTMENT_WORDS)) {
    if (size > length) {
      best = phrase;
      length = size;
    }
  }
  if (best === '') return '';
  return DEPARTMENT_WORDS.get(best)!;
}

/** The table's phrases in the words, longest first at each place; the words of a phrase are spent. */
function phrasesIn(words: readonly string[], table: ReadonlyMap<string, string>): [phrase: string, size: number][] {
  const found: [string, number][] = [];
  let at = 0;
  while (at < words.length) {
    let size = Math.min(LONGEST_PHRASE, words.length - at);
    let phrase = '';
    for (; size > 0; size--) {
      phrase = size === 1 ? words[at]! : words.slice(at, at + size).join(' ');
      if (table.has(phrase)) break;
    }
    if (size > 0) found.push([phrase, size]);
    at += Math.max(size, 1);
  }
  return found;
}
