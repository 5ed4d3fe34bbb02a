import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { normaliseDate } from './date.ts';
import { fixtureLines } from './fixtures/read-fixture.ts';

test('dates in many spellings', () => {
  for (const [input, expected] of fixtureLines('date.tsv'))
    assert.equal(String(normaliseDate(input!)), expected, input);
});

test('any text: no throw, ISO out, stable', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9./-]{4,12}$/)), (text) => {
      const date = normaliseDate(text);
      if (date === undefined) return;
      assert.match(date, /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/);
      assert.equal(normaliseDate(date), date);
    }),
  );
});

test('every real day is read back', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), (date) => {
      const day = date.toISOString().slice(0, 10);
      assert.equal(normaliseDate(day), day);
      assert.equal(normaliseDate(date.toISOString()), day);
    }),
  );
});
