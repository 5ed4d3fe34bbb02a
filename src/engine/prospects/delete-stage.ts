/**
 * A stage goes; its prospects move to the pipeline's default stage, each with its history and events. There may be any
 * number of them, so they move in small transactions, and the one that finds nobody left removes the stage.
 */
import { LodeError } from '../../errors.ts';
import type { Tx } from '../../store/tx.ts';
import { ensureGroup } from './group.ts';
import { pipelineOfStage } from './pipelines.ts';
import { isLive } from './rows.ts';
import type { WriteTarget } from './types.ts';
import { saveChange } from './write.ts';

const MOVED_AT_ONCE = 100;

/** Command. @returns whether the stage is gone; if not, call it again. */
export async function deleteStage(tx: Tx, { to, id }: { to: WriteTarget; id: string }): Promise<boolean> {
  const { groupId } = to;
  const pipeline = await pipelineOfStage(tx, groupId, id);
  const stage = pipeline.default_stage_id;
  if (stage === id)
    throw new LodeError('conflict', 'This is the default stage of its pipeline; make another the default first.');
  const held = tx.db.selectFrom('stage').select('id').where('account_group_id', '=', groupId).where('id', '=', id);
  await (tx.engine === 'postgres' ? held.forUpdate() : held).execute();
  const query = tx.db
    .selectFrom('prospect')
    .selectAll()
    .where('account_group_id', '=', groupId)
    .where('stage_id', '=', id)
    .where(isLive)
    .orderBy('number')
    .limit(MOVED_AT_ONCE);
  const rows = await (tx.engine === 'postgres' ? query.forUpdate() : query).execute();
  const group = await ensureGroup(tx, to);
  for (const row of rows) {
    await saveChange({ tx, to, group, seed: row.id }, row, { ...row, stage_id: stage }, ['stage_id']);
  }
  if (rows.length === MOVED_AT_ONCE) return false;
  await tx.remove('stage', ['account_group_id', 'id'], [[groupId, id]]);
  return true;
}
