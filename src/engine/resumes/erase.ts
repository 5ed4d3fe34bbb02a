/** Resumes of erased people: the whole resume goes, since nothing can be cut out of a file. */
import { sql } from 'kysely';
import type { Tx } from '../../store/tx.ts';

/**
 * Removes the resumes of prospects that are gone, and every resume of the groups that says one of the erased person's
 * e-mail addresses or profile addresses. Names and telephones are not asked: others have them too, and would lose
 * their resumes. Called once the person's prospects have been erased.
 *
 * @param words texts that name the person
 */
export async function eraseResumes(tx: Tx, groupIds: readonly string[], words: readonly string[]): Promise<void> {
  const resumes = tx.db.selectFrom('resume').select('id').where('account_group_id', 'in', groupIds);
  const orphans = await resumes
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('prospect')
            .select('prospect.id')
            .whereRef('prospect.account_group_id', '=', 'resume.account_group_id')
            .whereRef('prospect.id', '=', 'resume.prospect_id'),
        ),
      ),
    )
    .execute();
  const ids = new Set(orphans.map((row) => row.id));
  const telling = words.filter((word) => word.includes('@') || word.includes('/in/')).map(withoutScheme);
  for (const word of new Set(telling)) {
    const like = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    const naming = await resumes
      .where(sql<boolean>`(lower(text) like ${like} escape '\\' or lower(parsed) like ${like} escape '\\')`)
      .execute();
    for (const row of naming) ids.add(row.id);
  }
  await removeResumes(tx, [...ids]);
}

/** An address is written with and without it. */
function withoutScheme(word: string): string {
  return word
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\/$/, '');
}

export async function removeResumes(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.remove(
    'resume_chunk',
    ['resume_id'],
    ids.map((id) => [id]),
  );
  await tx.remove(
    'resume',
    ['id'],
    ids.map((id) => [id]),
  );
}
