/** The engine on a graph of its own, for tests that ingest and look at what became of it. */
import { createEngine, createOperations, type Operations } from '../../src/engine/create.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { Parts } from '../../src/engine/parts.ts';
import type { Caller, PersonQuery, RecordOutcome } from '../../src/engine/types.ts';
import type { CompanyRecord, PersonRecord, RecordKind } from '../../src/identity/record.ts';
import type { TestDatabase } from '../store/databases.ts';
import { partsOn } from './parts.ts';

export interface TestGraph {
  parts: Parts;
  engine: Engine;
  operations: Operations;
  /** has every scope; its group owns the graph */
  caller: Caller;
  /** The outcome of each record, in order. */
  people(source: string, records: PersonRecord[]): Promise<RecordOutcome[]>;
  companies(source: string, records: CompanyRecord[]): Promise<RecordOutcome[]>;
  /** The ID of each record, all of which must be taken. */
  idsOf(source: string, records: PersonRecord[]): Promise<string[]>;
  match(
    query: PersonQuery,
  ): ReturnType<Engine['matchPeople']> extends Promise<(infer Answer)[]> ? Promise<Answer> : never;
  /** Who belongs together: sorted lists of sorted record addresses. */
  partition(kind: 'p' | 'c'): Promise<string[][]>;
}

let serial = 0;

/** A graph that nobody else reads; `name` fixes its IDs, which are minted from it. */
export async function openGraph(database: TestDatabase, name = `graph-${++serial}`): Promise<TestGraph> {
  const parts = partsOn(database.store, database.folder);
  const engine = createEngine(parts);
  const operations = createOperations(parts);
  const group = await engine.createGroup(ADMIN, { name, graph: name });
  const caller = await operations.callerFor(group.id);
  const ingest = (kind: RecordKind) => (source: string, records: unknown[]) =>
    engine.ingest(caller, { source, kind, records });
  const graph: TestGraph = {
    parts,
    engine,
    operations,
    caller,
    people: ingest('people'),
    companies: ingest('companies'),
    async idsOf(source, records) {
      const outcomes = await graph.people(source, records);
      return outcomes.map(({ id, reason }) => {
        if (id === null) throw new Error(`rejected: ${reason}`);
        return id;
      });
    },
    match: async (query) => (await engine.matchPeople(caller, [query], { kind: 'joint', explain: true }))[0]!,
    partition: (kind) => partitionOf(database, caller.graphId, kind),
  };
  return graph;
}

const ADMIN: Caller = {
  keyId: 'test',
  keyName: 'test',
  groupId: '',
  groupIds: [],
  graphId: 0,
  scopes: new Set(['*']),
  plan: { name: 'unlimited' },
  settings: {},
};

async function partitionOf(database: TestDatabase, graphId: number, kind: 'p' | 'c'): Promise<string[][]> {
  const rows = await database.sql(`
    select source.name as source, record.key as key, record.entity as entity
    from record join source on source.id = record.source_id
    where record.graph_id = ${graphId} and record.kind = '${kind}' and record.retired = 0`);
  const clusters = new Map<string, string[]>();
  for (const { source, key, entity } of rows) {
    const list = clusters.get(String(entity)) ?? [];
    list.push(`${source}/${key}`);
    clusters.set(String(entity), list);
  }
  return [...clusters.values()].map((list) => list.sort()).sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
}
