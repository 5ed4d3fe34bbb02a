/** The Crustdata surface as its clients see it, and a world for them. */
import assert from 'node:assert/strict';
import { CAST, COMPANIES } from '../../demo/cast.ts';
import type { CompanyRecord, PersonRecord } from '../../src/identity/record.ts';
import { type Answer, type Client, seedPeople } from './suite.ts';

export interface Sent {
  key?: string;
  method?: string;
  /** over those that every call has; an empty one is left out */
  headers?: Record<string, string>;
}

/** Sends to the surface with the version and the root key unless other headers are given. */
export async function crustdata(client: Client, path: string, body?: unknown, sent: Sent = {}): Promise<Answer> {
  const all: Record<string, string> = {
    authorization: `Bearer ${sent.key ?? client.rootKey}`,
    'x-api-version': '2025-11-01',
    ...sent.headers,
  };
  const headers = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
  const method = sent.method ?? (body === undefined ? 'GET' : 'POST');
  return client.send(method, `/crustdata${path}`, { headers, ...(body === undefined ? {} : { body }) });
}

/** The vendor's error envelope, and nothing else. */
export function assertRefused(answer: Answer, status: number, message?: RegExp, type?: string): void {
  assert.equal(answer.status, status, answer.text);
  assert.deepEqual(Object.keys(answer.json), ['error']);
  assert.deepEqual(Object.keys(answer.json.error), ['type', 'message', 'metadata']);
  if (status === 400) assert.equal(answer.json.error.type, 'invalid_request');
  if (type !== undefined) assert.equal(answer.json.error.type, type);
  if (message !== undefined) assert.match(answer.json.error.message, message);
}

/** A key of a group of its own; with `credits` these are all it has. */
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
  if (credits !== undefined) {
    const grant = await client.lode('POST', '/v1/credits/grants', { account_group_id: group, amount: credits });
    assert.equal(grant.status, 201, grant.text);
  }
  return { group, key: made.json.key };
}

export const spent = (answer: Answer): string | null => answer.headers.get('x-credits-used');

const at = ({ name, domain, profile_url }: CompanyRecord) => ({
  ...(name && { company_name: name }),
  ...(domain && { company_domain: domain }),
  ...(profile_url && { company_profile_url: profile_url }),
});

/** Colleagues whose addresses teach how Tidewheel spells them. */
const TIDEWHEEL: Record<string, PersonRecord> = Object.fromEntries(
  ['Ada Brook', 'Ben Castell', 'Cleo Dorn', 'Dario Elms', 'Edda Frost', 'Finn Garland'].map((full_name) => {
    const [given = '', family = ''] = full_name.toLowerCase().split(' ');
    return [
      given,
      {
        full_name,
        ...at(COMPANIES.tidewheel),
        title: 'Engineer',
        emails: [`${given}.${family}@tidewheel.example`],
      },
    ];
  }),
);

/** Who is in the world: Katherine with everything, Samuel without any address, others as the tests need them. */
export const PEOPLE = {
  katherine: {
    ...CAST.katherine.facts,
    headline: 'Telling water to flow uphill',
    summary: 'Leads positioning and research.',
    skills: ['Positioning', 'Research'],
    emails: [
      { address: 'kate.whitlock@inbox.example', type: 'personal' },
      { address: 'katherine.whitlock@brightwater.example', type: 'work', status: 'verified' },
    ],
    phones: [{ number: '+44 7700 900123', type: 'mobile', status: 'verified' }],
    profile_urls: [
      'https://www.linkedin.com/in/katherine-whitlock-example',
      'https://github.com/kwhitlock-example',
      'https://x.com/kwhitlock_example',
    ],
    education: [
      { school: 'Northfell Polytechnic', degree: 'BSc', field: 'Hydrology', start: '2004', end: '2007' },
      { school: 'Eastmere Institute', degree: 'MBA', field: 'Business', start: '2010', end: '2012' },
    ],
    positions: [
      { ...at(COMPANIES.brightwater), title: 'VP Marketing', start: '2021-03', current: true },
      { ...at(COMPANIES.harbour), title: 'Sales Manager', start: '2015-01', end: '2021-02', current: false },
    ],
  },
  annaInSales: {
    ...CAST.annaInSales.facts,
    emails: [{ address: 'anna.carter@harbourfinch.example', status: 'unverified' }],
  },
  annaInLaw: CAST.annaInLaw.facts,
  /** no page on LinkedIn, no address */
  noPage: {
    full_name: 'Gwendolyn Ashgrove',
    ...at(COMPANIES.tidewheel),
    title: 'Operations Manager',
    city: 'Portland',
    region: 'Oregon',
    country: 'US',
  },
  free: { full_name: 'Odo Tannenberg', emails: ['odo.tannenberg@gmail.com'] },
  official: { full_name: 'Petra Quill', emails: ['petra.quill@parks.gov.example'] },
  student: { full_name: 'Rafe Lindqvist', emails: ['rafe.lindqvist@northfell.edu'] },
  /** two who fit iris.vale@tidewheel.example alike */
  irisInDesign: {
    full_name: 'Iris Vale',
    ...at(COMPANIES.tidewheel),
    title: 'Designer',
    profile_urls: ['https://www.linkedin.com/in/iris-vale-design-example'],
  },
  irisInLaw: {
    full_name: 'Iris Vale',
    ...at(COMPANIES.tidewheel),
    title: 'Counsel',
    profile_urls: ['https://www.linkedin.com/in/iris-vale-law-example'],
  },
  ...TIDEWHEEL,
} satisfies Record<string, PersonRecord>;

export interface World {
  people: Record<keyof typeof PEOPLE, string>;
  companies: Record<keyof typeof COMPANIES, string>;
}

const EXTRA: Partial<Record<keyof typeof COMPANIES, Record<string, unknown>>> = {
  brightwater: {
    type: 'Privately Held',
    founded: 2009,
    description: 'Measures water for towns.',
    linkedin_id: '11223344',
    keywords: ['water', 'analytics'],
    technologies: ['Postgres', 'Kafka'],
    funding: { total_funding: 12_000_000, latest_funding_stage: 'Series A', latest_funding_date: '2024-05-02' },
    revenue_range: { min: 5_000_000, max: 10_000_000 },
    logo_url: 'https://brightwater.example/logo.png',
  },
};

export async function seedWorld(client: Client): Promise<World> {
  const records = Object.entries(COMPANIES).map(([key, record]) => ({
    ...record,
    ...EXTRA[key as keyof typeof COMPANIES],
    key,
  }));
  const { json } = await client.lode('POST', '/v1/records', { source: 'registry', kind: 'companies', records });
  const companies = Object.fromEntries(
    json.results.map((one: { key: string; company_id: string }) => [one.key, one.company_id]),
  ) as World['companies'];
  return { companies, people: (await seedPeople(client, 'crm', PEOPLE)) as World['people'] };
}
