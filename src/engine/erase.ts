/**
 * Erase: a person is gone from every table and index, and no import brings them back.
 *
 * What stays is what makes that hold: the ID as `erased` (so that it is never used again) and hashes of the person's
 * identifiers (so that a record which carries one is refused). Neither tells who it was. The tables it clears are
 * those of `store/personal-data.ts`; a test compares the two.
 */
import { LodeError } from '../errors.ts';
import { recordsOfEntity, type StoredRecord } from '../store/graph.ts';
import type { Tx, Value } from '../store/tx.ts';
import { requireScope } from './accounts/scope.ts';
import { findId } from './ids.ts';
import { suppressionHashes } from './ingest/apply.ts';
import { retireRecords } from './ingest/retire.ts';
import { isoNow, type Parts } from './parts.ts';
import type { Caller } from './types.ts';

/** Command. */
export async function erase(
  tx: Tx,
  { graphId, number, now }: { graphId: number; number: number; now: string },
): Promise<void> {
  const records = await tx.read<StoredRecord>(recordsOfEntity, [graphId], [[number]]);
  const hashes = new Set(records.flatMap((record) => suppressionHashes(record.features)));
  await tx.insert(
    'suppression',
    ['graph_id', 'hash', 'at'],
    [...hashes].map((hash): Value[] => [graphId, hash, now]),
    true,
  );
  const ids = records.map((record) => record.id);
  await retireRecords(tx, { graphId, recordIds: ids, cause: 'erase', importId: null, now });
  const keys = ids.map((id): Value[] => [graphId, id]);
  await tx.remove('record_version', ['graph_id', 'record_id'], keys);
  // The row stays as a number that nothing leads to; its key may itself be an e-mail address.
  await tx.update(
    'record',
    ['key', 'hash', 'features', 'observed_at'],
    ['graph_id', 'id'],
    ids.map((id): Value[] => [`erased:${id}`, '', '', '', graphId, id]),
  );
  await tx.update(
    'identity_id',
    ['state', 'successor', 'at'],
    ['graph_id', 'number'],
    [['erased', null, now, graphId, number]],
  );
  await tx.db
    .updateTable('identity_id')
    .set({ state: 'erased', successor: null, at: now })
    .where('graph_id', '=', graphId)
    .where('successor', '=', number)
    .execute();
}

export function eraseVerbs({ store, clock }: Parts) {
  return {
    async erasePerson(caller: Caller, id: string): Promise<void> {
      requireScope(caller, 'people:write');
      requireScope(caller, 'admin');
      const stored = await findId(store.reads, caller.graphId, 'p', id);
      if (stored === undefined) throw new LodeError('not_found', `There is no person ${id}.`);
      await store.write(erase, { graphId: caller.graphId, number: stored.number, now: isoNow(clock) });
    },
  };
}
