import type { Chunk } from './chunks.ts';
import { BATCH_ROWS } from './csv.ts';
import { type JsonBatch, type JsonItem, parseObject } from './jsonl.ts';
import { MAX_LINE_BYTES } from './lines.ts';
import { excerpt } from './result.ts';

/**
 * The objects of a JSON array, or of several one after another, without reading the whole: only brackets and strings
 * are followed, since such files are often one single line. An object over 1 MB is refused and skipped.
 */
export async function* readJsonArray(
  chunks: AsyncIterable<Chunk>,
  encoding: 'utf-8' | 'windows-1252',
): AsyncGenerator<JsonBatch> {
  const decoder = new TextDecoder(encoding);
  const splitter = new ObjectSplitter();
  let bytes = 0;
  for await (const chunk of chunks) {
    ({ bytes } = chunk);
    splitter.push(decoder.decode(chunk.data, { stream: true }));
    while (splitter.items.length > 0) yield { items: splitter.items.splice(0, BATCH_ROWS), bytes };
  }
  splitter.finish();
  if (splitter.items.length > 0) yield { items: splitter.items, bytes };
}

/** Cuts text that comes in pieces into the objects at its outermost level. */
class ObjectSplitter {
  readonly items: JsonItem[] = [];
  private line = 1;
  private startLine = 1;
  private depth = 0;
  private quoted = false;
  private escaped = false;
  private parts: string[] = [];
  private size = 0;

  push(text: string): void {
    let from = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === 0x0a) this.line++;
      if (this.escaped) this.escaped = false;
      else if (this.quoted) {
        if (code === 0x5c) this.escaped = true;
        else if (code === 0x22) this.quoted = false;
      } else if (this.depth === 0) {
        if (code !== 0x7b) continue;
        from = at;
        this.startLine = this.line;
        this.depth = 1;
      } else if (code === 0x22) this.quoted = true;
      else if (code === 0x7b || code === 0x5b) this.depth++;
      else if ((code === 0x7d || code === 0x5d) && --this.depth === 0) {
        this.keep(text.slice(from, at + 1));
        this.end();
      }
    }
    if (this.depth > 0) this.keep(text.slice(from));
  }

  finish(): void {
    if (this.depth === 0) return;
    this.items.push({
      line: this.startLine,
      reject: 'the file ends inside an object',
      raw: excerpt(this.parts.join('')),
    });
  }

  /** Of an object over the limit only the beginning is kept. */
  private keep(part: string): void {
    if (this.size <= MAX_LINE_BYTES) this.parts.push(part);
    this.size += part.length;
  }

  private end(): void {
    const text = this.parts.join('');
    const line = this.startLine;
    if (this.size <= MAX_LINE_BYTES) this.items.push(parseObject(text, line));
    else this.items.push({ line, reject: 'the object is longer than 1 MB', raw: excerpt(text) });
    this.parts = [];
    this.size = 0;
  }
}
