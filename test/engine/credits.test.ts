/** Credits: paid once, for life, whoever a person becomes; never overspent; the ledger adds up. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { createEngine } from '../../src/engine/create.ts';
import { withPrices } from '../../src/engine/credits/prices.ts';
import type { Bill, Datapoint } from '../../src/engine/credits/types.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { Caller, Tariff } from '../../src/engine/types.ts';
import type { Store } from '../../src/store/tx.ts';
import { onEachEngine } from '../store/databases.ts';
import { openGraph, type TestGraph } from './graphs.ts';
import { partsOn } from './parts.ts';

const TARIFF: Tariff = {
  surface: 'vendor',
  unit: 'record',
  windows: [],
  prices: { email: 1, mobile: 9, search_page: 0.5 },
};
const NOON = Date.UTC(2026, 2, 1, 12);

onEachEngine('credits', (database) => {
  let now = NOON;
  let engine: Engine;
  let elsewhere: Engine;
  before(async () => {
    const open = (store: Store) =>
      createEngine({ ...partsOn(store, database.folder), clock: { now: () => now }, tariffs: [TARIFF] });
    engine = open(database.store);
    elsewhere = open(await database.open());
  });

  async function buyer(balance?: number): Promise<{ graph: TestGraph; caller: Caller }> {
    const graph = await openGraph(database);
    if (balance !== undefined) await engine.grantCredits(graph.caller, { amount: balance, requestId: 'r' });
    return { graph, caller: graph.caller };
  }

  async function item(graph: TestGraph, personId: string, datapoints: Datapoint[] = ['email']) {
    const [answer] = await engine.matchPeople(graph.caller, [{ person_id: personId }], { kind: 'joint' });
    return { number: answer!.number!, personId: answer!.id!, datapoints };
  }

  const buy = (caller: Caller, items: Bill['items'], from = engine) =>
    from.charge(caller, { surface: 'vendor', requestId: 'r', items }, (receipt) => ({ ...receipt, status: 200 }));

  async function ledgerSum(caller: Caller): Promise<number> {
    let sum = 0;
    let cursor: string | undefined;
    do {
      const page = await engine.creditLedger(caller, { limit: 100, ...(cursor === undefined ? {} : { cursor }) });
      for (const entry of page.items) sum += Math.round(entry.amount * 1000);
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    return sum / 1000;
  }

  test('a repeat is free for life, another datapoint of the same person is not', async () => {
    const { graph, caller } = await buyer(20);
    const [id = ''] = await graph.idsOf('a', [
      { key: '1', full_name: 'Ilse Brandt', emails: ['ilse@corvane.example'] },
    ]);
    assert.equal((await buy(caller, [await item(graph, id)])).total, 1);
    now += 40 * 365 * 86_400_000;
    const repeat = await buy(caller, [await item(graph, id)]);
    assert.deepEqual([repeat.total, [...repeat.items[0]!.held]], [0, ['email']]);
    const more = await buy(caller, [await item(graph, id, ['email', 'mobile'])]);
    assert.deepEqual([more.total, [...more.items[0]!.held].sort()], [9, ['email', 'mobile']]);
    assert.deepEqual(await engine.credits(caller), {
      account_group_id: caller.groupId,
      unlimited: false,
      balance: 10,
      used: 10,
    });
    assert.equal(await ledgerSum(caller), 10);
    now = NOON;
  });

  test('one person on two lines of a bill is paid for once', async () => {
    const { graph, caller } = await buyer(5);
    const [id = ''] = await graph.idsOf('a', [
      { key: '1', full_name: 'Ilse Brandt', emails: ['ilse@corvane.example'] },
    ]);
    const receipt = await buy(caller, [await item(graph, id), await item(graph, id)]);
    assert.deepEqual(
      receipt.items.map((one) => one.cost),
      [1, 0],
    );
  });

  test('what exceeds the balance is refused whole and changes nothing', async () => {
    const { graph, caller } = await buyer(1.5);
    const ids = await graph.idsOf('a', [
      { key: '1', full_name: 'Ilse Brandt', emails: ['ilse@corvane.example'] },
      { key: '2', full_name: 'Bo Tarn', emails: ['bo@corvane.example'] },
    ]);
    const items = await Promise.all(ids.map((id) => item(graph, id)));
    await assert.rejects(buy(caller, items), { code: 'insufficient_credits' });
    assert.deepEqual([(await engine.credits(caller)).balance, await ledgerSum(caller)], [1.5, 1.5]);
    assert.equal((await buy(caller, [items[1]!])).total, 1);
  });

  test('a price of zero writes nothing', async () => {
    const { caller } = await buyer(3);
    await buy(caller, [{ question: 'x', datapoints: ['company'] }]);
    assert.equal((await engine.creditLedger(caller, { limit: 10 })).items.length, 1);
    assert.equal((await engine.creditUse(caller, { limit: 10 })).items.length, 0);
  });

  test('fractions of a credit add up, and a question is free again only as long as it says', async () => {
    const { caller } = await buyer(1);
    const page = [{ question: 'who', datapoints: ['search_page' as const], days: 30 }];
    assert.equal((await buy(caller, page)).total, 0.5);
    now += 29 * 86_400_000;
    assert.equal((await buy(caller, page)).total, 0);
    now += 2 * 86_400_000;
    assert.equal((await buy(caller, page)).total, 0.5);
    assert.equal((await buy(caller, page)).total, 0);
    assert.deepEqual([(await engine.credits(caller)).balance, await ledgerSum(caller)], [0, 0]);
    const kept = await database.sql(`select until from entitlement where until <> ''`);
    assert.equal(kept.length, 1, 'what has ended is not kept');
    now = NOON;
  });

  test('credits are unlimited and metered until the first grant, from which the balance begins', async () => {
    const { graph, caller } = await buyer();
    const ids = await graph.idsOf('a', [
      { key: '1', full_name: 'Ilse Brandt', emails: ['ilse@corvane.example'] },
      { key: '2', full_name: 'Bo Tarn', emails: ['bo@corvane.example'] },
    ]);
    await buy(caller, [await item(graph, ids[0]!, ['email', 'mobile'])]);
    const { unlimited, balance, used } = await engine.credits(caller);
    assert.deepEqual([unlimited, balance, used, await ledgerSum(caller)], [true, null, 10, -10]);
    await engine.grantCredits(caller, { amount: 2.125, requestId: 'g', reason: 'first' });
    assert.deepEqual([(await engine.credits(caller)).balance, await ledgerSum(caller)], [2.125, 2.125]);
    await buy(caller, [await item(graph, ids[1]!)]);
    assert.deepEqual([(await engine.credits(caller)).balance, await ledgerSum(caller)], [1.125, 1.125]);
    const kinds = (await engine.creditLedger(caller, { limit: 10 })).items.map((one) => one.kind);
    assert.deepEqual(kinds, ['charge', 'grant', 'opening', 'charge', 'charge']);
    const [use] = (await engine.creditUse(caller, { limit: 10 })).items;
    assert.deepEqual([use?.day, use?.surface, use?.amount, use?.charges], ['2026-03-01', 'vendor', 11, 3]);
  });

  test('amounts have three decimals at most, and only an admin grants', async () => {
    const { caller } = await buyer();
    await assert.rejects(engine.grantCredits(caller, { amount: 0.0001, requestId: 'g' }), { code: 'invalid_input' });
    const reader = { ...caller, scopes: new Set(['people:read']) };
    await assert.rejects(engine.grantCredits(reader, { amount: 1, requestId: 'g' }), { code: 'forbidden' });
    const other = await buyer(7);
    await assert.rejects(engine.credits(reader, other.caller.groupId), { code: 'not_found' });
    await assert.rejects(engine.creditLedger(reader, { accountGroupId: other.caller.groupId, limit: 5 }), {
      code: 'not_found',
    });
    assert.equal((await engine.credits(caller, other.caller.groupId)).balance, 7);
  });

  test('the ledger pages without gaps while it grows', async () => {
    const { graph, caller } = await buyer(100);
    const records = [...'abcdefgh'].map((key) => ({
      key,
      full_name: `Ilse ${key}arn`,
      emails: [`${key}@corvane.example`],
    }));
    const ids = await graph.idsOf('a', records);
    for (const id of ids.slice(0, 5)) await buy(caller, [await item(graph, id)]);
    const first = await engine.creditLedger(caller, { limit: 3 });
    for (const id of ids.slice(5)) await buy(caller, [await item(graph, id)]);
    const second = await engine.creditLedger(caller, { limit: 10, cursor: first.nextCursor! });
    const seen = [...first.items, ...second.items].map((one) => Number(one.id));
    assert.deepEqual(seen, [6, 5, 4, 3, 2, 1]);
    assert.equal(second.nextCursor, null);
  });

  const ANN = { key: 'ann', full_name: 'Ann Verrill', emails: ['ann@corvane.example'] };
  const ALSO = { key: 'also', full_name: 'Ann Verrill', emails: ['av@inbox.example'] };
  const BOTH = { key: 'both', full_name: 'Ann Verrill', emails: ['ann@corvane.example', 'av@inbox.example'] };

  test('what was paid for either of two people holds for the one that they turn out to be', async () => {
    for (const paid of [0, 1]) {
      const { graph, caller } = await buyer(50);
      const ids = await graph.idsOf('a', [ANN, ALSO]);
      assert.notEqual(ids[0], ids[1]);
      await buy(caller, [await item(graph, ids[paid]!)]);
      const [one = ''] = await graph.idsOf('b', [BOTH]);
      assert.equal((await item(graph, ids[0]!)).personId, (await item(graph, ids[1]!)).personId);
      assert.equal((await buy(caller, [await item(graph, one)])).total, 0);
    }
  });

  test('what was paid for one person holds for each of those into whom they part', async () => {
    const { graph, caller } = await buyer(50);
    await graph.idsOf('a', [ANN, ALSO]);
    const [one = ''] = await graph.idsOf('b', [BOTH]);
    assert.equal((await buy(caller, [await item(graph, one)])).total, 1);
    await graph.engine.decideLink(caller, {
      kind: 'people',
      a: { source: 'a', key: 'ann' },
      b: { source: 'a', key: 'also' },
      verdict: 'cannot',
    });
    const ids = await Promise.all(['ann', 'also'].map((key) => graph.engine.personByRecord(caller, 'a', key)));
    const parted = await Promise.all(ids.map(({ id }) => item(graph, id)));
    assert.notEqual(parted[0]!.number, parted[1]!.number);
    assert.equal((await buy(caller, parted)).total, 0);
  });

  test('what was paid for somebody outlives the record that it was paid for', async () => {
    const { graph, caller } = await buyer(50);
    const [id = ''] = await graph.idsOf('a', [ANN]);
    await buy(caller, [await item(graph, id)]);
    await graph.people('b', [BOTH]);
    await graph.people('a', [{ key: 'ann', full_name: 'Bo Tarn', emails: ['bo@corvane.example'] }]);
    const { personId } = await item(graph, (await graph.engine.personByRecord(caller, 'b', 'both')).id);
    assert.equal((await buy(caller, [await item(graph, personId)])).total, 0);
  });

  test('groups pay apart', async () => {
    const { graph, caller } = await buyer(5);
    const [id = ''] = await graph.idsOf('a', [ANN]);
    await buy(caller, [await item(graph, id)]);
    const other = { ...caller, groupId: (await buyer(5)).caller.groupId };
    assert.equal((await buy(other, [await item(graph, id)])).total, 1);
  });

  test('many at once, from two stores, never spend more than there is', async () => {
    const { graph, caller } = await buyer(30);
    const records = Array.from({ length: 60 }, (_none, n) => ({
      key: `${n}`,
      full_name: `Ilse Number${n}`,
      emails: [`n${n}@corvane.example`],
    }));
    const ids = await graph.idsOf('a', records);
    const items = await Promise.all(ids.map((id) => item(graph, id)));
    // Each person is wanted by several calls, and there are credits for half of them.
    const calls = Array.from({ length: 240 }, (_none, n) =>
      buy(caller, [items[n % 60]!, items[(n * 7) % 60]!], n % 2 === 0 ? engine : elsewhere).then(
        (receipt) => receipt.total,
        (error: { code?: string }) => {
          assert.equal(error.code, 'insufficient_credits');
          return 0;
        },
      ),
    );
    const spent = (await Promise.all(calls)).reduce((sum, cost) => sum + cost, 0);
    const { balance } = await engine.credits(caller);
    assert.equal(balance, 30 - spent);
    assert.ok(balance >= 0);
    assert.equal(await ledgerSum(caller), balance);
  });

  test('the reply of an idempotent call is stored with its charge, composed from what was charged', async () => {
    const { graph, caller } = await buyer(5);
    const [id = ''] = await graph.idsOf('a', [ANN]);
    const items = [await item(graph, id)];
    const run = () =>
      engine.once(caller, { key: 'k', route: 'POST /x', bodyHash: 'h' }, async (claim) => {
        const bill = { surface: 'vendor', requestId: 'r', items, claim };
        const reply = await engine.charge(caller, bill, ({ total }) => ({ status: 200, body: { total } }));
        // Whoever dies here has stored the reply already.
        assert.equal(claim.settled, true);
        const rows = await database.sql(`select reply from idempotency where key = 'k' and status = 200`);
        assert.equal(rows[0]?.['reply'], '{"total":1}');
        return reply;
      });
    assert.deepEqual(await run(), { status: 200, body: { total: 1 }, replayed: false });
    assert.deepEqual(await run(), { status: 200, body: { total: 1 }, replayed: true });
    assert.equal((await engine.credits(caller)).balance, 4);
  });
});

test('prices that the operator sets are checked by surface and datapoint', () => {
  const whole: Tariff = { ...TARIFF, surface: 'whole', wholeCredits: true, prices: { email: 1 } };
  const free: Tariff = { surface: 'free', unit: 'request', windows: [] };
  const tariffs = [TARIFF, whole, free];
  assert.deepEqual(withPrices(tariffs, { vendor: { email: 0.125 } })[0]!.prices, {
    email: 0.125,
    mobile: 9,
    search_page: 0.5,
  });
  for (const settings of [
    { whole: { email: 0.5 } },
    { vendor: { email: -1 } },
    { vendor: { email: 0.0001 } },
    { vendor: { emial: 1 } },
    { free: { email: 1 } },
    { nobody: { email: 1 } },
  ]) {
    assert.throws(() => withPrices(tariffs, settings), { code: 'invalid_input' }, JSON.stringify(settings));
  }
});
