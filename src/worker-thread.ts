/** A worker thread of a server: shares the process's database threads and runs jobs until it is told to stop. */
import { parentPort, workerData } from 'node:worker_threads';
import { pino } from 'pino';
import { createCore, elapsed, type StorePorts } from './app.ts';
import type { Config } from './config.ts';
import { importTask } from './work/tasks/import.ts';
import { runWorker } from './work/worker.ts';

const { config, ports } = workerData as { config: Config; ports: StorePorts };
const core = await createCore(config, ports);
let stopped = false;
let wake = () => {};
parentPort!.on('message', () => {
  stopped = true;
  wake();
});

await runWorker({
  operations: core.operations,
  tasks: { import: importTask(core.operations, config.data, elapsed) },
  log: pino({ level: config.logLevel }),
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
