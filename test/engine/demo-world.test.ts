/** The demo world, whose truth is known: how well its three dirty sources are resolved, and its lead list answered. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Lead } from '../../demo/leads.ts';
import { generateWorld, SOURCES } from '../../demo/world.ts';
import type { PersonQuery } from '../../src/engine/types.ts';
import { createDatabase, type TestDatabase } from '../store/databases.ts';
import { openGraph, type TestGraph } from './graphs.ts';
import { pairQuality } from './quality.ts';

const BATCH = 1_000;
const world = generateWorld({ seed: 1, people: 2_000 });

let database: TestDatabase;
let graph: TestGraph;
/** record address → true person */
const truth = new Map<string, number>();

before(async () => {
  database = await createDatabase('sqlite');
  graph = await openGraph(database);
  for (const source of SOURCES) {
    const rows = [...world.records(source)];
    for (const { record, person } of rows) truth.set(`${source}/${record.key}`, person);
    for (let start = 0; start < rows.length; start += BATCH) {
      const outcomes = await graph.people(
        source,
        rows.slice(start, start + BATCH).map(({ record }) => record),
      );
      assert.ok(outcomes.every((one) => one.outcome !== 'rejected'));
    }
  }
});
after(() => database.close());

test('no two people are taken for one, and most records of a person are found to be one', async (context) => {
  const quality = pairQuality(await graph.partition('p'), truth);
  context.diagnostic(
    `precision ${quality.precision.toFixed(5)}, recall ${quality.recall.toFixed(4)}, ` +
      `${quality.mixed.length} people mixed, ${quality.torn.length} of ${world.people} torn`,
  );
  assert.deepEqual(quality.mixed.slice(0, 3), []);
  // What is missing has mostly changed jobs and left nothing but a name and a town.
  assert.ok(quality.recall >= 0.97, String(quality.recall));
});

/** What became of a lead: `wrong` is a guess, the one thing that must not happen. */
async function judge({ record, expected }: Lead): Promise<'right' | 'missed' | 'wrong'> {
  const answer = await graph.match(record as PersonQuery);
  if (answer.decision !== 'match') {
    return expected === 'none' || answer.decision === expected ? 'right' : 'missed';
  }
  if (typeof expected !== 'number') return 'wrong';
  const { records } = await graph.engine.person(graph.caller, answer.id!);
  return records.every(({ source, key }) => truth.get(`${source}/${key}`) === expected) ? 'right' : 'wrong';
}

test('nobody on the lead list is guessed, and nearly everybody is found', async (context) => {
  const judged = await Promise.all(world.leads().map(async (lead) => ({ lead, verdict: await judge(lead) })));
  for (const { lead, verdict } of judged) {
    if (verdict !== 'right') context.diagnostic(`${verdict}: ${JSON.stringify(lead)}`);
  }
  assert.deepEqual(
    judged.filter(({ verdict }) => verdict === 'wrong'),
    [],
  );
  assert.ok(judged.filter(({ verdict }) => verdict === 'right').length >= 37);
});
