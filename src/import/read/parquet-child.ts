/**
 * The process that parses Parquet: a hostile file can exhaust only this one's memory and time. It sends batches of rows
 * and waits for each to be taken; values that IPC cannot carry (dates, 64-bit numbers, bytes) become text.
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { type AsyncBuffer, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { confinedArguments } from '../../confine/child.ts';

/** Rows of one message, and of one decoding: a row group may be the whole file. */
const ROWS_PER_MESSAGE = 500;
const MAX_ROW_GROUP_BYTES = 256 * 1024 * 1024;

export type FromChild =
  | { type: 'rows'; rows: Record<string, unknown>[]; done: number; total: number }
  | { type: 'end' }
  | { type: 'error'; message: string };

const limited = (size: number): { maxOutputLength: number } => ({ maxOutputLength: Math.max(size, 1) });
const compressors = {
  GZIP: (input: Uint8Array, size: number) => new Uint8Array(gunzipSync(input, limited(size))),
  ZSTD: (input: Uint8Array, size: number) => new Uint8Array(zstdDecompressSync(input, limited(size))),
  BROTLI: (input: Uint8Array, size: number) => new Uint8Array(brotliDecompressSync(input, limited(size))),
};

async function run(path: string): Promise<void> {
  const file = await openBuffer(path);
  const metadata = await parquetMetadataAsync(file);
  const total = Number(metadata.num_rows);
  let start = 0;
  for (const group of metadata.row_groups) {
    const rows = Number(group.num_rows);
    if (Number(group.total_byte_size) > MAX_ROW_GROUP_BYTES) {
      throw new Error(
        'a row group is larger than 256 MB: write the file again with smaller ones (row_group_size=100000)',
      );
    }
    const read = await parquetReadObjects({ file, metadata, rowStart: start, rowEnd: start + rows, compressors });
    for (let at = 0; at < read.length; at += ROWS_PER_MESSAGE) {
      const part = read.slice(at, at + ROWS_PER_MESSAGE).map((row) => plain(row, 0) as Record<string, unknown>);
      await send({ type: 'rows', rows: part, done: start + at + part.length, total });
    }
    start += rows;
  }
  await send({ type: 'end' });
}

async function openBuffer(path: string): Promise<AsyncBuffer> {
  const { size } = await stat(path);
  return {
    byteLength: size,
    slice: async (start, end = size) => {
      const from = start < 0 ? Math.max(0, size + start) : start;
      const to = Math.min(end, size);
      if (to <= from) return new ArrayBuffer(0);
      const bytes = new Uint8Array(to - from);
      let filled = 0;
      for await (const chunk of createReadStream(path, { start: from, end: to - 1 })) {
        bytes.set(chunk as Buffer, filled);
        filled += (chunk as Buffer).length;
      }
      return bytes.buffer;
    },
  };
}

function plain(value: unknown, depth: number): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString();
  if (value instanceof Uint8Array) return Buffer.from(value).toString('utf8');
  if (typeof value !== 'object' || value === null) return value;
  if (depth > 16) return undefined;
  if (Array.isArray(value)) return value.slice(0, 1000).map((element) => plain(element, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, plain(member, depth + 1)]));
}

/** Sends a message and, for rows, waits until the parent has asked for more. */
function send(message: FromChild): Promise<void> {
  return new Promise((resolve, reject) => {
    if (message.type === 'rows') process.once('message', () => resolve());
    process.send!(message, (error: Error | null) => {
      if (error !== null) reject(error);
      else if (message.type !== 'rows') resolve();
    });
  });
}

const [path = ''] = await confinedArguments();

run(path).then(
  () => process.disconnect(),
  async (error: Error) => {
    await send({ type: 'error', message: error.message.slice(0, 500) });
    process.disconnect();
  },
);
