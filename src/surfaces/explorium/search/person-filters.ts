/** The filters of a search for people. */
import type { z } from 'zod';
import type { PersonFilter } from '../../../engine/search/types.ts';
import { businessId, prospectId } from '../schema.ts';
import {
  type Behind,
  behindDepartment,
  behindLevel,
  FORMER_LEVELS,
  JOB_DEPARTMENTS,
  JOB_LEVELS,
} from '../vocabulary.ts';
import { COMPANY, NOT_ANSWERED } from './company-filters.ts';
import { country, inCountry, inPlaces, inRegions, place, region } from './places.ts';
import { type Filters, filtersOf, type Rule, rule } from './rules.ts';
import { availability, existence, list, phrases, range, text, titles, word } from './shapes.ts';

const behind = ({ levels, departments, phrases: words }: Behind): PersonFilter[] => [
  ...leaf(
    'level',
    levels.filter((level) => level !== ''),
  ),
  // Of whom a title is known that shows no level.
  ...(levels.includes('') ? [{ and: [exists('title', true), exists('level', false)] }] : []),
  ...leaf('department', departments),
  ...words.map((value): PersonFilter => ({ field: 'title', op: 'phrase', value })),
];
const leaf = (field: 'level' | 'department', value: readonly string[]): PersonFilter[] =>
  value.length === 0 ? [] : [{ field, op: 'in', value }];
const exists = (field: 'title' | 'level' | 'has_email' | 'has_phone', value: boolean): PersonFilter => ({
  field,
  op: field.startsWith('has_') ? 'is' : 'exists',
  value,
});

/** Words of titles that say how high somebody stands, not what they do. */
const LEVEL_WORDS =
  /^(?:chief|officer|head|senior|junior|vice|president|director|manager|lead|principal|executive|assistant|associate)$/i;
const WORD_MIN = 4;

/** Titles of the same trade: any that has one of the words that say what is done. */
function related(title: string): PersonFilter[] {
  const words = title.split(/[^\p{L}\p{N}]+/u).filter((one) => one.length >= WORD_MIN && !LEVEL_WORDS.test(one));
  return words.map((value) => ({ field: 'title', op: 'words', value }));
}

function joined(operator: 'or' | 'and' | null | undefined, parts: PersonFilter[]): PersonFilter {
  return operator === 'and' ? { and: parts } : { or: parts };
}

function months(field: 'role_months' | 'experience_years', unit: number) {
  return ({ gte, lte }: z.output<typeof range>): PersonFilter => ({
    field,
    op: 'between',
    min: (gte ?? 0) / unit,
    ...(lte == null ? {} : { max: lte / unit }),
  });
}

const PERSON: Readonly<Record<string, Rule<PersonFilter>>> = {
  prospect_id: rule(list(prospectId), ({ values }) => ({ field: 'person_id', op: 'in', value: values })),
  has_contact_details: rule(availability, ({ value }) => {
    const [email, phone] = [exists('has_email', true), exists('has_phone', true)];
    if (value === 'email_and_phone') return { and: [email, phone] };
    return value === 'email_or_phone' ? { or: [email, phone] } : value === 'email' ? email : phone;
  }),
  job_title: rule(titles, ({ values, operator, include_related_job_titles }) =>
    joined(
      operator,
      values.map((value) => {
        const same: PersonFilter = { field: 'title', op: 'words', value };
        return include_related_job_titles ? { or: [same, ...related(value)] } : same;
      }),
    ),
  ),
  job_level: rule(list(word(JOB_LEVELS, FORMER_LEVELS)), ({ values }) => ({
    or: values.flatMap((value) => behind(behindLevel(value))),
  })),
  job_department: rule(list(word(JOB_DEPARTMENTS)), ({ values }) => ({
    or: values.flatMap((value) => behind(behindDepartment(value))),
  })),
  skills: rule(phrases, ({ values, operator }) =>
    joined(
      operator,
      values.map((value) => ({ field: 'skill', op: 'phrase', value })),
    ),
  ),
  total_experience_months: rule(range, months('experience_years', 12)),
  current_role_months: rule(range, months('role_months', 1)),
  country_code: rule(list(country), ({ values }) => inCountry(values)),
  region_country_code: rule(list(region), ({ values }) => inRegions(values)),
  city_region_country: rule(list(place), ({ values }) => inPlaces(values)),
  company_name: rule(list(text), ({ values }) => ({ field: 'company', op: 'in', value: values })),
  business_id: rule(list(businessId), ({ values }) => ({ field: 'company_id', op: 'in', value: values })),
};

/** Version 2 has `has_contact_details` in their place. */
const PERSON_V1: Readonly<Record<string, Rule<PersonFilter>>> = {
  has_email: rule(existence, ({ value }) => exists('has_email', value)),
  has_phone_number: rule(existence, ({ value }) => exists('has_phone', value)),
};

/** A filter about a company, asked of a present employer. */
const ofEmployer = (name: string): Rule<PersonFilter> => ({
  schema: COMPANY[name]!.schema,
  compile: (sent, now) => ({ employer: COMPANY[name]!.compile(sent, now) }),
});

const EMPLOYER: Readonly<Record<string, Rule<PersonFilter>>> = {
  company_country_code: ofEmployer('country_code'),
  company_region_country_code: ofEmployer('region_country_code'),
  ...Object.fromEntries(
    [
      'company_size',
      'company_revenue',
      'company_age',
      'linkedin_category',
      'naics_category',
      'has_website',
      'is_public_company',
    ].map((name) => [name, ofEmployer(name)]),
  ),
};

const REFUSED_PERSON = [...NOT_ANSWERED, 'interests'];

export const PERSON_FILTERS: Readonly<Record<'v1' | 'v2', Filters<PersonFilter>>> = {
  v1: filtersOf({ ...PERSON, ...PERSON_V1, ...EMPLOYER }, REFUSED_PERSON),
  v2: filtersOf({ ...PERSON, ...EMPLOYER }, REFUSED_PERSON),
};
