import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { damerauLevenshtein, isTypo, jaroWinkler, tokenSetSimilarity } from './similarity.ts';

test('Jaro–Winkler, published values', () => {
  for (const [a, b, expected] of [
    ['martha', 'marhta', 0.961],
    ['dwayne', 'duane', 0.84],
    ['dixon', 'dicksonx', 0.813],
    ['', '', 1],
    ['a', '', 0],
    ['abc', 'xyz', 0],
  ] as const) {
    assert.equal(Math.round(jaroWinkler(a, b) * 1000) / 1000, expected, `${a} ${b}`);
  }
});

test('edit distance', () => {
  for (const [a, b, max, expected] of [
    ['smith', 'smith', 2, 0],
    ['smith', 'smiht', 2, 1],
    ['smith', 'smyth', 2, 1],
    ['kitten', 'sitting', 3, 3],
    ['kitten', 'sitting', 2, 3],
    ['', 'abc', 5, 3],
    ['ca', 'abc', 3, 3],
    ['abcdef', 'badcfe', 3, 3],
  ] as const) {
    assert.equal(damerauLevenshtein(a, b, max), expected, `${a} ${b}`);
  }
});

/** The textbook form with the whole matrix, to check the bounded one against. */
function slowDistance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(
        rows[i - 1]![j]! + 1,
        rows[i]![j - 1]! + 1,
        rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, rows[i - 2]![j - 2]! + 1);
      rows[i]![j] = cost;
    }
  }
  return rows[a.length]![b.length]!;
}

test('the bounded distance is the true one up to its bound', () => {
  const word = fc.stringMatching(/^[abc]{0,8}$/);
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 8 }), (a, b, max) => {
      assert.equal(damerauLevenshtein(a, b, max), Math.min(max + 1, slowDistance(a, b)));
    }),
    { numRuns: 1000 },
  );
});

test('similarities lie in 0..1 for input of any length, and the distance is symmetric', () => {
  const text = fc.stringMatching(/^[a-d ]{0,300}$/);
  fc.assert(
    fc.property(text, text, (a, b) => {
      for (const similarity of [jaroWinkler, tokenSetSimilarity]) {
        const value = similarity(a, b);
        assert.ok(value >= 0 && value <= 1 + 1e-12);
      }
      assert.equal(jaroWinkler(a, a), 1);
      assert.equal(damerauLevenshtein(a, b, 3), damerauLevenshtein(b, a, 3));
    }),
  );
});

test('word sets', () => {
  assert.equal(tokenSetSimilarity('a b', 'b a'), 1);
  assert.equal(tokenSetSimilarity('main st', 'main st 5'), 2 / 3);
  assert.equal(tokenSetSimilarity('', 'a'), 0);
  assert.equal(tokenSetSimilarity('ab cd', 'ef gh'), 0);
});

test('a typo is one edit, two in long words, none in short ones', () => {
  assert.equal(isTypo('berg', 'breg'), true);
  assert.equal(isTypo('ann', 'ana'), true);
  assert.equal(isTypo('ann', 'dan'), false);
  assert.equal(isTypo('bo', 'jo'), false);
  assert.equal(isTypo('lindqvist', 'lindqvsti'), true);
  assert.equal(isTypo('smith', 'smooth'), false);
});
