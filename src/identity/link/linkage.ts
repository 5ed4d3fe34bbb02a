/**
 * Linkage: what comparing a set of records with itself gives. The same keys, comparison, weights and clustering as the
 * people graph uses, over records that are all in memory: for training, evaluation and `lode scan`.
 */
import type { Features } from '../features.ts';
import type { Model } from '../match/model.ts';

export interface LinkRecord {
  /** unique, and what ties are broken by, so that the order of the records does not matter */
  address: string;
  features: Features;
}

/** Candidate pairs, each once, by rising (a, b) with a < b: indexes into the records. */
export interface PairTable {
  count: number;
  a: Int32Array;
  b: Int32Array;
  /** weight of evidence, prior included */
  bits: Float32Array;
  /** calibrated probability that the two are one person */
  probability: Float32Array;
}

export interface Linkage {
  model: Model;
  records: readonly LinkRecord[];
  pairs: PairTable;
  /** record → number of its person, 0 to people - 1 */
  personOf: Int32Array;
  people: number;
}
