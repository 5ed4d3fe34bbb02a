/** The labels of one prospect. Names that the group does not know yet are made. */
import { invalid } from '../../errors.ts';
import type { Tx } from '../../store/tx.ts';
import { LABELS_MAX } from './check.ts';
import { derivedId } from './group.ts';
import { nameKey } from './names.ts';

/** The IDs of labels by name, in order; unknown ones are made. */
async function labelIds(tx: Tx, groupId: string, names: readonly string[], seed: string): Promise<string[]> {
  if (names.length === 0) return [];
  const known = await idsByKey(tx, groupId, names);
  const missing = names.filter((name) => !known.has(nameKey(name)));
  if (missing.length > 0) {
    await tx.insert(
      'label',
      ['account_group_id', 'id', 'name', 'name_key', 'color'],
      missing.map((name) => [groupId, derivedId('label', seed, nameKey(name)), name, nameKey(name), null]),
      true,
    );
    // Somebody else may have made one of them meanwhile.
    for (const [key, id] of await idsByKey(tx, groupId, missing)) known.set(key, id);
  }
  return names.map((name) => known.get(nameKey(name))!);
}

async function idsByKey(tx: Tx, groupId: string, names: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.db
    .selectFrom('label')
    .select(['id', 'name_key'])
    .where('account_group_id', '=', groupId)
    .where('name_key', 'in', names.map(nameKey))
    .execute();
  return new Map(rows.map((row) => [row.name_key, row.id]));
}

export interface LabelChange {
  /** names that were sent; [] clears */
  names: readonly string[];
  /** adds to what is there, or takes its place */
  mode: 'unite' | 'replace';
}

interface Attached {
  id: string;
  key: string;
  place: number;
}

async function attached(tx: Tx, groupId: string, prospect: number): Promise<Attached[]> {
  return tx.db
    .selectFrom('prospect_label')
    .innerJoin('label', (join) =>
      join
        .onRef('label.account_group_id', '=', 'prospect_label.account_group_id')
        .onRef('label.id', '=', 'prospect_label.label_id'),
    )
    .select(['label.id as id', 'label.name_key as key', 'prospect_label.place as place'])
    .where('prospect_label.account_group_id', '=', groupId)
    .where('prospect_label.prospect', '=', prospect)
    .orderBy('prospect_label.place')
    .execute();
}

export interface LabelPlan {
  remove: string[];
  add: string[];
  /** of the first that is added */
  place: number;
}

/** What a change comes to; undefined when nothing changes. Writes nothing. */
export async function planLabels(
  tx: Tx,
  groupId: string,
  prospect: number | undefined,
  { names, mode }: LabelChange,
): Promise<LabelPlan | undefined> {
  const now = prospect === undefined ? [] : await attached(tx, groupId, prospect);
  const wanted = new Set(names.map(nameKey));
  const replace = mode === 'replace' || names.length === 0;
  const remove = replace ? now.filter(({ key }) => !wanted.has(key)).map(({ id }) => id) : [];
  const has = new Set(now.map(({ key }) => key));
  const add = names.filter((name) => !has.has(nameKey(name)));
  if (now.length - remove.length + add.length > LABELS_MAX) {
    throw invalid(['labels'], `a prospect has at most ${LABELS_MAX} labels`);
  }
  return remove.length + add.length === 0 ? undefined : { remove, add, place: (now.at(-1)?.place ?? -1) + 1 };
}

export async function applyLabels(
  tx: Tx,
  groupId: string,
  prospect: number,
  plan: LabelPlan,
  seed: string,
): Promise<void> {
  const key = ['account_group_id', 'label_id', 'prospect'];
  await tx.remove(
    'prospect_label',
    key,
    plan.remove.map((id) => [groupId, id, prospect]),
  );
  const ids = await labelIds(tx, groupId, plan.add, seed);
  await tx.insert(
    'prospect_label',
    [...key, 'place'],
    ids.map((id, index) => [groupId, id, prospect, plan.place + index]),
    true,
  );
}
