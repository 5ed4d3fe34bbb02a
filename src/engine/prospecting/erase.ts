/** What prospecting forgets of an erased person: entries that are them, and searches and names of lists that name them. */
import { sql } from 'kysely';
import { idByText, type StoredId } from '../../store/graph.ts';
import type { Tx, Value } from '../../store/tx.ts';
import { entryKey, profileKey } from './entries.ts';

interface Erased {
  graphId: number;
  groups: readonly string[];
  /** all public IDs that were theirs */
  ids: readonly string[];
  /** texts that name them */
  words: readonly string[];
}

const containing = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/** Part of erasing a person. Entries of jobs stay as numbers, so that counts stay true. */
export async function eraseFromProspecting(tx: Tx, erased: Erased): Promise<void> {
  await eraseEntries(tx, erased);
  const { groups, words, ids } = erased;
  for (const text of new Set([...ids, ...words])) {
    const inJson = containing(JSON.stringify(text).slice(1, -1));
    await tx.db
      .deleteFrom('saved_search')
      .where('account_group_id', 'in', groups)
      .where(sql<boolean>`(filter like ${inJson} escape '\\' or name like ${containing(text)} escape '\\')`)
      .execute();
    await eraseFilters(tx, groups, inJson);
    for (const table of ['audience', 'audience_folder', 'lead_list'] as const) {
      await tx.db
        .updateTable(table)
        .set({ name: '' })
        .where('account_group_id', 'in', groups)
        .where(sql<boolean>`name like ${containing(text)} escape '\\'`)
        .execute();
    }
    await tx.db
      .updateTable('audience')
      .set({ description: null })
      .where('account_group_id', 'in', groups)
      .where(sql<boolean>`description like ${containing(text)} escape '\\'`)
      .execute();
  }
}

/** A job that has yet to run such a search finds it gone and fails. */
async function eraseFilters(tx: Tx, groups: readonly string[], inJson: string): Promise<void> {
  const rows = await tx.db
    .selectFrom('prospecting_job')
    .select(['id', 'request'])
    .where('account_group_id', 'in', groups)
    .where(sql<boolean>`request like ${inJson} escape '\\'`)
    .execute();
  await tx.update(
    'prospecting_job',
    ['request'],
    ['id'],
    rows.map(({ id, request }): Value[] => [JSON.stringify({ ...JSON.parse(request), filter: null }), id]),
  );
}

async function eraseEntries(tx: Tx, { graphId, groups, ids, words }: Erased): Promise<void> {
  const numbers = await tx.read<StoredId>(
    idByText,
    [graphId],
    ids.map((id) => [id]),
  );
  if (numbers.length > 0) {
    await tx.db
      .updateTable('prospecting_item')
      .set({ entry: '', reason: null })
      .where(
        'person',
        'in',
        numbers.map((one) => one.number),
      )
      .where('account_group_id', 'in', groups)
      .execute();
  }
  const keys = new Set([...ids, ...words.flatMap((word) => profileKey(word) ?? [])]);
  for (const key of keys) {
    const part = containing(key.slice(key.indexOf(':') + 1).toLowerCase());
    for (const table of ['lead_list_entry', 'prospecting_item'] as const) {
      const rows = await tx.db
        .selectFrom(table)
        .select('entry')
        .distinct()
        .where('account_group_id', 'in', groups)
        .where(sql<boolean>`lower(entry) like ${part} escape '\\'`)
        .execute();
      const theirs = rows.map((row) => row.entry).filter((entry) => entryKey(entry) === key);
      if (theirs.length === 0) continue;
      if (table === 'lead_list_entry') {
        await tx.db.deleteFrom(table).where('account_group_id', 'in', groups).where('entry', 'in', theirs).execute();
      } else {
        const gone = tx.db.updateTable(table).set({ entry: '', reason: null });
        await gone.where('account_group_id', 'in', groups).where('entry', 'in', theirs).execute();
      }
    }
  }
}
