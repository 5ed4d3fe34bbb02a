/** What the records of many people or companies say, read in a few rounds for all of them. */
import type { Testimony } from '../../identity/resolve/survivorship.ts';
import { type StoredRecord, versionBody } from '../../store/graph.ts';
import type { KeyedRead, Reads } from '../../store/tx.ts';

type Row = Pick<StoredRecord, 'id' | 'source_id' | 'key' | 'entity' | 'version' | 'observed_at'>;

/** Without the features, which are most of a row. */
const rowsOfEntity: KeyedRead<Row> = {
  table: 'record',
  columns: ['id', 'source_id', 'key', 'entity', 'version', 'observed_at'],
  fixed: ['graph_id'],
  by: ['entity'],
  order: ['id'],
};

/** number → its testimonies, in the order of their addresses. Sources are named as they are: for nobody's eyes. */
export async function testimoniesOf<R>(
  reads: Reads,
  graphId: number,
  numbers: readonly number[],
): Promise<Map<number, Testimony<R>[]>> {
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
  const bodyOf = new Map(bodies.map((body) => [body.record_id, body.body]));
  const sources = await reads.read(
    sourceById,
    [],
    [...new Set(rows.map((row) => row.source_id))].map((id) => [id]),
  );
  const sourceOf = new Map(sources.map((source) => [source.id, source]));
  const found = new Map<number, Testimony<R>[]>();
  for (const row of rows) {
    const source = sourceOf.get(row.source_id);
    const testimony = {
      source: source?.name ?? '',
      key: row.key,
      trust: source?.trust ?? 50,
      seenAt: row.observed_at,
      // Written from a cleaned record by the engine itself.
      record: JSON.parse(bodyOf.get(row.id) || '{}') as R,
    };
    const list = found.get(row.entity);
    if (list === undefined) found.set(row.entity, [testimony]);
    else list.push(testimony);
  }
  for (const list of found.values()) list.sort((a, b) => order(a.source, b.source) || order(a.key, b.key));
  return found;
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const sourceById: KeyedRead<{ id: number; name: string; trust: number }> = {
  table: 'source',
  columns: ['id', 'name', 'trust'],
  fixed: [],
  by: ['id'],
};
