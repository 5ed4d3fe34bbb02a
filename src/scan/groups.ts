/**
 * Who stands with whom, and what holds each group together.
 *
 * The strongest links that hold a group together are its maximum spanning tree: taken strongest first, each pair that
 * joins two parts of the group. The last of them is the weakest link: without it the group would be two people. Each
 * other pair of the group rests on stronger evidence.
 *
 * Example. a–b 40 bits (same e-mail), b–c 11 bits (name and company), a–c 9 bits: the tree is a–b, b–c; the weakest
 * link is b–c, and of the two duplicate rows one counts as "same e-mail" and one as "name + company".
 */
import { DisjointSets } from '../identity/resolve/disjoint-sets.ts';
import type { Rows } from './rows.ts';
import type { Linked, Subject } from './subject.ts';

export interface Groups {
  /** the records of an entity, by their number */
  membersOf(entity: number): Int32Array;
  /** rows of an entity, identical ones included */
  sizeOf(entity: number): number;
  /** entities of two rows or more, those of most rows first, then by their first row */
  several: number[];
  /** the pair that holds an entity together at its weakest; undefined where all its rows are identical */
  weakestOf(entity: number): number | undefined;
  /** rows that are tied to the rest of their group by each kind of evidence */
  ties: Map<string, number>;
}

export const IDENTICAL = 'identical row';

export function groupsOf<F>(
  { records, copies, counts }: Pick<Rows<F>, 'records' | 'copies' | 'counts'>,
  linked: Linked,
  subject: Subject<F>,
): Groups {
  const { entityOf, entities } = linked;
  const start = new Int32Array(entities + 1);
  for (const entity of entityOf) start[entity + 1]! += 1;
  for (let entity = 0; entity < entities; entity++) start[entity + 1]! += start[entity]!;
  const members = new Int32Array(records.length);
  const next = start.slice();
  for (const [record, entity] of entityOf.entries()) members[next[entity]!++] = record;
  const membersOf = (entity: number) => members.subarray(start[entity]!, start[entity + 1]!);
  const size = new Int32Array(entities);
  for (const [record, entity] of entityOf.entries()) size[entity]! += copies[record]!;
  const weakest = new Int32Array(entities).fill(-1);
  const ties = new Map<string, number>();
  if (counts.identical > 0) ties.set(IDENTICAL, counts.identical);
  for (const pair of spanningPairs(records.length, linked)) {
    const [a, b] = [linked.pairs.a[pair]!, linked.pairs.b[pair]!];
    weakest[entityOf[a]!] = pair;
    const tie = subject.tie(records[a]!.features, records[b]!.features);
    ties.set(tie, (ties.get(tie) ?? 0) + 1);
  }
  const several: number[] = [];
  for (let entity = 0; entity < entities; entity++) if (size[entity]! > 1) several.push(entity);
  several.sort((x, y) => size[y]! - size[x]! || membersOf(x)[0]! - membersOf(y)[0]!);
  return {
    membersOf,
    sizeOf: (entity) => size[entity]!,
    several,
    weakestOf: (entity) => (weakest[entity] === -1 ? undefined : weakest[entity]!),
    ties,
  };
}

/** The pairs of the spanning trees of all groups, strongest first. */
function spanningPairs(records: number, { pairs, entityOf }: Linked): number[] {
  const inside: number[] = [];
  for (let pair = 0; pair < pairs.count; pair++) {
    if (entityOf[pairs.a[pair]!] === entityOf[pairs.b[pair]!]) inside.push(pair);
  }
  inside.sort((x, y) => pairs.bits[y]! - pairs.bits[x]! || x - y);
  const sets = new DisjointSets(records);
  return inside.filter((pair) => sets.unite(pairs.a[pair]!, pairs.b[pair]!));
}
