/** The person records of a graph as training wants them, read in keyset pages from their stored features. */
import { unpackFeatures } from '../../identity/pack.ts';
import type { Reads } from '../../store/tx.ts';
import type { BearingRecord } from './bounded.ts';

const PAGE = 2_000;

export interface GraphRecords {
  records: BearingRecord[];
  /** names of their sources, sorted */
  sources: string[];
  /** YYYY-MM-DD: when the newest of them was seen; '' without records */
  newest: string;
}

/** About 2 KB a record are held in memory. `onPage` is told how many have been read. */
export async function recordsOfGraph(
  reads: Reads,
  graphId: number,
  onPage?: (records: number) => void,
): Promise<GraphRecords> {
  const rows = await reads.db.selectFrom('source').select(['id', 'name']).where('graph_id', '=', graphId).execute();
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  const found: GraphRecords = { records: [], sources: [], newest: '' };
  const sources = new Set<string>();
  for (let after = -1; ; ) {
    const page = await reads.db
      .selectFrom('record')
      .select(['id', 'source_id', 'key', 'entity', 'features', 'observed_at'])
      .where('graph_id', '=', graphId)
      .where('id', '>', after)
      .where('kind', '=', 'p')
      .where('retired', '=', 0)
      .orderBy('id')
      .limit(PAGE)
      .execute();
    const last = page.at(-1);
    if (last === undefined) return { ...found, sources: [...sources].sort() };
    for (const { source_id, key, entity, features, observed_at } of page) {
      const source = names.get(source_id) ?? '';
      sources.add(source);
      found.records.push({ address: `${source}\u0000${key}`, features: unpackFeatures(features), bearer: entity });
      const day = observed_at.slice(0, 10);
      if (day > found.newest) found.newest = day;
    }
    after = last.id;
    onPage?.(found.records.length);
  }
}
