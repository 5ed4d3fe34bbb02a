/** What an operator should know of a graph's model and keys. */
import { KEYS_VERSION } from '../../identity/match/keys-version.ts';
import type { Model } from '../../identity/match/model.ts';
import { graphById } from '../../store/graph.ts';
import type { Reads } from '../../store/tx.ts';
import { adoptionOf, keysAreOld, type Phase } from '../reresolve/adoption.ts';
import { graphModel } from './active.ts';

export interface ModelReport {
  version: string;
  data: string;
  date: string;
  calibrated_on: string;
  /** null when it was never adopted: it is the one that ships */
  adopted_at: string | null;
  /** what is left to be done of its adoption; null when nothing is */
  adopting: Phase | null;
  /** `old`: records are found by keys of another version of the program, until `lode reresolve` has rebuilt them */
  keys: { version: number; wanted: number; old: boolean };
}

export async function describeModel(reads: Reads, graphId: number): Promise<ModelReport> {
  const [graph] = await reads.read(graphById, [], [[graphId]]);
  const { version, about }: Model = await graphModel(reads, graphId, graph!.model);
  const row = await reads.db
    .selectFrom('model')
    .select('adopted_at')
    .where('graph_id', '=', graphId)
    .where('id', '=', graph!.model)
    .executeTakeFirst();
  const adoption = await adoptionOf(reads, graphId);
  return {
    version,
    data: about.data,
    date: about.date,
    calibrated_on: about.calibratedOn,
    adopted_at: row?.adopted_at ?? null,
    adopting: adoption?.phase ?? null,
    keys: { version: graph!.keys_version, wanted: KEYS_VERSION, old: await keysAreOld(reads, graphId) },
  };
}

/** Names of the graphs whose records are found by keys of another version of the program. */
export async function graphsWithOldKeys(reads: Reads): Promise<string[]> {
  const rows = await reads.db
    .selectFrom('graph')
    .select('name')
    .where('next_record', '>', 1)
    .where('keys_version', '!=', KEYS_VERSION)
    .orderBy('id')
    .execute();
  return rows.map(({ name }) => name);
}
