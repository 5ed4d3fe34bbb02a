/** The companies' and the people's turn: each component is resolved anew, though none of its records has changed. */
import type { Tx } from '../../store/tx.ts';
import { GraphState } from '../resolve/graph-state.ts';
import { resolve } from '../resolve/resolve.ts';
import { type Adoption, advance, stillAt } from './adoption.ts';

/** About 20 ms of the write lock. */
const CHUNK = 50;

/** Command. */
export async function resolveAgain(tx: Tx, { at, now }: { at: Adoption; now: string }): Promise<void> {
  const state = await GraphState.load(tx, at.graphId);
  if (!(await stillAt(tx, at))) return;
  const kind = at.phase === 'companies' ? 'c' : 'p';
  const numbers = await entitiesAfter(tx, at.graphId, kind, at.cursor[0] ?? -1, CHUNK);
  await resolve({
    tx,
    state,
    kind,
    model: state.model,
    now,
    cause: `model:${state.model.version}`,
    touched: [],
    again: numbers,
    bodies: new Map(),
    employerRecord: () => null,
  });
  await state.save(tx);
  const last = numbers.at(-1);
  await advance(tx, at, last === undefined ? undefined : [last], numbers.length);
}

/** Numbers of the next people or companies. */
export async function entitiesAfter(
  tx: Tx,
  graphId: number,
  kind: 'p' | 'c',
  after: number,
  limit: number,
): Promise<number[]> {
  const rows = await tx.db
    .selectFrom(kind === 'c' ? 'company' : 'person')
    .select('number')
    .where('graph_id', '=', graphId)
    .where('number', '>', after)
    .orderBy('number')
    .limit(limit)
    .execute();
  return rows.map((row) => row.number);
}
