/** Labels and sources of a group, as lists that can be kept. */
import { invalid, LodeError } from '../../errors.ts';
import type { Reads, Tx } from '../../store/tx.ts';
import { labelProblem } from './check.ts';
import { nameKey } from './names.ts';
import { nameOf, taken } from './pipelines.ts';
import { isLive } from './rows.ts';
import { findOrMakeSource } from './sources-of.ts';
import type { LabelView, SourceView } from './types.ts';

const LISTED_MAX = 1_000;
const LABELS_OF_GROUP_MAX = 1_000;
const COLOR = /^#[0-9a-f]{6}$/i;

export async function readLabels(reads: Reads, groupId: string): Promise<LabelView[]> {
  const rows = await reads.db
    .selectFrom('label')
    .selectAll()
    .where('account_group_id', '=', groupId)
    .orderBy('name_key')
    .limit(LISTED_MAX)
    .execute();
  const counted = await reads.db
    .selectFrom('prospect_label')
    .select((eb) => ['label_id', eb.fn.countAll<number>().as('count')])
    .where('account_group_id', '=', groupId)
    .groupBy('label_id')
    .execute();
  const counts = new Map(counted.map((row) => [row.label_id, Number(row.count)]));
  return rows.map(({ id, name, color }) => ({ id, name, color, prospect_count: counts.get(id) ?? 0 }));
}

async function labelOf(reads: Reads, groupId: string, id: string): Promise<LabelView> {
  const found = (await readLabels(reads, groupId)).find((label) => label.id === id);
  if (found === undefined) throw new LodeError('not_found', `There is no label ${id}.`);
  return found;
}

function labelName(text: string): string {
  const problem = labelProblem(text);
  if (problem !== undefined) throw invalid(['name'], problem);
  return nameOf(text);
}

function colorOf(color: string | null | undefined): string | null {
  if (color === undefined || color === null) return null;
  if (!COLOR.test(color)) throw invalid(['color'], 'must be written like #1f6feb');
  return color.toLowerCase();
}

interface LabelCommand {
  groupId: string;
  id: string;
  input: { name?: string; color?: string | null };
}

async function refuseTakenLabel(tx: Tx, groupId: string, name: string, id: string): Promise<void> {
  const other = await tx.db
    .selectFrom('label')
    .select('id')
    .where('account_group_id', '=', groupId)
    .where('name_key', '=', nameKey(name))
    .executeTakeFirst();
  if (other !== undefined && other.id !== id) throw taken('label', name);
}

/** Command. */
export async function createLabel(tx: Tx, { groupId, id, input }: LabelCommand): Promise<LabelView> {
  const name = labelName(input.name ?? '');
  await refuseTakenLabel(tx, groupId, name, id);
  if ((await readLabels(tx, groupId)).length >= LABELS_OF_GROUP_MAX) {
    throw new LodeError('conflict', `A group has at most ${LABELS_OF_GROUP_MAX} labels.`);
  }
  const row = { account_group_id: groupId, id, name, name_key: nameKey(name), color: colorOf(input.color) };
  await tx.db.insertInto('label').values(row).execute();
  return labelOf(tx, groupId, id);
}

/** Command. */
export async function updateLabel(tx: Tx, { groupId, id, input }: LabelCommand): Promise<LabelView> {
  const label = await labelOf(tx, groupId, id);
  const name = input.name === undefined ? label.name : labelName(input.name);
  await refuseTakenLabel(tx, groupId, name, id);
  const color = input.color === undefined ? label.color : colorOf(input.color);
  await tx.update(
    'label',
    ['name', 'name_key', 'color'],
    ['account_group_id', 'id'],
    [[name, nameKey(name), color, groupId, id]],
  );
  return labelOf(tx, groupId, id);
}

/** Command. */
export async function deleteLabel(tx: Tx, { groupId, id }: { groupId: string; id: string }): Promise<void> {
  await labelOf(tx, groupId, id);
  await tx.remove('prospect_label', ['account_group_id', 'label_id'], [[groupId, id]]);
  await tx.remove('label', ['account_group_id', 'id'], [[groupId, id]]);
}

export async function readSources(reads: Reads, groupId: string): Promise<SourceView[]> {
  return reads.db
    .selectFrom('prospect_source')
    .select(['id', 'name'])
    .where('account_group_id', '=', groupId)
    .orderBy('name_key')
    .limit(LISTED_MAX)
    .execute();
}

/** Command. */
export async function createProspectSource(
  tx: Tx,
  { groupId, seed, input }: { groupId: string; seed: string; input: { name: string } },
): Promise<SourceView & { created: boolean }> {
  return findOrMakeSource(tx, groupId, nameOf(input.name), seed);
}

/** Command. */
export async function updateProspectSource(
  tx: Tx,
  { groupId, id, input }: { groupId: string; id: string; input: { name?: string } },
): Promise<SourceView> {
  const sources = await readSources(tx, groupId);
  const source = sources.find((one) => one.id === id);
  if (source === undefined) throw noSource(id);
  const name = input.name === undefined ? source.name : nameOf(input.name);
  if (sources.some((one) => one.id !== id && nameKey(one.name) === nameKey(name))) throw taken('source', name);
  await tx.update(
    'prospect_source',
    ['name', 'name_key'],
    ['account_group_id', 'id'],
    [[name, nameKey(name), groupId, id]],
  );
  return { id, name };
}

function noSource(id: string): LodeError {
  return new LodeError('not_found', `There is no source ${id}.`);
}

/** Command. */
export async function deleteProspectSource(tx: Tx, { groupId, id }: { groupId: string; id: string }): Promise<void> {
  const known = (await readSources(tx, groupId)).some((source) => source.id === id);
  if (!known) throw noSource(id);
  await refuseUsed(tx, groupId, 'source_id', id, 'source');
  await tx.remove('prospect_source', ['account_group_id', 'id'], [[groupId, id]]);
}

/** What prospects refer to is not taken from under them. */
export async function refuseUsed(
  tx: Tx,
  groupId: string,
  column: 'source_id' | 'office_id' | 'owner_id' | 'opening_id',
  id: string,
  what: string,
): Promise<void> {
  const used = await tx.db
    .selectFrom('prospect')
    .select('id')
    .where('account_group_id', '=', groupId)
    .where(column, '=', id)
    .where(isLive)
    .limit(1)
    .executeTakeFirst();
  if (used !== undefined) throw new LodeError('conflict', `Prospects refer to this ${what}; change them first.`);
}
