/** Explain: what each condition finds by itself, so that the one which empties a result can be named. */

import type { Part } from './ask.ts';
import type { Context } from './context.ts';
import type { ConditionCount } from './types.ts';
import { walk } from './walk.ts';

/** An explanation must not cost more than the search. */
const SCANNED_MAX = 20_000;
const COUNTED_MAX = 1_000;
const PARTS_MAX = 20;

export async function explain(
  of: 'person' | 'company',
  parts: readonly Part[],
  context: Context,
): Promise<ConditionCount[]> {
  const counts: ConditionCount[] = [];
  for (const { path, condition } of parts.slice(0, PARTS_MAX)) {
    let count = 0;
    let ended = false;
    for await (const batch of walk({ of, conditions: [condition] }, context, { scannedMax: SCANNED_MAX })) {
      count += batch.rows.length;
      ended = batch.ended;
      if (count >= COUNTED_MAX) break;
    }
    counts.push({ path, count, countIsExact: ended });
  }
  return counts;
}
