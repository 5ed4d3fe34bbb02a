/** Removes a prospect for good, whoever it is: what erasing a person does to theirs, but for the people graph. */
import { sql } from 'kysely';
import type { Tx } from '../../store/tx.ts';
import { eraseActivitiesOf } from '../activities/erase.ts';
import { eraseEventsOf } from '../outbox/sweep.ts';
import { eraseResumes } from '../resumes/erase.ts';
import { removeRows } from './erase.ts';
import { retireProspectRecords } from './graph-source.ts';
import { holdRow } from './rows.ts';
import type { WriteTarget } from './types.ts';
import { refuseStale } from './update.ts';

/**
 * Command. The row goes with its labels, provider IDs, history, activities, resumes, events and stored replies, also when
 * it is deleted already. Nobody is told, since an event would keep what is to go. Its record in the graph is retired.
 */
export async function purgeProspect(
  tx: Tx,
  { to, id, ifVersion }: { to: WriteTarget; id: string; ifVersion?: number | undefined },
): Promise<void> {
  const row = await holdRow(tx, to.groupId, id, 'deleted too');
  refuseStale(row, ifVersion);
  await retireProspectRecords(tx, to, [id], to.at);
  await removeRows(tx, to.groupId, [row]);
  await tx.remove('audience_member', ['account_group_id', 'prospect_id'], [[to.groupId, id]]);
  await eraseActivitiesOf(tx, to.groupId, [id]);
  await eraseEventsOf(tx, to.groupId, [id]);
  await eraseResumes(tx, [to.groupId], []);
  const replies = tx.db.deleteFrom('idempotency').where('account_group_id', '=', to.groupId);
  await replies.where(sql<boolean>`(reply like ${`%${id}%`} or key like ${`%${id}%`})`).execute();
}
