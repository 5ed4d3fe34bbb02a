/**
 * A person's listing: the facets by which they are filtered, and the rows of their employments. Of a person with one
 * record it follows from that record alone, so whoever prepares the record has made it already.
 */

import type { Features } from '../../identity/features.ts';
import { employments, personFacets, type Witness } from '../../identity/resolve/facets.ts';
import type { Value } from '../../store/tx.ts';
import { mentionKey } from './mention-key.ts';

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
] as const;

/** What a position row says of the employment itself. */
export const JOB_COLUMNS = ['company', 'domain', 'title', 'start', 'end', 'current'] as const;

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
}

/** @param asOf ISO 8601: when the records' age is weighed */
export function listingOf(witnesses: readonly Witness[], asOf: string): Listing {
  const facets = personFacets(witnesses, asOf);
  return {
    facets: FACET_COLUMNS.map((name) => facets[name]),
    jobs: employments(witnesses).map((job) => ({
      mention: mentionKey(job) ?? null,
      values: [job.name, job.domain, job.title, job.start ?? '', job.end ?? '', job.current ? 1 : 0],
    })),
  };
}

/** The listing of a person of whom there is this record only: nothing has to be weighed. */
export function listingOfOne(features: Features): Listing {
  return listingOf([{ address: '', trust: 1, seenAt: '', features }], '');
}
