/** A person's employments as a reader wants them: spelled as the records spell them, linked to companies, newest first. */
import { createHash } from 'node:crypto';
import { employerForm } from '../../identity/normalise/person.ts';
import { normaliseTitle } from '../../identity/normalise/title.ts';
import type { Position } from '../../identity/record.ts';
import type { PositionRow } from '../../store/schema.ts';
import type { KeyedRead } from '../../store/tx.ts';

export interface Job {
  /** the same as long as employer and title are; digits */
  key: string;
  title: string | null;
  company_name: string | null;
  /** number of the company; null where it is not known */
  company: number | null;
  current: boolean;
  /** YYYY, YYYY-MM or YYYY-MM-DD */
  start: string | null;
  end: string | null;
  /** Lode's own words (`identity/normalise/seniority.ts`); '' when unknown */
  level: string;
  department: string;
}

export type JobRow = Pick<
  PositionRow,
  'person' | 'company_record' | 'company' | 'domain' | 'title' | 'start' | 'end' | 'current'
>;

/** (graph) × person → their employments, newest record first. */
export const jobsOfPerson: KeyedRead<JobRow> = {
  table: 'position',
  columns: ['person', 'company_record', 'company', 'domain', 'title', 'start', 'end', 'current'],
  fixed: ['graph_id'],
  by: ['person'],
  order: ['ordinal'],
};

/**
 * `rows` say which employments there are, which last, and who the employers are; `positions`, of the golden profile, how
 * they are spelled. `companyOf` leads from the record that stands for an employer to the company.
 */
export function jobsOf(
  rows: readonly JobRow[],
  positions: readonly Position[],
  companyOf: ReadonlyMap<number, number>,
): Job[] {
  const spelled = positions.map((position) => ({ position, form: employerForm(position, false) }));
  const jobs = rows.map((row): Job => {
    const { position, form } =
      spelled.find(({ form }) => form !== undefined && form.title === row.title && sameEmployer(row, form)) ?? {};
    const { level, department } = normaliseTitle(position?.title ?? row.title);
    return {
      key: digits(`${row.domain || row.company}|${row.title}`),
      title: text(position?.title ?? row.title),
      company_name: text(position?.company_name ?? row.company),
      company: row.company_record === null ? null : (companyOf.get(row.company_record) ?? null),
      current: row.current === 1,
      // A record that names its present job in short says nothing of dates that its list of jobs has.
      start: text(row.start || (form?.start ?? '')),
      end: row.current === 1 ? null : text(row.end || (form?.end ?? '')),
      level,
      department,
    };
  });
  return jobs.sort((a, b) => Number(b.current) - Number(a.current) || newestFirst(a, b));
}

function sameEmployer(row: JobRow, form: { name: string; domain: string }): boolean {
  return row.domain === '' || form.domain === '' ? row.company === form.name : row.domain === form.domain;
}

/** A job without dates keeps its place. */
function newestFirst(a: Job, b: Job): number {
  const [one, other] = [a.end ?? a.start, b.end ?? b.start];
  if (one === null || other === null || one === other) return 0;
  return one > other ? -1 : 1;
}

const text = (value: string): string | null => (value === '' ? null : value);

/** Below 2^32, so that it is a plain number wherever it is read. */
function digits(of: string): string {
  return String(createHash('sha256').update(of).digest().readUInt32BE(0));
}
