/**
 * What a command may do with the database, the same on both engines.
 *
 * Two doors. `db` is Kysely, for everything that is not hot. The five keyed verbs (`read`, `insert`, `put`, `update`,
 * `remove`) are for the hot paths: a statement is declared once as data and each engine runs it its own way — SQLite as
 * prepared statements of many rows, PostgreSQL as one statement over arrays (one round trip). Nobody outside
 * `sqlite-verbs.ts` and `postgres.ts` needs to know which.
 */
import type { Kysely, RawBuilder } from 'kysely';
import type { Database } from './schema.ts';

export type Value = string | number | null;

/**
 * Rows of `table` for each of many keys: `fixed` columns are the same for all of them, `by` columns differ.
 * `limit` bounds the rows per key; rows come key by key in the order asked, and within a key by `order`.
 */
export interface KeyedRead<Row> {
  table: keyof Database;
  columns: readonly (keyof Row & string)[];
  fixed: readonly string[];
  by: readonly string[];
  order?: readonly string[];
  limit?: number;
  /** the first `by` column is compared with `>` instead of `=`: used to skip to the next group of a long key */
  after?: boolean;
}

/**
 * For each of many keys, how many values of `distinct` its rows have: `fixed`, `by` and `order` as for a read. Of a key
 * with more than `limit` rows the first so many are counted.
 */
export interface KeyedCount {
  table: keyof Database;
  distinct: string;
  fixed: readonly string[];
  by: readonly string[];
  order: readonly string[];
  limit: number;
}

/** What words a person or company must have. `some` of nothing is nobody. */
export type Wanted =
  | { word: string; goesOn?: boolean }
  | { some: readonly Wanted[] }
  | { all: readonly Wanted[]; none?: readonly Wanted[] };

/** People or companies by their words, in a range of numbers: above `after`, not above `upTo`. */
export interface WordSearch {
  of: 'person' | 'company';
  wanted: Wanted;
  after: number;
  upTo: number;
}

export interface Reads {
  readonly db: Kysely<Database>;
  readonly engine: 'sqlite' | 'postgres';
  /** The database's clock, in milliseconds since 1970: what leases are measured by, whoever's machine is off. */
  clockMs(): Promise<number>;
  /** A condition on `person.number`: the person has all of these folded words; with `prefix` the last may go on. */
  hasWords(words: readonly string[], prefix: boolean): RawBuilder<boolean>;
  /** A subquery of one column `number`. */
  withWords(search: WordSearch): RawBuilder<unknown>;
  /** The first `limit` of those with the words, by number; with `falling` the last, from the highest down. */
  readWords(search: WordSearch, limit: number, falling?: boolean): Promise<number[]>;
  read<Row>(statement: KeyedRead<Row>, fixed: readonly Value[], keys: readonly (readonly Value[])[]): Promise<Row[]>;
  /** One number for each key, in their order. */
  count(statement: KeyedCount, fixed: readonly Value[], keys: readonly (readonly Value[])[]): Promise<number[]>;
}

export interface Tx extends Reads {
  /** `ignore` leaves a row alone whose primary key is there already. */
  insert(
    table: keyof Database,
    columns: readonly string[],
    rows: readonly (readonly Value[])[],
    ignore?: boolean,
  ): Promise<void>;
  /** Inserts rows, or replaces those whose primary key `by` is there already. No key may stand twice. */
  put(
    table: keyof Database,
    by: readonly string[],
    columns: readonly string[],
    rows: readonly (readonly Value[])[],
  ): Promise<void>;
  /** Each row holds the values of `set`, then those of `by`. */
  update(
    table: keyof Database,
    set: readonly string[],
    by: readonly string[],
    rows: readonly (readonly Value[])[],
  ): Promise<void>;
  remove(table: keyof Database, by: readonly string[], keys: readonly (readonly Value[])[]): Promise<void>;
  /**
   * Serialises writers of one graph until the transaction ends. SQLite has one writer anyway; PostgreSQL takes an
   * advisory lock. Taken first by every command that resolves, so that two of them never decide on half a picture.
   */
  lockGraph(graphId: number): Promise<void>;
  /**
   * Replaces the words under which a person, or a company, is found by full-text search; no words removes them. `isNew`:
   * the number has none yet, so that nothing need be looked for.
   */
  setWords(
    rows: readonly { number: number; words: string; isNew?: boolean }[],
    of?: 'person' | 'company',
  ): Promise<void>;
}

/** A write, or a long read, by name: runs in one transaction, on the thread that owns the connection. */
// biome-ignore lint/suspicious/noExplicitAny: commands of any argument live in one table; each call is typed by its own function
export type Command<A = any, R = any> = (tx: Tx, args: A) => Promise<R>;

export type CommandTable = Record<string, Command>;

/** `interactive` writes go before `bulk` ones and are durable when acknowledged; bulk chunks ride on the next one. */
export type Urgency = 'interactive' | 'bulk';

export interface Store {
  readonly engine: 'sqlite' | 'postgres';
  /** Bounded keyed reads, on the caller's thread. */
  readonly reads: Reads;
  /** Runs a command in a write transaction; it is durable when the promise resolves, except for `bulk`. */
  write<A, R>(command: Command<A, R>, args: A, urgency?: Urgency): Promise<R>;
  /** Runs a long read in one snapshot, away from the caller's thread. */
  query<A, R>(command: Command<A, R>, args: A): Promise<R>;
  /** Throws unless the database answers. */
  ping(): Promise<void>;
  /** A consistent copy while everything goes on (SQLite: a file; PostgreSQL: use pg_dump, says so). */
  backup(path: string): Promise<void>;
  close(): Promise<void>;
}
