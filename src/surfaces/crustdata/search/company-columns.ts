/** The filter columns of companies, by the paths under which `company_data` has them, and the sorts. */
import type { CompanySort, Sort } from '../../../engine/search/types.ts';
import { COMPANY } from '../company/shape.ts';
import { pathsOf } from '../fields.ts';
import { type Compile, companyType, domain, industry, prose, text, withoutPresence, words } from './columns.ts';
import type { Column, Columns } from './compile.ts';
import { date, headcountRange, number } from './number-columns.ts';
import { city, country, place, state } from './place-columns.ts';

/** 'series_a' as records write it. */
const stage = withoutPresence(words('funding_stage'));
const stageOf: Compile = (condition) => {
  const { value } = condition;
  const plain = (one: unknown) => (typeof one === 'string' ? one.replaceAll('_', ' ') : one);
  return stage({ ...condition, value: Array.isArray(value) ? value.map(plain) : plain(value) });
};

/** '2016-01-01', as answers have it, or 2016. */
const year = number('founded');
const founded: Compile = (condition) => {
  const { value } = condition;
  const plain = (one: unknown) => (typeof one === 'string' ? one.slice(0, 4) : one);
  return year({ ...condition, value: Array.isArray(value) ? value.map(plain) : plain(value) });
};

const COMPILED: Readonly<Record<string, Compile>> = {
  crustdata_company_id: withoutPresence(number('company_number')),
  updated_at: date('updated_at', true),
  'basic_info.crustdata_company_id': withoutPresence(number('company_number')),
  'basic_info.name': text('name'),
  'basic_info.profile_name': text('name'),
  'basic_info.primary_domain': domain('domain'),
  'basic_info.all_domains': domain('domain'),
  'basic_info.website': domain('domain'),
  'basic_info.professional_network_url': withoutPresence(words('profile_url')),
  'basic_info.description': prose('description'),
  'basic_info.company_type': companyType,
  'basic_info.year_founded': founded,
  'basic_info.employee_count_range': headcountRange,
  'basic_info.industries': industry,
  'headcount.total': number('employee_count'),
  'funding.total_investment_usd': number('funding_total'),
  'funding.last_round_amount_usd': number('funding_last'),
  'funding.last_fundraise_date': date('funding_date'),
  'funding.last_round_type': stageOf,
  'revenue.estimated.lower_bound_usd': number('revenue'),
  'locations.country': country,
  'locations.hq_country': country,
  'locations.state': state,
  'locations.hq_state': state,
  'locations.hq_city': city,
  'locations.headquarters': place,
  'taxonomy.categories': withoutPresence(words('keyword')),
  'taxonomy.professional_network_industry': industry,
  technographics: withoutPresence(words('technology')),
};

const SERVED: Readonly<Record<string, Column>> = Object.fromEntries(
  Object.entries(COMPILED).map(([path, compile]) => [path, { compile }]),
);
const RETURNED: ReadonlySet<string> = new Set(pathsOf(COMPANY));

export const COMPANY_COLUMNS: Columns = {
  served: SERVED,
  unanswered(field) {
    const [group] = field.split('.');
    if (group === 'roles' || group === 'skills') return 'people are not counted by role or skill';
    return RETURNED.has(field) || group! in COMPANY ? 'no record tells it' : undefined;
  },
};

const SORTS: Readonly<Record<string, CompanySort>> = {
  crustdata_company_id: 'number',
  updated_at: 'updated_at',
  'basic_info.name': 'name',
  'basic_info.year_founded': 'founded',
  'headcount.total': 'employee_count',
  'revenue.estimated.lower_bound_usd': 'revenue',
  'funding.total_investment_usd': 'funding_total',
  'locations.country': 'country',
};

export const COMPANY_SORTS: readonly string[] = Object.keys(SORTS);

export function companySort(field: string, order: 'asc' | 'desc'): Sort<CompanySort>[] | undefined {
  return Object.hasOwn(SORTS, field) ? [{ by: SORTS[field]!, order }] : undefined;
}
