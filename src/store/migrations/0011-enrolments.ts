/** Enrolments, lists of IDs, tickets for files. Frozen once released: later changes are later files. */
import type { Kysely } from 'kysely';
import type { Ddl } from '../ddl.ts';

export async function up(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  const { text, table, index } = ddl;
  await table(
    db,
    'enrolment',
    `id ${text} primary key, account_group_id ${text} not null, surface ${text} not null, key ${text} not null,
    webhook_id ${text}, types ${text} not null, person_ids ${text} not null, state ${text} not null,
    created_at ${text} not null`,
  );
  await index(db, 'enrolment_age', 'enrolment (account_group_id, surface, created_at, id)');
  await table(
    db,
    'id_list',
    `id ${text} primary key, account_group_id ${text} not null, kind ${text} not null, name ${text} not null,
    description ${text} not null, ids ${text} not null, created_at ${text} not null, expires_at ${text} not null`,
  );
  await index(db, 'id_list_expiry', 'id_list (expires_at)');
  await table(
    db,
    'file_ticket',
    `hash ${text} primary key, account_group_id ${text} not null, key_id ${text} not null, job_id ${text} not null,
    expires_at ${text} not null`,
  );
  await index(db, 'file_ticket_expiry', 'file_ticket (expires_at)');
  await ddl.statistics(db);
}
