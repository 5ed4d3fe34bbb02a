/**
 * The floor of matching: the storage reads that a batch of queries needs, as bare prepared statements on the same
 * database, without anything around them.
 */
import { join } from 'node:path';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { queryFeatures } from '../src/engine/match/query-features.ts';
import { readHolders } from '../src/engine/resolve/holders.ts';
import type { PersonQuery } from '../src/engine/types.ts';
import { personKeys } from '../src/identity/match/keys.ts';
import { SHIPPED } from '../src/identity/match/weights.ts';
import { holdersOfKey, personByNumber } from '../src/store/graph.ts';
import { openSqlite, SQLITE_FILE } from '../src/store/sqlite.ts';
import { sqliteTx } from '../src/store/sqlite-verbs.ts';
import type { KeyedRead } from '../src/store/tx.ts';

interface Batch {
  keys: number[];
  people: number[];
}

export interface BareReads {
  /** Reads what the batches need: the holders of each distinct key, then the features of each distinct person. */
  run(): void;
  keys: number;
  people: number;
  close(): void;
}

const GRAPH = 0;

/** Works out beforehand which keys and people each batch of `size` queries touches. */
export async function prepareBareReads(
  data: string,
  queries: readonly PersonQuery[],
  size: number,
): Promise<BareReads> {
  const db = openSqlite(join(data, SQLITE_FILE), 'read');
  const batches: Batch[] = [];
  for (let start = 0; start < queries.length; start += size) {
    const keys = new Set(
      queries.slice(start, start + size).flatMap((query) => personKeys(queryFeatures(query)).map((key) => key.number)),
    );
    // A generic key's holders are nobody's candidates, so nobody reads them.
    const holders = await readHolders(sqliteTx(db), GRAPH, [...keys], SHIPPED, new Map());
    const people = new Set(
      holders.flatMap((one) => one.holders.map((holder) => holder.entity)).filter((one) => one !== 0),
    );
    batches.push({ keys: [...keys], people: [...people] });
  }
  const holders = prepare(db, holdersOfKey);
  const features = prepare(db, { ...personByNumber, columns: ['number', 'id', 'features'] });
  return {
    run() {
      for (const { keys, people } of batches) {
        for (const key of keys) holders.all(GRAPH, key);
        for (const person of people) features.all(GRAPH, person);
      }
    },
    keys: batches.reduce((sum, batch) => sum + batch.keys.length, 0),
    people: batches.reduce((sum, batch) => sum + batch.people.length, 0),
    close: () => db.close(),
  };
}

function prepare<Row>(db: DatabaseSync, { table, columns, fixed, by, order, limit }: KeyedRead<Row>): StatementSync {
  const where = [...fixed, ...by].map((name) => `"${name}" = ?`).join(' and ');
  const sorted = order === undefined ? '' : ` order by ${order.join(', ')}`;
  const bounded = limit === undefined ? '' : ` limit ${limit}`;
  return db.prepare(`select ${columns.join(', ')} from "${table}" where ${where}${sorted}${bounded}`);
}
