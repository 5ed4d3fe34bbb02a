/** Upserts of prospects against a simple model, the plans of lists, and erasure. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import fc from 'fast-check';
import { fillProspect } from '../../src/engine/prospects/commands.ts';
import { listProspects } from '../../src/engine/prospects/list.ts';
import { prospectsOfPerson } from '../../src/engine/prospects/read.ts';
import type { ProspectFilters, ProspectInput } from '../../src/engine/prospects/types.ts';
import type { Caller } from '../../src/engine/types.ts';
import type { Tx } from '../../src/store/tx.ts';
import { onEachEngine } from '../store/databases.ts';
import { fullScans, planOf, statementsOf } from '../store/statements.ts';
import { script } from '../store/test-commands.ts';
import { openGraph, type TestGraph } from './graphs.ts';
import { NOW } from './parts.ts';

/** What a group holds, as plainly as it can be said. */
interface Held {
  email: string | null;
  phone: string | null;
  name: string;
  title: string | null;
  city: string | null;
  labels: string[];
}

type Sent = Required<Pick<ProspectInput, 'first_name' | 'last_name'>> & ProspectInput;

const nameOf = ({ first_name: first, last_name: last }: Sent) => `${first} ${last}`;

/** The contract's rules of matching and updating, over a list. @returns the place of the prospect meant */
function upsertInModel(held: Held[], sent: Sent): number {
  const byEmail = sent.email ? held.findIndex((one) => one.email === sent.email) : -1;
  const withPhone = held.flatMap((one, at) => (sent.phone && one.phone === sent.phone ? [at] : []));
  const named = withPhone.find((at) => held[at]!.name === nameOf(sent));
  const byPhone = withPhone.length === 1 ? withPhone[0]! : (named ?? -1);
  const at = byEmail >= 0 ? byEmail : byPhone;
  const found = held[at];
  if (found === undefined) {
    const { email = null, phone = null, title = null, city = null } = sent;
    held.push({ email, phone, name: nameOf(sent), title, city, labels: [...(sent.labels ?? [])] });
    return held.length - 1;
  }
  const phoneIsOthers = byEmail >= 0 && withPhone.length > 0 && !withPhone.includes(at);
  found.name = nameOf(sent);
  if (sent.email !== undefined) found.email = sent.email;
  if (sent.phone !== undefined && !phoneIsOthers) found.phone = sent.phone;
  if (sent.title !== undefined) found.title = sent.title;
  if (sent.city !== undefined) found.city = sent.city;
  if (sent.labels !== undefined) {
    const labels = sent.labels ?? [];
    found.labels = labels.length === 0 ? [] : [...found.labels, ...labels.filter((one) => !found.labels.includes(one))];
  }
  return at;
}

const maybe = (values: string[]) => fc.option(fc.constantFrom<string | null>(...values, null), { nil: undefined });
const sentArbitrary: fc.Arbitrary<Sent> = fc
  .record({
    first_name: fc.constantFrom('Ada', 'Bo'),
    last_name: fc.constantFrom('Lind', 'Tarn'),
    email: maybe(['a@corvane.example', 'b@corvane.example', 'c@corvane.example']),
    phone: maybe(['+14155552671', '+4915123456789', '+442079460000']),
    title: maybe(['Agent', 'Foreman']),
    city: maybe(['Porto', 'Lisbon']),
    labels: fc.option(fc.subarray(['Hot', 'Cold', 'C++']), { nil: undefined }),
  })
  // What was not sent is not there.
  .map((sent) => JSON.parse(JSON.stringify(sent)) as Sent);

