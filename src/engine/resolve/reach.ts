/** Whether a verified work e-mail and a mobile are known, as `dossier/contacts.ts` tells, without making a whole profile. */
import type { PersonRecord } from '../../identity/record.ts';
import type { Testimony } from '../../identity/resolve/survivorship.ts';
import { mobile, workEmail } from '../dossier/contacts.ts';

type Testimonies = readonly Testimony<PersonRecord>[];

export function hasVerifiedEmail(all: Testimonies): boolean {
  const stated = all.flatMap(({ record }) => record.emails ?? []);
  // Most files say nothing of it.
  if (!stated.some((value) => typeof value !== 'string' && value.status === 'verified')) return false;
  return workEmail({ emails: stated }, all, '')?.verified ?? false;
}

/** `types`: of the numbers that are known, from the numbers themselves or from who stated them. */
export function hasMobile(all: Testimonies, types: readonly string[]): boolean {
  if (!types.includes('mobile')) return false;
  const phones = all.flatMap(({ record }) => record.phones ?? []);
  if (!phones.some((value) => typeof value !== 'string' && value.status !== undefined)) return true;
  const country = all.find(({ record }) => record.country !== undefined)?.record.country;
  const found = mobile({ phones, ...(country === undefined ? {} : { country }) }, all);
  return found !== null && found.status !== 'unverified';
}
