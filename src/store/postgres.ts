/**
 * PostgreSQL: pool, the keyed verbs as statements over arrays, transactions with retry.
 *
 * Problem. A round trip costs a hundred times a SQLite look-up, so reads by many keys must be one statement; and any
 * number of processes write at once.
 *
 * Promises. The same commands as on SQLite run here unchanged. A command is one transaction, retried whole when the
 * server says that it lost a race; commands that resolve one graph take its advisory lock and so follow each other.
 *
 * Example. Reading the holders of 200 keys: `select ... from unnest($1::bigint[]) with ordinality as k(b0, n) cross
 * join lateral (select ... where graph_id = $2 and key = k.b0 order by ... limit 257) t order by k.n`.
 *
 * Limits. Numbers are read as JavaScript numbers: every bigint of ours is below 2^53.
 */
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { LodeError } from '../errors.ts';
import { postgresDdl } from './ddl.ts';
import { migrate } from './migrate.ts';
import type { Database } from './schema.ts';
import type { Command, KeyedCount, KeyedRead, Reads, Store, Tx, Value, Wanted } from './tx.ts';

/** Connections a process may hold; a worker thread counts as a process. */
const POOL_MAX = 10;
const ATTEMPTS_MAX = 5;
/** serialization failure, deadlock */
const RETRYABLE = new Set(['40001', '40P01']);
const INT8 = 20;
const LOCK_SPACE = 0x10de;
/** PostgreSQL refuses lexemes of 2 KB; words are cut alike where they are stored and where they are sought. */
const LEXEME_MAX = 1_000;

const types = {
  // pg hands bigint over as text; ours are exact as numbers.
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === INT8 ? Number : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
};

type Query = (text: string, values: unknown[]) => Promise<{ rows: unknown[] }>;
type ColumnTypes = ReadonlyMap<string, string>;

const quote = (name: string) => `"${name}"`;

function keyedReads(
  query: Query,
  types: ColumnTypes,
): Pick<Tx, 'read' | 'count' | 'hasWords' | 'withWords' | 'readWords' | 'clockMs'> {
  const texts = new WeakMap<object, string>();
  return {
    async clockMs() {
      const { rows } = await query('select floor(extract(epoch from clock_timestamp()) * 1000)::bigint as ms', []);
      return (rows[0] as { ms: number }).ms;
    },
    hasWords(words, prefix) {
      const terms = words.map(
        (word, index) => `'${word.slice(0, LEXEME_MAX)}'${prefix && index === words.length - 1 ? ':*' : ''}`,
      );
      const found = sql`select number from person_words where words @@ ${terms.join(' & ')}::tsquery`;
      // The planner knows nothing of the share of a prefix and would rather walk all words; an array it must make first.
      return prefix ? sql<boolean>`person.number = any(array(${found}))` : sql<boolean>`person.number in (${found})`;
    },
    withWords({ of, wanted, after, upTo }) {
      const found = sql`select number from ${sql.table(`${of}_words`)} where words @@ ${queryText(wanted)}::tsquery
        and number > ${after} and number <= ${upTo}`;
      // The planner knows nothing of the share of a word and would rather walk all; an array it must make first.
      return sql`(select unnest(array(${found})) as number)`;
    },
    async readWords({ of, wanted, after, upTo }, limit, falling = false) {
      const text = `select number from (select number from ${of}_words where words @@ $1::tsquery offset 0) as found
        where number > $2 and number <= $3 order by number ${falling ? 'desc' : 'asc'} limit $4`;
      const { rows } = await query(text, [queryText(wanted), after, upTo, limit]);
      return (rows as { number: number }[]).map((row) => row.number);
    },
    async read<Row>(read: KeyedRead<Row>, fixed: readonly Value[], keys: readonly (readonly Value[])[]) {
      if (keys.length === 0) return [];
      let text = texts.get(read);
      if (text === undefined) {
        text = keyedSelect(read, types);
        texts.set(read, text);
      }
      const arrays = read.by.map((_name, index) => keys.map((key) => key[index] ?? null));
      const { rows } = await query(text, [...arrays, ...fixed]);
      return rows as Row[];
    },
    async count(count, fixed, keys) {
      if (keys.length === 0) return [];
      let text = texts.get(count);
      if (text === undefined) {
        text = keyedCount(count, types);
        texts.set(count, text);
      }
      const arrays = count.by.map((_name, index) => keys.map((key) => key[index] ?? null));
      const { rows } = await query(text, [...arrays, ...fixed]);
      return (rows as { count: number }[]).map((row) => row.count);
    },
  };
}

