import { LodeError } from '../../errors.ts';
import { isKnownColumn, type Kind, recogniseColumns, recogniseReply } from '../map/recognise.ts';
import { MappingPlan } from '../map/row.ts';
import { CHUNK_BYTES, type Encoding, readChunks, readHead } from './chunks.ts';
import { readCsv } from './csv.ts';
import { findHeader } from './csv-header.ts';
import { type Detected, detect, type FileFormat } from './detect.ts';
import { readJsonArray } from './json-array.ts';
import { type JsonBatch, readJsonLines } from './jsonl.ts';
import { type LineBlock, readLines } from './lines.ts';
import { MAX_COLUMNS, ObjectColumns } from './objects.ts';
import { readParquet } from './parquet.ts';
import { excerpt, type RawBatch, type RawRow, type ReadResult } from './result.ts';
import { readCards } from './vcard.ts';

export type { FileFormat } from './detect.ts';
export type { ReadItem, ReadResult } from './result.ts';

export interface OpenOptions {
  path: string;
  kind: Kind;
  /** from the file's column to a field of Lode's; null drops the column */
  map?: Record<string, string | null>;
  /** the column that holds the key */
  keyColumn?: string;
  format?: FileFormat;
}

/** What was understood of a file before any of it is imported. */
export interface Understood {
  format: FileFormat;
  encoding: Encoding;
  delimiter?: string;
  /** 'lode', 'linkedin-connections', 'hubspot', ... or 'generic' */
  layout: string;
  columns: { column: string; field: string | null; why: string }[];
  /** the physical line of the header, where there is one */
  headerLine?: number;
  totalBytes: number;
}

/** How many values of a JSON or Parquet file are looked at before its columns are told. */
const SAMPLE_VALUES = 200;

/**
 * Opens a file of people or companies: recognises what it is and gives its rows as records, a batch at a time, so that
 * memory stays flat on a file of any size. A row that cannot be read is a reject, never an exception.
 *
 * @throws LodeError `invalid_input` for a file that holds no such rows, and for a mapping that does not fit it
 */
export async function openFile(
  options: OpenOptions,
): Promise<{ understood: Understood; items: AsyncIterable<ReadResult[]> }> {
  const { head, totalBytes } = await readHead(options.path, CHUNK_BYTES);
  const detected = detect(options.path, head, head.length === totalBytes, options.format);
  if (detected.format === 'csv') return openCsv(options, detected, head, totalBytes);
  return openObjects(options, detected, totalBytes, head);
}

async function openCsv(
  options: OpenOptions,
  detected: Detected,
  head: Buffer,
  totalBytes: number,
): Promise<{ understood: Understood; items: AsyncIterable<ReadResult[]> }> {
  const { kind, map, keyColumn, path } = options;
  const wanted = new Set([...Object.keys(map ?? {}), ...(keyColumn === undefined ? [] : [keyColumn])].map(lower));
  const known = (name: string): boolean => wanted.has(lower(name)) || isKnownColumn(name, kind);
  const blocks = (): AsyncIterable<LineBlock> => linesOf(path, detected.encoding, head);
  const header = findHeader(await firstLines(blocks()), known);
  if (header === undefined) throw new LodeError('invalid_input', `${path}: no header line with column names was found`);
  if (header.columns.length > MAX_COLUMNS) {
    throw new LodeError(
      'too_large',
      `${path}: the header has ${header.columns.length} columns, more than ${MAX_COLUMNS}`,
    );
  }
  const recognised = recogniseColumns(header.columns, kind);
  const plan = new MappingPlan({ kind, map, keyColumn, recognised });
  for (const column of header.columns) plan.add(column);
  plan.checkCaller();
  requireColumns(plan, path);
  const understood: Understood = {
    format: 'csv',
    encoding: detected.encoding,
    delimiter: header.delimiter,
    layout: recognised.name,
    columns: plan.columns.map((column) => ({ ...column })),
    headerLine: header.line,
    totalBytes,
  };
  plan.learn(await firstCells(readCsv(blocks(), header)));
  return { understood, items: mapRows(readCsv(blocks(), header), plan) };
}

/** The first rows of a table, from which its way of writing dates is learned. */
async function firstCells(batches: AsyncIterable<RawBatch>): Promise<(readonly unknown[])[]> {
  for await (const { rows } of batches) {
    return rows.slice(0, SAMPLE_VALUES).flatMap((row) => ('cells' in row ? [row.cells] : []));
  }
  return [];
}

