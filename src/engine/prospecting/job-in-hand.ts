/**
 * A prospecting job in the hands of a worker. Each of its steps is one transaction for a few entries: prospects,
 * audience, credits and what became of the entries, together with the proof that the job is still the worker's.
 *
 * Problem. A worker may die between any two instructions, or hang and come back after another has taken the job up;
 * nobody may be imported or paid for twice.
 *
 * Algorithm. A step first holds the job's row and compares the epoch of the claim. An older epoch, or a job that has
 * ended, has no effect at all. Then it works only on entries that are still open. So whoever takes the job up goes on
 * at the first entry without an outcome, and a step that was cut off has left nothing behind.
 *
 * Example. Twenty entries in steps of ten. The worker dies after the first step: 0 to 9 are imported and paid for. The
 * next worker claims the job with the next epoch and begins at 10. It dies in the middle of that step: 10 to 19 are
 * open as before.
 *
 * Limits. Steps are bulk writes: on SQLite a power cut may take the last of them back, together with what they noted,
 * so the job does them again. The end of a job makes all of it durable.
 */
import type { ProspectingJobRow } from '../../store/schema-prospecting.ts';
import type { Tx } from '../../store/tx.ts';
import { chargeForJob, type Line, lockAccount } from '../credits/charge.ts';
import type { Datapoint } from '../credits/types.ts';
import { type Claimed, holdJob } from '../jobs.ts';
import type { WriteTarget } from '../prospects/types.ts';
import type { KeptRequest } from './start.ts';

/** The worker's claim on a job. Plain data: it crosses threads. */
export type Claim = Pick<Claimed, 'id' | 'groupId' | 'epoch'>;

export interface Step {
  claim: Claim;
  graphId: number;
  now: string;
}

export type JobInHand = ProspectingJobRow & { kept: KeptRequest };

/**
 * The job that the claim still holds, or undefined. The group's account is locked with it, so that of two jobs that
 * bring the same person the second finds what the first has made.
 */
export async function heldJob(tx: Tx, { id, epoch }: Claim): Promise<JobInHand | undefined> {
  const row = await holdJob(tx, id);
  if (row === undefined || row.epoch !== epoch || row.state !== 'running' || row.cancel_requested === 1)
    return undefined;
  await lockAccount(tx, row.account_group_id);
  const job = await tx.db.selectFrom('prospecting_job').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  return { ...job, kept: JSON.parse(job.request) as KeptRequest };
}

/** As whom and when a step writes prospects. */
export function targetOf({ claim, graphId, now }: Step, job: JobInHand): WriteTarget {
  const actor = { user_id: null, key_id: job.key_id, key_name: null };
  return { groupId: claim.groupId, graphId, at: now, actor, mute: false };
}

/** Somebody of whom something is paid for. */
export interface Payer {
  personId: string;
  number: number;
}

/** Charges one datapoint of each, out of what the job holds. @returns thousandths */
export async function chargeStep(
  tx: Tx,
  { claim, graphId, now }: Step,
  job: JobInHand,
  people: readonly Payer[],
  datapoint: Extract<Datapoint, 'prospect' | 'email'>,
): Promise<number> {
  if (people.length === 0) return 0;
  const lines = people.map(
    ({ personId, number }): Line => ({
      subject: { number },
      personId,
      companyId: null,
      datapoints: [[datapoint, job.kept.prices[datapoint]]],
      until: '',
    }),
  );
  const { surface, requestId } = job.kept;
  const place = { groupId: claim.groupId, graphId, keyId: job.key_id, surface, requestId, now };
  const amounts = await chargeForJob(tx, { ...place, lines }, claim.id);
  return amounts.reduce((all, one) => all + one, 0);
}
