/**
 * How two places agree: by the finest part that both have.
 *
 * | level     | rule                                                                        |
 * |-----------|-----------------------------------------------------------------------------|
 * | street    | street equal or a typo apart, and city or postal code not in contradiction |
 * | postal    | postal code equal                                                           |
 * | city      | city equal or a typo apart                                                  |
 * | region    | region equal                                                                |
 * | country   | country equal, and nothing finer to compare                                 |
 * | different | the finest comparable part differs, or the countries do                     |
 * | missing   | nothing to compare                                                          |
 */
import type { PlaceForm } from '../features.ts';
import { isTypo, tokenSetSimilarity } from './similarity.ts';
import { umlautKey } from './skeleton.ts';

export const PLACE_LEVELS = ['street', 'postal', 'city', 'region', 'country', 'different', 'missing'] as const;
export type PlaceLevel = (typeof PLACE_LEVELS)[number];

/** The level at which two places agree. Symmetric. */
export function comparePlaces(a: PlaceForm, b: PlaceForm): PlaceLevel {
  if (a.country !== '' && b.country !== '' && a.country !== b.country) return 'different';
  const city = compared(a.city, b.city, sameText);
  const postal = compared(a.postal, b.postal, (left, right) => left === right);
  const street = compared(a.street, b.street, sameStreet);
  if (street === true && (city !== false || postal === true)) return 'street';
  if (postal === true) return 'postal';
  if (city === true) return 'city';
  const region = compared(a.region, b.region, sameText);
  if (region === true && city === undefined) return 'region';
  // Two towns in one region or country agree on little, and a differing region on less.
  if (region === true) return 'region';
  if (region === false || city === false || postal === false || street === false) return 'different';
  return a.country !== '' && a.country === b.country ? 'country' : 'missing';
}

function compared(left: string, right: string, same: (left: string, right: string) => boolean): boolean | undefined {
  return left === '' || right === '' ? undefined : same(left, right);
}

function sameText(left: string, right: string): boolean {
  return left === right || umlautKey(left) === umlautKey(right) || isTypo(left, right);
}

/** House numbers must agree where both have one: the neighbours are other people. */
function sameStreet(left: string, right: string): boolean {
  if (left === right) return true;
  const a = numbers(left);
  const b = numbers(right);
  if (a !== '' && b !== '' && a !== b) return false;
  return tokenSetSimilarity(left, right) >= 0.6;
}

function numbers(street: string): string {
  return (street.match(/[0-9]+[a-z]?/g) ?? []).sort().join(' ');
}
