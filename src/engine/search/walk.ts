/**
 * Walk: everybody whom some conditions fit, in the order of their numbers, batch by batch, as far as is wanted.
 *
 * Problem. Any tree must be answered over a million people without ever looking at all of them by accident.
 *
 * Algorithm. Candidates come from the narrowest that the conditions offer: (1) a short list of numbers (IDs, e-mails,
 * people of few companies); (2) else, or where the list is long and fewer have the words, the intersection of word
 * lists, which the index streams by number; (3) else the table. A batch of candidates is read by primary key and tested by SQL, then, where a condition asks for what no
 * column holds, by the golden profile. The caller stops when it has enough; the walk stops by itself when it has looked
 * at so many candidates, and says how far it has come, so that the next call goes on from there.
 *
 * Example. "Founders in Ghent whose employer has 11 to 50 people": the terms `lv·founder` and the word `ghent` meet in
 * 80 numbers; one statement reads these 80 with their employers; 12 are left.
 *
 * Limits. SCANNED_MAX candidates by columns, READ_MAX by profiles, a call. Beyond that a result is a part, and says so.
 */
import { type RawBuilder, sql } from 'kysely';
import type { PersonRecord } from '../../identity/record.ts';
import type { Reads, Wanted } from '../../store/tx.ts';
import { readPeople } from '../dossier/dossier.ts';
import { type Condition, everyOf, type Holds, joinTests, type Range, type Sql, type Test } from './condition.ts';
import type { Context } from './context.ts';

/** About 0.3 s. */
export const SCANNED_MAX = 100_000;
/** A profile costs a tenth of a millisecond. */
export const READ_MAX = 10_000;

export interface Plan {
  of: 'person' | 'company';
  /** all must hold */
  conditions: readonly Condition[];
  /** what else to read of each */
  columns?: Readonly<Record<string, RawBuilder<unknown>>>;
}

export interface WalkOptions {
  /** begins behind this number */
  from?: number;
  /** from the highest number down */
  falling?: boolean;
  scannedMax?: number;
}

export interface Row {
  number: number;
  /** undefined where nothing had to be read */
  id?: string;
  [column: string]: unknown;
}

export interface Batch {
  rows: Row[];
  /** candidates looked at so far */
  scanned: number;
  /** the last of them */
  last: number;
  /** there are no more */
  ended: boolean;
  /** how many there are in all, where that is known */
  candidates?: number;
  /** profiles are read: each costs what fifty rows do */
  reads: boolean;
}

const CHUNK_FIRST = 512;
const CHUNK_LAST = 8_192;
const CHUNK_READ = 500;
/** Shorter lists are gone through whatever else there is. */
const SHORT_LIST = 1_000;

export async function* walk(plan: Plan, context: Context, options: WalkOptions = {}): AsyncGenerator<Batch> {
  const { falling = false } = options;
  const whole = everyOf(plan.conditions);
  const source = await sourceOf(plan, whole, context, falling);
  const left = plan.conditions.filter((one) => source.kind !== 'words' || !(one.exact || one.unwanted !== undefined));
  const check = checker(plan, left, context);
  const max = Math.min(options.scannedMax ?? SCANNED_MAX, check.reads ? READ_MAX : Number.POSITIVE_INFINITY);
  let at = options.from ?? (falling ? context.range.upTo + 1 : context.range.after);
  let chunk = check.reads ? CHUNK_READ : CHUNK_FIRST;
  let scanned = 0;
  for (;;) {
    const numbers = await source.next(at, chunk);
    const ended = numbers.length < chunk;
    scanned += numbers.length;
    at = numbers.at(-1) ?? at;
    const { size: candidates } = source;
    const rows = await check.rows(numbers);
    const { reads } = check;
    yield { rows, scanned, last: at, ended, reads, ...(candidates === undefined ? {} : { candidates }) };
    if (ended || scanned >= max) return;
    chunk = Math.min(check.reads ? CHUNK_READ : CHUNK_LAST, chunk * 4, max - scanned);
  }
}

interface Source {
  kind: 'list' | 'words' | 'table';
  /** of a list */
  size?: number;
  /** the first so many behind a number */
  next(after: number, limit: number): Promise<number[]>;
}

/** Whether the conditions lead to candidates, or the whole table must be walked. */
export function narrows(conditions: readonly Condition[]): boolean {
  const { numbers, wanted } = everyOf(conditions);
  return numbers !== undefined || wanted !== undefined;
}

async function sourceOf(
  plan: Plan,
  { numbers, wanted }: Condition,
  context: Context,
  falling: boolean,
): Promise<Source> {
  const { reads, range } = context;
  if (numbers !== undefined && !(await wordsAreFewer(plan.of, numbers.length, wanted, context))) {
    const sorted = [...new Set(numbers)].filter((one) => one > range.after && one <= range.upTo);
    sorted.sort((a, b) => (falling ? b - a : a - b));
    return {
      kind: 'list',
      size: sorted.length,
      async next(after, limit) {
        const start = sorted.findIndex((one) => (falling ? one < after : one > after));
        return start < 0 ? [] : sorted.slice(start, start + limit);
      },
    };
  }
  const rest = (at: number): Range => (falling ? { ...range, upTo: at - 1 } : { ...range, after: at });
  if (wanted !== undefined) {
    return {
      kind: 'words',
      next: (at, limit) => reads.readWords({ of: plan.of, wanted, ...rest(at) }, limit, falling),
    };
  }
  return {
    kind: 'table',
    async next(at, limit) {
      const { after, upTo } = rest(at);
      const { rows } = await sql<{ number: number }>`select number from ${sql.table(plan.of)}
        where graph_id = ${context.graphId} and number > ${after} and number <= ${upTo}
        order by number ${sql.raw(falling ? 'desc' : 'asc')} limit ${limit}`.execute(reads.db);
      return rows.map((row) => Number(row.number));
    },
  };
}

