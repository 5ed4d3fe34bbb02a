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
import { linkingKeys } from '../../identity/match/keys.ts';
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
  /** of the keys, those that resolution follows */
  links: number[];
  /** came or changed with this batch */
  seed: boolean;
  /** had no entity before this batch */
  fresh: boolean;
  /** says something else than before this batch */
  changed: boolean;
}

/** A record that is new with this batch. */
export function freshNode(
  record: { id: number; sourceId: number; key: string; observedAt: string; features: string; keys: number[] },
  rules: KindRules,
): Node {
  const { features, ...rest } = record;
  const links = linkingKeys(rest.keys);
  return {
    ...rest,
    links,
    entity: 0,
    version: 1,
    features: rules.unpack(features),
    seed: true,
    fresh: true,
    changed: false,
  };
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

export function toNode(row: StoredRecord, rules: KindRules, seed: boolean, changed = false): Node {
  const features = rules.unpack(row.features);
  const keys = rules.keyNumbers(features);
  return {
    id: row.id,
    sourceId: row.source_id,
    key: row.key,
    entity: row.entity,
    version: row.version,
    observedAt: row.observed_at,
    features,
    keys,
    links: linkingKeys(keys),
    seed,
    fresh: false,
    changed,
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
      nodes.flatMap((node) => node.links),
    );
    await this.#loadRecords(nodes.flatMap((node) => node.links.flatMap((key) => this.#holderIds(key, node.sourceId))));
    for (const node of nodes) {
      for (const key of node.links) {
        for (const id of this.#holderIds(key, node.sourceId)) this.#compare(node, id);
      }
    }
  }

  /** Those who count under a key; for a record of a source whose word does not count there, nobody. */
  #holderIds(key: number, source: number): number[] {
    const holders = this.#context.holders.get(key)?.holders ?? [];
    return holders.some((holder) => holder.source_id === source) ? holders.map((holder) => holder.record_id) : [];
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
    for (const row of rows) if (row.retired === 0) this.nodes.set(row.id, toNode(row, rules, false));
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
    const growing = this.#grouped().filter((component) => component.length < COMPONENT_MAX);
    const open = await this.#withoutClosed(growing);
    await this.#loadEntities(open.flatMap((component) => component.map((node) => node.entity)));
    return open.flatMap((component) => [
      ...component.filter((node) => !this.#expanded.has(node.id)),
      ...this.#siblings(component),
    ]);
  }

  /**
   * Leaves out the components that need no further look. The short way: only fresh seeds around at most one person,
   * whose component is closed.
   */
  async #withoutClosed(components: Node[][]): Promise<Node[][]> {
    const entityOf = new Map(components.map((component) => [component, onlyEntity(component)]));
    const candidates = [...new Set(entityOf.values())].filter(
      (entity): entity is number => entity !== undefined && entity !== 0 && !this.#wholeEntities.has(entity),
    );
    const closed = new Set(await this.#closedEntities(candidates));
    await this.#loadEntities([...closed]);
    return components.filter((component) => {
      const entity = entityOf.get(component);
      if (entity === undefined) return true;
      if (entity === 0 || this.#wholeEntities.has(entity)) return false;
      if (!closed.has(entity)) return true;
      const members = this.#loaded.get(entity) ?? [];
      const fresh = component.filter((node) => node.fresh);
      if (conflicting([...fresh, ...members], this.#context.rules)) return true;
      this.#wholeEntities.add(entity);
      return false;
    });
  }

  async #closedEntities(entities: readonly number[]): Promise<number[]> {
    const { tx, graphId, rules } = this.#context;
    const rows = await tx.read<StoredEntity>(
      rules.kind === 'p' ? personByNumber : companyByNumber,
      [graphId],
      entities.map((entity) => [entity]),
    );
    return rows.filter((row) => row.contested === 0).map((row) => row.number);
  }

  #siblings(component: readonly Node[]): Node[] {
    const members = new Set(component.map((node) => node.entity).filter((entity) => entity !== 0));
    return [...members]
      .flatMap((entity) => this.#loaded.get(entity) ?? [])
      .filter((node) => !this.#expanded.has(node.id) && !component.includes(node));
  }

  readonly #loaded = new Map<number, Node[]>();

  /** All records of the entities, each read once. */
  async #loadEntities(entities: readonly number[]): Promise<void> {
    const missing = [...new Set(entities)].filter((entity) => entity !== 0 && !this.#loaded.has(entity));
    if (missing.length === 0) return;
    const { tx, graphId, rules } = this.#context;
    for (const entity of missing) this.#loaded.set(entity, []);
    const rows = await tx.read<StoredRecord>(
      recordsOfEntity,
      [graphId],
      missing.sort((a, b) => a - b).map((entity) => [entity]),
    );
    for (const row of rows) {
      const node = this.nodes.get(row.id) ?? toNode(row, rules, false);
      this.nodes.set(row.id, node);
      this.#loaded.get(row.entity)!.push(node);
    }
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

/** The one entity around which a component of new records stands; 0 for none, undefined when it is not so simple. */
function onlyEntity(component: readonly Node[]): number | undefined {
  const entities = new Set(component.filter((node) => !node.fresh).map((node) => node.entity));
  if (entities.size > 1 || component.some((node) => node.seed && !node.fresh)) return undefined;
  const [entity = 0] = entities;
  return entity;
}

function pairOf(a: number, b: number): string {
  return a < b ? `${a}-${b}` : `${b}-${a}`;
}

/** Whether the records, taken together, may be more than one: they hold two different values of an exclusive kind. */
function conflicting(nodes: readonly Node[], rules: KindRules): boolean {
  // A company known by name only belongs nowhere once two firms of that name have different domains (partition.ts).
  const domains = new Set(nodes.flatMap((node) => node.features.domains ?? []));
  if (domains.size > 1 && nodes.some((node) => (node.features.domains ?? []).length === 0)) return true;
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
