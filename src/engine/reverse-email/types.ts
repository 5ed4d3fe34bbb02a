/** What reverse e-mail is asked and answers. */
import type { MatchAnswer } from '../types.ts';

export interface ReversePolicy {
  /** least score of an answer; the engine's own where absent */
  minScore?: number;
  candidatesMax?: number;
  explain?: boolean;
}

/** Why an address is or is not attributed to somebody. */
export interface ReverseExplanation {
  /** one sentence that a person can read */
  reason: string;
  domain?: string;
  /** people known to work at the domain, and addresses known there */
  people_known?: number;
  addresses_known?: number;
  /** the spelling by which the best fits, how many addresses there are known to be spelt so, and the smoothed share */
  pattern?: string;
  pattern_count?: number;
  pattern_share?: number;
  /** unknown people who are expected to be spelt so */
  strangers_expected?: number;
  fitting: { person_id: string; score: number; pattern: string; exact: boolean; standing: string }[];
  /** the set on which the score was calibrated */
  calibrated_on?: string;
  would_decide: string[];
}

/** Who is behind an address: `exact` holders by their records, or attributed by its spelling (`pattern`). */
export interface ReverseAnswer extends Omit<MatchAnswer, 'explanation' | 'step'> {
  kind: 'exact' | 'pattern' | 'none';
  explanation?: ReverseExplanation;
}
