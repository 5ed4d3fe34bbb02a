/**
 * Undo: takes an import back. Each record that the import brought or changed gets its statement from before again, or
 * is retired if it was new; people are resolved anew, so merges that the import caused come apart and IDs that it
 * merged away come back. Records that something later has changed keep the later statement and are counted.
 *
 * Runs in chunks, each found by what is still to do, so that an undo which was killed goes on where it stopped.
 */
import { LodeError } from '../errors.ts';
import type { CompanyRecord, PersonRecord } from '../identity/record.ts';
import { versionBody } from '../store/graph.ts';
import type { Tx } from '../store/tx.ts';
import { requireScope } from './accounts/scope.ts';
import { applyRecords } from './ingest/apply.ts';
import { prepare } from './ingest/prepare.ts';
import { retireRecords } from './ingest/retire.ts';
import { enqueue } from './jobs.ts';
import { isoNow, type Parts } from './parts.ts';
import type { Caller, JobView, UndoReport } from './types.ts';

const CHUNK = 100;

interface Touched {
  record: number;
  key: string;
  kind: string;
  version: number;
}

/** Command. Records whose present version an import wrote. */
export async function recordsToUndo(
  tx: Tx,
  { graphId, importId, limit }: { graphId: number; importId: string; limit: number },
): Promise<Touched[]> {
  return (
    tx.db
      .selectFrom('record_version')
      .innerJoin('record', (join) =>
        join
          .onRef('record.graph_id', '=', 'record_version.graph_id')
          .onRef('record.id', '=', 'record_version.record_id')
          .onRef('record.version', '=', 'record_version.version'),
      )
      .select(['record.id as record', 'record.key', 'record.kind', 'record.version'])
      .where('record_version.import_id', '=', importId)
      .where('record_version.graph_id', '=', graphId)
      // A new record that is retired already has nothing left to take back.
      .where((eb) => eb.not(eb.and([eb('record.version', '=', 1), eb('record.retired', '=', 1)])))
      .orderBy('record_version.record_id')
      .limit(limit)
      .execute()
  );
}

/** Command. How many records an import touched that something later has changed. */
export async function countChangedSince(tx: Tx, { importId }: { importId: string }): Promise<number> {
  const row = await tx.db
    .selectFrom('record_version')
    .innerJoin('record', (join) =>
      join
        .onRef('record.graph_id', '=', 'record_version.graph_id')
        .onRef('record.id', '=', 'record_version.record_id')
        .onRef('record.version', '>', 'record_version.version'),
    )
    .select((eb) => eb.fn.count<number>('record.id').distinct().as('count'))
    .where('record_version.import_id', '=', importId)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('record_version as later')
            .select('later.record_id')
            .whereRef('later.graph_id', '=', 'record.graph_id')
            .whereRef('later.record_id', '=', 'record.id')
            .whereRef('later.version', '=', 'record.version')
            .where('later.import_id', '=', `undo:${importId}`),
        ),
      ),
    )
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export const UNDO_JOB = 'undo-import';

/** Command. The job, and the mark that the import is being taken back, exist together or not at all. */
export async function startUndo(
  tx: Tx,
  { importId, jobId, groupId, now }: { importId: string; jobId: string; groupId: string; now: string },
): Promise<void> {
  await tx.update('import', ['state'], ['id'], [['undone', importId]]);
  await enqueue(tx, { id: jobId, groupId, type: UNDO_JOB, payload: { importId }, unit: 'records', now });
}

async function findImport({ store }: Pick<Parts, 'store'>, caller: Caller, id: string) {
  const row = await store.reads.db
    .selectFrom('import')
    .leftJoin('job', 'job.id', 'import.job_id')
    .select(['import.source', 'import.account_group_id', 'job.state as job_state'])
    .where('import.id', '=', id)
    .where('import.account_group_id', 'in', caller.groupIds)
    .executeTakeFirst();
  if (row === undefined) throw new LodeError('not_found', `There is no import ${id}.`);
  // An import of the command line has no job; one that was killed can be taken back like a finished one.
  if (row.job_state === 'queued' || row.job_state === 'running') {
    throw new LodeError('conflict', `The import ${id} has not finished; cancel its job or wait for its end.`);
  }
  return row;
}

export function undoVerbs({ store, clock, ids }: Parts, job: (caller: Caller, id: string) => Promise<JobView>) {
  return {
    async undoImport(caller: Caller, id: string): Promise<JobView> {
      requireScope(caller, 'people:write');
      const row = await findImport({ store }, caller, id);
      const jobId = ids.hex(12);
      await store.write(startUndo, {
        importId: id,
        jobId,
        groupId: row.account_group_id,
        now: isoNow(clock),
      });
      return job(caller, jobId);
    },
  };
}

/** Takes the next records of an import back. @returns what was done; nothing left means all zero but `kept`. */
export async function undoChunk({ store, clock }: Parts, caller: Caller, importId: string): Promise<UndoReport> {
  const { source } = await findImport({ store }, caller, importId);
  const found = await store.query(recordsToUndo, { graphId: caller.graphId, importId, limit: CHUNK });
  const bodies = await store.reads.read(
    versionBody,
    [caller.graphId],
    found.map((one) => [one.record, one.version - 1]),
  );
  const before = new Map(bodies.map((row) => [row.record_id, row.body]));
  const toRetire = found.filter((one) => !before.get(one.record));
  const toRestore = found.filter((one) => before.get(one.record));
  const now = isoNow(clock);
  const cause = `undo:${importId}`;
  await store.write(retireRecords, {
    graphId: caller.graphId,
    recordIds: toRetire.map((one) => one.record),
    cause,
    importId: cause,
    now,
  });
  for (const kind of ['p', 'c'] as const) {
    const ofKind = toRestore.filter((one) => one.kind === kind);
    if (ofKind.length === 0) continue;
    const items = ofKind.map((one) => {
      const record = JSON.parse(before.get(one.record)!) as PersonRecord | CompanyRecord;
      return prepare(kind === 'p' ? 'people' : 'companies', source, { ...record, key: one.key });
    });
    const { graphId, groupId } = caller;
    await store.write(applyRecords, { graphId, groupId, source, importId: cause, now, items });
  }
  const kept = await store.query(countChangedSince, { importId });
  return { retired: toRetire.length, restored: toRestore.length, kept };
}
