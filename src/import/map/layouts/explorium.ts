import { isObject } from '../coerce.ts';
import type { Layout } from '../layout.ts';

type Json = Record<string, unknown>;

/**
 * Explorium's replies: `{response_context, data}`, where `data` is one entity, a list of entities, or a list of
 * `{prospect_id, data}`. The hash of an e-mail is no e-mail and is left out.
 */
function rows(reply: Json): Json[] {
  const data = Array.isArray(reply['data']) ? reply['data'] : [reply['data']];
  const found: Json[] = [];
  for (const entry of data.filter(isObject)) {
    const inner = Array.isArray(entry['data']) ? entry['data'] : [entry['data'] ?? entry];
    const id = entry['prospect_id'] ?? entry['business_id'] ?? reply['entity_id'];
    for (const entity of inner.filter(isObject)) found.push({ ...entity, entity_id: id, ...nested(entity) });
  }
  return found;
}

function nested(entity: Json): Json {
  const phones = Array.isArray(entity['phone_numbers']) ? { phone_numbers: entity['phone_numbers'] } : {};
  // in search rows the experience is a list of past titles without an employer
  const experience =
    Array.isArray(entity['experience']) && !entity['experience'].every(isObject) ? { experience: null } : {};
  return { ...phones, ...experience };
}

export const exploriumPeople: Layout = {
  name: 'explorium',
  kind: 'people',
  tellTale: [],
  recognises: (reply) => isObject(reply['response_context']) && 'data' in reply,
  rows,
  columns: {
    entity_id: 'key',
    prospect_id: 'key',
    full_name: 'full_name',
    first_name: 'given_name',
    last_name: 'family_name',
    professional_email: 'email.work',
    professions_email: 'email.work',
    professional_email_status: 'email_status',
    professional_email_hashed: null,
    emails: 'emails',
    mobile_phone: 'phone.mobile',
    phone_numbers: 'phones',
    linkedin: 'profile_url',
    linkedin_url_array: 'profile_urls',
    company_name: 'company_name',
    company_website: 'company_domain',
    company_linkedin: 'company_profile_url',
    job_title: 'title',
    experience: 'positions',
    education: 'education',
    skills: 'skills',
    gender: 'gender',
    city: 'city',
    region_name: 'region',
    country_name: 'country',
    business_id: null,
  },
};

export const exploriumCompanies: Layout = {
  name: 'explorium-companies',
  kind: 'companies',
  tellTale: [],
  recognises: exploriumPeople.recognises!,
  rows,
  columns: {
    entity_id: 'key',
    business_id: 'key',
    name: 'name',
    business_description: 'description',
    website: 'website',
    linkedin_profile: 'profile_url',
    linkedin_industry_category: 'industry',
    number_of_employees_range: 'employee_range',
    yearly_revenue_range: 'revenue_range',
    country_name: 'country',
    region_name: 'region',
    city_name: 'city',
    street: 'street',
    zip_code: 'postal_code',
    ticker: 'ticker',
    business_logo: 'logo_url',
    naics: 'naics_codes',
    sic_code: 'sic_codes',
  },
};
