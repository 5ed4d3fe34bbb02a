import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { acronymOf, companyNames, normaliseCompany } from './company.ts';
import { fixtureLines } from './fixtures/read-fixture.ts';

test('names without legal form', () => {
  for (const [input, expected] of fixtureLines('company.tsv'))
    assert.equal(String(normaliseCompany(input!)?.name), expected, input);
});

test('legal forms of the world, before and behind a name, in many spellings', () => {
  const spellings = fixtureLines('company-forms.tsv');
  assert.ok(spellings.length > 400);
  for (const [input] of spellings) assert.equal(normaliseCompany(input!)?.name, 'oakline', input);
});

test('other names stated in the text are aliases; owners and remarks are not', () => {
  const cases: [string, string[]][] = [
    ['Northern Bright Energy (NBE)', ['northern bright energy', 'nbe']],
    ['NBE (Northern Bright Energy Ltd)', ['nbe', 'northern bright energy']],
    ['Oakline Holdings LLC d/b/a Brightwater', ['brightwater', 'oakline holdings']],
    ['Oakline Ltd trading as Brightwater', ['brightwater', 'oakline']],
    ['Oakline, formerly known as Corvane Inc.', ['oakline', 'corvane']],
    ['Oakline (ehemals Corvane GmbH)', ['oakline', 'corvane']],
    ['Oakline a/k/a Tidewheel', ['oakline', 'tidewheel']],
    ['Corvane (now Oakline)', ['oakline', 'corvane']],
    ['Ромашка (Oakline)', ['romashka', 'oakline']],
    ['Oakline (Berlin)', ['oakline']],
    ['Oakline (contract)', ['oakline']],
    ['Oakline - part of Brightwater', ['oakline']],
    ['Oakline, a Brightwater company', ['oakline']],
    ['freelance', []],
  ];
  for (const [text, names] of cases) assert.deepEqual(companyNames(text), names, text);
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
