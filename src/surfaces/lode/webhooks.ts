/** `/v1/webhooks`: events sent to a URL of the group's own, and how they look. */
import { z } from 'zod';
import { EVENT_TYPES, type WebhookWire } from '../../engine/outbox/types.ts';
import { type Endpoint, endpoint } from '../../http/endpoint.ts';
import { pageBody, pageOf, pageQuery } from '../../http/paging.ts';
import { COMMON, CONFLICT, NOT_FOUND, pageResponse, WITH_BODY } from './responses.ts';

/** The body of Standard Webhooks, with the event's ID and subject. */
export const lodeWebhooks: WebhookWire = {
  surface: 'lode',
  signature: 'standard',
  toWire: ({ id, type, at, groupId, subject, data }) => ({
    id,
    type,
    timestamp: at,
    account_group_id: groupId,
    subject,
    data,
  }),
};

const url = z.string().min(1).max(2048).describe('https');
const events = z.array(z.enum(EVENT_TYPES)).min(1).max(EVENT_TYPES.length);
const state = z.enum(['active', 'paused', 'ended']);
const deliveryState = z.enum(['pending', 'sending', 'delivered', 'failed']);
const byId = z.object({ id: z.string().min(1).max(100) });

const webhookView = z.object({
  id: z.string(),
  surface: z
    .string()
    .describe('whose spelling and signature it gets: `lode`, or the vendor surface that it was made on'),
  url: z.string(),
  events: z.array(z.string()),
  state: state.describe('`paused` gets no new events, and what was waiting is held; `ended` is over'),
  ended_reason: z.string().nullable(),
  facts: z.record(z.string(), z.unknown()).describe('what a vendor surface keeps with it'),
  previous_secret_until: z.string().nullable().describe('until then the secret before the last rotation signs too'),
  created_at: z.string(),
  updated_at: z.string(),
});
const secret = z.string().describe('shown this once: `whsec_` and the key in base64');

const deliveryView = z.object({
  id: z.string(),
  webhook_id: z.string(),
  event_id: z.string().describe('`webhook-id` of every attempt'),
  type: z.string(),
  subject: z.string(),
  state: deliveryState,
  attempts: z.int(),
  response_status: z.int().nullable(),
  error: z.string().nullable(),
  created_at: z.string(),
  tried_at: z.string().nullable(),
  acknowledged_at: z.string().nullable(),
  next_attempt_at: z.string().nullable(),
});

const createWebhook = endpoint({
  method: 'POST',
  path: '/webhooks',
  scope: 'webhooks:write',
  summary: 'Send events to a URL. The secret is shown this once.',
  description:
    'Each event is posted as JSON, signed as Standard Webhooks says, until a 2xx answers: at least once, always under the same `webhook-id`, in order for each subject, first again within 30 seconds and then with growing gaps for a day. 410 ends the webhook; redirects are not followed.',
  body: z.strictObject({ url, events }),
  example: { url: 'https://hooks.example/lode', events: ['prospect.created', 'prospect.updated'] },
  idempotent: true,
  response: { 201: webhookView.extend({ secret }), ...WITH_BODY, ...CONFLICT },
  async handler({ engine, caller, body }) {
    const made = await engine.createWebhook(caller, { surface: 'lode', ...body });
    return { status: 201, body: made.webhook, shownOnce: { secret: made.secret } };
  },
});

const listWebhooks = endpoint({
  method: 'GET',
  path: '/webhooks',
  scope: 'webhooks:read',
  summary: 'The webhooks of the group, newest first.',
  description: 'Those that were made on a vendor’s surface too.',
  query: z.strictObject({ ...pageQuery, state: state.optional() }),
  response: { 200: pageResponse(webhookView), ...COMMON },
  async handler({ engine, caller, query }) {
    const page = { ...pageOf(query), ...(query.state === undefined ? {} : { state: query.state }) };
    return { body: pageBody(await engine.webhooks(caller, page), (view) => view) };
  },
});

