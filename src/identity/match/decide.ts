/**
 * Decide: from scored candidates to match, ambiguous or none.
 *
 * The posterior is over an open world: beside the candidates stands "nobody in the base", with odds 1. Two candidates
 * who explain the query equally well therefore halve each other, and no separate rule for namesakes is needed:
 *   p_i = 2^bits_i / (1 + Σ 2^bits_j)
 *
 * `match`: the best reaches the threshold. `ambiguous`: it does not, but two or more would have reached it alone, so
 * what is missing is a reason to prefer one. `none`: everything else.
 */
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
  const all = odds.reduce((sum, value) => sum + value, 1);
  return scored
    .map((item, index) => ({ ...item, score: calibrate(model, odds[index]! / all) }))
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
  const alone = ranked.filter((item) => calibrate(model, aloneProbability(item.bits)) >= threshold);
  return { decision: alone.length > 1 ? 'ambiguous' : 'none', ranked };
}

/** The probability that a candidate would have had without rivals. */
export function aloneProbability(bits: number): number {
  const odds = 2 ** Math.min(bits, BITS_MAX);
  return odds / (1 + odds);
}
