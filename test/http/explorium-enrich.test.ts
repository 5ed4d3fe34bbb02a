import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { buyer, call, charged, placesOf, seedWorld, VERSIONS, type World } from './explorium-client.ts';
import { onEachDatabase, seedPeople } from './suite.ts';

const NOBODY = 'f'.repeat(40);
const NOWHERE = 'f'.repeat(32);

const CONTACTS = {
  v1: '/v1/prospects/contacts_information/bulk_enrich',
  v2: '/v2/prospects/contact_information/enrich',
} as const;
const PROFILES = { v1: '/v1/prospects/profiles/bulk_enrich', v2: '/v2/prospects/profiles/enrich' } as const;
const FIRMOGRAPHICS = {
  v1: '/v1/businesses/firmographics/bulk_enrich',
  v2: '/v2/businesses/firmographics/enrich',
} as const;

onEachDatabase('Explorium enrichment', (client) => {
  let world: World;
  const post = (path: string, body: unknown, key?: string, headers?: Record<string, string>) =>
    call(client, 'POST', path, { body, ...(key && { key }), ...(headers && { headers }) });

  before(async () => {
    world = await seedWorld(client);
  });

  test('v1 gives one person’s contact details, under the names that its clients read', async () => {
    const { status, json } = await post('/v1/prospects/contacts_information/enrich', {
      prospect_id: world.people.katherine,
    });
    assert.equal(status, 200);
    assert.equal(json.response_context.request_status, 'success');
    assert.equal(json.entity_id, null);
    assert.deepEqual(json.data, {
      emails: [
        { address: 'kate.whitlock@inbox.example', type: 'personal' },
        { address: 'katherine.whitlock@brightwater.example', type: 'current_professional' },
      ],
      professions_email: 'katherine.whitlock@brightwater.example',
      professional_email_status: 'valid',
      phone_numbers: [{ phone_number: '+447700900123' }],
      mobile_phone: '+447700900123',
    });
  });

  test('v2 takes one ID or many, has no list of e-mails and no entity_id', async () => {
    for (const prospect_ids of [world.people.katherine, [world.people.katherine]]) {
      const { json } = await post(CONTACTS.v2, { prospect_ids });
      assert.deepEqual(json.data, [
        {
          prospect_id: world.people.katherine,
          data: {
            professional_email: 'katherine.whitlock@brightwater.example',
            professional_email_status: 'valid',
            phone_numbers: [{ phone_number: '+447700900123' }],
            mobile_phone: '+447700900123',
          },
        },
      ]);
      assert.equal(json.total_results, 1);
      assert.equal('entity_id' in json, false);
    }
  });

  test('contact_types narrow what is given', async () => {
    const body = { prospect_ids: world.people.katherine, parameters: { contact_types: ['email'] } };
    const { json } = await post(CONTACTS.v2, body);
    assert.deepEqual(json.data[0].data.phone_numbers, null);
    assert.deepEqual(json.data[0].data.mobile_phone, null);
    const phones = await post(CONTACTS.v2, { ...body, parameters: { contact_types: ['phone'] } });
    assert.equal(phones.json.data[0].data.professional_email, null);
    assert.equal(phones.json.data[0].data.mobile_phone, '+447700900123');
  });

  test('rows come in the order of the IDs, one for each, with null for whoever is not known', async () => {
    const { otto, annaInSales } = world.people;
    for (const version of VERSIONS) {
      const { status, json } = await post(CONTACTS[version], { prospect_ids: [otto, annaInSales, NOBODY, otto] });
      assert.equal(status, 200);
      assert.deepEqual(
        json.data.map((row: { prospect_id: string; data: unknown }) => [row.prospect_id, row.data === null]),
        [
          [otto, true],
          [annaInSales, false],
          [NOBODY, true],
        ],
      );
      assert.equal(json.total_results, 3);
      assert.equal(json.response_context.request_status, 'success');
    }
  });

  test('a miss is a 200 with the status miss, costs nothing, and data is null', async () => {
    const { group, key } = await buyer(client, 0);
    for (const prospect_id of [world.people.otto, NOBODY]) {
      const one = await post('/v1/prospects/contacts_information/enrich', { prospect_id }, key);
      assert.equal(one.status, 200, one.text);
      assert.equal(one.json.response_context.request_status, 'miss');
      assert.equal(one.json.data, null);
      const many = await post(CONTACTS.v2, { prospect_ids: [prospect_id] }, key);
      assert.equal(many.json.response_context.request_status, 'miss');
      assert.deepEqual(many.json.data, [{ prospect_id, data: null }]);
    }
    assert.equal(await charged(client, group), 0);
  });

  test('a private address alone is an e-mail on v1 and nothing on v2, which has no place for it', async () => {
    const { samuel } = world.people;
    const first = await post('/v1/prospects/contacts_information/enrich', { prospect_id: samuel });
    assert.deepEqual(first.json.data.emails, [{ address: 'sam.okonjo@inbox.example', type: 'personal' }]);
    assert.equal(first.json.data.professions_email, null);
    const second = await post(CONTACTS.v2, { prospect_ids: samuel });
    assert.equal(second.json.response_context.request_status, 'miss');
  });

  test('a catch-all is spelt with a hyphen, with an underscore where the key says so', async () => {
    const spelt = await buyer(client, undefined, { settings: { explorium: { catch_all: 'catch_all' } } });
    for (const [key, status] of [
      [client.rootKey, 'catch-all'],
      [spelt.key, 'catch_all'],
    ] as const) {
      for (const version of VERSIONS) {
        const { json } = await post(CONTACTS[version], { prospect_ids: [world.people.annaInSales] }, key);
        assert.equal(json.data[0].data.professional_email_status, status);
      }
    }
  });

  test('an e-mail costs 2, a telephone 5, both 5; what was found counts, and nothing is paid for twice', async () => {
    const { group, key } = await buyer(client, 100);
    const usage = { 'credit-usage': 'True' };
    const { katherine, annaInSales, otto } = world.people;
    const emailOnly = { parameters: { contact_types: ['email'] } };
    const steps = [
      [{ prospect_ids: [annaInSales, otto, NOBODY] }, 1, 2],
      [{ prospect_ids: [annaInSales] }, 1, 0],
      [{ prospect_ids: [katherine], ...emailOnly }, 1, 2],
      [{ prospect_ids: [katherine], parameters: { contact_types: ['phone'] } }, 1, 3],
      [{ prospect_ids: [katherine, annaInSales, otto] }, 2, 0],
    ] as const;
    let total = 0;
    for (const [body, total_results, total_credits] of steps) {
      const { json } = await post(CONTACTS.v2, body, key, usage);
      assert.deepEqual(json.credit_usage, { total_results, total_credits });
      total += total_credits;
      assert.equal(await charged(client, group), total);
    }
    const other = await buyer(client, 5);
    const both = await post(CONTACTS.v1, { prospect_ids: [katherine] }, other.key, usage);
    assert.deepEqual(both.json.credit_usage, { total_results: 1, total_credits: 5 });
    assert.equal(await charged(client, other.group), 5);
  });

  test('out of credits is 403 in the general shape, and gives and takes nothing', async () => {
    const { group, key } = await buyer(client, 4);
    const refused = await post(CONTACTS.v1, { prospect_ids: [world.people.katherine] }, key);
    assert.equal(refused.status, 403);
    assert.deepEqual(Object.keys(refused.json).sort(), ['correlation_id', 'details', 'message']);
    assert.equal(refused.json.data, undefined);
    assert.equal(await charged(client, group), 0);
  });

  test('credit_usage is absent unless it is asked for with true', async () => {
    for (const headers of [{}, { 'credit-usage': 'yes' }] as Record<string, string>[]) {
      const { json } = await post(CONTACTS.v1, { prospect_ids: [NOBODY] }, client.rootKey, headers);
      assert.equal('credit_usage' in json, false);
    }
  });

  test('one null among the IDs is a 422 at its place, and loses the batch', async () => {
    const ids = [world.people.katherine, world.people.samuel, null];
    for (const path of [...Object.values(CONTACTS), ...Object.values(PROFILES)]) {
      const answer = await post(path, { prospect_ids: ids });
      assert.deepEqual(placesOf(answer), ['body.prospect_ids.2']);
      assert.equal(answer.json.detail[0].type, 'type_error.none.not_allowed');
    }
    for (const path of Object.values(FIRMOGRAPHICS)) {
      assert.deepEqual(placesOf(await post(path, { business_ids: [null] })), ['body.business_ids.0']);
    }
  });

  test('IDs that are no IDs, too many, too few, or under another name are refused', async () => {
    const id = world.people.katherine;
    const type = async (path: string, body: unknown) => {
      const answer = await post(path, body);
      placesOf(answer);
      return answer.json.detail[0].type;
    };
    for (const path of Object.values(CONTACTS)) {
      assert.equal(await type(path, { prospect_ids: [id.toUpperCase()] }), 'value_error.str.regex');
      assert.equal(await type(path, { prospect_ids: [] }), 'value_error.list.min_items');
      assert.equal(await type(path, { prospect_ids: Array(51).fill(id) }), 'value_error.list.max_items');
      assert.equal(await type(path, {}), 'value_error.missing');
    }
    const renamed = await post(CONTACTS.v2, { prospect_id: id });
    assert.deepEqual(placesOf(renamed).sort(), ['body.prospect_id', 'body.prospect_ids']);
    const waterfall = await post(CONTACTS.v2, { prospect_ids: id, parameters: { waterfall: true } });
    assert.deepEqual(placesOf(waterfall), ['body.parameters.waterfall']);
    const fax = await post(CONTACTS.v1, { prospect_ids: [id], parameters: { contact_types: ['fax'] } });
    assert.deepEqual(placesOf(fax), ['body.parameters.contact_types.0']);
    assert.match(fax.json.detail[0].msg, /permitted: 'email', 'phone'/);
  });

  test('match, then enrich by the IDs that came back: the flow of real clients', async () => {
    for (const version of VERSIONS) {
      const matched = await client.explorium(`/${version}/prospects/match`, {
        prospects_to_match: [
          { email: 'katherine.whitlock@brightwater.example' },
          { full_name: 'Marcus Bell', company_name: 'nobody knows' },
          { linkedin: 'linkedin.com/in/samuel-okonjo-example' },
        ],
      });
      const ids = matched.json.matched_prospects.flatMap(
        (one: { prospect_id: string | null }) => one.prospect_id ?? [],
      );
      const { json } = await post(CONTACTS[version], { prospect_ids: ids });
      const byId = Object.fromEntries(
        json.data.map((row: { prospect_id: string; data: unknown }) => [row.prospect_id, row.data]),
      );
      const email = version === 'v1' ? 'professions_email' : 'professional_email';
      assert.equal(byId[world.people.katherine][email], 'katherine.whitlock@brightwater.example');
      assert.deepEqual(Object.keys(byId), [world.people.katherine, world.people.samuel]);
    }
  });

  test('a person of several LinkedIn addresses has them all in the list, and nothing else', async () => {
    const slugs = ['ida-quistgaard-example', 'idaq-example'];
    const profile_urls = [
      ...slugs.map((slug) => `https://www.linkedin.com/in/${slug}`),
      'https://github.com/idaq-example',
    ];
    const { ida } = await seedPeople(client, 'urls', { ida: { full_name: 'Ida Quistgaard', profile_urls } });
    const { json } = await post('/v1/prospects/profiles/enrich', { prospect_id: ida });
    assert.deepEqual(json.data.linkedin_url_array.sort(), profile_urls.slice(0, 2));
    const filters = { prospect_id: { values: [ida] } };
    const [row] = (await post('/v2/prospects', { mode: 'full', page_size: 1, filters })).json.data;
    assert.deepEqual(
      row.linkedin_url_array.sort(),
      slugs.map((slug) => `linkedin.com/in/${slug}`),
    );
    assert.ok(row.linkedin_url_array.includes(row.linkedin));
  });

  test('a profile: names of places in small letters, experience as objects, levels in the vendor’s words', async () => {
    const one = await post('/v1/prospects/profiles/enrich', { prospect_id: world.people.marcus });
    assert.equal(one.json.entity_id, null);
    assert.partialDeepStrictEqual(one.json.data, {
      full_name: 'Marcus Adeyemi-Holt',
      job_title: 'Chief Operating Officer',
      job_level_main: 'c-suite',
      job_seniority_level: 'cxo',
      company_name: 'Tidewheel Energy',
      company_website: 'https://tidewheel.example',
      experience: [
        {
          company: { name: 'tidewheel energy', website: 'tidewheel.example' },
          title: { name: 'chief operating officer', levels: ['c-suite'] },
          start_date: '2024-02',
          end_date: null,
          is_primary: true,
        },
        {
          company: { name: 'brightwater analytics' },
          title: { name: 'director of operations', levels: ['director'] },
          start_date: '2019-03',
          end_date: '2024-01',
          is_primary: false,
        },
      ],
    });
    const { json } = await post(PROFILES.v2, { prospect_ids: world.people.katherine });
    assert.partialDeepStrictEqual(json.data[0].data, {
      first_name: 'Katherine',
      last_name: 'Whitlock',
      country_name: 'united states',
      region_name: 'massachusetts',
      city: 'boston',
      linkedin: 'https://www.linkedin.com/in/katherine-whitlock-example',
      gender: 'female',
      age_group: '41-50',
      skills: ['Positioning', 'Research'],
      interests: null,
      education: [
        {
          school: { name: 'alder college' },
          degrees: ['ba'],
          majors: ['history'],
          minors: [],
          start_date: '1998',
          end_date: '2001',
        },
      ],
      job_level_array: ['vice president'],
      job_level_main: 'vice president',
      job_department_main: 'marketing',
      job_department: null,
      job_seniority_level: null,
    });
  });

  test('v1 profiles keep the former words of level and department', async () => {
    const { json } = await post(PROFILES.v1, { prospect_ids: [world.people.katherine, world.people.otto, NOBODY] });
    const [katherine, otto, nobody] = json.data;
    assert.equal(katherine.data.job_seniority_level, 'vp');
    assert.equal(katherine.data.job_department, 'Marketing');
    assert.equal(otto.data.job_title, null);
    assert.equal(nobody.data, null);
    assert.equal(json.entity_id, null);
  });

  test('firmographics, one, many, and in version 2 either', async () => {
    const { brightwater, nordlicht } = world.companies;
    const one = await post('/v1/businesses/firmographics/enrich', { business_id: brightwater });
    assert.partialDeepStrictEqual(one.json.data, {
      business_id: brightwater,
      name: 'Brightwater Analytics, Inc.',
      website: 'https://brightwater.example',
      linkedin_profile: 'https://www.linkedin.com/company/brightwater-analytics-example',
      country_name: 'united states',
      city_name: 'boston',
      number_of_employees_range: '201-500',
    });
    for (const version of VERSIONS) {
      const { json } = await post(FIRMOGRAPHICS[version], { business_ids: [nordlicht, NOWHERE, brightwater] });
      assert.deepEqual(
        json.data.map((row: { business_id: string; data: { name: string } | null }) => [
          row.business_id,
          row.data?.name,
        ]),
        [
          [nordlicht, 'Nordlicht Maschinenbau GmbH'],
          [NOWHERE, undefined],
          [brightwater, 'Brightwater Analytics, Inc.'],
        ],
      );
    }
    const alone = await post(FIRMOGRAPHICS.v2, { business_ids: brightwater });
    assert.equal(alone.json.data.length, 1);
    const miss = await post('/v1/businesses/firmographics/enrich', { business_id: NOWHERE });
    assert.equal(miss.json.response_context.request_status, 'miss');
  });

  test('codes, revenue and ticker are told where a company’s record has them', async () => {
    const { json } = await client.lode('POST', '/v1/records', {
      source: 'registry',
      kind: 'companies',
      records: [
        {
          key: 'quarry',
          name: 'Quarrymoor Software Ltd',
          domain: 'quarrymoor.example',
          description: 'Writes programs for quarries.',
          naics_codes: ['513210'],
          sic_codes: ['7372'],
          revenue_range: { min: 12_000_000, max: 20_000_000 },
          ticker: 'LSE:QMS',
        },
      ],
    });
    const business_id = json.results[0].company_id;
    const { data } = (await post('/v1/businesses/firmographics/enrich', { business_id })).json;
    assert.equal(data.naics, '513210');
    assert.match(data.naics_description, /\w/);
    assert.equal(data.sic_code, '7372');
    assert.equal(data.yearly_revenue_range, '10M-25M');
    assert.equal(data.ticker, 'LSE:QMS');
  });

  test('every ID of a bulk call counts against the limit, and a call that does not fit is refused whole', async () => {
    const { key } = await buyer(client, undefined, { plan: 'vendor' });
    const ids = Array.from({ length: 50 }, (_, at) => at.toString(16).padStart(40, '0'));
    for (let call = 1; call <= 4; call += 1) {
      const answer = await post(PROFILES.v1, { prospect_ids: ids }, key);
      assert.equal(answer.headers.get('x-ratelimit-remaining'), String(200 - 50 * call));
    }
    const refused = await post('/v1/prospects/profiles/enrich', { prospect_id: NOBODY }, key);
    assert.equal(refused.status, 429);
    assert.equal(refused.headers.get('x-ratelimit-remaining'), '0');
    assert.equal(refused.json.retry_after, Number(refused.headers.get('retry-after')));
  });

  test('an ID that has been merged away gives its successor’s data, under the ID that was asked for', async () => {
    const { json } = await client.lode('POST', '/v1/records', {
      source: 'crm',
      records: [
        { key: 'hedda', full_name: 'Hedda Marchbanks', emails: ['hedda@marchbanks.example'] },
        { key: 'h-m', full_name: 'H. Marchbanks-Vole', emails: ['h.vole@marchbanks.example'] },
      ],
    });
    const ids = json.results.map((one: { person_id: string }) => one.person_id);
    const [a, b] = ['hedda', 'h-m'].map((key) => ({ source: 'crm', key }));
    await client.lode('POST', '/v1/link-decisions', { a, b, verdict: 'must' });
    for (const version of VERSIONS) {
      const { data } = (await post(CONTACTS[version], { prospect_ids: ids })).json;
      assert.deepEqual(
        data.map((row: { prospect_id: string }) => row.prospect_id),
        ids,
      );
      assert.deepEqual(data[0].data, data[1].data);
      assert.notEqual(data[0].data, null);
    }
  });

  test('version 1 tells the time as took, version 2 as taken too', async () => {
    const [first, second] = [
      await post(PROFILES.v1, { prospect_ids: [NOBODY] }),
      await post(PROFILES.v2, { prospect_ids: [NOBODY] }),
    ];
    assert.deepEqual(Object.keys(first.json.response_context), [
      'correlation_id',
      'request_status',
      'time_took_in_seconds',
    ]);
    assert.equal(typeof second.json.response_context.time_taken_in_seconds, 'number');
  });
});
