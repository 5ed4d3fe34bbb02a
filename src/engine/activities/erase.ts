/** What goes of activities when a person is erased: all that is about their prospects, and every text that names them. */
import { sql } from 'kysely';
import type { Tx, Value } from '../../store/tx.ts';

const TABLES = ['note', 'task', 'meeting'] as const;

/** Within a command: removes the activities of prospects that are erased. */
export async function eraseActivitiesOf(tx: Tx, groupId: string, prospectIds: readonly string[]): Promise<void> {
  const keys = prospectIds.map((id): Value[] => [groupId, id]);
  for (const table of TABLES) await tx.remove(table, ['account_group_id', 'prospect_id'], keys);
}

/** Within a command: removes what of other prospects' activities names the person, by the texts that do. */
export async function eraseActivitiesNaming(
  tx: Tx,
  groupIds: readonly string[],
  words: readonly string[],
): Promise<void> {
  if (groupIds.length === 0) return;
  for (const word of new Set(words.flatMap((one) => [one, inHtml(one)]))) {
    const holds = (column: string) =>
      sql<boolean>`lower(${sql.ref(column)}) like ${containing(word.toLowerCase())} escape '\\'`;
    const notes = tx.db.deleteFrom('note').where('account_group_id', 'in', groupIds);
    await notes.where((eb) => eb.or([holds('body'), holds('file_url')])).execute();
    await tx.db.deleteFrom('task').where('account_group_id', 'in', groupIds).where(holds('task')).execute();
    for (const column of ['location', 'notes'] as const) {
      const meetings = tx.db.updateTable('meeting').set({ [column]: null });
      await meetings.where('account_group_id', 'in', groupIds).where(holds(column)).execute();
    }
  }
}

function inHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A pattern for a text somewhere inside another, whatever wildcards it holds. */
function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
