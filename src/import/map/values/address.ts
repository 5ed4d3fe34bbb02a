/**
 * A whole address in one cell, taken apart from its end, where it is regular: country, postal code, state, town.
 *   123 Main Street, Las Vegas NV 89132      → 123 Main Street | Las Vegas | NV | 89132
 *   Hauptstr. 5, 56422 Neustadt, Germany     → Hauptstr. 5 | Neustadt | | 56422 | Germany
 *   18 Lens Place, Leeds LS1 1AA             → 18 Lens Place | Leeds | | LS1 1AA
 * Where the end is not one of these the address stays as it is: a wrong town is worse than none.
 */
import { normaliseCountry } from '../../../identity/normalise/place.ts';
import { US_STATES } from '../../../identity/normalise/place-tables.ts';

export interface AddressParts {
  street?: string;
  city?: string;
  region?: string;
  postal_code?: string;
  country?: string;
}

const STATE_CODES: ReadonlySet<string> = new Set(US_STATES.values());
const MAX_LENGTH = 300;

/** Endings of the last part, the most telling first; `lead` is what stands before them. */
const ENDINGS: readonly RegExp[] = [
  /^(?<lead>.*?)\b(?<region>[A-Za-z]{2})\.? (?<postal>\d{5}(?:-?\d{4})?)$/,
  /^(?<lead>.*?)\b(?<postal>[A-Za-z]{1,2}\d[A-Za-z\d]? \d[A-Za-z]{2})$/,
  /^(?<lead>.*?)(?:\b(?<region>[A-Za-z]{2}) )?\b(?<postal>[A-Za-z]\d[A-Za-z] ?\d[A-Za-z]\d)$/,
  /^(?<lead>)(?<postal>\d{4,6})$/,
  /^(?<postal>\d{4,5}) (?<lead>\D{2,60})$/,
];
/** Of a part that is not the only one: `Suite 12345` by itself is no town. */
const TOWN_AND_CODE = /^(?<lead>\D{2,60}?) (?<postal>\d{5,6})$/;

/** Undefined where nothing can be told apart. */
export function splitAddress(text: string): AddressParts | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const parts = text
    .split(',')
    .map((part) => part.trim().replace(/\s+/g, ' '))
    .filter((part) => part !== '');
  const found: AddressParts = {};
  const last = () => parts.at(-1) ?? '';
  // Two letters are a state far more often than a country.
  if (parts.length > 1 && last().length > 3 && normaliseCountry(last()) !== '') found.country = parts.pop()!;
  takeEnding(parts, found);
  if (parts.length > 1 && STATE_CODES.has(last().toLowerCase())) found.region ??= parts.pop()!;
  if (Object.keys(found).length === 0) return undefined;
  if (parts.length > 1 && found.city === undefined && /^[^\d#]{2,60}$/.test(last())) found.city = parts.pop()!;
  if (parts.length > 0) found.street = parts.join(', ');
  return found;
}

function takeEnding(parts: string[], found: AddressParts): void {
  const end = parts.at(-1) ?? '';
  for (const ending of parts.length > 1 ? [...ENDINGS, TOWN_AND_CODE] : ENDINGS) {
    const groups = ending.exec(end)?.groups;
    if (groups === undefined) continue;
    const { lead = '', region, postal } = groups;
    if (postal === undefined || (parts.length === 1 && lead.trim() === '')) continue;
    if (region !== undefined && /^\d{5}/.test(postal) && !STATE_CODES.has(region.toLowerCase())) continue;
    parts.pop();
    found.postal_code = postal;
    if (region !== undefined) found.region = region;
    place(lead.trim(), parts, found);
    return;
  }
}

/** What stood before the code: a country, the town, or the street itself where it is the only part. */
function place(lead: string, parts: string[], found: AddressParts): void {
  if (lead === '') return;
  if (parts.length === 0 || /\d/.test(lead)) parts.push(lead);
  else if (found.country === undefined && normaliseCountry(lead) !== '') found.country = lead;
  else found.city = lead;
}
