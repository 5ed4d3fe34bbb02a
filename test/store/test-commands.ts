/** The engine's commands and one of the tests' own, so that the database threads can load both by one URL. */
import { commands as engineCommands } from '../../src/engine/commands.ts';
import { type ErrorCode, LodeError } from '../../src/errors.ts';
import type { Database } from '../../src/store/schema.ts';
import type { CommandTable, KeyedRead, Tx, Value } from '../../src/store/tx.ts';

type Rows = readonly (readonly Value[])[];

/** One step of a script. Plain data: it crosses threads. */
export type Step =
  | ['insert', table: keyof Database, columns: string[], rows: Rows, ignore?: boolean]
  | ['put', table: keyof Database, by: string[], columns: string[], rows: Rows]
  | ['update', table: keyof Database, set: string[], by: string[], rows: Rows]
  | ['remove', table: keyof Database, by: string[], keys: Rows]
  // biome-ignore lint/suspicious/noExplicitAny: a script reads any table; what comes back is compared, not used
  | ['read', read: KeyedRead<any>, fixed: Value[], keys: Rows]
  | ['words', rows: { number: number; words: string; isNew?: boolean }[]]
  | ['find', words: string[], prefix: boolean]
  /** waits, its transaction open, until the gate is opened */
  | ['gate', gate: Gate]
  | ['fail', message: string]
  | ['domain error', code: ErrorCode];

/** Command. Runs the steps in one transaction. @returns what each `read` and `find` gave. */
export async function script(tx: Tx, steps: Step[]): Promise<unknown[][]> {
  const found: unknown[][] = [];
  for (const step of steps) {
    const rows = await run(tx, step);
    if (rows !== undefined) found.push(rows);
  }
  return found;
}

async function run(tx: Tx, step: Step): Promise<unknown[] | undefined> {
  switch (step[0]) {
    case 'insert':
      await tx.insert(step[1], step[2], step[3], step[4]);
      return undefined;
    case 'put':
      await tx.put(step[1], step[2], step[3], step[4]);
      return undefined;
    case 'update':
      await tx.update(step[1], step[2], step[3], step[4]);
      return undefined;
    case 'remove':
      await tx.remove(step[1], step[2], step[3]);
      return undefined;
    case 'read':
      return tx.read(step[1], step[2], step[3]);
    case 'words':
      await tx.setWords(step[1]);
      return undefined;
    case 'find': {
      const query = tx.db.selectFrom('person').select('number').where(tx.hasWords(step[1], step[2]));
      return (await query.orderBy('number').execute()).map((row) => Number(row.number));
    }
    case 'gate':
      await passGate(step[1]);
      return undefined;
    case 'fail':
      throw new Error(step[1]);
    case 'domain error':
      throw new LodeError(step[1], 'as asked', { issues: [{ path: ['where'], message: 'here' }] });
  }
}

/** [0]: 1 once somebody waits at it; [1]: 1 once it is open. Shared memory, so it works across threads. */
export type Gate = SharedArrayBuffer;

export function closedGate(): Gate {
  return new SharedArrayBuffer(8);
}

async function passGate(gate: Gate): Promise<void> {
  const cells = new Int32Array(gate);
  Atomics.store(cells, 0, 1);
  Atomics.notify(cells, 0);
  await waitFor(cells, 1);
}

/** Resolves when a command stands at the gate. */
export function atGate(gate: Gate): Promise<void> {
  return waitFor(new Int32Array(gate), 0);
}

export function openGate(gate: Gate): void {
  const cells = new Int32Array(gate);
  Atomics.store(cells, 1, 1);
  Atomics.notify(cells, 1);
}

async function waitFor(cells: Int32Array, index: number): Promise<void> {
  while (Atomics.load(cells, index) === 0) await Atomics.waitAsync(cells, index, 0).value;
}

export const commands = { ...engineCommands, script } satisfies CommandTable;
