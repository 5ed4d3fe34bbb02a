/**
 * Facts: what a search may ask of somebody that no column tells, read from the whole dossier: whether an e-mail is
 * verified, how long a job has lasted, which technologies an employer uses. A condition on a fact that is not known
 * does not hold; `known` asks for that alone.
 *
 * Limits. Facts are checked one by one on those whom the columns have let through, so a search by facts alone looks at
 * a part of a large base (`find.ts`).
 */

import { industryOf } from '../../identity/facets/industries.ts';
import { foldWords } from '../../identity/normalise/fold.ts';
import { type CompanyFacts, companyFacts } from '../dossier/company-facts.ts';
import type { CompanyDossier, PersonDossier } from '../dossier/dossier.ts';
import type { FactFilter } from './types.ts';

export type Fact = string | number | boolean | readonly string[] | null;
export type Facts = (name: string) => Fact;

const DAY_MS = 86_400_000;
const MONTH_MS = (365.25 / 12) * DAY_MS;

/** `now` in milliseconds. Facts of the present employer are asked for by the names that a company's have. */
export function factsOfPerson(person: PersonDossier, now: number): Facts {
  const company = person.employer === null ? () => null : factsOfCompany(person.employer);
  return (name) => (name in PERSON_FACTS ? PERSON_FACTS[name]!(person, now) : company(name));
}

export function factsOfCompany(company: CompanyDossier): Facts {
  const facts: CompanyFacts = companyFacts(company.profile);
  return (name) => {
    if (name.startsWith('attribute.')) return facts.attributes[name.slice('attribute.'.length)] ?? null;
    return (facts as unknown as Record<string, Fact | undefined>)[name] ?? null;
  };
}

const PERSON_FACTS: Readonly<Record<string, (person: PersonDossier, now: number) => Fact>> = {
  email_verified: ({ email }) => email?.verified ?? false,
  mobile: ({ mobile }) => mobile !== null && mobile.status !== 'unverified',
  experience_years: ({ jobs }, now) => {
    const starts = jobs.flatMap((job) => startOf(job) ?? []);
    return starts.length === 0 ? null : (now - Math.min(...starts)) / (12 * MONTH_MS);
  },
  role_months: ({ jobs: [job] }, now) => monthsSince(job?.current ? startOf(job) : null, now),
  company_months: ({ jobs }, now) => {
    const starts = jobs.filter((job) => sameCompany(job, jobs[0])).flatMap((job) => startOf(job) ?? []);
    return jobs[0]?.current ? monthsSince(starts.length === 0 ? null : Math.min(...starts), now) : null;
  },
  /** days since the present job began, of somebody who had another before */
  job_change_days: ({ jobs: [job, before] }, now) => {
    const start = job?.current && before !== undefined ? startOf(job) : null;
    return start === null ? null : (now - start) / DAY_MS;
  },
  /** whether the job before was at the same company */
  job_change_inside: ({ jobs: [job, before] }) => before !== undefined && sameCompany(before, job),
};

/** Whether a filter asks for anything of the present employer. */
export function asksForEmployer(filter: FactFilter): boolean {
  if ('and' in filter) return filter.and.some(asksForEmployer);
  if ('or' in filter) return filter.or.some(asksForEmployer);
  if ('not' in filter) return asksForEmployer(filter.not);
  return !(filter.fact in PERSON_FACTS);
}

type Job = PersonDossier['jobs'][number];

function sameCompany(a: Job, b: Job | undefined): boolean {
  return a.company === null ? a.company_name === b?.company_name : a.company === b?.company;
}

function startOf(job: Job): number | null {
  const start = Date.parse(job.start ?? '');
  return Number.isNaN(start) ? null : start;
}

function monthsSince(start: number | null, now: number): number | null {
  return start === null ? null : (now - start) / MONTH_MS;
}

export function holds(filter: FactFilter, facts: Facts): boolean {
  if ('and' in filter) return filter.and.every((one) => holds(one, facts));
  if ('or' in filter) return filter.or.some((one) => holds(one, facts));
  if ('not' in filter) return !holds(filter.not, facts);
  const fact = facts(filter.fact);
  switch (filter.op) {
    case 'known':
      return fact !== null && !(Array.isArray(fact) && fact.length === 0);
    case 'is':
      return fact === filter.value;
    case 'between':
      return typeof fact === 'number' && fact >= (filter.min ?? -Infinity) && fact <= (filter.max ?? Infinity);
    case 'in':
      return listOf(fact).some((text) => filter.value.some((value) => same(value, text)));
    case 'prefix':
      return listOf(fact).some((text) => filter.value.some((value) => text.startsWith(value)));
    case 'words':
      return filter.value.some((value) => hasPhrase(listOf(fact), value));
  }
}

const listOf = (fact: Fact): readonly string[] =>
  fact === null ? [] : typeof fact === 'object' ? fact : [String(fact)];

const plain = (text: string): string => foldWords(text).join(' ');

function same(a: string, b: string): boolean {
  return plain(a) === plain(b) || (industryOf(a) !== undefined && industryOf(a) === industryOf(b));
}

function hasPhrase(texts: readonly string[], wanted: string): boolean {
  const phrase = plain(wanted);
  return phrase !== '' && texts.some((text) => ` ${plain(text)} `.includes(` ${phrase} `));
}
