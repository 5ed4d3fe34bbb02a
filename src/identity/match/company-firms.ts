/**
 * Firms: company records put together by what identifies them, with the places that they know. Rules 2 to 4 of
 * company-links.ts are about firms, because a record without a city has the city of the others on its domain.
 */
import { compareCompanyNames } from '../compare/company-level-names.ts';
import { compareCities } from '../compare/place-level.ts';
import type { CompanyFeatures } from '../features.ts';
import { sharedWord } from '../normalise/company-words.ts';

export interface CompanyNode {
  id: number;
  features: CompanyFeatures;
}

export interface Firm {
  identifiers: Set<string>;
  countries: Set<string>;
  cities: Set<string>;
  postals: Set<string>;
  /** of rule 3: what else is on its domain is not it */
  isLocal: boolean;
}

/** The records that share a domain or a page, as firms. */
export function firmsOf(nodes: readonly CompanyNode[]): Map<number, Firm> {
  const byIdentifier = new Map<string, Firm>();
  const firmOf = new Map<number, Firm>();
  for (const { id, features } of nodes) {
    const identifiers = [...(features.domains ?? []), ...(features.profiles ?? []).map((page) => `page ${page}`)];
    const firm = newFirm(identifiers);
    addPlaces(firm, features);
    firmOf.set(id, firm);
    for (const other of new Set(identifiers.flatMap((one) => byIdentifier.get(one) ?? []))) absorb(firm, other, firmOf);
    for (const identifier of firm.identifiers) byIdentifier.set(identifier, firm);
  }
  return firmOf;
}

function newFirm(identifiers: readonly string[], isLocal = false): Firm {
  return {
    identifiers: new Set(identifiers),
    countries: new Set(),
    cities: new Set(),
    postals: new Set(),
    isLocal,
  };
}

function addPlaces(firm: Firm, features: CompanyFeatures): void {
  for (const { country, city, postal } of features.places ?? []) {
    if (country !== '') firm.countries.add(country);
    if (city !== '') firm.cities.add(cityName(city));
    if (postal !== '') firm.postals.add(postal);
  }
}

export function shareDomain(one: Firm, other: Firm): boolean {
  return [...one.identifiers].some(
    (identifier) => !identifier.startsWith('page ') && other.identifiers.has(identifier),
  );
}

/** Rule 3: the firms, with the local ones taken out of those whose domain they share. */
export function withLocalFirms(nodes: readonly CompanyNode[], firmOf: Map<number, Firm>): Map<number, Firm> {
  const members = new Map<Firm, CompanyNode[]>();
  for (const node of nodes) {
    const firm = firmOf.get(node.id)!;
    members.set(firm, [...(members.get(firm) ?? []), node]);
  }
  const result = new Map(firmOf);
  for (const all of members.values()) {
    if (!isScattered(all)) continue;
    const branches = branchesOf(all);
    for (const branch of branches) {
      const isLocal = branches.some(
        (other) =>
          other !== branch &&
          other.name.length <= branch.name.length &&
          contradict(branch.firm, other.firm) &&
          RELATED.has(compareCompanyNames(branch.name, other.name)),
      );
      if (!isLocal) continue;
      branch.firm.isLocal = true;
      for (const { id } of branch.nodes) result.set(id, branch.firm);
    }
  }
  return result;
}

const RELATED: ReadonlySet<string> = new Set(['branch', 'part']);
const ONE: ReadonlySet<string> = new Set(['exact', 'token_set', 'close']);

interface Branch {
  name: string;
  firm: Firm;
  nodes: CompanyNode[];
}

/** The records of a firm by name, spellings of one name together. */
function branchesOf(nodes: readonly CompanyNode[]): Branch[] {
  const branches: Branch[] = [];
  const named = nodes.filter(({ features }) => features.names !== undefined && features.names.length > 0);
  const nameOf = ({ features }: CompanyNode) => features.names![0]!;
  for (const node of named.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0))) {
    const name = nameOf(node);
    let branch = branches.find((one) => one.name === name || ONE.has(compareCompanyNames(one.name, name)));
    if (branch === undefined) {
      branch = { name, firm: newFirm([]), nodes: [] };
      branches.push(branch);
    }
    branch.nodes.push(node);
    for (const domain of node.features.domains ?? []) branch.firm.identifiers.add(domain);
    for (const page of node.features.profiles ?? []) branch.firm.identifiers.add(`page ${page}`);
    addPlaces(branch.firm, node.features);
  }
  return branches;
}

function absorb(firm: Firm, other: Firm, firmOf: Map<number, Firm>): void {
  for (const identifier of other.identifiers) firm.identifiers.add(identifier);
  for (const country of other.countries) firm.countries.add(country);
  for (const city of other.cities) firm.cities.add(city);
  for (const postal of other.postals) firm.postals.add(postal);
  for (const [id, one] of firmOf) if (one === other) firmOf.set(id, firm);
}

/** Whether a firm that does not say where it is could be any of several. */
export function isTorn(firm: Firm, others: readonly Firm[]): boolean {
  const anyPair = (differ: (one: Firm, other: Firm) => boolean) =>
    others.some((one, index) => others.slice(index + 1).some((other) => differ(one, other)));
  return (firm.cities.size === 0 && anyPair(inOtherCities)) || (firm.countries.size === 0 && anyPair(abroad));
}

export function contradict(one: Firm, other: Firm): boolean {
  return abroad(one, other) || inOtherCities(one, other);
}

function abroad(one: Firm, other: Firm): boolean {
  if (one.countries.size === 0 || other.countries.size === 0) return false;
  return [...one.countries].every((country) => !other.countries.has(country));
}

/** A postal code in common is one place, whatever the city is called. */
function inOtherCities(one: Firm, other: Firm): boolean {
  if (one.cities.size === 0 || other.cities.size === 0) return false;
  if ([...one.postals].some((postal) => other.postals.has(postal))) return false;
  return [...one.cities].every((city) =>
    [...other.cities].every((there) => compareCities(city, there) === 'different'),
  );
}

/** Whether the records know more than one place. */
export function isScattered(nodes: readonly CompanyNode[]): boolean {
  let country = '';
  let city = '';
  for (const { features } of nodes) {
    for (const place of features.places ?? []) {
      if (country !== '' && place.country !== '' && place.country !== country) return true;
      if (city !== '' && place.city !== '' && place.city !== city) return true;
      country ||= place.country;
      city ||= place.city;
    }
  }
  return false;
}

/** One spelling for the names of a large city: Munich, München. */
function cityName(city: string): string {
  const shared = sharedWord(city);
  return shared?.kind === 'place' ? shared.word : city;
}
