/** Webhooks: subscriptions, events, deliveries, and whose changes are watched. Frozen once released: later changes are later files. */
import type { Kysely } from 'kysely';
import type { Ddl } from '../ddl.ts';

export async function up(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  const { int, text, table, index } = ddl;
  // Numbered by the database: by its row ID, or by a sequence, which locks nobody out.
  const numbered = int === 'integer' ? 'integer primary key' : `${int} generated always as identity primary key`;
  await table(
    db,
    'webhook',
    `id ${text} primary key, account_group_id ${text} not null, surface ${text} not null, key ${text} not null,
    url ${text} not null, events ${text} not null, facts ${text} not null, secret ${text} not null,
    previous_secret ${text}, previous_until ${text}, state ${text} not null, ended_reason ${text},
    created_at ${text} not null, updated_at ${text} not null`,
  );
  await index(db, 'webhook_key', 'webhook (account_group_id, surface, key)', 'unique');
  await index(db, 'webhook_age', 'webhook (account_group_id, created_at, id)');
  await table(
    db,
    'event',
    `seq ${numbered}, account_group_id ${text} not null, type ${text} not null, subject ${text} not null,
    data ${text} not null, at ${text} not null`,
  );
  await index(db, 'event_age', 'event (at)');
  await index(db, 'event_subject', 'event (account_group_id, subject, seq)');
  await table(
    db,
    'delivery',
    `account_group_id ${text} not null, webhook_id ${text} not null, seq ${int} not null, subject ${text} not null,
    state ${text} not null, attempts ${int} not null, epoch ${int} not null, created_at ${text} not null,
    tried_at ${text}, status ${int}, error ${text}, acknowledged_at ${text}, primary key (webhook_id, seq)`,
    'clustered',
  );
  await index(db, 'delivery_event', 'delivery (seq)');
  // What is not over yet lies apart from the log, so that it is small and no index of the log can be mistaken for its own.
  await table(
    db,
    'outbox',
    `webhook_id ${text} not null, subject ${text} not null, seq ${int} not null, ordered ${int} not null,
    sending ${int} not null, attempts ${int} not null, epoch ${int} not null, next_at ${int} not null,
    primary key (webhook_id, subject, seq)`,
    'clustered',
  );
  await index(db, 'outbox_due', 'outbox (webhook_id, next_at, seq)');
  await table(
    db,
    'person_watch',
    `graph_id ${int} not null, person ${int} not null, owner ${text} not null, account_group_id ${text} not null,
    webhook_id ${text} not null, surface ${text} not null, types ${text} not null, data ${text} not null,
    primary key (graph_id, person, owner)`,
    'clustered',
  );
  await index(db, 'person_watch_owner', 'person_watch (owner)');
  await ddl.statistics(db);
}
