/**
 * Looks for the people of all prospects of a group anew: the graph may have learned of them since they were written. In
 * small transactions, oldest prospect first; a worker that takes the job over begins again and finds nothing to change.
 */
import type { Tx } from '../../store/tx.ts';
import { enqueue } from '../jobs.ts';
import { ensureGroup } from './group.ts';
import { type LinkColumns, livePersons, matchLink } from './person.ts';
import { providerIdsOf } from './read.ts';
import { isLive } from './rows.ts';
import type { ProspectActor, WriteTarget } from './types.ts';
import { saveChange } from './write.ts';

export const LINK_JOB = 'link-prospects';
/** About 20 ms of the write lock. */
const LINKED_AT_ONCE = 20;

export interface LinkJob {
  actor: ProspectActor;
  mute: boolean;
}

/** Command. */
export async function startLinking(
  tx: Tx,
  { id, groupId, payload, now }: { id: string; groupId: string; payload: LinkJob; now: string },
): Promise<void> {
  await enqueue(tx, { id, groupId, type: LINK_JOB, payload, unit: 'prospects', now });
}

export interface LinkedChunk {
  looked: number;
  changed: number;
  /** number of the last one that was looked at; null at the end */
  last: number | null;
}

/** Command. The next prospects after a number. What people have set or cut is left alone. */
export async function linkChunk(tx: Tx, { to, after }: { to: WriteTarget; after: number }): Promise<LinkedChunk> {
  const query = tx.db
    .selectFrom('prospect')
    .selectAll()
    .where('account_group_id', '=', to.groupId)
    .where('number', '>', after)
    .where(isLive)
    .where((eb) => eb.or([eb('link_by', 'is', null), eb('link_by', '=', 'auto')]))
    .orderBy('number')
    .limit(LINKED_AT_ONCE);
  const rows = await (tx.engine === 'postgres' ? query.forUpdate() : query).execute();
  const group = await ensureGroup(tx, to);
  const providerIds = await providerIdsOf(
    tx,
    to.groupId,
    rows.map((row) => row.number),
  );
  let changed = 0;
  for (const row of rows) {
    const link = await matchLink(tx, to.graphId, row, providerIds.get(row.number) ?? []);
    if (await isSame(tx, to.graphId, row, link)) continue;
    await saveChange({ tx, to, group, seed: row.id }, row, { ...row, ...link }, ['person_id']);
    changed += 1;
  }
  const last = rows.length < LINKED_AT_ONCE ? null : rows.at(-1)!.number;
  return { looked: rows.length, changed, last };
}

/** Whether both links lead to the same person now, or both to nobody. */
async function isSame(
  tx: Tx,
  graphId: number,
  before: Pick<LinkColumns, 'person_id'>,
  { person_id: now }: Pick<LinkColumns, 'person_id'>,
): Promise<boolean> {
  if (before.person_id === now) return true;
  if (before.person_id === null || now === null) return false;
  const live = await livePersons(tx, graphId, [before.person_id, now]);
  return live.get(before.person_id)?.id === live.get(now)?.id;
}
