/**
 * The thread that empties the write-ahead log into the database file while readers and the writer go on.
 *
 * By default the writer does this itself, inside somebody's commit, which then takes a tenth of a second. A passive
 * checkpoint waits for nobody; what it cannot get at because the writer is ahead of it, it gets next time. Only when
 * the log has outgrown LOG_MAX_PAGES does the writer itself finish the rest, which is little by then.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { logPages, openSqlite } from './sqlite.ts';

const EVERY_MS = 100;
/** About 16 MB. A checkpoint costs two syncs, which commits must wait for, and copies each page of the log again. */
const PAGES_MIN = 4_096;

const { path } = workerData as { path: string };
const db = openSqlite(path, 'write');
const pages = logPages(db);

const timer = setInterval(() => {
  const { log, checkpointed } = pages();
  if (log - checkpointed >= PAGES_MIN) db.exec('pragma wal_checkpoint(passive)');
}, EVERY_MS);

parentPort!.once('message', ({ id }: { id: number }) => {
  clearInterval(timer);
  db.close();
  parentPort!.postMessage({ id });
});
