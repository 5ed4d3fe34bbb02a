/** Crustdata: batches on the job queue. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { startServer } from '../support/server.ts';
import { assertRefused, buyer, crustdata, seedWorld, type World } from './crustdata-client.ts';
import { type Answer, onEachDatabase } from './suite.ts';

const KATHERINE = 'https://www.linkedin.com/in/katherine-whitlock-example';
const PEOPLE = '/batch/person/enrich';

onEachDatabase('Crustdata batches', (client) => {
  let world: World;
  before(async () => {
    world = await seedWorld(client);
  });

  const submit = async (path: string, body: object, key?: string): Promise<string> => {
    const answer = await crustdata(client, path, body, key === undefined ? {} : { key });
    assert.equal(answer.status, 200, answer.text);
    assert.equal(answer.json.status, 'queued');
    return answer.json.batch_id;
  };
  const read = (id: string, key?: string, query = ''): Promise<Answer> =>
    crustdata(client, `/batch/${id}${query}`, undefined, key === undefined ? {} : { key });
  /** Asks until it has ended: a job has no other end that a client could wait for. */
  const ended = async (id: string, key?: string): Promise<Answer> => {
    for (;;) {
      const answer = await read(id, key);
      assert.equal(answer.status, 200, answer.text);
      if (answer.json.finished_at !== null) return answer;
      assert.equal(answer.json.results, null);
      await pause(50);
    }
  };

  test('identifiers and fields in, a batch_id out, the answers of /person/enrich in input order', async () => {
    const { key } = await buyer(client);
    const own = `${client.url}/in/${world.people.noPage}`;
    const body = {
      professional_network_profile_urls: ['nonsense', KATHERINE, own, KATHERINE],
      fields: ['basic_profile'],
    };
    const batch = (await ended(await submit(PEOPLE, body, key), key)).json;
    assert.deepEqual(
      [batch.status, batch.total, batch.processed, batch.credits_used, batch.error, batch.next_cursor],
      ['completed', 4, 4, 2, null, null],
    );
    const now = await crustdata(client, '/person/enrich', body, { key });
    assert.deepEqual(batch.results, now.json);
    assert.equal(now.headers.get('x-credits-used'), '0', 'the batch has paid');
  });

  test('answers are read page by page', async () => {
    const emails = Array.from({ length: 130 }, (_none, at) => `nobody${at}@nowhere.example`);
    const id = await submit(PEOPLE, { business_emails: [...emails, 'katherine.whitlock@brightwater.example'] });
    await ended(id);
    const first = (await read(id, undefined, '?limit=100')).json;
    assert.equal(first.results.length, 100);
    const second = (await read(id, undefined, `?limit=100&cursor=${first.next_cursor}`)).json;
    assert.deepEqual([second.results.length, second.next_cursor], [31, null]);
    assert.equal(second.results[30].matches[0].person_data.basic_profile.name, 'Katherine Whitlock');
    assertRefused(await read(id, undefined, '?cursor=bm9uZQ'), 400, /cursor/);
  });

  test('companies and contact data too', async () => {
    const companies = await submit('/batch/company/enrich', {
      domains: ['brightwater.example'],
      fields: ['headcount'],
    });
    const [entry] = (await ended(companies)).json.results;
    assert.deepEqual([entry.match_type, entry.matches[0].company_data.headcount.total], ['domain', 240]);
    const contacts = await submit('/batch/person/contact/enrich', {
      professional_network_profile_urls: [KATHERINE],
      fields: ['contact.phone_numbers'],
    });
    const [person] = (await ended(contacts)).json.results;
    assert.deepEqual(person.matches[0].person_data.contact, { phone_numbers: ['+447700900123'] });
  });

  test('what cannot be answered is refused when it is submitted', async () => {
    const many = (count: number) => Array.from({ length: count }, (_none, at) => `a${at}@nowhere.example`);
    assertRefused(await crustdata(client, PEOPLE, { business_emails: many(10_001) }), 400, /at most 10000/);
    assertRefused(await crustdata(client, '/batch/person/contact/enrich', { business_emails: many(301) }), 400, /300/);
    assertRefused(await crustdata(client, PEOPLE, { business_emails: ['x'] }), 400, /Invalid business emails: x/);
    assertRefused(
      await crustdata(client, PEOPLE, { business_emails: many(1), fields: ['shoe_size'] }),
      400,
      /shoe_size/,
    );
    assertRefused(await crustdata(client, PEOPLE, {}), 400);
    assertRefused(await read('0123456789abcdef'), 404);
  });

  test('another group’s batch is not there', async () => {
    const [one, other] = [await buyer(client), await buyer(client)];
    const id = await submit(PEOPLE, { professional_network_profile_urls: [KATHERINE] }, one.key);
    assertRefused(await read(id, other.key), 404);
    await ended(id, one.key);
  });

  test('credits that run out end a batch; what was paid for until then is delivered', async () => {
    const { key } = await buyer(client, 0.5);
    const id = await submit(PEOPLE, { professional_network_profile_urls: [KATHERINE] }, key);
    const { json } = await ended(id, key);
    assert.deepEqual([json.status, json.processed, json.credits_used], ['failed', 0, 0]);
    assert.equal(json.error.type, 'insufficient_credits');
  });

  test('an erased person is gone from a batch that found them', async () => {
    const { json } = await client.lode('POST', '/v1/records', {
      source: 'later',
      records: [
        { key: 'w', full_name: 'Wilhelmina Sorrel', profile_urls: ['https://www.linkedin.com/in/wsorrel-example'] },
      ],
    });
    const urls = ['http://de.linkedin.com/in/WSorrel%2Dexample/', KATHERINE];
    const id = await submit(PEOPLE, { professional_network_profile_urls: urls });
    assert.equal((await ended(id)).json.results[0].matches.length, 1);
    const erased = await client.lode('DELETE', `/v1/people/${json.results[0].person_id}`);
    assert.ok(erased.status < 300, erased.text);
    const after = await read(id);
    assert.equal(after.status, 200);
    assert.ok(!after.text.toLowerCase().includes('wsorrel'));
    assert.deepEqual([after.json.results[0].matched_on, after.json.results[0].matches], ['', []]);
    assert.equal(after.json.results[1].matches.length, 1, 'the others stay');
  });

  test('under the plan vendor the sixth active batch is 429', async () => {
    const { key } = await buyer(client, undefined, { plan: 'vendor' });
    // Long enough to be under way still when the sixth comes; the last test, since they keep the worker busy.
    const emails = Array.from({ length: 1_500 }, (_none, at) => `somebody${at}@tidewheel.example`);
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => crustdata(client, PEOPLE, { business_emails: emails }, { key })),
    );
    assert.deepEqual(answers.map((one) => one.status).toSorted(), [200, 200, 200, 200, 200, 429]);
    const refused = answers.find((one) => one.status === 429);
    assertRefused(refused!, 429, /5 batches are active/, 'rate_limit_exceeded');
  });
});

