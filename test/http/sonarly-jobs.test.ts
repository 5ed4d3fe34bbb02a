/** Prospecting jobs: start, watch, cancel, replay, credits, and the sources that they run on. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Answer } from './sonarly-client.ts';
import { type Sonarly, somebody, startSonarly, urlOf } from './sonarly-client.ts';

for (const database of ['sqlite', 'postgres'] as const) {
  describe(`sonarly jobs (${database})`, () => {
    let sonarly: Sonarly;
    const people = 12;
    before(async () => {
      sonarly = await startSonarly(database);
      await sonarly.people(Array.from({ length: people }, (_none, n) => somebody(n)));
    });
    after(() => sonarly?.stop());

    const upload = (numbers: number[], more: object = {}) => ({
      source: 'url_upload',
      urls: numbers.map(urlOf),
      ...more,
    });
    const start = (body: object, headers: Record<string, string> = {}, more: { key?: string; group?: string } = {}) =>
      sonarly.ask('POST', '/prospecting', { body, headers, ...more });
    const job = async (id: string, more = {}) => (await sonarly.ask('GET', `/prospecting/${id}`, more)).json.data;
    function assertFails({ status, json }: Answer, expected: number, code: string) {
      assert.deepEqual([status, json.error?.code, json.success, json.data], [expected, code, false, null]);
    }

    const SEARCH = 'https://www.linkedin.com/search/results/people/?keywords=robot';

    // Nothing runs yet: no worker has been started.

    test('S2.6: reading, starting and cancelling jobs are permissions of their own', async () => {
      const reader = await sonarly.newKey([sonarly.group], ['prospecting:read']);
      const writer = await sonarly.newKey([sonarly.group], ['prospecting:write']);
      assertFails(await start(upload([0]), {}, { key: reader }), 403, 'FORBIDDEN');
      const { jobId } = (await start(upload([0]), {}, { key: writer })).json.data;
      assertFails(await sonarly.ask('GET', `/prospecting/${jobId}`, { key: writer }), 403, 'FORBIDDEN');
      assertFails(await sonarly.ask('GET', '/prospecting', { key: writer }), 403, 'FORBIDDEN');
      assertFails(await sonarly.ask('GET', '/sales-navigator/lead-lists', { key: writer }), 403, 'FORBIDDEN');
      assert.equal((await sonarly.ask('GET', `/prospecting/${jobId}`, { key: reader })).status, 200);
      assertFails(await sonarly.ask('POST', `/prospecting/${jobId}/cancel`, { key: reader }), 403, 'FORBIDDEN');
      assert.equal((await sonarly.ask('POST', `/prospecting/${jobId}/cancel`, { key: writer })).status, 200);
    });

    test('a start that lacks what its source needs is 400, naming it (check 8)', async () => {
      const wrong: [body: object, member: string][] = [
        [{}, 'source'],
        [{ source: 'elsewhere' }, 'source'],
        [{ source: 'sales_navigator' }, 'savedSearchId'],
        [{ source: 'sales_navigator', savedSearchId: 'a', leadListId: 'b' }, 'leadListId'],
        [{ source: 'sales_navigator', savedSearchId: 'nobody' }, 'savedSearchId'],
        [{ source: 'sales_navigator', leadListId: 'nobody' }, 'leadListId'],
        [{ source: 'linkedin_search' }, 'searchUrl'],
        [
          { source: 'linkedin_search', searchUrl: 'https://example.org/search/results/people/?keywords=a' },
          'searchUrl',
        ],
        [
          { source: 'linkedin_search', searchUrl: 'https://www.linkedin.com/search/results/people/?network=["F"]' },
          'network',
        ],
        [{ source: 'post_commenters' }, 'postUrl'],
        [{ source: 'post_commenters', postUrl: urlOf(0) }, 'postUrl'],
        [{ source: 'url_upload' }, 'urls'],
        [{ source: 'url_upload', urls: [] }, 'urls'],
        [{ source: 'url_upload', urls: Array.from({ length: 1001 }, (_none, n) => urlOf(n)) }, 'urls'],
        [{ source: 'url_upload', urls: [urlOf(0), 'no url', urlOf(1), 'https://tideline.example'] }, 'urls.1'],
        [upload([0], { maxResults: 0 }), 'maxResults'],
        [{ source: 'linkedin_search', searchUrl: SEARCH, maxResults: 2001 }, 'maxResults'],
        [upload([0], { searchEmails: 'yes' }), 'searchEmails'],
        [upload([0], { audienceId: 'nobody' }), 'audienceId'],
      ];
      for (const [body, member] of wrong) {
        const answer = await start(body);
        assertFails(answer, 400, 'VALIDATION_ERROR');
        assert.ok(answer.json.error.details.includes(member), `${member} in ${answer.json.error.details}`);
      }
      const { details } = (await start({ source: 'url_upload', urls: ['no', urlOf(1), 'none'] })).json.error;
      assert.ok(details.includes('urls.0') && details.includes('urls.2') && !details.includes('urls.1:'));
    });

    test('the ceiling of maxResults is the plan’s for a key under the vendor’s plan', async () => {
      const settings = { sonarly: { plan: 'Tester' } };
      const key = await sonarly.newKey([sonarly.group], ['prospecting:write'], { plan: { name: 'vendor' }, settings });
      const search = { source: 'linkedin_search', searchUrl: SEARCH };
      assertFails(await start({ ...search, maxResults: 101 }, {}, { key }), 400, 'VALIDATION_ERROR');
      const within = (await start({ ...search, maxResults: 100 }, {}, { key })).json.data.jobId;
      await sonarly.ask('POST', `/prospecting/${within}/cancel`);
      const { jobId } = (await start(upload([0], { maxResults: 5000 }), {}, { key })).json.data;
      assert.ok(jobId, 'a list is its own size');
      await sonarly.ask('POST', `/prospecting/${jobId}/cancel`);
    });

    test('S2.7: a start is 202; a queued job is cancelled, once; unknown jobs are 404 (check 9)', async () => {
      const answer = await start(upload([0, 1]));
      assert.equal(answer.status, 202);
      assert.deepEqual(Object.keys(answer.json.data).sort(), ['createdAt', 'jobId', 'status']);
      assert.equal(answer.json.data.status, 'queued');
      const { jobId } = answer.json.data;
      const waiting = await job(jobId);
      assert.deepEqual([waiting.type, waiting.status, waiting.error], ['prospecting', 'queued', null]);
      assert.deepEqual(waiting.stages, {
        import: { status: 'queued', progress: 0 },
        enrichment: { status: 'queued', progress: 0 },
      });
      const cancelled = await sonarly.ask('POST', `/prospecting/${jobId}/cancel`);
      assert.deepEqual([cancelled.status, cancelled.json.data], [200, { jobId, status: 'cancelled' }]);
      const over = await job(jobId);
      assert.deepEqual(
        [over.status, over.stages.import, over.stages.enrichment],
        ['cancelled', { status: 'cancelled', progress: 0 }, { status: 'cancelled', progress: 0 }],
      );
      assert.ok(over.updatedAt > waiting.updatedAt || over.updatedAt >= over.createdAt);
      for (const type of ['application/json', 'application/x-www-form-urlencoded']) {
        const again = await sonarly.ask('POST', `/prospecting/${jobId}/cancel`, { headers: { 'content-type': type } });
        assertFails(again, 422, 'VALIDATION_ERROR');
      }
      assertFails(await sonarly.ask('POST', `/prospecting/${'0'.repeat(24)}/cancel`), 404, 'NOT_FOUND');
      assertFails(await sonarly.ask('GET', `/prospecting/${'0'.repeat(24)}`), 404, 'NOT_FOUND');
      const other = await sonarly.newGroup('other');
      const key = await sonarly.newKey([sonarly.group, other], ['*']);
      assertFails(await sonarly.ask('GET', `/prospecting/${jobId}`, { group: other, key }), 404, 'NOT_FOUND');
      assertFails(await sonarly.ask('POST', `/prospecting/${jobId}/cancel`, { group: other, key }), 404, 'NOT_FOUND');
    });

    test('one job for an Idempotency-Key, also when two come at once; 409 for another body (check 7)', async () => {
      const headers = { 'idempotency-key': 'start-1' };
      const answers = await Promise.all([0, 1, 2].map(() => start(upload([2]), headers)));
      assert.deepEqual(new Set(answers.map((one) => one.status)), new Set([202]));
      assert.equal(new Set(answers.map((one) => one.json.data.jobId)).size, 1);
      assertFails(await start(upload([3]), headers), 409, 'IDEMPOTENCY_CONFLICT');
      const reordered = await start({ urls: [urlOf(2)], source: 'url_upload' }, headers);
      assert.equal(reordered.json.data.jobId, answers[0]!.json.data.jobId, 'the order of members says nothing');
      assertFails(await start(upload([2], { note: 'more' }), headers), 409, 'IDEMPOTENCY_CONFLICT');
      const spaced = await start(upload([2]), { 'idempotency-key': 'monday, first try' });
      assert.equal(spaced.status, 202);
      await sonarly.ask('POST', `/prospecting/${spaced.json.data.jobId}/cancel`);
      for (const key of ['x'.repeat(256), 'caf\u00e9']) {
        assertFails(await start(upload([2]), { 'idempotency-key': key }), 400, 'VALIDATION_ERROR');
      }
      const another = await sonarly.newKey([sonarly.group], ['prospecting:write']);
      const own = await start(upload([3]), headers, { key: another });
      assert.notEqual(own.json.data.jobId, answers[0]!.json.data.jobId, 'each API key has its own');
      for (const jobId of [answers[0]!.json.data.jobId, own.json.data.jobId]) {
        await sonarly.ask('POST', `/prospecting/${jobId}/cancel`);
      }
    });

    test('credits are held from the start, and what is held is nobody else’s', async () => {
      const group = await sonarly.newGroup('thrifty');
      const key = await sonarly.newKey([group], ['*']);
      await sonarly.lode('POST', '/v1/credits/grants', { account_group_id: group, amount: 5 });
      const more = { key, group };
      const first = await sonarly.start(upload([0, 1, 0], { searchEmails: true }), more);
      const refused = await start(upload([2, 3]), {}, more);
      assertFails(refused, 402, 'INSUFFICIENT_CREDITS');
      assert.equal(refused.json.error.details, 'required=2 available=1', 'the same URL twice is one prospect');
      assertFails(
        await start({ source: 'post_commenters', postUrl: 'https://www.linkedin.com/posts/x' }, {}, more),
        409,
        'LINKEDIN_NOT_CONNECTED',
      );
      await sonarly.ask('POST', `/prospecting/${first}/cancel`, more);
      const second = await sonarly.start(upload([2, 3]), more);
      assert.equal(
        (await sonarly.lode('GET', '/v1/credits', undefined, key)).json.balance,
        5,
        'nothing is charged yet',
      );
      await sonarly.ask('POST', `/prospecting/${second}/cancel`, more);
    });

    test('the commenters of a post are 409 until there is a connection, after body and credits', async () => {
      const body = { source: 'post_commenters', postUrl: 'https://www.linkedin.com/posts/example-1' };
      assertFails(await start(body), 409, 'LINKEDIN_NOT_CONNECTED');
      const broke = await sonarly.newGroup('broke');
      const key = await sonarly.newKey([broke], ['*']);
      await sonarly.lode('POST', '/v1/credits/grants', { account_group_id: broke, amount: 0 });
      assertFails(await start(body, {}, { key, group: broke }), 402, 'INSUFFICIENT_CREDITS');
    });

    test('sixty jobs of one moment are listed once each, page by page; the state narrows (check 11)', async () => {
      const group = await sonarly.newGroup('lister');
      const key = await sonarly.newKey([group], ['*']);
      const more = { group, key };
      const ids = await Promise.all(Array.from({ length: 60 }, () => sonarly.start(upload([0]), more)));
      await sonarly.sql(
        `update prospecting_job set created_at = '2026-04-28T15:30:00.000Z' where account_group_id = '${group}'`,
      );
      await sonarly.ask('POST', `/prospecting/${ids[5]}/cancel`, more);
      const seen: string[] = [];
      let cursor = '';
      do {
        const { data } = (await sonarly.ask('GET', `/prospecting?limit=7${cursor}`, more)).json;
        for (const one of data.items) {
          assert.deepEqual(Object.keys(one).sort(), ['createdAt', 'jobId', 'status', 'type', 'updatedAt']);
          assert.equal(one.createdAt, '2026-04-28T15:30:00.000Z');
          seen.push(one.jobId);
        }
        assert.equal(data.hasMore, data.nextCursor !== null);
        cursor = data.hasMore ? `&cursor=${data.nextCursor}` : '';
      } while (cursor !== '');
      assert.deepEqual([...seen].sort(), [...ids].sort());
      const cancelled = (await sonarly.ask('GET', '/prospecting?status=cancelled', more)).json.data.items;
      assert.deepEqual(
        cancelled.map((one: { jobId: string }) => one.jobId),
        [ids[5]],
      );
      await Promise.all(ids.map((id) => sonarly.ask('POST', `/prospecting/${id}/cancel`, more)));
    });

    test('a live job fills its audience alone', async () => {
      const audience = (await sonarly.ask('POST', '/audiences', { body: { name: 'Ours', type: 'on_demand' } })).json
        .data;
      const first = await sonarly.start(upload([0], { audienceId: audience.id }));
      assertFails(await start(upload([1], { audienceId: audience.id })), 409, 'CONFLICT');
      await sonarly.ask('POST', `/prospecting/${first}/cancel`);
      const second = await sonarly.start(upload([1], { audienceId: audience.id }));
      await sonarly.ask('POST', `/prospecting/${second}/cancel`);
    });

    describe('with a worker', () => {
      before(async () => {
        await sonarly.worker();
      });

      test('S2.7: URLs become prospects of the group, with an outcome for each; a finished job is not cancelled', async () => {
        const urls = [urlOf(0), 'http://de.linkedin.com/in/sonarly-example-1/?trk=x', urlOf(0), urlOf(999)];
        const headers = { 'idempotency-key': 'run-1' };
        const body = { source: 'url_upload', urls, searchEmails: true, audienceName: 'First' };
        const { jobId } = (await start(body, headers)).json.data;
        const done = await sonarly.ended(jobId);
        assert.equal(done.status, 'completed');
        assert.deepEqual(done.stages, {
          import: { status: 'completed', progress: 1 },
          enrichment: { status: 'completed', progress: 1 },
        });
        assert.equal(done.error, null);
        assert.deepEqual(done.counts, { requested: 4, imported: 2, duplicates: 1, failed: 1 });
        assert.deepEqual(
          done.items.map((one: { outcome: string }) => one.outcome),
          ['imported', 'imported', 'duplicate', 'failed'],
        );
        assert.equal(done.items[0].prospectId, done.items[2].prospectId);
        assert.equal(done.creditsUsed, 4, 'two prospects with an e-mail each');
        const replay = await start(body, headers);
        assert.deepEqual([replay.status, replay.json.data.jobId, replay.json.data.status], [200, jobId, 'completed']);
        assertFails(await sonarly.ask('POST', `/prospecting/${jobId}/cancel`), 422, 'VALIDATION_ERROR');

        const { items } = (await sonarly.ask('GET', `/audiences/${done.audienceId}/prospects`)).json.data;
        assert.deepEqual(
          items.map((one: { publicIdentifier: string }) => one.publicIdentifier),
          ['sonarly-example-0', 'sonarly-example-1'],
        );
        assert.deepEqual(
          [items[0].company.name, items[0].title, items[0].email],
          ['Tideline Robotics', 'Head of Supply', 'sonarly-example-0@tideline.example'],
        );
        assert.match(items[0].name, /^Ines Varga/);
      });

      test('who is known is linked, not made again, and costs nothing twice; e-mails come later for the difference', async () => {
        const group = await sonarly.newGroup('again');
        const more = { group, key: await sonarly.newKey([group], ['*']) };
        await sonarly.lode('POST', '/v1/credits/grants', { account_group_id: group, amount: 10 });
        const first = await sonarly.ended(await sonarly.start(upload([0, 1, 2]), more), more);
        assert.deepEqual([first.counts.imported, first.creditsUsed], [3, 3]);
        const second = await sonarly.ended(await sonarly.start(upload([1, 2, 3]), more), more);
        assert.deepEqual(second.counts, { requested: 3, imported: 1, duplicates: 2, failed: 0 });
        assert.equal(second.creditsUsed, 1);
        const mailed = await sonarly.ended(await sonarly.start(upload([0, 1], { searchEmails: true }), more), more);
        assert.deepEqual([mailed.counts.duplicates, mailed.creditsUsed], [2, 2]);
        const balance = (await sonarly.lode('GET', '/v1/credits', undefined, more.key)).json;
        assert.deepEqual([balance.balance, balance.used], [4, 6]);
        const ledger = (await sonarly.lode('GET', '/v1/credits/ledger?limit=100', undefined, more.key)).json.items;
        assert.equal(
          ledger.reduce((sum: number, one: { amount: number }) => sum + one.amount, 0),
          4,
        );
        const prospects = (await sonarly.lode('GET', '/v1/prospects?limit=100', undefined, more.key)).json;
        assert.equal(prospects.total, 4);
      });

      test('an e-mail that is not found costs nothing, except under the vendor’s plan', async () => {
        await sonarly.people([{ ...somebody(70), emails: [] }]);
        const used: number[] = [];
        for (const plan of ['unlimited', 'vendor']) {
          const group = await sonarly.newGroup(`misses ${plan}`);
          const more = { group, key: await sonarly.newKey([group], ['*'], { plan: { name: plan } }) };
          const done = await sonarly.ended(await sonarly.start(upload([70], { searchEmails: true }), more), more);
          assert.equal(done.counts.imported, 1);
          used.push(done.creditsUsed);
        }
        assert.deepEqual(used, [1, 2]);
      });

      test('a list whose every entry fails makes the job fail, also a list of one; nothing is charged', async () => {
        for (const numbers of [[900], [901, 902, 903]]) {
          const done = await sonarly.ended(await sonarly.start(upload(numbers)));
          assert.deepEqual([done.status, done.error.code, done.creditsUsed], ['failed', 'NOTHING_IMPORTED', 0]);
          assert.equal(done.stages.import.status, 'failed');
          assert.deepEqual(done.counts, {
            requested: numbers.length,
            imported: 0,
            duplicates: 0,
            failed: numbers.length,
          });
          assert.ok(done.items.every((one: { error: string }) => one.error !== null));
        }
      });

      test('S2.8: the provider IDs of a person, and the one in the address, find the prospect', async () => {
        await sonarly.people([
          {
            ...somebody(40),
            profile_urls: [urlOf(40), 'https://www.linkedin.com/sales/lead/ACwAAAexample40,NAME_SEARCH,abcd'],
            provider_ids: [{ kind: 'crm', id: 'C-40' }],
          },
        ]);
        const sent = ['https://www.linkedin.com/sales/lead/ACwAAAexample40,NAME_SEARCH,abcd'];
        const done = await sonarly.ended(await sonarly.start({ source: 'url_upload', urls: sent }));
        for (const id of ['ACwAAAexample40', 'C-40']) {
          const { data } = (await sonarly.ask('GET', `/prospects/by-provider-id/${id}`)).json;
          assert.deepEqual([data.resolution, data.matches[0]?.prospectId], ['unique', done.items[0].prospectId], id);
          assert.equal(
            data.matches[0].publicIdentifier,
            'sonarly-example-40',
            'a plain address also from Sales Navigator',
          );
        }
      });

      test('one entry that cannot be stored fails alone', async () => {
        await sonarly.people([
          { ...somebody(80), full_name: 'x'.repeat(120), provider_ids: [{ kind: 'crm', id: 'with/slash' }] },
          { key: 'nameless', profile_urls: [urlOf(81)], emails: ['nameless81@tideline.example'] },
        ]);
        const done = await sonarly.ended(await sonarly.start(upload([80, 81, 3])));
        assert.deepEqual(
          done.items.map((one: { outcome: string }) => one.outcome !== 'failed'),
          [true, false, true],
        );
        assert.match(done.items[1].error, /name/);
        assert.equal(done.status, 'completed');
      });

      test('a LinkedIn people search runs against the people graph', async () => {
        await sonarly.people([
          {
            key: 's1',
            full_name: 'Wanjiru Halloran',
            title: 'Robot Psychologist',
            profile_urls: [urlOf(50)],
            city: 'Lyon',
            country: 'FR',
            company_name: 'Maison Verger',
          },
          {
            key: 's2',
            full_name: 'Piotr Halloran',
            title: 'Robot Psychologist',
            profile_urls: [urlOf(51)],
            city: 'Leeds',
            country: 'GB',
            company_name: 'Harbour Finch',
          },
        ]);
        const search = (query: string) =>
          `https://www.linkedin.com/search/results/people/?${query}&origin=FACETED_SEARCH`;
        const run = async (query: string) =>
          sonarly.ended(await sonarly.start({ source: 'linkedin_search', searchUrl: search(query) }));
        const french = await run('keywords=psychologist&geoUrn=%5B%22105015875%22%5D');
        assert.deepEqual([french.status, french.counts.requested, french.counts.imported], ['completed', 1, 1]);
        const both = await run('titleFreeText=robot%20psychologist');
        assert.deepEqual([both.counts.requested, both.counts.imported, both.counts.duplicates], [2, 1, 1]);
        const either = await run('keywords=%22psychologist%22%20NOT%20verger');
        assert.deepEqual([either.counts.requested, either.counts.duplicates], [1, 1]);
        const nobody = await run('keywords=unheardofword');
        assert.deepEqual([nobody.status, nobody.counts.requested], ['completed', 0]);
      });

      test('saved searches and lead lists of an operator are sources', async () => {
        const filter = { field: 'title', op: 'words', value: 'supply' };
        const saved = (await sonarly.lode('POST', '/v1/saved-searches', { name: 'Supply', filter })).json;
        const entries = [urlOf(5), urlOf(6)];
        const list = (await sonarly.lode('POST', '/v1/lead-lists', { name: 'Fair', entries })).json;
        assert.equal(list.size, 2);
        const named = async (path: string) => (await sonarly.ask('GET', `/sales-navigator/${path}`)).json.data.items;
        assert.deepEqual(await named('saved-searches'), [{ id: saved.id, name: 'Supply' }]);
        assert.deepEqual(await named('lead-lists'), [{ id: list.id, name: 'Fair' }]);

        const found = await sonarly.ended(
          await sonarly.start({ source: 'sales_navigator', savedSearchId: saved.id, maxResults: 4 }),
        );
        assert.deepEqual([found.status, found.counts.requested], ['completed', 4]);
        const listed = await sonarly.ended(await sonarly.start({ type: 'sales_navigator', leadListId: list.id }));
        assert.deepEqual([listed.status, listed.counts.requested], ['completed', 2]);
        const none = (await sonarly.lode('POST', '/v1/lead-lists', { name: 'Nobody', entries: [] })).json;
        const empty = await sonarly.ended(await sonarly.start({ source: 'sales_navigator', leadListId: none.id }));
        assert.deepEqual([empty.status, empty.counts.requested, empty.items], ['completed', 0, []]);
      });

      test('Lode’s own surface starts, shows and ends the same jobs, and keeps their sources', async () => {
        const filter = { field: 'company_domain', op: 'is', value: 'tideline.example' };
        const body = { filter, max_results: 3, audience_name: 'By filter' };
        const started = await sonarly.lode('POST', '/v1/prospecting-jobs', body);
        assert.equal(started.status, 202);
        const done = await sonarly.ended(started.json.id);
        assert.deepEqual([done.status, done.counts.requested, done.creditsUsed], ['completed', 3, 0]);
        const { items } = (await sonarly.lode('GET', `/v1/prospecting-jobs/${started.json.id}/items?limit=2`)).json;
        assert.deepEqual(
          items.map((one: { index: number; outcome: string }) => [one.index, one.outcome === 'open']),
          [
            [0, false],
            [1, false],
          ],
        );
        const cancel = await sonarly.lode('POST', `/v1/prospecting-jobs/${started.json.id}/cancel`);
        assert.deepEqual([cancel.status, cancel.json.code], [409, 'conflict']);
        const two = await sonarly.lode('POST', '/v1/prospecting-jobs', { ...body, urls: [urlOf(1)] });
        assert.deepEqual([two.status, two.json.code], [400, 'invalid_input']);

        const saved = (await sonarly.lode('POST', '/v1/saved-searches', { name: 'Kept', filter })).json;
        const changed = await sonarly.lode('PATCH', `/v1/saved-searches/${saved.id}`, { name: 'Changed' });
        assert.deepEqual([changed.json.name, changed.json.filter], ['Changed', filter]);
        const wrong = { name: 'x', filter: { field: 'title', op: 'between', min: 1 } };
        assert.equal((await sonarly.lode('POST', '/v1/saved-searches', wrong)).status, 400);
        assert.equal((await sonarly.lode('DELETE', `/v1/saved-searches/${saved.id}`)).status, 204);
        assert.equal((await sonarly.lode('GET', `/v1/saved-searches/${saved.id}`)).status, 404);

        const list = (await sonarly.lode('POST', '/v1/lead-lists', { name: 'Kept', entries: [urlOf(1)] })).json;
        const longer = await sonarly.lode('PATCH', `/v1/lead-lists/${list.id}`, { entries: [urlOf(1), urlOf(2)] });
        assert.deepEqual([longer.json.name, longer.json.size], ['Kept', 2]);
        assert.equal((await sonarly.lode('POST', '/v1/lead-lists', { name: 'x', entries: ['nobody'] })).status, 400);
        assert.equal((await sonarly.lode('DELETE', `/v1/lead-lists/${list.id}`)).status, 204);
        assert.equal((await sonarly.lode('GET', `/v1/lead-lists/${list.id}`)).status, 404);
      });

      test('what is strictly the vendor’s has no extras', async () => {
        const key = await sonarly.newKey([sonarly.group], ['*'], { settings: { sonarly: { strict: true } } });
        const done = await sonarly.ended(await sonarly.start(upload([7]), { key }), { key });
        assert.deepEqual(Object.keys(done).sort(), [
          'createdAt',
          'error',
          'jobId',
          'stages',
          'status',
          'type',
          'updatedAt',
        ]);
      });

      test('progress never goes back and updatedAt only moves on', async () => {
        await sonarly.people(Array.from({ length: 75 }, (_none, n) => somebody(100 + n)));
        const jobId = await sonarly.start(
          upload(
            Array.from({ length: 75 }, (_none, n) => 100 + n),
            { searchEmails: true },
          ),
        );
        const seen = [await job(jobId)];
        while (['queued', 'running'].includes(seen.at(-1).status)) seen.push(await job(jobId));
        for (const [index, now] of seen.slice(1).entries()) {
          const before = seen[index];
          for (const stage of ['import', 'enrichment']) {
            assert.ok(now.stages[stage].progress >= before.stages[stage].progress);
          }
          assert.ok(now.updatedAt >= before.updatedAt);
          if (now.stages.import.status !== 'completed') {
            assert.deepEqual([now.stages.enrichment.status, now.stages.enrichment.progress], ['queued', 0]);
          }
        }
        assert.equal(seen.at(-1).counts.imported, 75);
      });

      test('an erased person is gone from jobs and lists', async () => {
        const [id = ''] = await sonarly.people([{ ...somebody(60), emails: ['gone60@tideline.example'] }]);
        const done = await sonarly.ended(await sonarly.start(upload([60, 8])));
        const list = (
          await sonarly.lode('POST', '/v1/lead-lists', { name: 'Gone', entries: [urlOf(60), id, urlOf(8)] })
        ).json;
        const filter = { field: 'email', op: 'is', value: 'gone60@tideline.example' };
        const saved = (await sonarly.lode('POST', '/v1/saved-searches', { name: 'Gone', filter })).json;
        const named = { name: 'for gone60@tideline.example', type: 'on_demand' };
        const audience = (await sonarly.ask('POST', '/audiences', { body: named })).json.data;
        assert.equal((await sonarly.lode('DELETE', `/v1/people/${id}`)).status, 204);
        assert.equal((await sonarly.lode('GET', `/v1/saved-searches/${saved.id}`)).status, 404);
        assert.equal((await sonarly.ask('GET', `/audiences/${audience.id}`)).json.data.name, '');
        const after = await job(done.jobId);
        assert.deepEqual([after.items[0].url, after.counts], [null, done.counts]);
        const { entries } = (await sonarly.lode('GET', `/v1/lead-lists/${list.id}`)).json;
        assert.deepEqual(entries, [urlOf(8)]);
        const again = await sonarly.ended(await sonarly.start(upload([60, 8])));
        assert.deepEqual([again.items[0].outcome, again.items[1].outcome], ['failed', 'duplicate']);
      });
    });
  });
}
