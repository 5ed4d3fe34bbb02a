/**
 * Resolve: after records came, changed or went, find out anew who belongs together, and write it down.
 *
 * Problem. Records arrive in any order, in batches, from several sources; each can join, merge, move or split people.
 *
 * Promises. The people that result depend on the records, the decisions and the model, not on the order of arrival.
 * Everything happens in the caller's transaction: a reader sees the state before or after, nothing between. Every
 * batch that changes a membership leaves an event with the state of all that it changed, before and after.
 *
 * Algorithm. (1) The changed records, and all records whose ties may have changed because a key has become generic
 * or has ceased to be, are the seeds. (2) `component.ts` walks outward to everything they can touch. (3)
 * `identity/resolve/cluster` cuts each component into people. (4) `assign.ts` gives each its ID. (5)
 * `write-entities.ts` writes them.
 *
 * Worked example. Record r1 (kate@corvane.example) is person A, r2 (+44 20 7946 0001, K. Ashdown) is person B. Now r3
 * comes with both. r3 is the seed; its keys lead to r1 and r2; both pairs score above the link weight; the component
 * is {r1, r2, r3}. No conflict, so it is one cluster. A is older than B: A keeps its ID, B is merged into A.
 *
 * Limits. See component.ts on size. Batches hold unique record keys.
 */
import { linkingKeys } from '../../identity/match/keys.ts';
import type { Model } from '../../identity/match/model.ts';
import { idByNumber, recordById, recordsOfEntity, type StoredRecord } from '../../store/graph.ts';
import type { Tx } from '../../store/tx.ts';
import { type Resolving, watchJobs } from '../outbox/person-changes.ts';
import { type Assigned, assign } from './assign.ts';
import { Explorer, holdersOf, type ResolveContext } from './component.ts';
import { readDecisions } from './decisions.ts';
import { recordEvent } from './event.ts';
import type { GraphState } from './graph-state.ts';
import { addHolders, countingSources, holdersMax, perSource, readOverrides } from './holders.ts';
import { RULES } from './kind.ts';
import { type Node, toNode } from './node.ts';
import { partition } from './partition.ts';
import { type EntityWrite, removeEntities, type WriteContext, writeEntities } from './write-entities.ts';

/** What happened to one record before resolution. */
export interface Touched {
  id: number;
  sourceId: number;
  /** entity before; 0 when new or retired before */
  oldEntity: number;
  /** keys that it held before and after, with its source, to notice keys becoming generic */
  keysBefore: readonly number[];
  keysAfter: readonly number[];
  retired: boolean;
  /** a record that is new: not in the database yet, so that it is written once, with its entity */
  fresh?: Node;
}

export interface Resolution {
  /** record → the entity that it belongs to now */
  entityOf: Map<number, number>;
  idOf: Map<number, string>;
  /** entities that came to be in this batch */
  minted: Set<number>;
  /** surviving entity → entities merged into it */
  mergedInto: Map<number, number[]>;
}

export interface ResolveInput {
  tx: Tx;
  state: GraphState;
  kind: 'p' | 'c';
  model: Model;
  now: string;
  cause: string;
  touched: readonly Touched[];
  /** entities that are to be looked at though none of their records has changed: the model has */
  again?: readonly number[];
  bodies: WriteContext['bodies'];
  employerRecord: WriteContext['employerRecord'];
}

