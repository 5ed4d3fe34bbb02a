import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, afterEach, before, test } from 'node:test';
import type { PersonRecord } from '../../src/identity/record.ts';
import { buyer, call, placesOf, seedWorld, VERSIONS, type World } from './explorium-client.ts';
import { onDatabase, seedPeople } from './suite.ts';
import { type Received, type Receiver, startReceiver } from './webhook-receiver.ts';

const BOTH = ['prospect_changed_role', 'prospect_changed_company'];
const NOBODY = 'f'.repeat(40);
/** Whether a delivery is signed as the vendor signs. */
function assertSigned({ headers, body }: Received, secret: string): void {
  const timestamp = String(headers['x-timestamp']);
  assert.match(timestamp, /^\d{10}$/);
  const made = createHmac('sha256', Buffer.from(secret, 'base64url')).update(`${timestamp}.${body}`).digest('base64');
  assert.equal(headers['x-signature'], made.replaceAll('+', '-').replaceAll('/', '_'));
}

function career(name: string, title: string, company: string, observed_at: string): PersonRecord {
  const slug = name.toLowerCase().replaceAll(' ', '-');
  return {
    full_name: name,
    profile_urls: [`https://www.linkedin.com/in/${slug}-example`],
    positions: [{ company_name: company, company_domain: `${company.toLowerCase()}.example`, title, current: true }],
    observed_at,
  };
}

