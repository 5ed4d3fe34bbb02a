/** Draws from the distributions that worlds are made of, on top of the seeded generator of the demo. */
import { createRandom, type Random, scramble } from '../demo/random.ts';

export { createRandom, type Random, scramble };

/** A picker whose item of rank r comes up in proportion to 1 / (r + shift)^skew: Zipf's law with a flattened head. */
export interface PowerLaw<T> {
  pick(random: Random): T;
  items: readonly T[];
}

export function powerLaw<T>(items: readonly T[], skew: number, shift = 3): PowerLaw<T> {
  return weighted(
    items,
    items.map((_, rank) => 1 / (rank + shift) ** skew),
  );
}

/** A picker in proportion to `weights`, by binary search: a world picks tens of millions of times. */
export function weighted<T>(items: readonly T[], weights: readonly number[]): PowerLaw<T> {
  if (items.length === 0) throw new RangeError('nothing to pick from');
  const sums = new Float64Array(items.length);
  let sum = 0;
  for (let index = 0; index < items.length; index += 1) {
    sum += weights[index] ?? 0;
    sums[index] = sum;
  }
  const pick = (random: Random): T => {
    const point = random.next() * sum;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! > point) high = middle;
      else low = middle + 1;
    }
    return items[low]!;
  };
  return { pick, items };
}

/** A whole number from `low` to `high`, both included. */
export function between(random: Random, low: number, high: number): number {
  return low + random.below(high - low + 1);
}

/** A count with this mean (Poisson), for errors in a record. */
export function poisson(random: Random, mean: number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random.next(); product > limit; product *= random.next()) count += 1;
  return count;
}

/** 32 bits of a text (FNV-1a), for streams and keys that depend on it. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** The items in another order, in place. */
export function shuffle<T>(items: T[], random: Random): T[] {
  for (let index = items.length - 1; index > 0; index -= 1) {
    const other = random.below(index + 1);
    [items[index], items[other]] = [items[other]!, items[index]!];
  }
  return items;
}
