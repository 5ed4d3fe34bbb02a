/**
 * A model: all the numbers that a decision rests on, frozen under one version, so that the same data and version give
 * the same answers. `weights.ts` holds the one that ships.
 */

/** How often values agree at a level among pairs of one person (m) and among random pairs (u). */
export interface Level {
  m: number;
  u: number;
}

export interface Model {
  version: string;
  /** log2 odds that a candidate drawn at random is the person sought: about one in so many people */
  priorBits: number;
  /** comparison → level → probabilities; the weight of a level is log2(m / u) */
  levels: Record<string, Record<string, Level>>;
  /** relative frequency of given and family names, folded; absent ones are rare */
  givenFrequency: Readonly<Record<string, number>>;
  familyFrequency: Readonly<Record<string, number>>;
  rareGiven: number;
  rareFamily: number;
  /** agreeing on a name never counts as rarer than this: two spellings of the rarest name are not independent */
  nameFloor: number;
  /** probability at which a match query is answered */
  matchThreshold: number;
  /** weight in bits, prior included, from which two records are joined without asking */
  linkBits: number;
  /** a source that gives a key of this kind to more records than this has said nothing by it */
  holdersMax: Record<string, number>;
  /** monotone map from raw to calibrated probability: pairs of (raw, calibrated), rising, interpolated */
  calibration: readonly (readonly [number, number])[];
}

/** log2(m/u) of a level; 0 for one the model does not know. */
export function levelBits(model: Model, comparison: string, level: string): number {
  const found = model.levels[comparison]?.[level];
  return found === undefined ? 0 : Math.log2(found.m / found.u);
}

/** Calibrated probability from odds given in bits against "nobody" and all rivals. */
export function calibrate(model: Model, raw: number): number {
  const knots = model.calibration;
  for (let index = 1; index < knots.length; index += 1) {
    const [x0, y0] = knots[index - 1]!;
    const [x1, y1] = knots[index]!;
    if (raw <= x1) return y0 + ((raw - x0) / (x1 - x0)) * (y1 - y0);
  }
  return raw;
}