test('a batch outlives its server: it is answered, and paid for once', async () => {
  const server = await startServer();
  try {
    const send = async (method: string, path: string, body?: unknown) => {
      const headers = {
        authorization: `Bearer ${server.rootKey}`,
        'x-api-version': '2025-11-01',
        'content-type': 'application/json',
      };
      const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
      const response = await fetch(server.url + path, init);
      assert.ok(response.ok, `${path} ${response.status}`);
      // biome-ignore lint/suspicious/noExplicitAny: bodies of foreign wire formats
      return (await response.json()) as any;
    };
    const people = Array.from({ length: 400 }, (_none, at) => ({
      key: String(at),
      full_name: `Person Number${at}`,
      profile_urls: [`https://www.linkedin.com/in/person-number-${at}-example`],
    }));
    await send('POST', '/v1/records', { source: 'crm', records: people });
    const { account_group_id } = await send('GET', '/v1/credits');
    await send('POST', '/v1/credits/grants', { account_group_id, amount: 1_000 });
    const urls = people.map(({ profile_urls: [url] }) => url);
    const { batch_id } = await send('POST', '/crustdata/batch/person/enrich', {
      professional_network_profile_urls: urls,
    });
    // Under way or not yet begun: either way nothing may be lost.
    await pause(300);
    await server.crash();
    let batch = await send('GET', `/crustdata/batch/${batch_id}`);
    while (batch.finished_at === null) {
      await pause(100);
      batch = await send('GET', `/crustdata/batch/${batch_id}`);
    }
    assert.deepEqual([batch.status, batch.processed], ['completed', 400]);
    assert.ok(batch.results.every((one: { matches: unknown[] }) => one.matches.length === 1));
    assert.equal((await send('GET', '/crustdata/account/credits')).account.credits, 600);
  } finally {
    await server.stop();
  }
});
