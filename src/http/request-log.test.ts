import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FastifyRequest } from 'fastify';
import { LodeError } from '../errors.ts';
import { logFailure } from './request-log.ts';

test('an e-mail address that a driver quotes in its message does not reach the log', () => {
  const lines: string[] = [];
  const log = {
    info: () => {},
    error: (facts: object, message: string) => lines.push(message + JSON.stringify(facts)),
  };
  const request = { id: 'r1', is404: false, routeOptions: { url: '/v1/records' }, flight: null };
  const cause = new Error('duplicate key: Key (address)=(katherine.w+x@brightwater.example) already exists');
  logFailure(log, request as unknown as FastifyRequest, new LodeError('internal', 'Something went wrong.', { cause }));
  assert.equal(lines.length, 1);
  assert.doesNotMatch(lines[0]!, /brightwater/);
  assert.match(lines[0]!, /duplicate key/);
});
