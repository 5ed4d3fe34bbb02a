/** Prospecting jobs, audiences, saved searches, lead lists, held credits. Frozen once released: later changes are later files. */
import type { Kysely } from 'kysely';
import type { Ddl } from '../ddl.ts';

export async function up(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  const { int, text, table, index } = ddl;
  await table(
    db,
    'prospecting_job',
    `id ${text} primary key, account_group_id ${text} not null, source ${text} not null, request ${text} not null,
    audience_id ${text} not null, key_id ${text} not null, request_key ${text}, body_hash ${text} not null,
    total ${int}, imported ${int} not null, duplicates ${int} not null, failed ${int} not null,
    enriched ${int} not null, import_done ${int} not null, credits ${int} not null,
    created_at ${text} not null, updated_at ${text} not null`,
  );
  await index(db, 'prospecting_job_age', 'prospecting_job (account_group_id, created_at, id)');
  await index(db, 'prospecting_job_audience', 'prospecting_job (account_group_id, audience_id)');
  await index(
    db,
    'prospecting_job_request',
    'prospecting_job (account_group_id, request_key) where request_key is not null',
    'unique',
  );
  await table(
    db,
    'prospecting_item',
    `account_group_id ${text} not null, job_id ${text} not null, ordinal ${int} not null, entry ${text} not null,
    state ${text} not null, person ${int}, prospect_id ${text}, reason ${text}, enriched ${int} not null,
    primary key (account_group_id, job_id, ordinal)`,
    'clustered',
  );
  await index(
    db,
    'prospecting_item_open',
    `prospecting_item (account_group_id, job_id, enriched, ordinal) where enriched = 0`,
  );
  await index(db, 'prospecting_item_person', 'prospecting_item (person)', 'where person is not null');
  await table(
    db,
    'credit_hold',
    `account_group_id ${text} not null, job_id ${text} not null, amount ${int} not null, until ${int} not null,
    primary key (account_group_id, job_id)`,
    'clustered',
  );
  await table(
    db,
    'audience_folder',
    `id ${text} primary key, account_group_id ${text} not null, name ${text} not null, audience_type ${text} not null,
    is_pinned ${int} not null, position ${int} not null, created_at ${text} not null, updated_at ${text} not null`,
  );
  await index(db, 'audience_folder_place', 'audience_folder (account_group_id, position, id)');
  await table(
    db,
    'audience',
    `id ${text} primary key, account_group_id ${text} not null, name ${text} not null, type ${text} not null,
    description ${text}, folder_id ${text}, created_at ${text} not null`,
  );
  await index(db, 'audience_age', 'audience (account_group_id, created_at, id)');
  await table(
    db,
    'audience_member',
    `account_group_id ${text} not null, audience_id ${text} not null, prospect_id ${text} not null,
    ordinal ${int} not null, added_at ${text} not null, primary key (account_group_id, audience_id, prospect_id)`,
    'clustered',
  );
  await index(db, 'audience_member_place', 'audience_member (account_group_id, audience_id, ordinal)');
  await table(
    db,
    'saved_search',
    `id ${text} primary key, account_group_id ${text} not null, name ${text} not null, filter ${text} not null,
    created_at ${text} not null, updated_at ${text} not null`,
  );
  await index(db, 'saved_search_age', 'saved_search (account_group_id, created_at, id)');
  await table(
    db,
    'lead_list',
    `id ${text} primary key, account_group_id ${text} not null, name ${text} not null,
    created_at ${text} not null, updated_at ${text} not null`,
  );
  await index(db, 'lead_list_age', 'lead_list (account_group_id, created_at, id)');
  await table(
    db,
    'lead_list_entry',
    `account_group_id ${text} not null, lead_list_id ${text} not null, ordinal ${int} not null, entry ${text} not null,
    primary key (account_group_id, lead_list_id, ordinal)`,
    'clustered',
  );
  await ddl.statistics(db);
}
