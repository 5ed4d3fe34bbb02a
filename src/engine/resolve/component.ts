/**
 * Components: everything that a change can touch.
 *
 * From the changed records outward: a record's keys lead to other records, each pair is scored, and a pair above the
 * model's link weight ties the two into one component. Ties are followed until none is new, so that the answer does
 * not depend on which record came first. Most records touch nobody and cost one key look-up each.
 *
 * Short way. New records that reach a single person whose component is closed (`contested` = 0) can only add to it:
 * nobody else's ties have changed. That person's records are then taken as tied, without comparing them again.
 *
 * Limit. A component stops growing at COMPONENT_MAX records; `lode doctor` reports persons of such a size.
 */
import type { Model } from '../../identity/match/model.ts';
import type { Link } from '../../identity/resolve/cluster.ts';
import {
  companyByNumber,
  personByNumber,
  recordById,
  recordsOfEntity,
  type StoredEntity,
  type StoredRecord,
} from '../../store/graph.ts';
import type { Tx } from '../../store/tx.ts';
import { type KeyHolders, readHolders } from './holders.ts';
import type { AnyFeatures, KindRules } from './kind.ts';

export interface Node {
  id: number;
  sourceId: number;
  key: string;
  entity: number;
  version: number;
  observedAt: string;
  features: AnyFeatures;
  keys: number[];
  /** came or changed with this batch */
  seed: boolean;
  /** had no entity before this batch */
  fresh: boolean;
}

/** A record that is new with this batch. */
export function freshNode(
  record: { id: number; sourceId: number; key: string; observedAt: string; features: string; keys: number[] },
  rules: KindRules,
): Node {
  const { features, ...rest } = record;
  return { ...rest, entity: 0, version: 1, features: rules.unpack(features), seed: true, fresh: true };
}

export interface Component {
  nodes: Node[];
  links: Link[];
  /** entities whose records are all in `nodes` and which are known to hang together */
  whole: number[];
}

export interface ResolveContext {
  tx: Tx;
  graphId: number;
  model: Model;
  rules: KindRules;
  overrides: ReadonlyMap<number, boolean>;
  /** what is known of keys so far, shared by all who look them up in this batch */
  holders: Map<number, KeyHolders>;
}

/** Holders of the keys, read once a batch. */
export async function holdersOf(context: ResolveContext, keys: Iterable<number>): Promise<void> {
  const { tx, graphId, model, overrides, holders } = context;
  const missing = [...new Set(keys)].filter((key) => !holders.has(key)).sort((a, b) => a - b);
  if (missing.length === 0) return;
  for (const found of await readHolders(tx, graphId, missing, model, overrides)) holders.set(found.key, found);
}

const COMPONENT_MAX = 1_000;

export function toNode(row: StoredRecord, rules: KindRules, seed: boolean, fresh: boolean): Node {
  const features = rules.unpack(row.features);
  return {
    id: row.id,
    sourceId: row.source_id,
    key: row.key,
    entity: row.entity,
    version: row.version,
    observedAt: row.observed_at,
    features,
    keys: rules.keyNumbers(features),
    seed,
    fresh,
  };
}

/** Walks outward from the seeds. One instance serves one batch. */
export class Explorer {
  readonly nodes = new Map<number, Node>();
  readonly #context: ResolveContext;
  readonly #links = new Map<string, Link>();
  readonly #compared = new Set<string>();
  readonly #expanded = new Set<number>();
  readonly #wholeEntities = new Set<number>();

  constructor(context: ResolveContext, seeds: readonly Node[]) {
    this.#context = context;
    for (const seed of seeds) this.nodes.set(seed.id, seed);
  }

  /** The components of the seeds, each complete. `must`: pairs of records that people have said are one. */
  async explore(must: readonly (readonly [number, number])[]): Promise<Component[]> {
    await this.#expand([...this.nodes.values()]);
    for (;;) {
      await this.#tie(must);
      const next = await this.#unfinished();
      if (next.length === 0) return this.#components();
      await this.#expand(next);
    }
  }

  /** The links between the nodes and everybody they share a key with. */
  async #expand(nodes: readonly Node[]): Promise<void> {
    for (const node of nodes) this.#expanded.add(node.id);
    await holdersOf(
      this.#context,
      nodes.flatMap((node) => node.keys),
    );
    await this.#loadRecords(nodes.flatMap((node) => node.keys.flatMap((key) => this.#holderIds(key))));
    for (const node of nodes) {
      for (const key of node.keys) {
        for (const id of this.#holderIds(key)) this.#compare(node, id);
      }
    }
  }

