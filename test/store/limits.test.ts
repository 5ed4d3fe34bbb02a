/** Limits are never passed and idempotency keys have one effect, whoever comes at the same time. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { createEngine } from '../../src/engine/create.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { takeFromWindows } from '../../src/engine/limits.ts';
import type { Caller, Tariff } from '../../src/engine/types.ts';
import { LodeError } from '../../src/errors.ts';
import type { Store } from '../../src/store/tx.ts';
import { partsOn } from '../engine/parts.ts';
import { onEachEngine } from './databases.ts';

const NOON = Date.UTC(2026, 2, 1, 12);
const TARIFF: Tariff = {
  surface: 'vendor',
  unit: 'record',
  windows: [
    { name: 'minute', seconds: 60, limit: 100 },
    { name: 'day', seconds: 86_400, limit: 130 },
  ],
};

onEachEngine('limits', (database) => {
  let now = NOON;
  let engine: Engine;
  let elsewhere: Engine;
  let admin: Caller;
  before(async () => {
    const clock = { now: () => now };
    const open = (store: Store) => createEngine({ ...partsOn(store, database.folder), clock, tariffs: [TARIFF] });
    engine = open(database.store);
    elsewhere = open(await database.open());
    admin = { ...nobody(), scopes: new Set(['*']) };
  });

  function nobody(): Caller {
    return {
      keyId: 'none',
      keyName: '',
      groupId: '',
      groupIds: [],
      graphId: 0,
      scopes: new Set(),
      plan: { name: 'unlimited' },
      settings: {},
    };
  }

  async function callerOn(plan: Caller['plan']): Promise<Caller> {
    const group = await engine.createGroup(admin, { name: 'limits' });
    const made = await engine.createKey(admin, {
      name: 'k',
      accountGroupIds: [group.id],
      scopes: ['people:read'],
      plan,
    });
    return engine.authenticate(made.key);
  }

  const take = (caller: Caller, records: number, from = engine) =>
    from.takeLimit(caller, 'vendor', { records, requests: 1 });

  test('200 takes at once, on two stores, never pass a limit', async () => {
    const caller = await callerOn({ name: 'custom', per_minute: 70 });
    const taken = await Promise.all(
      Array.from({ length: 200 }, (_none, index) => take(caller, 1, index % 2 === 0 ? engine : elsewhere)),
    );
    assert.equal(taken.filter((state) => state.allowed).length, 70);
    assert.ok(taken.every((state) => state.limit === 70 && state.remaining >= 0));
    const refused = taken.find((state) => !state.allowed)!;
    assert.ok(refused.retryAfterSeconds! >= 1 && refused.resetAt > now / 1000);
  });

  test('what does not fit is refused whole and counts nothing', async () => {
    const caller = await callerOn({ name: 'custom', per_minute: 10 });
    assert.deepEqual([(await take(caller, 8)).allowed, (await take(caller, 3)).allowed], [true, false]);
    const last = await take(caller, 2);
    assert.deepEqual([last.allowed, last.remaining], [true, 0]);
  });

  test('a vendor plan follows the tariff in its unit, the tightest window shows', async () => {
    const caller = await callerOn({ name: 'vendor' });
    const first = await take(caller, 100);
    assert.deepEqual([first.allowed, first.limit, first.remaining], [true, 100, 0]);
    assert.equal((await take(caller, 1)).allowed, false);
    now += 62_000;
    const nextMinute = await take(caller, 20);
    assert.deepEqual([nextMinute.allowed, nextMinute.limit, nextMinute.remaining], [true, 130, 10]);
    const overDay = await take(caller, 11);
    assert.deepEqual([overDay.allowed, overDay.limit], [false, 130]);
    now = NOON;
  });

  test('the window slides: what was taken comes back bit by bit', async () => {
    const caller = await callerOn({ name: 'custom', per_minute: 10 });
    await take(caller, 5);
    now += 30_000;
    await take(caller, 5);
    now += 32_000;
    assert.deepEqual([(await take(caller, 6)).allowed, (await take(caller, 5)).allowed], [false, true]);
    now = NOON;
  });

  test('a refusal that says when to come again keeps its word', async () => {
    const caller = await callerOn({ name: 'custom', per_minute: 3 });
    for (let index = 0; index < 3; index += 1) await take(caller, 1);
    const { retryAfterSeconds } = await take(caller, 1);
    now += retryAfterSeconds! * 1000;
    assert.equal((await take(caller, 1)).allowed, true);
    now = NOON;
  });

  test('an unlimited key is never refused and writes nothing', async () => {
    const caller = await callerOn({ name: 'unlimited' });
    assert.equal((await take(caller, 1_000_000)).allowed, true);
    const rows = await database.sql(`select count(*) as n from limit_window where key_id = '${caller.keyId}'`);
    assert.equal(Number(rows[0]!['n']), 0);
  });

  test('a day of calls is at most 61 rows', async () => {
    const caller = await callerOn({ name: 'custom', per_day: 1_000_000 });
    const windows = [{ name: 'day', seconds: 86_400, limit: 1_000_000 }];
    for (let hour = 0; hour < 200; hour += 1) {
      const at = NOON + hour * 1_800_000;
      await database.store.write(takeFromWindows, {
        keyId: caller.keyId,
        surface: 'vendor',
        windows,
        cost: 1,
        now: at,
      });
    }
    const rows = await database.sql(`select count(*) as n from limit_window where key_id = '${caller.keyId}'`);
    assert.ok(Number(rows[0]!['n']) <= 61, String(rows[0]!['n']));
  });

  test('two groups made at once with graphs of their own both exist', async () => {
    const made = await Promise.all(
      Array.from({ length: 6 }, (_none, index) =>
        (index % 2 === 0 ? engine : elsewhere).createGroup(admin, { name: `g${index}`, graph: `own-${index}` }),
      ),
    );
    assert.equal(new Set(made.map((group) => group.graph)).size, 6);
    const ids = await database.sql(`select count(distinct id) as n from graph where name like 'own-%'`);
    assert.equal(Number(ids[0]!['n']), 6);
  });

  test('of 20 requests with one idempotency key one has effect and the rest get its answer or a conflict', async () => {
    const caller = await callerOn({ name: 'unlimited' });
    let effects = 0;
    const request = { key: 'k1', route: 'POST /things', bodyHash: 'h1' };
    const work = async () => {
      effects += 1;
      return { status: 201, body: { number: effects } };
    };
    const settled = await Promise.allSettled(
      Array.from({ length: 20 }, (_none, index) => (index % 2 === 0 ? engine : elsewhere).once(caller, request, work)),
    );
    assert.equal(effects, 1);
    for (const one of settled) {
      if (one.status === 'fulfilled') assert.deepEqual([one.value.status, one.value.body], [201, { number: 1 }]);
      else assert.ok(one.reason instanceof LodeError && one.reason.code === 'idempotency_conflict', String(one.reason));
    }
    assert.equal(settled.filter((one) => one.status === 'fulfilled' && !one.value.replayed).length, 1);
    assert.equal((await engine.once(caller, request, work)).replayed, true);
  });

  test('an idempotency key belongs to its group and its body; failures leave it free', async () => {
    const [caller, stranger] = [await callerOn({ name: 'unlimited' }), await callerOn({ name: 'unlimited' })];
    const request = { key: 'k2', route: 'POST /things', bodyHash: 'h1' };
    const reply = (status: number) => async () => ({ status, body: status });
    await assert.rejects(
      engine.once(caller, request, async () => Promise.reject(new Error('broke'))),
      /broke/,
    );
    assert.equal((await engine.once(caller, request, reply(503))).status, 503);
    assert.equal((await engine.once(caller, request, reply(429))).status, 429);
    assert.equal((await engine.once(caller, request, reply(422))).status, 422);
    const again = await engine.once(caller, request, reply(200));
    assert.deepEqual([again.status, again.replayed], [422, true]);
    assert.equal((await engine.once(stranger, request, reply(200))).replayed, false);
    await assert.rejects(
      engine.once(caller, { ...request, bodyHash: 'h2' }, reply(200)),
      (error) => error instanceof LodeError && error.code === 'idempotency_conflict',
    );
  });

  test('a stored answer is kept for a day; a claim whose process died is free after a while', async () => {
    const caller = await callerOn({ name: 'unlimited' });
    const request = { key: 'k3', route: 'POST /things', bodyHash: 'h1' };
    const reply = async () => ({ status: 200, body: null });
    await engine.once(caller, request, reply);
    now += 23 * 3_600_000;
    assert.equal((await engine.once(caller, request, reply)).replayed, true);
    now += 2 * 3_600_000;
    assert.equal((await engine.once(caller, request, reply)).replayed, false);

    const dead = { key: 'k4', route: 'POST /things', bodyHash: 'h1' };
    const [started, hangs] = [
      Promise.withResolvers<void>(),
      Promise.withResolvers<{ status: number; body: unknown }>(),
    ];
    const hanging = engine.once(caller, dead, () => {
      started.resolve();
      return hangs.promise;
    });
    await started.promise;
    await assert.rejects(elsewhere.once(caller, dead, reply), { code: 'idempotency_conflict' });
    now += 11 * 60_000;
    assert.equal((await elsewhere.once(caller, dead, reply)).replayed, false);
    hangs.resolve({ status: 200, body: 'too late' });
    await hanging;
    assert.equal((await engine.once(caller, dead, reply)).body, null, 'who was taken over stores no answer');
    now = NOON;
  });
});
