/** The usage headers of the vendor's rate limits. */
import type { LimitState } from '../../engine/types.ts';

const MINUTE = 60;

/** Of the bucket that the call was counted in; large numbers where nothing is refused. `reset` is in seconds from now. */
export function limitHeaders(limit: LimitState): Record<string, string> {
  const reset = limit.windows?.find(({ name }) => name === 'minute')?.resetSeconds ?? MINUTE;
  return {
    'x-ratelimit-limit': String(limit.limit),
    'x-ratelimit-remaining': String(limit.allowed ? limit.remaining : 0),
    'x-ratelimit-reset': String(reset),
    ...(limit.allowed ? {} : { 'retry-after': String(limit.retryAfterSeconds ?? 1) }),
  };
}
