/** The real server as a process of its own, as a user would start it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Pool } from 'undici';
import { cpuMsOf } from './measure.ts';
import { benchEnvironment, ROOT_KEY } from './world-data.ts';

const LODE = fileURLToPath(new URL('../bin/lode', import.meta.url));

export interface BenchServer {
  url: string;
  /** milliseconds of CPU that the server has used so far */
  cpuMs(): number;
  /** Sends `body` and returns the answer, which must be a 2xx. Every surface's header carries the root key. */
  post(path: string, body: string): Promise<unknown>;
  get(path: string): Promise<unknown>;
  pool: Pool;
  stop(): Promise<void>;
}

const HEADERS = {
  'content-type': 'application/json',
  api_key: ROOT_KEY,
  'x-key': ROOT_KEY,
  authorization: `Bearer ${ROOT_KEY}`,
};

/** @returns the process and its address, as soon as it says that it listens */
export async function spawnServer(data: string, database?: string): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(LODE, ['serve', '--data', data, '--port', '0', '--json'], {
    env: benchEnvironment(database),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // Whatever ends the run, no server outlives it.
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('exit', () => process.removeListener('exit', kill));
  const [line] = (await Promise.race([
    once(createInterface({ input: child.stdout! }), 'line'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`the server ended with ${code}`))),
  ])) as [string];
  // Its log goes on; a pipe that nobody reads would stop the server.
  child.stdout!.resume();
  const { url } = JSON.parse(line) as { url: string };
  return { child, url };
}

/** A server with `connections` kept alive. */
export async function startServer(data: string, connections: number, database?: string): Promise<BenchServer> {
  const { child, url } = await spawnServer(data, database);
  const pool = new Pool(url, { connections, pipelining: 1 });
  async function ask(method: 'GET' | 'POST', path: string, body?: string): Promise<unknown> {
    const answer = await pool.request({ method, path, headers: HEADERS, ...(body === undefined ? {} : { body }) });
    const text = await answer.body.text();
    if (answer.statusCode >= 300) throw new Error(`${method} ${path}: ${answer.statusCode} ${text.slice(0, 500)}`);
    return JSON.parse(text);
  }
  return {
    url,
    pool,
    cpuMs: () => cpuMsOf(child.pid!),
    post: (path, body) => ask('POST', path, body),
    get: (path) => ask('GET', path),
    async stop() {
      await pool.close();
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Sends the bodies over `connections` at once, each connection taking the next one as it gets an answer. */
export async function sendAll(server: BenchServer, path: string, bodies: string[], connections: number): Promise<void> {
  let next = 0;
  const one = async () => {
    for (let body = bodies[next++]; body !== undefined; body = bodies[next++]) await server.post(path, body);
  };
  await Promise.all(Array.from({ length: connections }, one));
}
