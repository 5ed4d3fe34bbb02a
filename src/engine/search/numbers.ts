/** From what identifies people and companies to their numbers. */
import type { KeyKind, MatchKey } from '../../identity/match/keys.ts';
import { type Holder, holdersOfKey, idByText, type StoredId } from '../../store/graph.ts';
import { findId } from '../ids.ts';
import type { Context } from './context.ts';

type Where = Pick<Context, 'reads' | 'graphId'>;

/** Those that live; a merged one leads to its successor. */
export async function numbersOfIds(
  { reads, graphId }: Where,
  kind: 'p' | 'c',
  ids: readonly string[],
): Promise<number[]> {
  const found = new Set<number>();
  const rows = await reads.read<StoredId>(
    idByText,
    [graphId],
    [...new Set(ids)].map((id) => [id]),
  );
  for (const row of rows) {
    if (row.kind !== kind) continue;
    // Few are merged, so only they are followed one by one.
    const live = row.state === 'live' ? row : await findId(reads, graphId, kind, row.id);
    if (live !== undefined) found.add(live.number);
  }
  return [...found];
}

/** Who holds any of the keys of a kind. Of one that hundreds share, the first hundreds. */
export async function holdersOfKeys(
  { reads, graphId }: Where,
  keys: readonly MatchKey[],
  kind: KeyKind,
): Promise<number[]> {
  const wanted = keys.filter((key) => key.kind === kind).map((key) => [key.number]);
  const holders = await reads.read<Holder>(holdersOfKey, [graphId], wanted);
  return [...new Set(holders.map((holder) => holder.entity))].filter((entity) => entity !== 0);
}
