/** Rows of prospects: how they are read, and what is stored beside what was said. */
import { sql } from 'kysely';
import { LodeError } from '../../errors.ts';
import { fold } from '../../identity/normalise/fold.ts';
import type { ProspectRow } from '../../store/schema-prospects.ts';
import type { Tx } from '../../store/tx.ts';
import { tokensOf } from './grams.ts';
import { ordinalOf } from './group.ts';

/** As a literal, since a partial index does not serve a condition whose value comes as a parameter. */
export const isLive = sql<boolean>`deleted = 0`;

export function noProspect(id: string): LodeError {
  return new LodeError('not_found', `There is no prospect ${id}.`);
}

/** The row, held to the end of the transaction. */
export async function holdRow(
  tx: Tx,
  groupId: string,
  id: string,
  which: 'live' | 'deleted too' = 'live',
): Promise<ProspectRow> {
  const any = tx.db.selectFrom('prospect').selectAll().where('account_group_id', '=', groupId).where('id', '=', id);
  const query = which === 'live' ? any.where(isLive) : any;
  const row = await (tx.engine === 'postgres' ? query.forUpdate() : query).executeTakeFirst();
  if (row === undefined) throw noProspect(id);
  return row;
}

type Named = Pick<ProspectRow, 'first_name' | 'last_name' | 'title' | 'company'>;

/** The columns that filters compare. */
export function foldedColumns(row: Named): Pick<ProspectRow, 'name_folded' | 'title_folded' | 'company_folded'> {
  return {
    name_folded: fold(`${row.first_name} ${row.last_name}`),
    title_folded: fold(row.title ?? ''),
    company_folded: fold(row.company ?? ''),
  };
}

/** The tokens under which a prospect's substrings are found. */
export function rowTokens(
  row: Pick<ProspectRow, 'number' | 'name_folded' | 'title_folded' | 'company_folded'>,
): string[] {
  return tokensOf(ordinalOf(row.number), { n: row.name_folded, t: row.title_folded, c: row.company_folded });
}

/** What never changes, and by which a row is found. */
const ADDRESS = ['account_group_id', 'number'] as const;
const MADE_ONCE = ['id', 'created_by', 'created_at'] as const;
const CHANGING = [
  'seq',
  'version',
  'deleted',
  'first_name',
  'last_name',
  'email',
  'phone',
  'phone_national',
  'title',
  'company',
  'street_address',
  'city',
  'state',
  'postal_code',
  'profile_url',
  'license_status',
  'notes',
  'name_folded',
  'title_folded',
  'company_folded',
  'pipeline_id',
  'stage_id',
  'source_id',
  'office_id',
  'owner_id',
  'opening_id',
  'person_id',
  'link_by',
  'link_score',
  'link_why',
  'updated_at',
] as const;
const ALL = [...ADDRESS, ...MADE_ONCE, ...CHANGING];
export async function insertRow(tx: Tx, row: ProspectRow): Promise<void> {
  await tx.insert('prospect', ALL, [ALL.map((column) => row[column])]);
}

export async function updateRow(tx: Tx, row: ProspectRow): Promise<void> {
  await tx.update('prospect', CHANGING, ADDRESS, [[...CHANGING, ...ADDRESS].map((column) => row[column])]);
}
