/**
 * Lists prospects, newest first, with an exact total.
 *
 * Problem. A filter may leave one of a million or half a million of them. To find few, one starts at the filter's index
 * and sorts what it leads to; to show fifty of many that would be a waste, for a walk down the list meets them at once.
 *
 * Algorithm. The total is counted first, on indexes (filters.ts). It says which way is shorter: to find all that match by
 * their indexes and sort them, or to walk down the list and look at each row until the page is full.
 *
 * Example. `title=engineer` in a million: 170,000 have it, so a page of fifty is met within the first 300 rows. Of an
 * e-mail address that two have, the two are read.
 *
 * Limits. Counting is exact, so a filter that leaves most of a million takes a good part of a second. A part of one or
 * two characters has no index and is looked for in every prospect of the group.
 */
import { sql } from 'kysely';
import { invalid } from '../../errors.ts';
import type { ProspectGroupRow, ProspectRow } from '../../store/schema-prospects.ts';
import type { Reads, Tx } from '../../store/tx.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { type Condition, conditionsOf, type Sought } from './filters.ts';
import { findGroup } from './group.ts';
import { type Group, viewsOf } from './read.ts';
import { isLive } from './rows.ts';
import type { ProspectListRequest, ProspectPage } from './types.ts';

const LIMIT_MAX = 1_000;
const LISTING = 'prospects';

/** Command: a long read. */
export async function listProspects(
  tx: Tx,
  { group, request }: { group: Group; request: ProspectListRequest },
): Promise<ProspectPage> {
  const { filters = {}, limit, cursor } = request;
  if (!Number.isInteger(limit) || limit < 1 || limit > LIMIT_MAX) throw invalid(['limit'], `must be 1 to ${LIMIT_MAX}`);
  const after = decodeCursor(cursor, LISTING, 1)?.[0];
  const known = await findGroup(tx, group.groupId);
  const sought = known === undefined ? undefined : await conditionsOf(tx, group.groupId, known.ordinal, filters);
  const total = sought === undefined ? 0 : await totalOf(tx, known!, sought);
  if (sought === undefined || total === 0) return { items: [], total: 0, next_cursor: null };
  // So many rows, where matches lie evenly.
  const walk = (limit * known!.next_number) / total;
  const conditions = walk < total ? sought.walked : sought.found;
  const all = matching(tx, group.groupId, conditions);
  const page = after === undefined ? all : all.where('number', '<', Number(after));
  const rows: ProspectRow[] = await page
    .selectAll()
    .orderBy('number', 'desc')
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  return {
    items: await viewsOf(tx, group, shown),
    total,
    next_cursor: rows.length > limit ? encodeCursor(LISTING, [shown.at(-1)!.number]) : null,
  };
}

function matching(reads: Reads, groupId: string, conditions: readonly Condition[]) {
  let all = reads.db.selectFrom('prospect').where('account_group_id', '=', groupId).where(isLive);
  for (const condition of conditions) all = all.where(condition);
  return all;
}

async function totalOf(
  reads: Reads,
  { account_group_id: groupId, live }: ProspectGroupRow,
  { found, onlyLabels }: Sought,
): Promise<number> {
  if (found.length === 0) return live;
  if (onlyLabels !== undefined) return labelled(reads, groupId, onlyLabels);
  const counted = await matching(reads, groupId, found)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return Number(counted.total);
}

/** So many rows are made distinct in memory; for more the labels of the whole group are read in order of prospect. */
const DISTINCT_MAX = 20_000;

/** How many prospects have any of the labels. A deleted one has none, so the prospects need not be looked at. */
async function labelled(reads: Reads, groupId: string, labels: readonly string[]): Promise<number> {
  const rows = reads.db.selectFrom('prospect_label').where('account_group_id', '=', groupId);
  const attached = await rows
    .where('label_id', 'in', labels)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  if (labels.length === 1) return Number(attached.total);
  // Put together with '', the column leads to no index.
  const any = Number(attached.total) > DISTINCT_MAX ? sql<string>`label_id || ''` : sql<string>`label_id`;
  const counted = await reads.db
    .selectFrom(rows.where(any, 'in', labels).select('prospect').distinct().as('some'))
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return Number(counted.total);
}
