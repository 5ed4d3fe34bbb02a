/**
 * Deliveries: which event goes to which webhook next, and what came of it.
 *
 * Problem. Receivers fail, hang and die; so do the workers that send. Nothing may be lost, what was acknowledged must
 * not be sent again, and the events of one subject must arrive in their order.
 *
 * Promises. At least once: an event is sent until a 2xx answer has been noted, for a day; a repeat carries the same ID.
 * Of one subject the next event is not sent before the one before it is acknowledged or given up. A webhook that is
 * slow or dead does not hold up the others.
 *
 * Algorithm. What is to be sent stands in the outbox until it is over. A worker claims what is due for a lease, longer
 * than an attempt can take; the claim raises the epoch, a fencing token, and a worker that comes back under an older one
 * has no effect. Only the *head*, the first row of its subject and webhook, is claimed; those behind it are put off to
 * the head's own time, so that they are not looked at again and again, and the next of them is called when the head is
 * finished. Time is the database's.
 *
 * Worked example. Events 7 and 9 of one prospect wait for a receiver that answers 500. 7 is the head: it is claimed,
 * fails and is put off by 20 seconds; 9 is found due, is not the head, and is put off as far. Then 7 is answered 204:
 * it is noted as delivered, and 9 becomes due at once.
 *
 * Limits. A receiver gets up to `AT_ONCE` requests at once from each worker. A replay and a test stand outside the order.
 */
import { type RawBuilder, sql } from 'kysely';
import type { OutboxRow, WebhookRow } from '../../store/schema-webhooks.ts';
import type { Reads, Tx } from '../../store/tx.ts';
import { ATTEMPTS_MAX, chanceOf, retryGap } from './retry.ts';
import { toDeliveredEvent } from './rows.ts';
import type { ClaimedDelivery, PostOutcome } from './types.ts';
import { unwatch } from './watches.ts';

/** Longer than an attempt may take, and short enough that one whose worker died is tried again within half a minute. */
export const LEASE_MS = 25_000;
/** Requests that a worker has under way to one webhook. */
const AT_ONCE = 4;
/** Rows of a webhook looked at in one claim. */
const LOOKED_AT = 32;

/** The key of a row of the outbox, in the order of its columns. */
const OUTBOX_KEY = ['webhook_id', 'subject', 'seq'];
const keyOf = ({ webhook_id, subject, seq }: Pick<OutboxRow, 'webhook_id' | 'subject' | 'seq'>) =>
  [webhook_id, subject, seq] as const;

export interface ClaimInput {
  /** how many more the worker can send */
  free: number;
  /** webhook → how many requests to it the worker has under way */
  underway: Readonly<Record<string, number>>;
  now: string;
}

/** Command. Takes deliveries that are due, of the webhook whose oldest has waited longest first. */
export async function claimDeliveries(tx: Tx, { free, underway, now }: ClaimInput): Promise<ClaimedDelivery[]> {
  const nowMs = await tx.clockMs();
  const busy = Object.keys(underway).filter((id) => underway[id]! >= AT_ONCE);
  const claimed: ClaimedDelivery[] = [];
  for (const webhook of await webhooksDue(tx, nowMs, busy, free)) {
    const most = Math.min(AT_ONCE - (underway[webhook.id] ?? 0), free - claimed.length);
    if (most > 0) claimed.push(...(await claimOf(tx, webhook, most, nowMs, now)));
  }
  return claimed;
}

/**
 * The webhooks that have anything in the outbox, with the time at which the first of it is due. Goes from one webhook
 * to the next along the index, so its cost is that of as many look-ups as there are such webhooks, however full it is.
 */
function queued(): RawBuilder<{ id: string; due: number }> {
  return sql`with recursive queued (id) as (
      select min(webhook_id) from outbox
      union all
      select (select min(webhook_id) from outbox where webhook_id > queued.id) from queued where queued.id is not null
    )
    select id, (select min(next_at) from outbox where webhook_id = queued.id) as due from queued where id is not null`;
}

/** Whether anything at all is due, of whichever webhook. */
export async function anyDue(reads: Reads): Promise<boolean> {
  const { rows } = await sql<{ due: number | null }>`select min(due) as due from (${queued()}) as found`.execute(
    reads.db,
  );
  const due = rows[0]?.due ?? null;
  return due !== null && due <= (await reads.clockMs());
}

