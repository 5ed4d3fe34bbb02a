/** Webhooks over HTTP: receivers that fail, hang, die or redirect, servers that are killed, and signatures. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { startServer, type TestServer } from '../support/server.ts';
import { letTimePass, type Receiver, startReceiver, verifyStandard } from './webhook-receiver.ts';

const EVENTS = ['person.role_changed', 'person.company_changed'];

interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: each assertion names what it expects of the body
  json: any;
}

async function call(server: TestServer, method: string, path: string, body?: unknown, key = server.rootKey) {
  const response = await fetch(server.url + path, {
    method,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, json: text === '' ? undefined : JSON.parse(text) } as Answer;
}

/** So many people get a title each, in one request. @returns their IDs. */
async function hire(server: TestServer, names: readonly string[], title: string): Promise<string[]> {
  const records = names.map((name) => ({
    key: name,
    full_name: `Person ${name}`,
    emails: [`${name}@hooks.example`],
    company_name: 'Quillon Works',
    title,
  }));
  const { status, json } = await call(server, 'POST', '/v1/records', { source: 'crm', records });
  assert.equal(status, 200);
  return json.results.map((one: { person_id: string }) => one.person_id);
}

async function subscribe(server: TestServer, receiver: Receiver): Promise<{ id: string; secret: string }> {
  const made = await call(server, 'POST', '/v1/webhooks', { url: receiver.url, events: EVENTS });
  assert.equal(made.status, 201);
  return made.json;
}

async function deliveries(server: TestServer, id: string): Promise<Answer['json'][]> {
  return (await call(server, 'GET', `/v1/webhooks/${id}/deliveries?limit=1000`)).json.items;
}

/** Looks until every delivery satisfies; each look is a request of its own. */
async function untilAll(server: TestServer, id: string, so: (delivery: Answer['json']) => boolean): Promise<void> {
  while (!(await deliveries(server, id)).every(so)) await new Promise((resolve) => setImmediate(resolve));
}

const settled = ({ state }: { state: string }) => state === 'delivered';
const tried = ({ state, error }: { state: string; error: string | null }) => state === 'pending' && error !== null;
const eventIds = (receiver: Receiver) => receiver.received.map((one) => String(one.headers['webhook-id']));