function keyedSelect<Row>(read: KeyedRead<Row>, types: ColumnTypes): string {
  const type = (name: string) => types.get(`${read.table}.${name}`) ?? 'text';
  const arrays = read.by.map((name, index) => `$${index + 1}::${type(name)}[]`).join(', ');
  const aliases = read.by.map((_name, index) => `b${index}`).join(', ');
  const fixed = read.fixed.map((name, index) => `${quote(name)} = $${read.by.length + index + 1}`);
  const by = read.by.map((name, index) => `${quote(name)} ${read.after && index === 0 ? '>' : '='} k.b${index}`);
  const order = read.order ? ` order by ${read.order.map(quote).join(', ')}` : '';
  const limit = read.limit ? ` limit ${read.limit}` : '';
  const columns = read.columns.map(quote).join(', ');
  return `select ${columns} from unnest(${arrays}) with ordinality as k(${aliases}, n)
    cross join lateral (select ${columns} from ${quote(read.table)} where ${[...fixed, ...by].join(' and ')}${order}${limit}) t
    order by k.n`;
}

function keyedCount({ distinct, fixed, by, ...rest }: KeyedCount, types: ColumnTypes): string {
  const type = (name: string) => types.get(`${rest.table}.${name}`) ?? 'text';
  const arrays = by.map((name, index) => `$${index + 1}::${type(name)}[]`).join(', ');
  const aliases = by.map((_name, index) => `b${index}`).join(', ');
  const where = [
    ...fixed.map((name, index) => `${quote(name)} = $${by.length + index + 1}`),
    ...by.map((name, index) => `${quote(name)} = k.b${index}`),
  ].join(' and ');
  return `select (select count(distinct ${quote(distinct)}) from (select ${quote(distinct)} from ${quote(rest.table)}
      where ${where} order by ${rest.order.map(quote).join(', ')} limit ${rest.limit}) t) as count
    from unnest(${arrays}) with ordinality as k(${aliases}, n) order by k.n`;
}

function keyedWrites(
  query: Query,
  types: ColumnTypes,
): Pick<Tx, 'insert' | 'put' | 'update' | 'remove' | 'lockGraph' | 'setWords'> {
  const arraysOf = (table: string, columns: readonly string[]) =>
    columns.map((name, index) => `$${index + 1}::${types.get(`${table}.${name}`) ?? 'text'}[]`).join(', ');
  const transpose = (columns: readonly string[], rows: readonly (readonly Value[])[]) =>
    columns.map((_name, index) => rows.map((row) => row[index] ?? null));
  return {
    async insert(table, columns, rows, ignore = false) {
      if (rows.length === 0) return;
      const names = columns.map(quote).join(', ');
      const conflict = ignore ? ' on conflict do nothing' : '';
      await query(
        `insert into ${quote(table)} (${names}) select * from unnest(${arraysOf(table, columns)})${conflict}`,
        transpose(columns, rows),
      );
    },
    async put(table, by, columns, rows) {
      if (rows.length === 0) return;
      const set = columns
        .filter((name) => !by.includes(name))
        .map((name) => `${quote(name)} = excluded.${quote(name)}`);
      await query(
        `insert into ${quote(table)} (${columns.map(quote).join(', ')}) select * from unnest(${arraysOf(table, columns)})
         on conflict (${by.map(quote).join(', ')}) do update set ${set.join(', ')}`,
        transpose(columns, rows),
      );
    },
    async update(table, set, by, rows) {
      if (rows.length === 0) return;
      const columns = [...set, ...by];
      const aliases = columns.map((_name, index) => `c${index}`).join(', ');
      const assign = set.map((name, index) => `${quote(name)} = v.c${index}`).join(', ');
      const where = by.map((name, index) => `t.${quote(name)} = v.c${set.length + index}`).join(' and ');
      await query(
        `update ${quote(table)} t set ${assign} from unnest(${arraysOf(table, columns)}) as v(${aliases}) where ${where}`,
        transpose(columns, rows),
      );
    },
    async remove(table, by, keys) {
      if (keys.length === 0) return;
      const aliases = by.map((_name, index) => `c${index}`).join(', ');
      const where = by.map((name, index) => `t.${quote(name)} = v.c${index}`).join(' and ');
      await query(
        `delete from ${quote(table)} t using unnest(${arraysOf(table, by)}) as v(${aliases}) where ${where}`,
        transpose(by, keys),
      );
    },
    async lockGraph(graphId) {
      await query('select pg_advisory_xact_lock($1::int, $2::int)', [LOCK_SPACE, graphId]);
    },
    async setWords(rows, of = 'person') {
      if (rows.length === 0) return;
      const old = rows.filter((row) => row.isNew !== true).map((row) => row.number);
      if (old.length > 0) await query(`delete from ${of}_words where number = any($1::bigint[])`, [old]);
      const kept = rows.filter((row) => row.words !== '');
      await query(
        `insert into ${of}_words (number, words)
         select n, array_to_tsvector(string_to_array(w, ' ')) from unnest($1::bigint[], $2::text[]) as v(n, w)`,
        [kept.map((row) => row.number), kept.map((row) => cutWords(row.words))],
      );
    },
  };
}

