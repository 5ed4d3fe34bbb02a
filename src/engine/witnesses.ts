/** What the records of many people or companies say, read in a few rounds for all of them. */
import type { Testimony } from '../identity/resolve/survivorship.ts';
import { type StoredRecord, versionBody } from '../store/graph.ts';
import type { Source } from '../store/schema.ts';
import type { KeyedRead, Reads } from '../store/tx.ts';

type Row = Pick<StoredRecord, 'id' | 'source_id' | 'key' | 'entity' | 'version' | 'observed_at'>;

/** Without the features, which are most of a row. */
const rowsOfEntity: KeyedRead<Row> = {
  table: 'record',
  columns: ['id', 'source_id', 'key', 'entity', 'version', 'observed_at'],
  fixed: ['graph_id'],
  by: ['entity'],
  order: ['id'],
};

/** What one record says, and who says it. */
export interface Witness<R> extends Testimony<R> {
  /** the group that the source belongs to */
  groupId: string;
  /** when the version was written */
  at: string;
}

/** number → what its records say, in the order of their addresses. Sources are named as they are: for nobody's eyes. */
export async function witnessesOf<R>(
  reads: Reads,
  graphId: number,
  numbers: readonly number[],
): Promise<Map<number, Witness<R>[]>> {
  const rows = await reads.read(
    rowsOfEntity,
    [graphId],
    numbers.map((number) => [number]),
  );
  const bodies = await reads.read(
    versionBody,
    [graphId],
    rows.map((row) => [row.id, row.version]),
  );
  const versionOf = new Map(bodies.map((body) => [body.record_id, body]));
  const sources = await reads.read(
    sourceById,
    [],
    [...new Set(rows.map((row) => row.source_id))].map((id) => [id]),
  );
  const sourceOf = new Map(sources.map((source) => [source.id, source]));
  const found = new Map<number, Witness<R>[]>();
  for (const row of rows) {
    const source = sourceOf.get(row.source_id);
    const version = versionOf.get(row.id);
    const witness = {
      source: source?.name ?? '',
      groupId: source?.account_group_id ?? '',
      key: row.key,
      trust: source?.trust ?? 50,
      seenAt: row.observed_at,
      at: version?.at ?? '',
      // Written from a cleaned record by the engine itself.
      record: JSON.parse(version?.body || '{}') as R,
    };
    const list = found.get(row.entity);
    if (list === undefined) found.set(row.entity, [witness]);
    else list.push(witness);
  }
  for (const list of found.values()) list.sort((a, b) => order(a.source, b.source) || order(a.key, b.key));
  return found;
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const sourceById: KeyedRead<Pick<Source, 'id' | 'name' | 'trust' | 'account_group_id'>> = {
  table: 'source',
  columns: ['id', 'name', 'trust', 'account_group_id'],
  fixed: [],
  by: ['id'],
};
