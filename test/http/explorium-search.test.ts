import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { JOB_DEPARTMENTS } from '../../src/surfaces/explorium/vocabulary.ts';
import { buyer, call, charged, placesOf, seedWorld, VERSIONS, type World } from './explorium-client.ts';
import { onEachDatabase } from './suite.ts';

type Version = (typeof VERSIONS)[number];

onEachDatabase('Explorium search', (client) => {
  let world: World;
  const post = (path: string, body: unknown, key?: string, headers?: Record<string, string>) =>
    call(client, 'POST', path, { body, ...(key && { key }), ...(headers && { headers }) });

  before(async () => {
    world = await seedWorld(client);
  });

  const nameOf = (ids: Record<string, string>, id: string) => Object.entries(ids).find(([, one]) => one === id)?.[0];

  /** The keys of the people found, in alphabetical order. */
  async function people(filters: unknown, version: Version = 'v2', more: object = {}): Promise<(string | undefined)[]> {
    const { status, json } = await post(`/${version}/prospects`, { mode: 'preview', page_size: 100, filters, ...more });
    assert.equal(status, 200, JSON.stringify(json));
    return json.data.map((row: { prospect_id: string }) => nameOf(world.people, row.prospect_id)).sort();
  }

  async function companies(filters: unknown, version: Version = 'v2'): Promise<(string | undefined)[]> {
    const body = { mode: 'preview', page_size: 100, filters };
    const { status, json } = await post(`/${version}/businesses`, body);
    assert.equal(status, 200, JSON.stringify(json));
    return json.data.map((row: { business_id: string }) => nameOf(world.companies, row.business_id)).sort();
  }

  test('each filter about people finds whom it says, in both versions', async () => {
    const cases: [object, string[]][] = [
      [{ job_level: { values: ['vice president'] } }, ['katherine']],
      [{ job_level: { values: ['c-suite', 'manager'] } }, ['annaInSales', 'marcus']],
      [{ job_department: { values: ['marketing'] } }, ['katherine']],
      [{ job_title: { values: ['sales manager'] } }, ['annaInSales']],
      [{ job_title: { values: ['manager sales', 'vice president'] } }, ['annaInSales', 'katherine']],
      [{ job_title: { values: ['sales', 'manager'], operator: 'and' } }, ['annaInSales']],
      [{ country_code: { values: ['GB'] } }, ['annaInSales']],
      [{ region_country_code: { values: ['us-or', 'US-TX'] } }, ['marcus']],
      [{ city_region_country: { values: ['Boston, MA, US'] } }, ['katherine', 'samuel']],
      [{ company_name: { values: ['Brightwater Analytics'] } }, ['katherine', 'samuel']],
      [{ business_id: { values: [world.companies.tidewheel] } }, ['marcus']],
      [{ prospect_id: { values: [world.people.otto] } }, ['otto']],
      [{ skills: { values: ['Research'] } }, ['katherine']],
      [{ has_contact_details: { value: 'email_and_phone' } }, ['katherine']],
      [{ has_contact_details: { value: 'phone' } }, ['katherine']],
      [{ company_size: { values: ['201-500'] } }, ['katherine', 'samuel']],
      [{ company_country_code: { values: ['gb'] } }, ['annaInSales']],
      [{ company_region_country_code: { values: ['us-or'] } }, ['marcus']],
      [{ linkedin_category: { values: ['insurance'] } }, ['annaInSales']],
      [{ has_website: { value: true }, job_level: { values: ['c-suite'] } }, ['marcus']],
      [{ job_level: { values: ['c-suite'] }, country_code: { values: ['gb'] } }, []],
      [{ current_role_months: { gte: 1, lte: 600 } }, ['marcus']],
      [{ total_experience_months: { gte: 240 } }, ['otto']],
    ];
    for (const version of VERSIONS) {
      for (const [filters, found] of cases) {
        assert.deepEqual(await people(filters, version), found, `${version} ${JSON.stringify(filters)}`);
      }
    }
  });

  test('negate turns a filter round', async () => {
    assert.deepEqual(await people({ job_level: { values: ['c-suite'], negate: true } }), [
      'annaInSales',
      'katherine',
      'otto',
      'samuel',
    ]);
    assert.deepEqual(await people({ company_size: { values: ['201-500'], negate: true } }), [
      'annaInSales',
      'marcus',
      'otto',
    ]);
  });

  test('has_email and has_phone_number belong to version 1, also as text', async () => {
    assert.deepEqual(await people({ has_phone_number: { value: true } }, 'v1'), ['katherine']);
    assert.deepEqual(await people({ has_email: { value: 'false' } }, 'v1'), ['otto']);
    const refused = await post('/v2/prospects', {
      mode: 'full',
      page_size: 1,
      filters: { has_email: { value: true } },
    });
    assert.deepEqual(placesOf(refused), ['body.filters.has_email']);
    assert.equal(refused.json.detail[0].type, 'value_error.extra');
  });

  test('titles widen to related ones on request', async () => {
    const wide = { values: ['Chief Marketing Officer'], include_related_job_titles: true };
    assert.deepEqual(await people({ job_title: { ...wide, include_related_job_titles: false } }), []);
    assert.deepEqual(await people({ job_title: wide }), ['katherine']);
  });

  test('members named type, which vendor clients send, are ignored, and former levels accepted', async () => {
    const filters = {
      job_level: { type: 'includes', values: ['cxo', 'vp'] },
      has_contact_details: { type: 'exists', value: 'email' },
    };
    for (const version of VERSIONS) assert.deepEqual(await people(filters, version), ['katherine', 'marcus']);
  });

  test('whoever shows a word is found under it', async () => {
    const { json } = await post('/v2/prospects', { mode: 'full', page_size: 100 });
    for (const row of json.data) {
      const key = nameOf(world.people, row.prospect_id);
      for (const word of row.job_level_array)
        assert.ok((await people({ job_level: { values: [word] } })).includes(key));
      for (const word of row.job_department_array) {
        assert.ok((await people({ job_department: { values: [word] } })).includes(key), `${key} ${word}`);
      }
    }
  });

  test('a value outside a list is a 422 at its place that lists the permitted ones', async () => {
    for (const version of VERSIONS) {
      for (const path of [`/${version}/prospects`, `/${version}/prospects/stats`]) {
        const filters = { job_department: { values: ['sales', 'Information Technology'] } };
        const answer = await post(path, path.endsWith('stats') ? { filters } : { mode: 'full', page_size: 1, filters });
        assert.deepEqual(placesOf(answer), ['body.filters.job_department.values.1']);
        const [{ type, msg, ctx }] = answer.json.detail;
        assert.equal(type, 'type_error.enum');
        assert.match(msg, /permitted: 'administration', .*'it'/);
        assert.deepEqual(ctx.enum_values, JOB_DEPARTMENTS);
      }
    }
  });

  test('filters that nobody’s data answers, unknown ones and wrong shapes are refused by name', async () => {
    const refusals: [object, string[]][] = [
      [{ interests: { values: ['chess'] } }, ['body.filters.interests']],
      [{ google_category: { values: ['bakery'] } }, ['body.filters.google_category']],
      [{ company_number_of_locations: { values: ['0-1'] } }, ['body.filters.company_number_of_locations']],
      [{ prospect_country_code: { values: ['us'] } }, ['body.filters.prospect_country_code']],
      [{ country_code: { values: ['zz'] } }, ['body.filters.country_code.values.0']],
      [{ region_country_code: { values: ['de-by'] } }, ['body.filters.region_country_code.values.0']],
      [{ city_region_country: { values: ['Boston'] } }, ['body.filters.city_region_country.values.0']],
      [{ linkedin_category: { values: ['astrology of bees'] } }, ['body.filters.linkedin_category.values.0']],
      [{ job_title: { values: ['???'] } }, ['body.filters.job_title.values.0']],
      [{ job_level: ['director'] }, ['body.filters.job_level']],
      [{ job_level: { values: [] } }, ['body.filters.job_level.values']],
      [{ job_level: { value: ['director'] } }, ['body.filters.job_level.value', 'body.filters.job_level.values']],
      [{ has_website: { value: 'perhaps' } }, ['body.filters.has_website.value']],
      [{ business_id: { values: [null] } }, ['body.filters.business_id.values.0']],
    ];
    for (const [filters, places] of refusals) {
      const answer = await post('/v2/prospects', { mode: 'full', page_size: 1, filters });
      assert.deepEqual(placesOf(answer).sort(), places, JSON.stringify(filters));
    }
  });

  test('a row has the shapes of a search: no scheme, lists, a hash for the e-mail', async () => {
    const filters = { prospect_id: { values: [world.people.marcus] } };
    const { json } = await post('/v2/prospects', { mode: 'full', page_size: 10, filters });
    const [row] = json.data;
    assert.match(row.professional_email_hashed, /^[0-9a-f]{64}$/);
    assert.doesNotMatch(JSON.stringify(json), /@/);
    assert.deepEqual(
      { ...row, professional_email_hashed: '' },
      {
        prospect_id: world.people.marcus,
        professional_email_hashed: '',
        first_name: 'Marcus',
        last_name: 'Adeyemi-Holt',
        full_name: row.full_name,
        country_name: 'united states',
        region_name: 'oregon',
        city: 'portland',
        linkedin: 'linkedin.com/in/marcus-adeyemi-holt-example',
        experience: ['Director of Operations'],
        skills: [],
        interests: null,
        company_name: 'Tidewheel Energy',
        company_website: 'tidewheel.example',
        company_linkedin: 'linkedin.com/company/tidewheel-example',
        job_department: null,
        job_department_array: ['operations', 'c-suite'],
        job_department_main: 'operations',
        job_seniority_level: [null],
        job_level_array: ['c-suite'],
        job_level_main: 'c-suite',
        job_title: 'Chief Operating Officer',
        business_id: world.companies.tidewheel,
        linkedin_url_array: ['linkedin.com/in/marcus-adeyemi-holt-example'],
      },
    );
    const former = (await post('/v1/prospects', { mode: 'full', page_size: 10, filters })).json.data[0];
    assert.deepEqual([former.job_department, former.job_seniority_level], ['Operations', ['cxo']]);
  });

  test('v1 pages by number: page is a number, total_results and total_pages end at size', async () => {
    const page = async (body: object) => (await post('/v1/prospects', { mode: 'preview', ...body })).json;
    const first = await page({ page_size: 2 });
    assert.deepEqual([first.page, first.total_pages, first.total_results, first.data.length], [1, 3, 5, 2]);
    const third = await page({ page_size: 2, page: 3 });
    assert.equal(third.data.length, 1);
    const capped = await page({ page_size: 2, size: 3, page: 2 });
    assert.deepEqual([capped.page, capped.total_pages, capped.total_results, capped.data.length], [2, 2, 3, 1]);
    const beyond = await page({ page_size: 2, size: 3, page: 9 });
    assert.deepEqual([beyond.total_results, beyond.data], [3, []]);
    const all = [first, await page({ page_size: 2, page: 2 }), third].flatMap((one) => one.data);
    assert.equal(new Set(all.map((row: { prospect_id: string }) => row.prospect_id)).size, 5);
  });

  test('cursors walk to the end: on v1 as soon as next_cursor is there, on v2 always', async () => {
    for (const version of VERSIONS) {
      const seen: string[] = [];
      const sizes: number[] = [];
      let next_cursor: string | null = null;
      do {
        const body = { mode: 'preview', page_size: 2, next_cursor };
        const { json } = await post(`/${version}/prospects`, body);
        assert.equal(json.total_results, 5);
        assert.equal(json.total_pages, undefined);
        sizes.push(json.page.size);
        seen.push(...json.data.map((row: { prospect_id: string }) => row.prospect_id));
        next_cursor = json.page.next_cursor;
      } while (next_cursor !== null);
      assert.deepEqual(sizes, [2, 2, 1]);
      assert.equal(new Set(seen).size, 5);
    }
    const started = await post('/v2/prospects', { mode: 'preview', page_size: 2 });
    assert.equal(typeof started.json.page.next_cursor, 'string');
  });

  test('a page of nobody is a 200', async () => {
    const filters = { country_code: { values: ['no'] } };
    for (const version of VERSIONS) {
      const { status, json } = await post(`/${version}/prospects`, { mode: 'full', page_size: 5, filters });
      assert.equal(status, 200);
      assert.deepEqual([json.data, json.total_results], [[], 0]);
    }
  });

  test('excluded people are left out, of the rows and of the total', async () => {
    const exclude = [world.people.otto, world.people.marcus];
    for (const version of VERSIONS) {
      const { json } = await post(`/${version}/prospects`, { mode: 'preview', page_size: 100, exclude });
      assert.equal(json.total_results, 3);
      assert.ok(json.data.every((row: { prospect_id: string }) => !exclude.includes(row.prospect_id)));
    }
  });

  test('what a search may not be asked is refused: sizes, modes, members of the other version, made-up cursors', async () => {
    const places = async (version: Version, body: object) => {
      const answer = await post(`/${version}/prospects`, body);
      return [placesOf(answer).sort(), answer.json.detail.map((one: { type: string }) => one.type)];
    };
    const full = { mode: 'full', page_size: 10 };
    assert.deepEqual(await places('v1', { ...full, size: 5 }), [['body.__root__'], ['value_error']]);
    assert.deepEqual(await places('v1', { ...full, size: 60_001 }), [['body.size'], ['value_error.number.not_le']]);
    assert.deepEqual(await places('v1', { ...full, page: 0 }), [['body.page'], ['value_error.number.not_ge']]);
    assert.deepEqual(await places('v2', { ...full, page_size: 501 }), [
      ['body.page_size'],
      ['value_error.number.not_le'],
    ]);
    assert.deepEqual(await places('v2', {}), [
      ['body.mode', 'body.page_size'],
      ['value_error.missing', 'value_error.missing'],
    ]);
    assert.deepEqual(await places('v2', { ...full, mode: 'half' }), [['body.mode'], ['type_error.enum']]);
    assert.deepEqual(await places('v2', { ...full, size: 10, page: 1 }), [
      ['body.page', 'body.size'],
      ['value_error.extra', 'value_error.extra'],
    ]);
    assert.deepEqual((await places('v2', { ...full, next_cursor: 'made up' }))[0], ['body.next_cursor']);
    assert.deepEqual((await places('v1', { ...full, exclude: [null] }))[0], ['body.exclude.0']);
    const byCursor = { mode: 'preview', page_size: 10, next_cursor: null, size: 5, page: 9 };
    assert.equal(
      (await post('/v1/prospects', byCursor)).json.page.size,
      5,
      'with a cursor neither size nor page counts',
    );
    const most = await post('/v1/prospects', { mode: 'preview', page_size: 500, page: 1 });
    assert.equal(most.json.total_results, 5);
  });

  test('a filter may name ten thousand IDs', async () => {
    const many = (length: number) => Array.from({ length: 9_999 }, (_, at) => at.toString(16).padStart(length, '0'));
    assert.deepEqual(await people({ prospect_id: { values: [...many(40), world.people.otto] } }), ['otto']);
    assert.deepEqual(await people({ business_id: { values: [...many(32), world.companies.tidewheel] } }), ['marcus']);
    assert.deepEqual(await companies({ business_id: { values: [...many(32), world.companies.verger] } }), ['verger']);
  });

  test('a row in mode full costs a credit, once; a preview and a count cost nothing', async () => {
    const { group, key } = await buyer(client, 100);
    const usage = { 'credit-usage': 'true' };
    const ask = async (path: string, body: object) => (await post(path, body, key, usage)).json.credit_usage;
    const filters = { country_code: { values: ['us'] } };
    const preview = await ask('/v2/prospects', { mode: 'preview', page_size: 10, filters });
    assert.deepEqual(preview, { total_results: 3, total_credits: 0 });
    const full = { mode: 'full', page_size: 10, filters };
    assert.deepEqual(await ask('/v2/prospects', full), { total_results: 3, total_credits: 3 });
    assert.deepEqual(await ask('/v1/prospects', full), { total_results: 3, total_credits: 0 });
    assert.deepEqual(await ask('/v2/businesses', { mode: 'full', page_size: 2 }), {
      total_results: 2,
      total_credits: 2,
    });
    assert.deepEqual(await ask('/v2/prospects/stats', { filters }), { total_results: 0, total_credits: 0 });
    assert.equal(await charged(client, group), 5);
    const poor = await buyer(client, 2);
    assert.equal((await post('/v2/prospects', full, poor.key)).status, 403);
    assert.equal(await charged(client, poor.group), 0);
  });

  test('companies are searched by the same filters, under both names of the place', async () => {
    const cases: [object, string[]][] = [
      [{ company_size: { values: ['51-200'] } }, ['harbour', 'verger']],
      [
        { company_size: { values: ['51-200'], negate: true }, country_code: { values: ['us'] } },
        ['brightwater', 'tidewheel'],
      ],
      [{ company_country_code: { values: ['de', 'fr'] } }, ['nordlicht', 'verger']],
      [{ region_country_code: { values: ['us-or'] } }, ['tidewheel']],
      [{ city_region_country: { values: ['Hamburg, DE'] } }, ['nordlicht']],
      [{ linkedin_category: { values: ['Insurance'] } }, ['harbour']],
      [{ company_name: { values: ['Brightwater Analytics'] } }, ['brightwater']],
      [{ business_id: { values: [world.companies.solmar] } }, ['solmar']],
    ];
    for (const version of VERSIONS) {
      for (const [filters, found] of cases) {
        assert.deepEqual(await companies(filters, version), found, JSON.stringify(filters));
      }
    }
    const { json } = await post('/v2/businesses', {
      mode: 'full',
      page_size: 5,
      filters: { business_id: { values: [world.companies.brightwater] } },
    });
    assert.partialDeepStrictEqual(json.data[0], {
      business_id: world.companies.brightwater,
      website: 'brightwater.example',
      linkedin_profile: 'linkedin.com/company/brightwater-analytics-example',
      naics: null,
      number_of_employees_range: '201-500',
    });
    const without = { mode: 'preview', page_size: 100, exclude: [world.companies.solmar] };
    const rest = (await post('/v1/businesses', without)).json;
    assert.ok(rest.data.every((row: { business_id: string }) => row.business_id !== world.companies.solmar));
  });

  test('age, revenue, codes and kind of a company are filters too', async () => {
    const { json } = await client.lode('POST', '/v1/records', {
      source: 'registry',
      kind: 'companies',
      records: [
        {
          key: 'quarry',
          name: 'Quarrymoor Software Ltd',
          domain: 'quarrymoor.example',
          founded: 1950,
          naics_codes: ['513210'],
          revenue_range: { min: 12_000_000, max: 20_000_000 },
          type: 'Public Company',
          country: 'IE',
        },
      ],
    });
    const id = json.results[0].company_id;
    const found = async (filters: object) => {
      const answer = await post('/v2/businesses', { mode: 'preview', page_size: 100, filters });
      return answer.json.data.map((row: { business_id: string }) => row.business_id);
    };
    for (const filters of [
      { company_age: { values: ['20+'] } },
      { company_revenue: { values: ['10M-25M'] } },
      { naics_category: { values: ['513'] } },
      { is_public_company: { value: true } },
    ]) {
      assert.deepEqual(await found(filters), [id], JSON.stringify(filters));
    }
    assert.deepEqual(
      await found({ company_age: { values: ['6-10', '0-3'], negate: false }, country_code: { values: ['ie'] } }),
      [],
    );
  });

  test('a count tells the total and the places, and departments beside them where they were asked for', async () => {
    for (const version of VERSIONS) {
      const count = async (filters: object) => (await post(`/${version}/prospects/stats`, { filters })).json;
      const us = await count({ country_code: { values: ['us'] } });
      assert.deepEqual([us.total_results, us.stats], [3, { total_per_location: { 'United States': 3 } }]);
      const regions = await count({ region_country_code: { values: ['us-ma', 'us-or'] } });
      assert.deepEqual(regions.stats.total_per_location, { 'Massachusetts, US': 2, 'Oregon, US': 1 });
      const cross = await count({
        country_code: { values: ['us', 'gb'] },
        job_department: { values: ['marketing', 'sales'] },
      });
      assert.deepEqual(cross.stats, {
        total_per_location: { 'United Kingdom': 1, 'United States': 1 },
        job_departments_per_location: {
          marketing: { 'United States': 1, total: 1 },
          sales: { 'United Kingdom': 1, total: 1 },
        },
      });
      assert.equal((await count({})).total_results, 5);
    }
    const missing = await post('/v2/prospects/stats', {});
    assert.deepEqual(placesOf(missing), ['body.filters']);
    assert.equal(missing.json.detail[0].type, 'value_error.missing');
    assert.deepEqual(placesOf(await post('/v2/prospects/stats', { filters: {}, page_size: 1 })), ['body.page_size']);
  });

  test('companies are counted by country', async () => {
    const filters = { company_size: { values: ['51-200'] } };
    for (const version of VERSIONS) {
      const { json } = await post(`/${version}/businesses/stats`, { filters });
      assert.equal(json.total_results, 2);
      assert.deepEqual(json.stats.total_per_location, { France: 1, 'United Kingdom': 1 });
    }
  });
});

