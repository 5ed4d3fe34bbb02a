/**
 * A file's rows as prospects. Columns that are called like a member of a prospect are taken as they stand; for the rest a
 * row is read the way an import of people reads it, so an export of any CRM works without a mapping.
 */
import type { PipelineView, ProspectInput } from '../engine/prospects/types.ts';
import { invalid } from '../errors.ts';
import { normaliseName } from '../identity/normalise/name.ts';
import type { PersonRecord } from '../identity/record.ts';
import type { Understood } from '../import/read/open.ts';
import type { MatchRow, Rows } from './match-rows.ts';

/** Column of the file, in any spelling, to a member; `stage` and `pipeline` are names. */
const MEMBERS: Record<string, Member> = Object.fromEntries(
  [
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
    'labels',
    'stage',
    'pipeline',
    'source',
    'provider_ids',
  ].map((name) => [name, name as Member]),
);
const ALSO: Record<string, Member> = {
  label: 'labels',
  tags: 'labels',
  stage_name: 'stage',
  pipeline_name: 'pipeline',
  source_name: 'source',
  lead_source: 'source',
};
type Member = keyof ProspectInput | 'stage' | 'pipeline' | 'source';

const spelling = (column: string): string =>
  column
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_');

/** Reads rows of one file. `map`: from the file's column to a member, or null to drop it. */
export class ProspectRows {
  readonly #map: Map<string, Member | null>;
  readonly #columns: string[];
  readonly #pipelines: PipelineView[];
  /** how the file is understood, with the columns that only prospects have */
  readonly understood: Understood;

  constructor(
    { shape, understood }: Pick<Rows, 'shape' | 'understood'>,
    map: Record<string, string | null>,
    pipelines: PipelineView[],
  ) {
    this.#columns = shape.kind === 'table' ? shape.columns : [];
    this.#pipelines = pipelines;
    this.#map = new Map(
      Object.entries(map).map(([column, member]) => [spelling(column), member === null ? null : memberOf(member)]),
    );
    const columns = understood.columns.map((told) => {
      const member = this.#memberFor(told.column);
      return member === null ? told : { ...told, field: member };
    });
    this.understood = { ...understood, columns };
  }

  /** A column of addresses says something in this row, and none came of it. */
  lacksEmail(row: MatchRow, { email }: ProspectInput): boolean {
    if (email) return false;
    const columns = this.understood.columns.filter(({ field }) => field !== null && /^emails?(?:\.|$)/.test(field));
    const named = new Set(columns.map(({ column }) => spelling(column)));
    return this.#given(row).some(([column, value]) => named.has(spelling(column)) && value.trim() !== '');
  }

  #memberFor(column: string): Member | null {
    const name = spelling(column);
    return this.#map.get(name) ?? (this.#map.has(name) ? null : (MEMBERS[name] ?? ALSO[name] ?? null));
  }

  /** @throws LodeError `invalid_input` for a row that names a stage or pipeline which the group does not have */
  read(row: MatchRow): ProspectInput {
    const said = new Map<Member, string>();
    for (const [column, value] of this.#given(row)) {
      const member = this.#memberFor(column);
      if (member !== null && value.trim() !== '' && !said.has(member)) said.set(member, undefused(value.trim()));
    }
    const { stage, pipeline, source, labels, provider_ids: ids, ...plain } = Object.fromEntries(said);
    const record = 'record' in row ? fromRecord(row.record) : {};
    // Read as people are, the column of that name held no address: the row is good without it.
    const isMapped = [...this.#map.values()].includes('email');
    if ('record' in row && record.email === undefined && !isMapped) delete plain.email;
    return {
      ...record,
      // Text as it stands in the file; what it may hold is checked where it is stored.
      ...(plain as ProspectInput),
      ...contactsOf({ ...(plain as ProspectInput), ...record }),
      ...(labels === undefined ? {} : { labels: labels.split(/[;,|]/).map((label) => label.trim()) }),
      ...(source === undefined ? {} : { new_source_name: source }),
      ...providerIds(ids, record),
      ...this.#place(stage, pipeline),
    };
  }

  #given({ given }: MatchRow): [column: string, value: string][] {
    if ('cells' in given) return this.#columns.map((column, index) => [column, textOf(given.cells[index])]);
    if ('object' in given) return Object.entries(given.object).map(([name, value]) => [name, textOf(value)]);
    return [];
  }

  #place(stage: string | undefined, pipeline: string | undefined): Pick<ProspectInput, 'stage_id' | 'pipeline_id'> {
    const named = (one: { name: string; id: string }, name: string) =>
      one.name.toLowerCase() === name.toLowerCase() || one.id === name;
    const pipelines = pipeline === undefined ? this.#pipelines : this.#pipelines.filter((one) => named(one, pipeline));
    if (pipelines.length === 0) throw invalid(['pipeline'], `there is no pipeline called ${pipeline}`);
    if (stage === undefined) return pipeline === undefined ? {} : { pipeline_id: pipelines[0]!.id };
    const stages = pipelines.flatMap((one) => one.stages).filter((one) => named(one, stage));
    if (stages.length === 0) throw invalid(['stage'], `there is no stage called ${stage}`);
    if (stages.length > 1) throw invalid(['stage'], `several pipelines have a stage ${stage}; name the pipeline too`);
    return { stage_id: stages[0]!.id };
  }
}

