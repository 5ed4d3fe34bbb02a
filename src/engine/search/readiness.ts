/** Whether a graph's words, terms and columns are those that this version of the program writes. */
import { WORDS_VERSION } from '../../identity/words-version.ts';
import { graphById } from '../../store/graph.ts';
import type { Reads } from '../../store/tx.ts';

/** Of one that an older version filled, terms are not asked for, and what only new columns tell is refused. */
export async function isCurrent(reads: Reads, graphId: number): Promise<boolean> {
  const [graph] = await reads.read(graphById, [], [[graphId]]);
  return graph === undefined || graph.next_record === 1 || graph.words_version === WORDS_VERSION;
}
