/** A person in the vendor's shape: every member there, null where it is not known. */
import type { PersonDossier } from '../../engine/dossier/dossier.ts';
import { emailWire, locationWire, mobileWire } from './contact-wire.ts';
import { departmentsOf, seniorityOf } from './vocabulary.ts';

export interface Shown {
  /** which contact details the caller's group has paid for */
  email: boolean;
  mobile: boolean;
  /** who handles the mail of the e-mail's domain, where that was looked up */
  mxProvider: string | null;
  /** milliseconds since 1970 */
  now: number;
}

export function personWire(person: PersonDossier, shown: Shown) {
  const { profile } = person;
  const [first] = person.jobs;
  const job = first?.current ? first : undefined;
  return {
    person_id: person.id,
    first_name: person.name.given,
    last_name: person.name.family,
    full_name: person.name.full,
    linkedin_url: person.linkedinUrl,
    current_job_title: job?.title ?? null,
    current_job_key: job?.key ?? null,
    headline: profile.headline ?? null,
    linkedin_member_id: person.linkedinMemberId,
    last_job_change_detected_at: null,
    job_history: person.jobs.map((one) => jobWire(one, shown.now)),
    mobile: mobileWire(person.mobile, shown.mobile),
    email: emailWire(person.email, shown.email, shown.mxProvider),
    location: locationWire(person.place, shown.now),
    skills: profile.skills ?? [],
  };
}

function jobWire(job: PersonDossier['jobs'][number], now: number) {
  const [start, end] = [dateParts(job.start), dateParts(job.end)];
  return {
    title: job.title,
    company_name: job.company_name,
    logo_url: null,
    current: job.current,
    start_year: start.year,
    start_month: start.month,
    end_year: end.year,
    end_month: end.month,
    duration_in_months: months(start, end, job.current, now),
    departments: departmentsOf(job.level, job.department),
    seniority: seniorityOf(job.level),
    company_id: job.company_id,
    job_key: job.key,
  };
}

interface DateParts {
  year: number | null;
  month: number | null;
}

function dateParts(date: string | null): DateParts {
  const [year, month] = (date ?? '').split('-');
  return { year: year ? Number(year) : null, month: month ? Number(month) : null };
}

/** Null where a month is missing: years alone may be off by as much again. */
function months(start: DateParts, end: DateParts, current: boolean, now: number): number | null {
  const today = new Date(now);
  const until = current && end.year === null ? { year: today.getUTCFullYear(), month: today.getUTCMonth() + 1 } : end;
  if (start.year === null || start.month === null || until.year === null || until.month === null) return null;
  return Math.max(0, (until.year - start.year) * 12 + until.month - start.month);
}
