/**
 * Turns between the writers of several processes.
 *
 * SQLite's busy handler sleeps and tries again, so a writer that commits in a tight loop starves the others. Here a
 * writer that finds the lock taken leaves a ticket, an empty file, and tries again each millisecond; a bulk writer
 * looks for tickets before each chunk and waits until they are gone. A ticket whose owner died is ignored after a
 * few seconds. Uncontended writers touch no file.
 */
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { LodeError } from '../errors.ts';

const TICKET_STALE_MS = 5_000;
const WAIT_MAX_MS = 60_000;
const SQLITE_BUSY = 5;
const pause = new Int32Array(new SharedArrayBuffer(4));

/** Blocks this thread, which is the writer thread and has nothing else to do. */
function waitOneMs(): void {
  Atomics.wait(pause, 0, 0, 1);
}

function isBusy(error: unknown): boolean {
  return typeof error === 'object' && error !== null && (error as { errcode?: number }).errcode === SQLITE_BUSY;
}

export class Turns {
  readonly #folder: string;
  readonly #ticket: string;
  readonly #db: DatabaseSync;
  readonly #now: () => number;

  constructor(db: DatabaseSync, path: string, owner: string, now: () => number) {
    this.#db = db;
    this.#now = now;
    this.#folder = `${path}-turns`;
    this.#ticket = owner;
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    db.exec('pragma busy_timeout = 0');
  }

  /** Begins a write transaction when it is this writer's turn; `unavailable` after a minute. */
  begin(urgency: 'interactive' | 'bulk'): void {
    const deadline = this.#now() + WAIT_MAX_MS;
    while (urgency === 'bulk' && this.othersWait() && this.#now() < deadline) waitOneMs();
    if (this.#tryBegin()) return;
    const ticket = join(this.#folder, this.#ticket);
    if (urgency === 'interactive') writeFileSync(ticket, '');
    try {
      while (!this.#tryBegin()) {
        if (this.#now() > deadline) {
          throw new LodeError('unavailable', 'Another process has held the database for a minute; try again.');
        }
        waitOneMs();
      }
    } finally {
      if (urgency === 'interactive') rmSync(ticket, { force: true });
    }
  }

  #tryBegin(): boolean {
    try {
      this.#db.exec('begin immediate');
      return true;
    } catch (error) {
      if (isBusy(error)) return false;
      throw error;
    }
  }

  /** Whether a writer of another process holds a ticket. */
  othersWait(): boolean {
    for (const name of readdirSync(this.#folder)) {
      if (name === this.#ticket) continue;
      const left = statSync(join(this.#folder, name), { throwIfNoEntry: false });
      if (left === undefined) continue;
      if (this.#now() - left.mtimeMs < TICKET_STALE_MS) return true;
      rmSync(join(this.#folder, name), { force: true });
    }
    return false;
  }
}
