/**
 * Judging: the candidate pairs of a linkage, each with whether it is right.
 *
 * With a true person for every record each pair whose two records have one is judged; with labels on pairs only the
 * labelled ones are. Either way `truePairs` counts what is true whether it was compared or not.
 */
import type { Linkage } from '../identity/link/linkage.ts';
import type { Truth } from './labelled/truth.ts';
import { pairsOf } from './metrics/clusters.ts';

export interface Judged {
  /** index into the linkage's pairs */
  pair: Int32Array;
  bits: Float32Array;
  probability: Float32Array;
  right: Uint8Array;
  /** the true person that a pair goes by when folds are made; its first record where only pairs are labelled */
  group: Int32Array;
  truePairs: number;
  /** true pairs that were compared */
  rightCompared: number;
}

export function judge(linkage: Linkage, truth: Truth): Judged {
  const verdict = truth.kind === 'people' ? byPerson(truth.personOf) : byLabel(truth, linkage.records.length);
  const { pairs } = linkage;
  const pair = new Int32Array(pairs.count);
  const right = new Uint8Array(pairs.count);
  let count = 0;
  let rightCompared = 0;
  for (let index = 0; index < pairs.count; index += 1) {
    const found = verdict(pairs.a[index]!, pairs.b[index]!);
    if (found === undefined) continue;
    pair[count] = index;
    right[count] = found;
    rightCompared += found;
    count += 1;
  }
  const kept = pair.subarray(0, count);
  return {
    pair: kept,
    bits: Float32Array.from(kept, (index) => pairs.bits[index]!),
    probability: Float32Array.from(kept, (index) => pairs.probability[index]!),
    right: right.subarray(0, count),
    group: Int32Array.from(kept, (index) => {
      const a = pairs.a[index]!;
      return truth.kind === 'people' ? truth.personOf[a]! : a;
    }),
    truePairs: countTruePairs(truth),
    rightCompared,
  };
}

type Verdict = (a: number, b: number) => 0 | 1 | undefined;

function byPerson(personOf: Int32Array): Verdict {
  return (a, b) => {
    const [left, right] = [personOf[a]!, personOf[b]!];
    if (left < 0 || right < 0) return undefined;
    return left === right ? 1 : 0;
  };
}

function byLabel({ a, b, same }: Truth & { kind: 'pairs' }, records: number): Verdict {
  const labels = new Map<number, 0 | 1>();
  for (let index = 0; index < a.length; index += 1)
    labels.set(a[index]! * records + b[index]!, same[index] === 1 ? 1 : 0);
  return (left, right) => labels.get(left * records + right);
}

function countTruePairs(truth: Truth): number {
  if (truth.kind === 'pairs') return truth.same.reduce((sum, value) => sum + value, 0);
  let pairs = 0;
  for (const members of truePeople(truth.personOf).values()) pairs += pairsOf(members.length);
  return pairs;
}

/** Records by true person, in the order of the records. */
export function truePeople(personOf: Int32Array): Map<number, number[]> {
  const people = new Map<number, number[]>();
  for (const [record, person] of personOf.entries()) {
    if (person < 0) continue;
    const members = people.get(person);
    if (members === undefined) people.set(person, [record]);
    else members.push(record);
  }
  return people;
}

/** The true pairs that were never compared, at most one of each true person, at most `most`. */
export function neverCompared(linkage: Linkage, truth: Truth, judged: Judged, most: number): [number, number][] {
  const records = linkage.records.length;
  const compared = new Set<number>();
  for (const [at, index] of judged.pair.entries()) {
    if (judged.right[at] === 1) compared.add(linkage.pairs.a[index]! * records + linkage.pairs.b[index]!);
  }
  const missed: [number, number][] = [];
  const isMissed = (a: number, b: number) => !compared.has(a * records + b);
  if (truth.kind === 'pairs') {
    for (let index = 0; index < truth.a.length && missed.length < most; index += 1) {
      const [a, b] = [truth.a[index]!, truth.b[index]!];
      if (truth.same[index] === 1 && isMissed(a, b)) missed.push([a, b]);
    }
    return missed;
  }
  for (const members of truePeople(truth.personOf).values()) {
    const pair = firstPair(members, isMissed);
    if (pair !== undefined) missed.push(pair);
    if (missed.length >= most) break;
  }
  return missed;
}

function firstPair(
  members: readonly number[],
  wanted: (a: number, b: number) => boolean,
): [number, number] | undefined {
  for (const [at, a] of members.entries()) {
    for (const b of members.slice(at + 1)) if (wanted(a, b)) return [a, b];
  }
  return undefined;
}
