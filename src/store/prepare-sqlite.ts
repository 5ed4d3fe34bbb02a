/** Makes the data folder and brings its database to the current schema, before any thread opens it. */
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import { sqliteDdl } from './ddl.ts';
import { migrate } from './migrate.ts';
import { openSqlite, SQLITE_FILE } from './sqlite.ts';
import { sqliteDialect } from './sqlite-dialect.ts';

/** @returns the path of the database file and the migrations applied now. */
export async function prepareSqlite(folder: string): Promise<{ path: string; applied: string[] }> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, SQLITE_FILE);
  const db = openSqlite(path, 'write');
  try {
    chmodSync(path, 0o600);
    const applied = await migrate(new Kysely<unknown>({ dialect: sqliteDialect(db) }), sqliteDdl);
    return { path, applied };
  } finally {
    db.close();
  }
}
