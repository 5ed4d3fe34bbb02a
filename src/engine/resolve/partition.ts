/** From a component to its people: prepares members and links for `identity/resolve/cluster`. */
import { type Clusters, cluster, type Link, type Member } from '../../identity/resolve/cluster.ts';
import type { Component, Node } from './component.ts';
import type { KindRules } from './kind.ts';

export function partition(
  component: Component,
  rules: KindRules,
  sourceNames: ReadonlyMap<number, string>,
  cannot: readonly (readonly [number, number])[],
): Clusters {
  const members: Member[] = component.nodes.map((node) => ({
    id: node.id,
    address: addressOf(node, sourceNames),
    exclusive: rules.exclusive(node.features),
  }));
  const links = rules.kind === 'c' ? withoutGuesses(component) : [...component.links];
  for (const entity of component.whole) links.push(...chain(component.nodes.filter((node) => node.entity === entity)));
  return cluster(members, links, cannot);
}

export function addressOf(node: { sourceId: number; key: string }, sourceNames: ReadonlyMap<number, string>): string {
  return `${sourceNames.get(node.sourceId) ?? ''}\u0000${node.key}`;
}

/** The records of a person that is known to hang together, tied to each other without weighing them again. */
function chain(nodes: readonly Node[]): Link[] {
  return nodes.slice(1).map((node, index) => ({ a: nodes[index]!.id, b: node.id, weight: Number.MAX_VALUE }));
}

/**
 * A company known by name only belongs to the firm of that name if there is one such firm. Where two of them have
 * different domains the name says nothing, and the record stays by itself.
 */
function withoutGuesses(component: Component): Link[] {
  const byId = new Map(component.nodes.map((node) => [node.id, node]));
  const domainsOf = (id: number) => byId.get(id)?.features.domains ?? [];
  const reached = new Map<number, Set<string>>();
  for (const link of component.links) {
    for (const [nameOnly, other] of [
      [link.a, link.b],
      [link.b, link.a],
    ] as const) {
      if (domainsOf(nameOnly).length > 0) continue;
      const domains = reached.get(nameOnly) ?? new Set();
      const [domain] = domainsOf(other);
      if (domain !== undefined) domains.add(domain);
      reached.set(nameOnly, domains);
    }
  }
  const torn = (id: number) => domainsOf(id).length === 0 && (reached.get(id)?.size ?? 0) > 1;
  return component.links.filter((link) => {
    const oneHasDomain = domainsOf(link.a).length > 0 || domainsOf(link.b).length > 0;
    return !oneHasDomain || !(torn(link.a) || torn(link.b));
  });
}
