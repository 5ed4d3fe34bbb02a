import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { falls } from '../src/evaluate/figures.ts';

const { sets } = JSON.parse(readFileSync(new URL('../quality.json', import.meta.url), 'utf8')) as {
  sets: Record<string, Record<string, number>>;
};

test('quality.json holds names and numbers, and nothing of the data', () => {
  assert.ok(Object.keys(sets).length > 0);
  for (const [set, figures] of Object.entries(sets)) {
    for (const [name, value] of Object.entries(figures)) assert.ok(Number.isFinite(value), `${set}: ${name}`);
    for (const name of ['records', 'true_pairs', 'completeness', 'cluster_f1'])
      assert.ok(name in figures, `${set}: ${name}`);
  }
});

test('a set that gets worse is found, one that stays is not', () => {
  const [name, figures] = Object.entries(sets)[0]!;
  assert.deepEqual(falls(sets, sets), []);
  const worse = { ...sets, [name]: { ...figures, cluster_f1: figures['cluster_f1']! - 0.01 } };
  assert.deepEqual(
    falls(sets, worse).map(({ set, figure }) => [set, figure]),
    [[name, 'cluster_f1']],
  );
});
