/** Forgotten means forgotten: after an erasure the person is nowhere, and no import brings them back. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { before, test } from 'node:test';
import { insertImportRow, rejectsPath } from '../../src/engine/imports.ts';
import { retireRecords } from '../../src/engine/ingest/retire.ts';
import type { PersonRecord } from '../../src/identity/record.ts';
import { onEachEngine, type TestDatabase, textColumns } from '../store/databases.ts';
import { openGraph, type TestGraph } from './graphs.ts';
import { NOW } from './parts.ts';

/** Everything about her is hers alone, so that any trace of her can be told. */
const WILMA: PersonRecord = {
  key: 'row-of-wilmaketterling',
  full_name: 'Wilma Ketterling-Oust',
  emails: ['wilma.ketterling@corvane.example', 'wk@ketterling-oust.example'],
  phones: ['+44 7700 900777'],
  profile_urls: ['https://www.linkedin.com/in/wilma-ketterling-example'],
  provider_ids: [{ kind: 'crm', id: 'wilma-ketterling-77' }],
  company_name: 'Ketterling Oust Consulting',
  company_domain: 'ketterling-oust.example',
  title: 'Ketterlinguist',
  headline: 'Ketterling on Ketterlings',
  street: '77 Ketterling Lane',
  city: 'Ketterlington',
  postal_code: 'KE77 7KE',
  birth_date: '1977-07-07',
  national_ids: ['KETTERLING777'],
  skills: ['ketterlinguistics'],
};
const TELLING = /ketterling|wilma|7700\s?900777|7700900777|KE77|1977-07-07/i;

/** Columns that hold something telling, with what. */
async function tracesIn(database: TestDatabase): Promise<string[]> {
  const found: string[] = [];
  for (const { table, column } of await textColumns(database)) {
    // The full-text index keeps its pages in binary form; what it finds is asked for elsewhere.
    if (database.engine === 'sqlite' && table.startsWith('person_words')) continue;
    const cast = database.engine === 'postgres' ? '::text' : '';
    for (const row of await database.sql(`select "${column}"${cast} as value from "${table}"`)) {
      const value = String(row['value']);
      if (TELLING.test(value)) found.push(`${table}.${column}: ${value.slice(0, 200)}`);
    }
  }
  return found;
}

