/**
 * One new record every 20 ms through a running server: alone, then while another process imports the next source into
 * the same folder, then while the server takes an uploaded file in as a job. Writes are sent at their pace whether or
 * not those before are answered, so that a stall counts for every write that it holds up. The event loop is watched
 * from outside, by /healthz.
 */
import { createReadStream } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { request } from 'undici';
import { generateWorld } from '../demo/world.ts';
import { quantile, round } from './measure.ts';
import type { Bench, Outcome } from './scenario.ts';
import { type BenchServer, startServer } from './server.ts';
import { importFiles, ROOT_KEY, SEED } from './world-data.ts';

const EVERY_MS = 20;
const PING_EVERY_MS = 10;
const POLL_MS = 100;
const ALONE_MS = 4_000;
const BUDGET = { writeP99: 100, stall: 20 };

interface Sampled {
  writes: number[];
  pings: number[];
  ms: number;
}

export async function writeWhileImport(bench: Bench): Promise<Outcome> {
  const data = await bench.copyOfBase();
  // Enough connections that no write waits for another one's answer on this side.
  const server = await startServer(data, 64);
  const archive = bench.files.sources.archive;
  const write = newcomer(bench, server);
  await sample(server, write, () => delay(1_000));
  const alone = await sample(server, write, () => delay(ALONE_MS));
  const command = await sample(server, write, async () => {
    await importFiles(data, [{ path: archive, source: 'archive-again', kind: 'people' }]);
  });
  const upload = await sample(server, write, () => uploadAndWait(server, archive));
  await server.stop();

  const worst = Math.max(quantile(command.writes, 0.99), quantile(upload.writes, 0.99));
  const stall = Math.max(quantile(command.pings, 0.99), quantile(upload.pings, 0.99));
  const floor = quantile(alone.writes, 0.99);
  return {
    figures: { ...figuresOf('alone', alone), ...figuresOf('lode import', command), ...figuresOf('upload', upload) },
    floor: { what: 'p99 ms of the same writes without an import', value: round(floor) },
    ratio: round(worst / floor),
    budget: `write p99 at most ${BUDGET.writeP99} ms; /healthz p99 at most ${BUDGET.stall} ms`,
    within: worst <= BUDGET.writeP99 && stall <= BUDGET.stall,
  };
}

function figuresOf(name: string, { writes, pings, ms }: Sampled): Record<string, number> {
  return {
    [`${name}: seconds`]: round(ms / 1000),
    [`${name}: writes`]: writes.length,
    [`${name}: write p50 ms`]: round(quantile(writes, 0.5)),
    [`${name}: write p99 ms`]: round(quantile(writes, 0.99)),
    [`${name}: write max ms`]: round(Math.max(...writes)),
    [`${name}: healthz p99 ms`]: round(quantile(pings, 0.99)),
    [`${name}: healthz max ms`]: round(Math.max(...pings)),
  };
}

/** Writes and pings at their pace for as long as `work` takes. */
async function sample(
  server: BenchServer,
  write: () => Promise<unknown>,
  work: () => Promise<unknown>,
): Promise<Sampled> {
  let over = false;
  const start = performance.now();
  const writing = pace(EVERY_MS, write, () => over);
  const pinging = pace(
    PING_EVERY_MS,
    () => server.get('/healthz'),
    () => over,
  );
  await work().finally(() => {
    over = true;
  });
  const ms = performance.now() - start;
  return { writes: await writing, pings: await pinging, ms };
}

/** Calls `act` every so many milliseconds, whether or not the calls before have ended. @returns how late each ended. */
async function pace(everyMs: number, act: () => Promise<unknown>, isOver: () => boolean): Promise<number[]> {
  const ended: Promise<number>[] = [];
  const start = performance.now();
  for (let count = 0; !isOver(); count += 1) {
    const due = start + count * everyMs;
    await delay(Math.max(0, due - performance.now()));
    // This process's own timer may be late; that is not the server's doing.
    const sent = performance.now();
    ended.push(act().then(() => performance.now() - sent));
  }
  return Promise.all(ended);
}

function newcomer(bench: Bench, server: BenchServer): () => Promise<unknown> {
  const records = generateWorld({ seed: SEED + 2, people: bench.people }).records('crm');
  return () => {
    const { value } = records.next();
    if (value === undefined) throw new Error('the world has no more newcomers');
    return server.post('/v1/records', JSON.stringify({ source: 'newcomers', records: [value.record] }));
  };
}

async function uploadAndWait(server: BenchServer, file: string): Promise<void> {
  const answer = await request(`${server.url}/v1/imports?source=archive-uploaded&file_name=archive.jsonl`, {
    method: 'POST',
    headers: { authorization: `Bearer ${ROOT_KEY}`, 'content-type': 'application/octet-stream' },
    body: createReadStream(file),
  });
  if (answer.statusCode !== 202) throw new Error(`the upload was answered with ${answer.statusCode}`);
  const { id } = (await answer.body.json()) as { id: string };
  for (;;) {
    const { state } = (await server.get(`/v1/imports/${id}`)) as { state: string };
    if (state === 'succeeded') return;
    if (state !== 'queued' && state !== 'running') throw new Error(`the import has ${state}`);
    await delay(POLL_MS);
  }
}
