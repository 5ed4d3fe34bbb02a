/** Account groups: tenants. Each reads one graph, the shared one unless it asked for its own. */
import { LodeError } from '../../errors.ts';
import type { Tx } from '../../store/tx.ts';
import { isoNow, type Parts } from '../parts.ts';
import type { Caller, GroupView } from '../types.ts';
import { requireScope } from './scope.ts';

export const SHARED_GRAPH = 'shared';
const GROUPS_LISTED_MAX = 1_000;

interface NewGroup {
  id: string;
  name: string;
  graph: string;
  now: string;
}

/** Command. Makes the graph too where nobody has it yet. */
export async function insertGroup(tx: Tx, { id, name, graph, now }: NewGroup): Promise<void> {
  // Two new graphs must not both take the next number.
  await tx.lockGraph(0);
  let known = await tx.db.selectFrom('graph').select('id').where('name', '=', graph).executeTakeFirst();
  if (known === undefined) {
    const last = await tx.db.selectFrom('graph').select(tx.db.fn.max('id').as('id')).executeTakeFirstOrThrow();
    known = { id: Number(last.id) + 1 };
    await tx.insert('graph', ['id', 'name', 'next_record', 'next_entity', 'next_seq'], [[known.id, graph, 1, 1, 1]]);
  }
  await tx.insert(
    'account_group',
    ['id', 'name', 'graph_id', 'settings', 'created_at'],
    [[id, name, known.id, '{}', now]],
  );
}

export function groupVerbs({ store, clock, ids }: Parts) {
  return {
    async createGroup(caller: Caller, input: { name: string; graph?: string }): Promise<GroupView> {
      requireScope(caller, 'admin');
      const group = {
        id: ids.hex(12),
        name: input.name.trim(),
        graph: input.graph ?? SHARED_GRAPH,
        now: isoNow(clock),
      };
      if (group.name === '') throw new LodeError('invalid_input', 'name: an account group needs a name.');
      await store.write(insertGroup, group);
      return { id: group.id, name: group.name, graph: group.graph, created_at: group.now };
    },

    async groups(caller: Caller): Promise<GroupView[]> {
      requireScope(caller, 'admin');
      return store.reads.db
        .selectFrom('account_group')
        .innerJoin('graph', 'graph.id', 'account_group.graph_id')
        .select(['account_group.id', 'account_group.name', 'graph.name as graph', 'account_group.created_at'])
        .orderBy('account_group.created_at')
        .orderBy('account_group.id')
        .limit(GROUPS_LISTED_MAX)
        .execute();
    },
  };
}
