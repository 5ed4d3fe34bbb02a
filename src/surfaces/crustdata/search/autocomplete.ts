/** `/person/search/autocomplete` and `/company/search/autocomplete`: values that exist, for a filter to take. Free. */
import { z } from 'zod';
import type { Engine } from '../../../engine/engine.ts';
import { capitals } from '../../../engine/search/place-names.ts';
import type { CompanyFilter, PersonFilter } from '../../../engine/search/types.ts';
import type { Caller } from '../../../engine/types.ts';
import { type Endpoint, endpoint } from '../../../http/endpoint.ts';
import { nearest } from '../../../http/nearest.ts';
import { CONTINENT_NAMES, countryName } from '../countries-table.ts';
import { ERRORS } from '../envelope.ts';
import { refuse } from '../errors.ts';
import { free } from '../sell.ts';
import { bucketOf } from '../tariff.ts';
import { COMPANY_TYPES, functionOf, HEADCOUNT_RANGES, seniorityOf } from '../vocabulary.ts';
import { COMPANY_COLUMNS } from './company-columns.ts';
import { type Columns, compileTree } from './compile.ts';
import { PERSON_COLUMNS } from './person-columns.ts';
import { inWireWords } from './request.ts';
import { readTree } from './wire-tree.ts';

/**
 * Where the values of a field come from: the engine's field, with its words put into the vendor's (null: it has none); a
 * closed list; or nowhere, since no record tells.
 */
type Source =
  | { field: string; wire?: (value: string) => string | null; ofCompanies?: true }
  | { list: readonly string[] }
  | 'nowhere';

const seniority = { field: 'level', wire: seniorityOf };
const functions = { field: 'department', wire: functionOf };
const countries = {
  field: 'country',
  wire: (value: string) => (value.length === 2 ? countryName(value.toUpperCase()) : value),
};
const companyTypes = {
  field: 'type',
  wire: (type: string) => COMPANY_TYPES[type as keyof typeof COMPANY_TYPES] ?? null,
};
const ofCompanies = true as const;

function placeSources(prefix: string): Record<string, Source> {
  return {
    [prefix]: { field: 'city' },
    [`${prefix}.raw`]: { field: 'city' },
    [`${prefix}.full_location`]: { field: 'city' },
    [`${prefix}.city`]: { field: 'city' },
    [`${prefix}.state`]: { field: 'region' },
    [`${prefix}.country`]: countries,
    [`${prefix}.continent`]: { list: CONTINENT_NAMES },
  };
}

function jobSources(prefix: string, past: '' | 'past_'): Record<string, Source> {
  const under = (sources: Record<string, Source>) =>
    Object.fromEntries(Object.entries(sources).map(([name, source]) => [`${prefix}.${name}`, source]));
  return under({
    name: { field: `${past}company` },
    title: { field: `${past}title` },
    seniority_level: { ...seniority, field: `${past}level` },
    function_category: { ...functions, field: `${past}department` },
    company_type: { ...companyTypes, ofCompanies },
    company_hq_location: { field: 'city', ofCompanies },
    company_website_domain: { field: `${past}company_domain` },
    employment_type: 'nowhere',
  });
}

const PERSON: Readonly<Record<string, Source>> = {
  'basic_profile.name': { field: 'name' },
  'basic_profile.first_name': { field: 'given_name' },
  'basic_profile.last_name': { field: 'family_name' },
  'basic_profile.headline': { field: 'headline' },
  'basic_profile.languages': 'nowhere',
  ...placeSources('basic_profile.location'),
  ...placeSources('professional_network.location'),
  'professional_network.open_to_cards': 'nowhere',
  'skills.professional_network_skills': { field: 'skill' },
  ...jobSources('experience.employment_details.current', ''),
  'experience.employment_details.current.company_industries': { field: 'industry', ofCompanies },
  ...jobSources('experience.employment_details.past', 'past_'),
  'experience.employment_details.employment_type': 'nowhere',
  'education.schools.school': { field: 'school' },
  'education.schools.degree': { field: 'degree' },
  'education.schools.field_of_study': { field: 'field_of_study' },
  'certifications.name': 'nowhere',
  'certifications.issuing_organization': 'nowhere',
  'honors.title': 'nowhere',
  open_to_cards: 'nowhere',
  employment_type: 'nowhere',
};

const COMPANY: Readonly<Record<string, Source>> = {
  'basic_info.name': { field: 'name' },
  'basic_info.primary_domain': { field: 'domain' },
  'basic_info.industries': { field: 'industry' },
  'basic_info.company_type': companyTypes,
  'basic_info.employee_count_range': { list: HEADCOUNT_RANGES },
  'locations.country': countries,
  'locations.state': { field: 'region' },
  'locations.hq_city': { field: 'city' },
  'taxonomy.professional_network_industry': { field: 'industry' },
  'taxonomy.categories': { field: 'keyword' },
  technographics: { field: 'technology' },
};

