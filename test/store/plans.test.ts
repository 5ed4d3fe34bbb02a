/** No hot read and no listing reads a whole table: every statement is shown to the planner of a filled database. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { createEngine, createOperations } from '../../src/engine/create.ts';
import { encodeCursor } from '../../src/engine/cursor.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { askerOf } from '../../src/engine/search/ask.ts';
import { findPeoplePage } from '../../src/engine/search/find.ts';
import type { FindPeople, PersonFilter } from '../../src/engine/search/types.ts';
import type { Caller } from '../../src/engine/types.ts';
import { term } from '../../src/identity/terms.ts';
import * as graph from '../../src/store/graph.ts';
import type { KeyedCount, KeyedRead, Tx } from '../../src/store/tx.ts';
import { partsOn } from '../engine/parts.ts';
import { onEachEngine } from './databases.ts';
import { fullScans, planOf, type Statement, statementsOf } from './statements.ts';
import { script } from './test-commands.ts';

const PEOPLE = 12_000;
const KEYS = 300;

/** Read whole on purpose: there are few graphs, sources, operator's overrides and people's decisions. */
const SHORT_LISTS = /(from|join) "(graph|source|key_override|link_decision)"/;

onEachEngine('plans', (database) => {
  let engine: Engine;
  let caller: Caller;
  before(async () => {
    const parts = partsOn(database.store, database.folder);
    engine = createEngine(parts);
    const admin: Caller = { ...(await anybody()), scopes: new Set(['*']) };
    const group = await engine.createGroup(admin, { name: 'plans' });
    caller = await createOperations(parts).callerFor(group.id);
    await fill();
    // Two from the front door, so that every table has rows.
    const person = { key: 'a', full_name: 'Ada Lind', emails: ['ada@lind.example'], company_domain: 'lind.example' };
    await engine.ingest(caller, { source: 'crm', kind: 'people', records: [person] });
    await database.sql(database.engine === 'sqlite' ? 'select 1' : 'analyze');
  });

  async function anybody(): Promise<Caller> {
    const plan = { name: 'unlimited' } as const;
    return { keyId: '', keyName: '', groupId: '', groupIds: [], graphId: 0, scopes: new Set(), plan, settings: {} };
  }

  async function fill(): Promise<void> {
    const texts = [
      'region',
      'given_name',
      'family_name',
      'level',
      'department',
      'postal_code',
      'features',
      'updated_at',
    ];
    const columns = [
      'graph_id',
      'number',
      'id',
      'seq',
      'contested',
      'sort_name',
      'country',
      'city',
      'title',
      'company',
    ];
    const more = ['company_domain', 'has_email', 'has_phone', 'has_profile'];
    const numbers = Array.from({ length: PEOPLE }, (_none, index) => 1_000_000 + index);
    await database.store.write(script, [
      [
        'insert',
        'person',
        [...columns, ...texts, ...more],
        numbers.map((n) => {
          const facets = [`n${n % 900}`, `c${n % 50}`, `town${n % 300}`, `t${n % 40}`, `firm${n % 500}`];
          return [0, n, `id${n}`, n, 0, ...facets, ...texts.map((text) => `${text}${n % 70}`), `d${n % 400}`, 1, 0, 1];
        }),
      ],
      ['words', numbers.map((n) => ({ number: n, words: `w${n % 700} firm${n % 500} town${n % 300} ${termsOf(n)}` }))],
    ]);
    const keyColumns = ['id', 'hash', 'account_group_id', 'group_ids', 'prefix', 'name', 'scopes', 'plan', 'settings'];
    const keys = Array.from({ length: KEYS }, (_none, n) => [`key${n}`, `hash${n}`, caller.groupId, ...'------', '']);
    await database.store.write(script, [['insert', 'api_key', [...keyColumns, 'created_at'], keys]]);
  }

  const termsOf = (n: number) =>
    [
      term('name', `w${n % 700}`),
      term('country', `c${n % 50}`),
      term('level', `level${n % 70}`),
      term('company', `firm${n % 500}`),
    ].join(' ');

  const planned = async (statements: Statement[]) => {
    const plans = [];
    for (const statement of statements) {
      plans.push({ text: statement.text, plan: await planOf(database.engine, database.place, statement) });
    }
    return plans;
  };
  async function assertNoScan(work: () => Promise<unknown>): Promise<void> {
    const statements = await statementsOf(database.engine, work);
    assert.ok(statements.length > 0, 'nothing was heard');
    for (const { text, plan } of await planned(statements)) {
      if (SHORT_LISTS.test(text)) continue;
      assert.deepEqual(fullScans(plan), [], `${text}\n${plan.join('\n')}`);
    }
  }

  test('a scan is noticed', async () => {
    const [heard] = await statementsOf(database.engine, () =>
      database.store.reads.db.selectFrom('record').selectAll().where('hash', '=', 'x').execute(),
    );
    assert.equal(fullScans(await planOf(database.engine, database.place, heard!)).length, 1);
  });

  const statements = Object.entries(graph).filter((entry): entry is [string, KeyedRead<unknown> | KeyedCount] => {
    const [, value] = entry as [string, unknown];
    return typeof value === 'object' && value !== null && 'table' in value;
  });
  for (const [name, read] of statements) {
    test(`hot read ${name}`, () => {
      // A copy: the original's text may be known already, and then nothing is prepared that could be heard.
      const numbers = (columns: readonly string[]) =>
        columns.map((column) => (/^(key|id)$/.test(column) ? textOrZero(read, column) : valueFor(column)));
      const [fixed, key] = [numbers(read.fixed), numbers(read.by)];
      const { reads } = database.store;
      return assertNoScan(async () => {
        // Several keys at once are another statement than one alone.
        for (const keys of [[key], [key, key]]) {
          await ('distinct' in read ? reads.count({ ...read }, fixed, keys) : reads.read({ ...read }, fixed, keys));
        }
      });
    });
  }

  function textOrZero(read: { table: string }, column: string) {
    const isText = (column === 'id' && read.table === 'identity_id') || (column === 'key' && read.table === 'record');
    return isText ? 'x' : 0;
  }
  function valueFor(column: string) {
    return column === 'kind' ? 'p' : 0;
  }

  const listings: Record<string, () => Promise<unknown>> = {
    authenticate: () => engine.authenticate('lode_none').catch(() => {}),
    jobs: () => engine.jobs(caller, { limit: 20 }),
    'jobs of a state': () => engine.jobs(caller, { limit: 20, state: 'failed' }),
    imports: () => engine.imports(caller, { limit: 20 }),
    'due jobs': () => createOperations(partsOn(database.store, '')).jobsDue(['import']),
    'a person': async () => engine.person(caller, (await lastId('person')) ?? ''),
    'a person by record': () => engine.personByRecord(caller, 'crm', 'a'),
    'a company': async () => engine.company(caller, (await lastId('company')) ?? ''),
    'a match': () =>
      engine.matchPeople(caller, [{ emails: ['ada@lind.example'], company_domain: 'lind.example' }], { kind: 'joint' }),
    'a match of companies': () => engine.matchCompanies(caller, [{ name: 'Lind', domain: 'lind.example' }], {}),
  };
  async function lastId(kind: 'person' | 'company'): Promise<string | undefined> {
    const [row] = await database.sql(`select id from ${kind} where number < 1000 order by number limit 1`);
    return row?.['id'] as string | undefined;
  }
  for (const [name, work] of Object.entries(listings)) test(name, () => assertNoScan(work));

  test('the second page of a listing begins where the first ended, without sorting', async () => {
    const at = '2026-01-01T00:00:00.000Z';
    const cursor = (listing: string) => encodeCursor(listing, [at, 'x']);
    const pages = [
      () => engine.jobs(caller, { limit: 5, cursor: cursor('jobs') }),
      () => engine.imports(caller, { limit: 5, cursor: cursor('imports') }),
    ];
    for (const page of pages) {
      const statements = await statementsOf(database.engine, page);
      for (const { text, plan } of await planned(statements)) {
        const sorts = plan.filter((line) => /TEMP B-TREE FOR ORDER BY|^SORT/.test(line));
        assert.deepEqual(sorts, [], `${text}\n${plan.join('\n')}`);
      }
    }
  });

  const find = (request: Omit<FindPeople, 'limit'>) =>
    findPeoplePage(database.store.reads as Tx, {
      asker: askerOf(caller, { now: () => Date.parse('2026-10-01') }),
      request: { ...request, limit: 21 },
    });
  const has = (
    field: 'country' | 'city' | 'company' | 'name' | 'level',
    value: string,
    op: 'is' | 'prefix' | 'words' = 'is',
  ) => ({ field, op, value }) satisfies PersonFilter;
  const employer: PersonFilter = { employer: { field: 'employee_count', op: 'between', min: 51, max: 200 } };
  const searches: Record<string, { filter?: PersonFilter; text?: string; by: RegExp }> = {
    country: { filter: has('country', 'c7'), by: /person_words/ },
    'country and city': { filter: { and: [has('country', 'c7'), has('city', 'town7')] }, by: /person_words/ },
    'country without a city': {
      filter: { and: [has('country', 'c7'), { not: has('city', 'town7') }] },
      by: /person_words/,
    },
    level: { filter: { or: [has('level', 'level3'), has('level', 'level4')] }, by: /person_words/ },
    city: { filter: has('city', 'town7'), by: /person_words/ },
    company: { filter: has('company', 'firm9'), by: /person_words/ },
    'start of a company': { filter: has('company', 'firm9', 'prefix'), by: /person_words/ },
    name: { filter: has('name', 'w5', 'words'), by: /person_words/ },
    'free text': { text: 'w5 firm5', by: /person_words/ },
    'a mobile and a verified e-mail': {
      filter: {
        and: [
          { field: 'mobile', op: 'is', value: true },
          { field: 'email_verified', op: 'is', value: true },
        ],
      },
      by: /person_words/,
    },
    'an e-mail': { filter: { field: 'email', op: 'is', value: 'ada@lind.example' }, by: /match_key/ },
    'a skill': { filter: { field: 'skill', op: 'is', value: 'Machine Learning' }, by: /person_words/ },
    'a change of jobs': { filter: { field: 'job_change_days', op: 'lte', value: 90 }, by: /person_words/ },
    'the employer': { filter: employer, by: /company_words/ },
    'a former company and title': {
      filter: {
        any: {
          of: 'past_positions',
          where: {
            and: [
              { field: 'company', op: 'is', value: 'firm9' },
              { field: 'title', op: 'words', value: 'w5' },
            ],
          },
        },
      },
      by: /person_words/,
    },
    // No index leads there: the table in the order of its key, up to the bound of one walk.
    'what is not': { filter: { not: has('country', 'c7') }, by: /person_pkey|SEARCH person USING PRIMARY KEY/ },
  };
  for (const [name, { filter, text, by }] of Object.entries(searches)) {
    test(`search by ${name}`, async () => {
      const statements = await statementsOf(database.engine, () => find({ filter, text }));
      const plans = await planned(statements);
      for (const { text: sql, plan } of plans) {
        if (!SHORT_LISTS.test(sql)) assert.deepEqual(fullScans(plan), [], `${sql}\n${plan.join('\n')}`);
      }
      assert.match(plans.flatMap(({ text: sql, plan }) => [sql, ...plan]).join('\n'), by);
    });
  }

  test('search by change reads the index of changes, without sorting', async () => {
    const sort = [{ by: 'updated_at', order: 'desc' }] as const;
    const plans = await planned(await statementsOf(database.engine, () => find({ sort })));
    const ordered = plans.filter(({ text }) => /order by seq/i.test(text));
    assert.ok(ordered.length > 0);
    for (const { text, plan } of ordered) {
      assert.match(plan.join('\n'), /person_seq/);
      assert.deepEqual(
        plan.filter((line) => /TEMP B-TREE FOR ORDER BY|^SORT/.test(line)),
        [],
        text,
      );
    }
  });

  test('a search by what only profiles tell stops at its bound, and goes on from there', async () => {
    const filter: PersonFilter = { field: 'summary', op: 'words', value: 'nothing' };
    const first = await find({ filter });
    assert.deepEqual([first.items, first.complete, first.totalIsExact], [[], false, false]);
    const second = await find({ filter, cursor: first.nextCursor! });
    assert.deepEqual([second.items, second.complete, second.nextCursor], [[], true, null]);
  });

  test('search by company_id reads the company’s own people', async () => {
    const id = (await lastId('company'))!;
    await assertNoScan(() => find({ filter: { field: 'company_id', op: 'in', value: [id] } }));
  });
});
