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
 * any member of the one conflicts with any member of the other.
 *
 * Example. a–b 30 bits (same e-mail), b–c 12 bits (name and firm), a and c have different LinkedIn profiles:
 *   a–b is united first, then b–c is refused because a is already there → {a, b}, {c}.
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
  /** a link was refused: the component holds more than one person although it hangs together */
  contested: boolean;
}

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
    const [into, from] = a.members.length >= b.members.length ? [a, b] : [b, a];
    unite(into, from);
    for (const member of from.members) groupOf.set(member.id, into);
  }
  return { clusters: listClusters(new Set(groupOf.values())), contested };
}

function startGroup(member: Member): Group {
  const exclusive = new Map<string, Set<string>>();
  for (const [kind, values] of member.exclusive) exclusive.set(kind, new Set(values));
  return { members: [member], exclusive, apart: new Set() };
}

function sortLinks(links: readonly Link[], byId: ReadonlyMap<number, Member>): Link[] {
  const addressOf = (link: Link): [string, string] => {
    const a = byId.get(link.a)?.address ?? '';
    const b = byId.get(link.b)?.address ?? '';
    return a < b ? [a, b] : [b, a];
  };
  return links
    .map((link) => ({ link, address: addressOf(link) }))
    .sort((x, y) => {
      if (x.link.weight !== y.link.weight) return y.link.weight - x.link.weight;
      return order(x.address[0], y.address[0]) || order(x.address[1], y.address[1]);
    })
    .map(({ link }) => link);
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