export async function resolve(input: ResolveInput): Promise<Resolution> {
  const { tx, state, kind, model } = input;
  const rules = RULES[kind];
  const overrides = await readOverrides(tx, state.graphId);
  const context: ResolveContext = { tx, graphId: state.graphId, model, rules, overrides, holders: new Map() };
  const decisions = await readDecisions(tx, state.graphId, kind);
  await primeHolders(context, input.touched);
  const seeds = await collectSeeds(context, input);
  const explorer = new Explorer(context, seeds);
  const components = await explorer.explore(decisions.must);

  const result: Resolution = { entityOf: new Map(), idOf: new Map(), minted: new Set(), mergedInto: new Map() };
  const write: WriteContext = {
    tx,
    graphId: state.graphId,
    rules,
    now: input.now,
    sources: state.sources,
    bodies: input.bodies,
    employerRecord: input.employerRecord,
    nextSeq: () => state.nextSeq(),
  };
  const writes: EntityWrite[] = [];
  const gone = new Set(input.touched.filter((one) => one.retired && one.oldEntity !== 0).map((one) => one.oldEntity));
  const names = new Map([...state.sources].map(([id, source]) => [id, source.name]));
  const parts = components.map((component) => {
    // Most components of an import are one new record.
    if (component.nodes.length === 1) return { groups: [component.nodes], contested: false };
    const byId = new Map(component.nodes.map((node) => [node.id, node]));
    const { clusters, contested } = partition(component, rules, names, decisions.cannot, model);
    return { groups: clusters.map((ids) => ids.map((id) => byId.get(id)!)), contested };
  });
  const { assignments, retired } = await assign(
    parts.flatMap((part) => part.groups),
    {
      tx,
      graph: { id: state.graphId, name: state.graphName },
      kind,
      nextNumber: () => state.nextEntity(),
      addressOf: (node) => ({ source: names.get(node.sourceId) ?? '', key: node.key }),
    },
  );
  let next = 0;
  for (const { groups, contested } of parts) {
    const own = assignments.slice(next, next + groups.length);
    next += groups.length;
    for (const assignment of own) {
      writes.push({ assignment, contested });
      gone.delete(assignment.number);
      result.idOf.set(assignment.number, assignment.id);
      // Nobody was there before: a new person, or one whose records had all gone.
      if (assignment.nodes.every((node) => node.entity === 0)) result.minted.add(assignment.number);
      for (const node of assignment.nodes) result.entityOf.set(node.id, assignment.number);
    }
  }
  for (const { number, successors } of retired) {
    gone.delete(number);
    const [into, more] = successors;
    if (into === undefined || more !== undefined) continue;
    result.mergedInto.set(into, [...(result.mergedInto.get(into) ?? []), number]);
  }
  const tellOfJobs = kind === 'p' ? await watchJobs(watched(input, writes)) : undefined;
  await recordIds(input, writes, retired);
  await recordEvent(input, writes, gone);
  await removeEntities(write, [...retired.map((one) => one.number), ...gone]);
  await writeEntities(write, writes);
  await tellOfJobs?.();
  return result;
}

function watched({ tx, state, cause, now, bodies }: ResolveInput, writes: readonly EntityWrite[]): Resolving {
  const known = writes.filter(({ assignment }) => !assignment.minted).map(({ assignment }) => assignment);
  return { tx, graphId: state.graphId, cause, now, known, bodies };
}

/** The changed records, those they leave behind, and those whose keys have crossed their generic limit. */
async function collectSeeds(
  context: ResolveContext,
  { touched, again = [], tx, state }: ResolveInput,
): Promise<Node[]> {
  const { rules } = context;
  const seeds = new Map<number, Node>();
  for (const { fresh } of touched) if (fresh !== undefined) seeds.set(fresh.id, fresh);
  const changed = touched.filter((one) => !one.retired && one.fresh === undefined);
  const rows = await tx.read<StoredRecord>(
    recordById,
    [state.graphId],
    changed.map((one) => [one.id]),
  );
  for (const row of rows) seeds.set(row.id, toNode(row, rules, true, true));

  const disturbed = new Set([...again, ...touched.map((one) => one.oldEntity).filter((entity) => entity !== 0)]);
  const left = await tx.read<StoredRecord>(
    recordsOfEntity,
    [state.graphId],
    [...disturbed].sort((a, b) => a - b).map((entity) => [entity]),
  );
  const crossed = await recordsOfCrossedKeys(context, touched);
  for (const row of [...left, ...crossed]) {
    if (!seeds.has(row.id) && row.retired === 0) seeds.set(row.id, toNode(row, rules, true));
  }
  return [...seeds.values()];
}

/** The holders of all keys in question, the new records of this batch among them. */
async function primeHolders(context: ResolveContext, touched: readonly Touched[]): Promise<void> {
  const keys = touched.flatMap((one) => one.fresh?.links ?? linkingKeys([...one.keysBefore, ...one.keysAfter]));
  await holdersOf(context, keys);
  addHolders(
    context,
    touched.flatMap((one) => one.fresh ?? []),
  );
}

