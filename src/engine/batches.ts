/**
 * Batches: long lists of questions that a surface takes in one call and answers as a job. The engine keeps the
 * questions and what the surface makes of them; which questions there are, only the surface knows. The worker is handed
 * one `BatchRunner` per surface.
 *
 * A job may be run again from its beginning when its worker dies, so a runner must do nothing that does harm twice:
 * reads are free of effects, and a charge for what the group holds already is nothing.
 */
import { sql } from 'kysely';
import { LodeError } from '../errors.ts';
import type { Tx } from '../store/tx.ts';
import { requireScope } from './accounts/scope.ts';
import type { Engine } from './engine.ts';
import { enqueue, toJobView, UNFINISHED } from './jobs.ts';
import { isoNow, type Parts } from './parts.ts';
import type { Caller, JobView, Plan } from './types.ts';

export const BATCH_JOB = 'batch';

export interface BatchRequest {
  surface: string;
  /** which of the surface's questions */
  kind: string;
  /** what is asked about, one by one; '' in the place of one that named an erased person */
  items: string[];
  /** the surface's own: how it is asked */
  options: unknown;
}

/** A person or company by number, and how sure that is. A finished batch holds no other personal data. */
export type Led = [number: number, score: number];

/** What a job of a batch leaves behind. */
export interface BatchResult {
  /** for each item, as far as it went, whom it has led to */
  led: Led[][];
  /** of this run: what an earlier, interrupted one has paid for is free */
  credits: number;
  /** why it ended before its end */
  error?: { code: string; message: string };
}

/** Kept with the job. `caller` is whose key the work is done and paid for under. */
export interface BatchPayload extends BatchRequest {
  caller: { keyId: string; keyName: string; plan: Plan; settings: Readonly<Record<string, unknown>> };
}

export interface BatchView extends JobView {
  request: BatchRequest;
  result: BatchResult | null;
}

export interface BatchVerbs {
  /** Queues a batch; `rate_limited` when the group has `activeMax` unfinished ones already. Scope people:read. */
  submitBatch(caller: Caller, request: BatchRequest, activeMax?: number): Promise<JobView>;
  /** `not_found` unless it is a batch of this surface, of one of the caller's groups. */
  batch(caller: Caller, surface: string, id: string): Promise<BatchView>;
}

export interface BatchWork {
  engine: Engine;
  /** whoever submitted it */
  caller: Caller;
  jobId: string;
  request: BatchRequest;
  /** anything but 'go on': stop, the result is thrown away or kept as that of a cancelled job */
  report(progress: { done: number; total: number }): Promise<'go on' | 'cancel' | 'lost'>;
}

export type BatchRunner = (work: BatchWork) => Promise<{ cancelled: boolean; result: BatchResult }>;

interface NewBatch {
  id: string;
  groupId: string;
  payload: BatchPayload;
  activeMax: number | null;
  now: string;
}

/** After so long it is worth asking again whether a batch has ended. */
const RETRY_SECONDS = 30;

/** Command. */
export async function insertBatch(tx: Tx, { id, groupId, payload, activeMax, now }: NewBatch): Promise<void> {
  if (activeMax !== null) {
    // The group's row is the lock: two processes must not both see the last free place.
    if (tx.engine === 'postgres')
      await tx.db.selectFrom('account_group').select('id').where('id', '=', groupId).forUpdate().execute();
    const active = await tx.db
      .selectFrom('job')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('account_group_id', '=', groupId)
      .where('type', '=', BATCH_JOB)
      .where(UNFINISHED)
      .executeTakeFirstOrThrow();
    if (Number(active.count) >= activeMax) {
      throw new LodeError('rate_limited', `${activeMax} batches are active already; wait until one has ended.`, {
        retryAfterSeconds: RETRY_SECONDS,
      });
    }
  }
  await enqueue(tx, { id, groupId, type: BATCH_JOB, payload, unit: 'identifiers', now });
}

export function batchVerbs(
  { store, clock, ids }: Parts,
  job: (caller: Caller, id: string) => Promise<JobView>,
): BatchVerbs {
  return {
    async submitBatch(caller, request, activeMax) {
      requireScope(caller, 'people:read');
      const id = ids.hex(12);
      const { keyId, keyName, plan, settings, groupId } = caller;
      const payload: BatchPayload = { ...request, caller: { keyId, keyName, plan, settings } };
      await store.write(insertBatch, { id, groupId, payload, activeMax: activeMax ?? null, now: isoNow(clock) });
      return job(caller, id);
    },
    async batch(caller, surface, id) {
      requireScope(caller, 'people:read');
      const row = await store.reads.db
        .selectFrom('job')
        .selectAll()
        .where('id', '=', id)
        .where('type', '=', BATCH_JOB)
        .where('account_group_id', 'in', caller.groupIds)
        .executeTakeFirst();
      // Written by `submitBatch`.
      const payload = row === undefined ? undefined : (JSON.parse(row.payload) as BatchPayload);
      if (row === undefined || payload?.surface !== surface) {
        throw new LodeError('not_found', `There is no job ${id}.`);
      }
      const { caller: _submitter, ...request } = payload;
      return {
        ...toJobView(row),
        request,
        result: row.result === null ? null : (JSON.parse(row.result) as BatchResult),
      };
    },
  };
}

/**
 * Takes an erased person out of the batches of these groups: items that hold one of the texts are emptied, and so are
 * those that have led to nobody else than one of the numbers, in whatever spelling they named the person.
 */
export async function eraseFromBatches(
  tx: Tx,
  groups: readonly string[],
  { texts, numbers }: { texts: readonly string[]; numbers: readonly number[] },
): Promise<void> {
  const folded = texts.map((text) => text.toLowerCase());
  const names = (item: string) => folded.some((text) => item.toLowerCase().includes(text));
  const isErased = ([number]: Led) => numbers.includes(number);
  for (const row of await batchesNaming(tx, groups, [...new Set([...texts, ...folded])], numbers)) {
    const payload = JSON.parse(row.payload) as BatchPayload;
    const result = row.result === null ? null : (JSON.parse(row.result) as BatchResult);
    const gone = payload.items.map((item, at) => {
      const led = result?.led[at] ?? [];
      return names(item) || (led.length > 0 && led.every(isErased));
    });
    const items = payload.items.map((item, at) => (gone[at] ? '' : item));
    const led = result?.led.map((list, at) => (gone[at] ? [] : list.filter((one) => !isErased(one))));
    await tx.db
      .updateTable('job')
      .set({
        payload: JSON.stringify({ ...payload, items }),
        result: led === undefined ? null : JSON.stringify({ ...result, led }),
      })
      .where('id', '=', row.id)
      .execute();
  }
}

async function batchesNaming(tx: Tx, groups: readonly string[], texts: readonly string[], numbers: readonly number[]) {
  const patterns = texts.map((text) => {
    const inJson = JSON.stringify(text).slice(1, -1);
    return `%${inJson.replace(/[\\%_]/g, '\\$&')}%`;
  });
  return tx.db
    .selectFrom('job')
    .select(['id', 'payload', 'result'])
    .where('account_group_id', 'in', groups)
    .where('type', '=', BATCH_JOB)
    .where((eb) =>
      eb.or([
        // The spelling of an identifier may differ in case, and of the two databases one folds ASCII alone.
        ...patterns.map(
          (like) => sql<boolean>`(payload like ${like} escape '\\' or lower(payload) like ${like} escape '\\')`,
        ),
        ...numbers.map((number) => sql<boolean>`result like ${`%[${number},%`}`),
      ]),
    )
    .execute();
}
