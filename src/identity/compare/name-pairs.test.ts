/** The table of pairs in fixtures/name-pairs.tsv: invented people whose names must meet, or must not. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { NameForm } from '../features.ts';
import { readNames } from '../normalise/name.ts';
import { type NameRelations, relateNames } from './name-level.ts';

interface Pair {
  left: string;
  right: string;
  one: boolean;
}

const pairs: Pair[] = readFileSync(new URL('fixtures/name-pairs.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [left, right, verdict] = line.split('\t');
    assert.ok(left !== undefined && right !== undefined && (verdict === 'one' || verdict === 'two'), line);
    return { left, right, one: verdict === 'one' };
  });

const UNFIT = new Set(['close', 'different', 'missing']);

function meets({ given, family }: NameRelations): boolean {
  return !UNFIT.has(given) && !UNFIT.has(family);
}

function relationsOf({ left, right }: Pair): NameRelations[] {
  return readNames({ full_name: left }).flatMap((a: NameForm) =>
    readNames({ full_name: right }).map((b) => relateNames(a, b)),
  );
}

test('every pair that is one person meets in one of its readings, every other in none', () => {
  assert.ok(pairs.length > 400, String(pairs.length));
  const wrong = pairs
    .filter((pair) => relationsOf(pair).some(meets) !== pair.one)
    .map((pair) => `${pair.left} / ${pair.right}: ${JSON.stringify(relationsOf(pair))}`);
  assert.deepEqual(wrong, []);
});

test('whichever name comes first', () => {
  for (const { left, right } of pairs) {
    for (const a of readNames({ full_name: left })) {
      for (const b of readNames({ full_name: right }))
        assert.deepEqual(relateNames(a, b), relateNames(b, a), `${left} / ${right}`);
    }
  }
});
