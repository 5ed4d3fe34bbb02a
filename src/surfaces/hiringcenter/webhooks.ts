/** `/webhooks`: subscribing to events, and the feed that pollers read instead. */
import { z } from 'zod';
import { EVENT_TYPES, type EventType, type WebhookView } from '../../engine/outbox/types.ts';
import type { ProspectView } from '../../engine/prospects/types.ts';
import type { Caller } from '../../engine/types.ts';
import { invalid, LodeError } from '../../errors.ts';
import { type Context, type Endpoint, endpoint } from '../../http/endpoint.ts';
import { once } from './idempotent.ts';
import { id } from './paging.ts';
import { ERRORS, ON_WRITE } from './responses.ts';
import { bucket } from './tariff.ts';
import { millis } from './time.ts';

const SURFACE = 'hiringcenter';
const URL_MAX = 2_000;
const POLLED_MAX = 100;
const PAGE = 200;

/** Those of prospects; the others are of people, whom this vendor does not know. */
const TYPES = EVENT_TYPES.filter((type) => !type.startsWith('person.'));

const subscriptionObject = z.object({
  subscriptionId: z.string(),
  hookId: z.string(),
  hookUrl: z.string(),
  eventType: z.string(),
  endpointSecret: z.string().optional().describe('shown this once, when the subscription is new'),
  subscribed: z.boolean(),
  createdAt: z.int(),
  updatedAt: z.int(),
});

function subscriptionWire(webhook: WebhookView): z.input<typeof subscriptionObject> {
  return {
    subscriptionId: webhook.id,
    hookId: webhook.id,
    hookUrl: webhook.url,
    eventType: webhook.events[0] ?? '',
    subscribed: webhook.state === 'active',
    createdAt: millis(webhook.created_at),
    updatedAt: millis(webhook.updated_at),
  };
}

/** The caller in the account that a request names. Another's is `forbidden`, known or not. */
function inAccount({ engine, caller }: Context<unknown, unknown, unknown>, accountId: string | null | undefined) {
  if (accountId == null) return Promise.resolve(caller);
  if (!caller.groupIds.includes(accountId)) {
    throw new LodeError('forbidden', `This key is not for the account ${accountId}.`);
  }
  return engine.actFor(caller, accountId);
}

const subscribing = { method: 'POST', path: '/webhooks/subscribe' } as const;
const subscribeRequest = z.looseObject({
  hookUrl: z.string().trim().min(1).max(URL_MAX),
  accountId: id.nullish(),
  eventType: z.enum(TYPES).nullish().describe('prospect.created when absent'),
});
const subscribe = endpoint({
  ...subscribing,
  scope: 'webhooks:write',
  bucket,
  summary: 'Subscribe an address to one type of event.',
  description:
    'Unique by address and type. 201 with the secret when it is new; 200 without it when it was there, or had ended and is brought back under its old secret.',
  body: subscribeRequest,
  example: { hookUrl: 'https://hooks.harbourfinch.example/prospects', eventType: 'prospect.updated' },
  response: { 200: subscriptionObject, 201: subscriptionObject, ...ON_WRITE },
  handler: once(subscribing, async (ctx: Context<unknown, unknown, z.output<typeof subscribeRequest>>) => {
    const { hookUrl, accountId } = ctx.body;
    const caller = await inAccount(ctx, accountId);
    const type = ctx.body.eventType ?? 'prospect.created';
    const key = `${type} ${hookUrl}`;
    const known = await alive(ctx, caller, key, { url: hookUrl, events: [type] });
    if (known !== undefined) return { body: subscriptionWire(known) };
    try {
      const made = await ctx.engine.createWebhook(caller, { surface: SURFACE, url: hookUrl, events: [type], key });
      const body = subscriptionWire(made.webhook);
      if (made.secret === null) return { body };
      return { status: 201, body, shownOnce: { endpointSecret: made.secret } };
    } catch (error) {
      // Of two that subscribe at once the second finds what the first has made.
      const first = await ctx.engine.webhookByKey(caller, SURFACE, key);
      if (first?.state !== 'active') throw error;
      return { body: subscriptionWire(first) };
    }
  }),
});

/** The subscription that is there and has not ended: active from now on, and what it was subscribed as. */
async function alive(
  { engine }: Context<unknown, unknown, unknown>,
  caller: Caller,
  key: string,
  asked: { url: string; events: EventType[] },
): Promise<WebhookView | undefined> {
  const known = await engine.webhookByKey(caller, SURFACE, key);
  if (known === undefined || known.state === 'ended') return undefined;
  // Whoever manages webhooks on Lode's own surface may have changed either.
  const same = known.url === asked.url && known.events.join() === asked.events.join();
  if (known.state === 'active' && same) return known;
  return engine.updateWebhook(caller, known.id, { ...asked, state: 'active' });
}

