/** The few words in which the two engines' table definitions differ; migrations are written in these. */
import { type Kysely, sql } from 'kysely';

export interface Ddl {
  int: string;
  text: string;
  table(db: Kysely<unknown>, name: string, body: string, layout?: 'clustered'): Promise<void>;
  /** `on` is `table (columns)`, with a trailing `where` where it is partial. */
  index(db: Kysely<unknown>, name: string, on: string, more?: string): Promise<void>;
  /** The full-text table of people. */
  words(db: Kysely<unknown>): Promise<void>;
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
  words: (db) =>
    run(
      db,
      `create virtual table person_words using fts5(words, content='', contentless_delete=1, detail=none, tokenize='ascii')`,
    ),
};

export const postgresDdl: Ddl = {
  int: 'bigint',
  text: 'text collate "C"',
  table: (db, name, body) => run(db, `create table "${name}" (${body})`),
  index: createIndex,
  words: async (db) => {
    await run(db, 'create table person_words (number bigint primary key, words tsvector not null)');
    await run(db, 'create index person_words_words on person_words using gin (words)');
  },
};
