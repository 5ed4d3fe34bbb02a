/** What the first users stumbled over. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onEachDatabase } from './suite.ts';

onEachDatabase('newcomers', (client) => {
  test('a body that is not valid UTF-8 is refused, not stored damaged', async () => {
    const body = Buffer.from('{"source":"latin","records":[{"full_name":"M\u00fcller Hans"}]}', 'latin1');
    const { status, json } = await client.send('POST', '/v1/records', {
      headers: { authorization: `Bearer ${client.rootKey}`, 'content-type': 'application/json' },
      body,
    });
    assert.equal(status, 400);
    assert.match(json.detail, /UTF-8/);
  });

  test('a key that has expired before it is made is refused', async () => {
    const [group] = (await client.lode('GET', '/v1/account-groups')).json.items;
    const { status, json } = await client.lode('POST', '/v1/keys', {
      name: 'late',
      account_group_ids: [group.id],
      scopes: ['people:read'],
      expires_at: '2020-01-01T00:00:00Z',
    });
    assert.equal(status, 400);
    assert.match(json.detail, /past/);
  });

  test('importing into another group’s source is 409 at once', async () => {
    await client.lode('POST', '/v1/records', {
      source: 'first-come',
      records: [{ key: '1', full_name: 'Ilka Torvend' }],
    });
    const group = (await client.lode('POST', '/v1/account-groups', { name: 'Second' })).json;
    const made = await client.lode('POST', '/v1/keys', {
      name: 'second',
      account_group_ids: [group.id],
      scopes: ['people:read', 'people:write'],
    });
    const { status } = await client.send('POST', '/v1/imports?source=first-come', {
      headers: { authorization: `Bearer ${made.json.key}`, 'content-type': 'text/csv' },
      body: 'full_name\nUna Dell\n',
    });
    assert.equal(status, 409);
  });

  test('an import that fails says so of the file that was sent, not of where the server keeps it', async () => {
    const { json } = await client.send('POST', '/v1/imports?source=zip&file_name=list.csv', {
      headers: { authorization: `Bearer ${client.rootKey}`, 'content-type': 'text/csv' },
      body: Buffer.from('504b0304140000000800', 'hex'),
    });
    let job = json;
    while (!['failed', 'succeeded'].includes(job.state))
      job = (await client.lode('GET', `/v1/imports/${json.id}`)).json;
    assert.equal(job.state, 'failed');
    assert.match(job.error.message, /^list\.csv: /);
    assert.doesNotMatch(job.error.message, /uploads/);
  });

  test('a key that may only read cannot cancel', async () => {
    const { key } = await client.key(['people:read']);
    const { status } = await client.send('POST', '/v1/jobs/0123456789abcdef01234567/cancel', {
      headers: { authorization: `Bearer ${key}` },
    });
    assert.equal(status, 403);
  });

  test('a browser that comes to the address finds the documentation', async () => {
    const { status, headers } = await client.send('GET', '/');
    assert.deepEqual([status, headers.get('location')], [302, '/docs']);
  });
});
