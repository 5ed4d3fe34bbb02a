/**
 * Links between company records where a shared value must not join them.
 *
 * Problem. One domain usually is one company, whatever its records call it; that is how brands and parents are learned.
 * But a university's domain is used by its institutes and alumni, a franchise's by its owners, a technology park's by
 * its tenants. And "Acme" without a country must not tie Acme of Leeds to Acme of Denver.
 *
 * Rules.
 * 1. A domain is *shared* if at least SHARED_NAMES of the names on it have nothing to do with each other nor with the
 *    domain's label (ACADEMIC_NAMES for a university's), and they outnumber the names that fit it. Such a guest's record
 *    then counts as having no domain; records that fit the label, or have no name, keep it.
 * 2. A record without domain and country that would join firms of different countries joins none of them.
 *
 * The answer follows from the set of records alone, so that it does not depend on the order in which they came: where a
 * rule may apply, every pair is weighed anew.
 *
 * Example. oakline.edu with Oakline University (2 records), Harbour Press, Tidewheel Labs, Solmar Institute: three
 * strangers against one fitting name, academic → the university keeps the domain, each guest is a company of its own.
 */
import { compareNameWithDomain } from '../compare/company-level-domain.ts';
import { compareCompanyNames } from '../compare/company-level-names.ts';
import { weigh } from '../compare/company-level-words.ts';
import type { CompanyFeatures } from '../features.ts';
import { isAcademicDomain } from '../normalise/domain.ts';
import { COMPANY_PRIOR_BITS, compareCompanyFeatures } from './company-score.ts';

const SHARED_NAMES = 5;
const ACADEMIC_NAMES = 3;

export interface CompanyNode {
  id: number;
  features: CompanyFeatures;
}

export interface CompanyLink {
  a: number;
  b: number;
  weight: number;
}

/**
 * The records as they count, and all links between them of at least `linkBits`; undefined where neither rule can apply,
 * which is nearly always.
 */
export function relinkCompanies<Node extends CompanyNode>(
  nodes: readonly Node[],
  linkBits: number,
): { nodes: Node[]; links: CompanyLink[] } | undefined {
  if (nodes.length < 3) return undefined;
  const shared = sharedDomains(nodes.map((node) => node.features));
  if (shared.size === 0 && countriesOf(nodes).size < 2) return undefined;
  const counted =
    shared.size === 0 ? [...nodes] : nodes.map((node) => ({ ...node, features: asGuest(node.features, shared) }));
  const links: CompanyLink[] = [];
  for (let i = 0; i < counted.length; i += 1) {
    for (let j = i + 1; j < counted.length; j += 1) {
      const [one, other] = [counted[i]!, counted[j]!];
      const evidence = compareCompanyFeatures(one.features, other.features);
      const weight = evidence.reduce((sum, item) => sum + item.weight, COMPANY_PRIOR_BITS);
      if (weight < linkBits) continue;
      links.push(one.id < other.id ? { a: one.id, b: other.id, weight } : { a: other.id, b: one.id, weight });
    }
  }
  return { nodes: counted, links: withoutTorn(counted, links) };
}

/** The domains of the records that strangers share. */
export function sharedDomains(companies: readonly CompanyFeatures[]): Set<string> {
  const namesOf = new Map<string, Set<string>>();
  for (const { names, domains } of companies) {
    const name = names?.[0];
    if (name === undefined) continue;
    for (const domain of domains ?? []) namesOf.set(domain, (namesOf.get(domain) ?? new Set()).add(name));
  }
  const shared = new Set<string>();
  for (const [domain, names] of namesOf) {
    const enough = isAcademicDomain(domain) ? ACADEMIC_NAMES : SHARED_NAMES;
    if (names.size < enough) continue;
    const strangers: string[] = [];
    let fitting = 0;
    for (const name of [...names].sort()) {
      if (!isGuest(name, domain)) fitting += 1;
      else if (strangers.every((other) => compareCompanyNames(name, other) === 'different')) strangers.push(name);
    }
    if (strangers.length >= enough && strangers.length > fitting) shared.add(domain);
  }
  return shared;
}

/** Whether a name has a word of its own that the domain does not spell. */
function isGuest(name: string, domain: string): boolean {
  const label = domain.slice(0, domain.indexOf('.')).replaceAll('-', '');
  if (compareNameWithDomain(name, domain) === 'domain_name') return false;
  return weigh(name).some(({ kind, raw }) => kind === 'own' && !label.includes(raw));
}

function asGuest(features: CompanyFeatures, shared: ReadonlySet<string>): CompanyFeatures {
  const { domains = [], names = [] } = features;
  const [name] = names;
  if (name === undefined) return features;
  const kept = domains.filter((domain) => !shared.has(domain) || !isGuest(name, domain));
  return kept.length === domains.length ? features : { ...features, domains: kept };
}

/** Without the links by which a record of no known country would tie firms of several. */
function withoutTorn(nodes: readonly CompanyNode[], links: readonly CompanyLink[]): CompanyLink[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const countries = new Map(nodes.map((node) => [node.id, countriesOf([node])]));
  const isOpen = (id: number) => countries.get(id)!.size === 0 && (byId.get(id)!.features.domains ?? []).length === 0;
  const reached = new Map<number, Set<string>>();
  for (const { a, b } of links) {
    for (const [open, other] of [
      [a, b],
      [b, a],
    ] as const) {
      if (!isOpen(open)) continue;
      const found = reached.get(open) ?? new Set();
      for (const country of countries.get(other)!) found.add(country);
      reached.set(open, found);
    }
  }
  const isTorn = (id: number, other: number) => (reached.get(id)?.size ?? 0) > 1 && countries.get(other)!.size > 0;
  return links.filter(({ a, b }) => !isTorn(a, b) && !isTorn(b, a));
}

function countriesOf(nodes: readonly CompanyNode[]): Set<string> {
  const found = new Set<string>();
  for (const { features } of nodes) {
    for (const { country } of features.places ?? []) if (country !== '') found.add(country);
  }
  return found;
}
