/** Who wrote an activity, and the checks that every one of them passes before it is written. */
import { invalid, LodeError } from '../../errors.ts';
import type { Tx } from '../../store/tx.ts';
import type { Caller } from '../types.ts';
import type { Author } from './types.ts';

/** For whom, when and by whom a command writes an activity. Plain data: it crosses threads. */
export interface Writing {
  groupId: string;
  /** a new one's ID */
  id: string;
  keyId: string;
  keyName: string;
  /** milliseconds since 1970 */
  now: number;
}

export function writingOf(caller: Caller, id: string, now: number): Writing {
  return { groupId: caller.groupId, id, keyId: caller.keyId, keyName: caller.keyName, now };
}

export function authorOf(row: { user_id: string | null; key_id: string; key_name: string }): Author {
  const byKey = row.user_id === null;
  return {
    created_by_api: byKey,
    created_by_key_id: byKey ? row.key_id : null,
    created_by_key_name: byKey ? row.key_name : null,
  };
}

/** `not_found` unless the group has the prospect, still. */
export async function checkProspect(tx: Tx, groupId: string, prospectId: string): Promise<void> {
  const found = await tx.db
    .selectFrom('prospect')
    .select('id')
    .where('account_group_id', '=', groupId)
    .where('id', '=', prospectId)
    .where('deleted', '=', 0)
    .executeTakeFirst();
  if (found === undefined) throw new LodeError('not_found', `There is no prospect ${prospectId}.`);
}

/** `invalid_input` at the place of the first user that the group does not have. */
export async function checkUsers(
  tx: Tx,
  groupId: string,
  named: readonly (readonly [path: readonly (string | number)[], id: string | undefined])[],
): Promise<void> {
  const wanted = named.flatMap(([path, id]) => (id === undefined ? [] : [{ path, id }]));
  if (wanted.length === 0) return;
  const rows = await tx.db
    .selectFrom('app_user')
    .select('id')
    .where('account_group_id', '=', groupId)
    .where(
      'id',
      'in',
      wanted.map(({ id }) => id),
    )
    .execute();
  const known = new Set(rows.map(({ id }) => id));
  for (const { path, id } of wanted) if (!known.has(id)) throw invalid([...path], `there is no user ${id}`);
}

export const isoOf = (ms: number): string => new Date(ms).toISOString();
export const isoOrNull = (ms: number | null): string | null => (ms === null ? null : isoOf(ms));
