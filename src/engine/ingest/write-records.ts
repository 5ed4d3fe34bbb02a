/** Writes records: new ones once, with the entity that resolution gave them; changed ones before it. */
import type { StoredRecord } from '../../store/graph.ts';
import type { Tx, Value } from '../../store/tx.ts';
import { RULES } from '../resolve/kind.ts';
import type { Prepared } from './prepare.ts';

export interface Change {
  item: Prepared;
  /** place in the request */
  index: number;
  id: number;
  stored: StoredRecord | undefined;
}

export interface WriteTarget {
  graphId: number;
  sourceId: number;
  importId: string | null;
  now: string;
  /** for records that do not say when they were observed */
  observedAt: string;
}

const RECORD_COLUMNS = [
  'graph_id',
  'id',
  'source_id',
  'kind',
  'key',
  'entity',
  'version',
  'hash',
  'features',
  'observed_at',
  'retired',
];
const VERSION_COLUMNS = ['graph_id', 'record_id', 'version', 'import_id', 'body', 'at'];
const KEY_COLUMNS = ['graph_id', 'key', 'source_id', 'record_id', 'entity'];
const KEY_OF_RECORD = ['graph_id', 'key', 'source_id', 'record_id'];

export function seenAt(item: Prepared, otherwise: string): string {
  return item.observedAt || otherwise;
}

/** Inserts records that were not there before, after they were resolved. */
export async function insertRecords(
  tx: Tx,
  { graphId, sourceId, importId, now, observedAt }: WriteTarget,
  added: readonly Change[],
  entityOf: (recordId: number) => number,
): Promise<void> {
  await tx.insert(
    'record',
    RECORD_COLUMNS,
    added.map(({ item, id }) => [
      graphId,
      id,
      sourceId,
      item.kind,
      item.key,
      entityOf(id),
      1,
      item.hash,
      item.features,
      seenAt(item, observedAt),
      0,
    ]),
  );
  await tx.insert(
    'record_version',
    VERSION_COLUMNS,
    added.map(({ item, id }) => [graphId, id, 1, importId, item.body, now]),
  );
  const keys = added.flatMap(({ item, id }) =>
    item.keys.map((key): Value[] => [graphId, key, sourceId, id, entityOf(id)]),
  );
  await tx.insert('match_key', KEY_COLUMNS, sortedByKey(keys));
}

/** Writes the new version of records that are there, and their keys, before they are resolved. */
export async function updateRecords(
  tx: Tx,
  { graphId, sourceId, importId, now, observedAt }: WriteTarget,
  updated: readonly Change[],
): Promise<void> {
  if (updated.length === 0) return;
  const versionOf = (change: Change) => change.stored!.version + 1;
  await tx.update(
    'record',
    ['version', 'hash', 'features', 'observed_at', 'retired'],
    ['graph_id', 'id'],
    updated.map((one) => [
      versionOf(one),
      one.item.hash,
      one.item.features,
      seenAt(one.item, observedAt),
      0,
      graphId,
      one.id,
    ]),
  );
  await tx.insert(
    'record_version',
    VERSION_COLUMNS,
    updated.map((one) => [graphId, one.id, versionOf(one), importId, one.item.body, now]),
  );
  const added: Value[][] = [];
  const stale: Value[][] = [];
  for (const { item, id, stored } of updated) {
    const before = new Set(keysOfStored(stored!));
    for (const key of item.keys) if (!before.delete(key)) added.push([graphId, key, sourceId, id, stored!.entity]);
    for (const key of before) stale.push([graphId, key, sourceId, id]);
  }
  await tx.remove('match_key', KEY_OF_RECORD, sortedByKey(stale));
  // Other code may have given the record a key that this code would not have (engine/reresolve).
  await tx.insert('match_key', KEY_COLUMNS, sortedByKey(added), true);
}

/** The keys that a record holds in the index: none while it is retired. */
export function keysOfStored(stored: StoredRecord): number[] {
  if (stored.retired === 1) return [];
  const rules = RULES[stored.kind as 'p' | 'c'];
  return rules.keyNumbers(rules.unpack(stored.features));
}

/** In the order of the index, which then touches each page once. */
function sortedByKey(rows: Value[][]): Value[][] {
  return rows.sort((a, b) => (a[1] as number) - (b[1] as number));
}
