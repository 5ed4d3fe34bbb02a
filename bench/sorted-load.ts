/**
 * The floor of an import: the rows that it left, copied into an empty database of the same schema by prepared
 * statements, table by table in the order of the primary key. Nothing is read, compared or decided.
 *
 * Use: node bench/sorted-load.ts FROM_DATA TO_DATA
 * Prints one JSON line, a LoadCost. Reading the rows is not part of the cost: only inserts and commits are timed.
 */
import { join } from 'node:path';
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { unpackFeatures } from '../src/identity/pack.ts';
import type { PersonRecord } from '../src/identity/record.ts';
import { recordWords } from '../src/identity/words.ts';
import { prepareSqlite } from '../src/store/prepare-sqlite.ts';
import { openSqlite, SQLITE_FILE } from '../src/store/sqlite.ts';
import type { LoadCost } from './import.ts';

const TABLES: [table: string, primaryKey: string][] = [
  ['record', 'graph_id, id'],
  ['record_version', 'graph_id, record_id, version'],
  ['match_key', 'graph_id, key, source_id, record_id'],
  ['person', 'graph_id, number'],
  ['company', 'graph_id, number'],
  ['position', 'graph_id, person, ordinal'],
  ['identity_id', 'graph_id, id'],
  ['resolution_event', 'graph_id, seq'],
];
/** Rows of one transaction; they are held in memory, so that reading them can be left out of the time. */
const ROWS = 20_000;

type Row = SQLInputValue[];

const [from = '', to = ''] = process.argv.slice(2);
const source = openSqlite(join(from, SQLITE_FILE), 'read');
const { path } = await prepareSqlite(to);
const target = openSqlite(path, 'write');
const cost: LoadCost = { rows: 0, wallMs: 0, cpuMs: 0 };
for (const [table, primaryKey] of TABLES) {
  const columns = columnsOf(source, table).map((name) => `"${name}"`);
  const select = source.prepare(`select ${columns.join(', ')} from "${table}" order by ${primaryKey}`);
  load(
    `insert into "${table}" (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
    rowsOf(select.iterate()),
  );
}
load('insert into person_words (rowid, words) values (?, ?)', wordsOfPeople(source));
target.close();
source.close();
process.stdout.write(`${JSON.stringify(cost)}\n`);

/** Inserts all rows, a transaction per ROWS, and adds the time to the cost. */
function load(sql: string, rows: Iterable<Row>): void {
  const insert = target.prepare(sql);
  let held: Row[] = [];
  const flush = () => {
    const start = performance.now();
    const cpuBefore = process.cpuUsage();
    target.exec('begin immediate');
    for (const row of held) insert.run(...row);
    target.exec('commit');
    const { user, system } = process.cpuUsage(cpuBefore);
    cost.rows += held.length;
    cost.wallMs += performance.now() - start;
    cost.cpuMs += (user + system) / 1000;
    held = [];
  };
  for (const row of rows) {
    held.push(row);
    if (held.length === ROWS) flush();
  }
  flush();
}

function* rowsOf(rows: Iterable<unknown>): Generator<Row> {
  for (const row of rows) yield Object.values(row as Record<string, SQLInputValue>);
}

function columnsOf(db: DatabaseSync, table: string): string[] {
  return db
    .prepare('select name from pragma_table_info(?)')
    .all(table)
    .map((row) => String(row['name']));
}

/** Full-text tables do not give their words back, so they are made from the records again. */
function* wordsOfPeople(db: DatabaseSync): Generator<Row> {
  const records = db.prepare(`
    select r.entity, r.features, v.body from record r
    join record_version v on v.graph_id = r.graph_id and v.record_id = r.id and v.version = r.version
    where r.kind = 'p' and r.retired = 0 order by r.graph_id, r.entity, r.id`);
  let person: SQLInputValue = 0;
  let words = new Set<string>();
  for (const row of records.iterate()) {
    if (row['entity'] !== person) {
      if (words.size > 0) yield [person, [...words].join(' ')];
      person = row['entity'] as number;
      words = new Set();
    }
    const body = JSON.parse(String(row['body'])) as PersonRecord;
    for (const word of recordWords(unpackFeatures(String(row['features'])), body)) words.add(word);
  }
  if (words.size > 0) yield [person, [...words].join(' ')];
}
