/**
 * String similarity. All of it works on folded text (ASCII) and on buffers that are made once: the match path compares
 * some thousand pairs a request. Nothing here keeps state between calls.
 */

/** Longer text is compared by its beginning: names are shorter, and hostile input must not cost quadratic time. */
const MAX_LENGTH = 128;
const PREFIX_WEIGHT = 0.1;
const MAX_PREFIX = 4;

const usedLeft = new Uint8Array(MAX_LENGTH);
const usedRight = new Uint8Array(MAX_LENGTH);
const rowA = new Uint16Array(MAX_LENGTH + 1);
const rowB = new Uint16Array(MAX_LENGTH + 1);
const rowC = new Uint16Array(MAX_LENGTH + 1);

/** Jaro–Winkler similarity in 0..1; 1 for equal texts, 0 when either is empty and the other is not. */
export function jaroWinkler(left: string, right: string): number {
  if (left === right) return 1;
  const a = left.length > MAX_LENGTH ? left.slice(0, MAX_LENGTH) : left;
  const b = right.length > MAX_LENGTH ? right.slice(0, MAX_LENGTH) : right;
  const jaro = jaroSimilarity(a, b);
  if (jaro <= 0.7) return jaro;
  const longest = Math.min(MAX_PREFIX, a.length, b.length);
  let prefix = 0;
  while (prefix < longest && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix++;
  return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
}

function jaroSimilarity(a: string, b: string): number {
  const aLength = a.length;
  const bLength = b.length;
  if (aLength === 0 || bLength === 0) return 0;
  const reach = Math.max(0, (Math.max(aLength, bLength) >> 1) - 1);
  usedLeft.fill(0, 0, aLength);
  usedRight.fill(0, 0, bLength);
  let matches = 0;
  for (let i = 0; i < aLength; i++) {
    const code = a.charCodeAt(i);
    const end = Math.min(bLength, i + reach + 1);
    for (let j = Math.max(0, i - reach); j < end; j++) {
      if (usedRight[j] === 0 && b.charCodeAt(j) === code) {
        usedLeft[i] = 1;
        usedRight[j] = 1;
        matches++;
        break;
      }
    }
  }
  if (matches === 0) return 0;
  let transposed = 0;
  for (let i = 0, j = 0; i < aLength; i++) {
    if (usedLeft[i] === 0) continue;
    while (usedRight[j] === 0) j++;
    if (a.charCodeAt(i) !== b.charCodeAt(j)) transposed++;
    j++;
  }
  return (matches / aLength + matches / bLength + (matches - transposed / 2) / matches) / 3;
}

/**
 * Edits between the texts (insert, delete, replace, swap of neighbours; optimal string alignment), or `max + 1` as soon
 * as they exceed `max`.
 */
export function damerauLevenshtein(left: string, right: string, max: number): number {
  if (left === right) return 0;
  let start = 0;
  let aEnd = left.length;
  let bEnd = right.length;
  if (Math.abs(aEnd - bEnd) > max) return max + 1;
  while (aEnd > 0 && bEnd > 0 && left.charCodeAt(aEnd - 1) === right.charCodeAt(bEnd - 1)) {
    aEnd--;
    bEnd--;
  }
  while (start < aEnd && start < bEnd && left.charCodeAt(start) === right.charCodeAt(start)) start++;
  const aLength = aEnd - start;
  const bLength = bEnd - start;
  if (aLength === 0 || bLength === 0) return Math.min(max + 1, aLength + bLength);
  if (aLength > MAX_LENGTH || bLength > MAX_LENGTH) return max + 1;
  let before = rowC;
  let previous = rowA;
  let current = rowB;
  for (let j = 0; j <= bLength; j++) previous[j] = j;
  for (let i = 1; i <= aLength; i++) {
    const code = left.charCodeAt(start + i - 1);
    current[0] = i;
    let best = i;
    for (let j = 1; j <= bLength; j++) {
      const other = right.charCodeAt(start + j - 1);
      let cost = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + (code === other ? 0 : 1));
      if (i > 1 && j > 1 && code === right.charCodeAt(start + j - 2) && left.charCodeAt(start + i - 2) === other) {
        cost = Math.min(cost, before[j - 2]! + 1);
      }
      current[j] = cost;
      if (cost < best) best = cost;
    }
    // A swap may reach back two rows, so one bad row alone does not end it when only one edit is missing.
    if (best > max + 1) return max + 1;
    const spare = before;
    before = previous;
    previous = current;
    current = spare;
  }
  return Math.min(max + 1, previous[bLength]!);
}

/** Whether two words differ by no more than their length excuses: one edit from 4 letters, two from 8. */
export function isTypo(left: string, right: string): boolean {
  const shortest = Math.min(left.length, right.length);
  if (shortest < 3) return false;
  const allowed = shortest >= 8 ? 2 : 1;
  if (shortest === 3 && left.charCodeAt(0) !== right.charCodeAt(0)) return false;
  return damerauLevenshtein(left, right, allowed) <= allowed;
}

/** Shared words over all words (Jaccard) of two folded texts, in 0..1; words that differ by a typo count as 0.8. */
export function tokenSetSimilarity(left: string, right: string): number {
  if (left === right) return left === '' ? 0 : 1;
  if (left === '' || right === '') return 0;
  const a = [...new Set(left.split(' ', 40))];
  const b = new Set(right.split(' ', 40));
  const total = a.length + b.size;
  let shared = 0;
  let pairs = 0;
  const unmatched: string[] = [];
  for (const word of a) {
    if (b.delete(word)) {
      shared++;
      pairs++;
    } else unmatched.push(word);
  }
  for (const word of unmatched) {
    for (const other of b) {
      if (!isTypo(word, other)) continue;
      b.delete(other);
      shared += 0.8;
      pairs++;
      break;
    }
  }
  return shared / (total - pairs);
}
