/**
 * The delivery loop of a worker thread: claims what is due, sends it, notes what came of it.
 *
 * Problem. A receiver may take ten seconds to fail, and there are many; one worker must keep them all apart.
 *
 * Promises. Up to `UNDERWAY_MAX` requests at once, few of them to one webhook. Everything is noted in the database under the
 * claim's epoch, so a worker may die at any moment: what it had under way is sent again when the leases end.
 *
 * Limits. A worker that is told to stop gives what is under way a moment, then leaves it to the leases.
 */
import type { OutboxOperations } from '../engine/outbox/operations.ts';
import type { ClaimedDelivery, WebhookParts } from '../engine/outbox/types.ts';

export interface DeliveryParts {
  operations: OutboxOperations;
  post: WebhookParts['post'];
  log: { error(facts: object, message: string): void };
  /** monotonic milliseconds */
  elapsed(): number;
  /** resolves after so many milliseconds, or at once when the worker is told to stop */
  pause(ms: number): Promise<void>;
  stopping(): boolean;
}

const UNDERWAY_MAX = 16;
const IDLE_MS = 250;
const SWEEP_MS = 60 * 60 * 1_000;
const PARTING_MS = 2_000;

export async function runDeliveries(parts: DeliveryParts): Promise<void> {
  const { operations, log, elapsed, pause, stopping } = parts;
  const underway = new Map<Promise<void>, string>();
  let swept = Number.NEGATIVE_INFINITY;
  while (!stopping()) {
    try {
      if (elapsed() - swept >= SWEEP_MS && !(await operations.sweepEvents())) swept = elapsed();
      const claimed = await claim(operations, underway);
      for (const delivery of claimed) start(parts, delivery, underway);
      // One that has ended may have made way for the next of its subject, so it is looked for at once.
      const full = underway.size >= UNDERWAY_MAX;
      if (full || claimed.length === 0) await Promise.race([pause(IDLE_MS), ...underway.keys()]);
    } catch (error) {
      // The database is away or restarting; the outbox is still there when it comes back.
      log.error({ err: error }, 'the deliveries could not be reached');
      await pause(IDLE_MS * 8);
    }
  }
  const parting = new Promise<void>((resolve) => setTimeout(resolve, PARTING_MS).unref());
  await Promise.race([Promise.allSettled(underway.keys()), parting]);
}

async function claim(operations: OutboxOperations, underway: ReadonlyMap<unknown, string>): Promise<ClaimedDelivery[]> {
  const free = UNDERWAY_MAX - underway.size;
  if (free === 0 || !(await operations.deliveriesDue())) return [];
  const counts: Record<string, number> = {};
  for (const webhookId of underway.values()) counts[webhookId] = (counts[webhookId] ?? 0) + 1;
  return operations.claimDeliveries({ free, underway: counts });
}

function start(parts: DeliveryParts, delivery: ClaimedDelivery, underway: Map<Promise<void>, string>): void {
  const sent = send(parts, delivery).finally(() => underway.delete(sent));
  underway.set(sent, delivery.webhookId);
}

async function send({ operations, post, log }: DeliveryParts, delivery: ClaimedDelivery): Promise<void> {
  try {
    await operations.noteDelivery(delivery, await post(delivery));
  } catch (error) {
    // Not noted: the lease ends and it is sent again.
    log.error({ err: error, webhook: delivery.webhookId }, 'what came of a delivery could not be noted');
  }
}
