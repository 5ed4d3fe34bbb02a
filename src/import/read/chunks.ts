import { open } from 'node:fs/promises';
import { LodeError } from '../../errors.ts';

export type Encoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';

export const CHUNK_BYTES = 256 * 1024;

/** A piece of the file as single-byte-newline text (UTF-8 or Windows-1252); `bytes` is the offset in the file behind it. */
export interface Chunk {
  data: Buffer;
  bytes: number;
}

/** The first `length` bytes of a file and its size. Throws `invalid_input` for what cannot be read as a file. */
export async function readHead(path: string, length: number): Promise<{ head: Buffer; totalBytes: number }> {
  const file = await open(path, 'r').catch((cause: NodeJS.ErrnoException) => {
    const why = cause.code === 'ENOENT' ? 'there is no such file' : `it cannot be opened (${cause.code ?? 'unknown'})`;
    throw new LodeError('invalid_input', `${path}: ${why}`, { cause });
  });
  try {
    const stat = await file.stat();
    if (!stat.isFile()) throw new LodeError('invalid_input', `${path}: it is not a regular file`);
    const head = Buffer.alloc(Math.min(length, stat.size));
    let filled = 0;
    while (filled < head.length) {
      const { bytesRead } = await file.read(head, filled, head.length - filled, filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return { head: head.subarray(0, filled), totalBytes: stat.size };
  } finally {
    await file.close();
  }
}

/**
 * The file from its first byte on, a chunk at a time and only when asked for, so that a slow consumer holds one chunk.
 * The byte order mark is gone and UTF-16 comes as UTF-8: a newline is the byte 10 for whoever splits lines.
 */
export async function* readChunks(path: string, encoding: Encoding): AsyncGenerator<Chunk> {
  const file = await open(path, 'r');
  const wide = encoding.startsWith('utf-16') ? new TextDecoder(encoding) : undefined;
  try {
    let offset = 0;
    for (;;) {
      const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
      const { bytesRead } = await file.read(buffer, 0, CHUNK_BYTES, offset);
      if (bytesRead === 0) break;
      const first = offset === 0;
      offset += bytesRead;
      const data = buffer.subarray(0, bytesRead);
      if (wide !== undefined) yield { data: Buffer.from(wide.decode(data, { stream: true })), bytes: offset };
      else yield { data: first ? withoutMark(data) : data, bytes: offset };
    }
    const rest = wide?.decode() ?? '';
    if (rest !== '') yield { data: Buffer.from(rest), bytes: offset };
  } finally {
    await file.close();
  }
}

function withoutMark(data: Buffer): Buffer {
  return data[0] === 0xef && data[1] === 0xbb && data[2] === 0xbf ? data.subarray(3) : data;
}
