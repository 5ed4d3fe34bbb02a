/**
 * Reverse e-mail: who is behind an address that no record holds.
 *
 * Problem. The firm is known by the domain, the people who work there by their records, the way it spells addresses by
 * those that are known. Whether `jsmith@` is John Smith depends on all three, and on John's colleagues: Jane Smith, and
 * those of whom nobody has told us.
 *
 * Promises. A score is a probability: of the answers given 0.8 eighty in a hundred are right. A second person who fits
 * the same spelling lowers the first. Role, free and disposable addresses never come here. Pure, and the same facts
 * give the same scores.
 *
 * Algorithm. Each person at the firm is equally likely to be asked for, so each weighs what makes the address theirs:
 *   a known person who fits by a spelling   share of the spelling × how well it fits × standing
 *   strangers                               how many × Σ over readings: share of the spelling × how many are named so
 *   chance                                  JUNK: addresses that somebody made up, of nobody who was ever there
 * The posterior is the weight over the sum of all; a monotone map fitted on generated worlds (calibration.ts) makes a
 * probability of it. Standing is 1 for somebody there without a known address; somebody whose address there is another
 * one, or who has left, is unlikely to be behind this one (STANDING).
 *
 * Digits at the end mean that several people are spelt so: if one is known, the other is a stranger.
 *
 * Example. 40 people known at a firm, 19 spelt flast and 1 first.last; asked: jsmith@, and John Smith's address is unknown.
 *   share of flast 0.91; John weighs 0.91. Of 67 strangers, by smith 0.008 × j 0.11, 0.054 are spelt so. JUNK 0.004.
 *   0.91 / 0.914 without a stranger, 0.91 / 1.82 with one, ...: 0.97, calibrated 0.95. With Jane Smith beside him, whose
 *   address is unknown too, each has half.
 *
 * Limits. How many strangers there are is a guess unless a company record says how many it employs. Sub-domains count as their
 * registrable domain. A married or mistyped name fits nothing and stays unattributed.
 */
import type { EmailPattern } from '../compare/email-pattern.ts';
import { calibrationAt } from '../match/isotonic.ts';
import { REVERSE_CALIBRATION } from './calibration.ts';
import type { Reading } from './readings.ts';
import { type SpellingCounts, spellingShare } from './spellings.ts';
import { type NameShares, type Namesakes, strangerFits } from './strangers.ts';

/** What is known of a domain. */
export interface DomainFacts {
  /** people known to work there now */
  people: number;
  /** how many the firm employs, where a company record says so */
  employees: number | undefined;
  spellings: SpellingCounts;
  namesakes: Namesakes;
}

/**
 * How somebody stands to the firm: there now, no address there known; there now by the firm's name alone, without a
 * domain; has left; or has another address there.
 */
export type Standing = 'open' | 'named' | 'left' | 'addressed';

/** Somebody known there whose name the address fits. */
export interface Fitting<T> {
  person: T;
  pattern: EmailPattern;
  exact: boolean;
  standing: Standing;
}

export interface Asked {
  readings: readonly Reading[];
  /** digits at the end of the mailbox name, or '' */
  digits: string;
}

export interface Attributed<T> extends Fitting<T> {
  /** calibrated probability */
  score: number;
  /** what `score` was made of */
  posterior: number;
  /** the score if nobody else known there fitted */
  alone: number;
}

export interface Attribution<T> {
  /** highest score first; equal ones in the order given */
  ranked: Attributed<T>[];
  /** people expected to be spelt so of whom nobody has told us */
  strangers: number;
  /** known people who may be spelt so and were too many to look at */
  hidden: number;
}

const STANDING: Readonly<Record<Standing, number>> = { open: 1, named: 0.6, left: 0.2, addressed: 0.006 };
/** A pet form, half of a double name or another spelling of an umlaut is one of several that would do as well. */
const LOOSE = 0.3;
const JUNK = 0.004;
/** Unknown people to each one known, and beside them, where nothing says how large the firm is. */
const STRANGERS_EACH = 1.6;
const STRANGERS_MORE = 3;
/** Of the people a firm says that it employs, at least so many are unknown to us. */
const STRANGERS_LEAST = 0.05;
/**
 * How common a name is at one firm varies about what is usual by a gamma distribution of this shape: a name that one
 * person bears among a thousand known is rarer there than one of which nothing is known.
 */
