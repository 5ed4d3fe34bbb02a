/** From filters to conditions on the table of prospects, for finding by index and for walking down the list. */
import { type RawBuilder, sql } from 'kysely';
import { invalid } from '../../errors.ts';
import { normaliseEmail } from '../../identity/normalise/email.ts';
import { fold, foldWords } from '../../identity/normalise/fold.ts';
import { hasTokens } from '../../store/prospect-words.ts';
import type { Reads } from '../../store/tx.ts';
import { type GramField, tokensSought } from './grams.ts';
import { nameKey } from './names.ts';
import { soughtPhones } from './phone.ts';
import { LABELS_FILTER_MAX, type ProspectFilters } from './types.ts';

export type Condition = RawBuilder<boolean>;

export interface Sought {
  /** each on an index */
  found: Condition[];
  /** the same, of a row that is at hand: none leads the database away from the order of the list */
  walked: Condition[];
  /** the labels, where nothing else is asked */
  onlyLabels: string[] | undefined;
}

/** A condition in its two forms. */
interface Pair {
  found: Condition[];
  walked: Condition[];
}

const same = (condition: Condition): Pair => ({ found: [condition], walked: [condition] });

/** Undefined: nothing can match. */
export async function conditionsOf(
  reads: Reads,
  groupId: string,
  ordinal: number,
  filters: ProspectFilters,
): Promise<Sought | undefined> {
  const pairs: Pair[] = [];
  // Each of these is the beginning of an index whose rows lie in the order of the list.
  for (const column of ['pipeline_id', 'source_id', 'office_id', 'owner_id'] as const) {
    const value = filters[column];
    if (value !== undefined) pairs.push(same(sql<boolean>`${sql.ref(column)} = ${value}`));
  }
  if (filters.email !== undefined) pairs.push(same(sql<boolean>`email = ${emailSought(filters.email)}`));
  if (filters.phone !== undefined) pairs.push(phonePair(groupId, filters.phone));
  if (filters.updated_since !== undefined) pairs.push(sincePair(filters.updated_since));
  const parts = partsOf(filters);
  if (parts === undefined) return undefined;
  for (const part of parts) pairs.push(containsPair(reads, ordinal, part));
  if (filters.stage !== undefined) {
    const stages = await stageIds(reads, groupId, filters.stage);
    if (stages.length === 0) return undefined;
    pairs.push(stagePair(stages));
  }
  const labelKeys = [...new Set((filters.labels ?? []).map(nameKey))].filter((key) => key !== '');
  if (labelKeys.length === 0) return joined(pairs, undefined);
  const labels = await labelIds(reads, groupId, labelKeys);
  if (labels.length === 0) return undefined;
  return joined([...pairs, labelPair(groupId, labels)], pairs.length === 0 ? labels : undefined);
}

function joined(pairs: readonly Pair[], onlyLabels: string[] | undefined): Sought {
  return { found: pairs.flatMap((pair) => pair.found), walked: pairs.flatMap((pair) => pair.walked), onlyLabels };
}

const emailSought = (text: string): string => normaliseEmail(text)?.address ?? text.trim().toLowerCase();

/** As two look-ups, since no index serves an `or`. */
function phonePair(groupId: string, text: string): Pair {
  const { phone, national } = soughtPhones(text);
  const one = (column: string, value: string) =>
    sql`select number from prospect where account_group_id = ${groupId} and deleted = 0 and ${sql.ref(column)} = ${value}`;
  const numbers = sql`${one('phone', phone ?? '')} union ${one('phone_national', national)}`;
  return same(sql<boolean>`number in (${numbers})`);
}

function sincePair(text: string): Pair {
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw invalid(['updated_since'], 'must be a time such as 2026-01-31T00:00:00Z');
  const since = new Date(at).toISOString();
  return {
    found: [sql<boolean>`updated_at >= ${since}`],
    walked: [sql<boolean>`updated_at || '' >= ${since}`],
  };
}

/** Several pipelines may have a stage of that name. */
function stagePair(stages: readonly string[]): Pair {
  if (stages.length === 1) return same(sql<boolean>`stage_id = ${stages[0]}`);
  const list = sql.join(stages);
  return { found: [sql<boolean>`stage_id in (${list})`], walked: [sql<boolean>`stage_id || '' in (${list})`] };
}

function labelPair(groupId: string, labels: readonly string[]): Pair {
  const of = sql`account_group_id = ${groupId} and label_id in (${sql.join(labels)})`;
  return {
    found: [sql<boolean>`number in (select prospect from prospect_label where ${of})`],
    walked: [
      sql<boolean>`exists (select 1 from prospect_label where ${of} and prospect_label.prospect = prospect.number)`,
    ],
  };
}

interface Part {
  field: GramField;
  column: 'name_folded' | 'title_folded' | 'company_folded';
  /** folded, not empty */
  text: string;
}

/** Undefined: nothing is left of a text when it is folded, and no text contains that. */
function partsOf({ name, title, company }: ProspectFilters): Part[] | undefined {
  const parts: Part[] = [];
  if (name !== undefined) {
    for (const text of foldWords(name)) parts.push({ field: 'n', column: 'name_folded', text });
    if (parts.length === 0) return undefined;
  }
  if (title !== undefined) parts.push({ field: 't', column: 'title_folded', text: fold(title) });
  if (company !== undefined) parts.push({ field: 'c', column: 'company_folded', text: fold(company) });
  return parts.some(({ text }) => text === '') ? undefined : parts;
}

function containsPair(reads: Reads, ordinal: number, { field, column, text }: Part): Pair {
  // Folded text has no wildcards.
  const like = sql<boolean>`${sql.ref(column)} like ${`%${text}%`}`;
  const tokens = tokensSought(ordinal, field, text);
  if (tokens.length === 0) return same(like);
  const found = hasTokens(reads, tokens);
  // One token of three characters is the text itself and needs no second look.
  return { found: text.length === 3 ? [found] : [found, like], walked: [like] };
}

async function stageIds(reads: Reads, groupId: string, stage: string): Promise<string[]> {
  const rows = await reads.db
    .selectFrom('stage')
    .select('id')
    .where('account_group_id', '=', groupId)
    .where((eb) => eb.or([eb('name_key', '=', nameKey(stage)), eb('id', '=', stage)]))
    .execute();
  return rows.map((row) => row.id);
}

async function labelIds(reads: Reads, groupId: string, keys: readonly string[]): Promise<string[]> {
  if (keys.length > LABELS_FILTER_MAX) {
    throw invalid(['labels'], `at most ${LABELS_FILTER_MAX} labels may be asked for, not ${keys.length}`);
  }
  const rows = await reads.db
    .selectFrom('label')
    .select('id')
    .where('account_group_id', '=', groupId)
    .where('name_key', 'in', keys)
    .execute();
  return rows.map((row) => row.id);
}
