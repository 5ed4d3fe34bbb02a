/** What is left of the group's credits, free of charge. */
import { z } from 'zod';
import { type Endpoint, endpoint } from '../../http/endpoint.ts';
import { aggregateCredits } from './aggregation.ts';
import { responseContext, VERSIONS, type Version } from './envelope.ts';
import { ERRORS } from './responses.ts';
import { responseContextObject } from './schema.ts';

/** What a balance reads that has no end (DESIGN.md section 8, plans). */
const UNLIMITED = 999_999_999;

const response = z.object({
  response_context: responseContextObject,
  allocated_credits: z.int().describe('what is left and what has been used'),
  remaining_credits: z.int().describe(`${UNLIMITED} where credits are unlimited`),
  account_type: z.enum(['trial', 'paid']).optional().describe('only on /v2'),
});

function balance(version: Version): Endpoint {
  return endpoint({
    method: 'GET',
    path: `/${version}/credits`,
    scope: 'people:read',
    summary: 'The credits of the account group.',
    response: { 200: response, ...ERRORS },
    async handler(ctx) {
      const credits = await ctx.engine.credits(ctx.caller);
      // Other surfaces may charge fractions; what is left of one buys nothing here.
      const left = credits.balance === null ? UNLIMITED : Math.floor(credits.balance);
      return {
        body: {
          response_context: responseContext(ctx, version),
          allocated_credits: credits.balance === null ? UNLIMITED : left + Math.ceil(credits.used),
          remaining_credits: left,
          ...(version === 'v2' ? { account_type: 'paid' } : {}),
        },
      };
    },
  });
}

export const creditEndpoints: Endpoint[] = VERSIONS.flatMap((version) => [balance(version), aggregateCredits(version)]);
