/** What every answer of this vendor carries around its data. */
import { header } from '../../http/auth.ts';
import type { Context } from '../../http/endpoint.ts';

export type Version = 'v1' | 'v2';
export const VERSIONS: readonly Version[] = ['v1', 'v2'];

/** `miss`: the request was processed and nothing was known; it comes with HTTP 200. */
export type RequestStatus = 'success' | 'miss' | 'failure';

/** `response_context`. Version 2 renamed the duration; its published schema did not, so both names are sent there. */
export function responseContext(
  ctx: Context,
  version: Version,
  request_status: RequestStatus = 'success',
): Record<string, unknown> {
  const seconds = ctx.elapsed();
  return {
    correlation_id: ctx.requestId,
    request_status,
    time_took_in_seconds: seconds,
    ...(version === 'v2' ? { time_taken_in_seconds: seconds } : {}),
  };
}

/** `credit_usage` when the caller asked for it: the records that this call returned, and what they cost. */
export function creditUsage(ctx: Context, results: number, credits = 0): Record<string, unknown> {
  if (header(ctx.headers, 'credit-usage')?.toLowerCase() !== 'true') return {};
  return { credit_usage: { total_results: results, total_credits: credits } };
}

/** An answer with its envelope. */
export function answer(ctx: Context, version: Version, members: Record<string, unknown> = {}) {
  return { body: { response_context: responseContext(ctx, version), ...members } };
}