async function webhooksDue(tx: Tx, nowMs: number, busy: readonly string[], limit: number): Promise<WebhookRow[]> {
  const { rows } = await sql<WebhookRow>`
    select webhook.* from (${queued()}) as found join webhook on webhook.id = found.id
    where found.due <= ${nowMs} and webhook.state = 'active'
    order by found.due limit ${limit + busy.length}`.execute(tx.db);
  return rows.filter((row) => !busy.includes(row.id)).slice(0, limit);
}

async function claimOf(
  tx: Tx,
  webhook: WebhookRow,
  most: number,
  nowMs: number,
  now: string,
): Promise<ClaimedDelivery[]> {
  const due = await dueOf(tx, webhook.id, nowMs);
  const heads = new Map<string, OutboxRow>();
  for (const subject of new Set(due.map((row) => row.subject))) {
    const head = await headOf(tx, webhook.id, subject);
    if (head !== undefined) heads.set(subject, head);
  }
  const isFree = (row: OutboxRow) => row.ordered === 0 || heads.get(row.subject)?.seq === row.seq;
  const free = due.filter(isFree);
  for (const row of free.filter((one) => one.attempts >= ATTEMPTS_MAX)) await endAbandoned(tx, row, nowMs);
  const taken = free.filter((row) => row.attempts < ATTEMPTS_MAX).slice(0, most);
  await tx.update(
    'outbox',
    ['sending', 'attempts', 'epoch', 'next_at'],
    OUTBOX_KEY,
    taken.map((row) => [1, row.attempts + 1, row.epoch + 1, nowMs + LEASE_MS, ...keyOf(row)]),
  );
  const leased = new Set(taken.map((row) => row.seq));
  const waiting = due
    .filter((row) => !isFree(row))
    .map((row) => ({ row, head: heads.get(row.subject)! }))
    .map(({ row, head }) => ({ row, until: leased.has(head.seq) ? nowMs + LEASE_MS : head.next_at }));
  await tx.update(
    'outbox',
    ['next_at'],
    OUTBOX_KEY,
    waiting.filter(({ until }) => until > nowMs).map(({ row, until }) => [until, ...keyOf(row)]),
  );
  return withEvents(tx, webhook, taken, now);
}

async function dueOf(tx: Tx, webhookId: string, nowMs: number): Promise<OutboxRow[]> {
  const query = tx.db
    .selectFrom('outbox')
    .selectAll()
    .where('webhook_id', '=', webhookId)
    .where('next_at', '<=', nowMs)
    .orderBy('next_at')
    .orderBy('seq')
    .limit(LOOKED_AT);
  return (tx.engine === 'postgres' ? query.forUpdate().skipLocked() : query).execute();
}

/** The first of a subject that is not over yet. */
function headOf(tx: Tx, webhookId: string, subject: string): Promise<OutboxRow | undefined> {
  return tx.db
    .selectFrom('outbox')
    .selectAll()
    .where('webhook_id', '=', webhookId)
    .where('subject', '=', subject)
    .where('ordered', '=', 1)
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst();
}

/** Each attempt was begun and the last was never noted: whoever sends it dies. */
async function endAbandoned(tx: Tx, row: OutboxRow, nowMs: number): Promise<void> {
  const error = `Given up: its sender died in the last of ${row.attempts} attempts.`;
  await tx.update(
    'delivery',
    ['state', 'attempts', 'epoch', 'error'],
    ['webhook_id', 'seq'],
    [['failed', row.attempts, row.epoch, error, row.webhook_id, row.seq]],
  );
  await finish(tx, row, nowMs);
}

/** Takes a row out of the outbox. The next of its subject has been waiting for that. */
async function finish(tx: Tx, row: OutboxRow, nowMs: number): Promise<void> {
  await tx.remove('outbox', OUTBOX_KEY, [keyOf(row)]);
  if (row.ordered === 0) return;
  const next = await headOf(tx, row.webhook_id, row.subject);
  if (next === undefined || next.attempts > 0 || next.next_at <= nowMs) return;
  await tx.update('outbox', ['next_at'], OUTBOX_KEY, [[nowMs, ...keyOf(next)]]);
}

