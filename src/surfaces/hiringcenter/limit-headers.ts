/** The vendor's rate-limit headers: of the minute, and of the window that was exceeded where a call is refused. */
import type { LimitState } from '../../engine/types.ts';

type Named = { name: string; limit: number; remaining: number; resetSeconds: number };

/** The window that was passed; undefined where nothing was refused, or where only one nameless limit is known. */
export function exceeded(limit: LimitState): Named | undefined {
  if (limit.allowed) return undefined;
  return limit.windows?.find((window) => window.remaining === 0);
}

export function limitHeaders(limit: LimitState): Record<string, string> {
  const window = exceeded(limit) ?? limit.windows?.find(({ name }) => name === 'minute');
  const reset =
    window === undefined || limit.takenAt === undefined
      ? limit.resetAt
      : Math.floor(limit.takenAt / 1000) + window.resetSeconds;
  const headers: Record<string, string> = {
    'ratelimit-limit': String(window?.limit ?? limit.limit),
    'ratelimit-remaining': String(limit.allowed ? (window?.remaining ?? limit.remaining) : 0),
    'ratelimit-reset': String(reset),
  };
  if (!limit.allowed) headers['retry-after'] = String(limit.retryAfterSeconds ?? 1);
  return headers;
}
