/** Rate limits as headers and numbers. The counting itself is the engine's. */
import type { Clock } from '../engine/parts.ts';
import type { LimitState, Tariff } from '../engine/types.ts';

/** The number that stands for "no limit" in headers. */
export const UNLIMITED = 999_999_999;

/** What is said of the limit where nobody was counted: no key, an unknown route, a route that is not served. */
export function nominalLimit(tariff: Tariff, clock: Clock): LimitState {
  const limit = tariff.windows[0]?.limit ?? UNLIMITED;
  return { allowed: true, limit, remaining: limit, resetAt: Math.ceil(clock.now() / 1000) };
}

/** `X-RateLimit-*`, and `Retry-After` when refused. */
export function rateLimitHeaders(limit: LimitState): Record<string, string> {
  const headers: Record<string, string> = {
    'x-ratelimit-limit': String(limit.limit),
    'x-ratelimit-remaining': String(limit.allowed ? limit.remaining : 0),
    'x-ratelimit-reset': String(limit.resetAt),
  };
  if (!limit.allowed) headers['retry-after'] = String(limit.retryAfterSeconds ?? 1);
  return headers;
}
