/** A company's listing: the columns by which it is filtered, and the words and terms under which it is found. */
import { headCountOf } from '../../identity/facets/head-count.ts';
import { industryOf } from '../../identity/facets/industries.ts';
import type { CompanyFeatures } from '../../identity/features.ts';
import { fold, foldWords } from '../../identity/normalise/fold.ts';
import type { CompanyRecord } from '../../identity/record.ts';
import { employeeBand, pairsOf, partsOf, type TermKind, term, termOf } from '../../identity/terms.ts';
import type { Value } from '../../store/tx.ts';
import { companyFacts } from '../dossier/company-facts.ts';

export const COMPANY_LISTING_COLUMNS = [
  'sort_name',
  'country',
  'region',
  'city',
  'domain',
  'industry',
  'employee_count',
  'type',
  'founded',
  'revenue',
  'funding_total',
  'funding_last',
  'funding_date',
] as const;

export interface CompanyListing {
  /** in the order of COMPANY_LISTING_COLUMNS */
  columns: Value[];
  words: string;
}

/** So many words of what describes it, and so many of each list. */
const TEXT_WORDS_MAX = 200;
const LIST_MAX = 100;
const KEYWORD_WORDS_MAX = 8;

export function companyListing(features: readonly CompanyFeatures[], profile: CompanyRecord): CompanyListing {
  const names = features.flatMap((one) => one.names ?? []);
  const domains = features.flatMap((one) => one.domains ?? []);
  const place = features.flatMap((one) => one.places ?? [])[0];
  const facts = companyFacts(profile);
  const industry = typeof profile.industry === 'string' ? profile.industry : '';
  // A range counts as its lower end.
  const employees = headCountOf(profile)?.min;
  const columns: Record<(typeof COMPANY_LISTING_COLUMNS)[number], Value> = {
    sort_name: names[0] ?? '',
    country: place?.country ?? '',
    region: place?.region ?? '',
    city: place?.city ?? '',
    domain: domains[0] ?? '',
    industry: fold(industry),
    employee_count: whole(employees),
    type: facts.type ?? '',
    founded: whole(facts.founded),
    revenue: whole(facts.revenue),
    funding_total: whole(facts.funding_total),
    funding_last: whole(facts.funding_last),
    funding_date: facts.funding_date === null ? '' : new Date(facts.funding_date).toISOString().slice(0, 10),
  };
  const words = new Set<string>();
  for (const text of [...names, ...domains]) for (const word of foldWords(text)) words.add(word);
  const add = (kind: TermKind, ...values: readonly string[]) => {
    for (const value of values.slice(0, LIST_MAX)) {
      const made = term(kind, value);
      if (made !== undefined) words.add(made);
    }
  };
  add('country', place?.country ?? '');
  add('region', place?.region ?? '');
  add('industry', industryOf(industry) ?? industry);
  add('type', facts.type ?? '');
  if (employees !== undefined) add('employees', String(employeeBand(employees)));
  add('keyword', ...facts.keywords);
  for (const keyword of facts.keywords.slice(0, LIST_MAX)) {
    for (const part of partsOf('keyword_part', foldWords(keyword).slice(0, KEYWORD_WORDS_MAX))) words.add(part);
  }
  add('technology', ...facts.technologies);
  add('naics', ...facts.naics);
  add('sic', ...facts.sic);
  add('funding_stage', ...facts.funding_stages);
  add('attribute', ...Object.entries(facts.attributes).map(([name, value]) => attributeText(name, value)));
  let left = TEXT_WORDS_MAX;
  for (const text of facts.texts) {
    const parts = foldWords(text).slice(0, left);
    left -= parts.length;
    for (const word of parts) words.add(termOf('text', [word]));
    for (const pair of pairsOf(parts)) words.add(pair);
  }
  return { columns: COMPANY_LISTING_COLUMNS.map((name) => columns[name]), words: [...words].join(' ') };
}

export const attributeText = (name: string, value: boolean): string => `${name} ${value ? 1 : 0}`;

/** Files hold fractions and nonsense; a column holds whole numbers. */
function whole(value: number | null | undefined): number | null {
  const rounded = Math.round(value ?? Number.NaN);
  return Number.isSafeInteger(rounded) ? rounded : null;
}
