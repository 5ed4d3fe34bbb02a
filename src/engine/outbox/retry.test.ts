/** When failed deliveries are tried again. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ATTEMPTS_MAX, chanceOf, retryGap } from './retry.ts';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

test('first again within half a minute, each gap longer than the one before, about a day in all, then never', () => {
  const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
    minLength: ATTEMPTS_MAX - 1,
    maxLength: ATTEMPTS_MAX - 1,
  });
  fc.assert(
    fc.property(chances, (chance) => {
      const gaps = chance.map((one, index) => retryGap(index + 1, one)!);
      assert.ok(gaps[0]! > 0 && gaps[0]! <= 30 * SECOND);
      for (const [index, gap] of gaps.entries()) assert.ok(index === 0 || gap > gaps[index - 1]!);
      const all = gaps.reduce((sum, gap) => sum + gap, 0);
      assert.ok(all > 20 * HOUR && all < 28 * HOUR);
      assert.equal(retryGap(ATTEMPTS_MAX, 0.5), undefined);
    }),
  );
});

test('at least eight attempts are made', () => assert.ok(ATTEMPTS_MAX >= 8));

test('the chance of a delivery is its own, and spread', () => {
  const chances = Array.from({ length: 1_000 }, (_none, seq) => chanceOf('wh_1', seq, 1));
  assert.ok(chances.every((chance) => chance >= 0 && chance < 1));
  assert.ok(Math.abs(chances.reduce((sum, chance) => sum + chance, 0) / chances.length - 0.5) < 0.05);
  assert.equal(chanceOf('wh_1', 7, 2), chanceOf('wh_1', 7, 2));
  assert.notEqual(chanceOf('wh_1', 7, 2), chanceOf('wh_1', 7, 3));
});
