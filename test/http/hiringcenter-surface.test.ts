/** HiringCenter's manners: keys, errors, limits, idempotency, metadata, and the editions side by side. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createRequest } from '../../src/surfaces/hiringcenter/prospect-schema.ts';
import { ALL_SCOPES, account, assertRefused, hc, keyFor } from './hiringcenter-client.ts';
import { type Answer, onDatabase } from './suite.ts';

onDatabase('sqlite', 'HiringCenter surface', (client) => {
  test('a key is needed, must be known, and must have the permission', async () => {
    const { id, send } = await account(client);
    assertRefused(await client.send('GET', '/hiringcenter/v2/prospects'), 401);
    assertRefused(await send('GET', '/prospects', undefined, { key: 'lode_invented' }), 401);
    const reader = await keyFor(client, id, { scopes: ['prospects:read'] });
    assertRefused(await send('POST', '/prospects', { firstName: 'A', lastName: 'B' }, { key: reader }), 403);
    assertRefused(await send('POST', '/webhooks/subscribe', { hookUrl: 'https://a.example' }, { key: reader }), 403);
    const writer = await keyFor(client, id, { scopes: ['prospects:write'] });
    assertRefused(await send('GET', '/prospects', undefined, { key: writer }), 403);
  });

  test('an unknown address, a wrong method, bad JSON and a body that is too large have the same shape', async () => {
    const { send } = await account(client);
    assertRefused(await send('GET', '/prospect'), 404);
    const wrong = await send('DELETE', '/prospects');
    assertRefused(wrong, 405);
    assert.match(wrong.headers.get('allow') ?? '', /GET/);
    assertRefused(await send('GET', '/webhooks/subscribe'), 405);
    const json = { 'content-type': 'application/json' };
    assertRefused(await send('POST', '/prospects', '{"firstName": }', { headers: json }), 400);
    assertRefused(await send('POST', '/prospects', '{"firstName":"\\u0000","lastName":"B"}', { headers: json }), 400);
    assertRefused(await send('POST', '/prospects', 'firstName=A', { headers: { 'content-type': 'text/plain' } }), 400);
    assertRefused(await send('POST', '/prospects', [], {}), 400);
    const huge = { firstName: 'A', lastName: 'B', resume: { content: 'A'.repeat(15.5 * 1024 * 1024) } };
    assertRefused(await send('POST', '/prospects', huge), 413);
    const tooLarge = Buffer.alloc(10 * 1024 * 1024 + 1, 'a').toString('base64');
    assertRefused(await send('POST', '/prospects', { ...huge, resume: { content: tooLarge } }), 413);
  });

  test('the surface describes itself, to machines and to people', async () => {
    const { json } = await client.send('GET', '/hiringcenter/openapi.json');
    assert.ok('/hiringcenter/v2/prospects/{prospectId}' in json.paths);
    assert.equal((await client.send('GET', '/hiringcenter/docs')).status, 200);
    assertRefused(await client.send('GET', '/hiringcenter/v3/prospects'), 404);
  });

  test('a refusal names members as they were sent', async () => {
    const { prospect, send } = await account(client);
    const place = async (answer: Promise<Answer>) => (await answer).json.message.split(':')[0];
    assert.equal(await place(prospect({ stageId: 'invented' })), 'stageId');
    assert.equal((await prospect({ jobId: 'invented' })).json.message, 'jobId: there is no job invented');
    assert.equal(await place(prospect({ postalCode: '1'.repeat(21) })), 'postalCode');
    assert.equal(await place(send('GET', '/prospects?pageToken=invented')), 'pageToken');
    const json = { 'content-type': 'application/json' };
    for (const name of ['__proto__', 'constructor']) {
      const body = `{"firstName":"A","lastName":"B","${name}":{"a":1}}`;
      const answer = await send('POST', '/prospects', body, { headers: json });
      if (answer.status >= 400) assertRefused(answer, 400, name);
    }
  });

  test('whatever is sent is taken or refused in this shape, never a fault', async () => {
    const { prospect, send } = await account(client);
    const { json: made } = await prospect();
    const odd = fc.oneof(
      fc.constantFrom<unknown>(null, '', ' ', 'a,b', '\ud800', 'x'.repeat(600), made.id, [], {}, true, -1, 1e300),
      fc.constantFrom<unknown>('2026-02-31T25:00:00Z', 'https://a.example', 'UTC', '+14155552671', ['Warm'], 1.5),
      fc.string({ unit: 'binary', maxLength: 20 }),
    );
    const members: Record<string, string[]> = {
      '/prospects': Object.keys(createRequest.shape),
      [`/prospects/${made.id}`]: Object.keys(createRequest.shape),
      '/notes': ['prospectId', 'note', 'body', 'userId', 'date', 'mentions', 'pin', 'fileUrl'],
      '/tasks': ['prospectId', 'task', 'assignTo', 'userId', 'due', 'dueAt'],
      '/meetings': ['prospectId', 'meetingDate', 'timeZone', 'meetingType', 'ownerId', 'userId', 'location', 'notes'],
      '/sources': ['name'],
    };
    const requests = fc.constantFrom(...Object.keys(members)).chain((path) => {
      const sent = fc.dictionary(fc.constantFrom(...members[path]!), odd, { maxKeys: 4 });
      return sent.map((body) => ({ path, body }));
    });
    const good = { firstName: 'Noor', lastName: 'Takahashi', prospectId: made.id, note: 'x', task: 'x' };
    await fc.assert(
      fc.asyncProperty(requests, fc.constantFrom('b', 'c'), async ({ path, body }, edition) => {
        const method = path.startsWith('/prospects/') ? 'PATCH' : 'POST';
        const answer = await send(method, path, { ...good, ...body }, { edition });
        if (answer.status >= 400) assertRefused(answer, answer.status);
        assert.ok(answer.status < 500, answer.text);
      }),
      { numRuns: 200 },
    );
  });

  test('every answer tells the limit, under every plan', async () => {
    const { send } = await account(client);
    const answer = await send('GET', '/prospects');
    assert.equal(answer.headers.get('ratelimit-limit'), '999999999');
    assert.equal(answer.headers.get('ratelimit-remaining'), '999999999');
    assert.match(answer.headers.get('ratelimit-reset') ?? '', /^\d{10}$/);
  });

  test('in edition B the 301st call of a minute is refused, in edition C the 501st', async () => {
    for (const [edition, limit] of [
      ['b', 300],
      ['c', 500],
    ] as const) {
      const { send } = await account(client, { plan: 'vendor', settings: { hiringcenter: { edition } } });
      const first = await send('GET', '/auth');
      assert.equal(first.headers.get('ratelimit-limit'), `${limit}`, 'the minute, not the hour');
      assert.equal(first.headers.get('ratelimit-remaining'), `${limit - 1}`);
      for (let sent = 1; sent < limit; sent += 20) {
        const batch = Math.min(20, limit - sent);
        const answers = await Promise.all(Array.from({ length: batch }, () => send('GET', '/auth')));
        for (const answer of answers) assert.equal(answer.status, 200, answer.text);
      }
      const refused = await send('GET', '/auth', undefined, { edition: edition === 'b' ? 'c' : 'b' });
      assertRefused(refused, 429);
      assert.equal(refused.json.error, 'Too many requests');
      assert.match(refused.json.message, /minute/);
      assert.equal(refused.headers.get('retry-after'), String(refused.json.retryAfter));
      assert.ok(refused.json.retryAfter >= 1 && refused.json.retryAfter <= 61);
      assert.deepEqual(
        [refused.headers.get('ratelimit-limit'), refused.headers.get('ratelimit-remaining')],
        [`${limit}`, '0'],
      );
    }
  });

  test('an idempotency key: the same again is replayed, another body or query is 409, and so is one in flight', async () => {
    const { send, prospect } = await account(client, { settings: { hiringcenter: { edition: 'c' } } });
    const keyed = (key: string, body: unknown, path = '/prospects', method = 'POST') =>
      send(method, path, body, { headers: { 'x-idempotency-key': key } });
    const body = { firstName: 'Noor', lastName: 'Takahashi' };
    const first = await keyed('k 1', body);
    assert.equal(first.status, 201);
    assert.equal(first.headers.get('idempotency-replayed'), null);
    const again = await keyed('k 1', { lastName: 'Takahashi', firstName: 'Noor' });
    assert.equal(again.status, 201);
    assert.equal(again.headers.get('idempotency-replayed'), 'true');
    assert.deepEqual(again.json, first.json);
    assert.equal((await send('GET', '/prospects')).json.pagination.totalCount, 1);
    assertRefused(await keyed('k 1', { ...body, title: 'Agent' }), 409);
    assertRefused(await keyed('k 1', body, '/prospects?origin=form'), 409);
    const { json } = await keyed('k 1', { name: 'Fair' }, '/sources');
    assert.equal(json.item.name, 'Fair', 'the path belongs to the key');
    const email = 'k@harbour.example';
    let busy = 0;
    // The second of two at once finds the first running, unless that is over already: then it is told the same.
    for (let round = 0; busy === 0 && round < 50; round += 1) {
      const pair = await Promise.all([1, 2, 3].map(() => keyed(`round ${round}`, { ...body, email })));
      const answered = pair.filter(({ status }) => status === (round === 0 ? 201 : 200));
      busy = pair.filter(({ status }) => status === 409).length;
      assert.equal(answered.length + busy, 3, pair.map(({ text }) => text).join());
      assert.ok(answered.length >= 1);
    }
    assert.ok(busy > 0);
    assert.equal((await send('GET', `/prospects?email=${email}`)).json.pagination.totalCount, 1);
    const refused = await keyed('k3', { ...body, stageId: 'invented' });
    assertRefused(refused, 400, 'stageId');
    const refusedAgain = await keyed('k3', { ...body, stageId: 'invented' });
    assert.deepEqual([refusedAgain.status, refusedAgain.json], [400, refused.json]);
    const { json: made } = await prospect();
    const path = `/prospects/${made.item.id}`;
    assert.equal((await keyed('k4', undefined, path, 'DELETE')).status, 200);
    assert.equal((await keyed('k4', undefined, path, 'DELETE')).status, 200, 'replayed');
    assertRefused(await send('DELETE', path), 404);
    assert.equal((await keyed('x'.repeat(512), body)).status, 201);
    assertRefused(await keyed('x'.repeat(513), body), 400, 'X-Idempotency-Key');
    const stranger = await account(client, { settings: { hiringcenter: { edition: 'c' } } });
    const theirs = await stranger.send('POST', '/prospects', body, { headers: { 'x-idempotency-key': 'k 1' } });
    assert.notEqual(theirs.json.item.id, first.json.item.id);
  });

  test('the edition: by the key’s setting, by the header, B when nothing is said', async () => {
    const { send } = await account(client, { settings: { hiringcenter: { edition: 'C' } } });
    assert.ok('items' in (await send('GET', '/prospects')).json);
    assert.ok('prospects' in (await send('GET', '/prospects', undefined, { edition: 'b' })).json);
    assert.ok('prospects' in (await hc(client, 'GET', '/prospects')).json);
    assert.ok('items' in (await hc(client, 'GET', '/prospects', undefined, { edition: 'C' })).json);
    assertRefused(await send('GET', '/prospects', undefined, { edition: 'd' }), 400, 'X-Api-Edition');
  });

  test('GET /auth tells what the key is, GET /account whose', async () => {
    const { id, send } = await account(client);
    const { json } = await send('GET', '/auth');
    assert.deepEqual(Object.keys(json), ['id', 'name', 'accountId', 'permissions', 'active', 'createdAt']);
    assert.deepEqual([json.name, json.accountId, json.active], ['agency key', id, true]);
    assert.deepEqual(json.permissions, ALL_SCOPES);
    assert.ok(Number.isInteger(json.createdAt));
    const inC = await send('GET', '/auth', undefined, { edition: 'c' });
    assert.deepEqual(inC.json, { success: true, item: json });
    assert.ok((await hc(client, 'GET', '/auth')).json.permissions.includes('prospects:write'), 'the root key has all');
    const account_ = (await send('GET', '/account')).json;
    assert.deepEqual(Object.keys(account_), ['id', 'name', 'timeZone', 'defaultPipelineId']);
    assert.deepEqual([account_.id, account_.name], [id, 'agency']);
  });

  test('metadata: every account starts with a pipeline whose first stage is its default', async () => {
    const { lode, send } = await account(client);
    const { json } = await send('GET', '/pipelines');
    assert.equal(json.totalCount, 1);
    const [home] = json.pipelines;
    assert.deepEqual(Object.keys(home), ['id', 'name', 'isDefault', 'defaultStageId', 'order', 'stages']);
    assert.equal(home.isDefault, true);
    assert.equal(home.stages[0].id, home.defaultStageId);
    assert.deepEqual(Object.keys(home.stages[0]).sort(), ['id', 'isDefault', 'name', 'order', 'pipelineId', 'type']);
    assert.equal((await send('GET', '/account')).json.defaultPipelineId, home.id);
    assert.deepEqual((await send('GET', `/pipelines/${home.id}`)).json, home);
    assertRefused(await send('GET', '/pipelines/invented'), 404);
    await lode('POST', '/v1/pipelines', { name: 'Loans', stages: [{ name: 'Asked' }, { name: 'Lost', type: 'lost' }] });
    const all = (await send('GET', '/stages')).json;
    assert.equal(all.totalCount, home.stages.length + 2);
    assert.deepEqual((await send('GET', `/stages?pipelineId=${home.id}`)).json.stages, home.stages);
    assertRefused(await send('GET', '/stages?pipelineId=invented'), 400, 'pipelineId');
    await lode('POST', '/v1/offices', { name: 'Harbour', city: 'Oakland', time_zone: 'America/Los_Angeles' });
    const [office] = (await send('GET', '/offices')).json.offices;
    assert.deepEqual(
      [office.name, office.city, office.timeZone, office.postalCode],
      ['Harbour', 'Oakland', 'America/Los_Angeles', null],
    );
    await lode('POST', '/v1/users', { first_name: 'Uma', last_name: 'Reyes', office_id: office.id });
    const [user] = (await send('GET', '/users')).json.users;
    assert.deepEqual(Object.keys(user).sort(), ['active', 'email', 'firstName', 'id', 'lastName', 'officeId', 'role']);
    assert.deepEqual([user.firstName, user.active, user.officeId], ['Uma', true, office.id]);
    await lode('POST', '/v1/openings', { title: 'Agent', pipeline_id: home.id });
    const [job] = (await send('GET', '/jobs', undefined, { edition: 'c' })).json.items;
    assert.deepEqual([job.title, job.status, job.pipelineId, job.officeId], ['Agent', 'open', home.id, null]);
  });

  test('deleting a stage moves its prospects to the default stage', async () => {
    const { lode, prospect, send } = await account(client);
    const { json } = await lode('POST', '/v1/pipelines', {
      name: 'Loans',
      stages: [{ name: 'Asked' }, { name: 'Met' }],
    });
    const [asked, met] = json.stages;
    const { json: made } = await prospect({ stageId: met.id });
    const deleted = await lode('DELETE', `/v1/stages/${met.id}`);
    assert.ok(deleted.status < 300, deleted.text);
    assert.equal((await send('GET', `/prospects/${made.id}`)).json.currentStageId, asked.id);
  });

  test('the poll feed: flat, snake_case, ISO times, newest first, of the key’s own account', async () => {
    const { id, prospect, send } = await account(client);
    await prospect({ firstName: 'Ada' });
    const { json: made } = await prospect({ firstName: 'Bo', newSourceName: 'Fair', email: 'bo@harbour.example' });
    const { json } = await send('GET', '/webhooks/poll');
    assert.deepEqual(
      json.map((one: { first_name: string }) => one.first_name),
      ['Bo', 'Ada'],
    );
    const [bo] = json;
    assert.deepEqual([bo.id, bo.email, bo.source_name, bo.latitude], [made.id, 'bo@harbour.example', 'Fair', null]);
    assert.equal(Date.parse(bo.created_at), made.createdAt);
    assert.match(bo.created_at, /^\d{4}-\d\d-\d\dT/);
    assert.deepEqual((await send('GET', `/webhooks/poll?eventType=prospect.created&accountId=${id}`)).json, json);
    assertRefused(await send('GET', '/webhooks/poll?eventType=prospect.updated'), 400, 'eventType');
    assertRefused(await send('GET', '/webhooks/poll?accountId=invented'), 403);
    assertRefused(await send('GET', `/webhooks/poll?accountId=${(await account(client)).id}`), 403);
  });
});
