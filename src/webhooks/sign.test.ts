/** Signatures, checked against the contracts' words and a test vector. */
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import { SIGNATURES } from './sign.ts';

const BODY = '{"id":"evt_1"}';

test('the test vector of the HiringCenter contract, under both names of the header', () => {
  const headers = SIGNATURES.hiringcenter({
    eventId: 'evt_1',
    seconds: 1_790_000_000,
    body: BODY,
    secrets: ['whsec_demo_7Jq2'],
  });
  const expected = 't=1790000000,v1=fe10c534897d4afe2a1e8e7540fed1109a097ef795fd85d5d23862c85c86fd0b';
  assert.deepEqual(headers, { 'x-hiringcenter-signature': expected, 'x-hiringcenter-pro-signature': expected });
});

test('while a secret is rotated HiringCenter gets one v1 for each, the current first', () => {
  const input = { eventId: 'evt_1', seconds: 1_790_000_000, body: BODY };
  const both = SIGNATURES.hiringcenter({ ...input, secrets: ['new', 'old'] })['x-hiringcenter-signature']!;
  const alone = (secret: string) =>
    SIGNATURES.hiringcenter({ ...input, secrets: [secret] })['x-hiringcenter-signature']!.split(',')[1];
  assert.deepEqual(both.split(','), ['t=1790000000', alone('new'), alone('old')]);
});

test('Standard Webhooks: the example of its specification', () => {
  const headers = SIGNATURES.standard({
    eventId: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    seconds: 1_614_265_330,
    body: '{"test": 2432232314}',
    secrets: ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
  });
  assert.deepEqual(headers, {
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  });
});

test('Explorium: URL-safe base64 of both key and signature, with its padding', () => {
  const key = Buffer.from(Array.from({ length: 32 }, (_none, index) => 255 - index));
  const secret = key.toString('base64').replaceAll('+', '-').replaceAll('/', '_');
  const headers = SIGNATURES.explorium({ eventId: 'evt_1', seconds: 1_790_000_000, body: BODY, secrets: [secret] });
  const digest = createHmac('sha256', key).update(`1790000000.${BODY}`).digest('base64');
  assert.equal(headers['x-timestamp'], '1790000000');
  assert.equal(headers['x-signature'], digest.replace(/\+/g, '-').replace(/\//g, '_'));
  assert.match(headers['x-signature'], /^[\w-]{43}=$/);
});
