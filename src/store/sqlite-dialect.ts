/** Kysely over `node:sqlite`: one connection, already open, whose statements run at once on this thread. */
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';

/** So many statements are kept prepared. */
const PREPARED_MAX = 300;
/** A longer text holds a list, which will not come again in that length, and would take much memory. */
const KEPT_TEXT_MAX = 4_000;

interface Prepared {
  statement: StatementSync;
  gives: boolean;
}

class Connection implements DatabaseConnection {
  readonly #db: DatabaseSync;
  /** by text, the one used longest ago first */
  readonly #prepared = new Map<string, Prepared>();

  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const { statement, gives } = this.#prepare(query.sql);
    const parameters = query.parameters as SQLInputValue[];
    if (gives) return { rows: statement.all(...parameters) as R[] };
    const { changes } = statement.run(...parameters);
    return { rows: [], numAffectedRows: BigInt(changes) };
  }

  /** Preparing costs more than most statements take to run. */
  #prepare(text: string): Prepared {
    const known = this.#prepared.get(text);
    if (known !== undefined) {
      this.#prepared.delete(text);
      this.#prepared.set(text, known);
      return known;
    }
    const statement = this.#db.prepare(text);
    const made = { statement, gives: statement.columns().length > 0 };
    if (text.length > KEPT_TEXT_MAX) return made;
    this.#prepared.set(text, made);
    if (this.#prepared.size > PREPARED_MAX) this.#prepared.delete(this.#prepared.keys().next().value!);
    return made;
  }

  // Required by the interface; nothing here streams, long reads are paged.
  // biome-ignore lint/correctness/useYield: a generator that only refuses
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('streaming is not served');
  }
}

class SingleConnectionDriver implements Driver {
  readonly #connection: Connection;

  constructor(db: DatabaseSync) {
    this.#connection = new Connection(db);
  }

  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection;
  }
  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }
  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'));
  }
  async releaseConnection(): Promise<void> {}
  async destroy(): Promise<void> {}
}

/** Lets migrations run in a transaction, as SQLite can: a killed one leaves nothing, and of two processes one waits. */
class Adapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

export function sqliteDialect(db: DatabaseSync): Dialect {
  return {
    createAdapter: () => new Adapter(),
    createDriver: () => new SingleConnectionDriver(db),
    createIntrospector: (kysely) => new SqliteIntrospector(kysely),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}
