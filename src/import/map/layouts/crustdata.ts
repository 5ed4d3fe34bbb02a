import { isObject } from '../coerce.ts';
import type { Layout } from '../layout.ts';

type Json = Record<string, unknown>;

/**
 * Crustdata's replies: entries `{matched_on, match_type, matches: [{person_data | company_data}]}`. `matched_on` is the
 * question, not a fact about the answer: an e-mail in it is not taken as the person's.
 */
function matches(entry: Json, member: string): Json[] {
  const list = Array.isArray(entry['matches']) ? entry['matches'] : [];
  return list
    .filter(isObject)
    .map((match) => match[member])
    .filter(isObject);
}

function child(value: Json, ...path: string[]): Json {
  let at: unknown = value;
  for (const member of path) at = isObject(at) ? at[member] : undefined;
  return isObject(at) ? at : {};
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function person(data: Json): Json {
  const basic = child(data, 'basic_profile');
  const place = child(basic, 'location');
  const jobs = child(data, 'experience', 'employment_details');
  const contact = child(data, 'contact');
  const current = list(jobs['current'])
    .filter(isObject)
    .map((job) => ({ ...job, current: true }));
  const past = list(jobs['past'])
    .filter(isObject)
    .map((job) => ({ ...job, current: false }));
  return {
    crustdata_person_id: data['crustdata_person_id'],
    name: basic['name'],
    first_name: basic['first_name'],
    last_name: basic['last_name'],
    headline: basic['headline'],
    current_title: basic['current_title'],
    summary: basic['summary'],
    last_updated: basic['last_updated'],
    city: place['city'],
    state: place['state'],
    country: place['country'],
    profile_url: child(data, 'social_handles', 'professional_network_identifier')['profile_url'],
    dev_profile_url: child(data, 'social_handles', 'dev_platform_identifier')['profile_url'],
    business_emails: contact['business_emails'],
    personal_emails: contact['personal_emails'],
    phone_numbers: contact['phone_numbers'],
    positions: [...current, ...past],
    schools: child(data, 'education')['schools'],
    skills: child(data, 'skills')['professional_network_skills'],
  };
}

function company(data: Json): Json {
  const basic = child(data, 'basic_info');
  const place = child(data, 'locations');
  return {
    crustdata_company_id: data['crustdata_company_id'] ?? basic['crustdata_company_id'],
    ...basic,
    industry: list(basic['industries'])[0],
    headcount: child(data, 'headcount')['total'],
    city: place['hq_city'],
    state: place['state'] ?? place['hq_state'],
    country: place['country'] ?? place['hq_country'],
    street_address: place['street_address'],
  };
}

const recognises = (entry: Json): boolean => 'matched_on' in entry && Array.isArray(entry['matches']);

export const crustdataPeople: Layout = {
  name: 'crustdata',
  kind: 'people',
  tellTale: [],
  recognises,
  rows: (entry) => matches(entry, 'person_data').map(person),
  columns: {
    crustdata_person_id: 'key',
    name: 'full_name',
    first_name: 'given_name',
    last_name: 'family_name',
    headline: 'headline',
    current_title: 'title',
    summary: 'summary',
    last_updated: 'observed_at',
    city: 'city',
    state: 'region',
    country: 'country',
    profile_url: 'profile_url',
    dev_profile_url: 'profile_url',
    business_emails: 'email.work',
    personal_emails: 'email.personal',
    phone_numbers: 'phones',
    positions: 'positions',
    schools: 'education',
    skills: 'skills',
  },
};

export const crustdataCompanies: Layout = {
  name: 'crustdata-companies',
  kind: 'companies',
  tellTale: [],
  recognises,
  rows: (entry) => matches(entry, 'company_data').map(company),
  columns: {
    crustdata_company_id: 'key',
    name: 'name',
    primary_domain: 'domain',
    website: 'website',
    professional_network_url: 'profile_url',
    professional_network_id: 'linkedin_id',
    description: 'description',
    company_type: 'type',
    year_founded: 'founded',
    employee_count_range: 'employee_range',
    headcount: 'employee_count',
    industry: 'industry',
    street_address: 'street',
    city: 'city',
    state: 'region',
    country: 'country',
    logo_permalink: 'logo_url',
    industries: null,
  },
};
