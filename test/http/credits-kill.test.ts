/** `kill -9` while credits are spent: nothing is charged twice, nothing without its answer, and the ledger adds up. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { startServer, type TestServer } from '../support/server.ts';

const PEOPLE = 400;
const CREDITS = 300;
const ROUNDS = 3;
const BUYERS = 8;
const ANSWERS_MIN = 15;

interface Paid {
  key: string;
  body: object;
  // biome-ignore lint/suspicious/noExplicitAny: a foreign wire format, compared as a whole
  answer: any;
}

async function ask(server: TestServer, method: string, path: string, body?: object, more: Record<string, string> = {}) {
  const response = await fetch(server.url + path, {
    method,
    headers: {
      authorization: `Bearer ${server.rootKey}`,
      'x-key': server.rootKey,
      'content-type': 'application/json',
      ...more,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, json: (await response.json()) as Paid['answer'] };
}

/** Buys people, each call under a key of its own, until the connection breaks or the credits are gone. */
async function buyUntilKilled(server: TestServer, name: string, paid: Paid[]): Promise<void> {
  for (let n = 0; ; n += 1) {
    const key = `${name}-${n}`;
    const numbers = [0, 1, 2].map((part) => (name.length * 131 + n * 17 + part * 53 + name.charCodeAt(1) * 7) % PEOPLE);
    const body = { data: numbers.map((number) => ({ identifier: `${number}`, email: `p${number}@kill.example` })) };
    try {
      const { status, json } = await ask(server, 'POST', '/prospeo/bulk-enrich-person', body, {
        'idempotency-key': key,
      });
      if (status !== 200) {
        assert.equal(json.error_code, 'INSUFFICIENT_CREDITS');
        return;
      }
      paid.push({ key, body, answer: json });
    } catch (error) {
      if (error instanceof assert.AssertionError) throw error;
      return;
    }
  }
}

for (const database of ['sqlite', 'postgres'] as const) {
  describe(`kill -9 while spending (${database})`, () => {
    test('the balance never falls below zero, the ledger adds up, and every paid answer can be had again', async () => {
      const server = await startServer({ database });
      try {
        const records = Array.from({ length: PEOPLE }, (_none, n) => ({
          key: `${n}`,
          full_name: `Buyable Number${n}`,
          emails: [`p${n}@kill.example`],
        }));
        await ask(server, 'POST', '/v1/records', { source: 'kill', records });
        await ask(server, 'POST', '/v1/credits/grants', { amount: CREDITS });
        const paid: Paid[] = [];
        for (let round = 0; round < ROUNDS; round += 1) {
          const buyers = Array.from({ length: BUYERS }, (_none, n) => buyUntilKilled(server, `${round}${n}`, paid));
          while (paid.length < ANSWERS_MIN * (round + 1)) await new Promise((resolve) => setImmediate(resolve));
          await server.crash();
          await Promise.all(buyers);

          const { balance, used } = (await ask(server, 'GET', '/v1/credits')).json;
          const ledger = (await ask(server, 'GET', '/v1/credits/ledger?limit=1000')).json.items as { amount: number }[];
          assert.ok(balance >= 0);
          assert.equal(balance, CREDITS - used);
          assert.equal(
            ledger.reduce((sum, entry) => sum + entry.amount, 0),
            balance,
          );
          const told = paid.reduce((sum, one) => sum + one.answer.total_cost, 0);
          assert.ok(told <= used, 'what was answered was charged');
        }
        for (const { key, body, answer } of paid.slice(0, 20)) {
          const again = await ask(server, 'POST', '/prospeo/bulk-enrich-person', body, { 'idempotency-key': key });
          assert.deepEqual(again.json, answer);
          const anew = await ask(server, 'POST', '/prospeo/bulk-enrich-person', body);
          assert.equal(anew.json.total_cost, 0);
        }
      } finally {
        await server.stop();
      }
    });
  });
}
