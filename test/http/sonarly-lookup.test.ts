/** The look-up by provider ID, and what every answer of the surface has in common. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Answer, type Sonarly, startSonarly } from './sonarly-client.ts';

for (const database of ['sqlite', 'postgres'] as const) {
  describe(`sonarly look-up (${database})`, () => {
    let sonarly: Sonarly;
    let north: string;
    let south: string;
    let key: string;
    before(async () => {
      sonarly = await startSonarly(database);
      north = await sonarly.newGroup('north');
      south = await sonarly.newGroup('south');
      key = await sonarly.newKey([north, south], ['prospects:read', 'prospects:write']);
    });
    after(() => sonarly?.stop());

    async function prospect(group: string, firstName: string, providerIds: { kind: string; id: string }[], more = {}) {
      const answer = await sonarly.lode(
        'POST',
        '/v1/prospects',
        { account_group_id: group, first_name: firstName, last_name: 'Varga', provider_ids: providerIds, ...more },
        key,
      );
      assert.ok(answer.status === 200 || answer.status === 201, JSON.stringify(answer.json));
      return (answer.json.prospect ?? answer.json).id as string;
    }
    const look = (group: string, id: string, more: { key?: string } = {}) =>
      sonarly.ask('GET', `/prospects/by-provider-id/${id}`, { group, key, ...more });

    function assertFails({ status, json }: Answer, expected: number, code: string) {
      assert.equal(status, expected, JSON.stringify(json));
      assert.deepEqual(Object.keys(json).sort(), ['data', 'error', 'success', 'traceId']);
      assert.deepEqual([json.success, json.data, json.error.code], [false, null, code]);
      assert.deepEqual(Object.keys(json.error).sort(), ['code', 'details', 'message']);
      assert.equal(typeof json.error.details, 'string');
      assert.match(json.traceId, /^[\w-]{6,}$/);
    }

    test('S2.4 S2.5: without a key, with a wrong one, without the permission (checks 1 and 2)', async () => {
      const path = `/sonarly/v1/accounts/${north}/prospects/by-provider-id/ACo1`;
      assertFails(await sonarly.send('GET', path, { key: null }), 401, 'UNAUTHORIZED');
      assertFails(await sonarly.send('GET', path, { key: 'sk_live_nobody' }), 401, 'UNAUTHORIZED');
      const other = await sonarly.newKey([north], ['prospecting:read']);
      assertFails(await look(north, 'ACo1', { key: other }), 403, 'FORBIDDEN');
      const reader = await sonarly.newKey([north], ['prospects:read']);
      assert.equal((await look(north, 'ACo1', { key: reader })).status, 200);
    });

    test('S2.1 S2.2 S2.3 S2.4 S2.8 R9: none, unique and ambiguous with all that match, oldest first (check 3)', async () => {
      const none = await look(north, 'ACoNobody');
      assert.equal(none.status, 200);
      assert.deepEqual(none.json.data, { providerId: 'ACoNobody', resolution: 'none', matches: [] });
      assert.deepEqual([none.json.success, none.json.error], [true, null]);
      assert.equal(none.json.traceId, none.headers.get('x-request-id'));

      const first = await prospect(north, 'Ines', [{ kind: 'linkedin', id: 'ACoTwice' }], {
        company: 'Tideline Robotics',
        title: 'Head of Supply',
        profile_url: 'https://www.linkedin.com/in/ines-varga-example',
      });
      const unique = await look(north, 'ACoTwice');
      const [match] = unique.json.data.matches;
      assert.equal(unique.json.data.resolution, 'unique');
      assert.match(match.personId, /^[0-9a-f]{40}$/);
      assert.deepEqual(
        { ...match, personId: '' },
        {
          prospectId: first,
          personId: '',
          publicIdentifier: 'ines-varga-example',
          linkedinUrl: 'https://www.linkedin.com/in/ines-varga-example',
          name: 'Ines Varga',
          companyName: 'Tideline Robotics',
          title: 'Head of Supply',
        },
      );
      const again = (await look(north, 'ACoTwice')).json.data.matches[0];
      assert.equal(again.personId, match.personId, 'also who is linked to nobody has a person ID that stays');

      const second = await prospect(north, 'Ina', [{ kind: 'linkedin', id: 'ACoTwice' }]);
      const both = await look(north, 'ACoTwice');
      assert.equal(both.json.data.resolution, 'ambiguous');
      assert.deepEqual(
        both.json.data.matches.map((one: { prospectId: string }) => one.prospectId),
        [first, second],
      );
    });

    test('R9: ?kind= narrows an ID that two systems share, and the words for one and several are settable', async () => {
      const one = await prospect(north, 'Tomas', [{ kind: 'linkedin', id: 'Shared7' }]);
      await prospect(north, 'Bao', [{ kind: 'crm', id: 'Shared7' }]);
      assert.equal((await look(north, 'Shared7')).json.data.matches.length, 2);
      const { data } = (await look(north, 'Shared7?kind=linkedin')).json;
      assert.deepEqual([data.resolution, data.matches[0].prospectId], ['unique', one]);
      assertFails(await look(north, 'Shared7?kind=No%20Word'), 422, 'VALIDATION_ERROR');
      const settings = { sonarly: { resolution: { unique: 'single', ambiguous: 'multiple' } } };
      const worded = await sonarly.newKey([north], ['prospects:read'], { settings });
      assert.equal((await look(north, 'Shared7', { key: worded })).json.data.resolution, 'multiple');
      assert.equal((await look(north, 'Shared7?kind=crm', { key: worded })).json.data.resolution, 'single');
      assert.equal((await look(north, 'Nobody', { key: worded })).json.data.resolution, 'none');
    });

    test('S2.8: a prospect is found by any of its IDs, of any system', async () => {
      const id = await prospect(north, 'Salome', [
        { kind: 'linkedin', id: 'ACoSalome' },
        { kind: 'sales_navigator', id: 'ACwSalome' },
        { kind: 'crm', id: '0042' },
      ]);
      for (const providerId of ['ACoSalome', 'ACwSalome', '0042']) {
        assert.equal((await look(north, providerId)).json.data.matches[0].prospectId, id);
      }
    });

    test('S2.2: the same ID in two groups: each sees its own (check 4)', async () => {
      const inNorth = await prospect(north, 'Kofi', [{ kind: 'linkedin', id: 'ACoBoth' }]);
      const inSouth = await prospect(south, 'Kofi', [{ kind: 'linkedin', id: 'ACoBoth' }]);
      for (const [group, id] of [
        [north, inNorth],
        [south, inSouth],
      ] as const) {
        const { data } = (await look(group, 'ACoBoth')).json;
        assert.deepEqual([data.resolution, data.matches[0].prospectId], ['unique', id]);
      }
    });

    test('an ID with reserved characters and mixed case comes back as it is and matches exactly (check 5)', async () => {
      const id = 'Ab+c=D';
      const owner = await prospect(north, 'Mirela', [{ kind: 'linkedin', id }]);
      const { data } = (await look(north, 'Ab%2Bc=D')).json;
      assert.deepEqual([data.providerId, data.matches[0]?.prospectId], [id, owner]);
      const other = (await look(north, 'ab%2Bc=d')).json.data;
      assert.deepEqual([other.providerId, other.resolution], ['ab+c=d', 'none']);
    });

    test('S2.5: what is wrong with a look-up is 422, with other routes 400 (check 6)', async () => {
      assert.equal((await look(north, 'x'.repeat(256))).status, 200);
      for (const id of ['x'.repeat(257), 'x'.repeat(5000), '', '%20', 'a%2Fb', 'a%0Ab', 'a%00b', '%zz', '%ff']) {
        assertFails(await look(north, id), 422, 'VALIDATION_ERROR');
      }
      for (const group of ['no%20group', 'a%00b', 'x'.repeat(3000)]) {
        assertFails(await look(group, 'x'), 422, 'VALIDATION_ERROR');
      }
      const reader = await sonarly.newKey([north], ['prospecting:read']);
      const jobs = (query: string, group = north) =>
        sonarly.ask('GET', `/prospecting?${query}`, { group, key: reader });
      for (const query of ['limit=0', 'limit=-1', 'limit=1.5', 'limit=x', 'cursor=nonsense', 'status=done']) {
        assertFails(await jobs(query), 400, 'VALIDATION_ERROR');
      }
      assertFails(await jobs('', 'no%20group'), 400, 'VALIDATION_ERROR');
      assert.equal((await jobs('limit=99999999999999')).status, 200, 'a larger limit is clamped');
    });

    test('S2.6: unknown and foreign groups are refused alike, on every route', async () => {
      const only = await sonarly.newKey([north], ['*']);
      for (const path of ['/prospects/by-provider-id/x', '/prospecting', '/audiences', '/sales-navigator/lead-lists']) {
        const foreign = await sonarly.ask('GET', path, { group: south, key: only });
        const unknown = await sonarly.ask('GET', path, { group: 'f'.repeat(24), key: only });
        assertFails(foreign, 403, 'FORBIDDEN');
        assertFails(unknown, 403, 'FORBIDDEN');
        assert.deepEqual(foreign.json.error, unknown.json.error);
      }
      for (const path of ['/prospecting', '/audiences', '/audiences/folders', '/audiences/x/move-to-folder']) {
        const sent = { group: south, key: only, body: {} };
        assertFails(await sonarly.ask('POST', path, sent), 403, 'FORBIDDEN');
      }
      assertFails(await sonarly.ask('GET', '/prospecting?limit=0', { group: south, key: only }), 403, 'FORBIDDEN');
    });

    test('GET /accounts lists the groups of the key, whatever its permissions, in pages', async () => {
      const any = await sonarly.newKey([north, south], ['webhooks:read']);
      const { json } = await sonarly.send('GET', '/sonarly/v1/accounts', { key: any });
      assert.deepEqual(json.data.items.map((one: { id: string }) => one.id).sort(), [north, south].sort());
      assert.deepEqual([json.data.nextCursor, json.data.hasMore], [null, false]);
      const pages: string[] = [];
      let cursor = '';
      do {
        const { data } = (await sonarly.send('GET', `/sonarly/v1/accounts?limit=1${cursor}`, { key: any })).json;
        pages.push(...data.items.map((one: { name: string }) => one.name));
        cursor = data.hasMore ? `&cursor=${data.nextCursor}` : '';
      } while (cursor !== '');
      assert.deepEqual(pages.sort(), ['north', 'south']);
    });

    test('the framework’s own refusals are in the envelope too (check 12)', async () => {
      assertFails(await sonarly.send('GET', '/sonarly/v1/nothing'), 404, 'NOT_FOUND');
      assertFails(await sonarly.send('PUT', '/sonarly/v1/accounts'), 405, 'METHOD_NOT_ALLOWED');
      const start = `/sonarly/v1/accounts/${sonarly.group}/prospecting`;
      assertFails(await sonarly.send('POST', start, { body: '{"source":' }), 400, 'VALIDATION_ERROR');
      assertFails(await sonarly.send('POST', start, { body: '[]' }), 400, 'VALIDATION_ERROR');
      const large = JSON.stringify({ source: 'url_upload', urls: ['x'.repeat(5 * 1024 * 1024)] });
      assertFails(await sonarly.send('POST', start, { body: large }), 413, 'PAYLOAD_TOO_LARGE');
      const text = { body: 'source=url_upload', headers: { 'content-type': 'text/plain' } };
      assertFails(await sonarly.send('POST', start, text), 415, 'UNSUPPORTED_MEDIA_TYPE');
      assertFails(await sonarly.send('GET', '/sonarly/v1/%zz'), 400, 'VALIDATION_ERROR');
    });

    test('what is not served is 501, naming it', async () => {
      for (const path of ['/signals/scans', '/signal-specifications', '/messages', '/campaigns']) {
        assertFails(await sonarly.ask('GET', path), 501, 'NOT_IMPLEMENTED');
      }
      const answer = await sonarly.ask('POST', '/campaigns');
      assert.match(answer.json.error.message, /campaigns/);
    });

    test('S2.5: over the limit of the vendor’s plan is 429 with the time to wait', async () => {
      const limited = await sonarly.newKey([north], ['prospects:read'], { plan: { name: 'custom', per_minute: 2 } });
      assert.equal((await look(north, 'a', { key: limited })).status, 200);
      await look(north, 'a', { key: limited });
      const refused = await look(north, 'a', { key: limited });
      assertFails(refused, 429, 'RATE_LIMITED');
      assert.ok(Number(refused.headers.get('retry-after')) >= 1);
      assert.equal(refused.headers.get('x-ratelimit-remaining'), '0');
    });

    test('the trace ID stands in the server’s log', async () => {
      const { json } = await look(north, 'ACoLogged');
      const lines = () => sonarly.server.log().split('\n');
      while (!lines().some((line) => line.includes(json.traceId)))
        await new Promise((resolve) => setImmediate(resolve));
      assert.ok(!lines().some((line) => line.includes('ACoLogged')), 'without the ID that was asked for');
    });
  });
}
