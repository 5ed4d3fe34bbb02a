import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { DEPARTMENT_WORDS, DEPARTMENTS, LEVEL_WORDS, LEVELS } from './seniority.ts';
import { normaliseTitle } from './title.ts';

const cases: [title: string, text: string, level: string, department: string][] = [
  ['CEO & Co-Founder', 'chief executive officer cofounder', 'founder', ''],
  ['CEO', 'chief executive officer', 'c-suite', ''],
  ['CFO', 'chief financial officer', 'c-suite', 'finance'],
  ['Sr. Software Eng.', 'senior software engineer', 'senior', 'engineering'],
  ['VP Eng', 'vice president engineering', 'vp', 'engineering'],
  ['Senior Vice President, Marketing', 'senior vice president marketing', 'vp', 'marketing'],
  ['President', 'president', 'president', ''],
  ['Product Owner', 'product owner', '', 'product'],
  ['Business Owner', 'business owner', 'owner', ''],
  ['Account Executive', 'account executive', '', 'sales'],
  ['Executive Assistant to the CEO', 'executive assistant to the chief executive officer', '', 'admin'],
  ['Geschäftsführer', 'geschaftsfuhrer', 'c-suite', ''],
  ['Head of Sales EMEA', 'head of sales emea', 'head', 'sales'],
  ['HR Business Partner', 'human resources business partner', '', 'hr'],
  ['Managing Partner', 'managing partner', 'partner', ''],
  ['Staff Software Engineer', 'staff software engineer', 'senior', 'engineering'],
  ['Associate Director', 'associate director', 'director', ''],
  ['Junior Accountant', 'junior accountant', 'entry', 'finance'],
  ['Werkstudent Marketing', 'werkstudent marketing', 'intern', 'marketing'],
  ['R&D Manager', 'research and development manager', 'manager', 'research'],
  ['Director of IT', 'director of information technology', 'director', 'it'],
  ['Responsable RH', 'responsable rh', 'head', 'hr'],
  ['Registered Nurse', 'registered nurse', '', 'healthcare'],
  ['n/a', '', '', ''],
];

test('titles, their levels and departments', () => {
  for (const [title, text, level, department] of cases)
    assert.deepEqual(normaliseTitle(title), { text, level, department }, title);
});

test('the tables hold folded phrases of at most four words and only known values', () => {
  for (const [table, values] of [
    [LEVEL_WORDS, ['', ...LEVELS]],
    [DEPARTMENT_WORDS, ['', ...DEPARTMENTS]],
  ] as [ReadonlyMap<string, string>, string[]][]) {
    for (const [phrase, value] of table) {
      assert.match(phrase, /^[a-z0-9]+(?: [a-z0-9]+){0,3}$/);
      assert.ok(values.includes(value), value);
    }
  }
});

test('any text: no throw, and the text of a title is its own text', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...cases.map(([title]) => title))), (text) => {
      const form = normaliseTitle(text);
      if (form.text !== '') assert.equal(normaliseTitle(form.text).level, form.level);
    }),
  );
});
