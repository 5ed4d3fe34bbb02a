/** A person as a row of a search, and as a profile. The vendor writes the same things differently in the two. */
import { createHash } from 'node:crypto';
import type { PersonDossier } from '../../engine/dossier/dossier.ts';
import type { Education } from '../../identity/record.ts';
import { ageGroup } from './bands.ts';
import type { Version } from './envelope.ts';
import { departmentsOf, levelsOf } from './vocabulary.ts';
import { bare, placeWire, withScheme } from './words.ts';

type Job = PersonDossier['jobs'][number];

const NO_JOB = { title: null, level: '', department: '' };

function currentJob({ jobs: [first] }: PersonDossier): Job | undefined {
  return first?.current ? first : undefined;
}

/** What is there of a row before it is paid for. */
export function personPreview(person: PersonDossier) {
  const job = currentJob(person);
  return {
    prospect_id: person.id,
    first_name: person.name.given,
    last_name: person.name.family,
    full_name: person.name.full,
    country_name: placeWire(person.place).country_name,
    company_name: job?.company_name ?? null,
    job_title: job?.title ?? null,
  };
}

/** The two members that version 2 has given up are null there. */
export function personRow(person: PersonDossier, version: Version) {
  const job = currentJob(person);
  const levels = levelsOf(job ?? NO_JOB);
  const departments = departmentsOf(job ?? NO_JOB);
  return {
    ...personPreview(person),
    professional_email_hashed: person.email === null ? null : hashed(person.email.address),
    ...placeWire(person.place),
    linkedin: bare(person.linkedinUrl),
    experience: [...new Set(person.jobs.filter((one) => !one.current).flatMap(({ title }) => title ?? []))],
    skills: person.profile.skills ?? [],
    interests: null,
    company_website: person.employer?.profile.domain ?? null,
    company_linkedin: bare(person.employer?.linkedinUrl),
    job_department: version === 'v1' ? departments.former : null,
    job_department_array: departments.all,
    job_department_main: departments.main,
    job_seniority_level: [version === 'v1' ? levels.former : null],
    job_level_array: levels.all,
    job_level_main: levels.main,
    business_id: job?.company_id ?? null,
    linkedin_url_array: person.linkedinUrls.map(bare),
  };
}

/** `now` in milliseconds. Null is what is not on the profile. */
export function profileWire(person: PersonDossier, version: Version, now: number) {
  const { profile, employer } = person;
  const job = currentJob(person);
  const levels = levelsOf(job ?? NO_JOB);
  const departments = departmentsOf(job ?? NO_JOB);
  return {
    full_name: person.name.full,
    first_name: person.name.given,
    last_name: person.name.family,
    ...placeWire(person.place),
    linkedin: person.linkedinUrl,
    linkedin_url_array: person.linkedinUrls,
    experience: person.jobs.map((one) => experienceWire(one, person, one === job)),
    education: (profile.education ?? []).map(educationWire),
    skills: profile.skills ?? null,
    interests: null,
    age_group: ageGroup(profile.birth_date, now),
    gender: genderOf(profile.gender),
    company_name: job?.company_name ?? null,
    company_website: withScheme(employer?.profile.website ?? employer?.profile.domain),
    company_linkedin: employer?.linkedinUrl ?? null,
    job_title: job?.title ?? null,
    job_department: version === 'v1' ? (departments.former ?? (job === undefined ? null : 'Unknown')) : null,
    job_department_array: departments.all,
    job_department_main: departments.main,
    job_seniority_level: version === 'v1' ? (levels.former ?? (job === undefined ? null : 'unknown')) : null,
    job_level_array: levels.all,
    job_level_main: levels.main,
  };
}

function experienceWire(job: Job, { profile }: PersonDossier, primary: boolean) {
  const stated = profile.positions?.find((one) => one.title === job.title && one.company_name === job.company_name);
  return {
    company: { name: job.company_name?.toLowerCase() ?? null, website: bare(stated?.company_domain) },
    title: { name: job.title?.toLowerCase() ?? null, levels: levelsOf(job).all },
    start_date: job.start?.slice(0, 'YYYY-MM'.length) ?? null,
    end_date: job.end?.slice(0, 'YYYY-MM'.length) ?? null,
    is_primary: primary,
  };
}

function educationWire({ school, degree, field, start, end }: Education) {
  return {
    school: { name: school?.toLowerCase() ?? null },
    degrees: degree === undefined ? [] : [degree.toLowerCase()],
    majors: field === undefined ? [] : [field.toLowerCase()],
    minors: [],
    start_date: start?.slice(0, 'YYYY'.length) ?? null,
    end_date: end?.slice(0, 'YYYY'.length) ?? null,
  };
}

function genderOf(stated: string | undefined): 'male' | 'female' | null {
  const word = stated?.trim().toLowerCase() ?? '';
  if (word === 'male' || word === 'm') return 'male';
  return word === 'female' || word === 'f' ? 'female' : null;
}

/** What advertising networks match by: SHA-256 of the address in small letters. */
function hashed(address: string): string {
  return createHash('sha256').update(address.toLowerCase()).digest('hex');
}
