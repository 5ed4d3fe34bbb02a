/** Searching: every field and operator by whom it finds, pages in every order, totals, explanations, values, counts. */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import fc from 'fast-check';
import { createEngine, createOperations } from '../../src/engine/create.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { CompanyFilter, FindPeople, PersonFilter, PersonSort } from '../../src/engine/search/types.ts';
import type { Caller } from '../../src/engine/types.ts';
import { LodeError } from '../../src/errors.ts';
import { onEachEngine } from '../store/databases.ts';
import { partsOn } from './parts.ts';
import { COMPANIES, PEOPLE } from './search-world.ts';

onEachEngine('search', (database) => {
  let engine: Engine;
  let caller: Caller;
  const names = new Map<string, string>();
  const idOf = (name: string) => [...names].find(([, one]) => one === name)![0];
  before(async () => {
    const parts = partsOn(database.store, database.folder);
    engine = createEngine(parts);
    const group = await database.store.reads.db.selectFrom('account_group').select('id').executeTakeFirst();
    const admin: Caller = {
      ...{ keyId: '', keyName: '', groupId: '', groupIds: [], graphId: 0, settings: {} },
      scopes: new Set(['*']),
      plan: { name: 'unlimited' },
    };
    const made = group ?? (await engine.createGroup(admin, { name: 'search' }));
    caller = await createOperations(parts).callerFor(made.id);
    for (const [kind, world] of [
      ['companies', COMPANIES],
      ['people', PEOPLE],
    ] as const) {
      const records = Object.entries(world).map(([key, record]) => ({ key, ...record }));
      const outcomes = await engine.ingest(caller, { source: 'crm', kind, records });
      for (const { key, id } of outcomes) names.set(id!, key!);
    }
  });

  const named = (items: readonly { id: string }[]) => items.map(({ id }) => names.get(id) ?? id);
  async function people(filter: PersonFilter, more: Partial<FindPeople> = {}): Promise<string> {
    const { items } = await engine.findPeople(caller, { filter, limit: 50, ...more });
    return named(items).toSorted().join(' ');
  }
  async function companies(filter: CompanyFilter): Promise<string> {
    const { items } = await engine.findCompanies(caller, { filter, limit: 50 });
    return named(items).toSorted().join(' ');
  }
  const refused = (work: Promise<unknown>, why: RegExp) =>
    assert.rejects(
      work,
      (error) => error instanceof LodeError && error.code === 'invalid_input' && why.test(error.message),
    );

  const FOUND: Record<string, [filter: PersonFilter, who: string]> = {
    'a whole name': [{ field: 'name', op: 'is', value: 'ADA VERMEULEN LIND' }, 'ada'],
    'words of a name': [{ field: 'name', op: 'words', value: 'lind' }, 'ada dirk'],
    'words of a name, not of a company': [{ field: 'name', op: 'words', value: 'lensworks' }, ''],
    'a name while it is typed': [{ field: 'name', op: 'all_words', value: 'lind di' }, 'dirk'],
    'one of several names': [{ field: 'name', op: 'words', value: ['cora', 'bram okafor'] }, 'bram cora'],
    'a name with a title': [{ field: 'name', op: 'words', value: 'Dr Okafor' }, 'bram'],
    'a whole name without its title': [{ field: 'name', op: 'is', value: 'Bram Okafor' }, 'bram'],
    'part of a name': [{ field: 'name', op: 'contains', value: 'kafo' }, 'bram'],
    accents: [{ field: 'family_name', op: 'is', value: 'Angstrom' }, 'ella'],
    'a given name': [{ field: 'given_name', op: 'in', value: ['Ada', 'Dirk'] }, 'ada dirk'],
    'an abbreviated title': [{ field: 'title', op: 'is', value: 'Vice President, Engineering' }, 'ada'],
    'words of a title': [{ field: 'title', op: 'words', value: 'director field' }, 'bram'],
    'a phrase of a title': [{ field: 'title', op: 'phrase', value: 'vice president eng' }, 'ada'],
    'not a phrase': [{ field: 'title', op: 'phrase', value: 'engineering president' }, ''],
    'the start of a title': [{ field: 'title', op: 'prefix', value: 'sales man' }, 'dirk'],
    'no title': [{ field: 'title', op: 'exists', value: false }, 'ella'],
    levels: [{ field: 'level', op: 'in', value: ['vp', 'owner'] }, 'ada cora'],
    'not a level': [{ not: { field: 'level', op: 'in', value: ['vp', 'owner'] } }, 'bram dirk ella'],
    'a department': [{ field: 'department', op: 'is', value: 'engineering' }, 'ada'],
    'a company by any legal form': [{ field: 'company', op: 'is', value: 'Lensworks Brugge NV' }, 'ada dirk'],
    'a domain by its page': [{ field: 'company_domain', op: 'is', value: 'https://www.relief.example/jobs' }, 'bram'],
    'a country by any name': [{ field: 'country', op: 'in', value: ['Belgien', 'USA'] }, 'ada cora dirk'],
    'a region by its name': [{ field: 'region', op: 'is', value: 'California' }, 'cora'],
    'a city': [{ field: 'city', op: 'is', value: 'GHENT' }, 'ada'],
    'an e-mail': [{ field: 'email', op: 'is', value: 'Ada@Lensworks.example' }, 'ada'],
    'a profile by any spelling': [
      { field: 'profile_url', op: 'in', value: ['linkedin.com/in/dirk-lind-example/'] },
      'dirk',
    ],
    'an e-mail, any': [{ field: 'has_email', op: 'is', value: true }, 'ada bram cora'],
    'no profile': [{ field: 'has_profile', op: 'is', value: false }, 'bram cora ella'],
    'a verified e-mail': [{ field: 'email_verified', op: 'is', value: true }, 'ada'],
    'a mobile': [{ field: 'mobile', op: 'is', value: true }, 'ada'],
    'a role of months': [{ field: 'role_months', op: 'lte', value: 3 }, 'ada'],
    'years at a company': [{ field: 'company_months', op: 'gt', value: 60 }, 'ada'],
    'years of experience': [{ field: 'experience_years', op: 'between', min: 5, max: 12 }, 'bram'],
    'a start': [{ field: 'role_start', op: 'gte', value: '2024' }, 'ada bram'],
    'a start after a year': [{ field: 'role_start', op: 'gt', value: '2022' }, 'ada bram'],
    'a start up to a year': [{ field: 'role_start', op: 'lte', value: '2022' }, 'dirk'],
    'a job change of late': [{ field: 'job_change_days', op: 'lte', value: 90 }, 'ada'],
    'a job change inside': [{ field: 'job_change_inside', op: 'is', value: true }, 'ada'],
    'a job change to another': [{ field: 'job_change_inside', op: 'is', value: false }, 'bram'],
    'a whole skill': [{ field: 'skill', op: 'is', value: 'machine learning' }, 'ada ella'],
    'words of a skill': [{ field: 'skill', op: 'words', value: 'learning' }, 'ada bram ella'],
    'the start of a skill': [{ field: 'skill', op: 'prefix', value: 'lens' }, 'ada'],
    'not a skill': [{ not: { field: 'skill', op: 'is', value: 'machine learning' } }, 'bram cora dirk'],
    'a school': [{ field: 'school', op: 'is', value: 'Northfell Polytechnic' }, 'ada bram'],
    'a degree': [{ field: 'degree', op: 'is', value: 'msc' }, 'ada'],
    'a headline': [{ field: 'headline', op: 'phrase', value: 'optics for' }, 'ada'],
    'a summary': [{ field: 'summary', op: 'words', value: 'workshop' }, 'ada'],
    neither: [
      {
        not: {
          or: [
            { field: 'summary', op: 'words', value: 'workshop' },
            { field: 'country', op: 'is', value: 'fr' },
          ],
        },
      },
      'cora dirk ella',
    ],
    'a fact or a column': [
      {
        or: [
          { field: 'headline', op: 'words', value: 'physicist' },
          { field: 'city', op: 'is', value: 'Lyon' },
        ],
      },
      'bram ella',
    ],
    'any word': [{ field: 'text', op: 'words', value: 'quillon' }, 'bram cora'],
    'a source': [{ field: 'source', op: 'is', value: 'crm' }, 'ada bram cora dirk ella'],
    'an empty list': [{ field: 'company_id', op: 'in', value: [] }, ''],
    'a value of nobody': [{ field: 'company', op: 'is', value: '---' }, ''],
    'an employer of a size': [{ employer: { field: 'employee_count', op: 'between', min: 51, max: 200 } }, 'ada dirk'],
    'an employer of many': [{ employer: { field: 'employee_count', op: 'gte', value: 5000 } }, 'bram'],
    'no such employer': [{ not: { employer: { field: 'country', op: 'is', value: 'Belgium' } } }, 'bram cora ella'],
    'two things of one employer': [
      {
        employer: {
          and: [
            { field: 'industry', op: 'is', value: 'semiconductor' },
            { field: 'technology', op: 'is', value: 'zemax' },
          ],
        },
      },
      'ada dirk',
    ],
    'a former company': [
      { any: { of: 'past_positions', where: { field: 'company_domain', op: 'is', value: 'relief.example' } } },
      'ada',
    ],
    'a title anywhere': [{ any: { of: 'positions', where: { field: 'level', op: 'is', value: 'vp' } } }, 'ada bram'],
    'company and title of one position': [
      {
        any: {
          of: 'positions',
          where: {
            and: [
              { field: 'company', op: 'is', value: 'Relief Without Borders' },
              { field: 'title', op: 'words', value: 'director' },
            ],
          },
        },
      },
      'bram',
    ],
    'company and title of different ones': [
      {
        and: [
          { any: { of: 'positions', where: { field: 'company', op: 'is', value: 'Relief Without Borders' } } },
          { any: { of: 'positions', where: { field: 'title', op: 'words', value: 'director' } } },
        ],
      },
      'ada bram',
    ],
    'the employer of a position': [
      {
        any: {
          of: 'past_positions',
          where: {
            and: [
              { employer: { field: 'country', op: 'is', value: 'us' } },
              { field: 'title', op: 'words', value: 'sales' },
            ],
          },
        },
      },
      'bram',
    ],
    'a long position': [{ any: { of: 'past_positions', where: { field: 'months', op: 'gte', value: 100 } } }, 'ada'],
    'a position that is not so': [
      { any: { of: 'past_positions', where: { not: { field: 'level', op: 'is', value: 'vp' } } } },
      'ada',
    ],
    'one education': [
      {
        any: {
          of: 'education',
          where: {
            and: [
              { field: 'school', op: 'words', value: 'northfell' },
              { field: 'degree', op: 'is', value: 'BSc' },
            ],
          },
        },
      },
      'bram',
    ],
    'an education that ended': [{ any: { of: 'education', where: { field: 'end', op: 'lte', value: '2006' } } }, 'ada'],
  };
  describe('people', () => {
    for (const [name, [filter, who]] of Object.entries(FOUND)) {
      test(name, async () => assert.equal(await people(filter), who));
    }
  });

  test('and, or and not mean what they say, whatever is beneath them', async () => {
    const leaves = Object.values(FOUND).map(([filter, who]) => ({
      filter,
      who: new Set(who.split(' ').filter(Boolean)),
    }));
    const everybody = Object.keys(PEOPLE);
    type Node = { filter: PersonFilter; who: ReadonlySet<string> };
    const { tree } = fc.letrec<{ tree: Node }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4, depthIdentifier: 'tree' },
        fc.constantFrom<Node>(...leaves),
        fc.array(tie('tree'), { minLength: 1, maxLength: 4 }).map(
          (parts): Node => ({
            filter: { and: parts.map((part) => part.filter) },
            who: new Set(everybody.filter((name) => parts.every((part) => part.who.has(name)))),
          }),
        ),
        fc.array(tie('tree'), { minLength: 1, maxLength: 4 }).map(
          (parts): Node => ({
            filter: { or: parts.map((part) => part.filter) },
            who: new Set(everybody.filter((name) => parts.some((part) => part.who.has(name)))),
          }),
        ),
        tie('tree').map(
          ({ filter, who }): Node => ({
            filter: { not: filter },
            who: new Set(everybody.filter((name) => !who.has(name))),
          }),
        ),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(tree, async ({ filter, who }) => {
        assert.equal(await people(filter), [...who].toSorted().join(' '));
      }),
      { numRuns: 150 },
    );
  });

  const FIRMS: Record<string, [filter: CompanyFilter, which: string]> = {
    'a name': [{ field: 'name', op: 'is', value: 'lensworks brugge BV' }, 'lens'],
    'another name': [{ field: 'name', op: 'words', value: 'rwb' }, 'relief'],
    'a domain': [{ field: 'domain', op: 'in', value: ['www.relief.example', 'none.example'] }, 'relief'],
    'a profile': [{ field: 'profile_url', op: 'is', value: 'linkedin.com/company/lensworks-example' }, 'lens'],
    'an industry by any spelling': [{ field: 'industry', op: 'is', value: 'Semiconductor Manufacturing' }, 'lens'],
    'a size': [{ field: 'employee_count', op: 'gt', value: 60 }, 'lens relief'],
    'a size below': [{ field: 'employee_count', op: 'lt', value: 61.5 }, 'lens'],
    'no size': [{ field: 'employee_count', op: 'exists', value: false }, 'bare'],
    founded: [{ field: 'founded', op: 'between', min: 2000 }, 'lens'],
    'a type': [{ field: 'type', op: 'is', value: 'non_profit' }, 'relief'],
    'a country': [{ field: 'country', op: 'in', value: ['FRA', 'USA'] }, 'bare relief'],
    'not a country': [{ not: { field: 'country', op: 'is', value: 'FRA' } }, 'bare lens'],
    'a word of the description': [{ field: 'description', op: 'words', value: 'grind' }, 'lens'],
    'a phrase of the description': [{ field: 'description', op: 'phrase', value: 'small satellites' }, 'lens'],
    'no phrase': [{ field: 'description', op: 'phrase', value: 'satellites small' }, ''],
    'a keyword': [{ field: 'keyword', op: 'is', value: 'optical coatings' }, 'lens'],
    'half a keyword is none': [{ field: 'keyword', op: 'is', value: 'coatings' }, ''],
    'words of a keyword': [{ field: 'keyword', op: 'phrase', value: 'coatings' }, 'lens'],
    'a technology': [{ field: 'technology', op: 'is', value: 'node.js' }, 'lens'],
    'a code from above': [{ field: 'naics', op: 'prefix', value: '3344' }, 'lens'],
    revenue: [{ field: 'revenue', op: 'gte', value: 5_000_000 }, 'lens'],
    funding: [{ field: 'funding_total', op: 'lt', value: 3_000_000 }, 'lens'],
    'a round of late': [{ field: 'funding_date', op: 'gte', value: '2026-01' }, 'lens'],
    'a stage': [{ field: 'funding_stage', op: 'in', value: ['Seed', 'series a'] }, 'lens'],
    'an attribute': [{ field: 'attribute', op: 'is', value: 'is_b2b=true' }, 'lens'],
    'no attribute': [{ field: 'attribute', op: 'is', value: 'has_demo=false' }, 'lens'],
  };
  describe('companies', () => {
    for (const [name, [filter, which]] of Object.entries(FIRMS)) {
      test(name, async () => assert.equal(await companies(filter), which));
    }
  });

  test('a list of companies is tested by everything else', async () => {
    const all: CompanyFilter = { field: 'company_id', op: 'in', value: [idOf('lens'), idOf('relief'), idOf('bare')] };
    for (const [name, [filter, which]] of Object.entries(FIRMS)) {
      assert.equal(await companies({ and: [all, filter] }), which, name);
      const others = ['bare', 'lens', 'relief'].filter((one) => !which.split(' ').includes(one)).join(' ');
      assert.equal(await companies({ and: [{ not: filter }, all] }), others, `not ${name}`);
    }
  });

  test('a list of people is tested by everything else', async () => {
    const all: PersonFilter = { field: 'person_id', op: 'in', value: Object.keys(PEOPLE).map(idOf) };
    for (const [name, [filter, who]] of Object.entries(FOUND)) {
      assert.equal(await people({ and: [all, filter] }), who, name);
    }
  });

  test('identifiers and numbers of companies and people', async () => {
    assert.equal(await people({ field: 'company_id', op: 'is', value: idOf('lens') }), 'ada dirk');
    assert.equal(await people({ field: 'person_id', op: 'in', value: [idOf('ada'), 'none'] }), 'ada');
    const { items } = await engine.findPeople(caller, {
      filter: { field: 'email', op: 'is', value: 'ada@lensworks.example' },
      limit: 1,
    });
    const number = items[0]!.number;
    assert.equal(await people({ field: 'person_number', op: 'is', value: number }), 'ada');
    assert.equal(await people({ not: { field: 'person_number', op: 'gte', value: number } }), '');
    assert.equal(await companies({ field: 'company_id', op: 'is', value: idOf('lens') }), 'lens');
  });

  test('what cannot be asked is refused with its place', async () => {
    const bad: [PersonFilter, RegExp][] = [
      [{ and: [{ field: 'level', op: 'phrase', value: 'x' }] }, /^filter\.and\.0\.op: phrase does not work on level/],
      [{ field: 'nam' as 'name', op: 'is', value: 'x' }, /filter\.field: nam is no field/],
      [{ field: 'has_email', op: 'is', value: 'yes' }, /true or false/],
      [{ field: 'experience_years', op: 'gte', value: 'many' }, /must be a number/],
      [{ field: 'role_start', op: 'gte', value: 'May' }, /must be a date/],
      [{ field: 'name', op: 'words', value: '!!' }, /no word/],
      [
        { any: { of: 'positions', where: { field: 'skill' as 'title', op: 'is', value: 'x' } } },
        /filter\.any\.where\.field/,
      ],
      [
        { any: { of: 'education', where: { field: 'company' as 'school', op: 'is', value: 'x' } } },
        /no field of education/,
      ],
      [
        { employer: { field: 'skill' as 'name', op: 'is', value: 'x' } },
        /filter\.employer\.field: skill is no field of a company/,
      ],
      [
        Array.from({ length: 20 }).reduce<PersonFilter>((inner) => ({ not: inner }), {
          field: 'name',
          op: 'is',
          value: 'x',
        }),
        /nested 12 deep/,
      ],
    ];
    for (const [filter, why] of bad) await refused(people(filter), why);
    await refused(
      engine.findPeople(caller, { limit: 5, sort: [{ by: 'colour' as PersonSort, order: 'asc' }] }),
      /sort\.0\.by/,
    );
    await refused(engine.findPeople(caller, { limit: 5, cursor: 'bm8' }), /not a cursor/);
  });

  test('hundreds of alternatives, nested, are one question', async () => {
    const places = Array.from(
      { length: 600 },
      (_none, n): PersonFilter => ({
        and: [
          { field: 'country', op: 'is', value: 'be' },
          {
            or: [
              { field: 'city', op: 'is', value: n === 300 ? 'Ghent' : `Town ${n}` },
              { field: 'region', op: 'is', value: `Region ${n}` },
            ],
          },
        ],
      }),
    );
    assert.equal(await people({ or: places }), 'ada');
    assert.equal(
      await people({
        field: 'title',
        op: 'phrase',
        value: Array.from({ length: 900 }, (_none, n) => (n === 5 ? 'owner' : `role ${n}`)),
      }),
      'cora',
    );
  });

  const ORDERS: [PersonSort, order: 'asc' | 'desc', string][] = [
    ['name', 'asc', 'ella dirk bram cora ada'],
    ['name', 'desc', 'ada cora bram dirk ella'],
    ['role_start', 'desc', 'ada bram dirk cora ella'],
    ['number', 'desc', 'ella dirk cora bram ada'],
    ['updated_at', 'desc', 'ella dirk cora bram ada'],
    ['employee_count', 'asc', 'cora ella ada dirk bram'],
    ['country', 'asc', 'ella ada dirk bram cora'],
  ];
  for (const [by, order, expected] of ORDERS) {
    test(`in the order of ${by} ${order}, page by page`, async () => {
      const seen: string[] = [];
      let cursor: string | undefined;
      for (let page = 0; page < 6; page += 1) {
        const found = await engine.findPeople(caller, { sort: [{ by, order }], limit: 2, cursor });
        assert.equal(found.total, 5);
        seen.push(...named(found.items));
        if (found.nextCursor === null) break;
        cursor = found.nextCursor;
      }
      const byName = (list: readonly string[]) => list.join(' ');
      assert.equal(byName(seen), expected);
      const numbered = await engine.findPeople(caller, { sort: [{ by, order }], limit: 2, offset: 3 });
      assert.equal(byName(named(numbered.items)), expected.split(' ').slice(3, 5).join(' '));
    });
  }

  test('a cursor of another order is refused', async () => {
    const { nextCursor } = await engine.findPeople(caller, { sort: [{ by: 'name', order: 'asc' }], limit: 2 });
    await refused(engine.findPeople(caller, { limit: 2, cursor: nextCursor! }), /not a cursor/);
  });

  test('those left out count for nothing', async () => {
    const exclude = {
      personIds: [idOf('bram'), 'none'],
      profileUrls: ['https://linkedin.com/in/dirk-lind-example', 'x'],
      names: ['Cora Quillon', 'Lind'],
    };
    const found = await engine.findPeople(caller, { exclude, limit: 10 });
    assert.equal(named(found.items).toSorted().join(' '), 'ada ella');
    assert.deepEqual([found.total, found.totalIsExact], [2, true]);
  });

  test('so many of one employer', async () => {
    const found = await engine.findPeople(caller, {
      filter: { field: 'company', op: 'exists', value: true },
      perEmployer: 1,
      limit: 1,
    });
    assert.equal(found.total, 3);
    const rest = await engine.findPeople(caller, {
      filter: { field: 'company', op: 'exists', value: true },
      perEmployer: 1,
      limit: 9,
      cursor: found.nextCursor!,
    });
    assert.equal(
      named([...found.items, ...rest.items])
        .toSorted()
        .join(' '),
      'ada bram cora',
    );
  });

  test('an empty result says what each condition finds by itself', async () => {
    const { explanation } = await engine.findPeople(caller, {
      filter: {
        and: [
          { field: 'country', op: 'is', value: 'Belgium' },
          { field: 'level', op: 'is', value: 'intern' },
          { field: 'summary', op: 'words', value: 'workshop' },
        ],
      },
      limit: 5,
      explain: true,
    });
    assert.deepEqual(explanation, [
      { path: 'filter.and.0', count: 2, countIsExact: true },
      { path: 'filter.and.1', count: 0, countIsExact: true },
      { path: 'filter.and.2', count: 1, countIsExact: true },
    ]);
  });

  const VALUES: [
    about: 'people' | 'companies',
    field: string,
    text: string,
    expected: string,
    filter?: PersonFilter,
  ][] = [
    ['people', 'skill', 'mach', 'Machine Learning 2'],
    ['people', 'skill', 'learn', 'Machine Learning 2, Learning and development 1'],
    ['people', 'title', 'dir', 'Field Director 1'],
    ['people', 'past_title', '', 'Data Analyst 1, Director Of Engineering 1, Vice President Sales 1'],
    ['people', 'country', '', 'Belgium 2, France 1, United States 1'],
    ['people', 'region', '', 'California 1'],
    ['people', 'school', 'north', 'Northfell Polytechnic 2'],
    ['people', 'degree', 'b', 'BSc 2'],
    ['people', 'company', '', 'Lensworks Brugge 1', { field: 'city', op: 'is', value: 'Ghent' }],
    ['companies', 'technology', '', 'Node.js 1, Zemax 1'],
    ['companies', 'name', 'relief', 'Relief Without Borders 1'],
  ];
  for (const [about, field, text, expected, filter] of VALUES) {
    test(`values of ${field} for '${text}'${filter === undefined ? '' : ', filtered'}`, async () => {
      const found = await engine.suggestValues(caller, { about, field, text, limit: 10, filter });
      assert.equal(found.map(({ value, count }) => `${value} ${count}`).join(', '), expected);
    });
  }

  test('values of a field that has none', () =>
    refused(
      engine.suggestValues(caller, { about: 'people', field: 'shoe', text: '', limit: 3 }),
      /these have: country/,
    ));

  test('counts by place, department and size of the employer', async () => {
    const counts = await engine.countPeople(caller, { by: ['country', 'company_size'] });
    assert.equal(counts.total, 5);
    assert.deepEqual(counts.groups, [
      { values: ['be', '51-200'], count: 2 },
      { values: ['', ''], count: 1 },
      { values: ['fr', '10001+'], count: 1 },
      { values: ['us', ''], count: 1 },
    ]);
  });

  test('a graph that an older version filled is searched by what it has; the rest is refused until it is rebuilt', async () => {
    await database.sql(`update graph set words_version = 0 where id = ${caller.graphId}`);
    const kept = [
      'words of a name',
      'levels',
      'a country by any name',
      'a region by its name',
      'an e-mail, any',
      'a whole skill',
      'a former company',
    ];
    for (const name of kept) assert.equal(await people(FOUND[name]![0]), FOUND[name]![1], name);
    await refused(people({ field: 'email_verified', op: 'is', value: true }), /lode reresolve --yes/);
    await refused(companies({ field: 'founded', op: 'gte', value: 1900 }), /lode reresolve --yes/);
    await database.sql(`update person set email_verified = 0, role_start = '', job_change = ''`);
    await database.sql('update company set founded = null');
    for (const table of ['person_words', 'company_words']) await database.sql(`delete from ${table}`);

    const operations = createOperations(partsOn(database.store, database.folder));
    await operations.startAdoption(caller.graphId, undefined);
    while ((await operations.adoptionStep(caller.graphId)) !== undefined);
    for (const [name, [filter, who]] of Object.entries(FOUND)) assert.equal(await people(filter), who, name);
    for (const [name, [filter, which]] of Object.entries(FIRMS)) assert.equal(await companies(filter), which, name);
  });
});
