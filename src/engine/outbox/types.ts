/**
 * The words of webhooks. An *event* is something that happened to a subject of an account group; a *webhook* is a
 * group's subscription to some types of events; a *delivery* is one event on its way to one webhook.
 */
import type { Caller, Page } from '../types.ts';

/** What can be subscribed to. */
export const EVENT_TYPES = [
  'prospect.created',
  'prospect.updated',
  'prospect.stage_changed',
  'prospect.deleted',
  'note.created',
  'task.created',
  'task.completed',
  'meeting.created',
  'person.role_changed',
  'person.company_changed',
] as const;
/** `webhook.test` is sent by the test verb only. */
export type EventType = (typeof EVENT_TYPES)[number] | 'webhook.test';

/** Told to `emit` in the transaction that changes the data. */
export interface OutgoingEvent {
  type: EventType;
  /** what order is kept for: a prospect's ID, a person's ID */
  subject: string;
  /** a snapshot in Lode's own spelling; plain JSON */
  data: unknown;
  /** goes to these webhooks of the group and to no other, whatever types they have subscribed to */
  webhookIds?: readonly string[];
}

/** active: gets events. paused: gets none and what was waiting is held. ended: over (410, or unsubscribed). */
export type WebhookState = 'active' | 'paused' | 'ended';

export interface WebhookView {
  id: string;
  surface: string;
  url: string;
  events: string[];
  state: WebhookState;
  /** why it has ended; null while it has not */
  ended_reason: string | null;
  /** what the surface that made it keeps with it (Explorium: partner, headers, payload format) */
  facts: Record<string, unknown>;
  /** until when the secret before the last rotation signs too; null when it does not */
  previous_secret_until: string | null;
  created_at: string;
  updated_at: string;
}

export type DeliveryState = 'pending' | 'sending' | 'delivered' | 'failed';

export interface DeliveryView {
  id: string;
  webhook_id: string;
  event_id: string;
  type: string;
  subject: string;
  state: DeliveryState;
  attempts: number;
  /** status of the last answer; null when there was none */
  response_status: number | null;
  /** what went wrong last; null when nothing did */
  error: string | null;
  created_at: string;
  tried_at: string | null;
  acknowledged_at: string | null;
  /** when it is tried next; null when it is not going to be */
  next_attempt_at: string | null;
}

export interface NewWebhook {
  surface: string;
  url: string;
  events: readonly EventType[];
  /**
   * What it is unique by, in its group and surface; each webhook is of its own without one. A second creation under
   * the same key is refused as a `conflict`, unless the first has ended, which is then brought back, or `replace`.
   */
  key?: string;
  /** a living webhook under the same key gets the new URL, events and facts, and a new secret */
  replace?: boolean;
  facts?: Record<string, unknown>;
  /** how many of this surface the group may have; 100 when absent */
  max?: number;
}

export interface MadeWebhook {
  webhook: WebhookView;
  /** shown this once; null on revival, which keeps the old one */
  secret: string | null;
  outcome: 'created' | 'replaced' | 'revived';
}

export interface WebhookFilter {
  limit: number;
  cursor?: string;
  /** of this surface only */
  surface?: string;
  state?: WebhookState;
}

/**
 * Scopes: webhooks:read to look, webhooks:write to change; and to subscribe, people:read or prospects:read, whichever the
 * events tell of. Another group's is `not_found`.
 */
export interface WebhookVerbs {
  /** `invalid_input` for a URL that cannot be delivered to. */
  createWebhook(caller: Caller, input: NewWebhook): Promise<MadeWebhook>;
  webhook(caller: Caller, id: string): Promise<WebhookView>;
  /** By what it is unique by in its surface; undefined when there is none. */
  webhookByKey(caller: Caller, surface: string, key: string): Promise<WebhookView | undefined>;
  /** Newest first. */
  webhooks(caller: Caller, page: WebhookFilter): Promise<Page<WebhookView>>;
  updateWebhook(
    caller: Caller,
    id: string,
    change: {
      url?: string;
      events?: readonly EventType[];
      state?: 'active' | 'paused' | 'ended';
      facts?: Record<string, unknown>;
    },
  ): Promise<WebhookView>;
  /** Removes it and all that was on its way to it. */
  deleteWebhook(caller: Caller, id: string): Promise<void>;
  /** A new secret; the old one signs as well for `overlapSeconds` (a day when absent, 0 to end it at once). */
  rotateWebhookSecret(
    caller: Caller,
    id: string,
    overlapSeconds?: number,
  ): Promise<{ webhook: WebhookView; secret: string }>;
  /** The secret in plain text, for a surface whose contract shows it again. Scope webhooks:write. */
  webhookSecret(caller: Caller, id: string): Promise<string>;
  /** Sends one event at once, once, and tells how it went. `type` and `data` default to a `webhook.test` with a greeting. */
  testWebhook(caller: Caller, id: string, event?: { type?: EventType; data?: unknown }): Promise<DeliveryView>;
  /** Newest event first. */
  webhookDeliveries(
    caller: Caller,
    id: string,
    page: { limit: number; cursor?: string; state?: DeliveryState },
  ): Promise<Page<DeliveryView>>;
  /** Sends an event again, with its ID, whatever came of it before; the tries begin anew. */
  replayDelivery(caller: Caller, id: string): Promise<DeliveryView>;
}

