/** `company_data`: a company in the vendor's shape; what is not known is null, an unknown list empty. */
import {
  type CompanyFacts,
  companyFacts,
  numberOf,
  objectOf,
  textOf,
  textsOf,
} from '../../../engine/dossier/company-facts.ts';
import type { CompanyDossier } from '../../../engine/dossier/dossier.ts';
import { countryName } from '../countries-table.ts';
import { type Chosen, pick } from '../fields.ts';
import { COMPANY_TYPES, headcountRangeOf } from '../vocabulary.ts';

export interface Company {
  dossier: CompanyDossier;
  /** ISO 8601 */
  updatedAt: string | null;
}

/** The chosen members, and `crustdata_company_id` whatever was chosen. */
export function companyData({ dossier, updatedAt }: Company, chosen: Chosen): Record<string, unknown> {
  const known: Known = { dossier, profile: dossier.profile, facts: companyFacts(dossier.profile) };
  const groups: Record<string, unknown> = { updated_at: updatedAt, indexed_at: updatedAt };
  for (const [group, make] of Object.entries(GROUPS)) {
    if (chosen === true || chosen.has(group)) groups[group] = make(known);
  }
  for (const group of UNKNOWN) groups[group] = null;
  return { crustdata_company_id: dossier.number, ...(pick(groups, chosen) as object) };
}

interface Known {
  dossier: CompanyDossier;
  profile: Record<string, unknown>;
  facts: CompanyFacts;
}

const UNKNOWN = [
  ...['seo', 'web_traffic', 'competitors', 'employee_reviews', 'software_reviews', 'news', 'people'],
  ...['reviews', 'public_launches', 'market_intel', 'metadata', 'social_posts'],
];

const GROUPS: Readonly<Record<string, (known: Known) => unknown>> = {
  basic_info: basicInfo,
  headcount,
  funding,
  revenue,
  locations,
  taxonomy: ({ dossier, facts }) => ({
    categories: facts.keywords,
    professional_network_industry: dossier.industry,
    professional_network_specialities: [],
  }),
  hiring,
  followers: () => ({
    count: null,
    mom_percent: null,
    qoq_percent: null,
    six_months_growth_percent: null,
    yoy_percent: null,
  }),
  social_profiles: ({ dossier, profile }) => ({
    twitter_url: textOf(profile['twitter_url']),
    professional_network: dossier.linkedinUrl,
    crunchbase: { url: textOf(profile['crunchbase_url']), uuid: null },
  }),
  status: () => ({ state: null }),
  technographics: ({ facts }) => facts.technologies,
};

function basicInfo({ dossier, profile, facts }: Known) {
  const domain = textOf(profile['domain']);
  return {
    crustdata_company_id: dossier.number,
    name: textOf(profile['name']),
    primary_domain: domain,
    all_domains: domain === null ? [] : [domain],
    website: textOf(profile['website']) ?? (domain === null ? null : `https://${domain}`),
    professional_network_url: dossier.linkedinUrl,
    professional_network_id: textOf(profile['linkedin_id']),
    profile_name: textOf(profile['name']),
    logo_permalink: textOf(profile['logo_url']),
    description: textOf(profile['description']),
    company_type: facts.type === null ? null : COMPANY_TYPES[facts.type],
    status: textOf(profile['status']),
    year_founded: facts.founded === null ? null : `${facts.founded}-01-01`,
    employee_count_range: headcountRangeOf(dossier.headCount),
    markets: [],
    industries: dossier.industry === null ? [] : [dossier.industry],
  };
}

const unknownGrowth = () => ({ '1m': null, '3m': null, '6m': null, '12m': null });

function headcount({ dossier: { headCount } }: Known) {
  return {
    total: headCount !== null && headCount.min === headCount.max ? headCount.min : null,
    by_role_absolute: null,
    by_role_percent: null,
    by_region_absolute: null,
    growth_percent: unknownGrowth(),
    growth_absolute: unknownGrowth(),
    largest_headcount_country: null,
  };
}

function funding({ profile, facts }: Known) {
  const stated = objectOf(profile['funding']);
  const [stage] = facts.funding_stages;
  const date = facts.funding_date;
  return {
    total_investment_usd: facts.funding_total,
    last_round_amount_usd: facts.funding_last,
    last_fundraise_date: date === null ? null : new Date(date).toISOString().slice(0, 10),
    last_round_type: stage === undefined ? null : snake(stage),
    investors: textsOf(stated['investors']),
    tracxn_investors: [],
  };
}

/** 'Series A' as 'series_a'. */
export function snake(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_');
}

function revenue({ profile, facts }: Known) {
  return {
    estimated: {
      lower_bound_usd: facts.revenue,
      upper_bound_usd: numberOf(objectOf(profile['revenue_range'])['max']),
    },
    public_markets: { fiscal_year_end: null, ipo_date: null, stock_symbols: [] },
    acquisition_status: null,
  };
}

function locations({ dossier: { place }, profile }: Known) {
  const country = countryName(place.country);
  const street = textOf(profile['street']);
  const parts = [street, place.city, place.region, country].filter((part) => part !== null);
  const address = parts.join(', ') || null;
  return {
    country,
    state: place.region,
    headquarters: address,
    street_address: street,
    all_office_addresses: address === null ? [] : [address],
    // As older pages have it.
    hq_country: country,
    hq_state: place.region,
    hq_city: place.city,
  };
}

function hiring({ profile }: Known) {
  const stated = objectOf(profile['job_postings']);
  const titles = textsOf(stated['active_titles']);
  return {
    openings_count: numberOf(stated['active_count']) ?? (titles.length > 0 ? titles.length : null),
    openings_growth_percent: null,
    by_function_qoq_pct: null,
    by_function_6m_pct: null,
    recent_titles_csv: titles.join(',') || null,
  };
}
