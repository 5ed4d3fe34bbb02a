/** Counting by key means the same on both engines. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { peopleOfKey } from '../../src/store/graph.ts';
import { onEachEngine } from './databases.ts';
import { script } from './test-commands.ts';

onEachEngine('keyed counts', (database) => {
  test('people are counted once whatever their records, key by key as asked, up to the limit', async () => {
    const columns = ['graph_id', 'key', 'source_id', 'record_id', 'entity'];
    const rows = [
      [1, 70, 1, 1, 50],
      [1, 70, 1, 2, 51],
      [1, 70, 2, 3, 50],
      [1, 60, 1, 1, 50],
      [2, 70, 1, 4, 52],
    ];
    await database.store.write(script, [['insert', 'match_key', columns, rows]]);
    const { reads } = database.store;
    assert.deepEqual(await reads.count(peopleOfKey, [1], [[70], [99], [60], [70]]), [2, 0, 1, 2]);
    assert.deepEqual(await reads.count({ ...peopleOfKey, limit: 1 }, [1], [[70]]), [1]);
    assert.deepEqual(await reads.count(peopleOfKey, [1], []), []);
  });
});
