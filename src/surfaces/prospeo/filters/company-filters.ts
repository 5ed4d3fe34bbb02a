/** The filters that speak of companies: of the employer in a search for people, of the company itself in the other. */
import { z } from 'zod';
import { INDUSTRY_NAMES, industryOf } from '../../../engine/search/suggest.ts';
import type { CompanyField, CompanyFilter } from '../../../engine/search/types.ts';
import type { CompanyQuery } from '../../../engine/types.ts';
import { COMPANY_TYPES, EMPLOYEE_RANGES, employeeBounds, REVENUES, revenueBounds } from '../vocabulary.ts';
import { type Apply, addCompanies, addCompanyLists, type Draft, ends } from './draft.ts';
import { place } from './person-filters.ts';
import { badValue, includeExclude, invalidFilter, listed, range, shaped } from './refusals.ts';

const company = z.strictObject({ names: includeExclude().nullish(), websites: includeExclude().nullish() });
const NAMED_MAX = 500;

const applyCompany: Apply = async (draft, value, key) => {
  const { names, websites } = shaped(company, value, key);
  const included = [...toQueries(names?.include, 'name'), ...toQueries(websites?.include, 'domain')];
  const excluded = [...toQueries(names?.exclude, 'name'), ...toQueries(websites?.exclude, 'domain')];
  if (included.length > NAMED_MAX)
    throw invalidFilter(`\`${key}\` includes more than ${NAMED_MAX} names and websites.`);
  if (included.length > 0) {
    draft.employer.push({ field: 'company_id', op: 'in', value: await idsOf(draft, included) });
    draft.positive = true;
  }
  if (excluded.length > 0)
    draft.notEmployer.push({ field: 'company_id', op: 'in', value: await idsOf(draft, excluded) });
};

function toQueries(values: string[] | null | undefined, member: 'name' | 'domain'): CompanyQuery[] {
  return (values ?? []).map((value) => ({ [member]: value }));
}

/** Every company that goes by the name or website: a search may list several where an enrichment must not choose. */
async function idsOf({ engine, caller }: Draft, queries: CompanyQuery[]): Promise<string[]> {
  const answers = await engine.matchCompanies(caller, queries, {});
  return answers.flatMap(({ decision, id, candidates }) => {
    if (id !== null) return [id];
    return decision === 'ambiguous' ? candidates.map((candidate) => candidate.id) : [];
  });
}

const applyLocation: Apply = (draft, value, key) =>
  addCompanies(draft, shaped(includeExclude(100), value, key), (text) => place(text, key));

const applyRange: Apply = (draft, value, key) => {
  const ranges = listed(shaped(z.array(z.string()).max(EMPLOYEE_RANGES.length), value, key), EMPLOYEE_RANGES, key);
  if (ranges.length === 0) return;
  const bounds = ranges.map((name) => employeeBounds(name)!);
  draft.employer.push({ or: bounds.map(({ min, max }) => employeesBetween(min, max)) });
  draft.positive = true;
};

function employeesBetween(min?: number | null, max?: number | null): CompanyFilter {
  const upper = max == null || max === Number.POSITIVE_INFINITY ? {} : { max };
  return { field: 'employee_count', op: 'between', ...(min == null ? {} : { min }), ...upper };
}

const applyCustomRange: Apply = (draft, value, key) => {
  const { min, max } = shaped(range(1, 999_999), value, key);
  if (min == null && max == null) return;
  draft.employer.push(employeesBetween(min, max));
  draft.positive = true;
};

const applyIndustry: Apply = (draft, value, key) =>
  addCompanies(draft, shaped(includeExclude(), value, key), (text) => {
    const industry = industryOf(text);
    if (industry === undefined) throw badValue(text, key, INDUSTRY_NAMES);
    return { field: 'industry', op: 'in', value: [industry] };
  });

const keyword = z.array(z.string().trim().min(3).max(100)).max(20).nullish();
const keywords = z.strictObject({
  include: keyword,
  exclude: keyword,
  include_all: z.boolean().nullish(),
  include_company_description: z.boolean().nullish(),
  include_company_description_seo: z.boolean().nullish(),
  search_everywhere: z.boolean().nullish(),
  sources: z
    .array(
      z.enum([
        'specialties',
        'social_media_description',
        'seo_description',
        'ai_description',
        'products_services',
        'website_pages',
      ]),
    )
    .nullish(),
});
const KEYWORDS_MAX = 20;

