/**
 * Linking companies in memory: records that share a key that is not crowded are compared, and those that weigh enough
 * are put together, with the two rules that a graph applies to companies: what a shared domain or name must not join
 * (`identity/match/company-links.ts`), and to which firm of its name a company without a domain belongs
 * (`identity/match/company-guesses.ts`).
 *
 * Example. Corvane (corvane.example), Corvane (corvane-legal.example), "Corvane Ltd" without more: three companies; the
 * third shows up as ambiguous.
 */
import type { CompanyFeatures } from '../identity/features.ts';
import type { CompanyNode } from '../identity/match/company-firms.ts';
import { withoutGuesses } from '../identity/match/company-guesses.ts';
import { relinkCompanies } from '../identity/match/company-links.ts';
import { COMPANY_LINK_BITS, COMPANY_PRIOR_BITS, compareCompanyFeatures } from '../identity/match/company-score.ts';
import { companyKeys, kindOf, linkingKeys } from '../identity/match/keys.ts';
import { SHIPPED } from '../identity/match/weights.ts';
import { cluster, type Link } from '../identity/resolve/cluster.ts';
import { DisjointSets } from '../identity/resolve/disjoint-sets.ts';
import { exclusiveCompanyValues } from '../identity/resolve/exclusive.ts';
import type { Linked, Pairs, ScanRecord } from './subject.ts';

/** Components up to this size are weighed pair by pair where a rule may apply, as `relinkCompanies` does. */
const RELINK_MAX = 1_000;

export function linkCompanies(records: readonly ScanRecord<CompanyFeatures>[]): Linked {
  const pairs = comparedPairs(records);
  const links: Link[] = [];
  for (let pair = 0; pair < pairs.count; pair++) {
    if (pairs.bits[pair]! < COMPANY_LINK_BITS) continue;
    links.push({ a: pairs.a[pair]!, b: pairs.b[pair]!, weight: pairs.bits[pair]! });
  }
  const nodes = records.map(({ features }, id) => ({ id, features }));
  const members = records.map(({ address, features }, id) => ({
    id,
    address,
    exclusive: exclusiveCompanyValues(features),
  }));
  const { clusters } = cluster(members, withoutGuesses(nodes, relinked(nodes, links)), []);
  const entityOf = new Int32Array(records.length);
  for (const [entity, ids] of clusters.entries()) for (const id of ids) entityOf[id] = entity;
  return { pairs, entityOf, entities: clusters.length, linkBits: COMPANY_LINK_BITS, model: SHIPPED.version };
}

function comparedPairs(records: readonly ScanRecord<CompanyFeatures>[]): Pairs {
  const holders = new Map<number, number[]>();
  const keysOf = records.map(({ features }) => linkingKeys(companyKeys(features).map(({ number }) => number)));
  for (const [record, keys] of keysOf.entries()) {
    for (const key of keys) {
      const known = holders.get(key);
      if (known === undefined) holders.set(key, [record]);
      else known.push(record);
    }
  }
  const [a, b, bits]: [number[], number[], number[]] = [[], [], []];
  for (const [record, keys] of keysOf.entries()) {
    const met = new Set<number>();
    for (const key of keys) {
      const list = holders.get(key)!;
      if (list.length > (SHIPPED.holdersMax[kindOf(key)] ?? 0)) continue;
      for (const other of list) if (other > record) met.add(other);
    }
    for (const other of [...met].sort((x, y) => x - y)) {
      a.push(record);
      b.push(other);
      bits.push(weigh(records[record]!.features, records[other]!.features));
    }
  }
  const probability = Float32Array.from(bits, (weight) => 1 / (1 + 2 ** -weight));
  return {
    count: a.length,
    a: Int32Array.from(a),
    b: Int32Array.from(b),
    bits: Float32Array.from(bits),
    probability,
  };
}

function weigh(a: CompanyFeatures, b: CompanyFeatures): number {
  return compareCompanyFeatures(a, b).reduce((sum, item) => sum + item.weight, COMPANY_PRIOR_BITS);
}

/** The links after the first rule, a component at a time. */
function relinked(nodes: readonly CompanyNode[], links: readonly Link[]): Link[] {
  const sets = new DisjointSets(nodes.length);
  for (const { a, b } of links) sets.unite(a, b);
  const tied = new Set(links.flatMap(({ a, b }) => [a, b]));
  const linksOf = Map.groupBy(links, ({ a }) => sets.find(a));
  const nodesOf = Map.groupBy(
    [...tied].sort((x, y) => x - y),
    (record) => sets.find(record),
  );
  return [...nodesOf].flatMap(([root, ids]) => {
    const own = linksOf.get(root) ?? [];
    if (ids.length > RELINK_MAX) return own;
    const component = ids.map((id) => nodes[id]!);
    return relinkCompanies(component, COMPANY_LINK_BITS)?.links ?? own;
  });
}
