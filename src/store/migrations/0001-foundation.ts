/** The people graph, accounts, keys, jobs. Frozen once released: later changes are later files. */
import { type Kysely, sql } from 'kysely';
import type { Ddl } from '../ddl.ts';

export async function up(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  const { int, text, table, index } = ddl;

  await table(
    db,
    'graph',
    `id ${int} primary key, name ${text} not null unique, next_record ${int} not null,
    next_entity ${int} not null, next_seq ${int} not null`,
  );
  await table(
    db,
    'account_group',
    `id ${text} primary key, name ${text} not null,
    graph_id ${int} not null references graph(id), settings ${text} not null, created_at ${text} not null`,
  );
  await table(
    db,
    'api_key',
    `id ${text} primary key, account_group_id ${text} not null references account_group(id),
    group_ids ${text} not null, hash ${text} not null unique, prefix ${text} not null, name ${text} not null,
    scopes ${text} not null, plan ${text} not null, settings ${text} not null, created_at ${text} not null,
    expires_at ${text}, revoked_at ${text}, last_used_at ${text}`,
  );
  await index(db, 'api_key_age', 'api_key (created_at, id)');
  await table(
    db,
    'limit_window',
    `key_id ${text} not null, surface ${text} not null, "window" ${text} not null,
    bucket ${int} not null, used ${int} not null, primary key (key_id, surface, "window", bucket)`,
    'clustered',
  );
  await table(
    db,
    'idempotency',
    `account_group_id ${text} not null, route ${text} not null, key ${text} not null,
    body_hash ${text} not null, status ${int}, reply ${text}, created_at ${text} not null,
    primary key (account_group_id, route, key)`,
  );
  await index(db, 'idempotency_age', 'idempotency (created_at)');

  await table(
    db,
    'source',
    `id ${int} primary key, graph_id ${int} not null references graph(id),
    name ${text} not null, account_group_id ${text} not null, trust ${int} not null, created_at ${text} not null,
    unique (graph_id, name)`,
  );
  await table(
    db,
    'record',
    `graph_id ${int} not null, id ${int} not null, source_id ${int} not null,
    kind ${text} not null, key ${text} not null, entity ${int} not null, version ${int} not null,
    hash ${text} not null, features ${text} not null, observed_at ${text} not null, retired ${int} not null,
    primary key (graph_id, id)`,
    'clustered',
  );
  await index(db, 'record_address', 'record (graph_id, source_id, kind, key)', 'unique');
  await index(db, 'record_entity', 'record (graph_id, entity, id)');
  await table(
    db,
    'record_version',
    `graph_id ${int} not null, record_id ${int} not null, version ${int} not null,
    import_id ${text}, body ${text} not null, at ${text} not null,
    primary key (graph_id, record_id, version)`,
    'clustered',
  );
  await index(
    db,
    'record_version_import',
    'record_version (import_id, record_id, version)',
    'where import_id is not null',
  );
  await table(
    db,
    'match_key',
    `graph_id ${int} not null, key ${int} not null, source_id ${int} not null,
    record_id ${int} not null, entity ${int} not null,
    primary key (graph_id, key, source_id, record_id)`,
    'clustered',
  );
  await table(
    db,
    'key_override',
    `graph_id ${int} not null, key ${int} not null, kind ${text} not null,
    value ${text} not null, generic ${int} not null, at ${text} not null, primary key (graph_id, key)`,
  );

  const entity = `graph_id ${int} not null, number ${int} not null, id ${text} not null, seq ${int} not null,
    contested ${int} not null, features ${text} not null, updated_at ${text} not null, sort_name ${text} not null,
    country ${text} not null, region ${text} not null, city ${text} not null`;
  await table(
    db,
    'person',
    `${entity}, given_name ${text} not null, family_name ${text} not null,
    title ${text} not null, level ${text} not null, department ${text} not null, company ${text} not null,
    company_domain ${text} not null, postal_code ${text} not null, has_email ${int} not null,
    has_phone ${int} not null, has_profile ${int} not null, primary key (graph_id, number)`,
    'clustered',
  );
  await table(
    db,
    'company',
    `${entity}, domain ${text} not null, industry ${text} not null, employee_count ${int},
    primary key (graph_id, number)`,
    'clustered',
  );
  for (const name of ['person', 'company']) {
    await index(db, `${name}_seq`, `${name} (graph_id, seq)`, 'unique');
    await index(db, `${name}_place`, `${name} (graph_id, country, city, number)`);
  }
  await table(
    db,
    'position',
    `graph_id ${int} not null, person ${int} not null, ordinal ${int} not null,
    company_record ${int}, company ${text} not null, domain ${text} not null, title ${text} not null,
    start ${text} not null, "end" ${text} not null, current ${int} not null,
    primary key (graph_id, person, ordinal)`,
    'clustered',
  );
  await index(db, 'position_company', 'position (graph_id, company_record, person)');

  await table(
    db,
    'identity_id',
    `graph_id ${int} not null, id ${text} not null, kind ${text} not null,
    number ${int} not null, generation ${int} not null, record_id ${int} not null, state ${text} not null,
    successor ${int}, at ${text} not null, primary key (graph_id, id)`,
    'clustered',
  );
  await index(db, 'identity_id_number', 'identity_id (graph_id, number)', 'unique');
  await index(db, 'identity_id_record', 'identity_id (graph_id, record_id)');
  await table(
    db,
    'resolution_event',
    `graph_id ${int} not null, seq ${int} not null, kind ${text} not null,
    cause ${text} not null, model_version ${text} not null, before ${text} not null, after ${text} not null,
    at ${text} not null, primary key (graph_id, seq)`,
    'clustered',
  );
  await table(
    db,
    'link_decision',
    `graph_id ${int} not null, kind ${text} not null, source_a ${int} not null,
    key_a ${text} not null, source_b ${int} not null, key_b ${text} not null, verdict ${text} not null,
    by ${text} not null, at ${text} not null,
    primary key (graph_id, kind, source_a, key_a, source_b, key_b)`,
  );
  await index(db, 'link_decision_b', 'link_decision (graph_id, kind, source_b, key_b)');
  await table(
    db,
    'suppression',
    `graph_id ${int} not null, hash ${text} not null, at ${text} not null,
    primary key (graph_id, hash)`,
    'clustered',
  );

  await table(
    db,
    'import',
    `id ${text} primary key, account_group_id ${text} not null, graph_id ${int} not null,
    job_id ${text}, source ${text} not null, kind ${text} not null, file_name ${text} not null,
    state ${text} not null, report ${text}, created_at ${text} not null, finished_at ${text}`,
  );
  await index(db, 'import_group', 'import (account_group_id, created_at, id)');
  await table(
    db,
    'import_seen',
    `import_id ${text} not null, record_id ${int} not null,
    primary key (import_id, record_id)`,
    'clustered',
  );
  await table(
    db,
    'job',
    `id ${text} primary key, account_group_id ${text} not null, type ${text} not null,
    payload ${text} not null, state ${text} not null, done ${int} not null, total ${int}, unit ${text} not null,
    result ${text}, error_code ${text}, error_message ${text}, attempts ${int} not null,
    attempts_max ${int} not null, cancel_requested ${int} not null, epoch ${int} not null,
    lease_until ${int} not null, run_after ${int} not null, queued_seq ${int} not null,
    created_at ${text} not null, started_at ${text}, finished_at ${text}`,
  );
  await index(db, 'job_group', 'job (account_group_id, created_at, id)');
  await index(db, 'job_due', "job (state, run_after, queued_seq) where state in ('queued', 'running')");
  await table(db, 'meta', `name ${text} primary key, value ${text} not null`);

  await ddl.words(db);
  await sql`insert into graph (id, name, next_record, next_entity, next_seq) values (0, 'shared', 1, 1, 1)`.execute(db);
  await ddl.statistics(db);
}
