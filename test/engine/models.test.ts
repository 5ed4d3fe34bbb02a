/** Models as data: learned, tried, adopted, taken back; and keys that another version of the code has made. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { generateWorld, SOURCES } from '../../demo/world.ts';
import { createEngine, createOperations } from '../../src/engine/create.ts';
import { type ModelText, modelText, SHIPPED_TEXT } from '../../src/engine/models/active.ts';
import { type Learned, learnModel } from '../../src/engine/models/learn.ts';
import { personKeys } from '../../src/identity/match/keys.ts';
import type { Model } from '../../src/identity/match/model.ts';
import { SHIPPED } from '../../src/identity/match/weights.ts';
import { personFeatures } from '../../src/identity/normalise/person.ts';
import type { PersonRecord } from '../../src/identity/record.ts';
import { onEachEngine, type TestDatabase } from '../store/databases.ts';
import { openGraph, type TestGraph } from './graphs.ts';
import { partsOn } from './parts.ts';

const SEEN = '2026-01-05T00:00:00.000Z';
/** Enough to resolve, and enough to learn from. */
const [SOME, MANY] = [120, 320].map((people) => {
  const world = generateWorld({ seed: 5, people });
  return SOURCES.flatMap((source) => [...world.records(source)]).map(({ source, record }) => ({
    source,
    record: { ...record, observed_at: SEEN },
  }));
});

/** Joins nobody whom less than a shared identifier ties. */
const STRICT: Model = {
  ...SHIPPED,
  version: 'strict',
  priorBits: SHIPPED.priorBits - 1,
  linkBits: 25,
  certainBits: 25,
};
const strict = modelText(JSON.stringify(STRICT), 'strict.json');

async function fill(graph: TestGraph, rows = SOME!, sources: readonly string[] = SOURCES): Promise<void> {
  for (const source of sources) {
    const records = rows.filter((row) => row.source === source).map((row): PersonRecord => row.record);
    await graph.people(source, records);
  }
  await graph.companies('registry', [
    { key: 'r1', name: 'Corvane Ltd', domain: 'corvane.example' },
    { key: 'r2', name: 'Corvane', domain: 'corvane.example' },
    { key: 'r3', name: 'Harbour & Sons GmbH' },
  ]);
}

async function adopt(graph: TestGraph, model = graph.operations): Promise<number> {
  let steps = 0;
  while ((await model.adoptionStep(graph.caller.graphId)) !== undefined) steps += 1;
  return steps;
}

/** Everything that says who is who, as text; `number` tells entities apart as they are numbered. */
async function everything(database: TestDatabase, { caller }: TestGraph): Promise<string[]> {
  const tables = {
    record: 'id, entity, version, features, retired',
    match_key: 'key, source_id, record_id, entity',
    person: 'number, id, seq, contested, features, sort_name',
    company: 'number, id, seq, contested, features, sort_name',
    position: 'person, ordinal, company_record, company, title',
    identity_id: 'id, number, record_id, state, successor',
    resolution_event: 'seq, cause, model_version',
    model: 'id, state',
  };
  const lines: string[] = [];
  for (const [table, columns] of Object.entries(tables)) {
    const rows = await database.sql(`select ${columns} from ${table} where graph_id = ${caller.graphId}`);
    lines.push(...rows.map((row) => `${table} ${JSON.stringify(row)}`));
  }
  return lines.sort();
}

async function idsOf(database: TestDatabase, { caller }: TestGraph): Promise<string[]> {
  const rows = await database.sql(`
    select s.name || '/' || r.key || ' ' || coalesce(p.id, c.id) as line from record r
    join source s on s.id = r.source_id
    left join person p on p.graph_id = r.graph_id and p.number = r.entity
    left join company c on c.graph_id = r.graph_id and c.number = r.entity
    where r.graph_id = ${caller.graphId} and r.retired = 0`);
  return rows.map(({ line }) => String(line)).sort();
}

async function learned({ operations, caller }: TestGraph): Promise<Learned> {
  const { records, sources, newest } = await operations.recordsOfGraph(caller.graphId);
  return learnModel(records, { data: sources.join('+'), date: newest });
}

