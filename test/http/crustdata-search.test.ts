/** Crustdata: searching people and companies, autocomplete, and search then enrich. */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import fc from 'fast-check';
import { assertRefused, buyer, crustdata, PEOPLE, seedWorld, spent, type World } from './crustdata-client.ts';
import { type Answer, onEachDatabase, seedPeople } from './suite.ts';

const JOB = 'experience.employment_details';
const CURRENT = `${JOB}.current`;
const PAST = `${JOB}.past`;

interface Condition {
  field: string;
  type: string;
  value?: unknown;
}
const is = (field: string, value: unknown): Condition => ({ field, type: '=', value });
const all = (...conditions: unknown[]) => ({ op: 'and', conditions });

onEachDatabase('Crustdata search', (client) => {
  let world: World;
  before(async () => {
    world = await seedWorld(client);
  });

  const search = (filters: unknown, more: object = {}, key?: string): Promise<Answer> =>
    crustdata(client, '/person/search', { filters, ...more }, key === undefined ? {} : { key });
  const namesIn = (answer: Answer): string[] => {
    assert.equal(answer.status, 200, answer.text);
    return answer.json.profiles.map((one: { basic_profile: { name: string } }) => one.basic_profile.name).toSorted();
  };
  const found = async (filters: unknown): Promise<string[]> => namesIn(await search(filters, { limit: 100 }));
  const atTidewheel = is(`${CURRENT}.company_website_domain`, 'tidewheel.example');
  const TIDEWHEEL = Object.values(PEOPLE)
    .filter((one) => 'company_domain' in one && one.company_domain === 'tidewheel.example')
    .map((one) => (one as { full_name: string }).full_name)
    .toSorted();

  describe('operators', () => {
    const cases: [what: string, filters: unknown, names: string[]][] = [
      ['= is equal, whatever the case', is('basic_profile.name', 'KATHERINE WHITLOCK'), ['Katherine Whitlock']],
      ['a lone condition is a filter', atTidewheel, TIDEWHEEL],
      [
        '!= is not',
        all(atTidewheel, { field: `${CURRENT}.title`, type: '!=', value: 'Engineer' }),
        ['Gwendolyn Ashgrove', 'Iris Vale', 'Iris Vale'],
      ],
      ['in', { field: `${CURRENT}.title`, type: 'in', value: ['Designer', 'Counsel'] }, ['Iris Vale', 'Iris Vale']],
      [
        'not_in',
        all(atTidewheel, { field: 'basic_profile.last_name', type: 'not_in', value: ['Vale', 'Ashgrove'] }),
        ['Ada Brook', 'Ben Castell', 'Cleo Dorn', 'Dario Elms', 'Edda Frost', 'Finn Garland'],
      ],
      [
        '(.) all words, in any order',
        { field: 'basic_profile.headline', type: '(.)', value: 'uphill water' },
        ['Katherine Whitlock'],
      ],
      [
        '(.) with bars: any of them',
        all(atTidewheel, { field: `${CURRENT}.title`, type: '(.)', value: 'Designer|operations manager' }),
        ['Gwendolyn Ashgrove', 'Iris Vale'],
      ],
      [
        '(!) does not contain',
        all(atTidewheel, { field: `${CURRENT}.title`, type: '(!)', value: 'Engineer|Counsel' }),
        ['Gwendolyn Ashgrove', 'Iris Vale'],
      ],
      [
        '[.] the phrase as it stands',
        { field: 'basic_profile.headline', type: '[.]', value: 'water to flow' },
        ['Katherine Whitlock'],
      ],
      ['[.] and no other order', { field: 'basic_profile.headline', type: '[.]', value: 'flow to water' }, []],
      [
        'has_all',
        { field: 'skills.professional_network_skills', type: 'has_all', value: ['Research', 'Positioning'] },
        ['Katherine Whitlock'],
      ],
      [
        'has_all wants every one',
        { field: 'skills.professional_network_skills', type: 'has_all', value: ['Research', 'Welding'] },
        [],
      ],
      ['is_not_null', { field: 'basic_profile.headline', type: 'is_not_null' }, ['Katherine Whitlock']],
      [
        'is_null',
        all(is('basic_profile.last_name', 'Vale'), { field: 'basic_profile.headline', type: 'is_null' }),
        ['Iris Vale', 'Iris Vale'],
      ],
      ['=> at least', { field: `${CURRENT}.company_headcount_latest`, type: '=>', value: 240 }, ['Katherine Whitlock']],
      [
        '>= the same, as usual',
        { field: `${CURRENT}.company_headcount_latest`, type: '>=', value: 240 },
        ['Katherine Whitlock'],
      ],
      ['> more', { field: `${CURRENT}.company_headcount_latest`, type: '>', value: 240 }, []],
      [
        '=< at most',
        all(atTidewheel, { field: `${CURRENT}.company_headcount_latest`, type: '=<', value: 35 }),
        TIDEWHEEL,
      ],
      [
        '<= the same',
        all(atTidewheel, { field: `${CURRENT}.company_headcount_latest`, type: '<=', value: 35 }),
        TIDEWHEEL,
      ],
      ['< less', all(atTidewheel, { field: `${CURRENT}.company_headcount_latest`, type: '<', value: 35 }), []],
      ['a date', { field: `${CURRENT}.start_date`, type: '=>', value: '2021-01-01' }, ['Katherine Whitlock']],
      ['years', { field: `${CURRENT}.years_at_company_raw`, type: '=>', value: 2 }, ['Katherine Whitlock']],
      [
        'or',
        { op: 'or', conditions: [is('basic_profile.first_name', 'Ada'), is('basic_profile.first_name', 'Ben')] },
        ['Ada Brook', 'Ben Castell'],
      ],
      [
        'nested groups',
        all(
          { op: 'or', conditions: [is('basic_profile.first_name', 'Ada'), is('basic_profile.first_name', 'Iris')] },
          { op: 'or', conditions: [is(`${CURRENT}.title`, 'Engineer'), is(`${CURRENT}.title`, 'Counsel')] },
        ),
        ['Ada Brook', 'Iris Vale'],
      ],
    ];
    for (const [what, filters, names] of cases) {
      test(what, async () => assert.deepEqual(await found(filters), names));
    }
  });

  describe('columns', () => {
    const cases: [field: string, type: string, value: unknown, names: string[]][] = [
      [`${CURRENT}.company_name`, '(.)', 'brightwater', ['Katherine Whitlock']],
      [`${CURRENT}.name`, '=', 'Brightwater Analytics', ['Katherine Whitlock']],
      [`${CURRENT}.seniority_level`, '=', 'Vice President', ['Katherine Whitlock']],
      [`${CURRENT}.function_category`, '=', 'Legal', ['Anna Carter', 'Iris Vale']],
      [`${CURRENT}.company_headcount_range`, 'in', ['201-500', '501-1000'], ['Katherine Whitlock']],
      [`${CURRENT}.company_industries`, '=', 'Insurance', ['Anna Carter', 'Anna Carter']],
      [`${CURRENT}.company_type`, '=', 'Privately Held', ['Katherine Whitlock']],
      [`${CURRENT}.company_headquarters_country`, '=', 'gbr', ['Anna Carter', 'Anna Carter']],
      [
        `${CURRENT}.company_professional_network_profile_url`,
        '=',
        'https://www.linkedin.com/company/brightwater-analytics-example',
        ['Katherine Whitlock'],
      ],
      [`${PAST}.company_website_domain`, '=', 'harbourfinch.example', ['Katherine Whitlock']],
      [
        `${JOB}.company_website_domain`,
        '=',
        'harbourfinch.example',
        ['Anna Carter', 'Anna Carter', 'Katherine Whitlock'],
      ],
      [`${CURRENT}.business_email_verified`, '=', true, ['Katherine Whitlock']],
      ['basic_profile.location.country', '=', 'United Kingdom', ['Anna Carter', 'Anna Carter']],
      ['basic_profile.location.city', '=', 'Boston', ['Katherine Whitlock']],
      ['basic_profile.location.state', '=', 'Massachusetts', ['Katherine Whitlock']],
      ['basic_profile.location.continent', '=', 'Europe', ['Anna Carter', 'Anna Carter']],
      ['professional_network.location.raw', '(.)', 'Portland, Oregon', ['Gwendolyn Ashgrove']],
      ['basic_profile.location.full_location', '=', 'Boston, Massachusetts, United States', ['Katherine Whitlock']],
      ['education.schools.school', '=', 'Northfell Polytechnic', ['Katherine Whitlock']],
      ['years_of_experience_raw', '=>', 10, ['Katherine Whitlock']],
      ['years_of_experience', '=', 'More than 10 years', ['Katherine Whitlock']],
      ['years_of_experience', '=', '3 to 5 years', []],
      ['years_of_experience', '=', 'ages', []],
    ];
    for (const [field, type, value, names] of cases) {
      test(`${field} ${type} ${JSON.stringify(value)}`, async () =>
        assert.deepEqual(await found({ field, type, value }), names));
    }

    test('company_id and crustdata_person_id are the numbers that answers give', async () => {
      const [katherine] = (await search(is('basic_profile.first_name', 'Katherine'))).json.profiles;
      const company = katherine.experience.employment_details.current[0].crustdata_company_id;
      assert.deepEqual(await found(is(`${CURRENT}.company_id`, company)), ['Katherine Whitlock']);
      assert.deepEqual(await found(is('crustdata_person_id', katherine.crustdata_person_id)), ['Katherine Whitlock']);
    });

    test('(.) finds words of places, industries and closed lists, without commas too', async () => {
      const place = { city: 'New Harrow', region: 'Maine', country: 'US' };
      await seedPeople(client, 'atlas', { p: { full_name: 'Perpetua Wayfare', ...place } });
      const wayfare = is('basic_profile.last_name', 'Wayfare');
      const where = (field: string, value: string, type = '(.)') => found(all(wayfare, { field, type, value }));
      for (const [field, value] of [
        ['basic_profile.location.city', 'harrow'],
        ['basic_profile.location', 'new harrow maine'],
        ['basic_profile.location.raw', 'Harrow United States'],
        ['professional_network.location.full_location', 'Paris|harrow, maine'],
        ['basic_profile.location.country', 'states'],
        ['basic_profile.location.continent', 'america'],
      ] as const) {
        assert.deepEqual(await where(field, value), ['Perpetua Wayfare'], `${field} (.) ${value}`);
        assert.deepEqual(await where(field, value, '(!)'), [], `${field} (!) ${value}`);
      }
      assert.deepEqual(await where('basic_profile.location', 'new harrow ohio'), []);
      assert.deepEqual(await where('basic_profile.location.country', 'kingdom'), []);

      const katherine = is('basic_profile.first_name', 'Katherine');
      for (const [field, value] of [
        ['company_industries', 'development software'],
        ['company_professional_network_industry', 'Software'],
        ['company_hq_location', 'boston massachusetts'],
        ['company_headquarters_country', 'united states'],
        ['seniority_level', 'vice'],
        ['function_category', 'marketing'],
        ['company_type', 'privately'],
      ] as const) {
        const words = { field: `${CURRENT}.${field}`, type: '(.)', value };
        assert.deepEqual(await found(all(katherine, words)), ['Katherine Whitlock'], `${field} (.) ${value}`);
      }
    });

    test('a domain is compared whole: a part of one is refused, not passed over in silence', async () => {
      const part = { field: `${CURRENT}.company_website_domain`, type: '(.)', value: 'tidewheel' };
      assertRefused(await search(part), 400, /whole domain/);
    });

    test('recently_changed_jobs', async () => {
      const today = new Date((await crustdata(client, '/account/credits')).headers.get('date')!);
      const month = new Date(today.getTime() - 40 * 86_400_000).toISOString().slice(0, 10);
      const before = { company_name: 'Elder Loom', title: 'Weaver', start: '2012-01', end: month, current: false };
      const now = { company_name: 'Younger Loom', title: 'Weaver', start: month, current: true };
      await seedPeople(client, 'looms', { w: { full_name: 'Wendeline Loomis', positions: [now, before] } });
      assert.deepEqual(await found(is('recently_changed_jobs', true)), ['Wendeline Loomis']);
      assert.ok(!(await found(is('recently_changed_jobs', false))).includes('Wendeline Loomis'));
    });
  });

  describe('same element', () => {
    const salesAtHarbour = [
      is(`${PAST}.title`, 'Sales Manager'),
      is(`${PAST}.company_website_domain`, 'harbourfinch.example'),
    ];
    const degreeElsewhere = [
      is('education.schools.school', 'Northfell Polytechnic'),
      is('education.schools.degree', 'MBA'),
    ];

    test('in an and, conditions below one list hold for one job, or one school', async () => {
      assert.deepEqual(await found(all(...salesAtHarbour)), ['Katherine Whitlock']);
      const elsewhere = all(
        is(`${JOB}.title`, 'Sales Manager'),
        is(`${JOB}.company_website_domain`, 'brightwater.example'),
      );
      assert.deepEqual(await found(elsewhere), []);
      assert.deepEqual(await found(all(...degreeElsewhere)), []);
      assert.deepEqual(
        await found(all(is('education.schools.degree', 'MBA'), is('education.schools.school', 'Eastmere Institute'))),
        ['Katherine Whitlock'],
      );
    });

    test('groups of and within one another are one', async () => {
      const [title, company] = [
        is(`${JOB}.title`, 'Sales Manager'),
        is(`${JOB}.company_website_domain`, 'brightwater.example'),
      ];
      assert.deepEqual(await found(all(company, all(title, is('basic_profile.first_name', 'Katherine')))), []);
    });

    test('all_of lets different ones meet them', async () => {
      const elsewhere = [
        is(`${JOB}.title`, 'Sales Manager'),
        is(`${JOB}.company_website_domain`, 'brightwater.example'),
      ];
      assert.deepEqual(await found({ op: 'all_of', conditions: elsewhere }), ['Katherine Whitlock']);
      assert.deepEqual(await found({ op: 'all_of', conditions: degreeElsewhere }), ['Katherine Whitlock']);
    });

    test('has_all wants each value of some job or school, not all of one', async () => {
      const hasAll = (field: string, value: string[]) => ({ field, type: 'has_all', value });
      const employers = ['Brightwater Analytics', 'Harbour & Finch'];
      assert.deepEqual(await found(hasAll(`${JOB}.company_name`, employers)), ['Katherine Whitlock']);
      assert.deepEqual(await found(hasAll(`${CURRENT}.company_name`, employers)), []);
      const schools = ['Northfell Polytechnic', 'Eastmere Institute'];
      assert.deepEqual(await found(hasAll('education.schools.school', schools)), ['Katherine Whitlock']);
      assert.deepEqual(await found(hasAll('education.schools.school', [...schools, 'Southmoor College'])), []);
      // Beside others of its list it stands for itself.
      const both = all(is(`${JOB}.title`, 'VP Marketing'), hasAll(`${JOB}.company_name`, employers));
      assert.deepEqual(await found(both), ['Katherine Whitlock']);
    });

    test('a group of alternatives is about the same job too', async () => {
      const either = { op: 'or', conditions: [is(`${JOB}.title`, 'Sales Manager'), is(`${JOB}.title`, 'Weaver')] };
      assert.deepEqual(await found(all(either, is(`${JOB}.company_website_domain`, 'brightwater.example'))), []);
    });

    test('what is negated alone holds when no job has it, beside a positive one of the same job', async () => {
      const never = { field: `${JOB}.company_website_domain`, type: '!=', value: 'harbourfinch.example' };
      assert.ok(!(await found(all(never, is('basic_profile.first_name', 'Katherine')))).includes('Katherine Whitlock'));
      const elsewhere = { ...never, field: `${JOB}.company_website_domain` };
      assert.deepEqual(await found(all(is(`${JOB}.seniority_level`, 'Vice President'), elsewhere)), [
        'Katherine Whitlock',
      ]);
    });
  });

  describe('refusals', () => {
    const cases: [what: string, filters: unknown, message: RegExp][] = [
      [
        'an unknown column',
        is('shoe_size', 7),
        /Unsupported filter field: 'shoe_size'\..*Supported fields: crustdata_person_id/,
      ],
      ['a misspelt column', is('basic_profile.nme', 'x'), /Did you mean 'basic_profile\.name'/],
      ['a response path', is(`${CURRENT}.crustdata_company_id`, 1), /Unsupported filter field/],
      [
        'a column that no record fills',
        is('professional_network.connections', 500),
        /cannot be answered here: no record/,
      ],
      ['certifications', is('certifications.name', 'x'), /cannot be answered here/],
      [
        'the profile address',
        is('social_handles.professional_network_identifier.profile_url', 'x'),
        /returned, but no filter/,
      ],
      [
        'distances',
        {
          field: 'professional_network.location.raw',
          type: 'geo_distance',
          value: { location: 'Leeds', distance: 10 },
        },
        /not by coordinates/,
      ],
      [
        'an unknown operator',
        { field: 'basic_profile.name', type: '~', value: 'x' },
        /Unsupported operator: '~'.*Supported operators: =, in/,
      ],
      [
        'an operator that the column does not take',
        { field: 'basic_profile.name', type: '<', value: 'x' },
        /not taken by a text column/,
      ],
      ['an empty list', { field: 'basic_profile.name', type: 'in', value: [] }, /an empty list is refused/],
      [
        'a list where one value goes',
        { field: 'basic_profile.name', type: '=', value: ['a', 'b'] },
        /use in for a list/,
      ],
      ['a place that is none', is('basic_profile.location', ','), /names no place/],
      ['no value', { field: 'basic_profile.name', type: '=' }, /must be text/],
      [
        'a number that is none',
        { field: `${CURRENT}.company_headcount_latest`, type: '>', value: 'many' },
        /cannot be compared/,
      ],
      ['a group of nothing', { op: 'and', conditions: [] }, /at least one condition/],
      [
        'a condition and a group at once',
        { op: 'and', conditions: [is('basic_profile.name', 'A')], ...is('basic_profile.name', 'B') },
        /at once/,
      ],
      ['an unknown group', { op: 'nor', conditions: [is('basic_profile.name', 'x')] }, /and, or, all_of/],
      ['no filters', undefined, /filters: is required/],
      ['what is no filter', 'name = x', /filters: must be a condition/],
    ];
    for (const [what, filters, message] of cases) {
      test(what, async () => assertRefused(await search(filters), 400, message));
    }

    test('whatever is sent is answered or refused in the vendor’s shape', async () => {
      const fields = ['basic_profile.name', `${CURRENT}.title`, `${PAST}.company_headcount_range`, `${JOB}.start_date`];
      const more = [
        'education.schools.degree',
        'basic_profile.location',
        'crustdata_person_id',
        'recently_changed_jobs',
      ];
      const types = ['=', '!=', 'in', 'not_in', '<', '=<', '=>', '>', '(.)', '(!)', '[.]', 'has_all', 'is_null'];
      const value = fc.oneof(
        fc.constantFrom(
          'Engineer',
          'GmbH',
          '---',
          '%',
          "'",
          '2020-01-01',
          '51-200',
          '王小明',
          'a|b',
          '|',
          ' ',
          true,
          null,
        ),
        fc.double(),
        fc.integer(),
        fc.array(fc.oneof(fc.string(), fc.integer()), { maxLength: 3 }),
      );
      const leaf = fc.record({ field: fc.constantFrom(...fields, ...more), type: fc.constantFrom(...types), value });
      const { tree } = fc.letrec((tie) => ({
        tree: fc.oneof(
          { maxDepth: 3 },
          leaf,
          fc.record({
            op: fc.constantFrom('and', 'or', 'all_of'),
            conditions: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
          }),
        ),
      }));
      await fc.assert(
        fc.asyncProperty(tree, async (filters) => {
          const answer = await search(filters, { limit: 3, explain: true });
          if (answer.status !== 200) assertRefused(answer, 400);
        }),
        { numRuns: 120 },
      );
    });

    test('too deep a tree', async () => {
      let deep: unknown = is('basic_profile.name', 'x');
      for (let level = 0; level < 12; level += 1) deep = { op: 'and', conditions: [deep] };
      assertRefused(await search(deep), 400, /nested 10 deep/);
    });

    test('limits, sorts and fields', async () => {
      assert.equal((await search(atTidewheel, { limit: 1000 })).status, 200);
      for (const limit of [0, 1001, 1.5, '5']) assertRefused(await search(atTidewheel, { limit }), 400, /limit/);
      assertRefused(await search(atTidewheel, { limit: 5, count: 5 }), 400, /limit and count/);
      const sorts = [{ field: 'shoe_size', order: 'asc' }];
      assertRefused(await search(atTidewheel, { sorts }), 400, /Unsupported sort field: 'shoe_size'/);
      assertRefused(await search(atTidewheel, { fields: [`${CURRENT}.company_name`] }), 400, /Unsupported field/);
      assertRefused(await search(atTidewheel, { cursor: 'nonsense' }), 400, /cursor/);
    });
  });

  test('a wrong word in a closed list finds nobody, and explain says which condition it was', async () => {
    const wrong = is(`${CURRENT}.seniority_level`, 'Grand Vizier');
    const plain = await search(all(atTidewheel, wrong));
    assert.deepEqual(plain.json, { profiles: [], next_cursor: null, total_count: 0 });
    assert.equal(spent(plain), '0', 'an empty page costs nothing');
    const { json } = await search(all(atTidewheel, wrong), { explain: true });
    assert.match(json.remarks, /Grand Vizier/);
    const apart = await search(all(is('basic_profile.first_name', 'Ada'), is('basic_profile.last_name', 'Vale')), {
      explain: true,
    });
    assert.match(apart.json.remarks, /nothing fits all of them together/);
    assert.equal((await search(atTidewheel, { explain: true })).json.remarks, undefined);
  });

  test('sorts, pages by cursor that survive inserts, and an exact total', async () => {
    const sorts = [{ field: 'basic_profile.name', order: 'asc' }];
    const names: string[] = [];
    let cursor: string | null = null;
    const cursors = new Set<string>();
    do {
      const page: Answer = await search(atTidewheel, { sorts, limit: 4, ...(cursor === null ? {} : { cursor }) });
      assert.equal(page.status, 200, page.text);
      assert.equal(page.json.total_count, TIDEWHEEL.length);
      names.push(...page.json.profiles.map((one: { basic_profile: { name: string } }) => one.basic_profile.name));
      cursor = page.json.next_cursor;
      assert.ok(cursor === null || !cursors.has(cursor));
      if (cursor !== null) cursors.add(cursor);
      if (names.length === 4) {
        // Sorts before all others: it must not push anybody over the edge of a page.
        await seedPeople(client, 'late', {
          a: {
            full_name: 'Abel Aaronson',
            company_name: 'Tidewheel Energy',
            company_domain: 'tidewheel.example',
            title: 'Aide',
          },
        });
      }
    } while (cursor !== null);
    assert.deepEqual(names, TIDEWHEEL, 'as the names read, and nobody twice');
    assert.equal(names.length, TIDEWHEEL.length);
    const down = await search(atTidewheel, { sorts: [{ field: 'crustdata_person_id', order: 'desc' }], count: 2 });
    const ids = down.json.profiles.map((one: { crustdata_person_id: number }) => one.crustdata_person_id);
    assert.deepEqual(
      ids,
      ids.toSorted((a: number, b: number) => b - a),
    );
    assert.equal(ids.length, 2);
  });

  test('exclusions by profile address, Lode’s own among them, and by name', async () => {
    const exclude_profiles = [
      'https://www.linkedin.com/in/iris-vale-design-example',
      `${client.url}/in/${world.people.noPage}`,
      'https://www.linkedin.com/in/nobody-at-all-example',
    ];
    const answer = await search(atTidewheel, {
      limit: 100,
      post_processing: { exclude_profiles, exclude_names: ['Ada Brook'] },
    });
    const names = namesIn(answer);
    assert.ok(!names.includes('Gwendolyn Ashgrove') && !names.includes('Ada Brook'));
    assert.equal(names.filter((name) => name === 'Iris Vale').length, 1);
    const many = Array.from({ length: 50_001 }, (_none, at) => `n${at}`);
    assertRefused(await search(atTidewheel, { post_processing: { exclude_names: many } }), 400, /exclude_names/);
  });

  test('rows: person_data unwrapped, contact as booleans, fields as a whitelist', async () => {
    const { json } = await search(is('basic_profile.first_name', 'Katherine'));
    const [row] = json.profiles;
    assert.deepEqual(row.contact, { has_business_email: true, has_personal_email: true, has_phone_number: true });
    assert.equal(row.confidence_score, undefined);
    assert.equal(row.experience.employment_details.current[0].title, row.basic_profile.current_title);
    assert.match(row.metadata.updated_at, /^\d{4}-/);
    const fields = ['basic_profile.name', 'social_handles', 'contact.has_phone_number'];
    const few = await search(is('basic_profile.first_name', 'Katherine'), { fields });
    assert.deepEqual(few.json.profiles[0], {
      crustdata_person_id: row.crustdata_person_id,
      basic_profile: { name: 'Katherine Whitlock' },
      social_handles: row.social_handles,
      contact: { has_phone_number: true },
    });
  });

  test('0.03 credits a row, a row that was paid for nothing; previews are free where they are open', async () => {
    const { key } = await buyer(client, 1);
    const two = all(atTidewheel, is('basic_profile.last_name', 'Vale'));
    const first = await search(two, {}, key);
    assert.equal(spent(first), '0.06');
    assert.equal(spent(await search(two, {}, key)), '0');
    const { json } = await crustdata(client, '/account/credits', undefined, { key });
    assert.equal(json.account.credits, 0.94);
    const other = await buyer(client, 0);
    assert.equal(spent(await search(two, { preview: true }, other.key)), '0');
    assertRefused(await search(two, {}, other.key), 403, /0\.06 credits and 0 are left/, 'insufficient_credits');
    const closed = await buyer(client, undefined, { plan: 'vendor' });
    assertRefused(await search(two, { preview: true }, closed.key), 400, /preview/);
    const row = (await search(two, { return_query: true }, closed.key)).json.profiles[0];
    assert.equal(row.metadata, undefined, 'a field that the plan lacks is no default');
  });

  test('S4.7 search then enrich: whoever is found can be enriched by the address that the search gives', async () => {
    const { json } = await search(atTidewheel, { fields: ['social_handles'], limit: 25 });
    const addresses = json.profiles.map(
      (one: { social_handles: { professional_network_identifier: { profile_url: string } } }) =>
        one.social_handles.professional_network_identifier.profile_url,
    );
    const enriched = await crustdata(client, '/person/enrich', {
      professional_network_profile_urls: addresses,
      fields: ['basic_profile', 'experience'],
    });
    assert.equal(enriched.status, 200, enriched.text);
    assert.deepEqual(
      enriched.json.map(
        (one: { matches: { person_data: { crustdata_person_id: number } }[] }) =>
          one.matches[0]?.person_data.crustdata_person_id,
      ),
      json.profiles.map((one: { crustdata_person_id: number }) => one.crustdata_person_id),
    );
  });

  test('an erased person is gone from stored replies that tell only their number', async () => {
    const who = { full_name: 'Ottoline Farrow', headline: 'Keeper of the lamps' };
    const { o } = await seedPeople(client, 'lamps', { o: who });
    const send = () =>
      crustdata(
        client,
        '/person/search',
        { filters: is('basic_profile.last_name', 'Farrow'), fields: ['basic_profile.headline'] },
        { headers: { 'idempotency-key': 'lamps' } },
      );
    assert.equal((await send()).json.profiles[0].basic_profile.headline, who.headline);
    assert.equal((await send()).headers.get('idempotency-replayed'), 'true');
    assert.ok((await client.lode('DELETE', `/v1/people/${o}`)).status < 300);
    assert.deepEqual((await send()).json.profiles, []);
  });

  describe('companies', () => {
    const companies = (filters: unknown, more: object = {}, key?: string) =>
      crustdata(client, '/company/search', { filters, ...more }, key === undefined ? {} : { key });
    const cases: [field: string, type: string, value: unknown, domains: string[]][] = [
      ['basic_info.primary_domain', '=', 'brightwater.example', ['brightwater.example']],
      ['basic_info.name', '(.)', 'harbour finch', ['harbourfinch.example']],
      ['headcount.total', '=>', 430, ['nordlicht-maschinenbau.example', 'solmar.example']],
      ['basic_info.employee_count_range', '=', '11-50', ['tidewheel.example']],
      ['basic_info.industries', '=', 'Insurance', ['harbourfinch.example']],
      ['locations.country', '=', 'DEU', ['nordlicht-maschinenbau.example']],
      ['locations.country', '=', 'Germany', ['nordlicht-maschinenbau.example']],
      ['locations.state', '=', 'Oregon', ['tidewheel.example']],
      ['locations.hq_city', '=', 'valencia', ['solmar.example']],
      ['basic_info.year_founded', '<', '2010-01-01', ['brightwater.example']],
      ['basic_info.description', '(.)', 'measures water', ['brightwater.example']],
      ['basic_info.company_type', '=', 'Privately Held', ['brightwater.example']],
      ['funding.last_round_type', '=', 'series_a', ['brightwater.example']],
      ['funding.total_investment_usd', '>', 10_000_000, ['brightwater.example']],
      ['taxonomy.categories', '=', 'water', ['brightwater.example']],
      ['technographics', '=', 'Kafka', ['brightwater.example']],
    ];
    for (const [field, type, value, domains] of cases) {
      test(`${field} ${type} ${JSON.stringify(value)}`, async () => {
        const answer = await companies({ field, type, value });
        assert.equal(answer.status, 200, answer.text);
        const names = answer.json.companies.map(
          (one: { basic_info: { primary_domain: string } }) => one.basic_info.primary_domain,
        );
        assert.deepEqual(names.toSorted(), domains);
        assert.equal(answer.json.total_count, domains.length);
      });
    }

    test('sorts, pages, prices and refusals', async () => {
      const sorts = [{ field: 'headcount.total', order: 'desc' }];
      const large = { field: 'headcount.total', type: '>', value: 50 };
      const { key } = await buyer(client);
      const first = await companies(large, { sorts, limit: 2, fields: ['headcount.total'] }, key);
      assert.equal(first.status, 200, first.text);
      assert.deepEqual(
        first.json.companies.map((one: { headcount: { total: number } }) => one.headcount.total),
        [1200, 430],
      );
      assert.equal(spent(first), '0.06');
      const second = await companies(
        large,
        { sorts, limit: 2, fields: ['headcount.total'], cursor: first.json.next_cursor },
        key,
      );
      assert.deepEqual(
        second.json.companies.map((one: { headcount: { total: number } }) => one.headcount.total),
        [240, 85],
      );
      assertRefused(await companies(is('shoe_size', 1)), 400, /Unsupported filter field/);
      assertRefused(await companies(is('seo.monthly_organic_clicks', 1)), 400, /cannot be answered here/);
      assertRefused(await companies(is('basic_info.description', 'x')), 400, /long text takes/);
      assertRefused(await companies(large, { count: 5 }), 400, /use limit/);
      assertRefused(
        await companies(large, { search: { query: 'water', mode: 'semantic' } }),
        400,
        /ranked text search/,
      );
      const alone = await crustdata(client, '/company/search', { search: { query: 'water', mode: 'semantic' } });
      assertRefused(alone, 400, /ranked text search/);
    });
  });

  describe('autocomplete', () => {
    const suggest = async (body: object, path = '/person/search/autocomplete'): Promise<string[]> => {
      const answer = await crustdata(client, path, body);
      assert.equal(answer.status, 200, answer.text);
      assert.equal(spent(answer), '0');
      return answer.json.suggestions.map((one: { value: string }) => one.value);
    };

    test('values that begin as typed, the most frequent first; nothing typed gives the most frequent', async () => {
      const [first] = await suggest({ field: `${CURRENT}.title`, query: '' });
      assert.equal(first, 'Engineer');
      assert.deepEqual(await suggest({ field: `${CURRENT}.title`, query: 'desi' }), ['Designer']);
      assert.deepEqual(await suggest({ field: 'education.schools.school', query: 'north', limit: 2 }), [
        'Northfell Polytechnic',
      ]);
      assert.deepEqual(await suggest({ field: `${PAST}.title`, query: 'sales' }), ['Sales Manager']);
      assert.equal((await suggest({ field: 'basic_profile.name', query: '', limit: 3 })).length, 3);
    });

    test('closed lists come in the vendor’s words and can be searched by', async () => {
      const [level] = await suggest({ field: `${CURRENT}.seniority_level`, query: 'vice' });
      assert.equal(level, 'Vice President');
      assert.deepEqual(await found(is(`${CURRENT}.seniority_level`, level)), ['Katherine Whitlock']);
      assert.deepEqual(await suggest({ field: 'basic_profile.location.continent', query: 'eu' }), ['Europe']);
      assert.deepEqual(await suggest({ field: 'basic_profile.location.country', query: 'united k' }), [
        'United Kingdom',
      ]);
      assert.deepEqual(await suggest({ field: 'basic_profile.languages', query: '' }), []);
    });

    test('filters narrow whose values are counted', async () => {
      const values = await suggest({
        field: `${CURRENT}.title`,
        query: '',
        filters: is('basic_profile.last_name', 'Vale'),
      });
      assert.deepEqual(values.toSorted(), ['Counsel', 'Designer']);
    });

    test('filters narrow the industries of employers too', async () => {
      const field = `${CURRENT}.company_industries`;
      const filters = is('basic_profile.last_name', 'Carter');
      assert.deepEqual(await suggest({ field, query: '', filters }), ['Insurance']);
      assert.deepEqual(await suggest({ field, query: 'soft', filters }), []);
    });

    test('headlines, types and seats of companies are suggested as the data has them', async () => {
      assert.deepEqual(await suggest({ field: 'basic_profile.headline', query: 'telling' }), [
        'Telling water to flow uphill',
      ]);
      assert.deepEqual(await suggest({ field: `${CURRENT}.company_type`, query: '' }), ['Privately Held']);
      assert.deepEqual(await suggest({ field: `${CURRENT}.company_hq_location`, query: 'val' }), ['Valencia']);
    });

    test('an unknown field is refused with the list of those that are taken', async () => {
      const wrong = await crustdata(client, '/person/search/autocomplete', { field: 'shoe_size', query: '' });
      assertRefused(wrong, 400, /Supported fields: basic_profile\.name/);
      assert.ok(wrong.json.error.metadata.available_fields.includes('honors.title'));
      for (const limit of [0, 101]) {
        const body = { field: `${CURRENT}.title`, query: '', limit };
        assertRefused(await crustdata(client, '/person/search/autocomplete', body), 400, /limit/);
      }
      assertRefused(
        await crustdata(client, '/person/search/autocomplete', { field: `${CURRENT}.title` }),
        400,
        /query/,
      );
    });

    test('companies too', async () => {
      const path = '/company/search/autocomplete';
      assert.deepEqual(await suggest({ field: 'basic_info.name', query: 'harb' }, path), ['Harbour And Finch']);
      assert.ok((await suggest({ field: 'basic_info.industries', query: '' }, path)).includes('Insurance'));
      assert.deepEqual(await suggest({ field: 'basic_info.employee_count_range', query: '51' }, path), ['51-200']);
    });
  });
});
