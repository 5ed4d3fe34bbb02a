/**
 * The event of a batch: who belonged together before it and after it, of all whom it has changed. The list of events
 * is append-only; undo, audit and the dry run read it.
 *
 * Example. Record 7 joins person 3, and person 5 is merged into 4: before {"3":[1],"4":[2],"5":[6]}, after
 * {"3":[1,7],"4":[2,6]}. A component whose records stay where they were is left out.
 */
import type { Tx } from '../../store/tx.ts';
import type { GraphState } from './graph-state.ts';
import type { EntityWrite } from './write-entities.ts';

const COLUMNS = ['graph_id', 'seq', 'kind', 'cause', 'model_version', 'before', 'after', 'at'];

type Members = Map<number, number[]>;

export interface Happened {
  tx: Tx;
  state: GraphState;
  kind: 'p' | 'c';
  model: { version: string };
  cause: string;
  now: string;
  touched: readonly { id: number; oldEntity: number }[];
}

/** @param gone entities that lost all their records */
export async function recordEvent(
  { tx, state, kind, model, cause, now, touched }: Happened,
  writes: readonly EntityWrite[],
  gone: ReadonlySet<number>,
): Promise<void> {
  const [before, after]: [Members, Members] = [new Map(), new Map()];
  for (const { assignment } of writes) {
    if (assignment.nodes.every((node) => node.entity === assignment.number)) continue;
    for (const node of assignment.nodes) {
      if (node.entity !== 0) add(before, node.entity, node.id);
      add(after, assignment.number, node.id);
    }
  }
  // Whoever lost a record to another is changed too.
  for (const { assignment } of writes) {
    const { number, nodes } = assignment;
    if (after.has(number) || !before.has(number)) continue;
    for (const node of nodes) {
      add(before, node.entity, node.id);
      add(after, number, node.id);
    }
  }
  for (const { id, oldEntity } of touched) if (gone.has(oldEntity)) add(before, oldEntity, id);
  if (before.size === 0 && after.size === 0) return;
  const row = [state.graphId, state.nextSeq(), kind, cause, model.version, textOf(before), textOf(after), now];
  await tx.insert('resolution_event', COLUMNS, [row]);
}

function add(members: Members, entity: number, record: number): void {
  const known = members.get(entity);
  if (known === undefined) members.set(entity, [record]);
  else known.push(record);
}

/** JSON: entity → records. */
function textOf(members: Members): string {
  return `{${[...members].map(([entity, records]) => `"${entity}":[${records.join(',')}]`).join(',')}}`;
}
