/** Notes: HTML about a prospect, cleaned when it is written, newest first. */
import { invalid, LodeError } from '../../errors.ts';
import type { NoteRow } from '../../store/schema-activities.ts';
import type { Tx } from '../../store/tx.ts';
import { requireScope } from '../accounts/scope.ts';
import { encodeCursor } from '../cursor.ts';
import { emit } from '../outbox/emit.ts';
import type { Parts } from '../parts.ts';
import type { Caller, Page } from '../types.ts';
import { authorOf, checkProspect, checkUsers, isoOf, type Writing, writingOf } from './author.ts';
import { cleanHtml } from './clean-html.ts';
import { prospectLives } from './live.ts';
import { timeIn } from './position.ts';
import type { NoteInput, NoteListRequest, NoteView } from './types.ts';

/** Notes of one millisecond that a page may have beyond its limit, so that none is lost between two pages. */
const TIES_MAX = 1_000;

/** Command. `body` is clean. */
export async function insertNote(tx: Tx, { by, input }: { by: Writing; input: NoteInput }): Promise<NoteView> {
  const { groupId } = by;
  const mentions = input.mentions ?? [];
  await checkProspect(tx, groupId, input.prospectId);
  await checkUsers(tx, groupId, [
    [['user_id'], input.userId],
    ...mentions.map((id, index) => [['mentions', index, 'user_id'], id] as const),
  ]);
  const row: NoteRow = {
    account_group_id: groupId,
    id: by.id,
    prospect_id: input.prospectId,
    user_id: input.userId ?? null,
    key_id: by.keyId,
    key_name: by.keyName,
    body: input.body,
    mentions: JSON.stringify(mentions),
    pinned: input.pinned === true ? 1 : 0,
    file_url: input.fileUrl ?? null,
    at: input.at ?? by.now,
  };
  await tx.db.insertInto('note').values(row).execute();
  const note = viewOf(row);
  await emit(tx, { groupId, at: isoOf(by.now) }, [{ type: 'note.created', subject: row.prospect_id, data: { note } }]);
  return note;
}

/** Command. @returns whether there was one. */
export async function removeNote(tx: Tx, { groupId, id }: { groupId: string; id: string }): Promise<boolean> {
  const { numDeletedRows } = await tx.db
    .deleteFrom('note')
    .where('account_group_id', '=', groupId)
    .where('id', '=', id)
    .where(prospectLives('note'))
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

function viewOf(row: NoteRow): NoteView {
  return {
    id: row.id,
    prospect_id: row.prospect_id,
    user_id: row.user_id,
    body: row.body,
    mentions: (JSON.parse(row.mentions) as string[]).map((id) => ({ user_id: id })),
    pinned: row.pinned === 1,
    file_url: row.file_url,
    created_at: isoOf(row.at),
    ...authorOf(row),
  };
}

export function noteVerbs({ store, clock, ids }: Parts) {
  const ofGroup = (caller: Caller) =>
    store.reads.db
      .selectFrom('note')
      .selectAll()
      .where('account_group_id', '=', caller.groupId)
      .where(prospectLives('note'));

  return {
    async addNote(caller: Caller, input: NoteInput): Promise<NoteView> {
      requireScope(caller, 'prospects:write');
      const body = cleanHtml(input.body);
      if (body.trim() === '') throw invalid(['body'], 'has nothing left that a note may hold');
      const by = writingOf(caller, ids.hex(16), clock.now());
      return store.write(insertNote, { by, input: { ...input, body } });
    },

    async note(caller: Caller, id: string): Promise<NoteView> {
      requireScope(caller, 'prospects:read');
      const row = await ofGroup(caller).where('id', '=', id).executeTakeFirst();
      if (row === undefined) throw new LodeError('not_found', `There is no note ${id}.`);
      return viewOf(row);
    },

    async notes(caller: Caller, request: NoteListRequest): Promise<Page<NoteView>> {
      requireScope(caller, 'prospects:read');
      const before = timeIn(request.cursor, 'notes') ?? request.before;
      let query = ofGroup(caller);
      if (request.prospectId !== undefined) query = query.where('prospect_id', '=', request.prospectId);
      if (request.userId !== undefined) query = query.where('user_id', '=', request.userId);
      const older = before === undefined ? query : query.where('at', '<', before);
      const rows = await older
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .limit(request.limit + 1)
        .execute();
      const items = rows.slice(0, request.limit);
      const last = items.at(-1);
      if (last === undefined || rows.length <= request.limit) return { items: items.map(viewOf), nextCursor: null };
      const ties = await query
        .where('at', '=', last.at)
        .where('id', '<', last.id)
        .orderBy('id', 'desc')
        .limit(TIES_MAX)
        .execute();
      return { items: [...items, ...ties].map(viewOf), nextCursor: encodeCursor('notes', [last.at]) };
    },

    async deleteNote(caller: Caller, id: string): Promise<void> {
      requireScope(caller, 'prospects:write');
      const found = await store.write(removeNote, { groupId: caller.groupId, id });
      if (!found) throw new LodeError('not_found', `There is no note ${id}.`);
    },
  };
}
