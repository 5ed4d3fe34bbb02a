/**
 * Search: what a person can be reached by, when their jobs began, the rank of each job, what companies say of
 * themselves, and words of companies. Frozen once released: later changes are later files.
 *
 * Rows that are there keep the defaults, which say "not known". `lode reresolve --yes` fills them (the keys version has
 * risen, so the doctor asks for it); until then the search does without what they lack (`engine/search/readiness.ts`).
 */
import { type Kysely, sql } from 'kysely';
import type { Ddl } from '../ddl.ts';

export async function up(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  const { int, text } = ddl;
  const add = async (table: string, columns: Record<string, string>) => {
    for (const [name, type] of Object.entries(columns)) {
      await sql.raw(`alter table ${table} add column ${name} ${type}`).execute(db);
    }
  };
  const flag = `${int} not null default 0`;
  const words = `${text} not null default ''`;
  await add('person', {
    email_verified: flag,
    mobile: flag,
    experience_start: words,
    company_start: words,
    role_start: words,
    job_change: words,
    job_change_inside: flag,
  });
  await add('position', { level: words, department: words });
  await add('company', {
    type: words,
    founded: int,
    revenue: int,
    funding_total: int,
    funding_last: int,
    funding_date: words,
  });
  // 0: nobody knows. A graph's first record sets it, and the end of a rebuild.
  await add('graph', { words_version: flag });
  await ddl.words(db, 'company_words');
  await ddl.statistics(db);
}
