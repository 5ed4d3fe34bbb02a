/**
 * National identity, tax, social security, passport and licence numbers: an exact value, whatever its punctuation.
 *
 * A number may say what it is: `ssn:294-66-9999`, `passport:USA:1025 1111`, `driving_licence:Texas:823123`,
 * `national:Hong Kong:832721`. Kind and country stand before the number in the form, so that numbers of two kinds, or of
 * one kind from two countries, are never taken for two values of one thing; `national` adds nothing and is left out.
 *   passport:USA:1025 1111 → passport:us:10251111      national:Hong Kong:832721 → hk:832721      AB-12.34 → AB1234
 */
import { fold } from './fold.ts';
import { normaliseCountry } from './place.ts';
import { US_STATES } from './place-tables.ts';
import { presentText } from './placeholder.ts';

const MIN_LENGTH = 4;
const MAX_LENGTH = 40;
const TOLD_APART = /^\s*(ssn|passport|driving_licence|tax|national):(?:([^:]{0,60}):)?([^:]*)$/i;

/** Kind, country and upper-case letters and digits; undefined when too short to identify, a placeholder or one repeated digit. */
export function normaliseNationalId(text: string): string | undefined {
  if (text.length > 200) return undefined;
  const [, kind = '', country = '', bare = text] = TOLD_APART.exec(text) ?? [];
  const id = normaliseNumber(bare);
  if (id === undefined) return undefined;
  const parts = [kind.toLowerCase() === 'national' ? '' : kind.toLowerCase(), issuer(country), id];
  return parts.filter((part) => part !== '').join(':');
}

/** The number of a form without its kind and country: what a match key is made of, since not every source tells them. */
export function nationalIdNumber(form: string): string {
  return form.slice(form.lastIndexOf(':') + 1);
}

function normaliseNumber(text: string): string | undefined {
  const present = presentText(text);
  if (present === undefined) return undefined;
  const id = fold(present).replaceAll(' ', '').toUpperCase();
  if (id.length < MIN_LENGTH || id.length > MAX_LENGTH || !/[0-9]/.test(id)) return undefined;
  return /^(.)\1*$/.test(id) || id === '123456789' ? undefined : id;
}

/** The code of a country, or of a state where states issue the number. */
function issuer(text: string): string {
  const folded = fold(presentText(text) ?? '');
  return US_STATES.get(folded) ?? (normaliseCountry(text) || folded.replaceAll(' ', ''));
}
