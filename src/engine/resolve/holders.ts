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

/** How many records of each source hold a key. */
export function perSource(holders: readonly Holder[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { source_id } of holders) counts.set(source_id, (counts.get(source_id) ?? 0) + 1);
  return counts;
}

function weigh(key: number, all: Holder[], max: number, override: boolean | undefined): KeyHolders {
  if (override === true) return { key, holders: [], generic: true, all };
  if (override === false || all.length <= max) return { key, holders: all, generic: false, all };
  const sources = countingSources(perSource(all), max);
  const rest = all.filter((holder) => sources.has(holder.source_id));
  return { key, holders: rest, generic: rest.length === 0, all };
}

/** The sources whose word counts, of those that give a key to so many records each. */
export function countingSources(perSource: ReadonlyMap<number, number>, max: number): Set<number> {
  const sum = (counts: readonly (readonly [number, number])[]) => counts.reduce((total, [, count]) => total + count, 0);
  const all = [...perSource].filter(([, count]) => count > 0);
  if (sum(all) <= max) return new Set(all.map(([source]) => source));
  const careful = all.filter(([, count]) => count <= max);
  return new Set(sum(careful) > max ? [] : careful.map(([source]) => source));
}

interface Known {
  model: Model;
  overrides: ReadonlyMap<number, boolean>;
  holders: Map<number, KeyHolders>;
}

/** Adds records that are not in the database yet to the holders of the keys that resolution follows. */
export function addHolders(
  { model, overrides, holders }: Known,
  records: readonly { id: number; sourceId: number; links: readonly number[] }[],
): void {
  const crowded = new Set<number>();
  for (const { id, sourceId, links } of records) {
    for (const key of links) {
      const known = holders.get(key)!;
      known.all.push({ key, source_id: sourceId, record_id: id, entity: 0 });
      if (known.all !== known.holders || known.all.length > 1) crowded.add(key);
    }
  }
  for (const key of crowded) {
    holders.set(key, weigh(key, holders.get(key)!.all, holdersMax(key, model), overrides.get(key)));
  }
}

/** The operator's overrides of a graph; a short list. */
export async function readOverrides(reads: Reads, graphId: number): Promise<Map<number, boolean>> {
  const rows = await reads.read(overridesOfGraph, [], [[graphId]]);
  return new Map(rows.map((row) => [row.key, row.generic === 1]));
}
