import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { NameForm } from '../features.ts';
import { relateFamily, relateGivenWords, relateNames } from './name-relations.ts';

function form(given: string, middle: string, family: string): NameForm {
  return { given, middle, family, suffix: '', full: [given, middle, family].filter((part) => part !== '').join(' ') };
}

test('family names', () => {
  for (const [a, b, expected] of [
    ['ohare', 'o hare', 'exact'],
    ['muller', 'mueller', 'exact'],
    ['moony', 'moonie', 'spelling'],
    ['lee', 'rhee', 'spelling'],
    ['ivanov', 'ivanova', 'spelling'],
    ['kowalski', 'kowalska', 'spelling'],
    ['singh', 'signh', 'typo'],
    ['lindqvist', 'lindqvsti', 'typo'],
    ['tnby', 'tenby', 'typo'],
    ['berg olsen', 'berg', 'part'],
    ['van der berg', 'berg', 'part'],
    ['berg olsen', 'olsson lund', 'part'],
    ['s', 'smith', 'initial'],
    ['b', 'smith', 'different'],
    ['hansen', 'jansen', 'close'],
    ['berg', 'burg', 'close'],
    ['martin', 'martinez', 'close'],
    ['smith', 'berg', 'different'],
    ['', 'berg', 'missing'],
  ] as const) {
    assert.equal(relateFamily(a, b), expected, `${a} ${b}`);
    assert.equal(relateFamily(b, a), expected, `${b} ${a}`);
  }
});

test('each part, the middle and the order', () => {
  const cases: [NameForm, NameForm, string][] = [
    [form('jane', '', 'oduya'), form('jane', '', 'oduya'), 'exact exact missing same'],
    [form('bill', 'j', 'oduya'), form('william', 'james', 'oduya'), 'nickname exact compatible same'],
    [form('ana', 'maria', 'vidal'), form('ana', 'petra', 'vidal'), 'exact exact conflict same'],
    [form('jean pierre', '', 'roux'), form('jean', 'pierre', 'roux'), 'exact exact same same'],
    [form('jean pierre', '', 'roux'), form('jean', '', 'roux'), 'exact exact missing same'],
    [form('jean pierre', '', 'roux'), form('jean paul', '', 'roux'), 'different exact conflict same'],
    [form('anna lena', '', 'roux'), form('anna lisa', '', 'roux'), 'different exact conflict same'],
    [form('anna', 'maria', 'roux'), form('maria', '', 'roux'), 'close exact missing same'],
    [form('ida', '', 'berg'), form('ida', 'berg', 'olsen'), 'exact part missing same'],
    [form('lucia', 'fernandez', 'quiroga'), form('lucia', '', 'fernandez quiroga'), 'exact exact missing same'],
    [form('ana maria', '', 'vidal'), form('ana', 'maria', 'vidal'), 'exact exact same same'],
    [form('ida', 'du', 'pont'), form('ida', '', 'dupont'), 'exact exact missing same'],
    [form('oduya', '', 'jane'), form('jane', '', 'oduya'), 'exact exact missing swapped'],
    [form('wang', '', 'xiaoming'), form('xiao', 'ming', 'wang'), 'exact exact same swapped'],
    [form('lindqvsit', '', 'bill'), form('william', '', 'lindqvist'), 'nickname typo missing swapped'],
    [form('oduya', '', ''), form('jane', '', 'oduya'), 'missing exact missing swapped'],
    [form('jane', '', ''), form('jane', '', 'oduya'), 'exact missing missing same'],
    [form('jane', '', ''), form('jane', '', ''), 'exact missing missing same'],
    [form('seong jin', '', 'lee'), form('sung', 'jin', 'rhee'), 'spelling spelling same same'],
    [form('xiaoming', '', 'wang'), form('xiaoling', '', 'wang'), 'close exact missing same'],
  ];
  for (const [a, b, expected] of cases) {
    const { given, family, middle, order } = relateNames(a, b);
    assert.equal(`${given} ${family} ${middle} ${order}`, expected, `${a.full} / ${b.full}`);
    assert.deepEqual(relateNames(b, a), { given, family, middle, order });
  }
});

test('symmetric for any text, and exact with itself', () => {
  const word = fc.oneof(
    fc.stringMatching(/^[a-e]{0,5}$/),
    fc.constantFrom(
      'jane',
      'jean pierre',
      'maria',
      'mario',
      'bill',
      'william',
      'berg',
      'van der berg',
      'berg olsen',
      'lee',
      'j',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  fc.assert(
    fc.property(word, word, word, word, word, word, (g1, m1, f1, g2, m2, f2) => {
      const [a, b] = [form(g1, m1, f1), form(g2, m2, f2)];
      assert.deepEqual(relateNames(a, b), relateNames(b, a));
      if (g1 !== '' && f1 !== '')
        assert.equal(`${relateNames(a, { ...a }).given} ${relateNames(a, a).family}`, 'exact exact');
      assert.equal(relateGivenWords(g1, g2), relateGivenWords(g2, g1));
      assert.equal(relateFamily(f1, f2), relateFamily(f2, f1));
    }),
    { numRuns: 2000 },
  );
});
