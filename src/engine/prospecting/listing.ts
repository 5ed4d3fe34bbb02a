/** Pages of a group's named things, newest first. */
import type { LeadListRow, SavedSearchRow } from '../../store/schema-prospecting.ts';
import type { Reads } from '../../store/tx.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import type { Page } from '../types.ts';

interface Rows {
  saved_search: SavedSearchRow;
  lead_list: LeadListRow;
}

export async function listing<Table extends keyof Rows>(
  reads: Reads,
  table: Table,
  groupId: string,
  page: { limit: number; cursor?: string },
): Promise<Page<Rows[Table]>> {
  const after = decodeCursor(page.cursor, table, 2) as [string, string] | undefined;
  let query = reads.db
    .selectFrom(table as keyof Rows)
    .selectAll()
    .where('account_group_id', '=', groupId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc');
  if (after !== undefined) {
    const [at, id] = after;
    query = query.where((eb) =>
      eb.or([eb('created_at', '<', at), eb.and([eb('created_at', '=', at), eb('id', '<', id)])]),
    );
  }
  // The query builder does not follow a table that is a type parameter.
  const rows = (await query.limit(page.limit + 1).execute()) as unknown as Rows[Table][];
  const items = rows.slice(0, page.limit);
  const last = items.at(-1);
  const more = rows.length > page.limit && last !== undefined;
  return { items, nextCursor: more ? encodeCursor(table, [last.created_at, last.id]) : null };
}
