/**
 * Link decisions: a person's word that two records must, or cannot, be one. It holds until it is taken back, through
 * re-imports, merges and new models; taking it back resolves the records as if it had never been given.
 */
import { invalid, LodeError } from '../errors.ts';
import { recordByAddress, type StoredRecord } from '../store/graph.ts';
import type { Tx } from '../store/tx.ts';
import { requireScope } from './accounts/scope.ts';
import { keysOfStored } from './ingest/write-records.ts';
import { isoNow, type Parts } from './parts.ts';
import { GraphState } from './resolve/graph-state.ts';
import { resolve } from './resolve/resolve.ts';
import type { Caller, LinkDecisionRequest, LinkDecisionResult } from './types.ts';

interface Decide {
  graphId: number;
  kind: 'p' | 'c';
  a: { source: string; key: string };
  b: { source: string; key: string };
  /** null takes the decision back */
  verdict: 'must' | 'cannot' | null;
  by: string;
  now: string;
}

/** Command. Notes the decision and resolves both records anew. @returns the IDs that they have now. */
export async function decideLink(tx: Tx, input: Decide): Promise<[string, string]> {
  const state = await GraphState.load(tx, input.graphId);
  const [a, b] = await Promise.all([find(tx, state, input.kind, input.a), find(tx, state, input.kind, input.b)]);
  const [first, second] = a.id < b.id ? [a, b] : [b, a];
  const address = [input.graphId, input.kind, first.source_id, first.key, second.source_id, second.key];
  await tx.remove('link_decision', ['graph_id', 'kind', 'source_a', 'key_a', 'source_b', 'key_b'], [address]);
  if (input.verdict !== null) {
    await tx.insert(
      'link_decision',
      ['graph_id', 'kind', 'source_a', 'key_a', 'source_b', 'key_b', 'verdict', 'by', 'at'],
      [[...address, input.verdict, input.by, input.now]],
    );
  }
  const resolution = await resolve({
    tx,
    state,
    kind: input.kind,
    model: state.model,
    now: input.now,
    cause: `decision:${input.by}`,
    touched: [first, second].map((row) => ({
      id: row.id,
      sourceId: row.source_id,
      oldEntity: row.entity,
      keysBefore: keysOfStored(row),
      keysAfter: keysOfStored(row),
      retired: false,
    })),
    bodies: new Map(),
    employerRecord: () => null,
  });
  await state.save(tx);
  const idOf = (row: StoredRecord) => resolution.idOf.get(resolution.entityOf.get(row.id)!)!;
  return [idOf(a), idOf(b)];
}

async function find(
  tx: Tx,
  state: GraphState,
  kind: 'p' | 'c',
  { source, key }: { source: string; key: string },
): Promise<StoredRecord> {
  const known = [...state.sources].find(([, one]) => one.name === source);
  const [row] =
    known === undefined ? [] : await tx.read<StoredRecord>(recordByAddress, [state.graphId, known[0], kind], [[key]]);
  if (row === undefined || row.retired === 1) {
    throw new LodeError('not_found', `There is no record ${key} in a source ${source}.`);
  }
  return row;
}

export function decisionVerbs({ store, clock }: Parts) {
  return {
    async decideLink(caller: Caller, request: LinkDecisionRequest): Promise<LinkDecisionResult> {
      requireScope(caller, 'people:write');
      if (request.a.source === request.b.source && request.a.key === request.b.key) {
        throw invalid(['b'], 'names the same record as a');
      }
      await requireOwnSources(caller, [request.a.source, request.b.source]);
      const [a, b] = await store.write(decideLink, {
        graphId: caller.graphId,
        kind: request.kind === 'companies' ? 'c' : 'p',
        a: request.a,
        b: request.b,
        verdict: request.verdict === 'none' ? null : request.verdict,
        by: caller.keyId,
        now: isoNow(clock),
      });
      return { a: { ...request.a, id: a }, b: { ...request.b, id: b }, one: a === b };
    },
  };

  /** Whoever may not see a source's name may not decide about its records either. */
  async function requireOwnSources(caller: Caller, names: string[]): Promise<void> {
    if (caller.scopes.has('*') || caller.scopes.has('admin')) return;
    const rows = await store.reads.db
      .selectFrom('source')
      .select('account_group_id')
      .where('graph_id', '=', caller.graphId)
      .where('name', 'in', names)
      .execute();
    if (rows.some((row) => !caller.groupIds.includes(row.account_group_id))) {
      throw new LodeError('not_found', 'There is no such record in a source of yours.');
    }
  }
}