/** Records tied by a key that this batch made generic, or made useful again: their ties must be weighed anew. */
async function recordsOfCrossedKeys(context: ResolveContext, touched: readonly Touched[]): Promise<StoredRecord[]> {
  const { tx, graphId, model, holders } = context;
  const ids = new Set<number>();
  for (const [key, bySource] of changedCounts(context, touched)) {
    const found = holders.get(key)!;
    const max = holdersMax(key, model);
    let change = 0;
    for (const by of bySource.values()) change += by;
    if (Math.max(found.all.length, found.all.length - change) <= max) continue;
    const now = perSource(found.all);
    const before = new Map(now);
    for (const [source, by] of bySource) before.set(source, (before.get(source) ?? 0) - by);
    const [counted, counts] = [countingSources(before, max), countingSources(now, max)];
    // Sources can take each other over the limit together, so the word of all of them is looked at.
    for (const [source, count] of before) {
      if (count <= 0 || counted.has(source) === counts.has(source)) continue;
      const rows = await tx.db
        .selectFrom('match_key')
        .select('record_id')
        .where('graph_id', '=', graphId)
        .where('key', '=', found.key)
        .where('source_id', '=', source)
        .execute();
      for (const row of rows) ids.add(row.record_id);
    }
  }
  return tx.read<StoredRecord>(
    recordById,
    [graphId],
    [...ids].sort((a, b) => a - b).map((id) => [id]),
  );
}

/**
 * By how many holders of each source this batch has changed a key, for keys that may have crossed their limit: those
 * with more holders than it now, and those that a record has given up.
 */
function changedCounts(
  { holders, model }: ResolveContext,
  touched: readonly Touched[],
): Map<number, Map<number, number>> {
  const changed = new Map<number, Map<number, number>>();
  const givenUp = new Set(touched.flatMap((one) => linkingKeys(one.keysBefore)));
  const count = (keys: readonly number[], sourceId: number, by: number) => {
    for (const key of keys) {
      if (holders.get(key)!.all.length <= holdersMax(key, model) && !givenUp.has(key)) continue;
      const bySource = changed.get(key) ?? new Map<number, number>();
      bySource.set(sourceId, (bySource.get(sourceId) ?? 0) + by);
      changed.set(key, bySource);
    }
  };
  for (const one of touched) {
    if (one.keysBefore.length > 0) count(linkingKeys(one.keysBefore), one.sourceId, -1);
    count(one.fresh?.links ?? linkingKeys(one.keysAfter), one.sourceId, 1);
  }
  return changed;
}

const ID_COLUMNS = ['graph_id', 'id', 'kind', 'number', 'generation', 'record_id', 'state', 'successor', 'at'];

async function recordIds(
  input: ResolveInput,
  writes: readonly EntityWrite[],
  retired: Assigned['retired'],
): Promise<void> {
  const { tx, state, kind, now } = input;
  const minted = writes.filter(({ assignment }) => assignment.minted);
  await tx.insert(
    'identity_id',
    ID_COLUMNS,
    minted.map(({ assignment: one }) => [
      state.graphId,
      one.id,
      kind,
      one.number,
      one.generation,
      one.mintedBy,
      'live',
      null,
      now,
    ]),
  );
  const revived = writes.filter(({ assignment }) => assignment.revived);
  const settle = [
    ...revived.map(({ assignment }) => ['live', null, now, state.graphId, assignment.id] as const),
    ...(await retiredIds(input, retired)),
  ];
  await tx.update('identity_id', ['state', 'successor', 'at'], ['graph_id', 'id'], settle);
  await tx.update(
    'identity_id',
    ['record_id'],
    ['graph_id', 'id'],
    writes
      .filter(({ assignment }) => assignment.inherited)
      .map(({ assignment }) => [assignment.mintedBy, state.graphId, assignment.id]),
  );
}

async function retiredIds(
  { tx, state, now }: ResolveInput,
  retired: Assigned['retired'],
): Promise<(readonly [string, number | null, string, number, string])[]> {
  const gone = new Map(retired.map((one) => [one.number, one.successors] as const));
  const known = await tx.read(
    idByNumber,
    [state.graphId],
    [...gone.keys()].map((number) => [number]),
  );
  return known.map(({ id, number }) => {
    const successors = gone.get(number)!;
    const merged = successors.length === 1;
    return [merged ? 'merged' : 'split', merged ? successors[0]! : null, now, state.graphId, id] as const;
  });
}
