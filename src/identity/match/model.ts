/**
 * A model: all the numbers that a decision rests on, frozen under one version, so that the same data and version give
 * the same answers. `weights.ts` holds the one that ships; `lode train` makes others.
 */

/** How often values agree at a level among pairs of one person (m) and among random pairs (u). */
export interface Level {
  m: number;
  u: number;
}

/** Shares of the people who bear a value. */
export interface Frequencies {
  /** of a value that is not in the table */
  rare: number;
  table: Readonly<Record<string, number>>;
}

/** Comparisons whose agreement is worth more the rarer the value. */
export const FREQUENCY_FIELDS = ['given', 'family', 'city', 'postal', 'birth', 'title', 'employer'] as const;
export type FrequencyField = (typeof FREQUENCY_FIELDS)[number];

/** Monotone map from raw to calibrated probability: pairs of (raw, calibrated), rising, interpolated. */
export type Calibration = readonly (readonly [number, number])[];

export interface Model {
  version: string;
  /** what it was learned and calibrated on, and when: words for explanations and reports */
  about: { data: string; date: string; calibratedOn: string };
  /** log2 odds that two records drawn at random are one person */
  priorBits: number;
  /**
   * log2 odds that two records drawn at random are of one household: what family name, address and telephone have in common
   * is then explained by that, and only what members do not share speaks for one person. Absent: households play no part.
   */
  householdBits?: number;
  /** comparison or group → level (`a/b` of a group) → probabilities; the weight of a level is log2(m / u) */
  levels: Readonly<Record<string, Readonly<Record<string, Level>>>>;
  frequencies: Readonly<Partial<Record<FrequencyField, Frequencies>>>;
  /** agreeing on a whole name never counts as rarer than this: two spellings of the rarest name are not independent */
  nameFloor: number;
  /** probability at which a match query is answered */
  matchThreshold: number;
  /** weight in bits, prior included, from which two records are joined without asking */
  linkBits: number;
  /** a link of so many bits needs no support from the rest of the two people (resolve/cluster.ts) */
  certainBits: number;
  /** least mean weight across two people for a link that is not certain */
  cohesionBits: number;
  /** a source that gives a key of this kind to more records than this has said nothing by it */
  holdersMax: Readonly<Record<string, number>>;
  /** by class of evidence; 'all' where a class has none */
  calibration: Readonly<Record<string, Calibration>>;
}

/** log2(m/u) of a level; 0 for one the model does not know. */
export function levelBits(model: Model, comparison: string, level: string): number {
  const found = model.levels[comparison]?.[level];
  return found === undefined ? 0 : Math.log2(found.m / found.u);
}

/** Calibrated probability of a raw one, by the map of its class of evidence. */
export function calibrate(model: Model, raw: number, evidence = 'all'): number {
  const knots = model.calibration[evidence] ?? model.calibration['all'] ?? [];
  let [low, high] = [0, knots.length - 1];
  if (high < 1 || raw > knots[high]![0]) return raw;
  // The first knot that is not below: between it and the one before, the map is straight.
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (knots[middle]![0] < raw) low = middle;
    else high = middle;
  }
  const [x0, y0] = knots[low]!;
  const [x1, y1] = knots[high]!;
  return x1 === x0 ? y1 : y0 + ((raw - x0) / (x1 - x0)) * (y1 - y0);
}
