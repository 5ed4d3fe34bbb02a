/** `/v1/prospects`: create or update, list, get, change, delete. */
import { z } from 'zod';
import type {
  ProspectFilters,
  ProspectInput,
  ProspectListRequest,
  UpsertFailure,
  UpsertResult,
} from '../../engine/prospects/types.ts';
import { type Endpoint, endpoint } from '../../http/endpoint.ts';
import { findUnsafe } from '../../http/json-body.ts';
import { pageQuery } from '../../http/paging.ts';
import { conditionally, etag, ifMatch } from './etag.ts';
import {
  accountGroup,
  byId,
  groupInBody,
  groupInQuery,
  id,
  inGroup,
  prospectMembers,
  prospectView,
  upsertOutcome,
  warning,
  writeOf,
  writeOptions,
  writtenProspect,
} from './prospect-schema.ts';
import { COMMON, CONFLICT, NOT_FOUND, problemBody, WITH_BODY } from './responses.ts';

const BULK_MAX = 1_000;
const BULK_BODY_LIMIT = 8 * 1024 * 1024;

/** The members that are the prospect's, without those that say how to write it, and without what was not sent. */
function inputOf(sent: Record<string, unknown>): ProspectInput {
  const members = Object.entries(sent).filter(([name, value]) => name in prospectMembers && value !== undefined);
  return Object.fromEntries(members) as ProspectInput;
}

function written({ prospect, outcome, matchedBy, changedFields, warnings }: UpsertResult) {
  return { ...prospect, outcome, matched_by: matchedBy, changed_fields: changedFields, warnings };
}

const update = z.boolean().default(true).describe('false: a prospect that matches is returned as it is');

const create = endpoint({
  method: 'POST',
  path: '/prospects',
  scope: 'prospects:write',
  summary: 'Create a prospect, or update the one that it already is.',
  description:
    'The e-mail decides which prospect is meant, then the phone. What is not sent stays, null clears. 201 when it was created, else 200; `warnings` says what was left out and why.',
  body: z.strictObject({ ...prospectMembers, ...writeOptions, update }),
  group: groupInBody,
  idempotent: true,
  example: { first_name: 'Noor', last_name: 'Takahashi', email: 'noor@harborfinch.example', labels: ['Warm'] },
  response: { 200: writtenProspect, 201: writtenProspect, ...WITH_BODY, ...NOT_FOUND, ...CONFLICT },
  async handler({ engine, caller, body }) {
    const result = await engine.upsertProspect(caller, inputOf(body), { ...writeOf(body), update: body.update });
    return {
      status: result.outcome === 'created' ? 201 : 200,
      body: written(result),
      headers: etag(result.prospect.version),
    };
  },
});

const bulkOutcome = z.object({
  outcome: z.enum([...upsertOutcome.options, 'rejected']),
  id: z.string().nullable(),
  matched_by: z.enum(['email', 'phone']).nullable(),
  warnings: z.array(warning),
  error: z
    .object({
      code: z.string(),
      message: z.string(),
      issues: z.array(z.object({ path: z.string(), message: z.string() })),
    })
    .optional(),
});

const bulk = endpoint({
  method: 'POST',
  path: '/prospects/bulk',
  scope: 'prospects:write',
  summary: 'Create or update up to 1,000 prospects.',
  description: 'An outcome for each, in order. One that cannot be used is `rejected`, and the others are stored.',
  body: z.strictObject({
    prospects: z.array(z.unknown()).min(1).max(BULK_MAX).describe('each as for `POST /v1/prospects`'),
    ...writeOptions,
    update,
  }),
  batch: 'prospects',
  bodyShown: z.strictObject({
    prospects: z.array(z.strictObject(prospectMembers)).min(1).max(BULK_MAX),
    ...writeOptions,
    update,
  }),
  group: groupInBody,
  idempotent: true,
  bodyLimit: BULK_BODY_LIMIT,
  cost: ({ prospects }) => ({ records: prospects.length }),
  example: { prospects: [{ first_name: 'Noor', last_name: 'Takahashi', email: 'noor@harborfinch.example' }] },
  response: { 200: z.object({ results: z.array(bulkOutcome) }), ...WITH_BODY, ...NOT_FOUND, ...CONFLICT },
  async handler({ engine, caller, body, suspect }) {
    const faults = body.prospects.map((one) => (suspect ? findUnsafe(one) : undefined));
    const sound = body.prospects.filter((_one, index) => faults[index] === undefined);
    const results = await engine.upsertProspects(caller, sound, { ...writeOf(body), update: body.update });
    let next = 0;
    return {
      body: {
        results: faults.map((fault) => {
          if (fault === undefined) return bulkResult(results[next++]!);
          const issue = { path: fault.path, message: fault.message };
          const error = {
            code: 'invalid_input',
            message: `${fault.path.join('.')}: ${fault.message}`,
            issues: [issue],
          };
          return bulkResult({ outcome: 'rejected', error });
        }),
      },
    };
  },
});

