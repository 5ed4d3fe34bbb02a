/** Crustdata: enriching and identifying companies. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { assertRefused, buyer, crustdata, seedWorld, spent, type World } from './crustdata-client.ts';
import { type Answer, onEachDatabase } from './suite.ts';

onEachDatabase('Crustdata companies', (client) => {
  let world: World;
  before(async () => {
    world = await seedWorld(client);
    const twins = [
      { key: 't1', name: 'Larkrise Partners', domain: 'larkrise-north.example' },
      { key: 't2', name: 'Larkrise Partners', domain: 'larkrise-south.example' },
    ];
    await client.lode('POST', '/v1/records', { source: 'registry', kind: 'companies', records: twins });
  });

  const send = (path: string, body: object, key?: string): Promise<Answer> =>
    crustdata(client, path, body, key === undefined ? {} : { key });
  const enrich = (body: object, key?: string) => send('/company/enrich', body, key);
  const identify = (body: object, key?: string) => send('/company/identify', body, key);
  const numberOf = async (domain: string): Promise<number> =>
    (await identify({ domains: [domain] })).json[0].matches[0].company_data.crustdata_company_id;

  test('a bare array, an entry per identifier in input order, a miss an empty list', async () => {
    const answer = await enrich({ domains: ['nowhere.example', 'https://www.brightwater.example/about', 'nonsense'] });
    assert.equal(answer.status, 200, answer.text);
    assert.ok(Array.isArray(answer.json));
    assert.deepEqual(
      answer.json.map((one: { matched_on: string; match_type: string; matches: unknown[] }) => [
        one.matched_on,
        one.match_type,
        one.matches.length,
      ]),
      [
        ['nowhere.example', 'domain', 0],
        ['https://www.brightwater.example/about', 'domain', 1],
        ['nonsense', 'domain', 0],
      ],
    );
    assert.equal(answer.json[1].matches[0].confidence_score, 1);
    const { key } = await buyer(client, undefined, { plan: 'vendor' });
    const strict = await enrich({ domains: ['brightwater.example', 'nonsense'] }, key);
    assertRefused(strict, 404, /Malformed domains: nonsense/);
  });

  test('by name, profile address and number too; exactly one kind, 1 to 25', async () => {
    const number = await numberOf('tidewheel.example');
    const ways: [body: object, type: string, echoed: string][] = [
      [{ names: ['Tidewheel Energy'] }, 'name', 'Tidewheel Energy'],
      [
        { professional_network_profile_urls: ['linkedin.com/company/tidewheel-example/'] },
        'professional_network_profile_url',
        'linkedin.com/company/tidewheel-example/',
      ],
      [{ crustdata_company_ids: [number] }, 'crustdata_company_id', String(number)],
      [{ domains: ['tidewheel.example'], names: null }, 'domain', 'tidewheel.example'],
    ];
    for (const [body, type, echoed] of ways) {
      const answer = await enrich({ ...body, fields: ['basic_info.name'] });
      assert.equal(answer.status, 200, answer.text);
      assert.deepEqual([answer.json[0].match_type, answer.json[0].matched_on], [type, echoed]);
      // What is the company's own is exact; a name is as sure as the evidence.
      const { confidence_score: score } = answer.json[0].matches[0];
      assert.equal(score === 1, type !== 'name', `${type} ${score}`);
      assert.deepEqual(answer.json[0].matches[0].company_data, {
        crustdata_company_id: number,
        basic_info: { name: 'Tidewheel Energy LLC' },
      });
    }
    assertRefused(await enrich({}), 400, /1 to 25 values/);
    assertRefused(await enrich({ domains: ['a.example'], names: ['A'] }), 400, /one identifier type/);
    assertRefused(await enrich({ crustdata_company_ids: ['7'] }), 400);
    assertRefused(await enrich({ names: Array.from({ length: 26 }, (_n, at) => `Company ${at}`) }), 400, /26 values/);
    assert.deepEqual((await enrich({ crustdata_company_ids: [987_654_321] })).json[0].matches, []);
  });

  test('what is known of a company, null where nothing is', async () => {
    const answer = await enrich({ domains: ['brightwater.example'] });
    const { company_data: data } = answer.json[0].matches[0];
    assert.deepEqual(data.basic_info, {
      crustdata_company_id: data.crustdata_company_id,
      name: 'Brightwater Analytics, Inc.',
      primary_domain: 'brightwater.example',
      all_domains: ['brightwater.example'],
      website: 'https://brightwater.example',
      professional_network_url: 'https://www.linkedin.com/company/brightwater-analytics-example',
      professional_network_id: '11223344',
      profile_name: 'Brightwater Analytics, Inc.',
      logo_permalink: 'https://brightwater.example/logo.png',
      description: 'Measures water for towns.',
      company_type: 'Privately Held',
      status: null,
      year_founded: '2009-01-01',
      employee_count_range: '201-500',
      markets: [],
      industries: ['Software Development'],
    });
    assert.equal(data.headcount.total, 240);
    assert.deepEqual(
      [data.funding.total_investment_usd, data.funding.last_round_type, data.funding.last_fundraise_date],
      [12_000_000, 'series_a', '2024-05-02'],
    );
    assert.deepEqual(data.revenue.estimated, { lower_bound_usd: 5_000_000, upper_bound_usd: 10_000_000 });
    assert.deepEqual(
      [data.locations.country, data.locations.state, data.locations.hq_city],
      ['United States', 'Massachusetts', 'Boston'],
    );
    assert.deepEqual(data.followers.count, null);
  });

  test('fields: groups and dot paths, others refused; what is served by search only says so', async () => {
    const fields = ['headcount', 'seo', 'status'];
    const answer = await enrich({ domains: ['brightwater.example'], fields });
    const { company_data: data } = answer.json[0].matches[0];
    assert.deepEqual(Object.keys(data).toSorted(), ['crustdata_company_id', ...fields].toSorted());
    assert.equal(data.seo, null);
    const refusal = (field: string) => enrich({ domains: ['brightwater.example'], fields: [field] });
    assertRefused(await refusal('shoe_size'), 400, /Unsupported field: 'shoe_size'/);
    assertRefused(await refusal('roles'), 400, /served by search only/);
    assertRefused(await refusal('skills'), 400, /served by search only/);
  });

  test('a name that two companies bear: each is returned and charged, none under exact_match', async () => {
    const { key } = await buyer(client);
    const both = await enrich({ names: ['Larkrise Partners'] }, key);
    assert.equal(both.json[0].matches.length, 2);
    assert.equal(spent(both), '4');
    const exact = await enrich({ names: ['Larkrise Partners'], exact_match: true }, key);
    assert.deepEqual(exact.json[0].matches, []);
    assert.equal(spent(exact), '0');
  });

  test('prices: 2 a match, 2 more for technographics that are there; the same again nothing', async () => {
    const { key } = await buyer(client);
    assert.equal(spent(await enrich({ domains: ['brightwater.example', 'nowhere.example'] }, key)), '2');
    assert.equal(spent(await enrich({ names: ['Brightwater Analytics'] }, key)), '0');
    const paid = await enrich({ domains: ['brightwater.example'], fields: ['technographics'] }, key);
    assert.equal(spent(paid), '2');
    assert.deepEqual(paid.json[0].matches[0].company_data.technographics, ['Postgres', 'Kafka']);
    const none = await enrich({ domains: ['tidewheel.example'], fields: ['technographics'] }, key);
    assert.equal(spent(none), '2', 'the company alone');
    const closed = await buyer(client, undefined, { plan: 'vendor' });
    assertRefused(await enrich({ domains: ['brightwater.example'], fields: ['technographics'] }, closed.key), 403);
  });

  test('identify is free, ranks what an identifier may mean, and returns little', async () => {
    const { key } = await buyer(client, 0);
    const answer = await identify({ names: ['Larkrise Partners', 'Brightwater', 'Nobody Atall GmbH'] }, key);
    assert.equal(answer.status, 200, answer.text);
    assert.equal(spent(answer), '0');
    assert.deepEqual(
      answer.json.map((one: { matches: unknown[] }) => one.matches.length),
      [2, 1, 0],
    );
    const { company_data: data } = answer.json[1].matches[0];
    assert.deepEqual(Object.keys(data), ['crustdata_company_id', 'basic_info']);
    assert.equal(data.basic_info.name, 'Brightwater Analytics, Inc.');
    assertRefused(await identify({ names: ['Brightwater'], fields: ['headcount'] }), 400, /social_profiles/);
    const closed = await buyer(client, undefined, { plan: 'vendor' });
    const gated = { names: ['Brightwater'], fields: ['social_profiles'] };
    assertRefused(await identify(gated, closed.key), 403, /social_profiles/);
    assert.equal((await identify(gated)).status, 200);
    assert.equal(world.companies.brightwater.length, 32);
  });
});
