/** Offices, users and openings: what prospects refer to beside their pipeline. Three lists that are kept alike. */
import { invalid, LodeError } from '../../errors.ts';
import { normaliseEmail } from '../../identity/normalise/email.ts';
import type { OfficeRow, OpeningRow, UserRow } from '../../store/schema-prospects.ts';
import type { Reads, Tx } from '../../store/tx.ts';
import { refuseUsed } from './labels.ts';
import { tidy } from './names.ts';
import { nameOf } from './pipelines.ts';
import { requireReference } from './places.ts';
import type { OfficeView, OpeningView, UserView } from './types.ts';

const LISTED_MAX = 1_000;
const TEXT_MAX = 200;

type Row = OfficeRow | UserRow | OpeningRow;
type Sent = Record<string, unknown>;

/** What tells the three apart. */
interface Kind {
  table: 'office' | 'app_user' | 'opening';
  what: string;
  column: 'office_id' | 'owner_id' | 'opening_id';
  /** of a row whose members nobody has sent */
  blank: Record<string, string | number | null>;
  /** columns of what was sent; checks it */
  columns(tx: Tx, groupId: string, sent: Sent): Promise<Record<string, string | number | null>>;
}

function textsOf(sent: Sent, names: readonly string[]): Record<string, string | null> {
  const given = names.filter((name) => sent[name] !== undefined);
  return Object.fromEntries(
    given.map((name) => {
      const text = tidy(String(sent[name] ?? ''));
      if (text.length > TEXT_MAX) throw invalid([name], `must have at most ${TEXT_MAX} characters`);
      return [name, text === '' ? null : text];
    }),
  );
}

function namesOf(sent: Sent, names: readonly string[]): Record<string, string> {
  const given = names.filter((name) => sent[name] !== undefined);
  return Object.fromEntries(given.map((name) => [name, nameOf(String(sent[name] ?? ''), name, TEXT_MAX)]));
}

/** @throws invalid_input for what is no IANA name */
export function checkTimeZone(zone: string | null | undefined): void {
  if (zone === null || zone === undefined) return;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    throw invalid(['time_zone'], 'must be an IANA name such as Europe/Lisbon');
  }
}

async function referencesOf(tx: Tx, groupId: string, sent: Sent): Promise<Record<string, string | null>> {
  const found: Record<string, string | null> = {};
  const office = sent['office_id'] as string | null | undefined;
  if (office) await requireReference(tx, groupId, 'office_id', office);
  if (office !== undefined) found['office_id'] = office;
  const pipeline = sent['pipeline_id'] as string | null | undefined;
  if (pipeline) {
    const known = await tx.db
      .selectFrom('pipeline')
      .select('id')
      .where('account_group_id', '=', groupId)
      .where('id', '=', pipeline)
      .executeTakeFirst();
    if (known === undefined) throw invalid(['pipeline_id'], `there is no pipeline ${pipeline}`);
  }
  if (pipeline !== undefined) found['pipeline_id'] = pipeline;
  return found;
}

const ADDRESS = ['street_address', 'city', 'state', 'postal_code'] as const;

