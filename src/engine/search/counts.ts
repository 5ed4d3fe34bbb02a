/** Counts: how many people of each country, level, department ..., and of each combination of these. */
import { type RawBuilder, sql } from 'kysely';
import { invalid } from '../../errors.ts';
import type { Tx } from '../../store/tx.ts';
import { type Asker, contextOf, partsOf } from './ask.ts';
import { compilePerson } from './compile-person.ts';
import { totalOf } from './estimate.ts';
import { employerColumn } from './sorts.ts';
import type { CountRequest, Counts, PersonGroup } from './types.ts';
import { type Batch, walk } from './walk.ts';

const GROUPS_MAX = 1_000;
const BY_MAX = 4;

const COLUMNS: Readonly<Record<PersonGroup, RawBuilder<unknown>>> = {
  country: sql`person.country`,
  region: sql`person.region`,
  city: sql`person.city`,
  department: sql`person.department`,
  level: sql`person.level`,
  company_size: employerColumn('employee_count'),
  industry: employerColumn('industry'),
};

/** Command: a long read. */
export async function peopleCounts(
  tx: Tx,
  { asker, request }: { asker: Asker; request: CountRequest },
): Promise<Counts> {
  const { by, filter } = request;
  if (by.length > BY_MAX) throw invalid(['by'], `may hold ${BY_MAX} groups`);
  const context = await contextOf(tx, asker);
  const conditions = (await partsOf(filter, compilePerson, context)).map((part) => part.condition);
  const columns = Object.fromEntries(by.map((name, index) => [`group${index}`, COLUMNS[name]]));
  const counts = new Map<string, { values: string[]; count: number }>();
  let hits = 0;
  let last: Batch | undefined;
  for await (const batch of walk({ of: 'person', conditions, ...(by.length === 0 ? {} : { columns }) }, context)) {
    last = batch;
    hits += batch.rows.length;
    for (const row of batch.rows) {
      const values = by.map((name, index) => groupValue(name, row[`group${index}`]));
      const key = values.join('\u0000');
      const known = counts.get(key);
      if (known === undefined) counts.set(key, { values, count: 1 });
      else known.count += 1;
    }
  }
  const { total, totalIsExact } = await totalOf('person', hits, last!, context);
  const scale = hits === 0 ? 1 : total / hits;
  const groups = [...counts.values()]
    .sort((a, b) => b.count - a.count || (a.values.join() < b.values.join() ? -1 : 1))
    .slice(0, GROUPS_MAX)
    .map(({ values, count }) => ({ values, count: Math.round(count * scale) }));
  return { total, totalIsExact, groups: by.length === 0 ? [] : groups };
}

const SIZES = [10, 50, 200, 500, 1_000, 5_000, 10_000];

function groupValue(group: PersonGroup, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (group !== 'company_size') return String(value);
  const count = Number(value);
  const index = SIZES.findIndex((size) => count <= size);
  if (index < 0) return `${SIZES.at(-1)! + 1}+`;
  return `${index === 0 ? 1 : SIZES[index - 1]! + 1}-${SIZES[index]}`;
}
