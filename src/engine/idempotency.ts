/**
 * Idempotency keys: one effect and one answer for a request sent twice. The claim is written before the work and the
 * reply after it, each durably, so a client that retries after a crash either gets the first answer or runs it anew.
 */
import { LodeError } from '../errors.ts';
import type { Tx } from '../store/tx.ts';
import type { Claim } from './credits/types.ts';
import { isoNow, type Parts } from './parts.ts';
import type { Caller } from './types.ts';

const KEPT_MS = 24 * 3_600_000;
/** A claim without a reply is from a process that died; after so long its key may be used again. */
const CLAIM_MS = 10 * 60_000;

interface NewClaim {
  groupId: string;
  route: string;
  key: string;
  bodyHash: string;
  now: string;
  keptSince: string;
  claimedSince: string;
}

type Found = { claimed: true } | { claimed: false; bodyHash: string; status: number | null; reply: string | null };

/** Command. Claims the key, or tells what is stored under it. Of two that come at once the second finds the first. */
export async function claimIdempotency(tx: Tx, claim: NewClaim): Promise<Found> {
  await tx.db.deleteFrom('idempotency').where('created_at', '<', claim.keptSince).execute();
  await tx.db
    .deleteFrom('idempotency')
    .where('account_group_id', '=', claim.groupId)
    .where('route', '=', claim.route)
    .where('key', '=', claim.key)
    .where('status', 'is', null)
    .where('created_at', '<', claim.claimedSince)
    .execute();
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('idempotency')
    .values({
      account_group_id: claim.groupId,
      route: claim.route,
      key: claim.key,
      body_hash: claim.bodyHash,
      status: null,
      reply: null,
      created_at: claim.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 1n) return { claimed: true };
  const row = await tx.db
    .selectFrom('idempotency')
    .select(['body_hash', 'status', 'reply'])
    .where('account_group_id', '=', claim.groupId)
    .where('route', '=', claim.route)
    .where('key', '=', claim.key)
    .executeTakeFirstOrThrow();
  return { claimed: false, bodyHash: row.body_hash, status: row.status, reply: row.reply };
}

/**
 * Command. Stores the reply, or gives the key back where there is none to keep. `now` is the claim's own: one that was
 * taken over meanwhile settles nothing.
 */
export async function settleIdempotency(
  tx: Tx,
  {
    groupId,
    route,
    key,
    now,
    status,
    reply,
  }: Pick<Claim, 'groupId' | 'route' | 'key' | 'now'> & { status: number; reply: string | null },
): Promise<void> {
  const where = ['account_group_id', 'route', 'key', 'created_at'];
  const claim = [groupId, route, key, now];
  if (reply === null) await tx.remove('idempotency', where, [claim]);
  else await tx.update('idempotency', ['status', 'reply'], where, [[status, reply, ...claim]]);
}

export function idempotencyVerbs({ store, clock }: Parts) {
  return {
    async once(
      caller: Caller,
      request: { key: string; route: string; bodyHash: string },
      work: (claim: Claim) => Promise<{ status: number; body: unknown }>,
    ): Promise<{ status: number; body: unknown; replayed: boolean }> {
      const at = clock.now();
      const place = { groupId: caller.groupId, route: request.route, key: request.key, now: isoNow(clock) };
      const found = await store.write(claimIdempotency, {
        ...place,
        bodyHash: request.bodyHash,
        keptSince: new Date(at - KEPT_MS).toISOString(),
        claimedSince: new Date(at - CLAIM_MS).toISOString(),
      });
      if (!found.claimed) return replay(found, request.bodyHash);
      try {
        const claim: Claim = { ...place, settled: false };
        const reply = await work(claim);
        const kept = reply.status < 500 && reply.status !== 429;
        if (claim.settled) return { ...reply, replayed: false };
        await store.write(settleIdempotency, {
          ...place,
          status: reply.status,
          reply: kept ? JSON.stringify(reply.body) : null,
        });
        return { ...reply, replayed: false };
      } catch (error) {
        // The request failed before it had an effect: the key is free again.
        await store.write(settleIdempotency, { ...place, status: 0, reply: null });
        throw error;
      }
    },
  };
}

function replay(found: Exclude<Found, { claimed: true }>, bodyHash: string) {
  if (found.bodyHash !== bodyHash) {
    throw new LodeError('idempotency_conflict', 'This idempotency key was used with another body; use a new key.');
  }
  if (found.status === null || found.reply === null) {
    throw new LodeError('idempotency_conflict', 'The first request with this idempotency key is still running.');
  }
  return { status: found.status, body: JSON.parse(found.reply) as unknown, replayed: true };
}
