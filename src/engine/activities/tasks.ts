/** Tasks: what somebody is to do about a prospect by a date, oldest due date first. */
import { LodeError } from '../../errors.ts';
import type { TaskRow } from '../../store/schema-activities.ts';
import type { Tx } from '../../store/tx.ts';
import { requireScope } from '../accounts/scope.ts';
import { encodeCursor } from '../cursor.ts';
import { emit } from '../outbox/emit.ts';
import type { Parts } from '../parts.ts';
import type { Caller, Page } from '../types.ts';
import { authorOf, checkProspect, checkUsers, isoOf, isoOrNull, type Writing, writingOf } from './author.ts';
import { prospectLives } from './live.ts';
import { timeAndIdIn } from './position.ts';
import type { TaskInput, TaskListRequest, TaskView } from './types.ts';

/** Command. */
export async function insertTask(tx: Tx, { by, input }: { by: Writing; input: TaskInput }): Promise<TaskView> {
  const { groupId } = by;
  await checkProspect(tx, groupId, input.prospectId);
  await checkUsers(tx, groupId, [
    [['user_id'], input.userId],
    [['assigned_to'], input.assignedTo],
  ]);
  const row: TaskRow = {
    account_group_id: groupId,
    id: by.id,
    prospect_id: input.prospectId,
    user_id: input.userId ?? null,
    key_id: by.keyId,
    key_name: by.keyName,
    task: input.task,
    assigned_to: input.assignedTo,
    due_at: input.dueAt ?? by.now,
    completed_at: null,
    created_at: by.now,
    updated_at: null,
  };
  await tx.db.insertInto('task').values(row).execute();
  const task = viewOf(row);
  await emit(tx, { groupId, at: isoOf(by.now) }, [{ type: 'task.created', subject: row.prospect_id, data: { task } }]);
  return task;
}

/** Command. Of two that complete a task at once one does; undefined when the group has no such task. */
export async function setTaskDone(
  tx: Tx,
  { groupId, id, now }: { groupId: string; id: string; now: number },
): Promise<TaskView | undefined> {
  const done = await tx.db
    .updateTable('task')
    .set({ completed_at: now, updated_at: now })
    .where('account_group_id', '=', groupId)
    .where('id', '=', id)
    .where('completed_at', 'is', null)
    .where(prospectLives('task'))
    .executeTakeFirst();
  const row = await tx.db
    .selectFrom('task')
    .selectAll()
    .where('account_group_id', '=', groupId)
    .where('id', '=', id)
    .where(prospectLives('task'))
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const task = viewOf(row);
  if (done.numUpdatedRows > 0n) {
    await emit(tx, { groupId, at: isoOf(now) }, [{ type: 'task.completed', subject: row.prospect_id, data: { task } }]);
  }
  return task;
}

function viewOf(row: TaskRow): TaskView {
  return {
    id: row.id,
    prospect_id: row.prospect_id,
    task: row.task,
    assigned_to: row.assigned_to,
    user_id: row.user_id,
    due_at: isoOf(row.due_at),
    completed_at: isoOrNull(row.completed_at),
    created_at: isoOf(row.created_at),
    updated_at: isoOrNull(row.updated_at),
    ...authorOf(row),
  };
}

export function taskVerbs({ store, clock, ids }: Parts) {
  return {
    async addTask(caller: Caller, input: TaskInput): Promise<TaskView> {
      requireScope(caller, 'prospects:write');
      return store.write(insertTask, { by: writingOf(caller, ids.hex(16), clock.now()), input });
    },

    async tasks(caller: Caller, request: TaskListRequest): Promise<Page<TaskView>> {
      requireScope(caller, 'prospects:read');
      const after = timeAndIdIn(request.cursor, 'tasks');
      let query = store.reads.db
        .selectFrom('task')
        .selectAll()
        .where('account_group_id', '=', caller.groupId)
        .where(prospectLives('task'));
      if (request.prospectId !== undefined) query = query.where('prospect_id', '=', request.prospectId);
      if (request.assignedTo !== undefined) query = query.where('assigned_to', '=', request.assignedTo);
      if (request.userId !== undefined) query = query.where('user_id', '=', request.userId);
      if (request.state !== undefined) {
        query = query.where('completed_at', request.state === 'open' ? 'is' : 'is not', null);
      }
      if (request.dueFrom !== undefined) query = query.where('due_at', '>=', request.dueFrom);
      if (request.dueTo !== undefined) query = query.where('due_at', '<=', request.dueTo);
      if (after !== undefined) {
        const [due, id] = after;
        query = query.where(({ eb, refTuple, tuple }) => eb(refTuple('due_at', 'id'), '>', tuple(due, id)));
      }
      const rows = await query
        .orderBy('due_at')
        .orderBy('id')
        .limit(request.limit + 1)
        .execute();
      const items = rows.slice(0, request.limit);
      const last = items.at(-1);
      const more = rows.length > request.limit && last !== undefined;
      return {
        items: items.map(viewOf),
        nextCursor: more ? encodeCursor('tasks', [last.due_at, last.id]) : null,
      };
    },

    async completeTask(caller: Caller, id: string): Promise<TaskView> {
      requireScope(caller, 'prospects:write');
      const task = await store.write(setTaskDone, { groupId: caller.groupId, id, now: clock.now() });
      if (task === undefined) throw new LodeError('not_found', `There is no task ${id}.`);
      return task;
    },
  };
}
