/** The alarm for people who were chained together: the doctor lists them, and nobody else. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onEachEngine } from '../store/databases.ts';
import { openGraph } from './graphs.ts';

const NAMES = ['Ines Quill', 'Bo Tarn', 'Wilma Ketterling', 'Otis Farrow', 'Yuki Sandoval'];

onEachEngine('cohesion', (database) => {
  test('strangers who were said to be one hang together loosely; five records of one person do not', async () => {
    const graph = await openGraph(database);
    const strangers = NAMES.map((full_name, at) => ({
      key: `s${at}`,
      full_name,
      company_name: `Corvane ${full_name.slice(0, 2)}`,
      city: 'Kiel',
    }));
    await graph.people('crm', strangers);
    const [ines] = await graph.idsOf(
      'events',
      NAMES.map((_name, at) => ({ key: `e${at}`, full_name: 'Ines Marlow', emails: ['ines.marlow@corvane.example'] })),
    );
    assert.deepEqual((await graph.operations.doctor(graph.caller.graphId)).loose_people, []);
    for (let at = 1; at < NAMES.length; at++) {
      await graph.engine.decideLink(graph.caller, {
        kind: 'people',
        a: { source: 'crm', key: 's0' },
        b: { source: 'crm', key: `s${at}` },
        verdict: 'must',
      });
    }
    const { loose_people } = await graph.operations.doctor(graph.caller.graphId);
    assert.equal(loose_people.length, 1);
    assert.equal(loose_people[0]!.records, NAMES.length);
    assert.notEqual(loose_people[0]!.id, ines);
    assert.ok(loose_people[0]!.mean_bits < -6);
  });
});