  #holderIds(key: number): number[] {
    return this.#context.holders.get(key)?.holders.map((holder) => holder.record_id) ?? [];
  }

  async #loadRecords(ids: readonly number[]): Promise<void> {
    const { tx, graphId, rules } = this.#context;
    const missing = [...new Set(ids)].filter((id) => !this.nodes.has(id)).sort((a, b) => a - b);
    if (missing.length === 0) return;
    const rows = await tx.read<StoredRecord>(
      recordById,
      [graphId],
      missing.map((id) => [id]),
    );
    for (const row of rows) if (row.retired === 0) this.nodes.set(row.id, toNode(row, rules, false, false));
  }

  #compare(node: Node, otherId: number): void {
    const other = this.nodes.get(otherId);
    if (other === undefined || other.id === node.id) return;
    const pair = pairOf(node.id, otherId);
    if (this.#compared.has(pair)) return;
    this.#compared.add(pair);
    const { rules, model } = this.#context;
    const [a, b] = node.id < otherId ? [node, other] : [other, node];
    const weight = rules.linkWeight(a.features, b.features, model);
    if (weight >= model.linkBits) this.#links.set(pair, { a: a.id, b: b.id, weight });
  }

  /** Adds the ties that the data alone does not give, for every pair of which one record has been reached. */
  async #tie(must: readonly (readonly [number, number])[]): Promise<void> {
    const reached = must.filter(([a, b]) => this.nodes.has(a) || this.nodes.has(b));
    await this.#loadRecords(reached.flat());
    for (const [a, b] of reached) {
      if (this.nodes.has(a) && this.nodes.has(b)) {
        this.#links.set(pairOf(a, b), { a, b, weight: Number.POSITIVE_INFINITY });
      }
    }
  }

  /** Nodes that must still be expanded before their component is complete. */
  async #unfinished(): Promise<Node[]> {
    const next: Node[] = [];
    for (const component of this.#grouped()) {
      if (component.length >= COMPONENT_MAX) continue;
      if (await this.#closedAround(component)) continue;
      next.push(...component.filter((node) => !this.#expanded.has(node.id)));
      next.push(...(await this.#siblings(component)));
    }
    return next;
  }

  /** The short way: only fresh seeds around at most one person, whose component is closed. */
  async #closedAround(component: readonly Node[]): Promise<boolean> {
    const entities = new Set(component.filter((node) => !node.fresh).map((node) => node.entity));
    if (entities.size === 0) return true;
    if (entities.size > 1 || component.some((node) => node.seed && !node.fresh)) return false;
    const [entity] = [...entities];
    if (this.#wholeEntities.has(entity!)) return true;
    const { tx, graphId, rules } = this.#context;
    const read = rules.kind === 'p' ? personByNumber : companyByNumber;
    const [row] = await tx.read<StoredEntity>(read, [graphId], [[entity!]]);
    if (row === undefined || row.contested !== 0) return false;
    const members = await this.#loadEntity(entity!);
    if (conflicting([...component.filter((node) => node.fresh), ...members], rules)) return false;
    this.#wholeEntities.add(entity!);
    return true;
  }

  async #siblings(component: readonly Node[]): Promise<Node[]> {
    const entities = new Set(component.map((node) => node.entity).filter((entity) => entity !== 0));
    const found: Node[] = [];
    for (const entity of entities) {
      for (const node of await this.#loadEntity(entity)) if (!this.#expanded.has(node.id)) found.push(node);
    }
    return found.filter((node) => !component.includes(node));
  }

  readonly #loaded = new Map<number, Node[]>();
  async #loadEntity(entity: number): Promise<Node[]> {
    const known = this.#loaded.get(entity);
    if (known !== undefined) return known;
    const { tx, graphId, rules } = this.#context;
    const rows = await tx.read<StoredRecord>(recordsOfEntity, [graphId], [[entity]]);
    const nodes = rows.map((row) => {
      const node = this.nodes.get(row.id) ?? toNode(row, rules, false, false);
      this.nodes.set(row.id, node);
      return node;
    });
    this.#loaded.set(entity, nodes);
    return nodes;
  }

  /** Records grouped by links and by the entities that the seeds or links reached. */
  #grouped(): Node[][] {
    const parent = new Map<number, number>();
    const find = (id: number): number => {
      let root = id;
      while (parent.get(root) !== undefined && parent.get(root) !== root) root = parent.get(root)!;
      parent.set(id, root);
      return root;
    };
    const reach = (id: number) => {
      if (!parent.has(id)) parent.set(id, id);
    };
    for (const node of this.nodes.values()) if (node.seed || this.#expanded.has(node.id)) reach(node.id);
    for (const link of this.#links.values()) {
      reach(link.a);
      reach(link.b);
      parent.set(find(link.a), find(link.b));
    }
    const byEntity = new Map<number, number>();
    for (const id of [...parent.keys()]) {
      const entity = this.nodes.get(id)?.entity ?? 0;
      if (entity === 0) continue;
      const first = byEntity.get(entity);
      if (first === undefined) byEntity.set(entity, id);
      else parent.set(find(id), find(first));
    }
    const groups = new Map<number, Node[]>();
    for (const id of parent.keys()) {
      const node = this.nodes.get(id);
      if (node === undefined) continue;
      const root = find(id);
      const group = groups.get(root);
      if (group === undefined) groups.set(root, [node]);
      else group.push(node);
    }
    return [...groups.values()];
  }

  #components(): Component[] {
    return this.#grouped().map((group) => {
      const nodes = new Map(group.map((node) => [node.id, node]));
      const whole = [...new Set(group.map((node) => node.entity))].filter((entity) => this.#wholeEntities.has(entity));
      for (const entity of whole) for (const node of this.#loaded.get(entity) ?? []) nodes.set(node.id, node);
      const links = [...this.#links.values()].filter((link) => nodes.has(link.a) && nodes.has(link.b));
      return { nodes: [...nodes.values()], links, whole };
    });
  }
}

function pairOf(a: number, b: number): string {
  return a < b ? `${a}-${b}` : `${b}-${a}`;
}

/** Whether the records, taken together, hold two different values of an exclusive kind. */
function conflicting(nodes: readonly Node[], rules: KindRules): boolean {
  const seen = new Map<string, string>();
  for (const node of nodes) {
    for (const [kind, values] of rules.exclusive(node.features)) {
      for (const value of values) {
        const known = seen.get(kind);
        if (known !== undefined && known !== value) return true;
        seen.set(kind, value);
      }
    }
  }
  return false;
}
