import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onEachDatabase } from './suite.ts';

onEachDatabase('operations', (client) => {
  test('health, readiness and metrics need no key', async () => {
    assert.deepEqual((await client.send('GET', '/healthz')).json, { status: 'ok' });
    assert.deepEqual((await client.send('GET', '/readyz')).json, { status: 'ready' });
    await client.explorium('/v1/prospects/match', { prospects_to_match: [{ email: 'private@person.example' }] });
    await client.send('GET', '/v1/people/by-record/crm/private-key?note=private');
    const metrics = await client.send('GET', '/metrics');
    assert.match(
      metrics.text,
      /lode_http_request_duration_seconds_count\{[^}]*route="\/explorium\/v1\/prospects\/match"/,
    );
    assert.doesNotMatch(metrics.text, /private/);
  });

  test('the request ID comes from outside only when it is a plain token', async () => {
    const idFor = async (sent: string) =>
      (await client.send('GET', '/healthz', { headers: { 'x-request-id': sent } })).headers.get('x-request-id');
    assert.equal(await idFor('trace-42_a'), 'trace-42_a');
    assert.match((await idFor('has space'))!, /^[a-f0-9]{32}$/);
    assert.match((await idFor('x'.repeat(65)))!, /^[a-f0-9]{32}$/);
  });

  test('a log line has the route and the key’s ID, and no key, e-mail, body or query string', async () => {
    const trace = 'log-test-1';
    const headers = { api_key: client.rootKey, 'x-request-id': trace };
    const body = { prospects_to_match: [{ email: 'secret.person@private.example' }] };
    await client.send('POST', '/explorium/v1/prospects/match?note=confidential', { headers, body });
    await client.send('POST', '/explorium/v1/prospects/match', {
      headers,
      body: '{"email": "secret.person@private.example" oops',
    });
    // A line reaches this process some time after its answer; each request gives it another turn to arrive.
    const linesOf = () =>
      client
        .log()
        .split('\n')
        .filter((line) => line.includes(trace));
    for (let turn = 0; turn < 500 && linesOf().length < 2; turn++) await client.send('GET', '/healthz');
    const lines = linesOf();
    assert.equal(lines.length, 2);
    const line = JSON.parse(lines[0]!);
    assert.equal(line.route, '/explorium/v1/prospects/match');
    assert.equal(line.status, 200);
    assert.equal(typeof line.key_id, 'string');
    for (const secret of [client.rootKey, 'private.example', 'confidential']) assert.ok(!client.log().includes(secret));
  });

  test('OpenAPI 3.1 of each surface names every endpoint, and every reference in it resolves', async () => {
    for (const [path, expected] of [
      ['/openapi.json', '/v1/people/match'],
      ['/explorium/openapi.json', '/explorium/v1/prospects/match'],
    ] as const) {
      const { status, json, text } = await client.send('GET', path);
      assert.equal(status, 200);
      assert.equal(json.openapi, '3.1.0');
      assert.ok(expected in json.paths);
      const names = new Set<string>();
      for (const operations of Object.values<Record<string, { operationId: string }>>(json.paths)) {
        for (const { operationId } of Object.values(operations)) {
          assert.ok(!names.has(operationId), operationId);
          names.add(operationId);
        }
      }
      for (const [, pointer] of text.matchAll(/"\$ref":"#([^"]*)"/g)) {
        const target = pointer!
          .split('/')
          .slice(1)
          .reduce<Record<string, unknown> | undefined>(
            (here, step) => here?.[step] as Record<string, unknown> | undefined,
            json,
          );
        assert.notEqual(target, undefined, pointer);
      }
    }
  });

  test('the docs pages are HTML without scripts or outside assets, under a strict policy', async () => {
    for (const path of ['/docs', '/explorium/docs']) {
      const { status, headers, text } = await client.send('GET', path);
      assert.equal(status, 200);
      assert.match(headers.get('content-type') ?? '', /^text\/html/);
      assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/);
      assert.doesNotMatch(text, /<script|src=|url\(/);
      assert.match(text, /curl -X POST/);
    }
  });
});
