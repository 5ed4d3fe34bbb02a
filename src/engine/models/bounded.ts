/**
 * A learned model's frequency tables, made fit to be kept and handed on: a value stands in them only if several people
 * bear it, so a weights file tells nobody's name, and they are short, so the file stays small. All other values count as
 * `rare`, with the mean share of those that were left out.
 */
import type { LinkRecord } from '../../identity/link/linkage.ts';
import { AT } from '../../identity/match/comparisons.ts';
import { FREQUENCY_FIELDS, type Frequencies, type FrequencyField, type Model } from '../../identity/match/model.ts';
import { frequencyValue } from '../../identity/match/score.ts';

/** A record to learn from, and whose it is as far as that is known: records of one person bear a value once. */
export interface BearingRecord extends LinkRecord {
  bearer: number;
}

const BEARERS_MIN = 5;
export const VALUES_MAX = 20_000;

export function bounded(model: Model, records: readonly BearingRecord[]): Model {
  const byBearer = [...records].sort((a, b) => a.bearer - b.bearer);
  const frequencies: Partial<Record<FrequencyField, Frequencies>> = {};
  for (const field of FREQUENCY_FIELDS) {
    const found = model.frequencies[field];
    if (found !== undefined) frequencies[field] = boundedField(found, countBearers(byBearer, AT[field]));
  }
  return { ...model, frequencies };
}

/** How many people bear each value. @param records those of one person side by side */
function countBearers(records: readonly BearingRecord[], at: number): Map<string, number> {
  const bearers = new Map<string, { last: number; count: number }>();
  for (const { features, bearer } of records) {
    const value = frequencyValue(at, features, 0);
    const known = bearers.get(value);
    if (known === undefined) bearers.set(value, { last: bearer, count: 1 });
    else if (known.last !== bearer) {
      known.last = bearer;
      known.count += 1;
    }
  }
  return new Map([...bearers].map(([value, { count }]) => [value, count]));
}

function boundedField({ table, rare }: Frequencies, bearers: ReadonlyMap<string, number>): Frequencies {
  const listed = Object.entries(table)
    .filter(([value]) => (bearers.get(value) ?? 0) >= BEARERS_MIN)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, VALUES_MAX);
  const kept = new Set(listed.map(([value]) => value));
  const left = Object.entries(table).filter(([value]) => !kept.has(value));
  const share = left.reduce((sum, [, one]) => sum + one, 0);
  return { rare: left.length === 0 ? rare : share / left.length, table: Object.fromEntries(listed) };
}
