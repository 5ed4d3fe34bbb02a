import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fold, foldWords } from './fold.ts';

const cases: [string, string][] = [
  ['', ''],
  ['   ', ''],
  ['ida berg', 'ida berg'],
  ['Ida  Berg ', 'ida berg'],
  ["O'Brien", 'obrien'],
  ['O’Brien', 'obrien'],
  ['Müller', 'muller'],
  ['Mueller', 'mueller'],
  ['Groß', 'gross'],
  ['Smith-Jones', 'smith jones'],
  ['a.b,c;d', 'a b c d'],
  ['Ольга', 'olga'],
  ['Ida 🚀 Berg', 'ida berg'],
  ['Ｉｄａ', 'ida'],
  ['A\u0308rger', 'arger'],
  ['й'.normalize('NFD'), 'y'],
  ["'", ''],
  ["ida ' berg", 'ida berg'],
  ['--', ''],
];

test('folds to lower-case ASCII words', () => {
  for (const [input, expected] of cases) assert.equal(fold(input), expected, JSON.stringify(input));
});

test('words of nothing are none', () => {
  assert.deepEqual(foldWords(' - '), []);
  assert.deepEqual(foldWords('Ida Berg'), ['ida', 'berg']);
});

test('holds only a-z, 0-9 and single spaces, and folding again changes nothing', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (text) => {
      const folded = fold(text);
      assert.match(folded, /^(?:[a-z0-9]+(?: [a-z0-9]+)*)?$/);
      assert.equal(fold(folded), folded);
    }),
  );
});
