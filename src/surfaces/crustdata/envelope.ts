/** What enrich endpoints answer: a bare array, one entry per identifier in input order. */
import { z } from 'zod';

export interface Entry {
  matched_on: string;
  match_type: string;
  matches: { confidence_score: number; [data: string]: unknown }[];
}

const DIGITS = 1e4;

/** To four places, downwards, so that no score is shown at a threshold that it has not met. */
export function confidence(score: number): number {
  return Math.min(1, Math.floor(score * DIGITS) / DIGITS);
}

export function envelopeSchema(data: string, matchTypes: readonly [string, ...string[]], shown: z.ZodType) {
  return z.array(
    z.object({
      matched_on: z.string().describe('the identifier as it was sent'),
      match_type: z.enum(matchTypes),
      matches: z
        .array(z.object({ confidence_score: z.number().min(0).max(1), [data]: shown }))
        .describe('by falling confidence; empty where nothing was found'),
    }),
  );
}

const metadata = z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]);
const failed = z.object({ error: z.object({ type: z.string(), message: z.string(), metadata }) });
/** The errors that every endpoint shares, by status. */
export const ERRORS = {
  400: failed,
  401: z.object({ message: z.string() }),
  403: failed,
  429: failed,
  500: failed,
};
