/**
 * The keyed verbs on one SQLite connection.
 *
 * Problem. A call of a prepared statement costs more than what it does: of the 4 µs of a key look-up three are the way
 * into SQLite and back, and of the 2 µs of an inserted row one.
 *
 * Algorithm. Many keys go in as one JSON array and are joined with the table inside one statement; many rows go in by
 * one statement of many tuples. Statements are prepared once and kept: there are a few dozen of them. A read with a
 * limit per key returns each key's rows as one JSON text, since only a subquery can be limited for each key.
 *
 * `or fail`: a statement of many rows that may fail in the middle makes SQLite keep a copy of every page that it
 * touches, so as to take the statement back. Nobody here goes on after a failure: the whole command is taken back.
 *
 * Measured on a table of 240,000 keys: 2.5 µs a look-up that finds nothing became 0.4, one that finds something
 * 4.0 → 1.9, an inserted key 1.1 → 0.55.
 */
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { Kysely, sql } from 'kysely';
import type { Database } from './schema.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import type { KeyedCount, KeyedRead, Tx, Value, Wanted } from './tx.ts';

type Row = readonly Value[];
type Prepare = (text: string) => StatementSync;

const quote = (name: string) => `"${name}"`;
const marks = (count: number) => Array.from({ length: count }, () => '?').join(', ');

/** The connection's statements, prepared when first asked for. */
function preparing(db: DatabaseSync): Prepare {
  const prepared = new Map<string, StatementSync>();
  return (text) => {
    let statement = prepared.get(text);
    if (statement === undefined) {
      statement = db.prepare(text);
      prepared.set(text, statement);
    }
    return statement;
  };
}

export function sqliteTx(db: DatabaseSync): Tx {
  const prepare = preparing(db);
  const kysely = new Kysely<Database>({ dialect: sqliteDialect(db) });
  const read = reader(prepare);
  const write = writer(prepare);

  return {
    db: kysely,
    engine: 'sqlite',
    async clockMs() {
      const row = prepare(`select cast(unixepoch('subsec') * 1000 as integer) as ms`).get() as { ms: number };
      return row.ms;
    },
    hasWords(words, prefix) {
      // Folded words are letters and digits only; the quotes keep FTS5 from reading them as its own syntax.
      const terms = words.map((word, index) => `"${word}"${prefix && index === words.length - 1 ? '*' : ''}`);
      return sql<boolean>`person.number in (select rowid from person_words where person_words match ${terms.join(' AND ')})`;
    },
    withWords({ of, wanted, after, upTo }) {
      const table = sql.table(`${of}_words`);
      return sql`(select rowid as number from ${table} where ${table} match ${matchText(wanted)} and rowid > ${after} and rowid <= ${upTo})`;
    },
    async readWords({ of, wanted, after, upTo }, limit, falling = false) {
      const table = `${of}_words`;
      const statement = prepare(
        `select rowid as number from ${table} where ${table} match ? and rowid > ? and rowid <= ?
        order by rowid ${falling ? 'desc' : 'asc'} limit ?`,
      );
      const rows = statement.all(matchText(wanted), after, upTo, limit) as { number: number }[];
      return rows.map((row) => row.number);
    },
    async read<R>(statement: KeyedRead<R>, fixed: Row, keys: readonly Row[]) {
      return read(statement, fixed, keys);
    },
    async count(statement, fixed, keys) {
      const counter = prepare(countOne(statement));
      return keys.map((key) => {
        const row = counter.get(...(fixed as SQLInputValue[]), ...(key as SQLInputValue[])) as { count: number };
        return row.count;
      });
    },
    async insert(table, columns, rows, ignore = false) {
      write(`insert or ${ignore ? 'ignore' : 'fail'} into ${quote(table)}`, columns, '', rows);
    },
    async put(table, by, columns, rows) {
      write(`insert or fail into ${quote(table)}`, columns, onConflict(by, columns), rows);
    },
    async update(table, set, by, rows) {
      const assign = set.map((name) => `${quote(name)} = ?`).join(', ');
      const statement = prepare(`update ${quote(table)} set ${assign} where ${conditions(by)}`);
      for (const row of rows) statement.run(...(row as SQLInputValue[]));
    },
    async remove(table, by, keys) {
      const statement = prepare(`delete from ${quote(table)} where ${conditions(by)}`);
      for (const key of keys) statement.run(...(key as SQLInputValue[]));
    },
    async lockGraph() {
      // The write transaction is the lock.
    },
    async setWords(rows, of = 'person') {
      const old = rows.filter((row) => row.isNew !== true);
      const remove = prepare(`delete from ${of}_words where rowid = ?`);
      for (const { number } of old) remove.run(number);
      const kept = rows.filter((row) => row.words !== '');
      write(
        `insert or fail into ${of}_words`,
        WORDS_COLUMNS,
        '',
        kept.map(({ number, words }) => [number, words]),
      );
    },
  };
}

