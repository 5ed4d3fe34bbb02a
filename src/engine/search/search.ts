/** Search people: one filter tree, free text, cursor. Runs on a reader thread, since it may read a lot. */
import { foldWords } from '../../identity/normalise/fold.ts';
import type { Reads, Tx } from '../../store/tx.ts';
import { requireScope } from '../accounts/scope.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { findId } from '../ids.ts';
import type { Parts } from '../parts.ts';
import type { Caller, Filter, PersonView, SearchPage, SearchRequest } from '../types.ts';
import { compileFilter } from './compile.ts';

/** Totals are exact up to here; beyond it, counting would cost more than the page. */
export const TOTAL_EXACT_MAX = 10_000;

interface Found {
  rows: { id: string; number: number }[];
  total: number;
}

interface Search {
  graphId: number;
  /** the groups whose sources may be named; null: everybody's */
  sourcesOf: string[] | null;
  filter: Filter | undefined;
  text: string | undefined;
  after: number;
  limit: number;
}

/** Command: a long read. */
export async function findPeople(tx: Tx, { graphId, sourcesOf, filter, text, after, limit }: Search): Promise<Found> {
  const companies = await companiesIn(tx, graphId, filter);
  let query = tx.db.selectFrom('person').where('person.graph_id', '=', graphId);
  if (filter !== undefined) query = query.where(compileFilter(filter, { reads: tx, graphId, sourcesOf, companies }));
  const words = text === undefined ? [] : foldWords(text);
  if (words.length > 0) query = query.where(tx.hasWords(words, false));
  const rows = await query
    .select(['person.id', 'person.number'])
    .where('person.number', '>', after)
    .orderBy('person.number')
    .limit(limit)
    .execute();
  const counted = await tx.db
    .selectFrom(
      query
        .select('person.number')
        .limit(TOTAL_EXACT_MAX + 1)
        .as('some'),
    )
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { rows, total: Number(counted.total) };
}

export async function companiesIn(
  reads: Reads,
  graphId: number,
  filter: Filter | undefined,
): Promise<Map<string, number>> {
  const ids = new Set<string>();
  const walk = (node: Filter): void => {
    if ('and' in node) node.and.forEach(walk);
    else if ('or' in node) node.or.forEach(walk);
    else if ('not' in node) walk(node.not);
    else if (node.field === 'company_id') for (const id of [node.value].flat()) ids.add(String(id));
  };
  if (filter !== undefined) walk(filter);
  const found = new Map<string, number>();
  for (const id of ids) {
    const stored = await findId(reads, graphId, 'c', id);
    if (stored !== undefined) found.set(id, stored.number);
  }
  return found;
}

export function searchVerbs(
  { store }: Parts,
  personView: (caller: Caller, stored: { id: string; number: number }, asked: string) => Promise<PersonView>,
) {
  return {
    async searchPeople(caller: Caller, request: SearchRequest): Promise<SearchPage<PersonView>> {
      requireScope(caller, 'people:read');
      const after = decodeCursor(request.cursor, 'people', 1);
      const { rows, total } = await store.query(findPeople, {
        graphId: caller.graphId,
        sourcesOf: caller.scopes.has('*') || caller.scopes.has('admin') ? null : caller.groupIds,
        filter: request.filter,
        text: request.text,
        after: Number(after?.[0] ?? 0),
        limit: request.limit + 1,
      });
      const page = rows.slice(0, request.limit);
      const items: PersonView[] = [];
      for (const row of page) items.push(await personView(caller, row, row.id));
      const last = page.at(-1);
      return {
        items,
        nextCursor: rows.length > request.limit && last !== undefined ? encodeCursor('people', [last.number]) : null,
        total: Math.min(total, TOTAL_EXACT_MAX),
        totalIsExact: total <= TOTAL_EXACT_MAX,
      };
    },
  };
}
