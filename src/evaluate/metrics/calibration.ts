/**
 * Calibration: of the answers given 0.8, are eighty in a hundred right?
 *
 * Answers are cut into bins that hold equally many (equal scores stay together), and in each the mean of what was said is
 * set against the share that was right; the expected calibration error is the mean distance, weighted by the bins'
 * sizes. Most answers are near 0 or 1, where it is easy to be calibrated, so the error is also given for the hard range,
 * 0.05 to 0.95, with bins of its own.
 *
 * Example. 0.2, 0.2 (one right) and 0.9, 0.9 (both right), two bins: distances 0.3 and 0.1 → error 0.2.
 */
import { wilson } from './interval.ts';
import { endOfTies, firstAtLeast, type Ranked, rightIn } from './rank.ts';

export const HARD = { from: 0.05, to: 0.95 } as const;
export const THRESHOLDS = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99] as const;
const BINS = { all: 20, hard: 10 };

/** Answers of about one score. */
export interface Bin {
  count: number;
  /** mean score, and share that was right */
  said: number;
  right: number;
  /** 95 % interval of that share */
  interval: [number, number];
}

/** What the answers from a score on are worth. */
export interface AtLeast {
  threshold: number;
  count: number;
  /** share right; NaN without an answer */
  precision: number;
  interval: [number, number];
}

export interface Calibration {
  count: number;
  /** expected calibration error over all answers */
  ece: number;
  hard: { count: number; ece: number; bins: Bin[] };
  /** mean squared distance between score and truth */
  brier: number;
  atLeast: AtLeast[];
}

/** @param ranked answers whose scores are probabilities */
export function calibration(ranked: Ranked): Calibration {
  const count = ranked.score.length;
  const [from, to] = [firstAtLeast(ranked, HARD.from), firstAtLeast(ranked, HARD.to)];
  const bins = equalMassBins(ranked, from, to, BINS.hard);
  return {
    count,
    ece: expectedError(equalMassBins(ranked, 0, count, BINS.all)),
    hard: { count: to - from, ece: expectedError(bins), bins },
    brier: brierScore(ranked),
    atLeast: THRESHOLDS.map((threshold) => atLeast(ranked, threshold)),
  };
}

export function atLeast(ranked: Ranked, threshold: number): AtLeast {
  const start = firstAtLeast(ranked, threshold);
  const count = ranked.score.length - start;
  const right = rightIn(ranked, start, ranked.score.length);
  return { threshold, count, precision: right / count, interval: wilson(right, count) };
}

/** Bins of equally many answers from index `start` to before `end`; equal scores are never split. */
export function equalMassBins(ranked: Ranked, start: number, end: number, wanted: number): Bin[] {
  const bins: Bin[] = [];
  let from = start;
  while (from < end) {
    const target = from + Math.ceil((end - from) / Math.max(1, wanted - bins.length));
    let to = from;
    while (to < Math.min(target, end)) to = endOfTies(ranked, to);
    bins.push(binOf(ranked, from, to));
    from = to;
  }
  return bins;
}

/** NaN without an answer. */
export function expectedError(bins: readonly Bin[]): number {
  let distance = 0;
  let count = 0;
  for (const bin of bins) {
    distance += bin.count * Math.abs(bin.said - bin.right);
    count += bin.count;
  }
  return distance / count;
}

function binOf(ranked: Ranked, from: number, to: number): Bin {
  let said = 0;
  for (let index = from; index < to; index += 1) said += ranked.score[index]!;
  const count = to - from;
  const right = rightIn(ranked, from, to);
  return { count, said: said / count, right: right / count, interval: wilson(right, count) };
}

function brierScore(ranked: Ranked): number {
  let sum = 0;
  for (let index = 0; index < ranked.score.length; index += 1) {
    sum += (ranked.score[index]! - rightIn(ranked, index, index + 1)) ** 2;
  }
  return sum / ranked.score.length;
}
