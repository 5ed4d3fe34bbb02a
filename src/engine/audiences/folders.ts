/** Folders of audiences: each holds one kind, and audiences are moved in and out of them. */
import { LodeError } from '../../errors.ts';
import type { AudienceFolderRow } from '../../store/schema-prospecting.ts';
import type { Reads, Tx, Value } from '../../store/tx.ts';
import { requireScope } from '../accounts/scope.ts';
import { isoNow, type Parts } from '../parts.ts';
import type { Caller } from '../types.ts';
import { cleanName, readyAudiences, toAudienceViews } from './audiences.ts';
import { readyAudience } from './readiness.ts';
import type { AudienceFolderView, AudienceKind, AudienceView } from './types.ts';

const FOLDERS_MAX = 1_000;

/** The code of an issue by which surfaces tell this conflict from others. */
export const UNSUITABLE_FOLDER = 'unsuitable_folder';

const COLUMNS = [
  'id',
  'account_group_id',
  'name',
  'audience_type',
  'is_pinned',
  'position',
  'created_at',
  'updated_at',
] as const;

/** Command. The new folder comes after all others. */
export async function insertAudienceFolder(
  tx: Tx,
  folder: Omit<AudienceFolderRow, 'position'>,
): Promise<AudienceFolderRow> {
  const last = await tx.db
    .selectFrom('audience_folder')
    .select((eb) => [eb.fn.max<number | null>('position').as('position'), eb.fn.countAll<number>().as('count')])
    .where('account_group_id', '=', folder.account_group_id)
    .executeTakeFirst();
  if (Number(last?.count ?? 0) >= FOLDERS_MAX) {
    throw new LodeError('conflict', `A group may have ${FOLDERS_MAX} folders of audiences.`);
  }
  const row = { ...folder, position: last?.position == null ? 0 : Number(last.position) + 1 };
  await tx.insert('audience_folder', COLUMNS, [COLUMNS.map((column): Value => row[column])]);
  return row;
}

/** Command. */
export async function nameAudienceFolder(
  tx: Tx,
  { groupId, id, name, now }: { groupId: string; id: string; name: string; now: string },
): Promise<AudienceFolderRow> {
  const row = await folderOf(tx, groupId, id);
  await tx.update('audience_folder', ['name', 'updated_at'], ['id'], [[name, now, id]]);
  return { ...row, name, updated_at: now };
}

/** Command. */
export async function placeAudience(
  tx: Tx,
  { groupId, id, folderId }: { groupId: string; id: string; folderId: string | null },
): Promise<void> {
  const audience = await readyAudience(tx, groupId, id);
  if (folderId !== null) {
    const folder = await folderOf(tx, groupId, folderId);
    if (folder.audience_type !== kindOf(audience.type)) {
      const message = `The folder holds audiences of the kind ${folder.audience_type}; this one is ${kindOf(audience.type)}.`;
      throw new LodeError('conflict', message, { issues: [{ path: ['folder_id'], message, code: UNSUITABLE_FOLDER }] });
    }
  }
  await tx.update('audience', ['folder_id'], ['id'], [[folderId, id]]);
}

/** What a job made was asked for once, so it lies with those on demand. */
function kindOf(type: string): AudienceKind {
  return type === 'monitoring' ? 'monitoring' : 'on_demand';
}

async function folderOf(reads: Reads, groupId: string, id: string): Promise<AudienceFolderRow> {
  const row = await reads.db
    .selectFrom('audience_folder')
    .selectAll()
    .where('account_group_id', '=', groupId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw new LodeError('not_found', `There is no folder ${id}.`);
  return row;
}

function toFolderView(row: AudienceFolderRow): AudienceFolderView {
  return {
    id: row.id,
    name: row.name,
    audience_type: row.audience_type as AudienceKind,
    is_pinned: row.is_pinned === 1,
    position: row.position,
    created_at: row.created_at,
    updated_at: row.updated_at,
  };
}

export function folderVerbs({ store, clock, ids }: Parts) {
  const { reads } = store;
  return {
    async audienceNavigation(caller: Caller) {
      requireScope(caller, 'audiences:read');
      const rows = await reads.db
        .selectFrom('audience_folder')
        .selectAll()
        .where('account_group_id', '=', caller.groupId)
        .orderBy('position')
        .orderBy('id')
        .limit(FOLDERS_MAX)
        .execute();
      const byFolder = Map.groupBy(await readyAudiences(reads, caller.groupId), (one) => one.folder_id);
      return {
        folders: rows.map((row) => ({ ...toFolderView(row), audiences: byFolder.get(row.id) ?? [] })),
        ungrouped: byFolder.get(null) ?? [],
      };
    },

    async createAudienceFolder(
      caller: Caller,
      input: { name: string; audienceType: AudienceKind },
    ): Promise<AudienceFolderView> {
      requireScope(caller, 'audiences:write');
      const now = isoNow(clock);
      const row = await store.write(insertAudienceFolder, {
        id: ids.hex(12),
        account_group_id: caller.groupId,
        name: cleanName(input.name),
        audience_type: input.audienceType,
        is_pinned: 0,
        created_at: now,
        updated_at: now,
      });
      return toFolderView(row);
    },

    async renameAudienceFolder(caller: Caller, id: string, name: string): Promise<AudienceFolderView> {
      requireScope(caller, 'audiences:write');
      const input = { groupId: caller.groupId, id, name: cleanName(name), now: isoNow(clock) };
      return toFolderView(await store.write(nameAudienceFolder, input));
    },

    async moveAudience(caller: Caller, id: string, folderId: string | null): Promise<AudienceView> {
      requireScope(caller, 'audiences:write');
      await store.write(placeAudience, { groupId: caller.groupId, id, folderId });
      const [view] = await toAudienceViews(reads, [await readyAudience(reads, caller.groupId, id)]);
      return view!;
    },
  };
}
