/**
 * Agreement patterns: millions of candidate pairs show a few thousand different vectors, so a pair is kept as the number
 * of its pattern, and whatever depends on levels alone (learning, weights) is done once a pattern.
 */
import { COMPARISON_NAMES, LEVELS } from '../match/comparisons.ts';
import { compileModel, explainedBits, householdOdds, vectorBits } from '../match/compiled.ts';
import type { Model } from '../match/model.ts';
import { frequencyBits, sharedFrequencyBits } from '../match/score.ts';
import { fillVector, Vector } from '../match/vector.ts';
import type { CandidatePairs } from './block.ts';
import type { LinkRecord } from './linkage.ts';

const WIDTH = COMPARISON_NAMES.length;

export class PatternTable {
  /** vectors one after another, WIDTH bytes each */
  #levels = new Uint8Array(WIDTH * 256);
  #counts = new Float64Array(256);
  #size = 0;
  #order: readonly number[] = [];
  readonly #numbers = new Map<number, number>();

  get size(): number {
    return this.#size;
  }

  levelsOf(pattern: number): Uint8Array {
    return this.#levels.subarray(pattern * WIDTH, (pattern + 1) * WIDTH);
  }

  countOf(pattern: number): number {
    return this.#counts[pattern]!;
  }

  /** The number of a vector's pattern, counted once more. */
  count(levels: Uint8Array): number {
    const code = codeOf(levels);
    let pattern = this.#numbers.get(code);
    if (pattern === undefined) {
      pattern = this.#size++;
      if (pattern === this.#counts.length) this.#grow();
      this.#levels.set(levels, pattern * WIDTH);
      this.#numbers.set(code, pattern);
    }
    this.#counts[pattern]! += 1;
    return pattern;
  }

  /** All patterns in an order that follows from what they are, so that sums over them do not depend on who came first. */
  inOrder(): readonly number[] {
    if (this.#order.length !== this.#size) {
      const codes = Float64Array.from(this.#numbers.keys()).sort();
      this.#order = Array.from(codes, (code) => this.#numbers.get(code)!);
    }
    return this.#order;
  }

  #grow(): void {
    const levels = new Uint8Array(this.#levels.length * 2);
    levels.set(this.#levels);
    const counts = new Float64Array(this.#counts.length * 2);
    counts.set(this.#counts);
    [this.#levels, this.#counts] = [levels, counts];
  }
}

const RADIX = LEVELS.map((levels) => levels.length + 1);

/** A vector as one integer in mixed radix; all comparisons together have fewer than 2^53 vectors. */
function codeOf(levels: Uint8Array): number {
  let code = 0;
  for (let at = 0; at < WIDTH; at++) code = code * RADIX[at]! + levels[at]!;
  return code;
}

/** Candidate pairs after comparison: what every model that keeps the same frequencies can be applied to. */
export interface Compared {
  pairs: CandidatePairs;
  patterns: PatternTable;
  /** pair → pattern */
  ofPair: Int32Array;
  /** pair → bits that the rarity of its agreeing values adds */
  rarity: Float32Array;
  /** of those, the bits of what a household shares */
  sharedRarity: Float32Array;
}

/** Compares the pairs once. `model` gives the frequencies of values and the share of their exact agreement. */
export function comparePairs(records: readonly LinkRecord[], pairs: CandidatePairs, model: Model): Compared {
  const patterns = new PatternTable();
  const ofPair = new Int32Array(pairs.count);
  const rarity = new Float32Array(pairs.count);
  const sharedRarity = new Float32Array(pairs.count);
  const vector = new Vector();
  for (let pair = 0; pair < pairs.count; pair++) {
    const left = records[pairs.a[pair]!]!.features;
    const right = records[pairs.b[pair]!]!.features;
    fillVector(vector, left, right);
    ofPair[pair] = patterns.count(vector.levels);
    rarity[pair] = frequencyBits(vector, left, right, model);
    if (model.householdBits !== undefined) sharedRarity[pair] = sharedFrequencyBits(vector, left, right, model);
  }
  return { pairs, patterns, ofPair, rarity, sharedRarity };
}

/** The weight of each pair under a model, prior included. */
export function weighPairs({ pairs, patterns, ofPair, rarity, sharedRarity }: Compared, model: Model): Float32Array {
  const compiled = compileModel(model);
  const ofPattern = new Float64Array(patterns.size);
  const household = new Float64Array(patterns.size);
  for (let pattern = 0; pattern < patterns.size; pattern++) {
    ofPattern[pattern] = compiled.prior + vectorBits(compiled, patterns.levelsOf(pattern));
    household[pattern] = householdOdds(compiled, patterns.levelsOf(pattern), 0);
  }
  const bits = new Float32Array(pairs.count);
  for (let pair = 0; pair < pairs.count; pair++) {
    const explained = explainedBits(household[ofPair[pair]!]! + sharedRarity[pair]!);
    bits[pair] = ofPattern[ofPair[pair]!]! + rarity[pair]! - explained;
  }
  return bits;
}
