/** Makes the data folder and brings its database to the current schema, before any thread opens it. */
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { LodeError } from '../errors.ts';
import { sqliteDdl } from './ddl.ts';
import { migrate } from './migrate.ts';
import { openSqlite, SQLITE_FILE } from './sqlite.ts';
import { sqliteDialect } from './sqlite-dialect.ts';

/** @returns the path of the database file and the migrations applied now. */
export async function prepareSqlite(folder: string): Promise<{ path: string; applied: string[] }> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, SQLITE_FILE);
  const db = open(path);
  try {
    chmodSync(path, 0o600);
    const applied = await migrate(new Kysely<unknown>({ dialect: sqliteDialect(db) }), sqliteDdl);
    return { path, applied };
  } finally {
    db.close();
  }
}

function open(path: string): DatabaseSync {
  try {
    return openSqlite(path, 'write');
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new LodeError(
      'unavailable',
      `The database ${path} cannot be opened for writing (${why}): is its folder writable, and on a disk that is not read-only?`,
      { cause },
    );
  }
}
