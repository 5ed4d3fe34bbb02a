/**
 * The thread that empties the write-ahead log into the database file while readers and the writer go on.
 *
 * By default the writer does this itself, inside somebody's commit, which then takes a tenth of a second. A passive
 * checkpoint waits for nobody; what it cannot get at because the writer is ahead of it, it gets next time. Only when
 * the log has outgrown LOG_MAX does the writer itself finish the rest, which is little by then.
 */
import { statSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { openSqlite } from './sqlite.ts';

const EVERY_MS = 100;
/** Shorter logs are left alone: each checkpoint costs two syncs, which commits must wait for, and copies each page again. */
const LOG_MIN_BYTES = 32 * 2 ** 20;

const { path } = workerData as { path: string };
const db = openSqlite(path, 'write');
let seen = 0;

const timer = setInterval(() => {
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false });
  if (log === undefined || log.size < LOG_MIN_BYTES || log.mtimeMs === seen) return;
  seen = log.mtimeMs;
  db.exec('pragma wal_checkpoint(passive)');
}, EVERY_MS);

parentPort!.once('message', ({ id }: { id: number }) => {
  clearInterval(timer);
  db.close();
  parentPort!.postMessage({ id });
});
