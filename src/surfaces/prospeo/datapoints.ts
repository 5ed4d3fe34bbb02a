/**
 * The datapoints of a record, and whether they suffice. Blank, malformed and placeholder values count as absent, as the
 * normalisers judge them; the same normalisers read them again for the match, so the two cannot disagree.
 */
import { companyQueryFeatures, queryFeatures } from '../../engine/match/query-features.ts';
import type { CompanyQuery, PersonQuery } from '../../engine/types.ts';

export const PERSON_DATAPOINTS = [
  'first_name',
  'last_name',
  'full_name',
  'linkedin_url',
  'email',
  'company_name',
  'company_website',
  'company_linkedin_url',
  'person_id',
] as const;
export const COMPANY_DATAPOINTS = ['company_website', 'company_linkedin_url', 'company_name', 'company_id'] as const;

export type PersonData = Partial<Record<(typeof PERSON_DATAPOINTS)[number], string>>;
export type CompanyData = Partial<Record<(typeof COMPANY_DATAPOINTS)[number], string>>;

/** Kinds of profile that only LinkedIn has. */
const LINKEDIN = /^(?:linkedin|linkedin_urn|linkedin_member|sales_navigator|recruiter)$/;

const ADDRESS = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;

/** What to look for; undefined when the datapoints are fewer than the vendor asks for. */
export function personQuery(data: PersonData): PersonQuery | undefined {
  const query: PersonQuery = {};
  if (data.linkedin_url !== undefined) query.profile_urls = [data.linkedin_url];
  if (data.email !== undefined) query.emails = [data.email];
  if (data.full_name !== undefined) query.full_name = data.full_name;
  if (data.first_name !== undefined) query.given_name = data.first_name;
  if (data.last_name !== undefined) query.family_name = data.last_name;
  if (data.company_name !== undefined) query.company_name = data.company_name;
  if (data.company_website !== undefined) query.company_domain = data.company_website;
  if (data.company_linkedin_url !== undefined) query.company_profile_url = data.company_linkedin_url;
  const features = queryFeatures(query);
  // A page that is no LinkedIn profile identifies nobody here; it must not stand in the way of the rest either.
  const linkedin = features.profiles?.some((profile) => LINKEDIN.test(profile.kind)) ?? false;
  if (!linkedin) delete query.profile_urls;
  // An address that reads like filler, test@..., is one all the same: it is looked for, and nobody has it.
  const mailed = (features.emails?.length ?? 0) > 0 || ADDRESS.test(data.email ?? '');
  const named =
    (features.names?.length ?? 0) > 0 &&
    (data.full_name !== undefined || (data.first_name !== undefined && data.last_name !== undefined));
  const employed = features.employers?.some((one) => one.name !== '' || one.domain !== '' || one.profile !== '');
  if (data.person_id !== undefined) return { ...query, person_id: data.person_id };
  return linkedin || mailed || (named && employed) ? query : undefined;
}

/** Whether the query would do without its `person_id`. */
export function withoutPersonId({ person_id: _id, ...data }: PersonData): PersonQuery | undefined {
  return personQuery(data);
}

/** Any one datapoint suffices. */
export function companyQuery(data: CompanyData): CompanyQuery | undefined {
  const query: CompanyQuery = {};
  if (data.company_name !== undefined) query.name = data.company_name;
  if (data.company_website !== undefined) query.domain = data.company_website;
  if (data.company_linkedin_url !== undefined) query.profile_url = data.company_linkedin_url;
  if (data.company_id !== undefined) return { ...query, company_id: data.company_id };
  return Object.values(companyQueryFeatures(query)).some((list) => list.length > 0) ? query : undefined;
}
