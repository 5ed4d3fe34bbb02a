/**
 * Cross-fitted calibration: how well scores would mean what they say after fitting, measured on answers that the fit
 * has not seen.
 *
 * The answers fall into two folds by their true person, so that no person teaches the map that judges them; an isotonic
 * map is fitted on each fold and applied to the other, and the two judged halves are measured together.
 *
 * Limits. A pair of strangers has two true people and goes by the first of them, so the second may have taught.
 */
import { calibrationAt, fitIsotonic } from '../../identity/match/isotonic.ts';
import { type Calibration, calibration } from './calibration.ts';
import { rank } from './rank.ts';

/**
 * @param score what the answers were given, probabilities
 * @param group which true person an answer belongs to
 * @returns the calibration of the refitted scores; undefined when a fold would be empty
 */
export function crossFitted(
  score: ArrayLike<number>,
  right: ArrayLike<number>,
  group: ArrayLike<number>,
): Calibration | undefined {
  const folds: number[][] = [[], []];
  for (let index = 0; index < score.length; index += 1) folds[foldOf(group[index]!)]!.push(index);
  const [first = [], second = []] = folds;
  if (first.length === 0 || second.length === 0) return undefined;
  const refitted = new Float32Array(score.length);
  for (const [taught, judged] of [
    [first, second],
    [second, first],
  ] as const) {
    const map = fitIsotonic(
      taught.map((index) => score[index]!),
      taught.map((index) => right[index]!),
    );
    for (const index of judged) refitted[index] = calibrationAt(map, score[index]!);
  }
  return calibration(rank(refitted, right));
}

/** 0 or 1, evenly, whatever order the groups were numbered in. */
export function foldOf(group: number): 0 | 1 {
  let state = Math.imul(group + 1, 0x9e3779b1);
  state = Math.imul(state ^ (state >>> 15), 0x85ebca6b);
  return ((state ^ (state >>> 13)) & 1) as 0 | 1;
}
