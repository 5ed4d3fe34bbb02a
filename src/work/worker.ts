/**
 * Worker: takes jobs from the queue and runs them, one at a time.
 *
 * Problem. Jobs outlive requests and processes; several workers, perhaps on several machines, share one queue.
 *
 * Promises. A job runs under a lease that is renewed while it works. A worker that dies is replaced within a lease
 * time; one that merely hung finds its epoch outdated and stops without effect. A cancelled job stops at its next
 * report. A job that fails for a reason of its input fails at once; any other failure is tried again, with growing
 * gaps, until its attempts are used up.
 *
 * Limits. One job at a time per worker thread; more at once means more threads or processes.
 */
import type { Operations } from '../engine/create.ts';
import type { Claimed, JobEnd } from '../engine/jobs.ts';
import { LodeError } from '../errors.ts';

/** What a task is handed: its job, and a way to report and to learn that it should stop. */
export interface TaskContext {
  job: Claimed;
  report(progress?: { done: number; total: number | null }): Promise<'go on' | 'cancel' | 'lost'>;
}

/** Does a job's work; what it returns is kept as the job's result. */
export type Task = (context: TaskContext) => Promise<{ cancelled: boolean; result: unknown }>;

export interface WorkerParts {
  operations: Pick<Operations, 'jobsDue' | 'claimJob' | 'renewJob' | 'endJob'>;
  tasks: Record<string, Task>;
  log: { error(facts: object, message: string): void; warn(facts: object, message: string): void };
  /** monotonic milliseconds */
  elapsed(): number;
  /** resolves after so many milliseconds, or at once when the worker is told to stop */
  pause(ms: number): Promise<void>;
  stopping(): boolean;
}

const IDLE_MS = 250;
/** Well inside the lease, so that a task which reports rarely keeps its job. */
const RENEW_MS = 3_000;
/** Each report is a durable write; a task may report as often as it likes. */
const REPORT_MS = 500;

export async function runWorker(parts: WorkerParts): Promise<void> {
  const types = Object.keys(parts.tasks);
  while (!parts.stopping()) {
    try {
      const due = await parts.operations.jobsDue(types);
      const job = due ? await parts.operations.claimJob(types) : undefined;
      if (job === undefined) await parts.pause(IDLE_MS);
      else await runJob(parts, job);
    } catch (error) {
      // The database is away or restarting; the queue is still there when it comes back.
      parts.log.error({ err: error }, 'the worker could not reach the queue');
      await parts.pause(IDLE_MS * 8);
    }
  }
}

async function runJob({ operations, tasks, log, elapsed, stopping }: WorkerParts, job: Claimed): Promise<void> {
  let word: 'go on' | 'cancel' | 'lost' = 'go on';
  let reported = Number.NEGATIVE_INFINITY;
  const renew = setInterval(() => {
    operations.renewJob(job).then(
      (answer) => {
        word = answer;
      },
      () => {},
    );
  }, RENEW_MS);
  const report: TaskContext['report'] = async (progress) => {
    if (word === 'go on' && elapsed() - reported >= REPORT_MS) {
      reported = elapsed();
      word = await operations.renewJob(job, progress);
    }
    // A worker that is shutting down leaves the job where it is; another takes it up from its lease.
    return stopping() && word === 'go on' ? 'lost' : word;
  };
  let end: JobEnd;
  try {
    const { cancelled, result } = await tasks[job.type]!({ job, report });
    end = { state: cancelled ? 'cancelled' : 'succeeded', result };
  } catch (error) {
    if (stopping()) return;
    const failed = failure(error);
    end = failed;
    // What is wrong with a job's input is told to whoever asked for it; only the rest is for the operator.
    if (failed.retry) log.error({ err: error, job: job.id, type: job.type }, 'job failed');
    else log.warn({ job: job.id, type: job.type, code: failed.error.code }, 'job failed');
  } finally {
    clearInterval(renew);
  }
  await operations.endJob(job, end);
}

function failure(error: unknown): Extract<JobEnd, { state: 'failed' }> {
  const known = error instanceof LodeError ? error : undefined;
  const final = known !== undefined && known.code !== 'internal' && known.code !== 'unavailable';
  return {
    state: 'failed',
    error: { code: known?.code ?? 'internal', message: known?.message ?? 'The job failed; the log says why.' },
    retry: !final,
  };
}
