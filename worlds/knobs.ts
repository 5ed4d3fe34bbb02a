/**
 * What makes one world harder than another. A seed chooses them (`knobsOf`), so that weights fitted on some seeds and
 * checked on others have met neither the same people nor the same habits.
 */
import { createRandom } from './chance.ts';

export interface Knobs {
  /** exponent of the power law of names: higher means more namesakes */
  nameSkew: number;
  /** share of people whose names are of another culture than their country's */
  mixing: number;
  /** mean number of typing errors in the names and company of a record of an average source */
  errors: number;
  /** how much of what a source would hold is left out, as a factor: 1 is average */
  missing: number;
  /** how many of the people an average source covers, as a factor */
  coverage: number;
  /** how many of the seven sources there are, at least three */
  sources: number;
  /** mean age of what a source knows, as a factor */
  age: number;
  /** share of records that name an employer who was already the last one but one when they were made */
  stale: number;
  /** share of nicknames and initials in place of a given name in an average source */
  nicknames: number;
  /** share of names in their own script where a source is kept in that country */
  nativeScript: number;
  /** share of people who bear the name of an earlier colleague */
  namesakes: number;
  /** share of couples, of twins and of father-and-son pairs is this times a fixed one */
  families: number;
  /** share of records with a phone or mailbox that others share */
  shared: number;
  /** share of records with an e-mail copied from the row above */
  wrongRow: number;
  /** share of people whose records would hang together by nothing and are left so */
  islands: number;
  /** people to a company, on average */
  staff: number;
}

export const AVERAGE: Knobs = {
  nameSkew: 0.9,
  mixing: 0.3,
  errors: 0.12,
  missing: 1,
  coverage: 1,
  sources: 7,
  age: 1,
  stale: 0.05,
  nicknames: 0.1,
  nativeScript: 0.3,
  namesakes: 0.012,
  families: 1,
  shared: 0.06,
  wrongRow: 0.001,
  islands: 0.01,
  staff: 14,
};

/** The knobs of a seed: each between about half and double the average, independently of the others. */
export function knobsOf(seed: number): Knobs {
  const random = createRandom(seed, 0x6b6e6f62);
  const range = (low: number, high: number): number => low + (high - low) * random.next();
  const factor = (value: number, spread = 2): number => value * spread ** (2 * random.next() - 1);
  return {
    nameSkew: range(0.75, 1.05),
    mixing: range(0.15, 0.45),
    errors: factor(AVERAGE.errors),
    missing: factor(1, 1.4),
    coverage: factor(1, 1.3),
    sources: 4 + random.below(4),
    age: factor(1, 1.6),
    stale: factor(AVERAGE.stale),
    nicknames: factor(AVERAGE.nicknames),
    nativeScript: factor(AVERAGE.nativeScript),
    namesakes: factor(AVERAGE.namesakes),
    families: factor(1),
    shared: factor(AVERAGE.shared),
    wrongRow: factor(AVERAGE.wrongRow),
    islands: factor(AVERAGE.islands),
    staff: factor(AVERAGE.staff, 1.8),
  };
}
