/**
 * Writes one prospect inside a transaction: the row, what hangs on it, its history, and the events.
 *
 * A write first finds out everything that could be wrong with it and only then changes anything. So an item of a batch
 * that is refused has left nothing behind, and the rest of the batch goes on in the same transaction.
 */
import { setTokens } from '../../store/prospect-words.ts';
import type { ProspectGroupRow, ProspectRow, StageChangeRow } from '../../store/schema-prospects.ts';
import type { Tx } from '../../store/tx.ts';
import { emit } from '../outbox/emit.ts';
import type { OutgoingEvent } from '../outbox/types.ts';
import type { CheckedProspect, OwnColumns } from './check.ts';
import { putRecord, refuseErased } from './graph-source.ts';
import { takeNumbers, takeSeq } from './group.ts';
import { applyLabels, type LabelPlan, planLabels } from './labels-of.ts';
import { type LinkColumns, matchLink, NO_LINK, tellsOfPerson } from './person.ts';
import { checkReferences, findPlace, type Place, REFERENCES, type Reference, requireReference } from './places.ts';
import { applyProviderIds, type ProviderIdPlan, planProviderIds } from './provider-ids-of.ts';
import { providerIdsOf, viewsOf } from './read.ts';
import { foldedColumns, insertRow, rowTokens, updateRow } from './rows.ts';
import { findOrMakeSource } from './sources-of.ts';
import type { ProspectView, WriteTarget } from './types.ts';

export interface Writing {
  tx: Tx;
  to: WriteTarget;
  group: ProspectGroupRow;
  /** what IDs of new things are made of */
  seed: string;
  /** the person that the caller knows it to be, in place of a match */
  person?: { person_id: string; score: number } | undefined;
}

/** What a write comes to, with everything checked. */
interface Plan {
  place: Place;
  references: Partial<Record<Reference, string | null>>;
  sourceName: string | undefined;
  labels: LabelPlan | undefined;
  providerIds: ProviderIdPlan | undefined;
}

/** A POST adds labels and provider IDs to what is there; a PATCH puts them in its place. */
export type ListMode = 'add' | 'replace';

async function plan(
  writing: Writing,
  checked: CheckedProspect,
  row: ProspectRow | undefined,
  mode: ListMode,
): Promise<Plan> {
  const { tx, to } = writing;
  if (to.actor.user_id !== null) await requireReference(tx, to.groupId, 'owner_id', to.actor.user_id, 'user_id');
  const now = row === undefined ? undefined : { pipelineId: row.pipeline_id, stageId: row.stage_id };
  const place = await findPlace(tx, to.groupId, checked.references, now);
  const references: Plan['references'] = {};
  for (const name of REFERENCES) {
    const value = checked.references[name];
    if (value !== undefined) references[name] = value;
  }
  await checkReferences(tx, to.groupId, references);
  const { labels, providerIds } = checked;
  const known = references.source_id ?? (references.source_id === null ? null : (row?.source_id ?? null));
  return {
    place,
    references,
    // A source is where a prospect came from: only an ID that is sent puts another in its place.
    sourceName: known === null ? checked.newSourceName : undefined,
    labels:
      labels === undefined
        ? undefined
        : await planLabels(tx, to.groupId, row?.number, { names: labels, mode: mode === 'add' ? 'unite' : 'replace' }),
    providerIds:
      providerIds === undefined ? undefined : await planProviderIds(tx, to.groupId, row?.number, providerIds, mode),
  };
}

