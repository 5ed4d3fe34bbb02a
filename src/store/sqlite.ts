/**
 * SQLite: connections, and the client side of the writer thread. The keyed verbs are in `sqlite-verbs.ts`.
 *
 * Problem. `node:sqlite` is synchronous and SQLite has one writer, so a write on the event loop would stall every
 * request while an import holds the lock.
 *
 * Promises. The calling thread only reads, by key. All writes of a process go through one writer thread that owns the
 * write connection (`sqlite-thread.ts`): interactive ones first, several to a commit, each durable when its promise
 * resolves; bulk chunks between them. Long reads run on a reader thread, in one snapshot.
 *
 * Between processes the writers take turns: SQLite's own busy handler is not fair, so a writer that must wait leaves
 * a ticket (a small file beside the database) and a bulk writer lets ticket holders go first. See `sqlite-turns.ts`.
 *
 * Example. `store.write(commands.createKey, args)` posts `{name: 'createKey', args}`; the thread runs the command
 * inside `begin immediate ... commit` and posts the result back.
 *
 * Limits. A command's arguments and result cross threads by structured clone: plain data only.
 */

import { DatabaseSync } from 'node:sqlite';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { LodeError } from '../errors.ts';
import { sqliteTx } from './sqlite-verbs.ts';
import type { Command, CommandTable, Reads, Store, Urgency } from './tx.ts';

export const SQLITE_FILE = 'lode.db';

/**
 * Page cache and mapped bytes of a connection. The writer touches pages of every index at random and must copy what it
 * changes, so a mapping would only add the file to its memory; readers mostly hit the mapping.
 */
const CACHE_KIB = { write: 256 * 1024, read: 32 * 1024 };
const MAPPED_BYTES = { write: 0, read: 8 * 2 ** 30 };

/** A longer write-ahead log makes every read slower; the writer then empties the rest of it before it goes on. */
export const LOG_MAX_PAGES = 24_576;
const PAGE_BYTES = 4_096;

export function openSqlite(path: string, mode: 'read' | 'write'): DatabaseSync {
  const db = new DatabaseSync(path, { readOnly: mode === 'read', timeout: 5_000 });
  db.exec(
    `pragma cache_size = -${CACHE_KIB[mode]}; pragma mmap_size = ${MAPPED_BYTES[mode]}; pragma temp_store = memory`,
  );
  if (mode === 'write') {
    db.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on');
    // What an erased person leaves in freed pages is overwritten where that costs no further write.
    db.exec('pragma secure_delete = fast');
    // The log is emptied by a thread of its own (sqlite-checkpoints.ts), not inside somebody's commit.
    db.exec(`pragma wal_autocheckpoint = 0; pragma journal_size_limit = ${LOG_MAX_PAGES * PAGE_BYTES}`);
  }
  return db;
}

/** How many pages the write-ahead log holds, and how many of them are in the database file already. */
export function logPages(db: DatabaseSync): () => { log: number; checkpointed: number } {
  const statement = db.prepare('pragma wal_checkpoint(noop)');
  return () => statement.get() as { log: number; checkpointed: number };
}

interface Pending {
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/** One end of the line to a database thread: numbered requests, answers in any order. */
class Line {
  readonly #port: MessagePort | Worker;
  readonly #pending = new Map<number, Pending>();
  #next = 1;
  #closed: LodeError | undefined;

