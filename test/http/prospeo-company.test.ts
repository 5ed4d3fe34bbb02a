/** Prospeo: enriching companies, and what the account says of itself. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { startServer } from '../support/server.ts';
import { assertRefused, balance, buyer, prospeo, seedWorld, type World } from './prospeo-client.ts';
import { onEachDatabase } from './suite.ts';

const ONE = '/enrich-company';
const BULK = '/bulk-enrich-company';

onEachDatabase('Prospeo companies', (client) => {
  let world: World;
  before(async () => {
    world = await seedWorld(client);
  });

  const keyed = (key?: string) => (key === undefined ? {} : { key });
  const one = (data: unknown, key?: string) => prospeo(client, ONE, { data }, keyed(key));
  const bulk = (data: unknown, key?: string) => prospeo(client, BULK, { data }, keyed(key));

  test('any one datapoint suffices; none is INVALID_DATAPOINTS, an unknown one NO_MATCH', async () => {
    for (const data of [
      { company_website: 'https://www.brightwater.example/' },
      { company_linkedin_url: 'https://www.linkedin.com/company/brightwater-analytics-example/about' },
      { company_name: 'Brightwater Analytics' },
      { company_id: world.companies.brightwater },
    ]) {
      const { status, json } = await one(data);
      assert.equal(status, 200, JSON.stringify(data));
      assert.equal(json.company.company_id, world.companies.brightwater);
    }
    for (const data of [{}, { company_name: ' ' }, { domain: 'brightwater.example' }, { company_website: 'n/a' }]) {
      assertRefused(await one(data), 400, 'INVALID_DATAPOINTS');
    }
    assertRefused(await one({ company_website: 'nowhere.example' }), 400, 'NO_MATCH');
    assertRefused(await one({ company_id: 'f'.repeat(32) }), 400, 'NO_MATCH');
  });

  test('the full company: what is not known is null, lists and objects are there', async () => {
    const { json } = await one({ company_website: 'brightwater.example' });
    assert.deepEqual(Object.keys(json), ['error', 'free_enrichment', 'company']);
    const { employee_count_on_prospeo, ...company } = json.company;
    assert.ok(employee_count_on_prospeo >= 3);
    assert.deepEqual(company, {
      company_id: world.companies.brightwater,
      name: 'Brightwater Analytics, Inc.',
      website: 'https://brightwater.example',
      domain: 'brightwater.example',
      other_websites: [],
      description: null,
      description_seo: null,
      description_ai: null,
      type: null,
      industry: 'Software Development',
      employee_count: 240,
      employee_range: '201-500',
      location: {
        country: 'United States',
        country_code: 'US',
        state: 'Massachusetts',
        city: 'Boston',
        raw_address: 'Boston, Massachusetts, United States',
      },
      sic_codes: [],
      naics_codes: [],
      email_tech: { domain: 'brightwater.example', mx_provider: null, catch_all_domain: null },
      linkedin_url: 'https://www.linkedin.com/company/brightwater-analytics-example',
      twitter_url: null,
      facebook_url: null,
      crunchbase_url: null,
      instagram_url: null,
      youtube_url: null,
      phone_hq: {
        phone_hq: null,
        phone_hq_national: null,
        phone_hq_international: null,
        phone_hq_country: null,
        phone_hq_country_code: null,
      },
      linkedin_id: null,
      founded: null,
      revenue_range: { min: null, max: null },
      revenue_range_printed: null,
      keywords: [],
      logo_url: null,
      attributes: {
        is_b2b: null,
        has_demo: null,
        has_free_trial: null,
        has_downloadable: null,
        has_mobile_apps: null,
        has_online_reviews: null,
        has_pricing: null,
      },
      funding: {
        count: null,
        total_funding: null,
        total_funding_printed: null,
        latest_funding_date: null,
        latest_funding_stage: null,
        funding_events: [],
      },
      technology: { count: null, technology_names: [], technology_list: [] },
      job_postings: { active_count: null, active_titles: [] },
    });
  });

  test('what a vendor’s file says of a company besides is passed on', async () => {
    const funding = {
      count: 1,
      total_funding: 2_400_000,
      total_funding_printed: '$2.4M',
      latest_funding_date: '2030-05-01T00:00:00',
      latest_funding_stage: 'Seed',
      funding_events: [
        {
          amount: 2_400_000,
          amount_printed: '$2,400,000',
          raised_at: '2030-05-01T00:00:00',
          stage: 'Seed',
          link: null,
        },
      ],
    };
    const stored = await client.lode('POST', '/v1/records', {
      source: 'vendor',
      kind: 'companies',
      records: [
        {
          key: '1',
          name: 'Brindlemark',
          domain: 'brindlemark.example',
          industry: 'semiconductors',
          employee_range: '51-200',
          founded: 2014,
          country: 'Belgium',
          phone: '+32 2 555 12 34',
          type: 'Privately Held',
          revenue_range: { min: 5_000_000, max: 10_000_000 },
          keywords: 'lenses; satellites',
          sic_codes: ['3674'],
          funding,
          technologies: ['Node.js'],
          attributes: { has_demo: true },
        },
      ],
    });
    assert.equal(stored.json.results[0].outcome, 'created');
    const { company } = (await one({ company_website: 'brindlemark.example' })).json;
    assert.partialDeepStrictEqual(company, {
      type: 'Private',
      industry: 'Semiconductor Manufacturing',
      employee_count: null,
      employee_range: '51-100',
      founded: 2014,
      revenue_range: { min: 5_000_000, max: 10_000_000 },
      revenue_range_printed: '5M',
      keywords: ['lenses', 'satellites'],
      sic_codes: ['3674'],
      funding,
      technology: { count: 1, technology_names: ['Node.js'], technology_list: [{ name: 'Node.js', category: null }] },
    });
    assert.equal(company.attributes.has_demo, true);
    assert.equal(company.phone_hq.phone_hq, '+3225551234');
    assert.equal(company.phone_hq.phone_hq_country, 'Belgium');
  });

  test('bulk: three lists, identifiers echoed, at most 50', async () => {
    const answer = await bulk([
      { identifier: 'c-9', company_website: 'quillharbor.example' },
      { identifier: 'b', company_website: 'brightwater.example' },
      { identifier: 'x' },
      { identifier: 'h', company_name: 'Harbour & Finch' },
    ]);
    assert.deepEqual(Object.keys(answer.json), ['error', 'total_cost', 'matched', 'not_matched', 'invalid_datapoints']);
    assert.deepEqual(
      answer.json.matched.map((hit: { identifier: string; company: { company_id: string } }) => [
        hit.identifier,
        hit.company.company_id,
      ]),
      [
        ['b', world.companies.brightwater],
        ['h', world.companies.harbour],
      ],
    );
    assert.deepEqual([answer.json.not_matched, answer.json.invalid_datapoints], [['c-9'], ['x']]);
    const many = Array.from({ length: 51 }, (_none, n) => ({ identifier: `${n}`, company_name: 'Solmar' }));
    assertRefused(await bulk(many), 400, 'INVALID_REQUEST');
    assertRefused(await bulk([{ company_name: 'Solmar' }]), 400, 'INVALID_REQUEST');
    const miss = await bulk([{ identifier: 'c-9', company_website: 'quillharbor.example' }]);
    assert.deepEqual(miss.json, {
      error: false,
      total_cost: 0,
      matched: [],
      not_matched: ['c-9'],
      invalid_datapoints: [],
    });
  });

  test('a company costs one credit once, whichever way it is asked for', async () => {
    const { group, key } = await buyer(client, 2);
    const website = { company_website: 'brightwater.example' };
    assert.equal((await one(website, key)).json.free_enrichment, false);
    assert.equal((await one({ company_id: world.companies.brightwater }, key)).json.free_enrichment, true);
    const both = [
      { identifier: '1', ...website },
      { identifier: '2', company_name: 'Solmar Logística' },
      { identifier: '3', company_website: 'solmar.example' },
      { identifier: '4', company_website: 'nowhere.example' },
    ];
    assert.equal((await bulk(both, key)).json.total_cost, 1);
    assert.equal(await balance(client, group), 0);
    assertRefused(await one({ company_website: 'tidewheel.example' }, key), 400, 'INSUFFICIENT_CREDITS');
    // A person's employer comes with the person.
    assert.equal((await one(website, key)).json.free_enrichment, true);
  });

  test('account-information answers GET and POST, and costs nothing', async () => {
    const { group, key } = await buyer(client, 7, { settings: { prospeo: { plan: 'starter' } } });
    await one({ company_website: 'brightwater.example' }, key);
    for (const method of ['GET', 'POST']) {
      const { status, json } = await prospeo(client, '/account-information', undefined, { key, method });
      assert.equal(status, 200);
      assert.deepEqual(Object.keys(json), ['error', 'response']);
      assert.partialDeepStrictEqual(json.response, {
        current_plan: 'STARTER',
        current_team_members: 1,
        remaining_credits: 6,
        used_credits: 1,
      });
      assert.ok(json.response.next_quota_renewal_days >= 1 && json.response.next_quota_renewal_days <= 31);
      assert.match(json.response.next_quota_renewal_date, /^\d{4}-\d\d-01 00:00:00\+00:00$/);
    }
    assert.equal(await balance(client, group), 6);
    const root = await prospeo(client, '/account-information', undefined, { method: 'GET' });
    assert.partialDeepStrictEqual(root.json.response, { current_plan: 'PRO', remaining_credits: 999_999_999 });
    assertRefused(
      await prospeo(client, '/account-information', undefined, { key: 'x', method: 'GET' }),
      401,
      'INVALID_API_KEY',
    );
  });
});

test('R8 an operator’s own prices hold; those that would make total_cost fractional are refused at start-up', async () => {
  const server = await startServer({ env: { LODE_PRICES: '{"prospeo": {"company": 3}}' } });
  try {
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${server.rootKey}`,
      'x-key': server.rootKey,
    };
    const post = async (path: string, body: object) =>
      (await fetch(server.url + path, { method: 'POST', headers, body: JSON.stringify(body) })).json();
    await post('/v1/records', {
      source: 'a',
      kind: 'companies',
      records: [{ key: '1', name: 'Halden', domain: 'halden.example' }],
    });
    const data = [{ identifier: '1', company_website: 'halden.example' }];
    assert.equal(((await post('/prospeo/bulk-enrich-company', { data })) as { total_cost: number }).total_cost, 3);
  } finally {
    await server.stop();
  }
  for (const prices of [
    '{"prospeo": {"email": 0.5}}',
    '{"prospeo": {"emial": 1}}',
    '{"nobody": {}}',
    '{"prospeo": 1}',
    'x',
  ]) {
    await assert.rejects(startServer({ env: { LODE_PRICES: prices } }), /LODE_PRICES|prices\./);
  }
});
