/** Figures of match answers. */
import type { Answered } from './answers.ts';

export interface MatchQuality {
  /** queries answered with a person */
  answered: number;
  /** right of those answered */
  precision: number;
  /** answered rightly of those where somebody is meant and one fits */
  recall: number;
  /** ambiguous of those that several people fit */
  ambiguous: number;
  /** answers with a best score from 0.05 to 0.95 */
  hard: number;
  /** mean distance of score and share right, in bins of equal mass */
  errorHard: number;
  errorAll: number;
  brier: number;
  /** right of the best candidates that score 0.95 and more */
  rightOfSure: number;
}

export function qualityOf(answers: readonly Answered[]): MatchQuality {
  const scored = answers.filter((one) => one.score > 0);
  const hard = scored.filter(({ score }) => score >= 0.05 && score <= 0.95);
  const sure = scored.filter(({ score }) => score >= 0.95);
  const answered = answers.filter(({ decision }) => decision === 'match');
  const meant = answers.filter(({ slice, known }) => slice !== 'namesake' && slice !== 'unknown' && known);
  const several = answers.filter(({ slice }) => slice === 'namesake');
  return {
    answered: answered.length,
    precision: share(answered, ({ right }) => right),
    recall: share(meant, ({ decision, right }) => decision === 'match' && right),
    ambiguous: share(several, ({ decision }) => decision === 'ambiguous'),
    hard: hard.length,
    errorHard: calibrationError(hard),
    errorAll: calibrationError(scored),
    brier: scored.reduce((sum, { score, credit }) => sum + (score - credit) ** 2, 0) / scored.length,
    rightOfSure: share(sure, ({ right }) => right),
  };
}

function share<T>(list: readonly T[], holds: (item: T) => boolean): number {
  return list.length === 0 ? Number.NaN : list.filter(holds).length / list.length;
}

const BINS = 10;

function calibrationError(answers: readonly Answered[]): number {
  const sorted = [...answers].sort((a, b) => a.score - b.score);
  let error = 0;
  for (let bin = 0; bin < BINS; bin += 1) {
    const part = sorted.slice(Math.floor((bin * sorted.length) / BINS), Math.floor(((bin + 1) * sorted.length) / BINS));
    if (part.length === 0) continue;
    error += Math.abs(part.reduce((sum, { score, credit }) => sum + score - credit, 0)) / sorted.length;
  }
  return sorted.length === 0 ? Number.NaN : error;
}
