/**
 * First start: the account group `default` and the root key. The key is written to a 0600 file in the data folder
 * unless the environment gives it; a given key replaces the stored one, so that automation can fix it.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tx } from '../../store/tx.ts';
import { isoNow, type Parts } from '../parts.ts';
import { insertGroup, SHARED_GRAPH } from './groups.ts';
import { hashKey } from './keys.ts';

export const DEFAULT_GROUP = 'default';
export const ROOT_KEY_ID = 'root';
const ROOT_KEY_FILE = 'root-key';

export interface RootKey {
  hash: string;
  prefix: string;
  groupId: string;
  now: string;
}

/** Command. Safe to run from several processes: the first makes, the others find. */
export async function ensureRoot(tx: Tx, { hash, prefix, groupId, now }: RootKey): Promise<void> {
  await tx.lockGraph(0);
  const group = await tx.db
    .selectFrom('account_group')
    .select('id')
    .where('name', '=', DEFAULT_GROUP)
    .executeTakeFirst();
  if (group === undefined) await insertGroup(tx, { id: groupId, name: DEFAULT_GROUP, graph: SHARED_GRAPH, now });
  const owner = group?.id ?? groupId;
  const known = await tx.db.selectFrom('api_key').select('hash').where('id', '=', ROOT_KEY_ID).executeTakeFirst();
  if (known?.hash === hash) return;
  if (known !== undefined) {
    await tx.db.updateTable('api_key').set({ hash, prefix }).where('id', '=', ROOT_KEY_ID).execute();
    return;
  }
  await tx.insert(
    'api_key',
    ['id', 'account_group_id', 'group_ids', 'hash', 'prefix', 'name', 'scopes', 'plan', 'settings', 'created_at'],
    [[ROOT_KEY_ID, owner, JSON.stringify([owner]), hash, prefix, 'root', '["*"]', '{"name":"unlimited"}', '{}', now]],
  );
}

/** @returns the root key and, unless the environment gave it, the path of the file that holds it. */
export async function firstStart(
  { store, clock, ids, dataFolder }: Parts,
  given: string | undefined,
): Promise<{ key: string; path: string | undefined }> {
  const path = join(dataFolder, ROOT_KEY_FILE);
  const stored = given === undefined && existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined;
  const made = given === undefined && stored === undefined ? ids.secret() : undefined;
  const key = given ?? stored ?? made!.key;
  if (made !== undefined) writeFileSync(path, `${key}\n`, { mode: 0o600, flag: 'wx' });
  await store.write(ensureRoot, {
    hash: hashKey(key),
    prefix: key.slice(0, 8),
    groupId: ids.hex(12),
    now: isoNow(clock),
  });
  return { key, path: given === undefined ? path : undefined };
}
