import { recordByAddress, type StoredRecord } from '../../store/graph.ts';
import type { Tx, Value } from '../../store/tx.ts';
import { GraphState } from '../resolve/graph-state.ts';
import { RULES } from '../resolve/kind.ts';
import { freshNode } from '../resolve/node.ts';
import { type Resolution, resolve, type Touched } from '../resolve/resolve.ts';
import { findSuppressed } from '../suppression.ts';
import type { Outcome } from '../types.ts';
import { ensureMentions } from './mentions.ts';
import type { Prepared } from './prepare.ts';
import { type Change, insertRecords, keysOfStored, seenAt, updateRecords } from './write-records.ts';

export interface ApplyInput {
  graphId: number;
  groupId: string;
  source: string;
  trust?: number;
  importId: string | null;
  /** a snapshot import notes every record that it meets */
  noteSeen?: boolean;
  now: string;
  /** when the source saw what it says, for records that do not say so themselves; `now` when unset */
  observedAt?: string;
  items: Prepared[];
}

export interface Applied {
  outcome: Outcome;
  /** public ID, null when rejected */
  id: string | null;
  reason?: string;
}

const SEEN_COLUMNS = ['import_id', 'record_id'];

export async function applyRecords(tx: Tx, input: ApplyInput): Promise<Applied[]> {
  const state = await GraphState.load(tx, input.graphId);
  const results: Applied[] = new Array(input.items.length);
  // A key that stands twice in a batch is two statements, one after the other.
  for (const items of uniqueRuns(input.items)) await applyRun(tx, state, input, items, results);
  await state.save(tx);
  return results;
}

type Indexed = { item: Prepared; index: number };

function uniqueRuns(items: readonly Prepared[]): Indexed[][] {
  const runs: Indexed[][] = [[]];
  let keys = new Set<string>();
  for (const [index, item] of items.entries()) {
    if (keys.has(item.key)) {
      runs.push([]);
      keys = new Set();
    }
    keys.add(item.key);
    runs.at(-1)!.push({ item, index });
  }
  return runs;
}

async function applyRun(
  tx: Tx,
  state: GraphState,
  input: ApplyInput,
  items: readonly Indexed[],
  results: Applied[],
): Promise<void> {
  if (items.length === 0) return;
  const kind = items[0]!.item.kind;
  const source = await state.source(tx, input.source, input.groupId, input.trust, input.now);
  const people = kind === 'p' ? items.map(({ item }) => item) : [];
  const suppressed = await findSuppressed(tx, state.graphId, input.source, people);
  const stored = new Map(
    (
      await tx.read<StoredRecord>(
        recordByAddress,
        [state.graphId, source, kind],
        items.map(({ item }) => [item.key]),
      )
    ).map((row) => [row.key, row]),
  );
  const changes: Change[] = [];
  const unchanged: Change[] = [];
  for (const { item, index } of items) {
    const row = stored.get(item.key);
    if (suppressed.has(item)) {
      results[index] = {
        outcome: 'rejected',
        id: null,
        reason: 'This person has been erased and is not taken in again.',
      };
    } else if (row !== undefined && row.hash === item.hash && row.retired === 0) {
      unchanged.push({ item, index, id: row.id, stored: row });
    } else {
      changes.push({ item, index, id: row?.id ?? state.nextRecord(), stored: row });
    }
  }
  await answerUnchanged(tx, state, kind, unchanged, results);
  if (input.noteSeen && input.importId !== null) {
    const seen = [...unchanged, ...changes].map((change): Value[] => [input.importId, change.id]);
    await tx.insert('import_seen', SEEN_COLUMNS, seen, true);
  }
  if (changes.length === 0) return;
  const { importId, now, observedAt = now } = input;
  const target = { graphId: state.graphId, sourceId: source, importId, now, observedAt };
  await updateRecords(
    tx,
    target,
    changes.filter((change) => change.stored !== undefined),
  );
  const resolution = await resolveChanges(tx, state, source, kind, input, changes);
  await insertRecords(
    tx,
    target,
    changes.filter((change) => change.stored === undefined),
    (id) => resolution.entityOf.get(id)!,
  );
  settle(changes, resolution, results);
}

async function answerUnchanged(
  tx: Tx,
  state: GraphState,
  kind: 'p' | 'c',
  unchanged: readonly Change[],
  results: Applied[],
): Promise<void> {
  if (unchanged.length === 0) return;
  const rows = await tx.read<{ number: number; id: string }>(
    { table: RULES[kind].table, columns: ['number', 'id'], fixed: ['graph_id'], by: ['number'] },
    [state.graphId],
    unchanged.map((one) => [one.stored!.entity]),
  );
  const ids = new Map(rows.map((row) => [row.number, row.id]));
  for (const one of unchanged) {
    results[one.index] = { outcome: 'unchanged', id: ids.get(one.stored!.entity) ?? null };
  }
}

async function resolveChanges(
  tx: Tx,
  state: GraphState,
  source: number,
  kind: 'p' | 'c',
  input: ApplyInput,
  changes: readonly Change[],
): Promise<Resolution> {
  const mentions = await ensureMentions(
    tx,
    state,
    input.now,
    changes.flatMap((change) => change.item.mentions),
  );
  const touched = changes.map(({ item, id, stored }): Touched => {
    const observedAt = seenAt(item, input.observedAt ?? input.now);
    const { key, features, keys } = item;
    const fresh = freshNode({ id, sourceId: source, key, observedAt, features, keys }, RULES[kind]);
    return {
      id,
      sourceId: source,
      oldEntity: stored?.retired === 0 ? stored.entity : 0,
      keysBefore: stored === undefined ? [] : keysOfStored(stored),
      keysAfter: keys,
      retired: false,
      ...(stored === undefined ? { fresh } : {}),
    };
  });
  return resolve({
    tx,
    state,
    kind,
    model: state.model,
    now: input.now,
    cause: input.importId === null ? `records:${input.source}` : `import:${input.importId}`,
    touched,
    bodies: new Map(changes.map((change) => [change.id, change.item])),
    employerRecord: (mention) => mentions.get(mention) ?? null,
  });
}

function settle(changes: readonly Change[], resolution: Resolution, results: Applied[]): void {
  const announced = new Set<number>();
  for (const { index, id, stored } of changes) {
    const entity = resolution.entityOf.get(id)!;
    const merged = resolution.mergedInto.has(entity);
    results[index] = { outcome: outcomeOf(), id: resolution.idOf.get(entity) ?? null };
    function outcomeOf(): Outcome {
      const before = stored === undefined || stored.retired === 1 ? 0 : stored.entity;
      if (before !== 0 && before === entity) return merged ? 'merged' : 'updated';
      if (before !== 0) return resolution.mergedInto.get(entity)?.includes(before) ? 'merged' : 'moved';
      if (resolution.minted.has(entity) && !announced.has(entity)) {
        announced.add(entity);
        return 'created';
      }
      return merged ? 'merged' : 'joined';
    }
  }
}
