/**
 * The thread that owns a SQLite connection: the writer (one a process) or the reader for long reads. It runs commands
 * by name from the table that it is told to load, interactive writes first and several to a commit.
 */

import { backup, type StatementSync } from 'node:sqlite';
import { type MessagePort, parentPort, threadId, workerData } from 'node:worker_threads';
import { LodeError } from '../errors.ts';
import { LOG_MAX_PAGES, logPages, openSqlite, type ThreadError } from './sqlite.ts';
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
const BULK_COMMIT_MS = 20;
const BULK_WORK_MS = { first: 100, min: 30, max: 1_000 };

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
const pages = logPages(db);
const queues: Record<Urgency, Job[]> = { interactive: [], bulk: [] };
let bulkWorkMs = BULK_WORK_MS.first;
let running = false;

const statements = new Map<string, StatementSync>();

/** Runs a statement that answers nothing; prepared once, since each of them runs with every commit. */
function sql(text: string): void {
  let statement = statements.get(text);
  if (statement === undefined) {
    statement = db.prepare(text);
    statements.set(text, statement);
  }
  statement.run();
}

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

type Reply = { value?: unknown; error?: ThreadError };

/**
 * One commit for a group. Nothing is set down to return to between its commands, since SQLite would then copy every
 * page before it changes it; if a command fails, all is rolled back and the group runs again with savepoints, under
 * which only the failing one is taken back.
 */
async function commitGroup(urgency: Urgency): Promise<void> {
  const start = performance.now();
  const jobs: Job[] = [];
  let replies: Reply[];
  try {
    syncCommits(urgency === 'bulk' ? 'normal' : 'full');
    turns?.begin(urgency);
    try {
      replies = await runAll(take(urgency), urgency, jobs);
    } catch (error) {
      sql('rollback');
      if (jobs.length === 1) return answer(jobs[0]!, { error: toThreadError(error) });
      turns?.begin(urgency);
      replies = await runEach(jobs);
    }
    const worked = performance.now();
    sql('commit');
    if (urgency === 'bulk') fitBulkWork(worked - start, performance.now() - worked);
  } catch (error) {
    if (db.isTransaction) sql('rollback');
    const waiting = jobs.length > 0 ? jobs : queues[urgency].splice(0, 1);
    for (const job of waiting) answer(job, { error: toThreadError(error) });
    return;
  }
  for (const [index, job] of jobs.entries()) answer(job, replies[index]!);
  shortenLog(urgency);
}

let synced = 'full';

/** A bulk chunk is made durable by the next interactive commit or by the import's own last write. */
function syncCommits(how: 'normal' | 'full'): void {
  if (synced === how) return;
  db.exec(`pragma synchronous = ${how}`);
  synced = how;
}

/** @param jobs is told of each job before it runs */
async function runAll(group: Iterable<Job>, urgency: Urgency, jobs: Job[]): Promise<Reply[]> {
  const replies: Reply[] = [];
  for (const job of group) {
    jobs.push(job);
    replies.push({ value: await run(job) });
    // Lets messages in, so that whoever waits is seen.
    if (urgency === 'bulk') await new Promise((resolve) => setImmediate(resolve));
  }
  return replies;
}

/** A command that fails is rolled back alone. */
async function runEach(jobs: readonly Job[]): Promise<Reply[]> {
  const replies: Reply[] = [];
  for (const job of jobs) {
    sql('savepoint command');
    try {
      replies.push({ value: await run(job) });
      sql('release command');
    } catch (error) {
      sql('rollback to command');
      sql('release command');
      replies.push({ error: toThreadError(error) });
    }
  }
  return replies;
}

function fitBulkWork(workMs: number, commitMs: number): void {
  const fitting = (workMs * BULK_COMMIT_MS) / Math.max(commitMs, 1);
  // A step at a time, since one slow disk write says little of the next.
  const next = Math.min(2 * bulkWorkMs, Math.max(bulkWorkMs / 2, fitting));
  bulkWorkMs = Math.min(BULK_WORK_MS.max, Math.max(BULK_WORK_MS.min, next));
}

/** Commits of interactive writes are small: the log is looked at after so many of them. */
const LOG_LOOK_EVERY = 16;
let commits = 0;

/**
 * The checkpoint thread keeps up except under a long import; what is left to do is done here, between two commits,
 * when the log can begin anew. No lock is held meanwhile, unless the log has grown far too long.
 */
function shortenLog(urgency: Urgency): void {
  commits += 1;
  if (urgency === 'interactive' && commits % LOG_LOOK_EVERY !== 0) return;
  const { log } = pages();
  if (log > 4 * LOG_MAX_PAGES) db.exec('pragma wal_checkpoint(restart)');
  else if (log > LOG_MAX_PAGES && queues.interactive.length === 0) db.exec('pragma wal_checkpoint(passive)');
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
