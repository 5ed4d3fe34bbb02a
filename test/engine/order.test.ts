/** Who belongs together depends on the records, not on when and in which company they came. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createRandom } from '../../demo/random.ts';
import { generateWorld, SOURCES } from '../../demo/world.ts';
import { prepare } from '../../src/engine/ingest/prepare.ts';
import type { CompanyRecord, PersonRecord } from '../../src/identity/record.ts';
import { createDatabase, type TestDatabase } from '../store/databases.ts';
import { openGraph, type TestGraph } from './graphs.ts';

const SEEN = '2026-01-05T00:00:00.000Z';

type Row = { source: string } & ({ person: PersonRecord } | { company: CompanyRecord });

let database: TestDatabase;
before(async () => {
  database = await createDatabase('sqlite');
});
after(() => database.close());

function shuffled<T>(rows: readonly T[], seed: number): T[] {
  const random = createRandom(seed, 0);
  return rows
    .map((row) => ({ row, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ row }) => row);
}

/** Ingests the rows in their order, neighbours of one source and kind together, up to `batch` at once. */
async function ingestAll(graph: TestGraph, rows: readonly Row[], batch: number): Promise<void> {
  for (let start = 0; start < rows.length; ) {
    const first = rows[start]!;
    const run: Row[] = [];
    while (run.length < batch && rows[start] !== undefined && sameRun(rows[start]!, first)) run.push(rows[start++]!);
    if ('person' in first)
      await graph.people(
        first.source,
        run.map((row) => (row as { person: PersonRecord }).person),
      );
    else
      await graph.companies(
        first.source,
        run.map((row) => (row as { company: CompanyRecord }).company),
      );
  }
}

function sameRun(a: Row, b: Row): boolean {
  return a.source === b.source && 'person' in a === 'person' in b;
}

/** The partition of people and companies after each order, and the first order's beside it. */
async function assertSameInAnyOrder(orders: { rows: Row[]; batch: number }[]): Promise<void> {
  let expected: { people: string[][]; companies: string[][] } | undefined;
  for (const [index, { rows, batch }] of orders.entries()) {
    const graph = await openGraph(database);
    await ingestAll(graph, rows, batch);
    const found = { people: await graph.partition('p'), companies: await graph.partition('c') };
    expected ??= found;
    for (const kind of ['people', 'companies'] as const) {
      const known: Set<string> = new Set(expected[kind].map(String));
      const differs: string[][] = found[kind].filter((cluster) => !known.has(String(cluster)));
      assert.deepEqual(differs, [], `order ${index}, batches of ${batch}: ${kind} that the first order has not`);
      assert.equal(found[kind].length, expected[kind].length, `order ${index}: ${kind}`);
    }
  }
}

/** Sources side by side as files come, and mixed. */
function byFile(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : 0));
}

for (const seed of [1, 2]) {
  test(`a small world in five orders and batch sizes (seed ${seed})`, async () => {
    const world = generateWorld({ seed, people: 80 });
    const people = SOURCES.flatMap((source) => [...world.records(source)]);
    const companies = [...world.companies()].slice(0, 20);
    const rows: Row[] = [
      ...people.map(({ source, record }) => ({ source, person: record })),
      ...companies.map((company, index) => ({ source: 'registry', company: { ...company, key: `r${index}` } })),
    ];
    assert.ok(rows.length >= 150, String(rows.length));
    await assertSameInAnyOrder([
      { rows, batch: 100 },
      { rows: [...rows].reverse(), batch: 1 },
      { rows: byFile(shuffled(rows, seed * 11)), batch: 1_000 },
      { rows: shuffled(rows, seed * 13), batch: 7 },
      { rows: byFile(shuffled(rows, seed * 17)).reverse(), batch: 40 },
    ]);
  });
}

/** Every order of a few records, one at a time, and all at once. */
function ordersOf(rows: readonly Row[]): { rows: Row[]; batch: number }[] {
  const permute = (list: readonly Row[]): Row[][] =>
    list.length === 0
      ? [[]]
      : list.flatMap((row, index) => permute(list.toSpliced(index, 1)).map((rest) => [row, ...rest]));
  return [{ rows: [...rows], batch: 100 }, ...permute(rows).map((order) => ({ rows: order, batch: 1 }))];
}

