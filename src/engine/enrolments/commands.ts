/**
 * Enrolments as commands. Each writes the enrolment and, in the same transaction, who is watched for it
 * (`outbox/watches.ts`): an enrolment that is there tells of every change from then on.
 *
 * An enrolment without a webhook of its own goes to the surface's default one; as long as there is none, nobody is
 * watched.
 */
import type { EnrolmentRow } from '../../store/schema-enrolments.ts';
import type { Tx } from '../../store/tx.ts';
import { unwatch, watchPeople } from '../outbox/watches.ts';
import { DEFAULT_WEBHOOK, type EnrolmentView } from './types.ts';

/** Beyond this a group is told that it has enough. */
export const ENROLMENTS_MAX = 10_000;

interface Put {
  row: EnrolmentRow;
  graphId: number;
}

/** Command. @returns false when the group has as many as it may have. */
export async function insertEnrolment(tx: Tx, put: Put): Promise<boolean> {
  const { row } = put;
  const { count } = await tx.db
    .selectFrom('enrolment')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('account_group_id', '=', row.account_group_id)
    .executeTakeFirstOrThrow();
  if (Number(count) >= ENROLMENTS_MAX) return false;
  await tx.db.insertInto('enrolment').values(row).execute();
  await watch(tx, put);
  return true;
}

/** Command. @returns false when it has gone meanwhile. */
export async function replaceEnrolment(tx: Tx, put: Put): Promise<boolean> {
  const { id, key, webhook_id, types, person_ids, state } = put.row;
  const { numUpdatedRows } = await tx.db
    .updateTable('enrolment')
    .set({ key, webhook_id, types, person_ids, state })
    .where('id', '=', id)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await watch(tx, put);
  return true;
}

/** Command. */
export async function removeEnrolment(tx: Tx, { id }: { id: string }): Promise<void> {
  await unwatch(tx, id);
  await tx.db.deleteFrom('enrolment').where('id', '=', id).execute();
}

/** So many are bound in one transaction: others are waiting to write. */
const BOUND_MAX = 100;

/** Command. Binds the next enrolments after an ID. @returns the last of them; undefined when there are no more. */
export async function rebindEnrolments(
  tx: Tx,
  to: { groupId: string; graphId: number; surface: string; after: string },
): Promise<string | undefined> {
  const rows = await tx.db
    .selectFrom('enrolment')
    .selectAll()
    .where('account_group_id', '=', to.groupId)
    .where('surface', '=', to.surface)
    .where('webhook_id', 'is', null)
    .where('id', '>', to.after)
    .orderBy('id')
    .limit(BOUND_MAX)
    .execute();
  for (const row of rows) await watch(tx, { row, graphId: to.graphId });
  return rows.at(-1)?.id;
}

async function watch(tx: Tx, { row, graphId }: Put): Promise<void> {
  const webhookId = row.webhook_id ?? (await defaultWebhook(tx, row));
  if (row.state !== 'active' || webhookId === null) {
    await unwatch(tx, row.id);
    return;
  }
  const { id, key, types, person_ids } = toEnrolmentView(row);
  await watchPeople(tx, {
    owner: id,
    graphId,
    groupId: row.account_group_id,
    webhookId,
    surface: row.surface,
    personIds: person_ids,
    types,
    data: { enrolment_id: id, enrolment_key: key },
  });
}

async function defaultWebhook(tx: Tx, { account_group_id, surface }: EnrolmentRow): Promise<string | null> {
  const row = await tx.db
    .selectFrom('webhook')
    .select('id')
    .where('account_group_id', '=', account_group_id)
    .where('surface', '=', surface)
    .where('key', '=', DEFAULT_WEBHOOK)
    .executeTakeFirst();
  return row?.id ?? null;
}

export function toEnrolmentView(row: EnrolmentRow): EnrolmentView {
  return {
    id: row.id,
    key: row.key,
    webhook_id: row.webhook_id,
    types: JSON.parse(row.types) as EnrolmentView['types'],
    person_ids: JSON.parse(row.person_ids) as string[],
    state: row.state as EnrolmentView['state'],
    created_at: row.created_at,
  };
}
