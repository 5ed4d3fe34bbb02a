/** The verbs of prospecting, put together. */
import { decodeCursor, encodeCursor } from '../cursor.ts';
import type { Engine } from '../engine.ts';
import type { Parts } from '../parts.ts';
import type { Caller, Page } from '../types.ts';
import { prospectingJobVerbs } from './jobs.ts';
import { leadListVerbs } from './lead-lists.ts';
import { savedSearchVerbs } from './saved-searches.ts';
import { startVerb } from './start.ts';
import type { ProspectingVerbs, ReachedGroup } from './types.ts';

export function prospectingVerbs(parts: Parts, findPeople: Engine['findPeople']): ProspectingVerbs {
  return {
    startProspecting: startVerb(parts, findPeople),
    reachedGroups: reachedGroups(parts),
    ...prospectingJobVerbs(parts),
    ...savedSearchVerbs(parts, findPeople),
    ...leadListVerbs(parts),
  };
}

function reachedGroups({ store }: Parts) {
  return async (caller: Caller, page: { limit: number; cursor?: string }): Promise<Page<ReachedGroup>> => {
    const after = decodeCursor(page.cursor, 'reached-groups', 2) as [string, string] | undefined;
    const rows = await store.reads.db
      .selectFrom('account_group')
      .select(['id', 'name', 'created_at'])
      .where('id', 'in', caller.groupIds)
      .execute();
    const place = ({ created_at, id }: ReachedGroup) => `${created_at} ${id}`;
    const listed = rows
      .sort((a, b) => (place(a) < place(b) ? 1 : -1))
      .filter((row) => after === undefined || place(row) < after.join(' '));
    const items = listed.slice(0, page.limit);
    const last = items.at(-1);
    const more = listed.length > page.limit && last !== undefined;
    return { items, nextCursor: more ? encodeCursor('reached-groups', [last.created_at, last.id]) : null };
  };
}
