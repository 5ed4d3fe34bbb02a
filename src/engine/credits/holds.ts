/**
 * Holds: credits that a job may still spend.
 *
 * Problem. A job is accepted against a balance and spends minutes later; what others buy meanwhile must not make it
 * fail half-way, and a job that dies must not keep credits for ever.
 *
 * A hold takes nothing from the balance and writes no line of the ledger: it lowers what everybody else may spend. It
 * counts only while its job lives and until it runs out, so that nobody has to give it back. What the job spends is
 * charged as usual and makes its hold smaller by as much.
 *
 * Example. Balance 10, hold 6: another call may cost 4. The job charges 2: balance 8, hold 4, others still 4. It ends:
 * others 8.
 */
import { sql } from 'kysely';
import type { Reads, Tx } from '../../store/tx.ts';

/** Far longer than a job waits and runs; each step of the job renews it. */
const HOLD_MS = 24 * 3_600_000;

/** Holds `amount` thousandths for a job. The caller has locked the group's account and seen that they are free. */
export async function holdCredits(tx: Tx, groupId: string, jobId: string, amount: number): Promise<void> {
  const until = (await tx.clockMs()) + HOLD_MS;
  await tx.insert('credit_hold', ['account_group_id', 'job_id', 'amount', 'until'], [[groupId, jobId, amount, until]]);
}

/** Thousandths that live jobs hold of a group's balance, those of `ownJobId` left out. */
export async function heldCredits(reads: Reads, groupId: string, ownJobId?: string): Promise<number> {
  const row = await reads.db
    .selectFrom('credit_hold')
    .innerJoin('job', 'job.id', 'credit_hold.job_id')
    .select((eb) => eb.fn.sum<number | null>('credit_hold.amount').as('held'))
    .where('credit_hold.account_group_id', '=', groupId)
    .where('credit_hold.until', '>', await reads.clockMs())
    .where(sql<boolean>`job.state in ('queued', 'running')`)
    .$if(ownJobId !== undefined, (query) => query.where('credit_hold.job_id', '!=', ownJobId!))
    .executeTakeFirst();
  return Number(row?.held ?? 0);
}

/** The job has been charged so much; what is left stays held. */
export async function spendHold(tx: Tx, groupId: string, jobId: string, spent: number): Promise<void> {
  const until = (await tx.clockMs()) + HOLD_MS;
  await tx.db
    .updateTable('credit_hold')
    .set((eb) => ({
      amount: eb
        .case()
        .when('amount', '>', spent)
        .then(eb('amount', '-', spent))
        .else(0)
        .end(),
      until,
    }))
    .where('account_group_id', '=', groupId)
    .where('job_id', '=', jobId)
    .execute();
}

export async function dropHold(tx: Tx, groupId: string, jobId: string): Promise<void> {
  await tx.remove('credit_hold', ['account_group_id', 'job_id'], [[groupId, jobId]]);
}
