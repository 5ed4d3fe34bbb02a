/** How good answers are, and whether their scores mean what they say. */
import type { Answer } from './answers.ts';

export interface Quality {
  questions: number;
  /** answers with a score between 0.05 and 0.95 */
  hard: number;
  /** expected calibration error over those, in bins of equal mass */
  error: number;
  /** the same over all answers with a score */
  errorOfAll: number;
  brier: number;
  /** threshold → share right of the answers that reach it, and their number */
  precision: Record<string, { right: number; answers: number }>;
  /** share of the questions about known people that are answered rightly at 0.8 or more */
  recall: number;
}

export const THRESHOLDS = [0.5, 0.7, 0.8, 0.9, 0.95] as const;
const BINS = 15;

export function qualityOf(answers: readonly Answer[]): Quality {
  const scored = answers.filter((one) => one.score > 0);
  const hard = scored.filter((one) => one.score >= 0.05 && one.score <= 0.95);
  const known = answers.filter((one) => one.known);
  const precision: Quality['precision'] = {};
  for (const threshold of THRESHOLDS) {
    const reached = scored.filter((one) => one.score >= threshold);
    precision[threshold] = { right: mean(reached.map((one) => Number(one.right))), answers: reached.length };
  }
  return {
    questions: answers.length,
    hard: hard.length,
    error: calibrationError(hard),
    errorOfAll: calibrationError(scored),
    brier: mean(scored.map((one) => (one.score - Number(one.right)) ** 2)),
    precision,
    recall: mean(known.map((one) => Number(one.right && one.score >= 0.8))),
  };
}

export function calibrationError(answers: readonly Answer[]): number {
  const sorted = [...answers].sort((a, b) => a.score - b.score);
  let error = 0;
  for (let bin = 0; bin < BINS; bin += 1) {
    const part = sorted.slice((bin * sorted.length) / BINS, ((bin + 1) * sorted.length) / BINS);
    if (part.length === 0) continue;
    const gap = Math.abs(mean(part.map((one) => one.score)) - mean(part.map((one) => Number(one.right))));
    error += (gap * part.length) / sorted.length;
  }
  return error;
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
