import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collect, findProblems, renderPage, type Section, statementsIn } from './conformance.ts';

// The numbers are put in when the test runs: written out, this file itself would claim to show them.
const call = (name: string, fn = 'test') => `${fn}('${name.replaceAll('#', 'S7.')}', () => {});\n`;

const sections: Record<string, Section> = {
  S7: { title: 'A vendor', statements: { 'S7.1': 'answers | in order', 'S7.2': 'costs nothing' } },
};

test('a test shows every statement that its name carries, in whatever way it is declared', () => {
  const text = [call('#1 #2: a, #1 again'), call('engine: #10 b', 'storageTest'), call('c', 'it')].join('');
  assert.deepEqual(
    statementsIn('a.test.ts', text).map(({ statement }) => statement),
    ['S7.1', 'S7.2', 'S7.10'],
  );
});

test('skipped, pending and commented tests show nothing', () => {
  const text = [call('#1 a', 'test.skip'), call('#1 b', 'test.todo'), `  // ${call('#1 c')}`].join('');
  assert.deepEqual(statementsIn('a.test.ts', text), []);
});

test('names keep their quotes and do not run past them', () => {
  const text = `test("it's ${'S7'}.1 \\"here\\"", () => { log('${'S7'}.2') });`;
  assert.deepEqual(statementsIn('a.test.ts', text), [
    { statement: 'S7.1', shownBy: { file: 'a.test.ts', name: 'it\'s S7.1 "here"' } },
  ]);
});

test('the page is the same whatever order the files come in', () => {
  const files = ['b', 'a', 'c'].map((name) => ({ file: `${name}.test.ts`, text: call(`#1 ${name}`) }));
  const page = renderPage(sections, collect(files));
  assert.equal(renderPage(sections, collect(files.toReversed())), page);
  assert.match(page, /\| S7\.1 \| answers \\\| in order \| `a\.test\.ts`: S7\.1 a<br>`b\.test\.ts`/);
  assert.match(page, /\| S7\.2 \| costs nothing \| — \|/);
  assert.match(page, /^1 of 2 shown\.$/m);
});

test('a statement of a finished page without a test is a problem, and so is an unknown number', () => {
  const shown = collect([{ file: 'a.test.ts', text: call('#1 a') + call('#9 b') }]);
  assert.deepEqual(findProblems(sections, shown, []), ['S7.9 in a.test.ts is not in docs/statements.json']);
  assert.deepEqual(findProblems(sections, shown, ['S7']), [
    'S7.2 has no test that carries its number',
    'S7.9 in a.test.ts is not in docs/statements.json',
  ]);
  assert.deepEqual(findProblems(sections, shown, ['S7.1']), ['S7.9 in a.test.ts is not in docs/statements.json']);
});
