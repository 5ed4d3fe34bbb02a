/** Runs a group of HTTP tests against the real server, once on each database, over a connection like any client's. */
import { after, before, describe } from 'node:test';
import { COMPANIES } from '../../demo/cast.ts';
import type { PersonRecord } from '../../src/identity/record.ts';
import { startServer } from '../support/server.ts';

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: the bodies of a foreign wire format; each assertion names what it expects
  json: any;
}

export interface Sent {
  headers?: Record<string, string>;
  body?: unknown;
}

/** A running server as a client sees it. */
export interface Client {
  url: string;
  rootKey: string;
  /** everything that the server has logged so far */
  log(): string;
  /** Sends a request; an object is sent as JSON, text and bytes as they are. Nothing is added but the content type of JSON. */
  send(method: string, path: string, sent?: Sent): Promise<Answer>;
  /** Lode's own surface, with the root key. */
  lode(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** The Explorium surface, with the root key unless the headers name another. */
  explorium(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** A new key of the default group. */
  key(scopes: string[], plan?: unknown): Promise<{ id: string; key: string }>;
}

/** Declares the tests of `define` for each database. The client answers once the tests run. */
export function onEachDatabase(title: string, define: (client: Client) => void): void {
  for (const database of ['sqlite', 'postgres'] as const) onDatabase(database, title, define);
}

/** Declares the tests of `define` for one database, on a server with more in its environment. */
export function onDatabase(
  database: 'sqlite' | 'postgres',
  title: string,
  define: (client: Client) => void,
  env: NodeJS.ProcessEnv = {},
): void {
  describe(`${title} (${database})`, () => {
    let server: Awaited<ReturnType<typeof startServer>> | undefined;
    before(async () => {
      server = await startServer({ database, env });
    });
    after(async () => {
      await server?.stop();
    });
    define(clientOf(() => server!));
  });
}

function clientOf(server: () => { url: string; rootKey: string; log(): string }): Client {
  const client: Client = {
    get url() {
      return server().url;
    },
    get rootKey() {
      return server().rootKey;
    },
    log: () => server().log(),
    async send(method, path, { headers = {}, body } = {}) {
      const raw = typeof body === 'string' || body instanceof Uint8Array;
      const type = body === undefined || raw ? {} : { 'content-type': 'application/json' };
      const init: RequestInit = { method, headers: { ...type, ...headers }, redirect: 'manual' };
      if (body !== undefined) init.body = raw ? (body as NonNullable<RequestInit['body']>) : JSON.stringify(body);
      const response = await fetch(server().url + path, init);
      const text = await response.text();
      const isJson = response.headers.get('content-type')?.includes('json') && text !== '';
      return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : undefined };
    },
    lode: (method, path, body, headers = {}) =>
      client.send(method, path, { headers: { authorization: `Bearer ${server().rootKey}`, ...headers }, body }),
    explorium: (path, body, headers) =>
      client.send('POST', `/explorium${path}`, { headers: headers ?? { api_key: server().rootKey }, body }),
    async key(scopes, plan) {
      const groups = await client.lode('GET', '/v1/account-groups');
      const made = await client.lode('POST', '/v1/keys', {
        name: 'test',
        account_group_ids: [groups.json.items[0].id],
        scopes,
        ...(plan === undefined ? {} : { plan }),
      });
      return made.json;
    },
  };
  return client;
}

/** Stores records of people and gives the ID of each by its key. */
export async function seedPeople(client: Client, source: string, people: Record<string, PersonRecord>) {
  const records = Object.entries(people).map(([key, record]) => ({ ...record, key }));
  const { json } = await client.lode('POST', '/v1/records', { source, records });
  return Object.fromEntries(
    json.results.map((one: { key: string; person_id: string }) => [one.key, one.person_id]),
  ) as Record<string, string>;
}

/** Stores the companies of the cast and gives the ID of each by its name in the cast. */
export async function seedCompanies(client: Client) {
  const records = Object.entries(COMPANIES).map(([key, record]) => ({ ...record, key }));
  const { json } = await client.lode('POST', '/v1/records', { source: 'registry', kind: 'companies', records });
  return Object.fromEntries(
    json.results.map((one: { key: string; company_id: string }) => [one.key, one.company_id]),
  ) as Record<keyof typeof COMPANIES, string>;
}
