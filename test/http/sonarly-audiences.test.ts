/** Audiences, folders and navigation, and the rules while a job fills one. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Answer, type Sonarly, somebody, startSonarly, urlOf } from './sonarly-client.ts';

for (const database of ['sqlite', 'postgres'] as const) {
  describe(`sonarly audiences (${database})`, () => {
    let sonarly: Sonarly;
    before(async () => {
      sonarly = await startSonarly(database);
      await sonarly.people(Array.from({ length: 30 }, (_none, n) => somebody(n)));
    });
    after(() => sonarly?.stop());

    const made = async (method: string, path: string, body?: object): Promise<Answer['json']> => {
      const answer = await sonarly.ask(method, path, { body });
      assert.ok(answer.status < 300, JSON.stringify(answer.json));
      return answer.json.data;
    };
    function assertFails({ status, json }: Answer, expected: number, code: string) {
      assert.deepEqual([status, json.error?.code, json.success, json.data], [expected, code, false, null]);
    }

    test('an audience is made, read, listed and deleted', async () => {
      const body = { name: 'Buyers', type: 'monitoring', description: 'who buys' };
      const answer = await sonarly.ask('POST', '/audiences', { body });
      assert.equal(answer.status, 201);
      const { data } = answer.json;
      assert.deepEqual(
        { ...data, id: '', createdAt: '' },
        { id: '', ...body, folderId: null, prospectCount: 0, createdAt: '' },
      );
      assert.deepEqual((await sonarly.ask('GET', `/audiences/${data.id}`)).json.data, data);
      const { items } = (await sonarly.ask('GET', '/audiences')).json.data;
      assert.ok(items.some((one: { id: string }) => one.id === data.id));
      assert.deepEqual(await made('DELETE', `/audiences/${data.id}`), { deleted: true });
      assertFails(await sonarly.ask('GET', `/audiences/${data.id}`), 404, 'NOT_FOUND');
      assertFails(await sonarly.ask('DELETE', `/audiences/${data.id}`), 404, 'NOT_FOUND');
      for (const wrong of [{ type: 'on_demand' }, { name: '', type: 'on_demand' }, { name: 'x', type: 'url_upload' }]) {
        assertFails(await sonarly.ask('POST', '/audiences', { body: wrong }), 400, 'VALIDATION_ERROR');
      }
    });

    test('folders hold audiences of their kind; navigation shows both', async () => {
      const folder = await made('POST', '/audiences/folders', { name: 'Spring', audienceType: 'on_demand' });
      const second = await made('POST', '/audiences/folders', { name: 'Watch', audienceType: 'monitoring' });
      assert.deepEqual([folder.isPinned, second.position > folder.position], [false, true]);
      const audience = await made('POST', '/audiences', { name: 'Movable', type: 'on_demand' });
      const moved = await made('POST', `/audiences/${audience.id}/move-to-folder`, { folderId: folder.id });
      assert.equal(moved.folderId, folder.id);
      const move = (folderId: string) =>
        sonarly.ask('POST', `/audiences/${audience.id}/move-to-folder`, { body: { folderId } });
      assertFails(await move(second.id), 422, 'VALIDATION_ERROR');
      assertFails(await move('nowhere'), 404, 'NOT_FOUND');
      assertFails(
        await sonarly.ask('POST', `/audiences/${audience.id}/move-to-folder`, { body: {} }),
        400,
        'VALIDATION_ERROR',
      );

      const renamed = await made('PATCH', `/audiences/folders/${folder.id}`, { name: 'Summer' });
      assert.deepEqual([renamed.id, renamed.name], [folder.id, 'Summer']);
      const navigation = await made('GET', '/audiences/navigation');
      const found = navigation.folders.find((one: { id: string }) => one.id === folder.id);
      assert.deepEqual([found.name, found.audiences.map((one: { id: string }) => one.id)], ['Summer', [audience.id]]);
      assert.ok(!navigation.ungroupedAudiences.some((one: { id: string }) => one.id === audience.id));
      const out = await made('POST', `/audiences/${audience.id}/remove-from-folder`);
      assert.equal(out.folderId, null);
      const after = await made('GET', '/audiences/navigation');
      assert.ok(after.ungroupedAudiences.some((one: { id: string }) => one.id === audience.id));
    });

    test('another group sees none of it', async () => {
      const folder = await made('POST', '/audiences/folders', { name: 'Ours', audienceType: 'on_demand' });
      const audience = await made('POST', '/audiences', { name: 'Ours', type: 'on_demand' });
      const group = await sonarly.newGroup('neighbour');
      const key = await sonarly.newKey([group], ['*']);
      const theirs = { group, key };
      const calls: [method: string, path: string, body?: object][] = [
        ['GET', `/audiences/${audience.id}`],
        ['DELETE', `/audiences/${audience.id}`],
        ['GET', `/audiences/${audience.id}/prospects`],
        ['POST', `/audiences/${audience.id}/remove-from-folder`],
        ['PATCH', `/audiences/folders/${folder.id}`, { name: 'Theirs' }],
      ];
      for (const [method, path, body] of calls) {
        assertFails(await sonarly.ask(method, path, { ...theirs, body }), 404, 'NOT_FOUND');
      }
      assert.deepEqual((await sonarly.ask('GET', '/audiences', theirs)).json.data.items, []);
      const own = (await sonarly.ask('POST', '/audiences', { ...theirs, body: { name: 'x', type: 'on_demand' } })).json
        .data;
      const into = await sonarly.ask('POST', `/audiences/${own.id}/move-to-folder`, {
        ...theirs,
        body: { folderId: folder.id },
      });
      assertFails(into, 404, 'NOT_FOUND');
    });

    test('S2.6: an audience is audiences:read, its prospects are prospects:read', async () => {
      const audience = await made('POST', '/audiences', { name: 'Sealed', type: 'on_demand' });
      const reader = await sonarly.newKey([sonarly.group], ['audiences:read']);
      const prospects = await sonarly.newKey([sonarly.group], ['prospects:read']);
      assert.equal((await sonarly.ask('GET', `/audiences/${audience.id}`, { key: reader })).status, 200);
      assertFails(await sonarly.ask('GET', `/audiences/${audience.id}/prospects`, { key: reader }), 403, 'FORBIDDEN');
      assertFails(await sonarly.ask('GET', `/audiences/${audience.id}`, { key: prospects }), 403, 'FORBIDDEN');
      assert.equal((await sonarly.ask('GET', `/audiences/${audience.id}/prospects`, { key: prospects })).status, 200);
      assertFails(await sonarly.ask('DELETE', `/audiences/${audience.id}`, { key: reader }), 403, 'FORBIDDEN');
    });

    test('while a job fills it an audience is hidden and not ready, afterwards it is there (check 10)', async () => {
      const urls = Array.from({ length: 30 }, (_none, n) => urlOf(n));
      const jobId = await sonarly.start({ source: 'url_upload', urls, audienceName: 'Filling' });
      const { audienceId } = (await sonarly.ask('GET', `/prospecting/${jobId}`)).json.data;
      const folder = await made('POST', '/audiences/folders', { name: 'For it', audienceType: 'on_demand' });
      const isIn = (items: { id: string }[]) => items.some((one) => one.id === audienceId);
      assert.ok(!isIn((await made('GET', '/audiences')).items));
      assert.ok(!isIn((await made('GET', '/audiences/navigation')).ungroupedAudiences));
      const calls: [method: string, path: string, body?: object][] = [
        ['GET', ''],
        ['DELETE', ''],
        ['GET', '/prospects'],
        ['POST', '/move-to-folder', { folderId: folder.id }],
        ['POST', '/remove-from-folder'],
      ];
      for (const [method, path, body] of calls) {
        assertFails(await sonarly.ask(method, `/audiences/${audienceId}${path}`, { body }), 409, 'AUDIENCE_NOT_READY');
      }
      const worker = await sonarly.worker();
      await sonarly.ended(jobId);
      const ready = await made('GET', `/audiences/${audienceId}`);
      assert.deepEqual([ready.name, ready.type, ready.prospectCount], ['Filling', 'url_upload', 30]);
      assert.ok(isIn((await made('GET', '/audiences')).items));
      assert.ok(isIn((await made('GET', '/audiences/navigation')).ungroupedAudiences));
      await made('POST', `/audiences/${audienceId}/move-to-folder`, { folderId: folder.id });

      const seen: string[] = [];
      let cursor = '';
      do {
        const page = await made('GET', `/audiences/${audienceId}/prospects?limit=7${cursor}`);
        seen.push(...page.items.map((one: { publicIdentifier: string }) => one.publicIdentifier));
        cursor = page.hasMore ? `&cursor=${page.nextCursor}` : '';
      } while (cursor !== '');
      assert.deepEqual(
        seen,
        urls.map((url) => url.split('/').at(-1)),
        'in the order of the list',
      );
      assert.deepEqual(await made('DELETE', `/audiences/${audienceId}`), { deleted: true });
      assert.equal((await sonarly.lode('GET', '/v1/prospects?limit=1')).json.total, 30, 'the prospects stay');
      await worker.stop();
    });

    test('a prospect that is deleted is in no audience any more', async () => {
      const jobId = await sonarly.start({ source: 'url_upload', urls: [urlOf(0), urlOf(1)] });
      const worker = await sonarly.worker();
      const { audienceId, items } = await sonarly.ended(jobId);
      await worker.stop();
      assert.equal((await sonarly.lode('DELETE', `/v1/prospects/${items[0].prospectId}`)).status, 204);
      assert.equal((await made('GET', `/audiences/${audienceId}`)).prospectCount, 1);
      const rest = await made('GET', `/audiences/${audienceId}/prospects`);
      assert.deepEqual(
        rest.items.map((one: { id: string }) => one.id),
        [items[1].prospectId],
      );
    });

    test('Lode’s own surface has the same audiences', async () => {
      const folder = (await sonarly.lode('POST', '/v1/audience-folders', { name: 'Own', audience_type: 'monitoring' }))
        .json;
      const audience = (await sonarly.lode('POST', '/v1/audiences', { name: 'Own', type: 'monitoring' })).json;
      const moved = await sonarly.lode('PATCH', `/v1/audiences/${audience.id}`, { folder_id: folder.id });
      assert.deepEqual([moved.status, moved.json.folder_id], [200, folder.id]);
      assert.equal((await made('GET', `/audiences/${audience.id}`)).folderId, folder.id);
      const all = (await sonarly.lode('GET', '/v1/audience-folders')).json;
      assert.ok(all.folders.some((one: { id: string }) => one.id === folder.id));
      const prospects = (await sonarly.lode('GET', `/v1/audiences/${audience.id}/prospects`)).json;
      assert.deepEqual(prospects, { items: [], next_cursor: null });
      assert.equal((await sonarly.lode('DELETE', `/v1/audiences/${audience.id}`)).status, 204);
    });
  });
}
