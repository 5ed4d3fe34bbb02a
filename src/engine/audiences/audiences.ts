/** Audiences: named lists of a group's prospects. */
import type { JoinBuilder } from 'kysely';
import { invalid } from '../../errors.ts';
import type { Database } from '../../store/schema.ts';
import type { AudienceMemberRow, AudienceRow } from '../../store/schema-prospecting.ts';
import type { Reads, Tx, Value } from '../../store/tx.ts';
import { requireScope } from '../accounts/scope.ts';
import { lockAccount } from '../credits/charge.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { readPeople } from '../dossier/dossier.ts';
import { isoNow, type Parts } from '../parts.ts';
import { livePersons } from '../prospects/person.ts';
import { readProspects } from '../prospects/read.ts';
import type { Caller, Page } from '../types.ts';
import { isBeingFilled, readyAudience } from './readiness.ts';
import type { AudienceKind, AudienceMember, AudienceView } from './types.ts';

const NAME_MAX = 200;
const DESCRIPTION_MAX = 2_000;
/** A group that has more makes folders of nothing; listing them whole would be no navigation. */
const NAVIGATION_MAX = 1_000;

/** A name as it is kept: trimmed, 1 to 200 characters. */
export function cleanName(name: string): string {
  const text = name.trim();
  if (text === '' || text.length > NAME_MAX) throw invalid(['name'], `must have 1 to ${NAME_MAX} characters`);
  return text;
}

const COLUMNS = ['id', 'account_group_id', 'name', 'type', 'description', 'folder_id', 'created_at'] as const;

/** Command, and part of others. */
export async function insertAudience(tx: Tx, row: AudienceRow): Promise<void> {
  await tx.insert('audience', COLUMNS, [COLUMNS.map((column): Value => row[column])]);
}

/** Command. */
export async function removeAudience(tx: Tx, { groupId, id }: { groupId: string; id: string }): Promise<void> {
  // Jobs start under this lock: one that starts now would fill an audience that is gone.
  await lockAccount(tx, groupId);
  await readyAudience(tx, groupId, id);
  await tx.remove('audience_member', ['account_group_id', 'audience_id'], [[groupId, id]]);
  await tx.remove('audience', ['id'], [[id]]);
}

/** Adds prospects in this order; whoever is in it already keeps the place. */
export async function addMembers(tx: Tx, rows: readonly AudienceMemberRow[]): Promise<void> {
  await tx.insert(
    'audience_member',
    ['account_group_id', 'audience_id', 'prospect_id', 'ordinal', 'added_at'],
    rows.map((row) => [row.account_group_id, row.audience_id, row.prospect_id, row.ordinal, row.added_at]),
    true,
  );
}

/** The place after the last of an audience. */
export async function nextPlace(reads: Reads, groupId: string, audienceId: string): Promise<number> {
  const last = await reads.db
    .selectFrom('audience_member')
    .select((eb) => eb.fn.max<number | null>('ordinal').as('ordinal'))
    .where('account_group_id', '=', groupId)
    .where('audience_id', '=', audienceId)
    .executeTakeFirst();
  return last?.ordinal == null ? 0 : Number(last.ordinal) + 1;
}

type MemberJoin = JoinBuilder<Database, 'audience_member' | 'prospect'>;

const sameProspect = (join: MemberJoin) =>
  join
    .onRef('prospect.account_group_id', '=', 'audience_member.account_group_id')
    .onRef('prospect.id', '=', 'audience_member.prospect_id');

/** Members that are prospects still. */
async function countMembers(reads: Reads, groupId: string, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await reads.db
    .selectFrom('audience_member')
    .innerJoin('prospect', sameProspect)
    .where('prospect.deleted', '=', 0)
    .select('audience_member.audience_id')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('audience_member.account_group_id', '=', groupId)
    .where('audience_member.audience_id', 'in', ids)
    .groupBy('audience_member.audience_id')
    .execute();
  return new Map(rows.map((row) => [row.audience_id, Number(row.count)]));
}

export async function toAudienceViews(reads: Reads, rows: readonly AudienceRow[]): Promise<AudienceView[]> {
  const ids = rows.map((row) => row.id);
  const counts = await countMembers(reads, rows[0]?.account_group_id ?? '', ids);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    type: row.type,
    description: row.description,
    folder_id: row.folder_id,
    prospect_count: counts.get(row.id) ?? 0,
    created_at: row.created_at,
  }));
}

/** All that are ready, newest first, as far as a navigation goes. */
export async function readyAudiences(reads: Reads, groupId: string): Promise<AudienceView[]> {
  const rows = await reads.db
    .selectFrom('audience')
    .selectAll()
    .where('account_group_id', '=', groupId)
    .where((eb) => eb.not(isBeingFilled(eb)))
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(NAVIGATION_MAX)
    .execute();
  return toAudienceViews(reads, rows);
}

