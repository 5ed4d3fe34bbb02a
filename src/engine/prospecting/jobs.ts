/** Looking at prospecting jobs, and ending them. */
import { LodeError } from '../../errors.ts';
import type { ProspectingItemRow } from '../../store/schema-prospecting.ts';
import type { Tx } from '../../store/tx.ts';
import { requireScope } from '../accounts/scope.ts';
import { dropHold } from '../credits/holds.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { holdJob } from '../jobs.ts';
import { isoNow, type Parts } from '../parts.ts';
import type { Caller, Page } from '../types.ts';
import { PROSPECTING_JOB } from './start.ts';
import type { ProspectingItemView, ProspectingJobView, ProspectingState } from './types.ts';
import { inState, readJob, selectJobs, toJobView } from './view.ts';

/** The code of an issue by which surfaces tell this conflict from others. */
export const JOB_ENDED = 'job_ended';

/**
 * Command. Ends the job here and now: a worker that is at it finds its claim gone at its next step, whose effects are
 * refused with it. What has been imported stays.
 */
export async function endProspecting(
  tx: Tx,
  { id, groupId, now }: { id: string; groupId: string; now: string },
): Promise<'ended' | 'over' | 'unknown'> {
  const row = await holdJob(tx, id);
  if (row === undefined || row.account_group_id !== groupId || row.type !== PROSPECTING_JOB) return 'unknown';
  if (row.state !== 'queued' && row.state !== 'running') return 'over';
  await tx.update(
    'job',
    ['state', 'cancel_requested', 'finished_at', 'lease_until'],
    ['id'],
    [['cancelled', 1, now, 0, id]],
  );
  await tx.update('prospecting_job', ['updated_at'], ['id'], [[now, id]]);
  await dropHold(tx, groupId, id);
  return 'ended';
}

type PageRequest = { limit: number; cursor?: string };

export function prospectingJobVerbs({ store, clock }: Parts) {
  const { reads } = store;

  async function prospectingJob(caller: Caller, id: string): Promise<ProspectingJobView> {
    requireScope(caller, 'prospecting:read');
    return found(await readJob(reads, caller.groupId, id), id);
  }

  return {
    prospectingJob,

    async prospectingJobs(
      caller: Caller,
      { limit, cursor, state }: PageRequest & { state?: ProspectingState },
    ): Promise<Page<ProspectingJobView>> {
      requireScope(caller, 'prospecting:read');
      const after = decodeCursor(cursor, 'prospecting', 2) as [string, string] | undefined;
      let query = selectJobs(reads, caller.groupId)
        .orderBy('prospecting_job.created_at', 'desc')
        .orderBy('prospecting_job.id', 'desc');
      if (state !== undefined) query = query.where((eb) => inState(eb, state));
      if (after !== undefined) {
        const [at, id] = after;
        query = query.where((eb) =>
          eb.or([
            eb('prospecting_job.created_at', '<', at),
            eb.and([eb('prospecting_job.created_at', '=', at), eb('prospecting_job.id', '<', id)]),
          ]),
        );
      }
      const rows = await query.limit(limit + 1).execute();
      const items = rows.slice(0, limit);
      const last = items.at(-1);
      const more = rows.length > limit && last !== undefined;
      return {
        items: items.map(toJobView),
        nextCursor: more ? encodeCursor('prospecting', [last.created_at, last.id]) : null,
      };
    },

    async prospectingItems(
      caller: Caller,
      id: string,
      { limit, cursor, outcome }: PageRequest & { outcome?: ProspectingItemView['outcome'] },
    ): Promise<Page<ProspectingItemView>> {
      await prospectingJob(caller, id);
      const [after = -1] = (decodeCursor(cursor, 'prospecting-items', 1) as [number] | undefined) ?? [];
      let query = reads.db
        .selectFrom('prospecting_item')
        .selectAll()
        .where('account_group_id', '=', caller.groupId)
        .where('job_id', '=', id)
        .where('ordinal', '>', after)
        .orderBy('ordinal');
      if (outcome !== undefined) query = query.where('state', '=', outcome);
      const rows = await query.limit(limit + 1).execute();
      const items = rows.slice(0, limit);
      const last = items.at(-1);
      const more = rows.length > limit && last !== undefined;
      return {
        items: items.map(toItemView),
        nextCursor: more ? encodeCursor('prospecting-items', [last.ordinal]) : null,
      };
    },

    async cancelProspecting(caller: Caller, id: string): Promise<ProspectingJobView> {
      requireScope(caller, 'prospecting:write');
      const { groupId } = caller;
      const outcome = await store.write(endProspecting, { id, groupId, now: isoNow(clock) });
      if (outcome === 'over') {
        const message = `The job ${id} has ended already.`;
        throw new LodeError('conflict', message, { issues: [{ path: [], message, code: JOB_ENDED }] });
      }
      return found(outcome === 'unknown' ? undefined : await readJob(reads, groupId, id), id);
    },
  };
}

function found(job: ProspectingJobView | undefined, id: string): ProspectingJobView {
  if (job === undefined) throw new LodeError('not_found', `There is no prospecting job ${id}.`);
  return job;
}

function toItemView(row: ProspectingItemRow): ProspectingItemView {
  return {
    index: row.ordinal,
    entry: row.entry,
    outcome: row.state as ProspectingItemView['outcome'],
    prospect_id: row.prospect_id,
    reason: row.reason,
  };
}
