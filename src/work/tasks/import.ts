/** The import job: runs an uploaded file through `import/run` and removes the upload at its end. */
import { rm } from 'node:fs/promises';
import type { Operations } from '../../engine/create.ts';
import { type ImportPayload, rejectsPath } from '../../engine/imports.ts';
import { LodeError } from '../../errors.ts';
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
    } catch (error) {
      throw named(error, payload);
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
    // Whoever uploaded the file reaches the rejects by the API, not by a path on this machine.
    if (done.report.rejects !== undefined) done.report.rejects = `/v1/imports/${payload.importId}/rejects`;
    await operations.finishImport(payload.importId, done.cancelled ? 'cancelled' : 'succeeded', done.report);
    await rm(payload.path, { force: true });
    return { cancelled: done.cancelled, result: done.report };
  }
}

/** An error that calls the file by the name that its sender knows, not by where it was spooled. */
function named(error: unknown, { path, fileName }: ImportPayload): unknown {
  if (!(error instanceof LodeError)) return error;
  const message = error.message.replaceAll(path, fileName ?? 'the file');
  return new LodeError(error.code, message, { issues: error.issues, cause: error });
}
