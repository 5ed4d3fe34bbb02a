/**
 * A company in the vendor's shape: every member there, null where it is not known. Company records keep what vendors'
 * files hold besides the usual as it came, so those members are looked at before they are passed on.
 */
import type { CompanyDossier } from '../../engine/dossier/dossier.ts';
import { countryName } from './contact-wire.ts';
import { companyTypeOf, employeeRangeOf, revenueClassOf } from './vocabulary.ts';

type Open = Record<string, unknown>;

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const whole = (value: unknown): number | null => (typeof value === 'number' && Number.isInteger(value) ? value : null);
const flag = (value: unknown): boolean | null => (typeof value === 'boolean' ? value : null);
const object = (value: unknown): Open =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Open) : {};
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** A list of text, also from one text that separates them. */
function texts(value: unknown): string[] {
  const items = typeof value === 'string' ? value.split(/[;,|]/) : list(value);
  return items.map((item) => String(item ?? '').trim()).filter((item) => item !== '');
}

export function companyWire(company: CompanyDossier) {
  const profile: Open = company.profile;
  const count = company.headCount;
  const domain = text(profile['domain']);
  return {
    company_id: company.id,
    name: text(profile['name']),
    website: text(profile['website']) ?? (domain === null ? null : `https://${domain}`),
    domain,
    other_websites: texts(profile['other_websites']),
    description: text(profile['description']),
    description_seo: text(profile['description_seo']),
    description_ai: text(profile['description_ai']),
    type: text(profile['type']) === null ? null : companyTypeOf(String(profile['type'])),
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
    sic_codes: texts(profile['sic_codes']),
    naics_codes: texts(profile['naics_codes']),
    email_tech: {
      domain,
      mx_provider: null,
      catch_all_domain: flag(object(profile['email_tech'])['catch_all_domain']),
    },
    linkedin_url: company.linkedinUrl,
    twitter_url: text(profile['twitter_url']),
    facebook_url: text(profile['facebook_url']),
    crunchbase_url: text(profile['crunchbase_url']),
    instagram_url: text(profile['instagram_url']),
    youtube_url: text(profile['youtube_url']),
    phone_hq: phoneWire(company),
    linkedin_id: text(profile['linkedin_id']),
    founded: whole(profile['founded']),
    ...revenueWire(profile),
    keywords: texts(profile['keywords']),
    logo_url: text(profile['logo_url']),
    attributes: attributesWire(object(profile['attributes'])),
    funding: fundingWire(object(profile['funding'])),
    technology: technologyWire(profile),
    job_postings: postingsWire(object(profile['job_postings'])),
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

function revenueWire(profile: Open) {
  const { min, max } = object(profile['revenue_range']);
  const least = typeof min === 'number' ? min : null;
  return {
    revenue_range: { min: least, max: typeof max === 'number' ? max : null },
    revenue_range_printed: text(profile['revenue_range_printed']) ?? (least === null ? null : revenueClassOf(least)),
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

function attributesWire(stated: Open) {
  return Object.fromEntries(ATTRIBUTES.map((name) => [name, flag(stated[name])]));
}

function fundingWire(stated: Open) {
  const events = list(stated['funding_events']).map(object);
  return {
    count: whole(stated['count']) ?? (Array.isArray(stated['funding_events']) ? events.length : null),
    total_funding: whole(stated['total_funding']),
    total_funding_printed: text(stated['total_funding_printed']),
    latest_funding_date: text(stated['latest_funding_date']),
    latest_funding_stage: text(stated['latest_funding_stage']),
    funding_events: events.map((event) => ({
      amount: whole(event['amount']),
      amount_printed: text(event['amount_printed']),
      raised_at: text(event['raised_at']),
      stage: text(event['stage']),
      link: text(event['link']),
    })),
  };
}

/** From the vendor's own object, or from a plain list of names under `technologies`. */
function technologyWire(profile: Open) {
  const stated = object(profile['technology']);
  const listed = list(stated['technology_list']).map(object);
  const named = listed.flatMap((one) => text(one['name']) ?? []);
  const names = named.length > 0 ? named : texts(stated['technology_names'] ?? profile['technologies']);
  const categories = new Map(listed.map((one) => [one['name'], text(one['category'])]));
  return {
    count: names.length > 0 ? names.length : whole(stated['count']),
    technology_names: names,
    technology_list: names.map((name) => ({ name, category: categories.get(name) ?? null })),
  };
}

function postingsWire(stated: Open) {
  const titles = texts(stated['active_titles']);
  const count = Array.isArray(stated['active_titles']) ? titles.length : null;
  return { active_count: whole(stated['active_count']) ?? count, active_titles: titles };
}
