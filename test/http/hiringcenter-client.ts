/** The HiringCenter surface as its clients see it, and accounts for them to work in. */
import assert from 'node:assert/strict';
import type { Answer, Client } from './suite.ts';

export interface Sent {
  key?: string;
  /** the header that asks for an edition */
  edition?: string;
  headers?: Record<string, string>;
}

/** Sends to the surface, with the root key unless another is given. */
export function hc(client: Client, method: string, path: string, body?: unknown, sent: Sent = {}): Promise<Answer> {
  const headers = {
    authorization: `Bearer ${sent.key ?? client.rootKey}`,
    ...(sent.edition === undefined ? {} : { 'x-api-edition': sent.edition }),
    ...sent.headers,
  };
  return client.send(method, `/hiringcenter/v2${path}`, { headers, ...(body === undefined ? {} : { body }) });
}

export const ALL_SCOPES = ['prospects:read', 'prospects:write', 'webhooks:read', 'webhooks:write'];

/** An account of its own, with a key of it: nothing of other tests is in it. */
export interface Account {
  id: string;
  key: string;
  send(method: string, path: string, body?: unknown, sent?: Sent): Promise<Answer>;
  /** creates a prospect and gives what was answered */
  prospect(body?: Record<string, unknown>): Promise<Answer>;
  /** Lode's own surface, for this account, by an administrator */
  lode(method: string, path: string, body?: unknown): Promise<Answer>;
}

export async function account(client: Client, more: Record<string, unknown> = {}): Promise<Account> {
  const group = await client.lode('POST', '/v1/account-groups', { name: 'agency' });
  const id: string = group.json.id;
  const key = await keyFor(client, id, more);
  const admin = await keyFor(client, id, { scopes: ['*'] });
  let serial = 0;
  const send = (method: string, path: string, body?: unknown, sent: Sent = {}) =>
    hc(client, method, path, body, { key, ...sent });
  return {
    id,
    key,
    send,
    prospect: (body = {}) =>
      send('POST', '/prospects', { firstName: 'Noor', lastName: `Takahashi ${++serial}`, ...body }),
    lode: (method, path, body) => client.lode(method, path, body, { authorization: `Bearer ${admin}` }),
  };
}

export async function keyFor(client: Client, group: string, more: Record<string, unknown> = {}): Promise<string> {
  const facts = { name: 'agency key', account_group_ids: [group], scopes: ALL_SCOPES, ...more };
  const made = await client.lode('POST', '/v1/keys', facts);
  assert.equal(made.status, 201, made.text);
  return made.json.key;
}

/** The body of a refusal: never anything else than this shape. */
export function assertRefused(answer: Answer, status: number, field?: string): void {
  assert.equal(answer.status, status, answer.text);
  assert.match(answer.headers.get('content-type') ?? '', /^application\/json/);
  const { error, message, details, ...rest } = answer.json;
  assert.ok(error.length > 0 && message.length > 0, answer.text);
  assert.deepEqual(Object.keys(rest), status === 429 ? ['retryAfter'] : [], answer.text);
  if (field !== undefined) {
    const fields = (details as { field: string; message: string }[]).map((one) => one.field);
    assert.ok(fields.includes(field), answer.text);
  }
}