for (const database of ['sqlite', 'postgres'] as const) {
  onDatabase(
    database,
    'Explorium events',
    (client) => {
      let world: World;
      let receiver: Receiver;
      let hired: Record<string, string>;

      before(async () => {
        world = await seedWorld(client);
        receiver = await startReceiver();
        hired = await seedPeople(client, 'crm', {
          tilda: career('Tilda Overbeck', 'Analyst', 'Corvane', '2026-01-10T00:00:00Z'),
          ruben: career('Ruben Aldershaw', 'Engineer', 'Corvane', '2026-01-10T00:00:00Z'),
        });
      });
      after(() => receiver.close());
      afterEach(() => {
        receiver.received.length = 0;
        receiver.behave = 204;
      });

      const post = (path: string, body: unknown, key?: string) =>
        call(client, 'POST', path, { body, ...(key && { key }) });

      test('v1 has one webhook: registering again replaces it with a new secret, reading shows it, deleting ends it', async () => {
        const { key } = await buyer(client);
        const made = await post('/v1/webhooks', { partner_id: 'acct-1', webhook_url: receiver.url }, key);
        assert.equal(made.status, 200, made.text);
        assert.deepEqual(Object.keys(made.json), [
          'response_context',
          'created_at',
          'last_modified_time',
          'webhook_url',
          'webhook_secret',
        ]);
        const again = await post('/v1/webhooks', { partner_id: 'acct-1', webhook_url: `${receiver.url}/2` }, key);
        assert.notEqual(again.json.webhook_secret, made.json.webhook_secret);
        const shown = await call(client, 'GET', '/v1/webhooks/acct-1', { key });
        assert.equal(shown.json.webhook_secret, again.json.webhook_secret);
        assert.equal(shown.json.webhook_url, `${receiver.url}/2`);
        assert.equal((await call(client, 'GET', '/v1/webhooks/acct-2', { key })).status, 404);
        const gone = await call(client, 'DELETE', '/v1/webhooks/acct-1', { key });
        assert.deepEqual(Object.keys(gone.json), ['response_context']);
        assert.equal((await call(client, 'GET', '/v1/webhooks/acct-1', { key })).status, 404);
      });

      test('check_connectivity sends signed inventions, and is a 400 when the receiver does not take them', async () => {
        const { key } = await buyer(client);
        const { json } = await post('/v1/webhooks', { partner_id: 'acct', webhook_url: receiver.url }, key);
        const simulation = { event_name: 'prospect_changed_company', number_of_events: 2 };
        const fine = await post('/v1/webhooks/check_connectivity', { partner_id: 'acct', simulation }, key);
        assert.equal(fine.status, 200, fine.text);
        assert.equal(receiver.received.length, 2);
        for (const one of receiver.received) assertSigned(one, json.webhook_secret);
        assert.equal(receiver.received[0]!.json.event_name, 'prospect_changed_company');
        assert.equal(receiver.received[0]!.json.partner_id, 'acct');
        assert.notEqual(receiver.received[0]!.json.event_id, receiver.received[1]!.json.event_id);
        receiver.behave = 500;
        const failed = await post('/v1/webhooks/check_connectivity', { partner_id: 'acct' }, key);
        assert.equal(failed.status, 400);
        assert.match(failed.json.details, /500/);
        const eleven = { partner_id: 'acct', simulation: { number_of_events: 11 } };
        assert.deepEqual(placesOf(await post('/v1/webhooks/check_connectivity', eleven, key)), [
          'body.simulation.number_of_events',
        ]);
      });

      test('v2 has several webhooks, each with its own secret, shown when made and when rotated', async () => {
        const { key } = await buyer(client);
        await post('/v1/webhooks', { partner_id: 'acct', webhook_url: receiver.url }, key);
        const body = { webhook_url: receiver.url, headers: ['X-Tenant: seven'], payload_format: 'stringified_json' };
        const made = await post('/v2/webhooks', body, key);
        assert.equal(made.status, 200, made.text);
        const { webhook_id } = made.json;
        const all = await call(client, 'GET', '/v2/webhooks', { key });
        assert.deepEqual(all.json.webhooks.map((one: { legacy: boolean }) => one.legacy).sort(), [false, true]);
        assert.ok(all.json.webhooks.every((one: object) => !('webhook_secret' in one)));
        const rotated = await call(client, 'POST', `/v2/webhooks/${webhook_id}/rotate_secret`, { key });
        assert.notEqual(rotated.json.webhook_secret, made.json.webhook_secret);
        const paused = await call(client, 'PATCH', `/v2/webhooks/${webhook_id}`, { key, body: { status: 'paused' } });
        assert.equal(paused.json.status, 'paused');
        assert.deepEqual(paused.json.headers, ['X-Tenant: seven']);
        const other = await buyer(client);
        assert.equal((await call(client, 'GET', `/v2/webhooks/${webhook_id}`, { key: other.key })).status, 404);
        assert.equal((await call(client, 'DELETE', `/v2/webhooks/${webhook_id}`, { key })).status, 200);
        assert.equal((await call(client, 'GET', `/v2/webhooks/${webhook_id}`, { key })).status, 404);
      });

      test('a URL that cannot be delivered to is refused under its name, and ten webhooks are enough', async () => {
        const { key } = await buyer(client);
        const ftp = await post('/v2/webhooks', { webhook_url: 'ftp://receiver.example' }, key);
        assert.deepEqual(placesOf(ftp), ['body.webhook_url']);
        const odd = await post('/v2/webhooks', { webhook_url: receiver.url, headers: ['no colon'] }, key);
        assert.deepEqual(placesOf(odd), ['body.headers.0']);
        for (let count = 1; count <= 10; count += 1) {
          assert.equal((await post('/v2/webhooks', { webhook_url: receiver.url }, key)).status, 200);
        }
        assert.equal((await post('/v2/webhooks', { webhook_url: receiver.url }, key)).status, 400);
        await post('/v1/webhooks', { partner_id: 'acct', webhook_url: receiver.url }, key);
        assert.equal((await post('/v2/webhooks', { webhook_url: receiver.url }, key)).status, 400);
      });

      test('whoever is enrolled is told of when a later record changes role or company, in both versions', async () => {
        const { group, key } = await buyer(client);
        const people = await seedPeople(client, 'crm', {
          wanda: career('Wanda Thistlewood', 'Analyst', 'Corvane', '2026-01-10T00:00:00Z'),
        });
        const prospect_ids = [people['wanda']];
        const first = await post('/v1/webhooks', { partner_id: 'acct', webhook_url: `${receiver.url}/v1` }, key);
        const v1 = await post(
          '/v1/prospects/events/enrollments',
          { enrollment_key: 'leads-v1', event_types: BOTH, prospect_ids },
          key,
        );
        assert.equal(v1.status, 200, v1.text);
        const second = await post('/v2/webhooks', { webhook_url: `${receiver.url}/v2` }, key);
        const { webhook_id } = second.json;
        const v2 = await post(
          '/v2/prospects/events/enrollments',
          { enrollment_key: 'leads-v2', event_types: ['prospect_changed_company'], prospect_ids, webhook_id },
          key,
        );
        assert.equal(v2.status, 200, v2.text);
        await seedPeople(client, 'crm', {
          wanda: career('Wanda Thistlewood', 'Director', 'Quillon', '2026-06-10T00:00:00Z'),
        });
        await receiver.until(3);
        const names = (path: string) =>
          receiver.received
            .filter((one) => one.path.endsWith(path))
            .map((one) => one.json.event_name)
            .sort();
        assert.deepEqual(names('/v1'), BOTH.toSorted());
        assert.deepEqual(names('/v2'), ['prospect_changed_company']);
        for (const one of receiver.received) {
          const isFirst = one.path.endsWith('/v1');
          assertSigned(one, isFirst ? first.json.webhook_secret : second.json.webhook_secret);
          const { data, ...rest } = one.json;
          assert.equal(rest.tenant_id, group);
          assert.equal(rest.entity_id, people['wanda']);
          assert.equal(rest.entity_type, 'prospect');
          assert.match(rest.event_id, /^[0-9a-f]{32}$/);
          assert.equal(rest.enrollment_key, isFirst ? 'leads-v1' : 'leads-v2');
          assert.equal(rest.webhook_id, isFirst ? undefined : webhook_id);
          assert.equal(rest.enrollment_id, isFirst ? undefined : v2.json.enrollment_id);
          assert.equal(data.event_name, rest.event_name);
          assert.equal(data.previous_company_name, 'Corvane');
          assert.equal(data.current_company_name, 'Quillon');
          assert.equal(data.previous_job_title, 'Analyst');
          assert.equal(data.current_job_title, 'Director');
        }
        const pulled = await post('/v2/prospects/events', { event_types: BOTH, prospect_ids }, key);
        assert.deepEqual(
          pulled.json.output_events.map((one: { event_id: string }) => one.event_id).sort(),
          receiver.received
            .filter((one) => one.path.endsWith('/v1'))
            .map((one) => one.json.event_id)
            .sort(),
        );
      });

      test('enrolments are listed, changed and ended, each version seeing its own', async () => {
        const { key } = await buyer(client);
        const { tilda, ruben } = hired as { tilda: string; ruben: string };
        const facts = { enrollment_key: 'mine', event_types: BOTH, prospect_ids: [tilda] };
        const path = (version: string) => `/${version}/prospects/events/enrollments`;
        const { webhook_id } = (await post('/v2/webhooks', { webhook_url: receiver.url }, key)).json;
        const old = (await post(path('v1'), facts, key)).json.enrollment_id;
        const young = (await post(path('v2'), { ...facts, webhook_id, status: 'paused' }, key)).json.enrollment_id;
        const listed = async (version: string) => (await call(client, 'GET', path(version), { key })).json.enrollments;
        assert.deepEqual(await listed('v1'), [{ enrollment_id: old, ...facts }]);
        assert.deepEqual(await listed('v2'), [{ enrollment_id: young, ...facts, webhook_id, status: 'paused' }]);
        const patch = (version: string, body: unknown) => call(client, 'PATCH', path(version), { key, body });
        assert.equal((await patch('v2', { enrollment_id: young, status: 'active' })).status, 200);
        assert.equal((await listed('v2'))[0].status, 'active');
        assert.deepEqual(placesOf(await patch('v1', { enrollment_id: old, prospect_ids: [ruben] })).sort(), [
          'body.enrollment_key',
          'body.event_types',
        ]);
        await patch('v1', { ...facts, enrollment_id: old, prospect_ids: [ruben] });
        assert.deepEqual((await listed('v1'))[0].prospect_ids, [ruben]);
        assert.equal((await patch('v1', { ...facts, enrollment_id: young })).status, 404);
        const ended = await call(client, 'DELETE', path('v1'), { key, body: { enrollment_id: old } });
        assert.equal(ended.json.status, 'success');
        assert.deepEqual(await listed('v1'), []);
        assert.equal((await call(client, 'DELETE', path('v1'), { key, body: { enrollment_id: old } })).status, 404);
        const other = await buyer(client);
        const foreign = await call(client, 'DELETE', path('v2'), { key: other.key, body: { enrollment_id: young } });
        assert.equal(foreign.status, 404);
      });

      test('what an enrolment may not say is refused: keys, types, people, webhooks', async () => {
        const { key } = await buyer(client);
        const path = '/v2/prospects/events/enrollments';
        const { webhook_id } = (await post('/v2/webhooks', { webhook_url: receiver.url }, key)).json;
        const facts = { enrollment_key: 'mine', event_types: BOTH, prospect_ids: [hired['tilda']], webhook_id };
        const places = async (change: object) => placesOf(await post(path, { ...facts, ...change }, key));
        assert.deepEqual(await places({ enrollment_key: 'abc' }), ['body.enrollment_key']);
        assert.deepEqual(await places({ event_types: ['prospect_job_start_anniversary'] }), ['body.event_types.0']);
        assert.deepEqual(await places({ prospect_ids: Array(2).fill(NOBODY) }), ['body.prospect_ids']);
        assert.deepEqual(
          await places({ prospect_ids: Array.from({ length: 21 }, (_, at) => at.toString(16).padStart(40, '0')) }),
          ['body.prospect_ids'],
        );
        assert.deepEqual(await places({ ttl_days: 5 }), ['body.ttl_days']);
        assert.deepEqual(await places({ webhook_id: undefined }), ['body.webhook_id']);
        assert.equal((await post(path, { ...facts, webhook_id: 'wh_nowhere' }, key)).status, 404);
        await call(client, 'PATCH', `/v2/webhooks/${webhook_id}`, { key, body: { status: 'paused' } });
        assert.deepEqual(await places({}), ['body.webhook_id']);
      });

      test('events are pulled oldest first, within the time asked for, under the IDs asked for', async () => {
        const people = await seedPeople(client, 'crm', {
          iris: career('Iris Pennewell', 'Analyst', 'Corvane', '2026-01-10T00:00:00Z'),
        });
        await seedPeople(client, 'crm', {
          iris: career('Iris Pennewell', 'Director', 'Corvane', '2026-03-10T00:00:00Z'),
        });
        await seedPeople(client, 'crm', {
          iris: career('Iris Pennewell', 'Director', 'Quillon', '2026-06-10T00:00:00Z'),
        });
        const prospect_ids = [people['iris'], NOBODY];
        for (const version of VERSIONS) {
          const path = `/${version}/prospects/events`;
          const { status, json } = await post(path, { event_types: BOTH, prospect_ids });
          assert.equal(status, 200);
          assert.deepEqual(
            json.output_events.map((one: { event_name: string }) => one.event_name),
            BOTH,
          );
          const [event] = json.output_events;
          assert.deepEqual(Object.keys(event).sort(), ['data', 'event_id', 'event_name', 'event_time', 'prospect_id']);
          assert.equal(event.prospect_id, people['iris']);
          assert.match(event.event_id, /^[0-9a-f]{32}$/);
          assert.deepEqual([event.data.previous_job_title, event.data.current_job_title], ['Analyst', 'Director']);
          const early = await post(path, { event_types: BOTH, prospect_ids, timestamp_to: '2020-01-01' });
          assert.deepEqual(early.json.output_events, []);
          assert.equal(early.json.response_context.request_status, 'miss');
        }
      });

      test('an anniversary follows from the start of the present job', async () => {
        const { json } = await post('/v2/prospects/events', {
          event_types: ['prospect_job_start_anniversary'],
          prospect_ids: [world.people.marcus],
          timestamp_from: '2025-01-01',
          timestamp_to: '2026-03-01T00:00:00Z',
        });
        assert.deepEqual(
          json.output_events.map((one: { event_time: string; data: { years: number } }) => [
            one.event_time,
            one.data.years,
          ]),
          [
            ['2025-02-01T00:00:00.000Z', 1],
            ['2026-02-01T00:00:00.000Z', 2],
          ],
        );
      });

      test('a pull names at most forty people, each once, and event types that there are', async () => {
        const path = '/v1/prospects/events';
        const ids = Array.from({ length: 41 }, (_, at) => at.toString(16).padStart(40, '0'));
        const places = async (body: object) =>
          placesOf(await post(path, { event_types: BOTH, prospect_ids: ids.slice(0, 1), ...body }));
        assert.deepEqual(await places({ prospect_ids: ids }), ['body.prospect_ids']);
        assert.deepEqual(await places({ prospect_ids: [ids[0], ids[0]] }), ['body.prospect_ids']);
        assert.deepEqual(await places({ event_types: ['prospect_was_born'] }), ['body.event_types.0']);
        assert.deepEqual(await places({ timestamp_from: 'last week' }), ['body.timestamp_from']);
      });

      test('a key without the scope may not make webhooks or enrolments', async () => {
        const { key } = await buyer(client, undefined, { scopes: ['people:read'] });
        assert.equal((await post('/v2/webhooks', { webhook_url: receiver.url }, key)).status, 403);
        const enrolment = { enrollment_key: 'mine', event_types: BOTH, prospect_ids: [NOBODY] };
        assert.equal((await post('/v1/prospects/events/enrollments', enrolment, key)).status, 403);
      });
    },
    { LODE_WEBHOOK_ALLOW_PRIVATE: '1', LODE_SECRET_KEY: 'k'.repeat(32) },
  );
}
