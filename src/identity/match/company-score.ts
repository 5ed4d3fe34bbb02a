/**
 * Comparing companies. A domain or a LinkedIn page identifies; a name alone is weak, because firms share names.
 *
 * Prior −10 bits. Joining takes linkBits (7), answering a query about 3.2 (0.9):
 *
 * | comparison | level        | bits | alone with the prior                                                       |
 * |------------|--------------|------|----------------------------------------------------------------------------|
 * | domain     | exact        | +30  | joins                                                                      |
 * |            | different    | −14  | two firms of one name stay two                                             |
 * | profile    | exact        | +30  | joins                                                                      |
 * |            | different    | −20  |                                                                            |
 * | name       | exact        | +22  | joins, unless domains, pages or countries differ                           |
 * |            | exact_common | +15  | answers, but does not join: First National Bank; NBE where it is an alias   |
 * |            | domain_name  | +14  | answers: a company known by corvane.example only, asked for as Corvane Ltd |
 * |            | token_set    | +16.9| answers, loses against an exact name and wins against a slip               |
 * |            | close        | +16.8| one slip in all: answers, as token_set                                     |
 * |            |              | +13.3| two slips, or a slip and another word: answers, loses against one slip     |
 * |            |              | +12  | a short name, where one letter makes another: does not answer              |
 * |            | domain_hint  | +8   | tells a domain's owner from its guests                                     |
 * |            | acronym      | +11  | does not answer alone: initials are shared                                 |
 * |            | branch       | +6   | does not answer: Corvane Deutschland is not Corvane                        |
 * |            | part         | +2   | does not answer: Bosch Rexroth is not Bosch                                |
 * |            | different    | −6   | −3 where domain or page agrees: brands, renamings                          |
 * | place      | abroad       | −8   | only beside a name: local companies of a group, or strangers               |
 * |            | city         | +3   | only beside a name: joins what the name nearly does                        |
 *
 * Example. "Acme Ltd" in GB and "Acme Inc" in US, no domain known: −10 + 22 − 8 = +4, below 7: two companies. Asked for
 * "Acme", both have +12 and halve each other: ambiguous.
 */
import { compareNameWithDomain } from '../compare/company-level-domain.ts';
import { type CompanyNameLevel, compareCompanyNames } from '../compare/company-level-names.ts';
import { isOwnName, namesPlace } from '../compare/company-level-words.ts';
import { compareCities } from '../compare/place-level.ts';
import { damerauLevenshtein } from '../compare/similarity.ts';
import type { CompanyFeatures, PlaceForm } from '../features.ts';
import type { Evidence } from './score.ts';

export const COMPANY_PRIOR_BITS = -10;
/** weight, prior included, from which two companies' records are one company's */
export const COMPANY_LINK_BITS = 7;

type NameLevel = CompanyNameLevel | 'exact_common' | 'domain_name' | 'domain_hint';

const NAME_BITS: Record<NameLevel, number> = {
  exact: 22,
  exact_common: 15,
  domain_name: 14,
  domain_hint: 8,
  token_set: 16.9,
  close: 16.8,
  acronym: 11,
  branch: 6,
  part: 2,
  different: -6,
};
const PLACE_BITS = { city: 3, abroad: -8 };
const CLOSE_SHORT_BITS = 12;
const TWO_SLIPS_BITS = 13.3;
const SHORT_NAME = 6;
const SHORT_ALIAS = 4;
const DIFFERENT_NAME_OF_ONE_BITS = -3;

export function compareCompanyFeatures(left: CompanyFeatures, right: CompanyFeatures): Evidence[] {
  const evidence: Evidence[] = [];
  const add = (field: string, level: string, weight: number, value: string, other = value) =>
    evidence.push({ field, level, weight, left: value, right: other });
  const domain = overlap(left.domains, right.domains);
  if (domain !== undefined) add('domain', domain === '' ? 'different' : 'exact', domain === '' ? -14 : 30, domain);
  const profile = overlap(left.profiles, right.profiles);
  if (profile !== undefined) add('profile', profile === '' ? 'different' : 'exact', profile === '' ? -20 : 30, profile);
  const name = bestName(left, right);
  const identified = Boolean(domain) || Boolean(profile);
  if (name !== undefined) {
    const weight = name.level === 'different' && identified ? DIFFERENT_NAME_OF_ONE_BITS : name.weight;
    add('name', name.level, weight, name.left, name.right);
    const place = identified ? undefined : placeLevel(left.places ?? [], right.places ?? []);
    if (place !== undefined) add('place', place, PLACE_BITS[place], '');
  }
  return evidence;
}

