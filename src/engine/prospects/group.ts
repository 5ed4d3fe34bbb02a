/**
 * A group's counters, settings and first pipeline. They are made by whatever needs them first, in its transaction, so
 * that every group has a pipeline with a default stage from the moment somebody looks.
 */
import { hash } from 'node:crypto';
import type { ProspectGroupRow } from '../../store/schema-prospects.ts';
import type { KeyedRead, Reads, Tx } from '../../store/tx.ts';
import { nameKey } from './names.ts';

/** Counters of group g count from g · 2^28: unique in the database, below 2^53 for 2^25 groups. */
const GROUP_SPAN = 2 ** 28;
/** The lock that makes numbering of new groups one after the other; graphs have theirs from 0 up. */
const NEW_GROUP_LOCK = -6;
const FIRST_STAGES = ['New', 'Contacted', 'Interview', 'Offer', 'Hired'];

const groupById: KeyedRead<ProspectGroupRow> = {
  table: 'prospect_group',
  columns: [
    'account_group_id',
    'ordinal',
    'next_number',
    'next_seq',
    'live',
    'last_created',
    'time_zone',
    'duplicates',
    'as_source',
  ],
  fixed: [],
  by: ['account_group_id'],
};

/** An ID that follows from others: what a retried transaction makes is called the same. */
export function derivedId(...parts: (string | number)[]): string {
  return hash('sha256', JSON.stringify(parts)).slice(0, 32);
}

export async function findGroup(reads: Reads, groupId: string): Promise<ProspectGroupRow | undefined> {
  const [row] = await reads.read(groupById, [], [[groupId]]);
  return row;
}

/** Command. Finds the group's row, or makes it with its first pipeline. */
export async function ensureGroup(tx: Tx, { groupId }: { groupId: string }): Promise<ProspectGroupRow> {
  const known = await findGroup(tx, groupId);
  if (known !== undefined) return known;
  await tx.lockGraph(NEW_GROUP_LOCK);
  const meanwhile = await findGroup(tx, groupId);
  if (meanwhile !== undefined) return meanwhile;
  const last = await tx.db
    .selectFrom('prospect_group')
    .select((eb) => eb.fn.max('ordinal').as('ordinal'))
    .executeTakeFirst();
  const row: ProspectGroupRow = {
    account_group_id: groupId,
    ordinal: Number(last?.ordinal ?? 0) + 1,
    next_number: 1,
    next_seq: 1,
    live: 0,
    last_created: '',
    time_zone: null,
    duplicates: 0,
    as_source: 0,
  };
  await tx.db.insertInto('prospect_group').values(row).execute();
  await insertFirstPipeline(tx, groupId);
  return row;
}

async function insertFirstPipeline(tx: Tx, groupId: string): Promise<void> {
  const pipelineId = derivedId('pipeline', groupId);
  const stages = FIRST_STAGES.map((name, place) => ({
    account_group_id: groupId,
    id: derivedId('stage', groupId, place),
    name,
    name_key: nameKey(name),
    pipeline_id: pipelineId,
    place,
    type: name === 'Hired' ? 'won' : 'open',
  }));
  await tx.db.insertInto('stage').values(stages).execute();
  await tx.db
    .insertInto('pipeline')
    .values({
      account_group_id: groupId,
      id: pipelineId,
      name: 'Prospects',
      name_key: nameKey('Prospects'),
      place: 0,
      is_default: 1,
      default_stage_id: stages[0]!.id,
    })
    .execute();
}

export interface Numbers {
  number: number;
  seq: number;
  /** ISO 8601, not before that of the prospect numbered before */
  createdAt: string;
}

/** The next number and place in the order of changes. Holds the group's row until the transaction ends. */
export async function takeNumbers(tx: Tx, groupId: string, at: string): Promise<Numbers> {
  const row = await tx.db
    .updateTable('prospect_group')
    .set((eb) => ({
      next_number: eb('next_number', '+', 1),
      next_seq: eb('next_seq', '+', 1),
      live: eb('live', '+', 1),
      last_created: eb.case().when('last_created', '>', at).then(eb.ref('last_created')).else(at).end(),
    }))
    .where('account_group_id', '=', groupId)
    .returning(['ordinal', 'next_number', 'next_seq', 'last_created'])
    .executeTakeFirstOrThrow();
  return {
    number: row.ordinal * GROUP_SPAN + row.next_number - 1,
    seq: row.next_seq - 1,
    createdAt: row.last_created,
  };
}

/** The next place in the order of changes. */
export async function takeSeq(tx: Tx, groupId: string): Promise<number> {
  const row = await tx.db
    .updateTable('prospect_group')
    .set((eb) => ({ next_seq: eb('next_seq', '+', 1) }))
    .where('account_group_id', '=', groupId)
    .returning('next_seq')
    .executeTakeFirstOrThrow();
  return row.next_seq - 1;
}

/** Prospects are there no longer. */
export async function countDown(tx: Tx, groupId: string, gone: number): Promise<void> {
  if (gone === 0) return;
  await tx.db
    .updateTable('prospect_group')
    .set((eb) => ({ live: eb('live', '-', gone) }))
    .where('account_group_id', '=', groupId)
    .execute();
}

export const ordinalOf = (number: number): number => Math.floor(number / GROUP_SPAN);
