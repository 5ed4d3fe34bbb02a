/**
 * Linking companies in memory: records that share a key that is not crowded are compared, and those that weigh enough
 * are put together, with the two rules that a graph applies to companies:
 *
 * 1. A domain that strangers share ties nobody, and "Acme" without a country ties no Acme of one country to one of
 *    another (`identity/match/company-links.ts`).
 * 2. A company known by its name only belongs to the firm of that name if there is one such firm. Where two of them
 *    have different domains it stays by itself.
 *
 * Example. Corvane (corvane.example), Corvane (corvane-legal.example), "Corvane Ltd" without more: three companies; the
 * third shows up as ambiguous.
 */
import type { CompanyFeatures } from '../identity/features.ts';
import { relinkCompanies } from '../identity/match/company-links.ts';
import { COMPANY_LINK_BITS, COMPANY_PRIOR_BITS, compareCompanyFeatures } from '../identity/match/company-score.ts';
import { companyKeys, kindOf, linkingKeys } from '../identity/match/keys.ts';
import { SHIPPED } from '../identity/match/weights.ts';
import { cluster, type Link } from '../identity/resolve/cluster.ts';
import { exclusiveCompanyValues } from '../identity/resolve/exclusive.ts';
import { DisjointSets } from './disjoint-sets.ts';
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
  const members = records.map(({ address, features }, id) => ({
    id,
    address,
    exclusive: exclusiveCompanyValues(features),
  }));
  const { clusters } = cluster(members, withoutGuesses(records, relinked(records, links)), []);
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
function relinked(records: readonly ScanRecord<CompanyFeatures>[], links: readonly Link[]): Link[] {
  const sets = new DisjointSets(records.length);
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
    const nodes = ids.map((id) => ({ id, features: records[id]!.features }));
    return relinkCompanies(nodes, COMPANY_LINK_BITS)?.links ?? own;
  });
}

/** The links without those of a firm known by its name only that fits several firms with domains of their own. */
function withoutGuesses(records: readonly ScanRecord<CompanyFeatures>[], links: readonly Link[]): Link[] {
  const firms = new DisjointSets(records.length);
  const guesses: Link[] = [];
  const sure: Link[] = [];
  for (const link of links) {
    const shared = shareIdentifier(records[link.a]!.features, records[link.b]!.features);
    if (shared) firms.unite(link.a, link.b);
    (shared ? sure : guesses).push(link);
  }
  const known = new Set<number>();
  for (const [id, { features }] of records.entries()) if (features.domains?.length) known.add(firms.find(id));
  const reached = new Map<number, Set<number>>();
  for (const { a, b } of guesses) {
    const [one, other] = [firms.find(a), firms.find(b)];
    if (known.has(one) === known.has(other)) continue;
    const [named, firm] = known.has(other) ? [one, other] : [other, one];
    reached.set(named, (reached.get(named) ?? new Set()).add(firm));
  }
  const torn = (firm: number) => (reached.get(firm)?.size ?? 0) > 1;
  const isGuess = ({ a, b }: Link) => {
    const [one, other] = [firms.find(a), firms.find(b)];
    return (torn(one) && known.has(other)) || (torn(other) && known.has(one));
  };
  return [...sure, ...guesses.filter((link) => !isGuess(link))];
}

function shareIdentifier(a: CompanyFeatures, b: CompanyFeatures): boolean {
  const share = (one: readonly string[] = [], other: readonly string[] = []) =>
    one.some((value) => other.includes(value));
  return share(a.domains, b.domains) || share(a.profiles, b.profiles);
}
