/**
 * Look-up by provider ID inside one account group. It never chooses: several prospects with one ID are all listed. What
 * is wrong with a request is a 422 here, and only here.
 */
import { z } from 'zod';
import { type Endpoint, endpoint } from '../../http/endpoint.ts';
import { envelope, errors, sent } from './envelope.ts';
import { Refusal } from './errors.ts';
import { actingFor, isGroupId } from './group.ts';
import { matchWire } from './prospect-wire.ts';
import { resolutionWords } from './settings.ts';

const PROVIDER_ID = /^[^\p{Cc}/]{1,256}$/u;
const KIND = /^[a-z][a-z0-9_.-]{0,49}$/;

const text = z.string().nullable();
const match = z.object({
  prospectId: z.string(),
  personId: z.string().describe('one of its own where the prospect is linked to nobody'),
  publicIdentifier: text,
  linkedinUrl: text,
  name: text,
  companyName: text,
  title: text,
});

const lookup = endpoint({
  method: 'GET',
  path: '/v1/accounts/{accountGroupId}/prospects/by-provider-id/{providerId}',
  scope: 'prospects:read',
  summary: 'The prospects of the account group that own a provider ID.',
  description:
    'IDs are compared byte by byte with every ID of every prospect. `resolution` is `none`, `unique` or `ambiguous` (all that match, oldest first, at most 50). `?kind=` narrows an ID that two systems share.',
  // The statuses of this route differ, so what is sent is judged below.
  params: z.object({ accountGroupId: z.string(), providerId: z.string() }),
  query: z.object({ kind: z.unknown().optional() }),
  response: {
    200: envelope(z.object({ providerId: z.string(), resolution: z.string(), matches: z.array(match) })),
    ...errors(422),
  },
  async handler(ctx) {
    const { accountGroupId, providerId } = ctx.params;
    const { kind } = ctx.query;
    if (!isGroupId(accountGroupId)) throw wrong('accountGroupId', 'is no ID of an account group');
    if (!PROVIDER_ID.test(providerId) || providerId.trim() === '' || !providerId.isWellFormed()) {
      throw wrong('providerId', 'must have 1 to 256 characters, none of them a slash or a control character');
    }
    if (kind !== undefined && (typeof kind !== 'string' || !KIND.test(kind))) {
      throw wrong('kind', 'must be a word such as linkedin, sales_navigator, recruiter or crm');
    }
    const caller = await actingFor(ctx);
    const asked = kind === undefined ? { id: providerId } : { id: providerId, kind };
    const [found] = await ctx.engine.prospectsByProviderId(caller, [asked]);
    const matches = (found?.matches ?? []).map(matchWire);
    const words = resolutionWords(ctx.caller);
    const resolution = matches.length === 0 ? 'none' : matches.length === 1 ? words.unique : words.ambiguous;
    return sent(ctx, { providerId, resolution, matches });
  },
});

/** An address that ends before the ID. */
const nobody = endpoint({
  method: 'GET',
  path: '/v1/accounts/{accountGroupId}/prospects/by-provider-id',
  scope: 'prospects:read',
  summary: 'Refused: the address lacks the provider ID.',
  response: errors(422),
  handler() {
    throw wrong('providerId', 'is missing at the end of the address');
  },
});

function wrong(member: string, message: string): Refusal {
  return new Refusal(422, 'VALIDATION_ERROR', `${member}: ${message}`, [{ path: [member], message }]);
}

export const lookupEndpoints: Endpoint[] = [lookup, nobody];
