/** Brings a database to the current schema; forward only, each migration in the static list below. */
import { type Kysely, type Migration, Migrator } from 'kysely';
import { LodeError } from '../errors.ts';
import type { Ddl } from './ddl.ts';
import * as foundation from './migrations/0001-foundation.ts';
import * as credits from './migrations/0003-credits.ts';
import * as models from './migrations/0004-models.ts';

const MIGRATIONS: Record<string, { up(db: Kysely<unknown>, ddl: Ddl): Promise<void> }> = {
  '0001-foundation': foundation,
  '0003-credits': credits,
  '0004-models': models,
};

/** @returns the names of the migrations that were applied now. */
export async function migrate(db: Kysely<unknown>, ddl: Ddl): Promise<string[]> {
  const migrations: Record<string, Migration> = Object.fromEntries(
    Object.entries(MIGRATIONS).map(([name, { up }]) => [name, { up: (tx: Kysely<unknown>) => up(tx, ddl) }]),
  );
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error, results } = await migrator.migrateToLatest();
  if (error !== undefined) {
    throw new LodeError('unavailable', 'The database could not be brought to the current schema.', { cause: error });
  }
  return (results ?? []).map((result) => result.migrationName);
}
