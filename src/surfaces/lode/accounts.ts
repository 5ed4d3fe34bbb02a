/** `/v1/account-groups` and `/v1/keys`. */
import { z } from 'zod';
import { type Plan, SCOPES } from '../../engine/types.ts';
import { type Endpoint, endpoint } from '../../http/endpoint.ts';
import { pageBody, pageOf, pageQuery } from '../../http/paging.ts';
import { COMMON, CONFLICT, NOT_FOUND, pageResponse, WITH_BODY } from './responses.ts';

const name = z.string().trim().min(1).max(200);
const rate = z.int().min(1).max(1_000_000_000).optional();

const customPlan = z
  .strictObject({ name: z.literal('custom'), per_second: rate, per_minute: rate, per_hour: rate, per_day: rate })
  .refine((plan) => Object.keys(plan).length > 1, {
    error: 'a custom plan needs at least one of per_second, per_minute, per_hour, per_day',
  });
const plan = z.union([
  z.enum(['unlimited', 'vendor']),
  z.strictObject({ name: z.enum(['unlimited', 'vendor']) }),
  customPlan,
]);

/** Each surface reads its own; a name that no surface has would be read by nobody. */
const own = z.record(z.string(), z.unknown()).optional();
const settings = z.strictObject({ crustdata: own, explorium: own, hiringcenter: own, prospeo: own, sonarly: own });

const groupView = z.object({ id: z.string(), name: z.string(), graph: z.string(), created_at: z.string() });
const keyView = z.object({
  id: z.string(),
  name: z.string(),
  prefix: z.string().describe('public beginning of the key'),
  account_group_ids: z.array(z.string()),
  scopes: z.array(z.string()),
  plan: z.record(z.string(), z.unknown()),
  settings: z.record(z.string(), z.unknown()),
  created_at: z.string(),
  expires_at: z.string().nullable(),
  revoked_at: z.string().nullable(),
  last_used_at: z.string().nullable(),
});

const createGroup = endpoint({
  method: 'POST',
  path: '/account-groups',
  scope: 'admin',
  summary: 'Create an account group.',
  description: 'It reads the shared graph unless `graph` names one of its own.',
  body: z.strictObject({ name, graph: z.string().trim().min(1).max(100).optional() }),
  example: { name: 'Sales, north' },
  idempotent: true,
  response: { 201: groupView, ...WITH_BODY, ...CONFLICT },
  async handler({ engine, caller, body }) {
    const input = body.graph === undefined ? { name: body.name } : { name: body.name, graph: body.graph };
    return { status: 201, body: await engine.createGroup(caller, input) };
  },
});

const listGroups = endpoint({
  method: 'GET',
  path: '/account-groups',
  scope: 'admin',
  summary: 'All account groups.',
  response: { 200: pageResponse(groupView), ...COMMON },
  handler: async ({ engine, caller }) => ({ body: { items: await engine.groups(caller), next_cursor: null } }),
});

const createKey = endpoint({
  method: 'POST',
  path: '/keys',
  scope: 'admin',
  summary: 'Create a key. It is shown this once.',
  description:
    'The first group is the key’s own. A repeat under the same Idempotency-Key gets the answer without the key, which is not kept in plain text anywhere.',
  body: z.strictObject({
    name,
    account_group_ids: z.array(z.string().min(1).max(100)).min(1).max(100),
    scopes: z
      .array(z.enum([...SCOPES, '*']))
      .min(1)
      .describe('`*` is all'),
    plan: plan.optional(),
    settings: settings.optional(),
    expires_at: z.iso.datetime({ offset: true }).nullish(),
  }),
  example: { name: 'enrichment job', account_group_ids: ['ID'], scopes: ['people:read'] },
  idempotent: true,
  response: { 201: keyView.extend({ key: z.string() }), ...WITH_BODY, ...NOT_FOUND, ...CONFLICT },
  async handler({ engine, caller, body }) {
    const { key, ...view } = await engine.createKey(caller, {
      name: body.name,
      accountGroupIds: body.account_group_ids,
      scopes: body.scopes,
      ...(body.plan === undefined ? {} : { plan: toPlan(body.plan) }),
      ...(body.settings === undefined ? {} : { settings: body.settings }),
      ...(body.expires_at ? { expiresAt: body.expires_at } : {}),
    });
    return { status: 201, body: view, shownOnce: { key } };
  },
});

function toPlan(sent: z.output<typeof plan>): Plan {
  if (typeof sent === 'string') return { name: sent };
  const given = Object.entries(sent).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as unknown as Plan;
}

const listKeys = endpoint({
  method: 'GET',
  path: '/keys',
  scope: 'admin',
  summary: 'All keys, without their secrets.',
  query: z.strictObject(pageQuery),
  response: { 200: pageResponse(keyView), ...COMMON },
  handler: async ({ engine, caller, query }) => ({
    body: pageBody(await engine.keys(caller, pageOf(query)), (view) => view),
  }),
});

const byId = z.object({ id: z.string().min(1).max(100) });
const revoked = { 200: keyView, ...COMMON, ...NOT_FOUND };

const revokeKey = endpoint({
  method: 'POST',
  path: '/keys/{id}/revoke',
  scope: 'admin',
  summary: 'Revoke a key at once.',
  params: byId,
  idempotent: true,
  response: revoked,
  handler: async ({ engine, caller, params }) => ({ body: await engine.revokeKey(caller, params.id) }),
});

const deleteKey = endpoint({
  method: 'DELETE',
  path: '/keys/{id}',
  scope: 'admin',
  summary: 'Revoke a key at once; the same as `POST /v1/keys/{id}/revoke`.',
  params: byId,
  response: revoked,
  handler: async ({ engine, caller, params }) => ({ body: await engine.revokeKey(caller, params.id) }),
});

export const accountEndpoints: Endpoint[] = [createGroup, listGroups, createKey, listKeys, revokeKey, deleteKey];
