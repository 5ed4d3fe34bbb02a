import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { calibrationAt, fitIsotonic } from './isotonic.ts';

test('the worked example', () => {
  const knots = fitIsotonic([0.4, 0.1, 0.3, 0.2], [1, 0, 0, 1]);
  assert.deepEqual(knots, [
    [0.1, 0],
    [0.2, 0.5],
    [0.3, 0.5],
    [0.4, 1],
  ]);
  assert.deepEqual(
    [0, 0.25, 0.35, 0.4, 0.9].map((score) => Math.round(calibrationAt(knots, score) * 1e9) / 1e9),
    [0, 0.5, 0.75, 1, 1],
  );
});

test('equal scores are one point; nothing fitted changes nothing', () => {
  assert.deepEqual(fitIsotonic([0.7, 0.7, 0.7, 0.7], [1, 1, 1, 0]), [[0.7, 0.75]]);
  assert.deepEqual(fitIsotonic([], []), []);
  assert.equal(calibrationAt([], 0.3), 0.3);
});

test('shrinking keeps the ends from claiming certainty', () => {
  assert.deepEqual(fitIsotonic([0.1, 0.9], [0, 1], 1), [
    [0.1, 0.25],
    [0.9, 0.75],
  ]);
});

const answers = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.boolean()), { minLength: 1, maxLength: 60 });

test('the map rises strictly in score and never falls in probability', () => {
  fc.assert(
    fc.property(answers, fc.constantFrom(0, 2), (list, shrink) => {
      const knots = fitIsotonic(
        list.map(([score]) => score),
        list.map(([, right]) => Number(right)),
        shrink,
      );
      for (const [index, [score, probability]] of knots.entries()) {
        assert.ok(probability >= 0 && probability <= 1);
        const before = knots[index - 1];
        if (before !== undefined) assert.ok(before[0] < score && before[1] <= probability);
      }
    }),
  );
});

test('no flat map fits better, and the fitted shares add up to what was right', () => {
  fc.assert(
    fc.property(answers, (list) => {
      const scores = list.map(([score]) => score);
      const right = list.map(([, value]) => Number(value));
      const knots = fitIsotonic(scores, right);
      const fitted = scores.map((score) => calibrationAt(knots, score));
      const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
      const share = sum(right) / right.length;
      assert.ok(Math.abs(sum(fitted) - sum(right)) < 1e-9);
      const error = (said: (index: number) => number) => sum(right.map((value, index) => (value - said(index)) ** 2));
      assert.ok(error((index) => fitted[index]!) <= error(() => share) + 1e-9);
    }),
  );
});
