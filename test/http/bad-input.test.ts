import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { test } from 'node:test';
import { type Client, onEachDatabase } from './suite.ts';

/** Sends bytes as they are and gives everything that comes back until the server closes. */
function raw(client: Client, text: string): Promise<string> {
  const { hostname, port } = new URL(client.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk.toString();
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
    socket.write(text);
  });
}

const DEEP = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;

onEachDatabase('hostile and broken input', (client) => {
  const JSON_TYPE = 'application/json';
  const bodies: [what: string, type: string, body: string | Uint8Array][] = [
    ['bad JSON', JSON_TYPE, '{"records": ['],
    ['deep JSON', JSON_TYPE, `{"records": ${DEEP}}`],
    ['an empty body', JSON_TYPE, ''],
    ['a list for an object', JSON_TYPE, '[]'],
    ['null', JSON_TYPE, 'null'],
    ['NUL bytes', JSON_TYPE, '\0\0\0'],
    ['a prototype key', JSON_TYPE, '{"__proto__": {"admin": true}}'],
    ['bytes that are no UTF-8', JSON_TYPE, new Uint8Array([0xff, 0xfe, 0x00, 0x7b])],
    ['10 MB', JSON_TYPE, new Uint8Array(10_000_000)],
    ['another media type', 'application/xml', '<records/>'],
    ['an impossible media type', 'a/b/c;;', '{}'],
  ];
  const posts = [
    '/v1/records',
    '/v1/people/match',
    '/v1/companies/match',
    '/v1/people/search',
    '/v1/keys',
    '/v1/account-groups',
  ];
  const vendorPosts = ['v1/prospects', 'v2/prospects', 'v1/businesses', 'v2/businesses'].map(
    (way) => `/explorium/${way}/match`,
  );

  for (const [what, type, body] of bodies) {
    test(`${what} is a 4xx in the surface’s shape on every POST`, async () => {
      for (const path of [...posts, ...vendorPosts]) {
        const headers = { authorization: `Bearer ${client.rootKey}`, 'content-type': type };
        const answer = await client.send('POST', path, { headers, body });
        assert.ok(answer.status >= 400 && answer.status < 500, `${path}: ${answer.status} ${answer.text}`);
        if (path.startsWith('/explorium')) assert.ok('detail' in answer.json || 'correlation_id' in answer.json);
        else assert.match(answer.headers.get('content-type') ?? '', /^application\/problem\+json/);
      }
    });
  }

  test('a NUL inside one record rejects that record and stores the others', async () => {
    const { status, json } = await client.lode('POST', '/v1/records', {
      source: 'nul',
      records: [
        { key: '1', full_name: 'Ilse\u0000Brandt' },
        { key: '2', full_name: 'Ilse Brandt', emails: ['ilse@nul.example'] },
      ],
    });
    assert.equal(status, 200);
    assert.deepEqual(
      json.results.map((one: { outcome: string }) => one.outcome),
      ['rejected', 'created'],
    );
    assert.match(json.results[0].reason, /NUL/);
  });

  test('a NUL, broken escapes and over-long parts in an address are 4xx', async () => {
    const paths = [
      '/v1/people/%00',
      '/v1/people/%ff%fe',
      '/v1/people/%zz',
      `/v1/people/${'a'.repeat(3000)}`,
      '/v1/jobs?cursor=%00',
    ];
    for (const path of paths) {
      const { status, headers } = await client.lode('GET', path);
      assert.ok(status >= 400 && status < 500, `${path.slice(0, 40)}: ${status}`);
      assert.match(headers.get('content-type') ?? '', /^application\/problem\+json/);
    }
  });

  test('an invented method is 405 in the shape of the surface that it was sent to', async () => {
    const vendor = await raw(client, 'FROBNICATE /explorium/v1/prospects/match HTTP/1.1\r\nHost: x\r\n\r\n');
    assert.match(vendor, /^HTTP\/1\.1 405 /);
    assert.match(vendor, /"correlation_id":"[a-f0-9]{32}"/);
    const own = await raw(client, 'FROBNICATE /v1/people/match HTTP/1.1\r\nHost: x\r\n\r\n');
    assert.match(own, /^HTTP\/1\.1 405 [\s\S]*application\/problem\+json/);
  });

  test('what is no HTTP at all is 400, and the server goes on', async () => {
    assert.match(await raw(client, 'garbage\r\n\r\n'), /^HTTP\/1\.1 400 /);
    assert.equal((await client.send('GET', '/healthz')).status, 200);
  });

  test('headers without end are 431 in the surface’s shape', async () => {
    const head = `GET /v1/jobs HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(100_000)}\r\n\r\n`;
    assert.match(await raw(client, head), /^HTTP\/1\.1 431 [\s\S]*"code":"too_large"/);
  });

  test('an unknown route outside every surface lists where the surfaces are', async () => {
    const { status, json } = await client.send('GET', '/no/such/place');
    assert.equal(status, 404);
    assert.equal(json.code, 'not_found');
    assert.deepEqual(json.surfaces.map((one: { address: string }) => one.address).toSorted(), [
      '/crustdata',
      '/explorium',
      '/hiringcenter',
      '/prospeo',
      '/sonarly',
      '/v1',
    ]);
  });
});
