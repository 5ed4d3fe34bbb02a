/** Prospeo's limits: by plan, for enriching and searching apart, told in its headers; only what succeeds counts. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { assertRefused, balance, buyer, prospeo, seedWorld } from './prospeo-client.ts';
import { type Answer, onEachDatabase } from './suite.ts';

const NAMES = [
  'x-daily-request-left',
  'x-minute-request-left',
  'x-daily-reset-seconds',
  'x-minute-reset-seconds',
  'x-daily-rate-limit',
  'x-minute-rate-limit',
  'x-second-rate-limit',
];

function limits(answer: Answer) {
  const number = (name: string) => Number(answer.headers.get(name));
  for (const name of NAMES) assert.match(answer.headers.get(name) ?? '', /^\d+$/, name);
  return {
    day: [number('x-daily-request-left'), number('x-daily-rate-limit')],
    minute: [number('x-minute-request-left'), number('x-minute-rate-limit')],
    second: number('x-second-rate-limit'),
  };
}

onEachDatabase('Prospeo limits', (client) => {
  before(async () => {
    await seedWorld(client);
  });

  const katherine = { linkedin_url: 'https://www.linkedin.com/in/katherine-whitlock-example' };
  const bulkOf = (count: number) => ({
    data: Array.from({ length: count }, (_none, n) => ({ identifier: `${n}`, ...katherine })),
  });
  const vendor = (plan: string, credits?: number) =>
    buyer(client, credits, { plan: 'vendor', settings: { prospeo: { plan } } });

  /** Sends until it is not for the second's sake that a call is refused: that window frees itself. */
  async function patiently(send: () => Promise<Answer>): Promise<Answer> {
    for (;;) {
      const answer = await send();
      if (answer.status !== 429 || Number(answer.headers.get('x-minute-request-left')) === 0) return answer;
      if (Number(answer.headers.get('retry-after')) > 2) return answer;
    }
  }

  test('bulk calls count their records by minute and day, single calls one; a search has a bucket of its own', async () => {
    const { key } = await vendor('STARTER');
    const bulk = await prospeo(client, '/bulk-enrich-person', bulkOf(50), { key });
    assert.equal(bulk.status, 200, 'not judged by five a second');
    assert.deepEqual(limits(bulk), { day: [1_950, 2_000], minute: [250, 300], second: 5 });
    const single = await prospeo(client, '/enrich-person', { data: katherine }, { key });
    assert.deepEqual(limits(single), { day: [1_949, 2_000], minute: [249, 300], second: 5 });
    const company = { data: [{ identifier: '1', company_website: 'brightwater.example' }] };
    const companies = await prospeo(client, '/bulk-enrich-company', company, { key });
    assert.deepEqual(limits(companies).day, [1_948, 2_000]);
    const found = await prospeo(client, '/search-person', { filters: { person_name: { include: ['Anna'] } } }, { key });
    assert.deepEqual(limits(found), { day: [999, 1_000], minute: [29, 30], second: 1 });
  });

  test('S1.9 what does not fit is RATE_LIMITED, counts nothing and costs nothing', async () => {
    const { group, key } = await vendor('STARTER', 100);
    for (let sent = 0; sent < 5; sent += 1) {
      const answer = await patiently(() => prospeo(client, '/bulk-enrich-person', bulkOf(50), { key }));
      assert.equal(answer.status, 200);
    }
    assert.equal((await patiently(() => prospeo(client, '/bulk-enrich-person', bulkOf(49), { key }))).status, 200);
    const left = await balance(client, group);
    const over = await patiently(() => prospeo(client, '/bulk-enrich-person', bulkOf(2), { key }));
    assertRefused(over, 429, 'RATE_LIMITED');
    assert.match(over.headers.get('retry-after') ?? '', /^[1-9]\d*$/);
    assert.deepEqual(limits(over).minute, [1, 300]);
    assert.ok(Number(over.headers.get('x-minute-reset-seconds')) <= 62);
    assert.equal(await balance(client, group), left);
    assert.equal((await patiently(() => prospeo(client, '/bulk-enrich-person', bulkOf(1), { key }))).status, 200);
  });

  test('calls that fail count nothing', async () => {
    const { key } = await vendor('PRO', 0);
    const failing = [
      ['/enrich-person', { data: { email: 'nobody@nowhere.example' } }, 'NO_MATCH'],
      ['/enrich-person', { data: {} }, 'INVALID_DATAPOINTS'],
      ['/enrich-person', { data: katherine }, 'INSUFFICIENT_CREDITS'],
      ['/bulk-enrich-person', { data: [] }, 'INVALID_REQUEST'],
    ] as const;
    for (const [path, body, code] of failing) {
      const answer = await prospeo(client, path, body, { key });
      assertRefused(answer, 400, code);
      assert.deepEqual(limits(answer).day, [500_000, 500_000], code);
    }
    const kept = await prospeo(client, '/enrich-person', { data: {} }, { key, headers: { 'idempotency-key': 'k' } });
    assert.deepEqual(limits(kept).day, [500_000, 500_000]);
    const miss = { data: [{ identifier: '1', email: 'nobody@nowhere.example' }] };
    assert.deepEqual(limits(await prospeo(client, '/bulk-enrich-person', miss, { key })).day, [499_999, 500_000]);
    const empty = await prospeo(
      client,
      '/search-person',
      { filters: { person_name: { include: ['Nobody'] } } },
      { key },
    );
    assertRefused(empty, 400, 'NO_RESULTS');
    assert.deepEqual(limits(empty), { day: [250_000, 250_000], minute: [180, 180], second: 5 });
  });

  test('suggestions pass fifteen a second on every plan and touch no other bucket', async () => {
    const { key } = await vendor('FREE');
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => prospeo(client, '/search-suggestions', { industry_search: 'bank' }, { key })),
    );
    const refused = answers.filter(({ status }) => status === 429);
    assert.ok(answers.filter(({ status }) => status === 200).length >= 15);
    for (const answer of refused) assertRefused(answer, 429, 'RATE_LIMITED');
    const enriched = await prospeo(client, '/enrich-person', { data: katherine }, { key });
    assert.deepEqual(limits(enriched).day, [1_999, 2_000]);
  });

  test('a plan with numbers of its own holds for all endpoints together', async () => {
    const { key } = await buyer(client, undefined, { plan: { name: 'custom', per_minute: 10, per_second: 5 } });
    assert.equal((await prospeo(client, '/bulk-enrich-person', bulkOf(8), { key })).status, 200);
    const found = await prospeo(client, '/search-person', { filters: { person_name: { include: ['Anna'] } } }, { key });
    assert.deepEqual(limits(found).minute, [1, 10]);
    assertRefused(await prospeo(client, '/bulk-enrich-person', bulkOf(2), { key }), 429, 'RATE_LIMITED');
  });

  test('under the plan unlimited nothing is refused and the headers are large', async () => {
    const answer = await prospeo(client, '/bulk-enrich-person', bulkOf(50));
    const { day, minute, second } = limits(answer);
    for (const number of [...day, ...minute, second]) assert.equal(number, 999_999_999);
    assert.equal(answer.headers.get('retry-after'), null);
  });
});