const WORDS_COLUMNS = ['rowid', 'words'];

/** In FTS5's own syntax. Words are letters, digits and characters beyond ASCII; the quotes keep them from being read as syntax. */
function matchText(wanted: Wanted): string {
  if ('word' in wanted) return `"${wanted.word}"${wanted.goesOn ? '*' : ''}`;
  if ('some' in wanted) return wanted.some.length === 0 ? NOBODY : `(${wanted.some.map(matchText).join(' OR ')})`;
  const all = wanted.all.length === 0 ? NOBODY : `(${wanted.all.map(matchText).join(' AND ')})`;
  const none = wanted.none ?? [];
  return none.length === 0 ? all : `(${all} NOT (${none.map(matchText).join(' OR ')}))`;
}

/** No word holds this sign alone. */
const NOBODY = '"\u{b7}"';

function conditions(columns: readonly string[]): string {
  return columns.map((name) => `${quote(name)} = ?`).join(' and ');
}

/** What an upsert does with a row that is there: every column that is not part of its key gets the new value. */
function onConflict(by: readonly string[], columns: readonly string[]): string {
  const set = columns.filter((name) => !by.includes(name)).map((name) => `${quote(name)} = excluded.${quote(name)}`);
  return ` on conflict (${by.map(quote).join(', ')}) do update set ${set.join(', ')}`;
}

/** Rows to a statement, largest first; a statement of more rows gains nothing. */
const TUPLES = [32, 8, 1] as const;

function writer(prepare: Prepare) {
  // Callers keep their lists of columns, so the long texts are put together once.
  const known = new WeakMap<readonly string[], Map<string, StatementSync[]>>();

  function statementsOf(into: string, columns: readonly string[], conflict: string): StatementSync[] {
    const ofColumns = known.get(columns) ?? new Map<string, StatementSync[]>();
    known.set(columns, ofColumns);
    let statements = ofColumns.get(into + conflict);
    if (statements === undefined) {
      const tuple = `(${marks(columns.length)})`;
      const head = `${into} (${columns.map(quote).join(', ')}) values `;
      statements = TUPLES.map((count) =>
        prepare(head + Array.from({ length: count }, () => tuple).join(', ') + conflict),
      );
      ofColumns.set(into + conflict, statements);
    }
    return statements;
  }

  return (into: string, columns: readonly string[], conflict: string, rows: readonly Row[]): void => {
    if (rows.length === 0) return;
    const statements = statementsOf(into, columns, conflict);
    let next = 0;
    for (const [index, tuples] of TUPLES.entries()) {
      const statement = statements[index]!;
      for (; rows.length - next >= tuples; next += tuples) {
        if (tuples === 1) statement.run(...(rows[next] as SQLInputValue[]));
        else statement.run(...(flattened(rows, next, next + tuples) as SQLInputValue[]));
      }
    }
  };
}

function flattened(rows: readonly Row[], from: number, to: number): Value[] {
  const values: Value[] = [];
  for (let index = from; index < to; index += 1) for (const value of rows[index]!) values.push(value);
  return values;
}

/** A keyed read in its two forms. */
interface Reader {
  one: StatementSync;
  many: StatementSync;
}