onEachEngine('upserts of prospects', (database) => {
  let graph: TestGraph;
  before(async () => {
    graph = await openGraph(database);
  });

  const newGroup = async () => {
    const { engine, operations, caller } = graph;
    return operations.callerFor((await engine.createGroup(caller, { name: 'g', graph: 'prospects' })).id);
  };

  test('any row of writes leaves what the rules say', async () => {
    const runs = database.engine === 'sqlite' ? 60 : 15;
    await fc.assert(
      fc.asyncProperty(fc.array(sentArbitrary, { minLength: 1, maxLength: 12 }), async (writes) => {
        const caller = await newGroup();
        const held: Held[] = [];
        const ids: string[] = [];
        for (const sent of writes) {
          const before = JSON.stringify(held);
          const at = upsertInModel(held, sent);
          const result = await graph.engine.upsertProspect(caller, sent);
          if (at === ids.length) ids.push(result.prospect.id);
          assert.equal(result.prospect.id, ids[at]);
          assert.equal(result.outcome === 'unchanged', JSON.stringify(held) === before);
        }
        const { items, total } = await graph.engine.prospects(caller, { limit: 100 });
        assert.equal(total, held.length);
        const stored = items.reverse().map(({ email, phone, first_name, last_name, title, city, labels }) => ({
          email,
          phone,
          name: `${first_name} ${last_name}`,
          title,
          city,
          labels,
        }));
        assert.deepEqual(stored, held);
      }),
      { numRuns: runs, seed: 6 },
    );
  });

  test('the same writes one by one and in a bulk leave the same', async () => {
    const writes = fc.sample(sentArbitrary, { numRuns: 60, seed: 7 });
    const [one, many] = [await newGroup(), await newGroup()];
    const single: string[] = [];
    for (const sent of writes) single.push((await graph.engine.upsertProspect(one, sent)).outcome);
    const bulk = await graph.engine.upsertProspects(many, writes);
    assert.deepEqual(
      bulk.map((result) => result.outcome),
      single,
    );
  });

  test('bulks of the same people that run at once, each in another order, make each once', async () => {
    const caller = await newGroup();
    const people = Array.from({ length: 12 }, (_none, index) => ({
      first_name: 'Ada',
      last_name: `Lind ${index}`,
      email: `a${index}@corvane.example`,
      phone: `+4915123456${100 + index}`,
    }));
    const orders = [
      people,
      [...people].reverse(),
      people.toSorted((a, b) => (a.phone.at(-1)! < b.phone.at(-1)! ? -1 : 1)),
    ];
    const results = await Promise.all(orders.map((order) => graph.engine.upsertProspects(caller, order)));
    assert.deepEqual([...new Set(results.flat().map((result) => result.outcome))].sort(), ['created', 'unchanged']);
    assert.equal((await graph.engine.prospects(caller, { limit: 1 })).total, people.length);
  });

  test('parts are found wherever they stand, whatever their length', async () => {
    const caller = await newGroup();
    const text = fc.stringMatching(/^[ab &é]{1,6}$/);
    const titles = fc.sample(text, { numRuns: 80, seed: 8 }).filter((title) => title.trim() !== '');
    await graph.engine.upsertProspects(
      caller,
      titles.map((title) => ({ first_name: 'A', last_name: 'B', title })),
    );
    const folded = titles.map((title) => title.replaceAll('é', 'e').replace(/[ &]+/g, ' ').trim());
    for (const part of ['a', 'ab', 'b a', 'aba', 'éb', 'bbab', 'a a b']) {
      const sought = part.replaceAll('é', 'e');
      const expected = folded.filter((title) => title.includes(sought)).length;
      const { total } = await graph.engine.prospects(caller, { filters: { title: part }, limit: 1 });
      assert.equal(total, expected, part);
    }
  });

  test('of many matches a page is met by walking, of few by their index: the same either way', async () => {
    const caller = await newGroup();
    const [pipeline] = await graph.engine.pipelines(caller);
    const stages = pipeline!.stages.map((stage) => stage.id);
    const people = Array.from({ length: 240 }, (_none, index) => ({
      first_name: 'Ada',
      last_name: `Lind ${index}`,
      title: index % 12 === 0 ? 'Agent' : 'Site engineer',
      labels: [index % 9 === 0 ? 'Cold' : index % 2 === 0 ? 'Hot' : 'Warm'],
      stage_id: stages[index % 30 === 0 ? 1 : 0]!,
    }));
    const made: string[] = [];
    for (let start = 0; start < people.length; start += 80) {
      const results = await graph.engine.upsertProspects(caller, people.slice(start, start + 80));
      for (const result of results) if (result.outcome === 'created') made.push(result.prospect.id);
    }
    assert.equal(made.length, people.length);
    const cases: [ProspectFilters, (one: (typeof people)[number]) => boolean][] = [
      [{}, () => true],
      [{ title: 'engineer' }, (one) => one.title !== 'Agent'],
      [{ labels: ['hot', 'Warm'] }, (one) => one.labels[0] !== 'Cold'],
      [{ stage: 'new' }, (one) => one.stage_id === stages[0]],
      [{ updated_since: '2020-01-01' }, () => true],
      [{ title: 'engineer', labels: ['Hot'] }, (one) => one.title !== 'Agent' && one.labels[0] === 'Hot'],
      [{ labels: ['Cold'] }, (one) => one.labels[0] === 'Cold'],
    ];
    for (const [filters, wanted] of cases) {
      const expected = made.filter((_id, index) => wanted(people[index]!)).reverse();
      const first = await graph.engine.prospects(caller, { filters, limit: 7 });
      const second = await graph.engine.prospects(caller, { filters, limit: 7, cursor: first.next_cursor! });
      assert.equal(first.total, expected.length, JSON.stringify(filters));
      assert.deepEqual(
        [...first.items, ...second.items].map((one) => one.id),
        expected.slice(0, 14),
        JSON.stringify(filters),
      );
    }
  });

  test('every filter is on an index', async () => {
    const caller = await newGroup();
    const stage = (await graph.engine.pipelines(caller))[0]!;
    await graph.engine.upsertProspects(
      caller,
      Array.from({ length: 60 }, (_none, index) => ({
        first_name: 'Ada',
        last_name: `Lind${index}`,
        email: `a${index}@corvane.example`,
        title: `Site engineer ${index}`,
        labels: [`L${index % 7}`],
      })),
    );
    const filters: ProspectFilters[] = [
      {},
      { email: 'a7@corvane.example' },
      { phone: '+14155552671' },
      { name: 'lind7 ada' },
      { title: 'engineer 7' },
      { company: 'corvane' },
      { stage: 'new' },
      { pipeline_id: stage.id },
      { labels: ['L1', 'l2'] },
      { source_id: 'x' },
      { office_id: 'x' },
      { owner_id: 'x' },
      { updated_since: '2026-01-01' },
      { stage: 'New', labels: ['L1'], title: 'engineer' },
    ];
    const group = { groupId: caller.groupId, graphId: caller.graphId };
    const reads = database.store.reads as Tx;
    const works: Record<string, () => Promise<unknown>> = Object.fromEntries(
      filters.map((one) => [
        JSON.stringify(one),
        () => listProspects(reads, { group, request: { filters: one, limit: 10 } }),
      ]),
    );
    const { engine } = graph;
    const [first] = (await engine.prospects(caller, { limit: 1 })).items;
    Object.assign(works, {
      get: () => engine.prospect(caller, first!.id),
      history: () => engine.stageHistory(caller, first!.id, { limit: 5 }),
      lookup: () => engine.prospectsByProviderId(caller, [{ id: 'x' }, { id: 'y', kind: 'crm' }]),
      pipelines: () => engine.pipelines(caller),
      labels: () => engine.labels(caller),
      sources: () => engine.prospectSources(caller),
      offices: () => engine.offices(caller),
      users: () => engine.users(caller),
      openings: () => engine.openings(caller),
      settings: () => engine.prospectSettings(caller),
      'of a person': () => prospectsOfPerson(reads, group, ['f'.repeat(40), 'e'.repeat(40)]),
    });
    for (const [name, work] of Object.entries(works)) {
      const statements = await statementsOf(database.engine, work);
      assert.ok(statements.length > 0, name);
      for (const statement of statements) {
        const plan = await planOf(database.engine, database.place, statement);
        const scans = fullScans(plan).filter((line) => !/prospect_words VIRTUAL TABLE INDEX \d+:M/.test(line));
        assert.deepEqual(scans, [], `${name}\n${statement.text}\n${plan.join('\n')}`);
      }
    }
  });
});

