/** Enrichment: what the linked person is known by fills the prospect's blanks, each value with the record it is from. */
import type { PersonRecord } from '../../identity/record.ts';
import type { PersonView } from '../types.ts';
import type { EnrichResult, ProspectFields } from './types.ts';

interface Known {
  value: string;
  source: string;
  key: string;
}

/** Fields of a prospect, and where a golden profile has them. */
const SINGLE = {
  title: 'title',
  company: 'company_name',
  street_address: 'street',
  city: 'city',
  state: 'region',
  postal_code: 'postal_code',
} as const satisfies Partial<Record<keyof ProspectFields, keyof PersonRecord>>;

/** What the person's records say for each field of a prospect. */
export function knownFields(view: PersonView): Partial<Record<keyof ProspectFields, Known>> {
  const found: Partial<Record<keyof ProspectFields, Known>> = {};
  const note = (field: keyof ProspectFields, value: string | undefined, member: string, index: number): void => {
    const [from] = view.provenance[member]?.[index] ?? [];
    if (value !== undefined) found[field] = { value, source: from?.source ?? '', key: from?.key ?? '' };
  };
  const { profile } = view;
  for (const [field, member] of Object.entries(SINGLE) as [keyof typeof SINGLE, keyof PersonRecord][]) {
    note(field, profile[member] as string | undefined, member, 0);
  }
  const emails = profile.emails ?? [];
  const email = emails.findIndex((one) => typeof one === 'string' || one.status !== 'invalid');
  if (email >= 0) note('email', textOf(emails[email]!, 'address'), 'emails', email);
  const [phone] = profile.phones ?? [];
  if (phone !== undefined) note('phone', textOf(phone, 'number'), 'phones', 0);
  note('profile_url', profile.profile_urls?.[0], 'profile_urls', 0);
  return found;
}

function textOf<Name extends string>(value: string | Record<Name, string>, name: Name): string {
  return typeof value === 'string' ? value : value[name];
}

export function valuesOf(known: Partial<Record<keyof ProspectFields, Known>>): Partial<ProspectFields> {
  return Object.fromEntries(Object.entries(known).map(([field, { value }]) => [field, value]));
}

/** What was filled, with where each value is from. */
export function withOrigin(
  filled: readonly { field: keyof ProspectFields; value: string }[],
  known: Partial<Record<keyof ProspectFields, Known>>,
): EnrichResult['filled'] {
  return filled.map(({ field, value }) => {
    const { source = '', key = '' } = known[field] ?? {};
    return { field, value, source, key };
  });
}