/** In the syntax of a tsquery. */
function queryText(wanted: Wanted): string {
  if ('word' in wanted) return `'${wanted.word.slice(0, LEXEME_MAX)}'${wanted.goesOn ? ':*' : ''}`;
  if ('some' in wanted) return joined(wanted.some, '|');
  const none = wanted.none ?? [];
  const all = joined(wanted.all, '&');
  return none.length === 0 ? all : `(${all} & !${joined(none, '|')})`;
}

/** In pairs of pairs: thousands side by side would be as deep a tree, which is refused. */
function joined(parts: readonly Wanted[], sign: '&' | '|'): string {
  const [first, second] = parts;
  if (first === undefined) return NOBODY;
  if (second === undefined) return queryText(first);
  const half = parts.length >> 1;
  return `(${joined(parts.slice(0, half), sign)} ${sign} ${joined(parts.slice(half), sign)})`;
}

/** No word holds this sign alone. */
const NOBODY = `'\u{b7}'`;

function cutWords(words: string): string {
  if (words.length <= LEXEME_MAX) return words;
  return words
    .split(' ')
    .map((word) => word.slice(0, LEXEME_MAX))
    .join(' ');
}

async function readColumnTypes(pool: pg.Pool): Promise<ColumnTypes> {
  const { rows } = await pool.query(
    `select table_name, column_name, data_type from information_schema.columns where table_schema = current_schema()`,
  );
  return new Map(
    (rows as { table_name: string; column_name: string; data_type: string }[]).map((row) => [
      `${row.table_name}.${row.column_name}`,
      row.data_type,
    ]),
  );
}

/** A pool that hands Kysely one connection, inside whose transaction a command runs. */
function kyselyOn(client: pg.PoolClient): Kysely<Database> {
  const single = {
    connect: async () => ({ query: client.query.bind(client), release: () => {} }),
    end: async () => {},
  };
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool: single as unknown as pg.Pool }) });
}

function unavailable(cause: unknown): unknown {
  const code = (cause as { code?: string }).code ?? '';
  const lost = code.startsWith('08') || code.startsWith('57P') || /^E(CONN|PIPE|TIMEDOUT|NOTFOUND)/.test(code);
  return lost ? new LodeError('unavailable', 'The database does not answer.', { cause }) : cause;
}

/** Brings the database to the current schema; safe to run from several processes at once. */
export async function preparePostgres(url: string): Promise<string[]> {
  const pool = new pg.Pool({ connectionString: url, max: 2, types });
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    return await migrate(db, postgresDdl);
  } finally {
    await db.destroy();
  }
}

/** Opens a migrated database. */
export async function openPostgresStore(options: { url: string }): Promise<Store> {
  const pool = new pg.Pool({ connectionString: options.url, max: POOL_MAX, types });
  // An idle connection that the server closes is replaced at the next query; the event must have a listener.
  pool.on('error', () => {});
  const columnTypes = await readColumnTypes(pool).catch((error: unknown) => {
    throw unavailable(error);
  });
  const poolQuery: Query = (text, values) =>
    pool.query(text, values).catch((error: unknown) => {
      throw unavailable(error);
    });
  const reads: Reads = {
    engine: 'postgres',
    db: new Kysely<Database>({ dialect: new PostgresDialect({ pool }) }),
    ...keyedReads(poolQuery, columnTypes),
  };

  async function once<A, R>(command: Command<A, R>, args: A, begin: string): Promise<R> {
    const client = await pool.connect().catch((error: unknown) => {
      throw unavailable(error);
    });
    let broken: Error | undefined;
    try {
      const query: Query = (text, values) => client.query(text, values);
      await client.query(begin);
      const tx: Tx = {
        engine: 'postgres',
        db: kyselyOn(client),
        ...keyedReads(query, columnTypes),
        ...keyedWrites(query, columnTypes),
      };
      const result = await command(tx, args);
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch((failure: Error) => {
        broken = failure;
      });
      throw unavailable(error);
    } finally {
      client.release(broken);
    }
  }

  async function retried<A, R>(command: Command<A, R>, args: A): Promise<R> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await once(command, args, 'begin');
      } catch (error) {
        if (attempt >= ATTEMPTS_MAX || !RETRYABLE.has((error as { code?: string }).code ?? '')) throw error;
      }
    }
  }

  return {
    engine: 'postgres',
    reads,
    write: retried,
    query: (command, args) => once(command, args, 'begin transaction isolation level repeatable read read only'),
    async ping() {
      await poolQuery('select 1', []);
    },
    async backup() {
      throw new LodeError('unsupported', 'On PostgreSQL take backups with pg_dump, which copies a running database.');
    },
    async close() {
      await pool.end();
    },
  };
}
