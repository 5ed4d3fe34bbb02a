/**
 * Pairwise precision, recall and F1: of the pairs said to be one person, how many are; of the true pairs, how many were
 * said. Every true pair counts: one that was never compared is missed at every threshold.
 *
 * Example. Four true pairs; answers 0.9 right, 0.8 right, 0.7 wrong, and two true pairs never compared.
 *   from 0.8: 2 said, 2 right → precision 1, recall 2/4, F1 0.667
 *   from 0.7: 3 said, 2 right → precision 0.667, recall 2/4, F1 0.571
 *
 * Limits. The ROC curve is over the pairs that were compared: over all pairs of a set its area would be near 1 whatever
 * the scores, because nearly all pairs are strangers that nobody would confuse.
 */
import { endOfTies, firstAtLeast, type Ranked, rightIn } from './rank.ts';

/** What happens when everything from `threshold` on is taken for one person. */
export interface Operating {
  threshold: number;
  /** pairs at or above the threshold, and those of them that are right */
  said: number;
  right: number;
  precision: number;
  recall: number;
  f1: number;
}

/** 1 where nothing was said: nothing was said wrongly. */
export function ratio(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

/** The harmonic mean of precision and recall. */
export function f1Of(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

function operating(ranked: Ranked, start: number, threshold: number, truePairs: number): Operating {
  const said = ranked.score.length - start;
  const right = rightIn(ranked, start, ranked.score.length);
  const [precision, recall] = [ratio(right, said), ratio(right, truePairs)];
  return { threshold, said, right, precision, recall, f1: f1Of(precision, recall) };
}

/** @param truePairs all true pairs of the set, compared or not */
export function operatingAt(ranked: Ranked, threshold: number, truePairs: number): Operating {
  return operating(ranked, firstAtLeast(ranked, threshold), threshold, truePairs);
}

/** The threshold of the best F1; of equal ones the highest. Only scores that occur are thresholds. */
export function bestOperating(ranked: Ranked, truePairs: number): Operating {
  let best = operating(ranked, ranked.score.length, Number.POSITIVE_INFINITY, truePairs);
  for (let start = ranked.score.length - 1; start >= 0; start -= 1) {
    if (start > 0 && ranked.score[start - 1] === ranked.score[start]) continue;
    const here = operating(ranked, start, ranked.score[start]!, truePairs);
    if (here.f1 > best.f1) best = here;
  }
  return best;
}

/** At most about `points` operating points from the highest threshold down, evenly spread over the answers and the right ones. */
export function thresholdCurve(ranked: Ranked, truePairs: number, points = 200): Operating[] {
  const count = ranked.score.length;
  const rights = rightIn(ranked, 0, count);
  const curve: Operating[] = [];
  let nextSaid = 1;
  let nextRight = 1;
  for (let start = count - 1; start >= 0; start -= 1) {
    if (start > 0 && ranked.score[start - 1] === ranked.score[start]) continue;
    const right = rightIn(ranked, start, count);
    if (count - start < nextSaid && right < nextRight && start > 0) continue;
    curve.push(operating(ranked, start, ranked.score[start]!, truePairs));
    nextSaid = count - start + Math.max(1, count / points);
    nextRight = right + Math.max(1, rights / points);
  }
  return curve;
}

export interface Roc {
  /** share of the compared strangers that pass, share of the compared true pairs that pass; from (0, 0) to (1, 1) */
  points: [falsePositive: number, truePositive: number][];
  /** area under it: the chance that a true pair scores above a pair of strangers, ties counting half; NaN without both */
  auc: number;
}

export function roc(ranked: Ranked, points = 200): Roc {
  const count = ranked.score.length;
  const positives = rightIn(ranked, 0, count);
  const negatives = count - positives;
  let area = 0;
  for (let start = 0; start < count; ) {
    const end = endOfTies(ranked, start);
    const right = rightIn(ranked, start, end);
    const wrong = end - start - right;
    const rightAbove = rightIn(ranked, end, count);
    area += wrong * (rightAbove + right / 2);
    start = end;
  }
  const curve = thresholdCurve(ranked, positives, points).map(({ said, right }): [number, number] => [
    ratio(said - right, negatives),
    ratio(right, positives),
  ]);
  return { points: [[0, 0], ...curve], auc: area / (positives * negatives) };
}
