/** Measures of a resolution against the truth: over pairs of records, and over the answers to a lead list. */

export interface PairQuality {
  /** of the pairs that were put together, the share that belong together */
  precision: number;
  /** of the pairs that belong together, the share that were put together */
  recall: number;
  /** clusters that hold records of several true people */
  mixed: string[][];
  /** true people whose records lie in several clusters, as those clusters */
  torn: string[][][];
}

const pairs = (count: number): number => (count * (count - 1)) / 2;

/** `clusters`: record addresses; `truth`: address → true person. Records without a truth are left out. */
export function pairQuality(clusters: readonly string[][], truth: ReadonlyMap<string, number>): PairQuality {
  const mixed: string[][] = [];
  const byPerson = new Map<number, string[][]>();
  let [together, right] = [0, 0];
  for (const cluster of clusters) {
    const known = cluster.filter((address) => truth.has(address));
    const people = Map.groupBy(known, (address) => truth.get(address)!);
    together += pairs(known.length);
    if (people.size > 1) mixed.push(cluster);
    for (const [person, records] of people) {
      right += pairs(records.length);
      byPerson.set(person, [...(byPerson.get(person) ?? []), records]);
    }
  }
  const all = [...byPerson.values()].reduce((sum, parts) => sum + pairs(parts.flat().length), 0);
  return {
    precision: together === 0 ? 1 : right / together,
    recall: all === 0 ? 1 : right / all,
    mixed,
    torn: [...byPerson.values()].filter((parts) => parts.length > 1),
  };
}
