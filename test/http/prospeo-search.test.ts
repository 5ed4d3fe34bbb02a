/** Prospeo: searching people and companies, every filter by what it finds, and the suggestions that feed the filters. */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { assertRefused, balance, buyer, prospeo, seedWorld, type World } from './prospeo-client.ts';
import { type Answer, onEachDatabase } from './suite.ts';

const PEOPLE = '/search-person';
const COMPANIES = '/search-company';
const STAFF = 60;

const COMPANY_RECORDS = [
  {
    key: 'lens',
    name: 'Lensworks Brugge',
    domain: 'lensworks.example',
    industry: 'semiconductors',
    employee_count: 61,
    founded: 2014,
    city: 'Ghent',
    region: 'Flanders',
    country: 'Belgium',
    type: 'Privately Held',
    keywords: ['optical coatings', 'satellites'],
    description: 'We grind lenses for small satellites.',
    technologies: ['Node.js', 'Zemax'],
    naics_codes: ['334413'],
    sic_codes: ['0111'],
    revenue_range: { min: 5_000_000, max: 10_000_000 },
    funding: {
      total_funding: 2_400_000,
      latest_funding_stage: 'Series A',
      funding_events: [{ amount: 2_400_000, stage: 'Series A' }],
    },
    attributes: { is_b2b: true, has_demo: false },
  },
  {
    key: 'relief',
    name: 'Relief Without Borders',
    domain: 'relief.example',
    industry: 'Non-profit Organizations',
    employee_count: 12_000,
    founded: 1950,
    country: 'France',
    city: 'Lyon',
    type: 'Nonprofit',
  },
];

