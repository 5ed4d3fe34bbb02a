/** Learning, trying and adopting models: what the command line does for an operator. */
import { LodeError } from '../../errors.ts';
import type { Model } from '../../identity/match/model.ts';
import { graphById, modelById } from '../../store/graph.ts';
import { activeModel, type ModelText, modelOf, SHIPPED_ID, SHIPPED_TEXT } from '../models/active.ts';
import { describeModel, graphsWithOldKeys, type ModelReport } from '../models/describe.ts';
import { type GraphRecords, recordsOfGraph } from '../models/graph-records.ts';
import { isoNow, type Parts } from '../parts.ts';
import { type Adoption, adoptionOf, keysAreOld, type Phase, startAdoption } from './adoption.ts';
import { type Difference, differenceOf } from './difference.ts';
import { resolveAgain } from './entities.ts';
import { findStaleKeys, removeStaleKeys } from './keys.ts';
import { prepareRecords, rewriteRecords } from './records.ts';
import { type Regrouping, tryModel } from './trial.ts';

/** How far an adoption is: so many of the rows of this phase. */
export interface AdoptionProgress {
  phase: Phase;
  done: number;
}

export interface Differences {
  people: Difference;
  companies: Difference;
}

export interface ModelOperations {
  activeModel(graphId: number): Promise<Model>;
  describeModel(graphId: number): Promise<ModelReport>;
  graphsWithOldKeys(): Promise<string[]>;
  recordsOfGraph(graphId: number, onPage?: (records: number) => void): Promise<GraphRecords>;
  /** What adopting the model would change; changes nothing. `conflict` while the graph's keys are old. */
  tryModel(
    graphId: number,
    model: ModelText,
    onProgress?: (kind: 'companies' | 'people', done: number) => void,
  ): Promise<Differences>;
  /** Makes the model the graph's own, or the present one once more; then `adoptionStep` until there is nothing left. */
  startAdoption(graphId: number, model: ModelText | undefined): Promise<{ resumed: boolean }>;
  /** Does the next chunk. @returns where that leaves it; undefined when all is done. */
  adoptionStep(graphId: number): Promise<AdoptionProgress | undefined>;
  /** How many rows the phase has in all. */
  rowsOf(graphId: number, phase: Phase): Promise<number>;
}

const TABLES = { records: 'record', keys: 'match_key', companies: 'company', people: 'person' } as const;

export function modelOperations({ store, clock }: Parts): ModelOperations {
  const { reads } = store;

  async function rowsOf(graphId: number, phase: Phase): Promise<number> {
    const row = await reads.db
      .selectFrom(TABLES[phase])
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('graph_id', '=', graphId)
      .executeTakeFirstOrThrow();
    return Number(row.count);
  }

  /** The model that the graph has, as it would be adopted again. */
  async function presentModel(graphId: number): Promise<ModelText> {
    const [graph] = await reads.read(graphById, [], [[graphId]]);
    if (graph === undefined || graph.model === SHIPPED_ID) return SHIPPED_TEXT;
    const [row] = await reads.read(modelById, [graphId], [[graph.model]]);
    if (row === undefined) throw new LodeError('internal', `The model ${graph.model} is not stored; name one.`);
    return row;
  }

  async function regroupings(
    graphId: number,
    kind: 'p' | 'c',
    model: ModelText,
    onProgress: (done: number) => void,
  ): Promise<Regrouping[]> {
    const found = new Map<number, Regrouping>();
    let done = 0;
    for (let after = -1; ; ) {
      const chunk = await store.query(tryModel, { graphId, kind, model, after });
      for (const one of chunk.regroupings) found.set(one.first, one);
      if (chunk.next === undefined) return [...found.values()];
      after = chunk.next;
      done += chunk.count;
      onProgress(done);
    }
  }

  async function step(at: Adoption): Promise<void> {
    const now = isoNow(clock);
    switch (at.phase) {
      case 'records':
        return store.write(rewriteRecords, { ...(await prepareRecords(reads, at)), now }, 'bulk');
      case 'keys':
        return store.write(removeStaleKeys, await store.query(findStaleKeys, at), 'bulk');
      case 'companies':
      case 'people':
        return store.write(resolveAgain, { at, now }, 'bulk');
    }
  }

  return {
    activeModel: (graphId) => activeModel(reads, graphId),
    describeModel: (graphId) => describeModel(reads, graphId),
    graphsWithOldKeys: () => graphsWithOldKeys(reads),
    recordsOfGraph: (graphId, onPage) => recordsOfGraph(reads, graphId, onPage),
    rowsOf,
    async tryModel(graphId, model, onProgress) {
      if (await keysAreOld(reads, graphId)) {
        const message =
          'The keys of this database were made by another version of Lode: run lode reresolve --yes first.';
        throw new LodeError('conflict', message);
      }
      const differences: Partial<Differences> = {};
      for (const [kind, name] of [
        ['c', 'companies'],
        ['p', 'people'],
      ] as const) {
        const changed = await regroupings(graphId, kind, model, (done) => onProgress?.(name, done));
        const before = await rowsOf(graphId, name);
        differences[name] = await differenceOf(reads, graphId, kind, modelOf(model), before, changed);
      }
      return differences as Differences;
    },
    async startAdoption(graphId, model) {
      return store.write(startAdoption, {
        graphId,
        model: model ?? (await presentModel(graphId)),
        now: isoNow(clock),
      });
    },
    async adoptionStep(graphId) {
      const at = await adoptionOf(reads, graphId);
      if (at === undefined) return undefined;
      await step(at);
      const next = await adoptionOf(reads, graphId);
      return next === undefined ? undefined : { phase: next.phase, done: next.done };
    },
  };
}
