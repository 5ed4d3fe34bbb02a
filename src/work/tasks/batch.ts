/** The batch job: hands a list of questions to the surface that took it. */
import type { BatchPayload, BatchRunner } from '../../engine/batches.ts';
import type { Operations } from '../../engine/create.ts';
import type { Engine } from '../../engine/engine.ts';
import { LodeError } from '../../errors.ts';
import type { Task } from '../worker.ts';

/** `runners` by surface. */
export function batchTask(
  operations: Pick<Operations, 'callerFor'>,
  engine: Engine,
  runners: Readonly<Record<string, BatchRunner>>,
): Task {
  return async ({ job, report }) => {
    // Written by `submitBatch`.
    const { caller: submitter, ...request } = job.payload as BatchPayload;
    const run = runners[request.surface];
    if (run === undefined) throw new LodeError('unsupported', `There is no surface ${request.surface} here.`);
    const caller = { ...(await operations.callerFor(job.groupId)), ...submitter };
    return run({ engine, caller, jobId: job.id, request, report });
  };
}
