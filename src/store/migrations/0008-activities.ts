/** Notes, tasks and meetings about prospects. Frozen once released: later changes are later files. */
import type { Kysely } from 'kysely';
import type { Ddl } from '../ddl.ts';

export async function up(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  const { int, text, table, index } = ddl;
  const common = `account_group_id ${text} not null, id ${text} not null, prospect_id ${text} not null,
    user_id ${text}, key_id ${text} not null, key_name ${text} not null`;
  const key = 'primary key (account_group_id, id)';
  await table(
    db,
    'note',
    `${common}, body ${text} not null, mentions ${text} not null, pinned ${int} not null, file_url ${text},
    at ${int} not null, ${key}`,
  );
  await index(db, 'note_age', 'note (account_group_id, at, id)');
  await index(db, 'note_prospect', 'note (account_group_id, prospect_id, at, id)');
  await index(db, 'note_user', 'note (account_group_id, user_id, at, id)');
  await table(
    db,
    'task',
    `${common}, task ${text} not null, assigned_to ${text} not null, due_at ${int} not null, completed_at ${int},
    created_at ${int} not null, updated_at ${int}, ${key}`,
  );
  await index(db, 'task_due', 'task (account_group_id, due_at, id)');
  await index(db, 'task_prospect', 'task (account_group_id, prospect_id, due_at, id)');
  await index(db, 'task_assigned', 'task (account_group_id, assigned_to, due_at, id)');
  await table(
    db,
    'meeting',
    `${common}, meeting_at ${int} not null, time_zone ${text} not null, meeting_type ${text} not null,
    owner_id ${text} not null, location ${text}, notes ${text}, created_at ${int} not null, ${key}`,
  );
  await index(db, 'meeting_date', 'meeting (account_group_id, meeting_at, id)');
  await index(db, 'meeting_prospect', 'meeting (account_group_id, prospect_id, meeting_at, id)');
  await index(db, 'meeting_owner', 'meeting (account_group_id, owner_id, meeting_at, id)');
  await ddl.statistics(db);
}