function memberOf(name: string): Member {
  const member = MEMBERS[name] ?? ALSO[name];
  if (member === undefined) {
    throw invalid(['--map'], `${name} is no member of a prospect; there are ${Object.keys(MEMBERS).join(', ')}`);
  }
  return member;
}

/** Lists of text and of {kind, id} as one text; other objects are not for a prospect. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (!Array.isArray(value)) return '';
  return value
    .map((one: unknown) => {
      const { kind, id } = (typeof one === 'object' && one !== null ? one : {}) as { kind?: unknown; id?: unknown };
      return typeof kind === 'string' && typeof id === 'string' ? `${kind}:${id}` : textOf(one);
    })
    .join(';');
}

/** An export puts an apostrophe before what a spreadsheet would run. */
function undefused(text: string): string {
  return /^'[=+\-@]/.test(text) ? text.slice(1) : text;
}

/** Of the member's own column, and of any column in which people have one. */
function providerIds(
  own: string | undefined,
  { provider_ids = [] }: ProspectInput,
): Pick<ProspectInput, 'provider_ids'> {
  const all = [...(own === undefined ? [] : own.split(/[;\s]+/).map(providerId)), ...provider_ids];
  const distinct = new Map(all.map((one) => [`${one.kind}:${one.id}`, one]));
  return distinct.size === 0 ? {} : { provider_ids: [...distinct.values()] };
}

function providerId(text: string): { kind: string; id: string } {
  const colon = text.indexOf(':');
  return colon < 0 ? { kind: 'linkedin', id: text } : { kind: text.slice(0, colon), id: text.slice(colon + 1) };
}

/** What an import of people makes of the row. */
function fromRecord(record: PersonRecord): ProspectInput {
  const [email] = record.emails ?? [];
  const [phone] = record.phones ?? [];
  const [url] = record.profile_urls ?? [];
  const current = record.positions?.find((one) => one.current !== false);
  const said: Record<string, string | undefined> = {
    ...namesOf(record),
    email: typeof email === 'object' ? email.address : email,
    phone: typeof phone === 'object' ? phone.number : phone,
    profile_url: url,
    title: record.title ?? current?.title,
    company: record.company_name ?? current?.company_name,
    street_address: record.street,
    city: record.city,
    state: record.region,
    postal_code: record.postal_code,
  };
  const { provider_ids } = record;
  return {
    ...(Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as ProspectInput),
    // An import of people calls one that is of no stated kind 'id'.
    ...(provider_ids === undefined
      ? {}
      : { provider_ids: provider_ids.map(({ kind, id }) => ({ kind: kind === 'id' ? 'linkedin' : kind, id })) }),
  };
}

/** A cell may hold several addresses, or one with a name around it; the reading of people takes it apart. */
function contactsOf({ email, phone, profile_url: url }: ProspectInput): ProspectInput {
  return { ...(email && { email }), ...(phone && { phone }), ...(url && { profile_url: withScheme(url) }) };
}

/** Files often leave it out. */
function withScheme(url: string): string {
  return /^[\w-]+(?:\.[\w-]+)+(?:\/|$)/.test(url) ? `https://${url}` : url;
}

function namesOf(record: PersonRecord): { first_name?: string; last_name?: string } {
  const { given_name: given, family_name: family, full_name: full } = record;
  if (given !== undefined && family !== undefined) return { first_name: given, last_name: family };
  if (full === undefined) {
    return {
      ...(given === undefined ? {} : { first_name: given }),
      ...(family === undefined ? {} : { last_name: family }),
    };
  }
  return splitName(full);
}

/** The family name as the matcher sees it, spelled as in the file; the last word where it sees none. */
function splitName(full: string): { first_name?: string; last_name?: string } {
  const words = full.trim().split(/\s+/);
  const family = normaliseName({ full_name: full })?.family.split(' ') ?? [];
  const length = Math.min(Math.max(family.length, 1), words.length - 1);
  if (length < 1) return { last_name: full };
  return { first_name: words.slice(0, -length).join(' '), last_name: words.slice(-length).join(' ') };
}
