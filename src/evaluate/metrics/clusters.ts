/**
 * Quality of the final people, whatever their scores were.
 *
 * Cluster: precision and recall over the pairs that the people imply. B-cubed: for each record the share of its person
 * that is really its own, and the share of its true person that stands with it, averaged over records; so that one huge
 * cluster gone wrong does not outweigh everything else.
 *
 * Example. truth {1,2,3} {4}, people {1,2} {3,4}: implied pairs 1-2 and 3-4, true pairs 1-2, 1-3, 2-3.
 *   cluster precision 1/2, recall 1/3
 *   B-cubed precision (1 + 1 + 1/2 + 1/2) / 4 = 3/4, recall (2/3 + 2/3 + 1/3 + 1) / 4 = 2/3
 */
import { f1Of, ratio } from './pairwise.ts';

export interface Quality {
  precision: number;
  recall: number;
  f1: number;
}

export interface ClusterQuality {
  cluster: Quality;
  bCubed: Quality;
  /** pairs that the truth implies */
  truePairs: number;
}

/** @param people, truth number of each record's person and true person; records whose truth is negative do not count */
export function clusterQuality(people: ArrayLike<number>, truth: ArrayLike<number>): ClusterQuality {
  const known: number[] = [];
  for (let record = 0; record < truth.length; record += 1) if (truth[record]! >= 0) known.push(record);
  const sizes = (numbers: ArrayLike<number>) => countBy(known, (record) => numbers[record]!);
  const [peopleSizes, truthSizes] = [sizes(people), sizes(truth)];
  // A person and a true person as one number: exact, since both are below 2^26 in any set that fits in memory.
  const span = 1 + known.reduce((max, record) => Math.max(max, truth[record]!), 0);
  const shared = countBy(known, (record) => people[record]! * span + truth[record]!);
  let rightPairs = 0;
  let precision = 0;
  let recall = 0;
  for (const [both, size] of shared) {
    rightPairs += pairsOf(size);
    precision += size ** 2 / peopleSizes.get(Math.floor(both / span))!;
    recall += size ** 2 / truthSizes.get(both % span)!;
  }
  const truePairs = total(truthSizes);
  return {
    cluster: quality(ratio(rightPairs, total(peopleSizes)), ratio(rightPairs, truePairs)),
    bCubed: quality(ratio(precision, known.length), ratio(recall, known.length)),
    truePairs,
  };
}

export function quality(precision: number, recall: number): Quality {
  return { precision, recall, f1: f1Of(precision, recall) };
}

/** Pairs among so many records. */
export function pairsOf(size: number): number {
  return (size * (size - 1)) / 2;
}

function countBy(records: readonly number[], key: (record: number) => number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const record of records) counts.set(key(record), (counts.get(key(record)) ?? 0) + 1);
  return counts;
}

function total(sizes: ReadonlyMap<number, number>): number {
  let pairs = 0;
  for (const size of sizes.values()) pairs += pairsOf(size);
  return pairs;
}
