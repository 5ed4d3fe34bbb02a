/** The figures of an evaluation by name, as the JSON output and quality.json hold them, and what counts as a fall. */
import type { Evaluation } from './evaluate.ts';

/** What a figure should do, and how far it may go the other way before it counts. */
interface Kind {
  better: 'more' | 'less';
  tolerance: number;
}

const SHARE: Kind = { better: 'more', tolerance: 0.002 };
const ERROR: Kind = { better: 'less', tolerance: 0.01 };
/** More comparisons are a price, not a fault: only a clear rise counts. */
const EFFORT: Kind = { better: 'less', tolerance: 2 };

/** Figures that are watched; the others are there to be read. */
const WATCHED: Readonly<Record<string, Kind>> = {
  candidates_per_record: EFFORT,
  completeness: SHARE,
  pair_f1_best: SHARE,
  pair_f1: SHARE,
  cluster_precision: SHARE,
  cluster_recall: SHARE,
  cluster_f1: SHARE,
  b3_f1: SHARE,
  ece: ERROR,
  ece_cross_fitted: ERROR,
  right_of_095: SHARE,
};

/** Names in the order in which they are shown; shares and errors are rounded to four digits. */
export type Figures = Record<string, number>;

export function figuresOf({ measures }: Evaluation): Figures {
  const { blocking, best, atModel, cluster, bCubed, calibration, crossFitted } = measures;
  const figures: Record<string, number | undefined> = {
    records: measures.records,
    people: measures.people,
    true_pairs: measures.truePairs,
    pairs_compared: blocking.compared,
    candidates_per_record: blocking.candidatesPerRecord,
    completeness: blocking.completeness,
    pair_f1_best: best.f1,
    pair_precision_best: best.precision,
    pair_recall_best: best.recall,
    best_bits: best.threshold,
    pair_f1: atModel.f1,
    pair_precision: atModel.precision,
    pair_recall: atModel.recall,
    cluster_precision: cluster.precision,
    cluster_recall: cluster.recall,
    cluster_f1: cluster.f1,
    b3_precision: bCubed?.precision,
    b3_recall: bCubed?.recall,
    b3_f1: bCubed?.f1,
    auc: measures.roc.auc,
    answers: calibration.count,
    ece: calibration.ece,
    hard_answers: calibration.hard.count,
    ece_hard: calibration.hard.ece,
    brier: calibration.brier,
    ece_cross_fitted: crossFitted?.ece,
    ece_hard_cross_fitted: crossFitted?.hard.ece,
    right_of_095: calibration.atLeast.find(({ threshold }) => threshold === 0.95)?.precision,
  };
  // What cannot be told (no answers, an infinite threshold) is left out: JSON has no word for it.
  return Object.fromEntries(
    Object.entries(figures).flatMap(([name, value]) =>
      value === undefined || !Number.isFinite(value) ? [] : [[name, Math.round(value * 1e4) / 1e4]],
    ),
  );
}

/** A figure that is worse than it was. */
export interface Fall {
  set: string;
  figure: string;
  was: number;
  is: number | undefined;
}

/** Figures that fell by more than their tolerance, and sets and figures that are no longer there. */
export function falls(before: Readonly<Record<string, Figures>>, now: Readonly<Record<string, Figures>>): Fall[] {
  return Object.entries(before).flatMap(([set, figures]) =>
    Object.entries(WATCHED).flatMap(([figure, { better, tolerance }]): Fall[] => {
      const was = figures[figure];
      if (was === undefined) return [];
      const is = now[set]?.[figure];
      const loss = is === undefined ? Number.POSITIVE_INFINITY : better === 'more' ? was - is : is - was;
      return loss > tolerance + 1e-9 ? [{ set, figure, was, is }] : [];
    }),
  );
}
