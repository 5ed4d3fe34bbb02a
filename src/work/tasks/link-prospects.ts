/** The job that looks for the people of a group's prospects anew, chunk by chunk. */
import type { Operations } from '../../engine/create.ts';
import type { LinkJob } from '../../engine/prospects/link-all.ts';
import type { Task } from '../worker.ts';

export function linkProspectsTask(operations: Pick<Operations, 'linkProspectsChunk'>): Task {
  return async ({ job, report }) => {
    const result = { looked: 0, changed: 0 };
    let after: number | null = 0;
    while (after !== null) {
      const chunk = await operations.linkProspectsChunk(job.groupId, job.payload as LinkJob, after);
      result.looked += chunk.looked;
      result.changed += chunk.changed;
      after = chunk.last;
      if ((await report({ done: result.looked, total: null })) !== 'go on') return { cancelled: true, result };
    }
    return { cancelled: false, result };
  };
}