const applyKeywords: Apply = (draft, value, key) => {
  const { include, exclude, include_all, ...where } = shaped(keywords, value, key);
  if ((include?.length ?? 0) + (exclude?.length ?? 0) > KEYWORDS_MAX) {
    throw invalidFilter(`\`${key}\` takes ${KEYWORDS_MAX} keywords in all.`);
  }
  const specialtiesOnly = where.sources?.length === 1 && where.sources[0] === 'specialties';
  const field = specialtiesOnly || where.include_company_description === false ? 'keyword' : 'description';
  const words = (value: string[]): CompanyFilter => ({ field, op: 'phrase', value });
  const each = (values: string[]): CompanyFilter => ({ and: values.map((one) => words([one])) });
  addCompanyLists(draft, { include }, include_all ? each : words);
  addCompanyLists(draft, { exclude }, words);
};

/** The seven that the vendor had first go by other names in its answers. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  b2b: 'is_b2b',
  demo: 'has_demo',
  freetrial: 'has_free_trial',
  downloadable: 'has_downloadable',
  mobileapps: 'has_mobile_apps',
  onlinereviews: 'has_online_reviews',
  pricing: 'has_pricing',
};
const LATER_ATTRIBUTES = `uses_ai has_api has_chrome_extension has_sso has_uptime_guarantee has_open_source
  has_marketplace has_blog has_podcast has_community_forum has_knowledge_base has_academy has_affiliate_program
  has_case_studies has_testimonials has_phone_support has_email_support has_chat_support has_ticket_support
  has_social_support has_soc2 has_iso27001 has_gdpr has_hipaa has_ccpa has_pci_dss has_esg_reports has_physical_offices
  is_venture_backed is_publicly_traded`.split(/\s+/);
const attributes = z.strictObject(
  Object.fromEntries([...Object.keys(ATTRIBUTES), ...LATER_ATTRIBUTES].map((name) => [name, z.boolean().nullish()])),
);

const applyAttributes: Apply = (draft, value, key) => {
  for (const [name, wanted] of Object.entries(shaped(attributes, value, key))) {
    if (typeof wanted !== 'boolean') continue;
    draft.employer.push({ field: 'attribute', op: 'is', value: `${ATTRIBUTES[name] ?? name}=${wanted}` });
    draft.positive = true;
  }
};

const code = z.union([z.int().min(1).max(999_999), z.string().regex(/^\d{1,6}$/)]).transform(String);
const codes = z.strictObject({ include: z.array(code).max(100).nullish(), exclude: z.array(code).max(100).nullish() });

/** A code stands for every code below it. */
const coded =
  (field: 'naics' | 'sic'): Apply =>
  (draft, value, key) =>
    addCompanyLists(draft, shaped(codes, value, key), (values) => ({ field, op: 'prefix', value: values }));

const applyType: Apply = (draft, value, key) => {
  const stated = typeof value === 'object' ? shaped(z.strictObject({ status: z.string() }), value, key).status : value;
  const spelled = Object.entries(COMPANY_TYPES).map(([own, name]) => [
    own,
    name === 'Non profit' ? 'Non Profit' : name,
  ]);
  const [own] = spelled.find(([, name]) => name === stated) ?? [];
  if (own === undefined)
    throw badValue(
      stated,
      key,
      spelled.map(([, name]) => name!),
    );
  draft.employer.push({ field: 'type', op: 'is', value: own });
  draft.positive = true;
};

const FOUNDED_FROM = 1900;

const applyFounded: Apply = (draft, value, key) => {
  const year = z.int().min(FOUNDED_FROM).max(new Date(draft.now).getUTCFullYear()).nullish();
  const schema = z.strictObject({ min: year, max: year, include_unknown_founded: z.boolean().nullish() });
  const { min, max, include_unknown_founded } = shaped(schema, value, key);
  if (min != null && max != null && max < min) throw badValue(max, `${key}.max`, undefined, 'it is below min');
  const within: CompanyFilter = { field: 'founded', op: 'between', ...ends({ min, max }) };
  addKnown(draft, 'founded', within, include_unknown_founded !== false);
};

