/** The members of `company_data`, group by group: what `fields` may name. */
import { leaves, type Shape } from '../fields.ts';

const growth = leaves('1m', '3m', '6m', '12m');

export const BASIC_INFO: Shape = leaves(
  'crustdata_company_id',
  'name',
  'primary_domain',
  'all_domains',
  'website',
  'professional_network_url',
  'professional_network_id',
  'profile_name',
  'logo_permalink',
  'description',
  'company_type',
  'status',
  'year_founded',
  'employee_count_range',
  'markets',
  'industries',
);

const SOCIAL_PROFILES: Shape = {
  ...leaves('twitter_url', 'professional_network'),
  crunchbase: leaves('url', 'uuid'),
};

export const COMPANY: Shape = {
  ...leaves('crustdata_company_id', 'updated_at', 'indexed_at'),
  basic_info: BASIC_INFO,
  headcount: {
    ...leaves('total', 'by_role_absolute', 'by_role_percent', 'by_region_absolute', 'largest_headcount_country'),
    growth_percent: growth,
    growth_absolute: growth,
  },
  funding: leaves(
    'total_investment_usd',
    'last_round_amount_usd',
    'last_fundraise_date',
    'last_round_type',
    'investors',
    'tracxn_investors',
  ),
  revenue: {
    estimated: leaves('lower_bound_usd', 'upper_bound_usd'),
    public_markets: leaves('fiscal_year_end', 'ipo_date', 'stock_symbols'),
    acquisition_status: true,
  },
  locations: {
    ...leaves('country', 'state', 'headquarters', 'street_address', 'all_office_addresses'),
    ...leaves('hq_country', 'hq_state', 'hq_city'),
  },
  taxonomy: leaves('categories', 'professional_network_industry', 'professional_network_specialities'),
  hiring: leaves(
    'openings_count',
    'openings_growth_percent',
    'by_function_qoq_pct',
    'by_function_6m_pct',
    'recent_titles_csv',
  ),
  followers: leaves('count', 'mom_percent', 'qoq_percent', 'six_months_growth_percent', 'yoy_percent'),
  social_profiles: SOCIAL_PROFILES,
  status: leaves('state'),
  technographics: true,
  // Of these no record tells anything: they are taken, and null.
  ...leaves('seo', 'web_traffic', 'competitors', 'employee_reviews', 'software_reviews', 'news', 'people'),
  ...leaves('reviews', 'public_launches', 'market_intel', 'metadata', 'social_posts'),
};

/** What identify returns. */
export const IDENTIFIED: Shape = {
  crustdata_company_id: true,
  basic_info: BASIC_INFO,
  social_profiles: SOCIAL_PROFILES,
};

/** Groups that exist elsewhere, and where. */
export const SEARCH_ONLY: Record<string, string> = {
  roles: 'It is served by search only.',
  skills: 'It is served by search only.',
};

/** Without `fields`: whatever some record may tell; technographics are paid for apart. */
export const DEFAULT_GROUPS: readonly string[] = [
  'crustdata_company_id',
  'updated_at',
  'basic_info',
  'headcount',
  'funding',
  'revenue',
  'locations',
  'taxonomy',
  'hiring',
  'followers',
  'social_profiles',
];
