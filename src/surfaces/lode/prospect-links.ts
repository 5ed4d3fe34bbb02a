/** What hangs on a prospect: provider IDs, the person that it is, enrichment, the stages that it has been in. */
import { z } from 'zod';
import { type Endpoint, endpoint } from '../../http/endpoint.ts';
import { pageBody, pageOf, pageQuery } from '../../http/paging.ts';
import { etag } from './etag.ts';
import { jobView } from './jobs.ts';
import {
  accountGroup,
  actor,
  byId,
  groupInBody,
  groupInQuery,
  id,
  inGroup,
  prospectView,
  providerId,
  sentProviderId,
  writeOf,
  writeOptions,
} from './prospect-schema.ts';
import { COMMON, CONFLICT, NOT_FOUND, pageResponse, WITH_BODY } from './responses.ts';

const LOOKUP_MAX = 1_000;

const lookup = endpoint({
  method: 'POST',
  path: '/prospects/lookup',
  scope: 'prospects:read',
  summary: 'Prospects by provider ID, up to 1,000 at once.',
  description:
    'All that have an ID are listed, oldest first, at most 50: between several nothing is chosen. IDs are compared byte by byte.',
  body: z.strictObject({
    account_group_id: accountGroup,
    provider_ids: z
      .array(z.union([z.string(), z.strictObject({ id: z.string(), kind: z.string().optional() })]))
      .min(1)
      .max(LOOKUP_MAX),
  }),
  group: groupInBody,
  cost: ({ provider_ids: wanted }) => ({ records: wanted.length }),
  example: { provider_ids: ['ACoAAA1b2c3', { kind: 'sales_navigator', id: 'ACwAAA4d5e6' }] },
  response: {
    200: z.object({
      results: z.array(
        z.object({
          provider_id: z.string(),
          kind: z.string().optional(),
          resolution: z.enum(['none', 'unique', 'ambiguous']),
          matches: z.array(prospectView),
        }),
      ),
    }),
    ...WITH_BODY,
    ...NOT_FOUND,
  },
  async handler({ engine, caller, body }) {
    const wanted = body.provider_ids.map((one) => {
      if (typeof one === 'string') return { id: one };
      return one.kind === undefined ? { id: one.id } : { id: one.id, kind: one.kind };
    });
    const found = await engine.prospectsByProviderId(caller, wanted);
    return {
      body: {
        results: found.map(({ provider_id: query, matches }) => ({
          provider_id: query.id,
          ...(query.kind === undefined ? {} : { kind: query.kind }),
          resolution: matches.length === 0 ? 'none' : matches.length === 1 ? 'unique' : 'ambiguous',
          matches,
        })),
      },
    };
  },
});

const providerIdsBody = z.strictObject({ provider_ids: z.array(sentProviderId).max(100), ...writeOptions });
const withProviderIds = z.object({ id: z.string(), provider_ids: z.array(providerId), version: z.int() });
const changed = { ...WITH_BODY, ...NOT_FOUND, ...CONFLICT };

function providerIdsEndpoint(method: 'PUT' | 'POST', summary: string, mode: 'replace' | 'add'): Endpoint {
  return endpoint({
    method,
    path: '/prospects/{id}/provider-ids',
    scope: 'prospects:write',
    summary,
    params: byId,
    body: providerIdsBody,
    group: groupInBody,
    ...(method === 'POST' ? { idempotent: true } : {}),
    example: { provider_ids: [{ kind: 'linkedin', id: 'ACoAAA1b2c3' }] },
    response: { 200: withProviderIds, ...changed },
    async handler({ engine, caller, params, body }) {
      const view = await engine.setProviderIds(caller, params.id, body.provider_ids, mode, writeOf(body));
      const { id, provider_ids: ids, version } = view;
      return { body: { id, provider_ids: ids, version }, headers: etag(version) };
    },
  });
}

const linkAll = endpoint({
  method: 'POST',
  path: '/prospects/link',
  scope: 'prospects:write',
  summary: 'Look for the people of all prospects anew.',
  description:
    'A job: the graph may have learned of them since they were written. Links that were set or cut by hand stay. The job’s result is `{looked, changed}`.',
  body: z.strictObject(writeOptions).optional(),
  group: ({ body }) => body?.account_group_id,
  idempotent: true,
  response: { 202: jobView, ...changed },
  handler: async ({ engine, caller, body }) => ({
    status: 202,
    body: await engine.linkProspects(caller, body === undefined ? {} : writeOf(body)),
  }),
});

