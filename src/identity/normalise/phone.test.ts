import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fixtureLines } from './fixtures/read-fixture.ts';
import { normalisePhone } from './phone.ts';

test('numbers with and without a country hint', () => {
  for (const [input, hint, e164, national, country, extension, type] of fixtureLines('phone.tsv')) {
    const form = normalisePhone(input!, hint === '' ? undefined : hint);
    const expected = e164 === 'undefined' ? undefined : { e164, national, country, extension, type };
    assert.deepEqual(form, expected, `${input} (${hint})`);
  }
});

test('an unknown hint is no hint', () => {
  assert.equal(normalisePhone('0151 23456789', 'zz')?.e164, '');
  assert.equal(normalisePhone('0151 23456789', '')?.e164, '');
});

test('any text: no throw; E.164 normalises to itself', () => {
  const digits = fc.stringMatching(/^\+?[0-9 ()x-]{6,18}$/);
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), digits),
      fc.constantFrom(undefined, 'de', 'us', 'it'),
      (text, hint) => {
        const form = normalisePhone(text, hint);
        if (form === undefined) return;
        assert.match(form.e164, /^(?:\+[1-9][0-9]{5,16})?$/);
        assert.match(form.national, /^[0-9]+$/);
        if (form.e164 !== '') assert.equal(normalisePhone(form.e164)?.e164, form.e164);
      },
    ),
  );
});
