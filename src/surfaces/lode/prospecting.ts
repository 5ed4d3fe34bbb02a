/** `/v1/prospecting-jobs`: lists and searches made prospects of the group. */
import { z } from 'zod';
import { PROSPECTING_STATES, type ProspectingSource } from '../../engine/prospecting/types.ts';
import { LodeError } from '../../errors.ts';
import { type Endpoint, endpoint } from '../../http/endpoint.ts';
import { pageBody, pageOf, pageQuery } from '../../http/paging.ts';
import { personFilter } from './filter.ts';
import { accountGroup, groupInBody, groupInQuery, inGroup } from './prospect-schema.ts';
import { COMMON, CONFLICT, NOT_FOUND, pageResponse, problemBody, WITH_BODY } from './responses.ts';

const RESULTS_MAX = 2_000;
const byId = z.object({ id: z.string().min(1).max(100) });
const state = z.enum(PROSPECTING_STATES);
const stage = z.object({ state, progress: z.number().min(0).max(1) });

const job = z.object({
  id: z.string(),
  source: z.string(),
  state,
  stages: z.object({ import: stage, enrichment: stage }),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
  audience_id: z.string(),
  counts: z.object({
    requested: z.int().nullable().describe('null until a search has run'),
    imported: z.int(),
    duplicates: z.int().describe('prospects of the group already: linked, not made again'),
    failed: z.int(),
  }),
  credits_used: z.number(),
  created_at: z.string(),
  updated_at: z.string(),
});
const outcome = z.enum(['open', 'imported', 'duplicate', 'failed']);
const item = z.object({
  index: z.int(),
  entry: z.string().describe('a profile URL, or the ID of a person'),
  outcome,
  prospect_id: z.string().nullable(),
  reason: z.string().nullable(),
});

const list = endpoint({
  method: 'GET',
  path: '/prospecting-jobs',
  scope: 'prospecting:read',
  summary: 'The prospecting jobs of the group, newest first.',
  query: z.strictObject({ ...pageQuery, account_group_id: accountGroup, state: state.optional() }),
  group: groupInQuery,
  response: { 200: pageResponse(job), ...COMMON, ...NOT_FOUND },
  handler: async ({ engine, caller, query }) => {
    const page = { ...pageOf(query), ...(query.state === undefined ? {} : { state: query.state }) };
    return { body: pageBody(await engine.prospectingJobs(caller, page), (view) => view) };
  },
});

const id = z.string().min(1).max(100).optional();
const startBody = z.strictObject({
  account_group_id: accountGroup,
  urls: z.array(z.string().max(2048)).min(1).max(1_000).optional().describe('LinkedIn profiles'),
  filter: personFilter.optional().describe('as for POST /v1/people/search'),
  saved_search_id: id,
  lead_list_id: id,
  max_results: z.int().min(1).max(RESULTS_MAX).default(RESULTS_MAX),
  search_emails: z.boolean().default(false),
  audience_id: id.describe('fills this audience; one is made without it'),
  audience_name: z.string().trim().min(1).max(200).optional(),
});

const start = endpoint({
  method: 'POST',
  path: '/prospecting-jobs',
  scope: 'prospecting:write',
  summary: 'Make people prospects of the group: from urls, a filter, a saved search or a lead list.',
  description: 'Exactly one source. Whoever is a prospect already is put into the audience and not made again.',
  body: startBody,
  example: { urls: ['https://www.linkedin.com/in/ines-varga'], search_emails: true },
  idempotent: true,
  group: groupInBody,
  response: { 202: job, ...WITH_BODY, ...NOT_FOUND, ...CONFLICT, 402: problemBody },
  async handler({ engine, caller, body, requestId }) {
    const { job: view } = await engine.startProspecting(caller, {
      source: sourceOf(body),
      maxResults: body.max_results,
      searchEmails: body.search_emails,
      chargeMissedEmails: false,
      ...(body.audience_id === undefined ? {} : { audienceId: body.audience_id }),
      ...(body.audience_name === undefined ? {} : { audienceName: body.audience_name }),
      surface: 'lode',
      requestId,
    });
    return { status: 202, body: view };
  },
});

function sourceOf(body: z.output<typeof startBody>): ProspectingSource {
  const given: ProspectingSource[] = [];
  if (body.urls !== undefined) given.push({ kind: 'url_upload', urls: body.urls });
  if (body.filter !== undefined) given.push({ kind: 'linkedin_search', filter: body.filter });
  if (body.saved_search_id !== undefined) given.push({ kind: 'sales_navigator', savedSearchId: body.saved_search_id });
  if (body.lead_list_id !== undefined) given.push({ kind: 'sales_navigator', leadListId: body.lead_list_id });
  const [source] = given;
  if (source !== undefined && given.length === 1) return source;
  throw new LodeError('invalid_input', 'Send exactly one of urls, filter, saved_search_id and lead_list_id.');
}

const get = endpoint({
  method: 'GET',
  path: '/prospecting-jobs/{id}',
  scope: 'prospecting:read',
  summary: 'A prospecting job: its stages and counts.',
  params: byId,
  query: inGroup,
  group: groupInQuery,
  response: { 200: job, ...COMMON, ...NOT_FOUND },
  handler: async ({ engine, caller, params }) => ({ body: await engine.prospectingJob(caller, params.id) }),
});

const items = endpoint({
  method: 'GET',
  path: '/prospecting-jobs/{id}/items',
  scope: 'prospecting:read',
  summary: 'What became of each entry of a job.',
  params: byId,
  query: z.strictObject({ ...pageQuery, account_group_id: accountGroup, outcome: outcome.optional() }),
  group: groupInQuery,
  response: { 200: pageResponse(item), ...COMMON, ...NOT_FOUND },
  handler: async ({ engine, caller, params, query }) => {
    const page = { ...pageOf(query), ...(query.outcome === undefined ? {} : { outcome: query.outcome }) };
    return { body: pageBody(await engine.prospectingItems(caller, params.id, page), (view) => view) };
  },
});

const cancel = endpoint({
  method: 'POST',
  path: '/prospecting-jobs/{id}/cancel',
  scope: 'prospecting:write',
  summary: 'End a job at once; what it has imported stays. A conflict when it has ended already.',
  params: byId,
  query: inGroup,
  group: groupInQuery,
  response: { 200: job, ...COMMON, ...NOT_FOUND, ...CONFLICT },
  handler: async ({ engine, caller, params }) => ({ body: await engine.cancelProspecting(caller, params.id) }),
});

export const prospectingEndpoints: Endpoint[] = [list, start, get, items, cancel];
