/** The thread of a scan: see run.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { LodeError } from '../errors.ts';
import type { FromThread, PlainOptions } from './run.ts';
import { scan } from './scan.ts';

const say = (message: FromThread) => parentPort!.postMessage(message);

try {
  const report = await scan({
    ...(workerData as PlainOptions),
    onRows: (bytes, totalBytes, rows) => say({ rows: [bytes, totalBytes, rows] }),
    onStage: (stage) => say({ stage }),
  });
  say({ report });
} catch (error) {
  if (!(error instanceof LodeError)) throw error;
  say({ failed: { code: error.code, message: error.message } });
}
