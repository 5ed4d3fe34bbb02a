/** Credits over HTTP: grants, ledger and use, and a thousand calls at once that want more than there is. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { balance, buyer, grant, ledgerSum, prospeo } from './prospeo-client.ts';
import { type Answer, onEachDatabase } from './suite.ts';

const PEOPLE = 120;
const emailOf = (n: number) => `person${n}@crowd.example`;

function assertProblem(answer: Answer, status: number, code: string): void {
  assert.equal(answer.status, status, answer.text);
  assert.equal(answer.json.code, code);
}

onEachDatabase('credits', (client) => {
  before(async () => {
    const records = Array.from({ length: PEOPLE }, (_none, n) => ({
      key: `${n}`,
      full_name: `Crowd Number${n}`,
      emails: [emailOf(n)],
    }));
    assert.equal((await client.lode('POST', '/v1/records', { source: 'crowd', records })).status, 200);
  });

  const enrich = (key: string, ...numbers: number[]) =>
    prospeo(
      client,
      '/bulk-enrich-person',
      { data: numbers.map((n) => ({ identifier: `${n}`, email: emailOf(n) })) },
      { key },
    );

  test('a group is unlimited until its first grant', async () => {
    const { group, key } = await buyer(client);
    const mine = { headers: { authorization: `Bearer ${key}` } };
    assert.deepEqual((await client.send('GET', '/v1/credits', mine)).json, {
      account_group_id: group,
      unlimited: true,
      balance: null,
      used: 0,
    });
    const granted = await client.lode('POST', '/v1/credits/grants', {
      account_group_id: group,
      amount: 2.5,
      reason: 'trial',
    });
    assert.equal(granted.status, 201);
    assert.partialDeepStrictEqual(granted.json, { account_group_id: group, unlimited: false, balance: 2.5, used: 0 });
    await enrich(key, 1, 2);
    assert.partialDeepStrictEqual((await client.send('GET', '/v1/credits', mine)).json, { balance: 0.5, used: 2 });
  });

  test('the ledger says what was charged for whom, by which request; use is told by key and day', async () => {
    const { group, key } = await buyer(client, 10);
    const answer = await enrich(key, 3);
    const { json } = await client.lode('GET', `/v1/credits/ledger?account_group_id=${group}`);
    assert.equal(json.next_cursor, null);
    assert.partialDeepStrictEqual(json.items[0], {
      id: '2',
      kind: 'charge',
      amount: -1,
      surface: 'prospeo',
      person_id: answer.json.matched[0].person.person_id,
      company_id: null,
      datapoint: 'email',
      request_id: answer.headers.get('x-request-id'),
    });
    assert.partialDeepStrictEqual(json.items[1], { id: '1', kind: 'grant', amount: 10 });
    const use = await client.lode('GET', `/v1/credits/usage?account_group_id=${group}`);
    const [{ day, key_id, ...counted }] = use.json.items;
    assert.match(day, /^\d{4}-\d\d-\d\d$/);
    assert.equal(key_id, json.items[0].key_id);
    assert.deepEqual(counted, { surface: 'prospeo', amount: 1, charges: 1 });
  });

  test('the ledger pages by cursor', async () => {
    const { group, key } = await buyer(client, 10);
    await enrich(key, 4, 5, 6);
    const at = `/v1/credits/ledger?limit=2&account_group_id=${group}`;
    const first = (await client.lode('GET', at)).json;
    const second = (await client.lode('GET', `${at}&cursor=${first.next_cursor}`)).json;
    const ids = [...first.items, ...second.items].map((entry: { id: string }) => entry.id);
    assert.deepEqual([ids, second.next_cursor], [['4', '3', '2', '1'], null]);
    assertProblem(await client.lode('GET', `${at}&cursor=x`), 400, 'invalid_input');
  });

  test('another group’s credits are 404, grants are an admin’s, amounts are checked', async () => {
    const { key } = await buyer(client, 1);
    const other = await buyer(client, 1);
    const headers = { authorization: `Bearer ${key}` };
    for (const path of ['', '/ledger', '/usage']) {
      const answer = await client.send('GET', `/v1/credits${path}?account_group_id=${other.group}`, { headers });
      assertProblem(answer, 404, 'not_found');
    }
    const body = { account_group_id: other.group, amount: 5 };
    assertProblem(await client.send('POST', '/v1/credits/grants', { headers, body }), 403, 'forbidden');
    for (const amount of [-1, 0.0001, 1e12, '5', null]) {
      const answer = await client.lode('POST', '/v1/credits/grants', { ...body, amount });
      assertProblem(answer, 400, 'invalid_input');
    }
    assertProblem(
      await client.lode('POST', '/v1/credits/grants', { account_group_id: 'x', amount: 1 }),
      404,
      'not_found',
    );
  });

  test('a grant that is sent twice with one Idempotency-Key is given once', async () => {
    const { group } = await buyer(client, 1);
    const body = { account_group_id: group, amount: 4 };
    const twice = [1, 2].map(() =>
      client.lode('POST', '/v1/credits/grants', body, { 'idempotency-key': `g-${group}` }),
    );
    await Promise.all(twice);
    assert.equal(await balance(client, group), 5);
  });

  test('1,000 bulk calls at once never spend more than there is, and the ledger adds up', async () => {
    const credits = 50;
    const { group, key } = await buyer(client, credits);
    const calls = Array.from({ length: 1_000 }, (_none, n) =>
      enrich(key, n % PEOPLE, (n * 7) % PEOPLE, (n * 31 + 5) % PEOPLE),
    );
    const answers = await Promise.all(calls);
    let spent = 0;
    const delivered = new Set<string>();
    for (const { status, json, text } of answers) {
      if (status === 200) {
        spent += json.total_cost;
        for (const hit of json.matched) delivered.add(hit.identifier);
      } else assert.equal(json.error_code, 'INSUFFICIENT_CREDITS', text);
    }
    assert.ok(answers.some(({ status }) => status === 400));
    const left = await balance(client, group);
    assert.ok(left >= 0);
    assert.equal(left, credits - spent);
    assert.equal(await ledgerSum(client, group), left);
    // Whoever was delivered was paid for, each once.
    assert.equal(delivered.size, spent);
    await grant(client, group, PEOPLE);
    assert.equal((await enrich(key, ...[...delivered].slice(0, 50).map(Number))).json.total_cost, 0);
  });
});
