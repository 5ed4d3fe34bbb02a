/** One posting: what is sent, and how the answer is judged. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import type { ClaimedDelivery, WebhookWire } from '../engine/outbox/types.ts';
import { LodeError } from '../errors.ts';
import { type PostParts, webhookPoster } from './post.ts';

let server: Server;
let url = '';
const received: { headers: IncomingHttpHeaders; body: string }[] = [];
before(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      received.push({ headers: request.headers, body });
      response.writeHead(Number(request.url?.slice(1)) || 204).end('x'.repeat(100_000));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});

const lost = (): never => {
  throw new LodeError('conflict', 'A stored secret was encrypted under another key.');
};
const secrets = { seal: (text: string) => text, open: (text: string) => (text === 'lost' ? lost() : text) };

function poster(wire: Partial<WebhookWire>, more: Partial<PostParts> = {}) {
  const wires: WebhookWire[] = [{ surface: 'lode', signature: 'hiringcenter', toWire: ({ data }) => data, ...wire }];
  const clock = { now: () => 1_790_000_000_999 };
  return webhookPoster({ wires, secrets, clock, allowPrivate: true, userAgent: 'Lode/test', ...more });
}

const delivery = (more: Partial<ClaimedDelivery> = {}): ClaimedDelivery => ({
  webhookId: 'wh_1',
  seq: 1,
  epoch: 1,
  attempts: 1,
  surface: 'lode',
  url,
  secrets: ['now'],
  event: {
    id: 'evt_1',
    type: 'webhook.test',
    groupId: 'g',
    subject: 's',
    at: '2026-01-01T00:00:00.000Z',
    data: { id: 'é' },
    webhook: { id: 'wh_1', facts: {} },
  },
  ...more,
});

test('the body is the wire form: a text as it stands, anything else as JSON, counted in bytes', async () => {
  assert.deepEqual(await poster({}).post(delivery()), { status: 204, error: null });
  assert.equal(received.at(-1)?.body, '{"id":"é"}');
  assert.equal(received.at(-1)?.headers['content-length'], '11');
  assert.match(String(received.at(-1)?.headers['x-hiringcenter-signature']), /^t=1790000000,v1=[0-9a-f]{64}$/);
  await poster({ toWire: () => 'as it stands' }).post(delivery());
  assert.equal(received.at(-1)?.body, 'as it stands');
});

test('a subscriber’s headers are sent, except those of the connection and of the signature', async () => {
  const headers = () => ({
    'X-Team': 'north',
    Host: 'elsewhere.example',
    'Transfer-Encoding': 'chunked',
    'X-HiringCenter-Signature': 'forged',
    'Content-Type': 'text/plain',
  });
  await poster({ headers }).post(delivery());
  const sent = received.at(-1)!.headers;
  assert.equal(sent['x-team'], 'north');
  assert.equal(sent.host, new URL(url).host);
  assert.equal(sent['transfer-encoding'], undefined);
  assert.equal(sent['content-type'], 'application/json');
  assert.notEqual(sent['x-hiringcenter-signature'], 'forged');
});

test('any 2xx is an acknowledgement, everything else is not', async () => {
  for (const status of [200, 201, 202, 204, 299]) {
    assert.deepEqual(await poster({}).post(delivery({ url: url + status })), { status, error: null });
  }
  for (const status of [301, 302, 307, 400, 404, 410, 429, 500, 503]) {
    const outcome = await poster({}).post(delivery({ url: url + status }));
    assert.equal(outcome.status, status);
    assert.match(outcome.error ?? '', new RegExp(`answered ${status}`));
  }
});

test('a secret that was lost and replaced does not stop the new one; a lost current one is told of', async () => {
  assert.equal((await poster({}).post(delivery({ secrets: ['new', 'lost'] }))).error, null);
  assert.equal(String(received.at(-1)!.headers['x-hiringcenter-signature']).match(/v1=/g)?.length, 1);
  const count = received.length;
  assert.match((await poster({}).post(delivery({ secrets: ['lost'] }))).error ?? '', /another key/);
  assert.equal(received.length, count);
});

test('what is too large, has no wire form or leads nowhere is an outcome, never a throw', async () => {
  const broken = () => {
    throw new TypeError('personal data');
  };
  const outcomes = [
    await poster({ toWire: () => 'x'.repeat(1024 * 1024 + 1) }).post(delivery()),
    await poster({ toWire: broken }).post(delivery()),
    await poster({}).post(delivery({ surface: 'none' })),
    await poster({}).post(delivery({ url: 'http://nowhere.invalid/' })),
    await poster({}).post(delivery({ url: 'nonsense' })),
    await poster({}, { allowPrivate: false }).post(delivery()),
  ];
  for (const { status, error } of outcomes) {
    assert.equal(status, null);
    assert.ok(error !== null && !error.includes('personal data'));
  }
});