const person = (key: string, record: PersonRecord): Row => ({ source: 'crm', person: { key, ...record } });
const company = (key: string, record: CompanyRecord): Row => ({ source: 'registry', company: { key, ...record } });
const linkedin = (slug: string) => [`https://www.linkedin.com/in/${slug}`];

test('a record between two people who must not be one goes to the same of them in every order', async () => {
  const quill = { full_name: 'Ines Quill', company_name: 'Corvane' };
  await assertSameInAnyOrder(
    ordersOf([
      person('a', { ...quill, profile_urls: linkedin('ines-quill-one'), emails: ['ines@corvane.example'] }),
      person('b', { ...quill, profile_urls: linkedin('ines-quill-two'), phones: ['+44 7700 900461'] }),
      person('c', { ...quill, emails: ['ines@corvane.example'], phones: ['+44 7700 900461'] }),
      person('d', { ...quill }),
    ]),
  );
});

test('a record that ties two people together, and the suffix that keeps a third apart', async () => {
  const home = { street: '418 Larkspur Lane', city: 'Portland', postal_code: '97202', country: 'US' };
  await assertSameInAnyOrder(
    ordersOf([
      person('sr', { full_name: 'Robert Ellery Sr.', ...home }),
      person('jr', { full_name: 'Robert Ellery Jr.', ...home }),
      person('none', { full_name: 'Robert Ellery', ...home }),
      person('mail', { full_name: 'Robert Ellery', emails: ['rob@inbox.example'], ...home }),
    ]),
  );
});

test('a company known by name only, and two firms of that name with different domains', async () => {
  await assertSameInAnyOrder(
    ordersOf([
      company('one', { name: 'Corvane Ltd', domain: 'corvane.example' }),
      company('two', { name: 'Corvane Inc.', domain: 'corvane-us.example' }),
      company('name', { name: 'Corvane' }),
    ]),
  );
});

test('a company known by name only, and one firm of that name whose records came one by one', async () => {
  const rows = [
    company('one', { name: 'Corvane Ltd', domain: 'corvane.example' }),
    company('two', { name: 'Corvane', domain: 'corvane.example' }),
    company('name', { name: 'Corvane' }),
  ];
  await assertSameInAnyOrder(ordersOf(rows));
  const graph = await openGraph(database);
  await ingestAll(graph, rows, 1);
  assert.equal((await graph.partition('c')).length, 1);
});

test('the same, with a second record that has only the name and one that has only a page', async () => {
  const page = 'https://www.linkedin.com/company/corvane-example';
  await assertSameInAnyOrder(
    ordersOf([
      company('one', { name: 'Corvane Ltd', domain: 'corvane.example' }),
      company('two', { name: 'Corvane Inc.', domain: 'corvane-us.example', profile_url: page }),
      company('name', { name: 'Corvane' }),
      company('page', { name: 'Corvane', profile_url: page }),
    ]),
  );
});

test('an import gives the same people under the same IDs however it is cut into chunks', async () => {
  const world = generateWorld({ seed: 3, people: 300 });
  let expected: Record<string, unknown>[] | undefined;
  for (const [index, size] of [1, 37, 250, 1_000].entries()) {
    // The name of a graph is part of its IDs, so each way has a database of its own.
    const own = await createDatabase('sqlite');
    try {
      const graph = await openGraph(own, 'chunks');
      const { groupId, graphId } = graph.caller;
      for (const source of SOURCES) {
        const items = [...world.records(source)].map(({ record }) => prepare('people', source, record));
        const into = { groupId, graphId, source, importId: null, observedAt: SEEN, urgency: 'bulk' as const };
        const chunks: Promise<unknown>[] = [];
        for (let from = 0; from < items.length; from += size) {
          chunks.push(graph.operations.writeRecords(into, items.slice(from, from + size)));
        }
        await Promise.all(chunks);
      }
      const found = await own.sql(`
        select person.id as id, person.features as features, person.sort_name as name, person.company as company,
          source.name as source, record.key as key
        from record join source on source.id = record.source_id
          join person on person.graph_id = record.graph_id and person.number = record.entity
        where record.kind = 'p' order by source.name, record.key`);
      expected ??= found;
      assert.ok(found.length > 500, String(found.length));
      assert.deepEqual(found, expected, `way ${index}, chunks of ${size}`);
    } finally {
      await own.close();
    }
  }
});
