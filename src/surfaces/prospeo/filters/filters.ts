/**
 * From the `filters` of a search to what the engine looks for. Every filter of the vendor's is known here: it is
 * served, or refused because nobody's data answers it; any other key is a mistake, met with the nearest that exists.
 */
import { nearest } from '../../../http/nearest.ts';
import { Refusal } from '../errors.ts';
import { type VendorPlan, vendorPlanOf } from '../settings.ts';
import { COMPANY_FILTERS } from './company-filters.ts';
import type { Apply, Draft } from './draft.ts';
import { PERSON_FILTERS } from './person-filters.ts';
import { badValue, invalidFilter } from './refusals.ts';

/** Known to the vendor; a company's records say nothing of them. */
export const NOT_ANSWERED = [
  'company_headcount_growth',
  'company_email_provider',
  'company_operating_languages',
  'company_products_services',
  'company_headcount_by_department',
  'company_news',
  'company_intent',
  'company_lookalike',
  'company_job_posting_hiring_for',
  'company_job_posting_quantity',
  'company_icp',
  'company_key_customers',
  'company_integrations',
  'company_awards',
  'company_headcount_by_location',
  'company_key_execs',
  'company_website_traffic',
  'company_website_search',
  'company_google_discovery',
];

/** The least plan of the vendor's that a filter needs, for keys under the plan `vendor`; every other is on all plans. */
const GATES: Readonly<Record<string, VendorPlan>> = {
  company_revenue: 'STARTER',
  company_funding: 'STARTER',
  company_technology: 'STARTER',
  company_lookalike: 'STARTER',
  company_job_posting_hiring_for: 'STARTER',
  company_job_posting_quantity: 'STARTER',
  person_job_change: 'GROWTH',
  company_icp: 'GROWTH',
  company_key_customers: 'GROWTH',
  company_integrations: 'GROWTH',
  company_awards: 'GROWTH',
  company_headcount_by_location: 'GROWTH',
  company_key_execs: 'PRO',
  company_website_traffic: 'PRO',
  company_website_search: 'PRO',
  company_google_discovery: 'PRO',
};
const RANKS: readonly VendorPlan[] = ['FREE', 'STARTER', 'GROWTH', 'PRO'];

const VALUES_MAX = 20_000;

/** Reads every filter into the draft. Throws INVALID_FILTERS or PLAN_REQUIRED. */
export async function readFilters(draft: Draft, filters: Record<string, unknown>, about: 'people' | 'companies') {
  const known: Readonly<Record<string, Apply>> =
    about === 'people' ? { ...PERSON_FILTERS, ...COMPANY_FILTERS } : COMPANY_FILTERS;
  const given = Object.entries(filters).filter(([, value]) => value !== null && value !== undefined);
  for (const [key] of given)
    if (!Object.hasOwn(known, key) && !NOT_ANSWERED.includes(key)) throw unknownKey(key, known);
  refuseAboveThePlan(
    draft,
    given.map(([key]) => key),
  );
  refusePairs(filters);
  if (countValues(filters) > VALUES_MAX) throw invalidFilter(`The filters hold more than ${VALUES_MAX} values.`);
  for (const [key, value] of given) {
    const apply = Object.hasOwn(known, key) ? known[key] : undefined;
    if (apply === undefined) {
      throw invalidFilter(`\`${key}\` cannot be answered from the data of this installation.`);
    }
    await apply(draft, value, key);
  }
  if (!draft.positive) throw invalidFilter('At least one filter must say what is wanted, not only what is not.');
}

function unknownKey(key: string, known: Readonly<Record<string, Apply>>): Refusal {
  const near = nearest(key, [...Object.keys(known), ...NOT_ANSWERED]);
  return invalidFilter(`\`${key}\` is not a filter here.${near === undefined ? '' : ` Did you mean \`${near}\`?`}`);
}

/** Filters that say the same in two ways. */
function refusePairs(filters: Record<string, unknown>): void {
  const both = (one: string, other: string) => filters[one] != null && filters[other] != null;
  for (const [one, other] of [
    ['person_search', 'person_name'],
    ['company_headcount_range', 'company_headcount_custom'],
  ] as const) {
    if (both(one, other)) throw badValue(filters[one], one, undefined, `it does not go together with ${other}`);
  }
}

function refuseAboveThePlan({ caller }: Draft, keys: readonly string[]): void {
  if (caller.plan.name !== 'vendor') return;
  const own = RANKS.indexOf(vendorPlanOf(caller));
  const refused = keys.filter((key) => RANKS.indexOf(GATES[key] ?? 'FREE') > own);
  if (refused.length === 0) return;
  const named = refused.map((key) => `${key} (${GATES[key]}+)`).join(', ');
  throw new Refusal('PLAN_REQUIRED', `These filters need a higher plan: ${named}`, named);
}

function countValues(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((sum, inner) => sum + countValues(inner), 0);
}
