import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ErrorCode, invalid, LodeError } from '../../errors.ts';
import { wireError } from './errors.ts';

const ctx = {
  requestId: '5b1c0e9a7d3f42c6a8e1f0b2d4c69a17',
  limit: { allowed: true, limit: 200, remaining: 200, resetAt: 1 },
};

test('every error but a 422 has details and correlation_id, and the status of the contract', () => {
  const statuses: Partial<Record<ErrorCode, number>> = {
    forbidden: 403,
    insufficient_credits: 403,
    not_found: 404,
    method_not_allowed: 405,
    conflict: 400,
    too_large: 413,
    unsupported: 501,
    unavailable: 503,
    internal: 500,
  };
  for (const [code, status] of Object.entries(statuses)) {
    const wire = wireError(new LodeError(code as ErrorCode, 'What went wrong.'), ctx);
    assert.equal(wire.status, status, code);
    assert.deepEqual(wire.body, {
      details: 'What went wrong.',
      message: 'What went wrong.',
      correlation_id: ctx.requestId,
    });
  }
});

test('a 401 has the code that one of the vendor’s pages names, beside the rest', () => {
  const wire = wireError(new LodeError('unauthenticated', 'No key.'), ctx);
  assert.equal(wire.status, 401);
  assert.deepEqual(wire.body, {
    details: 'No key.',
    message: 'No key.',
    correlation_id: ctx.requestId,
    code: 'UNAUTHORIZED',
  });
});

test('a 429 holds the members of both published forms', () => {
  const wire = wireError(new LodeError('rate_limited', 'Too fast.', { retryAfterSeconds: 12 }), ctx);
  assert.equal(wire.status, 429);
  assert.equal(wire.headers?.['retry-after'], '12');
  assert.partialDeepStrictEqual(wire.body, {
    error: 'rate_limit_exceeded',
    code: 429,
    message: 'Too fast.',
    retry_after: 12,
  });
});

test('an invalid input found by the engine has its place under body', () => {
  const wire = wireError(invalid(['prospects_to_match', 3, 'email'], 'is odd'), ctx);
  assert.equal(wire.status, 422);
  assert.deepEqual((wire.body as { detail: { loc: unknown }[] }).detail[0]?.loc, [
    'body',
    'prospects_to_match',
    3,
    'email',
  ]);
});
