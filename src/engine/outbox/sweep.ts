/** How long events are kept, and how they go: by age, and with whom they name. */
import { sql } from 'kysely';
import type { Tx, Value } from '../../store/tx.ts';

/** Long enough to replay what a receiver lost in a bad month; nothing is tried for longer than a day. */
export const RETENTION_DAYS = 30;
const CHUNK = 500;

/** Command. Removes the oldest events before a time, with their deliveries. @returns whether there may be more. */
export async function sweepEvents(tx: Tx, { before }: { before: string }): Promise<boolean> {
  const rows = await tx.db
    .selectFrom('event')
    .select('seq')
    .where('at', '<', before)
    .orderBy('at')
    .limit(CHUNK)
    .execute();
  await removeEvents(
    tx,
    rows.map((row) => row.seq),
  );
  return rows.length === CHUNK;
}

/**
 * Removes the events of some groups that name somebody who is erased, delivered or not.
 * @param texts what names them: IDs, addresses, names, each long enough to mean nobody else
 */
export async function eraseEvents(tx: Tx, groupIds: readonly string[], texts: readonly string[]): Promise<void> {
  for (const text of new Set(texts)) {
    const like = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
    const rows = await tx.db
      .selectFrom('event')
      .select('seq')
      .where('account_group_id', 'in', groupIds)
      .where(sql<boolean>`(data like ${like} escape '\\' or subject like ${like} escape '\\')`)
      .execute();
    await removeEvents(
      tx,
      rows.map((row) => row.seq),
    );
  }
}

/** Removes the events about some subjects of a group: prospects of somebody who is erased. */
export async function eraseEventsOf(tx: Tx, groupId: string, subjects: readonly string[]): Promise<void> {
  for (const subject of subjects) {
    const rows = await tx.db
      .selectFrom('event')
      .select('seq')
      .where('account_group_id', '=', groupId)
      .where('subject', '=', subject)
      .orderBy('seq')
      .execute();
    await removeEvents(
      tx,
      rows.map((row) => row.seq),
    );
  }
}

async function removeEvents(tx: Tx, seqs: readonly number[]): Promise<void> {
  for (let start = 0; start < seqs.length; start += CHUNK) {
    const some = seqs.slice(start, start + CHUNK);
    const gone = await tx.db
      .deleteFrom('delivery')
      .where('seq', 'in', some)
      .returning(['webhook_id', 'subject', 'seq'])
      .execute();
    await tx.remove(
      'outbox',
      ['webhook_id', 'subject', 'seq'],
      gone.map(({ webhook_id, subject, seq }): Value[] => [webhook_id, subject, seq]),
    );
    await tx.db.deleteFrom('event').where('seq', 'in', some).execute();
  }
}
