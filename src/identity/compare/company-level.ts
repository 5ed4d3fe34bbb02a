/**
 * How two employers agree.
 *
 * | level         | example                                                                        |
 * |---------------|--------------------------------------------------------------------------------|
 * | same_profile  | one LinkedIn company identifier                                                |
 * | same_domain   | one registrable domain                                                         |
 * | exact         | Brightwater GmbH / Brightwater; Seven Eleven / 7-Eleven                        |
 * | domain_name   | Corvane Ltd / corvane.example: one side's domain spells the other's name       |
 * | shared_domain | one domain, but names that do not fit: a brand, a campus, a park of small firms |
 * | token_set     | Brightwater Group / Brightwater                                                |
 * | close         | Brightwater / Brightwatter                                                     |
 * | branch        | Brightwater Deutschland / Brightwater                                          |
 * | acronym       | NBE / Northern Bright Energy                                                   |
 * | domain_hint   | Northern Bright Energy / nbe.example: the domain could be short for the name   |
 * | part          | Brightwater Logistics / Brightwater: of one owner, or named alike              |
 * | different     | Brightwater / Oakline                                                          |
 * | missing       | one side names no company                                                      |
 *
 * Names are compared in company-level-names.ts, a name with a domain in company-level-domain.ts. Different domains decide
 * nothing: companies have several.
 */
import type { EmployerForm } from '../features.ts';
import { compareNameWithDomain } from './company-level-domain.ts';
import { compareCompanyNames } from './company-level-names.ts';

export { compareCompanyNames } from './company-level-names.ts';

/** Strongest first. */
export const EMPLOYER_LEVELS = [
  'same_profile',
  'same_domain',
  'exact',
  'domain_name',
  'shared_domain',
  'token_set',
  'close',
  'branch',
  'acronym',
  'domain_hint',
  'part',
  'different',
] as const;
export const COMPANY_LEVELS = [...EMPLOYER_LEVELS, 'missing'] as const;
export type CompanyLevel = (typeof COMPANY_LEVELS)[number];

const RANK = Object.fromEntries(COMPANY_LEVELS.map((level, index) => [level, index])) as Record<CompanyLevel, number>;

/** The level at which two employers agree. Symmetric. */
export function compareCompanies(a: EmployerForm, b: EmployerForm): CompanyLevel {
  if (a.profile !== '' && a.profile === b.profile) return 'same_profile';
  const named = a.name !== '' && b.name !== '';
  if (a.domain !== '' && a.domain === b.domain) {
    return named && compareCompanyNames(a.name, b.name) === 'different' ? 'shared_domain' : 'same_domain';
  }
  const byName = named ? compareCompanyNames(a.name, b.name) : undefined;
  if (byName === 'exact' || (a.domain === '' && b.domain === '')) return byName ?? 'missing';
  // A domain's label is the name as the company itself writes it.
  const crosswise = stronger(labelLevel(a.name, b.domain), labelLevel(b.name, a.domain));
  const found = stronger(byName, crosswise);
  if (found !== undefined) return found;
  return a.domain !== '' && b.domain !== '' ? 'different' : 'missing';
}

function labelLevel(name: string, domain: string): CompanyLevel | undefined {
  return name === '' || domain === '' ? undefined : compareNameWithDomain(name, domain);
}

function stronger(a: CompanyLevel | undefined, b: CompanyLevel | undefined): CompanyLevel | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return RANK[a] <= RANK[b] ? a : b;
}
