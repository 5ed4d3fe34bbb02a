import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { applyPattern, EMAIL_PATTERNS } from '../compare/email-pattern.ts';
import { normaliseName } from '../normalise/name.ts';
import { readingsOf } from './readings.ts';

const word = fc.stringMatching(/^[a-z]{2,9}$/);

/** Patterns whose mailbox name says where a part ends, or that are split at every place. */
const READ = EMAIL_PATTERNS.filter((pattern) => pattern !== 'firstmlast');

test('what a pattern makes of a name is read as that pattern, with the parts that it shows', () => {
  fc.assert(
    fc.property(word, word, fc.constantFrom(...READ), (given, family, pattern) => {
      const name = { full: '', given, middle: 'q', family, suffix: '' };
      const found = readingsOf(applyPattern(pattern, name)).filter((reading) => reading.pattern === pattern);
      const fits = ({ given: g, family: f }: { given: string; family: string }) =>
        given.startsWith(g) && family.startsWith(f) && g + f !== '';
      assert.ok(found.some(fits), `${pattern} of ${given} ${family}`);
    }),
  );
});

test('hyphens belong to a name where another separator parts it', () => {
  assert.deepEqual(readingsOf('mia.berg-olsen'), [
    { pattern: 'first.last', given: 'mia', family: 'berg olsen' },
    { pattern: 'last.first', given: 'berg olsen', family: 'mia' },
  ]);
});

test('what is no name has no reading', () => {
  for (const box of ['', 'x', '.', 'a.b.c.d', 'a..b', 'x.y', 'n'.repeat(65)])
    assert.deepEqual(readingsOf(box), [], box);
});

test('a long mailbox name has few readings', () => {
  assert.ok(readingsOf('a'.repeat(64)).length < 10);
  assert.ok(readingsOf('a'.repeat(32)).length < 70);
});

test('a name of a known spelling is among the readings, umlaut or not', () => {
  const name = normaliseName({ full_name: 'Jürgen Müller' })!;
  assert.ok(readingsOf('juergen.mueller').some(({ pattern }) => pattern === 'first.last'));
  assert.ok(
    readingsOf(applyPattern('flast', name)).some(
      ({ pattern, family }) => pattern === 'flast' && family === name.family,
    ),
  );
});
