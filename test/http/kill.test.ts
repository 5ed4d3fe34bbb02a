/**
 * `kill -9` at any moment: every write that was acknowledged is there afterwards, no job is lost, an import that was
 * cut off ends where an undisturbed one would have, and the database is sound. On both engines, several times over.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, test } from 'node:test';
import { startServer, type TestServer } from '../support/server.ts';

const ROUNDS = 3;
const CUTS = 2;
const WRITERS = 4;
/** So many writes are acknowledged before the server is killed in the middle of the next. */
const ACKNOWLEDGED_MIN = 40;

interface Acknowledged {
  key: string;
  personId: string;
}

interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: each assertion names what it expects of the body
  json: any;
}

async function post(server: TestServer, path: string, body: unknown, type = 'application/json'): Promise<Answer> {
  const response = await fetch(server.url + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${server.rootKey}`, 'content-type': type },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, json: await response.json() };
}

async function get(server: TestServer, path: string): Promise<Answer> {
  const response = await fetch(server.url + path, { headers: { authorization: `Bearer ${server.rootKey}` } });
  return { status: response.status, json: await response.json() };
}

/** Writes until the connection breaks, and remembers what was acknowledged. */
async function writeUntilKilled(server: TestServer, name: string, done: Acknowledged[]): Promise<void> {
  for (let count = 0; ; count += 1) {
    const records = [0, 1, 2].map((part) => ({
      key: `${name}-${count}-${part}`,
      full_name: `Person ${name} ${count}`,
      emails: [`${name}.${count}.${part}@kill.example`],
      company_name: 'Quillon Works',
    }));
    let answer: Answer;
    try {
      answer = await post(server, '/v1/records', { source: 'kill', records });
    } catch {
      return;
    }
    assert.equal(answer.status, 200);
    for (const result of answer.json.results) done.push({ key: result.key, personId: result.person_id });
  }
}

async function killDuringWrites(server: TestServer, round: number): Promise<Acknowledged[]> {
  const done: Acknowledged[] = [];
  const writers = Array.from({ length: WRITERS }, (_, writer) => writeUntilKilled(server, `r${round}w${writer}`, done));
  while (done.length < ACKNOWLEDGED_MIN * (round + 1)) await new Promise((resolve) => setImmediate(resolve));
  await server.crash();
  await Promise.all(writers);
  return done;
}

function csvOf(rows: number): string {
  const lines = Array.from(
    { length: rows },
    (_, n) =>
      `${n},Imported Person${n % 700},person${n % 700}@kill.example,+44 7700 900${String(n % 1000).padStart(3, '0')},Quillon Works Ltd`,
  );
  return `key,full_name,email,phone,company_name\n${lines.join('\n')}\n`;
}

/** Until the job has got further than it was; a restarted server first waits for the dead worker's lease to end. */
async function untilFurther(server: TestServer, jobId: string, than: number): Promise<number> {
  for (;;) {
    const { json } = await get(server, `/v1/jobs/${jobId}`);
    if (json.progress.done > than || json.state === 'succeeded') return json.progress.done;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function untilFinished(server: TestServer, jobId: string): Promise<string> {
  for (;;) {
    const { json } = await get(server, `/v1/jobs/${jobId}`);
    if (!['queued', 'running'].includes(json.state)) return json.state;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Which records belong together, whatever the IDs are. */
async function partition(server: TestServer, source: string, rows: number): Promise<string[]> {
  const people = new Map<string, string[]>();
  for (let row = 0; row < rows; row += 1) {
    const { status, json } = await get(server, `/v1/people/by-record/${source}/${row}`);
    assert.equal(status, 200, `row ${row} is there`);
    people.set(json.id, [...(people.get(json.id) ?? []), String(row)]);
  }
  return [...people.values()].map((list) => list.join(',')).sort();
}

for (const database of ['sqlite', 'postgres'] as const) {
  describe(`kill -9 (${database})`, () => {
    test('every acknowledged write is there after each kill, and the database is sound', async () => {
      const server = await startServer({ database });
      try {
        const acknowledged: Acknowledged[] = [];
        for (let round = 0; round < ROUNDS; round += 1) {
          acknowledged.push(...(await killDuringWrites(server, round)));
          for (const { key, personId } of acknowledged) {
            const { status, json } = await get(server, `/v1/people/by-record/kill/${key}`);
            assert.equal(status, 200, `${key} was acknowledged`);
            const asked = await get(server, `/v1/people/${personId}`);
            assert.equal(asked.json.id, json.id, 'the ID that was given leads to the record');
          }
        }
        if (database === 'sqlite') {
          const db = new DatabaseSync(join(server.data, 'lode.db'), { readOnly: true });
          assert.deepEqual({ ...db.prepare('pragma integrity_check').get() }, { integrity_check: 'ok' });
          db.close();
        }
      } finally {
        await server.stop();
      }
    });

    test('an import job that is cut off again and again ends as an undisturbed one', async () => {
      const rows = 3_000;
      const server = await startServer({ database });
      try {
        const cut = await post(server, '/v1/imports?source=cut&key=key', csvOf(rows), 'text/csv');
        assert.equal(cut.status, 202);
        let done = 0;
        for (let round = 0; round < CUTS; round += 1) {
          done = await untilFurther(server, cut.json.job_id, done);
          await server.crash();
        }
        assert.equal(await untilFinished(server, cut.json.job_id), 'succeeded');
        const calm = await startServer({ database: 'sqlite' });
        try {
          const { json } = await post(calm, '/v1/imports?source=cut&key=key', csvOf(rows), 'text/csv');
          assert.equal(await untilFinished(calm, json.job_id), 'succeeded');
          assert.deepEqual(await partition(server, 'cut', rows), await partition(calm, 'cut', rows));
        } finally {
          await calm.stop();
        }
      } finally {
        await server.stop();
      }
    });
  });
}
