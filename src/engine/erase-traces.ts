/** Where an erased person has left traces beside their own records: history, stored replies, jobs, imports. */
import { sql } from 'kysely';
import type { PersonRecord } from '../identity/record.ts';
import { type StoredRecord, versionBody } from '../store/graph.ts';
import type { Reads, Tx } from '../store/tx.ts';
import { eraseActivitiesNaming, eraseActivitiesOf } from './activities/erase.ts';
import { eraseFromBatches } from './batches.ts';
import { eraseFromEnrolments } from './enrolments/erase.ts';
import { eraseEvents, eraseEventsOf } from './outbox/sweep.ts';
import { unwatchPerson } from './outbox/watches.ts';
import { eraseFromProspecting } from './prospecting/erase.ts';
import { eraseProspects } from './prospects/erase.ts';
import { eraseResumes } from './resumes/erase.ts';

export interface Traces {
  /** the person's public IDs, those merged into theirs included */
  ids: string[];
  /** records that are or have been theirs */
  recordIds: number[];
}

/** A shorter text would be found where nobody meant the person. */
const NAMING_MIN = 6;
const MERGES_MAX = 64;

/** Command: a long read. */
export async function findTraces(
  tx: Reads,
  { graphId, number, id }: { graphId: number; number: number; id: string },
): Promise<Traces> {
  const numbers = new Set([number]);
  const ids = new Set([id]);
  let latest = [number];
  for (let step = 0; step < MERGES_MAX && latest.length > 0; step += 1) {
    const merged = await tx.db
      .selectFrom('identity_id')
      .select(['id', 'number'])
      .where('graph_id', '=', graphId)
      .where('kind', '=', 'p')
      .where('successor', 'in', latest)
      .execute();
    latest = merged.map((row) => row.number).filter((one) => !numbers.has(one));
    for (const row of merged) ids.add(row.id).add(row.id);
    for (const one of latest) numbers.add(one);
  }
  const recordIds = new Set<number>();
  for (const one of numbers) for (const record of await recordsInEvents(tx, graphId, one)) recordIds.add(record);
  return { ids: [...ids], recordIds: [...recordIds].sort((a, b) => a - b) };
}

/** The records that have ever been an entity's, from the list of events. */
async function recordsInEvents(tx: Reads, graphId: number, number: number): Promise<number[]> {
  const member = `%"${number}":%`;
  const rows = await tx.db
    .selectFrom('resolution_event')
    .select(['before', 'after'])
    .where('graph_id', '=', graphId)
    .where('kind', '=', 'p')
    .where((eb) => eb.or([eb('before', 'like', member), eb('after', 'like', member)]))
    .execute();
  return rows.flatMap(({ before, after }) =>
    [before, after].flatMap((text) => (JSON.parse(text) as Record<string, number[]>)[String(number)] ?? []),
  );
}

/** Texts of the records that name the person: identifiers, names, addresses, and the keys of the records. */
export async function wordsThatName(
  reads: Reads,
  graphId: number,
  records: readonly StoredRecord[],
): Promise<string[]> {
  const current = records.map((record) => [record.id, record.retired === 1 ? record.version - 1 : record.version]);
  const bodies = await reads.read(versionBody, [graphId], current);
  const words = new Set(records.map((record) => record.key));
  for (const { body } of bodies) {
    const record = JSON.parse(body || '{}') as PersonRecord;
    for (const value of [...(record.emails ?? []), ...(record.phones ?? [])]) {
      words.add(typeof value === 'string' ? value : 'address' in value ? value.address : value.number);
    }
    for (const url of record.profile_urls ?? []) words.add(url);
    for (const value of [record.full_name, record.street, ...(record.national_ids ?? [])]) words.add(value ?? '');
    if (record.given_name && record.family_name) words.add(`${record.given_name} ${record.family_name}`);
  }
  return [...words].filter((word) => word.length >= NAMING_MIN);
}

/** Clears stored replies, jobs, imports and reasons of grants of the groups that read the graph wherever they name the person. */
export async function eraseFromOperations(
  tx: Tx,
  graphId: number,
  personIds: readonly string[],
  records: readonly StoredRecord[],
  recordWords: readonly string[],
  now: string,
): Promise<void> {
  const rows = await tx.db.selectFrom('account_group').select('id').where('graph_id', '=', graphId).execute();
  const groups = rows.map((row) => row.id);
  if (groups.length === 0) return;
  const prospects = await eraseProspects(tx, { graphId, groups, ids: personIds, words: recordWords, now });
  for (const { groupId, prospectIds } of prospects) {
    await eraseActivitiesOf(tx, groupId, prospectIds);
    await eraseEventsOf(tx, groupId, prospectIds);
  }
  const ids = [...personIds, ...prospects.flatMap(({ prospectIds }) => prospectIds)];
  // What a group alone knew of them names them too.
  const words = [...new Set([...recordWords, ...prospects.flatMap((one) => one.words)])];
  await eraseActivitiesNaming(tx, groups, words);
  await eraseFromProspecting(tx, { graphId, groups, ids, words });
  const inJson = (word: string) => JSON.stringify(word).slice(1, -1);
  // A reply names a record by its key and a person by number: as members, so that no other number is meant.
  const replyTexts = [
    ...ids,
    ...words.map(inJson),
    ...records.map(({ key }) => `"key":${JSON.stringify(key)}`),
    ...records.flatMap(({ entity }) => [`_id":${entity},`, `_id":${entity}}`]),
  ];
  const texts = [...words, ...words.map(inJson)];
  await eraseEvents(tx, groups, [...ids, ...texts]);
  await unwatchPerson(tx, graphId, ids);
  await eraseResumes(tx, groups, words);
  await eraseFromEnrolments(tx, groups, [...new Set(texts)].map(containing));
  for (const text of new Set(replyTexts)) {
    const named = sql<boolean>`(reply like ${containing(text)} escape '\\' or key like ${containing(text)} escape '\\')`;
    await tx.db.deleteFrom('idempotency').where('account_group_id', 'in', groups).where(named).execute();
  }
  for (const text of new Set(texts)) {
    const like = containing(text);
    for (const column of ['file_name', 'report'] as const) {
      await tx.db
        .updateTable('import')
        .set({ [column]: column === 'report' ? null : '' })
        .where('account_group_id', 'in', groups)
        .where(sql<boolean>`${sql.ref(column)} like ${like} escape '\\'`)
        .execute();
    }
    // The books keep what was granted; why is words.
    await tx.db
      .updateTable('credit_entry')
      .set({ reason: null })
      .where('account_group_id', 'in', groups)
      .where(sql<boolean>`reason like ${like} escape '\\'`)
      .execute();
    for (const column of ['result', 'error_message'] as const) {
      await tx.db
        .updateTable('job')
        .set({ [column]: null })
        .where('account_group_id', 'in', groups)
        .where(sql<boolean>`${sql.ref(column)} like ${like} escape '\\'`)
        .execute();
    }
  }
  await eraseFromBatches(tx, groups, { texts: [...words, ...ids], numbers: records.map(({ entity }) => entity) });
}

/** A pattern for a text somewhere inside another, whatever wildcards it holds. */
function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
