/** Real databases for tests of the store and the engine: an empty one of each kind, opened the way the program does. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe } from 'node:test';
import pg from 'pg';
import { openPostgresStore, preparePostgres } from '../../src/store/postgres.ts';
import { prepareSqlite } from '../../src/store/prepare-sqlite.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/tx.ts';
import { startPostgres, type TestPostgres } from '../support/postgres.ts';
import { commands } from './test-commands.ts';

const COMMANDS_URL = new URL('./test-commands.ts', import.meta.url).href;

export type EngineName = 'sqlite' | 'postgres';

export interface TestDatabase {
  engine: EngineName;
  /** the SQLite file, or the URL of the PostgreSQL database */
  place: string;
  /** a folder of this database's own, for files beside it */
  folder: string;
  /** the store that the tests work on */
  store: Store;
  /** a store of its own on the same database, as another process would open it */
  open(): Promise<Store>;
  /** rows of a statement, past the store */
  sql(text: string): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

/** The PostgreSQL server of this test file; started by the first who asks. */
let server: Promise<TestPostgres> | undefined;

/** An empty, migrated database. `close` stops its stores and removes it. */
export async function createDatabase(engine: EngineName): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'lode-store-'));
  const opened: Store[] = [];
  const { place, open } = engine === 'sqlite' ? await sqlitePlace(folder) : await postgresPlace();
  const database = {
    engine,
    place,
    folder,
    async open() {
      const store = await open();
      opened.push(store);
      return store;
    },
    sql: (text: string) => (engine === 'sqlite' ? sqliteRows(place, text) : postgresRows(place, text)),
    async close() {
      // A test may have closed one itself.
      await Promise.allSettled(opened.map((store) => store.close()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return { ...database, store: await database.open() };
}

async function sqlitePlace(folder: string) {
  const { path } = await prepareSqlite(folder);
  return { place: path, open: () => openSqliteStore({ path, commands, commandsUrl: COMMANDS_URL }) };
}

async function postgresPlace() {
  server ??= startPostgres({ fsync: false });
  const url = await (await server).createDatabase();
  await preparePostgres(url);
  return { place: url, open: () => openPostgresStore({ url }) };
}

/** Stops the PostgreSQL server of this test file, if there is one. */
export async function stopServer(): Promise<void> {
  const running = server;
  server = undefined;
  await (await running)?.stop();
}

/** Declares the tests of `define` for each engine, on one empty database that they share. */
export function onEachEngine(title: string, define: (database: TestDatabase) => void): void {
  for (const engine of ['sqlite', 'postgres'] as const) {
    describe(`${title} (${engine})`, () => {
      let made: TestDatabase | undefined;
      before(async () => {
        made = await createDatabase(engine);
      });
      after(async () => {
        await made?.close();
        if (engine === 'postgres') await stopServer();
      });
      // The tests are declared before the database is there, so they are handed a stand-in that looks it up.
      define(new Proxy({} as TestDatabase, { get: (_target, name) => made![name as keyof TestDatabase] }));
    });
  }
}

async function sqliteRows(path: string, text: string): Promise<Record<string, unknown>[]> {
  const db = new DatabaseSync(path);
  try {
    return db.prepare(text).all() as Record<string, unknown>[];
  } finally {
    db.close();
  }
}

async function postgresRows(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const result = (await client.query(text)) as pg.QueryResult | pg.QueryResult[];
    return Array.isArray(result) ? result.at(-1)!.rows : result.rows;
  } finally {
    await client.end();
  }
}

/** The columns of every table that hold text or what is made from it. */
export async function textColumns(database: TestDatabase): Promise<{ table: string; column: string }[]> {
  if (database.engine === 'postgres') {
    const rows = await database.sql(`
      select table_name as "table", column_name as "column" from information_schema.columns
      where table_schema = current_schema() and data_type not in ('bigint', 'integer')`);
    return rows as { table: string; column: string }[];
  }
  const rows = await database.sql(`
    select m.name as "table", p.name as "column" from sqlite_master m join pragma_table_info(m.name) p
    where m.type = 'table' and upper(p.type) not in ('INT', 'INTEGER')`);
  return rows as { table: string; column: string }[];
}
