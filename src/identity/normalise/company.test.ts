import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { acronymOf, normaliseCompany } from './company.ts';
import { fixtureLines } from './fixtures/read-fixture.ts';

test('names without legal form', () => {
  for (const [input, expected] of fixtureLines('company.tsv'))
    assert.equal(String(normaliseCompany(input!)?.name), expected, input);
});

test('acronyms leave joining words out', () => {
  assert.equal(acronymOf(['northern', 'bright', 'energy']), 'nbe');
  assert.equal(acronymOf(['university', 'of', 'oakline']), 'uo');
  assert.equal(acronymOf(['oakline']), '');
});

test('any text: no throw, never empty, folded', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc
          .array(fc.constantFrom('Oak', 'GmbH', '&', 'Co.', 'KG', 'The', 'Inc', 'Group', 'S.A.', 'de', 'C.V.'))
          .map((words) => words.join(' ')),
      ),
      (text) => {
        const form = normaliseCompany(text);
        if (form === undefined) return;
        assert.match(form.name, /^[a-z0-9]+(?: [a-z0-9]+)*$/);
        assert.equal(form.words.join(' '), form.name);
      },
    ),
  );
});
