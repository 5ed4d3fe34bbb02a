/**
 * One new record a call through the engine, each durable and resolved when the call returns: first one caller at a
 * time, then eight at once, whose commits are shared. The floor is a bare insert with a synced commit of its own.
 */
import { join } from 'node:path';
import { generateWorld } from '../demo/world.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import { median, round, spread } from './measure.ts';
import { openCore } from './open-core.ts';
import type { Bench, Outcome } from './scenario.ts';
import { SEED } from './world-data.ts';

const CALLS = 1_000;
const CALLERS = 8;
const ROUNDS = 3;
const BUDGET = 2_000;

export async function oneByOne(bench: Bench): Promise<Outcome> {
  const data = await bench.copyOfBase();
  const { engine, caller, close } = await openCore(data);
  const records = newRecords(CALLS * (2 * ROUNDS + 1));
  const ingest = async (record: object): Promise<void> => {
    const [outcome] = await engine.ingest(caller, { source: 'newcomers', kind: 'people', records: [record] });
    if (outcome?.outcome === 'rejected') throw new Error(`a record was rejected: ${outcome.reason}`);
  };
  const timed = async (callers: number): Promise<number> => {
    const start = performance.now();
    let left = CALLS;
    const one = async () => {
      while (left > 0) {
        left -= 1;
        await ingest(records.next().value as object);
      }
    };
    await Promise.all(Array.from({ length: callers }, one));
    return (CALLS / (performance.now() - start)) * 1000;
  };
  const rates = { one: [] as number[], many: [] as number[], bare: [] as number[] };
  await timed(1);
  for (let round = 0; round < ROUNDS; round += 1) {
    rates.one.push(await timed(1));
    rates.bare.push(bareCommits(join(data, 'floor.db')));
    rates.many.push(await timed(CALLERS));
  }
  await close();
  const floor = median(rates.bare);
  const rate = median(rates.one);
  return {
    figures: {
      ...spread('records/s, one caller', rates.one),
      ...spread(`records/s, ${CALLERS} callers at once`, rates.many),
      ...spread('bare synced commits/s', rates.bare),
    },
    floor: { what: 'bare inserts/s, each with a synced commit', value: round(floor) },
    ratio: round(floor / rate),
    budget: `at least ${BUDGET} records/s, one at a time`,
    within: rate >= BUDGET,
  };
}

/** People whom the base does not know, of another world. */
function newRecords(count: number): Iterator<object> {
  const world = generateWorld({ seed: SEED + 1, people: count * 3 });
  return (function* () {
    for (const { record } of world.records('crm')) yield record;
  })();
}

function bareCommits(path: string): number {
  const db = openSqlite(path, 'write');
  db.exec('create table if not exists floor (id integer primary key, body text) strict');
  const insert = db.prepare('insert into floor (body) values (?)');
  const body = 'x'.repeat(500);
  const start = performance.now();
  for (let count = 0; count < CALLS; count += 1) insert.run(body);
  const rate = (CALLS / (performance.now() - start)) * 1000;
  db.close();
  return rate;
}