const WILMA = {
  first_name: 'Wilma',
  last_name: 'Ketterling',
  email: 'wilma@ketterling.example',
  phone: '+447700900777',
  notes: 'Ketterling likes tea.',
  title: 'Ketterlinguist',
};
const TELLING = /ketterling|7700900777/i;

onEachEngine('erased prospects', (database) => {
  test('an erased person is no prospect of any group that reads the graph, and none again', async () => {
    const { engine, caller, operations, idsOf } = await openGraph(database, 'erasing');
    const [id = ''] = await idsOf('crm', [
      { key: '1', full_name: 'Wilma Ketterling', emails: [WILMA.email], phones: [WILMA.phone] },
    ]);
    const second = await operations.callerFor((await engine.createGroup(caller, { name: 'b', graph: 'erasing' })).id);
    const third = await operations.callerFor((await engine.createGroup(caller, { name: 'c', graph: 'elsewhere' })).id);
    const total = async (one: Caller) => (await engine.prospects(one, { limit: 1 })).total;
    const linked = await engine.upsertProspect(caller, {
      ...WILMA,
      labels: ['Hot'],
      provider_ids: [{ kind: 'crm', id: 'w1' }],
    });
    assert.equal(linked.prospect.person_id, id);
    const cut = await engine.upsertProspect(second, WILMA);
    await engine.linkPerson(second, cut.prospect.id, null);
    const deleted = await engine.upsertProspect(second, { ...WILMA, email: 'w@ketterling.example', phone: null });
    await engine.linkPerson(second, deleted.prospect.id, id);
    await engine.deleteProspect(second, deleted.prospect.id);
    const bo = await engine.upsertProspect(second, {
      first_name: 'Bo',
      last_name: 'Tarn',
      notes: `Knows ${WILMA.email}.`,
    });
    const elsewhere = await engine.upsertProspect(third, WILMA);
    // Linked by hand, under an address that no record has; a request's stored answer has it too.
    const elsewhereCalled = { first_name: 'Minna', last_name: 'Kett', email: 'minna@private.example' };
    const byHand = await engine.upsertProspect(second, elsewhereCalled);
    await engine.linkPerson(second, byHand.prospect.id, id);
    await engine.once(second, { key: 'k', route: 'POST /v1/prospects', bodyHash: 'h' }, async () => ({
      status: 201,
      body: byHand.prospect,
    }));

    await engine.erasePerson(caller, id);
    await assert.rejects(engine.prospect(caller, linked.prospect.id), { code: 'not_found' });
    await assert.rejects(engine.prospect(second, cut.prospect.id), { code: 'not_found' });
    assert.equal((await engine.prospect(second, bo.prospect.id)).notes, null);
    assert.deepEqual([await total(caller), await total(second)], [0, 1]);
    assert.equal((await engine.prospect(third, elsewhere.prospect.id)).email, WILMA.email);
    const groups = [caller.groupId, second.groupId].map((group) => `'${group}'`).join(', ');
    const rows = await database.sql(`select * from prospect where account_group_id in (${groups})`);
    assert.deepEqual(
      rows.filter((row) => TELLING.test(JSON.stringify(row))),
      [],
    );
    for (const table of ['prospect_label', 'prospect_provider_id', 'prospect_claim']) {
      assert.deepEqual(await database.sql(`select * from ${table} where account_group_id in (${groups})`), [], table);
    }
    assert.deepEqual(await database.sql("select * from idempotency where reply like '%private.example%'"), []);
    const refused = engine.upsertProspect(second, { first_name: 'Wilma', last_name: 'K', email: WILMA.email });
    await assert.rejects(refused, { code: 'conflict' });
    await assert.rejects(engine.upsertProspect(caller, elsewhereCalled), { code: 'conflict' });
    const namesake = { ...elsewhereCalled, first_name: 'Bo', last_name: 'Tarn' };
    assert.equal((await engine.upsertProspect(caller, namesake)).outcome, 'created');
    await assert.rejects(engine.updateProspect(second, bo.prospect.id, { email: WILMA.email }), { code: 'conflict' });
  });
});

