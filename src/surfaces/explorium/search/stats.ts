/**
 * Counting people and companies, free of charge: the total, and how it is spread over places. With a filter on
 * departments, people are counted by department and place too. The countries are the places, or their regions where
 * the filters speak of regions.
 */
import { z } from 'zod';
import type { PersonFilter, PersonGroup } from '../../../engine/search/types.ts';
import { type Context, type Endpoint, endpoint } from '../../../http/endpoint.ts';
import { creditUsage, responseContext, type Version } from '../envelope.ts';
import { reportedAs } from '../reported.ts';
import { ERRORS } from '../responses.ts';
import { creditUsageObject, responseContextObject } from '../schema.ts';
import { COMPANY_FILTERS } from './company-filters.ts';
import { countryName } from './countries.ts';
import { PERSON_FILTERS } from './person-filters.ts';
import { regionName } from './regions.ts';
import { countRequest } from './request.ts';
import { WIRE_NAMES } from './search.ts';

type Sent = Record<string, unknown> | null;
type Counted = Record<string, number>;

const counted = z.record(z.string(), z.int());
const response = z.object({
  response_context: responseContextObject,
  total_results: z.int().describe('exact up to 10,000, an estimate beyond'),
  stats: z.object({
    total_per_location: counted.optional(),
    job_departments_per_location: z.record(z.string(), counted).optional().describe('with `total` beside the places'),
  }),
  credit_usage: creditUsageObject,
});

export function countProspects(version: Version): Endpoint {
  const filters = PERSON_FILTERS[version];
  return endpoint({
    method: 'POST',
    path: `/${version}/prospects/stats`,
    scope: 'people:read',
    summary: 'Count people by place and department.',
    body: countRequest(filters),
    example: { filters: { country_code: { values: ['us'] } } },
    response: { 200: response, ...ERRORS },
    async handler(ctx) {
      const { filters: sent } = ctx.body;
      const now = ctx.clock.now();
      const filter = filters.compile(sent, now);
      const by: PersonGroup[] = asksForRegions(sent) ? ['region', 'country'] : ['country'];
      const count = (more: PersonFilter[]) =>
        countByPlace(ctx, [...(filter === undefined ? [] : [filter]), ...more], by);
      const all = await count([]);
      const byDepartment: Record<string, Counted> = {};
      for (const word of departmentsIn(sent)) {
        const only = filters.compile({ job_department: { values: [word] } }, now)!;
        const { total, places } = await count([only]);
        byDepartment[word] = { ...places, total };
      }
      const stats = {
        total_per_location: all.places,
        ...(Object.keys(byDepartment).length === 0 ? {} : { job_departments_per_location: byDepartment }),
      };
      return { body: answer(ctx, version, all.total, stats) };
    },
  });
}

export function countBusinesses(version: Version): Endpoint {
  return endpoint({
    method: 'POST',
    path: `/${version}/businesses/stats`,
    scope: 'people:read',
    summary: 'Count companies by country.',
    body: countRequest(COMPANY_FILTERS),
    example: { filters: { company_size: { values: ['51-200'] } } },
    response: { 200: response, ...ERRORS },
    async handler(ctx) {
      const { engine, caller } = ctx;
      const { filters: sent } = ctx.body;
      const compiled = COMPANY_FILTERS.compile(sent, ctx.clock.now());
      const filter = compiled === undefined ? {} : { filter: compiled };
      const { total } = await reportedAs(WIRE_NAMES, () => engine.findCompanies(caller, { ...filter, limit: 1 }));
      const question = { about: 'companies' as const, field: 'country', text: '', limit: COUNTRIES_MAX, ...filter };
      const places = (await engine.suggestValues(caller, question)).map(({ value, count }) => [value, count] as const);
      return { body: answer(ctx, version, total, { total_per_location: Object.fromEntries(places) }) };
    },
  });
}

const COUNTRIES_MAX = 100;

function answer(ctx: Context, version: Version, total_results: number, stats: Record<string, unknown>) {
  return {
    response_context: responseContext(ctx, version),
    total_results,
    stats,
    // A count returns no records.
    ...creditUsage(ctx, 0),
  };
}

/** Those whose place is not known count in the total only. */
async function countByPlace(
  { engine, caller }: Context,
  all: PersonFilter[],
  by: PersonGroup[],
): Promise<{ total: number; places: Counted }> {
  const filter = all.length === 0 ? {} : { filter: { and: all } };
  const { total, groups } = await reportedAs(WIRE_NAMES, () => engine.countPeople(caller, { ...filter, by }));
  const places: Counted = {};
  for (const { values, count } of groups) {
    const label = labelOf(values);
    if (label !== '') places[label] = (places[label] ?? 0) + count;
  }
  return { total, places };
}

/** 'Norway', or 'Oregon, US'. */
function labelOf(values: readonly string[]): string {
  const country = values.at(-1) ?? '';
  if (country === '') return '';
  const [region] = values.slice(0, -1);
  if (region === undefined) return countryName(country);
  return region === '' ? country.toUpperCase() : `${regionName(country, region)}, ${country.toUpperCase()}`;
}

function asksForRegions(sent: Sent): boolean {
  return sent?.['region_country_code'] != null || sent?.['city_region_country'] != null;
}

function departmentsIn(sent: Sent): string[] {
  const asked = sent?.['job_department'] as { values: string[]; negate?: boolean } | null | undefined;
  return asked == null || asked.negate ? [] : [...new Set(asked.values)];
}
