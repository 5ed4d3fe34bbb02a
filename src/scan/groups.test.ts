import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupsOf } from './groups.ts';
import { PEOPLE } from './people.ts';
import { RecordTexts } from './record-texts.ts';
import type { Linked } from './subject.ts';

function rowsOf(people: { full_name: string; emails?: string[]; company_name?: string }[], copies: number[]) {
  const identical = copies.reduce((sum, many) => sum + many - 1, 0);
  return {
    records: people.map((record, index) => ({ address: String(index), features: PEOPLE.features(record) })),
    copies,
    counts: { read: 0, rejected: 0, identical, different: people.length, reused_keys: 0 },
  };
}

function linkedOf(entityOf: number[], pairs: [a: number, b: number, bits: number][]): Linked {
  return {
    pairs: {
      count: pairs.length,
      a: Int32Array.from(pairs, ([a]) => a),
      b: Int32Array.from(pairs, ([, b]) => b),
      bits: Float32Array.from(pairs, ([, , bits]) => bits),
      probability: new Float32Array(pairs.length).fill(1),
    },
    entityOf: Int32Array.from(entityOf),
    entities: Math.max(...entityOf) + 1,
    linkBits: 7,
    model: 'test',
  };
}

test('the weakest link is the last one that a spanning tree needs; each duplicate counts once', () => {
  const ada = { full_name: 'Ada Brindle', emails: ['ada@corvane.example'], company_name: 'Corvane' };
  const rows = rowsOf(
    [ada, { ...ada, full_name: 'A Brindle' }, { full_name: 'Ada Brindle', company_name: 'Corvane' }],
    [2, 1, 1],
  );
  const pairs: [number, number, number][] = [
    [0, 1, 40],
    [0, 2, 9],
    [1, 2, 11],
  ];
  const groups = groupsOf(rows, linkedOf([0, 0, 0], pairs), PEOPLE);
  assert.equal(groups.weakestOf(0), 2);
  assert.equal(groups.sizeOf(0), 4);
  assert.deepEqual([...groups.ties].sort(), [
    ['identical row', 1],
    ['name + company', 1],
    ['same e-mail', 1],
  ]);
});

test('pairs between two people hold nobody together; a person of one row has no weakest link', () => {
  const rows = rowsOf(
    [{ full_name: 'Ada Brindle' }, { full_name: 'Ada Brindle' }, { full_name: 'Tom Vance' }],
    [1, 1, 3],
  );
  const groups = groupsOf(rows, linkedOf([0, 1, 2], [[0, 1, 5]]), PEOPLE);
  assert.deepEqual([0, 1, 2].map(groups.weakestOf), [undefined, undefined, undefined]);
  assert.deepEqual(groups.several, [2]);
});

test('texts come back whole, also where a block ends', () => {
  const texts = new RecordTexts();
  const records = Array.from({ length: 12 }, (_, n) => ({ n, text: 'ü'.repeat(n === 5 ? 3_000_000 : 400_000) }));
  for (const record of records) texts.add(JSON.stringify(record));
  for (const [index, record] of records.entries()) assert.deepEqual(texts.read(index), record);
});