const unsubscribing = { method: 'POST', path: '/webhooks/unsubscribe' } as const;
const unsubscribeRequest = z.looseObject({
  subscriptionId: id.nullish(),
  hookUrl: z.string().trim().max(URL_MAX).nullish().describe('all types that this address is subscribed to'),
  accountId: id.nullish(),
});
const unsubscribe = endpoint({
  ...unsubscribing,
  scope: 'webhooks:write',
  bucket,
  summary: 'End a subscription.',
  body: unsubscribeRequest,
  example: { hookUrl: 'https://hooks.harbourfinch.example/prospects' },
  response: { 200: z.object({ success: z.literal(true) }), ...ON_WRITE },
  handler: once(unsubscribing, async (ctx: Context<unknown, unknown, z.output<typeof unsubscribeRequest>>) => {
    const { subscriptionId, hookUrl, accountId } = ctx.body;
    const caller = await inAccount(ctx, accountId);
    if (subscriptionId == null && !hookUrl) throw invalid(['subscriptionId'], 'send it, or hookUrl');
    const ending = (await ownWebhooks(ctx, caller)).filter((webhook) =>
      subscriptionId == null ? webhook.url === hookUrl : webhook.id === subscriptionId,
    );
    if (ending.length === 0) throw new LodeError('not_found', 'There is no such subscription.');
    for (const webhook of ending) {
      if (webhook.state !== 'ended') await ctx.engine.updateWebhook(caller, webhook.id, { state: 'ended' });
    }
    return { body: { success: true } };
  }),
});

/** The account's subscriptions by this surface; there are at most some hundred. */
async function ownWebhooks({ engine }: Context<unknown, unknown, unknown>, caller: Caller): Promise<WebhookView[]> {
  const found: WebhookView[] = [];
  let cursor: string | null = null;
  do {
    const page = await engine.webhooks(caller, {
      surface: SURFACE,
      limit: PAGE,
      ...(cursor === null ? {} : { cursor }),
    });
    found.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return found;
}

const text = z.string().nullable();
const polledObject = z.object({
  id: z.string(),
  first_name: z.string(),
  last_name: z.string(),
  email: text,
  phone: text,
  title: text,
  company: text,
  street_address: text,
  city: text,
  state: text,
  postal_code: text,
  country: text,
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  time_zone: text,
  stage_id: z.string(),
  stage_name: z.string(),
  pipeline_id: z.string(),
  pipeline_name: z.string(),
  office_id: text,
  office_name: text,
  source_id: text,
  source_name: text,
  owner_id: text,
  owner_name: text,
  created_at: z.string().describe('ISO 8601'),
  updated_at: z.string().describe('ISO 8601'),
});

/** The engine's own members are spelt as the feed's. Places are not kept, so what follows from them is null. */
function polledWire(prospect: ProspectView): z.input<typeof polledObject> {
  const { stage_id, stage_name, pipeline_id, pipeline_name, office_id, office_name } = prospect;
  const { source_id, source_name, owner_id, owner_name, created_at, updated_at } = prospect;
  const { id, first_name, last_name, email, phone, title, company } = prospect;
  const { street_address, city, state, postal_code } = prospect;
  return {
    ...{ id, first_name, last_name, email, phone, title, company, street_address, city, state, postal_code },
    ...{ country: null, latitude: null, longitude: null, time_zone: null },
    ...{ stage_id, stage_name, pipeline_id, pipeline_name, office_id, office_name },
    ...{ source_id, source_name, owner_id, owner_name, created_at, updated_at },
  };
}

const poll = endpoint({
  method: 'GET',
  path: '/webhooks/poll',
  scope: 'prospects:read',
  bucket,
  summary: 'The newest prospects, for those who poll.',
  description: `A bare list, newest first, of at most ${POLLED_MAX}; snake_case and ISO times, unlike everything else here.`,
  query: z.object({
    eventType: z.literal('prospect.created').optional(),
    accountId: id.optional().describe('where the key is for several'),
  }),
  response: { 200: z.array(polledObject), ...ERRORS },
  async handler(ctx) {
    const caller = await inAccount(ctx, ctx.query.accountId);
    const page = await ctx.engine.prospects(caller, { limit: POLLED_MAX });
    return { body: page.items.map(polledWire) };
  },
});

export const webhookEndpoints: Endpoint[] = [subscribe, unsubscribe, poll];