onEachDatabase('Prospeo search', (client) => {
  let world: World;
  let companies: { lens: string; relief: string };
  const staff: string[] = [];

  before(async () => {
    world = await seedWorld(client);
    const stored = await client.lode('POST', '/v1/records', {
      source: 'search',
      kind: 'companies',
      records: COMPANY_RECORDS,
    });
    const [lens, relief] = stored.json.results.map((one: { company_id: string }) => one.company_id);
    companies = { lens, relief };
    const records = Array.from({ length: STAFF }, (_none, n) => ({
      key: `staff-${n}`,
      full_name: `Reliever Number${n}`,
      emails: [{ address: `reliever${n}@relief.example`, status: n % 2 === 0 ? 'verified' : 'unverified' }],
      profile_urls: [`https://www.linkedin.com/in/reliever-${n}-example`],
      company_name: 'Relief Without Borders',
      company_domain: 'relief.example',
      title: n < 10 ? 'Field Director' : 'Logistics Coordinator',
      city: 'Lyon',
      country: 'France',
    }));
    const people = await client.lode('POST', '/v1/records', { source: 'search', records });
    staff.push(...people.json.results.map((one: { person_id: string }) => one.person_id));
  });

  const search = (filters: unknown, page?: unknown, key?: string): Promise<Answer> =>
    prospeo(client, PEOPLE, { filters, ...(page === undefined ? {} : { page }) }, key === undefined ? {} : { key });
  const searchCompanies = (filters: unknown): Promise<Answer> => prospeo(client, COMPANIES, { filters });

  /** The names found, of all pages, in order of name. */
  async function names(filters: unknown): Promise<string[]> {
    const answer = await search(filters);
    if (answer.json.error_code === 'NO_RESULTS') return [];
    assert.equal(answer.status, 200, answer.text);
    assert.equal(answer.json.pagination.total_count, answer.json.results.length, 'one page holds them');
    return answer.json.results.map((hit: { person: { full_name: string } }) => hit.person.full_name).toSorted();
  }

  async function companyNames(filters: unknown): Promise<string[]> {
    const answer = await searchCompanies(filters);
    if (answer.json.error_code === 'NO_RESULTS') return [];
    assert.equal(answer.status, 200, answer.text);
    return answer.json.results.map((hit: { company: { name: string } }) => hit.company.name).toSorted();
  }

  const atBrightwater = { company: { websites: { include: ['brightwater.example'] } } };

  test('the page: person, company, pagination; contacts masked with a status', async () => {
    const answer = await search({ ...atBrightwater, person_seniority: { include: ['Vice President'] } });
    assert.deepEqual(Object.keys(answer.json), ['error', 'free', 'results', 'pagination']);
    assert.deepEqual(answer.json.pagination, { current_page: 1, per_page: 25, total_page: 1, total_count: 1 });
    const [{ person, company }] = answer.json.results;
    assert.equal(person.person_id, world.people.katherine);
    assert.equal(company.company_id, world.companies.brightwater);
    assert.deepEqual(person.email, {
      status: 'VERIFIED',
      revealed: false,
      email: 'k***@brightwater.example',
      verification_method: null,
      email_mx_provider: null,
    });
    assert.partialDeepStrictEqual(person.mobile, { status: 'VERIFIED', revealed: false, mobile: '+44 7700 9*****' });
  });

  test('S1.10 a person_id of a search can be enriched, alone and in bulk, with the same options', async () => {
    const { json } = await search({ person_name: { include: ['Katherine Whitlock'] } });
    const { person_id } = json.results[0].person;
    const data = [{ identifier: '7', person_id }];
    const bulk = await prospeo(client, '/bulk-enrich-person', { data, only_verified_email: true, enrich_mobile: true });
    assert.equal(bulk.json.matched[0].person.email.email, 'katherine.whitlock@brightwater.example');
    assert.equal(bulk.json.matched[0].person.mobile.mobile, '+447700900123');
    const other = await search({ person_name: { include: ['Samuel Okonjo'] } });
    const samuel = [{ identifier: '8', person_id: other.json.results[0].person.person_id }];
    const refused = await prospeo(client, '/bulk-enrich-person', { data: samuel, only_verified_email: true });
    assert.deepEqual(refused.json.not_matched, ['8']);
    const single = await prospeo(client, '/enrich-person', { data: { person_id } });
    assert.equal(single.json.person.person_id, person_id);
  });

  test('pages follow each other without gaps, and end with NO_RESULTS', async () => {
    const filters = { company: { names: { include: ['Relief Without Borders'] } } };
    const seen: string[] = [];
    for (const page of [1, 2, 3]) {
      const { json } = await search(filters, page);
      assert.deepEqual(json.pagination, { current_page: page, per_page: 25, total_page: 3, total_count: STAFF });
      seen.push(...json.results.map((hit: { person: { person_id: string } }) => hit.person.person_id));
    }
    assert.deepEqual(new Set(seen), new Set(staff));
    assert.equal(seen.length, STAFF);
    assertRefused(await search(filters, 4), 400, 'NO_RESULTS');
    for (const page of [0, 1001, 1.5, '1']) assertRefused(await search(filters, page), 400, 'INVALID_REQUEST');
    assert.equal((await search(filters, null)).json.pagination.current_page, 1);
  });

  test('a page with rows costs a credit, the same page again nothing, no rows nothing', async () => {
    const { group, key } = await buyer(client, 2);
    const filters = {
      person_seniority: { include: ['Director'] },
      ...{ company: { websites: { include: ['relief.example'] } } },
    };
    assert.equal((await search(filters, 1, key)).json.free, false);
    assert.equal(
      (
        await search(
          { company: { websites: { include: ['relief.example'] } }, person_seniority: { include: ['Director'] } },
          1,
          key,
        )
      ).json.free,
      true,
    );
    assertRefused(await search({ person_name: { include: ['Nobody Atall'] } }, 1, key), 400, 'NO_RESULTS');
    assert.equal(await balance(client, group), 1);
    assert.equal((await search({ person_name: { include: ['Katherine'] } }, 1, key)).json.free, false);
    assertRefused(await search({ person_name: { include: ['Samuel'] } }, 1, key), 400, 'INSUFFICIENT_CREDITS');
    assert.equal((await search(filters, 1, key)).json.free, true);
  });

  describe('filters of people', () => {
    const cases: [what: string, filters: object, found: string[]][] = [
      ['person_search, smart: a name', { person_search: { include: ['whitlock'] } }, ['Katherine Whitlock']],
      [
        'person_search, smart: a website',
        { person_search: { include: ['tidewheel.example'] } },
        ['Marcus Adeyemi-Holt'],
      ],
      [
        'person_search, strict: names only',
        { person_search: { include: ['tidewheel.example', 'okonjo'], match_mode: 'STRICT' } },
        ['Samuel T. Okonjo'],
      ],
      ['person_name, in any order', { person_name: { include: ['Carter Anna'] } }, ['Anna Carter', 'Anna Carter']],
      ['person_name, excluded', { ...atBrightwater, person_name: { exclude: ['okonjo'] } }, ['Katherine Whitlock']],
      ['person_name_or_job_title', { person_name_or_job_title: 'counsel' }, ['Anna Carter']],
      [
        'person_job_title, exact by default',
        { person_job_title: { include: ['General Counsel', 'Counsel'] } },
        ['Anna Carter'],
      ],
      [
        'person_job_title, exact knows abbreviations',
        { person_job_title: { include: ['Vice President Marketing'], match_mode: 'EXACT' } },
        ['Katherine Whitlock'],
      ],
      [
        'person_job_title, not exact',
        { person_job_title: { include: ['Counsel'], match_only_exact_job_titles: false } },
        ['Anna Carter'],
      ],
      [
        'person_job_title, match_mode wins',
        { person_job_title: { include: ['Counsel'], match_only_exact_job_titles: false, match_mode: 'EXACT' } },
        [],
      ],
      [
        'person_job_title, similar',
        { person_job_title: { include: ['Scientist Data'], match_mode: 'SIMILAR', smart_intensity: 'NORMAL' } },
        ['Samuel T. Okonjo'],
      ],
      [
        'person_job_title, excluded',
        { company: { names: { include: ['Harbour & Finch'] } }, person_job_title: { exclude: ['Sales Manager'] } },
        ['Anna Carter'],
      ],
      [
        'person_job_title, boolean',
        { person_job_title: { boolean_search: '(counsel OR "data scientist") AND !legal' } },
        ['Anna Carter', 'Samuel T. Okonjo'],
      ],
      [
        'person_job_title, boolean phrase',
        { person_job_title: { boolean_search: "'vice president'" } },
        ['Katherine Whitlock'],
      ],
      [
        'person_department',
        { person_department: { include: ['Marketing', 'Legal'] } },
        ['Anna Carter', 'Katherine Whitlock'],
      ],
      [
        'person_department C-Suite',
        { person_department: { include: ['C-Suite'] } },
        ['Anna Carter', 'Marcus Adeyemi-Holt'],
      ],
      [
        'person_seniority',
        { person_seniority: { include: ['C-Suite', 'Vice President'], exclude: ['Vice President'] } },
        ['Anna Carter', 'Marcus Adeyemi-Holt'],
      ],
      [
        'person_location_search, country',
        { person_location_search: { include: ['United Kingdom'] } },
        ['Anna Carter', 'Anna Carter'],
      ],
      [
        'person_location_search, state',
        { person_location_search: { include: ['Massachusetts, United States'] } },
        ['Katherine Whitlock', 'Samuel T. Okonjo'],
      ],
      [
        'person_location_search, city with suffix',
        { person_location_search: { include: ['Boston, Massachusetts, United States #US'] } },
        ['Katherine Whitlock', 'Samuel T. Okonjo'],
      ],
      [
        'person_location_search, excluded',
        { ...atBrightwater, person_location_search: { exclude: ['United States'] } },
        [],
      ],
      [
        'person_contact_details, e-mail',
        { ...atBrightwater, person_contact_details: { email: ['VERIFIED'] } },
        ['Katherine Whitlock'],
      ],
      [
        'person_contact_details, no mobile',
        { ...atBrightwater, person_contact_details: { mobile: ['UNAVAILABLE'] } },
        ['Samuel T. Okonjo'],
      ],
      [
        'person_contact_details, either',
        {
          person_location_search: { include: ['United Kingdom'] },
          person_contact_details: { email: ['VERIFIED'], mobile: ['VERIFIED'] },
        },
        ['Anna Carter', 'Anna Carter'],
      ],
      [
        'person_contact_details, both',
        {
          person_location_search: { include: ['United Kingdom', 'United States'] },
          person_contact_details: { email: ['VERIFIED'], mobile: ['VERIFIED'], operator: 'AND' },
        },
        ['Katherine Whitlock'],
      ],
      ['person_year_of_experience', { person_year_of_experience: { min: 40, max: 60 } }, ['Ottilie Brandvold']],
      ['person_time_in_current_role', { person_time_in_current_role: { min: 12 } }, ['Marcus Adeyemi-Holt']],
      ['person_time_in_current_company', { person_time_in_current_company: { max: 1 } }, []],
      [
        'person_duplicate_control',
        { ...atBrightwater, person_duplicate_control: { hide_people_from_all_my_lists: true } },
        ['Katherine Whitlock', 'Samuel T. Okonjo'],
      ],
      [
        'max_person_per_company',
        {
          person_location_search: { include: ['United States', 'United Kingdom'] },
          max_person_per_company: 1,
          person_job_title: { boolean_search: '!assistant' },
        },
        ['Anna Carter', 'Katherine Whitlock', 'Marcus Adeyemi-Holt'],
      ],
    ];
    for (const [what, filters, found] of cases) {
      test(what, async () => assert.deepEqual(await names(filters), found));
    }

    test('max_person_per_company counts one company once, whatever records call it', async () => {
      const records = [
        { key: 'name', full_name: 'Wanda Plimsoll', company_name: 'Maison Verger' },
        { key: 'domain', full_name: 'Wido Plimsoll', company_domain: 'maison-verger.example' },
        { key: 'page', full_name: 'Wena Plimsoll', company_profile_url: 'linkedin.com/company/maison-verger-example' },
      ];
      await client.lode('POST', '/v1/records', { source: 'soles', records });
      const plimsolls = { person_name: { include: ['Plimsoll'] } };
      assert.equal((await names(plimsolls)).length, 3);
      assert.equal((await names({ ...plimsolls, max_person_per_company: 1 })).length, 1);
      assert.equal((await names({ ...plimsolls, max_person_per_company: 2 })).length, 2);
    });

    test('person_job_change: recent, by promotion or to a new company', async () => {
      const today = new Date();
      const month = (back: number) =>
        new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - back, 1)).toISOString().slice(0, 7);
      const at = { company_name: 'Halden Rail', company_domain: 'halden-rail.example' };
      await client.lode('POST', '/v1/records', {
        source: 'moves',
        records: [
          {
            key: '1',
            full_name: 'Petra Movewell',
            emails: ['petra@halden-rail.example'],
            positions: [
              { ...at, title: 'Head of Tracks', start: month(1), current: true },
              { ...at, title: 'Track Engineer', start: '2015-01', end: month(1), current: false },
            ],
          },
          {
            key: '2',
            full_name: 'Nils Comeover',
            emails: ['nils@halden-rail.example'],
            positions: [
              { ...at, title: 'Buyer', start: month(1), current: true },
              { company_name: 'Solmar Logística', title: 'Buyer', start: '2015-01', end: month(2), current: false },
            ],
          },
        ],
      });
      const changed = (more: object) => names({ person_job_change: { timeframe_days: 90, ...more } });
      assert.deepEqual(await changed({}), ['Nils Comeover', 'Petra Movewell']);
      assert.deepEqual(await changed({ only_promotion: true }), ['Petra Movewell']);
      assert.deepEqual(await changed({ only_new_company: true }), ['Nils Comeover']);
    });

    test('people whose details have been revealed can be hidden', async () => {
      const { key } = await buyer(client);
      const filters = {
        ...atBrightwater,
        person_contact_details: { hide_people_with_details_already_revealed: true },
      };
      const found = async () =>
        (await search(filters, 1, key)).json.results
          .map((hit: { person: { full_name: string } }) => hit.person.full_name)
          .toSorted();
      assert.deepEqual(await found(), ['Katherine Whitlock', 'Samuel T. Okonjo']);
      await prospeo(client, '/enrich-person', { data: { person_id: world.people.katherine } }, { key });
      assert.deepEqual(await found(), ['Samuel T. Okonjo']);
    });
  });

  describe('filters of companies', () => {
    const LENS = 'Lensworks Brugge';
    const RELIEF = 'Relief Without Borders';
    const cases: [what: string, filters: object, found: string[]][] = [
      [
        'company by name and website',
        { company: { names: { include: ['Lensworks Brugge'] }, websites: { include: ['https://relief.example'] } } },
        [LENS, RELIEF],
      ],
      [
        'company excluded',
        {
          company_location_search: { include: ['Belgium', 'France'] },
          company: { websites: { exclude: ['relief.example', 'maison-verger.example'] } },
        },
        [LENS],
      ],
      ['company_location_search, city', { company_location_search: { include: ['Ghent, Flanders, Belgium'] } }, [LENS]],
      [
        'company_headcount_range',
        { company_headcount_range: ['51-100', '10000+'], company_location_search: { include: ['Belgium', 'France'] } },
        [LENS, 'Maison Verger SAS', RELIEF],
      ],
      ['company_headcount_custom', { company_headcount_custom: { min: 61, max: 61 } }, [LENS]],
      [
        'company_industry under another name',
        { company_industry: { include: ['Semiconductor Manufacturing'] } },
        [LENS],
      ],
      ['company_keywords in the description', { company_keywords: { include: ['small satellites'] } }, [LENS]],
      [
        'company_keywords, all',
        { company_keywords: { include: ['optical coatings', 'whales'], include_all: true } },
        [],
      ],
      [
        'company_keywords, specialties only',
        { company_keywords: { include: ['small satellites'], sources: ['specialties'] } },
        [],
      ],
      ['company_attributes', { company_attributes: { b2b: true, demo: false, pricing: null } }, [LENS]],
      ['company_naics as number', { company_naics: { include: [334413] } }, [LENS]],
      ['company_naics by the sector', { company_naics: { include: ['33'], exclude: ['3345'] } }, [LENS]],
      ['company_sics as text', { company_sics: { include: ['0111'] } }, [LENS]],
      ['company_type as text', { company_type: 'Non Profit' }, [RELIEF]],
      ['company_type as object', { company_type: { status: 'Private' } }, [LENS]],
      ['company_founded, known', { company_founded: { min: 2010, include_unknown_founded: false } }, [LENS]],
      ['company_revenue', { company_revenue: { min: '5M', max: '5M' } }, [LENS]],
      ['company_revenue, above', { company_revenue: { min: '10M' } }, []],
      ['company_funding by stage', { company_funding: { stage: ['Series A'] } }, [LENS]],
      ['company_funding by total', { company_funding: { total_funding: { min: '1M', max: '1M' } } }, [LENS]],
      ['company_funding by last round', { company_funding: { last_funding: { min: '5M' } } }, []],
      ['company_technology', { company_technology: { include: ['zemax'], exclude: ['Ruby'] } }, [LENS]],
    ];
    for (const [what, filters, found] of cases) {
      test(what, async () => assert.deepEqual(await companyNames(filters), found));
    }

    test('years that nobody knows count unless they are left out', async () => {
      const found = await companyNames({
        company_founded: { min: 2010 },
        company_location_search: { include: ['Belgium', 'Germany'] },
      });
      assert.deepEqual(found, [LENS, 'Nordlicht Maschinenbau GmbH']);
    });

    test('they hold for the employer in a search for people', async () => {
      assert.deepEqual(await names({ company_industry: { include: ['Insurance'] } }), ['Anna Carter', 'Anna Carter']);
      assert.deepEqual(await names({ company_headcount_range: ['21-50'] }), ['Marcus Adeyemi-Holt']);
      const { json } = await search({ company_founded: { max: 1960, include_unknown_founded: false } });
      assert.equal(json.pagination.total_count, STAFF);
      assert.equal(
        (await search({ company_type: 'Non Profit', max_person_per_company: 7 })).json.pagination.total_count,
        7,
      );
      assert.deepEqual(
        await names({
          person_location_search: { include: ['United States'] },
          company_industry: { exclude: ['Software Development'] },
        }),
        ['Marcus Adeyemi-Holt'],
      );
    });

    test('the hit is the company alone', async () => {
      const { json } = await searchCompanies({ company_headcount_custom: { min: 61, max: 61 } });
      assert.deepEqual(Object.keys(json.results[0]), ['company']);
      assert.equal(json.results[0].company.company_id, companies.lens);
      assert.deepEqual(json.pagination, { current_page: 1, per_page: 25, total_page: 1, total_count: 1 });
    });
  });

  describe('filters that cannot be used are INVALID_FILTERS and say why', () => {
    const named = { person_name: { include: ['Anna'] } };
    const cases: [what: string, filters: object, error: RegExp][] = [
      ['an unknown filter', { person_senority: { include: ['Head'] } }, /`person_senority`.*`person_seniority`/],
      [
        'an unknown seniority: those that there are',
        { person_seniority: { include: ['VP'] } },
        /`VP`.*`person_seniority`.*`Vice President`/,
      ],
      [
        'a misspelt seniority',
        { person_seniority: { include: ['Vice Presidnet'] } },
        /`Vice Presidnet`.*`Vice President`/,
      ],
      [
        'an unknown department',
        { person_department: { exclude: ['Engineering'] } },
        /`Engineering`.*`person_department`/,
      ],
      [
        'an unknown industry',
        { company_industry: { include: ['Insurrance'] } },
        /`Insurrance`.*`company_industry`.*`Insurance`/,
      ],
      ['an unknown range', { company_headcount_range: ['51-200'] }, /`51-200`.*`company_headcount_range`/],
      [
        'a range as include and exclude',
        { company_headcount_range: { include: ['51-100'] } },
        /company_headcount_range/,
      ],
      [
        'both forms of a head-count',
        { company_headcount_range: ['1-10'], company_headcount_custom: { min: 1 } },
        /company_headcount_custom/,
      ],
      [
        'a place without a country',
        { person_location_search: { include: ['Ghent, Flandria'] } },
        /`Ghent, Flandria`.*person_location_search/,
      ],
      ['an unknown revenue', { company_revenue: { min: '2M' } }, /`2M`.*company_revenue/],
      ['an unknown type', { company_type: 'Non profits' }, /`Non profits`.*`Non Profit`/],
      ['a stage that is none', { company_funding: { stage: ['Seeds'] } }, /`Seeds`.*`Seed`/],
      ['a year to come', { company_founded: { min: 3000 } }, /company_founded\.min/],
      ['max below min', { person_year_of_experience: { min: 9, max: 3 } }, /max is below min/],
      ['text for a number', { person_time_in_current_role: { min: '3' } }, /`3`.*person_time_in_current_role\.min/],
      ['too long a name', { person_name: { include: ['x'.repeat(101)] } }, /person_name\.include\.0/],
      [
        'too many seniorities',
        { person_seniority: { include: Array.from({ length: 12 }, () => 'Head') } },
        /person_seniority\.include/,
      ],
      ['an unknown member', { person_name: { includes: ['Anna'] } }, /`includes`.*`include`/],
      ['a keyword of two letters', { company_keywords: { include: ['AI'] } }, /`AI`.*company_keywords\.include\.0/],
      ['two ways to search a name', { ...named, person_search: { include: ['Anna'] } }, /person_search/],
      ['AND beside OR', { person_job_title: { boolean_search: 'one AND two OR three' } }, /parentheses/],
      ['an open parenthesis', { person_job_title: { boolean_search: '(head' } }, /not closed/],
      [
        'a boolean search beside a list',
        { person_job_title: { boolean_search: 'head', include: ['Head'] } },
        /boolean_search/,
      ],
      [
        'an intensity without SIMILAR',
        { person_job_title: { include: ['Head'], smart_intensity: 'LOOSE' } },
        /SIMILAR/,
      ],
      [
        'a promotion to a new company',
        { person_job_change: { timeframe_days: 30, only_promotion: true, only_new_company: true } },
        /person_job_change/,
      ],
      ['a timeframe of its own', { person_job_change: { timeframe_days: 31 } }, /`31`.*timeframe_days.*30\|60\|90/],
      ['what no record tells', { company_news: { keywords: ['merger'] } }, /`company_news`/],
      ['lists of the dashboard', { company: { company_oids: ['x'] } }, /`company_oids`/],
      ['exclusions only', { person_seniority: { exclude: ['Head'] } }, /At least one/],
      ['nothing at all', {}, /At least one/],
      ['empty lists', { person_seniority: { include: [] } }, /At least one/],
    ];
    for (const [what, filters, error] of cases) {
      test(what, async () => {
        const answer = await search(filters);
        assertRefused(answer, 400, 'INVALID_FILTERS');
        assert.match(answer.json.filter_error, error);
      });
    }

    test('filters of people do not belong to a search for companies', async () => {
      const answer = await searchCompanies(named);
      assertRefused(answer, 400, 'INVALID_FILTERS');
      assert.match(answer.json.filter_error, /`person_name`/);
    });

    test('filters missing or of a wrong type are INVALID_REQUEST', async () => {
      for (const body of [{}, { filters: null }, { filters: [] }, { filters: 'x' }]) {
        for (const path of [PEOPLE, COMPANIES])
          assertRefused(await prospeo(client, path, body), 400, 'INVALID_REQUEST');
      }
    });
  });

  test('lists as long as the vendor allows are searched', async () => {
    const nobody = Array.from({ length: 499 }, (_none, n) => `Nobody Number${n}`);
    assert.deepEqual(await names({ person_name: { include: [...nobody, 'Okonjo'] } }), ['Samuel T. Okonjo']);
    const towns = Array.from({ length: 99 }, (_none, n) => `Town ${n}, Flanders, Belgium`);
    const boston = 'Boston, Massachusetts, United States';
    assert.deepEqual(await names({ person_location_search: { include: [...towns, boston], exclude: towns } }), [
      'Katherine Whitlock',
      'Samuel T. Okonjo',
    ]);
    const terms = [...nobody.map((name) => `"${name}"`), 'counsel'].join(' OR ');
    assert.deepEqual(await names({ person_job_title: { boolean_search: terms } }), ['Anna Carter']);
    const sites = nobody.map((_name, n) => `site${n}.example`);
    assert.deepEqual(await names({ company: { websites: { include: [...sites, 'tidewheel.example'] } } }), [
      'Marcus Adeyemi-Holt',
    ]);
  });

  test('under the vendor plan a filter above the key’s own plan is PLAN_REQUIRED, naming it', async () => {
    const gated = { company_technology: { include: ['Zemax'] }, company_key_execs: { event_types: ['CEO Departed'] } };
    const free = await buyer(client, undefined, { plan: 'vendor', settings: { prospeo: { plan: 'FREE' } } });
    const answer = await search(gated, 1, free.key);
    assertRefused(answer, 400, 'PLAN_REQUIRED');
    assert.equal(answer.json.filter_error, 'company_technology (STARTER+), company_key_execs (PRO+)');
    const starter = await buyer(client, undefined, { plan: 'vendor', settings: { prospeo: { plan: 'STARTER' } } });
    const less = await search(gated, 1, starter.key);
    assert.equal(less.json.filter_error, 'company_key_execs (PRO+)');
  });

  describe('suggestions', () => {
    const ask = (body: unknown) => prospeo(client, '/search-suggestions', body);

    test('places: countries and states by name, cities by how many live there', async () => {
      const { json } = await ask({ location_search: 'lyo' });
      assert.deepEqual(json, {
        error: false,
        location_suggestions: [{ name: 'Lyon, France', type: 'CITY' }],
        job_title_suggestions: null,
      });
      const massachusetts = await ask({ location_search: 'massach' });
      assert.deepEqual(massachusetts.json.location_suggestions, [
        { name: 'Massachusetts, United States', type: 'STATE' },
      ]);
      const belgium = await ask({ location_search: 'Belgi' });
      assert.deepEqual(belgium.json.location_suggestions, [{ name: 'Belgium', type: 'COUNTRY' }]);
      const boston = await ask({ location_search: 'Bost' });
      assert.deepEqual(boston.json.location_suggestions, [
        { name: 'Boston, Massachusetts, United States', type: 'CITY' },
      ]);
    });

    test('titles, the most frequent first, as the filter takes them', async () => {
      const { json } = await ask({ job_title_search: 'direct' });
      assert.deepEqual(json.job_title_suggestions.slice(0, 1), ['Field Director']);
      assert.equal(json.location_suggestions, null);
      const found = await search({ person_job_title: { include: json.job_title_suggestions, match_mode: 'EXACT' } });
      assert.ok(found.json.pagination.total_count >= 10);
    });

    test('industries under any of their names', async () => {
      const { json } = await ask({ industry_search: 'semicond' });
      assert.deepEqual(json.industry_suggestions, ['Semiconductor Manufacturing']);
      assert.ok(
        (await ask({ industry_search: 'health' })).json.industry_suggestions.includes('Hospitals and Health Care'),
      );
    });

    test('codes by their beginning or by words of their label, leading zeros kept', async () => {
      const naics = await ask({ naics_search: '334' });
      assert.deepEqual(naics.json.naics_suggestions, [
        { code: '334', label: 'Computer and Electronic Product Manufacturing' },
      ]);
      assert.deepEqual((await ask({ sic_search: '02' })).json.sic_suggestions, [
        { code: '02', label: 'Agricultural Production - Livestock and Animal Specialties' },
      ]);
      const words = await ask({ naics_search: 'truck' });
      assert.deepEqual(words.json.naics_suggestions, [{ code: '484', label: 'Truck Transportation' }]);
    });

    test('where no record tells, the list is empty', async () => {
      assert.deepEqual((await ask({ company_awards_search: 'best' })).json.company_awards_suggestions, []);
      assert.deepEqual((await ask({ technology_search: 'node' })).json.technology_suggestions, []);
    });

    test('exactly one question of at least two characters', async () => {
      for (const body of [
        {},
        { location_search: 'x' },
        { location_search: 'ab', job_title_search: 'ab' },
        { location_search: 7 },
        { place: 'ab' },
        { location_search: 'x'.repeat(201) },
      ]) {
        assertRefused(await ask(body), 400, 'INVALID_REQUEST');
      }
    });
  });
});
