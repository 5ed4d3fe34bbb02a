/**
 * The thread that owns a SQLite connection: the writer (one a process) or the reader for long reads. It runs commands
 * by name from the table that it is told to load, interactive writes first and several to a commit.
 */

import { statSync } from 'node:fs';
import { backup } from 'node:sqlite';
import { type MessagePort, parentPort, threadId, workerData } from 'node:worker_threads';
import { LodeError } from '../errors.ts';
import { LOG_MAX_BYTES, openSqlite, type ThreadError } from './sqlite.ts';
import { Turns } from './sqlite-turns.ts';
import { sqliteTx } from './sqlite-verbs.ts';
import type { CommandTable, Urgency } from './tx.ts';

/** So many waiting writes share one commit and its sync; more would only make the first of them wait longer. */
const GROUP_MAX = 64;
/**
 * Bulk chunks that wait share a commit too, since a page that several of them touch is then logged once. It ends as
 * soon as anybody else waits, here or in another process; whoever comes waits for the running chunk and for the
 * commit, so a transaction is as long as its commit stays this short.
 */
const BULK_COMMIT_MS = 30;
const BULK_WORK_MS = { min: 30, max: 1_000 };

interface Job {
  port: MessagePort;
  id: number;
  name: string;
  args: unknown;
}

const { path, mode, commandsUrl } = workerData as { path: string; mode: 'read' | 'write'; commandsUrl: string };
const { commands } = (await import(commandsUrl)) as { commands: CommandTable };
const db = openSqlite(path, mode);
const tx = sqliteTx(db);
// A monotonic clock for waiting and for the age of tickets; nothing of it is stored.
const turns = mode === 'write' ? new Turns(db, path, `${process.pid}-${threadId}`, () => Date.now()) : undefined;
const queues: Record<Urgency, Job[]> = { interactive: [], bulk: [] };
let bulkWorkMs = BULK_WORK_MS.min;
let running = false;

function toThreadError(error: unknown): ThreadError {
  const known = error instanceof LodeError ? error : undefined;
  const thrown = error instanceof Error ? error : new Error(String(error));
  return { code: known?.code ?? null, message: thrown.message, issues: known?.issues ?? [], stack: thrown.stack ?? '' };
}

function answer(job: { port: MessagePort; id: number }, reply: { value?: unknown; error?: ThreadError }): void {
  job.port.postMessage({ id: job.id, ...reply });
}

async function run(job: Job): Promise<unknown> {
  const command = commands[job.name];
  if (command === undefined) throw new Error(`no command ${job.name}`);
  return command(tx, job.args);
}

/** The waiting jobs of a group, one after the other; bulk ones only while nobody else waits. */
function* take(urgency: Urgency): Generator<Job> {
  const queue = queues[urgency];
  const end = Date.now() + bulkWorkMs;
  for (let count = 0; count < GROUP_MAX && queue.length > 0; count += 1) {
    yield queue.shift()!;
    if (urgency === 'bulk' && (Date.now() > end || queues.interactive.length > 0 || turns!.othersWait())) return;
  }
}

/** One commit for a group; a command that fails is rolled back alone, unless the commit itself fails. */
async function commitGroup(urgency: Urgency): Promise<void> {
  const start = performance.now();
  const done: { job: Job; reply: { value?: unknown; error?: ThreadError } }[] = [];
  try {
    // A bulk chunk is made durable by the next interactive commit or by the import's own last write.
    db.exec(`pragma synchronous = ${urgency === 'bulk' ? 'normal' : 'full'}`);
    turns?.begin(urgency);
    for (const job of take(urgency)) {
      const entry = { job, reply: {} as { value?: unknown; error?: ThreadError } };
      done.push(entry);
      db.exec('savepoint command');
      try {
        entry.reply.value = await run(job);
        db.exec('release command');
      } catch (error) {
        db.exec('rollback to command; release command');
        entry.reply = { error: toThreadError(error) };
      }
      // Lets messages in, so that whoever waits is seen.
      if (urgency === 'bulk') await new Promise((resolve) => setImmediate(resolve));
    }
    const worked = performance.now();
    db.exec('commit');
    if (urgency === 'bulk') fitBulkWork(worked - start, performance.now() - worked);
  } catch (error) {
    if (db.isTransaction) db.exec('rollback');
    const waiting = done.length > 0 ? done.map(({ job }) => job) : queues[urgency].splice(0, 1);
    for (const job of waiting) answer(job, { error: toThreadError(error) });
    return;
  }
  for (const { job, reply } of done) answer(job, reply);
  shortenLog();
}

function fitBulkWork(workMs: number, commitMs: number): void {
  const fitting = (workMs * BULK_COMMIT_MS) / Math.max(commitMs, 1);
  // A step at a time, since one slow disk write says little of the next.
  const next = Math.min(2 * bulkWorkMs, Math.max(bulkWorkMs / 2, fitting));
  bulkWorkMs = Math.min(BULK_WORK_MS.max, Math.max(BULK_WORK_MS.min, next));
}

/** The checkpoint thread keeps up except under a long import; then little is left to do here. */
function shortenLog(): void {
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false });
  if (log !== undefined && log.size > LOG_MAX_BYTES) db.exec('pragma wal_checkpoint(restart)');
}

async function runRead(job: Job): Promise<void> {
  db.exec('begin');
  try {
    answer(job, { value: await run(job) });
  } catch (error) {
    answer(job, { error: toThreadError(error) });
  } finally {
    db.exec('commit');
  }
}

async function drain(): Promise<void> {
  if (running) return;
  running = true;
  while (queues.interactive.length > 0 || queues.bulk.length > 0) {
    if (mode === 'read') await runRead(queues.interactive.shift() ?? queues.bulk.shift()!);
    else if (queues.interactive.length > 0) await commitGroup('interactive');
    else await commitGroup('bulk');
    // Let messages in, so that an interactive write need not wait for the whole bulk queue.
    await new Promise((resolve) => setImmediate(resolve));
  }
  running = false;
}

function listen(port: MessagePort): void {
  port.on('message', async (message: Job & { type: string; urgency?: Urgency; port?: MessagePort; path?: string }) => {
    const from = { port, id: message.id };
    if (message.type === 'run') {
      queues[message.urgency ?? 'interactive'].push({ ...from, name: message.name, args: message.args });
      await drain();
    } else if (message.type === 'connect') {
      listen(message.port!);
      answer(from, {});
    } else if (message.type === 'backup') {
      await backup(db, message.path!).then(
        () => answer(from, {}),
        (error: unknown) => answer(from, { error: toThreadError(error) }),
      );
    } else if (message.type === 'close') {
      while (running) await new Promise((resolve) => setImmediate(resolve));
      db.close();
      answer(from, {});
    } else {
      answer(from, {});
    }
  });
}

listen(parentPort!);
