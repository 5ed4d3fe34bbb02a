/** The child's end of a confined process. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** Resolves with the arguments of the task once the guard over the child's memory looks. */
export async function confinedArguments(): Promise<string[]> {
  const [, , memoryMegabytes, ...rest] = process.argv;
  const guard = new Worker(new URL('./memory-guard.ts', import.meta.url), { workerData: Number(memoryMegabytes) });
  await once(guard, 'message');
  guard.unref();
  return rest;
}

/** Resolves once the message has been handed over. */
export function sendToParent(message: object): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send!(message, (error: Error | null) => (error === null ? resolve() : reject(error)));
  });
}
