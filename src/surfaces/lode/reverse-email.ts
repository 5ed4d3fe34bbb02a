/** `POST /v1/people/reverse-email`: who is behind an address, by a record or by the spelling at its domain. */
import { z } from 'zod';
import type { ReverseAnswer } from '../../engine/reverse-email/types.ts';
import { type Endpoint, endpoint } from '../../http/endpoint.ts';
import { failedResult, judgeQueries } from './batch.ts';
import { WITH_BODY } from './responses.ts';

const QUERIES_MAX = 1000;

const reverseQuery = z.strictObject({
  id: z.string().max(2048).nullish().describe('comes back with the result'),
  email: z.string().max(2048),
});

const options = {
  min_similarity_score: z
    .number()
    .min(0)
    .max(1)
    .optional()
    .describe('least score of a match and of the candidates listed; without it a match needs 0.8 and all are listed'),
  max_candidates: z.int().min(0).max(100).optional(),
  explain: z.boolean().optional().describe('adds the spelling, how often it is known at the domain, and who else fits'),
};

const explanation = z.object({
  reason: z.string(),
  domain: z.string().optional(),
  people_known: z.int().optional().describe('people known to work at the domain'),
  addresses_known: z.int().optional(),
  pattern: z.string().optional().describe('how the address is made of the name of the best candidate'),
  pattern_count: z.int().optional().describe('people at the domain whose known address is spelt so'),
  pattern_share: z.number().optional().describe('share of that spelling at the domain, smoothed'),
  strangers_expected: z.number().optional().describe('unknown people who are expected to be spelt so'),
  fitting: z.array(
    z.object({
      person_id: z.string(),
      score: z.number(),
      pattern: z.string(),
      exact: z.boolean().describe('false: by a pet form, half of a double name or another spelling of an umlaut'),
      standing: z.enum(['open', 'named', 'left', 'addressed']).describe('how the person stands to the firm'),
    }),
  ),
  calibrated_on: z.string().optional(),
  would_decide: z.array(z.string()),
});

const response = z.object({
  model_version: z.string(),
  results: z.array(
    z.object({
      id: z.string().nullable().describe('as sent with the query'),
      decision: z.enum(['match', 'ambiguous', 'none']),
      person_id: z.string().nullable().describe('null unless the decision is match'),
      score: z.number().min(0).max(1).describe('calibrated probability of the best candidate'),
      kind: z
        .enum(['exact', 'pattern', 'none'])
        .describe('a record holds the address, or it is attributed by its spelling, or nobody fits'),
      candidates: z.array(z.object({ person_id: z.string(), score: z.number() })),
      explanation: explanation.optional(),
      error: z
        .object({ code: z.string(), message: z.string(), issues: z.array(z.unknown()).optional() })
        .optional()
        .describe('this query could not be processed; the others were'),
    }),
  ),
});

const reverseEmail = endpoint({
  method: 'POST',
  path: '/people/reverse-email',
  scope: 'people:read',
  summary: 'Find who is behind e-mail addresses, also behind those that no record holds.',
  description:
    'Up to 1,000 addresses. Whoever holds an address by a record comes first (`exact`). Otherwise the spelling that is known at its domain leads to the people there whose name fits (`pattern`), with the probability that it is theirs. Mailboxes of functions and addresses at free or throw-away domains are never attributed.',
  body: z.strictObject({ queries: z.array(z.unknown()).min(1).max(QUERIES_MAX), ...options }),
  bodyShown: z.strictObject({ queries: z.array(reverseQuery).min(1).max(QUERIES_MAX), ...options }),
  batch: 'queries',
  example: {
    queries: [{ id: '1', email: 'kwhitlock@brightwater.example' }],
    min_similarity_score: 0.8,
    explain: true,
  },
  response: { 200: response, ...WITH_BODY },
  cost: (body) => ({ records: body.queries.length }),
  async handler(ctx) {
    const { queries, min_similarity_score: minScore, max_candidates: candidatesMax, explain } = ctx.body;
    const judged = judgeQueries(queries, reverseQuery, ctx.suspect);
    const answers = await ctx.engine.reverseEmail(
      ctx.caller,
      judged.flatMap((one) => ('query' in one ? [one.query.email] : [])),
      {
        ...(minScore === undefined ? {} : { minScore }),
        ...(candidatesMax === undefined ? {} : { candidatesMax }),
        ...(explain === undefined ? {} : { explain }),
      },
    );
    let next = 0;
    const results = judged.map((one) =>
      'error' in one
        ? { ...failedResult(one.id, one.error, 'person_id'), kind: 'none' }
        : reverseResult(one.id, answers[next++]!),
    );
    return { body: { model_version: (await ctx.engine.model(ctx.caller)).version, results } };
  },
});

export const reverseEmailEndpoints: Endpoint[] = [reverseEmail];

function reverseResult(id: string | null, answer: ReverseAnswer): Record<string, unknown> {
  return {
    id,
    decision: answer.decision,
    person_id: answer.id,
    score: answer.score,
    kind: answer.kind,
    candidates: answer.candidates.map((candidate) => ({ person_id: candidate.id, score: candidate.score })),
    ...(answer.explanation === undefined ? {} : { explanation: answer.explanation }),
    ...(answer.failure === undefined ? {} : { error: answer.failure }),
  };
}
