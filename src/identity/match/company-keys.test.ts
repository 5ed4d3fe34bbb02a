import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { normaliseCompany } from '../normalise/company.ts';
import { companyKeyValues, employerKeyValues } from './company-keys.ts';

const name = (text: string) => normaliseCompany(text)!.name;
const words = (text: string) =>
  companyKeyValues({ names: [name(text)] })
    .filter(({ kind }) => kind === 'company_word')
    .map(({ value }) => value);
const meet = (a: readonly string[], b: readonly string[]) => a.some((value) => b.includes(value));

const SPELLINGS: [string, string][] = [
  ['Brightwater Analytics', 'Brightwater'],
  ['Brightwater Analytics', 'Brigtwater Analytics'],
  ['Brightwater Analytics', 'Brihgtwater Analytics Ltd'],
  ['Brightwater Analytics', 'Bright Water Analytics'],
  ['Brightwater Analytics', 'Brightwater Anlytics GmbH & Co. KG'],
  ['Northern Bright Energy', 'NBE'],
  ['Acorn Deutschland GmbH', 'Acorn UK Ltd'],
  ['Müller Bau', 'Mueller Bau'],
];

test('spellings of one name meet, in few values', () => {
  for (const [a, b] of SPELLINGS) {
    assert.ok(meet(words(a), words(b)), `company_word: ${a} / ${b}`);
    assert.ok(meet(employerKeyValues(name(a)), employerKeyValues(name(b))), `employer: ${a} / ${b}`);
  }
  assert.ok(!meet(words('Brightwater Analytics'), words('Clearwater Logistics')));
  assert.deepEqual(employerKeyValues('brightwater analytics'), ['bri', '~ter']);
  assert.deepEqual(employerKeyValues(''), []);
});

test('one letter lost, doubled or swapped in a long name leaves a value to meet under', () => {
  const stem = fc.constantFrom('brightwater', 'nordlicht', 'fernhollow', 'quillfeather', 'thistledown');
  const trade = fc.constantFrom('analytics', 'foods', 'logistics', 'maschinenbau');
  fc.assert(
    fc.property(stem, trade, fc.nat(), fc.constantFrom('lost', 'doubled', 'swapped'), (own, rest, at, how) => {
      const place = 1 + (at % (own.length - 2));
      const [before, letter, next, after] = [own.slice(0, place), own[place]!, own[place + 1]!, own.slice(place + 2)];
      const slip = { lost: next, doubled: letter + letter + next, swapped: next + letter }[how];
      const spoilt = `${before}${slip}${after} ${rest}`;
      assert.ok(meet(words(`${own} ${rest}`), words(spoilt)), spoilt);
      assert.ok(meet(employerKeyValues(`${own} ${rest}`), employerKeyValues(spoilt)), spoilt);
    }),
  );
});

test('a company known by its domain alone is found by the name that the domain spells', () => {
  const values = companyKeyValues({ domains: ['bright-water.example'] }).map(({ value }) => value);
  assert.ok(meet(values, words('Bright Water Ltd')));
});

test('any name: one to three employer values, none empty', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const form = normaliseCompany(text);
      if (form === undefined) return;
      const values = employerKeyValues(form.name);
      assert.ok(values.length >= 1 && values.length <= 3);
      for (const value of values) assert.notEqual(value, '');
    }),
  );
});
