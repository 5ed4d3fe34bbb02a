/** The filter columns of people, and the sorts. */
import type { PersonSort, Sort } from '../../../engine/search/types.ts';
import {
  type Compile,
  companyType,
  domain,
  flag,
  functionCategory,
  industry,
  type Node,
  prose,
  seniority,
  text,
  withoutPresence,
  words,
} from './columns.ts';
import type { Column, Columns } from './compile.ts';
import { date, duration, headcountRange, idNumber, number, yearsInWords } from './number-columns.ts';
import { city, continent, country, place, state } from './place-columns.ts';

const DAYS_OF_A_CHANGE = 90;

/** Of the employer of a job. */
const employer =
  (compile: Compile): Compile =>
  (condition) => ({ employer: compile(condition) });

const person = (compile: Compile): Column => ({ compile });

function locationColumns(prefix: string): Record<string, Column> {
  return Object.fromEntries(
    Object.entries({
      '': place,
      '.raw': place,
      '.full_location': place,
      '.city': city,
      '.state': state,
      '.country': country,
      '.continent': continent,
    }).map(([name, compile]) => [`${prefix}${name}`, person(compile)]),
  );
}

/** `experience.employment_details.` spans present and past jobs; `.current.` and `.past.` narrow it. */
const JOB: Readonly<Record<string, Compile>> = {
  name: text('company'),
  company_name: text('company'),
  title: text('title'),
  company_id: idNumber('company_number'),
  start_date: date('start'),
  end_date: date('end'),
  seniority_level: seniority,
  function_category: functionCategory,
  years_at_company_raw: duration('months', 'months'),
  company_website: domain('company_domain'),
  company_website_domain: domain('company_domain'),
  company_headcount_latest: employer(number('employee_count')),
  company_headcount_range: employer(headcountRange),
  company_industries: employer(industry),
  company_professional_network_industry: employer(industry),
  company_type: employer(companyType),
  company_headquarters_country: employer(country),
  company_hq_location: employer(place),
  company_linkedin_profile_url: employer(withoutPresence(words('profile_url'))),
  company_professional_network_profile_url: employer(withoutPresence(words('profile_url'))),
};

const LISTS = {
  'experience.employment_details': 'positions',
  'experience.employment_details.current': 'current_positions',
  'experience.employment_details.past': 'past_positions',
} as const;

const verified: Node = { field: 'email_verified', op: 'is', value: true };
const changed: Node = { field: 'job_change_days', op: 'lte', value: DAYS_OF_A_CHANGE };

const SERVED: Readonly<Record<string, Column>> = {
  crustdata_person_id: person(withoutPresence(number('person_number'))),
  recently_changed_jobs: person(flag(changed)),
  years_of_experience: person(yearsInWords('experience_years')),
  years_of_experience_raw: person(duration('experience_years', 'years')),
  'metadata.updated_at': person(date('updated_at', true)),
  'basic_profile.last_updated': person(date('updated_at', true)),
  'basic_profile.name': person(text('name')),
  'basic_profile.first_name': person(text('given_name')),
  'basic_profile.last_name': person(text('family_name')),
  'basic_profile.headline': person(text('headline')),
  'basic_profile.summary': person(prose('summary')),
  'basic_profile.normalized_title.department': person(functionCategory),
  ...locationColumns('basic_profile.location'),
  ...locationColumns('professional_network.location'),
  'skills.professional_network_skills': person(text('skill')),
  ...Object.fromEntries(
    Object.entries(LISTS).flatMap(([prefix, of]) =>
      Object.entries(JOB).map(([name, compile]): [string, Column] => [`${prefix}.${name}`, { compile, of }]),
    ),
  ),
  'experience.employment_details.business_email_verified': person(flag(verified)),
  'experience.employment_details.current.business_email_verified': person(flag(verified)),
  'education.schools.school': { compile: text('school'), of: 'education' },
  'education.schools.degree': { compile: text('degree'), of: 'education' },
  'education.schools.field_of_study': { compile: text('field_of_study'), of: 'education' },
};

const JOBS = String.raw`experience\.employment_details\.(?:current\.|past\.)?`;
/** Columns of the vendor's that no record says anything for. */
const UNANSWERED: readonly (readonly [fields: RegExp, reason: string])[] = [
  [/^(?:certifications|honors|assessment)\./, 'no record holds certificates, honours or assessments'],
  [/^dev_platform_profiles\./, 'of developer platforms only the address is known'],
  [
    /^professional_network\.(?:connections|followers|open_to_cards|metadata\.)/,
    'no record tells what the network shows',
  ],
  [/^metadata\.last_scraped_source$/, 'nothing is scraped here'],
  [
    /^social_handles\.professional_network_identifier\.profile_url$/,
    'it is returned, but no filter; use /person/enrich',
  ],
  [/^social_handles\.twitter_handle$/, 'handles are not indexed'],
  [/^basic_profile\.(?:languages|normalized_title\.(?:matched_title|sub_department))$/, 'no record tells it'],
  [/^education\.schools\.location/, 'no record tells where a school is'],
  [
    new RegExp(
      `^${JOBS}(?:description|location|employment_type|is_default|position_id|professional_network_id|company_status|business_email_verified)$`,
    ),
    'no record of a job tells it',
  ],
];

export const PERSON_COLUMNS: Columns = {
  served: SERVED,
  unanswered: (field) => UNANSWERED.find(([fields]) => fields.test(field))?.[1],
};

const PLACE: readonly PersonSort[] = ['country', 'region', 'city'];
const SORTS: Readonly<Record<string, readonly PersonSort[]>> = {
  crustdata_person_id: ['number'],
  'basic_profile.name': ['full_name'],
  'basic_profile.location': PLACE,
  'basic_profile.location.full_location': PLACE,
  'basic_profile.location.city': ['city'],
  'basic_profile.location.state': ['region'],
  'basic_profile.location.country': ['country'],
  'experience.employment_details.start_date': ['role_start'],
  'experience.employment_details.company_id': ['company_number'],
  'metadata.updated_at': ['updated_at'],
};

export const PERSON_SORTS: readonly string[] = Object.keys(SORTS);

/** The engine's sorts behind one of the vendor's; undefined for a field that nothing is sorted by. */
export function personSort(field: string, order: 'asc' | 'desc'): Sort<PersonSort>[] | undefined {
  return Object.hasOwn(SORTS, field) ? SORTS[field]!.map((by) => ({ by, order })) : undefined;
}
