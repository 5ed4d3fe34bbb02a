import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { NameForm } from '../features.ts';
import { normaliseName } from '../normalise/name.ts';
import { compareNames, middleConflict, NAME_LEVELS, suffixConflict } from './name-level.ts';

function name(text: string): NameForm {
  const form = normaliseName(text.startsWith('family:') ? { family_name: text.slice(7) } : { full_name: text });
  assert.ok(form !== undefined, text);
  return form;
}

const cases: [string, string, string][] = [
  ['Ana Maria Vidal', 'ANA MARIA VIDAL', 'exact'],
  ['Vidal, Ana', 'Ana Vidal', 'exact'],
  ['Jean-Pierre Dupont', 'Jean Pierre Dupont', 'exact'],
  ['Ana M. Vidal', 'Ana Vidal', 'exact_without_middle'],
  ['Ana Maria Vidal', 'Ana Vidal', 'exact_without_middle'],
  ['Bill Oduya', 'William Oduya', 'nickname'],
  ['Bill J. Oduya', 'Will Oduya', 'nickname'],
  ['Юрий Лебедев', 'Yuri Lebedev', 'transliterated'],
  ['Anna Müller', 'Anna Mueller', 'exact'],
  ['محمد سلمان', 'Mohammed Salman', 'exact'],
  ['محمد سلطاني', 'Mohammed Soltani', 'transliterated'],
  ['Jonas Lindqvist', 'Jonas Lindqvsit', 'typo'],
  ['Jonsa Lindqvist', 'Jonas Lindqvist', 'typo'],
  ['J. Oduya', 'Jane Oduya', 'initial'],
  ['Lindqvist Jonas', 'Jonas Lindqvist', 'swapped'],
  ['Wang Xiaoming', 'Xiao Ming Wang', 'exact'],
  ['Li Na', 'Na Li', 'swapped'],
  ['Mia Berg-Olsen', 'Mia Berg', 'subset'],
  ['Ida van der Veen', 'Ida Veen', 'subset'],
  ['Gabriel Soto Luna', 'Gabriel Soto', 'subset'],
  ['family:Oduya', 'Jane Oduya', 'family_only'],
  ['Oduya', 'Jane Oduya', 'family_only'],
  ['Jane', 'Jane Oduya', 'given_only'],
  ['Jane Oduya', 'Peter Oduya', 'related'],
  ['J. Oduya', 'Peter Oduya', 'related'],
  ['Jane Oduya', 'Mia Berg', 'different'],
  ['Jane Oduya', 'Jane Berg', 'renamed'],
  ['Jean-Pierre Roux', 'Jean-Paul Roux', 'related'],
  ['Jean-Pierre Roux', 'Jean Roux', 'exact_without_middle'],
  ['Daniel Haas', 'Daniela Haas', 'related'],
  ['Mohammed Ali Khan', 'Mohammed Omar Khan', 'exact_without_middle'],
  ['Martin Oduya', 'Martina Oduya', 'related'],
];

test('every level, in both directions', () => {
  for (const [a, b, expected] of cases) {
    assert.equal(compareNames(name(a), name(b)), expected, `${a} / ${b}`);
    assert.equal(compareNames(name(b), name(a)), expected, `${b} / ${a}`);
  }
  assert.deepEqual(new Set(cases.map(([, , level]) => level)), new Set(NAME_LEVELS));
});

test('suffixes of two generations conflict', () => {
  assert.equal(suffixConflict(name('Jon Oduya Jr'), name('Jon Oduya Sr')), true);
  assert.equal(suffixConflict(name('Jon Oduya II'), name('Jon Oduya III')), true);
  assert.equal(suffixConflict(name('Jon Oduya Jr'), name('Jon Oduya II')), false);
  assert.equal(suffixConflict(name('Jon Oduya Jr'), name('Jon Oduya')), false);
});

test('middle names conflict when neither can be the other', () => {
  assert.equal(middleConflict(name('Ana Maria Vidal'), name('Ana Petra Vidal')), true);
  assert.equal(middleConflict(name('Ana Maria Vidal'), name('Ana M. Vidal')), false);
  assert.equal(middleConflict(name('Ana Maria Vidal'), name('Ana Vidal')), false);
});

test('symmetric, and exact with itself', () => {
  const word = fc.constantFrom(
    'jane',
    'j',
    'jan',
    'oduya',
    'berg',
    'olsen',
    'van',
    'muller',
    'mueller',
    'li',
    'bill',
    'william',
    '',
  );
  const form = fc.tuple(word, word, word).map(([given, middle, family]) => ({
    given,
    middle,
    family,
    suffix: '',
    full: [given, middle, family].filter((part) => part !== '').join(' '),
  }));
  fc.assert(
    fc.property(form, form, (a, b) => {
      assert.equal(compareNames(a, b), compareNames(b, a));
      if (a.given !== '' && a.family !== '') assert.equal(compareNames(a, { ...a }), 'exact');
    }),
    { numRuns: 1000 },
  );
});
