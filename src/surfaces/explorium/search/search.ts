/**
 * Searching people and companies. Version 1 pages by number, or by cursor as soon as `next_cursor` is there; version 2
 * only by cursor. `page` is a number in the one form and an object in the other. A row in mode `full` costs a credit,
 * once; `preview` tells who it is and costs nothing.
 */
import type { BillItem } from '../../../engine/credits/types.ts';
import type { Found } from '../../../engine/search/types.ts';
import { inSlices } from '../../../engine/slices.ts';
import { type Context, type Endpoint, endpoint } from '../../../http/endpoint.ts';
import { companyPreview, companyRow } from '../company-wire.ts';
import { sell } from '../enrich.ts';
import { creditUsage, responseContext, type Version } from '../envelope.ts';
import { personPreview, personRow } from '../person-wire.ts';
import { reportedAs } from '../reported.ts';
import { ERRORS } from '../responses.ts';
import { businessId, prospectId } from '../schema.ts';
import { companyRowObject, personRowObject } from '../wire-schema.ts';
import { COMPANY_FILTERS } from './company-filters.ts';
import { PERSON_FILTERS } from './person-filters.ts';
import { isByCursor, type Search, searchRequest, searchResponse } from './request.ts';

/** Rows that are read before others get their turn. */
const SLICE = 50;

/** The engine's members by their names on the wire. */
export const WIRE_NAMES = { cursor: 'next_cursor', filter: 'filters' };

/** Where a page stands: by cursor, or by number below a size. */
type Place = { limit: number; cursor?: string; offset?: number };

export function searchProspects(version: Version): Endpoint {
  const filters = PERSON_FILTERS[version];
  return endpoint({
    method: 'POST',
    path: `/${version}/prospects`,
    scope: 'people:read',
    summary: 'Search people.',
    description: 'All filters must hold, of the values of one any. No hit is a 200 with empty `data`.',
    body: searchRequest(version, filters, prospectId),
    example: { mode: 'full', page_size: 10, filters: { job_level: { values: ['director'] } } },
    response: { 200: searchResponse(personRowObject), ...ERRORS },
    async handler(ctx) {
      const { body, engine, caller } = ctx;
      const filter = filters.compile(body.filters, ctx.clock.now());
      return page(ctx, version, async (place): Promise<Page> => {
        const found = await engine.findPeople(caller, {
          ...(filter === undefined ? {} : { filter }),
          ...(body.exclude?.length ? { exclude: { personIds: body.exclude } } : {}),
          ...place,
        });
        const people = await inSlices(found.items, (some) => engine.personDossiers(caller, some), SLICE);
        const full = body.mode === 'full';
        return {
          found,
          rows: people.map((person) => (full ? personRow(person, version) : personPreview(person))),
          bills: people.map(({ number, id: personId }) => ({ number, personId, datapoints: ['search_row'] })),
        };
      });
    },
  });
}

export function searchBusinesses(version: Version): Endpoint {
  return endpoint({
    method: 'POST',
    path: `/${version}/businesses`,
    scope: 'people:read',
    summary: 'Search companies.',
    description: 'All filters must hold, of the values of one any. No hit is a 200 with empty `data`.',
    body: searchRequest(version, COMPANY_FILTERS, businessId),
    example: { mode: 'full', page_size: 10, filters: { company_size: { values: ['51-200'] } } },
    response: { 200: searchResponse(companyRowObject), ...ERRORS },
    async handler(ctx) {
      const { body, engine, caller } = ctx;
      const compiled = COMPANY_FILTERS.compile(body.filters, ctx.clock.now());
      const without = body.exclude?.length
        ? [{ not: { field: 'company_id' as const, op: 'in' as const, value: body.exclude } }]
        : [];
      const all = [...(compiled === undefined ? [] : [compiled]), ...without];
      return page(ctx, version, async (place): Promise<Page> => {
        const filter = all.length === 0 ? {} : { filter: { and: all } };
        const found = await engine.findCompanies(caller, { ...filter, ...place });
        const companies = await inSlices(found.items, (some) => engine.companyDossiers(caller, some), SLICE);
        const full = body.mode === 'full';
        return {
          found,
          rows: companies.map((company) => (full ? companyRow(company) : companyPreview(company))),
          bills: companies.map(({ number, id: companyId }) => ({ number, companyId, datapoints: ['search_row'] })),
        };
      });
    },
  });
}

interface Page {
  found: Found;
  rows: unknown[];
  bills: BillItem[];
}

async function page(ctx: Context<unknown, unknown, Search>, version: Version, read: (place: Place) => Promise<Page>) {
  const { body } = ctx;
  const byCursor = isByCursor(version, body);
  const place = byCursor ? afterCursor(body) : atNumber(body);
  const answered = await reportedAs(WIRE_NAMES, () => read({ ...place, limit: Math.max(1, place.limit) }));
  const { found } = answered;
  // Behind the end of `size` there is only the total left to tell.
  const rows = answered.rows.slice(0, place.limit);
  const bills = answered.bills.slice(0, body.mode === 'full' ? place.limit : 0);
  return sell(ctx, bills, (credits) => ({
    response_context: responseContext(ctx, version),
    data: rows,
    ...(byCursor
      ? { total_results: found.total, page: { size: rows.length, next_cursor: found.nextCursor } }
      : numbersOf(body, found.total)),
    ...creditUsage(ctx, rows.length, credits),
  }));
}

function afterCursor({ page_size, next_cursor }: Search): Place {
  return { limit: page_size, ...(next_cursor == null || next_cursor === '' ? {} : { cursor: next_cursor }) };
}

/** `size` ends the walk, in the middle of a page too. */
function atNumber({ page_size, page, size = 0 }: Search): Place {
  const offset = Math.min(((page ?? 1) - 1) * page_size, size);
  return { offset, limit: Math.min(page_size, size - offset) };
}

function numbersOf({ page_size, page, size = 0 }: Search, total: number) {
  const total_results = Math.min(total, size);
  return { total_results, page: page ?? 1, total_pages: Math.ceil(total_results / page_size) };
}
