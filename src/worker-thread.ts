/** A worker thread of a server: shares the process's database threads and runs jobs until it is told to stop. */
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { pino } from 'pino';
import { createCore, elapsed, type StorePorts } from './app.ts';
import type { Config } from './config.ts';
import { BATCH_JOB } from './engine/batches.ts';
import { IMPORT_JOB } from './engine/imports.ts';
import { PROSPECTING_JOB } from './engine/prospecting/start.ts';
import { LINK_JOB } from './engine/prospects/link-all.ts';
import { RESUME_JOB } from './engine/resumes/attach.ts';
import { RESUME_MAX } from './engine/resumes/types.ts';
import { UNDO_JOB } from './engine/undo.ts';
import { SQLITE_FILE } from './store/sqlite.ts';
import { runBatch } from './surfaces/crustdata/batch/run.ts';
import { runJob } from './surfaces/explorium/jobs/run.ts';
import { runDeliveries } from './webhooks/deliver.ts';
import { batchTask } from './work/tasks/batch.ts';
import { fetchFile } from './work/tasks/fetch-file.ts';
import { type Copy, importTask } from './work/tasks/import.ts';
import { linkProspectsTask } from './work/tasks/link-prospects.ts';
import { prospectingTask } from './work/tasks/prospecting.ts';
import { resumeTask } from './work/tasks/resume.ts';
import { undoTask } from './work/tasks/undo.ts';
import { runWorker } from './work/worker.ts';

const { config, ports } = workerData as { config: Config; ports: StorePorts };
const core = await createCore(config, ports);
let stopped = false;
/** Both loops of the thread may be pausing when it is told to stop. */
const pauses = new Set<() => void>();
parentPort!.on('message', () => {
  stopped = true;
  for (const wake of pauses) wake();
});

const loop = {
  operations: core.operations,
  log: pino({ level: config.logLevel }),
  elapsed,
  stopping: () => stopped,
  pause: (ms: number) =>
    new Promise<void>((resolve) => {
      if (stopped) return resolve();
      const wake = () => {
        clearTimeout(timer);
        pauses.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, ms);
      pauses.add(wake);
    }),
};

/** The copy lies in the data folder, on a disk that was big enough for the original and with the same permissions. */
async function openCopy(): Promise<Copy> {
  const folder = await mkdtemp(join(config.data, 'dry-run-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    await core.store.backup(join(folder, SQLITE_FILE));
    const copy = await createCore({ ...config, data: folder });
    return {
      operations: copy.operations,
      async close() {
        await copy.close();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

await core.operations.sweepUploads();
const worker = runWorker({
  ...loop,
  tasks: {
    [BATCH_JOB]: batchTask(core.operations, core.engine, { crustdata: runBatch, explorium: runJob }),
    [IMPORT_JOB]: importTask({ operations: core.operations, dataFolder: config.data, elapsed, openCopy }),
    [RESUME_JOB]: resumeTask({
      operations: core.operations,
      fetchFile: (url) => fetchFile(url, { max: RESUME_MAX, allowPrivate: config.webhookAllowPrivate }),
    }),
    [LINK_JOB]: linkProspectsTask(core.operations),
    [PROSPECTING_JOB]: prospectingTask(core.parts, core.engine, core.operations),
    [UNDO_JOB]: undoTask(core.operations),
  },
});
await Promise.all([worker, runDeliveries({ ...loop, post: core.parts.webhooks!.post })]);
await core.close();
parentPort!.close();
