/**
 * A company known by name only belongs to the firm of that name if there is one such firm. Where two of them have
 * different domains the name says nothing, and the record stays by itself. Records that share a domain or a page are
 * one firm whatever their names, so they are put together first.
 *
 * Example. Corvane (corvane.example), Corvane (corvane-legal.example), and "Corvane Ltd" without more: the third is tied to
 * both by its name, so neither tie counts.
 */
import type { CompanyFeatures } from '../features.ts';
import { DisjointSets } from '../resolve/disjoint-sets.ts';
import type { CompanyNode } from './company-firms.ts';
import type { CompanyLink } from './company-links.ts';

/** The links without such guesses. `chains`: ties between records that are known to hang together. */
export function withoutGuesses<Link extends CompanyLink>(
  nodes: readonly CompanyNode[],
  links: readonly Link[],
  chains: readonly CompanyLink[] = [],
): Link[] {
  const places = new Map(nodes.map(({ id }, place) => [id, place]));
  const featuresOf = (id: number): CompanyFeatures => nodes[places.get(id)!]!.features;
  const firms = new DisjointSets(nodes.length);
  const firmOf = (id: number): number => firms.find(places.get(id)!);
  const isSure = ({ a, b, weight }: Link) =>
    weight === Number.POSITIVE_INFINITY || shareIdentifier(featuresOf(a), featuresOf(b));
  const sure = links.filter(isSure);
  for (const { a, b } of [...sure, ...chains]) firms.unite(places.get(a)!, places.get(b)!);
  const known = new Set<number>();
  for (const { id, features } of nodes) if (features.domains?.length) known.add(firmOf(id));
  const guesses = links.filter((link) => !isSure(link));
  const reached = new Map<number, Set<number>>();
  for (const { a, b } of guesses) {
    const [one, other] = [firmOf(a), firmOf(b)];
    if (known.has(one) === known.has(other)) continue;
    const [named, firm] = known.has(other) ? [one, other] : [other, one];
    reached.set(named, (reached.get(named) ?? new Set()).add(firm));
  }
  const torn = (firm: number) => (reached.get(firm)?.size ?? 0) > 1;
  const isGuess = ({ a, b }: Link) => {
    const [one, other] = [firmOf(a), firmOf(b)];
    return (torn(one) && known.has(other)) || (torn(other) && known.has(one));
  };
  return [...sure, ...guesses.filter((link) => !isGuess(link))];
}

function shareIdentifier(a: CompanyFeatures, b: CompanyFeatures): boolean {
  const share = (one: readonly string[] = [], other: readonly string[] = []) =>
    one.some((value) => other.includes(value));
  return share(a.domains, b.domains) || share(a.profiles, b.profiles);
}