const getWebhook = endpoint({
  method: 'GET',
  path: '/webhooks/{id}',
  scope: 'webhooks:read',
  summary: 'A webhook.',
  params: byId,
  response: { 200: webhookView, ...COMMON, ...NOT_FOUND },
  handler: async ({ engine, caller, params }) => ({ body: await engine.webhook(caller, params.id) }),
});

const updateWebhook = endpoint({
  method: 'PATCH',
  path: '/webhooks/{id}',
  scope: 'webhooks:write',
  summary: 'Change its URL, events or state.',
  description: '`active` also brings back one that has ended.',
  params: byId,
  body: z.strictObject({
    url: url.optional(),
    events: events.optional(),
    state: z.enum(['active', 'paused']).optional(),
  }),
  example: { state: 'paused' },
  response: { 200: webhookView, ...WITH_BODY, ...NOT_FOUND },
  async handler({ engine, caller, params, body }) {
    const change = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
    return { body: await engine.updateWebhook(caller, params.id, change) };
  },
});

const deleteWebhook = endpoint({
  method: 'DELETE',
  path: '/webhooks/{id}',
  scope: 'webhooks:write',
  summary: 'Delete it, with all that was on its way to it.',
  params: byId,
  response: { 204: null, ...COMMON, ...NOT_FOUND },
  async handler({ engine, caller, params }) {
    await engine.deleteWebhook(caller, params.id);
    return { status: 204 };
  },
});

const rotate = endpoint({
  method: 'POST',
  path: '/webhooks/{id}/rotate',
  scope: 'webhooks:write',
  summary: 'A new secret, shown this once. For a while the old one signs too.',
  params: byId,
  body: z
    .strictObject({
      overlap_seconds: z.int().min(0).max(604_800).default(86_400).describe('0 ends the old secret at once'),
    })
    .optional(),
  example: { overlap_seconds: 3_600 },
  idempotent: true,
  response: { 200: webhookView.extend({ secret }), ...WITH_BODY, ...NOT_FOUND, ...CONFLICT },
  async handler({ engine, caller, params, body }) {
    const rotated = await engine.rotateWebhookSecret(caller, params.id, body?.overlap_seconds);
    return { body: rotated.webhook, shownOnce: { secret: rotated.secret } };
  },
});

const test = endpoint({
  method: 'POST',
  path: '/webhooks/{id}/test',
  scope: 'webhooks:write',
  summary: 'Send a `webhook.test` at once, once, and tell how it went.',
  description: 'The answer is 200 whether or not the receiver took it: `state` and `error` say.',
  params: byId,
  response: { 200: deliveryView, ...COMMON, ...NOT_FOUND, ...CONFLICT },
  handler: async ({ engine, caller, params }) => ({ body: await engine.testWebhook(caller, params.id) }),
});

const listDeliveries = endpoint({
  method: 'GET',
  path: '/webhooks/{id}/deliveries',
  scope: 'webhooks:read',
  summary: 'Its deliveries, newest event first. They are kept for 30 days.',
  params: byId,
  query: z.strictObject({ ...pageQuery, state: deliveryState.optional() }),
  response: { 200: pageResponse(deliveryView), ...COMMON, ...NOT_FOUND },
  async handler({ engine, caller, params, query }) {
    const page = { ...pageOf(query), ...(query.state === undefined ? {} : { state: query.state }) };
    return { body: pageBody(await engine.webhookDeliveries(caller, params.id, page), (view) => view) };
  },
});

const replay = endpoint({
  method: 'POST',
  path: '/webhook-deliveries/{id}/replay',
  scope: 'webhooks:write',
  summary: 'Send an event again, under its ID, whatever came of it before.',
  params: byId,
  idempotent: true,
  response: { 202: deliveryView, ...COMMON, ...NOT_FOUND, ...CONFLICT },
  handler: async ({ engine, caller, params }) => ({
    status: 202,
    body: await engine.replayDelivery(caller, params.id),
  }),
});

export const webhookEndpoints: Endpoint[] = [
  createWebhook,
  listWebhooks,
  getWebhook,
  updateWebhook,
  deleteWebhook,
  rotate,
  test,
  listDeliveries,
  replay,
];
