/** Activities are seen while their prospect is there. */
import { type RawBuilder, sql } from 'kysely';
import type { ActivityTables } from '../../store/schema-activities.ts';

/** A condition on rows of `table`: their prospect has not been deleted. */
export function prospectLives(table: keyof ActivityTables): RawBuilder<boolean> {
  const [group, prospect] = [sql.ref(`${table}.account_group_id`), sql.ref(`${table}.prospect_id`)];
  return sql<boolean>`exists (select 1 from prospect p
    where p.account_group_id = ${group} and p.id = ${prospect} and p.deleted = 0)`;
}
