/**
 * How two national identifiers agree: exact; slip (one character wrong, missing or two neighbours swapped, from six
 * characters); different. Numbers of two kinds (`passport:...`, `ssn:...`) are not compared: 'missing'. Symmetric.
 */
import { damerauLevenshtein } from './similarity.ts';

const SHORTEST_SLIP = 6;

export function compareNationalIds(a: string, b: string): 'exact' | 'slip' | 'different' | 'missing' {
  if (a === b) return 'exact';
  const kind = a.slice(0, a.lastIndexOf(':') + 1);
  const otherKind = b.slice(0, b.lastIndexOf(':') + 1);
  if (kind !== otherKind) {
    // A kind less exactly known (passport: beside passport:us:, none beside ssn:) may be the same one.
    const may = kind.startsWith(otherKind) || otherKind.startsWith(kind);
    return may && a.slice(kind.length) === b.slice(otherKind.length) ? 'exact' : 'missing';
  }
  const shortest = Math.min(a.length, b.length) - kind.length;
  return shortest >= SHORTEST_SLIP && damerauLevenshtein(a, b, 1) === 1 ? 'slip' : 'different';
}
