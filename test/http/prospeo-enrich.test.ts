/** Prospeo: enriching one person and up to fifty, against the statements of the vendor's page. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { before, describe, test } from 'node:test';
import { startServer } from '../support/server.ts';
import { assertRefused, balance, buyer, ledgerSum, prospeo, seedWorld, type World } from './prospeo-client.ts';
import { type Answer, onEachDatabase } from './suite.ts';

const BULK = '/bulk-enrich-person';
const ONE = '/enrich-person';
const KATHERINE = { linkedin_url: 'https://www.linkedin.com/in/katherine-whitlock-example' };
const ANNA = { email: 'anna.carter@harbourfinch.example' };
const SAMUEL = { linkedin_url: 'https://www.linkedin.com/in/samuel-okonjo-example' };

onEachDatabase('Prospeo people', (client) => {
  let world: World;
  before(async () => {
    world = await seedWorld(client);
  });

  const bulk = (data: unknown, more: object = {}, key?: string): Promise<Answer> =>
    prospeo(client, BULK, { data, ...more }, key === undefined ? {} : { key });
  const one = (data: unknown, more: object = {}, key?: string): Promise<Answer> =>
    prospeo(client, ONE, { data, ...more }, key === undefined ? {} : { key });
  const idsOf = (answer: Answer) => answer.json.matched.map((hit: { identifier: string }) => hit.identifier);

  test('S1.1 S1.2 S1.7 identifiers tie answers to questions: every one in exactly one list, in input order', async () => {
    const answer = await bulk([
      { identifier: 'n1', full_name: 'Nobody Atall', company_website: 'nowhere.example' },
      { identifier: 'k', ...KATHERINE },
      { identifier: 'x', full_name: 'Katherine Whitlock' },
      { identifier: 'a', ...ANNA },
      { identifier: 'n2', email: 'nobody@nowhere.example' },
      { identifier: 'y', first_name: 'Anna' },
    ]);
    assert.equal(answer.status, 200, answer.text);
    assert.deepEqual(Object.keys(answer.json), ['error', 'total_cost', 'matched', 'not_matched', 'invalid_datapoints']);
    assert.equal(answer.json.error, false);
    assert.deepEqual(idsOf(answer), ['k', 'a']);
    assert.deepEqual(answer.json.not_matched, ['n1', 'n2']);
    assert.deepEqual(answer.json.invalid_datapoints, ['x', 'y']);
    assert.deepEqual(
      answer.json.matched.map((hit: { person: { person_id: string } }) => hit.person.person_id),
      [world.people.katherine, world.people.annaInSales],
    );
    assert.equal(answer.json.matched[0].company.company_id, world.companies.brightwater);
  });

  test('S1.1 the key goes into X-KEY and nowhere else; 1 to 50 records pass', async () => {
    const headers = { authorization: `Bearer ${client.rootKey}`, api_key: client.rootKey };
    const body = { data: [{ identifier: '1', ...KATHERINE }] };
    assertRefused(await client.send('POST', `/prospeo${BULK}`, { headers, body }), 401, 'INVALID_API_KEY');
    assertRefused(await prospeo(client, BULK, body, { key: 'wrong' }), 401, 'INVALID_API_KEY');
    const many = (count: number) =>
      Array.from({ length: count }, (_none, n) => ({ identifier: `r${n}`, ...KATHERINE }));
    assert.equal((await bulk(many(50))).json.matched.length, 50);
    assertRefused(await bulk(many(51)), 400, 'INVALID_REQUEST');
    assertRefused(await bulk([]), 400, 'INVALID_REQUEST');
  });

  test('S1.2 R8 an identifier is required and may repeat', async () => {
    assertRefused(await bulk([{ ...KATHERINE }]), 400, 'INVALID_REQUEST');
    assertRefused(await bulk([{ identifier: '', ...KATHERINE }]), 400, 'INVALID_REQUEST');
    assertRefused(await bulk([{ identifier: 7, ...KATHERINE }]), 400, 'INVALID_REQUEST');
    assertRefused(await bulk([{ identifier: 'a\u0000b', ...KATHERINE }]), 400, 'INVALID_REQUEST');
    const answer = await bulk([
      { identifier: 'same', ...KATHERINE },
      { identifier: 'same', email: 'nobody@nowhere.example' },
      { identifier: 'same', ...ANNA },
      { identifier: 'same' },
    ]);
    assert.deepEqual(idsOf(answer), ['same', 'same']);
    assert.deepEqual([answer.json.not_matched, answer.json.invalid_datapoints], [['same'], ['same']]);
  });

  describe('S1.3 S1.4 the datapoints and their minimum', () => {
    const valid: [what: string, data: Record<string, unknown>, found: 'katherine' | 'annaInSales' | undefined][] = [
      [
        'names and company_name',
        { first_name: 'Katherine', last_name: 'Whitlock', company_name: 'Brightwater Analytics' },
        'katherine',
      ],
      [
        'names and company_website',
        { first_name: 'Kate', last_name: 'Whitlock', company_website: 'https://www.brightwater.example/about' },
        'katherine',
      ],
      [
        'names and company_linkedin_url',
        {
          first_name: 'Katherine',
          last_name: 'Whitlock',
          company_linkedin_url: 'linkedin.com/company/brightwater-analytics-example/',
        },
        'katherine',
      ],
      [
        'full_name and company_name',
        { full_name: 'Katherine Whitlock', company_name: 'Brightwater Analytics, Inc.' },
        'katherine',
      ],
      [
        'full_name and company_website',
        { full_name: 'Whitlock, Katherine', company_website: 'brightwater.example' },
        'katherine',
      ],
      [
        'full_name and company_linkedin_url',
        {
          full_name: 'Katherine Whitlock',
          company_linkedin_url: 'https://www.linkedin.com/company/brightwater-analytics-example',
        },
        'katherine',
      ],
      ['linkedin_url', { linkedin_url: 'http://uk.linkedin.com/in/Katherine-Whitlock-example/?trk=x' }, 'katherine'],
      ['email', { email: 'Katherine.Whitlock+lists@Brightwater.example' }, 'katherine'],
      ['an unknown email', { email: 'nobody@nowhere.example' }, undefined],
      ['an email that reads like filler', { email: 'unknown@nowhere.example' }, undefined],
      ['an unknown person_id', { person_id: '6f564548455488874f48e' }, undefined],
      [
        'a broken email beside a name with company',
        { email: 'kate at home', full_name: 'Katherine Whitlock', company_website: 'brightwater.example' },
        'katherine',
      ],
      ['a person_id of elsewhere beside an email', { person_id: '6f564548455488874f48e', ...ANNA }, 'annaInSales'],
    ];
    for (const [what, data, found] of valid) {
      test(`S1.3 S1.4 ${what} suffices`, async () => {
        const answer = await bulk([{ identifier: '1', ...data }]);
        assert.deepEqual(answer.json.invalid_datapoints, []);
        const ids = answer.json.matched.map((hit: { person: { person_id: string } }) => hit.person.person_id);
        assert.deepEqual(ids, found === undefined ? [] : [world.people[found]]);
        const single = await one(data);
        if (found === undefined) assertRefused(single, 400, 'NO_MATCH');
        else assert.equal(single.json.person.person_id, world.people[found]);
      });
    }

    const invalid: [what: string, data: Record<string, unknown>][] = [
      ['full_name alone', { full_name: 'Brandon Stering' }],
      ['both names alone', { first_name: 'Katherine', last_name: 'Whitlock' }],
      ['first_name with a company', { first_name: 'Katherine', company_website: 'brightwater.example' }],
      ['last_name with a company', { last_name: 'Whitlock', company_website: 'brightwater.example' }],
      ['a company without a name', { company_name: 'Brightwater Analytics', company_website: 'brightwater.example' }],
      ['nothing', {}],
      ['blank and null values', { email: ' ', linkedin_url: null, person_id: '', full_name: 'Katherine Whitlock' }],
      ['a broken email', { email: 'katherine.whitlock' }],
      ['a page that is not of LinkedIn', { linkedin_url: 'https://example.com/katherine' }],
      [
        'a company page as linkedin_url',
        { linkedin_url: 'https://www.linkedin.com/company/brightwater-analytics-example' },
      ],
      ['a placeholder for a company', { full_name: 'Katherine Whitlock', company_name: 'n/a' }],
    ];
    for (const [what, data] of invalid) {
      test(`S1.4 ${what} does not, and the rest goes on`, async () => {
        const answer = await bulk([
          { identifier: 'bad', ...data },
          { identifier: 'good', ...KATHERINE },
        ]);
        assert.deepEqual(answer.json.invalid_datapoints, ['bad']);
        assert.deepEqual(idsOf(answer), ['good']);
        assertRefused(await one(data), 400, 'INVALID_DATAPOINTS');
      });
    }
  });

  test('S1.5 two of one name at one company are told apart by more datapoints, never guessed', async () => {
    const name = { full_name: 'Anna Carter', company_name: 'Harbour & Finch' };
    const answer = await bulk([
      { identifier: 'tie', ...name },
      { identifier: 'told', ...name, email: 'anna.carter2@harbourfinch.example' },
    ]);
    assert.deepEqual(answer.json.not_matched, ['tie']);
    assert.equal(answer.json.matched[0].person.person_id, world.people.annaInLaw);
    assertRefused(await one(name), 400, 'NO_MATCH');
  });

  test('S1.5 a website decides where a company’s name alone fits several', async () => {
    const people = ['north', 'south'].map((way) => ({
      key: `halden-${way}`,
      full_name: 'Ingrid Solvang',
      company_name: 'Halden Group',
      company_domain: `halden-${way}.example`,
      profile_urls: [`https://www.linkedin.com/in/ingrid-solvang-${way}-example`],
    }));
    const stored = await client.lode('POST', '/v1/records', { source: 'halden', records: people });
    const [, south] = stored.json.results;
    const name = { full_name: 'Ingrid Solvang', company_name: 'Halden Group' };
    const answer = await bulk([
      { identifier: 'name', ...name },
      { identifier: 'site', full_name: 'Ingrid Solvang', company_website: 'https://halden-south.example' },
    ]);
    assert.deepEqual(answer.json.not_matched, ['name']);
    assert.equal(answer.json.matched[0].person.person_id, south.person_id);
  });

  test('S1.4 S1.5 any datapoint of a known company finds people whose records call it otherwise', async () => {
    const profile_url = 'https://www.linkedin.com/company/tidewheel-example';
    const people = [
      { key: 'by-name', full_name: 'Wanda Plimsoll', company_name: 'Tidewheel Energy LLC' },
      { key: 'by-domain', full_name: 'Wido Plimsoll', company_domain: 'tidewheel.example' },
      { key: 'by-page', full_name: 'Wena Plimsoll', company_profile_url: profile_url },
    ];
    const stored = await client.lode('POST', '/v1/records', { source: 'wheels', records: people });
    const ids = stored.json.results.map((one: { person_id: string }) => one.person_id);
    for (const company of [{ company_website: 'tidewheel.example' }, { company_linkedin_url: profile_url }]) {
      const asked = people.map(({ key, full_name }) => ({ identifier: key, full_name, ...company }));
      const elsewhere = { identifier: 'elsewhere', full_name: 'Samuel Okonjo', ...company };
      const answer = await bulk([...asked, elsewhere]);
      const found = answer.json.matched.map((hit: { person: { person_id: string } }) => hit.person.person_id);
      assert.deepEqual(found, ids, JSON.stringify(company));
      assert.deepEqual(answer.json.not_matched, ['elsewhere']);
    }
  });

  describe('S1.6 the options', () => {
    const all = [
      { identifier: 'k', ...KATHERINE },
      { identifier: 'a', ...ANNA },
      { identifier: 's', ...SAMUEL },
    ];

    test('S1.6 by default everybody found is returned and no mobile revealed', async () => {
      const { key } = await buyer(client);
      const answer = await bulk(all, {}, key);
      assert.deepEqual(idsOf(answer), ['k', 'a', 's']);
      for (const { person } of answer.json.matched) assert.equal(person.mobile.revealed, false);
      const nulls = { only_verified_email: null, enrich_mobile: null, only_verified_mobile: null };
      assert.deepEqual(idsOf(await bulk(all, nulls, key)), ['k', 'a', 's']);
    });

    test('S1.6 S1.7 only_verified_email holds for every record of the call', async () => {
      const answer = await bulk(all, { only_verified_email: true });
      assert.deepEqual([idsOf(answer), answer.json.not_matched], [['k'], ['a', 's']]);
      assertRefused(await one(ANNA, { only_verified_email: true }), 400, 'NO_MATCH');
    });

    test('S1.6 S1.7 only_verified_mobile holds for every record and reveals the mobile', async () => {
      const { key } = await buyer(client);
      const answer = await bulk(all, { only_verified_mobile: true, enrich_mobile: false }, key);
      assert.deepEqual([idsOf(answer), answer.json.not_matched], [['k', 'a'], ['s']]);
      const { mobile } = answer.json.matched[0].person;
      assert.deepEqual(mobile, {
        status: 'VERIFIED',
        revealed: true,
        mobile: '+447700900123',
        mobile_national: '07700 900123',
        mobile_international: '+44 7700 900123',
        mobile_country: 'United Kingdom',
        mobile_country_code: 'GB',
      });
      assertRefused(await one(SAMUEL, { only_verified_mobile: true }), 400, 'NO_MATCH');
    });

    test('S1.6 an option of another type is refused', async () => {
      for (const option of ['only_verified_email', 'enrich_mobile', 'only_verified_mobile']) {
        assertRefused(await bulk(all, { [option]: 'true' }), 400, 'INVALID_REQUEST');
        assertRefused(await one(KATHERINE, { [option]: 1 }), 400, 'INVALID_REQUEST');
      }
    });
  });

  test('the full person: every member there, in the wire’s order, null where unknown', async () => {
    const { key } = await buyer(client);
    const { json } = await one(KATHERINE, {}, key);
    assert.deepEqual(Object.keys(json), ['error', 'free_enrichment', 'person', 'company']);
    const { job_history, ...person } = json.person;
    assert.deepEqual(person, {
      person_id: world.people.katherine,
      first_name: 'Katherine',
      last_name: 'Whitlock',
      full_name: 'Katherine Whitlock',
      linkedin_url: 'https://www.linkedin.com/in/katherine-whitlock-example',
      current_job_title: 'VP Marketing',
      current_job_key: job_history[0].job_key,
      headline: 'Telling water to flow uphill',
      linkedin_member_id: '40917722',
      last_job_change_detected_at: null,
      mobile: {
        status: 'VERIFIED',
        revealed: false,
        mobile: '+44 7700 9*****',
        mobile_national: '07700 9*****',
        mobile_international: '+44 7700 9*****',
        mobile_country: 'United Kingdom',
        mobile_country_code: 'GB',
      },
      email: {
        status: 'VERIFIED',
        revealed: true,
        email: 'katherine.whitlock@brightwater.example',
        verification_method: null,
        email_mx_provider: null,
      },
      location: {
        country: 'United States',
        country_code: 'US',
        state: 'Massachusetts',
        city: 'Boston',
        time_zone: 'America/New_York',
        time_zone_offset: person.location.time_zone_offset,
      },
      skills: ['Positioning', 'Research'],
    });
    assert.ok([-4, -5].includes(person.location.time_zone_offset));
    assert.match(job_history[0].job_key, /^\d+$/);
    assert.deepEqual(job_history, [
      {
        title: 'VP Marketing',
        company_name: 'Brightwater Analytics, Inc.',
        logo_url: null,
        current: true,
        start_year: null,
        start_month: null,
        end_year: null,
        end_month: null,
        duration_in_months: null,
        departments: ['Marketing'],
        seniority: 'Vice President',
        company_id: world.companies.brightwater,
        job_key: job_history[0].job_key,
      },
    ]);
  });

  test('somebody without mobile and e-mail has both objects, empty; somebody without a job no company', async () => {
    const samuel = (await one(SAMUEL)).json;
    assert.deepEqual(samuel.person.email, {
      status: 'UNAVAILABLE',
      revealed: false,
      email: null,
      verification_method: null,
      email_mx_provider: null,
    });
    assert.deepEqual(new Set(Object.values(samuel.person.mobile)), new Set(['UNAVAILABLE', false, null]));
    const retired = (await one({ email: 'ottilie@brandvold.example' })).json;
    assert.equal(retired.company, null);
    assert.deepEqual([retired.person.current_job_title, retired.person.current_job_key], [null, null]);
    const [job] = retired.person.job_history;
    assert.deepEqual([job.current, job.start_year, job.end_year, job.duration_in_months], [false, 1980, 2011, null]);
    assert.deepEqual([retired.person.first_name, retired.person.last_name], ['Ottilie', 'Brandvold']);
  });

  test('the job history is newest first, dated, with seniority and departments', async () => {
    const { person, company } = (await one({ linkedin_url: 'https://www.linkedin.com/in/marcus-adeyemi-holt-example' }))
      .json;
    const shown = person.job_history.map((job: Record<string, unknown>) => [
      job['title'],
      job['current'],
      job['start_year'],
      job['start_month'],
      job['end_year'],
      job['seniority'],
      job['departments'],
      job['company_id'],
    ]);
    assert.deepEqual(shown, [
      ['Chief Operating Officer', true, 2024, 2, null, 'C-Suite', ['C-Suite', 'Operations'], world.companies.tidewheel],
      ['Director of Operations', false, 2019, 3, 2024, 'Director', ['Operations'], world.companies.brightwater],
    ]);
    assert.equal(person.job_history[1].duration_in_months, 58);
    assert.ok(person.job_history[0].duration_in_months >= 24);
    assert.equal(person.current_job_key, person.job_history[0].job_key);
    assert.equal(company.company_id, world.companies.tidewheel);
  });

  test('the newest word on an e-mail counts: what turned out invalid is not handed out', async () => {
    const address = 'dorthe.winkel@nordlicht-maschinenbau.example';
    const say = (source: string, status: string | undefined, observed_at: string) =>
      client.lode('POST', '/v1/records', {
        source,
        records: [
          {
            key: '1',
            full_name: 'Dorthe Winkel',
            company_domain: 'nordlicht-maschinenbau.example',
            observed_at,
            emails: [{ address, status }],
          },
        ],
      });
    await say('list', undefined, '2024-01-01T00:00:00Z');
    const status = async () => (await one({ email: address })).json.person.email;
    assert.partialDeepStrictEqual(await status(), { status: 'UNAVAILABLE', revealed: true, email: address });
    await say('checker', 'verified', '2025-01-01T00:00:00Z');
    assert.partialDeepStrictEqual(await status(), { status: 'VERIFIED', revealed: true, email: address });
    await say('mailer', 'invalid', '2025-06-01T00:00:00Z');
    assert.partialDeepStrictEqual(await status(), { status: 'UNAVAILABLE', revealed: false, email: null });
  });

  // How much faster one call is than fifty is measured by bench/prospeo-bulk.ts; a clock has no place here.
  test('S1.11 one call with fifty records answers what fifty calls answer', async () => {
    const records = Array.from({ length: 50 }, (_none, n) => ({
      key: `fifty-${n}`,
      full_name: `Fifty Number${n}`,
      emails: [`fifty${n}@fifty.example`],
      profile_urls: [`https://www.linkedin.com/in/fifty-${n}-example`],
      company_name: 'Fifty & Sons',
      company_domain: 'fifty.example',
      title: 'Clerk',
    }));
    await client.lode('POST', '/v1/records', { source: 'fifty', records });
    const { key } = await buyer(client, 50);
    const data = records.map(({ emails: [email] }, n) => ({ identifier: `${n}`, email }));
    const { json } = await bulk(data, {}, key);
    assert.deepEqual([json.matched.length, json.total_cost], [50, 50]);
    const singles = await Promise.all(data.map(({ email }) => one({ email }, {}, key)));
    assert.deepEqual(
      singles.map((answer) => [answer.json.person, answer.json.company]),
      json.matched.map((hit: { person: object; company: object }) => [hit.person, hit.company]),
    );
  });

  describe('credits', () => {
    test('S1.8 S1.12 one credit for a match, ten with a mobile, nothing for a miss, a repeat or a refusal', async () => {
      const { group, key } = await buyer(client, 100);
      // Asked for only once the balance before it is known.
      const cost = async (ask: () => Promise<Answer>) => {
        const before = await balance(client, group);
        const { json, headers, status } = await ask();
        assert.equal(status, 200, JSON.stringify(json));
        assert.ok(Number.isInteger(json.total_cost));
        assert.equal(headers.get('x-credit-cost'), String(json.total_cost));
        assert.equal(before - (await balance(client, group)), json.total_cost);
        return json.total_cost;
      };
      const k = { identifier: 'k', ...KATHERINE };
      const a = { identifier: 'a', ...ANNA };
      const miss = { identifier: 'm', email: 'nobody@nowhere.example' };
      assert.equal(await cost(() => bulk([miss, { identifier: 'bad' }], { enrich_mobile: true }, key)), 0);
      assert.equal(await cost(() => bulk([a, miss], { only_verified_email: true }, key)), 0);
      assert.equal(await cost(() => bulk([a, miss], {}, key)), 1);
      assert.equal(await cost(() => bulk([k, a, k, miss], { enrich_mobile: true }, key)), 10 + 9);
      assert.equal(await cost(() => bulk([k, a], { enrich_mobile: true }, key)), 0);
      assert.equal(await cost(() => bulk([k, a], {}, key)), 0);
      assert.deepEqual([await balance(client, group), await ledgerSum(client, group)], [80, 80]);
    });

    test('S1.8 enrich_mobile costs as a plain match where there is no mobile', async () => {
      const { key } = await buyer(client, 100);
      const data = [{ identifier: 'o', email: 'ottilie@brandvold.example' }];
      assert.equal((await bulk(data, { enrich_mobile: true }, key)).json.total_cost, 1);
    });

    test('single and bulk share one ledger by person, whatever identifier found them', async () => {
      const { group, key } = await buyer(client, 20);
      const first = await one(KATHERINE, {}, key);
      assert.deepEqual([first.json.free_enrichment, first.headers.get('x-credit-cost')], [false, '1']);
      const again = await one({ email: 'katherine.whitlock@brightwater.example' }, {}, key);
      assert.equal(again.json.free_enrichment, true);
      const byId = [{ identifier: '1', person_id: world.people.katherine }];
      assert.equal((await bulk(byId, {}, key)).json.total_cost, 0);
      const more = await one(KATHERINE, { enrich_mobile: true }, key);
      assert.deepEqual([more.json.free_enrichment, more.headers.get('x-credit-cost')], [false, '9']);
      assert.equal((await bulk(byId, { enrich_mobile: true }, key)).json.total_cost, 0);
      assert.equal(await balance(client, group), 10);
    });

    test('what has been paid for stays revealed, and is masked for other groups', async () => {
      const { key } = await buyer(client, 20);
      await one(KATHERINE, { enrich_mobile: true }, key);
      assert.equal((await one(KATHERINE, {}, key)).json.person.mobile.mobile, '+447700900123');
      const other = await buyer(client, 20);
      assert.equal((await one(KATHERINE, {}, other.key)).json.person.mobile.mobile, '+44 7700 9*****');
    });

    test('a match without an e-mail costs nothing, unless the key says otherwise', async () => {
      const { key } = await buyer(client, 5);
      const free = await one(SAMUEL, {}, key);
      assert.deepEqual([free.json.free_enrichment, free.headers.get('x-credit-cost')], [true, '0']);
      const strict = await buyer(client, 5, { settings: { prospeo: { charge_without_email: true } } });
      assert.equal((await one(SAMUEL, {}, strict.key)).headers.get('x-credit-cost'), '1');
      assert.equal((await one(SAMUEL, {}, strict.key)).json.free_enrichment, true);
    });

    test('S1.9 R8 a call is refused only when its real cost exceeds the balance, and then costs nothing', async () => {
      const { group, key } = await buyer(client, 2);
      const data = [
        { identifier: 'k', ...KATHERINE },
        { identifier: 'm', email: 'nobody@nowhere.example' },
        { identifier: 'x' },
        { identifier: 'a', ...ANNA },
      ];
      assertRefused(await bulk(data, { enrich_mobile: true }, key), 400, 'INSUFFICIENT_CREDITS');
      assertRefused(await one(KATHERINE, { enrich_mobile: true }, key), 400, 'INSUFFICIENT_CREDITS');
      assert.equal(await balance(client, group), 2);
      assert.equal((await bulk(data, {}, key)).json.total_cost, 2);
      assert.equal((await bulk(data, {}, key)).json.total_cost, 0);
      assertRefused(await one({ email: 'ottilie@brandvold.example' }, {}, key), 400, 'INSUFFICIENT_CREDITS');
      assert.deepEqual([await balance(client, group), await ledgerSum(client, group)], [0, 0]);
    });

    test('a retry with the same Idempotency-Key gets the first answer and is charged nothing', async () => {
      const { group, key } = await buyer(client, 5);
      const send = (body: object) => prospeo(client, ONE, body, { key, headers: { 'idempotency-key': 'retry-1' } });
      const first = await send({ data: KATHERINE });
      const again = await send({ data: KATHERINE });
      assert.deepEqual([first.json.free_enrichment, again.json], [false, first.json]);
      assert.equal(again.headers.get('idempotency-replayed'), 'true');
      assertRefused(await send({ data: ANNA }), 400, 'INVALID_REQUEST');
      assert.equal(await balance(client, group), 4);
    });

    test('a refusal is repeated under its Idempotency-Key too, in the vendor’s shape', async () => {
      const { key } = await buyer(client, 0);
      const send = () => prospeo(client, ONE, { data: KATHERINE }, { key, headers: { 'idempotency-key': 'retry-2' } });
      assertRefused(await send(), 400, 'INSUFFICIENT_CREDITS');
      const again = await send();
      assertRefused(again, 400, 'INSUFFICIENT_CREDITS');
      assert.equal(again.headers.get('idempotency-replayed'), 'true');
    });

    test('without a grant nothing is refused, and all is metered', async () => {
      const { group, key } = await buyer(client);
      assert.equal((await bulk([{ identifier: 'k', ...KATHERINE }], { enrich_mobile: true }, key)).json.total_cost, 10);
      const { json } = await client.lode('GET', `/v1/credits?account_group_id=${group}`);
      assert.deepEqual([json.unlimited, json.balance, json.used], [true, null, 10]);
    });
  });

  describe('S1.9 errors', () => {
    const paths = [ONE, BULK, '/enrich-company', '/bulk-enrich-company'];
    const bodies: [what: string, body: string | Uint8Array][] = [
      ['bad JSON', '{"data": ['],
      ['no body', ''],
      ['null', 'null'],
      ['a list', '[]'],
      ['data missing', '{}'],
      ['data null', '{"data": null}'],
      ['data of a wrong type', '{"data": "x"}'],
      ['a number for a record', '{"data": [1]}'],
      ['10 MB', new Uint8Array(10_000_000)],
      ['no UTF-8', new Uint8Array([0xff, 0xfe, 0x00, 0x7b])],
      ['a prototype key', '{"__proto__": {"x": 1}, "data": []}'],
    ];
    for (const [what, body] of bodies) {
      test(`S1.9 ${what} is INVALID_REQUEST on every endpoint`, async () => {
        for (const path of paths) {
          const headers = { 'x-key': client.rootKey, 'content-type': 'application/json' };
          assertRefused(await client.send('POST', `/prospeo${path}`, { headers, body }), 400, 'INVALID_REQUEST');
        }
      });
    }

    test('S1.9 another media type is INVALID_REQUEST', async () => {
      const headers = { 'x-key': client.rootKey, 'content-type': 'text/plain' };
      for (const path of paths) {
        assertRefused(await client.send('POST', `/prospeo${path}`, { headers, body: '{}' }), 400, 'INVALID_REQUEST');
      }
    });

    test('S1.9 R8 no key, a revoked one and one without the scope are INVALID_API_KEY', async () => {
      const { id, key } = await client.key(['people:read']);
      await client.lode('POST', `/v1/keys/${id}/revoke`);
      const other = await client.key(['webhooks:read']);
      for (const path of paths) {
        assertRefused(await client.send('POST', `/prospeo${path}`, { body: { data: [] } }), 401, 'INVALID_API_KEY');
        for (const sent of [key, other.key, ' ']) {
          assertRefused(await prospeo(client, path, { data: [] }, { key: sent }), 401, 'INVALID_API_KEY');
        }
      }
    });

    test('wrong types of single datapoints: refused alone, absent in bulk', async () => {
      assertRefused(await one({ email: 7 }), 400, 'INVALID_REQUEST');
      const data = [
        { identifier: 'number', email: 7 },
        { identifier: 'long', email: 'x'.repeat(5_000) },
        { identifier: 'nul', full_name: 'a\u0000', company_name: 'b' },
        { identifier: 'rest', email: ['x'], ...KATHERINE },
      ];
      const answer = await bulk(data);
      assert.deepEqual([idsOf(answer), answer.json.invalid_datapoints], [['rest'], ['number', 'long', 'nul']]);
      const { key } = await client.key(['people:read'], 'vendor');
      assertRefused(await bulk(data, {}, key), 400, 'INVALID_REQUEST');
    });

    test('an unknown address is 404, a wrong method 405, both in the vendor’s shape', async () => {
      assertRefused(await prospeo(client, '/enrich-persn', {}), 404, 'NOT_FOUND');
      const wrong = await prospeo(client, ONE, undefined, { method: 'GET' });
      assertRefused(wrong, 405, 'METHOD_NOT_ALLOWED');
      assert.equal(wrong.headers.get('allow'), 'POST');
    });
  });
});

test('S1.9 a fault of ours is INTERNAL_ERROR with status 400, and says nothing of the cause', async () => {
  const server = await startServer({ database: 'sqlite' });
  try {
    const db = new DatabaseSync(join(server.data, 'lode.db'));
    db.exec('drop table entitlement');
    db.close();
    const headers = {
      'content-type': 'application/json',
      'x-key': server.rootKey,
      authorization: `Bearer ${server.rootKey}`,
    };
    const post = (path: string, body: object) =>
      fetch(server.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
    const records = [{ key: '1', full_name: 'Ilse Brandt', emails: ['ilse@corvane.example'] }];
    assert.equal((await post('/v1/records', { source: 'a', records })).status, 200);
    const data = [{ identifier: '1', email: 'ilse@corvane.example' }];
    for (const [path, body] of [
      [BULK, { data }],
      [ONE, { data: data[0] }],
    ] as const) {
      const answer = await post(`/prospeo${path}`, body);
      const json = (await answer.json()) as Record<string, unknown>;
      assert.deepEqual([answer.status, json['error'], json['error_code']], [400, true, 'INTERNAL_ERROR']);
      assert.doesNotMatch(JSON.stringify(json), /entitlement|table/);
    }
  } finally {
    await server.stop();
  }
});
