/** The prospecting job: lists and searches become prospects of a group. */
import type { Operations } from '../../engine/create.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Parts } from '../../engine/parts.ts';
import { runProspecting } from '../../engine/prospecting/run.ts';
import type { Task } from '../worker.ts';

export function prospectingTask(parts: Parts, engine: Engine, { callerFor }: Pick<Operations, 'callerFor'>): Task {
  return async ({ job, report }) => runProspecting(parts, engine, await callerFor(job.groupId), job, report);
}
