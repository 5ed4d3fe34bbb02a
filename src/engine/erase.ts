/**
 * Erase: a person is gone from every table and index, and no import brings them back.
 *
 * What stays is what makes that hold: the ID as `erased` (so that it is never used again) and hashes of the person's
 * identifiers (so that a record which carries one is refused, `suppression.ts`). The tables it clears are those of
 * `store/personal-data.ts`; a test compares the two.
 *
 * A reader first finds out what belonged to the person in the past (`findTraces`, a long read); then one command
 * erases everything; then files beside the database are looked through.
 */
import { LodeError } from '../errors.ts';
import {
  type Holder,
  holdersOfKey,
  positionsAtCompany,
  positionsOfPerson,
  recordById,
  recordsOfEntity,
  type StoredRecord,
} from '../store/graph.ts';
import type { Tx, Value } from '../store/tx.ts';
import { requireScope } from './accounts/scope.ts';
import { removeFilesThatName } from './erase-files.ts';
import { eraseFromOperations, findTraces, type Traces, wordsThatName } from './erase-traces.ts';
import { findId } from './ids.ts';
import { MENTIONS_SOURCE } from './ingest/prepare.ts';
import { retireRecords } from './ingest/retire.ts';
import { isoNow, type Parts } from './parts.ts';
import { RULES } from './resolve/kind.ts';
import { hashesToKeep, strongKeys } from './suppression.ts';
import type { Caller } from './types.ts';

export interface Erasure {
  graphId: number;
  number: number;
  traces: Traces;
  now: string;
}

/** Command. @returns texts that name the person, to look for in files. */
export async function erase(tx: Tx, { graphId, number, traces, now }: Erasure): Promise<string[]> {
  const live = await tx.read<StoredRecord>(recordsOfEntity, [graphId], [[number]]);
  const former = await tx.read<StoredRecord>(
    recordById,
    [graphId],
    traces.recordIds.map((id) => [id]),
  );
  const retired = former.filter((record) => record.retired === 1 && record.features !== '');
  const elsewhere = former.filter((record) => record.retired === 0 && record.entity !== number);
  const records = [...live, ...retired];
  const positions = await tx.read(positionsOfPerson, [graphId], [[number]]);
  const words = await wordsThatName(tx, graphId, records);

  await retireRecords(tx, { graphId, recordIds: live.map((one) => one.id), cause: 'erase', importId: null, now });
  await suppress(tx, graphId, records, now);
  await eraseRecords(tx, graphId, records);
  await eraseOldVersions(tx, graphId, elsewhere);
  await eraseOrphanedEmployers(
    tx,
    graphId,
    positions.map((one) => one.company_record),
    now,
  );
  await eraseFromOperations(tx, graphId, traces.ids, records, words, now);
  await tx.update(
    'identity_id',
    ['state', 'successor', 'at'],
    ['graph_id', 'id'],
    traces.ids.map((id): Value[] => ['erased', null, now, graphId, id]),
  );
  return words;
}

/** Keeps the hashes by which the person's records are refused from now on. */
async function suppress(tx: Tx, graphId: number, records: readonly StoredRecord[], now: string): Promise<void> {
  const sources = await tx.db.selectFrom('source').select(['id', 'name']).where('graph_id', '=', graphId).execute();
  const nameOf = new Map(sources.map((source) => [source.id, source.name]));
  const keys = [...new Set(records.flatMap((record) => strongKeys(record.features)))];
  // The person's own records hold no key any more.
  const others = await tx.read<Holder>(
    holdersOfKey,
    [graphId],
    keys.map((key) => [key]),
  );
  const shared = new Set(others.map((holder) => holder.key));
  const hashes = records.flatMap((record) =>
    hashesToKeep({ source: nameOf.get(record.source_id) ?? '', key: record.key, features: record.features }, shared),
  );
  await tx.insert(
    'suppression',
    ['graph_id', 'hash', 'at'],
    [...new Set(hashes)].map((hash): Value[] => [graphId, hash, now]),
    true,
  );
}

/** Empties records that are retired: rows stay as numbers that nothing leads to. */
async function eraseRecords(tx: Tx, graphId: number, records: readonly StoredRecord[]): Promise<void> {
  for (const [source, key, kind] of records.map((one) => [one.source_id, one.key, one.kind] as const)) {
    const decisions = tx.db.deleteFrom('link_decision').where('graph_id', '=', graphId).where('kind', '=', kind);
    await decisions.where('source_a', '=', source).where('key_a', '=', key).execute();
    await decisions.where('source_b', '=', source).where('key_b', '=', key).execute();
  }
  const keyNumbers = records.flatMap((record) => {
    const rules = RULES[record.kind as 'p' | 'c'];
    return record.kind === 'p' ? rules.keyNumbers(rules.unpack(record.features)) : [];
  });
  await tx.remove(
    'key_override',
    ['graph_id', 'key'],
    [...new Set(keyNumbers)].map((key): Value[] => [graphId, key]),
  );
  await tx.remove(
    'record_version',
    ['graph_id', 'record_id'],
    records.map(({ id }): Value[] => [graphId, id]),
  );
  // The key may itself be an e-mail address. Another's key cannot begin with a control character.
  await tx.update(
    'record',
    ['key', 'hash', 'features', 'observed_at'],
    ['graph_id', 'id'],
    records.map(({ id }): Value[] => [`\u0001erased:${id}`, '', '', '', graphId, id]),
  );
}

/** Records that were the person's and are somebody else's now: what they said before goes. */
async function eraseOldVersions(tx: Tx, graphId: number, records: readonly StoredRecord[]): Promise<void> {
  for (const { id, version } of records) {
    await tx.db
      .deleteFrom('record_version')
      .where('graph_id', '=', graphId)
      .where('record_id', '=', id)
      .where('version', '<', version)
      .execute();
  }
}

/** An employer whom nobody else names may be the person's own firm, so its mention goes with them. */
async function eraseOrphanedEmployers(
  tx: Tx,
  graphId: number,
  companyRecords: readonly (number | null)[],
  now: string,
): Promise<void> {
  const ids = [...new Set(companyRecords)].filter((id) => id !== null);
  const named = await tx.read(
    positionsAtCompany,
    [graphId],
    ids.map((id) => [id]),
  );
  const still = new Set(named.map((row) => row.company_record));
  const rows = await tx.read<StoredRecord>(
    recordById,
    [graphId],
    ids.filter((id) => !still.has(id)).map((id) => [id]),
  );
  const source = await tx.db
    .selectFrom('source')
    .select('id')
    .where('graph_id', '=', graphId)
    .where('name', '=', MENTIONS_SOURCE)
    .executeTakeFirst();
  const orphans = rows.filter((row) => row.source_id === source?.id && row.retired === 0);
  await retireRecords(tx, { graphId, recordIds: orphans.map((row) => row.id), cause: 'erase', importId: null, now });
  await eraseRecords(tx, graphId, orphans);
}

export function eraseVerbs({ store, clock, dataFolder }: Parts) {
  return {
    async erasePerson(caller: Caller, id: string): Promise<void> {
      requireScope(caller, 'people:write');
      requireScope(caller, 'admin');
      const stored = await findId(store.reads, caller.graphId, 'p', id);
      if (stored === undefined) throw new LodeError('not_found', `There is no person ${id}.`);
      const { graphId } = caller;
      const traces = await store.query(findTraces, { graphId, number: stored.number, id: stored.id });
      const words = await store.write(erase, { graphId, number: stored.number, traces, now: isoNow(clock) });
      await removeFilesThatName(dataFolder, words);
    },
  };
}
