import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { evaluate } from './evaluate.ts';
import { falls, figuresOf } from './figures.ts';
import { folderOf } from './fixtures/files.ts';
import { linkageOf } from './fixtures/linkage.ts';
import type { LabelledSet } from './labelled/set.ts';
import { measureQueries, readQueries } from './queries.ts';
import { htmlReport } from './report/report.ts';

// 0, 1, 2 are Ada; 3, 4 are Ola. 0-1 was joined, 2 was joined with Ola's 3, 0-2 was compared and fell below, 1-2 and
// 3-4 were never compared.
const NAMES = ['Ada Brindle', 'Ada Brindel', 'Ada <script>alert(1)</script>', 'Ola Vance', 'O. Vance'];
const LINKAGE = linkageOf(
  NAMES.map((full_name, index) => ({ full_name, email: `${index}@orrery.example`, city: 'Leeds' })),
  [
    [0, 1, 9, 0.99],
    [0, 2, 2, 0.5],
    [0, 3, -8, 0.01],
    [2, 3, 7, 0.97],
  ],
  [0, 0, 1, 1, 2],
);
const SET: LabelledSet = {
  name: 'hand-made & small',
  records: [...LINKAGE.records],
  truth: { kind: 'people', personOf: Int32Array.from([0, 0, 0, 1, 1]) },
  truthFrom: 'column cluster',
  notes: [],
};
const timed = { elapsed: () => 0, readSeconds: 1.5 };
const evaluation = evaluate(SET, () => LINKAGE, timed);

test('figures of a linkage made by hand', () => {
  const { measures } = evaluation;
  assert.equal(measures.truePairs, 4);
  assert.equal(measures.blocking.completeness, 2 / 4);
  assert.equal(measures.blocking.candidatesPerRecord, 8 / 5);
  // At the model's 5 bits: 0-1 and 2-3 are said, one is right.
  assert.deepEqual([measures.atModel.precision, measures.atModel.recall], [1 / 2, 1 / 4]);
  assert.deepEqual([measures.cluster.precision, measures.cluster.recall], [1 / 2, 1 / 4]);
  assert.equal(measures.best.threshold, 2);
  assert.deepEqual([measures.best.precision, measures.best.recall], [2 / 3, 1 / 2]);
  assert.equal(measures.calibration.count, 4);
  assert.deepEqual(
    measures.slices.map(({ slice, pairs, right }) => [slice, pairs, right]),
    [['name + place', 4, 2]],
  );
});

test('mistakes: joined strangers, true pairs below and never compared, mixed people', () => {
  const { mistakes } = evaluation;
  const addresses = (list: typeof mistakes.falseMerges) => list.map(({ left, right }) => [left.address, right.address]);
  assert.deepEqual(addresses(mistakes.falseMerges), [['crm/2', 'crm/3']]);
  assert.deepEqual(addresses(mistakes.belowThreshold), [['crm/0', 'crm/2']]);
  assert.deepEqual(addresses(mistakes.neverCompared), [
    ['crm/1', 'crm/2'],
    ['crm/3', 'crm/4'],
  ]);
  assert.deepEqual(
    mistakes.mixed.map(({ records, truePeople, parts }) => [records, truePeople, parts.length]),
    [[2, 2, 2]],
  );
  assert.ok(mistakes.falseMerges[0]!.evidence.some(({ left }) => left.includes('script')));
});

test('labels on pairs: only those are judged', () => {
  const truth: LabelledSet['truth'] = {
    kind: 'pairs',
    a: Int32Array.from([0, 2, 3]),
    b: Int32Array.from([1, 3, 4]),
    same: Uint8Array.from([1, 0, 1]),
  };
  const { measures, mistakes } = evaluate({ ...SET, truth }, () => LINKAGE, timed);
  assert.equal(measures.truePairs, 2);
  assert.equal(measures.blocking.completeness, 1 / 2);
  assert.deepEqual([measures.cluster.precision, measures.cluster.recall], [1 / 2, 1 / 2]);
  assert.equal(measures.bCubed, undefined);
  assert.deepEqual(
    mistakes.neverCompared.map(({ left, right }) => [left.address, right.address]),
    [['crm/3', 'crm/4']],
  );
});

test('the report holds everything itself and shows values as text', () => {
  const page = htmlReport([evaluation, evaluation]);
  assert.match(page, /hand-made &amp; small/);
  assert.match(page, /ada script alert|&lt;script&gt;/i);
  assert.doesNotMatch(page, /<script|https?:|NaN|undefined|Infinity/);
  assert.equal(page.match(/<svg/g)?.length, 8);
  for (const heading of ['Thresholds', 'Calibration', 'Wrongly joined', 'never compared', 'several true ones']) {
    assert.ok(page.includes(heading), heading);
  }
});

test('figures: rounded, finite, and watched for falls', () => {
  const figures = figuresOf(evaluation);
  assert.equal(figures['cluster_f1'], 0.3333);
  assert.ok(Object.values(figures).every(Number.isFinite));
  const before = { small: { cluster_f1: 0.9, ece: 0.02, records: 5, completeness: 0.5 } };
  assert.deepEqual(falls(before, { small: { cluster_f1: 0.899, ece: 0.029, completeness: 0.5 } }), []);
  assert.deepEqual(falls(before, { small: { cluster_f1: 0.89, ece: 0.1 } }), [
    { set: 'small', figure: 'completeness', was: 0.5, is: undefined },
    { set: 'small', figure: 'cluster_f1', was: 0.9, is: 0.89 },
    { set: 'small', figure: 'ece', was: 0.02, is: 0.1 },
  ]);
});

test('match queries: precision of what was answered, recall of what is known, ambiguity where it is due', async (t) => {
  const lines = [
    { slice: 'email', query: { email: 'ada@orrery.example' }, truth: 'p1', fits: ['p1'] },
    { slice: 'email', query: { email: 'nobody@orrery.example' }, truth: null, fits: [] },
    { slice: 'namesake', query: { full_name: 'Ola Vance' }, truth: null, fits: ['p2', 'p3'] },
    { kind: 'name', full_name: 'Ilka Torvend', company_name: 'Orrery', truth: 'p4' },
  ];
  const folder = folderOf(t, { 'queries.jsonl': lines.map((line) => JSON.stringify(line)).join('\n') });
  const queries = await readQueries(join(folder, 'queries.jsonl'));
  assert.deepEqual(queries[3], {
    slice: 'name',
    query: { full_name: 'Ilka Torvend', company_name: 'Orrery' },
    truth: 'p4',
    fits: undefined,
  });
  const [email, namesake, name, all] = measureQueries(queries, (query) =>
    query['full_name'] === 'Ola Vance'
      ? { decision: 'ambiguous', truthOfAnswer: 'p2', score: 0.5 }
      : query['email'] === 'nobody@orrery.example'
        ? { decision: 'none', truthOfAnswer: null, score: 0 }
        : { decision: 'match', truthOfAnswer: 'p1', score: 0.95 },
  );
  assert.deepEqual([email?.asked, email?.known, email?.answered, email?.right], [2, 1, 1, 1]);
  assert.deepEqual([namesake?.several, namesake?.calledAmbiguous, namesake?.precision], [1, 1, 1]);
  assert.deepEqual([name?.precision, name?.recall], [0, 0]);
  assert.deepEqual([all?.slice, all?.asked, all?.precision, all?.recall], ['all', 4, 1 / 2, 1 / 2]);
});
