import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { blocking } from './blocking.ts';
import { calibration, equalMassBins, expectedError } from './calibration.ts';
import { clusterQuality } from './clusters.ts';
import { crossFitted, foldOf } from './cross-fit.ts';
import { wilson } from './interval.ts';
import { bestOperating, operatingAt, roc, thresholdCurve } from './pairwise.ts';
import { firstAtLeast, rank } from './rank.ts';

const near = (actual: number, expected: number, within = 1e-6) =>
  assert.ok(Math.abs(actual - expected) <= within, `${actual} is not ${expected}`);

test('ranking: by rising score, negative ones too, labels kept', () => {
  const ranked = rank([3, 1, 3, -2, -40.5, 0], [1, 0, 0, 1, 0, 0]);
  assert.deepEqual([...ranked.score], [-40.5, -2, 0, 1, 3, 3]);
  assert.deepEqual([...ranked.rightBefore], [0, 0, 1, 1, 1, 1, 2]);
  assert.equal(firstAtLeast(ranked, 1), 3);
  assert.equal(firstAtLeast(ranked, 3.5), 6);
  assert.equal(firstAtLeast(rank([0.9], [1]), 0.9), 0);
});

test('ranking keeps any single-precision scores in order', () => {
  fc.assert(
    fc.property(fc.array(fc.float({ noNaN: true, noDefaultInfinity: true })), (scores) => {
      const sorted = Float32Array.from(scores).sort();
      const { score } = rank(scores, new Uint8Array(scores.length));
      for (const [index, value] of sorted.entries()) assert.ok(value === score[index]);
    }),
  );
});

test('pairwise: the worked example, with two true pairs that were never compared', () => {
  const ranked = rank([0.9, 0.8, 0.7], [1, 1, 0]);
  const at = (threshold: number) => operatingAt(ranked, threshold, 4);
  near(at(0.8).precision, 1);
  near(at(0.8).recall, 0.5);
  near(at(0.8).f1, 2 / 3);
  near(at(0.7).precision, 2 / 3);
  near(at(0.7).f1, 4 / 7);
  const best = bestOperating(ranked, 4);
  near(best.threshold, 0.8);
  near(best.f1, 2 / 3);
  assert.deepEqual(
    thresholdCurve(ranked, 4).map(({ said, right }) => [said, right]),
    [
      [1, 1],
      [2, 2],
      [3, 2],
    ],
  );
});

test('pairwise: no answers, no true pairs', () => {
  const none = rank([], []);
  assert.deepEqual(bestOperating(none, 0).f1, 1);
  assert.equal(bestOperating(none, 5).f1, 0);
  assert.equal(operatingAt(none, 0, 5).precision, 1);
  assert.deepEqual(thresholdCurve(none, 5), []);
});

test('the best threshold never splits equal scores', () => {
  const best = bestOperating(rank([0.5, 0.5, 0.5, 0.9], [1, 1, 0, 1]), 3);
  near(best.threshold, 0.5);
  near(best.f1, 6 / 7);
  assert.equal(best.said, 4);
});

test('ROC: the area is the chance that a true pair scores above strangers, ties half', () => {
  near(roc(rank([0.9, 0.8, 0.7, 0.6], [1, 0, 1, 0])).auc, 3 / 4);
  near(roc(rank([0.5, 0.5], [1, 0])).auc, 1 / 2);
  const { points } = roc(rank([0.9, 0.8, 0.7, 0.6], [1, 0, 1, 0]));
  assert.deepEqual(points, [
    [0, 0],
    [0, 0.5],
    [0.5, 0.5],
    [0.5, 1],
    [1, 1],
  ]);
});

test('clusters: the worked example', () => {
  const { cluster, bCubed, truePairs } = clusterQuality([0, 0, 1, 1], [5, 5, 5, 7]);
  assert.equal(truePairs, 3);
  near(cluster.precision, 1 / 2);
  near(cluster.recall, 1 / 3);
  near(cluster.f1, 0.4);
  near(bCubed.precision, 3 / 4);
  near(bCubed.recall, 2 / 3);
});

