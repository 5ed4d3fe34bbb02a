/** From the rows of webhooks to what callers see of them, and the IDs that follow from rows. */
import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { DeliveryRow, EventRow, WebhookRow } from '../../store/schema-webhooks.ts';
import type { DeliveredEvent, DeliveryState, DeliveryView, EventType, WebhookState, WebhookView } from './types.ts';

/** A delivery with the type and time of its event, and how it stands in the outbox, unless it is over. */
export type DeliveryOfEvent = DeliveryRow &
  Pick<EventRow, 'type' | 'at'> & { [Column in 'tries' | 'sending' | 'next_at']: number | null };

/** From the event's number and time, so that a restored database does not give an ID to a second event. */
export function eventId(groupId: string, seq: number, at: string): string {
  return `evt_${createHash('sha256').update(`${groupId} ${seq} ${at}`).digest('hex').slice(0, 32)}`;
}

export function deliveryId(webhookId: string, seq: number): string {
  return `${webhookId}-${seq}`;
}

/** @returns undefined for what is no delivery's ID */
export function parseDeliveryId(id: string): { webhookId: string; seq: number } | undefined {
  const [, webhookId, digits] = /^(wh_[0-9a-f]+)-(\d{1,15})$/.exec(id) ?? [];
  return webhookId === undefined ? undefined : { webhookId, seq: Number(digits) };
}

export function toWebhookView(row: WebhookRow, now: string): WebhookView {
  return {
    id: row.id,
    surface: row.surface,
    url: row.url,
    events: JSON.parse(row.events) as string[],
    state: row.state as WebhookState,
    ended_reason: row.ended_reason,
    facts: JSON.parse(row.facts) as Record<string, unknown>,
    previous_secret_until: row.previous_until !== null && row.previous_until > now ? row.previous_until : null,
    created_at: row.created_at,
    updated_at: row.updated_at,
  };
}

export function toDeliveryView(row: DeliveryOfEvent): DeliveryView {
  const state = row.state === 'open' ? (row.sending === 1 ? 'sending' : 'pending') : (row.state as DeliveryState);
  return {
    id: deliveryId(row.webhook_id, row.seq),
    webhook_id: row.webhook_id,
    event_id: eventId(row.account_group_id, row.seq, row.at),
    type: row.type,
    subject: row.subject,
    state,
    attempts: row.tries ?? row.attempts,
    response_status: row.status,
    error: row.error,
    created_at: row.created_at,
    tried_at: row.tried_at,
    acknowledged_at: row.acknowledged_at,
    next_attempt_at: row.next_at === null ? null : new Date(row.next_at).toISOString(),
  };
}

export function toDeliveredEvent(event: Selectable<EventRow>, webhook: WebhookRow): DeliveredEvent {
  return {
    id: eventId(event.account_group_id, event.seq, event.at),
    type: event.type as EventType,
    groupId: event.account_group_id,
    subject: event.subject,
    at: event.at,
    data: JSON.parse(event.data) as unknown,
    webhook: { id: webhook.id, facts: JSON.parse(webhook.facts) as Record<string, unknown> },
  };
}
