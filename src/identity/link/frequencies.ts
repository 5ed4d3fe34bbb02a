/** How common values are among the records: what makes agreeing on a rare one worth more. */

import { AT } from '../match/comparisons.ts';
import { FREQUENCY_FIELDS, type Frequencies, type FrequencyField } from '../match/model.ts';
import { frequencyValue } from '../match/score.ts';
import type { LinkRecord } from './linkage.ts';

/** So many values of a field are listed; the rest are rare. */
const TABLE_MAX = 50_000;

export function countFrequencies(records: readonly LinkRecord[]): Record<FrequencyField, Frequencies> {
  return Object.fromEntries(FREQUENCY_FIELDS.map((field) => [field, countField(records, field)])) as Record<
    FrequencyField,
    Frequencies
  >;
}

function countField(records: readonly LinkRecord[], field: FrequencyField): Frequencies {
  const counts = new Map<string, number>();
  let total = 0;
  for (const { features } of records) {
    const value = frequencyValue(AT[field], features, 0);
    if (value === '') continue;
    counts.set(value, (counts.get(value) ?? 0) + 1);
    total += 1;
  }
  const common = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, TABLE_MAX);
  return {
    rare: 1 / Math.max(1, total),
    table: Object.fromEntries(common.map(([value, count]) => [value, count / total])),
  };
}
