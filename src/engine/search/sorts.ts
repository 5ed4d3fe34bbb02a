/** Orders of a result: by which columns, and how two rows compare. */
import { type RawBuilder, sql } from 'kysely';
import { invalid } from '../../errors.ts';
import type { CompanySort, PersonSort, Sort } from './types.ts';
import type { Row } from './walk.ts';

type Columns<By extends string> = Readonly<Record<Exclude<By, 'number'>, RawBuilder<unknown>>>;

/** The company of the first present position. */
const EMPLOYER = sql`from position
  join record on record.graph_id = position.graph_id and record.id = position.company_record
  join company on company.graph_id = record.graph_id and company.number = record.entity
  where position.graph_id = person.graph_id and position.person = person.number and position.current = 1
  order by position.ordinal limit 1`;

/** Of people: a column of the present employer. */
export const employerColumn = (name: string): RawBuilder<unknown> =>
  sql`(select ${sql.ref(`company.${name}`)} ${EMPLOYER})`;

/** `seq` rises with every change, so it stands for the time of the last one. */
export const PERSON_ORDERS: Columns<PersonSort> = {
  updated_at: sql`person.seq`,
  name: sql`person.sort_name`,
  full_name: sql`person.given_name || ' ' || person.family_name`,
  title: sql`person.title`,
  company: sql`person.company`,
  company_number: employerColumn('number'),
  employee_count: employerColumn('employee_count'),
  country: sql`person.country`,
  region: sql`person.region`,
  city: sql`person.city`,
  role_start: sql`person.role_start`,
};

export const COMPANY_ORDERS: Columns<CompanySort> = {
  updated_at: sql`company.seq`,
  name: sql`company.sort_name`,
  employee_count: sql`company.employee_count`,
  founded: sql`company.founded`,
  revenue: sql`company.revenue`,
  funding_total: sql`company.funding_total`,
  country: sql`company.country`,
};

const SORTS_MAX = 3;

/** What orders a result before the number does. */
export interface Order {
  keys: { name: string; falling: boolean; column: RawBuilder<unknown> }[];
  /** the number, which breaks ties */
  falling: boolean;
  /** tells cursors of one order from those of another */
  spelled: string;
}

export function orderOf(sorts: readonly Sort<string>[], columns: Readonly<Record<string, RawBuilder<unknown>>>): Order {
  if (sorts.length > SORTS_MAX) throw invalid(['sort'], `may hold ${SORTS_MAX} orders`);
  const keys: Order['keys'] = [];
  let falling = false;
  for (const [index, { by, order }] of sorts.entries()) {
    if (by === 'number') {
      falling = order === 'desc';
      break;
    }
    const column = Object.hasOwn(columns, by) ? columns[by] : undefined;
    if (column === undefined) {
      throw invalid(['sort', index, 'by'], `must be one of number, ${Object.keys(columns).join(', ')}`);
    }
    keys.push({ name: `key${index}`, falling: order === 'desc', column });
  }
  return { keys, falling, spelled: sorts.map(({ by, order }) => `${by} ${order}`).join() || 'number asc' };
}

/** What is not known comes before everything else. */
export function keysOf(row: Row, { keys }: Order): (string | number)[] {
  return keys.map(({ name }) => {
    const value = row[name];
    if (value === null || value === undefined) return -1;
    return typeof value === 'string' ? value : Number(value);
  });
}

/** Text by code units: what is sorted by is folded. */
export function compareKeys(
  a: readonly (string | number)[],
  b: readonly (string | number)[],
  { keys, falling }: Order,
): number {
  for (const [index, one] of a.entries()) {
    const other = b[index]!;
    if (one === other) continue;
    // The number stands behind the keys.
    return one < other === (keys[index]?.falling ?? falling) ? 1 : -1;
  }
  return 0;
}
