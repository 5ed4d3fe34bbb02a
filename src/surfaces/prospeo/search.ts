/**
 * `/search-person` and `/search-company`: pages of 25. A page with rows costs a credit, the same page again nothing for
 * 30 days. Contact details are masked; their status is not.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Found } from '../../engine/search/types.ts';
import { type Context, type Endpoint, endpoint } from '../../http/endpoint.ts';
import { companyWire } from './company-wire.ts';
import { Refusal } from './errors.ts';
import { newDraft, toCompanies, toPeople } from './filters/draft.ts';
import { readFilters } from './filters/filters.ts';
import { personWire } from './person-wire.ts';
import { companyObject, ERRORS, fine, personObject } from './schema.ts';
import { searchBucket } from './tariff.ts';

const PER_PAGE = 25;
const PAGES_MAX = 1000;
const FREE_DAYS = 30;

const request = z.object({
  filters: z.record(z.string(), z.unknown()),
  page: z.int().min(1).max(PAGES_MAX).nullish(),
});
type Request = z.output<typeof request>;

const response = (result: z.ZodRawShape) =>
  z.object({
    error: fine,
    free: z.boolean().describe('this page was paid for within the last 30 days'),
    results: z.array(z.object(result)),
    pagination: z.object({
      current_page: z.int(),
      per_page: z.literal(PER_PAGE),
      total_page: z.int().describe(`at most ${PAGES_MAX}`),
      total_count: z.int(),
    }),
  });

const searchPerson = endpoint({
  method: 'POST',
  path: '/search-person',
  scope: 'people:read',
  bucket: searchBucket,
  summary: 'Search people.',
  description:
    'All filters must hold. No hit is 400 NO_RESULTS. A value or filter that cannot be used is 400 INVALID_FILTERS with `filter_error`, which names it and the nearest that can. The README lists what is served.',
  body: request,
  example: { filters: { person_seniority: { include: ['Vice President'] } }, page: 1 },
  idempotent: true,
  response: { 200: response({ person: personObject, company: companyObject.nullable() }), ...ERRORS },
  async handler(ctx) {
    const found = await ctx.engine.findPeople(ctx.caller, toPeople(await read(ctx, 'people'), place(ctx)));
    const people = await ctx.engine.personDossiers(ctx.caller, found.items);
    const now = ctx.clock.now();
    const masked = { email: false, mobile: false, mxProvider: null, now };
    return sellPage(ctx, '/search-person', found, () =>
      people.map((person) => ({
        person: personWire(person, masked),
        company: person.employer === null ? null : companyWire(person.employer),
      })),
    );
  },
});

const searchCompany = endpoint({
  method: 'POST',
  path: '/search-company',
  scope: 'people:read',
  bucket: searchBucket,
  summary: 'Search companies.',
  body: request,
  example: { filters: { company_headcount_range: ['201-500'] }, page: 1 },
  idempotent: true,
  response: { 200: response({ company: companyObject }), ...ERRORS },
  async handler(ctx) {
    const found = await ctx.engine.findCompanies(ctx.caller, toCompanies(await read(ctx, 'companies'), place(ctx)));
    const companies = await ctx.engine.companyDossiers(ctx.caller, found.items);
    return sellPage(ctx, '/search-company', found, () =>
      companies.map((company) => ({ company: companyWire(company) })),
    );
  },
});

async function read(ctx: Context<unknown, unknown, Request>, about: 'people' | 'companies') {
  const draft = newDraft(ctx.engine, ctx.caller, ctx.clock.now());
  await readFilters(draft, ctx.body.filters, about);
  return draft;
}

const place = (ctx: Context<unknown, unknown, Request>) => ({ offset: (pageOf(ctx) - 1) * PER_PAGE, limit: PER_PAGE });

const pageOf = (ctx: Context<unknown, unknown, Request>): number => ctx.body.page ?? 1;

async function sellPage(
  ctx: Context<unknown, unknown, Request>,
  path: string,
  { items, total }: Found,
  results: () => unknown[],
) {
  if (items.length === 0)
    throw new Refusal('NO_RESULTS', 'Nothing fits the filters, or the page lies behind the last.');
  const page = pageOf(ctx);
  const question = createHash('sha256')
    .update(canonical([path, ctx.body.filters, page]))
    .digest('hex');
  const item = { question, datapoints: ['search_page' as const], days: FREE_DAYS };
  const bill = { surface: 'prospeo', requestId: ctx.requestId, items: [item], claim: ctx.claim };
  const shown = results();
  return ctx.engine.charge(ctx.caller, bill, (receipt) => ({
    headers: { 'x-credit-cost': String(receipt.total) },
    body: {
      error: false,
      free: receipt.total === 0,
      results: shown,
      pagination: {
        current_page: page,
        per_page: PER_PAGE,
        total_page: Math.min(PAGES_MAX, Math.ceil(total / PER_PAGE)),
        total_count: total,
      },
    },
  }));
}

/** JSON with members in one order, so that the same question is the same page. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

export const searchEndpoints: Endpoint[] = [searchPerson, searchCompany];
