import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { CAST } from '../../demo/cast.ts';
import { type Answer, onEachDatabase, seedCompanies, seedPeople } from './suite.ts';

function assertProblem(answer: Answer, status: number, code: string): void {
  assert.equal(answer.status, status, answer.text);
  assert.match(answer.headers.get('content-type') ?? '', /^application\/problem\+json/);
  assert.equal(answer.json.code, code);
  assert.equal(answer.json.status, status);
  assert.equal(answer.json.request_id, answer.headers.get('x-request-id'));
  assert.ok(answer.json.detail.length > 0);
}

/** What the tests read of an OpenAPI operation. */
interface Operation {
  parameters?: { name: string }[];
  requestBody?: { content: Record<string, { schema?: { properties?: object } }> };
  responses: Record<string, { content?: object }>;
}

onEachDatabase('Lode’s own surface', (client) => {
  let ids: Record<string, string>;
  let companies: Awaited<ReturnType<typeof seedCompanies>>;

  before(async () => {
    companies = await seedCompanies(client);
    ids = await seedPeople(client, 'crm', {
      katherine: CAST.katherine.facts,
      samuel: CAST.samuel.facts,
      annaInSales: CAST.annaInSales.facts,
      annaInLaw: CAST.annaInLaw.facts,
    });
  });

  test('records: an outcome per item, in order; a repeat changes nothing', async () => {
    const body = {
      source: 'newsletter',
      records: [
        { key: 'a', full_name: 'Wilhelmina Oakes', emails: ['w.oakes@tidewheel.example'] },
        'not a record',
        { key: 'b', full_name: 'Katherine Whitlock', emails: ['katherine.whitlock@brightwater.example'] },
      ],
    };
    const first = await client.lode('POST', '/v1/records', body);
    const outcomes = (answer: Answer) => answer.json.results.map((one: { outcome: string }) => one.outcome);
    assert.deepEqual(outcomes(first), ['created', 'rejected', 'joined']);
    assert.match(first.json.results[0].person_id, /^[a-f0-9]{40}$/);
    assert.equal(first.json.results[1].person_id, null);
    assert.equal(typeof first.json.results[1].reason, 'string');
    assert.equal(first.json.results[2].person_id, ids['katherine']);
    const again = await client.lode('POST', '/v1/records', body);
    assert.deepEqual(outcomes(again), ['unchanged', 'rejected', 'unchanged']);
  });

  test('records: an Idempotency-Key gives the first answer again, and 409 for another body', async () => {
    const headers = { 'idempotency-key': 'once-1' };
    const body = { source: 'once', records: [{ key: '1', full_name: 'Ines Calder', emails: ['ines@calder.example'] }] };
    const first = await client.lode('POST', '/v1/records', body, headers);
    const again = await client.lode('POST', '/v1/records', body, headers);
    assert.deepEqual(again.json, first.json);
    assert.equal(first.json.results[0].outcome, 'created');
    assert.equal(again.headers.get('idempotency-replayed'), 'true');
    const other = { ...body, records: [{ key: '2', full_name: 'Ines Calder' }] };
    assertProblem(await client.lode('POST', '/v1/records', other, headers), 409, 'idempotency_conflict');
    assertProblem(
      await client.lode('POST', '/v1/records', body, { 'idempotency-key': 'with space' }),
      400,
      'invalid_input',
    );
  });

  test('match: decision, ID, score and candidates per query, in order, with the caller’s id', async () => {
    const { status, json } = await client.lode('POST', '/v1/people/match', {
      queries: [
        { id: 'q1', email: 'KATHERINE.whitlock@brightwater.example' },
        { id: 'q2', full_name: 'Anna Carter', company_name: 'Harbour & Finch' },
        { emails: ['nobody@nowhere.example'] },
        { person_id: ids['samuel'] },
      ],
    });
    assert.equal(status, 200);
    assert.equal(typeof json.model_version, 'string');
    const [hit, tie, miss, direct] = json.results;
    assert.deepEqual([hit.id, hit.decision, hit.person_id], ['q1', 'match', ids['katherine']]);
    assert.ok(hit.score > 0.5 && hit.score <= 1);
    assert.deepEqual([tie.id, tie.decision, tie.person_id], ['q2', 'ambiguous', null]);
    assert.deepEqual(
      tie.candidates.map((one: { person_id: string }) => one.person_id).toSorted(),
      [ids['annaInSales'], ids['annaInLaw']].toSorted(),
    );
    assert.deepEqual([miss.id, miss.decision, miss.person_id], [null, 'none', null]);
    assert.equal(direct.person_id, ids['samuel']);
    assert.equal(hit.explanation, undefined);
  });

  test('match: explain gives the evidence; one bad query has an error of its own', async () => {
    const { status, json } = await client.lode('POST', '/v1/people/match', {
      explain: true,
      queries: [
        { email: 'katherine.whitlock@brightwater.example', full_name: 'Kate Whitlock' },
        { id: 'typo', emial: 'x' },
        { email: 7 },
      ],
    });
    assert.equal(status, 200);
    const [hit, typo, wrong] = json.results;
    assert.equal(hit.person_id, ids['katherine']);
    assert.ok(hit.explanation.evidence.length > 0);
    assert.equal(typeof hit.explanation.reason, 'string');
    assert.equal(typo.id, 'typo');
    assert.match(typo.error.message, /did you mean email\?/);
    assert.equal(wrong.error.code, 'invalid_input');
  });

  test('match: a call without one usable query, or out of bounds, is 400 with the place', async () => {
    const bad = await client.lode('POST', '/v1/people/match', { queries: [{ emial: 'x' }] });
    assertProblem(bad, 400, 'invalid_input');
    assert.equal(bad.json.issues[0].path, 'queries.0.emial');
    const tooMany = { queries: Array.from({ length: 1001 }, () => ({})) };
    assertProblem(await client.lode('POST', '/v1/people/match', tooMany), 400, 'invalid_input');
    assertProblem(
      await client.lode('POST', '/v1/people/match', { queries: [{}], threshold: 1.5 }),
      400,
      'invalid_input',
    );
    const misspelt = await client.lode('POST', '/v1/people/match', { querys: [{}] });
    assert.ok(misspelt.json.issues.some((one: { message: string }) => one.message.includes('did you mean queries?')));
  });

  test('companies: match, and the golden profile by ID and by record', async () => {
    const { json } = await client.lode('POST', '/v1/companies/match', {
      queries: [{ id: 'c', domain: 'brightwater.example' }],
    });
    assert.deepEqual([json.results[0].id, json.results[0].company_id], ['c', companies.brightwater]);
    const company = await client.lode('GET', `/v1/companies/${companies.brightwater}`);
    assert.equal(company.json.profile.domain, 'brightwater.example');
    const byRecord = await client.lode('GET', '/v1/companies/by-record/registry/brightwater');
    assert.equal(byRecord.json.id, companies.brightwater);
  });

  test('people: profile, provenance and records, by ID and by record', async () => {
    const { status, json } = await client.lode('GET', `/v1/people/${ids['samuel']}`);
    assert.equal(status, 200);
    assert.equal(json.id, ids['samuel']);
    assert.equal(json.profile.family_name, 'Okonjo');
    assert.deepEqual(json.records, [{ source: 'crm', key: 'samuel' }]);
    assert.equal(json.provenance.family_name[0][0].source, 'crm');
    assert.equal((await client.lode('GET', '/v1/people/by-record/crm/samuel')).json.id, ids['samuel']);
    assertProblem(await client.lode('GET', `/v1/people/${'0'.repeat(40)}`), 404, 'not_found');
    assertProblem(await client.lode('GET', '/v1/people/by-record/crm/none'), 404, 'not_found');
  });

  test('search: filter tree and cursor; a bad tree is 400 with its place', async () => {
    const filter = {
      and: [
        { field: 'company', op: 'words', value: 'harbour' },
        { not: { field: 'title', op: 'words', value: 'counsel' } },
      ],
    };
    const found = await client.lode('POST', '/v1/people/search', { filter });
    assert.equal(found.status, 200, found.text);
    assert.deepEqual(
      found.json.items.map((one: { id: string }) => one.id),
      [ids['annaInSales']],
    );
    assert.equal(found.json.total, 1);
    const first = await client.lode('POST', '/v1/people/search', { text: 'anna', limit: 1 });
    const second = await client.lode('POST', '/v1/people/search', {
      text: 'anna',
      limit: 1,
      cursor: first.json.next_cursor,
    });
    assert.deepEqual(
      [first.json.items[0].id, second.json.items[0].id].toSorted(),
      [ids['annaInSales'], ids['annaInLaw']].toSorted(),
    );
    const bad = await client.lode('POST', '/v1/people/search', {
      filter: { and: [{ field: 'nam', op: 'is', value: 'x' }] },
    });
    assertProblem(bad, 400, 'invalid_input');
    assert.equal(bad.json.issues[0].path, 'filter.and.0.field');
    let deep: unknown = { field: 'name', op: 'is', value: 'x' };
    for (let level = 0; level < 30; level++) deep = { not: deep };
    assertProblem(await client.lode('POST', '/v1/people/search', { filter: deep }), 400, 'invalid_input');
  });

  test('people: an erased person is gone', async () => {
    const made = await seedPeople(client, 'leaver', {
      x: { full_name: 'Perpetua Holm', emails: ['p.holm@holm.example'] },
    });
    assert.equal((await client.lode('DELETE', `/v1/people/${made['x']}`)).status, 204);
    assertProblem(await client.lode('GET', `/v1/people/${made['x']}`), 404, 'not_found');
  });

  test('imports: the file itself is the body; the import and its job can be asked for', async () => {
    const csv = 'key,full_name,email\n1,Rosalind Frey,rosalind@frey.example\n';
    const made = await client.lode('POST', '/v1/imports?source=upload&file_name=people.csv', csv, {
      'content-type': 'text/csv',
    });
    assert.equal(made.status, 202, made.text);
    assert.equal(made.headers.get('location'), `/v1/imports/${made.json.id}`);
    assert.equal((await client.lode('GET', `/v1/imports/${made.json.id}`)).json.source, 'upload');
    assert.equal((await client.lode('GET', `/v1/jobs/${made.json.job_id}`)).json.id, made.json.job_id);
    const list = await client.lode('GET', '/v1/imports?limit=1');
    assert.equal(list.json.items[0].id, made.json.id);
    assert.equal((await client.lode('POST', `/v1/jobs/${made.json.job_id}/cancel`)).status, 200);
  });

  test('imports: forms, a missing source, a bad map and unknown parameters are refused', async () => {
    const form = { 'content-type': 'multipart/form-data; boundary=x' };
    assertProblem(await client.lode('POST', '/v1/imports?source=x', '--x--', form), 415, 'unsupported_media_type');
    const csv = { 'content-type': 'text/csv' };
    assertProblem(await client.lode('POST', '/v1/imports', 'a\n1\n', csv), 400, 'invalid_input');
    assertProblem(await client.lode('POST', '/v1/imports?source=x&map=%7B', 'a\n1\n', csv), 400, 'invalid_input');
    assertProblem(await client.lode('POST', '/v1/imports?source=x&sorce=y', 'a\n1\n', csv), 400, 'invalid_input');
    assertProblem(await client.lode('GET', '/v1/imports/none'), 404, 'not_found');
    assertProblem(await client.lode('GET', '/v1/imports/none/rejects'), 404, 'not_found');
  });

  test('jobs: lists in pages; limits and states are checked', async () => {
    assert.equal((await client.lode('GET', '/v1/jobs?state=succeeded&limit=5')).status, 200);
    assertProblem(await client.lode('GET', '/v1/jobs?limit=0'), 400, 'invalid_input');
    assertProblem(await client.lode('GET', '/v1/jobs?state=lost'), 400, 'invalid_input');
    assertProblem(await client.lode('GET', '/v1/jobs/none'), 404, 'not_found');
  });

  test('keys: shown once, listed without the secret, revocable; a repeat does not show the secret', async () => {
    const group = await client.lode('POST', '/v1/account-groups', { name: 'North' });
    assert.equal(group.status, 201);
    const body = { name: 'k', account_group_ids: [group.json.id], scopes: ['people:read'], plan: 'vendor' };
    const headers = { 'idempotency-key': 'key-1' };
    const made = await client.lode('POST', '/v1/keys', body, headers);
    assert.equal(made.status, 201, made.text);
    assert.ok(made.json.key.length > 40);
    const again = await client.lode('POST', '/v1/keys', body, headers);
    assert.deepEqual([again.json.id, again.json.key], [made.json.id, undefined]);
    const list = await client.lode('GET', '/v1/keys');
    assert.ok(list.json.items.some((one: { id: string }) => one.id === made.json.id));
    assert.ok(!list.text.includes(made.json.key));
    assert.equal((await client.lode('DELETE', `/v1/keys/${made.json.id}`)).status, 200);
    const late = await client.send('GET', '/v1/jobs', { headers: { authorization: `Bearer ${made.json.key}` } });
    assertProblem(late, 401, 'unauthenticated');
  });

  test('keys: a plan and settings that are misspelt are met with what their forms are', async () => {
    const { json } = await client.lode('GET', '/v1/account-groups');
    const body = { name: 'k', account_group_ids: [json.items[0].id], scopes: ['people:read'] };
    const answer = await client.lode('POST', '/v1/keys', { ...body, plan: { per_minute: 60 } });
    assertProblem(answer, 400, 'invalid_input');
    assert.deepEqual([answer.json.issues[0].path, /custom/.test(answer.json.detail)], ['plan.name', true]);
    const stray = await client.lode('POST', '/v1/keys', { ...body, settings: { hiringcentre: { edition: 'c' } } });
    assertProblem(stray, 400, 'invalid_input');
    assert.match(stray.json.detail, /did you mean hiringcenter/);
    const good = await client.lode('POST', '/v1/keys', { ...body, plan: { name: 'custom', per_minute: 60 } });
    assert.deepEqual(good.json.plan, { name: 'custom', per_minute: 60 });
  });

  test('errors: 401 without a key, 403 without the scope, 404, 405 with Allow, 415', async () => {
    assertProblem(await client.send('GET', '/v1/jobs'), 401, 'unauthenticated');
    const { key } = await client.key(['webhooks:read']);
    const weak = await client.send('GET', '/v1/keys', { headers: { authorization: `Bearer ${key}` } });
    assertProblem(weak, 403, 'forbidden');
    assertProblem(await client.lode('GET', '/v1/nothing'), 404, 'not_found');
    const wrong = await client.lode('GET', '/v1/people/match');
    assertProblem(wrong, 405, 'method_not_allowed');
    assert.equal(wrong.headers.get('allow'), 'POST');
    const text = await client.lode('POST', '/v1/records', '{}', { 'content-type': 'text/plain' });
    assertProblem(text, 415, 'unsupported_media_type');
  });

  test('the OpenAPI document says how errors come, and that an account group may not be there', async () => {
    const { json } = await client.send('GET', '/openapi.json');
    for (const [path, operations] of Object.entries<Record<string, Operation>>(json.paths)) {
      for (const [method, { parameters = [], requestBody, responses }] of Object.entries(operations)) {
        for (const [status, { content }] of Object.entries(responses)) {
          if (Number(status) >= 400) assert.deepEqual(Object.keys(content ?? {}), ['application/problem+json'], path);
        }
        const body = requestBody?.content['application/json']?.schema?.properties ?? {};
        const names = [...Object.keys(body), ...parameters.map(({ name }) => name)];
        if (names.includes('account_group_id')) assert.ok('404' in responses, `${method} ${path}`);
      }
    }
  });

  test('half of a surrogate pair is refused, not stored as something else', async () => {
    const label = (body: string) => client.lode('POST', '/v1/labels', body, { 'content-type': 'application/json' });
    const answer = await label('{"name":"half \\ud83d"}');
    assertProblem(answer, 400, 'invalid_input');
    assert.deepEqual(answer.json.issues[0].path, 'name');
    const whole = await label('{"name":"\\ud83d\\ude00"}');
    assert.equal(whole.json.name, '\u{1f600}');
  });
});