/** Creates a prospect; first and last name must be among what was checked. */
export async function insertProspect(writing: Writing, checked: CheckedProspect): Promise<ProspectView> {
  const { tx, to, seed } = writing;
  const planned = await plan(writing, checked, undefined, 'add');
  const providerIds = planned.providerIds?.after ?? [];
  const draft = newRow(writing, checked.own, planned);
  await refuseErased(tx, to, draft, providerIds);

  const { number, seq, createdAt } = await takeNumbers(tx, to.groupId, to.at);
  const numbered: ProspectRow = { ...draft, number, seq, created_at: createdAt, updated_at: createdAt };
  if (planned.sourceName !== undefined) {
    numbered.source_id = (await findOrMakeSource(tx, to.groupId, planned.sourceName, seed)).id;
  }
  if (writing.group.as_source === 1) await putRecord(tx, to, numbered, providerIds, to.at);
  const row: ProspectRow = { ...numbered, ...(await linkOf(writing, numbered, providerIds)) };
  await insertRow(tx, row);
  await applyLists(writing, number, planned);
  await setTokens(tx, number, rowTokens(row), true);
  const view = await viewOf(writing, row);
  await noteStage(writing, row, view, undefined);
  await tell(writing, view, [{ type: 'prospect.created', data: { prospect: view } }]);
  return view;
}

function newRow({ to, seed }: Writing, own: OwnColumns, { place, references }: Plan): ProspectRow {
  const columns = {
    email: null,
    phone: null,
    phone_national: null,
    title: null,
    company: null,
    street_address: null,
    city: null,
    state: null,
    postal_code: null,
    profile_url: null,
    license_status: null,
    notes: null,
    ...own,
    // Whoever creates has seen to it that both are there.
    first_name: own.first_name!,
    last_name: own.last_name!,
  };
  return {
    account_group_id: to.groupId,
    number: 0,
    id: seed,
    seq: 0,
    version: 1,
    deleted: 0,
    ...columns,
    ...foldedColumns(columns),
    pipeline_id: place.pipelineId,
    stage_id: place.stageId,
    source_id: references.source_id ?? null,
    office_id: references.office_id ?? null,
    owner_id: references.owner_id ?? null,
    opening_id: references.opening_id ?? null,
    ...NO_LINK,
    created_by: JSON.stringify(to.actor),
    created_at: to.at,
    updated_at: to.at,
  };
}

async function linkOf(
  { tx, to, person }: Writing,
  row: ProspectRow,
  providerIds: Parameters<typeof matchLink>[3],
): Promise<LinkColumns> {
  if (person === undefined) return matchLink(tx, to.graphId, row, providerIds);
  return { person_id: person.person_id, link_by: 'auto', link_score: String(person.score), link_why: null };
}

async function applyLists({ tx, to, seed }: Writing, number: number, planned: Plan): Promise<void> {
  if (planned.labels !== undefined) await applyLabels(tx, to.groupId, number, planned.labels, seed);
  if (planned.providerIds !== undefined) await applyProviderIds(tx, to.groupId, number, planned.providerIds);
}

export interface Changed {
  view: ProspectView;
  /** what differs now; empty when nothing did and nothing was written */
  fields: string[];
}

const OWN_FIELDS = [
  'first_name',
  'last_name',
  'email',
  'phone',
  'title',
  'company',
  'street_address',
  'city',
  'state',
  'postal_code',
  'profile_url',
  'license_status',
  'notes',
] as const;

/** Changes the row that the transaction holds. */
export async function changeProspect(
  writing: Writing,
  row: ProspectRow,
  checked: CheckedProspect,
  mode: ListMode,
): Promise<Changed> {
  const { tx, to, seed } = writing;
  const planned = await plan(writing, checked, row, mode);
  const next: ProspectRow = {
    ...row,
    ...checked.own,
    // Neither may be null, and the check has seen to it.
    first_name: checked.own.first_name ?? row.first_name,
    last_name: checked.own.last_name ?? row.last_name,
    ...planned.references,
    pipeline_id: planned.place.pipelineId,
    stage_id: planned.place.stageId,
  };
  const compared = [...OWN_FIELDS, 'pipeline_id', 'stage_id', ...REFERENCES] as const;
  const fields: string[] = compared.filter((field) => next[field] !== row[field]);
  if (planned.sourceName !== undefined && !fields.includes('source_id')) fields.push('source_id');
  if (planned.labels !== undefined) fields.push('labels');
  if (planned.providerIds !== undefined) fields.push('provider_ids');
  if (fields.length === 0 && writing.person === undefined) return { view: await viewOf(writing, row), fields };

  const providerIds =
    planned.providerIds?.after ?? (await providerIdsOf(tx, to.groupId, [row.number])).get(row.number) ?? [];
  const telling = tellsOfPerson(fields);
  if (telling) await refuseErased(tx, to, next, providerIds);
  if (planned.sourceName !== undefined) {
    next.source_id = (await findOrMakeSource(tx, to.groupId, planned.sourceName, seed)).id;
  }
  if (telling && writing.group.as_source === 1) await putRecord(tx, to, next, providerIds, to.at);
  const byPeople = row.link_by === 'hand' || row.link_by === 'cut';
  if ((telling || writing.person !== undefined) && !byPeople) {
    Object.assign(next, await linkOf(writing, next, providerIds));
    if (next.person_id !== row.person_id) fields.push('person_id');
  }
  if (fields.length === 0) return { view: await viewOf(writing, row), fields };
  await applyLists(writing, row.number, planned);
  return { view: await saveChange(writing, row, next, fields), fields };
}

