/** Prospecting jobs as their owners see them. Whether a job lives is told by the queue; the rest by its own row. */
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Database } from '../../store/schema.ts';
import type { ProspectingJobRow } from '../../store/schema-prospecting.ts';
import type { Reads } from '../../store/tx.ts';
import { toCredits } from '../credits/amounts.ts';
import type { ProspectingJobView, ProspectingSource, ProspectingState, Stage } from './types.ts';

type QueueRow = Pick<Database['job'], 'state' | 'error_code' | 'error_message' | 'started_at' | 'finished_at'>;

const STATES: Readonly<Record<string, ProspectingState>> = {
  queued: 'queued',
  running: 'running',
  succeeded: 'completed',
  failed: 'failed',
  cancelled: 'cancelled',
};

export function selectJobs(reads: Reads, groupId: string) {
  return reads.db
    .selectFrom('prospecting_job')
    .innerJoin('job', 'job.id', 'prospecting_job.id')
    .selectAll('prospecting_job')
    .select(['job.state', 'job.error_code', 'job.error_message', 'job.started_at', 'job.finished_at'])
    .where('prospecting_job.account_group_id', '=', groupId);
}

/** A condition on what `selectJobs` selects. A job that waits to be tried again still counts as running. */
export function inState(
  eb: ExpressionBuilder<Database, 'prospecting_job' | 'job'>,
  state: ProspectingState,
): Expression<SqlBool> {
  const started = eb('job.started_at', 'is not', null);
  if (state === 'queued') return eb.and([eb('job.state', '=', 'queued'), eb.not(started)]);
  if (state === 'running') {
    return eb.or([eb('job.state', '=', 'running'), eb.and([eb('job.state', '=', 'queued'), started])]);
  }
  return eb('job.state', '=', state === 'completed' ? 'succeeded' : state);
}

export async function readJob(reads: Reads, groupId: string, id: string): Promise<ProspectingJobView | undefined> {
  const row = await selectJobs(reads, groupId).where('prospecting_job.id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : toJobView(row);
}

export function toJobView(row: ProspectingJobRow & QueueRow): ProspectingJobView {
  const state = stateOf(row);
  return {
    id: row.id,
    source: row.source as ProspectingSource['kind'],
    state,
    stages: stagesOf(row, state),
    error: row.state === 'failed' ? { code: row.error_code ?? 'internal', message: row.error_message ?? '' } : null,
    audience_id: row.audience_id,
    counts: { requested: row.total, imported: row.imported, duplicates: row.duplicates, failed: row.failed },
    credits_used: toCredits(row.credits),
    created_at: row.created_at,
    updated_at: [row.updated_at, row.started_at ?? '', row.finished_at ?? ''].reduce((a, b) => (a > b ? a : b)),
  };
}

function stateOf(row: QueueRow): ProspectingState {
  return row.state === 'queued' && row.started_at !== null ? 'running' : STATES[row.state]!;
}

/** Import first, then enrichment; a stage that was not over when the job ended ended with it. */
function stagesOf(row: ProspectingJobRow, state: ProspectingState): { import: Stage; enrichment: Stage } {
  const over: Stage = { state: 'completed', progress: 1 };
  if (state === 'completed') return { import: over, enrichment: over };
  const share = (done: number) => (row.total === null ? 0 : row.total === 0 ? 1 : done / row.total);
  if (row.import_done === 1) return { import: over, enrichment: { state, progress: share(row.enriched) } };
  const waits = state === 'running' ? 'queued' : state;
  return {
    import: { state, progress: share(row.imported + row.duplicates + row.failed) },
    enrichment: { state: waits, progress: 0 },
  };
}
