/** The tables of webhooks, as types. */
import type { Generated } from 'kysely';

export interface WebhookTables {
  webhook: WebhookRow;
  event: EventRow;
  delivery: DeliveryRow;
  outbox: OutboxRow;
  person_watch: PersonWatchRow;
}

/** A group's subscription to events. */
export interface WebhookRow {
  id: string;
  account_group_id: string;
  /** whose spelling and signature it gets */
  surface: string;
  /** unique in its group and surface */
  key: string;
  url: string;
  /** JSON list of types */
  events: string;
  /** JSON: what its surface keeps with it */
  facts: string;
  /** encrypted */
  secret: string;
  /** encrypted; signs as well until `previous_until` */
  previous_secret: string | null;
  previous_until: string | null;
  /** 'active', 'paused' or 'ended' */
  state: string;
  ended_reason: string | null;
  created_at: string;
  updated_at: string;
}

/** Something that happened, for whoever was subscribed when it did. */
export interface EventRow {
  seq: Generated<number>;
  account_group_id: string;
  type: string;
  /** what order is kept for */
  subject: string;
  /** JSON: how things stood when the change was committed */
  data: string;
  at: string;
}

/** The log: an event that goes, or has gone, to a webhook. */
export interface DeliveryRow {
  account_group_id: string;
  webhook_id: string;
  /** of the event */
  seq: number;
  subject: string;
  /** 'open' while it is in the outbox, then 'delivered' or 'failed' */
  state: string;
  /** as of the last one that was noted */
  attempts: number;
  epoch: number;
  created_at: string;
  tried_at: string | null;
  /** of the last answer */
  status: number | null;
  error: string | null;
  acknowledged_at: string | null;
}

/** What is still to be sent. A row goes when its event is acknowledged or given up. */
export interface OutboxRow {
  webhook_id: string;
  subject: string;
  seq: number;
  /** 1: waits for earlier events of its subject. 0: a replay or a test, which nobody waits for */
  ordered: number;
  /** 1 while a worker has it */
  sending: number;
  attempts: number;
  /** fencing token: rises with every claim */
  epoch: number;
  /** database milliseconds: of the next attempt; while sending, of the end of the lease */
  next_at: number;
}

/** Somebody wants to be told of a person's changes. */
export interface PersonWatchRow {
  graph_id: number;
  /** number of the person; 0 for everybody in the graph */
  person: number;
  /** whose wish it is: the ID of an enrolment or of a webhook */
  owner: string;
  account_group_id: string;
  webhook_id: string;
  surface: string;
  /** JSON list of types */
  types: string;
  /** JSON object: goes into the event's data */
  data: string;
}
