/** The keyed verbs mean the same on both engines. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Database } from '../../src/store/schema.ts';
import type { KeyedRead, Value } from '../../src/store/tx.ts';
import { onEachEngine } from './databases.ts';
import { type Step, script } from './test-commands.ts';

const KEY_COLUMNS = ['graph_id', 'key', 'source_id', 'record_id', 'entity'];

/** (graph) × key → record and entity, in order of source and record. */
const byKey: KeyedRead<{ key: number; source_id: number; record_id: number; entity: number }> = {
  table: 'match_key',
  columns: ['key', 'source_id', 'record_id', 'entity'],
  fixed: ['graph_id'],
  by: ['key'],
  order: ['source_id', 'record_id'],
};

const metaByName: KeyedRead<{ name: string; value: string }> = {
  table: 'meta',
  columns: ['name', 'value'],
  fixed: [],
  by: ['name'],
};

onEachEngine('keyed verbs', (database) => {
  const write = (steps: Step[]) => database.store.write(script, steps);
  const read = async <Row>(statement: KeyedRead<Row>, fixed: Value[], keys: Value[][]) => {
    const rows = await database.store.reads.read(statement, fixed, keys);
    // SQLite's rows have no prototype, which is no difference that anybody relies on.
    return rows.map((row) => ({ ...row }));
  };
  const insertKeys = (rows: Value[][]) => write([['insert', 'match_key', KEY_COLUMNS, rows]]);

  test('rows come key by key as asked, within a key in order, up to its limit', async () => {
    await insertKeys([
      [1, 70, 2, 5, 50],
      [1, 70, 1, 9, 51],
      [1, 70, 1, 8, 52],
      [1, 60, 1, 1, 53],
      [2, 70, 1, 1, 54],
    ]);
    const rows = await read(byKey, [1], [[70], [99], [60]]);
    assert.deepEqual(
      rows.map((row) => [row.key, row.source_id, row.record_id]),
      [
        [70, 1, 8],
        [70, 1, 9],
        [70, 2, 5],
        [60, 1, 1],
      ],
    );
    const limited = await read({ ...byKey, limit: 2 }, [1], [[70], [60]]);
    assert.deepEqual(
      limited.map((row) => row.entity),
      [52, 51, 53],
    );
  });

  test('the same key asked twice is answered twice', async () => {
    await insertKeys([[3, 5, 1, 1, 7]]);
    assert.equal((await read(byKey, [3], [[5], [5]])).length, 2);
  });

  test('after skips to the next value of the first key column', async () => {
    await insertKeys([
      [4, 1, 10, 1, 0],
      [4, 1, 20, 1, 0],
      [4, 1, 20, 2, 0],
    ]);
    const next: KeyedRead<{ source_id: number }> = {
      table: 'match_key',
      columns: ['source_id'],
      fixed: ['graph_id', 'key'],
      by: ['source_id'],
      after: true,
      order: ['source_id', 'record_id'],
      limit: 1,
    };
    const found = async (after: number) => (await read(next, [4, 1], [[after]])).map((row) => row.source_id);
    assert.deepEqual(await found(-1), [10]);
    assert.deepEqual(await found(10), [20]);
    assert.deepEqual(await found(20), []);
  });

  test('several key columns are one key', async () => {
    await insertKeys([
      [5, 1, 1, 1, 1],
      [5, 1, 2, 1, 2],
      [5, 2, 1, 1, 3],
    ]);
    const both = { ...byKey, by: ['key', 'source_id'] };
    const rows = await read(
      both,
      [5],
      [
        [1, 2],
        [2, 1],
        [2, 2],
      ],
    );
    assert.deepEqual(
      rows.map((row) => row.entity),
      [2, 3],
    );
  });

  test('insert refuses a taken primary key, or leaves that row alone when told to ignore it', async () => {
    await insertKeys([[6, 1, 1, 1, 1]]);
    await assert.rejects(insertKeys([[6, 1, 1, 1, 2]]));
    const rows: Value[][] = [
      [6, 1, 1, 1, 3],
      [6, 1, 1, 2, 4],
    ];
    await write([['insert', 'match_key', KEY_COLUMNS, rows, true]]);
    assert.deepEqual(
      (await read(byKey, [6], [[1]])).map((row) => row.entity),
      [1, 4],
    );
  });

  test('put inserts a row or replaces the one that is there', async () => {
    await insertKeys([
      [12, 1, 1, 1, 1],
      [12, 2, 1, 1, 2],
    ]);
    const primary = ['graph_id', 'key', 'source_id', 'record_id'];
    const rows = Array.from({ length: 50 }, (_, index) => [12, index + 2, 1, 1, 100 + index]);
    await write([['put', 'match_key', primary, KEY_COLUMNS, rows]]);
    const found = await read(byKey, [12], [[1], [2], [3], [51], [52]]);
    assert.deepEqual(
      found.map((row) => [row.key, row.entity]),
      [
        [1, 1],
        [2, 100],
        [3, 101],
        [51, 149],
      ],
    );
  });

  test('any number of rows is inserted, all of them or, when one cannot be, none', async () => {
    for (const count of [1, 7, 8, 31, 32, 33, 41, 100]) {
      const rows = Array.from({ length: count }, (_, index) => [13, count, 1, index, index]);
      await insertKeys(rows);
      const found = await read(byKey, [13], [[count]]);
      assert.deepEqual(
        found.map((row) => row.entity),
        rows.map((row) => row[4]),
      );
    }
    const taken = Array.from({ length: 40 }, (_, index) => [13, 5, 1, index % 39, 0]);
    await assert.rejects(insertKeys(taken));
    assert.deepEqual(await read(byKey, [13], [[5]]), []);
  });

  test('text keys are found whatever characters they hold, one at a time and together', async () => {
    const names = [
      '"quoted"',
      "it's",
      'back\\slash',
      'line\nfeed',
      'zero\u0000inside',
      '\u{1f600}',
      'zoë',
      '[1,2]',
      '',
    ];
    // PostgreSQL has no zero in text.
    const asked = names
      .filter((name) => database.engine === 'sqlite' || !name.includes('\u0000'))
      .map((name) => [`odd ${name}`]);
    await write([['insert', 'meta', ['name', 'value'], asked.map(([name]) => [name!, ''])]]);
    assert.deepEqual(
      (await read(metaByName, [], asked)).map((row) => [row.name]),
      asked,
    );
    for (const key of asked)
      assert.deepEqual(
        (await read(metaByName, [], [key])).map((row) => [row.name]),
        [key],
      );
  });

  test('update changes the rows it names, remove takes them away, neither minds an absent one', async () => {
    await insertKeys([
      [7, 1, 1, 1, 1],
      [7, 2, 1, 1, 1],
      [7, 3, 1, 1, 1],
    ]);
    await write([
      [
        'update',
        'match_key',
        ['entity'],
        ['graph_id', 'key'],
        [
          [10, 7, 1],
          [20, 7, 2],
          [30, 7, 99],
        ],
      ],
      [
        'remove',
        'match_key',
        ['graph_id', 'key'],
        [
          [7, 3],
          [7, 98],
        ],
      ],
    ]);
    const rows = await read(byKey, [7], [[1], [2], [3], [99]]);
    assert.deepEqual(
      rows.map((row) => [row.key, row.entity]),
      [
        [1, 10],
        [2, 20],
      ],
    );
  });

  test('a command reads what it has written before', async () => {
    const [rows] = await write([
      ['insert', 'match_key', KEY_COLUMNS, [[8, 1, 1, 1, 5]]],
      ['read', byKey, [8], [[1]]],
    ]);
    assert.deepEqual(rows, [{ key: 1, source_id: 1, record_id: 1, entity: 5 }]);
  });

  test('empty lists do nothing', async () => {
    const [rows] = await write([
      ['insert', 'match_key', KEY_COLUMNS, []],
      ['put', 'match_key', ['graph_id'], KEY_COLUMNS, []],
      ['update', 'match_key', ['entity'], ['graph_id'], []],
      ['remove', 'match_key', ['graph_id'], []],
      ['words', []],
      ['read', byKey, [9], []],
    ]);
    assert.deepEqual(rows, []);
  });

  test('numbers are exact up to 2^53 - 1, in both directions', async () => {
    const most = Number.MAX_SAFE_INTEGER;
    await insertKeys([
      [10, most, 1, most - 1, most],
      [10, most - 1, 1, 1, 1],
    ]);
    assert.deepEqual(await read(byKey, [10], [[most]]), [
      { key: most, source_id: 1, record_id: most - 1, entity: most },
    ]);
  });

  test('null is kept apart from zero and empty text, and is found by no key', async () => {
    const columns: (keyof Database['job'] & string)[] = ['id', 'account_group_id', 'type', 'payload', 'state'];
    const rest = ['done', 'total', 'unit', 'result', 'attempts', 'attempts_max', 'cancel_requested', 'epoch'];
    const more = ['lease_until', 'run_after', 'queued_seq', 'created_at'];
    const row = (id: string, total: Value, result: Value): Value[] => [
      id,
      'g',
      't',
      '',
      's',
      0,
      total,
      'u',
      result,
      0,
      1,
      0,
      0,
      0,
      0,
      0,
      '',
    ];
    await write([['insert', 'job', [...columns, ...rest, ...more], [row('a', null, null), row('b', 0, '')]]]);
    const jobs: KeyedRead<{ id: string; total: number | null; result: string | null }> = {
      table: 'job',
      columns: ['id', 'total', 'result'],
      fixed: [],
      by: ['id'],
    };
    assert.deepEqual(await read(jobs, [], [['a'], ['b']]), [
      { id: 'a', total: null, result: null },
      { id: 'b', total: 0, result: '' },
    ]);
    assert.deepEqual(await read({ ...jobs, by: ['total'] }, [], [[null]]), []);
    await write([
      [
        'update',
        'job',
        ['total', 'result'],
        ['id'],
        [
          [7, 'x', 'a'],
          [null, null, 'b'],
        ],
      ],
    ]);
    assert.deepEqual(await read(jobs, [], [['a'], ['b']]), [
      { id: 'a', total: 7, result: 'x' },
      { id: 'b', total: null, result: null },
    ]);
  });

  test('text is kept as it is and ordered by its bytes', async () => {
    const texts = ['Zebra', 'apple', 'Äpfel', 'a b', 'ab', 'a-b', '', 'o\'brien \\ "', 'ﬀ', '𝒜', '漢字', 'a%_b'];
    const names = texts.map((text): Value[] => [text, text]);
    await write([['insert', 'meta', ['name', 'value'], names]]);
    assert.deepEqual(
      (
        await read(
          metaByName,
          [],
          names.map(([name]) => [name!]),
        )
      ).map((row) => row.value),
      texts,
    );
    const rows = await database.store.reads.db
      .selectFrom('meta')
      .select('name')
      .where('name', 'in', texts)
      .orderBy('name')
      .execute();
    const bytes = (text: string) => Buffer.from(text, 'utf8');
    assert.deepEqual(
      rows.map((row) => row.name),
      [...texts].sort((a, b) => Buffer.compare(bytes(a), bytes(b))),
    );
  });

  test('many keys in one read and many rows in one insert', async () => {
    const rows = Array.from({ length: 3_000 }, (_none, index): Value[] => [11, index, 1, 1, index * 2]);
    await insertKeys(rows);
    const found = await read(byKey, [11], rows.map((row) => [row[1]!]).reverse());
    assert.equal(found.length, 3_000);
    assert.deepEqual([found[0]!.entity, found.at(-1)!.entity], [5_998, 0]);
  });
});
