/** The few words in which the two engines' table definitions differ; migrations are written in these. */
import { type Kysely, sql } from 'kysely';

export interface Ddl {
  int: string;
  text: string;
  table(db: Kysely<unknown>, name: string, body: string, layout?: 'clustered'): Promise<void>;
  /** `on` is `table (columns)`, with a trailing `where` where it is partial. */
  index(db: Kysely<unknown>, name: string, on: string, more?: string): Promise<void>;
  /** A full-text table: of people, unless another is named. */
  words(db: Kysely<unknown>, table?: string): Promise<void>;
  /** What the planner should assume of the tables before, and whether or not, anybody gathers statistics. */
  statistics(db: Kysely<unknown>): Promise<void>;
}

async function run(db: Kysely<unknown>, text: string): Promise<void> {
  await sql.raw(text).execute(db);
}

async function createIndex(db: Kysely<unknown>, name: string, on: string, more = ''): Promise<void> {
  const unique = more === 'unique' ? 'unique ' : '';
  const where = more.startsWith('where') ? ` ${more}` : '';
  await run(db, `create ${unique}index ${name} on ${on}${where}`);
}

/** A clustered table has no rowid: its rows lie in the primary key, which is how they are always read. */
export const sqliteDdl: Ddl = {
  int: 'integer',
  text: 'text',
  table: (db, name, body, layout) =>
    run(db, `create table "${name}" (${body}) strict${layout === 'clustered' ? ', without rowid' : ''}`),
  index: createIndex,
  // The words are folded before they come here, so the tokenizer must only split at spaces.
  words: (db, table = 'person_words') =>
    run(
      db,
      `create virtual table ${table} using fts5(words, content='', contentless_delete=1, detail=none, tokenize='ascii')`,
    ),
  statistics: writeStatistics,
};

/** Rows that the planner is told a table has, and rows to one value of a middle or last column of an index. */
const ROWS = 1_000_000;
const ROWS_TO_VALUE = 8;

/**
 * Without statistics SQLite takes a graph or an account group for as selective as a person, and scans the primary key
 * where an index would find one row. Every index begins with such a column or is unique, so the shape of the truth is
 * known beforehand; writing it down keeps plans the same on an empty and on a full database.
 */
async function writeStatistics(db: Kysely<unknown>): Promise<void> {
  await run(db, 'analyze');
  const { rows } = await sql<{ tbl: string; idx: string; unique: number; columns: string; clustered: number }>`
    select t.name as tbl, i.name as idx, i."unique" as "unique", group_concat(c.name, ',') as columns,
      i.origin = 'pk' and t.sql like '%without rowid%' as clustered
    from sqlite_master t, pragma_index_list(t.name) i, pragma_index_info(i.name) c
    where t.type = 'table' and t.name not like 'sqlite_%' and t.name not like '%_words%'
    group by t.name, i.name`.execute(db);
  await sql`delete from sqlite_stat1`.execute(db);
  for (const { tbl, idx, unique, columns, clustered } of rows) {
    const names = columns.split(',');
    const share = names.map((name, index) => {
      if (index === names.length - 1 && unique === 1) return 1;
      return name === 'graph_id' || name === 'account_group_id' || name === 'state' ? ROWS : ROWS_TO_VALUE;
    });
    // The primary key of a table without rowid goes by the table's own name.
    const name = clustered === 1 ? tbl : idx;
    const stat = [ROWS, ...share].join(' ');
    await sql`insert into sqlite_stat1 (tbl, idx, stat) values (${tbl}, ${name}, ${stat})`.execute(db);
  }
}

export const postgresDdl: Ddl = {
  int: 'bigint',
  text: 'text collate "C"',
  table: (db, name, body) => run(db, `create table "${name}" (${body})`),
  index: createIndex,
  words: async (db, table = 'person_words') => {
    await run(db, `create table ${table} (number bigint primary key, words tsvector not null)`);
    await run(db, `create index ${table}_words on ${table} using gin (words)`);
  },
  // PostgreSQL gathers its own.
  statistics: async () => {},
};
