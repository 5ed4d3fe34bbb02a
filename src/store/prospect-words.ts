/**
 * The full-text index of prospects: which of them have a run of three characters in their name, title or company. Both
 * engines hold a set of tokens for each prospect; what the tokens are is the engine's affair (prospects/grams.ts).
 */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Ddl } from './ddl.ts';
import type { Database } from './schema.ts';

/** The two engines differ, and a migration is told which it is by its words alone. */
export async function createProspectWords(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  if (ddl.int === 'integer') {
    // Tokens are put together elsewhere, so the tokenizer must only split at spaces.
    await sql`create virtual table prospect_words using fts5(words, content='', contentless_delete=1, detail=none, tokenize='ascii')`.execute(
      db,
    );
  } else {
    await sql`create table prospect_words (number bigint primary key, words tsvector not null)`.execute(db);
    await sql`create index prospect_words_words on prospect_words using gin (words)`.execute(db);
  }
}

interface On {
  engine: 'sqlite' | 'postgres';
  db: Kysely<Database>;
}

/** A condition on `prospect.number`: it has all of the tokens, which hold no quotes. */
export function hasTokens({ engine }: On, tokens: readonly string[]): RawBuilder<boolean> {
  if (engine === 'sqlite') {
    const terms = tokens.map((token) => `"${token}"`).join(' AND ');
    return sql<boolean>`prospect.number in (select rowid from prospect_words where prospect_words match ${terms})`;
  }
  const terms = tokens.map((token) => `'${token}'`).join(' & ');
  return sql<boolean>`prospect.number in (select number from prospect_words where words @@ ${terms}::tsquery)`;
}

/** Puts the tokens in place of those that the prospect had; none removes it. */
export async function setTokens({ engine, db }: On, number: number, tokens: readonly string[], isNew: boolean) {
  if (engine === 'sqlite') {
    if (!isNew) await sql`delete from prospect_words where rowid = ${number}`.execute(db);
    if (tokens.length === 0) return;
    await sql`insert into prospect_words (rowid, words) values (${number}, ${tokens.join(' ')})`.execute(db);
    return;
  }
  if (!isNew) await sql`delete from prospect_words where number = ${number}`.execute(db);
  if (tokens.length === 0) return;
  await sql`insert into prospect_words (number, words) values (${number}, array_to_tsvector(${[...new Set(tokens)]}::text[]))`.execute(
    db,
  );
}
