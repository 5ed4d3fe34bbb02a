/** Enrolments, lists of IDs and tickets: what an erasure leaves of them, and when they end. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { onEachEngine } from '../store/databases.ts';
import { openGraph, type TestGraph } from './graphs.ts';

const NOTFOUND = { code: 'not_found' };

onEachEngine('enrolments', (database) => {
  let graph: TestGraph;
  let wilma: string;
  let bo: string;

  before(async () => {
    graph = await openGraph(database);
    [wilma = '', bo = ''] = await graph.idsOf('crm', [
      { key: 'w', full_name: 'Wilma Ketterling-Oust', emails: ['wilma@ketterling-oust.example'] },
      { key: 'b', full_name: 'Bo Tarn', emails: ['bo@corvane.example'] },
    ]);
  });

  test('an erased person is watched no longer, and what was written about them is cleared', async () => {
    const { engine, caller } = graph;
    // A webhook needs a network; the row alone is what an enrolment looks for.
    await database.sql(
      `insert into webhook values ('wh_1', '${caller.groupId}', 'explorium', 'default', 'https://receiver.example', '[]',
        '{}', 's', null, null, 'active', null, '2026-10-01', '2026-10-01')`,
    );
    const enrolment = await engine.enrol(caller, {
      surface: 'explorium',
      key: 'news of Wilma Ketterling-Oust',
      webhookId: null,
      types: ['person.role_changed'],
      personIds: [wilma, bo],
    });
    const list = await engine.createIdList(caller, {
      kind: 'people',
      name: 'Wilma Ketterling-Oust and others',
      description: 'asked for by wilma@ketterling-oust.example',
      ids: [wilma, bo],
      days: 1,
    });
    const watched = () => database.sql(`select data from person_watch where owner = '${enrolment.id}'`);
    assert.equal((await watched()).length, 2);
    await engine.erasePerson(caller, wilma);
    const left = await watched();
    assert.equal(left.length, 1);
    const kept = await engine.enrolment(caller, 'explorium', enrolment.id);
    const { name, description } = await engine.idList(caller, list.id);
    assert.doesNotMatch(JSON.stringify([left, kept.key, name, description]), /ketterling|wilma/i);
    await engine.endEnrolment(caller, 'explorium', enrolment.id);
    assert.deepEqual(await watched(), []);
  });

  test('lists and tickets end when their time is over, and others cannot use them before', async () => {
    const { engine, caller } = graph;
    const facts = { kind: 'people' as const, name: 'n', description: 'd', ids: [bo] };
    const over = await engine.createIdList(caller, { ...facts, days: 0 });
    await assert.rejects(engine.idList(caller, over.id), NOTFOUND);
    const list = await engine.createIdList(caller, { ...facts, days: 1 });
    assert.deepEqual((await engine.idList(caller, list.id)).ids, [bo]);
    const other = await openGraph(database);
    await assert.rejects(engine.idList(other.caller, list.id), NOTFOUND);
    await assert.rejects(engine.openFileTicket('f'.repeat(64)), NOTFOUND);
  });

  test('a paused enrolment watches nobody, and one without a webhook waits for the surface’s own', async () => {
    const { engine } = graph;
    const other = await openGraph(database);
    const [id = ''] = await other.idsOf('crm', [{ key: 'c', full_name: 'Cora Lund', emails: ['cora@lund.example'] }]);
    const { caller } = other;
    const enrolment = await engine.enrol(caller, {
      surface: 'explorium',
      key: 'later',
      webhookId: null,
      types: ['person.company_changed'],
      personIds: [id, 'f'.repeat(40)],
    });
    const watched = async () =>
      (await database.sql(`select 1 from person_watch where owner = '${enrolment.id}'`)).length;
    assert.equal(await watched(), 0);
    await database.sql(
      `insert into webhook values ('wh_2', '${caller.groupId}', 'explorium', 'default', 'https://receiver.example', '[]',
        '{}', 's', null, null, 'active', null, '2026-10-01', '2026-10-01')`,
    );
    await engine.bindEnrolments(caller, 'explorium');
    assert.equal(await watched(), 1);
    await engine.updateEnrolment(caller, enrolment.id, { surface: 'explorium', state: 'paused' });
    assert.equal(await watched(), 0);
    await engine.updateEnrolment(caller, enrolment.id, { surface: 'explorium', state: 'active' });
    assert.equal(await watched(), 1);
    await assert.rejects(engine.enrolment(graph.caller, 'explorium', enrolment.id), NOTFOUND);
  });
});
