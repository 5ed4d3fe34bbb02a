/** Seeded chance for synthetic data: the same seed gives the same world on every machine. Not for secrets. */

export interface Random {
  /** [0, 1) */
  next(): number;
  /** a whole number in [0, below) */
  below(count: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
}

/** A generator for one stream of one seed; streams of different numbers are independent of each other. */
export function createRandom(seed: number, stream = 0): Random {
  let state = (scramble(seed) ^ scramble(stream + 0x51ed270b)) >>> 0;
  // mulberry32, a public-domain generator: 32 bits of state are plenty for a few draws a person.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number): number => Math.floor(next() * count);
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new RangeError('nothing to pick from');
      return item;
    },
  };
}

/** Spreads a number over 32 bits, one to one: different numbers stay different. */
export function scramble(number: number): number {
  let mixed = number >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