test('clusters: records without a known truth do not count', () => {
  const { cluster, bCubed } = clusterQuality([0, 0, 0, 0], [3, 3, -1, -1]);
  assert.deepEqual([cluster.f1, bCubed.f1], [1, 1]);
});

test('clusters: perfect, and everything in one', () => {
  assert.equal(clusterQuality([4, 4, 9], [1, 1, 0]).cluster.f1, 1);
  const one = clusterQuality([0, 0, 0, 0], [0, 1, 2, 3]);
  assert.deepEqual([one.cluster.precision, one.cluster.recall], [0, 1]);
  near(one.bCubed.precision, 1 / 4);
});

test('blocking: the worked example', () => {
  const found = blocking(4, 2, 1, 3);
  near(found.completeness, 1 / 3);
  assert.equal(found.candidatesPerRecord, 1);
});

test("Wilson's interval", () => {
  const [low, high] = wilson(9, 10);
  near(low, 0.5958, 1e-4);
  near(high, 0.9821, 1e-4);
  assert.deepEqual(wilson(0, 0), [0, 1]);
});

test('calibration: the worked example', () => {
  const ranked = rank([0.2, 0.9, 0.2, 0.9], [1, 1, 0, 1]);
  const bins = equalMassBins(ranked, 0, 4, 2);
  assert.deepEqual(
    bins.map(({ count, right }) => [count, right]),
    [
      [2, 0.5],
      [2, 1],
    ],
  );
  near(expectedError(bins), 0.2);
});

test('calibration: Brier, the hard range, and what the answers from a threshold on are worth', () => {
  const found = calibration(rank([0.01, 0.5, 0.5, 0.99], [0, 1, 0, 1]));
  assert.equal(found.count, 4);
  assert.equal(found.hard.count, 2);
  near(found.hard.ece, 0);
  near(found.brier, (0.01 ** 2 + 0.25 + 0.25 + 0.01 ** 2) / 4);
  const [half] = found.atLeast;
  assert.deepEqual([half?.threshold, half?.count], [0.5, 3]);
  near(half?.precision ?? 0, 2 / 3);
});

test('bins hold all answers, equal scores together', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.boolean()), { minLength: 1, maxLength: 80 }),
      fc.integer({ min: 1, max: 12 }),
      (list, wanted) => {
        const ranked = rank(
          list.map(([score]) => score / 5),
          list.map(([, right]) => Number(right)),
        );
        const bins = equalMassBins(ranked, 0, list.length, wanted);
        assert.ok(bins.length <= wanted);
        assert.equal(
          bins.reduce((sum, { count }) => sum + count, 0),
          list.length,
        );
        for (const [index, { said }] of bins.entries()) assert.ok(index === 0 || bins[index - 1]!.said < said);
      },
    ),
  );
});

test('cross-fitting mends scores that are wrong in the same way for everybody', () => {
  // Two thousand people; 0.9 is said where half are right, 0.1 where a tenth are.
  const score: number[] = [];
  const right: number[] = [];
  const group: number[] = [];
  for (let person = 0; person < 2000; person += 1) {
    const sure = person % 2 === 0;
    score.push(sure ? 0.9 : 0.1);
    right.push(Number(sure ? person % 4 === 0 : person % 20 === 1));
    group.push(person);
  }
  near(calibration(rank(score, right)).ece, 0.2, 1e-3);
  assert.ok(crossFitted(score, right, group)!.ece < 0.03);
  assert.equal(crossFitted([0.5], [1], [1]), undefined);
});

test('folds are even', () => {
  let ones = 0;
  for (let group = 0; group < 10_000; group += 1) ones += foldOf(group);
  assert.ok(Math.abs(ones - 5000) < 300, String(ones));
});
