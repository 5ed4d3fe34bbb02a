/** A linked file, and how its entities and pairs stand in a report. */
import type { Groups } from './groups.ts';
import type { Pair, ShownRows } from './report.ts';
import type { Rows } from './rows.ts';
import { labelOf, showRows } from './shown.ts';
import type { Linked, Subject } from './subject.ts';

/** All that is known once the rows are linked. */
export interface Scanned<F> {
  rows: Rows<F>;
  linked: Linked;
  groups: Groups;
  subject: Subject<F>;
  /** so many of each kind are listed */
  top: number;
}

/** An entity's rows, under the name that its first row gives it. */
export function described<F>({ rows, groups }: Scanned<F>, entity: number): ShownRows & { label: string } {
  const shown = showRows(rows, groups.membersOf(entity), groups.sizeOf(entity));
  return { label: labelOf(shown.rows), ...shown };
}

export function featuresOf<F>({ rows, linked }: Scanned<F>, pair: number): { a: F; b: F } {
  const { a, b } = linked.pairs;
  return { a: rows.records[a[pair]!]!.features, b: rows.records[b[pair]!]!.features };
}

export function pairOf<F>({ rows, linked }: Scanned<F>, pair: number): Pair {
  const { a, b, bits, probability } = linked.pairs;
  return {
    lines: [rows.lines[a[pair]!]!, rows.lines[b[pair]!]!],
    bits: rounded(bits[pair]!, 2),
    probability: rounded(probability[pair]!, 4),
  };
}

/** Float32 sums differ in their last digits between builds of the same numbers; nobody reads them. */
function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
