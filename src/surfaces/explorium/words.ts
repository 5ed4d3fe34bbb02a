/** Small spellings that several objects of this vendor's share. */
import type { Place } from '../../engine/dossier/dossier.ts';

const COUNTRIES = new Intl.DisplayNames('en', { type: 'region' });

/** Names of places are in small letters, and no codes. */
export function placeWire({ country, region, city }: Place) {
  return {
    country_name: country === null ? null : (COUNTRIES.of(country) ?? country).toLowerCase(),
    region_name: region?.toLowerCase() ?? null,
    city: city?.toLowerCase() ?? null,
  };
}

/** An address without its scheme, as search rows have it. */
export function bare(url: string | null | undefined): string | null {
  return url?.replace(/^https?:\/\//i, '').replace(/^www\./i, '') ?? null;
}

/** An address with a scheme, as profiles have it. */
export function withScheme(address: string | null | undefined): string | null {
  if (address === null || address === undefined || address === '') return null;
  return /^https?:\/\//i.test(address) ? address : `https://${address}`;
}
