/** The keys' turn: rows of the index that no record accounts for, left by code that made other keys, are taken away. */
import { sql } from 'kysely';
import { recordById, type StoredRecord } from '../../store/graph.ts';
import type { Tx } from '../../store/tx.ts';
import { keysOfStored } from '../ingest/write-records.ts';
import { type Adoption, advance, stillAt } from './adoption.ts';

const CHUNK = 2_000;

/** (key, source, record). */
export type KeyAddress = [number, number, number];

export interface KeysChunk {
  at: Adoption;
  stale: KeyAddress[];
  next: KeyAddress | undefined;
  count: number;
}

/** Command: a long read. The rows without a record among the next ones. */
export async function findStaleKeys(tx: Tx, at: Adoption): Promise<KeysChunk> {
  const [key = 0, source = 0, record = 0] = at.cursor;
  const page = await tx.db
    .selectFrom('match_key')
    .select(['key', 'source_id', 'record_id'])
    .where('graph_id', '=', at.graphId)
    .where(sql<boolean>`(key, source_id, record_id) > (${key}, ${source}, ${record})`)
    .orderBy('key')
    .orderBy('source_id')
    .orderBy('record_id')
    .limit(CHUNK)
    .execute();
  const rows = page.map((row): KeyAddress => [row.key, row.source_id, row.record_id]);
  return { at, stale: await withoutRecord(tx, at.graphId, rows), next: rows.at(-1), count: rows.length };
}

/** Command. A record may have taken a key since it was looked at. */
export async function removeStaleKeys(tx: Tx, { at, stale, next, count }: KeysChunk): Promise<void> {
  await tx.lockGraph(at.graphId);
  if (!(await stillAt(tx, at))) return;
  const still = await withoutRecord(tx, at.graphId, stale);
  await tx.remove(
    'match_key',
    ['graph_id', 'key', 'source_id', 'record_id'],
    still.map((row) => [at.graphId, ...row]),
  );
  await advance(tx, at, next, count);
}

async function withoutRecord(tx: Tx, graphId: number, rows: readonly KeyAddress[]): Promise<KeyAddress[]> {
  const ids = [...new Set(rows.map(([, , record]) => record))].sort((a, b) => a - b);
  const records = await tx.read<StoredRecord>(
    recordById,
    [graphId],
    ids.map((id) => [id]),
  );
  const keysOf = new Map(records.map((row) => [row.id, new Set(keysOfStored(row))]));
  return rows.filter(([key, , record]) => keysOf.get(record)?.has(key) !== true);
}
