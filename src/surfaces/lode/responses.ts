/** What answers of Lode's own surface look like: problem details, and the pieces that several endpoints share. */
import { z } from 'zod';

export const problemBody = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().describe('what went wrong, and what to do'),
  code: z.string(),
  request_id: z.string(),
  issues: z
    .array(z.object({ path: z.string(), message: z.string(), code: z.string().optional() }))
    .optional()
    .describe('each wrong place of the request'),
});

/** The errors that any endpoint may answer. */
export const COMMON = {
  400: problemBody,
  401: problemBody,
  403: problemBody,
  429: problemBody,
  500: problemBody,
  503: problemBody,
};
export const WITH_BODY = { ...COMMON, 413: problemBody, 415: problemBody };
export const NOT_FOUND = { 404: problemBody };
export const CONFLICT = { 409: problemBody };

const provenance = z.object({ source: z.string(), key: z.string(), seen_at: z.string() });

/** A golden profile with the records it rests on; people and companies alike. */
export const entityView = z.object({
  id: z.string(),
  number: z.int(),
  profile: z.record(z.string(), z.unknown()),
  provenance: z
    .record(z.string(), z.array(z.array(provenance)))
    .describe('per field, and per value of it, where the value came from'),
  records: z.array(z.object({ source: z.string(), key: z.string() })),
  merged_from: z.string().optional().describe('the ID asked for, when it has been merged into this one'),
  updated_at: z.string(),
});

const evidence = z.object({
  field: z.string(),
  level: z.string(),
  weight: z.number().describe('bits; positive speaks for, negative against'),
  query: z.string().optional(),
  person: z.string().optional(),
});

const explanation = z.object({
  reason: z.string(),
  keys: z.array(z.object({ kind: z.string(), value: z.string(), people: z.int(), generic: z.boolean() })),
  evidence: z.array(evidence),
  total: z.number(),
  prior: z.number(),
  runner_up: z
    .object({ person_id: z.string(), score: z.number(), evidence: z.array(evidence), why_lost: z.string() })
    .optional(),
  would_decide: z.array(z.string()),
});

/** The answer to a match; `idName` is `person_id` or `company_id`. */
export function matchResponse(idName: string): z.ZodType {
  return z.object({
    model_version: z.string(),
    calibrated_on: z.string().optional().describe('the answers of known truth that the scores were fitted to'),
    results: z.array(
      z.object({
        id: z.string().nullable().describe('as sent with the query'),
        decision: z.enum(['match', 'ambiguous', 'none']),
        [idName]: z.string().nullable().describe('null unless the decision is match'),
        score: z.number().min(0).max(1).describe('calibrated probability of the best candidate'),
        candidates: z.array(z.object({ [idName]: z.string(), score: z.number() })),
        explanation: explanation.optional(),
        error: z
          .object({ code: z.string(), message: z.string(), issues: z.array(z.unknown()).optional() })
          .optional()
          .describe('this query could not be processed; the others were'),
      }),
    ),
  });
}

/** A page of a listing. */
export function pageResponse(item: z.ZodType): z.ZodType {
  return z.object({ items: z.array(item), next_cursor: z.string().nullable() });
}
