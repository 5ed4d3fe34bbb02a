/** The schemas of what is answered about people and companies. */
import { z } from 'zod';

const text = z.string().nullable();
const texts = z.array(z.string());
const place = { country_name: text, region_name: text, city: text };

export const contactData = z.object({
  emails: z
    .array(z.object({ address: z.string(), type: z.enum(['current_professional', 'professional', 'personal']) }))
    .optional()
    .describe('only on /v1'),
  professions_email: text.optional().describe('only on /v1, under the name that the vendor misspelt'),
  professional_email: text.optional().describe('only on /v2'),
  professional_email_status: z.enum(['valid', 'invalid', 'catch-all', 'catch_all']).nullable(),
  phone_numbers: z.array(z.object({ phone_number: z.string().describe('E.164') })).nullable(),
  mobile_phone: text,
});

const named = z.object({ name: text });
export const profileData = z.object({
  full_name: text,
  first_name: text,
  last_name: text,
  ...place,
  linkedin: text,
  linkedin_url_array: texts,
  experience: z.array(
    z.object({
      company: named.extend({ website: text }),
      title: named.extend({ levels: texts }),
      start_date: text.describe('YYYY-MM, or YYYY'),
      end_date: text,
      is_primary: z.boolean(),
    }),
  ),
  education: z.array(
    z.object({ school: named, degrees: texts, majors: texts, minors: texts, start_date: text, end_date: text }),
  ),
  skills: texts.nullable(),
  interests: z.null(),
  age_group: text,
  gender: z.enum(['male', 'female']).nullable(),
  company_name: text,
  company_website: text,
  company_linkedin: text,
  job_title: text,
  job_department: text.describe('null on /v2'),
  job_department_array: texts,
  job_department_main: text,
  job_seniority_level: text.describe('null on /v2'),
  job_level_array: texts,
  job_level_main: text,
});

const firmographics = {
  business_id: z.string(),
  name: text,
  business_description: text,
  website: text,
  linkedin_profile: text,
  country_name: text,
  region_name: text,
  city_name: text,
  street: text,
  zip_code: text,
  naics_description: text,
  sic_code: text,
  sic_code_description: text,
  ticker: text,
  number_of_employees_range: text,
  yearly_revenue_range: text,
  linkedin_industry_category: text,
  business_logo: text,
};
export const firmographicsData = z.object({ ...firmographics, naics: text, locations_distribution: z.null() });
/** Under `mode: preview` only the first few members are there. */
export const companyRowObject = z.object({ ...firmographics, naics: z.int().nullable() }).partial();

export const personRowObject = z
  .object({
    prospect_id: z.string(),
    professional_email_hashed: text.describe('SHA-256 of the address'),
    first_name: text,
    last_name: text,
    full_name: text,
    ...place,
    linkedin: text.describe('without a scheme'),
    experience: texts.describe('past titles'),
    skills: texts,
    interests: z.null(),
    company_name: text,
    company_website: text,
    company_linkedin: text,
    job_department: text,
    job_department_array: texts,
    job_department_main: text,
    job_seniority_level: z.array(text),
    job_level_array: texts,
    job_level_main: text,
    job_title: text,
    business_id: text,
    linkedin_url_array: texts,
  })
  .partial();
