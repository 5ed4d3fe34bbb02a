/** The real server, as a process of its own on a throw-away database, for tests that come in through the front door. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { startPostgres } from './postgres.ts';

const LODE = fileURLToPath(new URL('../../bin/lode', import.meta.url));

export interface TestServer {
  url: string;
  rootKey: string;
  data: string;
  /** what the process is given, for commands that work on the same database */
  env: NodeJS.ProcessEnv;
  process: ChildProcess;
  /** everything the server has logged so far */
  log(): string;
  /** SIGKILL, then a new process on the same database; the address changes */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

export interface ServerOptions {
  database?: 'sqlite' | 'postgres';
  env?: NodeJS.ProcessEnv;
  args?: string[];
}

/** Starts a server and waits until it is ready. */
export async function startServer(options: ServerOptions = {}): Promise<TestServer> {
  const data = mkdtempSync(join(tmpdir(), 'lode-test-'));
  const postgres = options.database === 'postgres' ? await startPostgres() : undefined;
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ...(postgres === undefined ? {} : { DATABASE_URL: await postgres.createDatabase() }),
    ...options.env,
  };
  const logged: string[] = [];
  const launch = async () => {
    const child = spawn(LODE, ['serve', '--data', data, '--port', '0', ...(options.args ?? [])], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stderr.on('data', (chunk) => logged.push(String(chunk)));
    return { child, url: await listeningUrl(child, logged) };
  };
  let running = await launch();
  return {
    get url() {
      return running.url;
    },
    get process() {
      return running.child;
    },
    rootKey: options.env?.['LODE_ROOT_KEY'] ?? readFileSync(join(data, 'root-key'), 'utf8').trim(),
    data,
    env,
    log: () => logged.join(''),
    async crash() {
      running.child.kill('SIGKILL');
      await once(running.child, 'exit');
      running = await launch();
    },
    async stop() {
      if (running.child.exitCode === null && running.child.signalCode === null) {
        running.child.kill('SIGTERM');
        await once(running.child, 'exit');
      }
      await postgres?.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** The address that the server prints once it listens. */
async function listeningUrl(child: ChildProcess, logged: string[]): Promise<string> {
  const lines = createInterface({ input: child.stdout! });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the server ended with ${code}:\n${logged.join('')}`);
  });
  ended.catch(() => {});
  const found = new Promise<string>((resolve) => {
    lines.on('line', (line) => {
      logged.push(`${line}\n`);
      const match = /http:\/\/[\w.[\]:]+/.exec(line);
      if (line.includes('listens at') && match !== null) resolve(match[0]);
    });
  });
  return Promise.race([found, ended]);
}
