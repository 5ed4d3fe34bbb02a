/**
 * Truth: which records really are one person, from whatever the data says it with.
 *
 * A number for each record (equal numbers, one person; -1 where nobody knows), or labels on single pairs. Layouts:
 *   a column              `cluster`, `truth`, ... or the one that --truth names
 *   FEBRL                 rec_id: `rec-7-org` and `rec-7-dup-0` are person 7
 *   a key file            (DATA_SOURCE, RECORD_ID) → CLUSTER_ID, as Senzing gives it
 *   pair labels           unique_id_l, unique_id_r, clerical_match_score
 */
import { LodeError } from '../../errors.ts';
import { fold } from '../../import/map/fold.ts';
import { columnNamed, namesOf, type Table, textAt } from './table.ts';

/** Labels of the records of a set, or of pairs of them. */
export type Truth =
  | { kind: 'people'; personOf: Int32Array }
  | { kind: 'pairs'; a: Int32Array; b: Int32Array; same: Uint8Array };

/** Columns that are taken for the truth unasked. `group` and `person` mean something else in many files. */
const TRUTH_COLUMNS = ['cluster', 'cluster_id', 'entity_id', 'truth', 'truth_id', 'ground_truth'];
const MAYBE_TRUTH_COLUMNS = ['group', 'person'];
const FEBRL_ID = /^rec-(\d+)-(?:org|dup-\d+)$/;

/** What tells the true person of a table's rows, and which of its columns must not be matched on. */
export interface RowTruth {
  /** one word for the report: `column cluster`, `rec_id` */
  how: string;
  columns: number[];
  /** the true person's name; '' where it is unknown */
  of(row: Table['rows'][number]): string;
}

/** @throws LodeError `invalid_input` where --truth names no column; undefined where the table has no truth of its own */
export function rowTruth(table: Table, asked: string | undefined): RowTruth | undefined {
  if (asked !== undefined) {
    const column = columnNamed(table, asked);
    if (column === undefined)
      throw new LodeError('invalid_input', `${table.path}: there is no column "${asked}"; it has ${namesOf(table)}`);
    return byColumn(table, column);
  }
  const febrl = columnNamed(table, 'rec_id');
  if (febrl !== undefined && table.rows.length > 0 && table.rows.every((row) => FEBRL_ID.test(textAt(row, febrl)))) {
    return { how: 'rec_id', columns: [], of: (row) => FEBRL_ID.exec(textAt(row, febrl))?.[1] ?? '' };
  }
  for (const names of [TRUTH_COLUMNS, MAYBE_TRUTH_COLUMNS]) {
    const wanted = new Set(names.map(fold));
    const found = table.columns.flatMap((column, index) => (wanted.has(fold(column)) ? [index] : []));
    if (found.length > 1) {
      const which = found.map((index) => `"${table.columns[index]}"`).join(' and ');
      throw new LodeError('invalid_input', `${table.path}: ${which} could both be the truth; say which with --truth`);
    }
    if (found.length === 1) return byColumn(table, found[0]!);
  }
  return undefined;
}

function byColumn(table: Table, column: number): RowTruth {
  return { how: `column ${table.columns[column]}`, columns: [column], of: (row) => textAt(row, column) };
}

/** (source, record) → true person, from a key file. */
export function readKey(table: Table): Map<string, string> {
  const [cluster, source, record] = ['cluster_id', 'data_source', 'record_id'].map((name) => columnNamed(table, name));
  if (cluster === undefined || record === undefined) {
    const message = `${table.path}: a key file has the columns CLUSTER_ID, DATA_SOURCE and RECORD_ID; it has ${namesOf(table)}`;
    throw new LodeError('invalid_input', message);
  }
  return new Map(
    table.rows.map((row) => [keyedBy(textAt(row, source), textAt(row, record)), textAt(row, cluster)] as const),
  );
}

/** How a record is looked up in a key. */
export function keyedBy(source: string, record: string): string {
  return `${source}\0${record}`;
}

export function isKey(table: Table): boolean {
  return (
    ['cluster_id', 'data_source', 'record_id'].every((name) => columnNamed(table, name) !== undefined) &&
    table.columns.length <= 5
  );
}

export function isPairLabels(table: Table): boolean {
  return ['unique_id_l', 'unique_id_r'].every((name) => columnNamed(table, name) !== undefined);
}

/** Numbers for names of people: '' is -1. */
export function numbered(people: readonly string[]): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(people, (name) => {
    if (name === '') return -1;
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, numbers.size);
    return numbers.size - 1;
  });
}

/** Where a record of a set is: its source and its key there. */
export interface Placed {
  source: string;
  key: string;
}

/**
 * Labels of pairs, as record numbers; a label of 0.5 and more means one person. Of two labels on one pair the last counts.
 *
 * @returns the truth, and how many labels name a record that the set does not have
 */
export function pairTruth(table: Table, records: readonly Placed[]): { truth: Truth; unknown: number } {
  const column = (name: string) => columnNamed(table, name);
  const [left, right] = [column('unique_id_l'), column('unique_id_r')];
  const label = column('clerical_match_score') ?? column('match') ?? column('label');
  if (left === undefined || right === undefined || label === undefined) {
    const message = `${table.path}: pair labels have the columns unique_id_l, unique_id_r and clerical_match_score; it has ${namesOf(table)}`;
    throw new LodeError('invalid_input', message);
  }
  const [leftSource, rightSource] = [column('source_dataset_l'), column('source_dataset_r')];
  const find = finder(records);
  const labels = new Map<number, number>();
  let unknown = 0;
  for (const row of table.rows) {
    const a = find(textAt(row, leftSource), textAt(row, left));
    const b = find(textAt(row, rightSource), textAt(row, right));
    if (a === undefined || b === undefined || a === b) unknown += 1;
    else labels.set(Math.min(a, b) * records.length + Math.max(a, b), Number(textAt(row, label)) >= 0.5 ? 1 : 0);
  }
  const pairs = [...labels.keys()];
  const truth: Truth = {
    kind: 'pairs',
    a: Int32Array.from(pairs, (pair) => Math.floor(pair / records.length)),
    b: Int32Array.from(pairs, (pair) => pair % records.length),
    same: Uint8Array.from(labels.values()),
  };
  return { truth, unknown };
}

/** By source and key; by the key alone where only one source has it. */
function finder(records: readonly Placed[]): (source: string, key: string) => number | undefined {
  const exact = new Map<string, number>();
  const byKey = new Map<string, number>();
  for (const [index, { source, key }] of records.entries()) {
    exact.set(keyedBy(source, key), index);
    byKey.set(key, byKey.has(key) ? -1 : index);
  }
  return (source, key) => {
    const found = exact.get(keyedBy(source, key)) ?? byKey.get(key);
    return found === undefined || found < 0 ? undefined : found;
  };
}
