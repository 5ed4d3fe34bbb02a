/** Resumes of prospects: what is known of each, and its file in pieces. Frozen once released. */
import type { Kysely } from 'kysely';
import type { Ddl } from '../ddl.ts';

export async function up(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  const { int, text, table, index } = ddl;
  await table(
    db,
    'resume',
    `account_group_id ${text} not null, prospect_id ${text} not null, ordinal ${int} not null, id ${text} not null,
    file_name ${text} not null, format ${text}, url ${text}, size ${int} not null, hash ${text} not null,
    state ${text} not null, message ${text}, job_id ${text}, muted ${int} not null, filled ${text} not null,
    text ${text}, parsed ${text}, created_at ${text} not null, parsed_at ${text},
    primary key (account_group_id, prospect_id, ordinal)`,
  );
  await index(db, 'resume_id', 'resume (id)', 'unique');
  await table(
    db,
    'resume_chunk',
    `resume_id ${text} not null, ordinal ${int} not null, data ${text} not null, primary key (resume_id, ordinal)`,
  );
  await ddl.statistics(db);
}
