/** The entries of a job: laid down once, then worked off in order. */
import type { ProspectingItemRow } from '../../store/schema-prospecting.ts';
import type { Reads, Tx, Value } from '../../store/tx.ts';
import { type Claim, heldJob } from './job-in-hand.ts';

/** The entries of a job, once: from then on its size is known. */
export async function insertEntries(tx: Tx, groupId: string, jobId: string, entries: readonly string[]): Promise<void> {
  await tx.insert(
    'prospecting_item',
    ['account_group_id', 'job_id', 'ordinal', 'entry', 'state', 'person', 'prospect_id', 'reason', 'enriched'],
    entries.map((entry, ordinal): Value[] => [groupId, jobId, ordinal, entry, 'open', null, null, null, 0]),
  );
  await tx.update('prospecting_job', ['total'], ['id'], [[entries.length, jobId]]);
}

/** Command. The people that a search has found become the job's entries. `false`: the job is lost. */
export async function takeEntries(
  tx: Tx,
  { claim, personIds, now }: { claim: Claim; personIds: string[]; now: string },
): Promise<boolean> {
  const job = await heldJob(tx, claim);
  if (job === undefined) return false;
  if (job.total !== null) return true;
  await insertEntries(tx, claim.groupId, claim.id, personIds);
  const done = personIds.length === 0 ? 1 : 0;
  await tx.update('prospecting_job', ['import_done', 'updated_at'], ['id'], [[done, now, claim.id]]);
  return true;
}

/** The next entries that wait, in order. */
export async function waitingEntries(
  reads: Reads,
  { groupId, id }: Claim,
  { stage, after, limit }: { stage: 'import' | 'enrichment'; after: number; limit: number },
): Promise<ProspectingItemRow[]> {
  const query = reads.db
    .selectFrom('prospecting_item')
    .selectAll()
    .where('account_group_id', '=', groupId)
    .where('job_id', '=', id)
    .where('ordinal', '>', after)
    .orderBy('ordinal')
    .limit(limit);
  return (stage === 'import' ? query.where('state', '=', 'open') : query.where('enriched', '=', 0)).execute();
}
