import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { deletionsOf, soundOf } from './phonetic.ts';

test('names that sound alike have one sound', () => {
  for (const names of [
    ['smith', 'smyth', 'schmit'],
    ['van der berg', 'berg', 'vanderberg'],
    ['mueller', 'muller', 'miller'],
    ['meyer', 'maier', 'mayr'],
    ['catherwood', 'katherwood', 'cathervood'],
    ['garski', 'garsky', 'karsky'],
    ['schwartz', 'schwarz', 'svartz'],
    ['moony', 'mooney', 'moonie'],
    ['lee', 'yi', 'rhee'],
    ['vaughan', 'vaughn'],
    ['al rashidi', 'alrashidi', 'rashidi'],
    ['mcdonald', 'mc donald'],
    ['shevchenko', 'schewtschenko'],
  ]) {
    assert.deepEqual(
      [...new Set(names.map(soundOf))].length,
      1,
      names.map((name) => `${name} ${soundOf(name)}`).join(', '),
    );
  }
});

test('other names have another, and nothing has none', () => {
  for (const [a, b] of [
    ['smith', 'berg'],
    ['hansen', 'janssen'],
    ['oduya', 'okoye'],
    ['halden', 'holland'],
  ] as const) {
    assert.notEqual(soundOf(a), soundOf(b), `${a} ${b}`);
  }
  assert.equal(soundOf(''), '');
  assert.equal(soundOf('123'), '123');
  assert.equal(soundOf('io'), 'io');
});

test('words of one slip share a deletion', () => {
  const letter = fc.constantFrom(...'abcdef');
  const word = fc.array(letter, { minLength: 3, maxLength: 11 }).map((letters) => letters.join(''));
  fc.assert(
    fc.property(
      word,
      fc.nat(),
      letter,
      fc.constantFrom('more', 'less', 'other', 'swapped'),
      (text, where, other, slip) => {
        const at = where % text.length;
        const slipped = {
          more: text.slice(0, at) + other + text.slice(at),
          less: text.slice(0, at) + text.slice(at + 1),
          other: text.slice(0, at) + other + text.slice(at + 1),
          swapped:
            text.slice(0, at) +
            text
              .slice(at, at + 2)
              .split('')
              .reverse()
              .join('') +
            text.slice(at + 2),
        }[slip];
        const mine = deletionsOf(text);
        assert.ok(
          deletionsOf(slipped).some((value) => mine.includes(value)),
          `${text} ${slipped}`,
        );
        assert.equal(new Set(mine).size, mine.length);
      },
    ),
  );
  assert.deepEqual(deletionsOf('li'), ['li']);
  assert.deepEqual(deletionsOf(''), []);
  assert.ok(deletionsOf('x'.repeat(500)).length <= 13);
});
