/** Places as one reads them, as a part of a filter. */
import { fold } from '../../identity/normalise/fold.ts';
import { normaliseCountry, normalisePlace } from '../../identity/normalise/place.ts';
import { AUSTRALIAN_STATES, CANADIAN_PROVINCES, US_STATES } from '../../identity/normalise/place-tables.ts';
import type { Leaf } from './types.ts';

/** What both trees can say of a place. */
export type PlaceFilter =
  | { and: PlaceFilter[] }
  | { or: PlaceFilter[] }
  | { not: PlaceFilter }
  | Leaf<'country' | 'region' | 'city'>;

const is = (field: 'country' | 'region' | 'city', value: string): PlaceFilter => ({ field, op: 'in', value: [value] });

/** From small to large, parted by commas, 'Ghent, Flanders, Belgium'; the last part is a country. Undefined when it is none. */
export function placeFilter(text: string): PlaceFilter | undefined {
  const parts = text.split(',').map((part) => part.trim());
  const country = normaliseCountry(parts.at(-1) ?? '');
  if (country === '' || parts.some((part) => part === '')) return undefined;
  const inCountry = is('country', country);
  const [small, large] = parts.slice(0, -1);
  if (small === undefined) return inCountry;
  const regionOf = (region: string) => normalisePlace({ region, country })?.region ?? '';
  const city = normalisePlace({ city: small, country })?.city ?? '';
  if (large === undefined) {
    return { and: [inCountry, { or: [is('city', city), is('region', regionOf(small))] }] };
  }
  // Many records name a city without its region.
  const region: PlaceFilter[] = [is('region', regionOf(large)), { field: 'region', op: 'exists', value: false }];
  return { and: [inCountry, is('city', city), { or: region }] };
}

/** How a region may be stored that somebody names without its country: as it reads, or by the code that it has. */
export function regionsNamed(text: string): string[] {
  const folded = fold(text);
  const codes = [US_STATES, CANADIAN_PROVINCES, AUSTRALIAN_STATES].flatMap((table) => table.get(folded) ?? []);
  return [...new Set([folded, ...codes])];
}
