/** Views of prospects: the rows with the names of what they refer to, for many in a few reads. */
import type { ProviderId } from '../../identity/record.ts';
import type { ProspectRow } from '../../store/schema-prospects.ts';
import type { Reads } from '../../store/tx.ts';
import { idsLeadingTo, livePersons, ownPersonId } from './person.ts';
import { isLive } from './rows.ts';
import type { LicenseStatus, PersonLink, ProspectActor, ProspectView } from './types.ts';

/** Whose prospects: the account group, and the graph that it reads. */
export interface Group {
  groupId: string;
  graphId: number;
}

/** So many IDs stand in one statement. */
const IDS_MAX = 500;

/** The live prospects of the IDs, in the order asked; those that are not there are left out. */
export async function readProspects(reads: Reads, group: Group, ids: readonly string[]): Promise<ProspectView[]> {
  const rows: ProspectRow[] = [];
  for (let start = 0; start < ids.length; start += IDS_MAX) {
    const found = await reads.db
      .selectFrom('prospect')
      .selectAll()
      .where('account_group_id', '=', group.groupId)
      .where('id', 'in', ids.slice(start, start + IDS_MAX))
      .where(isLive)
      .execute();
    rows.push(...found);
  }
  const byId = new Map(rows.map((row) => [row.id, row]));
  return viewsOf(
    reads,
    group,
    ids.flatMap((id) => byId.get(id) ?? []),
  );
}

/** The live prospects that are linked to one of the people, oldest first. */
export async function prospectsOfPerson(
  reads: Reads,
  group: Group,
  personIds: readonly string[],
): Promise<ProspectView[]> {
  const ids = await idsLeadingTo(reads, group.graphId, personIds);
  if (ids.length === 0) return [];
  const rows = await reads.db
    .selectFrom('prospect')
    .selectAll()
    .where('account_group_id', '=', group.groupId)
    .where('person_id', 'in', ids)
    .where(isLive)
    .where('link_by', '!=', 'cut')
    .orderBy('number')
    .limit(IDS_MAX)
    .execute();
  return viewsOf(reads, group, rows);
}

export async function viewsOf(reads: Reads, group: Group, rows: readonly ProspectRow[]): Promise<ProspectView[]> {
  if (rows.length === 0) return [];
  const views: ProspectView[] = [];
  for (let start = 0; start < rows.length; start += IDS_MAX) {
    views.push(...(await someViews(reads, group, rows.slice(start, start + IDS_MAX))));
  }
  return views;
}

async function someViews(reads: Reads, group: Group, rows: readonly ProspectRow[]): Promise<ProspectView[]> {
  const { groupId } = group;
  const numbers = rows.map((row) => row.number);
  const [stages, pipelines, sources, offices] = [
    await namesOf(reads, groupId, 'stage', rows, 'stage_id'),
    await namesOf(reads, groupId, 'pipeline', rows, 'pipeline_id'),
    await namesOf(reads, groupId, 'prospect_source', rows, 'source_id'),
    await namesOf(reads, groupId, 'office', rows, 'office_id'),
  ];
  const owners = await ownersOf(reads, groupId, rows);
  const labels = await labelsOf(reads, groupId, numbers);
  const providerIds = await providerIdsOf(reads, groupId, numbers);
  const people = await livePersons(
    reads,
    group.graphId,
    rows.flatMap((row) => row.person_id ?? []),
  );
  return rows.map((row): ProspectView => {
    const live = row.person_id === null ? undefined : people.get(row.person_id)?.id;
    const link: PersonLink | null =
      live === undefined || row.link_by === 'cut'
        ? null
        : { person_id: live, score: Number(row.link_score), by: row.link_by as PersonLink['by'] };
    return {
      id: row.id,
      account_group_id: groupId,
      first_name: row.first_name,
      last_name: row.last_name,
      email: row.email,
      phone: row.phone,
      title: row.title,
      company: row.company,
      street_address: row.street_address,
      city: row.city,
      state: row.state,
      postal_code: row.postal_code,
      profile_url: row.profile_url,
      license_status: row.license_status as LicenseStatus | null,
      notes: row.notes,
      pipeline_id: row.pipeline_id,
      pipeline_name: pipelines.get(row.pipeline_id) ?? '',
      stage_id: row.stage_id,
      stage_name: stages.get(row.stage_id) ?? '',
      labels: labels.get(row.number) ?? [],
      source_id: row.source_id,
      source_name: nameIn(sources, row.source_id),
      office_id: row.office_id,
      office_name: nameIn(offices, row.office_id),
      owner_id: row.owner_id,
      owner_name: nameIn(owners, row.owner_id),
      opening_id: row.opening_id,
      provider_ids: providerIds.get(row.number) ?? [],
      person_id: link?.person_id ?? ownPersonId(groupId, row.id),
      person: link,
      created_by: JSON.parse(row.created_by) as ProspectActor,
      created_at: row.created_at,
      updated_at: row.updated_at,
      version: row.version,
    };
  });
}

