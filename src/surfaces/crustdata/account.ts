/** `GET /account/*`: credits, prices, and what was spent. All free. */
import { z } from 'zod';
import type { Datapoint } from '../../engine/credits/types.ts';
import type { Caller } from '../../engine/types.ts';
import { type Endpoint, endpoint } from '../../http/endpoint.ts';
import { ERRORS } from './envelope.ts';
import { GATES, type Gate, isOpen } from './settings.ts';
import { bucketOf, tariff } from './tariff.ts';

/** What a balance reads that has no end (DESIGN.md section 8, plans). */
const UNLIMITED = 999_999_999;

const credits = endpoint({
  method: 'GET',
  path: '/account/credits',
  scope: 'people:read',
  bucket: bucketOf('account'),
  summary: 'Credits left.',
  response: { 200: z.object({ account: z.object({ credits: z.number() }) }), ...ERRORS },
  async handler({ engine, caller }) {
    const { balance } = await engine.credits(caller);
    return { body: { account: { credits: balance ?? UNLIMITED } } };
  },
});

const { profile, company, search_row } = tariff.prices;
const ON_TOP: readonly (readonly [field: string, datapoint: Datapoint & keyof typeof tariff.prices])[] = [
  ['contact.business_emails', 'email'],
  ['contact.personal_emails', 'personal_email'],
  ['contact.phone_numbers', 'mobile'],
];
const premium = (list: typeof ON_TOP) =>
  list.map(([field, datapoint]) => ({ field, credits: tariff.prices[datapoint] }));

const PRICED = [
  {
    path: '/person/enrich',
    base_credits: profile,
    premium_fields: premium([...ON_TOP, ['dev_platform_profiles', 'dev_platform']]),
  },
  { path: '/person/contact/enrich', base_credits: 0, premium_fields: premium(ON_TOP), gate: 'contact' as const },
  { path: '/person/search', base_credits: search_row, premium_fields: [] },
  { path: '/person/search/autocomplete', base_credits: 0, premium_fields: [] },
  { path: '/company/enrich', base_credits: company, premium_fields: premium([['technographics', 'technographics']]) },
  { path: '/company/identify', base_credits: 0, premium_fields: [] },
  { path: '/company/search', base_credits: search_row, premium_fields: [] },
  { path: '/company/search/autocomplete', base_credits: 0, premium_fields: [] },
  { path: '/dev_platform/enrich', base_credits: tariff.prices.dev_platform, premium_fields: [] },
  { path: '/person/professional_network/enrich/live', base_credits: 7, premium_fields: [], gate: 'live' as const },
  { path: '/person/professional_network/search/live', base_credits: 2, premium_fields: [], gate: 'live' as const },
];

/** Live data is there for nobody until an upstream is configured. */
function isActive(caller: Caller, gate: Gate | 'live' | undefined): boolean {
  return gate === undefined || (gate !== 'live' && isOpen(caller, gate));
}

const endpoints = endpoint({
  method: 'GET',
  path: '/account/endpoints',
  scope: 'people:read',
  bucket: bucketOf('account'),
  summary: 'What the endpoints cost, and which are open to the key.',
  response: { 200: z.object({ endpoints: z.array(z.looseObject({ path: z.string() })) }), ...ERRORS },
  async handler({ caller }) {
    return {
      body: {
        endpoints: PRICED.map(({ gate, ...one }) => ({
          ...one,
          status: isActive(caller, gate) ? 'active' : 'restricted',
          premium_filters: [],
        })),
        gated_fields: GATES.filter((gate) => !isOpen(caller, gate)),
      },
    };
  },
});

const page = {
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  cursor: z.string().min(1).max(2048).optional(),
};

const events = endpoint({
  method: 'GET',
  path: '/account/usage/events',
  scope: 'people:read',
  bucket: bucketOf('account'),
  summary: 'What was charged on this surface, the newest first.',
  query: z.object(page),
  response: { 200: z.looseObject({ events: z.array(z.looseObject({})) }), ...ERRORS },
  async handler({ engine, caller, query: { limit, cursor } }) {
    const found = await engine.creditLedger(caller, { limit, ...(cursor === undefined ? {} : { cursor }) });
    const own = found.items.filter(({ surface }) => surface === tariff.surface);
    return {
      body: {
        events: own.map((entry) => ({
          id: entry.id,
          timestamp: entry.at,
          credits_used: -entry.amount,
          datapoint: entry.datapoint,
          request_id: entry.request_id,
        })),
        next_cursor: found.nextCursor,
      },
    };
  },
});

const summary = endpoint({
  method: 'GET',
  path: '/account/usage/summary',
  scope: 'people:read',
  bucket: bucketOf('account'),
  summary: 'Credits used on this surface by day, the newest first.',
  query: z.object(page),
  response: { 200: z.looseObject({ usage: z.array(z.looseObject({})) }), ...ERRORS },
  async handler({ engine, caller, query: { limit, cursor } }) {
    const found = await engine.creditUse(caller, { limit, ...(cursor === undefined ? {} : { cursor }) });
    const own = found.items.filter(({ surface }) => surface === tariff.surface);
    return {
      body: {
        usage: own.map(({ day, amount, charges }) => ({ date: day, credits_used: amount, charges })),
        next_cursor: found.nextCursor,
      },
    };
  },
});

export const accountEndpoints: Endpoint[] = [credits, endpoints, events, summary];
