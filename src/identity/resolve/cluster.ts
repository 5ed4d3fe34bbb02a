/**
 * Cluster: which records of a component are one person.
 *
 * Problem. Links say "these two are probably one"; some records must not be one (two different LinkedIn profiles, a
 * decision to keep apart). Taking links as they arrive would make the answer depend on the order of import.
 *
 * Promises. The answer depends on the set of records, links and decisions only. No cluster holds two records that
 * conflict, unless a person has said that they are one: a must-link outranks weights and exclusive values. A cannot-link
 * outranks everything.
 *
 * Algorithm. Links are sorted by weight, strongest first, ties by record address; each unites two clusters unless
 * any member of the one conflicts with any member of the other. A link that is not certain by itself must also be borne
 * by the rest: the mean weight over all pairs across the two clusters, each pair cut to ±CROSS_BITS_MAX, must reach the
 * model's `cohesionBits`. One chance agreement then cannot chain two families into one person.
 *
 * Example. a–b 30 bits (same e-mail), b–c 12 bits (name and firm), a and c have different LinkedIn profiles:
 *   a–b is united first, then b–c is refused because a is already there → {a, b}, {c}.
 *
 * Example. a–b 9 bits, c–d 9 bits, b–c 3 bits, and a–c, a–d, b–d −15 each: a–b and c–d are united, b–c is refused since
 * (3 − 12 − 12 − 12) / 4 < −6.
 *
 * Limits. A component is handed over whole, so its size is bounded by who collects it (`engine/resolve`).
 */

/** A record in a component. `address` orders records independently of when they came. */
export interface Member {
  id: number;
  address: string;
  /** exclusive values by kind: a person has at most one of each kind */
  exclusive: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface Link {
  a: number;
  b: number;
  /** bits, prior included; Infinity for a must-link */
  weight: number;
}

export interface Clusters {
  /** members of each cluster by address, clusters by their first member's address */
  clusters: number[][];
  /**
   * a link was refused, or hung on more than its own weight: what belongs together here depends on the whole component,
   * so any change to it must look at all of it again
   */
  contested: boolean;
}

/** How a link that is not certain is tested against the members that it would bring together. */
export interface Cohesion {
  /** weight of a pair, prior included */
  weigh(a: number, b: number): number;
  /** a link of so many bits needs nothing else */
  certainBits: number;
  /** least mean weight across the two clusters */
  cohesionBits: number;
}

const CROSS_BITS_MAX = 12;
/** So many members of a cluster are looked at, by address; more would not change a mean. */
const CROSS_MEMBERS_MAX = 50;

interface Group {
  members: Member[];
  exclusive: Map<string, Set<string>>;
  /** record ids that must stay out */
  apart: Set<number>;
}

export function cluster(
  members: readonly Member[],
  links: readonly Link[],
  cannot: readonly (readonly [number, number])[],
  cohesion?: Cohesion,
): Clusters {
  const byId = new Map(members.map((member) => [member.id, member]));
  const groupOf = new Map(members.map((member) => [member.id, startGroup(member)]));
  for (const [a, b] of cannot) {
    groupOf.get(a)?.apart.add(b);
    groupOf.get(b)?.apart.add(a);
  }
  let contested = false;
  for (const link of sortLinks(links, byId)) {
    const a = groupOf.get(link.a);
    const b = groupOf.get(link.b);
    if (a === undefined || b === undefined || a === b) continue;
    const decided = link.weight === Number.POSITIVE_INFINITY;
    if (heldApart(a, b) || (!decided && exclude(a, b))) {
      contested = true;
      continue;
    }
    if (cohesion !== undefined && link.weight < cohesion.certainBits) {
      contested = true;
      if (meanAcross(a, b, cohesion) < cohesion.cohesionBits) continue;
    }
    const [into, from] = a.members.length >= b.members.length ? [a, b] : [b, a];
    unite(into, from);
    for (const member of from.members) groupOf.set(member.id, into);
  }
  return { clusters: listClusters(new Set(groupOf.values())), contested };
}

function meanAcross(a: Group, b: Group, { weigh }: Cohesion): number {
  const [left, right] = [byAddress(a.members), byAddress(b.members)];
  let sum = 0;
  for (const one of left) {
    for (const other of right) {
      sum += Math.max(-CROSS_BITS_MAX, Math.min(CROSS_BITS_MAX, weigh(one.id, other.id)));
    }
  }
  return sum / (left.length * right.length);
}

/** The same members whatever the order in which they came together. */
function byAddress(members: readonly Member[]): readonly Member[] {
  if (members.length <= CROSS_MEMBERS_MAX) return members;
  return [...members].sort((x, y) => order(x.address, y.address)).slice(0, CROSS_MEMBERS_MAX);
}

function startGroup(member: Member): Group {
  const exclusive = new Map<string, Set<string>>();
  for (const [kind, values] of member.exclusive) exclusive.set(kind, new Set(values));
  return { members: [member], exclusive, apart: new Set() };
}

function sortLinks(links: readonly Link[], byId: ReadonlyMap<number, Member>): Link[] {
  const rank = rankOf(byId);
  const first = (link: Link) => Math.min(rank.get(link.a) ?? 0, rank.get(link.b) ?? 0);
  const second = (link: Link) => Math.max(rank.get(link.a) ?? 0, rank.get(link.b) ?? 0);
  return [...links].sort((x, y) => {
    if (x.weight !== y.weight) return y.weight - x.weight;
    return first(x) - first(y) || second(x) - second(y);
  });
}

/** Members' places in the order of addresses. */
function rankOf(byId: ReadonlyMap<number, Member>): Map<number, number> {
  const sorted = [...byId.values()].sort((x, y) => order(x.address, y.address));
  return new Map(sorted.map(({ id }, place) => [id, place]));
}

/** By code unit, the same everywhere; never by locale. */
function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether both hold values of a kind of which one has one, and none in common. */
function exclude(a: Group, b: Group): boolean {
  for (const [kind, values] of a.exclusive) {
    const others = b.exclusive.get(kind);
    if (others !== undefined && ![...values].some((value) => others.has(value))) return true;
  }
  return false;
}

function heldApart(a: Group, b: Group): boolean {
  const [few, many] = a.members.length <= b.members.length ? [a, b] : [b, a];
  return few.members.some((member) => many.apart.has(member.id)) || many.members.some((m) => few.apart.has(m.id));
}

function unite(into: Group, from: Group): void {
  into.members.push(...from.members);
  for (const id of from.apart) into.apart.add(id);
  for (const [kind, values] of from.exclusive) {
    const known = into.exclusive.get(kind);
    if (known === undefined) into.exclusive.set(kind, new Set(values));
    else for (const value of values) known.add(value);
  }
}

function listClusters(groups: ReadonlySet<Group>): number[][] {
  return [...groups]
    .map((group) => [...group.members].sort((a, b) => order(a.address, b.address)))
    .sort((a, b) => order(a[0]!.address, b[0]!.address))
    .map((list) => list.map((member) => member.id));
}
