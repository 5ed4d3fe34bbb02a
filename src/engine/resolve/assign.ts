/**
 * Which ID each cluster carries. Who belongs together does not depend on order; IDs are history.
 *
 * - An existing ID goes with the record that minted it, retired or not in this component's clusters.
 * - A cluster claimed by several IDs keeps the oldest (lowest number); the others are merged into it and name it.
 * - A cluster that holds the minting record of an ID merged away earlier gets that ID back: undoing a merge
 *   restores both.
 * - An ID whose minting record is gone goes with most of its records.
 * - A cluster that nothing claims mints a new ID from its first record by address.
 */
import { mintId } from '../../identity/resolve/ids.ts';
import { idByText, idsMintedByRecord, type StoredId } from '../../store/graph.ts';
import type { Tx } from '../../store/tx.ts';
import type { Node } from './component.ts';

export interface Assignment {
  number: number;
  id: string;
  nodes: Node[];
  minted: boolean;
  revived: boolean;
  mintedBy: number;
  generation: number;
}

export interface Assigned {
  assignments: Assignment[];
  /** entities that are no more, with the entities that hold their records now (one: merged, several: split) */
  retired: { number: number; successors: number[] }[];
}

export interface Minting {
  tx: Tx;
  graph: { id: number; name: string };
  kind: 'p' | 'c';
  nextNumber(): number;
  addressOf(node: Node): { source: string; key: string };
}

interface Claim {
  cluster: number;
  known: StoredId;
}

export async function assign(clusters: Node[][], minting: Minting): Promise<Assigned> {
  const claims = await collectClaims(clusters, minting);
  const assignments: Assignment[] = [];
  const kept = new Set<number>();
  for (const [index, nodes] of clusters.entries()) {
    const own = claims.filter((claim) => claim.cluster === index);
    const live = own.filter((claim) => claim.known.state === 'live');
    const chosen = (live.length > 0 ? live : own).sort((a, b) => a.known.number - b.known.number)[0]?.known;
    if (chosen === undefined) {
      assignments.push(await mint(nodes, minting));
      continue;
    }
    kept.add(chosen.number);
    assignments.push({
      number: chosen.number,
      id: chosen.id,
      nodes,
      minted: false,
      revived: chosen.state !== 'live',
      mintedBy: chosen.record_id,
      generation: chosen.generation,
    });
  }
  return { assignments, retired: listRetired(clusters, assignments, kept) };
}

async function collectClaims(clusters: Node[][], { tx, graph }: Minting): Promise<Claim[]> {
  const clusterOf = new Map(clusters.flatMap((nodes, index) => nodes.map((node) => [node.id, index] as const)));
  const old = clusters.flatMap((nodes) => nodes.filter((node) => node.entity !== 0 || !node.fresh));
  if (old.length === 0) return [];
  const minted = await tx.read<StoredId>(
    idsMintedByRecord,
    [graph.id],
    old.map((node) => [node.id]),
  );
  const claims = minted
    .filter((known) => known.state !== 'erased')
    .map((known) => ({ cluster: clusterOf.get(known.record_id)!, known }));
  const claimed = new Set(claims.map((claim) => claim.known.number));
  const orphans = new Set(old.map((node) => node.entity).filter((entity) => entity !== 0 && !claimed.has(entity)));
  for (const entity of orphans) {
    const known = await tx.db
      .selectFrom('identity_id')
      .select(['id', 'kind', 'number', 'generation', 'record_id', 'state', 'successor'])
      .where('graph_id', '=', graph.id)
      .where('number', '=', entity)
      .executeTakeFirst();
    if (known !== undefined) claims.push({ cluster: largestShare(clusters, entity), known });
  }
  return claims;
}

function largestShare(clusters: Node[][], entity: number): number {
  const shares = clusters.map((nodes) => nodes.filter((node) => node.entity === entity).length);
  return shares.indexOf(Math.max(...shares));
}

async function mint(nodes: Node[], minting: Minting): Promise<Assignment> {
  const first = nodes[0]!;
  const address = { graph: minting.graph.name, ...minting.addressOf(first) };
  for (let generation = 0; ; generation += 1) {
    const id = mintId(minting.kind, address, generation);
    const [used] = await minting.tx.read<StoredId>(idByText, [minting.graph.id], [[id]]);
    if (used !== undefined) continue;
    const number = minting.nextNumber();
    return { number, id, nodes, minted: true, revived: false, mintedBy: first.id, generation };
  }
}

function listRetired(
  clusters: Node[][],
  assignments: readonly Assignment[],
  kept: ReadonlySet<number>,
): Assigned['retired'] {
  const successors = new Map<number, Set<number>>();
  for (const [index, nodes] of clusters.entries()) {
    for (const { entity } of nodes) {
      if (entity === 0 || kept.has(entity)) continue;
      const set = successors.get(entity) ?? new Set();
      set.add(assignments[index]!.number);
      successors.set(entity, set);
    }
  }
  return [...successors].map(([number, set]) => ({ number, successors: [...set].sort((a, b) => a - b) }));
}
