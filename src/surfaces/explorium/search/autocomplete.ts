/** Values that filters take, for what has been typed: from closed lists, from tables, and from the base itself. */
import { z } from 'zod';
import { INDUSTRY_NAMES, suggestCodes, suggestIndustries } from '../../../engine/search/suggest.ts';
import { type Context, type Endpoint, endpoint } from '../../../http/endpoint.ts';
import { AGES, REVENUES, SIZES } from '../bands.ts';
import { ERRORS } from '../responses.ts';
import { JOB_DEPARTMENTS, JOB_LEVELS } from '../vocabulary.ts';
import { COUNTRIES } from './countries.ts';
import { REGIONS } from './regions.ts';

interface Suggestion {
  label: string;
  value: string;
}
type Suggest = (ctx: Context, text: string) => Suggestion[] | Promise<Suggestion[]>;

const SUGGESTED_MAX = 25;

const same = (value: string): Suggestion => ({ label: value, value });
const capital = (value: string): string => value.replace(/^\p{L}/u, (letter) => letter.toUpperCase());

/** Those that have the text, the ones that begin with it first. */
function among(all: readonly Suggestion[]): Suggest {
  return (_ctx, text) => {
    const wanted = text.toLowerCase();
    const at = ({ label, value }: Suggestion) => {
      const places = [label.toLowerCase().indexOf(wanted), value.indexOf(wanted)].filter((place) => place >= 0);
      return places.length === 0 ? -1 : Math.min(...places);
    };
    return all.filter((one) => at(one) >= 0).sort((a, b) => Number(at(a) > 0) - Number(at(b) > 0));
  };
}

const words = (all: readonly string[]): Suggest => among(all.map((value) => ({ label: capital(value), value })));
const classes = (all: readonly { name: string }[]): Suggest => among(all.map(({ name }) => same(name)));

/** From what the base holds, the most frequent first. */
function held(about: 'people' | 'companies', field: string): Suggest {
  return async ({ engine, caller }, text) =>
    (await engine.suggestValues(caller, { about, field, text, limit: SUGGESTED_MAX })).map(({ value }) => same(value));
}

const places: Suggest = async ({ engine, caller }, text) =>
  (await engine.suggestPlaces(caller, text)).filter(({ type }) => type !== 'country').map(({ name }) => same(name));

/** Of what no record tells there is nothing to suggest. */
const nothing: Suggest = () => [];

const SUGGESTERS = {
  country: among(COUNTRIES.map(({ code, name }) => ({ label: name, value: code }))),
  country_code: among(COUNTRIES.map(({ code, name }) => ({ label: name, value: code }))),
  region_country_code: among(
    REGIONS.map(({ country, code, name }) => ({
      label: `${name}, ${country.toUpperCase()}`,
      value: `${country}-${code}`,
    })),
  ),
  google_category: nothing,
  naics_category: (_ctx, text) =>
    suggestCodes('naics', text).map(({ code, label }) => ({ label: `${code} ${label}`, value: code })),
  linkedin_category: (_ctx, text) =>
    (text === '' ? INDUSTRY_NAMES : suggestIndustries(text)).map((name) => ({
      label: name,
      value: name.toLowerCase(),
    })),
  company_tech_stack_tech: held('companies', 'technology'),
  company_tech_stack_categories: nothing,
  job_title: held('people', 'title'),
  company_size: classes(SIZES),
  company_revenue: classes(REVENUES),
  number_of_locations: nothing,
  company_age: classes(AGES),
  job_department: words(JOB_DEPARTMENTS),
  job_level: words(JOB_LEVELS),
  city_region_country: places,
  company_name: held('people', 'company'),
  business_intent_topics: nothing,
  city_region: places,
  skills: held('people', 'skill'),
  interests: nothing,
} satisfies Record<string, Suggest>;

type Field = keyof typeof SUGGESTERS;
const FIELDS = Object.keys(SUGGESTERS) as [Field, ...Field[]];

const TEXT_MAX = 200;
const question = z.object({
  field: z.enum(FIELDS),
  query: z.string().max(TEXT_MAX).default(''),
  semantic_search: z.enum(['true', 'false', 'True', 'False', '1', '0']).default('false').describe('ignored'),
});

function autocomplete(path: string): Endpoint {
  return endpoint({
    method: 'GET',
    path,
    scope: 'people:read',
    summary: 'Suggest values that filters take.',
    description: 'A bare array, the best first, at most 25. Titles, names, skills and cities come from the base.',
    query: question,
    response: {
      200: z.array(z.object({ query: z.string(), label: z.string(), value: z.string() })),
      ...ERRORS,
    },
    async handler(ctx) {
      const { field, query } = ctx.query;
      const found = await SUGGESTERS[field](ctx, query.trim());
      return { body: found.slice(0, SUGGESTED_MAX).map(({ label, value }) => ({ query, label, value })) };
    },
  });
}

/** Version 2 has one for both. */
export const autocompleteEndpoints: Endpoint[] = [
  autocomplete('/v1/prospects/autocomplete'),
  autocomplete('/v1/businesses/autocomplete'),
  autocomplete('/v2/autocomplete'),
];
