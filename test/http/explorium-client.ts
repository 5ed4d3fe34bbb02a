/** The Explorium surface as its clients see it, and a world for them. */
import assert from 'node:assert/strict';
import { CAST, type COMPANIES } from '../../demo/cast.ts';
import type { PersonRecord } from '../../src/identity/record.ts';
import { type Answer, type Client, seedCompanies, seedPeople } from './suite.ts';

export const VERSIONS = ['v1', 'v2'] as const;

/** GET and the methods with a body, with the root key unless another is given. */
export async function call(
  client: Client,
  method: string,
  path: string,
  { body, key, headers = {} }: { body?: unknown; key?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const sent = { headers: { api_key: key ?? client.rootKey, ...headers }, ...(body === undefined ? {} : { body }) };
  return client.send(method, `/explorium${path}`, sent);
}

/** An account group of its own, with so many credits, and a key of it. */
export async function buyer(
  client: Client,
  credits?: number,
  more: Record<string, unknown> = {},
): Promise<{ group: string; key: string; keyName: string }> {
  const group = (await client.lode('POST', '/v1/account-groups', { name: 'buyer' })).json.id;
  const made = await client.lode('POST', '/v1/keys', {
    name: 'buyer key',
    account_group_ids: [group],
    scopes: ['people:read', 'webhooks:read', 'webhooks:write'],
    ...more,
  });
  assert.equal(made.status, 201, made.text);
  if (credits !== undefined) {
    const granted = await client.lode('POST', '/v1/credits/grants', { account_group_id: group, amount: credits });
    assert.equal(granted.status, 201, granted.text);
  }
  return { group, key: made.json.key, keyName: made.json.name };
}

/** What the group's ledger says was charged, in credits. */
export async function charged(client: Client, group: string): Promise<number> {
  const { json } = await client.lode('GET', `/v1/credits/ledger?limit=1000&account_group_id=${group}`);
  let sum = 0;
  for (const entry of json.items) if (entry.kind === 'charge') sum -= entry.amount;
  return sum;
}

/** Katherine has e-mails and a mobile, Samuel only a private address, Anna a catch-all, Marcus two jobs, Otto nothing. */
export const PEOPLE = {
  katherine: {
    ...CAST.katherine.facts,
    skills: ['Positioning', 'Research'],
    gender: 'female',
    birth_date: '1980-05-17',
    education: [{ school: 'Alder College', degree: 'BA', field: 'History', start: '1998-09', end: '2001-06' }],
    emails: [
      { address: 'kate.whitlock@inbox.example', type: 'personal' },
      { address: 'katherine.whitlock@brightwater.example', type: 'work', status: 'verified' },
    ],
    phones: [{ number: '+44 7700 900123', type: 'mobile', status: 'verified' }],
  },
  annaInSales: {
    ...CAST.annaInSales.facts,
    emails: [{ address: 'anna.carter@harbourfinch.example', status: 'catch_all' }],
    phones: [],
  },
  samuel: {
    ...CAST.samuel.facts,
    emails: [{ address: 'sam.okonjo@inbox.example', type: 'personal' }],
    phones: [],
    profile_urls: ['https://www.linkedin.com/in/samuel-okonjo-example'],
  },
  marcus: {
    ...CAST.marcus.facts,
    emails: ['marcus@tidewheel.example'],
    phones: [],
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
  otto: {
    full_name: 'Otto Brandvold',
    profile_urls: ['https://www.linkedin.com/in/otto-brandvold-example'],
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

/** The places that a 422 names. */
export function placesOf(answer: Answer): string[] {
  assert.equal(answer.status, 422, answer.text);
  return answer.json.detail.map((one: { loc: (string | number)[] }) => one.loc.join('.'));
}