onEachEngine('models', (database) => {
  let graph: TestGraph;
  /** learned by the first test */
  let ownWords: ModelText;
  before(async () => {
    graph = await openGraph(database);
    await fill(graph);
  });

  test('what is learned does not depend on the order of import, and tells nobody by name', async () => {
    const [first, other] = [await openGraph(database), await openGraph(database)];
    await fill(first, MANY);
    await fill(other, MANY, [...SOURCES].reverse());
    const [one, two] = [await learned(first), await learned(other)];
    assert.equal(one.text, two.text);
    assert.match(one.model.version, /^2026-01-05-[a-z-]+-[0-9a-f]{8}$/);
    assert.equal(one.records, MANY!.length);
    assert.ok(one.pairs.same > 50 && one.pairs.same < one.pairs.compared, JSON.stringify(one.pairs));
    assert.deepEqual(one.warnings, []);
    const { records } = await first.operations.recordsOfGraph(first.caller.graphId);
    const listed = (['given', 'family'] as const).flatMap((part) =>
      Object.keys(one.model.frequencies[part]!.table).map((name) => ({ part, name })),
    );
    assert.ok(listed.length > 0);
    for (const { part, name } of listed) {
      const bearers = records
        .filter(({ features }) => features.names?.[0]?.[part] === name)
        .map(({ bearer }) => bearer);
      assert.ok(new Set(bearers).size >= 5, name);
    }
    assert.ok(
      Object.keys(one.model.frequencies.birth!.table).length === 0,
      'birthdays of so few people are not listed',
    );
    ownWords = modelText(one.text, 'weights.json');
    await assert.rejects(learned(graph), { code: 'invalid_input', message: /500 are the least/ });
  });

  test('trying a model changes nothing and foretells what adopting it does', async () => {
    const { operations, caller } = graph;
    const before = await everything(database, graph);
    const [people, companies] = [await graph.partition('p'), await graph.partition('c')];
    const told = await operations.tryModel(caller.graphId, strict);
    assert.deepEqual(await everything(database, graph), before);
    assert.ok(told.people.splits > 3, JSON.stringify(told.people));
    assert.equal(told.people.before, people.length);
    assert.deepEqual([told.companies.merges, told.companies.splits], [0, 0]);

    await operations.startAdoption(caller.graphId, strict);
    await adopt(graph);
    const found = await graph.partition('p');
    assert.equal(found.length, told.people.after);
    const known = new Set(found.map(String));
    assert.equal(people.filter((cluster) => !known.has(String(cluster))).length, told.people.splits);
    assert.deepEqual(await graph.partition('c'), companies);

    const back = await operations.tryModel(caller.graphId, SHIPPED_TEXT);
    assert.equal(back.people.after, people.length);
    assert.ok(back.people.riskiest_merges.length > 0);
    const [first, second] = back.people.riskiest_merges;
    assert.ok(first!.evidence.length > 0 && first!.ids.length > 1 && first!.bits <= second!.bits);
    await operations.startAdoption(caller.graphId, SHIPPED_TEXT);
    await adopt(graph);
  });

  test('the former model adopted again gives the same people under the same IDs', async () => {
    const { operations, caller } = graph;
    const before = await idsOf(database, graph);
    for (const model of [strict, ownWords]) {
      await operations.startAdoption(caller.graphId, model);
      await adopt(graph);
      assert.equal((await graph.engine.model(caller)).version, JSON.parse(model.body).version);
      await operations.startAdoption(caller.graphId, SHIPPED_TEXT);
      await adopt(graph);
      assert.deepEqual(await idsOf(database, graph), before);
    }
    assert.equal((await graph.engine.model(caller)).version, SHIPPED.version);
  });

  test('all processes switch together, and what they resolve names the model', async () => {
    const own = await openGraph(database);
    const { graphId } = own.caller;
    await own.people('crm', [{ key: 'a', full_name: 'Ines Quill', emails: ['ines@corvane.example'] }]);
    const store = await database.open();
    const elsewhere = createEngine(partsOn(store, database.folder));
    const ask = () =>
      elsewhere.matchPeople(own.caller, [{ emails: ['ines@corvane.example'] }], { kind: 'joint', explain: true });
    assert.equal((await ask())[0]!.explanation?.prior, SHIPPED.priorBits);
    await own.operations.startAdoption(graphId, strict);
    assert.equal((await ask())[0]!.explanation?.prior, STRICT.priorBits);
    assert.equal((await elsewhere.model(own.caller)).version, 'strict');
    await elsewhere.ingest(own.caller, {
      source: 'crm',
      kind: 'people',
      records: [{ key: 'b', full_name: 'Tomas Reed' }],
    });
    await adopt(own);
    const events = await database.sql(
      `select model_version from resolution_event where graph_id = ${graphId} order by seq`,
    );
    assert.deepEqual(
      events.map((row) => row['model_version']),
      [SHIPPED.version, 'strict'],
    );
    assert.equal((await graph.engine.model(graph.caller)).version, SHIPPED.version, 'another graph keeps its own');
    await store.close();
  });

  test('an adoption that is interrupted, or done by two at once, ends like one that was not', async () => {
    const outcomes: string[][][] = [];
    const steps: number[] = [];
    for (const way of ['whole', 'interrupted', 'two'] as const) {
      const own = await openGraph(database);
      const { graphId } = own.caller;
      await fill(own);
      assert.deepEqual(await own.operations.startAdoption(graphId, strict), { resumed: false });
      if (way === 'interrupted') {
        for (let count = 0; count < steps[0]! / 2; count += 1) await own.operations.adoptionStep(graphId);
        assert.deepEqual(await own.operations.startAdoption(graphId, undefined), { resumed: true });
      }
      const other = createOperations(
        partsOn(way === 'whole' ? own.parts.store : await database.open(), database.folder),
      );
      const done = await Promise.all(way === 'two' ? [adopt(own), adopt(own, other)] : [adopt(own, other)]);
      steps.push(Math.max(...done));
      outcomes.push([...(await own.partition('p')), ['companies'], ...(await own.partition('c'))]);
      assert.equal((await own.operations.describeModel(graphId)).adopting, null);
    }
    assert.ok(steps[1]! < steps[0]!, 'what was done was not done again');
    assert.deepEqual(outcomes[1], outcomes[0]);
    assert.deepEqual(outcomes[2], outcomes[0]);
  });

  test('keys and features that another version of the code has made are rebuilt', async () => {
    const own = await openGraph(database);
    const { operations, caller } = own;
    await fill(own);
    const rows = () =>
      database.sql(`select key, source_id, record_id, entity from match_key where graph_id = ${caller.graphId}
        order by key, source_id, record_id`);
    const features = () =>
      database.sql(`select id, features from record where graph_id = ${caller.graphId} order by id`);
    const [keysBefore, featuresBefore, ids] = [await rows(), await features(), await idsOf(database, own)];
    assert.equal((await operations.describeModel(caller.graphId)).keys.old, false);
    assert.equal(keysBefore.length > 1000, true);

    await database.sql(`update graph set keys_version = 1 where id = ${caller.graphId}`);
    await database.sql(
      `update match_key set key = key + 4096 where graph_id = ${caller.graphId} and record_id % 3 = 0`,
    );
    await database.sql(`update record set features = (select features from record r where r.graph_id = ${caller.graphId}
        and r.kind = 'p' order by id limit 1) where graph_id = ${caller.graphId} and kind = 'p' and id % 5 = 0`);
    assert.deepEqual((await operations.describeModel(caller.graphId)).keys.old, true);
    assert.ok((await operations.graphsWithOldKeys()).length > 0);
    await assert.rejects(operations.tryModel(caller.graphId, strict), { code: 'conflict', message: /lode reresolve/ });

    // Meanwhile a record changes and gets a key that the other code had given it already.
    const { emails, ...changed } = { ...SOME![0]!.record, emails: ['somebody.else@corvane.example'] };
    const { number } = personKeys(personFeatures({ emails }, {}))[0]!;
    await database.sql(`insert into match_key select r.graph_id, ${number}, r.source_id, r.id, r.entity from record r
      join source s on s.id = r.source_id where r.graph_id = ${caller.graphId} and s.name = '${SOME![0]!.source}'
      and r.key = '${changed.key}'`);
    const [outcome] = await own.people(SOME![0]!.source, [{ ...changed, emails }]);
    assert.notEqual(outcome!.outcome, 'rejected');
    await own.people(SOME![0]!.source, [SOME![0]!.record]);

    await operations.startAdoption(caller.graphId, undefined);
    await adopt(own);
    assert.deepEqual(await features(), featuresBefore);
    assert.deepEqual(await idsOf(database, own), ids);
    assert.deepEqual(await rows(), keysBefore);
    assert.equal((await operations.describeModel(caller.graphId)).keys.old, false);
    assert.deepEqual(await operations.graphsWithOldKeys(), []);
  });

  test('a graph without records is never old, and its first record makes it present', async () => {
    const own = await openGraph(database);
    const { keys } = await own.operations.describeModel(own.caller.graphId);
    assert.deepEqual([keys.version, keys.old], [0, false]);
    await own.people('crm', [{ key: 'a', full_name: 'Ines Quill' }]);
    const { keys: now } = await own.operations.describeModel(own.caller.graphId);
    assert.deepEqual([now.version, now.old], [now.wanted, false]);
  });

  test('two models cannot share a version, and a model that is not stored, or not as it was, is named', async () => {
    const own = await openGraph(database);
    const { graphId } = own.caller;
    await own.operations.startAdoption(graphId, strict);
    await adopt(own);
    const twin = modelText(JSON.stringify({ ...STRICT, linkBits: 24 }), 'twin.json');
    await assert.rejects(own.operations.startAdoption(graphId, twin), { code: 'conflict', message: /strict/ });
    await database.sql(`update graph set model = 'gone' where id = ${graphId}`);
    await assert.rejects(own.match({ emails: ['a@corvane.example'] }), /model gone is not stored.*lode reresolve/);
    await database.sql(`update model set id = 'gone' where graph_id = ${graphId}`);
    await assert.rejects(own.match({ emails: ['a@corvane.example'] }), /model gone has been changed.*lode reresolve/);
    await own.operations.startAdoption(graphId, SHIPPED_TEXT);
    await adopt(own);
    assert.equal((await own.match({ emails: ['a@corvane.example'] })).decision, 'none');
  });
});

