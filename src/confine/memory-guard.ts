/** A thread that ends its process when it holds too much memory, of whatever kind. `workerData`: the limit in MB. */
import { parentPort, workerData } from 'node:worker_threads';

const LOOK_MS = 50;

function look(): void {
  if (process.memoryUsage.rss() > (workerData as number) * 1024 * 1024) process.kill(process.pid, 'SIGKILL');
}

look();
setInterval(look, LOOK_MS);
parentPort!.postMessage('looking');
