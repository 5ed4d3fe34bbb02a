/** What every answer of this vendor carries around its data. */
import { header } from '../../http/auth.ts';
import type { Context } from '../../http/endpoint.ts';

export type Version = 'v1' | 'v2';

/** `response_context`. Version 2 renamed the duration; its published schema did not, so both names are sent there. */
export function responseContext(ctx: Context, version: Version): Record<string, unknown> {
  const seconds = ctx.elapsed();
  return {
    correlation_id: ctx.requestId,
    request_status: 'success',
    time_took_in_seconds: seconds,
    ...(version === 'v2' ? { time_taken_in_seconds: seconds } : {}),
  };
}

/** `credit_usage` when the caller asked for it. A match costs nothing. */
export function creditUsage(ctx: Context, results: number): Record<string, unknown> {
  if (header(ctx.headers, 'credit-usage')?.toLowerCase() !== 'true') return {};
  return { credit_usage: { total_results: results, total_credits: 0 } };
}
