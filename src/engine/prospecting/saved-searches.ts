/** Saved searches: a filter tree under a name, kept by an operator for jobs to run. */
import { LodeError } from '../../errors.ts';
import type { SavedSearchRow } from '../../store/schema-prospecting.ts';
import type { Reads, Tx, Value } from '../../store/tx.ts';
import { requireScope } from '../accounts/scope.ts';
import { cleanName } from '../audiences/audiences.ts';
import type { Engine } from '../engine.ts';
import { isoNow, type Parts } from '../parts.ts';
import type { PersonFilter } from '../search/types.ts';
import type { Caller, Page } from '../types.ts';
import { listing } from './listing.ts';
import type { SavedSearchView } from './types.ts';

const COLUMNS = ['id', 'account_group_id', 'name', 'filter', 'created_at', 'updated_at'] as const;

/** Command. */
export async function putSavedSearch(tx: Tx, row: SavedSearchRow): Promise<void> {
  await tx.put('saved_search', ['id'], COLUMNS, [COLUMNS.map((column): Value => row[column])]);
}

/** Command. */
export async function removeSavedSearch(tx: Tx, { id }: { id: string }): Promise<void> {
  await tx.remove('saved_search', ['id'], [[id]]);
}

/** The filter of a saved search of the group. */
export async function savedSearchFilter(reads: Reads, groupId: string, id: string): Promise<PersonFilter | undefined> {
  const row = await rowOf(reads, groupId, id);
  return row === undefined ? undefined : (JSON.parse(row.filter) as PersonFilter);
}

async function rowOf(reads: Reads, groupId: string, id: string): Promise<SavedSearchRow | undefined> {
  return reads.db
    .selectFrom('saved_search')
    .selectAll()
    .where('account_group_id', '=', groupId)
    .where('id', '=', id)
    .executeTakeFirst();
}

function toView(row: SavedSearchRow): SavedSearchView {
  return {
    id: row.id,
    name: row.name,
    filter: JSON.parse(row.filter) as PersonFilter,
    created_at: row.created_at,
    updated_at: row.updated_at,
  };
}

export function savedSearchVerbs({ store, clock, ids }: Parts, findPeople: Engine['findPeople']) {
  const { reads } = store;

  async function own(caller: Caller, id: string): Promise<SavedSearchRow> {
    const row = await rowOf(reads, caller.groupId, id);
    if (row === undefined) throw new LodeError('not_found', `There is no saved search ${id}.`);
    return row;
  }

  /** A filter that cannot be run is refused when it is stored, not when a job comes to it. */
  async function checked(caller: Caller, filter: PersonFilter): Promise<string> {
    const reader = { ...caller, scopes: new Set([...caller.scopes, 'people:read']) };
    await findPeople(reader, { filter, limit: 1, offset: 0 });
    return JSON.stringify(filter);
  }

  return {
    async savedSearches(caller: Caller, page: { limit: number; cursor?: string }): Promise<Page<SavedSearchView>> {
      requireScope(caller, 'prospecting:read');
      const { items, nextCursor } = await listing(reads, 'saved_search', caller.groupId, page);
      return { items: items.map(toView), nextCursor };
    },

    async savedSearch(caller: Caller, id: string): Promise<SavedSearchView> {
      requireScope(caller, 'prospecting:read');
      return toView(await own(caller, id));
    },

    async createSavedSearch(caller: Caller, input: { name: string; filter: PersonFilter }): Promise<SavedSearchView> {
      requireScope(caller, 'prospecting:write');
      const now = isoNow(clock);
      const row = {
        id: ids.hex(12),
        account_group_id: caller.groupId,
        name: cleanName(input.name),
        filter: await checked(caller, input.filter),
        created_at: now,
        updated_at: now,
      };
      await store.write(putSavedSearch, row);
      return toView(row);
    },

    async updateSavedSearch(
      caller: Caller,
      id: string,
      input: { name?: string; filter?: PersonFilter },
    ): Promise<SavedSearchView> {
      requireScope(caller, 'prospecting:write');
      const row = await own(caller, id);
      const changed = {
        ...row,
        ...(input.name === undefined ? {} : { name: cleanName(input.name) }),
        ...(input.filter === undefined ? {} : { filter: await checked(caller, input.filter) }),
        updated_at: isoNow(clock),
      };
      await store.write(putSavedSearch, changed);
      return toView(changed);
    },

    async deleteSavedSearch(caller: Caller, id: string): Promise<void> {
      requireScope(caller, 'prospecting:write');
      await own(caller, id);
      await store.write(removeSavedSearch, { id });
    },
  };
}
