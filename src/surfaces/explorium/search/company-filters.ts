/** The filters about companies: of the company itself in a search for companies, of a present employer in one for people. */
import { z } from 'zod';
import { industryOf } from '../../../engine/search/suggest.ts';
import type { CompanyFilter } from '../../../engine/search/types.ts';
import { AGES, type Band, REVENUES, SIZES } from '../bands.ts';
import { businessId } from '../schema.ts';
import { country, inCountry, inPlaces, inRegions, place, region } from './places.ts';
import { type Filters, filtersOf, type Rule, rule } from './rules.ts';
import { existence, list, text, word } from './shapes.ts';

const industry = text.refine((value) => industryOf(value) !== undefined, {
  error: 'is not an industry that is known here; autocomplete lists them under linkedin_category',
});
const naics = z.string().regex(/^\d{2,6}$/);
const bands = (all: readonly Band[]) => list(word(all.map(({ name }) => name)));

function between(
  field: 'employee_count' | 'revenue' | 'founded',
  { min, max }: { min?: number; max?: number },
): CompanyFilter {
  return { field, op: 'between', ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}

function anyBand(
  all: readonly Band[],
  values: readonly string[],
  compile: (band: Band) => CompanyFilter,
): CompanyFilter {
  return { or: all.filter(({ name }) => values.includes(name)).map(compile) };
}

/** Founded so many years ago. */
function ofAge({ min, max }: Band, now: number): CompanyFilter {
  const year = new Date(now).getUTCFullYear();
  return between('founded', { max: year - min, ...(max === undefined ? {} : { min: year - max }) });
}

/** About companies, under the names that they have in a search for companies. */
export const COMPANY: Readonly<Record<string, Rule<CompanyFilter>>> = {
  country_code: rule(list(country), ({ values }) => inCountry(values)),
  region_country_code: rule(list(region), ({ values }) => inRegions(values)),
  city_region_country: rule(list(place), ({ values }) => inPlaces(values)),
  business_id: rule(list(businessId), ({ values }) => ({ field: 'company_id', op: 'in', value: values })),
  company_name: rule(list(text), ({ values }) => ({ field: 'name', op: 'in', value: values })),
  company_size: rule(bands(SIZES), ({ values }) =>
    anyBand(SIZES, values, ({ min, max }) => between('employee_count', { min, ...(max === undefined ? {} : { max }) })),
  ),
  company_revenue: rule(bands(REVENUES), ({ values }) =>
    anyBand(REVENUES, values, ({ min, max }) => between('revenue', { min, ...(max === undefined ? {} : { max }) })),
  ),
  company_age: rule(bands(AGES), ({ values }, now) => anyBand(AGES, values, (band) => ofAge(band, now))),
  linkedin_category: rule(list(industry), ({ values }) => ({ field: 'industry', op: 'in', value: values })),
  naics_category: rule(list(naics), ({ values }) => ({
    or: values.map((value) => ({ field: 'naics', op: 'prefix', value })),
  })),
  has_website: rule(existence, ({ value }) => ({ field: 'domain', op: 'exists', value })),
  is_public_company: rule(existence, ({ value }) => ({
    field: 'type',
    op: 'in',
    value: value ? ['public'] : ['private', 'non_profit', 'other'],
  })),
};

/** Known to the vendor; no record tells of them. */
export const NOT_ANSWERED = ['company_number_of_locations', 'google_category'];

/** The names of the search for people are taken too, since the contract does not describe this one. */
export const COMPANY_FILTERS: Filters<CompanyFilter> = filtersOf<CompanyFilter>(
  {
    ...COMPANY,
    company_country_code: COMPANY['country_code']!,
    company_region_country_code: COMPANY['region_country_code']!,
    company_tech_stack_tech: rule(list(text), ({ values }) => ({ field: 'technology', op: 'in', value: values })),
  },
  [...NOT_ANSWERED, 'number_of_locations', 'company_tech_stack_categories', 'business_intent_topics'],
);
