/** Webhooks of version 2: up to ten, each with its own secret, shown when it is made and when it is rotated. */
import { z } from 'zod';
import { DEFAULT_WEBHOOK } from '../../../engine/enrolments/types.ts';
import type { WebhookView } from '../../../engine/outbox/types.ts';
import { LodeError } from '../../../errors.ts';
import { type Context, type Endpoint, endpoint } from '../../../http/endpoint.ts';
import { answer } from '../envelope.ts';
import { reportedAs } from '../reported.ts';
import { BAD, ERRORS, NOT_FOUND } from '../responses.ts';
import { requestContext } from '../schema.ts';
import type { HookFacts } from './event-wire.ts';
import {
  envelope,
  HOOKS_MAX,
  manner,
  mannerOf,
  name,
  OWN_MAX,
  SURFACE,
  times,
  url,
  WIRE_NAMES,
} from './webhook-schema.ts';

const facts = {
  webhook_id: z.string(),
  webhook_url: z.string(),
  status: z.enum(['active', 'paused', 'ended']),
  legacy: z.boolean().describe('made by version 1'),
  headers: z.array(z.string()),
  payload_format: z.enum(['json', 'stringified_json']),
  ...times,
};
const secret = { webhook_secret: z.string() };

function toWire(hook: WebhookView) {
  const { legacy = false, headers = [], payload_format = 'json' } = hook.facts as HookFacts;
  return {
    webhook_id: hook.id,
    webhook_url: hook.url,
    status: hook.state,
    legacy,
    headers,
    payload_format,
    created_at: hook.created_at,
    last_modified_time: hook.updated_at,
  };
}

/** One of this surface, whichever version made it. */
async function ownHook({ engine, caller }: Context, id: string): Promise<WebhookView> {
  const found = await engine.webhook(caller, id);
  if (found.surface === SURFACE) return found;
  throw new LodeError('not_found', `There is no webhook ${id}.`);
}

/** That of version 1 does not take the place of one of version 2. Whoever may register one need not be able to see it. */
async function mostHooks({ engine, caller }: Context): Promise<number> {
  const reader = { ...caller, scopes: new Set([...caller.scopes, 'webhooks:read' as const]) };
  return (await engine.webhookByKey(reader, SURFACE, DEFAULT_WEBHOOK)) === undefined ? OWN_MAX : HOOKS_MAX;
}

const hookParams = z.object({ webhook_id: name });

export const webhookV2Endpoints: Endpoint[] = [
  endpoint({
    method: 'POST',
    path: '/v2/webhooks',
    scope: 'webhooks:write',
    summary: 'Register a webhook; up to ten.',
    body: z.strictObject({ request_context: requestContext, webhook_url: url, ...manner }),
    example: { webhook_url: 'https://receiver.example/explorium' },
    response: { 200: z.object({ ...envelope, ...facts, ...secret }), ...ERRORS, ...BAD },
    async handler(ctx) {
      const { webhook_url, ...rest } = ctx.body;
      const max = await mostHooks(ctx);
      const made = await reportedAs(WIRE_NAMES, () =>
        ctx.engine.createWebhook(ctx.caller, {
          surface: SURFACE,
          url: webhook_url,
          events: [],
          facts: { ...mannerOf(rest) },
          max,
        }),
      );
      return answer(ctx, 'v2', { ...toWire(made.webhook), webhook_secret: made.secret });
    },
  }),
  endpoint({
    method: 'GET',
    path: '/v2/webhooks',
    scope: 'webhooks:read',
    summary: 'List the webhooks, that of version 1 among them.',
    response: { 200: z.object({ ...envelope, webhooks: z.array(z.object(facts)) }), ...ERRORS },
    async handler(ctx) {
      const { items } = await ctx.engine.webhooks(ctx.caller, { limit: HOOKS_MAX, surface: SURFACE });
      return answer(ctx, 'v2', { webhooks: items.map(toWire) });
    },
  }),
  endpoint({
    method: 'GET',
    path: '/v2/webhooks/{webhook_id}',
    scope: 'webhooks:read',
    summary: 'Show a webhook.',
    params: hookParams,
    response: { 200: z.object({ ...envelope, ...facts }), ...ERRORS, ...NOT_FOUND },
    handler: async (ctx) => answer(ctx, 'v2', toWire(await ownHook(ctx, ctx.params.webhook_id))),
  }),
  endpoint({
    method: 'PATCH',
    path: '/v2/webhooks/{webhook_id}',
    scope: 'webhooks:write',
    summary: 'Change a webhook.',
    params: hookParams,
    body: z.strictObject({
      request_context: requestContext,
      webhook_url: url.optional(),
      status: z.enum(['active', 'paused']).optional(),
      ...manner,
    }),
    response: { 200: z.object({ ...envelope, ...facts }), ...ERRORS, ...NOT_FOUND },
    async handler(ctx) {
      const hook = await ownHook(ctx, ctx.params.webhook_id);
      const { webhook_url, status, ...rest } = ctx.body;
      const changed = await reportedAs(WIRE_NAMES, () =>
        ctx.engine.updateWebhook(ctx.caller, hook.id, {
          ...(webhook_url === undefined ? {} : { url: webhook_url }),
          ...(status === undefined ? {} : { state: status }),
          facts: { ...hook.facts, ...mannerOf(rest) },
        }),
      );
      return answer(ctx, 'v2', toWire(changed));
    },
  }),
  endpoint({
    method: 'DELETE',
    path: '/v2/webhooks/{webhook_id}',
    scope: 'webhooks:write',
    summary: 'Remove a webhook.',
    params: hookParams,
    response: { 200: z.object(envelope), ...ERRORS, ...NOT_FOUND },
    async handler(ctx) {
      await ctx.engine.deleteWebhook(ctx.caller, (await ownHook(ctx, ctx.params.webhook_id)).id);
      await ctx.engine.bindEnrolments(ctx.caller, SURFACE);
      return answer(ctx, 'v2');
    },
  }),
  endpoint({
    method: 'POST',
    path: '/v2/webhooks/{webhook_id}/rotate_secret',
    scope: 'webhooks:write',
    summary: 'Give a webhook a new secret; the old one ends at once.',
    params: hookParams,
    response: { 200: z.object({ ...envelope, ...facts, ...secret }), ...ERRORS, ...NOT_FOUND },
    async handler(ctx) {
      const hook = await ownHook(ctx, ctx.params.webhook_id);
      // The header has room for one signature, so there is nothing to be signed by the old one.
      const rotated = await ctx.engine.rotateWebhookSecret(ctx.caller, hook.id, 0);
      return answer(ctx, 'v2', { ...toWire(rotated.webhook), webhook_secret: rotated.secret });
    },
  }),
];
