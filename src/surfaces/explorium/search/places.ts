/** Places in filters: countries and regions by their codes, cities by name. */
import { placeFilter } from '../../../engine/search/place.ts';
import { isCountry } from './countries.ts';
import { regionOf } from './regions.ts';
import { text } from './shapes.ts';

export const country = text.refine(isCountry, { error: 'is not an ISO 3166-1 alpha-2 code, such as no' });
export const region = text.refine((code) => regionOf(code) !== undefined, {
  error: 'is not an ISO 3166-2 code that is known here, such as us-ca; regions go by code in us, ca and au',
});
export const place = text.refine((value) => placeFilter(value) !== undefined, {
  error: 'is not a place; write it as "City, REGION, CC"',
});

export const inCountry = (values: readonly string[]) => ({
  field: 'country' as const,
  op: 'in' as const,
  value: values,
});
export const inRegions = (codes: readonly string[]) => ({
  or: codes.map((code) => {
    const found = regionOf(code)!;
    const at = { field: 'region' as const, op: 'is' as const, value: found.code };
    return { and: [inCountry([found.country]), at] };
  }),
});
export const inPlaces = (values: readonly string[]) => ({ or: values.map((value) => placeFilter(value)!) });
