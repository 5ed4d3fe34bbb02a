import { isObject } from '../coerce.ts';
import type { Layout } from '../layout.ts';

type Json = Record<string, unknown>;

/** Prospeo's replies: `{error, person, company}`, or in bulk and in searches a list of such pairs. */
function pairs(reply: Json): Json[] {
  const list = [reply['matched'], reply['results'], reply['response']].find(Array.isArray);
  return (list ?? [reply]).filter(isObject);
}

/** A value that was not paid for is masked; only what was revealed is taken. */
function revealed(value: unknown, member: string): { text: unknown; status: unknown } {
  if (!isObject(value) || value['revealed'] === false) return { text: undefined, status: undefined };
  return { text: value[member], status: value['status'] };
}

function person(pair: Json): Json | undefined {
  const entity = pair['person'];
  if (!isObject(entity)) return undefined;
  const company = isObject(pair['company']) ? pair['company'] : {};
  const place = isObject(entity['location']) ? entity['location'] : {};
  const email = revealed(entity['email'], 'email');
  const mobile = revealed(entity['mobile'], 'mobile');
  return {
    ...entity,
    email: email.text,
    email_status: email.status,
    mobile: mobile.text,
    mobile_status: mobile.status,
    location: undefined,
    city: place['city'],
    state: place['state'],
    country: place['country_code'] ?? place['country'],
    company_name: company['name'],
    company_domain: company['domain'] ?? company['website'],
    company_linkedin_url: company['linkedin_url'],
  };
}

function company(pair: Json): Json | undefined {
  const entity = pair['company'];
  if (!isObject(entity)) return undefined;
  const place = isObject(entity['location']) ? entity['location'] : {};
  const phone = isObject(entity['phone_hq']) ? entity['phone_hq'] : {};
  return {
    ...entity,
    location: undefined,
    city: place['city'],
    state: place['state'],
    country: place['country_code'] ?? place['country'],
    phone_hq: phone['phone_hq'],
  };
}

const present = (row: Json | undefined): row is Json => row !== undefined;
const recognises = (reply: Json): boolean =>
  'error' in reply && ['person', 'company', 'matched', 'results', 'response'].some((member) => member in reply);

export const prospeoPeople: Layout = {
  name: 'prospeo',
  kind: 'people',
  tellTale: [],
  recognises,
  rows: (reply) => pairs(reply).map(person).filter(present),
  columns: {
    person_id: 'key',
    full_name: 'full_name',
    first_name: 'given_name',
    last_name: 'family_name',
    linkedin_url: 'profile_url',
    linkedin_member_id: 'provider_id.linkedin_member',
    current_job_title: 'title',
    headline: 'headline',
    job_history: 'positions',
    email: 'email.work',
    email_status: 'email_status',
    mobile: 'phone.mobile',
    mobile_status: 'phone_status',
    skills: 'skills',
    city: 'city',
    state: 'region',
    country: 'country',
    company_name: 'company_name',
    company_domain: 'company_domain',
    company_linkedin_url: 'company_profile_url',
    current_job_key: null,
    last_job_change_detected_at: null,
  },
};

export const prospeoCompanies: Layout = {
  name: 'prospeo-companies',
  kind: 'companies',
  tellTale: [],
  recognises,
  rows: (reply) => pairs(reply).map(company).filter(present),
  columns: {
    company_id: 'key',
    name: 'name',
    website: 'website',
    domain: 'domain',
    description: 'description',
    type: 'type',
    industry: 'industry',
    employee_count: 'employee_count',
    employee_range: 'employee_range',
    founded: 'founded',
    linkedin_url: 'profile_url',
    linkedin_id: 'linkedin_id',
    twitter_url: 'twitter_url',
    facebook_url: 'facebook_url',
    phone_hq: 'phone',
    city: 'city',
    state: 'region',
    country: 'country',
    keywords: 'keywords',
    logo_url: 'logo_url',
    revenue_range: 'revenue_range',
    sic_codes: 'sic_codes',
    naics_codes: 'naics_codes',
    description_seo: null,
    description_ai: null,
  },
};
