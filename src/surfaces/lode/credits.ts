/** `/v1/credits`: balance, grants, ledger, and use by key and day. */
import { z } from 'zod';
import { type Endpoint, endpoint } from '../../http/endpoint.ts';
import { pageBody, pageOf, pageQuery } from '../../http/paging.ts';
import { COMMON, CONFLICT, NOT_FOUND, pageResponse, WITH_BODY } from './responses.ts';

const group = z.string().min(1).max(100).optional().describe('the key’s own group when absent');

const creditsView = z.object({
  account_group_id: z.string(),
  unlimited: z.boolean().describe('until the first grant'),
  balance: z.number().nullable().describe('null while unlimited'),
  used: z.number().describe('charged so far, in all'),
});

const entryView = z.object({
  id: z.string(),
  at: z.string(),
  kind: z
    .enum(['grant', 'charge', 'opening'])
    .describe('`opening` gives back, at the first grant, what was used while unlimited'),
  amount: z.number().describe('negative for a charge; all amounts add up to the balance'),
  surface: z.string().nullable(),
  person_id: z.string().nullable(),
  company_id: z.string().nullable(),
  datapoint: z.string().nullable(),
  key_id: z.string().nullable(),
  request_id: z.string().nullable(),
  reason: z.string().nullable(),
});

const useView = z.object({
  day: z.string().describe('UTC'),
  key_id: z.string(),
  surface: z.string(),
  amount: z.number(),
  charges: z.int().describe('entries of the ledger'),
});

const getCredits = endpoint({
  method: 'GET',
  path: '/credits',
  summary: 'The balance of an account group.',
  description: 'Unlimited until a grant makes it finite. Another group’s is shown to an admin only.',
  query: z.strictObject({ account_group_id: group }),
  response: { 200: creditsView, ...COMMON, ...NOT_FOUND },
  handler: async ({ engine, caller, query }) => ({ body: await engine.credits(caller, query.account_group_id) }),
});

const grant = endpoint({
  method: 'POST',
  path: '/credits/grants',
  scope: 'admin',
  summary: 'Give credits to an account group.',
  description: 'The first grant makes its credits finite; a grant of 0 leaves it with none.',
  body: z.strictObject({
    account_group_id: group,
    amount: z.number().min(0).max(1_000_000_000).describe('credits, with up to three decimals'),
    reason: z.string().trim().min(1).max(500).nullish(),
  }),
  example: { account_group_id: 'ID', amount: 500, reason: 'October' },
  idempotent: true,
  response: { 201: creditsView.extend({ entry_id: z.string() }), ...WITH_BODY, ...NOT_FOUND, ...CONFLICT },
  async handler({ engine, caller, body, requestId }) {
    const input = {
      amount: body.amount,
      requestId,
      ...(body.account_group_id === undefined ? {} : { accountGroupId: body.account_group_id }),
      ...(body.reason ? { reason: body.reason } : {}),
    };
    return { status: 201, body: await engine.grantCredits(caller, input) };
  },
});

const listing = z.strictObject({ account_group_id: group, ...pageQuery });

function asked(query: z.output<typeof listing>) {
  return {
    ...pageOf(query),
    ...(query.account_group_id === undefined ? {} : { accountGroupId: query.account_group_id }),
  };
}

const ledger = endpoint({
  method: 'GET',
  path: '/credits/ledger',
  summary: 'Every grant and charge of an account group, newest first.',
  query: listing,
  response: { 200: pageResponse(entryView), ...COMMON, ...NOT_FOUND },
  handler: async ({ engine, caller, query }) => ({
    body: pageBody(await engine.creditLedger(caller, asked(query)), (view) => view),
  }),
});

const usage = endpoint({
  method: 'GET',
  path: '/credits/usage',
  summary: 'Credits used by key, day and surface, newest day first.',
  query: listing,
  response: { 200: pageResponse(useView), ...COMMON, ...NOT_FOUND },
  handler: async ({ engine, caller, query }) => ({
    body: pageBody(await engine.creditUse(caller, asked(query)), (view) => view),
  }),
});

export const creditEndpoints: Endpoint[] = [getCredits, grant, ledger, usage];