export function audienceVerbs({ store, clock, ids }: Parts) {
  const { reads } = store;
  const { db } = reads;

  async function viewOf(row: AudienceRow): Promise<AudienceView> {
    const [view] = await toAudienceViews(reads, [row]);
    return view!;
  }

  async function membersOf(
    { groupId, graphId }: Caller,
    rows: readonly { prospect_id: string; added_at: string }[],
  ): Promise<AudienceMember[]> {
    const ids = rows.map((row) => row.prospect_id);
    const prospects = new Map((await readProspects(reads, { groupId, graphId }, ids)).map((one) => [one.id, one]));
    const linked = [...prospects.values()].flatMap(({ person }) => person?.person_id ?? []);
    const people = await livePersons(reads, graphId, linked);
    const dossiers = await readPeople(reads, graphId, [...people.values()], isoNow(clock));
    const byNumber = new Map(dossiers.map((one) => [one.number, one]));
    return rows.flatMap(({ prospect_id, added_at }) => {
      const prospect = prospects.get(prospect_id);
      const number = people.get(prospect?.person?.person_id ?? '')?.number ?? 0;
      return prospect === undefined ? [] : [{ prospect, person: byNumber.get(number) ?? null, added_at }];
    });
  }

  return {
    async audiences(caller: Caller, page: { limit: number; cursor?: string }): Promise<Page<AudienceView>> {
      requireScope(caller, 'audiences:read');
      const after = decodeCursor(page.cursor, 'audiences', 2) as [string, string] | undefined;
      let query = db
        .selectFrom('audience')
        .selectAll()
        .where('account_group_id', '=', caller.groupId)
        .where((eb) => eb.not(isBeingFilled(eb)))
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc');
      if (after !== undefined) {
        const [at, id] = after;
        query = query.where((eb) =>
          eb.or([eb('created_at', '<', at), eb.and([eb('created_at', '=', at), eb('id', '<', id)])]),
        );
      }
      const rows = await query.limit(page.limit + 1).execute();
      const items = rows.slice(0, page.limit);
      const last = items.at(-1);
      const more = rows.length > page.limit && last !== undefined;
      return {
        items: await toAudienceViews(reads, items),
        nextCursor: more ? encodeCursor('audiences', [last.created_at, last.id]) : null,
      };
    },

    async audience(caller: Caller, id: string): Promise<AudienceView> {
      requireScope(caller, 'audiences:read');
      return viewOf(await readyAudience(reads, caller.groupId, id));
    },

    async createAudience(
      caller: Caller,
      input: { name: string; type: AudienceKind; description?: string | null },
    ): Promise<AudienceView> {
      requireScope(caller, 'audiences:write');
      const description = input.description ?? null;
      if (description !== null && description.length > DESCRIPTION_MAX) {
        throw invalid(['description'], `may have ${DESCRIPTION_MAX} characters`);
      }
      const row = {
        id: ids.hex(12),
        account_group_id: caller.groupId,
        name: cleanName(input.name),
        type: input.type,
        description,
        folder_id: null,
        created_at: isoNow(clock),
      };
      await store.write(insertAudience, row);
      return viewOf(row);
    },

    async deleteAudience(caller: Caller, id: string): Promise<void> {
      requireScope(caller, 'audiences:write');
      await store.write(removeAudience, { groupId: caller.groupId, id });
    },

    async audienceMembers(
      caller: Caller,
      id: string,
      page: { limit: number; cursor?: string },
    ): Promise<Page<AudienceMember>> {
      requireScope(caller, 'prospects:read');
      await readyAudience(reads, caller.groupId, id);
      const after = decodeCursor(page.cursor, 'audience-members', 2) as [number, string] | undefined;
      let query = db
        .selectFrom('audience_member')
        .innerJoin('prospect', sameProspect)
        .where('prospect.deleted', '=', 0)
        .select(['audience_member.prospect_id', 'audience_member.added_at', 'audience_member.ordinal'])
        .where('audience_member.account_group_id', '=', caller.groupId)
        .where('audience_member.audience_id', '=', id)
        .orderBy('audience_member.ordinal')
        .orderBy('audience_member.prospect_id');
      if (after !== undefined) {
        const [place, prospect] = after;
        query = query.where((eb) =>
          eb.or([
            eb('audience_member.ordinal', '>', place),
            eb.and([eb('audience_member.ordinal', '=', place), eb('audience_member.prospect_id', '>', prospect)]),
          ]),
        );
      }
      const rows = await query.limit(page.limit + 1).execute();
      const items = rows.slice(0, page.limit);
      const last = items.at(-1);
      const more = rows.length > page.limit && last !== undefined;
      return {
        items: await membersOf(caller, items),
        nextCursor: more ? encodeCursor('audience-members', [last.ordinal, last.prospect_id]) : null,
      };
    },
  };
}
