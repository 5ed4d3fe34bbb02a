/** All figures of one linkage against its truth. */
import type { Linkage } from '../identity/link/linkage.ts';
import { type Judged, judge } from './judge.ts';
import type { Truth } from './labelled/truth.ts';
import { type Blocking, blocking } from './metrics/blocking.ts';
import { type Calibration, calibration } from './metrics/calibration.ts';
import { clusterQuality, type Quality, quality } from './metrics/clusters.ts';
import { crossFitted } from './metrics/cross-fit.ts';
import {
  bestOperating,
  type Operating,
  operatingAt,
  type Roc,
  ratio,
  roc,
  thresholdCurve,
} from './metrics/pairwise.ts';
import { rank } from './metrics/rank.ts';
import { SLICES, type Slice, sliceOf } from './slices.ts';

/** Weights of evidence whose effect is shown in the table of thresholds. */
const THRESHOLD_BITS = [-8, -4, -2, 0, 2, 4, 6, 8, 12, 16, 20, 30];

/** What the pairs of one slice are worth. */
export interface SliceMeasure {
  slice: Slice;
  pairs: number;
  right: number;
  calibration: Calibration;
}

export interface Measures {
  records: number;
  people: number;
  truePairs: number;
  blocking: Blocking;
  /** single links, at the best threshold and at the model's own */
  best: Operating;
  atModel: Operating;
  /** at THRESHOLD_BITS */
  thresholds: Operating[];
  cluster: Quality;
  /** undefined where only pairs are labelled */
  bCubed: Quality | undefined;
  curve: Operating[];
  roc: Roc;
  calibration: Calibration;
  /** after an isotonic map learned on the other half; undefined for a set too small to halve */
  crossFitted: Calibration | undefined;
  slices: SliceMeasure[];
}

export function measure(linkage: Linkage, truth: Truth): { measures: Measures; judged: Judged } {
  const judged = judge(linkage, truth);
  const { bits, probability, right, group, truePairs } = judged;
  const byBits = rank(bits, right);
  const people = truth.kind === 'people' ? clusterQuality(linkage.personOf, truth.personOf) : undefined;
  const measures: Measures = {
    records: linkage.records.length,
    people: linkage.people,
    truePairs,
    blocking: blocking(linkage.records.length, linkage.pairs.count, judged.rightCompared, truePairs),
    best: bestOperating(byBits, truePairs),
    atModel: operatingAt(byBits, linkage.model.linkBits, truePairs),
    thresholds: THRESHOLD_BITS.map((bits) => operatingAt(byBits, bits, truePairs)),
    cluster: people?.cluster ?? labelledCluster(linkage, truth),
    bCubed: people?.bCubed,
    curve: thresholdCurve(byBits, truePairs),
    roc: roc(byBits),
    calibration: calibration(rank(probability, right)),
    crossFitted: crossFitted(probability, right, group),
    slices: slicesOf(linkage, judged),
  };
  return { measures, judged };
}

/** Of the labelled pairs: those that the final people put together, against those that are one. */
function labelledCluster({ personOf }: Linkage, truth: Truth): Quality {
  let [together, right, all] = [0, 0, 0];
  if (truth.kind === 'people') return quality(1, 1);
  for (let index = 0; index < truth.a.length; index += 1) {
    const joined = personOf[truth.a[index]!] === personOf[truth.b[index]!];
    if (joined) together += 1;
    if (truth.same[index] === 1) all += 1;
    if (joined && truth.same[index] === 1) right += 1;
  }
  return quality(ratio(right, together), ratio(right, all));
}

function slicesOf({ records, pairs }: Linkage, { pair, probability, right }: Judged): SliceMeasure[] {
  const members = new Map<Slice, number[]>(SLICES.map((slice) => [slice, []]));
  for (const [at, index] of pair.entries()) {
    const slice = sliceOf(records[pairs.a[index]!]!.features, records[pairs.b[index]!]!.features);
    members.get(slice)!.push(at);
  }
  return [...members].flatMap(([slice, list]): SliceMeasure[] => {
    if (list.length === 0) return [];
    const labels = Uint8Array.from(list, (at) => right[at]!);
    const ranked = rank(
      Float32Array.from(list, (at) => probability[at]!),
      labels,
    );
    const rights = labels.reduce((sum, label) => sum + label, 0);
    return [{ slice, pairs: list.length, right: rights, calibration: calibration(ranked) }];
  });
}