test('nonsense is refused, saying what is wrong', () => {
  const { email, ...levels } = SHIPPED.levels;
  const cases: [text: unknown, message: RegExp][] = [
    ['{', /w\.json: it is no JSON/],
    [[], /w\.json is no weights file: it is not a JSON object/],
    [{}, /levels must hold an object/],
    [{ ...SHIPPED, levels: { ...SHIPPED.levels, email: null } }, /levels must hold an object/],
    [{ ...SHIPPED, levels: { ...SHIPPED.levels, email: { exact: null } } }, /levels\.email\.exact must be/],
    [{ ...SHIPPED, priorBits: undefined }, /lacks priorBits/],
    [{ ...SHIPPED, priorBits: 'high' }, /priorBits must be a number of bits.*not "high"/],
    [{ ...SHIPPED, linkBits: 1e9 }, /linkBits must be/],
    [{ ...SHIPPED, householdBits: null }, /householdBits must be/],
    [{ ...SHIPPED, certainBits: SHIPPED.linkBits - 1 }, /certainBits must not be below/],
    [{ ...SHIPPED, version: 'a b' }, /version must be/],
    [{ ...SHIPPED, about: { data: 'x' } }, /about\.date must be text/],
    [{ ...SHIPPED, matchThreshold: 2 }, /matchThreshold must be/],
    [{ ...SHIPPED, levels }, /levels lacks email/],
    [{ ...SHIPPED, levels: { ...SHIPPED.levels, shoes: {} } }, /no comparison shoes/],
    [
      { ...SHIPPED, levels: { ...SHIPPED.levels, email: { ...email, sort_of: { m: 0.1, u: 0.1 } } } },
      /email has no level sort_of/,
    ],
    [
      { ...SHIPPED, levels: { ...SHIPPED.levels, email: { exact: { m: 2, u: 0.1 } } } },
      /no probability for email exact/,
    ],
    [{ ...SHIPPED, levels: { ...SHIPPED.levels, email: { exact: { m: '0.5', u: 0.1 } } } }, /email exact must have/],
    [
      { ...SHIPPED, frequencies: { given: { rare: 0.1, table: { ann: 'many' } } } },
      /frequencies\.given gives "ann" no share/,
    ],
    [{ ...SHIPPED, holdersMax: { email: -1 } }, /holdersMax\.email must be/],
    [{ ...SHIPPED, holdersMax: { shoes: 1 } }, /holdersMax names shoes/],
    [
      {
        ...SHIPPED,
        calibration: {
          all: [
            [0, 1],
            [1, 0],
          ],
        },
      },
      /calibration\.all must rise/,
    ],
  ];
  for (const [value, message] of cases) {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    assert.throws(() => modelText(text, 'w.json'), { code: 'invalid_input', message });
  }
  assert.equal(
    modelText(JSON.stringify(SHIPPED), 'w.json').id,
    modelText(JSON.stringify(SHIPPED, null, 2), 'w.json').id,
  );
});
