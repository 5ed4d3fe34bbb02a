/**
 * The outbox: events are written in the transaction that changes the data, with a delivery for each webhook that is
 * subscribed at that moment. So an event exists exactly if its change does, and a crash between commit and delivery
 * loses nothing. Where nobody is subscribed nothing is written.
 */
import type { Tx } from '../../store/tx.ts';
import type { OutgoingEvent } from './types.ts';

export type { EventType, OutgoingEvent } from './types.ts';

/** Far below the variables that one statement may have, on either engine. */
const ROWS = 200;

interface Hook {
  id: string;
  types: ReadonlySet<string>;
}

/**
 * Writes events in the order given. Call it after the rows of their subjects are written or locked: events of one
 * subject are numbered in the order in which its transactions come to this.
 * @param to the account group that the events belong to, and when they happened (ISO 8601)
 */
export async function emit(
  tx: Tx,
  to: { groupId: string; at: string },
  events: readonly OutgoingEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const hooks = await activeHooks(tx, to.groupId);
  const wanted = events
    .map((event) => ({ event, to: hooks.filter((hook) => wants(hook, event)) }))
    .filter((one) => one.to.length > 0);
  if (wanted.length === 0) return;
  const now = await tx.clockMs();
  for (let start = 0; start < wanted.length; start += ROWS) {
    await writeEvents(tx, to, wanted.slice(start, start + ROWS), now);
  }
}

function wants(hook: Hook, { type, webhookIds }: OutgoingEvent): boolean {
  return webhookIds === undefined ? hook.types.has(type) : webhookIds.includes(hook.id);
}

async function activeHooks(tx: Tx, groupId: string): Promise<Hook[]> {
  const rows = await tx.db
    .selectFrom('webhook')
    .select(['id', 'events'])
    .where('account_group_id', '=', groupId)
    .where('state', '=', 'active')
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ id: row.id, types: new Set(JSON.parse(row.events) as string[]) }));
}

async function writeEvents(
  tx: Tx,
  to: { groupId: string; at: string },
  wanted: readonly { event: OutgoingEvent; to: readonly Hook[] }[],
  now: number,
): Promise<void> {
  const rows = await tx.db
    .insertInto('event')
    .values(
      wanted.map(({ event }) => ({
        account_group_id: to.groupId,
        type: event.type,
        subject: event.subject,
        data: JSON.stringify(event.data ?? null),
        at: to.at,
      })),
    )
    .returning('seq')
    .execute();
  // The database numbers the rows in the order in which they stand; nothing is promised of the order of the answer.
  const seqs = rows.map((row) => row.seq).sort((a, b) => a - b);
  const deliveries = wanted.flatMap(({ event, to: hooks }, index) =>
    hooks.map((hook) => ({ webhookId: hook.id, seq: seqs[index]!, subject: event.subject })),
  );
  await enqueueDeliveries(tx, to, deliveries, now);
}

async function enqueueDeliveries(
  tx: Tx,
  to: { groupId: string; at: string },
  deliveries: readonly { webhookId: string; seq: number; subject: string }[],
  now: number,
): Promise<void> {
  await tx.insert(
    'delivery',
    ['account_group_id', 'webhook_id', 'seq', 'subject', 'state', 'attempts', 'epoch', 'created_at'],
    deliveries.map((one) => [to.groupId, one.webhookId, one.seq, one.subject, 'open', 0, 0, to.at]),
  );
  await tx.insert(
    'outbox',
    ['webhook_id', 'subject', 'seq', 'ordered', 'sending', 'attempts', 'epoch', 'next_at'],
    deliveries.map((one) => [one.webhookId, one.subject, one.seq, 1, 0, 0, 0, now]),
  );
}
