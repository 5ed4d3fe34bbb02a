/** Files of resumes in the database, where every node reaches them: pieces of base64, read one at a time. */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { Store, Tx } from '../../store/tx.ts';
import { formatOf } from './format.ts';
import type { ResumeFormat } from './types.ts';

/** Divisible by three, so that no piece but the last is padded. */
const PIECE_BYTES = 192 * 1024;

/** What is known of a file by its bytes alone. */
export interface FileFacts {
  /** null where it is none that a resume comes in */
  format: ResumeFormat | null;
  size: number;
  /** SHA-256, hex */
  hash: string;
  pieces: string[];
}

/** Lets others have their turn between pieces: of a large file the whole takes a tenth of a second. */
export async function fileFacts(bytes: Uint8Array): Promise<FileFacts> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const hash = createHash('sha256');
  const pieces: string[] = [];
  for (let at = 0; at < buffer.length; at += PIECE_BYTES) {
    if (at > 0) await setImmediate();
    const piece = buffer.subarray(at, at + PIECE_BYTES);
    hash.update(piece);
    pieces.push(piece.toString('base64'));
  }
  return { format: formatOf(bytes) ?? null, size: bytes.length, hash: hash.digest('hex'), pieces };
}

export async function writeFile(tx: Tx, resumeId: string, pieces: readonly string[]): Promise<void> {
  await tx.insert(
    'resume_chunk',
    ['resume_id', 'ordinal', 'data'],
    pieces.map((data, ordinal) => [resumeId, ordinal, data]),
  );
}

/** Command. A piece; undefined behind the last one. */
export async function resumePiece(
  tx: Tx,
  { resumeId, ordinal }: { resumeId: string; ordinal: number },
): Promise<string | undefined> {
  const row = await tx.db
    .selectFrom('resume_chunk')
    .select('data')
    .where('resume_id', '=', resumeId)
    .where('ordinal', '=', ordinal)
    .executeTakeFirst();
  return row?.data;
}

/** The file, read away from the caller's thread as fast as it is taken. */
export function readFile(store: Store, resumeId: string): Readable {
  async function* pieces(): AsyncGenerator<Buffer> {
    for (let ordinal = 0; ; ordinal++) {
      const piece = await store.query(resumePiece, { resumeId, ordinal });
      if (piece === undefined) return;
      yield Buffer.from(piece, 'base64');
    }
  }
  return Readable.from(pieces(), { objectMode: false });
}
