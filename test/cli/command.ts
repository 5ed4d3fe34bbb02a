/** The command as a user runs it: `./bin/lode` as a process of its own, on a throw-away data folder. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

export const LODE = fileURLToPath(new URL('../../bin/lode', import.meta.url));

export interface Finished {
  code: number | null;
  out: string;
  err: string;
}

/** The environment without what would point the command at somebody's real data. */
function cleanEnv(more: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { LODE_DATA, LODE_ROOT_KEY, LODE_SECRET_KEY, DATABASE_URL, LOG_LEVEL, HOST, PORT, ...rest } = process.env;
  return { ...rest, ...more };
}

export class Desk {
  readonly folder: string;
  readonly data: string;
  readonly env: NodeJS.ProcessEnv;

  /** Removed with the test. */
  constructor(t: TestContext, env: NodeJS.ProcessEnv = {}) {
    this.folder = mkdtempSync(join(tmpdir(), 'lode-cli-'));
    this.data = join(this.folder, 'data');
    this.env = cleanEnv(env);
    t.after(() => rmSync(this.folder, { recursive: true, force: true }));
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  write(name: string, content: string | Buffer): string {
    writeFileSync(this.path(name), content);
    return this.path(name);
  }

  read(name: string): string {
    return readFileSync(this.path(name), 'utf8');
  }

  start(args: string[], data = this.data): ChildProcess {
    return spawn(LODE, [...args, '--data', data], { env: this.env, stdio: ['ignore', 'pipe', 'pipe'] });
  }

  /** Runs the command to its end, whatever its exit code. */
  run(args: string[], data = this.data): Promise<Finished> {
    return finished(this.start(args, data));
  }

  /** Runs the command, which must succeed, and reads its `--json` document. */
  async json<T>(args: string[], data = this.data): Promise<T> {
    const { code, out, err } = await this.run([...args, '--json'], data);
    if (code !== 0) throw new Error(`lode ${args.join(' ')} ended with ${code}:\n${err}${out}`);
    return JSON.parse(out) as T;
  }

  /** The lines of an export, in an order that does not depend on how the data came in. */
  async exported(what: 'people' | 'companies', data = this.data): Promise<string[]> {
    const out = this.path(`export-${what}.jsonl`);
    await this.json(['export', what, '--out', out], data);
    return readFileSync(out, 'utf8').trimEnd().split('\n').sort();
  }
}

export function finished(child: ChildProcess): Promise<Finished> {
  const chunks = { out: '', err: '' };
  child.stdout!.on('data', (chunk) => {
    chunks.out += String(chunk);
  });
  child.stderr!.on('data', (chunk) => {
    chunks.err += String(chunk);
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, ...chunks }));
  });
}
