/** People who may be fewer. */
import { DisjointSets } from '../identity/resolve/disjoint-sets.ts';
import type { AmbiguousGroup, Listed } from './report.ts';
import { featuresOf, pairOf, type Scanned } from './scanned.ts';
import { labelOf, showRows } from './shown.ts';

/** From this probability on two people may be one. */
const DOUBT_FROM = 0.1;

/**
 * People who may be fewer: those between whom a pair is neither joined nor clearly apart. A group is whoever hangs
 * together by such pairs; its surest pair stands for it.
 */
export function ambiguousOf<F>(scanned: Scanned<F>): Listed<AmbiguousGroup> {
  const { linked, groups, top, rows } = scanned;
  const { pairs, entityOf, entities, linkBits } = linked;
  const doubtful: number[] = [];
  const sets = new DisjointSets(entities);
  for (let pair = 0; pair < pairs.count; pair++) {
    if (pairs.probability[pair]! < DOUBT_FROM && pairs.bits[pair]! < linkBits) continue;
    const [one, other] = [entityOf[pairs.a[pair]!]!, entityOf[pairs.b[pair]!]!];
    if (one === other) continue;
    doubtful.push(pair);
    sets.unite(one, other);
  }
  const byGroup = Map.groupBy(doubtful, (pair) => sets.find(entityOf[pairs.a[pair]!]!));
  const surest = (list: readonly number[]) =>
    list.reduce((best, pair) => (pairs.bits[pair]! > pairs.bits[best]! ? pair : best));
  const ranked = [...byGroup.values()]
    .map((list) => ({ list, pair: surest(list) }))
    .sort((x, y) => pairs.bits[y.pair]! - pairs.bits[x.pair]! || x.pair - y.pair);
  const listed = ranked.slice(0, top).map(({ list, pair }) => {
    const met = new Set(list.flatMap((one) => [entityOf[pairs.a[one]!]!, entityOf[pairs.b[one]!]!]));
    // The two rows in doubt first, then the rest of those in doubt.
    const records = new Set([pair, ...list].flatMap((one) => [pairs.a[one]!, pairs.b[one]!]));
    const size = [...met].reduce((sum, entity) => sum + groups.sizeOf(entity), 0);
    const shown = showRows(rows, records, size);
    return { label: labelOf(shown.rows), ...shown, entities: met.size, ...inDoubt(scanned, pair) };
  });
  return { total: ranked.length, listed };
}

function inDoubt<F>(
  scanned: Scanned<F>,
  pair: number,
): Pick<AmbiguousGroup, 'pair' | 'reason' | 'would_decide' | 'evidence'> {
  const { subject, linked } = scanned;
  const { a, b } = featuresOf(scanned, pair);
  const refused = linked.pairs.bits[pair]! >= linked.linkBits;
  const held = subject.keptApartBy(a, b);
  const rest = refused ? 'the rest of the two groups speaks against it' : 'too little agrees to join, too much to part';
  return {
    pair: pairOf(scanned, pair),
    reason: held ?? rest,
    would_decide: subject.wouldDecide(a, b),
    evidence: subject.explain(a, b),
  };
}
