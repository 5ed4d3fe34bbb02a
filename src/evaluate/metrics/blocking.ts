/**
 * Blocking: how many true pairs share a key at all, and at what price.
 *
 * Pair completeness is the ceiling of recall: what was never compared cannot be found. Candidates per record is with how
 * many others a record is compared on average, so each pair counts for both of its records.
 *
 * Example. 4 records, truth {1,2,3} {4}; compared 1-2 and 3-4: completeness 1/3, 2 × 2 / 4 = 1 candidate a record.
 */
import { ratio } from './pairwise.ts';

export interface Blocking {
  /** pairs compared, those without a known truth included */
  compared: number;
  candidatesPerRecord: number;
  completeness: number;
}

/**
 * @param records all records of the set
 * @param rightCompared true pairs among those compared
 */
export function blocking(records: number, compared: number, rightCompared: number, truePairs: number): Blocking {
  return {
    compared,
    candidatesPerRecord: records === 0 ? 0 : (2 * compared) / records,
    completeness: ratio(rightCompared, truePairs),
  };
}
