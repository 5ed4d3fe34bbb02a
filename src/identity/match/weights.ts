/** The model that ships: weights fitted on generated worlds (scripts/fit-weights.ts), the rest set by hand. */
import { CALIBRATED_ON, CALIBRATION } from './calibration.ts';
import { HAND_SET } from './hand-set-weights.ts';
import type { Model } from './model.ts';
import { FITTED_LEVELS, FITTED_ON, FITTED_PRIOR_BITS } from './shipped-weights.ts';

export const SHIPPED: Model = {
  ...HAND_SET,
  version: '2026-11-shipped',
  about: { data: FITTED_ON, date: '2026-11-26', calibratedOn: CALIBRATED_ON },
  priorBits: FITTED_PRIOR_BITS,
  levels: FITTED_LEVELS,
  calibration: CALIBRATION,
  // A whole name and a firm that agree, and nothing against it: of such pairs 49 in 50 were one person on held-out worlds.
  linkBits: 2.5,
};
