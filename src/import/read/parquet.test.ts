import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readContent, readPath } from '../fixtures/reading.ts';
import { readParquet } from './parquet.ts';

const fixture = (name: string): string => join(import.meta.dirname, '..', 'fixtures', name);

test("a Parquet file of several row groups, in the vendor's shape", async () => {
  const { understood, records, rejects, results } = await readPath(fixture('people.snappy.parquet'));
  assert.equal(understood.layout, 'pdl');
  assert.deepEqual(rejects, []);
  assert.deepEqual(
    records.map(({ key }) => key),
    ['pdl-0', 'pdl-1', 'pdl-2'],
  );
  assert.equal(results.at(-1)?.bytes, understood.totalBytes);
  assert.deepEqual(records[0]?.emails, [
    { address: 'tamsin@orrery.example', type: 'work' },
    { address: 'tamsin@mail.example', type: 'personal' },
  ]);
  assert.equal(records[0]?.birth_date, '1980-04-12');
  assert.equal(records[0]?.positions?.[0]?.title, 'head of lenses');
});

test('codecs that Node brings are read, others are named', async () => {
  const { records } = await readPath(fixture('people.zstd.parquet'));
  assert.equal(records.length, 3);
  await assert.rejects(readPath(fixture('people.lz4.parquet')), {
    code: 'invalid_input',
    message: /compressed with LZ4_RAW/,
  });
});

test('a damaged file is an error, whatever is damaged', async () => {
  const whole = readFileSync(fixture('people.snappy.parquet'));
  const flipped = Buffer.from(whole);
  flipped.fill(0xff, whole.length - 400, whole.length - 8);
  for (const content of [whole.subarray(0, 2000), flipped, Buffer.from('PAR1')]) {
    await assert.rejects(readContent('a.parquet', content), { code: 'invalid_input', message: /Parquet/ });
  }
});

test('a child that stays silent is ended, and one that nobody reads from is too', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lode-import-'));
  try {
    const path = join(folder, 'a.parquet');
    writeFileSync(path, readFileSync(fixture('people.snappy.parquet')));
    const silent = readParquet(path, { heapMegabytes: 64, memoryMegabytes: 512, silence: 0 });
    await assert.rejects(silent.next(), { code: 'too_large', message: /no progress/ });
    const left = readParquet(path);
    assert.equal((await left.next()).value?.items.length, 2);
    await left.return(undefined);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