/** The first value in common, '' when both sides have values but none in common, undefined when a side has none. */
function overlap(left: readonly string[] | undefined, right: readonly string[] | undefined): string | undefined {
  if (!left?.length || !right?.length) return undefined;
  return left.find((value) => right.includes(value)) ?? '';
}

interface NameFound {
  level: NameLevel;
  weight: number;
  left: string;
  right: string;
}

/** The level of the pair of names that agrees best; where a side has a domain only, of a name with that domain. */
function bestName(left: CompanyFeatures, right: CompanyFeatures): NameFound | undefined {
  const [names, others] = [left.names ?? [], right.names ?? []];
  let found: NameFound | undefined;
  const take = (level: NameLevel, weight: number, one: string, other: string) => {
    if (found === undefined || weight > found.weight) found = { level, weight, left: one, right: other };
  };
  const takeDomain = (name: string, domain: string, one: string, other: string) => {
    const spelled = compareNameWithDomain(name, domain);
    if (spelled === 'different') return;
    // "Corvane Denver" is at corvane.example, but Corvane is sooner.
    const level = spelled === 'domain_name' && namesPlace(name) && !isLabel(name, domain) ? 'domain_hint' : spelled;
    take(level, NAME_BITS[level], one, other);
  };
  // Initials that one of them has for an alias are another's name as easily.
  const isTelling = (name: string) =>
    isOwnName(name) && (name.length > SHORT_ALIAS || (name === names[0] && name === others[0]));
  const shared = names.filter((name) => others.includes(name));
  const common = shared.find(isTelling) ?? shared[0];
  if (common !== undefined) {
    const level = isTelling(common) ? 'exact' : 'exact_common';
    return { level, weight: NAME_BITS[level], left: common, right: common };
  }
  for (const name of names) for (const other of others) take(...leveled(name, other), name, other);
  if (names.length === 0) {
    for (const domain of left.domains ?? []) for (const other of others) takeDomain(other, domain, domain, other);
  } else if (others.length === 0) {
    for (const name of names) for (const domain of right.domains ?? []) takeDomain(name, domain, name, domain);
  }
  return found;
}

function leveled(name: string, other: string): [NameLevel, number] {
  const level = compareCompanyNames(name, other);
  if (level === 'exact' && !isOwnName(name)) return ['exact_common', NAME_BITS.exact_common];
  if (level === 'close' && Math.min(name.length, other.length) < SHORT_NAME) return [level, CLOSE_SHORT_BITS];
  if (level === 'close' && !isOneSlip(name, other)) return [level, TWO_SLIPS_BITS];
  return [level, NAME_BITS[level]];
}

function isLabel(name: string, domain: string): boolean {
  return name.replaceAll(' ', '') === domain.slice(0, domain.indexOf('.')).replaceAll('-', '');
}

function isOneSlip(name: string, other: string): boolean {
  return damerauLevenshtein(name.replaceAll(' ', ''), other.replaceAll(' ', ''), 1) <= 1;
}

/** Whether the companies have a city or postal code in common, or only countries that differ; undefined where neither is known. */
function placeLevel(left: readonly PlaceForm[], right: readonly PlaceForm[]): 'city' | 'abroad' | undefined {
  let known = false;
  let home = false;
  for (const one of left) {
    for (const other of right) {
      const isKnown = one.country !== '' && other.country !== '';
      if (isKnown) known = true;
      if (isKnown && one.country !== other.country) continue;
      if (isKnown) home = true;
      if (one.postal !== '' && one.postal === other.postal) return 'city';
      if (one.city !== '' && other.city !== '' && compareCities(one.city, other.city) !== 'different') return 'city';
    }
  }
  return known && !home ? 'abroad' : undefined;
}