/** Stores a changed row, its tokens and history, and tells of it. */
export async function saveChange(
  writing: Writing,
  before: ProspectRow,
  after: ProspectRow,
  fields: readonly string[],
): Promise<ProspectView> {
  const { tx, to } = writing;
  const row: ProspectRow = {
    ...after,
    ...foldedColumns(after),
    version: before.version + 1,
    seq: await takeSeq(tx, to.groupId),
    updated_at: to.at > before.updated_at ? to.at : before.updated_at,
  };
  await updateRow(tx, row);
  const words = (one: ProspectRow) => [one.name_folded, one.title_folded, one.company_folded].join('\n');
  if (words(row) !== words(before)) await setTokens(tx, row.number, rowTokens(row), false);
  const moved = row.stage_id !== before.stage_id;
  const view = await viewOf(writing, row);
  if (moved) await noteStage(writing, row, view, await stageOf(writing, before));
  const events: Told[] = [{ type: 'prospect.updated', data: { prospect: view, changed_fields: fields } }];
  if (moved) {
    const from = { from_pipeline_id: before.pipeline_id, from_stage_id: before.stage_id };
    events.push({ type: 'prospect.stage_changed', data: { prospect: view, ...from } });
  }
  await tell(writing, view, events);
  return view;
}

export async function viewOf({ tx, to }: Pick<Writing, 'tx' | 'to'>, row: ProspectRow): Promise<ProspectView> {
  const [view] = await viewsOf(tx, to, [row]);
  return view!;
}

export type Told = Pick<OutgoingEvent, 'type' | 'data'>;

export async function tell(
  { tx, to }: Pick<Writing, 'tx' | 'to'>,
  { id }: { id: string },
  told: readonly Told[],
): Promise<void> {
  if (to.mute) return;
  await emit(
    tx,
    to,
    told.map((one) => ({ ...one, subject: id })),
  );
}

const CHANGE_COLUMNS = [
  'account_group_id',
  'prospect',
  'version',
  'from_stage_id',
  'from_stage_name',
  'to_stage_id',
  'to_stage_name',
  'pipeline_id',
  'by',
  'at',
] as const;

/** Writes down that the prospect has come to where its view says it is. */
async function noteStage(
  { tx, to }: Writing,
  row: ProspectRow,
  view: ProspectView,
  from: { id: string; name: string } | undefined,
): Promise<void> {
  const change: StageChangeRow = {
    account_group_id: to.groupId,
    prospect: row.number,
    version: row.version,
    from_stage_id: from?.id ?? null,
    from_stage_name: from?.name ?? null,
    to_stage_id: view.stage_id,
    to_stage_name: view.stage_name,
    pipeline_id: view.pipeline_id,
    by: JSON.stringify(to.actor),
    at: view.updated_at,
  };
  await tx.insert('stage_change', CHANGE_COLUMNS, [CHANGE_COLUMNS.map((column) => change[column])]);
}

async function stageOf({ tx, to }: Writing, { stage_id: id }: ProspectRow): Promise<{ id: string; name: string }> {
  const stage = await tx.db
    .selectFrom('stage')
    .select(['id', 'name'])
    .where('account_group_id', '=', to.groupId)
    .where('id', '=', id)
    .executeTakeFirst();
  return stage ?? { id, name: '' };
}
