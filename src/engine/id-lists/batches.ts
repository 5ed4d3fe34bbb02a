/** Batches of one surface: listing them, and stopping one. */
import { requireScope } from '../accounts/scope.ts';
import { BATCH_JOB, type BatchPayload, type BatchResult, type BatchView } from '../batches.ts';
import { requestCancel, toJobView } from '../jobs.ts';
import { isoNow, type Parts } from '../parts.ts';
import type { Caller } from '../types.ts';

export interface BatchListVerbs {
  /** Newest first, among the last `LOOKED_AT` of the caller's group. Scope people:read. */
  batches(caller: Caller, surface: string, limit: number): Promise<BatchView[]>;
  /** Stops it if it has not ended; whoever may submit one may stop it. `not_found` as in `batch`. */
  cancelBatch(caller: Caller, surface: string, id: string): Promise<BatchView>;
}

const LOOKED_AT = 500;

export function batchListVerbs(
  { store, clock }: Parts,
  batch: (caller: Caller, surface: string, id: string) => Promise<BatchView>,
): BatchListVerbs {
  return {
    async batches(caller, surface, limit) {
      requireScope(caller, 'people:read');
      const rows = await store.reads.db
        .selectFrom('job')
        .selectAll()
        .where('account_group_id', '=', caller.groupId)
        .where('type', '=', BATCH_JOB)
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(LOOKED_AT)
        .execute();
      // Written by `submitBatch` and its runner.
      const own = rows.flatMap((row): BatchView[] => {
        const { caller: _submitter, ...request } = JSON.parse(row.payload) as BatchPayload;
        const result = row.result === null ? null : (JSON.parse(row.result) as BatchResult);
        return request.surface === surface ? [{ ...toJobView(row), request, result }] : [];
      });
      return own.slice(0, limit);
    },

    async cancelBatch(caller, surface, id) {
      const { id: known } = await batch(caller, surface, id);
      await store.write(requestCancel, { id: known, groupIds: caller.groupIds, now: isoNow(clock) });
      return batch(caller, surface, known);
    },
  };
}
