/** The wire schemas: what requests are parsed with, and what answers look like. */
import { z } from 'zod';
import { COMPANY_DATAPOINTS, PERSON_DATAPOINTS } from './datapoints.ts';
import { DEPARTMENTS, SENIORITIES } from './vocabulary.ts';

/** Records a bulk call may carry. */
export const RECORDS_MAX = 50;
const IDENTIFIER_MAX = 255;
/** The vendor names no limit for a datapoint; this one only keeps nonsense away from the normalisers. */
const TEXT_MAX = 2048;

export const datapoint = z
  .string()
  .max(TEXT_MAX)
  .refine((value) => !value.includes('\0'), { error: 'holds a NUL character' });

function members(names: readonly string[]) {
  return Object.fromEntries(names.map((name) => [name, datapoint.nullish()]));
}

const flags = {
  only_verified_email: z.boolean().nullish().describe('only a person whose e-mail is verified'),
  enrich_mobile: z.boolean().nullish().describe('reveal the mobile too'),
  only_verified_mobile: z.boolean().nullish().describe('only a person who has a mobile; implies enrich_mobile'),
};
export type Flags = { [flag in keyof typeof flags]?: boolean | null | undefined };

const identifier = z.string().min(1).max(IDENTIFIER_MAX).describe('comes back with the answer');
/** Only the identifier must be right for a record to be answered; the rest is judged record by record. */
const bulkRecords = z.array(z.looseObject({ identifier })).min(1).max(RECORDS_MAX);

export const enrichPersonRequest = z.object({ ...flags, data: z.object(members(PERSON_DATAPOINTS)) });
export const bulkEnrichPersonRequest = z.object({ ...flags, data: bulkRecords });
export const bulkEnrichPersonShown = z.object({
  ...flags,
  data: z
    .array(z.object({ identifier, ...members(PERSON_DATAPOINTS) }))
    .min(1)
    .max(RECORDS_MAX),
});
export const enrichCompanyRequest = z.object({ data: z.object(members(COMPANY_DATAPOINTS)) });
export const bulkEnrichCompanyRequest = z.object({ data: bulkRecords });
export const bulkEnrichCompanyShown = z.object({
  data: z
    .array(z.object({ identifier, ...members(COMPANY_DATAPOINTS) }))
    .min(1)
    .max(RECORDS_MAX),
});

const text = z.string().nullable();
const whole = z.int().nullable();
const flag = z.boolean().nullable();

const job = z.object({
  title: text,
  company_name: text,
  logo_url: text,
  current: z.boolean(),
  start_year: whole,
  start_month: whole,
  end_year: whole,
  end_month: whole,
  duration_in_months: whole,
  departments: z.array(z.enum(DEPARTMENTS)),
  seniority: z.enum(SENIORITIES).nullable(),
  company_id: text,
  job_key: text,
});

const status = z.enum(['VERIFIED', 'UNAVAILABLE']);

export const personObject = z.object({
  person_id: z.string(),
  first_name: text,
  last_name: text,
  full_name: text,
  linkedin_url: text,
  current_job_title: text,
  current_job_key: text.describe('the job_key of the main job'),
  headline: text,
  linkedin_member_id: text,
  last_job_change_detected_at: text,
  job_history: z.array(job),
  mobile: z.object({
    status,
    revealed: z.boolean(),
    mobile: text.describe('E.164 when revealed, else masked'),
    mobile_national: text,
    mobile_international: text,
    mobile_country: text,
    mobile_country_code: text,
  }),
  email: z.object({
    status,
    revealed: z.boolean(),
    email: text,
    verification_method: z.enum(['SMTP', 'BOUNCEBAN']).nullable(),
    email_mx_provider: text,
  }),
  location: z.object({
    country: text,
    country_code: text,
    state: text,
    city: text,
    time_zone: text,
    time_zone_offset: z.number().nullable(),
  }),
  skills: z.array(z.string()),
});

export const companyObject = z.object({
  company_id: z.string(),
  name: text,
  website: text,
  domain: text,
  other_websites: z.array(z.string()),
  description: text,
  description_seo: text,
  description_ai: text,
  type: text,
  industry: text,
  employee_count: whole,
  employee_count_on_prospeo: whole.describe('people in the base who work or worked there'),
  employee_range: text,
  location: z.object({ country: text, country_code: text, state: text, city: text, raw_address: text }),
  sic_codes: z.array(z.string()),
  naics_codes: z.array(z.string()),
  email_tech: z.object({ domain: text, mx_provider: text, catch_all_domain: flag }),
  linkedin_url: text,
  twitter_url: text,
  facebook_url: text,
  crunchbase_url: text,
  instagram_url: text,
  youtube_url: text,
  phone_hq: z.object({
    phone_hq: text,
    phone_hq_national: text,
    phone_hq_international: text,
    phone_hq_country: text,
    phone_hq_country_code: text,
  }),
  linkedin_id: text,
  founded: whole,
  revenue_range: z.object({ min: z.number().nullable(), max: z.number().nullable() }),
  revenue_range_printed: text,
  keywords: z.array(z.string()),
  logo_url: text,
  attributes: z.record(z.string(), flag),
  funding: z.object({
    count: whole,
    total_funding: whole,
    total_funding_printed: text,
    latest_funding_date: text,
    latest_funding_stage: text,
    funding_events: z.array(
      z.object({ amount: whole, amount_printed: text, raised_at: text, stage: text, link: text }),
    ),
  }),
  technology: z.object({
    count: whole,
    technology_names: z.array(z.string()),
    technology_list: z.array(z.object({ name: z.string(), category: text })),
  }),
  job_postings: z.object({ active_count: whole, active_titles: z.array(z.string()) }),
});

export const fine = z.literal(false);
export const failed = z.object({
  error: z.literal(true),
  error_code: z.string(),
  filter_error: z.string().optional(),
  message: z.string(),
});
/** The errors that every endpoint shares, by status. */
export const ERRORS = { 400: failed, 401: failed, 429: failed };

const lists = {
  error: fine,
  total_cost: z.int().describe('credits charged for the whole call'),
  not_matched: z.array(z.string()),
  invalid_datapoints: z.array(z.string()),
};
export const enrichPersonResponse = z.object({
  error: fine,
  free_enrichment: z.boolean().describe('nothing was charged'),
  person: personObject,
  company: companyObject.nullable(),
});
export const bulkEnrichPersonResponse = z.object({
  ...lists,
  matched: z.array(z.object({ identifier, person: personObject, company: companyObject.nullable() })),
});
export const enrichCompanyResponse = z.object({ error: fine, free_enrichment: z.boolean(), company: companyObject });
export const bulkEnrichCompanyResponse = z.object({
  ...lists,
  matched: z.array(z.object({ identifier, company: companyObject })),
});
