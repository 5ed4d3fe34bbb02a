/** Search: people and companies by one filter tree each. */
import { z } from 'zod';
import type { Found } from '../../engine/search/types.ts';
import { type Endpoint, endpoint } from '../../http/endpoint.ts';
import { PAGE_DEFAULT, PAGE_MAX } from '../../http/paging.ts';
import { companyFilter, companySorts, personFilter, personSorts } from './filter.ts';
import { entityView, WITH_BODY } from './responses.ts';

const page = {
  limit: z.int().min(1).max(PAGE_MAX).default(PAGE_DEFAULT),
  cursor: z
    .string()
    .min(1)
    .max(2048)
    .nullish()
    .describe('`next_cursor` of the page before, with everything else as it was'),
  explain: z.boolean().optional().describe('where nothing is found: how many each condition finds by itself'),
};

/** Fifty thousand addresses of profiles. */
const EXCLUDING_BYTES = 8 * 1024 * 1024;

const excluded = z.array(z.string().min(1).max(2048)).max(50_000).optional();

const response = {
  200: z.object({
    items: z.array(entityView),
    next_cursor: z.string().nullable(),
    total: z.int(),
    total_is_exact: z.boolean(),
    complete: z
      .boolean()
      .describe('false: so many had to be looked at that the page is a part; `next_cursor` goes on from there'),
    explanation: z
      .array(z.object({ path: z.string(), count: z.int(), count_is_exact: z.boolean() }))
      .optional()
      .describe('asked for by `explain`'),
  }),
  ...WITH_BODY,
};

function answer<View>({ items, explanation, ...found }: Omit<Found, 'items'> & { items: View[] }) {
  return {
    body: {
      items,
      next_cursor: found.nextCursor,
      total: found.total,
      total_is_exact: found.totalIsExact,
      complete: found.complete,
      ...(explanation === undefined
        ? {}
        : {
            explanation: explanation.map(({ path, count, countIsExact }) => ({
              path,
              count,
              count_is_exact: countIsExact,
            })),
          }),
    },
  };
}

const HOW =
  'Text is compared without case and accents. `total` is exact up to 10,000 and an estimate beyond; `total_is_exact` says which. docs/search.md lists fields and operators.';

const searchPeople = endpoint({
  method: 'POST',
  path: '/people/search',
  scope: 'people:read',
  summary: 'Search people by one filter tree and free text.',
  description: HOW,
  bodyLimit: EXCLUDING_BYTES,
  body: z.strictObject({
    filter: personFilter.optional(),
    text: z.string().max(1000).optional().describe('all words must occur'),
    sort: personSorts,
    exclude: z
      .strictObject({ person_ids: excluded, profile_urls: excluded, names: excluded })
      .optional()
      .describe('left out, also from the total; 50,000 in all'),
    ...page,
  }),
  example: {
    filter: {
      and: [
        { field: 'country', op: 'is', value: 'Belgium' },
        { field: 'level', op: 'in', value: ['director', 'vp'] },
        { employer: { field: 'employee_count', op: 'between', min: 51, max: 200 } },
      ],
    },
    sort: [{ by: 'name', order: 'asc' }],
    limit: 20,
  },
  response,
  async handler({ engine, caller, body: { exclude, cursor, ...body } }) {
    const { person_ids: personIds, profile_urls: profileUrls, names } = exclude ?? {};
    const found = await engine.searchPeople(caller, {
      ...body,
      cursor: cursor ?? undefined,
      exclude: { personIds, profileUrls, names },
    });
    return answer(found);
  },
});

const searchCompanies = endpoint({
  method: 'POST',
  path: '/companies/search',
  scope: 'people:read',
  summary: 'Search companies by one filter tree and words of their names.',
  description: HOW,
  body: z.strictObject({
    filter: companyFilter.optional(),
    text: z.string().max(1000).optional().describe('all words must occur in a name'),
    sort: companySorts,
    ...page,
  }),
  example: { filter: { field: 'employee_count', op: 'gte', value: 1000 }, limit: 20 },
  response,
  async handler({ engine, caller, body: { cursor, ...body } }) {
    return answer(await engine.searchCompanies(caller, { ...body, cursor: cursor ?? undefined }));
  },
});

export const searchEndpoints: Endpoint[] = [searchPeople, searchCompanies];
