/** A worker thread of a server: shares the process's database threads and runs jobs until it is told to stop. */
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { pino } from 'pino';
import { createCore, elapsed, type StorePorts } from './app.ts';
import type { Config } from './config.ts';
import { IMPORT_JOB } from './engine/imports.ts';
import { UNDO_JOB } from './engine/undo.ts';
import { SQLITE_FILE } from './store/sqlite.ts';
import { type Copy, importTask } from './work/tasks/import.ts';
import { undoTask } from './work/tasks/undo.ts';
import { runWorker } from './work/worker.ts';

const { config, ports } = workerData as { config: Config; ports: StorePorts };
const core = await createCore(config, ports);
let stopped = false;
let wake = () => {};
parentPort!.on('message', () => {
  stopped = true;
  wake();
});

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
await runWorker({
  operations: core.operations,
  tasks: {
    [IMPORT_JOB]: importTask({ operations: core.operations, dataFolder: config.data, elapsed, openCopy }),
    [UNDO_JOB]: undoTask(core.operations),
  },
  log: pino({ level: config.logLevel }),
  elapsed,
  stopping: () => stopped,
  pause: (ms) =>
    new Promise((resolve) => {
      if (stopped) return resolve();
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    }),
});
await core.close();
parentPort!.close();
