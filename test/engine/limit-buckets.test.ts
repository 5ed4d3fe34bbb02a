/** Limits with buckets: endpoints counted apart, windows in units of their own, and what a failed call gives back. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { createEngine } from '../../src/engine/create.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { Caller, LimitState, Tariff } from '../../src/engine/types.ts';
import type { Store } from '../../src/store/tx.ts';
import { onEachEngine } from '../store/databases.ts';
import { partsOn } from './parts.ts';

const TARIFF: Tariff = {
  surface: 'vendor',
  unit: 'record',
  units: { second: 'request' },
  windows: [],
  buckets: {
    enrich: [
      { name: 'second', seconds: 1, limit: 2 },
      { name: 'day', seconds: 86_400, limit: 100 },
    ],
    search: [{ name: 'day', seconds: 86_400, limit: 3 }],
  },
  failuresFree: true,
};

onEachEngine('limit buckets', (database) => {
  let now = Date.UTC(2026, 2, 1, 12);
  let engine: Engine;
  let elsewhere: Engine;
  let keys = 0;
  before(async () => {
    const open = (store: Store) =>
      createEngine({ ...partsOn(store, database.folder), clock: { now: () => now }, tariffs: [TARIFF] });
    engine = open(database.store);
    elsewhere = open(await database.open());
  });

  const someone = (plan: Caller['plan']): Caller => ({
    keyId: `key-${++keys}`,
    keyName: '',
    groupId: '',
    groupIds: [],
    graphId: 0,
    scopes: new Set(),
    plan,
    settings: {},
  });
  const take = (caller: Caller, records: number, bucket?: string, from = engine) =>
    from.takeLimit(caller, 'vendor', { records, requests: 1 }, bucket);
  const left = (state: LimitState) => Object.fromEntries(state.windows!.map((one) => [one.name, one.remaining]));

  test('a call counts its records by the day and itself by the second', async () => {
    const caller = someone({ name: 'vendor' });
    assert.deepEqual(left(await take(caller, 50, 'enrich')), { second: 1, day: 50 });
    assert.deepEqual(left(await take(caller, 40, 'enrich')), { second: 0, day: 10 });
    const third = await take(caller, 1, 'enrich');
    assert.deepEqual([third.allowed, left(third)], [false, { second: 0, day: 10 }]);
    now += 2_000;
    assert.deepEqual(left(await take(caller, 10, 'enrich')), { second: 1, day: 0 });
  });

  test('buckets are counted apart, and what names none is not limited', async () => {
    const caller = someone({ name: 'vendor' });
    await take(caller, 100, 'enrich');
    assert.deepEqual(left(await take(caller, 1, 'search')), { day: 2 });
    assert.equal((await take(caller, 1_000)).windows, undefined);
  });

  test('numbers of its own hold for all endpoints together', async () => {
    const caller = someone({ name: 'custom', per_day: 10 });
    await take(caller, 6, 'enrich');
    assert.deepEqual(left(await take(caller, 3, 'search')), { day: 1 });
    assert.equal((await take(caller, 2)).allowed, false);
  });

  test('what a failed call took is given back, once the second is over too', async () => {
    const caller = someone({ name: 'vendor' });
    const taken = await take(caller, 60, 'enrich');
    now += 5_000;
    const after = await engine.returnLimit(caller, 'vendor', { records: 60, requests: 1 }, taken, 'enrich');
    assert.deepEqual(left(after), { second: 2, day: 100 });
    assert.deepEqual(left(await take(caller, 100, 'enrich')), { second: 1, day: 0 });
  });

  test('with calls failing and succeeding at once on two stores a limit is not passed', async () => {
    const caller = someone({ name: 'custom', per_day: 50 });
    let kept = 0;
    const calls = Array.from({ length: 200 }, async (_none, n) => {
      const from = n % 2 === 0 ? engine : elsewhere;
      const taken = await take(caller, 1, 'enrich', from);
      if (!taken.allowed) return;
      if (n % 3 === 0) await from.returnLimit(caller, 'vendor', { records: 1, requests: 1 }, taken, 'enrich');
      else kept += 1;
    });
    await Promise.all(calls);
    assert.ok(kept <= 50);
    assert.deepEqual(left(await take(caller, 0, 'enrich')), { day: 50 - kept });
  });
});
