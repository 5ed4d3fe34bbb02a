/** Credits: accounts, ledger, use by key and day, entitlements. Frozen once released: later changes are later files. */
import type { Kysely } from 'kysely';
import type { Ddl } from '../ddl.ts';

export async function up(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  const { int, text, table, index } = ddl;
  await table(
    db,
    'credit_account',
    `account_group_id ${text} primary key, balance ${int}, used ${int} not null, next_entry ${int} not null`,
  );
  await table(
    db,
    'credit_entry',
    `account_group_id ${text} not null, entry ${int} not null, at ${text} not null, kind ${text} not null,
    amount ${int} not null, surface ${text}, person_id ${text}, company_id ${text}, datapoint ${text},
    key_id ${text}, request_id ${text}, reason ${text}, primary key (account_group_id, entry)`,
    'clustered',
  );
  await table(
    db,
    'credit_use',
    `account_group_id ${text} not null, day ${text} not null, key_id ${text} not null, surface ${text} not null,
    amount ${int} not null, charges ${int} not null, primary key (account_group_id, day, key_id, surface)`,
    'clustered',
  );
  await table(
    db,
    'entitlement',
    `account_group_id ${text} not null, subject ${text} not null, datapoint ${text} not null,
    until ${text} not null, at ${text} not null, primary key (account_group_id, subject, datapoint)`,
    'clustered',
  );
  // Most are for life; those that end are swept by their end.
  await index(db, 'entitlement_end', 'entitlement (until)', "where until <> ''");
  // Who has been merged into somebody: what was paid for under their numbers counts for the survivor.
  await index(db, 'identity_id_successor', 'identity_id (graph_id, successor)', 'where successor is not null');
  await ddl.statistics(db);
}
