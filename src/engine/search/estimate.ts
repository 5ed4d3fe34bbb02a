/** How many fit in all, where a walk stopped before the end. */
import { sql } from 'kysely';
import type { Context } from './context.ts';
import type { Batch } from './walk.ts';

export interface Total {
  total: number;
  totalIsExact: boolean;
}

/** As many hits among all candidates, or all numbers given out, as among those that the walk has passed. */
export async function totalOf(
  of: 'person' | 'company',
  hits: number,
  { ended, last, scanned, candidates }: Batch,
  { graphId, reads }: Context,
  falling = false,
): Promise<Total> {
  if (ended) return { total: hits, totalIsExact: true };
  if (candidates !== undefined) {
    return { total: Math.max(hits, Math.round((hits * candidates) / Math.max(1, scanned))), totalIsExact: false };
  }
  // People and companies share their numbers, and the one may have come long before the other.
  const end = async (order: 'asc' | 'desc') => {
    const { rows } = await sql<{ number: number }>`select number from ${sql.table(of)}
      where graph_id = ${graphId} order by number ${sql.raw(order)} limit 1`.execute(reads.db);
    return Number(rows[0]?.number ?? last);
  };
  const [lowest, highest] = [await end('asc'), await end('desc')];
  const seen = falling ? highest - last + 1 : last - lowest + 1;
  const share = Math.min(1, seen / Math.max(1, highest - lowest + 1));
  return { total: share <= 0 ? hits : Math.max(hits, Math.round(hits / share)), totalIsExact: false };
}