onEachEngine('events of prospects', (database) => {
  async function subscribe({ groupId }: Caller, types: string[]): Promise<void> {
    const columns = ['id', 'account_group_id', 'surface', 'key', 'url', 'events', 'facts', 'secret', 'state'];
    const row = [groupId, groupId, 'lode', 'k', 'https://receiver.example', JSON.stringify(types), '{}', 's', 'active'];
    const rows = [[...row, NOW, NOW]];
    await database.store.write(script, [['insert', 'webhook', [...columns, 'created_at', 'updated_at'], rows]]);
  }

  test('one for each real change, none for the same again, none of a muted write', async () => {
    const { engine, caller } = await openGraph(database);
    const types = ['prospect.created', 'prospect.updated', 'prospect.stage_changed', 'prospect.deleted'];
    await subscribe(caller, types);
    const told = async () => {
      const rows = await database.sql('select type, subject, data from event order by seq');
      return rows.map((row) => {
        const { changed_fields: fields } = JSON.parse(String(row['data'])) as { changed_fields?: string[] };
        return fields === undefined ? row['type'] : [row['type'], ...fields.sort()];
      });
    };
    const [pipeline] = await engine.pipelines(caller);
    const ada = { first_name: 'Ada', last_name: 'Lind', email: 'ada@corvane.example' };
    const { prospect } = await engine.upsertProspect(caller, ada);
    await engine.upsertProspect(caller, { ...ada, title: 'Agent', labels: ['Hot'] });
    await engine.upsertProspect(caller, { ...ada, title: 'Agent', labels: ['hot'] });
    await engine.upsertProspect(caller, { ...ada, title: 'Other' }, { update: false });
    await engine.updateProspect(caller, prospect.id, { city: 'Porto' }, { mute: true });
    await engine.updateProspect(caller, prospect.id, { stage_id: pipeline!.stages[1]!.id });
    await engine.setProviderIds(caller, prospect.id, [{ kind: 'crm', id: '1' }], 'add');
    await engine.deleteStage(caller, pipeline!.stages[1]!.id);
    await engine.upsertProspect(
      caller,
      { first_name: 'Bo', last_name: 'Tarn', new_source_name: 'Fair' },
      { mute: true },
    );
    await engine.deleteProspect(caller, prospect.id);
    assert.deepEqual(await told(), [
      'prospect.created',
      ['prospect.updated', 'labels', 'title'],
      ['prospect.updated', 'stage_id'],
      'prospect.stage_changed',
      ['prospect.updated', 'provider_ids'],
      ['prospect.updated', 'stage_id'],
      'prospect.stage_changed',
      'prospect.deleted',
    ]);
    const [deleted] = await database.sql("select data from event where type = 'prospect.deleted'");
    assert.equal((JSON.parse(String(deleted!['data'])) as { prospect: { city: string } }).prospect.city, 'Porto');
  });

  test('what fills blanks later tells nothing when it is muted', async () => {
    const { engine, caller } = await openGraph(database);
    const { prospect } = await engine.upsertProspect(caller, { first_name: 'Ada', last_name: 'Lind', city: 'Porto' });
    const actor = { user_id: null, key_id: null, key_name: null };
    const to = { groupId: caller.groupId, graphId: caller.graphId, at: NOW, actor, mute: true };
    await subscribe(caller, ['prospect.updated']);
    const events = () => database.sql(`select seq from event where account_group_id = '${caller.groupId}'`);
    const fields = { city: 'Lisbon', title: 'Agent', email: 'no address', phone: '4151552671' };
    const { filled, prospect: after } = await database.store.write(fillProspect, { to, id: prospect.id, fields });
    assert.deepEqual(filled, [{ field: 'title', value: 'Agent' }]);
    assert.deepEqual([after!.city, after!.title, after!.email, after!.phone], ['Porto', 'Agent', null, null]);
    assert.deepEqual(await events(), []);
    await database.store.write(fillProspect, {
      to: { ...to, mute: false },
      id: prospect.id,
      fields: { company: 'Corvane' },
    });
    assert.equal((await events()).length, 1);
  });
});
