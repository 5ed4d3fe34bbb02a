/** Brings a database to the current schema; forward only, each migration in the static list below. */
import { type Kysely, type Migration, Migrator } from 'kysely';
import { LodeError } from '../errors.ts';
import type { Ddl } from './ddl.ts';
import * as foundation from './migrations/0001-foundation.ts';
import * as credits from './migrations/0003-credits.ts';
import * as models from './migrations/0004-models.ts';
import * as search from './migrations/0005-search.ts';
import * as prospects from './migrations/0006-prospects.ts';
import * as webhooks from './migrations/0007-webhooks.ts';
import * as activities from './migrations/0008-activities.ts';
import * as resumes from './migrations/0009-resumes.ts';
import * as prospecting from './migrations/0010-prospecting.ts';
import * as enrolments from './migrations/0011-enrolments.ts';

const MIGRATIONS: Record<string, { up(db: Kysely<unknown>, ddl: Ddl): Promise<void> }> = {
  '0001-foundation': foundation,
  '0003-credits': credits,
  '0004-models': models,
  '0005-search': search,
  '0006-prospects': prospects,
  '0007-webhooks': webhooks,
  '0008-activities': activities,
  '0009-resumes': resumes,
  '0010-prospecting': prospecting,
  '0011-enrolments': enrolments,
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
