/**
 * Features on more than one core. Normalising is most of the work of reading, and a pure function of a row, so batches go
 * to threads in turn; while all of them have enough to do, the reading thread takes a batch itself. The features are
 * the same whoever made them.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { CompanyRecord, PersonRecord } from '../identity/record.ts';
import type { Subject } from './subject.ts';

/** Reading keeps no more than so many threads busy. */
const THREADS_MAX = 3;
/** Batches that a thread has at hand, so that it need not wait for the next. */
const AT_HAND = 2;

/** A batch dies young: with room for a few, little of it is ever copied. */
const YOUNG_MB = 64;

interface Thread<F> {
  worker: Worker;
  /** whoever waits for its answers, which come in order */
  waiting: { resolve: (features: F[]) => void; reject: (error: Error) => void }[];
}

export class FeatureThreads<F> {
  readonly #subject: Subject<F>;
  readonly #threads: Thread<F>[];

  constructor(subject: Subject<F>) {
    this.#subject = subject;
    const threads = Math.min(THREADS_MAX, availableParallelism() - 1);
    this.#threads = Array.from({ length: threads }, () => startThread<F>(subject.kind));
  }

  /** @param texts the records as JSON */
  async make(records: readonly (PersonRecord | CompanyRecord)[], texts: readonly string[]): Promise<F[]> {
    const free = this.#threads.find(({ waiting }) => waiting.length < AT_HAND);
    if (free === undefined) return records.map((record) => this.#subject.features(record));
    return new Promise((resolve, reject) => {
      free.waiting.push({ resolve, reject });
      free.worker.postMessage(texts);
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
  }
}

function startThread<F>(kind: Subject<F>['kind']): Thread<F> {
  const worker = new Worker(new URL('./feature-thread.ts', import.meta.url), {
    workerData: kind,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
  const thread: Thread<F> = { worker, waiting: [] };
  worker.on('message', (features: F[]) => thread.waiting.shift()?.resolve(features));
  worker.on('error', (error: Error) => {
    for (const { reject } of thread.waiting.splice(0)) reject(error);
  });
  return thread;
}
