/** The undo job: takes an import back, chunk by chunk. */
import type { Operations } from '../../engine/create.ts';
import type { UndoReport } from '../../engine/types.ts';
import { LodeError } from '../../errors.ts';
import type { Task } from '../worker.ts';

export function undoTask(operations: Operations): Task {
  return async ({ job, report }) => {
    const { importId } = job.payload as { importId: string };
    const caller = await operations.callerFor(job.groupId);
    const undone: UndoReport = { retired: 0, restored: 0, kept: 0 };
    for (;;) {
      const chunk = await operations.undoChunk(caller, importId);
      undone.retired += chunk.retired;
      undone.restored += chunk.restored;
      undone.kept = chunk.kept;
      const done = undone.retired + undone.restored;
      const word = await report({ done, total: null });
      // Thrown, the worker leaves the job where it is: whoever takes it up goes on from the records that are left.
      if (word === 'lost') throw new LodeError('conflict', 'Another worker has taken this job up.');
      if (word === 'cancel') return { cancelled: true, result: undone };
      if (chunk.retired + chunk.restored === 0) return { cancelled: false, result: undone };
    }
  };
}
