/** From a public ID to what it stands for now. A merged ID leads to its successor, through any number of merges. */
import { idByNumber, idByText, type StoredId } from '../store/graph.ts';
import type { Reads } from '../store/tx.ts';

/** A chain of merges longer than this does not occur; a loop would be our bug. */
const MERGES_MAX = 64;

/** The live ID, or undefined when it is unknown, erased or split among several. */
export async function findId(
  reads: Reads,
  graphId: number,
  kind: 'p' | 'c',
  id: string,
): Promise<StoredId | undefined> {
  let [found] = await reads.read<StoredId>(idByText, [graphId], [[id]]);
  for (let step = 0; step < MERGES_MAX && found !== undefined; step += 1) {
    if (found.kind !== kind) return undefined;
    if (found.state === 'live') return found;
    if (found.state !== 'merged' || found.successor === null) return undefined;
    [found] = await reads.read<StoredId>(idByNumber, [graphId], [[found.successor]]);
  }
  return undefined;
}
