/** Deciding: probabilities over an open world, and no guess between equals. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { aloneProbability, decide, rank, type Scored } from '../../src/identity/match/decide.ts';
import { calibrate, levelBits, type Model } from '../../src/identity/match/model.ts';
import { SHIPPED } from '../../src/identity/match/weights.ts';

const scored = (bits: readonly number[]): Scored<number>[] =>
  bits.map((one, candidate) => ({ candidate, bits: one, evidence: [] }));
const orderOf = (candidate: number) => candidate;
/** Scores as they are before calibration. */
const RAW: Model = { ...SHIPPED, calibration: {} };
const decided = (bits: readonly number[], threshold = 0.9) => decide(scored(bits), RAW, threshold, orderOf);
const bits = fc.array(fc.double({ min: -200, max: 200, noNaN: true }), { maxLength: 12 });

test('scores are probabilities, sorted, and together at most one', () => {
  fc.assert(
    fc.property(bits, (list) => {
      const ranked = rank(scored(list), SHIPPED, orderOf);
      const scores = ranked.map((one) => one.score);
      assert.ok(scores.every((score) => score >= 0 && score <= 1));
      assert.ok(scores.reduce((sum, score) => sum + score, 0) <= 1 + 1e-9);
      assert.deepEqual(
        scores,
        [...scores].sort((a, b) => b - a),
      );
      assert.deepEqual(
        ranked.map((one) => one.candidate).sort((a, b) => a - b),
        list.map((_none, index) => index),
      );
    }),
  );
});

test('more evidence for a candidate never lowers it nor raises a rival', () => {
  fc.assert(
    fc.property(
      bits.filter((list) => list.length > 0),
      fc.nat(),
      fc.double({ min: 0, max: 50, noNaN: true }),
      (list, which, more) => {
        const index = which % list.length;
        const scoreOf = (values: readonly number[]) =>
          new Map(rank(scored(values), SHIPPED, orderOf).map((one) => [one.candidate, one.score]));
        const before = scoreOf(list);
        const after = scoreOf(list.with(index, list[index]! + more));
        for (const [candidate, score] of before) {
          if (candidate === index) assert.ok(after.get(candidate)! >= score - 1e-12);
          else assert.ok(after.get(candidate)! <= score + 1e-12);
        }
      },
    ),
  );
});

test('equal candidates that would each do alone are ambiguous, whatever stands behind them', () => {
  fc.assert(
    fc.property(fc.double({ min: 5, max: 100, noNaN: true }), bits, (best, others) => {
      const behind = others.filter((one) => one < best);
      const { decision, ranked } = decided([best, best, ...behind]);
      assert.equal(decision, 'ambiguous');
      assert.deepEqual(
        ranked.slice(0, 2).map((one) => one.candidate),
        [0, 1],
      );
    }),
  );
});

test('match, ambiguous and none', () => {
  assert.equal(decided([]).decision, 'none');
  assert.equal(decided([20]).decision, 'match');
  assert.equal(decided([20, 10]).decision, 'match');
  assert.equal(decided([20, 19]).decision, 'ambiguous');
  assert.equal(decided([2]).decision, 'none');
  assert.equal(decided([2, 2]).decision, 'none');
  assert.equal(decided([3, 3, 3]).decision, 'ambiguous', 'surely one of the three, though none alone would do');
  assert.equal(decided([3.3], 0.95).decision, 'none');
});

test('a decision is a match exactly if the best reaches the threshold', () => {
  fc.assert(
    fc.property(bits, fc.double({ min: 0.5, max: 0.999, noNaN: true }), (list, threshold) => {
      const { decision, ranked } = decided(list, threshold);
      assert.equal(decision === 'match', (ranked[0]?.score ?? 0) >= threshold);
    }),
  );
});

test('calibration never turns two scores round and stays within 0 and 1', () => {
  const steps: Model = {
    ...SHIPPED,
    calibration: {
      all: [
        [0, 0],
        [0.4, 0.1],
        [0.8, 0.7],
        [1, 0.98],
      ],
    },
  };
  for (const model of [SHIPPED, steps]) {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        assert.ok(calibrate(model, low) <= calibrate(model, high) + 1e-12);
        assert.ok(calibrate(model, low) >= 0 && calibrate(model, high) <= 1);
      }),
    );
  }
});

test('what ships: probabilities are probabilities, and agreement outweighs its absence', () => {
  for (const [field, levels] of Object.entries(SHIPPED.levels)) {
    for (const [level, { m, u }] of Object.entries(levels)) {
      assert.ok(m > 0 && m <= 1 && u > 0 && u <= 1, `${field} ${level}`);
    }
  }
  for (const [field, better, worse] of [
    ['email', 'exact', 'other_at_domain'],
    ['phone', 'exact', 'shared_line'],
    ['phone', 'shared_line', 'different'],
    ['street', 'exact', 'neighbour'],
    ['address', 'exact/exact/exact', 'missing/exact/exact'],
    ['city', 'exact', 'different'],
    ['employer', 'same_domain', 'token_set'],
    ['birth', 'exact', 'partial'],
    ['family', 'exact', 'typo'],
    ['given', 'typo', 'different'],
    ['name', 'different/exact', 'different/different'],
  ] as const) {
    assert.ok(levelBits(SHIPPED, field, better) > levelBits(SHIPPED, field, worse), `${field} ${better} ${worse}`);
  }
  assert.equal(aloneProbability(0), 0.5);
});
