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
 * Cost. The walk goes in rounds over the whole batch, one read of each kind a round. Components are kept as they grow
 * and only those that grew in a round are looked at in the next, so a batch of a thousand records costs ten times what
 * one of a hundred does.
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
import { Groups } from './groups.ts';
import { type KeyHolders, readHolders } from './holders.ts';
import type { KindRules } from './kind.ts';
import { type Node, toNode } from './node.ts';

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

/** Walks outward from the seeds. One instance serves one batch. */
export class Explorer {
  readonly nodes = new Map<number, Node>();
  readonly #context: ResolveContext;
  readonly #groups = new Groups();
  /** lower record → higher record → their link; null when they were compared and do not tie */
  readonly #pairs = new Map<number, Map<number, Link | null>>();
  readonly #expanded = new Set<number>();
  readonly #wholeEntities = new Set<number>();
  readonly #loaded = new Map<number, Node[]>();

  constructor(context: ResolveContext, seeds: readonly Node[]) {
    this.#context = context;
    for (const seed of seeds) {
      this.nodes.set(seed.id, seed);
      this.#groups.reach(seed);
    }
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
    const keys: number[] = [];
    for (const node of nodes) {
      this.#expanded.add(node.id);
      this.#groups.reach(node);
      for (const key of node.links) if (!this.#context.holders.has(key)) keys.push(key);
    }
    await holdersOf(this.#context, keys);
    const met = nodes.map((node) => this.#met(node));
    await this.#loadRecords(met.flat());
    for (const [index, node] of nodes.entries()) for (const id of met[index]!) this.#compare(node, id);
  }

  /** The other records that count under a key of the node, unless the word of its own source does not count there. */
  #met({ id, links, sourceId }: Node): number[] {
    const met: number[] = [];
    for (const key of links) {
      const holders = this.#context.holders.get(key)?.holders ?? [];
      if (holders.length === 0 || (holders.length === 1 && holders[0]!.record_id === id)) continue;
      if (!holders.some((holder) => holder.source_id === sourceId)) continue;
      for (const holder of holders) if (holder.record_id !== id) met.push(holder.record_id);
    }
    return met;
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
    if (other === undefined) return;
    const [a, b] = node.id < otherId ? [node, other] : [other, node];
    const pairs = this.#pairsOf(a.id);
    if (pairs.has(b.id)) return;
    const { rules, model } = this.#context;
    const weight = rules.linkWeight(a.features, b.features, model);
    const tied = weight >= rules.linkBits(model);
    pairs.set(b.id, tied ? { a: a.id, b: b.id, weight } : null);
    if (tied) this.#groups.unite(a, b);
  }

  #pairsOf(id: number): Map<number, Link | null> {
    let pairs = this.#pairs.get(id);
    if (pairs === undefined) {
      pairs = new Map();
      this.#pairs.set(id, pairs);
    }
    return pairs;
  }

  /** Adds the ties that the data alone does not give, for every pair of which one record has been reached. */
  async #tie(must: readonly (readonly [number, number])[]): Promise<void> {
    const reached = must.filter(([a, b]) => this.nodes.has(a) || this.nodes.has(b));
    await this.#loadRecords(reached.flat());
    for (const [one, other] of reached) {
      const [a, b] =
        one < other ? [this.nodes.get(one), this.nodes.get(other)] : [this.nodes.get(other), this.nodes.get(one)];
      if (a === undefined || b === undefined) continue;
      this.#pairsOf(a.id).set(b.id, { a: a.id, b: b.id, weight: Number.POSITIVE_INFINITY });
      this.#groups.unite(a, b);
    }
  }

  /** Nodes that must still be expanded before their component is complete. */
  async #unfinished(): Promise<Node[]> {
    const growing = this.#groups.takeGrown().filter((members) => members.length < COMPONENT_MAX);
    const open = await this.#withoutClosed(growing);
    await this.#loadEntities(open.flatMap((members) => members.map((node) => node.entity)));
    return open.flatMap((members) => [
      ...members.filter((node) => !this.#expanded.has(node.id)),
      ...this.#siblings(members),
    ]);
  }

  /**
   * Leaves out the components that need no further look. The short way: only fresh seeds around at most one person,
   * whose component is closed.
   */
  async #withoutClosed(components: readonly Node[][]): Promise<Node[][]> {
    const entityOf = components.map(onlyEntity);
    const candidates = [...new Set(entityOf)].filter(
      (entity): entity is number => entity !== undefined && entity !== 0 && !this.#wholeEntities.has(entity),
    );
    const closed = new Set(await this.#closedEntities(candidates));
    await this.#loadEntities([...closed]);
    return components.filter((component, index) => {
      const entity = entityOf[index];
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
    const rows = await tx.read<Pick<StoredEntity, 'number' | 'contested'>>(
      rules.kind === 'p' ? personContested : companyContested,
      [graphId],
      [...entities].sort((a, b) => a - b).map((entity) => [entity]),
    );
    return rows.filter((row) => row.contested === 0).map((row) => row.number);
  }

  #siblings(members: readonly Node[]): Node[] {
    const known = new Set(members);
    const entities = new Set(members.map((node) => node.entity).filter((entity) => entity !== 0));
    return [...entities]
      .flatMap((entity) => this.#loaded.get(entity) ?? [])
      .filter((node) => !this.#expanded.has(node.id) && !known.has(node));
  }

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

  #components(): Component[] {
    const links = new Map<Node[], Link[]>();
    for (const pairs of this.#pairs.values()) {
      for (const link of pairs.values()) {
        if (link === null) continue;
        const members = this.#groups.of(link.a);
        const own = links.get(members);
        if (own === undefined) links.set(members, [link]);
        else own.push(link);
      }
    }
    return this.#groups.all().map((members) => {
      if (members.length === 1 && members[0]!.fresh) return { nodes: members, links: [], whole: [] };
      const entities = new Set(members.map((node) => node.entity));
      const whole = [...entities].filter((entity) => this.#wholeEntities.has(entity));
      const nodes = new Set(members);
      for (const entity of whole) for (const node of this.#loaded.get(entity) ?? []) nodes.add(node);
      return { nodes: [...nodes], links: links.get(members) ?? [], whole };
    });
  }
}

/** Whether a component is closed is asked of every person that a batch reaches; what they are like is not. */
const CONTESTED = ['number', 'contested'] as const;
const personContested = { ...personByNumber, columns: CONTESTED };
const companyContested = { ...companyByNumber, columns: CONTESTED };

/** The one entity around which a component of new records stands; 0 for none, undefined when it is not so simple. */
function onlyEntity(component: readonly Node[]): number | undefined {
  let entity = 0;
  for (const node of component) {
    if (node.fresh) continue;
    if (node.seed || (entity !== 0 && node.entity !== entity)) return undefined;
    entity = node.entity;
  }
  return entity;
}

/** Whether the records, taken together, may be more than one: they hold two different values of an exclusive kind. */
function conflicting(nodes: readonly Node[], rules: KindRules): boolean {
  // A company known by name only belongs nowhere once two firms of that name have different domains (company-guesses.ts).
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