/** A long list is no better than words that fewer have. */
async function wordsAreFewer(
  of: Plan['of'],
  listed: number,
  wanted: Wanted | undefined,
  { reads, range }: Context,
): Promise<boolean> {
  if (wanted === undefined || listed <= SHORT_LIST) return false;
  const found = await reads.readWords({ of, wanted, ...range }, listed);
  return found.length < listed;
}

interface Checker {
  /** profiles are read */
  reads: boolean;
  /** those of the numbers who fit, in their order */
  rows(numbers: readonly number[]): Promise<Row[]>;
}

/** @param conditions what is left to test */
export function checker(plan: Plan, conditions: readonly Condition[], context: Context): Checker {
  const tests = conditions.map(({ test }) => test);
  const bySql = tests.flatMap((test) => ('sql' in test ? [test.sql] : []));
  const mixed = tests.filter((test) => !('sql' in test));
  const asked = new Map<Test, string>();
  for (const test of mixed) nameParts(test, asked);
  const nothing = tests.length === 0 && plan.columns === undefined;
  return {
    reads: mixed.length > 0,
    async rows(numbers) {
      if (numbers.length === 0) return [];
      if (nothing) return numbers.map((number) => ({ number }));
      const rows = await readRows(plan, context, numbers, bySql, asked);
      return mixed.length === 0 ? rows : readProfiles(context, rows, mixed, asked);
    },
  };
}

/** Parts of a mixed test that SQL tells get a name, under which their answer is selected. */
function nameParts(test: Test, asked: Map<Test, string>): void {
  if ('sql' in test) asked.set(test, `part${asked.size}`);
  else if ('and' in test) for (const one of test.and) nameParts(one, asked);
  else if ('or' in test) for (const one of test.or) nameParts(one, asked);
  else if ('not' in test) nameParts(test.not, asked);
}

async function readRows(
  { of, columns = {} }: Plan,
  { reads, graphId }: Context,
  numbers: readonly number[],
  tests: readonly Sql[],
  asked: ReadonlyMap<Test, string>,
): Promise<Row[]> {
  let [low, high] = [numbers[0]!, numbers[0]!];
  for (const number of numbers) {
    if (number < low) low = number;
    if (number > high) high = number;
  }
  const range = { after: low - 1, upTo: high };
  const parts = [...asked].flatMap(([test, name]) =>
    'sql' in test ? [sql`case when ${test.sql(range)} then 1 else 0 end as ${sql.ref(name)}`] : [],
  );
  const more = Object.entries(columns).map(([name, column]) => sql`${column} as ${sql.ref(name)}`);
  const table = sql.table(of);
  const all = joinTests(
    tests.map((test) => test(range)),
    'and',
  );
  // `cross join` holds SQLite to the order: the numbers first, each looked up by the primary key.
  const { rows } = await sql<Row>`select ${sql.join([sql`${table}.number`, sql`${table}.id`, ...more, ...parts])}
    from ${rowsOf(reads, numbers)} cross join ${table}
    where ${table}.graph_id = ${graphId} and ${table}.number = "some".value and ${all}`.execute(reads.db);
  const found = new Map(rows.map((row) => [Number(row.number), { ...row, number: Number(row.number) }]));
  return numbers.flatMap((number) => found.get(number) ?? []);
}

/** Numbers as rows `some(value)`. */
export function rowsOf({ engine }: Pick<Reads, 'engine'>, numbers: readonly number[]): RawBuilder<unknown> {
  return engine === 'sqlite'
    ? sql`json_each(${JSON.stringify(numbers)}) as "some"`
    : sql`unnest(${numbers}::bigint[]) as "some"(value)`;
}

async function readProfiles(
  { reads, graphId, now }: Context,
  rows: readonly Row[],
  tests: readonly Test[],
  asked: ReadonlyMap<Test, string>,
): Promise<Row[]> {
  const wanted = rows.map(({ number, id }) => ({ number, id: id! }));
  const people = await readPeople(reads, graphId, wanted, new Date(now).toISOString(), {
    employers: true,
    headCounts: true,
  });
  const profiles = new Map(people.map((person) => [person.number, person.profile]));
  return rows.filter((row) => {
    const profile = profiles.get(row.number);
    return profile !== undefined && tests.every((test) => holdsFor(test, row, profile, asked));
  });
}

function holdsFor(test: Test, row: Row, profile: PersonRecord, asked: ReadonlyMap<Test, string>): boolean {
  if ('sql' in test) return Number(row[asked.get(test)!]) === 1;
  if ('holds' in test) return (test.holds satisfies Holds)(profile);
  if ('and' in test) return test.and.every((one) => holdsFor(one, row, profile, asked));
  if ('or' in test) return test.or.some((one) => holdsFor(one, row, profile, asked));
  return !holdsFor(test.not, row, profile, asked);
}
