/** What an operator should look at: generic keys, jobs that were given up, people of unlikely size. */
import { sql } from 'kysely';
import { COUNTED_KINDS } from '../identity/match/email-keys.ts';
import { KIND_SPAN, KINDS } from '../identity/match/hash.ts';
import { KEY_KINDS, kindOf } from '../identity/match/keys.ts';
import type { Tx } from '../store/tx.ts';
import { type LoosePerson, loosePeople } from './cohesion.ts';
import { activeModel } from './models/active.ts';
import { describeModel, type ModelReport } from './models/describe.ts';

export interface DoctorReport {
  model: ModelReport;
  counts: { records: number; people: number; companies: number; keys: number };
  /** keys held by most records, with how many sources say so */
  crowded_keys: { kind: string; records: number; sources: number; example_record: string }[];
  failed_jobs: { id: string; type: string; error: string | null; finished_at: string | null }[];
  largest_people: { id: string; records: number }[];
  /** whose records do not hang together as one person's do */
  loose_people: LoosePerson[];
}

const LISTED_MAX = 20;
const CROWDED_MIN = 40;
const LARGE_MIN = 25;
const COUNTED = [...COUNTED_KINDS].map((kind) => KEY_KINDS[kind]);

/** Command: a long read over one graph. */
export async function doctorReport(tx: Tx, { graphId }: { graphId: number }): Promise<DoctorReport> {
  const count = async (table: 'record' | 'person' | 'company' | 'match_key') => {
    const row = await tx.db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('graph_id', '=', graphId)
      .executeTakeFirstOrThrow();
    return Number(row.count);
  };
  const crowded = await tx.db
    .selectFrom('match_key')
    .select((eb) => [
      'key',
      eb.fn.countAll<number>().as('records'),
      eb.fn.count<number>('source_id').distinct().as('sources'),
      eb.fn.min<number>('record_id').as('example'),
    ])
    .where('graph_id', '=', graphId)
    // Keys that are only counted are crowded by design.
    .where(sql<number>`(key / ${sql.lit(KIND_SPAN)}) % ${sql.lit(KINDS)}`, 'not in', COUNTED)
    .groupBy('key')
    .having((eb) => eb.fn.countAll(), '>', CROWDED_MIN)
    .orderBy('records', 'desc')
    .orderBy('key')
    .limit(LISTED_MAX)
    .execute();
  const large = await tx.db
    .selectFrom('record')
    .innerJoin('person', (join) =>
      join.onRef('person.graph_id', '=', 'record.graph_id').onRef('person.number', '=', 'record.entity'),
    )
    .select((eb) => ['person.id', eb.fn.countAll<number>().as('records')])
    .where('record.graph_id', '=', graphId)
    .groupBy('person.id')
    .having((eb) => eb.fn.countAll(), '>', LARGE_MIN)
    .orderBy('records', 'desc')
    .limit(LISTED_MAX)
    .execute();
  const failed = await tx.db
    .selectFrom('job')
    .select(['id', 'type', 'error_message as error', 'finished_at'])
    .where('state', '=', 'failed')
    .orderBy('finished_at', 'desc')
    .limit(LISTED_MAX)
    .execute();
  return {
    model: await describeModel(tx, graphId),
    counts: {
      records: await count('record'),
      people: await count('person'),
      companies: await count('company'),
      keys: await count('match_key'),
    },
    crowded_keys: crowded.map((row) => ({
      kind: kindOf(Number(row.key)),
      records: Number(row.records),
      sources: Number(row.sources),
      example_record: String(row.example),
    })),
    failed_jobs: failed,
    largest_people: large.map((row) => ({ id: row.id, records: Number(row.records) })),
    loose_people: await loosePeople(tx, graphId, await activeModel(tx, graphId)),
  };
}
