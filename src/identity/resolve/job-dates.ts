/** When somebody's jobs began, as a search asks for it. Dates are YYYY, YYYY-MM or YYYY-MM-DD; '' where nobody says. */
import type { Employment } from './facets.ts';

export interface JobDates {
  /** of the first job at all */
  experience_start: string;
  /** of the first one at the present employer */
  company_start: string;
  /** of the present one */
  role_start: string;
  /** the same, of those who had another job before */
  job_change: string;
  /** 1 where that one was at the same company */
  job_change_inside: number;
}

export function jobDates(jobs: readonly Employment[]): JobDates {
  const [present, before] = jobs.length > 1 ? [...jobs].sort(presentAndNewestFirst) : jobs;
  const lasting = present?.current ? present : undefined;
  const start = lasting?.start ?? '';
  return {
    experience_start: first(jobs),
    company_start: lasting === undefined ? '' : first(jobs.filter((job) => atOneCompany(job, lasting))),
    role_start: start,
    job_change: before === undefined ? '' : start,
    job_change_inside: lasting !== undefined && before !== undefined && atOneCompany(before, lasting) ? 1 : 0,
  };
}

/** Jobs without dates keep their place. */
function presentAndNewestFirst(a: Employment, b: Employment): number {
  if (a.current !== b.current) return a.current ? -1 : 1;
  const [one, other] = [lastDate(a), lastDate(b)];
  if (one === undefined || other === undefined || one === other) return 0;
  return one > other ? -1 : 1;
}

const lastDate = (job: Employment): string | undefined => (job.current ? job.start : (job.end ?? job.start));

/** Earlier is smaller, a year alone counts as its beginning. */
function first(jobs: readonly Employment[]): string {
  let found = '';
  for (const { start } of jobs) if (start !== undefined && (found === '' || start < found)) found = start;
  return found;
}

function atOneCompany(a: Employment, b: Employment): boolean {
  if (a.domain !== '' && b.domain !== '') return a.domain === b.domain;
  if (a.profile !== '' && b.profile !== '') return a.profile === b.profile;
  return a.name !== '' && a.name === b.name;
}
