/** The rejects file: a CSV of the rows that could not be used, each with its line and the reason. */

import { once } from 'node:events';
import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs';
import { dirname } from 'node:path';

export class RejectsFile {
  readonly path: string;
  #stream: WriteStream | undefined;

  /** The file is made with its first row. */
  constructor(path: string) {
    this.path = path;
  }

  async add(line: number, reason: string, raw: string): Promise<void> {
    if (this.#stream === undefined) {
      mkdirSync(dirname(this.path), { recursive: true, mode: 0o700 });
      this.#stream = createWriteStream(this.path, { mode: 0o600 });
      this.#stream.write('line,reason,row\n');
    }
    const flushed = this.#stream.write(`${line},${cell(reason)},${cell(raw)}\n`);
    if (!flushed) await once(this.#stream, 'drain');
  }

  async close(): Promise<void> {
    if (this.#stream === undefined) return;
    this.#stream.end();
    await once(this.#stream, 'close');
  }
}

/** Quoted; a value that a spreadsheet would run as a formula is defused with an apostrophe. */
export function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