const linkView = z.object({
  person_id: z.string().nullable(),
  score: z.number().nullable(),
  by: z
    .enum(['auto', 'hand', 'cut'])
    .nullable()
    .describe('null: nobody was found; `cut`: somebody said that it is nobody'),
  explanation: z.record(z.string(), z.unknown()).nullable().describe('to a key with people:read, whose data it quotes'),
});

const getPerson = endpoint({
  method: 'GET',
  path: '/prospects/{id}/person',
  scope: 'prospects:read',
  summary: 'The person that a prospect is linked to, and why.',
  params: byId,
  query: inGroup,
  group: groupInQuery,
  response: { 200: linkView, ...COMMON, ...NOT_FOUND },
  handler: async ({ engine, caller, params }) => ({ body: await engine.personLink(caller, params.id) }),
});

const putPerson = endpoint({
  method: 'PUT',
  path: '/prospects/{id}/person',
  scope: 'prospects:write',
  summary: 'Say which person a prospect is.',
  description: 'Matching leaves the link alone from then on.',
  params: byId,
  body: z.strictObject({ person_id: id, ...writeOptions }),
  group: groupInBody,
  example: { person_id: 'ID' },
  response: { 200: prospectView, ...changed },
  async handler({ engine, caller, params, body }) {
    const view = await engine.linkPerson(caller, params.id, body.person_id, writeOf(body));
    return { body: view, headers: etag(view.version) };
  },
});

const cutPerson = endpoint({
  method: 'DELETE',
  path: '/prospects/{id}/person',
  scope: 'prospects:write',
  summary: 'Cut the link to the person.',
  description: 'Matching does not link the prospect again.',
  params: byId,
  query: inGroup,
  group: groupInQuery,
  response: { 200: prospectView, ...COMMON, ...NOT_FOUND },
  async handler({ engine, caller, params }) {
    const view = await engine.linkPerson(caller, params.id, null);
    return { body: view, headers: etag(view.version) };
  },
});

const enrich = endpoint({
  method: 'POST',
  path: '/prospects/{id}/enrich',
  scope: 'prospects:write',
  summary: 'Fill what is empty from the linked person.',
  description:
    'Needs the scope people:read as well. What is there is never changed. `filled` names the record that each value is from; the record of another group’s source is withheld.',
  params: byId,
  body: z.strictObject(writeOptions).optional(),
  group: ({ body }) => body?.account_group_id,
  idempotent: true,
  response: {
    200: z.object({
      prospect: prospectView,
      filled: z.array(z.object({ field: z.string(), value: z.string(), source: z.string(), key: z.string() })),
    }),
    ...changed,
  },
  async handler({ engine, caller, params, body }) {
    const result = await engine.enrichProspect(caller, params.id, body === undefined ? {} : writeOf(body));
    return { body: result, headers: etag(result.prospect.version) };
  },
});

const stageChange = z.object({
  id: z.string(),
  prospect_id: z.string(),
  from_stage_id: z.string().nullable(),
  from_stage_name: z.string().nullable().describe('as it was called then'),
  to_stage_id: z.string(),
  to_stage_name: z.string(),
  pipeline_id: z.string(),
  at: z.string(),
  by: actor,
});

const history = endpoint({
  method: 'GET',
  path: '/prospects/{id}/stage-history',
  scope: 'prospects:read',
  summary: 'The stages that a prospect has been in, newest first.',
  params: byId,
  query: z.strictObject({ account_group_id: accountGroup, ...pageQuery }),
  group: groupInQuery,
  response: { 200: pageResponse(stageChange), ...COMMON, ...NOT_FOUND },
  handler: async ({ engine, caller, params, query }) => ({
    body: pageBody(await engine.stageHistory(caller, params.id, pageOf(query)), (change) => change),
  }),
});

export const prospectLinkEndpoints: Endpoint[] = [
  lookup,
  linkAll,
  providerIdsEndpoint('PUT', 'Put these provider IDs in place of all.', 'replace'),
  providerIdsEndpoint('POST', 'Add provider IDs.', 'add'),
  getPerson,
  putPerson,
  cutPerson,
  enrich,
  history,
];
