/** The import job: runs an uploaded file through `import/run` and removes the upload at its end. */
import { rm } from 'node:fs/promises';
import type { Operations } from '../../engine/create.ts';
import { type ImportPayload, rejectsPath } from '../../engine/imports.ts';
import { runImport } from '../../import/run.ts';
import type { Task, TaskContext } from '../worker.ts';

/** The operations on a copy of the database, for an import that is only tried. */
export interface Copy {
  operations: Operations;
  /** removes the copy */
  close(): Promise<void>;
}

export interface ImportTaskParts {
  operations: Operations;
  dataFolder: string;
  elapsed: () => number;
  openCopy(): Promise<Copy>;
}

export function importTask({ operations, dataFolder, elapsed, openCopy }: ImportTaskParts): Task {
  return async ({ job, report }) => {
    const payload = job.payload as ImportPayload;
    const before = await operations.finishedImport(payload.importId);
    if (before !== undefined) return { cancelled: before.state === 'cancelled', result: before.report };
    const copy = payload.dryRun ? await openCopy() : undefined;
    try {
      return await run(copy?.operations ?? operations, payload, job, report);
    } finally {
      await copy?.close();
    }
  };

  async function run(
    target: Operations,
    payload: ImportPayload,
    job: TaskContext['job'],
    report: TaskContext['report'],
  ): ReturnType<Task> {
    const caller = await operations.callerFor(job.groupId);
    const done = await runImport({
      operations: target,
      groupId: job.groupId,
      graphId: caller.graphId,
      importId: payload.importId,
      request: payload,
      path: payload.path,
      observedAt: payload.observedAt,
      rejectsPath: rejectsPath(dataFolder, payload.importId),
      elapsed,
      onProgress: (bytes, total) => report({ done: bytes, total }),
    });
    await operations.finishImport(payload.importId, done.cancelled ? 'cancelled' : 'succeeded', done.report);
    await rm(payload.path, { force: true });
    return { cancelled: done.cancelled, result: done.report };
  }
}
