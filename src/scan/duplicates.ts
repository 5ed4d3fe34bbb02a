/** Whoever stands in several rows, and who of them rests on little. */
import { conflictsIn } from './conflicts.ts';
import { IDENTICAL } from './groups.ts';
import type { Group, Listed, RiskyGroup } from './report.ts';
import { described, featuresOf, pairOf, type Scanned } from './scanned.ts';

/** Those of most rows first. */
export function duplicatesOf<F>(scanned: Scanned<F>): Listed<Group> {
  const { groups, subject, top } = scanned;
  const listed = groups.several.slice(0, top).map((entity): Group => {
    const pair = groups.weakestOf(entity);
    if (pair === undefined) return { ...described(scanned, entity), weakest: null, evidence: IDENTICAL };
    const { a, b } = featuresOf(scanned, pair);
    return { ...described(scanned, entity), weakest: pairOf(scanned, pair), evidence: subject.tie(a, b) };
  });
  return { total: groups.several.length, listed };
}

/** A weakest link below this probability is worth a look. */
const SURE = 0.999;
/** Few people stand in a list as often. */
const MANY_ROWS = 20;

/** Groups that rest on little, the weakest first. */
export function risksOf<F>(scanned: Scanned<F>): Listed<RiskyGroup> {
  const { linked, groups, top, subject } = scanned;
  const found: { entity: number; pair: number; reasons: string[] }[] = [];
  for (const entity of groups.several) {
    const pair = groups.weakestOf(entity);
    if (pair === undefined) continue;
    const reasons = reasonsOf(scanned, entity, pair);
    if (reasons.length > 0) found.push({ entity, pair, reasons });
  }
  found.sort((x, y) => linked.pairs.bits[x.pair]! - linked.pairs.bits[y.pair]! || x.pair - y.pair);
  const listed = found.slice(0, top).map(({ entity, pair, reasons }) => {
    const { a, b } = featuresOf(scanned, pair);
    return { ...described(scanned, entity), reasons, weakest: pairOf(scanned, pair), evidence: subject.explain(a, b) };
  });
  return { total: found.length, listed };
}

/** Contradictions have a list of their own, so they make no group risky that is sure otherwise. */
function reasonsOf<F>(scanned: Scanned<F>, entity: number, pair: number): string[] {
  const { linked, groups, subject } = scanned;
  const reasons: string[] = [];
  if (linked.pairs.probability[pair]! < SURE) {
    const { a, b } = featuresOf(scanned, pair);
    reasons.push(`rests on ${subject.tie(a, b)} alone`);
  }
  if (groups.sizeOf(entity) >= MANY_ROWS) reasons.push(`${groups.sizeOf(entity)} rows`);
  if (reasons.length > 0) {
    for (const { what, values } of conflictsIn(scanned, entity)) reasons.push(`${values.length} ${what}`);
  }
  return reasons;
}