/** Those within the bounds, and those of whom nobody knows where that was asked for. */
function addKnown(draft: Draft, field: CompanyField, within: CompanyFilter, orUnknown: boolean): void {
  draft.employer.push(orUnknown ? { or: [within, { field, op: 'exists', value: false }] } : within);
  draft.positive = true;
}

const revenueClass = z.string().nullish();
const revenues = REVENUES.map(([name]) => name);
const revenue = z.strictObject({
  min: revenueClass,
  max: revenueClass,
  include_unknown_revenue: z.boolean().nullish(),
});

const applyRevenue: Apply = (draft, value, key) => {
  const { min, max, include_unknown_revenue } = shaped(revenue, value, key);
  addKnown(draft, 'revenue', dollars('revenue', { min, max }, key), include_unknown_revenue === true);
};

/** Bounds are the vendor's classes: from the lower end of the one to the upper end of the other. */
function dollars(
  field: CompanyField,
  { min, max }: { min?: string | null | undefined; max?: string | null | undefined },
  key: string,
): CompanyFilter {
  listed(
    [min, max].filter((name) => name != null),
    revenues,
    key,
  );
  const [from, to] = [min, max].map((name) => (name == null ? undefined : revenueBounds(name)));
  if (from !== undefined && to !== undefined && to.from < from.from)
    throw badValue(max, `${key}.max`, undefined, 'it is below min');
  const most = to === undefined || to.below === Number.POSITIVE_INFINITY ? undefined : to.below - 1;
  return { field, op: 'between', ...ends({ min: from?.from, max: most }) };
}

const STAGES = `Pre seed|Seed|Series A|Series B|Series C|Series D|Series E-J|Series unknown|Angel|Grant|Private equity
  |Debt financing|Convertible note|Corporate round|Equity crowdfunding|Product crowdfunding|Initial coin offering
  |Non equity assistance|Post IPO equity|Post IPO debt|Post IPO secondary|Secondary market|Undisclosed|Other event`
  .split('|')
  .map((stage) => stage.trim());
const classes = z.strictObject({ min: revenueClass, max: revenueClass }).nullish();
const funding = z.strictObject({
  stage: z.array(z.string()).max(STAGES.length).nullish(),
  funding_date: z.literal([30, 60, 90, 180, 270, 365]).nullish(),
  last_funding: classes,
  total_funding: classes,
});
const DAY_MS = 86_400_000;
const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

const applyFunding: Apply = (draft, value, key) => {
  const { stage, funding_date, last_funding, total_funding } = shaped(funding, value, key);
  const asked: CompanyFilter[] = [];
  if (stage?.length) {
    const stages = listed(stage, STAGES, `${key}.stage`).flatMap((one) => (one === 'Series E-J' ? LATE_SERIES : [one]));
    asked.push({ field: 'funding_stage', op: 'in', value: stages });
  }
  if (funding_date != null)
    asked.push({
      field: 'funding_date',
      op: 'between',
      min: dayOf(draft.now - funding_date * DAY_MS),
      max: dayOf(draft.now),
    });
  if (last_funding != null) asked.push(dollars('funding_last', last_funding, `${key}.last_funding`));
  if (total_funding != null) asked.push(dollars('funding_total', total_funding, `${key}.total_funding`));
  draft.employer.push(...asked);
  draft.positive ||= asked.length > 0;
};

const LATE_SERIES = ['Series E-J', ...'EFGHIJ'].map((letter) => (letter.length > 1 ? letter : `Series ${letter}`));

const applyTechnology: Apply = (draft, value, key) =>
  addCompanyLists(draft, shaped(includeExclude(20), value, key), (values) => ({
    field: 'technology',
    op: 'in',
    value: values,
  }));

export const COMPANY_FILTERS: Readonly<Record<string, Apply>> = {
  company: applyCompany,
  company_location_search: applyLocation,
  company_headcount_range: applyRange,
  company_headcount_custom: applyCustomRange,
  company_industry: applyIndustry,
  company_keywords: applyKeywords,
  company_attributes: applyAttributes,
  company_naics: coded('naics'),
  company_sics: coded('sic'),
  company_type: applyType,
  company_founded: applyFounded,
  company_revenue: applyRevenue,
  company_funding: applyFunding,
  company_technology: applyTechnology,
};
