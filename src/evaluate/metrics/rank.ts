/**
 * Ranked answers: scores with whether each was right, sorted once; every metric over thresholds reads from it.
 *
 * Problem. A set of 50,000 records has a million candidate pairs, and a sort with a comparison function over objects
 * would take longer than the matching. Algorithm: the bits of a 32-bit float become an integer of the same order, the
 * label is put below them, and the typed array's own numeric sort does the rest. Scores are single precision, as a
 * linkage gives them.
 *
 * Example. scores 3, 1, 3 with labels right, wrong, wrong → score [1, 3, 3], rightBefore [0, 0, 0, 1].
 */

/** Answers by rising score; of equal scores the wrong ones stand first. */
export interface Ranked {
  score: Float32Array;
  /** rightBefore[i]: right answers among the first i; one longer than `score` */
  rightBefore: Uint32Array;
}

export function rank(score: ArrayLike<number>, right: ArrayLike<number>): Ranked {
  const count = score.length;
  const packed = new Float64Array(count);
  const single = new Float32Array(1);
  const bits = new Uint32Array(single.buffer);
  for (let index = 0; index < count; index += 1) {
    single[0] = score[index]!;
    // Negative floats order the other way round; the sign bit is flipped so that they come first.
    const word = bits[0]!;
    const rising = word >>> 31 === 1 ? ~word >>> 0 : (word | 0x80000000) >>> 0;
    packed[index] = rising * 2 + (right[index] ? 1 : 0);
  }
  packed.sort();
  const sorted = new Float32Array(count);
  const rightBefore = new Uint32Array(count + 1);
  for (let index = 0; index < count; index += 1) {
    const key = packed[index]!;
    const rising = Math.floor(key / 2);
    bits[0] = rising >= 0x80000000 ? rising - 0x80000000 : ~rising >>> 0;
    sorted[index] = single[0]!;
    rightBefore[index + 1] = rightBefore[index]! + (key % 2);
  }
  return { score: sorted, rightBefore };
}

/** The first index whose score is at least `threshold`. */
export function firstAtLeast(ranked: Ranked, threshold: number): number {
  // 0.9 in single precision is a little less than 0.9: an answer of 0.9 still reaches it.
  const least = Math.fround(threshold);
  let low = 0;
  let high = ranked.score.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ranked.score[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The index behind the run of equal scores that begins at `start`. */
export function endOfTies(ranked: Ranked, start: number): number {
  const value = ranked.score[start]!;
  let end = start + 1;
  while (end < ranked.score.length && ranked.score[end] === value) end += 1;
  return end;
}

/** Right answers from index `start` to before `end`. */
export function rightIn(ranked: Ranked, start: number, end: number): number {
  return ranked.rightBefore[end]! - ranked.rightBefore[start]!;
}
