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
 *   share of flast 0.92; John weighs 0.92. 43 strangers × 0.92 × (smith 0.008 × j 0.11) = 0.035. JUNK 0.01.
 *   0.92 / 0.965 = 0.953. With Jane Smith beside him, whose address is unknown too: 0.92 / 1.885 = 0.488 each.
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
  /** unknown people expected to be spelt so, in people */
  strangers: number;
}

const STANDING: Readonly<Record<Standing, number>> = { open: 1, named: 0.6, left: 0.12, addressed: 0.03 };
/** A pet form, half of a double name or another spelling of an umlaut is one of several that would do as well. */
const LOOSE = 0.3;
const JUNK = 0.01;
/** Unknown people to each one known, and beside them, where nothing says how large the firm is. */
const STRANGERS_EACH = 1;
const STRANGERS_MORE = 3;
/** Of the people a firm says that it employs, at least so many are unknown to us. */
const STRANGERS_LEAST = 0.05;
/** The share of a reading among the people of one firm is learned from them; the world's weighs so many people. */
const WORLD_PEOPLE = 400;

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
  const fits = (pattern: EmailPattern) => fitting.filter((one) => one.pattern === pattern && one.standing !== 'left');
  const count = strangersAt(facts);
  let strangers = 0;
  let others = JUNK;
  for (const reading of readings) {
    const { pattern } = reading;
    const borne = fits(pattern).length;
    const usual = strangerFits(reading, shares, facts.namesakes, borne > 0);
    // One who fits is why the address is looked at; only those beyond tell how common the name is there.
    const here = (usual * WORLD_PEOPLE + Math.max(0, borne - 1)) / (WORLD_PEOPLE + facts.people);
    const expected = count * here;
    strangers += expected;
    others += share(pattern) * expected;
  }
  for (const [pattern, number] of hidden) {
    strangers += number;
    others += share(pattern) * number;
  }
  if (digits !== '' && fitting.length === 1) {
    strangers += 1;
    others += share(fitting[0]!.pattern);
  }
  const all = weights.reduce((sum, weight) => sum + weight, others);
  const ranked = fitting.map((one, index) => {
    const weight = weights[index]!;
    const posterior = weight / all;
    return { ...one, score: calibrated(posterior), posterior, alone: calibrated(weight / (weight + others)) };
  });
  return { ranked: ranked.sort((a, b) => b.score - a.score), strangers };
}

function strangersAt({ people, employees }: DomainFacts): number {
  if (employees === undefined) return people * STRANGERS_EACH + STRANGERS_MORE;
  return Math.max(employees - people, employees * STRANGERS_LEAST) + 1;
}

const calibrated = (posterior: number): number => calibrationAt(REVERSE_CALIBRATION.knots, posterior);
