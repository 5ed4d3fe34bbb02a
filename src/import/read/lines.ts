import { isUtf8 } from 'node:buffer';
import type { Chunk } from './chunks.ts';
import { RAW_LIMIT } from './result.ts';

/** The longest physical line, in bytes. A longer one is no row of anybody's, and must not be held in memory. */
export const MAX_LINE_BYTES = 1024 * 1024;

/** Whole physical lines, without their newline (a carriage return before it stays: it may be inside quotes). */
export interface LineBlock {
  lines: string[];
  /** 1-based number of the first of them */
  firstLine: number;
  /** offset in the file behind the chunk that the last line ends in */
  bytes: number;
  /** indexes into `lines` of those that were too long: only their beginning is there */
  cut: Set<number> | undefined;
}

/**
 * Cuts chunks into blocks of whole lines. At most one line's limit plus one chunk is held at a time.
 *
 * @param carriageReturns lines end in a lone `\r`, as old spreadsheet programs for the Mac write them
 */
export async function* readLines(
  chunks: AsyncIterable<Chunk>,
  carriageReturns = false,
  single: 'utf-8' | 'windows-1252' = 'utf-8',
): AsyncGenerator<LineBlock> {
  const newline = carriageReturns ? 13 : 10;
  let pending: Buffer[] = [];
  let pendingBytes = 0;
  // the beginning of a line that has passed the limit, until its end is found
  let overlong: Buffer | undefined;
  let lineNumber = 1;
  let bytes = 0;

  const block = (body: Buffer, ended: boolean): LineBlock => {
    const lines = decodeLines(body, newline, single);
    if (ended) lines.pop();
    const cut = overlong === undefined && body.length <= MAX_LINE_BYTES ? undefined : cutLines(lines, overlong);
    overlong = undefined;
    const made: LineBlock = { lines, firstLine: lineNumber, bytes, cut };
    lineNumber += lines.length;
    return made;
  };

  for await (const chunk of chunks) {
    bytes = chunk.bytes;
    const last = chunk.data.lastIndexOf(newline);
    if (last < 0) {
      if (overlong !== undefined) continue;
      pending.push(chunk.data);
      pendingBytes += chunk.data.length;
      if (pendingBytes > MAX_LINE_BYTES) {
        overlong = Buffer.concat(pending).subarray(0, RAW_LIMIT);
        pending = [];
        pendingBytes = 0;
      }
      continue;
    }
    yield block(Buffer.concat([...pending, chunk.data.subarray(0, last + 1)]), true);
    const rest = chunk.data.subarray(last + 1);
    pending = rest.length > 0 ? [rest] : [];
    pendingBytes = rest.length;
  }
  if (pendingBytes > 0 || overlong !== undefined) yield block(Buffer.concat(pending), false);
}

/** Shortens the lines over the limit; `head` is the beginning of a first line whose middle was let go. */
function cutLines(lines: string[], head: Buffer | undefined): Set<number> {
  const cut = new Set<number>();
  if (head !== undefined) {
    lines[0] = tidy(head.toString('utf8'));
    cut.add(0);
  }
  for (const [index, line] of lines.entries()) {
    if (line.length <= MAX_LINE_BYTES) continue;
    lines[index] = line.slice(0, RAW_LIMIT);
    cut.add(index);
  }
  return cut;
}

/**
 * Decodes line by line only where the block as a whole is not valid: a file put together from two programs keeps its
 * good lines as they are, and the others are read as Windows-1252 rather than lost.
 */
function decodeLines(body: Buffer, newline: number, single: 'utf-8' | 'windows-1252'): string[] {
  if (single === 'utf-8' && isUtf8(body)) return tidy(body.toString('utf8')).split(newline === 10 ? '\n' : '\r');
  const western = new TextDecoder('windows-1252');
  const lines: string[] = [];
  let from = 0;
  for (;;) {
    const end = body.indexOf(newline, from);
    const line = end < 0 ? body.subarray(from) : body.subarray(from, end);
    lines.push(tidy(single === 'utf-8' && isUtf8(line) ? line.toString('utf8') : western.decode(line)));
    if (end < 0) return lines;
    from = end + 1;
  }
}

/** NUL is never part of a value; PostgreSQL refuses it in text. */
function tidy(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '') : text;
}