const LIMIT_DEFAULT = 20;
const LIMIT_MAX = 100;

const request = z.object({
  field: z.string(),
  query: z.string().max(200).describe('what has been typed; empty for the most frequent values'),
  limit: z.int().min(1).max(LIMIT_MAX).nullish(),
  filters: z.unknown().optional().describe('only among those who fit'),
});

interface Asked {
  engine: Engine;
  caller: Caller;
  about: 'people' | 'companies';
  columns: Columns;
  sources: Readonly<Record<string, Source>>;
  body: z.output<typeof request>;
}

async function suggest({ engine, caller, about, columns, sources, body }: Asked): Promise<{ value: string }[]> {
  const source = Object.hasOwn(sources, body.field) ? sources[body.field] : undefined;
  const compiled = body.filters == null ? undefined : compileTree(readTree(body.filters), columns);
  if (source === undefined) throw unknownField(body.field, Object.keys(sources));
  if (source === 'nowhere') return [];
  const limit = body.limit ?? LIMIT_DEFAULT;
  if ('list' in source) return inList(source.list, body.query).slice(0, limit);
  const { field, wire, ofCompanies } = source;
  if (field === 'industry' && ofCompanies && compiled !== undefined) {
    const counted = engine.countPeople(caller, { filter: compiled.filter as PersonFilter, by: ['industry'] });
    const { groups } = await inWireWords(counted, compiled);
    const names = groups.flatMap(({ values: [name = ''] }) => (name === '' ? [] : [capitals(name)]));
    return inList(names, body.query).slice(0, limit);
  }
  // Types and seats of companies are counted among all of them: a filter over people does not narrow them.
  const filter = ofCompanies ? undefined : compiled?.filter;
  const asked = engine.suggestValues(caller, {
    about: ofCompanies ? 'companies' : about,
    field,
    // Words of the vendor's own are looked for after they have been put in.
    text: wire === undefined ? body.query : '',
    limit: wire === undefined ? limit : LIMIT_MAX,
    // Made of the columns' fields alone, which are the engine's.
    ...(filter === undefined ? {} : { filter: filter as PersonFilter | CompanyFilter }),
  });
  const values = (await (compiled === undefined ? asked : inWireWords(asked, compiled))).map(({ value }) => value);
  if (wire === undefined) return values.map((value) => ({ value }));
  const named = [...new Set(values.flatMap((value) => wire(value) ?? []))];
  return inList(named, body.query).slice(0, limit);
}

/** Those that have a word which begins as typed, in the order of the list. */
function inList(list: readonly string[], query: string): { value: string }[] {
  const typed = query.trim().toLowerCase();
  return list.filter((value) => ` ${value.toLowerCase()}`.includes(` ${typed}`)).map((value) => ({ value }));
}

function unknownField(field: string, supported: readonly string[]) {
  const near = nearest(field, supported);
  const hint = near === undefined ? '' : ` Did you mean '${near}'?`;
  return refuse(`Unsupported autocomplete field: '${field}'.${hint} Supported fields: ${supported.join(', ')}.`, {
    available_fields: supported,
  });
}

const facts = {
  method: 'POST' as const,
  scope: 'people:read' as const,
  body: request,
  response: { 200: z.object({ suggestions: z.array(z.object({ value: z.string() })) }), ...ERRORS },
};

export const autocompleteEndpoints: Endpoint[] = [
  endpoint({
    ...facts,
    path: '/person/search/autocomplete',
    bucket: bucketOf('person autocomplete'),
    summary: 'Values of a field of people, the most frequent first.',
    example: { field: 'experience.employment_details.current.title', query: 'vice', limit: 5 },
    async handler({ engine, caller, body }) {
      const asked: Asked = { engine, caller, about: 'people', columns: PERSON_COLUMNS, sources: PERSON, body };
      return free({ suggestions: await suggest(asked) });
    },
  }),
  endpoint({
    ...facts,
    path: '/company/search/autocomplete',
    bucket: bucketOf('company autocomplete'),
    summary: 'Values of a field of companies, the most frequent first.',
    example: { field: 'basic_info.industries', query: '', limit: 5 },
    async handler({ engine, caller, body }) {
      const asked: Asked = { engine, caller, about: 'companies', columns: COMPANY_COLUMNS, sources: COMPANY, body };
      return free({ suggestions: await suggest(asked) });
    },
  }),
];
