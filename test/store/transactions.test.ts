/** Commands: all or nothing, side by side, and never in the way of readers. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LodeError } from '../../src/errors.ts';
import type { KeyedRead, Store, Value } from '../../src/store/tx.ts';
import { onEachEngine } from './databases.ts';
import { atGate, closedGate, openGate, type Step, script } from './test-commands.ts';

const metaByName: KeyedRead<{ name: string; value: string }> = {
  table: 'meta',
  columns: ['name', 'value'],
  fixed: [],
  by: ['name'],
};

const put = (name: string, value = ''): Step => ['insert', 'meta', ['name', 'value'], [[name, value]]];
const get = (...names: string[]): Step => ['read', metaByName, [], names.map((name) => [name])];

onEachEngine('transactions', (database) => {
  const write = (steps: Step[], store: Store = database.store) => store.write(script, steps);
  const valuesOf = async (names: string[]) => {
    const rows = await database.store.reads.read(
      metaByName,
      [],
      names.map((name): Value[] => [name]),
    );
    return rows.map((row) => row.value);
  };

  test('a failing command leaves nothing behind and tells why', async () => {
    await assert.rejects(write([put('lost', '1'), ['fail', 'changed my mind']]), /changed my mind/);
    assert.deepEqual(await valuesOf(['lost']), []);
  });

  test('commands that wait together share nothing of one that fails', async () => {
    const gate = closedGate();
    const first = write([['gate', gate], put('first', 'kept')]);
    await atGate(gate);
    // On SQLite these three wait for the first and then form one commit group.
    const before = write([put('before', 'kept')]);
    const failing = write([put('failing', 'gone'), put('before-2', 'gone'), ['fail', 'no']]);
    const after = write([put('after', 'kept')]);
    openGate(gate);
    await assert.rejects(failing, /no/);
    await Promise.all([first, before, after]);
    assert.deepEqual(await valuesOf(['first', 'before', 'failing', 'before-2', 'after']), ['kept', 'kept', 'kept']);
  });

  test('a constraint that a command violates is its own failure', async () => {
    await write([put('taken', 'mine')]);
    const settled = await Promise.allSettled([write([put('free-1')]), write([put('taken')]), write([put('free-2')])]);
    assert.deepEqual(
      settled.map((one) => one.status),
      ['fulfilled', 'rejected', 'fulfilled'],
    );
    assert.deepEqual(await valuesOf(['taken']), ['mine']);
  });

  test('readers see the state before an open write, and never wait for it', async () => {
    await write([put('seen', 'before')]);
    const gate = closedGate();
    const writing = write([
      ['update', 'meta', ['value'], ['name'], [['after', 'seen']]],
      ['gate', gate],
    ]);
    await atGate(gate);
    // The write is open until the gate is: a read that waited for it would never come back.
    assert.deepEqual(await valuesOf(['seen']), ['before']);
    const [rows] = await database.store.query(script, [get('seen')]);
    assert.deepEqual((rows as { value: string }[])[0]?.value, 'before');
    openGate(gate);
    await writing;
    assert.deepEqual(await valuesOf(['seen']), ['after']);
  });

  test('a long read sees one state, whatever is written meanwhile', async () => {
    await write([put('snapshot', 'old')]);
    const gate = closedGate();
    const reading = database.store.query(script, [get('snapshot'), ['gate', gate], get('snapshot')]);
    await atGate(gate);
    await write([['update', 'meta', ['value'], ['name'], [['new', 'snapshot']]]]);
    openGate(gate);
    const values = (await reading).map((rows) => (rows as { value: string }[])[0]?.value);
    assert.deepEqual(values, ['old', 'old']);
  });

  test('a read of the program cannot write', async () => {
    await assert.rejects(database.store.query(script, [put('by-a-reader')]), /read.?only/i);
    assert.deepEqual(await valuesOf(['by-a-reader']), []);
  });

  test('an acknowledged write is seen at once by every other store', async () => {
    const other = await database.open();
    await write([put('told', 'by us')]);
    assert.deepEqual((await other.reads.read(metaByName, [], [['told']])).length, 1);
    await write([put('told-2', 'by them')], other);
    assert.deepEqual(await valuesOf(['told-2']), ['by them']);
  });

  test('200 writers on two stores lose no update', async () => {
    const other = await database.open();
    const keys = { table: 'limit_window', columns: ['used'], fixed: ['key_id'], by: ['bucket'] };
    const columns = ['key_id', 'surface', 'window', 'bucket', 'used'];
    await Promise.all(
      Array.from({ length: 200 }, (_none, index) =>
        (index % 2 === 0 ? database.store : other).write(script, [
          ['insert', 'limit_window', columns, [['w', 's', 'x', index, 1]]],
        ]),
      ),
    );
    const found = await database.store.reads.read(
      keys as KeyedRead<{ used: number }>,
      ['w'],
      Array.from({ length: 200 }, (_none, index) => [index]),
    );
    assert.equal(found.length, 200);
  });

  test('interactive writes go before bulk ones that came earlier', async (context) => {
    if (database.engine === 'postgres') return context.skip('PostgreSQL runs them side by side');
    const gate = closedGate();
    const order: string[] = [];
    const blocked = write([['gate', gate]]);
    await atGate(gate);
    const note = (name: string) => () => order.push(name);
    const bulk = ['b1', 'b2'].map((name) => database.store.write(script, [put(name)], 'bulk').then(note(name)));
    const quick = ['i1', 'i2'].map((name) => database.store.write(script, [put(name)]).then(note(name)));
    openGate(gate);
    await Promise.all([blocked, ...bulk, ...quick]);
    assert.deepEqual(order, ['i1', 'i2', 'b1', 'b2']);
  });

  test('a domain error keeps its code and its issues on the way to the caller', async () => {
    await assert.rejects(
      write([['domain error', 'conflict']]),
      (error) => error instanceof LodeError && error.code === 'conflict' && error.issues[0]?.path[0] === 'where',
    );
  });

  test('the database clock runs forward and is not far from ours', async () => {
    const first = await database.store.reads.clockMs();
    const second = await database.store.reads.clockMs();
    assert.ok(Number.isSafeInteger(first) && second >= first && first > Date.UTC(2020));
  });
});

onEachEngine('a closed store', (database) => {
  test('answers no more, and closing it lets running writes end', async () => {
    const store = await database.open();
    const writing = store.write(script, [put('last words', 'kept')]);
    await writing;
    await store.close();
    await assert.rejects(store.write(script, [put('too late')]));
    const rows = await database.store.reads.read(metaByName, [], [['last words']]);
    assert.equal(rows.length, 1);
  });
});
