/** The records' turn: features and keys are made anew from what each record says, and written where they differ. */
import type { CompanyRecord, PersonRecord } from '../../identity/record.ts';
import { recordById, type StoredRecord, versionBody } from '../../store/graph.ts';
import type { Reads, Tx, Value } from '../../store/tx.ts';
import { ensureMentions } from '../ingest/mentions.ts';
import { type Prepared, prepare } from '../ingest/prepare.ts';
import { keysOfStored } from '../ingest/write-records.ts';
import { GraphState } from '../resolve/graph-state.ts';
import { type Adoption, advance, keysAreOld, stillAt } from './adoption.ts';

const CHUNK = 200;

/** What a record has anew. Plain data: it crosses threads. */
interface Anew {
  id: number;
  /** that it was made from */
  version: number;
  features: string;
  keys: number[];
  mentions: Prepared[];
}

export interface RecordsChunk {
  at: Adoption;
  records: Anew[];
  next: number[] | undefined;
  now: string;
}

/** The next records of a graph with what they have anew; made on the caller's thread, since it takes most of the time. */
export async function prepareRecords(reads: Reads, at: Adoption): Promise<Omit<RecordsChunk, 'now'>> {
  const { graphId, cursor } = at;
  const page = await reads.db
    .selectFrom('record')
    .select(['id', 'source_id', 'kind', 'key', 'version', 'retired'])
    .where('graph_id', '=', graphId)
    .where('id', '>', cursor[0] ?? -1)
    .orderBy('id')
    .limit(CHUNK)
    .execute();
  const last = page.at(-1);
  const live = page.filter((row) => row.retired === 0);
  const bodies = await reads.read(
    versionBody,
    [graphId],
    live.map((row) => [row.id, row.version]),
  );
  const bodyOf = new Map(bodies.map((row) => [row.record_id, row.body]));
  const sources = await reads.db.selectFrom('source').select(['id', 'name']).where('graph_id', '=', graphId).execute();
  const nameOf = new Map(sources.map(({ id, name }) => [id, name]));
  const records = live.map(({ id, version, kind, key, source_id }): Anew => {
    const record = JSON.parse(bodyOf.get(id) || '{}') as PersonRecord | CompanyRecord;
    const prepared = prepare(kind === 'p' ? 'people' : 'companies', nameOf.get(source_id) ?? '', { ...record, key });
    return { id, version, features: prepared.features, keys: prepared.keys, mentions: prepared.mentions };
  });
  return { at, records, next: last === undefined ? undefined : [last.id] };
}

const KEY_COLUMNS = ['graph_id', 'key', 'source_id', 'record_id', 'entity'];

/** Command. A record that has changed since it was prepared was written by this code, so it has its turn behind it. */
export async function rewriteRecords(tx: Tx, { at, records, next, now }: RecordsChunk): Promise<void> {
  const state = await GraphState.load(tx, at.graphId);
  if (!(await stillAt(tx, at))) return;
  await ensureMentions(
    tx,
    state,
    now,
    records.flatMap((record) => record.mentions),
  );
  const rows = await tx.read<StoredRecord>(
    recordById,
    [at.graphId],
    records.map((record) => [record.id]),
  );
  const stored = new Map(rows.map((row) => [row.id, row]));
  const same = records.flatMap((anew) => {
    const row = stored.get(anew.id);
    return row === undefined || row.retired === 1 || row.version !== anew.version ? [] : [{ anew, row }];
  });
  await tx.update(
    'record',
    ['features'],
    ['graph_id', 'id'],
    same
      .filter(({ anew, row }) => anew.features !== row.features)
      .map(({ anew, row }) => [anew.features, at.graphId, row.id]),
  );
  await writeKeys(tx, at.graphId, same);
  await state.save(tx);
  await advance(tx, at, next, records.length);
}

type Same = { anew: Anew; row: StoredRecord };

/** Which keys another version of the code has given a record is not known: then all are added, and the old ones swept. */
async function writeKeys(tx: Tx, graphId: number, same: readonly Same[]): Promise<void> {
  const unknown = await keysAreOld(tx, graphId);
  const added: Value[][] = [];
  const stale: Value[][] = [];
  for (const { anew, row } of same) {
    const before = new Set(unknown ? [] : keysOfStored(row));
    for (const key of anew.keys) {
      if (!before.delete(key)) added.push([graphId, key, row.source_id, row.id, row.entity]);
    }
    for (const key of before) stale.push([graphId, key, row.source_id, row.id]);
  }
  await tx.remove('match_key', KEY_COLUMNS.slice(0, 4), byKey(stale));
  await tx.insert('match_key', KEY_COLUMNS, byKey(added), true);
}

/** In the order of the index, which then touches each page once. */
function byKey(rows: Value[][]): Value[][] {
  return rows.sort((a, b) => (a[1] as number) - (b[1] as number));
}
