/** What a model says otherwise than another: the weight of each level under both. */
import { COMPARISON_NAMES, LEVELS } from '../../identity/match/comparisons.ts';
import { levelBits, type Model } from '../../identity/match/model.ts';

export interface LevelChange {
  comparison: string;
  level: string;
  /** bits for one person, against where negative */
  before: number;
  after: number;
}

/** All levels, the strongest evidence for one person first. */
export function levelChanges(before: Model, after: Model): LevelChange[] {
  return COMPARISON_NAMES.flatMap((comparison, at) =>
    LEVELS[at]!.map((level) => ({
      comparison,
      level,
      before: levelBits(before, comparison, level),
      after: levelBits(after, comparison, level),
    })),
  ).sort((a, b) => b.after - a.after);
}