async function withEvents(
  tx: Tx,
  webhook: WebhookRow,
  taken: readonly OutboxRow[],
  now: string,
): Promise<ClaimedDelivery[]> {
  if (taken.length === 0) return [];
  const seqs = taken.map((row) => row.seq);
  const events = await tx.db.selectFrom('event').selectAll().where('seq', 'in', seqs).execute();
  const eventOf = new Map(events.map((event) => [event.seq, event]));
  return taken.flatMap((row) => {
    const event = eventOf.get(row.seq);
    if (event === undefined) return [];
    const claim = { seq: row.seq, epoch: row.epoch + 1, attempts: row.attempts + 1 };
    return [claimedDelivery(webhook, claim, toDeliveredEvent(event, webhook), now)];
  });
}

export function claimedDelivery(
  webhook: WebhookRow,
  claim: Pick<OutboxRow, 'seq' | 'epoch' | 'attempts'>,
  event: ClaimedDelivery['event'],
  now: string,
): ClaimedDelivery {
  const { previous_secret: previous, previous_until: until } = webhook;
  const both = previous !== null && until !== null && until > now;
  return {
    webhookId: webhook.id,
    ...claim,
    surface: webhook.surface,
    url: webhook.url,
    secrets: both ? [webhook.secret, previous] : [webhook.secret],
    event,
  };
}

export interface NoteInput {
  webhookId: string;
  subject: string;
  seq: number;
  epoch: number;
  outcome: PostOutcome;
  /** not tried again, whatever came of it */
  once?: boolean;
  now: string;
}

const GONE = 410;

/** Command. Notes what came of an attempt; false when another has taken the delivery up meanwhile. */
export async function noteDelivery(tx: Tx, input: NoteInput): Promise<boolean> {
  const { webhookId, subject, seq, epoch, outcome, once, now } = input;
  const row = await holdRow(tx, [webhookId, subject, seq]);
  if (row === undefined || row.epoch !== epoch || row.sending === 0) return false;
  const nowMs = await tx.clockMs();
  const { status, error } = outcome;
  const gap = once === true ? undefined : retryGap(row.attempts, chanceOf(webhookId, seq, row.attempts));
  const again = error !== null && status !== GONE && gap !== undefined;
  await tx.update(
    'delivery',
    ['state', 'attempts', 'epoch', 'status', 'error', 'tried_at', 'acknowledged_at'],
    ['webhook_id', 'seq'],
    [
      [
        error === null ? 'delivered' : again ? 'open' : 'failed',
        ...[row.attempts, epoch, status, error, now],
        error === null ? now : null,
        ...[webhookId, seq],
      ],
    ],
  );
  if (again) await tx.update('outbox', ['sending', 'next_at'], OUTBOX_KEY, [[0, nowMs + gap, ...keyOf(row)]]);
  else await finish(tx, row, nowMs);
  if (status === GONE) await endWebhook(tx, webhookId, 'The receiver answered 410 Gone.', now);
  return true;
}

/** A row of the outbox, held to the end of the transaction. */
export function holdRow(
  tx: Tx,
  [webhookId, subject, seq]: readonly [string, string, number],
): Promise<OutboxRow | undefined> {
  const query = tx.db
    .selectFrom('outbox')
    .selectAll()
    .where('webhook_id', '=', webhookId)
    .where('subject', '=', subject)
    .where('seq', '=', seq);
  return (tx.engine === 'postgres' ? query.forUpdate() : query).executeTakeFirst();
}

/** Ends a webhook: it gets nothing any more, and what was on its way is given up. */
export async function endWebhook(tx: Tx, id: string, reason: string, now: string): Promise<void> {
  const change = { state: 'ended', ended_reason: reason, updated_at: now };
  await tx.db.updateTable('webhook').set(change).where('id', '=', id).execute();
  await unwatch(tx, id);
  await tx.db
    .updateTable('delivery')
    .set({ state: 'failed', error: 'Given up: the webhook has ended.' })
    .where('webhook_id', '=', id)
    .where('seq', 'in', (eb) => eb.selectFrom('outbox').select('seq').where('webhook_id', '=', id))
    .execute();
  await tx.db.deleteFrom('outbox').where('webhook_id', '=', id).execute();
}
