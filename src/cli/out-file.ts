/** A file that a command writes: complete under its name, or not there at all. */
import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';

export class OutFile {
  readonly #path: string;
  /** undefined for what is no regular file (/dev/stdout, a pipe), which is written in place */
  readonly #partial: string | undefined;
  readonly #stream: WriteStream;

  private constructor(path: string, partial: string | undefined, stream: WriteStream) {
    this.#path = path;
    this.#partial = partial;
    this.#stream = stream;
    // An error comes out of the next write; without a listener it would end the process.
    stream.on('error', () => {});
  }

  /** The answers are personal data: only the owner may read the file. */
  static async create(path: string): Promise<OutFile> {
    const there = await stat(path).catch(() => undefined);
    const partial = there === undefined || there.isFile() ? `${path}.partial` : undefined;
    const handle = await open(partial ?? path, 'w', 0o600);
    return new OutFile(path, partial, createWriteStream('', { fd: handle }));
  }

  async write(text: string): Promise<void> {
    if (this.#stream.errored !== null) throw this.#stream.errored;
    if (!this.#stream.write(text)) await once(this.#stream, 'drain');
  }

  /** The file takes its name. */
  async finish(): Promise<void> {
    this.#stream.end();
    if (!this.#stream.closed) await once(this.#stream, 'close');
    if (this.#stream.errored !== null) throw this.#stream.errored;
    if (this.#partial !== undefined) await rename(this.#partial, this.#path);
  }

  async abandon(): Promise<void> {
    this.#stream.destroy();
    if (!this.#stream.closed) await once(this.#stream, 'close');
    if (this.#partial !== undefined) await rm(this.#partial, { force: true });
  }
}

/** Runs `work` on a file that is kept only when it succeeds. */
export async function writingTo<T>(path: string, work: (file: OutFile) => Promise<T>): Promise<T> {
  const file = await OutFile.create(path);
  try {
    const result = await work(file);
    await file.finish();
    return result;
  } catch (error) {
    await file.abandon();
    throw error;
  }
}