const KINDS = {
  office: {
    table: 'office',
    what: 'office',
    column: 'office_id',
    blank: { street_address: null, city: null, state: null, postal_code: null, time_zone: null },
    async columns(_tx, _groupId, sent) {
      checkTimeZone(sent['time_zone'] as string | null | undefined);
      return { ...namesOf(sent, ['name']), ...textsOf(sent, [...ADDRESS, 'time_zone']) };
    },
  },
  user: {
    table: 'app_user',
    what: 'user',
    column: 'owner_id',
    blank: { email: null, role: null, active: 1, office_id: null },
    async columns(tx, groupId, sent) {
      const { email } = sent;
      const address = typeof email === 'string' ? normaliseEmail(email)?.address : null;
      if (address === undefined) throw invalid(['email'], 'is no e-mail address');
      return {
        ...namesOf(sent, ['first_name', 'last_name']),
        ...textsOf(sent, ['role']),
        ...(email === undefined ? {} : { email: address }),
        ...(sent['active'] === undefined ? {} : { active: sent['active'] === true ? 1 : 0 }),
        ...(await referencesOf(tx, groupId, { office_id: sent['office_id'] })),
      };
    },
  },
  opening: {
    table: 'opening',
    what: 'opening',
    column: 'opening_id',
    blank: { status: 'open', office_id: null, pipeline_id: null },
    async columns(tx, groupId, sent) {
      const { status } = sent;
      if (status !== undefined && status !== 'open' && status !== 'closed')
        throw invalid(['status'], 'must be open or closed');
      return {
        ...namesOf(sent, ['title']),
        ...(status === undefined ? {} : { status }),
        ...(await referencesOf(tx, groupId, sent)),
      };
    },
  },
} as const satisfies Record<string, Kind>;
export type KindName = keyof typeof KINDS;

export interface Views {
  office: OfficeView;
  user: UserView;
  opening: OpeningView;
}

function view<Name extends KindName>(name: Name, row: Row): Views[Name] {
  const { account_group_id: _group, created_at: _at, ...rest } = row;
  // The columns are the members of the view; only the flag is stored as a number.
  const shown = name === 'user' ? { ...rest, active: (row as UserRow).active === 1 } : rest;
  return shown as unknown as Views[Name];
}

export async function readEntries<Name extends KindName>(
  reads: Reads,
  groupId: string,
  name: Name,
): Promise<Views[Name][]> {
  const rows = await reads.db
    .selectFrom(KINDS[name].table)
    .selectAll()
    .where('account_group_id', '=', groupId)
    .orderBy('created_at')
    .orderBy('id')
    .limit(LISTED_MAX)
    .execute();
  return rows.map((row) => view(name, row));
}

async function hold(tx: Tx, groupId: string, name: KindName, id: string): Promise<Row> {
  const row = await tx.db
    .selectFrom(KINDS[name].table)
    .selectAll()
    .where('account_group_id', '=', groupId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw new LodeError('not_found', `There is no ${KINDS[name].what} ${id}.`);
  return row;
}

export interface EntryCommand {
  groupId: string;
  name: KindName;
  id: string;
  input: Sent;
  now: string;
}

/** Command. */
export async function createEntry(tx: Tx, { groupId, name, id, input, now }: EntryCommand): Promise<Views[KindName]> {
  const kind: Kind = KINDS[name];
  const others = await readEntries(tx, groupId, name);
  if (others.length >= LISTED_MAX) throw new LodeError('conflict', `A group has at most ${LISTED_MAX} of these.`);
  const columns = { ...kind.blank, ...(await kind.columns(tx, groupId, input)) };
  const row = { account_group_id: groupId, id, created_at: now, ...columns };
  await tx.insert(kind.table, Object.keys(row), [Object.values(row)]);
  return view(name, await hold(tx, groupId, name, id));
}

/** Command. */
export async function updateEntry(tx: Tx, { groupId, name, id, input }: EntryCommand): Promise<Views[KindName]> {
  const kind: Kind = KINDS[name];
  await hold(tx, groupId, name, id);
  const columns = await kind.columns(tx, groupId, input);
  const set = Object.keys(columns);
  if (set.length > 0) {
    await tx.update(kind.table, set, ['account_group_id', 'id'], [[...Object.values(columns), groupId, id]]);
  }
  return view(name, await hold(tx, groupId, name, id));
}

/** Command. */
export async function deleteEntry(
  tx: Tx,
  { groupId, name, id }: { groupId: string; name: KindName; id: string },
): Promise<void> {
  const kind: Kind = KINDS[name];
  await hold(tx, groupId, name, id);
  await refuseUsed(tx, groupId, kind.column, id, kind.what);
  await tx.remove(kind.table, ['account_group_id', 'id'], [[groupId, id]]);
}
