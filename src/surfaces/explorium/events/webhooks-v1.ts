/**
 * Webhooks of version 1: one for the account, addressed by the partner's ID and shown with its secret. Registering again
 * replaces it. Enrolments of version 1 go to it.
 */
import { z } from 'zod';
import { DEFAULT_WEBHOOK } from '../../../engine/enrolments/types.ts';
import type { WebhookView } from '../../../engine/outbox/types.ts';
import { LodeError } from '../../../errors.ts';
import { type Context, type Endpoint, endpoint } from '../../../http/endpoint.ts';
import { answer } from '../envelope.ts';
import { reportedAs } from '../reported.ts';
import { BAD, ERRORS, NOT_FOUND } from '../responses.ts';
import { requestContext } from '../schema.ts';
import type { HookFacts, Simulation } from './event-wire.ts';
import { ANNIVERSARY, CHANGE_NAMES } from './names.ts';
import { envelope, HOOKS_MAX, manner, mannerOf, name, SURFACE, times, url, WIRE_NAMES } from './webhook-schema.ts';

const TIME_MAX = 64;

const legacyShown = z.object({ ...envelope, ...times, webhook_url: z.string(), webhook_secret: z.string() });

/** The webhook of version 1; `not_found` when there is none, or it goes by another partner's ID. */
async function legacyHook({ engine, caller }: Context, partnerId: string): Promise<WebhookView> {
  const found = await engine.webhookByKey(caller, SURFACE, DEFAULT_WEBHOOK);
  if (found === undefined || (found.facts as HookFacts).partner_id !== partnerId) {
    throw new LodeError('not_found', `There is no webhook of the partner ${partnerId}.`);
  }
  return found;
}

async function withSecret({ engine, caller }: Context, hook: WebhookView) {
  return {
    created_at: hook.created_at,
    last_modified_time: hook.updated_at,
    webhook_url: hook.url,
    webhook_secret: await engine.webhookSecret(caller, hook.id),
  };
}

export const webhookV1Endpoints: Endpoint[] = [
  endpoint({
    method: 'POST',
    path: '/v1/webhooks',
    scope: 'webhooks:write',
    summary: 'Register the webhook, in place of the one before.',
    body: z.strictObject({ request_context: requestContext, partner_id: name, webhook_url: url, ...manner }),
    example: { partner_id: 'my-account', webhook_url: 'https://receiver.example/explorium' },
    response: { 200: legacyShown, ...ERRORS, ...BAD },
    async handler(ctx) {
      const { partner_id, webhook_url, ...rest } = ctx.body;
      const { webhook } = await reportedAs(WIRE_NAMES, () =>
        ctx.engine.createWebhook(ctx.caller, {
          surface: SURFACE,
          url: webhook_url,
          events: [],
          key: DEFAULT_WEBHOOK,
          replace: true,
          facts: { partner_id, legacy: true, ...mannerOf(rest) },
          max: HOOKS_MAX,
        }),
      );
      await ctx.engine.bindEnrolments(ctx.caller, SURFACE);
      return answer(ctx, 'v1', await withSecret(ctx, webhook));
    },
  }),
  endpoint({
    method: 'GET',
    path: '/v1/webhooks/{partner_id}',
    // It shows the secret.
    scope: 'webhooks:write',
    summary: 'Show the webhook, with its secret.',
    params: z.object({ partner_id: name }),
    response: { 200: legacyShown, ...ERRORS, ...NOT_FOUND },
    handler: async (ctx) => answer(ctx, 'v1', await withSecret(ctx, await legacyHook(ctx, ctx.params.partner_id))),
  }),
  endpoint({
    method: 'DELETE',
    path: '/v1/webhooks/{partner_id}',
    scope: 'webhooks:write',
    summary: 'Remove the webhook.',
    params: z.object({ partner_id: name }),
    response: { 200: z.object(envelope), ...ERRORS, ...NOT_FOUND },
    async handler(ctx) {
      const { id } = await legacyHook(ctx, ctx.params.partner_id);
      await ctx.engine.deleteWebhook(ctx.caller, id);
      await ctx.engine.bindEnrolments(ctx.caller, SURFACE);
      return answer(ctx, 'v1');
    },
  }),
  endpoint({
    method: 'POST',
    path: '/v1/webhooks/check_connectivity',
    scope: 'webhooks:write',
    summary: 'Send invented events to the webhook at once.',
    description: 'A receiver that does not answer with a 2xx makes it a 400 that says what came instead.',
    body: z.strictObject({
      request_context: requestContext,
      partner_id: name,
      simulation: z
        .strictObject({
          event_name: z.enum([...CHANGE_NAMES, ANNIVERSARY]).nullish(),
          number_of_events: z.int().min(1).max(10).nullish(),
          event_time: z.string().max(TIME_MAX).nullish(),
        })
        .nullish(),
    }),
    example: { partner_id: 'my-account' },
    response: { 200: z.object({ ...envelope, status: z.literal('success') }), ...ERRORS, ...BAD, ...NOT_FOUND },
    async handler(ctx) {
      const hook = await legacyHook(ctx, ctx.body.partner_id);
      const { event_name, number_of_events, event_time } = ctx.body.simulation ?? {};
      for (let number = 1; number <= (number_of_events ?? 1); number += 1) {
        const data: Simulation = {
          event_id: `${ctx.requestId.replaceAll(/[^0-9a-f]/g, '').slice(0, 30)}${number}`.padStart(32, '0'),
          event_name: event_name ?? CHANGE_NAMES[0],
          event_time: event_time ?? new Date(ctx.clock.now()).toISOString(),
          entity_id: '0'.repeat(40),
        };
        const { state, error } = await ctx.engine.testWebhook(ctx.caller, hook.id, { data });
        if (state !== 'delivered') throw new LodeError('conflict', `The receiver did not take it: ${error ?? state}.`);
      }
      return answer(ctx, 'v1', { status: 'success' });
    },
  }),
];
