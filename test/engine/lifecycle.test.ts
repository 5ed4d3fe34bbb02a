/** What becomes of records and IDs as data comes, changes, merges, splits, goes and comes back; on both engines. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { retireRecords } from '../../src/engine/ingest/retire.ts';
import type { Caller, PersonView } from '../../src/engine/types.ts';
import type { PersonRecord } from '../../src/identity/record.ts';
import { createDatabase, onEachEngine } from '../store/databases.ts';
import { openGraph, type TestGraph } from './graphs.ts';
import { NOW } from './parts.ts';

const MAIL = 'ines.quill@corvane.example';
const PHONE = '+44 7700 900461';
const BY_MAIL: PersonRecord = { key: 'a-mail', full_name: 'Ines Quill', emails: [MAIL] };
const BY_PHONE: PersonRecord = { key: 'b-phone', full_name: 'Ines Quill', phones: [PHONE] };
const BOTH: PersonRecord = { key: 'c-both', full_name: 'Ines Quill', emails: [MAIL], phones: [PHONE] };

onEachEngine('lifecycle', (database) => {
  let graph: TestGraph;
  const fresh = async () => {
    graph = await openGraph(database);
  };
  const outcomes = async (source: string, records: PersonRecord[]) =>
    (await graph.people(source, records)).map((one) => one.outcome);
  const view = (id: string): Promise<PersonView> => graph.engine.person(graph.caller, id);
  const recordIds = async (keys: string[]) => {
    const rows = await database.sql(`select id, key from record where graph_id = ${graph.caller.graphId}`);
    return rows.filter((row) => keys.includes(String(row['key']))).map((row) => Number(row['id']));
  };
  const retire = async (...keys: string[]) =>
    database.store.write(retireRecords, {
      graphId: graph.caller.graphId,
      recordIds: await recordIds(keys),
      cause: 'test',
      importId: null,
      now: NOW,
    });
  const isGone = (id: string) => assert.rejects(view(id), { code: 'not_found' });

  test('created, joined, merged, and unchanged when it comes again', async () => {
    await fresh();
    assert.deepEqual(await outcomes('crm', [BY_MAIL, BY_PHONE]), ['created', 'created']);
    assert.deepEqual(await outcomes('list', [{ key: 'x', emails: [MAIL] }]), ['joined']);
    assert.deepEqual(await outcomes('list', [BOTH]), ['merged']);
    for (const [source, records] of [
      ['crm', [BY_MAIL, BY_PHONE]],
      ['list', [BOTH]],
    ] as const) {
      assert.deepEqual(new Set(await outcomes(source, [...records])), new Set(['unchanged']));
    }
  });

  test('of records that are new together one is created and the others join', async () => {
    await fresh();
    assert.deepEqual(await outcomes('crm', [BOTH, BY_MAIL, BY_PHONE]), ['created', 'joined', 'joined']);
  });

  test('updated when it stays with its person, moved when it goes to another', async () => {
    await fresh();
    const other: PersonRecord = { key: 'other', full_name: 'Bo Tarn', emails: ['bo@corvane.example'] };
    const [ines, , bo] = await graph.idsOf('crm', [BY_MAIL, { ...BOTH, phones: [] }, other]);
    assert.deepEqual(await outcomes('crm', [{ ...BY_MAIL, title: 'Buyer' }]), ['updated']);
    assert.equal((await view(ines!)).profile.title, 'Buyer');
    const [moved] = await graph.people('crm', [
      { ...BOTH, full_name: 'Bo Tarn', emails: ['bo@corvane.example'], phones: [] },
    ]);
    assert.deepEqual([moved?.outcome, moved?.id], ['moved', bo]);
    assert.deepEqual((await view(ines!)).records, [{ source: 'crm', key: 'a-mail' }]);
  });

  test('a record that goes to another person does not take its old ID there', async () => {
    await fresh();
    const bo: PersonRecord = { key: 'bo', full_name: 'Bo Tarn', emails: ['bo@corvane.example'] };
    const [ines, , tarn] = await graph.idsOf('crm', [BY_MAIL, BOTH, bo]);
    await graph.people('crm', [{ ...bo, key: 'a-mail' }]);
    assert.equal((await view(tarn!)).profile.full_name, 'Bo Tarn');
    assert.equal((await view(ines!)).profile.full_name, 'Ines Quill');
  });

  test('a key that stands twice in a batch is two statements, the later holds', async () => {
    await fresh();
    assert.deepEqual(await outcomes('crm', [BY_MAIL, { ...BY_MAIL, title: 'Buyer' }]), ['created', 'updated']);
    const person = await graph.engine.personByRecord(graph.caller, 'crm', 'a-mail');
    assert.equal(person.profile.title, 'Buyer');
  });

  test('a bad record is rejected with its reason and sinks nobody', async () => {
    await fresh();
    const bad = { key: 'bad', emails: 7 } as unknown as PersonRecord;
    const results = await graph.people('crm', [BY_MAIL, bad, BY_PHONE]);
    assert.deepEqual(
      results.map((one) => one.outcome),
      ['created', 'rejected', 'created'],
    );
    assert.ok(results[1]!.reason);
  });

  test('a merged ID answers with its successor and says so; undoing the merge restores both', async () => {
    await fresh();
    const [mail, phone] = await graph.idsOf('crm', [BY_MAIL, BY_PHONE]);
    const [merged] = await graph.idsOf('crm', [BOTH]);
    assert.equal(merged, mail, 'the oldest survives');
    const seen = await view(phone!);
    assert.deepEqual([seen.id, seen.merged_from], [mail, phone]);
    assert.equal((await view(mail!)).merged_from, undefined);
    assert.equal((await graph.match({ person_id: phone! })).id, mail);

    assert.equal(await retire('c-both'), 1);
    for (const id of [mail!, phone!])
      assert.deepEqual([(await view(id)).id, (await view(id)).merged_from], [id, undefined]);
    assert.deepEqual(await outcomes('crm', [BOTH]), ['merged'], 'and it can come back');
    assert.equal((await view(phone!)).id, mail);
  });

  test('an update that takes a tie away splits, and the minting record keeps the ID', async () => {
    await fresh();
    const [id] = await graph.idsOf('crm', [BY_MAIL, BOTH]);
    const [moved] = await graph.people('crm', [{ ...BOTH, full_name: 'Una Dell', emails: [], phones: [PHONE] }]);
    assert.notEqual(moved?.id, id);
    assert.deepEqual((await view(id!)).records, [{ source: 'crm', key: 'a-mail' }]);
    assert.deepEqual((await view(moved!.id!)).records, [{ source: 'crm', key: 'c-both' }]);
  });

  test('a record that goes away takes its person along, and coming back restores the same ID', async () => {
    await fresh();
    const [id] = await graph.idsOf('crm', [BY_MAIL]);
    await retire('a-mail');
    await isGone(id!);
    await assert.rejects(graph.engine.personByRecord(graph.caller, 'crm', 'a-mail'), { code: 'not_found' });
    assert.equal((await graph.match({ emails: [MAIL] })).decision, 'none');
    assert.equal((await graph.match({ person_id: id! })).decision, 'none');
    const [again] = await graph.people('crm', [BY_MAIL]);
    assert.deepEqual([again?.outcome, again?.id], ['created', id]);
    assert.equal((await graph.match({ emails: [MAIL] })).id, id);
  });

  test('somebody keeps their employer when a record joins that names none, and when one goes', async () => {
    await fresh();
    const company = { company_name: 'Corvane Ltd', company_domain: 'corvane.example' };
    const [id] = await graph.idsOf('crm', [{ ...BY_MAIL, ...company }]);
    const [at] = await graph.engine.matchCompanies(graph.caller, [{ domain: 'corvane.example' }], {});
    const found = async () => {
      const filter = { field: 'company_id', op: 'is', value: at!.id! } as const;
      return (await graph.engine.searchPeople(graph.caller, { filter, limit: 5 })).items.map((person) => person.id);
    };
    assert.deepEqual(await found(), [id]);
    await graph.people('list', [{ ...BOTH }]);
    assert.deepEqual(await found(), [id], 'after a join');
    await retire('c-both');
    assert.deepEqual(await found(), [id], 'after a record has gone');
  });

  test('IDs: 40 hex for a person, 32 for a company, numbers below 2^53', async () => {
    await fresh();
    const [id] = await graph.idsOf('crm', [
      { ...BOTH, company_name: 'Corvane Ltd', company_domain: 'corvane.example' },
    ]);
    const [company] = await graph.companies('registry', [{ key: 'c', name: 'Corvane', domain: 'corvane.example' }]);
    assert.match(id!, /^[0-9a-f]{40}$/);
    assert.match(company!.id!, /^[0-9a-f]{32}$/);
    for (const seen of [await view(id!), await graph.engine.company(graph.caller, company!.id!)]) {
      assert.ok(Number.isSafeInteger(seen.number) && seen.number > 0);
    }
    await isGone(company!.id!);
    await assert.rejects(graph.engine.company(graph.caller, id!), { code: 'not_found' });
  });

  test('values the database could not hold are refused or cut, not fatal', async () => {
    await fresh();
    const odd: PersonRecord[] = [
      { key: 'half a character \ud800', full_name: 'Odd \udc00 Name', emails: ['odd@corvane.example'] },
      { key: 'long', full_name: 'x'.repeat(9_000), emails: ['long@corvane.example'], headline: 'y'.repeat(9_000) },
    ];
    for (const expected of ['created', 'unchanged']) {
      assert.deepEqual(await outcomes('crm', odd), [expected, expected]);
    }
    const [company] = await graph.companies('registry', [{ key: 'huge', name: 'Huge', employee_count: 1e300 }]);
    assert.ok(company);
  });

  test('another group may not write to a source, nor see its name, nor what is in a graph of its own', async () => {
    await fresh();
    const { engine, operations } = graph;
    const graphName = (await engine.groups(graph.caller)).find((one) => one.id === graph.caller.groupId)!.graph;
    const neighbour = await engine.createGroup(graph.caller, { name: 'neighbour', graph: graphName });
    const stranger = await engine.createGroup(graph.caller, { name: 'stranger', graph: `${graphName}-of-its-own` });
    const as = async (id: string): Promise<Caller> => ({
      ...(await operations.callerFor(id)),
      scopes: new Set(['people:read', 'people:write']),
    });
    const [near, far] = [await as(neighbour.id), await as(stranger.id)];
    const company = { company_name: 'Corvane Ltd', company_domain: 'corvane.example' };
    const [id] = await graph.idsOf('secret source', [{ ...BOTH, ...company }]);

    const write = { source: 'secret source', kind: 'people' as const, records: [BY_MAIL] };
    await assert.rejects(engine.ingest(near, write), { code: 'conflict' });
    const seen = await engine.person(near, id!);
    assert.equal(seen.profile.full_name, 'Ines Quill');
    assert.ok(!JSON.stringify(seen).includes('secret source') && !JSON.stringify(seen).includes('"c-both"'));
    await assert.rejects(engine.personByRecord(near, 'secret source', 'c-both'), { code: 'not_found' });
    const search = { filter: { field: 'source', op: 'is', value: 'secret source' } as const, limit: 5 };
    assert.equal((await engine.searchPeople(graph.caller, search)).items.length, 1);
    assert.equal((await engine.searchPeople(near, search)).items.length, 0, 'nor find by it');

    await assert.rejects(engine.person(far, id!), { code: 'not_found' });
    const [answer] = await engine.matchPeople(far, [{ emails: [MAIL] }], { kind: 'joint' });
    assert.equal(answer?.decision, 'none');
    assert.equal((await engine.searchPeople(far, { text: 'quill', limit: 5 })).total, 0);
    const [own] = await engine.ingest(far, write);
    assert.deepEqual([own?.outcome, own?.id === id], ['created', false], 'the name is free in another graph');
  });

  test('a company that is only mentioned lists no record, whoever looks', async () => {
    await fresh();
    await graph.people('crm', [{ ...BOTH, company_name: 'Corvane Ltd', company_domain: 'corvane.example' }]);
    const [answer] = await graph.engine.matchCompanies(graph.caller, [{ domain: 'corvane.example' }], {});
    const plain: Caller = { ...graph.caller, scopes: new Set(['people:read']) };
    for (const caller of [graph.caller, plain]) {
      assert.deepEqual((await graph.engine.company(caller, answer!.id!)).records, []);
    }
  });
});

test('the same import into an empty database gives the same IDs', async () => {
  const databases = [await createDatabase('sqlite'), await createDatabase('sqlite')];
  after(() => Promise.all(databases.map((one) => one.close())));
  const records = [BY_MAIL, BY_PHONE, { key: 'x', full_name: 'Bo Tarn', company_domain: 'corvane.example' }];
  const ids = [];
  for (const database of databases) {
    const graph = await openGraph(database, 'same name');
    const people = await graph.idsOf('crm', records);
    const [company] = await graph.engine.matchCompanies(graph.caller, [{ domain: 'corvane.example' }], {});
    ids.push([...people, company!.id]);
  }
  assert.deepEqual(ids[0], ids[1]);
});