for (const database of ['sqlite', 'postgres'] as const) {
  describe(`webhooks (${database})`, () => {
    let server: TestServer;
    let people = 0;
    const receivers: Receiver[] = [];
    const names = (count: number) => Array.from({ length: count }, () => `p${++people}`);
    const receive = async (...input: Parameters<typeof startReceiver>) => {
      const receiver = await startReceiver(...input);
      receivers.push(receiver);
      return receiver;
    };
    before(async () => {
      server = await startServer({
        database,
        env: { LODE_WEBHOOK_ALLOW_PRIVATE: '1', LODE_SECRET_KEY: 'a secret of this test' },
      });
    });
    // What is left behind must not be delivered during the next test.
    afterEach(async () => {
      for (const { id } of (await call(server, 'GET', '/v1/webhooks?limit=1000')).json.items) {
        assert.equal((await call(server, 'DELETE', `/v1/webhooks/${id}`)).status, 204);
      }
      await Promise.all(receivers.splice(0).map((receiver) => receiver.close()));
    });
    after(async () => {
      await server.stop();
    });

    test('an event comes signed, once, with what changed; the secret is shown once and stored encrypted', async () => {
      const receiver = await receive();
      const { id, secret } = await subscribe(server, receiver);
      const name = names(1);
      await hire(server, name, 'Analyst');
      const [personId] = await hire(server, name, 'Director');
      await receiver.until(1);
      const [received] = receiver.received;
      assert.ok(verifyStandard(secret, received!, Date.now() / 1_000));
      assert.ok(!verifyStandard(`whsec_${Buffer.alloc(32).toString('base64')}`, received!, Date.now() / 1_000));
      assert.ok(!verifyStandard(secret, { ...received!, body: `${received!.body} ` }, Date.now() / 1_000));
      const { json, headers } = received!;
      assert.equal(headers['content-type'], 'application/json');
      assert.deepEqual([json.id, json.type, json.subject], [headers['webhook-id'], 'person.role_changed', personId]);
      assert.deepEqual([json.data.previous.title, json.data.current.title], ['Analyst', 'Director']);
      await untilAll(server, id, settled);
      const [delivery] = await deliveries(server, id);
      assert.deepEqual([delivery.event_id, delivery.response_status, delivery.attempts], [json.id, 204, 1]);
      const shown = await call(server, 'GET', `/v1/webhooks/${id}`);
      assert.equal('secret' in shown.json, false);
      assert.ok(!server.log().includes(secret), 'a secret is in the log');
    });

    test('a receiver that fails gets the event again under its ID, freshly signed, and later ones in order', async () => {
      const receiver = await receive(500);
      const { id, secret } = await subscribe(server, receiver);
      const name = names(1);
      for (const title of ['Analyst', 'Director', 'Founder']) await hire(server, name, title);
      await receiver.until(1);
      await untilAll(server, id, (one) => one.response_status === 500 || one.attempts === 0);
      receiver.behave = 204;
      await letTimePass(server);
      await untilAll(server, id, settled);
      const [first, again, next] = receiver.received;
      assert.equal(receiver.received.length, 3);
      assert.equal(again!.headers['webhook-id'], first!.headers['webhook-id']);
      assert.deepEqual(
        [first, again, next].map((one) => one!.json.data.current.title),
        ['Director', 'Director', 'Founder'],
      );
      for (const one of receiver.received) assert.ok(verifyStandard(secret, one, Date.now() / 1_000));
    });

    test('a receiver that dies in the middle of an answer, and one that is not there, lose nothing', async () => {
      const receiver = await receive('die');
      const { id } = await subscribe(server, receiver);
      const name = names(3);
      await hire(server, name, 'Analyst');
      await hire(server, name, 'Director');
      await receiver.until(3);
      await untilAll(server, id, tried);
      assert.ok(
        (await deliveries(server, id)).every((one) => one.response_status === null && /closed/.test(one.error)),
      );
      const port = Number(new URL(receiver.url).port);
      await receiver.close();
      receivers.splice(receivers.indexOf(receiver), 1);
      await letTimePass(server);
      await untilAll(server, id, (one) => /refused/.test(one.error ?? ''));
      const reborn = await receive(200, port);
      await letTimePass(server);
      await untilAll(server, id, settled);
      assert.deepEqual(new Set(eventIds(reborn)), new Set(eventIds(receiver)));
      assert.equal(reborn.received.length, 3);
    });

    test('a receiver that hangs holds up nobody else, and gets the event again', async () => {
      const [hanging, quick] = [await receive('hang'), await receive()];
      const [slow, fast] = [await subscribe(server, hanging), await subscribe(server, quick)];
      const name = names(8);
      await hire(server, name, 'Analyst');
      await hire(server, name, 'Director');
      await untilAll(server, fast.id, settled);
      assert.equal(quick.received.length, 8);
      assert.ok((await deliveries(server, slow.id)).every((one) => one.state !== 'delivered'));
      await hanging.until(1);
      hanging.behave = 204;
      await hanging.close();
      receivers.splice(receivers.indexOf(hanging), 1);
      const reborn = await receive(204, Number(new URL(hanging.url).port));
      await untilAll(server, slow.id, (one) => one.state !== 'sending');
      await letTimePass(server);
      await untilAll(server, slow.id, settled);
      assert.equal(new Set(eventIds(reborn)).size, 8);
    });

    test('a redirect is not followed, wherever it leads', async () => {
      const target = await receive();
      const receiver = await receive({ redirect: target.url });
      const { id } = await subscribe(server, receiver);
      const { status, json } = await call(server, 'POST', `/v1/webhooks/${id}/test`);
      assert.deepEqual([status, json.state, json.response_status], [200, 'failed', 302]);
      assert.match(json.error, /redirect/);
      assert.deepEqual(target.received, []);
    });

    test('410 ends the webhook; a PATCH brings it back', async () => {
      const receiver = await receive(410);
      const { id } = await subscribe(server, receiver);
      const name = names(1);
      await hire(server, name, 'Analyst');
      await hire(server, name, 'Director');
      await receiver.until(1);
      await untilAll(server, id, (one) => one.state === 'failed');
      const { json } = await call(server, 'GET', `/v1/webhooks/${id}`);
      assert.equal(json.state, 'ended');
      await hire(server, name, 'Founder');
      assert.equal((await deliveries(server, id)).length, 1);
      receiver.behave = 204;
      await call(server, 'PATCH', `/v1/webhooks/${id}`, { state: 'active' });
      await hire(server, name, 'Chair');
      await receiver.until(2);
      assert.equal(receiver.received[1]!.json.data.current.title, 'Chair');
    });

    test('while a secret is rotated a receiver with either verifies, and afterwards only with the new one', async () => {
      const receiver = await receive();
      const { id, secret } = await subscribe(server, receiver);
      const rotated = await call(server, 'POST', `/v1/webhooks/${id}/rotate`, { overlap_seconds: 600 });
      assert.equal(rotated.status, 200);
      assert.notEqual(rotated.json.previous_secret_until, null);
      await call(server, 'POST', `/v1/webhooks/${id}/test`);
      for (const one of [secret, rotated.json.secret]) {
        assert.ok(verifyStandard(one, receiver.received[0]!, Date.now() / 1_000));
      }
      const last = await call(server, 'POST', `/v1/webhooks/${id}/rotate`, { overlap_seconds: 0 });
      await call(server, 'POST', `/v1/webhooks/${id}/test`);
      assert.ok(verifyStandard(last.json.secret, receiver.received[1]!, Date.now() / 1_000));
      assert.ok(!verifyStandard(rotated.json.secret, receiver.received[1]!, Date.now() / 1_000));
    });

    test('a replay sends a delivered event again, under its ID', async () => {
      const receiver = await receive();
      const { id } = await subscribe(server, receiver);
      const test = await call(server, 'POST', `/v1/webhooks/${id}/test`);
      const replayed = await call(server, 'POST', `/v1/webhook-deliveries/${test.json.id}/replay`);
      assert.deepEqual([replayed.status, replayed.json.state], [202, 'pending']);
      await receiver.until(2);
      assert.equal(new Set(eventIds(receiver)).size, 1);
      assert.equal((await call(server, 'POST', '/v1/webhook-deliveries/none/replay')).status, 404);
    });

    test('kill -9 between commit and delivery loses nothing, and what was noted is not sent again', async () => {
      const receiver = await receive();
      const { id } = await subscribe(server, receiver);
      const [before, during] = [names(5), names(20)];
      await hire(server, [...before, ...during], 'Analyst');
      await hire(server, before, 'Director');
      await untilAll(server, id, settled);
      const noted = eventIds(receiver);
      // The answer is an acknowledgement: from then on the events must come, whoever dies.
      receiver.behave = 'hang';
      await hire(server, during, 'Director');
      await server.crash();
      const told = receiver.received.slice(noted.length);
      receiver.behave = 204;
      await letTimePass(server);
      await untilAll(server, id, settled);
      const ids = eventIds(receiver);
      const later = ids.slice(noted.length + told.length);
      assert.equal((await deliveries(server, id)).length, 25);
      assert.deepEqual(later.length, 20, 'each of them once since the server came back');
      assert.equal(new Set(later).size, 20);
      for (const one of noted) assert.equal(ids.filter((other) => other === one).length, 1, 'noted, so not again');
      for (const one of told) assert.ok(later.includes(String(one.headers['webhook-id'])), 'begun, so again by its ID');
    });

    test('another group, a key without the scope, and what is wrong in a request', async () => {
      const receiver = await receive();
      const { id } = await subscribe(server, receiver);
      const group = await call(server, 'POST', '/v1/account-groups', { name: `other ${database}` });
      const keyWith = async (scopes: string[]) =>
        (await call(server, 'POST', '/v1/keys', { name: 'k', account_group_ids: [group.json.id], scopes })).json.key;
      const foreign = await keyWith(['webhooks:read', 'webhooks:write']);
      const { json: test } = await call(server, 'POST', `/v1/webhooks/${id}/test`);
      for (const [method, path, body] of [
        ['GET', `/v1/webhooks/${id}`],
        ['PATCH', `/v1/webhooks/${id}`, { state: 'paused' }],
        ['DELETE', `/v1/webhooks/${id}`],
        ['POST', `/v1/webhooks/${id}/rotate`, {}],
        ['POST', `/v1/webhooks/${id}/test`],
        ['GET', `/v1/webhooks/${id}/deliveries`],
        ['POST', `/v1/webhook-deliveries/${test.id}/replay`],
      ] as const) {
        assert.equal((await call(server, method, path, body, foreign)).status, 404, `${method} ${path}`);
      }
      assert.deepEqual((await call(server, 'GET', '/v1/webhooks', undefined, foreign)).json.items, []);
      const reader = await keyWith(['webhooks:read', 'people:read']);
      const input = { url: receiver.url, events: EVENTS };
      assert.equal((await call(server, 'POST', '/v1/webhooks', input, reader)).status, 403);
      for (const wrong of [
        { ...input, url: 'nonsense' },
        { ...input, url: 'ftp://hooks.example/' },
        { ...input, url: 'https://user:word@hooks.example/' },
        { ...input, events: ['prospect.exploded'] },
        { ...input, events: [] },
      ]) {
        assert.equal((await call(server, 'POST', '/v1/webhooks', wrong)).status, 400, JSON.stringify(wrong));
      }
    });
  });
}

