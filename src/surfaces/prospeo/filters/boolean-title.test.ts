import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Refusal } from '../errors.ts';
import { parseBooleanTitle } from './boolean-title.ts';

const parse = (text: string) => parseBooleanTitle(text, 'title');
const contains = (value: string) => ({ field: 'title', op: 'phrase', value });
const exactly = (value: string) => ({ field: 'title', op: 'in', value: [value] });

test('words, phrases, whole titles, not, and parentheses', () => {
  assert.deepEqual(parse('head'), contains('head'));
  assert.deepEqual(parse("'vice president'"), contains('vice president'));
  assert.deepEqual(parse('"Chief of Staff"'), exactly('Chief of Staff'));
  assert.deepEqual(parse('!intern'), { not: contains('intern') });
  assert.deepEqual(parse(`${'!'.repeat(15_000)}intern`), contains('intern'));
  assert.deepEqual(parse('one AND two AND !(three OR "four five")'), {
    and: [contains('one'), contains('two'), { not: { or: [contains('three'), exactly('four five')] } }],
  });
  assert.deepEqual(parse("O'Brien OR head"), { or: [contains("O'Brien"), contains('head')] });
});

test('what breaks the grammar is refused with a reason', () => {
  const broken: [string, RegExp][] = [
    ['one AND two OR three', /parentheses/],
    ['(one', /not closed/],
    ['one)', /AND or OR is wanted/],
    ['one two', /AND or OR is wanted/],
    ['"one', /quotation mark/],
    ['AND', /where a term is wanted/],
    ['', /ends where/],
    ['!'.repeat(15_000), /ends where/],
    ['one OR', /ends where/],
    ['ab', /3 to 100/],
    [`${'('.repeat(6)}head${')'.repeat(6)}`, /5 deep/],
    ['---', /no letter/],
    [Array.from({ length: 501 }, () => 'head').join(' OR '), /500 terms/],
  ];
  for (const [text, why] of broken) {
    assert.throws(
      () => parse(text),
      (error) => error instanceof Refusal && why.test(error.filterError ?? ''),
      text,
    );
  }
});

test('any text is read or refused', () => {
  const pieces = fc.constantFrom('head', 'AND', 'OR', '(', ')', '!', '"', "'", ' ', 'vp', 'sales lead', '\\', '%');
  fc.assert(
    fc.property(
      fc.array(pieces).map((list) => list.join(' ')),
      (text) => {
        try {
          parse(text);
        } catch (error) {
          assert.ok(error instanceof Refusal, String(error));
        }
      },
    ),
  );
});
