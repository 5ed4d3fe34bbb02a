/** The worst mistakes of a linkage, each with the evidence that led to it. */
import type { Features } from '../identity/features.ts';
import type { Linkage } from '../identity/link/linkage.ts';
import { compare, type Evidence, totalBits } from '../identity/match/score.ts';
import { type Judged, neverCompared } from './judge.ts';
import type { Truth } from './labelled/truth.ts';

/** A pair that was judged wrongly. */
export interface Mistake {
  left: Shown;
  right: Shown;
  bits: number;
  /** undefined for a pair that was never compared */
  probability: number | undefined;
  evidence: Evidence[];
}

export interface Shown {
  address: string;
  name: string;
}

/** A person of the answer that is several true people, or several parts of them. */
export interface MixedPerson {
  records: number;
  /** true people in it, and records without a known truth */
  truePeople: number;
  unknown: number;
  /** some members of each true person, the largest part first */
  parts: { records: number; some: Shown[] }[];
}

export interface Mistakes {
  falseMerges: Mistake[];
  neverCompared: Mistake[];
  belowThreshold: Mistake[];
  mixed: MixedPerson[];
}

const MOST = 25;
const MOST_MIXED = 12;
const MOST_SHOWN = 6;

export function mistakesOf(linkage: Linkage, truth: Truth, judged: Judged): Mistakes {
  const { records, pairs, personOf } = linkage;
  const together = (index: number) => personOf[pairs.a[index]!] === personOf[pairs.b[index]!];
  const wrong = (at: number) =>
    judged.right[at] === 0 && (judged.bits[at]! >= linkage.model.linkBits || together(judged.pair[at]!));
  const missed = (at: number) => judged.right[at] === 1 && !together(judged.pair[at]!);
  const explain = (a: number, b: number, probability?: number): Mistake =>
    explained(linkage, records[a]!, records[b]!, probability);
  const list = (positions: readonly number[]) =>
    positions.map((at) => explain(pairs.a[judged.pair[at]!]!, pairs.b[judged.pair[at]!]!, judged.probability[at]!));
  return {
    falseMerges: list(extreme(linkage, judged, wrong, (bits) => -bits)),
    belowThreshold: list(extreme(linkage, judged, missed, (bits) => bits)),
    neverCompared: neverCompared(linkage, truth, judged, MOST).map(([a, b]) => explain(a, b)),
    mixed: truth.kind === 'people' ? mixedPeople(linkage, truth.personOf) : [],
  };
}

/** The most extreme answers, at most one for each two people of the answer, so that one bad merge does not fill the list. */
function extreme(
  { pairs, personOf }: Linkage,
  judged: Judged,
  wanted: (at: number) => boolean,
  order: (bits: number) => number,
): number[] {
  const found: number[] = [];
  for (let at = 0; at < judged.pair.length; at += 1) if (wanted(at)) found.push(at);
  found.sort((x, y) => order(judged.bits[x]!) - order(judged.bits[y]!) || judged.pair[x]! - judged.pair[y]!);
  const seen = new Set<string>();
  const kept: number[] = [];
  for (const at of found) {
    const [a, b] = [personOf[pairs.a[judged.pair[at]!]!]!, personOf[pairs.b[judged.pair[at]!]!]!];
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(at);
    if (kept.length === MOST) break;
  }
  return kept;
}

function explained({ model }: Linkage, left: Member, right: Member, probability: number | undefined): Mistake {
  const evidence = compare(left.features, right.features, model);
  return {
    left: shown(left),
    right: shown(right),
    bits: totalBits(evidence, model),
    probability,
    evidence: evidence.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)),
  };
}

interface Member {
  address: string;
  features: Features;
}

function shown({ address, features }: Member): Shown {
  const named = features.names?.[0];
  return { address, name: named === undefined ? '' : `${named.full} ${named.suffix}`.trim() };
}

/** The largest people of the answer that hold more than one true person. */
function mixedPeople({ records, personOf }: Linkage, truth: Int32Array): MixedPerson[] {
  const people = Map.groupBy(records.keys(), (record) => personOf[record]!);
  return [...people.values()]
    .map((members) => ({ members, parts: [...Map.groupBy(members, (record) => truth[record]!)] }))
    .filter(({ parts }) => parts.filter(([person]) => person >= 0).length > 1)
    .sort((a, b) => b.members.length - a.members.length || a.members[0]! - b.members[0]!)
    .slice(0, MOST_MIXED)
    .map(({ members, parts }) => ({
      records: members.length,
      truePeople: parts.filter(([person]) => person >= 0).length,
      unknown: parts.find(([person]) => person < 0)?.[1].length ?? 0,
      parts: parts
        .filter(([person]) => person >= 0)
        .map(([, list]) => list)
        .sort((a, b) => b.length - a.length)
        .slice(0, MOST_SHOWN)
        .map((list) => ({
          records: list.length,
          some: list.slice(0, MOST_SHOWN).map((record) => shown(records[record]!)),
        })),
    }));
}
