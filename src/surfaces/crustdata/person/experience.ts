/** `experience.employment_details`: jobs with what is known of their employers. */
import { companyFacts, textOf } from '../../../engine/dossier/company-facts.ts';
import type { CompanyDossier } from '../../../engine/dossier/dossier.ts';
import { countryName } from '../countries-table.ts';
import { COMPANY_TYPES, functionOf, headcountRangeOf, seniorityOf, yearsBucket } from '../vocabulary.ts';
import type { Person } from './people.ts';

type Job = Person['dossier']['jobs'][number];

const YEAR_MS = 365.25 * 86_400_000;

export function employmentDetails(person: Person, now: number) {
  const { jobs } = person.dossier;
  const [main] = jobs;
  const wire = (job: Job) => employment(person, job, job === main && job.current, now);
  return { current: jobs.filter((job) => job.current).map(wire), past: jobs.filter((job) => !job.current).map(wire) };
}

function employment({ dossier, companies }: Person, job: Job, isDefault: boolean, now: number) {
  const company = companies.get(job.company ?? 0);
  const years = yearsAt(dossier.jobs, job, now);
  const domain = company?.profile.domain;
  const verified = dossier.email !== null && dossier.email.domain === domain ? dossier.email.verified : null;
  return {
    name: job.company_name,
    title: job.title,
    description: null,
    employment_type: null,
    location: { raw: null },
    start_date: dateTime(job.start),
    end_date: dateTime(job.end),
    is_default: isDefault,
    position_id: Number(job.key),
    crustdata_company_id: job.company,
    seniority_level: seniorityOf(job.level),
    function_category: functionOf(job.department),
    years_at_company: yearsBucket(years),
    years_at_company_raw: years,
    ...employerOf(company),
    business_email_verified: verified,
  };
}

function employerOf(company: CompanyDossier | undefined) {
  const profile: Record<string, unknown> = company?.profile ?? {};
  const count = company?.headCount ?? null;
  const type = company === undefined ? null : companyFacts(company.profile).type;
  const country = countryName(company?.place.country ?? null);
  const place = [company?.place.city, company?.place.region, country].filter((part) => part != null);
  const domain = textOf(profile['domain']);
  return {
    professional_network_id: textOf(profile['linkedin_id']),
    company_website: textOf(profile['website']) ?? (domain === null ? null : `https://${domain}`),
    company_website_domain: domain,
    company_professional_network_profile_url: company?.linkedinUrl ?? null,
    company_profile_picture_permalink: textOf(profile['logo_url']),
    company_headcount_latest: count !== null && count.min === count.max ? count.min : null,
    company_headcount_range: headcountRangeOf(count),
    company_industries: company?.industry == null ? null : [company.industry],
    company_professional_network_industry: company?.industry ?? null,
    company_type: type === null ? null : COMPANY_TYPES[type],
    company_status: null,
    company_headquarters_country: country,
    company_hq_location: place.join(', ') || null,
    company_hq_location_address_components: place,
  };
}

/** '2022-06' as '2022-06-01T00:00:00': the vendor's dates have no zone and always a day. */
export function dateTime(date: string | null): string | null {
  if (date === null) return null;
  const [year = '', month = '01', day = '01'] = date.slice(0, 10).split('-');
  return `${year}-${month}-${day}T00:00:00`;
}

/** Since the first job at the same employer until the last has ended, to a tenth; null without dates. */
function yearsAt(jobs: readonly Job[], { company, company_name: name }: Job, now: number): number | null {
  const there = jobs.filter((job) => (company === null ? job.company_name === name : job.company === company));
  const starts = there.flatMap((job) => timeOf(job.start) ?? []);
  const ends = there.flatMap((job) => (job.current ? now : (timeOf(job.end) ?? [])));
  if (starts.length === 0 || ends.length === 0) return null;
  return Math.max(0, Math.round(((Math.max(...ends) - Math.min(...starts)) / YEAR_MS) * 10) / 10);
}

function timeOf(date: string | null): number | undefined {
  const time = Date.parse(date ?? '');
  return Number.isNaN(time) ? undefined : time;
}
