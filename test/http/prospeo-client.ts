/** The Prospeo surface as its clients see it, and a world for them: people and companies with what they sell. */
import assert from 'node:assert/strict';
import { CAST, type COMPANIES } from '../../demo/cast.ts';
import type { PersonRecord } from '../../src/identity/record.ts';
import { type Answer, type Client, seedCompanies, seedPeople } from './suite.ts';

/** Sends to the surface: with the root key unless another is given, POST unless a method is. */
export async function prospeo(client: Client, path: string, body?: unknown, sent: Sent = {}): Promise<Answer> {
  const headers = { 'x-key': sent.key ?? client.rootKey, ...sent.headers };
  return client.send(sent.method ?? 'POST', `/prospeo${path}`, { headers, ...(body === undefined ? {} : { body }) });
}

export interface Sent {
  key?: string;
  method?: string;
  headers?: Record<string, string>;
}

/** An account group of its own, with so many credits, and a key of it. */
export async function buyer(
  client: Client,
  credits?: number,
  more: Record<string, unknown> = {},
): Promise<{ group: string; key: string }> {
  const group = (await client.lode('POST', '/v1/account-groups', { name: 'buyer' })).json.id;
  const made = await client.lode('POST', '/v1/keys', {
    name: 'buyer',
    account_group_ids: [group],
    scopes: ['people:read'],
    ...more,
  });
  assert.equal(made.status, 201, made.text);
  if (credits !== undefined) await grant(client, group, credits);
  return { group, key: made.json.key };
}

export async function grant(client: Client, group: string, amount: number): Promise<void> {
  const answer = await client.lode('POST', '/v1/credits/grants', { account_group_id: group, amount });
  assert.equal(answer.status, 201, answer.text);
}

export async function balance(client: Client, group: string): Promise<number> {
  return (await client.lode('GET', `/v1/credits?account_group_id=${group}`)).json.balance;
}

/** What all entries of a group's ledger come to. */
export async function ledgerSum(client: Client, group: string): Promise<number> {
  let sum = 0;
  let cursor = '';
  do {
    const { json } = await client.lode('GET', `/v1/credits/ledger?limit=1000&account_group_id=${group}${cursor}`);
    for (const entry of json.items) sum += entry.amount;
    cursor = json.next_cursor === null ? '' : `&cursor=${json.next_cursor}`;
  } while (cursor !== '');
  return sum;
}

/** The body of a refusal: never anything else than this shape. */
export function assertRefused(answer: Answer, status: number, code: string): void {
  assert.equal(answer.status, status, answer.text);
  assert.match(answer.headers.get('content-type') ?? '', /^application\/json/);
  assert.equal(answer.json.error, true);
  assert.equal(answer.json.error_code, code, answer.text);
  assert.ok(answer.json.message.length > 0);
}

/** Katherine has a verified e-mail and a mobile, Anna an unverified e-mail, Samuel neither, Marcus two jobs. */
export const PEOPLE = {
  katherine: {
    ...CAST.katherine.facts,
    headline: 'Telling water to flow uphill',
    skills: ['Positioning', 'Research'],
    emails: [
      { address: 'kate.whitlock@inbox.example', type: 'personal' },
      { address: 'katherine.whitlock@brightwater.example', type: 'work', status: 'verified' },
    ],
    phones: [{ number: '+44 7700 900123', type: 'mobile', status: 'verified' }],
    provider_ids: [{ kind: 'linkedin_member', id: '40917722' }],
  },
  annaInSales: {
    ...CAST.annaInSales.facts,
    emails: [{ address: 'anna.carter@harbourfinch.example', status: 'unverified' }],
  },
  annaInLaw: CAST.annaInLaw.facts,
  samuel: { ...CAST.samuel.facts, emails: [], profile_urls: ['https://www.linkedin.com/in/samuel-okonjo-example'] },
  marcus: {
    ...CAST.marcus.facts,
    positions: [
      {
        company_name: 'Brightwater Analytics',
        company_domain: 'brightwater.example',
        title: 'Director of Operations',
        start: '2019-03',
        end: '2024-01',
        current: false,
      },
      {
        company_name: 'Tidewheel Energy',
        company_domain: 'tidewheel.example',
        title: 'Chief Operating Officer',
        start: '2024-02',
        current: true,
      },
    ],
  },
  retired: {
    full_name: 'Ottilie Brandvold',
    emails: [{ address: 'ottilie@brandvold.example', status: 'verified' }],
    positions: [{ company_name: 'Solmar Logística', title: 'Foreman', start: '1980', end: '2011', current: false }],
  },
} satisfies Record<string, PersonRecord>;

export interface World {
  people: Record<keyof typeof PEOPLE, string>;
  companies: Record<keyof typeof COMPANIES, string>;
}

export async function seedWorld(client: Client): Promise<World> {
  const companies = await seedCompanies(client);
  return { companies, people: (await seedPeople(client, 'crm', PEOPLE)) as World['people'] };
}
