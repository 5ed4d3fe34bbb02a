/** Meetings with a prospect, furthest date first. */
import type { MeetingRow } from '../../store/schema-activities.ts';
import type { Tx } from '../../store/tx.ts';
import { requireScope } from '../accounts/scope.ts';
import { encodeCursor } from '../cursor.ts';
import { emit } from '../outbox/emit.ts';
import type { Parts } from '../parts.ts';
import type { Caller, Page } from '../types.ts';
import { authorOf, checkProspect, checkUsers, isoOf, type Writing, writingOf } from './author.ts';
import { prospectLives } from './live.ts';
import { timeAndIdIn } from './position.ts';
import type { MeetingInput, MeetingListRequest, MeetingView } from './types.ts';

/** Command. */
export async function insertMeeting(tx: Tx, { by, input }: { by: Writing; input: MeetingInput }): Promise<MeetingView> {
  const { groupId } = by;
  await checkProspect(tx, groupId, input.prospectId);
  await checkUsers(tx, groupId, [
    [['user_id'], input.userId],
    [['owner_id'], input.ownerId],
  ]);
  const row: MeetingRow = {
    account_group_id: groupId,
    id: by.id,
    prospect_id: input.prospectId,
    user_id: input.userId ?? null,
    key_id: by.keyId,
    key_name: by.keyName,
    meeting_at: input.meetingAt,
    time_zone: input.timeZone,
    meeting_type: input.meetingType,
    owner_id: input.ownerId,
    location: input.location ?? null,
    notes: input.notes ?? null,
    created_at: by.now,
  };
  await tx.db.insertInto('meeting').values(row).execute();
  const meeting = viewOf(row);
  await emit(tx, { groupId, at: isoOf(by.now) }, [
    { type: 'meeting.created', subject: row.prospect_id, data: { meeting } },
  ]);
  return meeting;
}

function viewOf(row: MeetingRow): MeetingView {
  return {
    id: row.id,
    prospect_id: row.prospect_id,
    meeting_at: isoOf(row.meeting_at),
    time_zone: row.time_zone,
    meeting_type: row.meeting_type,
    owner_id: row.owner_id,
    location: row.location,
    notes: row.notes,
    user_id: row.user_id,
    created_at: isoOf(row.created_at),
    ...authorOf(row),
  };
}

export function meetingVerbs({ store, clock, ids }: Parts) {
  return {
    async addMeeting(caller: Caller, input: MeetingInput): Promise<MeetingView> {
      requireScope(caller, 'prospects:write');
      return store.write(insertMeeting, { by: writingOf(caller, ids.hex(16), clock.now()), input });
    },

    async meetings(caller: Caller, request: MeetingListRequest): Promise<Page<MeetingView>> {
      requireScope(caller, 'prospects:read');
      const after = timeAndIdIn(request.cursor, 'meetings');
      let query = store.reads.db
        .selectFrom('meeting')
        .selectAll()
        .where('account_group_id', '=', caller.groupId)
        .where(prospectLives('meeting'));
      if (request.prospectId !== undefined) query = query.where('prospect_id', '=', request.prospectId);
      if (request.ownerId !== undefined) query = query.where('owner_id', '=', request.ownerId);
      if (request.meetingType !== undefined) query = query.where('meeting_type', '=', request.meetingType);
      if (request.from !== undefined) query = query.where('meeting_at', '>=', request.from);
      if (request.to !== undefined) query = query.where('meeting_at', '<=', request.to);
      if (after !== undefined) {
        const [at, id] = after;
        query = query.where(({ eb, refTuple, tuple }) => eb(refTuple('meeting_at', 'id'), '<', tuple(at, id)));
      }
      const rows = await query
        .orderBy('meeting_at', 'desc')
        .orderBy('id', 'desc')
        .limit(request.limit + 1)
        .execute();
      const items = rows.slice(0, request.limit);
      const last = items.at(-1);
      const more = rows.length > request.limit && last !== undefined;
      return {
        items: items.map(viewOf),
        nextCursor: more ? encodeCursor('meetings', [last.meeting_at, last.id]) : null,
      };
    },
  };
}
