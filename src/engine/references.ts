/**
 * References: from public IDs and numbers, as surfaces give them out and get them back, to what they stand for now.
 * For many at once, in a few rounds of keyed reads.
 */
import { idByNumber, idByText, type StoredId } from '../store/graph.ts';
import type { PersonRow } from '../store/schema.ts';
import type { KeyedRead, Reads } from '../store/tx.ts';
import { requireScope } from './accounts/scope.ts';
import type { Parts } from './parts.ts';
import type { Caller } from './types.ts';

export interface Reference {
  id: string;
  number: number;
  /** ISO 8601: when what is known of it last changed */
  updatedAt: string;
}

export type Referred = { id: string } | { number: number };

export interface ReferenceVerbs {
  /**
   * One per `wanted`, in order. A merged one leads to its successor; undefined for one that is unknown, of the other
   * kind, erased, without records, or split among several. Scope people:read.
   */
  references(
    caller: Caller,
    kind: 'people' | 'companies',
    wanted: readonly Referred[],
  ): Promise<(Reference | undefined)[]>;
}

type Present = Pick<PersonRow, 'number' | 'updated_at'>;

const presentPerson: KeyedRead<Present> = {
  table: 'person',
  columns: ['number', 'updated_at'],
  fixed: ['graph_id'],
  by: ['number'],
};
const presentCompany: KeyedRead<Present> = { ...presentPerson, table: 'company' };

/** A chain of merges longer than this does not occur; a loop would be our bug. */
const MERGES_MAX = 64;

export function referenceVerbs({ store }: Pick<Parts, 'store'>): ReferenceVerbs {
  const { reads } = store;
  return {
    async references(caller, kind, wanted) {
      requireScope(caller, 'people:read');
      const { graphId } = caller;
      const stored = await storedIds(reads, graphId, wanted);
      const live = stored.map((one) => (one?.state === 'live' && one.kind === kind[0] ? one : undefined));
      const numbers = [...new Set(live.flatMap((one) => (one === undefined ? [] : [one.number])))];
      const rows = await reads.read(
        kind === 'people' ? presentPerson : presentCompany,
        [graphId],
        numbers.map((number) => [number]),
      );
      const updated = new Map(rows.map((row) => [row.number, row.updated_at]));
      return live.map((one) => {
        const updatedAt = one === undefined ? undefined : updated.get(one.number);
        return one === undefined || updatedAt === undefined ? undefined : { id: one.id, number: one.number, updatedAt };
      });
    },
  };
}

/** What each leads to, merges followed. */
async function storedIds(
  reads: Reads,
  graphId: number,
  wanted: readonly Referred[],
): Promise<(StoredId | undefined)[]> {
  const ids = [...new Set(wanted.flatMap((one) => ('id' in one ? [one.id] : [])))];
  const byText = await reads.read(
    idByText,
    [graphId],
    ids.map((id) => [id]),
  );
  const byId = new Map(byText.map((one) => [one.id, one]));
  const byNumber = new Map<number, StoredId>();
  const successors = byText.flatMap(({ successor }) => successor ?? []);
  let next = [...new Set([...wanted.flatMap((one) => ('number' in one ? [one.number] : [])), ...successors])];
  for (let step = 0; step < MERGES_MAX && next.length > 0; step += 1) {
    const rows = await reads.read(
      idByNumber,
      [graphId],
      next.map((number) => [number]),
    );
    for (const row of rows) byNumber.set(row.number, row);
    next = [...new Set(rows.flatMap(({ successor }) => successor ?? []))].filter((number) => !byNumber.has(number));
  }
  return wanted.map((one) => {
    let found = 'id' in one ? byId.get(one.id) : byNumber.get(one.number);
    for (let step = 0; step < MERGES_MAX && found?.state === 'merged' && found.successor !== null; step += 1) {
      found = byNumber.get(found.successor);
    }
    return found;
  });
}