function reader(prepare: Prepare) {
  const readers = new WeakMap<object, Reader>();
  return <R>(read: KeyedRead<R>, fixed: Row, keys: readonly Row[]): R[] => {
    if (keys.length === 0) return [];
    let statements = readers.get(read);
    if (statements === undefined) {
      const many = read.limit === undefined ? selectMany(read) : selectManyLimited(read);
      statements = { one: prepare(selectOne(read)), many: prepare(many) };
      readers.set(read, statements);
    }
    const [first, second] = keys;
    if (second === undefined)
      return statements.one.all(...(fixed as SQLInputValue[]), ...(first as SQLInputValue[])) as R[];
    const list = JSON.stringify(read.by.length === 1 ? keys.map((key) => key[0]) : keys);
    const rows = statements.many.all(...(fixed as SQLInputValue[]), list);
    return read.limit === undefined ? (rows as R[]) : rows.flatMap((row) => unfold(read, String(row['found'])));
  };
}

/** The rows of one key, which came as an array of arrays in the order of the columns. */
function unfold<R>({ columns }: KeyedRead<R>, found: string): R[] {
  return (JSON.parse(found) as Value[][]).map((values) => {
    const row: Record<string, Value> = {};
    for (const [index, column] of columns.entries()) row[column] = values[index]!;
    return row as R;
  });
}

function whereOf<R>(read: KeyedRead<R>, keyed: (index: number) => string): string {
  const fixed = read.fixed.map((name, index) => `t.${quote(name)} = ?${index + 1}`);
  const by = read.by.map((name, index) => `t.${quote(name)} ${read.after && index === 0 ? '>' : '='} ${keyed(index)}`);
  return [...fixed, ...by].join(' and ');
}

function orderOf<R>({ order = [] }: KeyedRead<R>): string[] {
  return order.map((name) => `t.${quote(name)}`);
}

const columnsOf = <R>({ columns }: KeyedRead<R>) => columns.map((name) => `t.${quote(name)}`).join(', ');

function selectOne<R>(read: KeyedRead<R>): string {
  const where = whereOf(read, (index) => `?${read.fixed.length + index + 1}`);
  const order = read.order ? ` order by ${orderOf(read).join(', ')}` : '';
  const limit = read.limit ? ` limit ${read.limit}` : '';
  return `select ${columnsOf(read)} from ${quote(read.table)} t where ${where}${order}${limit}`;
}

function countOne({ distinct, ...rest }: KeyedCount): string {
  const rows = selectOne<Record<string, Value>>({ ...rest, columns: [distinct] });
  return `select count(distinct ${quote(distinct)}) as "count" from (${rows})`;
}

/** The keys as rows: `place` in the list, and the values b0, b1, ... */
function keyRows<R>(read: KeyedRead<R>): string {
  const values = read.by.map((_name, index) => `${read.by.length === 1 ? 'value' : `value ->> ${index}`} as b${index}`);
  return `(select key as place, ${values.join(', ')} from json_each(?${read.fixed.length + 1}) as some)`;
}

// `cross join` holds the planner to the order: the keys first, each looked up by an index.
function selectMany<R>(read: KeyedRead<R>): string {
  const where = whereOf(read, (index) => `k.b${index}`);
  return `select ${columnsOf(read)} from ${keyRows(read)} k cross join ${quote(read.table)} t where ${where}
    order by ${['k.place', ...orderOf(read)].join(', ')}`;
}

/** Keys that find nothing give no row. */
function selectManyLimited<R>(read: KeyedRead<R>): string {
  const where = whereOf(read, (index) => `k.b${index}`);
  const order = read.order ? ` order by ${orderOf(read).join(', ')}` : '';
  const table = `${quote(read.table)} t where ${where}`;
  const names = read.columns.map(quote).join(', ');
  return `select (select json_group_array(json_array(${names}))
      from (select ${columnsOf(read)} from ${table}${order} limit ${read.limit})) as found
    from ${keyRows(read)} k where exists (select 1 from ${table})`;
}
