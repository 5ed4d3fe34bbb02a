/** A file read whole: labelled data is looked at from several sides (which column is the truth? which is the key?). */
import { LodeError } from '../../errors.ts';
import { isObject } from '../../import/map/coerce.ts';
import { fold } from '../../import/map/fold.ts';
import { isKnownColumn } from '../../import/map/recognise.ts';
import { CHUNK_BYTES, readChunks, readHead } from '../../import/read/chunks.ts';
import { readCsv } from '../../import/read/csv.ts';
import { findHeader } from '../../import/read/csv-header.ts';
import { type Detected, detect } from '../../import/read/detect.ts';
import { readJsonArray } from '../../import/read/json-array.ts';
import { type JsonBatch, readJsonLines } from '../../import/read/jsonl.ts';
import { type LineBlock, readLines } from '../../import/read/lines.ts';
import { readParquet } from '../../import/read/parquet.ts';

export interface Row {
  /** physical line, 1-based */
  line: number;
  /** values under the table's columns; of an object its members */
  cells: unknown[];
}

export interface Table {
  path: string;
  columns: string[];
  rows: Row[];
  /** rows that could not be taken apart */
  rejects: { line: number; reason: string }[];
  /** members of JSON objects rather than cells */
  objects: boolean;
}

/** Columns that only labelled data has, so that a header of nothing else is still one. */
const LABEL_COLUMNS: ReadonlySet<string> = new Set(
  'cluster, cluster_id, truth, truth_id, ground_truth, entity_id, rec_id, unique_id_l, unique_id_r, data_source, record_id'
    .split(', ')
    .map(fold),
);

/** @throws LodeError `invalid_input` for a file that holds no rows */
export async function readTable(path: string): Promise<Table> {
  const { head, totalBytes } = await readHead(path, CHUNK_BYTES);
  const detected = detect(path, head, head.length === totalBytes);
  if (detected.format === 'vcard')
    throw new LodeError('invalid_input', `${path}: contact cards carry no labels; a table or JSON lines are wanted`);
  return detected.format === 'csv' ? readCells(path, detected, head) : readObjects(path, detected, head);
}

async function readCells(path: string, detected: Detected, head: Buffer): Promise<Table> {
  const known = (name: string) => LABEL_COLUMNS.has(fold(name)) || isKnownColumn(name, 'people');
  const header = findHeader(await firstLines(linesOf(path, detected, head)), known);
  if (header === undefined) throw new LodeError('invalid_input', `${path}: no header line with column names was found`);
  const table: Table = { path, columns: header.columns, rows: [], rejects: [], objects: false };
  for await (const batch of readCsv(linesOf(path, detected, head), header)) {
    for (const row of batch.rows) {
      if ('reject' in row) table.rejects.push({ line: row.line, reason: row.reject });
      else table.rows.push({ line: row.line, cells: row.cells });
    }
  }
  return table;
}

async function readObjects(path: string, detected: Detected, head: Buffer): Promise<Table> {
  const table: Table = { path, columns: [], rows: [], rejects: [], objects: true };
  const indexes = new Map<string, number>();
  for await (const { items } of objectsOf(path, detected, head)) {
    for (const item of items) {
      if ('reject' in item) {
        table.rejects.push({ line: item.line, reason: item.reject });
        continue;
      }
      const value = opened(item.value);
      const cells: unknown[] = [];
      for (const [name, member] of Object.entries(value)) {
        if (!indexes.has(name)) indexes.set(name, table.columns.push(name) - 1);
        cells[indexes.get(name)!] = member;
      }
      table.rows.push({ line: item.line, cells });
    }
  }
  return table;
}

/** A line that keeps the record apart from its label: `{"source": ..., "record": {...}, "truth": ...}`. */
function opened(value: Record<string, unknown>): Record<string, unknown> {
  const { record, ...rest } = value;
  return isObject(record) ? { ...record, ...rest } : value;
}

function objectsOf(path: string, detected: Detected, head: Buffer): AsyncIterable<JsonBatch> {
  const { format, encoding, array } = detected;
  if (format === 'parquet') return readParquet(path);
  if (array) return readJsonArray(readChunks(path, encoding), encoding === 'windows-1252' ? encoding : 'utf-8');
  return readJsonLines(linesOf(path, detected, head));
}

/** The lines as `import/read/open` cuts them. */
function linesOf(path: string, { encoding }: Detected, head: Buffer): AsyncIterable<LineBlock> {
  const wide = encoding.startsWith('utf-16');
  const carriageReturns = !wide && !head.includes(10) && head.includes(13);
  return readLines(readChunks(path, encoding), carriageReturns, encoding === 'windows-1252' ? 'windows-1252' : 'utf-8');
}

async function firstLines(blocks: AsyncIterable<LineBlock>): Promise<string[]> {
  for await (const { lines } of blocks) return lines;
  return [];
}

/** The index of the column of this name, whatever its case and punctuation; undefined where there is none. */
export function columnNamed(table: Table, name: string): number | undefined {
  const wanted = fold(name);
  const index = table.columns.findIndex((column) => fold(column) === wanted);
  return index < 0 ? undefined : index;
}

/** The text of a cell, trimmed; '' for nothing. */
export function textAt(row: Row, column: number | undefined): string {
  const value = column === undefined ? undefined : row.cells[column];
  return typeof value === 'string'
    ? value.trim()
    : typeof value === 'number' || typeof value === 'bigint'
      ? String(value)
      : '';
}

/** `"a", "b", "c"` for a complaint. */
export function namesOf(table: Table): string {
  return table.columns
    .slice(0, 30)
    .map((column) => `"${column.slice(0, 60)}"`)
    .join(', ');
}
