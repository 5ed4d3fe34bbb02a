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
import { isoNow, type Parts } from './parts.ts';
import type { Caller, UndoReport } from './types.ts';

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
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export function undoVerbs({ store, clock }: Parts) {
  async function undoChunk(caller: Caller, importId: string, source: string): Promise<UndoReport> {
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
    await store.write(retireRecords, {
      graphId: caller.graphId,
      recordIds: toRetire.map((one) => one.record),
      cause: `undo:${importId}`,
      importId: null,
      now,
    });
    for (const kind of ['p', 'c'] as const) {
      const ofKind = toRestore.filter((one) => one.kind === kind);
      if (ofKind.length === 0) continue;
      const items = ofKind.map((one) => {
        const record = JSON.parse(before.get(one.record)!) as PersonRecord | CompanyRecord;
        return prepare(kind === 'p' ? 'people' : 'companies', source, { ...record, key: one.key });
      });
      await store.write(applyRecords, {
        graphId: caller.graphId,
        groupId: caller.groupId,
        source,
        importId: null,
        now,
        items,
      });
    }
    return { retired: toRetire.length, restored: toRestore.length, kept: 0 };
  }

  return {
    async undoImport(caller: Caller, id: string): Promise<UndoReport> {
      requireScope(caller, 'people:write');
      const row = await store.reads.db
        .selectFrom('import')
        .select(['source', 'finished_at', 'account_group_id'])
        .where('id', '=', id)
        .where('account_group_id', 'in', caller.groupIds)
        .executeTakeFirst();
      if (row === undefined) throw new LodeError('not_found', `There is no import ${id}.`);
      if (row.finished_at === null) {
        throw new LodeError('conflict', `The import ${id} has not finished; cancel its job or wait for its end.`);
      }
      const acting = { ...caller, groupId: row.account_group_id };
      // Counted first: what this undo itself writes is later than the import too.
      const report: UndoReport = {
        retired: 0,
        restored: 0,
        kept: await store.query(countChangedSince, { importId: id }),
      };
      for (;;) {
        const chunk = await undoChunk(acting, id, row.source);
        if (chunk.retired + chunk.restored === 0) return report;
        report.retired += chunk.retired;
        report.restored += chunk.restored;
      }
    },
  };
}
