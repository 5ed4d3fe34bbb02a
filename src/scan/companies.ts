/** Scanning companies: the keys, weights and rules of the companies in a graph, on records in memory. */
import type { CompanyFeatures } from '../identity/features.ts';
import { compareCompanyFeatures } from '../identity/match/company-score.ts';
import type { Evidence } from '../identity/match/score.ts';
import { companyFeatures } from '../identity/normalise/company-features.ts';
import type { CompanyRecord } from '../identity/record.ts';
import { exclusiveCompanyValues } from '../identity/resolve/exclusive.ts';
import { linkCompanies } from './link-companies.ts';
import type { Subject } from './subject.ts';

/** A domain or page that two companies hold is shared. */
const SHARED_FROM = 2;

export const COMPANIES: Subject<CompanyFeatures> = {
  kind: 'companies',
  features: (record) => companyFeatures(record as CompanyRecord),
  link: linkCompanies,
  explain: (a, b) => compareCompanyFeatures(a, b).sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight)),
  tie: (a, b) => tieOf(compareCompanyFeatures(a, b)),
  identifiers: ({ domains, profiles }) => [
    ...(domains ?? []).map((value) => ({ kind: 'domain', value, from: SHARED_FROM })),
    ...(profiles ?? []).map((value) => ({ kind: 'LinkedIn page', value, from: SHARED_FROM })),
  ],
  nameOf: ({ names, domains }) => names?.[0] ?? domains?.[0] ?? '',
  nameOnly: ({ names, ...rest }) => names !== undefined && Object.keys(rest).length === 0,
  countryOf: ({ places }) => places?.find(({ country }) => country !== '')?.country ?? '',
  gravest: ['LinkedIn pages', 'domains', 'countries'],
  conflicts(all) {
    const domains = distinct(all.flatMap(({ domains }) => domains ?? []));
    const pages = distinct(all.flatMap(({ profiles }) => profiles ?? []));
    const countries = distinct(all.map(COMPANIES.countryOf).filter((country) => country !== ''));
    return [
      { what: 'LinkedIn pages', values: pages },
      { what: 'domains', values: domains },
      { what: 'countries', values: countries },
    ].filter(({ values }) => values.length > 1);
  },
  keptApartBy(a, b) {
    const [page, other] = [exclusiveCompanyValues(a), exclusiveCompanyValues(b)].map((one) =>
      one.get('linkedin_company'),
    );
    if (page === undefined || other === undefined || [...page].some((id) => other.has(id))) return undefined;
    return 'they have different LinkedIn pages';
  },
  wouldDecide(a, b) {
    const lacks = (field: 'domains' | 'profiles' | 'places') => (a[field] === undefined) !== (b[field] === undefined);
    return [
      ...(lacks('domains') ? ['domain'] : []),
      ...(lacks('profiles') ? ['LinkedIn page'] : []),
      ...(lacks('places') ? ['country'] : []),
    ];
  },
};

function tieOf(evidence: readonly Evidence[]): string {
  const level = (field: string) => evidence.find((item) => item.field === field)?.level;
  if (level('profile') === 'exact') return 'same LinkedIn page';
  if (level('domain') === 'exact') return 'same domain';
  return level('name')?.startsWith('exact') === true ? 'same name' : 'similar name';
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
