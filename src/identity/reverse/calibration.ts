/** From the posterior of `attribute` to a probability, and what the map was fitted on. */
import type { Knots } from '../match/isotonic.ts';

export const REVERSE_CALIBRATION: { name: string; knots: Knots } = {
  name: 'not calibrated',
  knots: [],
};
