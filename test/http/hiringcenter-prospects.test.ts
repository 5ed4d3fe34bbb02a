/** HiringCenter's prospects: listing, creating, matching and updating, as its page and our rulings say. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { type Account, account, assertRefused } from './hiringcenter-client.ts';
import { type Answer, onEachDatabase } from './suite.ts';

const DOCUMENTED = [
  ...['id', 'message', 'firstName', 'lastName', 'email', 'phone', 'currentStage', 'currentStageId', 'pipelineId'],
  ...['labels', 'title', 'company', 'createdAt', 'updatedAt'],
];

onEachDatabase('HiringCenter prospects', (client) => {
  /** First names of what a query lists. */
  const names = (answer: Answer) => {
    assert.equal(answer.status, 200, answer.text);
    return answer.json.prospects.map((prospect: { firstName: string }) => prospect.firstName);
  };

  test('S3.1: a list is the newest first, one item without a limit, with the number of all; none is 200, empty, 0', async () => {
    const { send, prospect } = await account(client);
    for (const firstName of ['Ada', 'Bo', 'Cy', 'Dee', 'Eve']) await prospect({ firstName });
    const { json } = await send('GET', '/prospects');
    assert.equal(json.totalCount, 5);
    assert.deepEqual(
      json.prospects.map((one: { firstName: string }) => one.firstName),
      ['Eve'],
    );
    assert.deepEqual(Object.keys(json), ['prospects', 'totalCount']);
    assert.deepEqual(names(await send('GET', '/prospects?limit=3')), ['Eve', 'Dee', 'Cy']);
    assert.equal(names(await send('GET', '/prospects?limit=9999')).length, 5, 'more than the most is the most');
    const none = await send('GET', '/prospects?email=nobody@nowhere.example');
    assert.equal(none.status, 200);
    assert.deepEqual(none.json, { prospects: [], totalCount: 0 });
    for (const limit of ['0', '-1', 'many', '1.5']) {
      assertRefused(await send('GET', `/prospects?limit=${limit}`), 400, 'limit');
    }
  });

  test('S3.1: edition C lists 25 in items, with the number of all and a token for the rest', async () => {
    const { send, prospect } = await account(client, { settings: { hiringcenter: { edition: 'c' } } });
    for (let n = 0; n < 27; n += 1) await prospect();
    const first = await send('GET', '/prospects');
    assert.deepEqual(Object.keys(first.json), ['success', 'items', 'pagination']);
    assert.equal(first.json.success, true);
    assert.equal(first.json.items.length, 25);
    assert.equal(first.json.pagination.totalCount, 27);
    const rest = await send('GET', `/prospects?pageToken=${encodeURIComponent(first.json.pagination.nextPageToken)}`);
    assert.equal(rest.json.items.length, 2);
    assert.deepEqual(rest.json.pagination, { totalCount: 27 });
    const ids = [...first.json.items, ...rest.json.items].map((one: { id: string }) => one.id);
    assert.equal(new Set(ids).size, 27);
    const none = await send('GET', '/prospects?name=nobody');
    assert.deepEqual(none.json, { success: true, items: [], pagination: { totalCount: 0 } });
  });

  test('in edition B who sends a page token gets one, a blank one for the first page', async () => {
    const { send, prospect } = await account(client);
    for (const firstName of ['Ada', 'Bo', 'Cy']) await prospect({ firstName });
    const first = await send('GET', '/prospects?limit=2&pageToken=');
    assert.deepEqual(names(first), ['Cy', 'Bo']);
    const token = encodeURIComponent(first.json.nextPageToken);
    const second = await send('GET', `/prospects?limit=2&pageToken=${token}`);
    assert.deepEqual(names(second), ['Ada']);
    assert.equal(second.json.nextPageToken, null);
    assertRefused(await send('GET', '/prospects?pageToken=invented'), 400, 'pageToken');
  });

  test('S3.1: each filter finds what it should, and several combine with AND', async () => {
    const { send, prospect } = await account(client);
    const noor = { firstName: 'Noor', lastName: 'Takahashi', email: 'noor.t@harbour.example', phone: '(415) 555-2671' };
    await prospect({ ...noor, title: 'Leasing Agent', company: 'Harbor & Finch' });
    await prospect({
      firstName: 'Jürgen',
      lastName: 'Noorda',
      email: 'j@finch.example',
      title: 'Broker',
      company: 'Finch',
    });
    const list = async (query: string) => names(await send('GET', `/prospects?limit=10&${query}`)).sort();
    assert.deepEqual(await list('email=NOOR.T%40Harbour.example%20'), ['Noor']);
    assert.deepEqual(await list('email=noor'), [], 'the whole address');
    for (const phone of ['%2B14155552671', '4155552671', '(415)%20555-2671', '1-415-555-2671']) {
      assert.deepEqual(await list(`phone=${phone}`), ['Noor'], phone);
    }
    assert.deepEqual(await list('phone=5552671'), []);
    await prospect({ firstName: 'Ula', lastName: 'Oake', email: 'u+hc@oake.example', phone: '+44 20 7183 8750' });
    for (const query of ['phone=+442071838750', 'phone=%2B442071838750', 'email=u+hc%40oake.example']) {
      assert.deepEqual(await list(query), ['Ula'], query);
    }
    await send('DELETE', `/prospects/${(await send('GET', '/prospects')).json.prospects[0].id}`);
    assert.deepEqual(await list('name=noor'), ['Jürgen', 'Noor']);
    assert.deepEqual(await list('name=takahashi%20noor'), ['Noor']);
    assert.deepEqual(await list('title=leasing'), ['Noor']);
    assert.deepEqual(await list('company=finch'), ['Jürgen', 'Noor']);
    assert.deepEqual(await list('company=finch&title=broker'), ['Jürgen']);
    assert.deepEqual(await list('company=&title=broker'), ['Jürgen'], 'a blank filter is none');
    const stage = (await send('GET', '/stages')).json.stages[0];
    assert.equal((await list(`stage=${encodeURIComponent(stage.name.toUpperCase())}`)).length, 2);
    assert.equal((await list(`stage=${stage.id}`)).length, 2);
    assert.deepEqual(await list('stage=no+such+stage'), []);
  });

  test('S3.2: label may repeat or hold commas, any of up to ten suffices, in any case', async () => {
    const { send, prospect } = await account(client);
    await prospect({ firstName: 'Hot', labels: 'Hot' });
    await prospect({ firstName: 'Inbound', labels: ['Inbound'] });
    await prospect({ firstName: 'Both', labels: 'Hot, Inbound' });
    await prospect({ firstName: 'None' });
    const list = async (query: string) => names(await send('GET', `/prospects?limit=10&${query}`)).sort();
    assert.deepEqual(await list('label=Hot&label=Inbound'), ['Both', 'Hot', 'Inbound']);
    assert.deepEqual(await list('label=Hot,Inbound'), ['Both', 'Hot', 'Inbound']);
    assert.deepEqual(await list('label=hot,,%20&label=HOT'), ['Both', 'Hot']);
    assert.deepEqual(await list('label=Ho'), [], 'the whole label');
    const ten = Array.from({ length: 10 }, (_none, n) => `l${n}`);
    assert.deepEqual(await list(`label=${ten.join(',')}`), []);
    assertRefused(await send('GET', `/prospects?label=${ten.join(',')}&label=l10`), 400, 'label');
    assert.deepEqual(await list(`label=${ten.join(',')}&label=L9`), [], 'a repeat counts once');
  });

  test('S3.3: both names are required, and what is created is given back with 201', async () => {
    const { send } = await account(client);
    for (const body of [
      { firstName: 'Noor' },
      { firstName: 'Noor', lastName: ' ' },
      { firstName: 'Noor', lastName: null },
    ]) {
      assertRefused(await send('POST', '/prospects', body), 400, 'lastName');
    }
    assertRefused(await send('POST', '/prospects', { lastName: 'Takahashi' }), 400, 'firstName');
    const made = await send('POST', '/prospects', { firstName: 'Noor', lastName: 'Takahashi', unknownMember: 1 });
    assert.equal(made.status, 201, made.text);
    for (const name of DOCUMENTED) assert.ok(name in made.json, name);
    assert.match(made.json.id, /^[0-9a-f]{32}$/);
    assert.equal(made.json.message, null);
    assert.equal((await send('GET', '/prospects')).json.totalCount, 1);
  });

  test('S3.4 R5: a match is returned as it is, without update; with it, it is updated and nobody is made', async () => {
    const { send, prospect } = await account(client);
    const { json: first } = await prospect({ email: 'noor@harbour.example', title: 'Agent' });
    const again = await prospect({ firstName: 'Nora', email: 'noor@harbour.example', title: 'Broker' });
    assert.equal(again.status, 200);
    assert.deepEqual({ ...again.json, message: null }, first);
    assert.match(again.json.message, /e-?mail/);
    const updated = await prospect({ firstName: 'Nora', email: 'noor@harbour.example', title: 'Broker', update: true });
    assert.equal(updated.status, 200);
    assert.deepEqual([updated.json.id, updated.json.firstName, updated.json.title], [first.id, 'Nora', 'Broker']);
    assert.equal((await send('GET', '/prospects')).json.totalCount, 1);
  });

  test('R5: where the account says so, a match that is not to be updated makes a second one', async () => {
    const { send, prospect, lode } = await account(client);
    const set = await lode('PATCH', '/v1/prospect-settings', { duplicate_when_not_updating: true });
    assert.equal(set.status, 200, set.text);
    await prospect({ email: 'noor@harbour.example' });
    const second = await prospect({ email: 'noor@harbour.example' });
    assert.equal(second.status, 201);
    assert.equal((await send('GET', '/prospects')).json.totalCount, 2);
  });

  test('S3.4: in edition C update is true unless it is sent', async () => {
    const { prospect } = await account(client, { settings: { hiringcenter: { edition: 'c' } } });
    const first = await prospect({ email: 'noor@harbour.example', title: 'Agent' });
    assert.equal(first.status, 201);
    assert.equal(first.json.success, true);
    const again = await prospect({ email: 'noor@harbour.example', title: 'Broker' });
    assert.equal(again.status, 200);
    assert.deepEqual([again.json.item.id, again.json.item.title], [first.json.item.id, 'Broker']);
    assert.equal(again.json.message, again.json.item.message);
    const kept = await prospect({ email: 'noor@harbour.example', title: 'Clerk', update: false });
    assert.equal(kept.json.item.title, 'Broker');
  });

  test('an update leaves what is absent, clears what is null, and takes address parts one at a time', async () => {
    const { send, prospect } = await account(client);
    const address = { streetAddress: '1 Quay St', city: 'Oakland', state: 'CA', postalCode: '94607' };
    const { json: first } = await prospect({
      email: 'noor@harbour.example',
      title: 'Agent',
      company: 'Finch',
      ...address,
    });
    const changed = await prospect({ email: 'noor@harbour.example', city: 'Berkeley', company: null, update: true });
    assert.equal(changed.status, 200);
    const { streetAddress, city, state, postalCode, title, company } = changed.json;
    assert.deepEqual({ streetAddress, city, state, postalCode }, { ...address, city: 'Berkeley' });
    assert.deepEqual([title, company], ['Agent', null]);
    const blank = await prospect({ email: 'noor@harbour.example', title: ' ', labels: '', update: true });
    assert.equal(blank.json.title, 'Agent', 'blank is what forms send for nothing');
    assertRefused(await prospect({ email: 'noor@harbour.example', firstName: null, update: true }), 400, 'firstName');
    assert.equal((await send('GET', `/prospects/${first.id}`)).json.city, 'Berkeley');
  });

  test('an e-mail in any case and a phone in any spelling are one prospect', async () => {
    const { send, prospect } = await account(client);
    const { json: byEmail } = await prospect({ email: 'A@Harbour.example' });
    assert.equal(byEmail.email, 'a@harbour.example');
    assert.equal((await prospect({ email: 'a@harbour.example ' })).json.id, byEmail.id);
    const { json: byPhone } = await prospect({ phone: '(415) 555-2671' });
    assert.equal(byPhone.phone, '+14155552671');
    assert.equal((await prospect({ phone: '+14155552671' })).json.id, byPhone.id);
    assert.equal((await prospect({ phone: '415.555.2671 x12' })).json.id, byPhone.id);
    assertRefused(await prospect({ email: 'no address' }), 400, 'email');
    assert.equal((await send('GET', '/prospects')).json.totalCount, 2);
    await prospect();
    assert.equal((await prospect()).status, 201, 'neither e-mail nor phone: always a new one');
  });

  test('where e-mail and phone are two prospects, the e-mail wins, the phone stays and the message names the other', async () => {
    const { prospect } = await account(client);
    const { json: x } = await prospect({ email: 'x@harbour.example' });
    const { json: y } = await prospect({ phone: '+14155552672' });
    const both = await prospect({ email: 'x@harbour.example', phone: '+14155552672', title: 'Agent', update: true });
    assert.deepEqual([both.json.id, both.json.title, both.json.phone], [x.id, 'Agent', null]);
    assert.ok(both.json.message.includes(y.id), both.json.message);
  });

  test('of several with one phone the one with the name is meant, and nobody else', async () => {
    const { prospect, send } = await account(client);
    const phone = '+14155552673';
    await prospect({ firstName: 'Ann', lastName: 'Lee', phone });
    const { json: bob } = await prospect({ firstName: 'Bob', lastName: 'Ray', email: 'bob@harbour.example' });
    assert.equal((await send('PATCH', `/prospects/${bob.id}`, { phone })).json.phone, phone);
    const found = await prospect({ firstName: 'bob', lastName: 'RAY', phone });
    assert.deepEqual([found.status, found.json.id], [200, bob.id]);
    assert.equal((await prospect({ firstName: 'Cid', lastName: 'Moe', phone })).status, 201);
  });

  test('S3.5: an unusable phone is left out and the message says so; on an update the stored one stays', async () => {
    const { prospect, send } = await account(client);
    for (const phone of ['0155552671', '4151552671', '+15551234567', '12', 'call me', '4'.repeat(600)]) {
      const made = await prospect({ phone });
      assert.equal(made.status, 201, phone);
      assert.equal(made.json.phone, null, phone);
      assert.match(made.json.message, /phone/i, phone);
      const read = await send('GET', `/prospects/${made.json.id}`);
      assert.equal(read.json.message, null, 'on reads');
    }
    await prospect({ email: 'noor@harbour.example', phone: '+442071838750' });
    const kept = await prospect({ email: 'noor@harbour.example', phone: '0155552671', update: true });
    assert.equal(kept.json.phone, '+442071838750');
    assert.match(kept.json.message, /phone/i);
  });

  test('S3.6 R6: stageId beats pipelineId; pipelineId alone is its default stage, and moves nobody inside it', async () => {
    const { lode, prospect, send } = await account(client);
    const pipeline = async (name: string, stages: string[]) =>
      (await lode('POST', '/v1/pipelines', { name, stages: stages.map((stage) => ({ name: stage })) })).json;
    const hiring = await pipeline('Hiring', ['New lead', 'Phone Screen']);
    const loans = await pipeline('Loans', ['Asked', 'Signed']);
    const [, screen] = hiring.stages;
    const byStage = await prospect({ email: 'a@harbour.example', stageId: screen.id, pipelineId: loans.id });
    assert.deepEqual(
      [byStage.json.currentStage, byStage.json.currentStageId, byStage.json.pipelineId],
      ['Phone Screen', screen.id, hiring.id],
    );
    const byPipeline = await prospect({ pipelineId: loans.id });
    assert.deepEqual([byPipeline.json.currentStage, byPipeline.json.pipelineId], ['Asked', loans.id]);
    const byNeither = await prospect();
    const { json: home } = await send('GET', '/account');
    assert.equal(byNeither.json.pipelineId, home.defaultPipelineId);
    const stays = await prospect({ email: 'a@harbour.example', pipelineId: hiring.id, update: true });
    assert.equal(stays.json.currentStage, 'Phone Screen');
    const moves = await prospect({ email: 'a@harbour.example', pipelineId: loans.id, update: true });
    assert.equal(moves.json.currentStage, 'Asked');
    assertRefused(await prospect({ stageId: 'invented' }), 400, 'stageId');
    assertRefused(await prospect({ pipelineId: 'invented' }), 400, 'pipelineId');
  });

  test('S3.7: licenseStatus is one of three', async () => {
    const { prospect } = await account(client);
    for (const licenseStatus of ['not_started', 'in_progress', 'licensed']) {
      assert.equal((await prospect({ licenseStatus })).json.licenseStatus, licenseStatus);
    }
    assertRefused(await prospect({ licenseStatus: 'expired' }), 400, 'licenseStatus');
  });

  test('S3.8 R3: labels attach, as a text or a list; null and an empty list clear, PATCH replaces', async () => {
    const { prospect, send } = await account(client);
    const write = async (labels: unknown) =>
      (await prospect({ email: 'a@harbour.example', labels, update: true })).json;
    const { id, labels } = await write(' Warm,Referral, ,warm ');
    assert.deepEqual(labels, ['Warm', 'Referral']);
    assert.deepEqual((await write(['WARM', 'Local'])).labels, ['Warm', 'Referral', 'Local']);
    assert.deepEqual((await write([])).labels, []);
    await write('Warm');
    assert.deepEqual((await write(null)).labels, []);
    await write(['One', 'Two']);
    const patched = await send('PATCH', `/prospects/${id}`, { labels: ['Three'] });
    assert.deepEqual(patched.json.labels, ['Three']);
    assertRefused(await prospect({ labels: ['a,b'] }), 400, 'labels.0');
    assertRefused(await prospect({ labels: ['x'.repeat(65)] }), 400);
    const listed = await send('GET', '/labels');
    assert.deepEqual(listed.json.labels.map((one: { name: string }) => one.name).sort(), [
      'Local',
      'One',
      'Referral',
      'Three',
      'Two',
      'Warm',
    ]);
    assert.equal(listed.json.labels.find((one: { name: string }) => one.name === 'Three').prospectCount, 1);
  });

  test('S3.9: notes, title, company, the user, the address, office and job are taken and given back', async () => {
    const { lode, prospect, send } = await account(client);
    const office = (await lode('POST', '/v1/offices', { name: 'Harbour' })).json;
    const job = (await lode('POST', '/v1/openings', { title: 'Leasing agent' })).json;
    const user = (await lode('POST', '/v1/users', { first_name: 'Uma', last_name: 'Reyes' })).json;
    const sent = {
      ...{ notes: 'Prefers evenings.\nHas a car.', title: 'Agent', company: 'Finch', streetAddress: '1 Quay St' },
      ...{ city: 'Oakland', state: 'CA', postalCode: '94607', officeId: office.id, jobId: job.id },
    };
    const made = await prospect({ ...sent, userId: user.id });
    assert.equal(made.status, 201, made.text);
    for (const [name, value] of Object.entries(sent)) assert.equal(made.json[name], value, name);
    assert.equal(made.json.officeName, 'Harbour');
    assert.equal(made.json.createdByApi, false);
    const byKey = await prospect({ office: office.id });
    assert.equal(byKey.json.officeId, office.id, 'edition A’s name');
    assert.deepEqual([byKey.json.createdByApi, byKey.json.createdByApiKeyName], [true, 'agency key']);
    for (const field of ['officeId', 'jobId', 'userId', 'sourceId']) {
      assertRefused(await prospect({ [field]: 'invented' }), 400, field);
    }
    assert.equal((await send('GET', '/prospects')).json.totalCount, 2, 'what was refused left nothing');
  });

  test('S3.10 R4: a source by its ID, else found or made by name; an ID that is sent on an update is associated', async () => {
    const { prospect, send } = await account(client);
    const first = await prospect({ email: 'a@harbour.example', newSourceName: 'Open house' });
    const second = await prospect({ newSourceName: '  OPEN HOUSE ' });
    assert.equal(first.json.sourceName, 'Open house');
    assert.equal(second.json.sourceId, first.json.sourceId);
    const made = await send('POST', '/sources', { name: 'Referral' });
    assert.equal(made.status, 201);
    assert.equal((await send('POST', '/sources', { name: 'referral' })).status, 200);
    const byId = await prospect({ sourceId: made.json.id, newSourceName: 'Ignored' });
    assert.equal(byId.json.sourceName, 'Referral');
    const { json } = await send('GET', '/sources');
    assert.deepEqual(json.sources.map((one: { name: string }) => one.name).sort(), ['Open house', 'Referral']);
    const moved = await prospect({ email: 'a@harbour.example', source: made.json.id, update: true });
    assert.equal(moved.json.sourceName, 'Referral');
    const kept = await prospect({ email: 'a@harbour.example', newSourceName: 'Later', update: true });
    assert.equal(kept.json.sourceName, 'Referral', 'where a prospect came from does not change by a name');
  });

  test('S3.13: one prospect by its ID, with nulls where nothing is known and integer milliseconds', async () => {
    const { prospect, send } = await account(client);
    const { json: made } = await prospect();
    const { status, json } = await send('GET', `/prospects/${made.id}`);
    assert.equal(status, 200);
    assert.deepEqual(json, made);
    for (const name of ['email', 'phone', 'title', 'company', 'message']) assert.equal(json[name], null, name);
    assert.deepEqual(json.labels, []);
    for (const name of ['createdAt', 'updatedAt']) {
      assert.ok(Number.isInteger(json[name]) && json[name] > 1_700_000_000_000, name);
    }
    const inC = await send('GET', `/prospects/${made.id}`, undefined, { edition: 'c' });
    assert.deepEqual(inC.json, { success: true, item: json });
    assertRefused(await send('GET', '/prospects/00000000000000000000000000000000'), 404);
  });

  test('a prospect is changed by PATCH and gone after DELETE, from every list', async () => {
    const { prospect, send } = await account(client);
    const { json: made } = await prospect({ email: 'a@harbour.example', title: 'Agent' });
    const patched = await send('PATCH', `/prospects/${made.id}`, { title: null, city: 'Oakland' });
    assert.deepEqual([patched.status, patched.json.title, patched.json.city], [200, null, 'Oakland']);
    assertRefused(await send('PATCH', `/prospects/${made.id}`, { lastName: null }), 400, 'lastName');
    assertRefused(await send('PATCH', '/prospects/invented', { city: 'x' }), 404);
    assert.deepEqual((await send('DELETE', `/prospects/${made.id}`)).json, { success: true, id: made.id });
    for (const method of ['GET', 'DELETE']) assertRefused(await send(method, `/prospects/${made.id}`), 404);
    assert.equal((await send('GET', '/prospects')).json.totalCount, 0);
    const anew = await prospect({ email: 'a@harbour.example' });
    assert.equal(anew.status, 201);
    assert.notEqual(anew.json.id, made.id);
  });

  test('a PATCH does not take another prospect’s e-mail, unless the account has several under one', async () => {
    const { prospect, send, lode } = await account(client);
    const { json: one } = await prospect({ email: 'one@harbour.example' });
    const { json: two } = await prospect({ email: 'two@harbour.example' });
    const take = (email: string) => send('PATCH', `/prospects/${two.id}`, { email });
    const refused = await take('ONE@harbour.example');
    assertRefused(refused, 409, 'email');
    assert.ok(refused.json.message.includes(one.id));
    assert.equal((await take('TWO@harbour.example')).json.email, 'two@harbour.example');
    await send('DELETE', `/prospects/${one.id}`);
    assert.equal((await take('one@harbour.example')).json.email, 'one@harbour.example');
    const rivals = await Promise.all(
      [1, 2, 3, 4, 5]
        .map(async () => (await prospect()).json.id)
        .map(async (id) => {
          const patched = await send('PATCH', `/prospects/${await id}`, { email: 'wanted@harbour.example' });
          return patched.status;
        }),
    );
    assert.deepEqual(rivals.sort(), [200, 409, 409, 409, 409]);
    await lode('PATCH', '/v1/prospect-settings', { duplicate_when_not_updating: true });
    const { json: three } = await prospect();
    assert.equal((await send('PATCH', `/prospects/${three.id}`, { email: 'one@harbour.example' })).status, 200);
  });

  test('parallel posts of one e-mail make one prospect', async () => {
    const { prospect, send } = await account(client);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => prospect({ email: 'noor@harbour.example', update: true })),
    );
    assert.deepEqual(answers.map(({ status }) => status).sort(), [...Array(19).fill(200), 201]);
    assert.equal(new Set(answers.map(({ json }) => json.id)).size, 1);
    assert.equal((await send('GET', '/prospects?email=noor@harbour.example')).json.totalCount, 1);
  });

  let other: Account;
  before(async () => {
    other = await account(client);
  });

  test('another account’s prospects, stages and sources are as if they were not there', async () => {
    const { prospect, send } = await account(client);
    const { json: made } = await prospect({ email: 'noor@harbour.example', labels: 'Warm', newSourceName: 'Fair' });
    for (const [method, body] of [['GET'], ['PATCH', { city: 'x' }], ['DELETE']] as const) {
      assertRefused(await other.send(method, `/prospects/${made.id}`, body), 404);
    }
    assert.equal((await other.send('GET', '/prospects?email=noor@harbour.example')).json.totalCount, 0);
    assert.deepEqual((await other.send('GET', '/labels')).json, { labels: [], totalCount: 0 });
    assertRefused(await other.prospect({ stageId: made.currentStageId }), 400, 'stageId');
    assertRefused(await other.prospect({ sourceId: made.sourceId }), 400, 'sourceId');
    const theirs = await other.prospect({ email: 'noor@harbour.example', update: true });
    assert.equal(theirs.status, 201);
    const token = (await send('GET', '/prospects?pageToken=')).json.nextPageToken;
    assert.equal(token, null);
  });
});
