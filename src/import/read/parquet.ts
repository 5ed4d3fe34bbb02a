import { stat } from 'node:fs/promises';
import { Confined, type ConfinedLimits } from '../../confine/confined.ts';
import { LodeError } from '../../errors.ts';
import { isObject } from '../map/coerce.ts';
import type { JsonBatch, JsonItem } from './jsonl.ts';
import type { FromChild } from './parquet-child.ts';
import { excerpt } from './result.ts';

const LIMITS: ConfinedLimits = { heapMegabytes: 512, memoryMegabytes: 2_048, silence: 60_000 };

/**
 * The rows of a Parquet file, parsed in a child process of bounded memory that is ended when it falls silent or when
 * nobody reads on. `line` is the row's number, from 1.
 *
 * @throws LodeError `invalid_input` where the file cannot be parsed, `too_large` where the child runs out of its limits
 */
export async function* readParquet(path: string, limits: ConfinedLimits = LIMITS): AsyncGenerator<JsonBatch> {
  const { size } = await stat(path);
  const child = new Confined<FromChild>({
    program: new URL('./parquet-child.ts', import.meta.url),
    name: 'the Parquet reader',
    about: path,
    args: [path],
    files: [path],
    limits,
  });
  try {
    let row = 0;
    for (;;) {
      const message = await child.next();
      if (message.type === 'end') return;
      if (message.type === 'error') throw new LodeError('invalid_input', `${path}: ${explain(message.message)}`);
      const items = message.rows.map((value): JsonItem => {
        row++;
        if (isObject(value)) return { line: row, value, text: '' };
        return { line: row, reject: 'the row is not an object', raw: excerpt(String(value)) };
      });
      yield { items: items.map(withText), bytes: Math.floor((size * message.done) / Math.max(1, message.total)) };
      child.send('more');
    }
  } finally {
    child.close();
  }
}

/** The text of a row is only needed where it is refused, so it is made then. */
function withText(item: JsonItem): JsonItem {
  if ('reject' in item) return item;
  const { line, value } = item;
  return {
    line,
    value,
    get text() {
      return JSON.stringify(value);
    },
  };
}

function explain(message: string): string {
  const codec = /unsupported compression codec: (\w+)/.exec(message)?.[1];
  if (codec === undefined) return `the Parquet file cannot be read: ${message}`;
  return `the Parquet file is compressed with ${codec}, which Lode does not read: write it with snappy, gzip, zstd or brotli`;
}
