/** Clears what account groups have written about enrolments and lists of IDs wherever it names an erased person. */
import { sql } from 'kysely';
import type { Tx } from '../../store/tx.ts';

const ERASED = '(erased)';

/** `patterns` are those of LIKE, with a backslash to escape by. */
export async function eraseFromEnrolments(
  tx: Tx,
  groups: readonly string[],
  patterns: readonly string[],
): Promise<void> {
  for (const pattern of patterns) {
    const like = (column: string) => sql<boolean>`${sql.ref(column)} like ${pattern} escape '\\'`;
    for (const column of ['name', 'description'] as const) {
      await tx.db
        .updateTable('id_list')
        .set({ [column]: ERASED })
        .where('account_group_id', 'in', groups)
        .where(like(column))
        .execute();
    }
    const named = await tx.db
      .updateTable('enrolment')
      .set({ key: ERASED })
      .where('account_group_id', 'in', groups)
      .where(like('key'))
      .returning('id')
      .execute();
    for (const { id } of named) {
      const data = JSON.stringify({ enrolment_id: id, enrolment_key: ERASED });
      await tx.db.updateTable('person_watch').set({ data }).where('owner', '=', id).execute();
    }
  }
}
