/** Places as somebody reads them, from what the columns hold. */
import { AUSTRALIAN_STATES, CANADIAN_PROVINCES, US_STATES } from '../../identity/normalise/place-tables.ts';

const NAMES = new Intl.DisplayNames('en', { type: 'region' });

/** Of a folded text. */
export const capitals = (text: string): string => text.replace(/(^| )([a-z])/g, (letter) => letter.toUpperCase());

/** Of an alpha-2 code; of a text that is none, the text. */
export function countryName(code: string): string {
  if (!/^[a-z]{2}$/i.test(code)) return capitals(code);
  return NAMES.of(code.toUpperCase()) ?? code.toUpperCase();
}

/** country → code → the first of a region's names. */
export const REGIONS: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries({ us: US_STATES, ca: CANADIAN_PROVINCES, au: AUSTRALIAN_STATES }).map(([country, table]) => {
    const names = new Map<string, string>();
    for (const [name, code] of table) if (!names.has(code)) names.set(code, capitals(name));
    return [country, names] as const;
  }),
);

/** `region` as it is stored: a code where the country has them. */
export function regionName(country: string, region: string): string {
  return REGIONS.get(country)?.get(region) ?? capitals(region);
}
