import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Answer, onEachDatabase } from './suite.ts';

const MATCH = '/v1/prospects/match';
const HEX32 = /^[a-f0-9]{32}$/;

/** The general error shape, with the rate-limit headers that every answer has. */
function assertPlain(answer: Answer, status: number): void {
  assert.equal(answer.status, status, answer.text);
  assert.equal(typeof answer.json.details, 'string');
  assert.equal(answer.json.message, answer.json.details);
  assert.match(answer.json.correlation_id, HEX32);
  assertLimitHeaders(answer);
}

function assertLimitHeaders({ headers }: Answer): void {
  for (const name of ['limit', 'remaining', 'reset'])
    assert.match(headers.get(`x-ratelimit-${name}`) ?? '', /^\d+$/, name);
}

onEachDatabase('Explorium errors and headers', (client) => {
  const items = (count: number) => ({ prospects_to_match: Array.from({ length: count }, () => ({})) });
  /** `loc` and `type` of each entry of a 422. */
  async function refused(body: unknown, path = MATCH): Promise<[string, string][]> {
    const headers = { api_key: client.rootKey, 'content-type': 'application/json' };
    const answer = await client.explorium(path, body, headers);
    assert.equal(answer.status, 422, answer.text);
    assert.deepEqual(Object.keys(answer.json), ['detail']);
    assertLimitHeaders(answer);
    for (const one of answer.json.detail) assert.equal(typeof one.msg, 'string');
    return answer.json.detail.map((one: { loc: unknown[]; type: string }) => [one.loc.join('.'), one.type]);
  }

  test('S0.8 the key is required, and a wrong one is 401', async () => {
    assertPlain(await client.explorium(MATCH, items(1), {}), 401);
    assertPlain(await client.explorium(MATCH, items(1), { api_key: 'wrong' }), 401);
    assertPlain(await client.explorium(MATCH, items(1), { api_key: '' }), 401);
  });

  test('S0.8 the key is taken from api_key in any capitals, api-key and the bearer form', async () => {
    const key = client.rootKey;
    const ways = [{ api_key: key }, { API_KEY: key }, { 'api-key': key }, { Authorization: `Bearer ${key}` }];
    for (const headers of ways) assert.equal((await client.explorium(MATCH, items(1), headers)).status, 200);
  });

  test('S0.8 tenant and partner headers are accepted', async () => {
    const headers = {
      api_key: client.rootKey,
      tenant: 't',
      'X-Context-Partner-ID': 'p',
      'partner-id': 'p',
      partner_id: 'p',
    };
    assert.equal((await client.explorium(MATCH, items(1), headers)).status, 200);
  });

  test('a revoked key is 401 and a key without the scope 403', async () => {
    const { id, key } = await client.key(['people:read']);
    assert.equal((await client.explorium(MATCH, items(1), { api_key: key })).status, 200);
    await client.lode('POST', `/v1/keys/${id}/revoke`);
    assertPlain(await client.explorium(MATCH, items(1), { api_key: key }), 401);
    const other = await client.key(['webhooks:read']);
    assertPlain(await client.explorium(MATCH, items(1), { api_key: other.key }), 403);
  });

  test('S0.1 the list is required, and holds 1 to 50 records', async () => {
    assert.deepEqual(await refused({}), [['body.prospects_to_match', 'value_error.missing']]);
    assert.deepEqual(await refused(items(0)), [['body.prospects_to_match', 'value_error.list.min_items']]);
    assert.deepEqual(await refused(items(51)), [['body.prospects_to_match', 'value_error.list.max_items']]);
    const { json } = await client.explorium(MATCH, items(51));
    assert.deepEqual(json.detail[0].msg, 'ensure this value has at most 50 items');
    assert.deepEqual(json.detail[0].ctx, { limit_value: 50 });
  });

  test('wrong types at the root are 422 with the vendor’s type codes', async () => {
    assert.deepEqual(await refused('null'), [['body', 'type_error.none.not_allowed']]);
    assert.deepEqual(await refused('[]'), [['body', 'type_error.dict']]);
    assert.deepEqual(await refused(''), [['body', 'value_error.missing']]);
    assert.deepEqual(await refused({ prospects_to_match: 'x' }), [['body.prospects_to_match', 'type_error.list']]);
    assert.deepEqual(await refused({ prospects_to_match: null }), [
      ['body.prospects_to_match', 'type_error.none.not_allowed'],
    ]);
    assert.deepEqual(await refused({ ...items(1), request_context: 3 }), [['body.request_context', 'type_error.dict']]);
  });

  test('an unknown root member is 422 and the nearest one is named', async () => {
    assert.deepEqual(await refused({ ...items(1), prospect_to_match: [] }), [
      ['body.prospect_to_match', 'value_error.extra'],
    ]);
    const { json } = await client.explorium(MATCH, { ...items(1), prospect_to_match: [] });
    assert.deepEqual(json.detail[0].ctx, { did_you_mean: 'prospects_to_match' });
  });

  test('a call of which no record is usable is 422, naming each', async () => {
    assert.deepEqual(await refused({ prospects_to_match: [null, { email: true }, 'x'] }), [
      ['body.prospects_to_match.0', 'type_error.none.not_allowed'],
      ['body.prospects_to_match.1.email', 'type_error.str'],
      ['body.prospects_to_match.2', 'type_error.dict'],
    ]);
  });

  test('under the vendor plan one bad record fails the call, as the vendor does', async () => {
    const { key } = await client.key(['people:read'], 'vendor');
    const answer = await client.explorium(MATCH, { prospects_to_match: [{}, { email: 1 }] }, { api_key: key });
    assert.equal(answer.status, 422);
    assert.deepEqual(answer.json.detail[0].loc, ['body', 'prospects_to_match', 1, 'email']);
  });

  test('bad JSON is 422 with the place of the fault', async () => {
    const headers = { api_key: client.rootKey, 'content-type': 'application/json' };
    const { status, json } = await client.explorium(MATCH, '{"prospects_to_match": [}', headers);
    assert.equal(status, 422);
    assert.deepEqual(json.detail[0].loc, ['body', 24]);
    assert.equal(json.detail[0].type, 'value_error.jsondecode');
  });

  test('another media type is 422 with a hint, a body of 10 MB is 413', async () => {
    const headers = { api_key: client.rootKey, 'content-type': 'text/plain' };
    const answer = await client.explorium(MATCH, JSON.stringify(items(1)), headers);
    assert.equal(answer.status, 422);
    assert.equal(answer.json.detail[0].type, 'type_error.dict');
    const big = await client.explorium(MATCH, new Uint8Array(10_000_000), {
      api_key: client.rootKey,
      'content-type': 'application/json',
    });
    assertPlain(big, 413);
  });

  test('an unknown route is 404 and names the nearest, a wrong method 405 with Allow', async () => {
    const headers = { api_key: client.rootKey };
    const lost = await client.send('POST', '/explorium/v1/prospects/mtach', { headers, body: items(1) });
    assertPlain(lost, 404);
    assert.match(lost.json.details, /\/explorium\/v1\/prospects\/match/);
    for (const method of ['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND']) {
      const answer = await client.send(method, `/explorium${MATCH}`, { headers });
      assertPlain(answer, 405);
      assert.equal(answer.headers.get('allow'), 'POST');
    }
  });

  test('every route of the vendor that is not served is 501 and names what is missing', async () => {
    const { json } = await client.send('GET', '/explorium/openapi.json');
    const missing = Object.entries(json.paths).flatMap(([path, operations]) =>
      Object.entries(operations as Record<string, { responses: object }>)
        .filter(([, operation]) => '501' in operation.responses)
        .map(([method]) => [method.toUpperCase(), path.replaceAll(/\{\w+\}/g, 'x')] as const),
    );
    assert.ok(missing.length > 50);
    for (const [method, path] of missing) {
      assertPlain(await client.send(method, path, { headers: { api_key: client.rootKey } }), 501);
    }
    const posts = await client.explorium('/v1/prospects/linkedin_posts/enrich', '{not json', {
      api_key: client.rootKey,
    });
    assertPlain(posts, 501);
    assert.match(posts.json.details, /posts/);
  });

  test('health and version need no key and are bare JSON strings', async () => {
    for (const path of ['/healthcheck/http', '/version/', '/version']) {
      const answer = await client.send('GET', `/explorium${path}`);
      assert.equal(answer.status, 200);
      assert.equal(typeof answer.json, 'string');
    }
    assert.equal((await client.send('GET', '/explorium/healthcheck/http_payload/64')).json.length, 64);
    assert.equal((await client.send('GET', '/explorium/healthcheck/http_payload/x')).status, 422);
  });

  test('credit-usage: true, in any capitals, adds what the call cost', async () => {
    const usage = async (value: string) =>
      (await client.explorium(MATCH, items(3), { api_key: client.rootKey, 'credit-usage': value })).json.credit_usage;
    assert.deepEqual(await usage('true'), { total_results: 3, total_credits: 0 });
    assert.deepEqual(await usage('TRUE'), { total_results: 3, total_credits: 0 });
    assert.equal(await usage('yes'), undefined);
  });

  test('under the vendor plan 200 records a minute pass; what does not fit is refused whole', async () => {
    const { key } = await client.key(['people:read'], 'vendor');
    const headers = { api_key: key };
    for (const left of [150, 100, 50]) {
      const answer = await client.explorium(MATCH, items(50), headers);
      assert.equal(answer.status, 200);
      assert.equal(answer.headers.get('x-ratelimit-limit'), '200');
      assert.equal(answer.headers.get('x-ratelimit-remaining'), String(left));
      assert.equal(answer.headers.get('retry-after'), null);
    }
    assert.equal((await client.explorium(MATCH, items(30), headers)).status, 200);
    const over = await client.explorium(MATCH, items(50), headers);
    assertPlain(over, 429);
    assert.equal(over.headers.get('x-ratelimit-remaining'), '0');
    assert.match(over.headers.get('retry-after') ?? '', /^[1-9]\d*$/);
    assert.partialDeepStrictEqual(over.json, {
      error: 'rate_limit_exceeded',
      code: 429,
      retry_after: Number(over.headers.get('retry-after')),
    });
    assert.equal((await client.explorium(MATCH, items(20), headers)).status, 200);
    assert.equal((await client.explorium(MATCH, items(1), headers)).status, 429);
  });

  test('an invalid call counts as one record, and keys are counted apart', async () => {
    const { key } = await client.key(['people:read'], 'vendor');
    const answer = await client.explorium(MATCH, items(51), { api_key: key });
    assert.equal(answer.status, 422);
    assert.equal(answer.headers.get('x-ratelimit-remaining'), '199');
    const other = await client.key(['people:read'], 'vendor');
    const first = await client.explorium(MATCH, items(1), { api_key: other.key });
    assert.equal(first.headers.get('x-ratelimit-remaining'), '199');
  });

  test('a key may be counted by requests, as the vendor once did', async () => {
    const groups = await client.lode('GET', '/v1/account-groups');
    const { json } = await client.lode('POST', '/v1/keys', {
      name: 'old',
      account_group_ids: [groups.json.items[0].id],
      scopes: ['people:read'],
      plan: { name: 'vendor' },
      settings: { explorium: { rate_unit: 'request' } },
    });
    for (const left of [199, 198]) {
      const answer = await client.explorium(MATCH, items(50), { api_key: json.key });
      assert.equal(answer.headers.get('x-ratelimit-remaining'), String(left));
    }
  });

  test('a plan with numbers of its own counts records here', async () => {
    const { key } = await client.key(['people:read'], { name: 'custom', per_minute: 10 });
    assert.equal((await client.explorium(MATCH, items(11), { api_key: key })).status, 429);
    assert.equal((await client.explorium(MATCH, items(10), { api_key: key })).status, 200);
  });

  test('without a finite plan the limit headers are large and nothing is refused', async () => {
    const answer = await client.explorium(MATCH, items(50));
    assert.ok(Number(answer.headers.get('x-ratelimit-remaining')) > 1_000_000);
  });
});