describe('webhooks without a key for their secrets', () => {
  test('on PostgreSQL, which other machines may share, none is made, and the answer says what to set', async () => {
    const server = await startServer({ database: 'postgres' });
    try {
      const input = { url: 'https://hooks.example/', events: EVENTS };
      const { status, json } = await call(server, 'POST', '/v1/webhooks', input);
      assert.equal(status, 409);
      assert.match(json.detail, /LODE_SECRET_KEY/);
    } finally {
      await server.stop();
    }
  });
});

describe('webhooks to private addresses', () => {
  test('are refused by number when they are made, and by name when they are sent', async () => {
    const receiver = await startReceiver();
    const server = await startServer({ database: 'sqlite' });
    try {
      const { port } = new URL(receiver.url);
      for (const url of [receiver.url, `https://127.0.0.1:${port}/`, `https://[::1]:${port}/`, 'https://2852039166/']) {
        const { status, json } = await call(server, 'POST', '/v1/webhooks', { url, events: EVENTS });
        assert.equal(status, 400, url);
        assert.match(json.detail, /LODE_WEBHOOK_ALLOW_PRIVATE/);
      }
      const named = { url: `https://localhost:${port}/`, events: EVENTS };
      const { json } = await call(server, 'POST', '/v1/webhooks', named);
      const test = await call(server, 'POST', `/v1/webhooks/${json.id}/test`);
      assert.equal(test.json.state, 'failed');
      assert.match(test.json.error, /private or local address/);
      assert.deepEqual(receiver.received, []);
    } finally {
      await server.stop();
      await receiver.close();
    }
  });
});
