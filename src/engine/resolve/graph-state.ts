/** A graph's counters and sources while one command works on it; written back once, at its end. */
import { LodeError } from '../../errors.ts';
import { KEYS_VERSION } from '../../identity/match/keys-version.ts';
import type { Model } from '../../identity/match/model.ts';
import { WORDS_VERSION } from '../../identity/words-version.ts';
import { graphById, sourcesOfGraph } from '../../store/graph.ts';
import type { Graph } from '../../store/schema.ts';
import type { Tx } from '../../store/tx.ts';
import { graphModel } from '../models/active.ts';

/** Numbers of graph g start at g · 2^36: unique in the database, below 2^53 for graphs up to 2^17. */
export const GRAPH_SPAN = 2 ** 36;
/** Likewise for sources. */
const SOURCES_SPAN = 2 ** 24;

export class GraphState {
  readonly graphId: number;
  readonly graphName: string;
  readonly sources: Map<number, { name: string; trust: number; groupId: string }>;
  /** what its records are resolved by */
  readonly model: Model;
  #record: number;
  #entity: number;
  #seq: number;
  /** of a graph whose first record this is, its keys are all of this code's making */
  readonly #keysVersion: number;
  readonly #wordsVersion: number;

  private constructor(
    graph: Graph,
    model: Model,
    sources: { id: number; name: string; trust: number; account_group_id: string }[],
  ) {
    this.graphId = graph.id;
    this.graphName = graph.name;
    this.#record = graph.next_record;
    this.#entity = graph.next_entity;
    this.#seq = graph.next_seq;
    this.#keysVersion = graph.next_record === 1 ? KEYS_VERSION : graph.keys_version;
    this.#wordsVersion = graph.next_record === 1 ? WORDS_VERSION : graph.words_version;
    this.model = model;
    this.sources = new Map(
      sources.map((one) => [one.id, { name: one.name, trust: one.trust, groupId: one.account_group_id }]),
    );
  }

  /** Locks the graph for this transaction and reads its state. */
  static async load(tx: Tx, graphId: number): Promise<GraphState> {
    await tx.lockGraph(graphId);
    const [graph] = await tx.read(graphById, [], [[graphId]]);
    if (graph === undefined) throw new LodeError('internal', 'The graph does not exist.');
    const sources = await tx.read(sourcesOfGraph, [], [[graphId]]);
    return new GraphState(graph, await graphModel(tx, graphId, graph.model), sources);
  }

  nextRecord(): number {
    return this.graphId * GRAPH_SPAN + this.#record++;
  }

  nextEntity(): number {
    return this.graphId * GRAPH_SPAN + this.#entity++;
  }

  nextSeq(): number {
    return this.#seq++;
  }

  async save(tx: Tx): Promise<void> {
    await tx.update(
      'graph',
      ['next_record', 'next_entity', 'next_seq', 'keys_version', 'words_version'],
      ['id'],
      [[this.#record, this.#entity, this.#seq, this.#keysVersion, this.#wordsVersion, this.graphId]],
    );
  }

  /** The source of that name; made when new. A source belongs to the group that first wrote it: others get `conflict`. */
  async source(tx: Tx, name: string, groupId: string, trust: number | undefined, now: string): Promise<number> {
    const known = [...this.sources].find(([, source]) => source.name === name);
    if (known !== undefined) {
      const [id, source] = known;
      if (source.groupId !== groupId) {
        throw new LodeError('conflict', `The source ${name} belongs to another account group; use a name of your own.`);
      }
      if (trust !== undefined && trust !== source.trust) {
        source.trust = trust;
        await tx.update('source', ['trust'], ['id'], [[trust, id]]);
      }
      return id;
    }
    const id = Math.max(this.graphId * SOURCES_SPAN, ...this.sources.keys()) + 1;
    await tx.insert(
      'source',
      ['id', 'graph_id', 'name', 'account_group_id', 'trust', 'created_at'],
      [[id, this.graphId, name, groupId, trust ?? 50, now]],
    );
    this.sources.set(id, { name, trust: trust ?? 50, groupId });
    return id;
  }
}
