/** Prospects on Lode's own surface: create or update, list, change, what they are sorted by, and the person they are. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Answer, type Client, onEachDatabase } from './suite.ts';

const NOOR = { first_name: 'Noor', last_name: 'Takahashi', email: 'noor@harborfinch.example', phone: '+14155552671' };

/** A group of its own, so that the tests do not meet. */
async function groupOf(client: Client, name: string) {
  const group = (await client.lode('POST', '/v1/account-groups', { name, graph: name })).json.id as string;
  const made = await client.lode('POST', '/v1/keys', { name, account_group_ids: [group], scopes: ['*'] });
  const key = made.json.key as string;
  const call = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
    client.send(method, `/v1${path}`, { headers: { authorization: `Bearer ${key}`, ...headers }, body });
  return { id: group, key, call };
}

onEachDatabase('prospects', (client) => {
  test('a prospect is created, found again, and kept to its group', async () => {
    const { call } = await groupOf(client, 'first');
    const other = await groupOf(client, 'other');
    const created = await call('POST', '/prospects', {
      ...NOOR,
      labels: ['Warm', 'referral'],
      new_source_name: 'Open house',
    });
    assert.equal(created.status, 201);
    assert.equal(created.headers.get('etag'), '"1"');
    assert.deepEqual(
      [created.json.outcome, created.json.matched_by, created.json.warnings, created.json.version],
      ['created', null, [], 1],
    );
    assert.deepEqual(created.json.labels, ['Warm', 'referral']);
    assert.equal(created.json.stage_name, 'New');
    assert.match(created.json.id, /^[0-9a-f]{32}$/);
    assert.match(created.json.person_id, /^[0-9a-f]{40}$/);
    assert.equal(created.json.person, null);

    const got = await call('GET', `/prospects/${created.json.id}`);
    const {
      outcome: _outcome,
      matched_by: _by,
      changed_fields: _fields,
      warnings: _warnings,
      ...stored
    } = created.json;
    assert.deepEqual(got.json, stored);
    assert.equal((await other.call('GET', `/prospects/${created.json.id}`)).status, 404);
    assert.equal((await other.call('GET', '/prospects')).json.total, 0);
  });

  test('the same e-mail or phone is the same prospect; absent stays, null clears', async () => {
    const { call } = await groupOf(client, 'upsert');
    const first = await call('POST', '/prospects', {
      ...NOOR,
      title: 'Agent',
      street_address: '7 Quay',
      city: 'Porto',
    });
    const again = await call('POST', '/prospects', {
      first_name: 'Noor',
      last_name: 'Takahashi',
      email: ' NOOR@HarborFinch.example',
      city: 'Lisbon',
      title: null,
    });
    assert.equal(again.status, 200);
    assert.equal(again.json.id, first.json.id);
    assert.deepEqual([again.json.outcome, again.json.matched_by], ['updated', 'email']);
    assert.deepEqual(again.json.changed_fields.sort(), ['city', 'title']);
    assert.deepEqual([again.json.title, again.json.city, again.json.street_address], [null, 'Lisbon', '7 Quay']);
    const byPhone = await call('POST', '/prospects', { first_name: 'N', last_name: 'T', phone: '(415) 555-2671' });
    assert.deepEqual([byPhone.json.id, byPhone.json.matched_by], [first.json.id, 'phone']);
    const same = await call('POST', '/prospects', { first_name: 'N', last_name: 'T', phone: '4155552671' });
    assert.deepEqual([same.json.outcome, same.json.version], ['unchanged', byPhone.json.version]);
    const returned = await call('POST', '/prospects', { ...NOOR, title: 'Other', update: false });
    assert.deepEqual([returned.status, returned.json.outcome, returned.json.title], [200, 'returned', null]);
    await call('PATCH', '/prospect-settings', { duplicate_when_not_updating: true });
    const second = await call('POST', '/prospects', { ...NOOR, update: false });
    assert.equal(second.status, 201);
    assert.notEqual(second.json.id, first.json.id);
  });

  test('an e-mail and a phone of two prospects: the e-mail wins and the phone stays', async () => {
    const { call } = await groupOf(client, 'clash');
    const x = await call('POST', '/prospects', { first_name: 'X', last_name: 'One', email: 'x@corvane.example' });
    const y = await call('POST', '/prospects', { first_name: 'Y', last_name: 'Two', phone: '+14155552671' });
    const both = await call('POST', '/prospects', {
      first_name: 'X',
      last_name: 'One',
      email: 'x@corvane.example',
      phone: '+14155552671',
    });
    assert.equal(both.json.id, x.json.id);
    assert.equal(both.json.phone, null);
    assert.deepEqual(
      both.json.warnings.map(({ code, prospect_id }: { code: string; prospect_id: string }) => [code, prospect_id]),
      [['phone_of_other', y.json.id]],
    );
    assert.ok(both.json.warnings[0].message.includes(y.json.id));
  });

  test('a telephone that several share is told apart by the name', async () => {
    const { call } = await groupOf(client, 'shared-line');
    const phone = '+442079460000';
    const a = await call('POST', '/prospects', {
      first_name: 'Ada',
      last_name: 'Lind',
      email: 'ada@corvane.example',
      phone,
    });
    const b = await call('POST', '/prospects', { first_name: 'Bo', last_name: 'Tarn', email: 'bo@corvane.example' });
    await call('PATCH', `/prospects/${b.json.id}`, { phone });
    const bo = await call('POST', '/prospects', { first_name: 'BO', last_name: 'tarn', phone });
    assert.equal(bo.json.id, b.json.id);
    const third = await call('POST', '/prospects', { first_name: 'Cy', last_name: 'Voss', phone });
    assert.equal(third.status, 201);
    assert.ok(![a.json.id, b.json.id].includes(third.json.id));
  });

  test('a bad phone saves without it and never replaces a good one', async () => {
    const { call } = await groupOf(client, 'phones');
    for (const phone of ['0155552671', '4151552671', '+15551234567', '12345', '+1415555267', 'call me']) {
      const made = await call('POST', '/prospects', { first_name: 'A', last_name: 'B', phone });
      assert.deepEqual([made.status, made.json.phone, made.json.warnings[0].code], [201, null, 'phone_invalid'], phone);
    }
    const good = await call('POST', '/prospects', { ...NOOR, phone: '+49 (151) 23456789 ext. 12' });
    assert.equal(good.json.phone, '+4915123456789');
    const kept = await call('POST', '/prospects', { ...NOOR, phone: '4151552671' });
    assert.deepEqual([kept.json.phone, kept.json.warnings[0].code], ['+4915123456789', 'phone_invalid']);
    assert.equal((await call('PATCH', `/prospects/${good.json.id}`, { phone: null })).json.phone, null);
  });

  test('two hundred posts of one e-mail at once make one prospect', async () => {
    const { call } = await groupOf(client, 'parallel');
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_none, index) =>
        call('POST', '/prospects', { ...NOOR, title: `Title ${index}`, labels: [`L${index % 40}`] }),
      ),
    );
    assert.deepEqual([...new Set(answers.map((one) => one.status))].sort(), [200, 201]);
    assert.equal(new Set(answers.map((one) => one.json.id)).size, 1);
    assert.equal(answers.filter((one) => one.status === 201).length, 1);
    const listed = await call('GET', '/prospects');
    assert.equal(listed.json.total, 1);
    assert.equal(listed.json.items[0].labels.length, 40);
    // Each of the others has changed something, and each change has been counted.
    assert.equal(listed.json.items[0].version, 200);
  });

  test('pipelines: a stage beats a pipeline, and a pipeline does not move whoever is in it', async () => {
    const { call } = await groupOf(client, 'pipelines');
    const stages = [{ name: 'Fresh' }, { name: 'Signed', type: 'won' }];
    const pipeline = (await call('POST', '/pipelines', { name: 'Leasing', stages })).json;
    const [fresh, signed] = pipeline.stages;
    assert.equal(pipeline.default_stage_id, fresh.id);
    const [own] = (await call('GET', '/pipelines')).json.items;
    assert.deepEqual([own.is_default, own.stages[0].is_default], [true, true]);

    const a = await call('POST', '/prospects', { ...NOOR, stage_id: signed.id, pipeline_id: own.id });
    assert.deepEqual([a.json.stage_id, a.json.pipeline_id], [signed.id, pipeline.id]);
    const stays = await call('POST', '/prospects', { ...NOOR, pipeline_id: pipeline.id });
    assert.deepEqual([stays.json.outcome, stays.json.stage_id], ['unchanged', signed.id]);
    const moved = await call('POST', '/prospects', { ...NOOR, pipeline_id: own.id });
    assert.deepEqual(
      [moved.json.stage_id, moved.json.changed_fields],
      [own.default_stage_id, ['pipeline_id', 'stage_id']],
    );
    const history = (await call('GET', `/prospects/${a.json.id}/stage-history`)).json.items;
    assert.deepEqual(
      history.map((one: { from_stage_name: string; to_stage_name: string }) => [
        one.from_stage_name,
        one.to_stage_name,
      ]),
      [
        ['Signed', 'New'],
        [null, 'Signed'],
      ],
    );
    assert.equal((await call('POST', '/prospects', { ...NOOR, stage_id: 'none' })).status, 400);

    const third = (await call('POST', `/pipelines/${own.id}/stages`, { name: 'Parked', order: 1 })).json;
    assert.equal(third.order, 1);
    await call('PATCH', `/prospects/${a.json.id}`, { stage_id: third.id });
    assert.equal((await call('DELETE', `/stages/${third.id}`)).status, 204);
    assert.equal((await call('GET', `/prospects/${a.json.id}`)).json.stage_id, own.default_stage_id);
    assert.equal((await call('DELETE', `/stages/${own.default_stage_id}`)).status, 409);
    assert.equal((await call('DELETE', `/pipelines/${own.id}`)).status, 409);
    assert.equal((await call('DELETE', `/pipelines/${pipeline.id}`)).status, 204);
    assert.equal((await call('GET', `/pipelines/${pipeline.id}`)).status, 404);
  });

  test('labels, sources, offices, users, openings', async () => {
    const { call } = await groupOf(client, 'lists');
    const label = (await call('POST', '/labels', { name: 'Hot', color: '#FF0000' })).json;
    assert.equal(label.color, '#ff0000');
    assert.equal((await call('POST', '/labels', { name: 'HOT ' })).status, 409);
    assert.equal((await call('POST', '/labels', { name: 'a,b' })).status, 400);
    const a = await call('POST', '/prospects', { ...NOOR, labels: ['hot', 'Cold', 'C++', 'C#'] });
    assert.deepEqual(a.json.labels, ['Hot', 'Cold', 'C++', 'C#']);
    const united = await call('POST', '/prospects', { ...NOOR, labels: ['HOT', 'New'] });
    assert.deepEqual(united.json.labels, ['Hot', 'Cold', 'C++', 'C#', 'New']);
    const replaced = await call('PATCH', `/prospects/${a.json.id}`, { labels: ['New', 'Old'] });
    assert.deepEqual(replaced.json.labels, ['New', 'Old']);
    const counts = (await call('GET', '/labels')).json.items;
    assert.deepEqual(
      counts.map((one: { name: string; prospect_count: number }) => [one.name, one.prospect_count]),
      [
        ['C#', 0],
        ['C++', 0],
        ['Cold', 0],
        ['Hot', 0],
        ['New', 1],
        ['Old', 1],
      ],
    );
    assert.deepEqual((await call('POST', '/prospects', { ...NOOR, labels: null })).json.labels, []);

    const source = (await call('POST', '/prospect-sources', { name: 'Open House' })).json;
    assert.equal((await call('POST', '/prospect-sources', { name: ' open  house' })).json.id, source.id);
    const b = await call('POST', '/prospects', { first_name: 'B', last_name: 'B', new_source_name: 'OPEN HOUSE' });
    assert.deepEqual([b.json.source_id, b.json.source_name], [source.id, 'Open House']);
    assert.equal((await call('DELETE', `/prospect-sources/${source.id}`)).status, 409);
    // A name does not replace the source that is there, an ID does.
    const fair = (await call('POST', '/prospect-sources', { name: 'Fair' })).json;
    const named = await call('PATCH', `/prospects/${b.json.id}`, { new_source_name: 'Elsewhere' });
    assert.equal(named.json.outcome, 'unchanged');
    assert.equal((await call('PATCH', `/prospects/${b.json.id}`, { source_id: fair.id })).json.source_name, 'Fair');

    const office = (await call('POST', '/offices', { name: 'Lisbon', time_zone: 'Europe/Lisbon' })).json;
    assert.equal((await call('PATCH', `/offices/${office.id}`, { time_zone: 'Mars' })).status, 400);
    const user = (await call('POST', '/users', { first_name: 'Imre', last_name: 'Castell', office_id: office.id }))
      .json;
    assert.deepEqual([user.active, user.email], [true, null]);
    const opening = (await call('POST', '/openings', { title: 'Agent', office_id: office.id })).json;
    const c = await call('POST', '/prospects', {
      ...NOOR,
      office_id: office.id,
      owner_id: user.id,
      opening_id: opening.id,
      user_id: user.id,
      license_status: 'licensed',
    });
    assert.deepEqual(
      [c.json.office_name, c.json.owner_name, c.json.opening_id],
      ['Lisbon', 'Imre Castell', opening.id],
    );
    assert.equal((await call('DELETE', `/offices/${office.id}`)).status, 409);
    assert.equal((await call('PATCH', `/users/${user.id}`, { active: false })).json.active, false);
    assert.equal((await call('POST', '/prospects', { ...NOOR, owner_id: 'nobody' })).status, 400);
    assert.equal((await call('POST', '/prospects', { ...NOOR, user_id: 'nobody' })).status, 400);
    assert.equal((await call('POST', '/prospects', { ...NOOR, license_status: 'expired' })).status, 400);
  });

  test('the list: every filter, the exact total, and the pages', async () => {
    const { call } = await groupOf(client, 'list');
    const people = [
      {
        first_name: 'Ada',
        last_name: 'Lind',
        email: 'ada@corvane.example',
        title: 'Site Engineer',
        company: 'Corvane & Sons',
        labels: ['Hot'],
      },
      {
        first_name: 'Bo',
        last_name: 'Tärn',
        phone: '+4915123456789',
        title: 'Engineering manager',
        company: 'Tarnwick',
      },
      {
        first_name: 'Cy',
        last_name: 'Voss',
        phone: '(415) 555-2671',
        title: 'Agent',
        company: 'Vosswerk',
        labels: ['Inbound'],
      },
      { first_name: 'Ada', last_name: 'Voss', email: 'ada.voss@vosswerk.example', labels: ['hot', 'inbound'] },
    ];
    const made = await call('POST', '/prospects/bulk', { prospects: people });
    const ids = made.json.results.map((one: { id: string }) => one.id) as string[];
    const names = async (query: string) => {
      const { status, json } = await call('GET', `/prospects?${query}`);
      assert.equal(status, 200, query);
      assert.equal(json.total, json.items.length, query);
      return json.items.map((one: { id: string }) => ids.indexOf(one.id));
    };
    assert.deepEqual(await names(''), [3, 2, 1, 0]);
    assert.deepEqual(await names('email=ADA@corvane.example'), [0]);
    assert.deepEqual(await names('phone=%2B14155552671'), [2]);
    assert.deepEqual(await names('phone=4155552671'), [2]);
    assert.deepEqual(await names('phone=015123456789'), [1]);
    assert.deepEqual(await names('name=voss%20ADA'), [3]);
    assert.deepEqual(await names('name=tarn'), [1]);
    assert.deepEqual(await names('title=engineer'), [1, 0]);
    assert.deepEqual(await names('title=g%20M'), [1]);
    assert.deepEqual(await names('title=ag'), [2, 1]);
    assert.deepEqual(await names('company=corvane%20%26%20s'), [0]);
    assert.deepEqual(await names('company=%25'), []);
    assert.deepEqual(await names('label=Hot,Inbound'), [3, 2, 0]);
    assert.deepEqual(await names('label=Hot&label=INBOUND'), [3, 2, 0]);
    assert.deepEqual(await names('label=Hot&name=lind'), [0]);
    assert.deepEqual(await names('label=nobody'), []);
    assert.deepEqual(await names('stage=new'), [3, 2, 1, 0]);
    assert.deepEqual(await names('stage=Hired'), []);
    assert.equal((await call('GET', `/prospects?label=${'abcdefghijk'.split('').join(',')}`)).status, 400);
    assert.equal((await call('GET', '/prospects?limit=0')).status, 400);
    assert.equal((await call('GET', '/prospects?updated_since=yesterday')).status, 400);

    const pages: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const { json } = await call('GET', `/prospects?limit=3${query}`);
      assert.equal(json.total, 4);
      pages.push(...json.items.map((one: { id: string }) => one.id));
      cursor = json.next_cursor;
    }
    assert.deepEqual(pages, [...ids].reverse());

    const later = (await call('PATCH', `/prospects/${ids[0]}`, { title: 'Foreman' })).json;
    assert.deepEqual(await names(`updated_since=${encodeURIComponent(later.updated_at)}`), [0]);
    assert.deepEqual(await names('title=engineer'), [1]);
    assert.equal((await call('DELETE', `/prospects/${ids[3]}`)).status, 204);
    assert.equal((await call('GET', `/prospects/${ids[3]}`)).status, 404);
    assert.deepEqual(await names('label=Hot,Inbound'), [2, 0]);
    assert.deepEqual(await names('name=ada'), [0]);
    assert.deepEqual(await names(''), [2, 1, 0]);
  });

  test('a bulk: an outcome for each, and one bad item does not sink the rest', async () => {
    const { call } = await groupOf(client, 'bulk');
    const { status, json } = await call('POST', '/prospects/bulk', {
      prospects: [
        NOOR,
        { first_name: 'No', email: 'no@corvane.example' },
        { ...NOOR, title: 'Agent' },
        7,
        { ...NOOR, colour: 'red' },
        { first_name: 'Bad', last_name: 'Stage', stage_id: 'none' },
        { first_name: 'Nul', last_name: 'a\u0000b' },
        { first_name: 'Cy', last_name: 'Voss', phone: '123' },
      ],
    });
    assert.equal(status, 200);
    assert.deepEqual(
      json.results.map((one: { outcome: string }) => one.outcome),
      ['created', 'rejected', 'updated', 'rejected', 'rejected', 'rejected', 'rejected', 'created'],
    );
    assert.equal(json.results[2].id, json.results[0].id);
    assert.equal(json.results[1].error.issues[0].path, 'last_name');
    assert.equal(json.results[7].warnings[0].code, 'phone_invalid');
    assert.equal((await call('GET', '/prospects')).json.total, 2);
  });

  test('If-Match: whoever has not seen the last change is refused', async () => {
    const { call } = await groupOf(client, 'etag');
    const { json } = await call('POST', '/prospects', NOOR);
    const path = `/prospects/${json.id}`;
    const first = await call('PATCH', path, { title: 'Agent' }, { 'if-match': '"1"' });
    assert.deepEqual([first.status, first.headers.get('etag')], [200, '"2"']);
    const late = await call('PATCH', path, { title: 'Other' }, { 'if-match': '"1"' });
    assert.deepEqual([late.status, late.json.status, late.json.code], [412, 412, 'conflict']);
    assert.equal((await call('DELETE', path, undefined, { 'if-match': '"1"' })).status, 412);
    assert.equal((await call('PATCH', path, { title: 'x' }, { 'if-match': 'x' })).status, 400);
    assert.equal((await call('GET', path)).json.title, 'Agent');
    assert.equal((await call('DELETE', path, undefined, { 'if-match': '"2"' })).status, 204);
  });

  test('a purge takes a prospect with all that hangs on it, also one that is deleted already', async () => {
    const { key, call } = await groupOf(client, 'purge');
    const vendor = (method: string, path: string, body?: unknown) =>
      client.send(method, `/hiringcenter/v2${path}`, { headers: { authorization: `Bearer ${key}` }, body });
    const make = () => call('POST', '/prospects', NOOR, { 'idempotency-key': 'purge' });
    const { id } = (await make()).json;
    assert.equal((await call('PUT', `/prospects/${id}/resume`, { text: 'Noor Takahashi, agent' })).status, 202);
    const note = await vendor('POST', '/notes', { prospectId: id, note: 'Called Noor.' });
    assert.equal((await vendor('GET', `/notes/${note.json.id}`)).status, 200);
    assert.equal((await call('DELETE', `/prospects/${id}?purge=perhaps`)).status, 400);
    const late = await call('DELETE', `/prospects/${id}?purge=true`, undefined, { 'if-match': '"77"' });
    assert.equal(late.status, 412);

    assert.equal((await call('DELETE', `/prospects/${id}`)).status, 204);
    assert.equal((await make()).headers.get('idempotency-replayed'), 'true');
    const foreign = await groupOf(client, 'purge-foreign');
    assert.equal((await foreign.call('DELETE', `/prospects/${id}?purge=true`)).status, 404);
    assert.equal((await call('DELETE', `/prospects/${id}?purge=true`)).status, 204);

    assert.equal((await call('DELETE', `/prospects/${id}?purge=true`)).status, 404);
    assert.equal((await vendor('GET', `/notes/${note.json.id}`)).status, 404);
    const again = await make();
    assert.deepEqual([again.status, again.headers.get('idempotency-replayed')], [201, null]);
    assert.notEqual(again.json.id, id);
    assert.equal((await call('DELETE', `/prospects/${again.json.id}?purge=true`)).status, 204);
    assert.equal((await call('GET', '/prospects')).json.total, 0);
  });

  test('provider IDs are a set, compared byte by byte, and never a choice', async () => {
    const { call } = await groupOf(client, 'provider-ids');
    const ids = [{ kind: 'linkedin', id: 'ACoAbC' }];
    const a = (await call('POST', '/prospects', { ...NOOR, provider_ids: ids })).json;
    const b = (await call('POST', '/prospects', { first_name: 'Bo', last_name: 'Tarn' })).json;
    const sales = { kind: 'sales_navigator', id: 'ACw1' };
    const added = await call('POST', `/prospects/${a.id}/provider-ids`, { provider_ids: [sales, ...ids] });
    assert.deepEqual(added.json.provider_ids, [...ids, sales]);
    await call('PUT', `/prospects/${b.id}/provider-ids`, { provider_ids: [{ kind: 'crm', id: 'ACw1' }] });
    const found = await call('POST', '/prospects/lookup', {
      provider_ids: ['ACoAbC', 'acoabc', 'ACw1', { kind: 'crm', id: 'ACw1' }],
    });
    assert.deepEqual(
      found.json.results.map((one: { resolution: string; matches: { id: string }[] }) => [
        one.resolution,
        one.matches.map((match) => match.id),
      ]),
      [
        ['unique', [a.id]],
        ['none', []],
        ['ambiguous', [a.id, b.id]],
        ['unique', [b.id]],
      ],
    );
    const replaced = await call('PUT', `/prospects/${a.id}/provider-ids`, { provider_ids: [] });
    assert.deepEqual(replaced.json.provider_ids, []);
    assert.equal((await call('POST', '/prospects/lookup', { provider_ids: ['a/b'] })).status, 400);
  });

  test('the person: linked when clear, by hand, cut, and filling blanks only', async () => {
    const { id: group, call } = await groupOf(client, 'person');
    const record = {
      key: '1',
      full_name: 'Noor Takahashi',
      emails: [NOOR.email],
      phones: ['+14155552671'],
      title: 'Leasing agent',
      company_name: 'Harbor Finch',
      city: 'Lisbon',
    };
    const other = { key: '2', full_name: 'Bo Tarn', emails: ['bo@corvane.example'] };
    const stored = await call('POST', '/records', { source: 'crm-person', records: [record, other] });
    const [noor, bo] = stored.json.results.map((one: { person_id: string }) => one.person_id);
    const made = await call('POST', '/prospects', {
      first_name: 'Noor',
      last_name: 'Takahashi',
      email: NOOR.email,
      city: 'Porto',
    });
    assert.deepEqual([made.json.person_id, made.json.person.person_id, made.json.person.by], [noor, noor, 'auto']);
    const path = `/prospects/${made.json.id}`;
    const link = (await call('GET', `${path}/person`)).json;
    assert.equal(link.person_id, noor);
    assert.ok(link.score > 0.5 && link.explanation.evidence.length > 0);
    const scopes = ['prospects:read'];
    const { key } = (await client.lode('POST', '/v1/keys', { name: 'p', account_group_ids: [group], scopes })).json;
    const headers = { authorization: `Bearer ${key}` };
    const without = (await client.send('GET', `/v1${path}/person`, { headers })).json;
    assert.deepEqual([without.person_id, without.explanation], [noor, null]);

    const enriched = await call('POST', `${path}/enrich`, {});
    assert.deepEqual(
      [
        enriched.json.prospect.title,
        enriched.json.prospect.company,
        enriched.json.prospect.phone,
        enriched.json.prospect.city,
      ],
      ['Leasing agent', 'Harbor Finch', '+14155552671', 'Porto'],
    );
    assert.deepEqual(
      enriched.json.filled
        .map((one: { field: string; key: string; source: string }) => [one.field, one.source, one.key])
        .sort(),
      [
        ['company', 'crm-person', '1'],
        ['phone', 'crm-person', '1'],
        ['title', 'crm-person', '1'],
      ],
    );
    assert.equal((await call('POST', `${path}/enrich`)).json.filled.length, 0);

    const byHand = await call('PUT', `${path}/person`, { person_id: bo });
    assert.deepEqual(byHand.json.person, { person_id: bo, score: 1, by: 'hand' });
    await call('PATCH', path, { email: 'noor.two@harborfinch.example' });
    assert.equal((await call('GET', path)).json.person_id, bo);
    const cut = await call('DELETE', `${path}/person`);
    assert.equal(cut.json.person, null);
    assert.notEqual(cut.json.person_id, noor);
    await call('PATCH', path, { email: NOOR.email });
    assert.equal((await call('GET', `${path}/person`)).json.by, 'cut');
    assert.equal((await call('POST', `${path}/enrich`, {})).status, 409);
    assert.equal((await call('PUT', `${path}/person`, { person_id: 'f'.repeat(40) })).status, 404);
  });

  test('the link follows a merge, and a prospect that waited is linked when it is enriched', async () => {
    const { call } = await groupOf(client, 'merge');
    const waiting = await call('POST', '/prospects', {
      first_name: 'Ada',
      last_name: 'Lind',
      email: 'ada@lind.example',
    });
    assert.equal(waiting.json.person, null);
    const one = { key: '1', full_name: 'Ada Lind', emails: ['ada@lind.example'], title: 'Foreman' };
    const two = { key: '2', full_name: 'Ada Lind', emails: ['al@corvane.example'], phones: ['+14155552672'] };
    const stored = await call('POST', '/records', { source: 'crm-merge', records: [one, two] });
    const [first, second] = stored.json.results.map((result: { person_id: string }) => result.person_id);
    assert.notEqual(first, second);
    const enriched = await call('POST', `/prospects/${waiting.json.id}/enrich`, {});
    assert.deepEqual([enriched.json.prospect.person_id, enriched.json.prospect.title], [first, 'Foreman']);
    const other = await call('POST', '/prospects', {
      first_name: 'Ada',
      last_name: 'Lind',
      email: 'al@corvane.example',
    });
    assert.equal(other.json.person_id, second);
    const merging = { key: '3', full_name: 'Ada Lind', emails: ['ada@lind.example', 'al@corvane.example'] };
    await call('POST', '/records', { source: 'crm-merge', records: [merging] });
    const now = await Promise.all([waiting, other].map(({ json }) => call('GET', `/prospects/${json.id}`)));
    assert.equal(now[0]!.json.person_id, now[1]!.json.person_id);
    assert.ok([first, second].includes(now[0]!.json.person_id));
  });

  test('after an import all prospects are looked for anew, but those that somebody has cut', async () => {
    const { call } = await groupOf(client, 'relink');
    const people = ['ada', 'bo', 'cy'].map((name) => ({
      first_name: name,
      last_name: 'Lind',
      email: `${name}@lind.example`,
    }));
    const made = await call('POST', '/prospects/bulk', { prospects: people });
    const ids = made.json.results.map((one: { id: string }) => one.id);
    await call('DELETE', `/prospects/${ids[1]}/person`);
    const records = ['ada', 'bo'].map((name) => ({
      key: name,
      full_name: `${name} Lind`,
      emails: [`${name}@lind.example`],
    }));
    const stored = await call('POST', '/records', { source: 'crm-relink', records });
    const started = await call('POST', '/prospects/link', {});
    assert.equal(started.status, 202);
    let job = started.json;
    while (job.state === 'queued' || job.state === 'running') job = (await call('GET', `/jobs/${job.id}`)).json;
    assert.deepEqual([job.state, job.result], ['succeeded', { looked: 2, changed: 1 }]);
    const views = await Promise.all(ids.map((id: string) => call('GET', `/prospects/${id}`)));
    assert.deepEqual(
      views.map(({ json }) => json.person?.person_id ?? null),
      [stored.json.results[0].person_id, null, null],
    );
  });

  test('prospects as a source of the people graph, when the group says so', async () => {
    const { call } = await groupOf(client, 'as-source');
    await call('POST', '/prospects', { first_name: 'Ada', last_name: 'Lind', email: 'ada@lind.example' });
    const match = async (email: string) =>
      (await call('POST', '/people/match', { queries: [{ email }] })).json.results[0];
    assert.equal((await match('ada@lind.example')).decision, 'none');
    await call('PATCH', '/prospect-settings', { prospects_as_source: true });
    const bo = await call('POST', '/prospects', { first_name: 'Bo', last_name: 'Tarn', email: 'bo@corvane.example' });
    const found = await match('bo@corvane.example');
    assert.deepEqual([found.decision, found.person_id], ['match', bo.json.person_id]);
    await call('DELETE', `/prospects/${bo.json.id}`);
    assert.equal((await match('bo@corvane.example')).decision, 'none');
  });

  test('an idempotency key gives the first answer again, in its own group only', async () => {
    const a = await groupOf(client, 'idem-a');
    const b = await groupOf(client, 'idem-b');
    const headers = { 'idempotency-key': 'k1' };
    const first = await a.call('POST', '/prospects', NOOR, headers);
    const again = await a.call('POST', '/prospects', NOOR, headers);
    assert.deepEqual([again.status, again.json], [201, first.json]);
    assert.equal(again.headers.get('idempotency-replayed'), 'true');
    assert.equal((await a.call('POST', '/prospects', { ...NOOR, title: 'x' }, headers)).status, 409);
    const foreign = await b.call('POST', '/prospects', NOOR, headers);
    assert.notEqual(foreign.json.id, first.json.id);

    // A key of both groups acts for the second; a key of the first alone never sees that answer.
    const scopes = ['*'];
    const both = (await client.lode('POST', '/v1/keys', { name: 'both', account_group_ids: [a.id, b.id], scopes })).json
      .key;
    const body = { ...NOOR, account_group_id: b.id, title: 'Of B' };
    const acting = await client.send('POST', '/v1/prospects', {
      headers: { authorization: `Bearer ${both}`, 'idempotency-key': 'k2' },
      body,
    });
    assert.deepEqual([acting.status, acting.json.account_group_id], [200, b.id]);
    assert.equal((await a.call('POST', '/prospects', body, { 'idempotency-key': 'k2' })).status, 404);
    assert.equal((await a.call('GET', `/prospects?account_group_id=${b.id}`)).status, 404);
  });
});
