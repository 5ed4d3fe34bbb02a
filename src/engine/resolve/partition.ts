/** From a component to its people: prepares members and links for `identity/resolve/cluster`. */
import { withoutGuesses } from '../../identity/match/company-guesses.ts';
import { relinkCompanies } from '../../identity/match/company-links.ts';
import type { Model } from '../../identity/match/model.ts';
import { type Clusters, type Cohesion, cluster, type Link, type Member } from '../../identity/resolve/cluster.ts';
import type { Component } from './component.ts';
import type { KindRules } from './kind.ts';
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
    // What comes next may tip the balance again, so nobody may take these records as known to hang together.
    return {
      ...cluster(members, withoutGuesses(relinked.nodes, [...relinked.links, ...decided]), cannot),
      contested: true,
    };
  }
  const chains = whole.flatMap((entity) => chain(nodes.filter((node) => node.entity === entity)));
  return cluster(
    members,
    [...(rules.kind === 'c' ? withoutGuesses(nodes, component.links, chains) : component.links), ...chains],
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
