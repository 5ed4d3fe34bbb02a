/**
 * How two folded titles agree: exact; token_set (the words of one are in the other: "vice president sales", "vice
 * president sales emea"); close (half of the words shared); different; missing. Symmetric.
 */
import { tokenSetSimilarity } from './similarity.ts';

export const TITLE_LEVELS = ['exact', 'token_set', 'close', 'different', 'missing'] as const;
export type TitleLevel = (typeof TITLE_LEVELS)[number];

const CLOSE = 0.5;
const FILLERS = new Set(['of', 'the', 'and', 'for', 'in', 'de', 'at']);

/** The level at which two titles agree, each with its abbreviations spelled out. */
export function compareTitles(a: string, b: string): TitleLevel {
  if (a === '' || b === '') return 'missing';
  if (a === b) return 'exact';
  const left = telling(a);
  const right = telling(b);
  const [few, many] = left.length <= right.length ? [left, right] : [right, left];
  if (few.length > 0 && few.every((word) => many.includes(word)))
    return few.length === many.length ? 'exact' : 'token_set';
  // Half of the words cannot be shared where none is; the slips of the rest are only looked for beyond that.
  if (!few.some((word) => many.includes(word))) return 'different';
  return tokenSetSimilarity(left.join(' '), right.join(' ')) >= CLOSE ? 'close' : 'different';
}

function telling(title: string): string[] {
  return title.split(' ', 30).filter((word) => !FILLERS.has(word));
}
