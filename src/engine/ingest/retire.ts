/**
 * Retire: takes records out of the graph, and their people apart where nothing else holds them together. The record
 * stays with its versions, so that undoing or importing it again brings back the same person under the same ID.
 */
import { recordById, type StoredRecord, seenRecord } from '../../store/graph.ts';
import type { Tx, Value } from '../../store/tx.ts';
import { GraphState } from '../resolve/graph-state.ts';
import { RULES } from '../resolve/kind.ts';
import { resolve, type Touched } from '../resolve/resolve.ts';

export interface RetireInput {
  graphId: number;
  recordIds: number[];
  /** why, for the event list: `import:...`, `undo:...` */
  cause: string;
  importId: string | null;
  now: string;
}

/** Command. Records retired already are left alone. @returns how many were retired. */
export async function retireRecords(tx: Tx, input: RetireInput): Promise<number> {
  const state = await GraphState.load(tx, input.graphId);
  const rows = await tx.read<StoredRecord>(
    recordById,
    [input.graphId],
    input.recordIds.map((id) => [id]),
  );
  const live = rows.filter((row) => row.retired === 0);
  for (const kind of ['p', 'c'] as const) {
    const ofKind = live.filter((row) => row.kind === kind);
    if (ofKind.length > 0) await retireKind(tx, state, kind, ofKind, input);
  }
  await state.save(tx);
  return live.length;
}

async function retireKind(
  tx: Tx,
  state: GraphState,
  kind: 'p' | 'c',
  rows: readonly StoredRecord[],
  input: RetireInput,
): Promise<void> {
  const rules = RULES[kind];
  const graph = input.graphId;
  const touched = rows.map(
    (row): Touched => ({
      id: row.id,
      sourceId: row.source_id,
      oldEntity: row.entity,
      keysBefore: rules.keyNumbers(rules.unpack(row.features)),
      keysAfter: [],
      retired: true,
    }),
  );
  await tx.remove(
    'match_key',
    ['graph_id', 'key', 'source_id', 'record_id'],
    touched.flatMap((one) => one.keysBefore.map((key): Value[] => [graph, key, one.sourceId, one.id])),
  );
  await tx.update(
    'record',
    ['entity', 'retired', 'version'],
    ['graph_id', 'id'],
    rows.map((row) => [0, 1, row.version + 1, graph, row.id]),
  );
  await tx.insert(
    'record_version',
    ['graph_id', 'record_id', 'version', 'import_id', 'body', 'at'],
    rows.map((row) => [graph, row.id, row.version + 1, input.importId, '', input.now]),
  );
  await resolve({
    tx,
    state,
    kind,
    model: state.model,
    now: input.now,
    cause: input.cause,
    touched,
    bodies: new Map(),
    employerRecord: () => null,
  });
}

/** Command. So many records of a snapshot's source that the snapshot has not met, in order of their number. */
export async function unseenRecords(
  tx: Tx,
  {
    graphId,
    source,
    kind,
    importId,
    limit,
  }: { graphId: number; source: string; kind: 'p' | 'c'; importId: string; limit: number },
): Promise<number[]> {
  const rows = await tx.db
    .selectFrom('record')
    .innerJoin('source', 'source.id', 'record.source_id')
    .select('record.id')
    .where('record.graph_id', '=', graphId)
    .where('source.graph_id', '=', graphId)
    .where('source.name', '=', source)
    .where('record.kind', '=', kind)
    .where('record.retired', '=', 0)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('import_seen')
            .select('import_seen.record_id')
            .where('import_seen.import_id', '=', importId)
            .whereRef('import_seen.record_id', '=', 'record.id'),
        ),
      ),
    )
    .orderBy('record.id')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}

/**
 * Command. Retires records that a snapshot has not met, looked up before; those met meanwhile stay. Nothing is retired
 * once the marks are gone: then another worker has finished this snapshot, or it held no usable row at all.
 */
export async function retireUnseenRecords(
  tx: Tx,
  { graphId, recordIds, importId, now }: { graphId: number; recordIds: number[]; importId: string; now: string },
): Promise<number> {
  await tx.lockGraph(graphId);
  const marks = await tx.db
    .selectFrom('import_seen')
    .select('record_id')
    .where('import_id', '=', importId)
    .limit(1)
    .execute();
  if (marks.length === 0) return 0;
  const met = await tx.read(
    seenRecord,
    [importId],
    recordIds.map((id) => [id]),
  );
  const metIds = new Set(met.map((row) => row.record_id));
  const unmet = recordIds.filter((id) => !metIds.has(id));
  return retireRecords(tx, { graphId, recordIds: unmet, cause: `import:${importId}`, importId, now });
}

/** Command. */
export async function forgetSeen(tx: Tx, { importId }: { importId: string }): Promise<void> {
  await tx.db.deleteFrom('import_seen').where('import_id', '=', importId).execute();
}
