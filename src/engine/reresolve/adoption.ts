/**
 * Adoption: a graph takes a model, and everything in it is resolved anew under it.
 *
 * Problem. It takes minutes for a million records; meanwhile queries are answered, records come in, and the machine may
 * be switched off.
 *
 * Promises. From the first commit on every process resolves and answers by the new model; who belongs together changes
 * record by record as each has its turn. What is interrupted goes on where it stood and ends like one that was not. IDs
 * are kept by the rules of `resolve/assign.ts`. Adopting the former model again takes it all back.
 *
 * Algorithm. Four phases, each in chunks that commit their place with their work:
 *   records    features and keys of every record are made anew from what it says (`records.ts`)
 *   keys       only if the graph's keys were of another version: those that no record has any more go (`keys.ts`)
 *   companies  every company's component is resolved anew (`entities.ts`)
 *   people     likewise
 * Keys are whole before the first component is looked at, so the outcome does not depend on the order of the turns.
 *
 * Limits. Every person and company is written anew and takes a new place in the change feed. What a source calls its
 * employers may be spelled otherwise by newer code; the mentions of the old spelling stay as companies that nobody names.
 */
import { LodeError } from '../../errors.ts';
import { KEYS_VERSION } from '../../identity/match/keys-version.ts';
import { WORDS_VERSION } from '../../identity/words-version.ts';
import { graphById } from '../../store/graph.ts';
import type { Reads, Tx } from '../../store/tx.ts';
import { type ModelText, modelOf } from '../models/active.ts';

export type Phase = 'records' | 'keys' | 'companies' | 'people';

export interface Adoption {
  graphId: number;
  /** of the model */
  id: string;
  phase: Phase;
  /** the last record, key row or entity that has had its turn; [] at the start of a phase */
  cursor: number[];
  /** how many have had their turn in this phase */
  done: number;
}

/** Command. Makes the model the graph's own; one whose adoption is under way is left where it stands. */
export async function startAdoption(
  tx: Tx,
  { graphId, model, now }: { graphId: number; model: ModelText; now: string },
): Promise<{ resumed: boolean }> {
  await tx.lockGraph(graphId);
  const { version } = modelOf(model);
  const rows = await tx.db
    .selectFrom('model')
    .select(['id', 'version', 'state'])
    .where('graph_id', '=', graphId)
    .execute();
  if (rows.some((row) => row.id === model.id && row.state === 'adopting')) return { resumed: true };
  if (rows.some((row) => row.id !== model.id && row.version === version)) {
    throw new LodeError(
      'conflict',
      `Another model has been adopted under the version ${version}: a version is frozen.`,
    );
  }
  await tx.db
    .updateTable('model')
    .set({ state: 'former', ...AT_REST })
    .where('graph_id', '=', graphId)
    .execute();
  await tx.put('model', ['graph_id', 'id'], COLUMNS, [
    [graphId, model.id, version, model.body, 'adopting', 'records', '[]', 0, now],
  ]);
  await tx.update('graph', ['model'], ['id'], [[model.id, graphId]]);
  return { resumed: false };
}

const COLUMNS = ['graph_id', 'id', 'version', 'body', 'state', 'phase', 'cursor', 'done', 'adopted_at'];
const AT_REST = { phase: '', cursor: '', done: 0 };

/** The adoption that is under way, if any. */
export async function adoptionOf(reads: Reads, graphId: number): Promise<Adoption | undefined> {
  const row = await reads.db
    .selectFrom('model')
    .select(['id', 'phase', 'cursor', 'done'])
    .where('graph_id', '=', graphId)
    .where('state', '=', 'adopting')
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const cursor = JSON.parse(row.cursor) as number[];
  return { graphId, id: row.id, phase: row.phase as Phase, cursor, done: Number(row.done) };
}

/** Whether the adoption still stands where a chunk was prepared for: another process may have been quicker. */
export async function stillAt(tx: Tx, at: Adoption): Promise<boolean> {
  const now = await adoptionOf(tx, at.graphId);
  return now?.id === at.id && now.phase === at.phase && String(now.cursor) === String(at.cursor);
}

/** Notes that `count` more have had their turn; `next` is undefined at the end of the phase. */
export async function advance(tx: Tx, at: Adoption, next: number[] | undefined, count: number): Promise<void> {
  if (next !== undefined) return write(tx, at, at.phase, next, at.done + count);
  const phase = await phaseAfter(tx, at);
  if (phase === 'companies') await tx.update('graph', ['keys_version'], ['id'], [[KEYS_VERSION, at.graphId]]);
  if (phase !== undefined) return write(tx, at, phase, [], 0);
  // Everybody has been written anew.
  await tx.update('graph', ['words_version'], ['id'], [[WORDS_VERSION, at.graphId]]);
  const row = tx.db.updateTable('model').set({ state: 'active', ...AT_REST });
  await row.where('graph_id', '=', at.graphId).where('id', '=', at.id).execute();
}

async function write(tx: Tx, { graphId, id }: Adoption, phase: Phase, cursor: number[], done: number): Promise<void> {
  await tx.update(
    'model',
    ['phase', 'cursor', 'done'],
    ['graph_id', 'id'],
    [[phase, JSON.stringify(cursor), done, graphId, id]],
  );
}

async function phaseAfter(tx: Tx, { phase, graphId }: Adoption): Promise<Phase | undefined> {
  switch (phase) {
    case 'records':
      return (await keysAreOld(tx, graphId)) ? 'keys' : 'companies';
    case 'keys':
      return 'companies';
    case 'companies':
      return 'people';
    case 'people':
      return undefined;
  }
}

/** Whether the graph holds records whose keys another version of the code has made. */
export async function keysAreOld(reads: Reads, graphId: number): Promise<boolean> {
  const [graph] = await reads.read(graphById, [], [[graphId]]);
  return graph !== undefined && graph.next_record > 1 && graph.keys_version !== KEYS_VERSION;
}
