/** Queries of a match, judged one by one: a bad one gets an error of its own and the others are answered. */
import { z } from 'zod';
import type { MatchAnswer } from '../../engine/types.ts';
import type { Issue } from '../../errors.ts';
import { findUnsafe } from '../../http/json-body.ts';
import { InvalidRequest, lodeIssues } from '../../http/validate.ts';

export interface ItemError {
  code: string;
  message: string;
  issues?: { path: string; message: string }[];
}

export type JudgedQuery<T> = { id: string | null } & ({ query: T } | { error: ItemError });

/** Judges every query. A call of which none is usable is refused as a whole, since it has no answer to give. */
export function judgeQueries<S extends z.ZodType>(
  queries: readonly unknown[],
  schema: S,
  suspect: boolean,
): JudgedQuery<z.output<S>>[] {
  const refused: z.core.$ZodIssue[] = [];
  const judged = queries.map((sent, index): JudgedQuery<z.output<S>> => {
    const unsafe = suspect ? findUnsafe(sent) : undefined;
    if (unsafe !== undefined) {
      refused.push({ code: 'custom', path: ['queries', index, ...unsafe.path], message: unsafe.message, input: null });
      return { id: null, error: itemError([unsafe]) };
    }
    const result = schema.safeParse(sent);
    if (result.success) return { id: idOf(sent), query: result.data };
    refused.push(...result.error.issues.map((issue) => ({ ...issue, path: ['queries', index, ...issue.path] })));
    return { id: idOf(sent), error: itemError(lodeIssues(result.error.issues, sent, schema)) };
  });
  if (refused.length > 0 && judged.every((one) => 'error' in one)) {
    throw new InvalidRequest('body', refused, { queries }, listOf(schema));
  }
  return judged;
}

/** The body's schema as far as the queries go, so that an unknown member is met with the valid ones. */
function listOf(schema: z.ZodType): z.ZodType {
  return z.object({ queries: z.array(schema) });
}

function itemError(issues: Issue[]): ItemError {
  const [first] = issues;
  const where = first === undefined || first.path.length === 0 ? 'query' : first.path.join('.');
  return {
    code: 'invalid_input',
    message: `${where}: ${first?.message ?? 'is invalid'}`,
    issues: issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
  };
}

function idOf(sent: unknown): string | null {
  const id = typeof sent === 'object' && sent !== null ? (sent as { id?: unknown }).id : undefined;
  return typeof id === 'string' ? id : null;
}

/** One result of a match in wire form; `idName` is `person_id` or `company_id`. */
export function matchResult(id: string | null, answer: MatchAnswer, idName: string): Record<string, unknown> {
  return {
    id,
    decision: answer.decision,
    [idName]: answer.id,
    score: answer.score,
    candidates: answer.candidates.map((candidate) => ({ [idName]: candidate.id, score: candidate.score })),
    ...(answer.explanation === undefined ? {} : { explanation: answer.explanation }),
    ...(answer.failure === undefined ? {} : { error: answer.failure }),
  };
}

/** The result of a query that could not be processed. */
export function failedResult(id: string | null, error: ItemError, idName: string): Record<string, unknown> {
  return { id, decision: 'none', [idName]: null, score: 0, candidates: [], error };
}