async function openObjects(
  options: OpenOptions,
  detected: Detected,
  totalBytes: number,
  head: Buffer,
): Promise<{ understood: Understood; items: AsyncIterable<ReadResult[]> }> {
  const { kind, map, keyColumn, path } = options;
  const { format, encoding } = detected;
  const batches = (): AsyncIterable<JsonBatch> => objectsOf(path, detected, head);
  const values = await sampleValues(batches());
  const reply = format === 'jsonl' ? recogniseReply(values, kind) : undefined;
  const open = (value: Record<string, unknown>): Record<string, unknown>[] => reply?.layout?.rows?.(value) ?? [value];
  const names = new Set(values.flatMap(open).flatMap(Object.keys));
  const recognised = reply ?? recogniseColumns([...names], kind);
  const plan = new MappingPlan({ kind, map, keyColumn, recognised });
  const columns = new ObjectColumns(plan);
  plan.learn(values.flatMap(open).map((value) => columns.cells(value)));
  if (values.length > 0) {
    plan.checkCaller();
    requireColumns(plan, path);
  }
  const understood: Understood = {
    format,
    encoding,
    layout: format === 'vcard' ? 'vcard' : recognised.name,
    columns: plan.columns.map((column) => ({ ...column })),
    totalBytes,
  };
  return { understood, items: mapRows(rowsOf(batches(), columns, open), plan) };
}

function objectsOf(path: string, { format, encoding, array }: Detected, head: Buffer): AsyncIterable<JsonBatch> {
  if (format === 'parquet') return readParquet(path);
  // UTF-16 has become UTF-8 by the time that its chunks are read
  if (array) return readJsonArray(readChunks(path, encoding), encoding === 'windows-1252' ? encoding : 'utf-8');
  const lines = linesOf(path, encoding, head);
  return format === 'vcard' ? readCards(lines) : readJsonLines(lines);
}

/** The first objects of a file. It is read again from its beginning afterwards, so that nothing stays open meanwhile. */
async function sampleValues(batches: AsyncIterable<JsonBatch>): Promise<Record<string, unknown>[]> {
  const values: Record<string, unknown>[] = [];
  for await (const { items } of batches) {
    for (const item of items) if ('value' in item) values.push(item.value);
    if (values.length >= SAMPLE_VALUES) break;
  }
  return values.slice(0, SAMPLE_VALUES);
}

async function* rowsOf(
  batches: AsyncIterable<JsonBatch>,
  columns: ObjectColumns,
  open: (value: Record<string, unknown>) => Record<string, unknown>[],
): AsyncGenerator<RawBatch> {
  for await (const batch of batches) yield toRows(batch, columns, open);
}

function toRows(
  batch: JsonBatch,
  columns: ObjectColumns,
  open: (value: Record<string, unknown>) => Record<string, unknown>[],
): RawBatch {
  const rows = batch.items.flatMap((item): RawRow[] => {
    if ('reject' in item) return [item];
    return open(item.value).map((value) => ({
      line: item.line,
      cells: columns.cells(value),
      raw: () => excerpt(item.text),
    }));
  });
  return { rows, bytes: batch.bytes };
}

async function* mapRows(batches: AsyncIterable<RawBatch>, plan: MappingPlan): AsyncGenerator<ReadResult[]> {
  for await (const { rows, bytes } of batches) {
    const results: ReadResult[] = [];
    for (const row of rows) {
      if ('reject' in row) {
        results.push({ line: row.line, bytes, reject: row.reject, raw: row.raw });
        continue;
      }
      const mapped = plan.map(row.cells);
      if ('record' in mapped) results.push({ line: row.line, bytes, record: mapped.record });
      else results.push({ line: row.line, bytes, reject: mapped.reject, raw: row.raw() });
    }
    yield results;
  }
}

function requireColumns(plan: MappingPlan, path: string): void {
  if (plan.columns.some(({ field }) => field !== null)) return;
  const names = plan.columns
    .slice(0, 20)
    .map(({ column }) => `"${column.slice(0, 60)}"`)
    .join(', ');
  throw new LodeError('invalid_input', `${path}: none of the columns is recognised (${names}); name them with --map`);
}

function linesOf(path: string, encoding: Encoding, head: Buffer): AsyncIterable<LineBlock> {
  const wide = encoding.startsWith('utf-16');
  const carriageReturns = !wide && !head.includes(10) && head.includes(13);
  return readLines(readChunks(path, encoding), carriageReturns, encoding === 'windows-1252' ? 'windows-1252' : 'utf-8');
}

async function firstLines(blocks: AsyncIterable<LineBlock>): Promise<string[]> {
  for await (const { lines } of blocks) return lines;
  return [];
}

function lower(name: string): string {
  return name.trim().toLowerCase();
}