const nameIn = (names: ReadonlyMap<string, string>, id: string | null) =>
  id === null ? null : (names.get(id) ?? null);

type NameColumn = 'stage_id' | 'pipeline_id' | 'source_id' | 'office_id' | 'owner_id';

async function namesOf(
  reads: Reads,
  groupId: string,
  table: 'stage' | 'pipeline' | 'prospect_source' | 'office',
  rows: readonly ProspectRow[],
  column: NameColumn,
): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap((row) => row[column] ?? []))];
  const found = await reads.read<{ id: string; name: string }>(
    NAMES[table],
    [groupId],
    ids.map((id) => [id]),
  );
  return new Map(found.map((row) => [row.id, row.name]));
}

const name = { columns: ['id', 'name'] as const, fixed: ['account_group_id'], by: ['id'] };
const NAMES = {
  stage: { table: 'stage' as const, ...name },
  pipeline: { table: 'pipeline' as const, ...name },
  prospect_source: { table: 'prospect_source' as const, ...name },
  office: { table: 'office' as const, ...name },
};

const userNames = {
  table: 'app_user' as const,
  columns: ['id', 'first_name', 'last_name'] as const,
  fixed: ['account_group_id'],
  by: ['id'],
};

async function ownersOf(reads: Reads, groupId: string, rows: readonly ProspectRow[]): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap((row) => row.owner_id ?? []))];
  const found = await reads.read<{ id: string; first_name: string; last_name: string }>(
    userNames,
    [groupId],
    ids.map((id) => [id]),
  );
  return new Map(found.map((row) => [row.id, `${row.first_name} ${row.last_name}`]));
}

async function labelsOf(reads: Reads, groupId: string, numbers: readonly number[]): Promise<Map<number, string[]>> {
  const rows = await reads.db
    .selectFrom('prospect_label')
    .innerJoin('label', (join) =>
      join
        .onRef('label.account_group_id', '=', 'prospect_label.account_group_id')
        .onRef('label.id', '=', 'prospect_label.label_id'),
    )
    .select(['prospect_label.prospect', 'label.name'])
    .where('prospect_label.account_group_id', '=', groupId)
    .where('prospect_label.prospect', 'in', numbers)
    .orderBy('prospect_label.place')
    .orderBy('label.id')
    .execute();
  const found = new Map<number, string[]>();
  for (const row of rows) found.set(row.prospect, [...(found.get(row.prospect) ?? []), row.name]);
  return found;
}

/** By kind and ID, so that the order says nothing. */
export async function providerIdsOf(
  reads: Reads,
  groupId: string,
  numbers: readonly number[],
): Promise<Map<number, ProviderId[]>> {
  if (numbers.length === 0) return new Map();
  const rows = await reads.db
    .selectFrom('prospect_provider_id')
    .select(['prospect', 'kind', 'id'])
    .where('account_group_id', '=', groupId)
    .where('prospect', 'in', numbers)
    .orderBy('kind')
    .orderBy('id')
    .execute();
  const found = new Map<number, ProviderId[]>();
  for (const { prospect, kind, id } of rows) found.set(prospect, [...(found.get(prospect) ?? []), { kind, id }]);
  return found;
}
