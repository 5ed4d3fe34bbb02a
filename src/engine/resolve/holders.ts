/**
 * Who holds a key, and which keys are generic.
 *
 * A source that gives one value to more records than its kind allows (a switchboard, an info@ mailbox, a placeholder)
 * has said nothing by it: its holders are left out. What remains is counted again; still too many, and the key finds
 * nobody. Counting by source means that no single import can make somebody else's key worthless. An operator's
 * override beats the count.
 */
import { kindOf } from '../../identity/match/keys.ts';
import type { Model } from '../../identity/match/model.ts';
import {
  HOLDERS_READ_MAX,
  type Holder,
  holdersInSource,
  holdersOfKey,
  nextSourceOfKey,
  overridesOfGraph,
} from '../../store/graph.ts';
import type { Reads } from '../../store/tx.ts';

export interface KeyHolders {
  key: number;
  /** those that count; empty for a generic key */
  holders: Holder[];
  generic: boolean;
  /** all holders found, by source at most HOLDERS_READ_MAX, those left out included */
  all: Holder[];
  perSource: Map<number, number>;
}

/** So many sources of one crowded key are looked at; a key in more is generic whatever they say. */
const SOURCES_MAX = 64;

export function holdersMax(key: number, model: Model): number {
  return model.holdersMax[kindOf(key)] ?? 40;
}

/** The holders of each key, in the order of `keys`. `overrides`: key → generic or not. */
export async function readHolders(
  reads: Reads,
  graphId: number,
  keys: readonly number[],
  model: Model,
  overrides: ReadonlyMap<number, boolean>,
): Promise<KeyHolders[]> {
  const rows = await reads.read<Holder>(
    holdersOfKey,
    [graphId],
    keys.map((key) => [key]),
  );
  const byKey = new Map<number, Holder[]>();
  for (const row of rows) {
    const list = byKey.get(row.key);
    if (list === undefined) byKey.set(row.key, [row]);
    else list.push(row);
  }
  const found: KeyHolders[] = [];
  for (const key of keys) {
    const list = byKey.get(key) ?? [];
    const all = list.length > HOLDERS_READ_MAX ? await readCrowded(reads, graphId, key) : list;
    found.push(weigh(key, all, holdersMax(key, model), overrides.get(key)));
  }
  return found;
}

async function readCrowded(reads: Reads, graphId: number, key: number): Promise<Holder[]> {
  const all: Holder[] = [];
  let source = -1;
  for (let count = 0; count < SOURCES_MAX; count += 1) {
    const [next] = await reads.read<Holder>(nextSourceOfKey, [graphId, key], [[source]]);
    if (next === undefined) break;
    source = next.source_id;
    for (const row of await reads.read<Holder>(holdersInSource, [graphId, key], [[source]])) all.push(row);
  }
  return all;
}

function weigh(key: number, all: Holder[], max: number, override: boolean | undefined): KeyHolders {
  const perSource = new Map<number, number>();
  for (const { source_id } of all) perSource.set(source_id, (perSource.get(source_id) ?? 0) + 1);
  if (override === true) return { key, holders: [], generic: true, all, perSource };
  if (override === false || all.length <= max) return { key, holders: all, generic: false, all, perSource };
  const sources = countingSources(perSource, max);
  const rest = all.filter((holder) => sources.has(holder.source_id));
  return { key, holders: rest, generic: rest.length === 0, all, perSource };
}

/** The sources whose word counts, of those that give a key to so many records each. */
export function countingSources(perSource: ReadonlyMap<number, number>, max: number): Set<number> {
  const sum = (counts: readonly (readonly [number, number])[]) => counts.reduce((total, [, count]) => total + count, 0);
  const all = [...perSource].filter(([, count]) => count > 0);
  if (sum(all) <= max) return new Set(all.map(([source]) => source));
  const careful = all.filter(([, count]) => count <= max);
  return new Set(sum(careful) > max ? [] : careful.map(([source]) => source));
}

/** The same key with one holder more, who is not in the database yet. */
export function withHolder(
  known: KeyHolders,
  holder: Holder,
  { model, overrides }: { model: Model; overrides: ReadonlyMap<number, boolean> },
): KeyHolders {
  known.all.push(holder);
  const max = holdersMax(known.key, model);
  if (known.all.length <= max && !overrides.has(known.key)) {
    known.holders = known.all;
    known.perSource.set(holder.source_id, (known.perSource.get(holder.source_id) ?? 0) + 1);
    return known;
  }
  return weigh(known.key, known.all, max, overrides.get(known.key));
}

/** The operator's overrides of a graph; a short list. */
export async function readOverrides(reads: Reads, graphId: number): Promise<Map<number, boolean>> {
  const rows = await reads.read(overridesOfGraph, [], [[graphId]]);
  return new Map(rows.map((row) => [row.key, row.generic === 1]));
}
