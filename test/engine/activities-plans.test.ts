/** No listing of notes, tasks or meetings reads a whole table or sorts it. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { activityVerbs } from '../../src/engine/activities/verbs.ts';
import { createEngine, createOperations } from '../../src/engine/create.ts';
import type { Caller } from '../../src/engine/types.ts';
import { onEachEngine } from '../store/databases.ts';
import { fullScans, planOf, statementsOf } from '../store/statements.ts';
import { script } from '../store/test-commands.ts';
import { partsOn } from './parts.ts';

const ROWS = 6_000;

onEachEngine('plans of activities', (database) => {
  let caller: Caller;
  before(async () => {
    const parts = partsOn(database.store, database.folder);
    const operator = await createOperations(parts).callerFor(await anyGroup());
    const group = await createEngine(parts).createGroup(operator, { name: 'plans' });
    caller = await createOperations(parts).callerFor(group.id);
    const common = (n: number) => [group.id, `id${n}`, `p${n % 500}`, `u${n % 7}`, 'key', 'name'];
    const columns = ['account_group_id', 'id', 'prospect_id', 'user_id', 'key_id', 'key_name'];
    const numbers = Array.from({ length: ROWS }, (_none, n) => n);
    await database.store.write(script, [
      [
        'insert',
        'note',
        [...columns, 'body', 'mentions', 'pinned', 'at'],
        numbers.map((n) => [...common(n), 'x', '[]', 0, n]),
      ],
      [
        'insert',
        'task',
        [...columns, 'task', 'assigned_to', 'due_at', 'created_at'],
        numbers.map((n) => [...common(n), 'x', `u${n % 300}`, n, n]),
      ],
      [
        'insert',
        'meeting',
        [...columns, 'meeting_at', 'time_zone', 'meeting_type', 'owner_id', 'created_at'],
        numbers.map((n) => [...common(n), n, 'UTC', 'phone', `u${n % 300}`, n]),
      ],
    ]);
    await database.sql(database.engine === 'sqlite' ? 'select 1' : 'analyze');
  });

  /** The group that a new database begins with is made by the first start; here there is none yet. */
  async function anyGroup(): Promise<string> {
    const parts = partsOn(database.store, database.folder);
    const caller_: Caller = {
      ...{ keyId: '', keyName: '', groupId: '', groupIds: [], graphId: 0, scopes: new Set(['*']) },
      ...{ plan: { name: 'unlimited' }, settings: {} },
    };
    return (await createEngine(parts).createGroup(caller_, { name: 'first' })).id;
  }

  const listings = {
    notes: {},
    'notes of a prospect': { prospectId: 'p7' },
    tasks: {},
    'tasks of a prospect': { prospectId: 'p7' },
    'tasks of somebody': { assignedTo: 'u7' },
    meetings: {},
    'meetings of a prospect': { prospectId: 'p7' },
    'meetings of somebody': { ownerId: 'u7' },
  };
  for (const [name, filter] of Object.entries(listings)) {
    test(name, async () => {
      const verbs = activityVerbs(partsOn(database.store, database.folder));
      const verb = name.split(' ')[0] as 'notes' | 'tasks' | 'meetings';
      const statements = await statementsOf(database.engine, () => verbs[verb](caller, { limit: 20, ...filter }));
      assert.ok(statements.length > 0);
      for (const statement of statements) {
        const plan = await planOf(database.engine, database.place, statement);
        assert.deepEqual(fullScans(plan), [], `${statement.text}\n${plan.join('\n')}`);
        assert.doesNotMatch(plan.join('\n'), /TEMP B-TREE FOR ORDER BY/, statement.text);
      }
    });
  }
});
