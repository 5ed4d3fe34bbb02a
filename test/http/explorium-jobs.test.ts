import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { buyer, call, charged, placesOf, seedWorld, type World } from './explorium-client.ts';
import { type Answer, onEachDatabase } from './suite.ts';

const NOBODY = 'f'.repeat(40);
const ENDED = ['succeeded', 'failed', 'cancelled', 'expired'];

onEachDatabase('Explorium jobs', (client) => {
  let world: World;

  before(async () => {
    world = await seedWorld(client);
  });

  /** Sends a form as any client does; the boundary is the platform's. */
  async function upload(fields: Record<string, string | Blob>, key = client.rootKey): Promise<Answer> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) {
      if (value instanceof Blob) form.append(name, value, 'ids.csv');
      else form.append(name, value);
    }
    const response = new Response(form);
    return client.send('POST', '/explorium/v2/async/entity-id-datasets/upload', {
      headers: { api_key: key, 'content-type': response.headers.get('content-type')! },
      body: new Uint8Array(await response.arrayBuffer()),
    });
  }

  const csv = (column: string, ids: readonly string[]) =>
    new Blob([`note,${column}\r\n`, ...ids.map((id) => `x,${id}\r\n`)]);
  const people = (ids: readonly string[], key?: string) =>
    upload({ file: csv('prospect_id', ids), entity_type: 'prospect', name: 'leads', description: 'of May' }, key);

  /** Asks until it has ended: a job has no other end that a client could wait for. */
  async function finished(job_id: string, key: string) {
    for (;;) {
      const { json } = await call(client, 'GET', `/v2/jobs/status/${job_id}`, { key });
      if (ENDED.includes(json.status)) return json;
      await pause(20);
    }
  }

  /** Uploads, submits and waits; gives the status and the rows of the file. */
  async function run(path: string, list: Answer, key: string, more: object = {}) {
    const submitted = await call(client, 'POST', path, { key, body: { list_id: list.json.list_id, ...more } });
    assert.equal(submitted.status, 200, submitted.text);
    const status = await finished(submitted.json.job_id, key);
    assert.equal(status.status, 'succeeded', JSON.stringify(status));
    const file = await fetch(status.results.download_url);
    assert.equal(file.status, 200);
    return { status, type: file.headers.get('content-type'), lines: (await file.text()).trim().split('\r\n') };
  }

  test('a list is uploaded as a CSV file, and told of in camel case', async () => {
    const { status, json } = await people([world.people.katherine, NOBODY]);
    assert.equal(status, 200, JSON.stringify(json));
    assert.deepEqual([json.name, json.description, json.rowCount, json.entityType], ['leads', 'of May', 2, 'prospect']);
    assert.match(json.list_id, /^[0-9a-f]+$/);
    assert.match(json.expiresAt, /^\d{4}-\d\d-\d\dT/);
    assert.equal(typeof json.tenantId, 'string');
  });

  test('contact details of a list: a row for each ID in its order, charged by what was found', async () => {
    const { group, key } = await buyer(client, 100);
    const { katherine, annaInSales } = world.people;
    const list = await people([annaInSales, NOBODY, katherine], key);
    const { status, type, lines } = await run('/v2/prospects/contact_information/job', list, key);
    assert.equal(type, 'text/csv; charset=utf-8');
    assert.deepEqual(lines, [
      'prospect_id,professional_email,professional_email_status,phone_numbers,mobile_phone',
      `${annaInSales},anna.carter@harbourfinch.example,catch-all,,`,
      `${NOBODY},,,,`,
      `${katherine},katherine.whitlock@brightwater.example,valid,+447700900123,+447700900123`,
    ]);
    assert.deepEqual(status.credit_usage, { total_results: 2, total_credits: 7 });
    assert.equal(await charged(client, group), 7);
    assert.deepEqual(status.input, { list_id: list.json.list_id, row_count: 3, entity_type: 'prospect' });
    assert.equal(status.error, null);
    for (const name of ['created_at', 'started_at', 'finished_at']) assert.ok(Date.parse(status.timing[name]) > 0);
  });

  test('profiles and firmographics are jobs too', async () => {
    const { key } = await buyer(client);
    const profiles = await run('/v2/prospects/profiles/job', await people([world.people.marcus], key), key);
    assert.match(profiles.lines[1]!, /Chief Operating Officer/);
    const file = csv('business_id', [world.companies.nordlicht]);
    const list = await upload({ file, entity_type: 'business', name: 'firms', description: 'all' }, key);
    const firms = await run('/v2/businesses/firmographics/job', list, key);
    assert.equal(firms.lines[0]!.split(',')[0], 'business_id');
    assert.match(firms.lines[1]!, /Nordlicht Maschinenbau GmbH/);
    assert.equal(firms.status.input.entity_type, 'business');
  });

  test('what the file says is what is known when it is fetched, of those who were found and are still there', async () => {
    const { key } = await buyer(client);
    const made = await client.lode('POST', '/v1/records', {
      source: 'crm',
      records: [{ key: 'gone', full_name: 'Hester Calloway', emails: ['hester@calloway.example'] }],
    });
    const id = made.json.results[0].person_id;
    const submitted = await call(client, 'POST', '/v2/prospects/contact_information/job', {
      key,
      body: { list_id: (await people([id], key)).json.list_id },
    });
    const { results } = await finished(submitted.json.job_id, key);
    assert.match(await (await fetch(results.download_url)).text(), /hester@calloway\.example/);
    const more = { phones: ['+44 7700 900555'], emails: ['hester@calloway.example'] };
    await client.lode('POST', '/v1/records', {
      source: 'crm',
      records: [{ key: 'gone', full_name: 'Hester Calloway', ...more }],
    });
    assert.doesNotMatch(
      await (await fetch(results.download_url)).text(),
      /900555/,
      'a number that nobody has paid for',
    );
    await client.lode('DELETE', `/v1/people/${id}`);
    const later = await fetch(results.download_url);
    assert.doesNotMatch(await later.text(), /hester/);
  });

  test('the file needs the address that the status names', async () => {
    const { key } = await buyer(client);
    const { status } = await run('/v2/prospects/profiles/job', await people([NOBODY], key), key);
    const address = new URL(status.results.download_url);
    address.searchParams.set('ticket', 'f'.repeat(64));
    assert.equal((await fetch(address)).status, 404);
    address.searchParams.delete('ticket');
    assert.equal((await fetch(address)).status, 422);
    assert.ok(Date.parse(status.results.expires_at) < Date.parse(status.results.file_expires_at));
  });

  test('jobs are listed newest first, and nobody sees another group’s', async () => {
    const [one, other] = [await buyer(client), await buyer(client)];
    const submit = async () => {
      const list = await people([NOBODY], one.key);
      const body = { list_id: list.json.list_id };
      return (await call(client, 'POST', '/v2/prospects/profiles/job', { key: one.key, body })).json.job_id;
    };
    const ids = [await submit(), await submit()];
    const { json } = await call(client, 'GET', '/v2/jobs', { key: one.key });
    assert.deepEqual(json.jobs.map((job: { job_id: string }) => job.job_id).sort(), ids.sort());
    assert.deepEqual((await call(client, 'GET', '/v2/jobs', { key: other.key })).json.jobs, []);
    assert.equal((await call(client, 'GET', `/v2/jobs/status/${ids[0]}`, { key: other.key })).status, 404);
    assert.equal((await call(client, 'POST', `/v2/jobs/cancel/${ids[0]}`, { key: other.key })).status, 404);
    const foreign = await people([NOBODY], one.key);
    const body = { list_id: foreign.json.list_id };
    assert.equal((await call(client, 'POST', '/v2/prospects/profiles/job', { key: other.key, body })).status, 404);
  });

  test('a job can be cancelled; one that has ended stays as it is', async () => {
    const { key } = await buyer(client);
    const list = await people(
      Array.from({ length: 2000 }, (_, at) => at.toString(16).padStart(40, '0')),
      key,
    );
    const submit = { key, body: { list_id: list.json.list_id } };
    // Two in front of it, so that it has not ended when it is cancelled.
    for (let count = 1; count <= 2; count += 1) await call(client, 'POST', '/v2/prospects/profiles/job', submit);
    const { job_id } = (await call(client, 'POST', '/v2/prospects/profiles/job', submit)).json;
    const cancelled = await call(client, 'POST', `/v2/jobs/cancel/${job_id}`, { key });
    assert.equal(cancelled.status, 200, cancelled.text);
    const status = await finished(job_id, key);
    assert.equal(status.status, 'cancelled');
    assert.equal(status.results, null);
    assert.equal((await call(client, 'POST', `/v2/jobs/cancel/${job_id}`, { key })).json.status, 'cancelled');
  });

  test('a job that the credits do not cover fails and says so', async () => {
    const { group, key } = await buyer(client, 1);
    const list = await people([world.people.katherine], key);
    const body = { list_id: list.json.list_id };
    const { job_id } = (await call(client, 'POST', '/v2/prospects/contact_information/job', { key, body })).json;
    const status = await finished(job_id, key);
    assert.equal(status.status, 'failed');
    assert.equal(status.error.code, 'insufficient_credits');
    assert.equal(await charged(client, group), 0);
  });

  test('a form that lacks something, or a file that is no list of IDs, is refused by name', async () => {
    const good = { file: csv('prospect_id', [NOBODY]), entity_type: 'prospect', name: 'leads', description: 'all' };
    const { description: _description, ...short } = good;
    assert.deepEqual(placesOf(await upload(short)), ['body.description']);
    assert.deepEqual(placesOf(await upload({ ...good, entity_type: 'animal' })), ['body.entity_type']);
    for (const file of [
      csv('email', [NOBODY]),
      csv('prospect_id', []),
      csv('prospect_id', [NOBODY, 'not an id']),
      csv('prospect_id', Array(10_001).fill(NOBODY)),
      new Blob(['prospect_id\n"unclosed']),
      new Blob([]),
    ]) {
      assert.deepEqual(placesOf(await upload({ ...good, file })), ['body.file']);
    }
    const json = await call(client, 'POST', '/v2/async/entity-id-datasets/upload', { body: { name: 'x' } });
    assert.equal(json.status, 422);
    const cut = await client.send('POST', '/explorium/v2/async/entity-id-datasets/upload', {
      headers: { api_key: client.rootKey, 'content-type': 'multipart/form-data; boundary=b' },
      body: '--b\r\nContent-Disposition: form-data; name="name"\r\n\r\nnever closed',
    });
    assert.equal(cut.status, 422);
  });

  test('what a job cannot do is refused: other providers, e-mail, the wrong kind of list', async () => {
    const { list_id } = (await people([NOBODY])).json;
    const places = async (path: string, body: object) =>
      placesOf(await call(client, 'POST', path, { body: { list_id, ...body } }));
    const contacts = '/v2/prospects/contact_information/job';
    assert.deepEqual(await places(contacts, { parameters: { waterfall: true } }), ['body.parameters.waterfall']);
    const mailed = { notifications: { email: { enabled: true, on: ['success'] } } };
    assert.deepEqual(await places(contacts, mailed), ['body.notifications.email.enabled']);
    assert.deepEqual(await places(contacts, { prospect_ids: [NOBODY] }), ['body.prospect_ids']);
    assert.deepEqual(await places('/v2/businesses/firmographics/job', {}), ['body.list_id']);
  });
});
