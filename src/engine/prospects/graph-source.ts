/**
 * A group's prospects as a source of the people graph, where the group has switched that on: each is a record of a
 * source that is the group's own, under the prospect's ID. And, switched on or not: whoever has been erased from the
 * graph is not taken in again as a prospect.
 */
import { LodeError } from '../../errors.ts';
import type { ProviderId } from '../../identity/record.ts';
import { anySuppression, recordByAddress } from '../../store/graph.ts';
import type { ProspectRow } from '../../store/schema-prospects.ts';
import type { Tx } from '../../store/tx.ts';
import { applyRecords } from '../ingest/apply.ts';
import { PROSPECTS_SOURCE, type Prepared, prepare } from '../ingest/prepare.ts';
import { retireRecords } from '../ingest/retire.ts';
import { findSuppressed } from '../suppression.ts';
import { recordOf } from './person.ts';
import type { Group } from './read.ts';

export const sourceOf = (groupId: string): string => `${PROSPECTS_SOURCE}${groupId}`;

/** What the prospect says, ready to be compared with what has been erased, or to be stored. */
export function statement(groupId: string, row: ProspectRow, providerIds: readonly ProviderId[]): Prepared {
  return prepare('people', sourceOf(groupId), { ...recordOf(row, providerIds), key: row.id });
}

/** @throws LodeError `conflict` when the prospect is somebody who has been erased */
export async function refuseErased(
  tx: Tx,
  { groupId, graphId }: Group,
  row: ProspectRow,
  providerIds: readonly ProviderId[],
): Promise<void> {
  const any = await tx.read(anySuppression, [], [[graphId]]);
  if (any.length === 0) return;
  const found = await findSuppressed(tx, graphId, sourceOf(groupId), [statement(groupId, row, providerIds)]);
  if (found.size > 0) throw new LodeError('conflict', 'This person has been erased and is not taken in again.');
}

export async function putRecord(
  tx: Tx,
  { groupId, graphId }: Group,
  row: ProspectRow,
  providerIds: readonly ProviderId[],
  now: string,
): Promise<void> {
  await applyRecords(tx, {
    graphId,
    groupId,
    source: sourceOf(groupId),
    importId: null,
    now,
    items: [statement(groupId, row, providerIds)],
  });
}

/** Takes the prospects' records out of the graph. */
export async function retireProspectRecords(
  tx: Tx,
  { groupId, graphId }: Group,
  ids: readonly string[],
  now: string,
): Promise<void> {
  const source = await tx.db
    .selectFrom('source')
    .select('id')
    .where('graph_id', '=', graphId)
    .where('name', '=', sourceOf(groupId))
    .executeTakeFirst();
  if (source === undefined || ids.length === 0) return;
  const records = await tx.read(
    recordByAddress,
    [graphId, source.id, 'p'],
    ids.map((id) => [id]),
  );
  const recordIds = records.filter((one) => one.retired === 0).map((one) => one.id);
  if (recordIds.length === 0) return;
  await retireRecords(tx, { graphId, recordIds, cause: 'prospect', importId: null, now });
}
