/** The import job: runs an uploaded file through `import/run` and removes the upload at its end. */
import { rm } from 'node:fs/promises';
import type { Operations } from '../../engine/create.ts';
import { type ImportPayload, rejectsPath } from '../../engine/imports.ts';
import { runImport } from '../../import/run.ts';
import type { Task } from '../worker.ts';

export function importTask(operations: Operations, dataFolder: string, elapsed: () => number): Task {
  return async ({ job, report }) => {
    const payload = job.payload as ImportPayload;
    const caller = await operations.callerFor(job.groupId);
    const done = await runImport({
      operations,
      groupId: job.groupId,
      graphId: caller.graphId,
      importId: payload.importId,
      request: payload,
      path: payload.path,
      rejectsPath: rejectsPath(dataFolder, payload.importId),
      elapsed,
      onProgress: (bytes, total) => report({ done: bytes, total }),
    });
    await operations.finishImport(payload.importId, done.cancelled ? 'cancelled' : 'succeeded', done.report);
    await rm(payload.path, { force: true });
    return { cancelled: done.cancelled, result: done.report };
  };
}
