import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { buyer, call, charged, placesOf, seedWorld, VERSIONS, type World } from './explorium-client.ts';
import { onEachDatabase } from './suite.ts';

const DAY_MS = 86_400_000;
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 'YYYY-MM-DD'.length);

onEachDatabase('Explorium credits', (client) => {
  let world: World;
  let spender: Awaited<ReturnType<typeof buyer>>;
  let group: string;
  /** a day to both sides, so that midnight does not matter */
  let span: { from_date: string; to_date: string };

  before(async () => {
    world = await seedWorld(client);
    spender = await buyer(client, 100);
    ({ group } = spender);
    const body = { prospect_ids: [world.people.katherine, world.people.annaInSales] };
    await call(client, 'POST', '/v2/prospects/contact_information/enrich', { body, key: spender.key });
    await call(client, 'POST', '/v1/prospects/profiles/bulk_enrich', { body, key: spender.key });
    const made = Date.parse(
      (await client.lode('GET', `/v1/credits/ledger?account_group_id=${group}`)).json.items[0].at,
    );
    span = { from_date: dayOf(made - DAY_MS), to_date: dayOf(made + DAY_MS) };
  });

  const aggregate = (version: string, body: Record<string, unknown>, key = spender.key) =>
    call(client, 'POST', `/${version}/credits/aggregation`, { body, key });

  test('the balance is what the ledger leaves, in both versions, with the kind of account on v2', async () => {
    assert.equal(await charged(client, group), 5 + 2 + 1 + 1);
    for (const version of VERSIONS) {
      const { status, json } = await call(client, 'GET', `/${version}/credits`, { key: spender.key });
      assert.equal(status, 200);
      assert.equal(json.allocated_credits, 100);
      assert.equal(json.remaining_credits, 91);
      assert.equal(json.response_context.request_status, 'success');
      assert.equal(json.account_type, version === 'v2' ? 'paid' : undefined);
    }
  });

  test('unlimited credits read 999999999', async () => {
    const { json } = await call(client, 'GET', '/v1/credits');
    assert.deepEqual([json.allocated_credits, json.remaining_credits], [999_999_999, 999_999_999]);
  });

  test('the use over time adds up to the ledger, at every resolution and in every time zone', async () => {
    for (const version of VERSIONS) {
      for (const resolution of ['hour', 'day', 'month']) {
        for (const timezone of [undefined, 'America/New_York', 'Asia/Kathmandu']) {
          const asked = { ...span, mode: 'timely', resolution, ...(timezone && { timezone }) };
          const { status, json } = await aggregate(version, asked);
          assert.equal(status, 200, JSON.stringify(json));
          assert.equal(json.total_credits, 9);
          const points = json.aggregations as { timestamp: string; credits: number }[];
          assert.equal(
            points.reduce((sum, { credits }) => sum + credits, 0),
            9,
          );
          assert.deepEqual(
            points.map(({ timestamp }) => timestamp),
            points.map(({ timestamp }) => timestamp).toSorted(),
          );
          assert.equal(json.timezone, timezone ?? 'UTC');
        }
      }
    }
  });

  test('points carry what their resolution is read by, and every hour or day has one', async () => {
    const fixed = { from_date: '2026-11-01', to_date: '2026-11-03', mode: 'timely' };
    const days = (await aggregate('v2', { ...fixed, resolution: 'day' })).json.aggregations;
    assert.deepEqual(days[0], {
      timestamp: '2026-11-01T00:00:00.000Z',
      credits: 0,
      date: '2026-11-01',
      day_name: 'Sunday',
      day_of_week: 0,
    });
    assert.equal(days.length, 3);
    const hours = (await aggregate('v2', { ...fixed, resolution: 'hour', to_date: '2026-11-01T06:00:00Z' })).json
      .aggregations;
    assert.deepEqual(hours[5], { timestamp: '2026-11-01T05:00:00.000Z', credits: 0, hour: 5, date: '2026-11-01' });
    assert.equal(hours.length, 6);
    const months = (await aggregate('v2', { ...fixed, resolution: 'month' })).json.aggregations;
    assert.deepEqual(months, [
      {
        timestamp: '2026-11-01T00:00:00.000Z',
        credits: 0,
        year: 2026,
        month: 11,
        month_name: 'November',
        month_abbr: 'Nov',
      },
    ]);
  });

  test('by endpoint, and by the name of a key', async () => {
    const asked = { ...span, mode: 'endpoints' };
    const { json } = await aggregate('v1', asked);
    assert.deepEqual(json.aggregations, [
      { endpoint: 'contact_information/enrich', credits: 7 },
      { endpoint: 'profiles/enrich', credits: 2 },
    ]);
    assert.equal((await aggregate('v1', { ...asked, key_name: spender.keyName })).json.total_credits, 9);
    assert.equal((await aggregate('v1', { ...asked, key_name: 'another' })).json.total_credits, 0);
  });

  test('nobody sees what another group has used', async () => {
    const other = await buyer(client);
    const { json } = await aggregate('v2', { ...span, mode: 'timely', resolution: 'day' }, other.key);
    assert.equal(json.total_credits, 0);
  });

  test('a wrong span or resolution is a 400 with a code of its own, in the general shape', async () => {
    const timely = { from_date: '2026-11-01', to_date: '2026-11-03', mode: 'timely', resolution: 'day' };
    const wrong: [Record<string, unknown>, string][] = [
      [{ ...timely, to_date: '2026-10-30' }, 'INVALID_DATE_RANGE'],
      [{ ...timely, from_date: 'yesterday' }, 'INVALID_DATE_RANGE'],
      [{ ...timely, from_date: '2026-02-31T00:00' }, 'INVALID_DATE_RANGE'],
      [{ ...timely, from_date: '2026-08-01' }, 'INVALID_DATE_RANGE'],
      [{ ...timely, from_date: '2026-10-20', resolution: 'hour' }, 'INVALID_DATE_RANGE'],
      [{ ...timely, from_date: '2020-01-01', resolution: 'month' }, 'INVALID_DATE_RANGE'],
      [{ ...timely, resolution: 'week' }, 'INVALID_RESOLUTION'],
      [{ ...timely, resolution: undefined }, 'INVALID_RESOLUTION'],
    ];
    for (const [body, code] of wrong) {
      const answer = await aggregate('v1', body);
      assert.equal(answer.status, 400, JSON.stringify(body));
      assert.deepEqual(Object.keys(answer.json).sort(), ['code', 'correlation_id', 'details', 'message']);
      assert.equal(answer.json.code, code);
    }
    const unknown = await aggregate('v1', timely, 'lode_no_such_key');
    assert.equal(unknown.status, 401);
    assert.equal(unknown.json.code, 'UNAUTHORIZED');
  });

  test('what is missing or misspelt is a 422', async () => {
    const answer = await aggregate('v2', { ...span, mode: 'weekly', timezone: 'Mars/Olympus', zone: 1 });
    assert.deepEqual(placesOf(answer).sort(), ['body.mode', 'body.timezone', 'body.zone']);
    assert.deepEqual(placesOf(await aggregate('v2', { mode: 'timely' })), ['body.from_date', 'body.to_date']);
  });
});
