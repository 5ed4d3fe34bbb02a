/**
 * Decide: from scored candidates to match, ambiguous or none.
 *
 * The posterior is over an open world: beside the candidates stands "nobody in the base", with odds 1. Two questions are
 * kept apart, since they are sure for different reasons. Whether anybody found is the one who is meant: the odds of all
 * together, calibrated by the class of evidence. Which of them: each has its share of those odds.
 *   p_i = 2^bits_i / Σ 2^bits_j · calibrated(Σ 2^bits_j / (1 + Σ 2^bits_j))
 * Two who explain the query equally well therefore halve each other however sure the evidence is, and no separate rule for
 * namesakes is needed; evidence that is weak, but has proved right, is not taken for rivalry.
 *
 * Example. One candidate of 0 bits by name and employer: raw 0.5, of which nineteen in twenty have been right: 0.95. Two of
 * 4 bits: raw 0.97, calibrated 0.99, 0.495 for each: ambiguous.
 *
 * `match`: the best reaches the threshold. `ambiguous`: it does not, but two or more would have reached it alone, or
 * several reach it together, so what is missing is a reason to prefer one. `none`: everything else.
 */
import { evidenceClass } from './evidence-class.ts';
import { calibrate, type Model } from './model.ts';
import type { Evidence } from './score.ts';

export interface Scored<T> {
  candidate: T;
  bits: number;
  evidence: Evidence[];
}

export interface Ranked<T> extends Scored<T> {
  /** calibrated probability, 0 to 1 */
  score: number;
}

export interface Decided<T> {
  decision: 'match' | 'ambiguous' | 'none';
  /** best first; equal scores in the order of `orderOf` */
  ranked: Ranked<T>[];
}

/** Bits beyond which more would overflow without saying more. */
const BITS_MAX = 60;

export function rank<T>(scored: readonly Scored<T>[], model: Model, orderOf: (candidate: T) => number): Ranked<T>[] {
  const odds = scored.map((item) => 2 ** Math.min(item.bits, BITS_MAX));
  const all = odds.reduce((sum, value) => sum + value, 0);
  const anybody = all / (1 + all);
  return scored
    .map((item, index) => ({
      ...item,
      score: (odds[index]! / all) * calibrate(model, anybody, evidenceClass(item.evidence)),
    }))
    .sort((a, b) => b.score - a.score || orderOf(a.candidate) - orderOf(b.candidate));
}

export function decide<T>(
  scored: readonly Scored<T>[],
  model: Model,
  threshold: number,
  orderOf: (candidate: T) => number,
): Decided<T> {
  const ranked = rank(scored, model, orderOf);
  const top = ranked[0];
  if (top === undefined) return { decision: 'none', ranked };
  if (top.score >= threshold) return { decision: 'match', ranked };
  const alone = ranked.filter((item) => aloneScore(item, model) >= threshold);
  return { decision: alone.length > 1 || isOneOf(ranked, threshold) ? 'ambiguous' : 'none', ranked };
}

/** A candidate of less is no rival. */
const RIVAL_MIN = 0.1;

/** Whether it is almost surely one of several, though none of them would have been sure enough alone. */
function isOneOf<T>(ranked: readonly Ranked<T>[], threshold: number): boolean {
  const rivals = ranked.filter(({ score }) => score >= RIVAL_MIN);
  return rivals.length > 1 && rivals.reduce((sum, { score }) => sum + score, 0) >= threshold;
}

/** The calibrated probability that a candidate would have had without rivals. */
export function aloneScore<T>({ bits, evidence }: Scored<T>, model: Model): number {
  return calibrate(model, aloneProbability(bits), evidenceClass(evidence));
}

/** The same, raw. */
export function aloneProbability(bits: number): number {
  const odds = 2 ** Math.min(bits, BITS_MAX);
  return odds / (1 + odds);
}
