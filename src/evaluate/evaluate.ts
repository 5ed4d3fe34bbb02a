/**
 * Evaluation: how well Lode tells people apart on data whose truth is known.
 *
 * Problem. A figure is worth something only if it was got the way a user gets it: records understood as an import
 * understands them, a model that has not seen the labels, every true pair counted, also those that no key brought
 * together, and the people that come out in the end, not only scores.
 *
 * Promises. Labels are read for judging only: their columns are taken away before the records are made. The same files
 * and the same model give the same figures.
 *
 * Algorithm. read (labelled/) → train on the records themselves, or take a model → link → measure (metrics/) → explain
 * the worst mistakes. One set after the other, in memory.
 *
 * Worked example. Five records of two people, one true pair without a common key: 1 + 3 true pairs, of which 3 were
 * compared (completeness 3/4) and 3 joined: pair recall 3/4 even with perfect scores.
 *
 * Limits. A set must fit in memory, with about 1 KB a record and 16 bytes a pair. Only people are linked yet.
 */
import type { Linkage, LinkRecord } from '../identity/link/linkage.ts';
import type { LabelledSet } from './labelled/set.ts';
import { type Measures, measure } from './measure.ts';
import { type Mistakes, mistakesOf } from './mistakes.ts';

/** How records become people: under a finished model, or under one learned from the records without their labels. */
export type Matcher = (records: LinkRecord[]) => Linkage;

export interface Evaluation {
  name: string;
  truthFrom: string;
  notes: string[];
  model: { version: string; linkBits: number };
  measures: Measures;
  mistakes: Mistakes;
  seconds: { read: number; link: number };
}

export interface Timed {
  /** monotonic milliseconds */
  elapsed(): number;
  /** what reading the set took, in seconds */
  readSeconds: number;
  /** told before each stage */
  onStage?(stage: 'linking' | 'measuring'): void;
}

export function evaluate(set: LabelledSet, matcher: Matcher, timed: Timed): Evaluation {
  const { elapsed, onStage } = timed;
  const start = elapsed();
  onStage?.('linking');
  const linkage = matcher(set.records);
  const { model } = linkage;
  const linked = elapsed();
  onStage?.('measuring');
  const { measures, judged } = measure(linkage, set.truth);
  return {
    name: set.name,
    truthFrom: set.truthFrom,
    notes: set.notes,
    model: { version: model.version, linkBits: model.linkBits },
    measures,
    mistakes: mistakesOf(linkage, set.truth, judged),
    seconds: { read: timed.readSeconds, link: (linked - start) / 1000 },
  };
}