function bulkResult(result: UpsertResult | UpsertFailure) {
  if (result.outcome === 'rejected') {
    const issues = result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
    return { outcome: result.outcome, id: null, matched_by: null, warnings: [], error: { ...result.error, issues } };
  }
  const { outcome, prospect, matchedBy, warnings } = result;
  return { outcome, id: prospect.id, matched_by: matchedBy, warnings };
}

const words = z.string().min(1).max(200).optional();

const list = endpoint({
  method: 'GET',
  path: '/prospects',
  scope: 'prospects:read',
  summary: 'The prospects of an account group, newest first.',
  description:
    'Filters combine with AND. Text is compared without case, accents and punctuation. `total` counts every page, exactly.',
  query: z.strictObject({
    account_group_id: accountGroup,
    email: words.describe('exact, in any case'),
    phone: words.describe('any spelling of the number, or its national digits'),
    name: words.describe('every word stands in the first or last name'),
    title: words.describe('part of the title'),
    company: words.describe('part of the company'),
    stage: words.describe('name or ID of a stage'),
    pipeline_id: id.optional(),
    label: z
      .union([z.string().max(1000), z.array(z.string().max(1000)).max(100)])
      .optional()
      .describe('any of them: repeated, or split by commas; at most 10'),
    source_id: id.optional(),
    office_id: id.optional(),
    owner_id: id.optional(),
    updated_since: z.string().max(40).optional().describe('ISO 8601'),
    ...pageQuery,
  }),
  group: groupInQuery,
  response: {
    200: z.object({ items: z.array(prospectView), total: z.int(), next_cursor: z.string().nullable() }),
    ...COMMON,
    ...NOT_FOUND,
  },
  async handler({ engine, caller, query }) {
    const { account_group_id: _group, limit, cursor, label, ...rest } = query;
    const filters = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
    const labels = label === undefined ? undefined : [label].flat().flatMap((one) => one.split(','));
    const request: ProspectListRequest = {
      filters: { ...(filters as ProspectFilters), ...(labels === undefined ? {} : { labels }) },
      limit,
      ...(cursor === undefined ? {} : { cursor }),
    };
    return { body: await engine.prospects(caller, request) };
  },
});

const get = endpoint({
  method: 'GET',
  path: '/prospects/{id}',
  scope: 'prospects:read',
  summary: 'A prospect.',
  params: byId,
  query: inGroup,
  group: groupInQuery,
  response: { 200: prospectView, ...COMMON, ...NOT_FOUND },
  async handler({ engine, caller, params }) {
    const prospect = await engine.prospect(caller, params.id);
    return { body: prospect, headers: etag(prospect.version) };
  },
});

const PRECONDITION = { 412: problemBody };

const patch = endpoint({
  method: 'PATCH',
  path: '/prospects/{id}',
  scope: 'prospects:write',
  summary: 'Change a prospect.',
  description:
    'What is not sent stays, null clears; `labels` and `provider_ids` replace all. With `If-Match: "<version>"` the change is refused with 412 when somebody else has changed the prospect since.',
  params: byId,
  body: z.strictObject({ ...prospectMembers, ...writeOptions }),
  group: groupInBody,
  example: { title: 'Leasing agent', city: 'Lisbon' },
  response: { 200: writtenProspect, ...WITH_BODY, ...NOT_FOUND, ...CONFLICT, ...PRECONDITION },
  handler: ({ engine, caller, params, body, headers, requestId }) =>
    conditionally(requestId, async () => {
      const version = ifMatch(headers);
      const options = { ...writeOf(body), ...(version === undefined ? {} : { ifVersion: version }) };
      const result = await engine.updateProspect(caller, params.id, inputOf(body), options);
      return { body: written(result), headers: etag(result.prospect.version) };
    }),
});

const remove = endpoint({
  method: 'DELETE',
  path: '/prospects/{id}',
  scope: 'prospects:write',
  summary: 'Delete a prospect.',
  description:
    'Takes `If-Match` as PATCH does. A deleted prospect is found by nothing; what it held stays until its person is erased or it is purged.',
  params: byId,
  query: z.strictObject({
    account_group_id: accountGroup,
    mute_webhooks: z.enum(['true', 'false']).optional().describe('no event comes of it'),
    purge: z
      .enum(['true', 'false'])
      .optional()
      .describe('for good, with notes, tasks, meetings, resumes, history and events; also one deleted already'),
  }),
  group: groupInQuery,
  response: { 204: null, ...COMMON, ...NOT_FOUND, ...PRECONDITION },
  handler: ({ engine, caller, params, query, headers, requestId }) =>
    conditionally(requestId, async () => {
      const version = ifMatch(headers);
      await engine.deleteProspect(caller, params.id, {
        mute: query.mute_webhooks === 'true',
        purge: query.purge === 'true',
        ...(version === undefined ? {} : { ifVersion: version }),
      });
      return { status: 204 };
    }),
});

export const prospectEndpoints: Endpoint[] = [bulk, list, create, get, patch, remove];
