/** Whether an audience may be looked at: not while a live job fills it, so that nobody takes a part for the whole. */
import { type ExpressionBuilder, type ExpressionWrapper, type SqlBool, sql } from 'kysely';
import { LodeError } from '../../errors.ts';
import type { Database } from '../../store/schema.ts';
import type { AudienceRow } from '../../store/schema-prospecting.ts';
import type { Reads } from '../../store/tx.ts';

/** The code of an issue by which surfaces tell this conflict from others. */
export const NOT_READY = 'audience_not_ready';

/** A condition on `audience`: a job that lives fills it. */
export function isBeingFilled(
  eb: ExpressionBuilder<Database, 'audience'>,
): ExpressionWrapper<Database, 'audience', SqlBool> {
  return eb.exists(
    eb
      .selectFrom('prospecting_job')
      .innerJoin('job', 'job.id', 'prospecting_job.id')
      .select(sql`1`.as('one'))
      .whereRef('prospecting_job.account_group_id', '=', 'audience.account_group_id')
      .whereRef('prospecting_job.audience_id', '=', 'audience.id')
      .where(sql<boolean>`job.state in ('queued', 'running')`),
  );
}

/** The audience, of the group and ready. Throws `not_found`, or `conflict` with NOT_READY. */
export async function readyAudience(reads: Reads, groupId: string, id: string): Promise<AudienceRow> {
  const row = await reads.db
    .selectFrom('audience')
    .selectAll()
    .select((eb) => isBeingFilled(eb).as('filling'))
    .where('account_group_id', '=', groupId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw new LodeError('not_found', `There is no audience ${id}.`);
  const { filling, ...audience } = row;
  if (!filling) return audience;
  const message = `The audience ${id} is being filled by a job; wait until the job has ended.`;
  throw new LodeError('conflict', message, { issues: [{ path: [], message, code: NOT_READY }] });
}