const SHAPE = 0.4;
/** Digits at the end mean that several are spelt so: so many strangers where one is known, fewer where several are. */
const DIGITS_MEAN = 2;

/**
 * @param fitting everybody known at the firm whose name fits, in a fixed order
 * @param hidden people who may fit but were too many to look at, by pattern
 */
export function attribute<T>(
  { readings, digits }: Asked,
  facts: DomainFacts,
  fitting: readonly Fitting<T>[],
  hidden: ReadonlyMap<EmailPattern, number>,
  shares: NameShares,
): Attribution<T> {
  const share = (pattern: EmailPattern) => spellingShare(pattern, facts.spellings, facts.people);
  const weights = fitting.map(
    ({ pattern, exact, standing }) => share(pattern) * (exact ? 1 : LOOSE) * STANDING[standing],
  );
  const crowd = crowdOf(readings, facts, fitting, shares);
  let others = JUNK;
  let unseen = 0;
  for (const [pattern, number] of hidden) {
    unseen += number;
    others += number * share(pattern);
  }
  const [first] = fitting;
  const numbered = digits === '' || first === undefined ? 0 : DIGITS_MEAN / fitting.length;
  if (first !== undefined) others += numbered * share(first.pattern);
  const all = weights.reduce((sum, weight) => sum + weight, others);
  const ranked = fitting.map((one, index) => {
    const weight = weights[index]!;
    const posterior = weight * expectedInverse(all, crowd);
    const alone = weight * expectedInverse(weight + others, crowd);
    return { ...one, score: calibrated(posterior), posterior, alone: calibrated(alone) };
  });
  // The map knows one candidate at a time; an address has one owner.
  const sum = ranked.reduce((total, { score }) => total + score, 0);
  if (sum > 1) for (const one of ranked) one.score /= sum;
  return { ranked: ranked.sort((a, b) => b.score - a.score), strangers: crowd.mean + numbered, hidden: unseen };
}

/** Strangers spelt like the address: how many to expect, and the sum of what they weigh. */
interface Crowd {
  mean: number;
  weight: number;
}

function crowdOf<T>(
  readings: readonly Reading[],
  facts: DomainFacts,
  fitting: readonly Fitting<T>[],
  shares: NameShares,
): Crowd {
  const count = strangersAt(facts);
  const crowd: Crowd = { mean: 0, weight: 0 };
  for (const reading of readings) {
    const { pattern } = reading;
    const borne = fitting.filter((one) => one.pattern === pattern && one.standing !== 'left').length;
    const usual = strangerFits(reading, shares, facts.namesakes, borne > 0);
    // One who fits is why the address is looked at; only those beyond tell how common the name is there.
    const expected = (count * (SHAPE + Math.max(0, borne - 1))) / (SHAPE / usual + facts.people);
    crowd.mean += expected;
    crowd.weight += expected * spellingShare(pattern, facts.spellings, facts.people);
  }
  return crowd;
}

/** Beyond so many the number of strangers is taken to be its mean. */
const CROWD_MAX = 20;
const TAIL = 1e-4;

/**
 * The expectation of 1 / (known + m × weight of one), where m strangers are spelt so. Their number is geometric: how
 * large the firm is and how common the name is there are both uncertain, so none at all is likelier than the mean says.
 */
function expectedInverse(known: number, { mean, weight }: Crowd): number {
  if (mean <= 0) return 1 / known;
  if (mean > CROWD_MAX) return 1 / (known + weight);
  const each = weight / mean;
  const more = mean / (1 + mean);
  let chance = 1 / (1 + mean);
  let rest = 1;
  let sum = 0;
  for (let strangers = 0; rest > TAIL; strangers += 1) {
    sum += chance / (known + strangers * each);
    rest -= chance;
    chance *= more;
  }
  return sum;
}

function strangersAt({ people, employees }: DomainFacts): number {
  if (employees === undefined) return people * STRANGERS_EACH + STRANGERS_MORE;
  return Math.max(employees - people, employees * STRANGERS_LEAST) + 1;
}

const calibrated = (posterior: number): number => calibrationAt(REVERSE_CALIBRATION.knots, posterior);
