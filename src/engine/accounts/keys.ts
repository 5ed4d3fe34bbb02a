/** API keys: shown once, stored as SHA-256, scoped, expiring, revocable. */
import { createHash } from 'node:crypto';
import { invalid, LodeError } from '../../errors.ts';
import type { ApiKey } from '../../store/schema.ts';
import type { Tx, Value } from '../../store/tx.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { isoNow, type Parts } from '../parts.ts';
import type { Caller, KeyView, Page, Plan } from '../types.ts';
import { checkScopes, requireScope } from './scope.ts';

export function hashKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

const COLUMNS = [
  'id',
  'account_group_id',
  'group_ids',
  'hash',
  'prefix',
  'name',
  'scopes',
  'plan',
  'settings',
  'created_at',
  'expires_at',
] as const;

/** Command. */
export async function insertKey(tx: Tx, row: Pick<ApiKey, (typeof COLUMNS)[number]>): Promise<void> {
  await tx.insert('api_key', COLUMNS, [COLUMNS.map((column): Value => row[column])]);
}

/** Command. A key that is revoked already stays so. */
export async function setRevoked(tx: Tx, { id, now }: { id: string; now: string }): Promise<void> {
  await tx.db
    .updateTable('api_key')
    .set({ revoked_at: now })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .execute();
}

export function toKeyView(row: ApiKey): KeyView {
  return {
    id: row.id,
    name: row.name,
    prefix: row.prefix,
    account_group_ids: JSON.parse(row.group_ids) as string[],
    scopes: JSON.parse(row.scopes) as string[],
    plan: JSON.parse(row.plan) as Plan,
    settings: JSON.parse(row.settings) as Record<string, unknown>,
    created_at: row.created_at,
    expires_at: row.expires_at,
    revoked_at: row.revoked_at,
    last_used_at: row.last_used_at,
  };
}

export interface NewKey {
  name: string;
  accountGroupIds: string[];
  scopes: string[];
  plan?: Plan;
  settings?: Record<string, unknown>;
  expiresAt?: string;
}

export function keyVerbs({ store, clock, ids }: Parts) {
  async function createKey(caller: Caller, input: NewKey): Promise<KeyView & { key: string }> {
    requireScope(caller, 'admin');
    checkScopes(input.scopes);
    if (input.accountGroupIds.length === 0) throw invalid(['account_group_ids'], 'name at least one account group');
    for (const [index, group] of input.accountGroupIds.entries()) {
      const known = await store.reads.db
        .selectFrom('account_group')
        .select('id')
        .where('id', '=', group)
        .executeTakeFirst();
      if (known === undefined) throw invalid(['account_group_ids', index], `there is no account group ${group}`);
    }
    if (input.expiresAt !== undefined && Number.isNaN(Date.parse(input.expiresAt))) {
      throw invalid(['expires_at'], 'must be a time such as 2027-01-31T00:00:00Z');
    }
    if (input.expiresAt !== undefined && Date.parse(input.expiresAt) <= clock.now()) {
      throw invalid(['expires_at'], 'lies in the past; such a key would never work');
    }
    const { key, prefix } = ids.secret();
    const row = {
      id: ids.hex(12),
      account_group_id: input.accountGroupIds[0]!,
      group_ids: JSON.stringify(input.accountGroupIds),
      hash: hashKey(key),
      prefix,
      name: input.name,
      scopes: JSON.stringify(input.scopes),
      plan: JSON.stringify(input.plan ?? { name: 'unlimited' }),
      settings: JSON.stringify(input.settings ?? {}),
      created_at: isoNow(clock),
      expires_at: input.expiresAt === undefined ? null : new Date(input.expiresAt).toISOString(),
    };
    await store.write(insertKey, row);
    return { ...toKeyView({ ...row, revoked_at: null, last_used_at: null }), key };
  }

  async function keys(caller: Caller, page: { limit: number; cursor?: string }): Promise<Page<KeyView>> {
    requireScope(caller, 'admin');
    const after = decodeCursor(page.cursor, 'keys', 2);
    let query = store.reads.db.selectFrom('api_key').selectAll().orderBy('created_at').orderBy('id');
    if (after !== undefined) {
      const [at, id] = after as [string, string];
      query = query.where((eb) =>
        eb.or([eb('created_at', '>', at), eb.and([eb('created_at', '=', at), eb('id', '>', id)])]),
      );
    }
    const rows = await query.limit(page.limit + 1).execute();
    const items = rows.slice(0, page.limit);
    const last = items.at(-1);
    const more = rows.length > page.limit && last !== undefined;
    return {
      items: items.map(toKeyView),
      nextCursor: more ? encodeCursor('keys', [last.created_at, last.id]) : null,
    };
  }

  async function revokeKey(caller: Caller, id: string): Promise<KeyView> {
    requireScope(caller, 'admin');
    await store.write(setRevoked, { id, now: isoNow(clock) });
    const row = await store.reads.db.selectFrom('api_key').selectAll().where('id', '=', id).executeTakeFirst();
    if (row === undefined) throw new LodeError('not_found', `There is no key ${id}.`);
    return toKeyView(row);
  }

  return { createKey, keys, revokeKey };
}
