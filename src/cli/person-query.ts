/** From a record, as import reads it, to the query for the person whom it speaks of. */
import type { PersonQuery } from '../engine/types.ts';
import type { PersonRecord } from '../identity/record.ts';

/** What takes part in a match as it stands. */
const SAME = [
  'profile_urls',
  'provider_ids',
  'full_name',
  'given_name',
  'middle_name',
  'family_name',
  'company_name',
  'company_domain',
  'company_profile_url',
  'title',
  'street',
  'city',
  'region',
  'postal_code',
  'country',
  'birth_date',
] as const satisfies (keyof PersonRecord & keyof PersonQuery)[];

export function queryOf(record: PersonRecord): PersonQuery {
  const query: PersonQuery = {};
  for (const name of SAME) {
    const value = record[name];
    // Both types give the member the same type, which is lost in the loop.
    if (value !== undefined) Object.assign(query, { [name]: value });
  }
  const emails = record.emails?.map((email) => (typeof email === 'string' ? email : email.address));
  const phones = record.phones?.map((phone) => (typeof phone === 'string' ? phone : phone.number));
  if (emails !== undefined) query.emails = emails;
  if (phones !== undefined) query.phones = phones;
  return { ...employer(record), ...query };
}

/** The present job of a record that has a history; members of the short form win over it. */
function employer({ positions = [] }: PersonRecord): PersonQuery {
  const job =
    positions.find((position) => position.current) ?? positions.find((position) => position.end === undefined);
  if (job === undefined) return {};
  const { company_name, company_domain, company_profile_url, title } = job;
  return {
    ...(company_name === undefined ? {} : { company_name }),
    ...(company_domain === undefined ? {} : { company_domain }),
    ...(company_profile_url === undefined ? {} : { company_profile_url }),
    ...(title === undefined ? {} : { title }),
  };
}
