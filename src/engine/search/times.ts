/** Conditions on when somebody's jobs began: as dates, or as how long that is ago. */
import { sql } from 'kysely';
import { type TermKind, term } from '../../identity/terms.ts';
import type { Wanted } from '../../store/tx.ts';
import { dateColumn, datesWithin } from './columns.ts';
import { bySql, type Condition } from './condition.ts';
import { type Context, needsCurrent } from './context.ts';
import { type Bounds, boundsOf, COMPARISONS, type End, type Path, readNumber, takes } from './leaf.ts';
import type { Leaf } from './types.ts';

const DAY_MS = 86_400_000;
const MONTH_MS = (365.25 / 12) * DAY_MS;

/** Of each field: the column that holds the date, and the unit of those that ask how long ago that is. */
const TIMES: Readonly<Record<string, { column: string; unit?: number }>> = {
  role_start: { column: 'role_start' },
  company_start: { column: 'company_start' },
  experience_start: { column: 'experience_start' },
  role_months: { column: 'role_start', unit: MONTH_MS },
  company_months: { column: 'company_start', unit: MONTH_MS },
  experience_years: { column: 'experience_start', unit: 12 * MONTH_MS },
  job_change_days: { column: 'job_change', unit: DAY_MS },
};

export function timeField(leaf: Leaf<string>, path: Path, context: Context): Condition {
  needsCurrent(context, path, leaf.field);
  const { column, unit } = TIMES[leaf.field]!;
  if (unit === undefined || leaf.op === 'exists') return dateColumn(`person.${column}`, leaf, path);
  takes(leaf, ['exists', ...COMPARISONS], path);
  const dates = datesAgo(boundsOf(leaf, path, readNumber) ?? {}, unit, context.now);
  const wanted = column === 'job_change' ? monthsWanted(dates, context.now) : undefined;
  return bySql(datesWithin(sql.ref(`person.${column}`), dates), wanted);
}

/** The longer ago, the earlier: the lower end of a span is the later date. */
function datesAgo({ from, to }: Bounds<number>, unit: number, now: number): Bounds<string> {
  const day = ({ value, inclusive }: End<number>): End<string> => {
    const at = Math.min(Math.max(now - value * unit, EARLIEST), LATEST);
    return { value: new Date(at).toISOString().slice(0, 10), inclusive };
  };
  return { ...(to === undefined ? {} : { from: day(to) }), ...(from === undefined ? {} : { to: day(from) }) };
}

const EARLIEST = Date.UTC(1, 0);
const LATEST = Date.UTC(9999, 0);

/** More months than this are no narrower than everybody. */
const MONTHS_MAX = 60;

/** Every month of the span is a term; whoever changed jobs in it has one of them. */
function monthsWanted({ from, to }: Bounds<string>, now: number, kind: TermKind = 'job_change'): Wanted | undefined {
  if (from === undefined) return undefined;
  const last = to?.value ?? new Date(now + 366 * DAY_MS).toISOString();
  const some: Wanted[] = [];
  let [year, month] = [Number(from.value.slice(0, 4)), Number(from.value.slice(5, 7))];
  for (;;) {
    const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
    if (text > last.slice(0, 7)) return { some };
    if (some.length === MONTHS_MAX) return undefined;
    some.push({ word: term(kind, text.replace('-', ''))! });
    month = month === 12 ? 1 : month + 1;
    if (month === 1) year += 1;
  }
}
