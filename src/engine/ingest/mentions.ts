/**
 * Mentions: every employer named by a person's record is a small company record of its own, in the source
 * `lode:mentions`, so that companies exist, merge and keep their IDs even where nobody ever imported a company file.
 * The same words always stand for the same record; most are met thousands of times and cost one look-up.
 */
import { idByAddress } from '../../store/graph.ts';
import type { Tx } from '../../store/tx.ts';
import type { GraphState } from '../resolve/graph-state.ts';
import { RULES } from '../resolve/kind.ts';
import { freshNode } from '../resolve/node.ts';
import { resolve } from '../resolve/resolve.ts';
import { MENTIONS_SOURCE, type Prepared } from './prepare.ts';
import { insertRecords } from './write-records.ts';

/** Below every source that a person names, so that a company's own record decides how it is spelled. */
const MENTIONS_TRUST = 1;

/** A mention is no sighting of the company: any record of its own is newer. */
const MENTIONED_AT = '1970-01-01T00:00:00.000Z';

/** @returns mention key → record id. */
export async function ensureMentions(
  tx: Tx,
  state: GraphState,
  now: string,
  mentions: readonly Prepared[],
): Promise<Map<string, number>> {
  const wanted = new Map<string, Prepared>();
  // The first spelling stays, so that it does not depend on how an import is cut into chunks.
  for (const mention of mentions) {
    if (!wanted.has(mention.key)) wanted.set(mention.key, mention);
  }
  if (wanted.size === 0) return new Map();
  const source = await mentionsSource(tx, state, now);
  const known = await tx.read(
    idByAddress,
    [state.graphId, source, 'c'],
    [...wanted.keys()].map((key) => [key]),
  );
  const ids = new Map(known.map((row) => [row.key, row.id]));
  const added = [...wanted.values()]
    .filter((mention) => !ids.has(mention.key))
    .map((mention) => ({ mention: { ...mention, observedAt: MENTIONED_AT }, id: state.nextRecord() }));
  for (const { mention, id } of added) ids.set(mention.key, id);
  if (added.length > 0) await addMentions(tx, state, source, now, added);
  return ids;
}

async function mentionsSource(tx: Tx, state: GraphState, now: string): Promise<number> {
  const known = [...state.sources].find(([, source]) => source.name === MENTIONS_SOURCE);
  // Nobody's group: it belongs to the graph.
  return known?.[0] ?? state.source(tx, MENTIONS_SOURCE, '', MENTIONS_TRUST, now);
}

async function addMentions(
  tx: Tx,
  state: GraphState,
  source: number,
  now: string,
  added: readonly { mention: Prepared; id: number }[],
): Promise<void> {
  const resolution = await resolve({
    tx,
    state,
    kind: 'c',
    model: state.model,
    now,
    cause: 'mentions',
    touched: added.map(({ mention: { key, features, keys }, id }) => ({
      id,
      sourceId: source,
      oldEntity: 0,
      keysBefore: [],
      keysAfter: keys,
      retired: false,
      fresh: freshNode({ id, sourceId: source, key, observedAt: MENTIONED_AT, features, keys }, RULES.c),
    })),
    bodies: new Map(added.map(({ mention, id }) => [id, mention])),
    employerRecord: () => null,
  });
  await insertRecords(
    tx,
    { graphId: state.graphId, sourceId: source, importId: null, now, observedAt: MENTIONED_AT },
    added.map(({ mention, id }) => ({ item: mention, id, index: 0, stored: undefined })),
    (id) => resolution.entityOf.get(id)!,
  );
}
