/** A server whose jobs wait until workers are started beside it, and the Sonarly surface as a client sees it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { PersonRecord } from '../../src/identity/record.ts';
import { startServer, type TestServer } from '../support/server.ts';

const LODE = fileURLToPath(new URL('../../bin/lode', import.meta.url));
const POLL_MS = 25;

export interface Answer {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a foreign wire format; each assertion names what it expects
  json: any;
}

export interface Worker {
  process: ChildProcess;
  kill(): Promise<void>;
  stop(): Promise<void>;
}

export interface Sonarly {
  server: TestServer;
  /** the group `default` */
  group: string;
  send(
    method: string,
    path: string,
    sent?: { key?: string | null; body?: unknown; headers?: Record<string, string> },
  ): Promise<Answer>;
  /** Below `/sonarly/v1/accounts/{group}`, with the root key unless another is named. */
  ask(
    method: string,
    path: string,
    sent?: { key?: string; body?: unknown; headers?: Record<string, string>; group?: string },
  ): Promise<Answer>;
  /** Lode's own surface. */
  lode(method: string, path: string, body?: unknown, key?: string): Promise<Answer>;
  newGroup(name: string): Promise<string>;
  newKey(groups: string[], scopes: string[], more?: object): Promise<string>;
  people(records: PersonRecord[]): Promise<string[]>;
  /** Starts a job and gives its ID. */
  start(body: object, sent?: { key?: string; headers?: Record<string, string>; group?: string }): Promise<string>;
  /** The job once it has ended, with a worker running. */
  ended(jobId: string, sent?: { key?: string; group?: string }): Promise<Answer['json']>;
  /** A process of its own with a worker, on the same database. */
  worker(): Promise<Worker>;
  /** Runs a statement on the database, past the server. */
  sql(text: string): Promise<void>;
  stop(): Promise<void>;
}

export async function startSonarly(database: 'sqlite' | 'postgres'): Promise<Sonarly> {
  const server = await startServer({ database, args: ['--workers', '0'] });
  const workers = new Set<Worker>();
  const send: Sonarly['send'] = async (method, path, { key = server.rootKey, body, headers = {} } = {}) => {
    const init: RequestInit = {
      method,
      headers: {
        ...(key === null ? {} : { authorization: `Bearer ${key}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
    };
    if (body !== undefined) init.body = typeof body === 'string' ? body : JSON.stringify(body);
    const response = await fetch(server.url + path, init);
    const text = await response.text();
    return { status: response.status, headers: response.headers, json: text === '' ? undefined : JSON.parse(text) };
  };
  const lode: Sonarly['lode'] = (method, path, body, key) =>
    send(method, path, { ...(key === undefined ? {} : { key }), body });
  const { json } = await lode('GET', '/v1/account-groups');
  const group: string = json.items[0].id;
  const ask: Sonarly['ask'] = (method, path, sent = {}) =>
    send(method, `/sonarly/v1/accounts/${sent.group ?? group}${path}`, sent);
  return {
    server,
    group,
    send,
    ask,
    lode,
    newGroup: async (name) => (await lode('POST', '/v1/account-groups', { name })).json.id,
    newKey: async (groups, scopes, more = {}) =>
      (await lode('POST', '/v1/keys', { name: 'test', account_group_ids: groups, scopes, ...more })).json.key,
    async people(records) {
      const { json: stored } = await lode('POST', '/v1/records', { source: 'graph', records });
      return stored.results.map((one: { person_id: string }) => one.person_id);
    },
    async start(body, sent = {}) {
      const answer = await ask('POST', '/prospecting', { ...sent, body });
      if (answer.status !== 202) throw new Error(`${answer.status} ${JSON.stringify(answer.json)}`);
      return answer.json.data.jobId;
    },
    async ended(jobId, sent = {}) {
      for (;;) {
        const { data } = (await ask('GET', `/prospecting/${jobId}`, sent)).json;
        if (data.status !== 'queued' && data.status !== 'running') return data;
        await wait(POLL_MS);
      }
    },
    async worker() {
      const worker = await startWorker(server, () => workers.delete(worker));
      workers.add(worker);
      return worker;
    },
    sql: (text) => runSql(server, text),
    async stop() {
      await Promise.all([...workers].map((worker) => worker.stop()));
      await server.stop();
    },
  };
}

async function runSql({ data, env }: TestServer, text: string): Promise<void> {
  const url = env['DATABASE_URL'];
  if (url === undefined) {
    const db = new DatabaseSync(join(data, 'lode.db'), { timeout: 5_000 });
    db.exec(text);
    db.close();
    return;
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(text);
  await client.end();
}

async function startWorker(server: TestServer, gone: () => void): Promise<Worker> {
  const child = spawn(LODE, ['serve', '--data', server.data, '--port', '0', '--workers', '1'], {
    env: server.env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  const died = once(child, 'exit').then(([code]) => Promise.reject(new Error(`the worker ended with ${code}`)));
  await Promise.race([once(lines, 'line'), died]);
  died.catch(() => {});
  child.stdout.resume();
  const end = async (signal: NodeJS.Signals) => {
    gone();
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  return { process: child, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}

/** Somebody with a LinkedIn profile, invented; `n` tells them apart. */
export function somebody(n: number, more: PersonRecord = {}): PersonRecord {
  const slug = slugOf(n);
  return {
    key: slug,
    full_name: `${GIVEN[n % GIVEN.length]} ${FAMILY[Math.floor(n / GIVEN.length) % FAMILY.length]}${letters(n)}`,
    profile_urls: [urlOf(n)],
    emails: [`${slug}@tideline.example`],
    company_name: 'Tideline Robotics',
    company_domain: 'tideline.example',
    title: 'Head of Supply',
    ...more,
  };
}

const GIVEN = ['Ines', 'Tomas', 'Wanjiru', 'Piotr', 'Salome', 'Dafydd', 'Mirela', 'Kofi', 'Astrid', 'Bao'];
const FAMILY = ['Varga', 'Oyelaran', 'Marsh', 'Kowalczyk', 'Brandt', 'Teixeira', 'Novak', 'Halloran'];

const slugOf = (n: number): string => `sonarly-example-${n}`;
export const urlOf = (n: number): string => `https://www.linkedin.com/in/${slugOf(n)}`;

/** The number in letters, so that no two family names are alike. */
function letters(n: number): string {
  return [...String(n)].map((digit) => 'abdeiklmor'[Number(digit)]).join('');
}
