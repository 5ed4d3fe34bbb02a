/** `kill -9` while prospects are written: what was acknowledged is there, once, and the counts agree. On both engines. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { startServer, type TestServer } from '../support/server.ts';

const ROUNDS = 2;
const WRITERS = 4;
/** So many writes are acknowledged before the server is killed in the middle of the next. */
const ACKNOWLEDGED = 30;

interface Written {
  email: string;
  id: string;
  version: number;
  label: string;
}

async function call(server: TestServer, method: string, path: string, body?: unknown) {
  const response = await fetch(`${server.url}/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${server.rootKey}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: each assertion names what it expects of the body
  return { status: response.status, json: (await response.json()) as any };
}

/** Creates and updates until the connection breaks, several writers on the same people. */
async function writeUntilKilled(server: TestServer, round: number, writer: number, done: Written[]): Promise<void> {
  for (let count = 0; ; count += 1) {
    const email = `p${round}.${count % 20}@kill.example`;
    const label = `r${round}w${writer}c${count}`;
    const sent = { first_name: 'Ada', last_name: `Lind ${count % 20}`, email, labels: [label] };
    try {
      const { status, json } = await call(server, 'POST', '/prospects', sent);
      assert.ok(status === 200 || status === 201, String(status));
      done.push({ email, id: json.id, version: json.version, label });
    } catch (error) {
      if (error instanceof assert.AssertionError) throw error;
      return;
    }
  }
}

for (const database of ['sqlite', 'postgres'] as const) {
  describe(`kill -9 among prospects (${database})`, () => {
    test('what was acknowledged is there afterwards, once', async (t) => {
      const server = await startServer({ database });
      t.after(() => server.stop());
      const done: Written[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const writers = Array.from({ length: WRITERS }, (_none, writer) =>
          writeUntilKilled(server, round, writer, done),
        );
        while (done.length < ACKNOWLEDGED * (round + 1)) await new Promise((resolve) => setImmediate(resolve));
        await server.crash();
        await Promise.all(writers);
      }
      const { json } = await call(server, 'GET', '/prospects?limit=1000');
      const byEmail = new Map<string, { id: string; version: number; labels: string[] }>();
      for (const prospect of json.items) {
        assert.ok(!byEmail.has(prospect.email), `${prospect.email} is there twice`);
        byEmail.set(prospect.email, prospect);
      }
      assert.equal(json.total, json.items.length);
      for (const { email, id, version, label } of done) {
        const stored = byEmail.get(email);
        assert.equal(stored?.id, id);
        assert.ok(stored.version >= version, `${email} has lost version ${version}`);
        assert.ok(stored.labels.includes(label), `${email} has lost ${label}`);
      }
      // It goes on where it was: the numbers that had been taken are not given out again.
      const next = await call(server, 'POST', '/prospects', { first_name: 'Bo', last_name: 'Tarn' });
      assert.equal(next.status, 201);
      assert.equal((await call(server, 'GET', '/prospects?limit=1')).json.items[0].id, next.json.id);
    });
  });
}
