/**
 * Jobs: work that outlives a request, kept in the database.
 *
 * A worker claims a job for a lease and renews it while it works; a worker that dies lets the lease run out and
 * another takes the job up. Each claim raises the epoch, a fencing token: an effect or a report under an older epoch is
 * refused, so two workers never both have effect. Groups take turns: a new job is queued behind as many places as its
 * group has jobs waiting. A job that keeps failing ends as `failed` and stays for `lode doctor` to show.
 */
import { sql } from 'kysely';
import { LodeError } from '../errors.ts';
import type { JobRow } from '../store/schema.ts';
import type { Tx } from '../store/tx.ts';
import { requireScope } from './accounts/scope.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { isoNow, type Parts } from './parts.ts';
import type { Caller, JobState, JobView, Page } from './types.ts';

export const LEASE_MS = 10_000;
const ATTEMPTS_MAX = 5;
const BACKOFF_MS = 2_000;

/** Not over yet. As literals, since a partial index does not serve a condition whose values come as parameters. */
export const UNFINISHED = sql<boolean>`state in ('queued', 'running')`;

export interface NewJob {
  id: string;
  groupId: string;
  type: string;
  payload: unknown;
  unit: string;
  now: string;
}

/** Enqueues inside another command's transaction, so that the job exists exactly if what it is about does. */
export async function enqueue(tx: Tx, job: NewJob): Promise<void> {
  const waiting = await tx.db
    .selectFrom('job')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('account_group_id', '=', job.groupId)
    .where(UNFINISHED)
    .executeTakeFirstOrThrow();
  await tx.db
    .insertInto('job')
    .values({
      id: job.id,
      account_group_id: job.groupId,
      type: job.type,
      payload: JSON.stringify(job.payload),
      state: 'queued',
      done: 0,
      total: null,
      unit: job.unit,
      result: null,
      error_code: null,
      error_message: null,
      attempts: 0,
      attempts_max: ATTEMPTS_MAX,
      cancel_requested: 0,
      epoch: 0,
      lease_until: 0,
      run_after: 0,
      queued_seq: Number(waiting.count),
      created_at: job.now,
      started_at: null,
      finished_at: null,
    })
    .execute();
}

export interface Claimed {
  id: string;
  groupId: string;
  type: string;
  payload: unknown;
  epoch: number;
  attempts: number;
  attemptsMax: number;
}

/** Command. The next job that is due, or whose worker let its lease run out; undefined when there is none. */
export async function claimJob(tx: Tx, { types, now }: { types: string[]; now: string }): Promise<Claimed | undefined> {
  const nowMs = await tx.clockMs();
  let query = tx.db
    .selectFrom('job')
    .selectAll()
    .where(UNFINISHED)
    .where('type', 'in', types)
    .where('run_after', '<=', nowMs)
    .where('lease_until', '<=', nowMs)
    .orderBy('state')
    .orderBy('run_after')
    .orderBy('queued_seq')
    .orderBy('created_at')
    .limit(1);
  if (tx.engine === 'postgres') query = query.forUpdate().skipLocked();
  const row = await query.executeTakeFirst();
  if (row === undefined) return undefined;
  if (row.cancel_requested === 1 || row.attempts >= row.attempts_max) {
    await endAbandoned(tx, row, now);
    return claimJob(tx, { types, now });
  }
  const epoch = row.epoch + 1;
  await tx.db
    .updateTable('job')
    .set({
      state: 'running',
      epoch,
      attempts: row.attempts + 1,
      lease_until: nowMs + LEASE_MS,
      started_at: row.started_at ?? now,
    })
    .where('id', '=', row.id)
    .execute();
  return {
    id: row.id,
    groupId: row.account_group_id,
    type: row.type,
    payload: JSON.parse(row.payload) as unknown,
    epoch,
    attempts: row.attempts + 1,
    attemptsMax: row.attempts_max,
  };
}

async function endAbandoned(tx: Tx, row: JobRow, now: string): Promise<void> {
  const cancelled = row.cancel_requested === 1;
  await tx.db
    .updateTable('job')
    .set({
      state: cancelled ? 'cancelled' : 'failed',
      finished_at: now,
      lease_until: 0,
      ...(cancelled
        ? {}
        : { error_code: 'internal', error_message: `Its worker died ${row.attempts} times; the job is given up.` }),
    })
    .where('id', '=', row.id)
    .execute();
}

/** The job's row, held to the end of the transaction, so that nobody claims the job between a look and a decision. */
export async function holdJob(tx: Tx, id: string): Promise<JobRow | undefined> {
  const query = tx.db.selectFrom('job').selectAll().where('id', '=', id);
  return (tx.engine === 'postgres' ? query.forUpdate() : query).executeTakeFirst();
}

