/**
 * A person's listing: the columns and terms by which they are filtered, and the rows of their employments. Of a person
 * with one record it follows from that record alone, so whoever prepares the record has made it already.
 */

import type { Features } from '../../identity/features.ts';
import { normaliseTitle, type TitleForm } from '../../identity/normalise/title.ts';
import type { PersonRecord } from '../../identity/record.ts';
import {
  type Employment,
  employments,
  type PersonFacets,
  personFacets,
  type Witness,
} from '../../identity/resolve/facets.ts';
import { jobDates } from '../../identity/resolve/job-dates.ts';
import { type TermKind, term } from '../../identity/terms.ts';
import type { Value } from '../../store/tx.ts';
import { mentionKey } from './mention-key.ts';
import { hasMobile, hasVerifiedEmail } from './reach.ts';

export const FACET_COLUMNS = [
  'sort_name',
  'country',
  'region',
  'city',
  'given_name',
  'family_name',
  'title',
  'level',
  'department',
  'company',
  'company_domain',
  'postal_code',
  'has_email',
  'has_phone',
  'has_profile',
  'email_verified',
  'mobile',
  'experience_start',
  'company_start',
  'role_start',
  'job_change',
  'job_change_inside',
] as const;

/** What a position row says of the employment itself. */
export const JOB_COLUMNS = ['company', 'domain', 'title', 'start', 'end', 'current', 'level', 'department'] as const;

export interface Job {
  /** key of the record that stands for the employer; null where it is not named at all */
  mention: string | null;
  /** in the order of JOB_COLUMNS */
  values: Value[];
}

/** Plain data: it crosses threads. */
export interface Listing {
  /** in the order of FACET_COLUMNS */
  facets: Value[];
  jobs: Job[];
  /** to be stored beside the words of the records, with spaces between them */
  terms: string;
}

export interface ListedRecord extends Witness {
  record: PersonRecord;
}

/** @param asOf ISO 8601: when the records' age is weighed */
export function listingOf(records: readonly ListedRecord[], asOf: string): Listing {
  const jobs = employments(records);
  const titles = jobs.map((job) => titleOf(job.title));
  const facets = personFacets(records, asOf, jobs, titleOf);
  const testimonies = records.map((one) => ({ ...one, source: one.address, key: '' }));
  const types = records.flatMap(({ features }) => (features.phones ?? []).map((phone) => phone.type));
  const columns = {
    ...facets,
    ...jobDates(jobs),
    email_verified: hasVerifiedEmail(testimonies) ? 1 : 0,
    mobile: hasMobile(testimonies, types) ? 1 : 0,
  };
  return {
    facets: FACET_COLUMNS.map((name) => columns[name]),
    jobs: jobs.map((job, index) => jobOf(job, titles[index]!)),
    terms: termsOf(columns, titles).join(' '),
  };
}

/** The listing of a person of whom there is this record only: nothing has to be weighed. */
export function listingOfOne(features: Features, record: PersonRecord): Listing {
  return listingOf([{ address: '', trust: 1, seenAt: '', features, record }], '');
}

function jobOf(job: Employment, { level, department }: TitleForm): Job {
  return {
    mention: mentionKey(job) ?? null,
    values: [job.name, job.domain, job.title, job.start ?? '', job.end ?? '', job.current ? 1 : 0, level, department],
  };
}

type Columns = PersonFacets & { email_verified: number; mobile: number; job_change: string };

const FLAGS = (['has_email', 'has_phone', 'has_profile', 'email_verified', 'mobile'] as const).map(
  (flag) => [flag, term('has', flag)!] as const,
);

function termsOf(columns: Columns, titles: readonly TitleForm[]): string[] {
  const found = new Set<string>();
  const add = (kind: TermKind, value: string) => {
    if (value !== '') found.add(remembered(terms, `${kind} ${value}`, () => term(kind, value) ?? ''));
  };
  for (const name of ['country', 'region', 'level', 'department', 'company', 'company_domain'] as const) {
    add(name, columns[name]);
  }
  for (const word of columns.title.split(' ')) add('title', word);
  for (const { level, department } of titles) {
    // The present one's stand there already.
    if (level !== columns.level) add('any_level', level);
    if (department !== columns.department) add('any_department', department);
  }
  for (const [flag, word] of FLAGS) if (columns[flag] === 1) found.add(word);
  // By month: who changed jobs of late is found by a few of them.
  if (columns.job_change !== '') add('job_change', monthOf(columns.job_change));
  found.delete('');
  return [...found];
}

/** A year alone counts as its first month. */
const monthOf = (date: string): string => `${date.slice(0, 4)}${date.slice(5, 7) || '01'}`;

/** A base holds the same values again and again. Emptied when full, which costs no more than making them once more. */
const KEPT_MAX = 20_000;
const titlesRead = new Map<string, TitleForm>();
const terms = new Map<string, string>();

function remembered<V>(known: Map<string, V>, key: string, make: () => V): V {
  let value = known.get(key);
  if (value === undefined) {
    if (known.size >= KEPT_MAX) known.clear();
    value = make();
    known.set(key, value);
  }
  return value;
}

const titleOf = (text: string): TitleForm => remembered(titlesRead, text, () => normaliseTitle(text));
