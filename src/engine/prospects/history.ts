/** The stages that a prospect has been in. */
import type { Reads } from '../../store/tx.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import type { Page } from '../types.ts';
import { isLive, noProspect } from './rows.ts';
import type { ProspectActor, StageChange } from './types.ts';

const LISTING = 'stage-history';

/** Newest first. */
export async function readHistory(
  reads: Reads,
  groupId: string,
  id: string,
  { limit, cursor }: { limit: number; cursor?: string },
): Promise<Page<StageChange>> {
  const after = decodeCursor(cursor, LISTING, 1)?.[0];
  const prospect = await reads.db
    .selectFrom('prospect')
    .select('number')
    .where('account_group_id', '=', groupId)
    .where('id', '=', id)
    .where(isLive)
    .executeTakeFirst();
  if (prospect === undefined) throw noProspect(id);
  let query = reads.db
    .selectFrom('stage_change')
    .selectAll()
    .where('account_group_id', '=', groupId)
    .where('prospect', '=', prospect.number);
  if (after !== undefined) query = query.where('version', '<', Number(after));
  const rows = await query
    .orderBy('version', 'desc')
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  const more = rows.length > limit;
  return {
    items: shown.map(
      (row): StageChange => ({
        id: `${id}-${row.version}`,
        prospect_id: id,
        from_stage_id: row.from_stage_id,
        from_stage_name: row.from_stage_name,
        to_stage_id: row.to_stage_id,
        to_stage_name: row.to_stage_name,
        pipeline_id: row.pipeline_id,
        at: row.at,
        by: JSON.parse(row.by) as ProspectActor,
      }),
    ),
    nextCursor: more ? encodeCursor(LISTING, [shown.at(-1)!.version]) : null,
  };
}
