/**
 * Which ID each cluster carries. Who belongs together does not depend on order; IDs are history.
 *
 * - An existing ID goes with the record that minted it, retired or not in this component's clusters.
 * - A cluster claimed by several IDs keeps the oldest (lowest number); the others are merged into it and name it.
 * - A cluster that holds the minting record of an ID merged away earlier gets that ID back: undoing a merge
 *   restores both.
 * - A minting record that has changed and left for other people leaves the ID to those who stayed: an ID stands for a
 *   person, and they are the person. One of them stands in for it from then on.
 * - An ID whose minting record is gone goes with most of its records.
 * - A cluster that nothing claims mints a new ID from the record that came first.
 */
import { mintId } from '../../identity/resolve/ids.ts';
import { idByNumber, idByText, idsMintedByRecord, type StoredId } from '../../store/graph.ts';
import type { Tx } from '../../store/tx.ts';
import type { Node } from './node.ts';

export interface Assignment {
  number: number;
  id: string;
  nodes: Node[];
  minted: boolean;
  revived: boolean;
  mintedBy: number;
  /** `mintedBy` stands in for the record that minted the ID and left */
  inherited: boolean;
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
  known: StoredId & { heir?: number };
}

/** Assigns all clusters of a batch together, so that each kind of look-up is made once. */
export async function assign(clusters: Node[][], minting: Minting): Promise<Assigned> {
  const claims = new Map<number, Claim['known'][]>();
  for (const { cluster, known } of await collectClaims(clusters, minting)) {
    const own = claims.get(cluster);
    if (own === undefined) claims.set(cluster, [known]);
    else own.push(known);
  }
  const chosen = clusters.map((_nodes, index) => choose(claims.get(index) ?? []));
  const minted = await mint(
    clusters.filter((_nodes, index) => chosen[index] === undefined),
    minting,
  );
  const assignments = clusters.map((nodes, index): Assignment => {
    const known = chosen[index];
    if (known === undefined) return minted.get(nodes)!;
    return {
      number: known.number,
      id: known.id,
      nodes,
      minted: false,
      revived: known.state !== 'live',
      mintedBy: known.heir ?? known.record_id,
      inherited: known.heir !== undefined,
      generation: known.generation,
    };
  });
  const kept = new Set(chosen.flatMap((known) => known?.number ?? []));
  return { assignments, retired: listRetired(clusters, assignments, kept) };
}

/** The oldest live ID, or else the oldest of those that the cluster could have again. */
function choose(own: readonly Claim['known'][]): Claim['known'] | undefined {
  const live = own.filter((known) => known.state === 'live');
  return [...(live.length > 0 ? live : own)].sort((a, b) => a.number - b.number)[0];
}

/** Which cluster each record is in, and which records with which entity. */
class Places {
  readonly clusters: readonly Node[][];
  readonly #clusterOf = new Map<number, number>();
  readonly #ofEntity = new Map<number, Node[]>();

  constructor(clusters: readonly Node[][]) {
    this.clusters = clusters;
    for (const [index, nodes] of clusters.entries()) {
      for (const node of nodes) {
        this.#clusterOf.set(node.id, index);
        if (node.entity === 0) continue;
        const mates = this.#ofEntity.get(node.entity);
        if (mates === undefined) this.#ofEntity.set(node.entity, [node]);
        else mates.push(node);
      }
    }
  }

  clusterOf(record: number): number {
    return this.#clusterOf.get(record)!;
  }

  /** The record, if it has changed with this batch. */
  changed(record: number): Node | undefined {
    return this.clusters[this.clusterOf(record)]!.find((node) => node.id === record && node.changed);
  }

  /** The records that were the entity's, other than `without`. */
  recordsOf(entity: number, without = 0): Node[] {
    return (this.#ofEntity.get(entity) ?? []).filter((node) => node.id !== without);
  }

  /** The cluster with most of the records; of equals the first. */
  largestShare(records: readonly Node[]): number {
    const shares = new Map<number, number>();
    for (const { id } of records) shares.set(this.clusterOf(id), (shares.get(this.clusterOf(id)) ?? 0) + 1);
    const [best = [0]] = [...shares].sort(([a, many], [b, more]) => more - many || a - b);
    return best[0]!;
  }
}

async function collectClaims(clusters: Node[][], { tx, graph }: Minting): Promise<Claim[]> {
  const old = clusters.flatMap((nodes) => nodes.filter((node) => !node.fresh));
  if (old.length === 0) return [];
  const places = new Places(clusters);
  const minted = await tx.read<StoredId>(
    idsMintedByRecord,
    [graph.id],
    old.map((node) => [node.id]),
  );
  const claims = minted
    .filter((known) => known.state !== 'erased')
    .map((known): Claim => leftBehind(places, known) ?? { cluster: places.clusterOf(known.record_id), known });
  const claimed = new Set(claims.map((claim) => claim.known.number));
  const orphans = new Set(old.map((node) => node.entity).filter((entity) => entity !== 0 && !claimed.has(entity)));
  const rest = await tx.read(
    idByNumber,
    [graph.id],
    [...orphans].map((entity) => [entity]),
  );
  for (const known of rest) claims.push({ cluster: places.largestShare(places.recordsOf(known.number)), known });
  return claims;
}

/** The claim of those who stayed, when the minting record has changed and left them all. */
function leftBehind(places: Places, known: StoredId): Claim | undefined {
  const minter = places.changed(known.record_id);
  if (minter === undefined) return undefined;
  const from = places.clusterOf(minter.id);
  const mates = places.recordsOf(known.number, minter.id);
  if (mates.length === 0 || mates.some((node) => places.clusterOf(node.id) === from)) return undefined;
  const cluster = places.largestShare(mates);
  const stayed = mates.filter((node) => places.clusterOf(node.id) === cluster);
  return { cluster, known: { ...known, heir: firstRecord(stayed).id } };
}

async function mint(clusters: readonly Node[][], minting: Minting): Promise<Map<Node[], Assignment>> {
  const minted = new Map<Node[], Assignment>();
  let open = clusters.map((nodes) => ({ nodes, mintedBy: firstRecord(nodes) }));
  for (let generation = 0; open.length > 0; generation += 1) {
    const tried = open.map((one) => {
      const address = { graph: minting.graph.name, ...minting.addressOf(one.mintedBy) };
      return { ...one, id: mintId(minting.kind, address, generation) };
    });
    const rows = await minting.tx.read<StoredId>(
      idByText,
      [minting.graph.id],
      tried.map(({ id }) => [id]),
    );
    const used = new Set(rows.map((row) => row.id));
    for (const { nodes, mintedBy, id } of tried) {
      if (used.has(id)) continue;
      const number = minting.nextNumber();
      minted.set(nodes, {
        number,
        id,
        nodes,
        minted: true,
        revived: false,
        mintedBy: mintedBy.id,
        inherited: false,
        generation,
      });
    }
    open = open.filter(({ nodes }) => !minted.has(nodes));
  }
  return minted;
}

/** The record that came first: an import cut into other chunks brings the same records in the same order. */
function firstRecord(nodes: readonly Node[]): Node {
  return nodes.reduce((a, b) => (b.id < a.id ? b : a));
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
