/**
 * Cohesion: people whose records do not hang together as one person's do. Links are taken one by one, so a chain of them can
 * join what would not be joined as a whole; whoever has many records is looked at as a whole here, and an operator decides.
 *
 * A person's cohesion is the mean weight over the pairs of their records, each cut to ±BITS_MAX: above zero, two records
 * drawn from it are more likely one person than not. Limits: the people with most records only, and some records of each.
 */
import type { Model } from '../identity/match/model.ts';
import { scorePair } from '../identity/match/score.ts';
import { unpackFeatures } from '../identity/pack.ts';
import { recordsOfEntity, type StoredRecord } from '../store/graph.ts';
import type { Reads } from '../store/tx.ts';

export interface LoosePerson {
  id: string;
  records: number;
  /** mean weight over pairs of records, in bits */
  mean_bits: number;
}

const BITS_MAX = 12;
/** With fewer records a chain is too short to matter. */
const RECORDS_MIN = 4;
const PEOPLE_LOOKED_AT = 500;
const RECORDS_LOOKED_AT = 30;
const LISTED_MAX = 20;

/** The loosest people first. Their mean is below the model's `cohesionBits`. */
export async function loosePeople(reads: Reads, graphId: number, model: Model): Promise<LoosePerson[]> {
  const large = await reads.db
    .selectFrom('record')
    .innerJoin('person', (join) =>
      join.onRef('person.graph_id', '=', 'record.graph_id').onRef('person.number', '=', 'record.entity'),
    )
    .select((eb) => ['person.id', 'person.number', eb.fn.countAll<number>().as('records')])
    .where('record.graph_id', '=', graphId)
    .groupBy(['person.id', 'person.number'])
    .having((eb) => eb.fn.countAll(), '>=', RECORDS_MIN)
    .orderBy('records', 'desc')
    .orderBy('person.id')
    .limit(PEOPLE_LOOKED_AT)
    .execute();
  const loose: LoosePerson[] = [];
  for (const { id, number, records } of large) {
    const rows = await reads.read<StoredRecord>(recordsOfEntity, [graphId], [[number]]);
    const mean = meanBits(rows.slice(0, RECORDS_LOOKED_AT), model);
    if (mean < model.cohesionBits) loose.push({ id, records: Number(records), mean_bits: Math.round(mean * 10) / 10 });
  }
  return loose.sort((a, b) => a.mean_bits - b.mean_bits || (a.id < b.id ? -1 : 1)).slice(0, LISTED_MAX);
}

function meanBits(rows: readonly StoredRecord[], model: Model): number {
  const features = rows.map((row) => unpackFeatures(row.features));
  let [sum, pairs] = [0, 0];
  for (const [at, one] of features.entries()) {
    for (const other of features.slice(at + 1)) {
      sum += Math.max(-BITS_MAX, Math.min(BITS_MAX, scorePair(one, other, model)));
      pairs += 1;
    }
  }
  return pairs === 0 ? 0 : sum / pairs;
}