/** Command. Renews the lease and reports progress; tells whether to stop. Progress never goes backwards. */
export async function renewJob(
  tx: Tx,
  job: { id: string; epoch: number; done?: number; total?: number | null },
): Promise<'go on' | 'cancel' | 'lost'> {
  const row = await holdJob(tx, job.id);
  if (row === undefined || row.epoch !== job.epoch || row.state !== 'running') return 'lost';
  await tx.db
    .updateTable('job')
    .set({
      lease_until: (await tx.clockMs()) + LEASE_MS,
      ...(job.done === undefined ? {} : { done: Math.max(row.done, job.done) }),
      ...(job.total === undefined ? {} : { total: job.total }),
    })
    .where('id', '=', job.id)
    .execute();
  return row.cancel_requested === 1 ? 'cancel' : 'go on';
}

export type JobEnd =
  | { state: 'succeeded'; result: unknown }
  | { state: 'cancelled'; result: unknown }
  | { state: 'failed'; error: { code: string; message: string }; retry: boolean };

/** Command. Ends a claimed job, or puts it back for another try; false when the claim was lost meanwhile. */
export async function endJob(tx: Tx, job: { id: string; epoch: number; now: string; end: JobEnd }): Promise<boolean> {
  const row = await holdJob(tx, job.id);
  if (row === undefined || row.epoch !== job.epoch || row.state !== 'running') return false;
  const { end } = job;
  const again = end.state === 'failed' && end.retry && row.attempts < row.attempts_max;
  await tx.db
    .updateTable('job')
    .set({
      state: again ? 'queued' : end.state,
      lease_until: 0,
      run_after: again ? (await tx.clockMs()) + BACKOFF_MS * 2 ** row.attempts : row.run_after,
      finished_at: again ? null : job.now,
      ...(end.state === 'failed'
        ? { error_code: end.error.code, error_message: end.error.message }
        : { result: JSON.stringify(end.result), error_code: null, error_message: null }),
    })
    .where('id', '=', job.id)
    .execute();
  return true;
}

/** Command. A queued job is cancelled at once, a running one is asked to stop. */
export async function requestCancel(
  tx: Tx,
  { id, groupIds, now }: { id: string; groupIds: string[]; now: string },
): Promise<boolean> {
  const row = await holdJob(tx, id);
  if (row === undefined || !groupIds.includes(row.account_group_id)) return false;
  const update = tx.db.updateTable('job').where('id', '=', id);
  if (row.state === 'queued') {
    await update.set({ state: 'cancelled', cancel_requested: 1, finished_at: now }).execute();
  } else if (row.state === 'running') {
    await update.set({ cancel_requested: 1 }).execute();
  }
  return true;
}

export function toJobView(row: JobRow): JobView {
  return {
    id: row.id,
    type: row.type,
    state: row.state as JobState,
    progress: { done: row.done, total: row.total, unit: row.unit },
    result: row.result === null ? null : (JSON.parse(row.result) as unknown),
    error: row.error_code === null ? null : { code: row.error_code, message: row.error_message ?? '' },
    attempts: row.attempts,
    created_at: row.created_at,
    started_at: row.started_at,
    finished_at: row.finished_at,
  };
}

export function jobVerbs({ store, clock }: Parts) {
  async function job(caller: Caller, id: string): Promise<JobView> {
    const row = await store.reads.db
      .selectFrom('job')
      .selectAll()
      .where('id', '=', id)
      .where('account_group_id', 'in', caller.groupIds)
      .executeTakeFirst();
    if (row === undefined) throw new LodeError('not_found', `There is no job ${id}.`);
    return toJobView(row);
  }

  async function jobs(
    caller: Caller,
    page: { limit: number; cursor?: string; state?: string },
  ): Promise<Page<JobView>> {
    const after = decodeCursor(page.cursor, 'jobs', 2) as [string, string] | undefined;
    let query = store.reads.db
      .selectFrom('job')
      .selectAll()
      .where('account_group_id', '=', caller.groupId)
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc');
    if (page.state !== undefined) query = query.where('state', '=', page.state);
    if (after !== undefined) {
      query = query.where((eb) =>
        eb.or([eb('created_at', '<', after[0]), eb.and([eb('created_at', '=', after[0]), eb('id', '<', after[1])])]),
      );
    }
    const rows = await query.limit(page.limit + 1).execute();
    const items = rows.slice(0, page.limit);
    const last = items.at(-1);
    const more = rows.length > page.limit && last !== undefined;
    return { items: items.map(toJobView), nextCursor: more ? encodeCursor('jobs', [last.created_at, last.id]) : null };
  }

  async function cancelJob(caller: Caller, id: string): Promise<JobView> {
    requireScope(caller, 'people:write');
    const known = await store.write(requestCancel, { id, groupIds: caller.groupIds, now: isoNow(clock) });
    if (!known) throw new LodeError('not_found', `There is no job ${id}.`);
    return job(caller, id);
  }

  return { job, jobs, cancelJob };
}
