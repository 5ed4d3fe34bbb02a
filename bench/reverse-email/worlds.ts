/** The worlds on which reverse e-mail is fitted, and others, of other parameters, on which it is judged. */
import type { WorldOptions } from './world.ts';

const USUAL: WorldOptions = {
  seed: 0,
  firms: 260,
  size: [3, 5_000],
  coverage: [0.2, 0.95],
  addressed: [0.1, 0.9],
  small: { first: 50, 'first.last': 22, flast: 14, firstlast: 5, firstl: 4, 'f.last': 3, fl: 2 },
  large: {
    'first.last': 45,
    flast: 30,
    'f.last': 8,
    first_last: 4,
    firstlast: 3,
    firstl: 3,
    'last.first': 2,
    lastf: 2,
    odd: 3,
  },
  exceptions: [0, 0.12],
  familyNames: 2_000,
  left: 0.12,
  stale: 0.4,
  aliases: 0.05,
  junk: 0.05,
  sized: 0.3,
  questionsMax: 40,
};

const EVEN = {
  'first.last': 1,
  flast: 1,
  first: 1,
  last: 1,
  lastf: 1,
  firstl: 1,
  'f.last': 1,
  first_last: 1,
  firstlast: 1,
  'last.first': 1,
  'first.m.last': 1,
};

export const FITTED_ON = 'generated firms, reverse e-mail, 2026-11';

/** Seeds below 100. */
export const FITTING: readonly WorldOptions[] = [
  { ...USUAL, seed: 1 },
  { ...USUAL, seed: 2, familyNames: 300, coverage: [0.3, 0.9] },
  { ...USUAL, seed: 3, familyNames: 10_000, sized: 0 },
  { ...USUAL, seed: 4, large: EVEN, small: EVEN, exceptions: [0.02, 0.25] },
  { ...USUAL, seed: 5, size: [3, 60], familyNames: 800 },
  { ...USUAL, seed: 6, size: [200, 5_000], coverage: [0.2, 0.6], junk: 0.1, aliases: 0.1 },
  { ...USUAL, seed: 7, familyNames: 120, exceptions: [0, 0.05], left: 0.25, stale: 0.7, sized: 0 },
  {
    ...USUAL,
    seed: 9,
    large: { flast: 5, 'first.last': 3, lastf: 1 },
    coverage: [0.15, 0.5],
    familyNames: 1_500,
    sized: 0,
  },
  { ...USUAL, seed: 8, addressed: [0, 0.15], familyNames: 1_000, junk: 0.02 },
];

/** Seeds above 100, and no parameters of the others. */
export const JUDGING: readonly WorldOptions[] = [
  { ...USUAL, seed: 101, familyNames: 1_300, coverage: [0.3, 0.8], left: 0.08, junk: 0.03 },
  { ...USUAL, seed: 102, familyNames: 200, exceptions: [0, 0.2], sized: 0.5 },
  { ...USUAL, seed: 103, familyNames: 5_000, size: [10, 2_000], aliases: 0.02, junk: 0 },
  { ...USUAL, seed: 104, large: { flast: 6, 'first.last': 2, firstl: 1, first: 1 }, coverage: [0.2, 0.5], sized: 0 },
  {
    ...USUAL,
    seed: 105,
    large: { 'first.last': 1 },
    small: { 'first.last': 1, first: 1 },
    exceptions: [0, 0.02],
    stale: 0.1,
  },
  { ...USUAL, seed: 106, size: [3, 25], familyNames: 3_000, coverage: [0.5, 0.95], addressed: [0, 0.5] },
  {
    ...USUAL,
    seed: 107,
    size: [500, 5_000],
    familyNames: 600,
    coverage: [0.6, 0.95],
    addressed: [0.3, 0.95],
    left: 0.2,
  },
  { ...USUAL, seed: 201, familyNames: 60, coverage: [0.4, 0.95], size: [5, 800] },
  { ...USUAL, seed: 202, exceptions: [0.05, 0.3], familyNames: 4_000, aliases: 0.12, junk: 0.08 },
  { ...USUAL, seed: 203, sized: 1, familyNames: 900, coverage: [0.2, 0.7] },
  { ...USUAL, seed: 204, small: EVEN, large: EVEN, exceptions: [0, 0.1], addressed: [0.3, 0.9], left: 0.3, stale: 0.5 },
];

/** Small enough for a test. */
export const QUICK: WorldOptions = {
  ...USUAL,
  seed: 301,
  firms: 90,
  size: [15, 700],
  familyNames: 700,
  addressed: [0.1, 0.7],
  junk: 0.04,
  questionsMax: 130,
};
