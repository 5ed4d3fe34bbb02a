/** Who asks, what a tree is compiled with, and the conditions of one that all must hold. */
import type { Tx } from '../../store/tx.ts';
import type { Clock } from '../parts.ts';
import { GRAPH_SPAN } from '../resolve/graph-state.ts';
import type { Caller } from '../types.ts';
import type { Condition } from './condition.ts';
import { type Context, wholeAllowance } from './context.ts';
import { isCurrent } from './readiness.ts';
import type { CompanyFilter, PersonFilter } from './types.ts';

/** Who asks. Plain data: it crosses threads. */
export interface Asker {
  graphId: number;
  groupId: string;
  /** the groups whose sources may be named; null: everybody's */
  sourcesOf: string[] | null;
  /** milliseconds since 1970 */
  now: number;
}

export function askerOf(caller: Caller, clock: Clock): Asker {
  return {
    graphId: caller.graphId,
    groupId: caller.groupId,
    sourcesOf: caller.scopes.has('*') || caller.scopes.has('admin') ? null : caller.groupIds,
    now: clock.now(),
  };
}

export async function contextOf(tx: Tx, { graphId, sourcesOf, now }: Asker): Promise<Context> {
  const first = graphId * GRAPH_SPAN;
  return {
    reads: tx,
    graphId,
    range: { after: first, upTo: first + GRAPH_SPAN - 1 },
    sourcesOf,
    now,
    current: await isCurrent(tx, graphId),
    left: wholeAllowance(),
  };
}

/** One condition of those on top, and where it stands. */
export interface Part {
  path: string;
  condition: Condition;
}

/** The conditions of a tree that all must hold. */
export async function partsOf<Filter extends PersonFilter | CompanyFilter>(
  filter: Filter | undefined,
  compile: (filter: Filter, path: (string | number)[], context: Context) => Promise<Condition>,
  context: Context,
): Promise<Part[]> {
  if (filter === undefined) return [];
  if (!('and' in filter)) return [{ path: 'filter', condition: await compile(filter, ['filter'], context) }];
  const parts: Part[] = [];
  for (const [index, one] of (filter.and as Filter[]).entries()) {
    const path = ['filter', 'and', index];
    parts.push({ path: path.join('.'), condition: await compile(one, path, context) });
  }
  return parts;
}