/** A job as events show it: spelled as the records spell it. */
export interface JobSnapshot {
  title: string | null;
  company_name: string | null;
  company_domain: string | null;
  company_id: string | null;
}

/** A person's present job became another one. The data of `person.role_changed` and `person.company_changed`. */
export interface PersonChange {
  /** 32 hex; the same wherever the change is told of */
  id: string;
  person_id: string;
  type: 'person.role_changed' | 'person.company_changed';
  /** ISO 8601: when the record that says so was written */
  at: string;
  previous: JobSnapshot;
  current: JobSnapshot;
}

export interface PersonChangeVerbs {
  /**
   * What has changed for some people, oldest first, from what their records said at each time. People who are not known
   * are left out. `from` and `to` are ISO 8601, both included. Scope people:read.
   */
  personChanges(
    caller: Caller,
    asked: { personIds: readonly string[]; from?: string; to?: string },
  ): Promise<PersonChange[]>;
}

/** An event as it goes to one webhook. */
export interface DeliveredEvent {
  /** `evt_` and 32 hex; the same at every attempt and to every webhook */
  id: string;
  type: EventType;
  groupId: string;
  subject: string;
  /** ISO 8601: when the change was committed */
  at: string;
  /** the snapshot as it was emitted */
  data: unknown;
  webhook: { id: string; facts: Readonly<Record<string, unknown>> };
}

/** How a surface's webhooks look on the wire. A surface exports it as its member `webhooks`. */
export interface WebhookWire {
  surface: string;
  /**
   * `standard`: Standard Webhooks (`webhook-id`, `webhook-timestamp`, `webhook-signature`).
   * `hiringcenter`: `X-HiringCenter-Signature: t=..,v1=..`, and under the name of edition A.
   * `explorium`: `X-Timestamp`, `X-Signature`.
   */
  signature: 'standard' | 'hiringcenter' | 'explorium';
  /** Pure. The body; a text is sent as it stands, anything else as JSON. */
  toWire(event: DeliveredEvent): unknown;
  /** headers that the subscriber asked for; those of the signature win */
  headers?(event: DeliveredEvent): Record<string, string>;
}

/** Encrypts what must be read again, such as secrets to sign with. */
export interface SecretBox {
  /** @throws `conflict` when there is no key to encrypt under and none may be made */
  seal(text: string): string;
  /** @throws `conflict` when it was sealed under another key */
  open(sealed: string): string;
}

/** One request to a webhook, signed and ready. */
export interface Posting {
  url: string;
  headers: Record<string, string>;
  body: string;
}

/** What came of an attempt. `status` is null when there was no answer. */
export interface PostOutcome {
  status: number | null;
  /** null for a 2xx */
  error: string | null;
}

/** What the engine is handed for webhooks, since it does no network itself. */
export interface WebhookParts {
  wires: readonly WebhookWire[];
  secrets: SecretBox;
  /** Why the URL cannot be delivered to, as a sentence; undefined when it can, as far as its text tells. */
  refuseUrl(url: string): string | undefined;
  /** Signs a claimed delivery, posts it and tells what came of it. Never throws. */
  post(delivery: ClaimedDelivery): Promise<PostOutcome>;
}

/** A delivery that a worker has taken: nobody else sends it until its lease ends. */
export interface ClaimedDelivery {
  webhookId: string;
  seq: number;
  /** fencing token: what is told under an older one has no effect */
  epoch: number;
  /** this attempt included */
  attempts: number;
  surface: string;
  url: string;
  /** sealed */
  secrets: string[];
  event: DeliveredEvent;
}
