/**
 * How two places agree, part by part, so that what each part is worth can be learned.
 *
 * | part   | levels                                                                                                |
 * |--------|-------------------------------------------------------------------------------------------------------|
 * | street | exact; close (a typo, or most words in common, house numbers not in conflict); neighbour (the same     |
 * |        | street at another number); different                                                                  |
 * | postal | exact; slip (one character); area (the same outward code or sorting region); different                 |
 * | city   | exact; close (a typo, or all words of one in the other: "city of edinburgh"); different                |
 * | region | same; country (the same country, no common region known); different; abroad (another country)          |
 *
 * A part that one side lacks is 'missing'.
 */
import type { PlaceForm } from '../features.ts';
import { damerauLevenshtein, isTypo, jaroWinkler, tokenSetSimilarity } from './similarity.ts';
import { umlautKey } from './skeleton.ts';

export interface PlaceParts {
  street: 'exact' | 'close' | 'neighbour' | 'different' | 'missing';
  postal: 'exact' | 'slip' | 'area' | 'different' | 'missing';
  city: 'exact' | 'close' | 'different' | 'missing';
  region: 'same' | 'country' | 'different' | 'abroad' | 'missing';
}

/** The levels at which the parts of two places agree. Symmetric. */
export function comparePlaceParts(a: PlaceForm, b: PlaceForm): PlaceParts {
  return {
    street: a.street === '' || b.street === '' ? 'missing' : compareStreets(a.street, b.street),
    postal: a.postal === '' || b.postal === '' ? 'missing' : comparePostals(a.postal, b.postal),
    city: a.city === '' || b.city === '' ? 'missing' : compareCities(a.city, b.city),
    region: compareRegions(a, b),
  };
}

function compareRegions(a: PlaceForm, b: PlaceForm): PlaceParts['region'] {
  if (a.country !== '' && b.country !== '' && a.country !== b.country) return 'abroad';
  if (a.region !== '' && b.region !== '') {
    return a.region === b.region || isTypo(a.region, b.region) ? 'same' : 'different';
  }
  return a.country !== '' && b.country !== '' ? 'country' : 'missing';
}

/** The same town, however it is spelt. Shared with the search of other modules for "the same place". */
export function compareCities(left: string, right: string): 'exact' | 'close' | 'different' {
  if (left === right || umlautKey(left) === umlautKey(right)) return 'exact';
  if (isTypo(left, right)) return 'close';
  if (left.includes(' ') || right.includes(' ')) return holdsWords(left, right) ? 'close' : 'different';
  return left.length >= 6 && right.length >= 6 && jaroWinkler(left, right) >= 0.9 ? 'close' : 'different';
}

/** Words of a place's name that many places have. */
const COMMON_WORDS: ReadonlySet<string> = new Set(
  'city of the and le la el de north south east west new st san santa bad upon greater district borough county'.split(
    ' ',
  ),
);

/** All telling words of one are among the other's. */
function holdsWords(left: string, right: string): boolean {
  if (!sharesWord(left, right)) return false;
  const a = left.split(' ').filter((word) => !COMMON_WORDS.has(word));
  const b = right.split(' ').filter((word) => !COMMON_WORDS.has(word));
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  return few.length > 0 && few.every((word) => many.includes(word));
}

/** Whether the shorter name's last word stands in the longer one: what most pairs fail, told without taking them apart. */
function sharesWord(left: string, right: string): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  return short.split(' ').some((word) => word.length > 2 && long.includes(word));
}

const SHORTEST_AREA = 5;

function comparePostals(left: string, right: string): PlaceParts['postal'] {
  if (left === right) return 'exact';
  if (damerauLevenshtein(left, right, 1) === 1) return 'slip';
  const shortest = Math.min(left.length, right.length);
  if (shortest < SHORTEST_AREA) return 'different';
  // The last three characters of a British or Canadian code, and the last two digits elsewhere, name streets.
  const letters = /[a-z]/.test(left);
  const kept = letters ? left.length - 3 : 3;
  return left.length === right.length && left.slice(0, kept) === right.slice(0, kept) ? 'area' : 'different';
}

/** Words in common from which two streets are one, and from which they are at least near. */
const SAME_STREET = 0.6;
const NEIGHBOUR = 0.5;

/** House numbers must agree where both have one: the neighbours are other people. */
function compareStreets(left: string, right: string): PlaceParts['street'] {
  if (left === right) return 'exact';
  const a = numbers(left);
  const b = numbers(right);
  const similar = tokenSetSimilarity(left, right);
  const conflict = a !== '' && b !== '' && a !== b;
  if (!conflict && (similar >= SAME_STREET || closeWhole(left, right))) return 'close';
  return similar >= NEIGHBOUR || (conflict && closeWhole(left, right)) ? 'neighbour' : 'different';
}

function closeWhole(left: string, right: string): boolean {
  const [a, b] = [left.replaceAll(' ', ''), right.replaceAll(' ', '')];
  return Math.min(a.length, b.length) >= 8 && jaroWinkler(a, b) >= 0.92;
}

function numbers(street: string): string {
  return (street.match(/[0-9]+[a-z]?/g) ?? []).sort().join(' ');
}
