/** Which of the two windows headers and messages speak of. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LimitState } from '../../engine/types.ts';
import { LodeError } from '../../errors.ts';
import { wireError } from './errors.ts';
import { limitHeaders } from './limit-headers.ts';

const takenAt = 1_790_000_000_500;
const state = (minute: number, hour: number, allowed: boolean): LimitState => ({
  ...{ allowed, limit: allowed || minute === 0 ? 300 : 6_000, remaining: Math.min(minute, hour), takenAt },
  resetAt: 1_790_000_000,
  windows: [
    { name: 'minute', limit: 300, remaining: minute, resetSeconds: 30 },
    { name: 'hour', limit: 6_000, remaining: hour, resetSeconds: 1_800 },
  ],
  ...(allowed ? {} : { retryAfterSeconds: minute === 0 ? 30 : 1_800 }),
});

test('the headers describe the minute, also where less of the hour is left', () => {
  assert.deepEqual(limitHeaders(state(200, 5, true)), {
    'ratelimit-limit': '300',
    'ratelimit-remaining': '200',
    'ratelimit-reset': '1790000030',
  });
});

test('where a call is refused they describe the window that was exceeded, and so does the message', () => {
  for (const [limit, name, reset, max] of [
    [state(0, 400, false), 'minute', 30, 300],
    [state(250, 0, false), 'hour', 1_800, 6_000],
  ] as const) {
    assert.deepEqual(limitHeaders(limit), {
      'ratelimit-limit': `${max}`,
      'ratelimit-remaining': '0',
      'ratelimit-reset': `${1_790_000_000 + reset}`,
      'retry-after': `${reset}`,
    });
    const err = new LodeError('rate_limited', 'Rate limit reached.', { retryAfterSeconds: reset });
    const { status, body } = wireError(err, { requestId: 'r', limit });
    const { error, message, retryAfter } = body as { error: string; message: string; retryAfter: number };
    assert.deepEqual([status, error, retryAfter], [429, 'Too many requests', reset]);
    assert.match(message, new RegExp(`${max} requests a ${name}`));
  }
});
