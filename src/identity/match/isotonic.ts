/**
 * Isotonic regression: the rising map from scores to probabilities that fits labelled answers best.
 *
 * Algorithm (pool adjacent violators, Ayer et al. 1955): answers stand by rising score, each a block whose value is 1 for
 * right and 0 for wrong; wherever a block is not above the one before it, the two become one block with their mean. What
 * remains rises, and no other rising step function has a smaller squared error. Between blocks the map is straight.
 *
 * Example. Scores 0.1 0.2 0.3 0.4, labels 0 1 0 1: the middle two violate and pool → 0, ½, ½, 1:
 *   knots (0.1, 0) (0.2, ½) (0.3, ½) (0.4, 1); a score of 0.25 means ½, one of 0.35 means ¾, one of 0.9 means 1.
 *
 * Limits. A block of few answers at either end says 0 or 1 although nothing is certain; `shrink` answers' worth of the
 * overall share are mixed into every block where that matters.
 */

/** A rising piecewise linear map: points (score, probability) by strictly rising score. Flat beyond its ends. */
export type Knots = readonly (readonly [score: number, probability: number])[];

interface Block {
  from: number;
  to: number;
  weight: number;
  /** sum of labels, weighted */
  right: number;
}

/**
 * @param scores in any order; equal scores are one point
 * @param right 1 or true where the answer was right
 * @param shrink so many answers of the overall share are added to each block
 */
export function fitIsotonic(scores: ArrayLike<number>, right: ArrayLike<number>, shrink = 0): Knots {
  const blocks: Block[] = [];
  const order = Float64Array.from(scores).sort();
  if (order.length === 0) return [];
  let total = 0;
  for (let index = 0; index < right.length; index += 1) total += right[index]! ? 1 : 0;
  for (const point of points(order, scores, right)) {
    blocks.push(point);
    for (;;) {
      const last = blocks.at(-1)!;
      const before = blocks.at(-2);
      if (before === undefined || before.right * last.weight < last.right * before.weight) break;
      blocks.pop();
      before.to = last.to;
      before.weight += last.weight;
      before.right += last.right;
    }
  }
  const share = total / order.length;
  // Mixing more of the same into blocks of unlike sizes can turn their order round: then the earlier one stays.
  let floor = 0;
  return blocks.flatMap((block): [number, number][] => {
    floor = Math.max(floor, (block.right + shrink * share) / (block.weight + shrink));
    return block.from === block.to
      ? [[block.from, floor]]
      : [
          [block.from, floor],
          [block.to, floor],
        ];
  });
}

/** One block for each distinct score, rising. */
function points(order: Float64Array, scores: ArrayLike<number>, right: ArrayLike<number>): Block[] {
  const blocks: Block[] = [];
  for (const score of order)
    if (blocks.at(-1)?.from !== score) blocks.push({ from: score, to: score, weight: 0, right: 0 });
  for (let index = 0; index < scores.length; index += 1) {
    const block = blocks[indexOf(blocks, scores[index]!)]!;
    block.weight += 1;
    if (right[index]) block.right += 1;
  }
  return blocks;
}

function indexOf(blocks: readonly Block[], score: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (blocks[middle]!.from < score) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The probability that a score means; the score itself where nothing was fitted. */
export function calibrationAt(knots: Knots, score: number): number {
  if (knots.length === 0) return score;
  let low = 0;
  let high = knots.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (knots[middle]![0] < score) low = middle + 1;
    else high = middle;
  }
  const above = knots[low];
  const below = knots[low - 1];
  if (above === undefined) return below![1];
  if (below === undefined || above[0] === score) return above[1];
  return below[1] + ((score - below[0]) / (above[0] - below[0])) * (above[1] - below[1]);
}
