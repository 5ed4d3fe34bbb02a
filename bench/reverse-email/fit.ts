/** Fits the map from posteriors to probabilities. */
import { calibrationAt, fitIsotonic, type Knots } from '../../src/identity/match/isotonic.ts';
import type { Answer } from './answers.ts';
import { mean } from './quality.ts';

const BINS = 24;
/** So many answers' worth of the posterior itself are mixed into each bin. */
const SHRINK = 60;
/** Taken off every probability, as a share: a base whose firms are known less well should still hold what scores say. */
const SHADE = 0.012;
/** A posterior of nothing is no answer. */
const LEAST = 0.005;

/** Isotonic regression, read off at the middles of bins of equal mass, each drawn towards the posterior itself. */
export function fitKnots(answers: readonly Answer[]): Knots {
  const scored = answers.filter((one) => one.raw > LEAST).sort((a, b) => a.raw - b.raw);
  const fitted = fitIsotonic(
    scored.map((one) => one.raw),
    scored.map((one) => Number(one.right)),
  );
  const round = (value: number) => Math.round(value * 10_000) / 10_000;
  const size = scored.length / BINS;
  const knots = Array.from({ length: BINS }, (_none, bin): [number, number] => {
    const raw = mean(scored.slice(bin * size, (bin + 1) * size).map((one) => one.raw));
    const mixed = (size * calibrationAt(fitted, raw) + SHRINK * raw) / (size + SHRINK);
    return [round(raw), round(mixed * (1 - SHADE))];
  });
  // The map is flat beyond its ends, and what is out of the question shall stay so.
  return [[0, 0], ...knots];
}
