/** Lead lists: people under a name, by profile URL or ID, kept by an operator for jobs to import. */
import { invalid, LodeError } from '../../errors.ts';
import type { LeadListRow } from '../../store/schema-prospecting.ts';
import type { Reads, Tx, Value } from '../../store/tx.ts';
import { requireScope } from '../accounts/scope.ts';
import { cleanName } from '../audiences/audiences.ts';
import { isoNow, type Parts } from '../parts.ts';
import type { Caller, Page } from '../types.ts';
import { countEntries, entryKey } from './entries.ts';
import { listing } from './listing.ts';
import type { LeadListView } from './types.ts';

export const LEADS_MAX = 2_000;

const COLUMNS = ['id', 'account_group_id', 'name', 'created_at', 'updated_at'] as const;

/** Command. `entries` take the place of those before; null leaves them. */
export async function putLeadList(
  tx: Tx,
  { row, entries }: { row: LeadListRow; entries: string[] | null },
): Promise<void> {
  await tx.put('lead_list', ['id'], COLUMNS, [COLUMNS.map((column): Value => row[column])]);
  if (entries === null) return;
  const place = [row.account_group_id, row.id];
  await tx.remove('lead_list_entry', ['account_group_id', 'lead_list_id'], [place]);
  await tx.insert(
    'lead_list_entry',
    ['account_group_id', 'lead_list_id', 'ordinal', 'entry'],
    entries.map((entry, ordinal) => [...place, ordinal, entry]),
  );
}

/** Command. */
export async function removeLeadList(tx: Tx, { groupId, id }: { groupId: string; id: string }): Promise<void> {
  await tx.remove('lead_list_entry', ['account_group_id', 'lead_list_id'], [[groupId, id]]);
  await tx.remove('lead_list', ['id'], [[id]]);
}

/** The entries of a list of the group, in order; undefined when there is no such list. */
export async function leadListEntries(reads: Reads, groupId: string, id: string): Promise<string[] | undefined> {
  if ((await rowOf(reads, groupId, id)) === undefined) return undefined;
  const rows = await reads.db
    .selectFrom('lead_list_entry')
    .select('entry')
    .where('account_group_id', '=', groupId)
    .where('lead_list_id', '=', id)
    .orderBy('ordinal')
    .execute();
  return rows.map((row) => row.entry);
}

async function rowOf(reads: Reads, groupId: string, id: string): Promise<LeadListRow | undefined> {
  return reads.db
    .selectFrom('lead_list')
    .selectAll()
    .where('account_group_id', '=', groupId)
    .where('id', '=', id)
    .executeTakeFirst();
}

export function leadListVerbs({ store, clock, ids }: Parts) {
  const { reads } = store;

  async function own(caller: Caller, id: string): Promise<LeadListRow> {
    const row = await rowOf(reads, caller.groupId, id);
    if (row === undefined) throw new LodeError('not_found', `There is no lead list ${id}.`);
    return row;
  }

  async function toViews(groupId: string, rows: readonly LeadListRow[]): Promise<LeadListView[]> {
    if (rows.length === 0) return [];
    const sizes = await reads.db
      .selectFrom('lead_list_entry')
      .select((eb) => ['lead_list_id', eb.fn.countAll<number>().as('size')])
      .where('account_group_id', '=', groupId)
      .where(
        'lead_list_id',
        'in',
        rows.map((row) => row.id),
      )
      .groupBy('lead_list_id')
      .execute();
    const sizeOf = new Map(sizes.map((row) => [row.lead_list_id, Number(row.size)]));
    return rows.map(({ id, name, created_at, updated_at }) => ({
      id,
      name,
      size: sizeOf.get(id) ?? 0,
      created_at,
      updated_at,
    }));
  }

  async function put(row: LeadListRow, entries: string[] | null): Promise<LeadListView> {
    if (entries !== null) {
      if (entries.length > LEADS_MAX) throw invalid(['entries'], `may hold ${LEADS_MAX} people`);
      countEntries(entries, entryKey, ['entries'], 'LinkedIn profile URL or ID of a person');
    }
    await store.write(putLeadList, { row, entries });
    const [view] = await toViews(row.account_group_id, [row]);
    return view!;
  }

  return {
    async leadLists(caller: Caller, page: { limit: number; cursor?: string }): Promise<Page<LeadListView>> {
      requireScope(caller, 'prospecting:read');
      const { items, nextCursor } = await listing(reads, 'lead_list', caller.groupId, page);
      return { items: await toViews(caller.groupId, items), nextCursor };
    },

    async leadList(caller: Caller, id: string): Promise<LeadListView & { entries: string[] }> {
      requireScope(caller, 'prospecting:read');
      const [view] = await toViews(caller.groupId, [await own(caller, id)]);
      return { ...view!, entries: (await leadListEntries(reads, caller.groupId, id)) ?? [] };
    },

    async createLeadList(caller: Caller, input: { name: string; entries: string[] }): Promise<LeadListView> {
      requireScope(caller, 'prospecting:write');
      const now = isoNow(clock);
      const row = { id: ids.hex(12), account_group_id: caller.groupId, name: cleanName(input.name) };
      return put({ ...row, created_at: now, updated_at: now }, input.entries);
    },

    async updateLeadList(
      caller: Caller,
      id: string,
      input: { name?: string; entries?: string[] },
    ): Promise<LeadListView> {
      requireScope(caller, 'prospecting:write');
      const row = await own(caller, id);
      const name = input.name === undefined ? row.name : cleanName(input.name);
      return put({ ...row, name, updated_at: isoNow(clock) }, input.entries ?? null);
    },

    async deleteLeadList(caller: Caller, id: string): Promise<void> {
      requireScope(caller, 'prospecting:write');
      await own(caller, id);
      await store.write(removeLeadList, { groupId: caller.groupId, id });
    },
  };
}
