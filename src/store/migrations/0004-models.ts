/** Models as data: which one a graph is resolved by, and of which version its keys are. Frozen once released. */
import { type Kysely, sql } from 'kysely';
import type { Ddl } from '../ddl.ts';

export async function up(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  const { int, text, table } = ddl;
  await sql.raw(`alter table graph add column model ${text} not null default 'shipped'`).execute(db);
  // 0: nobody knows. A graph's first record sets it; one that has records already is to be rebuilt.
  await sql.raw(`alter table graph add column keys_version ${int} not null default 0`).execute(db);
  await table(
    db,
    'model',
    `graph_id ${int} not null references graph(id), id ${text} not null, version ${text} not null,
    body ${text} not null, state ${text} not null, phase ${text} not null, cursor ${text} not null,
    done ${int} not null, adopted_at ${text} not null, primary key (graph_id, id)`,
  );
  await ddl.statistics(db);
}