onEachEngine('erase', (database) => {
  let graph: TestGraph;
  let id: string;
  let mergedId: string;
  before(async () => {
    graph = await openGraph(database);
    const { engine, caller } = graph;
    const second = { ...WILMA, key: 'wk@ketterling-oust.example', emails: ['wk@ketterling-oust.example'], phones: [] };
    const alone = { key: 'b', full_name: 'Wilma Ketterling', emails: ['w.k@inbox.example'], city: 'Ketterlington' };
    // Two people who turn out to be one, through a request that was made with an idempotency key.
    [id = '', mergedId = ''] = await graph.idsOf('crm', [WILMA, alone]);
    await graph.people('list', [
      { ...alone, key: 'wilma-tie', emails: [...(WILMA.emails ?? []), 'w.k@inbox.example'] },
    ]);
    await engine.once(caller, { key: 'retry-1', route: 'POST /v1/records', bodyHash: 'h' }, async () => {
      const results = await graph.people('list', [second]);
      return { status: 200, body: { results } };
    });
    // A record that was hers and is another's now, one that has been taken away, and one stated twice.
    await graph.people('crm', [{ ...WILMA, title: 'Former Ketterlinguist' }]);
    await graph.people('list', [{ ...WILMA, key: 'reused' }]);
    await graph.people('list', [{ key: 'reused', full_name: 'Bo Tarn', emails: ['bo@corvane.example'] }]);
    await graph.people('list', [{ ...WILMA, key: 'taken-away' }]);
    await retire('taken-away');
    await engine.decideLink(caller, {
      kind: 'people',
      a: { source: 'crm', key: WILMA.key! },
      b: { source: 'list', key: 'wk@ketterling-oust.example' },
      verdict: 'must',
    });
    // What operating the system leaves behind.
    await engine.grantCredits(caller, {
      amount: 5,
      reason: 'asked for by wilma.ketterling@corvane.example',
      requestId: 'test',
    });
    const request = { source: 'crm', kind: 'people' as const, fileName: 'wilma.ketterling@corvane.example.csv' };
    const { groupId, graphId } = caller;
    await database.store.write(insertImportRow, { id: 'imp', jobId: null, groupId, graphId, request, now: NOW });
    for (const [name, text] of [
      ['imp', 'line,reason,row\n7,"no name","WK@ketterling-oust.example;?"\n'],
      ['other', 'line,reason,row\n7,"no name","bo@corvane.example"\n'],
    ] as const) {
      const path = rejectsPath(database.folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  });

  async function retire(key: string): Promise<void> {
    const rows = await database.sql(
      `select id from record where key = '${key}' and graph_id = ${graph.caller.graphId}`,
    );
    const recordIds = rows.map((row) => Number(row['id']));
    const { graphId } = graph.caller;
    await database.store.write(retireRecords, { graphId, recordIds, cause: 'test', importId: null, now: NOW });
  }

  test('before, she is found by her name, her e-mail and in the tables', async () => {
    assert.equal((await graph.match({ emails: ['wilma.ketterling@corvane.example'] })).id, id);
    assert.equal((await graph.engine.person(graph.caller, mergedId)).id, id);
    assert.equal((await graph.engine.searchPeople(graph.caller, { text: 'ketterling', limit: 5 })).total, 1);
    assert.ok((await tracesIn(database)).length > 10);
  });

  test('only an admin who may write may erase', async () => {
    for (const scopes of [['people:write'], ['admin']]) {
      const caller = { ...graph.caller, scopes: new Set(scopes) };
      await assert.rejects(graph.engine.erasePerson(caller, id), { code: 'forbidden' });
    }
  });

  test('afterwards she is nowhere', async () => {
    await graph.engine.erasePerson(graph.caller, id);
    for (const one of [id, mergedId]) {
      await assert.rejects(graph.engine.person(graph.caller, one), { code: 'not_found' });
      assert.equal((await graph.match({ person_id: one })).decision, 'none');
    }
    assert.equal((await graph.match({ emails: ['wilma.ketterling@corvane.example'] })).decision, 'none');
    assert.equal((await graph.engine.searchPeople(graph.caller, { text: 'ketterling', limit: 5 })).total, 0);
    assert.deepEqual(await tracesIn(database), []);
    assert.ok(!existsSync(rejectsPath(database.folder, 'imp')), 'the file that named her is gone');
    assert.ok(existsSync(rejectsPath(database.folder, 'other')), 'another is not');
  });

  test('the stored reply that carried her is not given out again', async () => {
    const { engine, caller } = graph;
    const again = await engine.once(caller, { key: 'retry-1', route: 'POST /v1/records', bodyHash: 'h' }, async () => ({
      status: 200,
      body: 'anew',
    }));
    assert.deepEqual([again.replayed, again.body], [false, 'anew']);
  });

  test('her records are refused, in one batch or many, from any source, by any identifier', async () => {
    const refused: [string, PersonRecord][] = [
      ['crm', WILMA],
      ['crm', { key: WILMA.key!, full_name: 'Somebody Else' }],
      ['elsewhere', { ...WILMA, key: 'x' }],
      ['elsewhere', { key: 'y', full_name: 'W. K.', emails: ['Wilma.Ketterling@Corvane.example'] }],
      ['elsewhere', { key: 'z', profile_urls: ['uk.linkedin.com/in/wilma-ketterling-example/'] }],
      ['elsewhere', { key: 'p', full_name: 'Wilma Ketterling-Oust', phones: ['+447700900777'] }],
      ['elsewhere', { key: 'q', phones: ['+44 7700 900777'] }],
    ];
    for (const [source, record] of refused) {
      const [outcome] = await graph.people(source, [record]);
      assert.deepEqual([outcome?.outcome, outcome?.id], ['rejected', null], JSON.stringify(record));
    }
    const together = await graph.people(
      'elsewhere',
      refused.slice(2).map(([, record]) => record),
    );
    assert.deepEqual(new Set(together.map((one) => one.outcome)), new Set(['rejected']));
    assert.deepEqual(await tracesIn(database), []);
  });

  test('others of her name, at her company, on her telephone are taken in', async () => {
    const others: PersonRecord[] = [
      { key: 'namesake', full_name: 'Wilma Ketterling-Oust', emails: ['another.wilma@inbox.example'] },
      {
        key: 'colleague',
        full_name: 'Una Dell',
        company_name: 'Ketterling Oust Consulting',
        emails: ['una@corvane.example'],
      },
      { key: 'household', full_name: 'Egon Oust', phones: ['+44 7700 900777'] },
    ];
    const outcomes = await graph.people('elsewhere', others);
    assert.deepEqual(
      outcomes.map((one) => one.outcome),
      ['created', 'created', 'created'],
    );
    assert.ok(outcomes.every((one) => one.id !== id && one.id !== mergedId));
  });

  test('erasing one of two who share a mailbox leaves the other and lets them update', async () => {
    const shared = ['desk.four@corvane.example'];
    const first: PersonRecord = {
      key: 'm1',
      full_name: 'Anton Birk',
      emails: shared,
      profile_urls: ['linkedin.com/in/anton-birk-x'],
    };
    const other: PersonRecord = {
      key: 'm2',
      full_name: 'Clara Moss',
      emails: shared,
      profile_urls: ['linkedin.com/in/clara-moss-x'],
    };
    const [anton, clara] = await graph.idsOf('crm', [first, other]);
    assert.notEqual(anton, clara);
    await graph.engine.erasePerson(graph.caller, anton!);
    const [kept] = await graph.people('crm', [{ ...other, title: 'Buyer' }]);
    assert.deepEqual([kept?.outcome, kept?.id], ['updated', clara]);
    const [refused] = await graph.people('list', [{ key: 'n', full_name: 'Anton Birk', emails: shared }]);
    assert.equal(refused?.outcome, 'rejected');
  });
});
