/** Commands for single deliveries that somebody asks for: a test, and a replay. Both stand outside the order. */
import { LodeError } from '../../errors.ts';
import type { WebhookRow } from '../../store/schema-webhooks.ts';
import type { Tx } from '../../store/tx.ts';
import { claimedDelivery, holdRow, LEASE_MS } from './delivery.ts';
import { toDeliveredEvent } from './rows.ts';
import type { ClaimedDelivery, EventType } from './types.ts';

export interface TestInput {
  webhook: WebhookRow;
  event: { type: EventType; subject: string; data: unknown };
  now: string;
}

/**
 * Command. Writes an event for one webhook and claims it at once. Should the claimant die, the delivery loop finds it.
 */
export async function insertTest(tx: Tx, { webhook, event, now }: TestInput): Promise<ClaimedDelivery> {
  const { account_group_id, id: webhook_id } = webhook;
  const { type, subject } = event;
  const row = { account_group_id, type, subject, data: JSON.stringify(event.data ?? null), at: now };
  const { seq } = await tx.db.insertInto('event').values(row).returning('seq').executeTakeFirstOrThrow();
  const claim = { seq, epoch: 1, attempts: 1 };
  await tx.insert(
    'delivery',
    ['account_group_id', 'webhook_id', 'seq', 'subject', 'state', 'attempts', 'epoch', 'created_at'],
    [[account_group_id, webhook_id, seq, subject, 'open', 0, 0, now]],
  );
  const next_at = (await tx.clockMs()) + LEASE_MS;
  await tx.db
    .insertInto('outbox')
    .values({ webhook_id, subject, ordered: 0, sending: 1, next_at, ...claim })
    .execute();
  return claimedDelivery(webhook, claim, toDeliveredEvent({ ...row, seq }, webhook), now);
}

/** Command. Makes a delivery due now. What waits in its order keeps its place; what was over is sent beside the order. */
export async function replay(tx: Tx, { webhookId, seq }: { webhookId: string; seq: number }): Promise<void> {
  const log = await tx.db
    .selectFrom('delivery')
    .select(['subject', 'epoch'])
    .where('webhook_id', '=', webhookId)
    .where('seq', '=', seq)
    .executeTakeFirst();
  if (log === undefined) throw new LodeError('not_found', `There is no delivery ${webhookId}-${seq}.`);
  const { subject, epoch } = log;
  const waiting = await holdRow(tx, [webhookId, subject, seq]);
  if (waiting?.sending === 1) {
    throw new LodeError('conflict', 'This delivery is being sent at this moment; ask again when it has ended.');
  }
  const fresh = { webhook_id: webhookId, subject, seq, ordered: 0, epoch };
  const row = { ...(waiting ?? fresh), sending: 0, attempts: 0, next_at: await tx.clockMs() };
  await tx.put('outbox', ['webhook_id', 'subject', 'seq'], Object.keys(row), [Object.values(row)]);
  await tx.update(
    'delivery',
    ['state', 'attempts', 'error', 'acknowledged_at'],
    ['webhook_id', 'seq'],
    [['open', 0, null, null, webhookId, seq]],
  );
}
