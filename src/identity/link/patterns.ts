/**
 * Agreement patterns: millions of candidate pairs show a few thousand different vectors, so a pair is kept as the number
 * of its pattern, and whatever depends on levels alone (learning, weights) is done once a pattern.
 */
import { COMPARISON_NAMES, LEVELS } from '../match/comparisons.ts';
import { fillVector, Vector } from '../match/vector.ts';
import type { CandidatePairs } from './block.ts';
import type { LinkRecord } from './linkage.ts';

const WIDTH = COMPARISON_NAMES.length;

export class PatternTable {
  /** vectors one after another, WIDTH bytes each */
  #levels = new Uint8Array(WIDTH * 256);
  #counts = new Float64Array(256);
  #size = 0;
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

/** The patterns of the pairs, and which each pair shows. */
export function patternsOf(
  records: readonly LinkRecord[],
  pairs: CandidatePairs,
): { patterns: PatternTable; ofPair: Int32Array } {
  const patterns = new PatternTable();
  const ofPair = new Int32Array(pairs.count);
  const vector = new Vector();
  for (let pair = 0; pair < pairs.count; pair++) {
    fillVector(vector, records[pairs.a[pair]!]!.features, records[pairs.b[pair]!]!.features);
    ofPair[pair] = patterns.count(vector.levels);
  }
  return { patterns, ofPair };
}
