import { type ChildProcess, fork } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { LodeError } from '../../errors.ts';
import { isObject } from '../map/coerce.ts';
import type { JsonBatch, JsonItem } from './jsonl.ts';
import type { FromChild } from './parquet-child.ts';
import { excerpt } from './result.ts';

export interface ParquetLimits {
  /** the child's heap, in MB */
  heapMegabytes: number;
  /** how long the child may go without sending a batch, in milliseconds */
  silence: number;
}

const LIMITS: ParquetLimits = { heapMegabytes: 512, silence: 60_000 };

/**
 * The rows of a Parquet file, parsed in a child process of bounded memory that is ended when it falls silent or when
 * nobody reads on. `line` is the row's number, from 1.
 *
 * @throws LodeError `invalid_input` where the file cannot be parsed, `too_large` where the child runs out of its limits
 */
export async function* readParquet(path: string, limits: ParquetLimits = LIMITS): AsyncGenerator<JsonBatch> {
  const { size } = await stat(path);
  const child = fork(new URL('./parquet-child.ts', import.meta.url), [path], {
    execArgv: [`--max-old-space-size=${limits.heapMegabytes}`],
    // the child needs none of the environment, which holds the server's secrets
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const inbox = new Inbox(child, path, limits);
  try {
    let row = 0;
    for (;;) {
      const message = await inbox.next();
      if (message.type === 'end') return;
      if (message.type === 'error') throw new LodeError('invalid_input', `${path}: ${explain(message.message)}`);
      const items = message.rows.map((value): JsonItem => {
        row++;
        if (isObject(value)) return { line: row, value, text: '' };
        return { line: row, reject: 'the row is not an object', raw: excerpt(String(value)) };
      });
      yield { items: items.map(withText), bytes: Math.floor((size * message.done) / Math.max(1, message.total)) };
      inbox.more();
    }
  } finally {
    inbox.close();
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

/** Waits for the child's messages, and turns its silence or its death into an error. */
class Inbox {
  private readonly child: ChildProcess;
  private readonly path: string;
  private readonly limits: ParquetLimits;
  private readonly messages: FromChild[] = [];
  private failure: LodeError | undefined;
  private wake: (() => void) | undefined;

  constructor(child: ChildProcess, path: string, limits: ParquetLimits) {
    this.child = child;
    this.path = path;
    this.limits = limits;
    child.on('message', (message) => {
      this.messages.push(message as FromChild);
      this.wake?.();
    });
    child.on('error', (cause) => this.fail('the Parquet reader could not be started', cause));
    child.on('exit', (code, signal) =>
      this.fail(`the Parquet reader died (${signal ?? code}): the file is damaged or too large for it`),
    );
  }

  async next(): Promise<FromChild> {
    const timer = setTimeout(() => {
      this.fail(`the Parquet reader made no progress for ${this.limits.silence / 1000} seconds and was ended`);
      this.child.kill('SIGKILL');
    }, this.limits.silence);
    try {
      while (this.messages.length === 0 && this.failure === undefined) {
        await new Promise<void>((resolve) => {
          this.wake = resolve;
        });
      }
    } finally {
      clearTimeout(timer);
    }
    const message = this.messages.shift();
    if (message === undefined) throw this.failure;
    return message;
  }

  /** Asks for the next batch. */
  more(): void {
    // a child that has gone meanwhile is noticed by `next`
    if (this.child.connected) this.child.send('more', () => {});
  }

  close(): void {
    if (this.child.exitCode === null) this.child.kill('SIGKILL');
  }

  private fail(message: string, cause?: unknown): void {
    this.failure ??= new LodeError('too_large', `${this.path}: ${message}`, { cause });
    this.wake?.();
  }
}
