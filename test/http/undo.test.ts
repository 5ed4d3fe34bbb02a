/** What has been done can be taken back: imports and links. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Client, onEachDatabase } from './suite.ts';

/** Resolves with the finished job; the test's own time limit ends a job that hangs. */
async function finished(client: Client, jobId: string): Promise<{ state: string; result: Record<string, number> }> {
  for (;;) {
    const { json } = await client.lode('GET', `/v1/jobs/${jobId}`);
    if (!['queued', 'running'].includes(json.state)) return json;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function importCsv(
  client: Client,
  source: string,
  csv: string,
  more = '',
): Promise<{ id: string; job_id: string }> {
  const { status, json } = await client.send('POST', `/v1/imports?source=${source}&key=key${more}`, {
    headers: { authorization: `Bearer ${client.rootKey}`, 'content-type': 'text/csv' },
    body: csv,
  });
  assert.equal(status, 202);
  const job = await finished(client, json.job_id);
  assert.equal(job.state, 'succeeded');
  return json;
}

onEachDatabase('undo', (client) => {
  test('an import is taken back: new records go, changed ones are as before, merged people come apart', async () => {
    const first = 'key,full_name,email,phone\n1,Ilka Torvend,ilka@undo.example,\n2,Ilka Torvend,,+44 20 7946 0191\n';
    await importCsv(client, 'undo-a', first);
    const before = [];
    for (const key of ['1', '2']) before.push((await client.lode('GET', `/v1/people/by-record/undo-a/${key}`)).json);
    assert.notEqual(before[0].id, before[1].id);

    const bridge = 'key,full_name,email,phone\nx,Ilka Torvend,ilka@undo.example,+44 20 7946 0191\n';
    const second = await importCsv(client, 'undo-b', bridge);
    const merged = (await client.lode('GET', `/v1/people/${before[1].id}`)).json;
    assert.equal(merged.id, before[0].id, 'the oldest ID survives');
    assert.equal(merged.merged_from, before[1].id);

    const undo = await client.lode('POST', `/v1/imports/${second.id}/undo`);
    assert.equal(undo.status, 202);
    const job = await finished(client, undo.json.id);
    assert.deepEqual([job.state, job.result], ['succeeded', { retired: 1, restored: 0, kept: 0 }]);
    for (const [index, key] of ['1', '2'].entries()) {
      const { json } = await client.lode('GET', `/v1/people/by-record/undo-a/${key}`);
      assert.equal(json.id, before[index].id, 'both have their own ID again');
      assert.deepEqual(json.profile, before[index].profile);
    }
    assert.equal((await client.lode('GET', `/v1/imports/${second.id}`)).json.state, 'undone');
  });

  test('an import that changed records is taken back to what they said before; later changes are kept', async () => {
    await importCsv(
      client,
      'undo-c',
      'key,full_name,email\n1,Osric Pugh,osric@undo.example\n2,Una Pugh,una@undo.example\n',
    );
    const changed = await importCsv(
      client,
      'undo-c',
      'key,full_name,email\n1,Osric Pugh,osric.new@undo.example\n2,Una Pugh,una.new@undo.example\n',
    );
    await client.lode('POST', '/v1/records', {
      source: 'undo-c',
      records: [{ key: '2', full_name: 'Una Pugh', emails: ['una.latest@undo.example'] }],
    });
    const undo = await client.lode('POST', `/v1/imports/${changed.id}/undo`);
    const job = await finished(client, undo.json.id);
    assert.deepEqual(job.result, { retired: 0, restored: 1, kept: 1 });
    const emailOf = async (key: string) =>
      (await client.lode('GET', `/v1/people/by-record/undo-c/${key}`)).json.profile.emails;
    assert.deepEqual(await emailOf('1'), ['osric@undo.example']);
    assert.deepEqual(await emailOf('2'), ['una.latest@undo.example']);
  });

  test('a link decision splits and joins, survives a re-import, and can be taken back', async () => {
    const csv = 'key,full_name,email\n1,Wim de Groot,wim@undo.example\n2,Wim de Groot,wim@undo.example\n';
    await importCsv(client, 'undo-d', csv);
    const decide = async (verdict: string) =>
      (
        await client.lode('POST', '/v1/link-decisions', {
          a: { source: 'undo-d', key: '1' },
          b: { source: 'undo-d', key: '2' },
          verdict,
        })
      ).json;
    const apart = await decide('cannot');
    assert.equal(apart.one, false);
    await importCsv(client, 'undo-d', csv.replace('2,Wim de', '2,Willem de'));
    const still = (await client.lode('GET', '/v1/people/by-record/undo-d/2')).json;
    assert.equal(still.id, apart.b.id);
    const joined = await decide('must');
    assert.equal(joined.one, true);
    assert.equal((await decide('none')).one, true, 'the same address joins them by itself');
  });

  test('a dry run reports and changes nothing; on PostgreSQL it says that it cannot', async () => {
    const csv = 'key,full_name,email\n1,Dara Voss,dara@undo.example\n';
    const sent = {
      headers: { authorization: `Bearer ${client.rootKey}`, 'content-type': 'text/csv' },
      body: csv,
    };
    const { status, json } = await client.send('POST', '/v1/imports?source=undo-e&key=key&dry_run=true', sent);
    if (status === 501) {
      assert.match(json.detail, /SQLite/);
      return;
    }
    const job = await finished(client, json.job_id);
    assert.equal(job.result['created'], 1);
    assert.equal((await client.lode('GET', '/v1/people/by-record/undo-e/1')).status, 404);
  });
});
