/**
 * First start: the account group `default` and the root key. The key is written to a 0600 file in the data folder
 * unless the environment gives it. A given key replaces the stored one, so that automation can fix it; one that was made
 * here never does, so that a second machine on the same database does not lock out the first.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tx } from '../../store/tx.ts';
import { isoNow, type Parts } from '../parts.ts';
import { insertGroup, SHARED_GRAPH } from './groups.ts';
import { hashKey } from './keys.ts';

export const DEFAULT_GROUP = 'default';
export const ROOT_KEY_ID = 'root';
const ROOT_KEY_FILE = 'root-key';
const PREFIX_LENGTH = 10;

export interface RootKey {
  hash: string;
  prefix: string;
  groupId: string;
  /** whether the key replaces one that is stored already */
  replace: boolean;
  now: string;
}

/**
 * Command. Safe to run from several processes: the first makes, the others find.
 * @returns the hash of the root key that holds now.
 */
export async function ensureRoot(tx: Tx, { hash, prefix, groupId, replace, now }: RootKey): Promise<string> {
  await tx.lockGraph(0);
  const group = await tx.db
    .selectFrom('account_group')
    .select('id')
    .where('name', '=', DEFAULT_GROUP)
    .executeTakeFirst();
  if (group === undefined) await insertGroup(tx, { id: groupId, name: DEFAULT_GROUP, graph: SHARED_GRAPH, now });
  const owner = group?.id ?? groupId;
  const known = await tx.db.selectFrom('api_key').select('hash').where('id', '=', ROOT_KEY_ID).executeTakeFirst();
  if (known !== undefined && (known.hash === hash || !replace)) return known.hash;
  if (known !== undefined) {
    await tx.db.updateTable('api_key').set({ hash, prefix }).where('id', '=', ROOT_KEY_ID).execute();
    return hash;
  }
  await tx.insert(
    'api_key',
    ['id', 'account_group_id', 'group_ids', 'hash', 'prefix', 'name', 'scopes', 'plan', 'settings', 'created_at'],
    [[ROOT_KEY_ID, owner, JSON.stringify([owner]), hash, prefix, 'root', '["*"]', '{"name":"unlimited"}', '{}', now]],
  );
  return hash;
}

/**
 * @returns the path of the file that holds the root key; undefined when the environment gave the key, and when it was
 *   made on another machine that shares the database, whose file has it.
 */
export async function firstStart(
  { store, clock, ids, dataFolder }: Parts,
  given: string | undefined,
): Promise<{ path: string | undefined }> {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const path = join(dataFolder, ROOT_KEY_FILE);
  const stored = given === undefined && existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined;
  const made = given === undefined && stored === undefined ? ids.secret().key : undefined;
  // Written before it is stored: a key that nobody has been told would be lost with a crash between the two.
  if (made !== undefined) writeFileSync(path, `${made}\n`, { mode: 0o600, flag: 'wx' });
  const key = given ?? stored ?? made!;
  const holds = await store.write(ensureRoot, {
    hash: hashKey(key),
    prefix: key.slice(0, PREFIX_LENGTH),
    groupId: ids.hex(12),
    replace: given !== undefined,
    now: isoNow(clock),
  });
  const ours = holds === hashKey(key);
  if (!ours && made !== undefined) rmSync(path, { force: true });
  return { path: given === undefined && ours ? path : undefined };
}
