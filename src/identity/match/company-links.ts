/**
 * Links between company records where a name or a domain in common must not join them.
 *
 * Problem. One domain usually is one company, whatever its records call it; that is how brands and parents are learned.
 * But a university's domain is used by its institutes and alumni, a franchise's by its owners, a technology park's by
 * its tenants. And one name usually is one company, but Corvane of Leeds is not Corvane of Denver, and "Corvane" without
 * a place must not tie the two.
 *
 * Rules.
 * 1. A domain is *shared* if at least SHARED_NAMES of the names on it have nothing to do with each other nor with the
 *    domain's label (ACADEMIC_NAMES for a university's), and they outnumber the names that fit it. Such a guest's record
 *    then counts as having no domain; records that fit the label, or have no name, keep it.
 * 2. Records with a domain or a page in common are one firm. A name alone does not join firms whose known countries or
 *    cities contradict each other.
 * 3. On one domain, a name that holds another's and something more (Corvane Denver, Corvane Bank beside Corvane) is a firm
 *    of its own if their places contradict each other too.
 * 4. A firm of no known place that a name alone would join to firms that contradict each other joins none of them.
 *
 * The answer follows from the set of records alone, so that it does not depend on the order in which they came: where a
 * rule may apply, every pair is weighed anew.
 *
 * Example. oakline.edu with Oakline University (2 records), Harbour Press, Tidewheel Labs, Solmar Institute: three
 * strangers against one fitting name, academic → the university keeps the domain, each guest is a company of its own.
 *
 * Limit. A firm whose records give different offices and no domain stays apart, which is the smaller mistake.
 */
import { compareNameWithDomain } from '../compare/company-level-domain.ts';
import { compareCompanyNames } from '../compare/company-level-names.ts';
import { weigh } from '../compare/company-level-words.ts';
import type { CompanyFeatures } from '../features.ts';
import { isAcademicDomain } from '../normalise/domain.ts';
import {
  type CompanyNode,
  contradict,
  type Firm,
  firmsOf,
  isScattered,
  isTorn,
  shareDomain,
  withLocalFirms,
} from './company-firms.ts';
import { COMPANY_PRIOR_BITS, compareCompanyFeatures } from './company-score.ts';

const SHARED_NAMES = 5;
const ACADEMIC_NAMES = 3;
const SAME_DOMAIN_BITS = 20;
const SAME_NAME_BITS = 22;

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
  if (nodes.length < 2) return undefined;
  const shared = sharedDomains(nodes.map((node) => node.features));
  if (shared.size === 0 && !isScattered(nodes)) return undefined;
  const counted =
    shared.size === 0 ? [...nodes] : nodes.map((node) => ({ ...node, features: asGuest(node.features, shared) }));
  const links: CompanyLink[] = [];
  for (let i = 0; i < counted.length; i += 1) {
    for (let j = i + 1; j < counted.length; j += 1) {
      const [one, other] = [counted[i]!, counted[j]!];
      const weight = weightOf(one.features, other.features);
      if (weight < linkBits) continue;
      links.push(one.id < other.id ? { a: one.id, b: other.id, weight } : { a: other.id, b: one.id, weight });
    }
  }
  return { nodes: counted, links: withoutContradictions(counted, links) };
}

/**
 * Bits for being one, prior included. Most pairs share a domain: then it is enough to know whether the names are equal,
 * which decides who is joined first.
 */
function weightOf(one: CompanyFeatures, other: CompanyFeatures): number {
  if (
    one.domains?.some((domain) => other.domains?.includes(domain)) &&
    !(one.profiles?.length && other.profiles?.length)
  ) {
    return one.names?.[0] === other.names?.[0] ? SAME_DOMAIN_BITS + SAME_NAME_BITS : SAME_DOMAIN_BITS;
  }
  return compareCompanyFeatures(one, other).reduce((sum, item) => sum + item.weight, COMPANY_PRIOR_BITS);
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
    const guests = [...names].filter((name) => isGuest(name, domain));
    if (guests.length < enough) continue;
    const strangers: string[] = [];
    for (const name of guests.sort()) {
      if (strangers.every((other) => compareCompanyNames(name, other) === 'different')) strangers.push(name);
    }
    if (strangers.length >= enough && strangers.length > names.size - guests.length) shared.add(domain);
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

/** Rules 2 to 4. */
function withoutContradictions(nodes: readonly CompanyNode[], links: readonly CompanyLink[]): CompanyLink[] {
  const firmOf = withLocalFirms(nodes, firmsOf(nodes));
  const isSure = ({ a, b }: CompanyLink) => firmOf.get(a) === firmOf.get(b);
  const possible = links.filter((link) => {
    const [one, other] = [firmOf.get(link.a)!, firmOf.get(link.b)!];
    return isSure(link) || !(contradict(one, other) || ((one.isLocal || other.isLocal) && shareDomain(one, other)));
  });
  const reached = new Map<Firm, Set<Firm>>();
  for (const { a, b } of possible) {
    const [one, other] = [firmOf.get(a)!, firmOf.get(b)!];
    if (one === other) continue;
    reached.set(one, (reached.get(one) ?? new Set()).add(other));
    reached.set(other, (reached.get(other) ?? new Set()).add(one));
  }
  const torn = new Set([...reached].filter(([firm, others]) => isTorn(firm, [...others])).map(([firm]) => firm));
  // Two that are torn hang together as far as anybody knows; a torn one and a firm that has a place do not.
  return possible.filter((link) => {
    const [one, other] = [firmOf.get(link.a)!, firmOf.get(link.b)!];
    return one === other || torn.has(one) === torn.has(other);
  });
}
