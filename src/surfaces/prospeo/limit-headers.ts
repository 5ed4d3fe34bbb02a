/** The vendor's rate-limit headers, and `retry-after`, which its clients look for first. */

import type { LimitState } from '../../engine/types.ts';
import { UNLIMITED } from '../../http/limits.ts';

const RESETS: Record<string, number> = { minute: 60, day: 86_400 };

/** Of the bucket that the call was counted in; large numbers where nothing is refused. */
export function limitHeaders(limit: LimitState): Record<string, string> {
  const window = (name: string) =>
    limit.windows?.find((one) => one.name === name) ?? {
      limit: UNLIMITED,
      remaining: UNLIMITED,
      resetSeconds: RESETS[name] ?? 1,
    };
  const [day, minute, second] = [window('day'), window('minute'), window('second')];
  return {
    'x-daily-request-left': String(day.remaining),
    'x-minute-request-left': String(minute.remaining),
    'x-daily-reset-seconds': String(day.resetSeconds),
    'x-minute-reset-seconds': String(minute.resetSeconds),
    'x-daily-rate-limit': String(day.limit),
    'x-minute-rate-limit': String(minute.limit),
    'x-second-rate-limit': String(second.limit),
    ...(limit.allowed ? {} : { 'retry-after': String(limit.retryAfterSeconds ?? 1) }),
  };
}
