/** A value that too many share identifies nobody, and one careless source cannot spoil it for the others. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { prepare } from '../../src/engine/ingest/prepare.ts';
import { SHIPPED } from '../../src/identity/match/weights.ts';
import type { PersonRecord } from '../../src/identity/record.ts';
import { createDatabase, type TestDatabase } from '../store/databases.ts';
import { openGraph, type TestGraph } from './graphs.ts';

let database: TestDatabase;
before(async () => {
  database = await createDatabase('sqlite');
});
after(() => database.close());

const SHARED = { emails: ['ines.quill@corvane.example'] };
const LIMIT = SHIPPED.holdersMax['email']!;

function crowd(count: number, record: PersonRecord, from = 0): PersonRecord[] {
  return Array.from({ length: count }, (_none, index) => ({ key: `k${from + index}`, ...record }));
}

const everybodyAlone = async (graph: TestGraph) =>
  (await graph.partition('p')).every((cluster) => cluster.length === 1);

for (const [what, shared] of [
  ['e-mail', { emails: ['ines.quill@corvane.example'] }],
  ['phone', { phones: ['+44 7700 900461'] }],
] satisfies [string, { emails?: string[]; phones?: string[] }][]) {
  test(`a source that gives one ${what} to 1,000 records says nothing by it, and the others still meet there`, async () => {
    const graph = await openGraph(database);
    const [first] = await graph.idsOf('crm', [{ key: 'a', full_name: 'Ines Quill', ...shared }]);
    await graph.people('careless', crowd(1_000, shared));
    const [second] = await graph.idsOf('list', [{ key: 'b', full_name: 'Ines Quill', ...shared }]);
    assert.equal(second, first);
    const person = await graph.engine.person(graph.caller, first!);
    assert.equal(person.records.length, 2, 'none of the thousand is with them');
    assert.equal((await graph.match(shared)).id, first);
  });
}

test('crossing the limit undoes the links from before, in any order', async () => {
  const one = await openGraph(database);
  await one.people('careless', crowd(LIMIT, SHARED));
  assert.equal((await one.partition('p')).length, 1, 'up to the limit they are one');
  await one.people('careless', crowd(1, SHARED, LIMIT));
  assert.ok(await everybodyAlone(one));
  const atOnce = await openGraph(database);
  await atOnce.people('careless', crowd(LIMIT + 1, SHARED));
  assert.deepEqual(await atOnce.partition('p'), await one.partition('p'));
});

test('going below the limit again joins them again', async () => {
  const graph = await openGraph(database);
  const [last, ...rest] = crowd(LIMIT + 1, SHARED).reverse();
  await graph.people('careless', [...rest, last!]);
  assert.ok(await everybodyAlone(graph));
  await graph.people('careless', [{ key: last!.key!, full_name: 'Una Dell', emails: ['una@corvane.example'] }]);
  assert.deepEqual((await graph.partition('p')).map((cluster) => cluster.length).sort(), [1, LIMIT]);
});

test('a limit that several sources cross together undoes the links from before too', async () => {
  const oneByOne = await openGraph(database);
  await oneByOne.people('a', crowd(LIMIT - 90, SHARED));
  await oneByOne.people('b', crowd(90, SHARED));
  await oneByOne.people('c', crowd(1, SHARED));
  const backwards = await openGraph(database);
  await backwards.people('c', crowd(1, SHARED));
  await backwards.people('b', crowd(90, SHARED));
  await backwards.people('a', crowd(LIMIT - 90, SHARED));
  assert.deepEqual(await oneByOne.partition('p'), await backwards.partition('p'));
  assert.ok(await everybodyAlone(oneByOne));
});

test('a careless source that was counted before it became careless frees the others', async () => {
  const graph = await openGraph(database);
  await graph.people('careless', crowd(LIMIT - 70, SHARED));
  await graph.people('crm', crowd(90, { full_name: 'Ines Quill', ...SHARED }));
  // Too many holders in two sources: nobody. With the careless one over its limit only the 90 remain.
  await graph.people('careless', crowd(71, SHARED, LIMIT - 70));
  const sizes = (await graph.partition('p')).map((cluster) => cluster.length);
  assert.deepEqual(
    sizes.filter((size) => size > 1),
    [90],
  );
});

test('a chunk of an import that gives everybody one value does not read the whole crowd again and again', async () => {
  const graph = await openGraph(database);
  const { groupId, graphId } = graph.caller;
  const chunk = (from: number) =>
    crowd(400, { full_name: 'Ines Quill', ...SHARED }, from).map((record) => prepare('people', 'careless', record));
  const into = { groupId, graphId, source: 'careless', importId: null, urgency: 'bulk' as const };
  for (let from = 0; from < 2_000; from += 400) await graph.operations.writeRecords(into, chunk(from));
  assert.ok(await everybodyAlone(graph));
  const events = await database.sql(`select count(*) as n from resolution_event where graph_id = ${graphId}`);
  assert.ok(Number(events[0]!['n']) <= 2_000, 'nobody was resolved twice');
  const seq = await database.sql(`select max(seq) as n from person where graph_id = ${graphId}`);
  assert.ok(Number(seq[0]!['n']) <= 4_100, `people were written again: ${seq[0]!['n']}`);
});
