/**
 * A company in the vendor's shape: every member there, null where it is not known. Company records keep what vendors'
 * files hold besides the usual as it came, so those members are looked at before they are passed on.
 */
import {
  type CompanyFacts,
  companyFacts,
  numberOf,
  objectOf,
  textOf,
  textsOf,
} from '../../engine/dossier/company-facts.ts';
import type { CompanyDossier } from '../../engine/dossier/dossier.ts';
import { countryName } from './contact-wire.ts';
import { COMPANY_TYPES, employeeRangeOf, revenueClassOf } from './vocabulary.ts';

const whole = (value: unknown): number | null => (Number.isInteger(value) ? numberOf(value) : null);
const flag = (value: unknown): boolean | null => (typeof value === 'boolean' ? value : null);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** `mxProvider`: who handles the mail of the company's domain, where that was looked up. */
export function companyWire(company: CompanyDossier, mxProvider: string | null = null) {
  const profile: Record<string, unknown> = company.profile;
  const facts = companyFacts(company.profile);
  const count = company.headCount;
  const domain = textOf(profile['domain']);
  return {
    company_id: company.id,
    name: textOf(profile['name']),
    website: textOf(profile['website']) ?? (domain === null ? null : `https://${domain}`),
    domain,
    other_websites: textsOf(profile['other_websites']),
    description: textOf(profile['description']),
    description_seo: textOf(profile['description_seo']),
    description_ai: textOf(profile['description_ai']),
    type: facts.type === null ? null : COMPANY_TYPES[facts.type],
    industry: company.industry,
    employee_count: count !== null && count.min === count.max ? count.min : null,
    employee_count_on_prospeo: company.people,
    employee_range: employeeRangeOf(count),
    location: {
      country: countryName(company.place.country),
      country_code: company.place.country,
      state: company.place.region,
      city: company.place.city,
      raw_address: rawAddress(company),
    },
    sic_codes: facts.sic,
    naics_codes: facts.naics,
    email_tech: {
      domain,
      mx_provider: mxProvider,
      catch_all_domain: flag(objectOf(profile['email_tech'])['catch_all_domain']),
    },
    linkedin_url: company.linkedinUrl,
    twitter_url: textOf(profile['twitter_url']),
    facebook_url: textOf(profile['facebook_url']),
    crunchbase_url: textOf(profile['crunchbase_url']),
    instagram_url: textOf(profile['instagram_url']),
    youtube_url: textOf(profile['youtube_url']),
    phone_hq: phoneWire(company),
    linkedin_id: textOf(profile['linkedin_id']),
    founded: facts.founded,
    ...revenueWire(profile),
    keywords: facts.keywords,
    logo_url: textOf(profile['logo_url']),
    attributes: attributesWire(objectOf(profile['attributes'])),
    funding: fundingWire(objectOf(profile['funding'])),
    technology: technologyWire(profile, facts),
    job_postings: postingsWire(objectOf(profile['job_postings'])),
  };
}

function rawAddress({ profile, place }: CompanyDossier): string | null {
  const parts = [profile.street, profile.city, profile.region, profile.postal_code, countryName(place.country)];
  return parts.filter((part) => part !== undefined && part !== null).join(', ') || null;
}

function phoneWire({ phone }: CompanyDossier) {
  return {
    phone_hq: phone?.e164 ?? null,
    phone_hq_national: phone?.national ?? null,
    phone_hq_international: phone?.international ?? null,
    phone_hq_country: countryName(phone?.country ?? null),
    phone_hq_country_code: phone?.country || null,
  };
}

function revenueWire(profile: Record<string, unknown>) {
  const { min, max } = objectOf(profile['revenue_range']);
  const least = typeof min === 'number' ? min : null;
  return {
    revenue_range: { min: least, max: typeof max === 'number' ? max : null },
    revenue_range_printed: textOf(profile['revenue_range_printed']) ?? (least === null ? null : revenueClassOf(least)),
  };
}

const ATTRIBUTES = [
  'is_b2b',
  'has_demo',
  'has_free_trial',
  'has_downloadable',
  'has_mobile_apps',
  'has_online_reviews',
  'has_pricing',
] as const;

function attributesWire(stated: Record<string, unknown>) {
  return Object.fromEntries(ATTRIBUTES.map((name) => [name, flag(stated[name])]));
}

function fundingWire(stated: Record<string, unknown>) {
  const events = listOf(stated['funding_events']).map(objectOf);
  return {
    count: whole(stated['count']) ?? (Array.isArray(stated['funding_events']) ? events.length : null),
    total_funding: whole(stated['total_funding']),
    total_funding_printed: textOf(stated['total_funding_printed']),
    latest_funding_date: textOf(stated['latest_funding_date']),
    latest_funding_stage: textOf(stated['latest_funding_stage']),
    funding_events: events.map((event) => ({
      amount: whole(event['amount']),
      amount_printed: textOf(event['amount_printed']),
      raised_at: textOf(event['raised_at']),
      stage: textOf(event['stage']),
      link: textOf(event['link']),
    })),
  };
}

function technologyWire(profile: Record<string, unknown>, { technologies }: CompanyFacts) {
  const stated = objectOf(profile['technology']);
  const listed = listOf(stated['technology_list']).map(objectOf);
  const categories = new Map(listed.map((one) => [one['name'], textOf(one['category'])]));
  return {
    count: technologies.length > 0 ? technologies.length : whole(stated['count']),
    technology_names: technologies,
    technology_list: technologies.map((name) => ({ name, category: categories.get(name) ?? null })),
  };
}

function postingsWire(stated: Record<string, unknown>) {
  const titles = textsOf(stated['active_titles']);
  const count = Array.isArray(stated['active_titles']) ? titles.length : null;
  return { active_count: whole(stated['active_count']) ?? count, active_titles: titles };
}
