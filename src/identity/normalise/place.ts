/** Places: countries to alpha-2 codes, regions to their codes where there are official ones, streets to one spelling. */
import type { PlaceForm } from '../features.ts';
import type { Address } from '../record.ts';
import { COUNTRIES } from './countries.ts';
import { fold } from './fold.ts';
import { AUSTRALIAN_STATES, CANADIAN_PROVINCES, STREET_WORDS, US_STATES } from './place-tables.ts';
import { presentText } from './placeholder.ts';

const MAX_LENGTH = 200;
const codes = countryCodes();
const usStateCodes = new Set(US_STATES.values());
const caProvinceCodes = new Set(CANADIAN_PROVINCES.values());

/** The lower-case alpha-2 code of a country given by name (many languages), alpha-2 or alpha-3; '' if unknown. */
export function normaliseCountry(text: string): string {
  if (text.length > MAX_LENGTH) return '';
  const folded = fold(text);
  return codes.get(folded) ?? (folded.startsWith('the ') ? codes.get(folded.slice(4)) : undefined) ?? '';
}

/** The folded parts of an address; undefined when every part is absent. */
export function normalisePlace(address: Address): PlaceForm | undefined {
  let country = address.country === undefined ? '' : normaliseCountry(presentText(address.country) ?? '');
  let region = foldPart(address.region);
  const city = normaliseCity(foldPart(address.city));
  const street = normaliseStreet(foldPart(address.street));
  if (region !== '') {
    const coded = normaliseRegion(region, country);
    region = coded.region;
    country ||= coded.country;
  }
  const postal = normalisePostal(foldPart(address.postal_code), country);
  if (country === '' && region === '' && city === '' && postal === '' && street === '') return undefined;
  return { country, region, city, postal, street };
}

function foldPart(value: string | undefined): string {
  if (value === undefined) return '';
  const text = presentText(value);
  return text === undefined ? '' : fold(text.length > MAX_LENGTH ? text.slice(0, MAX_LENGTH) : text);
}

/** "Greater London Area" and "Berlin Metropolitan Region" name the same labour market as the city. */
function normaliseCity(city: string): string {
  if (city === '') return '';
  const bare = city.replace(/^greater /, '').replace(/ (?:metropolitan|metro|bay)? ?(?:area|region)$/, '');
  return bare.replace(/^saint /, 'st ').replace(/^sankt /, 'st ') || city;
}

function normaliseRegion(region: string, country: string): { region: string; country: string } {
  if (country === '' || country === 'us') {
    const code = US_STATES.get(region) ?? (country === 'us' && usStateCodes.has(region) ? region : undefined);
    // "Georgia" alone is also a country; with its name as a region, the state is meant.
    if (code !== undefined) return { region: code, country: 'us' };
  }
  if (country === '' || country === 'ca') {
    const code =
      CANADIAN_PROVINCES.get(region) ?? (country === 'ca' && caProvinceCodes.has(region) ? region : undefined);
    if (code !== undefined) return { region: code, country: 'ca' };
  }
  if (country === 'au') return { region: AUSTRALIAN_STATES.get(region) ?? region, country };
  return { region, country };
}

/** Without spaces; a US ZIP without its +4, which few sources carry. */
function normalisePostal(postal: string, country: string): string {
  const joined = postal.replaceAll(' ', '');
  if (country === 'us') {
    if (/^[0-9]{9}$/.test(joined)) return joined.slice(0, 5);
    // Spreadsheets eat the leading zero of New England.
    if (/^[0-9]{4}$/.test(joined)) return `0${joined}`;
  }
  return joined;
}

/** Each word in its short form; German compounds too (Hauptstrasse, Hauptstr -> "haupt st"). */
function normaliseStreet(street: string): string {
  if (street === '') return '';
  return street
    .split(' ')
    .map((word) => {
      const short = STREET_WORDS.get(word);
      if (short !== undefined) return short;
      if (word.length > 6 && word.endsWith('strasse')) return `${word.slice(0, -7)} st`.trim();
      if (word.length > 5 && word.endsWith('str')) return `${word.slice(0, -3)} st`;
      return word;
    })
    .join(' ');
}

function countryCodes(): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const [alpha2, alpha3, names] of COUNTRIES) {
    table.set(alpha2, alpha2);
    table.set(alpha3, alpha2);
    for (const name of names.split('|')) if (!table.has(name)) table.set(name, alpha2);
  }
  return table;
}
