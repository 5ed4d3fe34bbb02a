/**
 * A record as resolution sees it. Its features and keys are taken from their stored text when somebody first asks:
 * most records that a batch brings or meets are never compared, and unpacking them all would cost more than the rest.
 */
import { linkingKeys } from '../../identity/match/keys.ts';
import type { StoredRecord } from '../../store/graph.ts';
import type { AnyFeatures, KindRules } from './kind.ts';

export interface NodeRecord {
  id: number;
  sourceId: number;
  key: string;
  observedAt: string;
  /** packed */
  features: string;
}

export interface NodeState {
  entity: number;
  version: number;
  /** came or changed with this batch */
  seed: boolean;
  /** had no entity before this batch */
  fresh: boolean;
  /** says something else than before this batch */
  changed: boolean;
}

export class Node {
  readonly id: number;
  readonly sourceId: number;
  readonly key: string;
  readonly observedAt: string;
  readonly packed: string;
  readonly entity: number;
  readonly version: number;
  readonly seed: boolean;
  readonly fresh: boolean;
  readonly changed: boolean;
  readonly #rules: KindRules;
  #features: AnyFeatures | undefined;
  #keys: readonly number[] | undefined;
  #links: readonly number[] | undefined;

  constructor(record: NodeRecord, state: NodeState, rules: KindRules, keys?: readonly number[]) {
    this.id = record.id;
    this.sourceId = record.sourceId;
    this.key = record.key;
    this.observedAt = record.observedAt;
    this.packed = record.features;
    this.entity = state.entity;
    this.version = state.version;
    this.seed = state.seed;
    this.fresh = state.fresh;
    this.changed = state.changed;
    this.#rules = rules;
    this.#keys = keys;
  }

  get features(): AnyFeatures {
    this.#features ??= this.#rules.unpack(this.packed);
    return this.#features;
  }

  /** all its keys */
  get keys(): readonly number[] {
    this.#keys ??= this.#rules.keyNumbers(this.features);
    return this.#keys;
  }

  /** of the keys, those that resolution follows */
  get links(): readonly number[] {
    this.#links ??= linkingKeys(this.keys);
    return this.#links;
  }
}

const FRESH: NodeState = { entity: 0, version: 1, seed: true, fresh: true, changed: false };

/** A record that is new with this batch. */
export function freshNode(record: NodeRecord & { keys: readonly number[] }, rules: KindRules): Node {
  return new Node(record, FRESH, rules, record.keys);
}

/** A record that is in the database. */
export function toNode(row: StoredRecord, rules: KindRules, seed: boolean, changed = false): Node {
  const { id, source_id: sourceId, key, observed_at: observedAt, features, entity, version } = row;
  return new Node({ id, sourceId, key, observedAt, features }, { entity, version, seed, fresh: false, changed }, rules);
}