onEachDatabase('Explorium autocomplete', (client) => {
  before(async () => {
    await seedWorld(client);
  });

  const PATHS = ['/v1/prospects/autocomplete', '/v1/businesses/autocomplete', '/v2/autocomplete'];
  const suggest = async (query: string, path = '/v2/autocomplete') =>
    call(client, 'GET', `${path}?${query}`).then(({ status, json }) => {
      assert.equal(status, 200, JSON.stringify(json));
      return json as { query: string; label: string; value: string }[];
    });

  test('a bare array of query, label and value, at all three addresses', async () => {
    for (const path of PATHS) {
      assert.deepEqual(await suggest('field=job_level&query=dir', path), [
        { query: 'dir', label: 'Director', value: 'director' },
      ]);
    }
  });

  test('values of each kind of field', async () => {
    const cases: [string, string][] = [
      ['field=country_code&query=norw', 'no'],
      ['field=region_country_code&query=oregon', 'us-or'],
      ['field=naics_category&query=513', '513'],
      ['field=linkedin_category&query=insur', 'insurance'],
      ['field=job_title&query=sales', 'sales manager'],
      ['field=company_size&query=10001', '10001+'],
      ['field=company_revenue&query=10M', '10M-25M'],
      ['field=company_age&query=20', '20+'],
      ['field=job_department&query=human', 'human resources'],
      ['field=company_name&query=brightw', 'brightwater analytics'],
      ['field=skills&query=posit', 'positioning'],
      ['field=city_region_country&query=bost', 'boston, massachusetts, united states'],
    ];
    for (const [query, value] of cases) {
      const found = await suggest(`${query}&semantic_search=true`);
      assert.ok(
        found.some((one) => one.value.toLowerCase() === value.toLowerCase()),
        `${query}: ${JSON.stringify(found)}`,
      );
    }
  });

  test('what is suggested is a value that the filter takes', async () => {
    for (const field of [
      'country_code',
      'region_country_code',
      'linkedin_category',
      'job_title',
      'company_name',
      'skills',
      'city_region_country',
    ]) {
      const values = (await suggest(`field=${field}&query=b`)).map((one) => one.value);
      if (values.length === 0) continue;
      const answer = await call(client, 'POST', '/v2/prospects/stats', { body: { filters: { [field]: { values } } } });
      assert.equal(answer.status, 200, `${field}: ${answer.text}`);
    }
  });

  test('without a query the whole list, and nothing where nobody’s data tells', async () => {
    assert.equal((await suggest('field=company_size')).length, 8);
    assert.deepEqual(await suggest('field=interests&query=chess'), []);
  });

  test('an unknown field is a 422 that lists those there are, a missing one too', async () => {
    const unknown = await call(client, 'GET', '/v2/autocomplete?field=shoe_size');
    assert.deepEqual(placesOf(unknown), ['query.field']);
    assert.match(unknown.json.detail[0].msg, /permitted: 'country'/);
    assert.equal((await call(client, 'GET', '/v2/autocomplete?query=x')).status, 422);
  });
});
