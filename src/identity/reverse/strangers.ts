/**
 * Strangers: how likely somebody whom nobody has told us of has a name that a reading fits.
 *
 * A part that is spelt out counts with its share of the people, an initial with the share of the letter. What is no
 * common name is taken to be as frequent as the names of two colleagues coincide: measured on the people known at the
 * domain, and mixed with what is usual in the world, so that a firm (or a country) of few family names is seen as one.
 *
 * Example: flast `jsmith`: family smith 0.008 × initial j 0.11 = 0.0009; `jquill`: 1/3,000 × 0.11 = 0.00004.
 */
import type { NameForm } from '../features.ts';
import type { Frequencies, Model } from '../match/model.ts';
import type { Reading } from './readings.ts';

export interface NameShares {
  given: Frequencies;
  family: Frequencies;
}

/** The name frequencies of a model. */
export function sharesOf({ frequencies }: Model): NameShares {
  return { given: frequencies.given ?? UNKNOWN, family: frequencies.family ?? UNKNOWN };
}

const UNKNOWN: Frequencies = { rare: 0, table: {} };

/** So many people of a firm are looked at to learn how alike they are called; where there are no more, all take part. */
export const SAMPLE_MAX = 64;

/** How often two people of a firm share a part of their names. */
export interface Namesakes {
  given: number;
  family: number;
}

/** What is usual, and so many pairs of people it weighs. */
const USUAL: Namesakes = { given: 0.006, family: 0.0007 };
const USUAL_PAIRS: Namesakes = { given: 300, family: 1_500 };

/** Shares of first letters of given and family names, a to z, in thousandths. */
const GIVEN_INITIALS = [
  120, 40, 70, 60, 50, 30, 40, 30, 20, 110, 50, 50, 110, 30, 15, 50, 2, 60, 90, 50, 5, 20, 20, 3, 10, 10,
];
const FAMILY_INITIALS = [
  40, 90, 80, 50, 20, 40, 60, 60, 10, 30, 50, 60, 90, 20, 20, 60, 2, 50, 110, 40, 5, 30, 50, 3, 10, 20,
];
const RARE_LETTER = 0.01;

/** A reading whose spelt-out part nobody known bears and no table holds is hardly a name at all. */
const NO_NAME = 0.05;

/** How often two of these people share a name, mixed with what is usual. Repeated names of one person count once. */
export function namesakesAmong(names: readonly NameForm[]): Namesakes {
  const pairs = (names.length * (names.length - 1)) / 2;
  const share = (part: 'given' | 'family') => {
    const counts = new Map<string, number>();
    for (const name of names) counts.set(name[part], (counts.get(name[part]) ?? 0) + 1);
    let same = 0;
    for (const count of counts.values()) same += (count * (count - 1)) / 2;
    return (same + USUAL[part] * USUAL_PAIRS[part]) / (pairs + USUAL_PAIRS[part]);
  };
  return { given: share('given'), family: share('family') };
}

/**
 * The probability that the name of a stranger fits a reading.
 * @param borne whether somebody known there has a name that fits, so that its parts are names
 */
export function strangerFits(reading: Reading, shares: NameShares, namesakes: Namesakes, borne: boolean): number {
  const part = (word: string, which: 'given' | 'family'): number => {
    if (word === '') return 1;
    if (word.length === 1) return initialShare(word, which);
    const known = shares[which].table[word];
    // A table of the world knows nothing of a place where everybody is called so.
    if (known !== undefined) return Math.max(known, namesakes[which]);
    return namesakes[which] * (borne ? 1 : NO_NAME);
  };
  return part(reading.given, 'given') * part(reading.family, 'family');
}

function initialShare(letter: string, which: 'given' | 'family'): number {
  const index = letter.charCodeAt(0) - 97;
  const share = (which === 'given' ? GIVEN_INITIALS : FAMILY_INITIALS)[index];
  return share === undefined ? RARE_LETTER : share / 1_000;
}
