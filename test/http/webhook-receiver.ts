/** A receiver of webhooks that behaves as it is told, and what a test does past the front door. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import type { TestServer } from '../support/server.ts';

export interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  /** as it came, byte for byte */
  body: string;
  // biome-ignore lint/suspicious/noExplicitAny: a wire format; each assertion names what it expects
  json: any;
}

/** A status; or no answer until the receiver is closed; or a connection that ends in the middle of an answer. */
export type Behaviour = number | 'hang' | 'die' | { redirect: string };

export interface Receiver {
  url: string;
  received: Received[];
  /** what is answered from now on; a function is asked for each request */
  behave: Behaviour | ((received: Received) => Behaviour);
  /** Resolves once so many requests have come, whatever they were answered. */
  until(count: number): Promise<void>;
  close(): Promise<void>;
}

/** @param port that of an earlier receiver, to come back in its place */
export async function startReceiver(behave: Receiver['behave'] = 204, port = 0): Promise<Receiver> {
  const came = new EventEmitter();
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const one = { path: request.url ?? '', headers: request.headers, body, json: parsed(body) };
      receiver.received.push(one);
      answer(response, typeof receiver.behave === 'function' ? receiver.behave(one) : receiver.behave);
      came.emit('came');
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received: [],
    behave,
    async until(count) {
      while (receiver.received.length < count) await once(came, 'came');
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return receiver;
}

function answer(response: ServerResponse, behaviour: Behaviour): void {
  if (behaviour === 'hang') return;
  if (behaviour === 'die') response.socket?.destroy();
  else if (typeof behaviour === 'object') response.writeHead(302, { location: behaviour.redirect }).end();
  else response.writeHead(behaviour).end();
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** What the specification of Standard Webhooks asks of a receiver, written from its text. */
export function verifyStandard(secret: string, { headers, body }: Received, nowSeconds: number): boolean {
  const id = String(headers['webhook-id']);
  const timestamp = String(headers['webhook-timestamp']);
  if (Math.abs(nowSeconds - Number(timestamp)) > 300) return false;
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest();
  return String(headers['webhook-signature'])
    .split(' ')
    .map((part) => part.split(','))
    .filter(([version]) => version === 'v1')
    .map(([, signature = '']) => Buffer.from(signature, 'base64'))
    .some((signature) => signature.length === expected.length && timingSafeEqual(signature, expected));
}

/** Runs a statement on the server's own database, as nobody but a test may: to make time pass. */
export async function sqlOn(server: TestServer, text: string): Promise<void> {
  const url = server.env['DATABASE_URL'];
  if (url === undefined) {
    const db = new DatabaseSync(join(server.data, 'lode.db'), { timeout: 10_000 });
    db.exec(text);
    db.close();
    return;
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(text);
  await client.end();
}

/** Leases have run out and gaps are over. */
export function letTimePass(server: TestServer): Promise<void> {
  return sqlOn(server, 'update outbox set next_at = 0');
}
