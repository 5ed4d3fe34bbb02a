/** What the delivery loop of a worker does with the outbox: it acts for the machine, not for a caller. */
import { isoNow, type Parts } from '../parts.ts';
import { anyDue, claimDeliveries, noteDelivery } from './delivery.ts';
import { RETENTION_DAYS, sweepEvents } from './sweep.ts';
import type { ClaimedDelivery, PostOutcome } from './types.ts';

const DAY_MS = 86_400_000;

export interface OutboxOperations {
  /** Whether any delivery is due; a cheap read. */
  deliveriesDue(): Promise<boolean>;
  claimDeliveries(input: { free: number; underway: Readonly<Record<string, number>> }): Promise<ClaimedDelivery[]>;
  /** False when another worker has taken the delivery up meanwhile. */
  noteDelivery(delivery: ClaimedDelivery, outcome: PostOutcome): Promise<boolean>;
  /** Removes a bounded number of events that are past their time. @returns whether there may be more. */
  sweepEvents(): Promise<boolean>;
}

export function outboxOperations({ store, clock }: Parts): OutboxOperations {
  return {
    deliveriesDue: () => anyDue(store.reads),
    claimDeliveries: (input) => store.write(claimDeliveries, { ...input, now: isoNow(clock) }),
    noteDelivery: ({ webhookId, seq, epoch, event: { subject } }, outcome) =>
      store.write(noteDelivery, { webhookId, subject, seq, epoch, outcome, now: isoNow(clock) }),
    sweepEvents: () =>
      store.write(sweepEvents, { before: new Date(clock.now() - RETENTION_DAYS * DAY_MS).toISOString() }),
  };
}
