/** A place as one reads it, 'Ghent, Flanders, Belgium', as a part of a filter. */
import { normaliseCountry, normalisePlace } from '../../identity/normalise/place.ts';
import type { Filter } from '../types.ts';
import type { CompanyFilter } from './types.ts';

/** What both trees can say of a place. */
export type PlaceFilter = Filter & CompanyFilter;

const is = (field: 'country' | 'region' | 'city', value: string): PlaceFilter => ({ field, op: 'in', value: [value] });

/** From small to large, parted by commas; the last part is a country. Undefined when it is none. */
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
    const either = [is('city', city), is('region', regionOf(small))] as PlaceFilter[];
    return { and: [inCountry, { or: either }] } as PlaceFilter;
  }
  // Many records name a city without its region.
  const region = [is('region', regionOf(large)), { field: 'region', op: 'exists', value: false }] as PlaceFilter[];
  return { and: [inCountry, is('city', city), { or: region }] } as PlaceFilter;
}
