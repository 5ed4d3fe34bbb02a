/** From a key to a caller. Each request looks the key up, so that a revoked one stops at once in every process. */
import { LodeError } from '../../errors.ts';
import type { KeyedRead } from '../../store/tx.ts';
import type { Parts } from '../parts.ts';
import type { Caller, Plan } from '../types.ts';
import { hashKey } from './keys.ts';

interface KeyRow {
  id: string;
  name: string;
  account_group_id: string;
  group_ids: string;
  scopes: string;
  plan: string;
  settings: string;
  expires_at: string | null;
  revoked_at: string | null;
}

const keyByHash: KeyedRead<KeyRow> = {
  table: 'api_key',
  columns: ['id', 'name', 'account_group_id', 'group_ids', 'scopes', 'plan', 'settings', 'expires_at', 'revoked_at'],
  fixed: [],
  by: ['hash'],
};

const graphOfGroup: KeyedRead<{ graph_id: number }> = {
  table: 'account_group',
  columns: ['graph_id'],
  fixed: [],
  by: ['id'],
};

/** A key longer than this is not ours; hashing it would only cost time. */
const KEY_LENGTH_MAX = 256;

export function authenticator({ store, clock }: Parts) {
  /** A group's graph never changes. */
  const graphs = new Map<string, number>();
  return async function authenticate(secret: string | undefined): Promise<Caller> {
    if (secret === undefined || secret === '') {
      throw new LodeError('unauthenticated', 'An API key is required.');
    }
    const hash = secret.length <= KEY_LENGTH_MAX ? hashKey(secret) : '';
    const [row] = await store.reads.read<KeyRow>(keyByHash, [], [[hash]]);
    const expired = row?.expires_at != null && Date.parse(row.expires_at) <= clock.now();
    if (row === undefined || row.revoked_at !== null || expired) {
      throw new LodeError('unauthenticated', 'The API key is unknown, expired or revoked.');
    }
    let graphId = graphs.get(row.account_group_id);
    if (graphId === undefined) {
      const [group] = await store.reads.read<{ graph_id: number }>(graphOfGroup, [], [[row.account_group_id]]);
      graphId = group?.graph_id ?? 0;
      graphs.set(row.account_group_id, graphId);
    }
    return {
      keyId: row.id,
      keyName: row.name,
      groupId: row.account_group_id,
      groupIds: JSON.parse(row.group_ids) as string[],
      graphId,
      scopes: new Set(JSON.parse(row.scopes) as string[]),
      plan: JSON.parse(row.plan) as Plan,
      settings: JSON.parse(row.settings) as Record<string, unknown>,
    };
  };
}
