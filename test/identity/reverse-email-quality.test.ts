/**
 * The scores of reverse e-mail mean what they say, on generated firms of parameters and a seed that nothing was fitted
 * on. `node bench/reverse-email/run.ts` measures more worlds.
 */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { answersOf } from '../../bench/reverse-email/answers.ts';
import { type Quality, qualityOf } from '../../bench/reverse-email/quality.ts';
import { generateFirms } from '../../bench/reverse-email/world.ts';
import { QUICK } from '../../bench/reverse-email/worlds.ts';

let quality: Quality;
before(() => {
  quality = qualityOf([...generateFirms(QUICK)].flatMap(answersOf));
});

test('of the answers at 0.8, 0.9 and 0.95 at least as many in a hundred are right', () => {
  for (const threshold of [0.8, 0.9, 0.95]) {
    const { right, answers } = quality.precision[threshold]!;
    assert.ok(answers >= 300, `${answers} answers at ${threshold}`);
    assert.ok(right >= threshold, `${right} at ${threshold}`);
  }
});

test('between 0.05 and 0.95 scores and shares of right answers are close', () => {
  assert.ok(quality.hard >= 2_000, `${quality.hard} answers`);
  assert.ok(quality.error <= 0.05, `${quality.error}`);
});

test('most addresses of known people are still answered', () => {
  assert.ok(quality.recall >= 0.55, `${quality.recall}`);
});
