/** From a component to its people: prepares members and links for `identity/resolve/cluster`. */
import { relinkCompanies } from '../../identity/match/company-links.ts';
import type { Model } from '../../identity/match/model.ts';
import { type Clusters, type Cohesion, cluster, type Link, type Member } from '../../identity/resolve/cluster.ts';
import type { Component } from './component.ts';
import { COMPANY_RULES, type KindRules } from './kind.ts';
import type { Node } from './node.ts';

export function partition(
  component: Component,
  rules: KindRules,
  sourceNames: ReadonlyMap<number, string>,
  cannot: readonly (readonly [number, number])[],
  model: Model,
): Clusters {
  const { nodes, whole } = component;
  const members: Member[] = nodes.map((node) => ({
    id: node.id,
    address: addressOf(node, sourceNames),
    exclusive: rules.exclusive(node.features),
  }));
  const relinked = rules.kind === 'c' ? relinkCompanies<Node>(nodes, rules.linkBits(model)) : undefined;
  if (relinked !== undefined) {
    const decided = component.links.filter((link) => link.weight === Number.POSITIVE_INFINITY);
    const anew: Component = { nodes: relinked.nodes, links: [...relinked.links, ...decided], whole: [] };
    // What comes next may tip the balance again, so nobody may take these records as known to hang together.
    return { ...cluster(members, withoutGuesses(anew, []), cannot), contested: true };
  }
  const chains = whole.flatMap((entity) => chain(nodes.filter((node) => node.entity === entity)));
  return cluster(
    members,
    [...(rules.kind === 'c' ? withoutGuesses(component, chains) : component.links), ...chains],
    cannot,
    cohesionOf(component, rules, model),
  );
}

/** What the rest of two people must bear of a link that is not certain; undefined where every link is. */
function cohesionOf({ nodes }: Component, rules: KindRules, model: Model): Cohesion | undefined {
  if (rules.kind === 'c' || model.certainBits <= model.linkBits) return undefined;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return {
    certainBits: model.certainBits,
    cohesionBits: model.cohesionBits,
    weigh: (a, b) => rules.linkWeight(byId.get(a)!.features, byId.get(b)!.features, model),
  };
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
 * different domains the name says nothing, and the record stays by itself. Records that share a domain or a page are
 * one firm whatever their names, so they are put together first, as are those of a company that is known to hang
 * together (`chains`).
 */
function withoutGuesses(component: Component, chains: readonly Link[]): Link[] {
  const byId = new Map(component.nodes.map((node) => [node.id, node]));
  const identifiers = new Map(component.nodes.map((node) => [node.id, new Set(identifiersOf(node))]));
  const sure = component.links.filter(
    ({ a, b, weight }) =>
      weight === Number.POSITIVE_INFINITY || [...identifiers.get(a)!].some((one) => identifiers.get(b)!.has(one)),
  );
  const firms = new Map(component.nodes.map((node) => [node.id, new Set([node.id])]));
  for (const { a, b } of [...sure, ...chains]) {
    const [into, from] = [firms.get(a)!, firms.get(b)!];
    if (into === from) continue;
    for (const id of from) {
      into.add(id);
      firms.set(id, into);
    }
  }
  const hasDomain = new Map(
    [...new Set(firms.values())].map((firm) => [firm, [...firm].some((id) => byId.get(id)?.features.domains?.length)]),
  );
  const isSure = new Set(sure);
  const guesses = component.links.filter((link) => !isSure.has(link));
  const reached = new Map<Set<number>, Set<Set<number>>>();
  for (const { a, b } of guesses) {
    const [one, other] = [firms.get(a)!, firms.get(b)!];
    for (const [named, firm] of [
      [one, other],
      [other, one],
    ] as const) {
      if (!hasDomain.get(named) && hasDomain.get(firm)) reached.set(named, (reached.get(named) ?? new Set()).add(firm));
    }
  }
  const torn = (id: number) => (reached.get(firms.get(id)!)?.size ?? 0) > 1;
  const known = (id: number) => hasDomain.get(firms.get(id)!);
  return [...sure, ...guesses.filter(({ a, b }) => !((torn(a) && known(b)) || (torn(b) && known(a))))];
}

/** What a company record says of itself beside its name: its domains and its LinkedIn pages. */
function identifiersOf(node: Node): string[] {
  const pages = COMPANY_RULES.exclusive(node.features).get('linkedin_company') ?? [];
  return [...(node.features.domains ?? []), ...[...pages].map((page) => `page ${page}`)];
}
