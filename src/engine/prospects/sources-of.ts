/** Sources of prospects by name: found, or made. */
import type { Tx } from '../../store/tx.ts';
import { derivedId } from './group.ts';
import { nameKey } from './names.ts';

export async function findOrMakeSource(
  tx: Tx,
  groupId: string,
  name: string,
  seed: string,
): Promise<{ id: string; name: string; created: boolean }> {
  const known = await sourceNamed(tx, groupId, name);
  if (known !== undefined) return { ...known, created: false };
  const id = derivedId('source', seed, nameKey(name));
  await tx.insert(
    'prospect_source',
    ['account_group_id', 'id', 'name', 'name_key'],
    [[groupId, id, name, nameKey(name)]],
    true,
  );
  // Somebody else may have made it meanwhile.
  const made = (await sourceNamed(tx, groupId, name))!;
  return { ...made, created: made.id === id };
}

function sourceNamed(tx: Tx, groupId: string, name: string) {
  return tx.db
    .selectFrom('prospect_source')
    .select(['id', 'name'])
    .where('account_group_id', '=', groupId)
    .where('name_key', '=', nameKey(name))
    .executeTakeFirst();
}
