/** Prospects and what they are sorted by. Frozen once released: later changes are later files. */
import type { Kysely } from 'kysely';
import type { Ddl } from '../ddl.ts';
import { createProspectWords } from '../prospect-words.ts';

export async function up(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  const { int, text, table, index } = ddl;
  const group = `account_group_id ${text} not null`;

  await table(
    db,
    'prospect_group',
    `account_group_id ${text} primary key, ordinal ${int} not null unique, next_number ${int} not null,
    next_seq ${int} not null, live ${int} not null, last_created ${text} not null, time_zone ${text}, duplicates ${int} not null,
    as_source ${int} not null`,
  );
  await table(
    db,
    'prospect',
    `${group}, number ${int} not null, id ${text} not null, seq ${int} not null, version ${int} not null,
    deleted ${int} not null, first_name ${text} not null, last_name ${text} not null, email ${text}, phone ${text},
    phone_national ${text}, title ${text}, company ${text}, street_address ${text}, city ${text}, state ${text},
    postal_code ${text}, profile_url ${text}, license_status ${text}, notes ${text}, name_folded ${text} not null,
    title_folded ${text} not null, company_folded ${text} not null, pipeline_id ${text} not null,
    stage_id ${text} not null, source_id ${text}, office_id ${text}, owner_id ${text}, opening_id ${text},
    person_id ${text}, link_by ${text}, link_score ${text}, link_why ${text}, created_by ${text} not null,
    created_at ${text} not null, updated_at ${text} not null, primary key (account_group_id, number)`,
  );
  await index(db, 'prospect_id', 'prospect (account_group_id, id)', 'unique');
  await index(db, 'prospect_seq', 'prospect (account_group_id, seq)', 'unique');
  await index(db, 'prospect_person', 'prospect (account_group_id, person_id)', 'where person_id is not null');
  const live = 'where deleted = 0';
  await index(db, 'prospect_live', 'prospect (account_group_id, number)', live);
  for (const column of ['email', 'phone', 'phone_national', 'stage_id', 'pipeline_id', 'source_id']) {
    await index(db, `prospect_${column}`, `prospect (account_group_id, ${column}, number)`, live);
  }
  for (const column of ['office_id', 'owner_id', 'updated_at']) {
    await index(db, `prospect_${column}`, `prospect (account_group_id, ${column}, number)`, live);
  }
  await createProspectWords(db, ddl);
  await table(
    db,
    'prospect_claim',
    `${group}, identifier ${text} not null, primary key (account_group_id, identifier)`,
    'clustered',
  );
  await table(
    db,
    'prospect_label',
    `${group}, label_id ${text} not null, prospect ${int} not null, place ${int} not null,
    primary key (account_group_id, label_id, prospect)`,
    'clustered',
  );
  await index(db, 'prospect_label_of', 'prospect_label (account_group_id, prospect, label_id)');
  await table(
    db,
    'prospect_provider_id',
    `${group}, id ${text} not null, kind ${text} not null, prospect ${int} not null,
    primary key (account_group_id, id, kind, prospect)`,
    'clustered',
  );
  await index(db, 'prospect_provider_id_of', 'prospect_provider_id (account_group_id, prospect)');
  await table(
    db,
    'stage_change',
    `${group}, prospect ${int} not null, version ${int} not null, from_stage_id ${text}, from_stage_name ${text},
    to_stage_id ${text} not null, to_stage_name ${text} not null, pipeline_id ${text} not null, "by" ${text} not null,
    at ${text} not null, primary key (account_group_id, prospect, version)`,
    'clustered',
  );

  const named = `${group}, id ${text} not null, name ${text} not null, name_key ${text} not null`;
  const key = 'primary key (account_group_id, id)';
  await table(
    db,
    'pipeline',
    `${named}, place ${int} not null, is_default ${int} not null, default_stage_id ${text} not null, ${key}`,
  );
  await table(
    db,
    'stage',
    `${named}, pipeline_id ${text} not null, place ${int} not null, type ${text} not null, ${key}`,
  );
  await index(db, 'stage_name', 'stage (account_group_id, name_key, pipeline_id)', 'unique');
  await table(db, 'label', `${named}, color ${text}, ${key}`);
  await table(db, 'prospect_source', `${named}, ${key}`);
  for (const name of ['pipeline', 'label', 'prospect_source']) {
    await index(db, `${name}_name`, `"${name}" (account_group_id, name_key)`, 'unique');
  }
  await table(
    db,
    'office',
    `${group}, id ${text} not null, name ${text} not null, street_address ${text}, city ${text}, state ${text},
    postal_code ${text}, time_zone ${text}, created_at ${text} not null, ${key}`,
  );
  await table(
    db,
    'app_user',
    `${group}, id ${text} not null, first_name ${text} not null, last_name ${text} not null, email ${text},
    role ${text}, active ${int} not null, office_id ${text}, created_at ${text} not null, ${key}`,
  );
  await table(
    db,
    'opening',
    `${group}, id ${text} not null, title ${text} not null, status ${text} not null, office_id ${text},
    pipeline_id ${text}, created_at ${text} not null, ${key}`,
  );
  await ddl.statistics(db);
}
