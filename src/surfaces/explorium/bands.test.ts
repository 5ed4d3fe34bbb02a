import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { AGES, ageGroup, bandOf, REVENUES, SIZES } from './bands.ts';

test('every number from the first class on lies in exactly one class', () => {
  for (const [bands, first] of [
    [SIZES, 1],
    [REVENUES, 0],
    [AGES, 0],
  ] as const) {
    fc.assert(
      fc.property(fc.integer({ min: first, max: 2 ** 40 }), (value) => {
        const fits = bands.filter(({ min, max }) => value >= min && (max === undefined || value <= max));
        assert.deepEqual(
          fits.map(({ name }) => name),
          [bandOf(bands, value)],
        );
      }),
    );
  }
  assert.equal(bandOf(SIZES, null), null);
});

test('ages are told by tens', () => {
  const now = Date.parse('2026-11-26');
  assert.deepEqual(
    ['1980-05-17', '1985-11-20', '1986-12-01', '2010', '1926', 'unknown', undefined].map((born) => ageGroup(born, now)),
    ['41-50', '41-50', '31-40', '0-20', '91-100', null, null],
  );
});
