/**
 * People's own words on pairs of records: must or cannot be one. Kept as record addresses, so that they survive
 * merges, re-imports and retraining. There are few of them; a graph's are read whole, once a batch.
 */
import { decisionsOfGraph, recordByAddress, type StoredRecord } from '../../store/graph.ts';
import type { Reads } from '../../store/tx.ts';

export interface Decisions {
  must: [number, number][];
  cannot: [number, number][];
}

/** The decisions of a graph as pairs of record IDs; those about records that do not exist (yet) are left out. */
export async function readDecisions(reads: Reads, graphId: number, kind: 'p' | 'c'): Promise<Decisions> {
  const rows = await reads.read(decisionsOfGraph, [graphId], [[kind]]);
  const decisions: Decisions = { must: [], cannot: [] };
  for (const row of rows) {
    const [a] = await reads.read<StoredRecord>(recordByAddress, [graphId, row.source_a, kind], [[row.key_a]]);
    const [b] = await reads.read<StoredRecord>(recordByAddress, [graphId, row.source_b, kind], [[row.key_b]]);
    if (a !== undefined && b !== undefined) decisions[row.verdict as 'must' | 'cannot'].push([a.id, b.id]);
  }
  return decisions;
}
