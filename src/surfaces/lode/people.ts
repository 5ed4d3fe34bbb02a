/** People and companies by ID and by record, search, and erasure. */
import { z } from 'zod';
import type { SearchRequest } from '../../engine/types.ts';
import { type Endpoint, endpoint } from '../../http/endpoint.ts';
import { PAGE_DEFAULT, PAGE_MAX } from '../../http/paging.ts';
import { checkFilter, filterSchema } from './filter.ts';
import { COMMON, entityView, NOT_FOUND, WITH_BODY } from './responses.ts';

const byId = z.object({ id: z.string().min(1).max(100) });
const byRecord = z.object({ source: z.string().min(1).max(100), key: z.string().min(1).max(2048) });
const found = { 200: entityView, ...COMMON, ...NOT_FOUND };

const getPerson = endpoint({
  method: 'GET',
  path: '/people/{id}',
  scope: 'people:read',
  summary: 'A person: the golden profile, where each value came from, and the records.',
  description: 'An ID that has been merged answers with its successor and `merged_from`.',
  params: byId,
  response: found,
  handler: async ({ engine, caller, params }) => ({ body: await engine.person(caller, params.id) }),
});

const getPersonByRecord = endpoint({
  method: 'GET',
  path: '/people/by-record/{source}/{key}',
  scope: 'people:read',
  summary: 'The person that a record belongs to.',
  params: byRecord,
  response: found,
  handler: async ({ engine, caller, params }) => ({
    body: await engine.personByRecord(caller, params.source, params.key),
  }),
});

const deletePerson = endpoint({
  method: 'DELETE',
  path: '/people/{id}',
  scope: 'people:write',
  summary: 'Erase a person from every table; no import brings them back.',
  description: 'Needs the scope admin as well.',
  params: byId,
  response: { 204: null, ...COMMON, ...NOT_FOUND },
  async handler({ engine, caller, params }) {
    await engine.erasePerson(caller, params.id);
    return { status: 204 };
  },
});

const getCompany = endpoint({
  method: 'GET',
  path: '/companies/{id}',
  scope: 'people:read',
  summary: 'A company: the golden profile, where each value came from, and the records.',
  params: byId,
  response: found,
  handler: async ({ engine, caller, params }) => ({ body: await engine.company(caller, params.id) }),
});

const getCompanyByRecord = endpoint({
  method: 'GET',
  path: '/companies/by-record/{source}/{key}',
  scope: 'people:read',
  summary: 'The company that a record belongs to.',
  params: byRecord,
  response: found,
  handler: async ({ engine, caller, params }) => ({
    body: await engine.companyByRecord(caller, params.source, params.key),
  }),
});

const searchPeople = endpoint({
  method: 'POST',
  path: '/people/search',
  scope: 'people:read',
  summary: 'Search people by one filter tree and free text.',
  description:
    'Text is compared without case and accents. `total` is exact up to 10,000, and `total_is_exact` says so.',
  body: z.strictObject({
    filter: filterSchema.optional(),
    text: z.string().max(1000).optional().describe('all words must occur'),
    limit: z.int().min(1).max(PAGE_MAX).default(PAGE_DEFAULT),
    cursor: z.string().min(1).max(2048).nullish().describe('`next_cursor` of the page before'),
  }),
  example: {
    filter: {
      and: [
        { field: 'company', op: 'words', value: 'brightwater' },
        { field: 'has_email', op: 'is', value: true },
      ],
    },
    limit: 20,
  },
  response: {
    200: z.object({
      items: z.array(entityView),
      next_cursor: z.string().nullable(),
      total: z.int(),
      total_is_exact: z.boolean(),
    }),
    ...WITH_BODY,
  },
  async handler({ engine, caller, body }) {
    if (body.filter !== undefined) checkFilter(body.filter);
    const request: SearchRequest = { limit: body.limit };
    if (body.filter !== undefined) request.filter = body.filter;
    if (body.text !== undefined) request.text = body.text;
    if (body.cursor) request.cursor = body.cursor;
    const page = await engine.searchPeople(caller, request);
    return {
      body: {
        items: page.items,
        next_cursor: page.nextCursor,
        total: page.total,
        total_is_exact: page.totalIsExact,
      },
    };
  },
});

export const peopleEndpoints: Endpoint[] = [
  searchPeople,
  getPersonByRecord,
  getPerson,
  deletePerson,
  getCompanyByRecord,
  getCompany,
];
