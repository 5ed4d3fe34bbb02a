/**
 * The rows of a file twice over: as records, the way `import` reads them, and as they stand in the file, so that the
 * answer keeps what the user sent. The file is read by two readers side by side, a batch at a time.
 */

import { LodeError } from '../errors.ts';
import type { PersonRecord } from '../identity/record.ts';
import { isKnownColumn } from '../import/map/recognise.ts';
import { CHUNK_BYTES, readChunks, readHead } from '../import/read/chunks.ts';
import { readCsv } from '../import/read/csv.ts';
import { findHeader, type Header } from '../import/read/csv-header.ts';
import { type Detected, detect } from '../import/read/detect.ts';
import { readJsonArray } from '../import/read/json-array.ts';
import { type JsonBatch, type JsonItem, readJsonLines } from '../import/read/jsonl.ts';
import { type LineBlock, readLines } from '../import/read/lines.ts';
import { openFile, type ReadResult, type Understood } from '../import/read/open.ts';
import { readParquet } from '../import/read/parquet.ts';
import type { RawRow } from '../import/read/result.ts';
import { readCards } from '../import/read/vcard.ts';

/** What stands in the file: the cells of a table's row, or an object; text where it could not be taken apart. */
export type Given = { cells: unknown[] } | { object: Record<string, unknown> } | { text: string };

export type MatchRow = { line: number; given: Given } & ({ record: PersonRecord } | { reject: string });

export type Shape = { kind: 'table'; delimiter: string; columns: string[] } | { kind: 'objects' };

export interface Rows {
  shape: Shape;
  /** as an import of people reads it */
  understood: Understood;
  totalBytes: number;
  batches: AsyncIterable<{ rows: MatchRow[]; bytes: number }>;
}

/** @throws LodeError `invalid_input` for a file that holds no such rows */
export async function openRows(path: string): Promise<Rows> {
  const { head, totalBytes } = await readHead(path, CHUNK_BYTES);
  const { understood, items } = await openFile({ path, kind: 'people' });
  const detected = detect(path, head, head.length === totalBytes);
  if (detected.format !== 'csv') {
    const given = objectsOf(path, detected, head);
    return { shape: { kind: 'objects' }, understood, totalBytes, batches: pair(items, given, pairObjects) };
  }
  const lines = () => linesOf(path, detected, head);
  const header = findHeader(await firstLines(lines()), (name) => isKnownColumn(name, 'people'));
  if (header === undefined) throw new LodeError('invalid_input', `${path}: no header line with column names was found`);
  const { delimiter, columns } = header;
  const given = cellsOf(lines(), header);
  return {
    shape: { kind: 'table', delimiter, columns },
    understood,
    totalBytes,
    batches: pair(items, given, pairCells),
  };
}

async function* pair<T>(
  read: AsyncIterable<ReadResult[]>,
  given: AsyncIterable<T[]>,
  join: (results: ReadResult[], given: T[]) => MatchRow[],
): AsyncGenerator<{ rows: MatchRow[]; bytes: number }> {
  const other = given[Symbol.asyncIterator]();
  try {
    for await (const results of read) {
      const next = await other.next();
      yield { rows: join(results, next.done ? [] : next.value), bytes: results.at(-1)?.bytes ?? 0 };
    }
  } finally {
    await other.return?.();
  }
}

function told(result: ReadResult): { record: PersonRecord } | { reject: string } {
  return 'record' in result ? { record: result.record } : { reject: result.reject };
}

function pairCells(results: ReadResult[], given: RawRow[]): MatchRow[] {
  return results.map((result, index) => {
    const row = given[index];
    if (row?.line !== result.line)
      throw new LodeError('conflict', 'The file has changed while it was read. Run it again.');
    return { line: result.line, given: 'cells' in row ? { cells: row.cells } : { text: row.raw }, ...told(result) };
  });
}

/** A vendor's reply may hold several people in one object; then each is given as the record that was read. */
function pairObjects(results: ReadResult[], given: JsonItem[]): MatchRow[] {
  const alike = results.length === given.length && results.every((result, index) => result.line === given[index]!.line);
  return results.map((result, index) => {
    const { line } = result;
    if (!alike) {
      const own: Given = 'record' in result ? { object: { ...result.record } } : { text: result.raw };
      return { line, given: own, ...told(result) };
    }
    const item = given[index]!;
    return { line, given: 'value' in item ? { object: item.value } : { text: item.raw }, ...told(result) };
  });
}

async function* cellsOf(lines: AsyncIterable<LineBlock>, header: Header): AsyncGenerator<RawRow[]> {
  for await (const { rows } of readCsv(lines, header)) yield rows;
}

async function* objectsOf(path: string, detected: Detected, head: Buffer): AsyncGenerator<JsonItem[]> {
  for await (const { items } of readObjects(path, detected, head)) yield items;
}

function readObjects(path: string, detected: Detected, head: Buffer): AsyncIterable<JsonBatch> {
  const { format, encoding, array } = detected;
  if (format === 'parquet') return readParquet(path);
  if (array) return readJsonArray(readChunks(path, encoding), encoding === 'windows-1252' ? encoding : 'utf-8');
  const lines = linesOf(path, detected, head);
  return format === 'vcard' ? readCards(lines) : readJsonLines(lines);
}

/** As `import/read/open` cuts lines: both readers must see the same. */
function linesOf(path: string, { encoding }: Detected, head: Buffer): AsyncIterable<LineBlock> {
  const wide = encoding.startsWith('utf-16');
  const carriageReturns = !wide && !head.includes(10) && head.includes(13);
  return readLines(readChunks(path, encoding), carriageReturns, encoding === 'windows-1252' ? 'windows-1252' : 'utf-8');
}

async function firstLines(blocks: AsyncIterable<LineBlock>): Promise<string[]> {
  for await (const { lines } of blocks) return lines;
  return [];
}
