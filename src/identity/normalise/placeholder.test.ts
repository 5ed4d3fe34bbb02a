import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isPlaceholder, presentText } from './placeholder.ts';

test('what says nothing counts as absent', () => {
  const absent = [
    'n/a',
    'N/A',
    '#N/A',
    'na',
    'None',
    'NULL',
    'nil',
    'test',
    '-',
    '--',
    '.',
    '?',
    'unknown',
    'Undefined',
    'TBD',
    'xxx',
    'not available',
    'No Email',
    '(none)',
    '[not set]',
    'keine Angabe',
    '________',
  ];
  for (const text of absent) assert.equal(isPlaceholder(text), true, text);
});

test('what only resembles a placeholder is kept', () => {
  for (const text of ['Nadia', 'Testa', 'Nullmeier', 'Anna', 'X', '王', 'Nielsen', '0', 'none of the above'])
    assert.equal(isPlaceholder(text), false, text);
});

test('present text is trimmed and free of control characters', () => {
  assert.equal(presentText('  Ida\u0000 Berg\u200b '), 'Ida Berg');
  assert.equal(presentText('Ida\nBerg'), 'Ida Berg');
  assert.equal(presentText(4915123456789), '4915123456789');
  for (const value of [undefined, null, '', '  ', '\u0000', 'n/a', Number.NaN, {}, [], true])
    assert.equal(presentText(value), undefined);
});

test('cleaning twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = presentText(text);
      if (once !== undefined) assert.equal(presentText(once), once);
    }),
  );
});
