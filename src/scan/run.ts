/**
 * A scan in a thread of its own, which gets most of the machine's memory: more than a process has by itself, and where it
 * is not enough the thread ends with an error to tell, not the process without one.
 */
import { totalmem } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type ErrorCode, LodeError } from '../errors.ts';
import type { ScanOptions, ScanReport, Stage } from './scan.ts';

export type PlainOptions = Omit<ScanOptions, 'onRows' | 'onStage'>;

export type FromThread =
  | { rows: [bytes: number, totalBytes: number, rows: number] }
  | { stage: Stage }
  | { report: ScanReport }
  | { failed: { code: ErrorCode; message: string } };

/** Of the machine's memory, or of what a container may use; texts and pairs of records take a part of the rest. */
const MEMORY_SHARE = 0.6;
const MEGABYTE = 2 ** 20;
/** Rows die young: with room for some thousands few are copied before they do. */
const YOUNG_MB = 128;

/** @throws as `scan`; `too_large` for a file that memory does not hold */
export function runScan(
  { onRows, onStage, ...options }: ScanOptions,
  memoryMb = memoryOfMachine(),
): Promise<ScanReport> {
  const worker = new Worker(new URL('./scan-thread.ts', import.meta.url), {
    workerData: options satisfies PlainOptions,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: YOUNG_MB },
  });
  let read = 0;
  return new Promise((resolve, reject) => {
    worker.on('message', (message: FromThread) => {
      if ('rows' in message) {
        read = message.rows[2];
        onRows?.(...message.rows);
      } else if ('stage' in message) onStage?.(message.stage);
      else if ('report' in message) resolve(message.report);
      else reject(new LodeError(message.failed.code, message.failed.message));
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLarge(options.path, read, memoryMb) : error);
    });
    // The last word of a scan that went well came before.
    worker.on('exit', () => reject(new LodeError('internal', `${options.path}: the scan ended without a report`)));
  });
}

function memoryOfMachine(): number {
  const allowed = process.constrainedMemory() || Number.POSITIVE_INFINITY;
  return Math.round((Math.min(totalmem(), allowed) * MEMORY_SHARE) / MEGABYTE);
}

function tooLarge(path: string, rows: number, memoryMb: number): LodeError {
  return new LodeError(
    'too_large',
    `${path}: ${memoryMb} MB, the share of this machine's memory that a scan takes, do not hold it (${rows} rows were read). Scan a part of the file, or use a machine with more memory.`,
  );
}
