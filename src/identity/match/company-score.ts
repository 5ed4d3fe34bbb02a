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
 * |            | exact_common | +15  | answers, but does not join: First National Bank                            |
 * |            | domain_name  | +14  | answers: a company known by corvane.example only, asked for as Corvane Ltd |
 * |            | token_set    | +13.5| answers, and loses against an exact name                                   |
 * |            | close        | +13.5| as above; +12 for a short name, where one letter makes another (Mars, Marks) |
 * |            | acronym      | +11  | does not answer alone: initials are shared                                 |
 * |            | branch       | +6   | does not answer: Corvane Deutschland is not Corvane                        |
 * |            | part         | +2   | does not answer: Bosch Rexroth is not Bosch                                |
 * |            | different    | −6   | −3 where domain or page agrees: brands, renamings                          |
 * | country    | same         | +1   |                                                                            |
 * |            | different    | −8   | only beside a name: local companies of a group, or strangers               |
 *
 * Example. "Acme Ltd" in GB and "Acme Inc" in US, no domain known: −10 + 22 − 8 = +4, below 7: two companies. Asked for
 * "Acme", both have +12 and halve each other: ambiguous.
 */
import { compareNameWithDomain } from '../compare/company-level-domain.ts';
import { type CompanyNameLevel, compareCompanyNames } from '../compare/company-level-names.ts';
import { isOwnName } from '../compare/company-level-words.ts';
import type { CompanyFeatures, PlaceForm } from '../features.ts';
import type { Evidence } from './score.ts';

export const COMPANY_PRIOR_BITS = -10;

type NameLevel = CompanyNameLevel | 'exact_common' | 'domain_name';

const NAME_BITS: Record<NameLevel, number> = {
  exact: 22,
  exact_common: 15,
  domain_name: 14,
  token_set: 13.5,
  close: 13.5,
  acronym: 11,
  branch: 6,
  part: 2,
  different: -6,
};
const CLOSE_SHORT_BITS = 12;
const SHORT_NAME = 6;
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
    const country = identified ? undefined : sameCountry(left.places, right.places);
    if (country !== undefined) add('country', country ? 'same' : 'different', country ? 1 : -8, '');
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
  const common = names.find((name) => others.includes(name));
  if (common !== undefined) {
    const level = isOwnName(common) ? 'exact' : 'exact_common';
    return { level, weight: NAME_BITS[level], left: common, right: common };
  }
  for (const name of names) for (const other of others) take(...leveled(name, other), name, other);
  if (names.length === 0 || others.length === 0) {
    for (const domain of names.length === 0 ? (left.domains ?? []) : (right.domains ?? [])) {
      for (const name of names.length === 0 ? others : names) {
        if (compareNameWithDomain(name, domain) === 'domain_name')
          take('domain_name', NAME_BITS.domain_name, name, domain);
      }
    }
  }
  return found;
}

function leveled(name: string, other: string): [NameLevel, number] {
  const level = compareCompanyNames(name, other);
  if (level === 'exact' && !isOwnName(name)) return ['exact_common', NAME_BITS.exact_common];
  if (level === 'close' && Math.min(name.length, other.length) < SHORT_NAME) return [level, CLOSE_SHORT_BITS];
  return [level, NAME_BITS[level]];
}

/** Whether the companies have a country in common; undefined where one's is unknown. */
function sameCountry(left: readonly PlaceForm[] | undefined, right: readonly PlaceForm[] | undefined) {
  const countries = (left ?? []).map((place) => place.country).filter((country) => country !== '');
  const others = (right ?? []).map((place) => place.country).filter((country) => country !== '');
  if (countries.length === 0 || others.length === 0) return undefined;
  return countries.some((country) => others.includes(country));
}
