/** Every domain error has a status and a code of its own in the envelope. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ErrorCode, LodeError } from '../../errors.ts';
import { jobErrorCode, unusable, wireError } from './errors.ts';

const ctx = { requestId: 'trace-1', limit: { allowed: true, limit: 1, remaining: 1, resetAt: 0 } };

test('S2.4: our own fault is 500 in the envelope, and tells nothing of its cause', () => {
  const cause = new Error('select * from prospect');
  const { status, body } = wireError(new LodeError('internal', 'Something went wrong.', { cause }), ctx);
  assert.deepEqual(
    [status, body],
    [
      500,
      {
        success: false,
        data: null,
        error: { code: 'INTERNAL_ERROR', message: 'Something went wrong.', details: 'Something went wrong.' },
        traceId: 'trace-1',
      },
    ],
  );
});

test('details name each wrong place in this vendor’s spelling', () => {
  const issues = [
    { path: ['audience_id'], message: 'there is none' },
    { path: ['urls', 3], message: 'is no URL' },
  ];
  const { body } = wireError(
    new LodeError('invalid_input', 'audience_id: there is none (and 1 more)', { issues }),
    ctx,
  );
  assert.deepEqual((body as { error: object }).error, {
    code: 'VALIDATION_ERROR',
    message: 'audienceId: there is none (and 1 more)',
    details: 'audienceId: there is none; urls.3: is no URL',
  });
});

test('a conflict keeps its own code, and what is refused is 422 only where the contract says so', () => {
  const of = (err: LodeError) => {
    const { status, body } = wireError(err, ctx);
    return [status, (body as { error: { code: string } }).error.code];
  };
  const conflict = (code: string) => new LodeError('conflict', 'no', { issues: [{ path: [], message: 'no', code }] });
  assert.deepEqual(of(conflict('audience_not_ready')), [409, 'AUDIENCE_NOT_READY']);
  assert.deepEqual(of(conflict('job_ended')), [422, 'VALIDATION_ERROR']);
  assert.deepEqual(of(conflict('unsuitable_folder')), [422, 'VALIDATION_ERROR']);
  assert.deepEqual(of(new LodeError('conflict', 'no')), [409, 'CONFLICT']);
  assert.deepEqual(of(unusable(['limit'], 'no')), [400, 'VALIDATION_ERROR']);
  const refused = (path: string) => wireError(new LodeError('invalid_input', 'no'), { ...ctx, path }).status;
  assert.equal(refused('/sonarly/v1/accounts/a/prospects/by-provider-id/%zz'), 422);
  assert.equal(refused('/sonarly/v1/accounts/a/prospecting'), 400);
  assert.deepEqual(of(new LodeError('insufficient_credits', 'no')), [402, 'INSUFFICIENT_CREDITS']);
});

test('what ended a job is told in codes of the envelope', () => {
  const codes: [ErrorCode, string, string][] = [
    ['internal', 'Its worker died 5 times; the job is given up.', 'INTERRUPTED'],
    ['internal', 'The job failed; the log says why.', 'INTERNAL_ERROR'],
    ['not_found', 'None of the entries led to a person.', 'NOTHING_IMPORTED'],
    ['insufficient_credits', 'no', 'INSUFFICIENT_CREDITS'],
  ];
  for (const [code, message, wire] of codes) assert.equal(jobErrorCode(code, message), wire);
});
