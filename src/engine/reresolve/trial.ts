/**
 * Trial: who would belong together under another model. Every component is collected and cut into people as resolution
 * does it, on the database as it stands, and nothing is written: a component does not depend on where its records are
 * now, so each can be tried by itself.
 *
 * Limit. Features and keys are those that are stored; whether newer code would make others is not tried.
 */
import { recordsOfEntity, type StoredRecord } from '../../store/graph.ts';
import type { Tx } from '../../store/tx.ts';
import { type ModelText, modelOf } from '../models/active.ts';
import { type Component, Explorer, type ResolveContext } from '../resolve/component.ts';
import { readDecisions } from '../resolve/decisions.ts';
import { readOverrides } from '../resolve/holders.ts';
import { RULES } from '../resolve/kind.ts';
import { toNode } from '../resolve/node.ts';
import { partition } from '../resolve/partition.ts';
import { entitiesAfter } from './entities.ts';

const CHUNK = 200;

/** A component whose records would be put together otherwise. */
export interface Regrouping {
  /** its first record: whoever reaches the component from elsewhere finds the same */
  first: number;
  /** person or company → its records */
  before: [number, number[]][];
  /** records that would be one */
  after: number[][];
}

export interface TrialChunk {
  regroupings: Regrouping[];
  next: number | undefined;
  count: number;
}

/** Command: a long read over the next people or companies. */
export async function tryModel(
  tx: Tx,
  { graphId, kind, model, after }: { graphId: number; kind: 'p' | 'c'; model: ModelText; after: number },
): Promise<TrialChunk> {
  const numbers = await entitiesAfter(tx, graphId, kind, after, CHUNK);
  const rules = RULES[kind];
  const rows = await tx.read<StoredRecord>(
    recordsOfEntity,
    [graphId],
    numbers.map((number) => [number]),
  );
  const context: ResolveContext = {
    tx,
    graphId,
    model: modelOf(model),
    rules,
    overrides: await readOverrides(tx, graphId),
    holders: new Map(),
  };
  const { must, cannot } = await readDecisions(tx, graphId, kind);
  const explorer = new Explorer(
    context,
    rows.map((row) => toNode(row, rules, true)),
  );
  const components = await explorer.explore(must);
  const sources = await tx.db.selectFrom('source').select(['id', 'name']).where('graph_id', '=', graphId).execute();
  const names = new Map(sources.map(({ id, name }) => [id, name]));
  const regroupings = components.flatMap(
    (component) => regrouping(component, partition(component, rules, names, cannot, context.model).clusters) ?? [],
  );
  return { regroupings, next: numbers.at(-1), count: numbers.length };
}

function regrouping({ nodes }: Component, after: number[][]): Regrouping | undefined {
  const before = new Map<number, number[]>();
  for (const { id, entity } of nodes) before.set(entity, [...(before.get(entity) ?? []), id]);
  const entityOf = new Map(nodes.map(({ id, entity }) => [id, entity]));
  const same =
    after.length === before.size && after.every((ids) => ids.every((id) => entityOf.get(id) === entityOf.get(ids[0]!)));
  return same ? undefined : { first: Math.min(...entityOf.keys()), before: [...before], after };
}