  constructor(port: MessagePort | Worker) {
    this.#port = port;
    port.on('message', (answer: { id: number; value?: unknown; error?: ThreadError }) => {
      const pending = this.#pending.get(answer.id);
      this.#pending.delete(answer.id);
      if (this.#pending.size === 0) this.#port.unref();
      if (answer.error !== undefined) pending?.reject(reviveError(answer.error));
      else pending?.resolve(answer.value);
    });
    const fail = (cause: unknown) => {
      this.#closed = new LodeError('unavailable', 'The database thread has stopped.', { cause });
      for (const pending of this.#pending.values()) pending.reject(this.#closed);
      this.#pending.clear();
    };
    port.on('error', fail);
    port.on('exit', fail);
    port.on('close', fail);
    port.unref();
  }

  ask(message: Record<string, unknown>, transfer: MessagePort[] = []): Promise<unknown> {
    if (this.#closed !== undefined) return Promise.reject(this.#closed);
    const id = this.#next++;
    // Only a pending question keeps the process alive.
    this.#port.ref();
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      this.#port.postMessage({ ...message, id }, transfer);
    });
  }
}

/** An error as it crosses threads: a LodeError keeps its code, anything else its text for the log. */
export interface ThreadError {
  code: string | null;
  message: string;
  issues: unknown[];
  stack: string;
}

function reviveError(error: ThreadError): Error {
  if (error.code === null) {
    const unknown = new Error(error.message);
    unknown.stack = error.stack;
    return unknown;
  }
  return new LodeError(error.code as LodeError['code'], error.message, { issues: error.issues as LodeError['issues'] });
}

export interface SqliteOptions {
  path: string;
  commands: CommandTable;
  /** where the threads load the same commands from */
  commandsUrl: string;
  /** the lines of another thread of this process; without it this call starts the threads */
  ports?: { writer: MessagePort; reader: MessagePort };
}

type Ports = { writer: MessagePort; reader: MessagePort };

/** Opens the database, which must be migrated already (`prepareSqlite`). */
export async function openSqliteStore(options: SqliteOptions): Promise<Store & { ports(): Promise<Ports> }> {
  const names = new Map<Command, string>(Object.entries(options.commands).map(([name, run]) => [run, name]));
  const threads = options.ports === undefined ? ownThreads(options) : borrowedThreads(options.ports);
  await threads.writer.ask({ type: 'ping' });
  const db = openSqlite(options.path, 'read');
  const reads: Reads = sqliteTx(db);
  const nameOf = (command: Command): string => {
    const name = names.get(command);
    if (name === undefined) throw new Error('a command must stand in the command table that the store was opened with');
    return name;
  };

  return {
    engine: 'sqlite',
    reads,
    write: <A, R>(command: Command<A, R>, args: A, urgency: Urgency = 'interactive') =>
      threads.writer.ask({ type: 'run', name: nameOf(command), args, urgency }) as Promise<R>,
    query: <A, R>(command: Command<A, R>, args: A) =>
      threads.reader().ask({ type: 'run', name: nameOf(command), args }) as Promise<R>,
    async ping() {
      db.prepare('select 1').get();
      await threads.writer.ask({ type: 'ping' });
    },
    async backup(path) {
      await threads.reader().ask({ type: 'backup', path });
    },
    async ports() {
      return { writer: await connect(threads.writer), reader: await connect(threads.reader()) };
    },
    async close() {
      // The writer's connection closes last: only it can empty the log and remove it.
      db.close();
      await threads.close();
    },
  };
}

/** A further line to the thread behind a line, for another thread of this process. */
async function connect(line: Line): Promise<MessagePort> {
  const { port1, port2 } = new MessageChannel();
  await line.ask({ type: 'connect', port: port2 }, [port2]);
  return port1;
}

interface Threads {
  writer: Line;
  /** started with the first long read: most processes of the command line never have one */
  reader(): Line;
  close(): Promise<void>;
}

function borrowedThreads(ports: Ports): Threads {
  const reader = new Line(ports.reader);
  return { writer: new Line(ports.writer), reader: () => reader, close: async () => {} };
}

function ownThreads({ path, commandsUrl }: SqliteOptions): Threads {
  const start = (file: string, mode: 'read' | 'write') => {
    const thread = new Worker(new URL(file, import.meta.url), { workerData: { path, mode, commandsUrl } });
    return { thread, line: new Line(thread) };
  };
  const writer = start('./sqlite-thread.ts', 'write');
  const checkpoints = start('./sqlite-checkpoints.ts', 'write');
  let reader: ReturnType<typeof start> | undefined;
  return {
    writer: writer.line,
    reader: () => {
      reader ??= start('./sqlite-thread.ts', 'read');
      return reader.line;
    },
    async close() {
      for (const one of [reader, checkpoints, writer]) {
        if (one === undefined) continue;
        await one.line.ask({ type: 'close' }).catch(() => {});
        await one.thread.terminate();
      }
    },
  };
}
