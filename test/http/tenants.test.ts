/**
 * Tenants are sealed: every route of every surface is called with another group's key and this group's IDs.
 *
 * The routes come from the running server's own descriptions, so a new one is called at once; but each must stand in
 * ROUTES below, so that whoever adds one has looked here: at what its path parameters are (KINDS) and at what its body
 * may name (BODIES).
 *
 * The owner's texts all hold one word. No answer to the stranger may hold it, nor an ID of the owner's that the
 * stranger did not send. A path that names something of the owner's is refused, and afterwards all is as it was.
 */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { type Answer, type Client, onDatabase } from './suite.ts';
import { ROUTES } from './tenant-routes.ts';

const WORD = 'zqtenant';
const SURFACES = ['', '/explorium', '/prospeo', '/crustdata', '/sonarly', '/hiringcenter'];
/** All but what makes a key the operator's, who sees groups and keys. */
const SCOPES = [
  'people:read',
  'people:write',
  'prospects:read',
  'prospects:write',
  'prospecting:read',
  'prospecting:write',
  'audiences:read',
  'audiences:write',
  'webhooks:read',
  'webhooks:write',
];
/** What each path parameter stands for, by its name, or for `{id}` by what stands before it. */
const KINDS: Record<string, string> = {
  'account-groups': 'group',
  audiences: 'audience',
  'audience-folders': 'folder',
  companies: 'company',
  imports: 'import',
  jobs: 'job',
  keys: 'key',
  labels: 'label',
  'lead-lists': 'lead_list',
  offices: 'office',
  openings: 'opening',
  people: 'person',
  pipelines: 'pipeline',
  'prospect-sources': 'source',
  prospects: 'prospect',
  'prospecting-jobs': 'prospecting_job',
  'saved-searches': 'saved_search',
  stages: 'stage',
  users: 'user',
  webhooks: 'webhook',
  'webhook-deliveries': 'delivery',
  accountGroupId: 'group',
  audienceId: 'audience',
  folderId: 'folder',
  jobId: 'prospecting_job',
  noteId: 'note',
  pipelineId: 'pipeline',
  prospectId: 'prospect',
  providerId: 'provider_id',
  taskId: 'task',
  batch_id: 'batch',
  job_id: 'explorium_job',
  partner_id: 'partner',
  webhook_id: 'explorium_webhook',
  source: 'record_source',
  key: 'record_key',
};
/** Parameters that name nothing of anybody's. */
const FREE = /response_bytes|scanId|specificationId|campaignId|slotId/;

type Ids = Record<string, string>;

/** Bodies that name what is the owner's; the others are the examples of the descriptions, which name nobody. */
const BODIES: Record<string, (ids: Ids) => unknown> = {
  'POST /v1/people/match': (ids) => ({ queries: [{ email: 'ida@corvane.example' }, { person_id: ids['person'] }] }),
  'POST /v1/people/search': () => ({ filter: { field: 'has_email', op: 'is', value: true } }),
  'POST /v1/people/reverse-email': () => ({ emails: ['ida@corvane.example'] }),
  'POST /v1/companies/match': (ids) => ({ queries: [{ domain: 'corvane.example' }, { company_id: ids['company'] }] }),
  'POST /v1/link-decisions': (ids) => ({
    a: { source: ids['record_source'], key: ids['record_key'] },
    b: { source: ids['record_source'], key: 'c' },
    verdict: 'cannot',
  }),
  'POST /v1/prospects': (ids) => ({ first_name: 'A', last_name: 'B', stage_id: ids['stage'] }),
  'POST /v1/prospects/bulk': (ids) => ({
    prospects: ['pipeline_id', 'source_id', 'office_id', 'owner_id', 'opening_id'].map((name) => ({
      first_name: 'A',
      last_name: 'B',
      [name]: ids[name === 'owner_id' ? 'user' : name.replace('_id', '')],
    })),
  }),
  'POST /v1/prospects/lookup': (ids) => ({ provider_ids: [ids['provider_id']] }),
  'POST /v1/users': (ids) => ({ first_name: 'A', last_name: 'B', office_id: ids['office'] }),
  'POST /v1/openings': (ids) => ({ title: 'A', pipeline_id: ids['pipeline'] }),
  'POST /v1/prospecting-jobs': (ids) => ({ saved_search_id: ids['saved_search'], audience_id: ids['audience'] }),
  'PATCH /v1/audiences/{id}': (ids) => ({ folder_id: ids['folder'] }),
  'POST /explorium/v1/prospects/match': () => ({ prospects_to_match: [{ email: 'ida@corvane.example' }] }),
  'POST /explorium/v2/prospects/match': () => ({ prospects_to_match: [{ email: 'ida@corvane.example' }] }),
  'POST /explorium/v1/prospects/profiles/enrich': (ids) => ({ prospect_id: ids['person'] }),
  'POST /explorium/v1/prospects/profiles/bulk_enrich': (ids) => ({ prospect_ids: [ids['person']] }),
  'POST /explorium/v2/prospects/profiles/enrich': (ids) => ({ prospect_ids: [ids['person']] }),
  'POST /explorium/v1/prospects/contacts_information/enrich': (ids) => ({ prospect_id: ids['person'] }),
  'POST /explorium/v1/prospects/events/enrollments': (ids) => ({
    prospect_ids: [ids['person']],
    event_types: ['prospect_changed_role'],
  }),
  'POST /prospeo/enrich-person': () => ({ data: { email: 'ida@corvane.example' } }),
  'POST /crustdata/person/enrich': () => ({ business_emails: ['ida@corvane.example'] }),
  'POST /hiringcenter/v2/prospects': (ids) => ({ firstName: 'A', lastName: 'B', jobId: ids['opening'] }),
  'POST /hiringcenter/v2/notes': (ids) => ({ prospectId: ids['prospect'], note: 'x' }),
  'POST /hiringcenter/v2/tasks': (ids) => ({ prospectId: ids['prospect'], assignTo: ids['user'], task: 'x' }),
  'POST /hiringcenter/v2/meetings': (ids) => ({
    prospectId: ids['prospect'],
    ownerId: ids['user'],
    meetingDate: 1_790_000_000_000,
    timeZone: 'Europe/Lisbon',
    meetingType: 'phone',
  }),
  'POST /hiringcenter/v2/webhooks/unsubscribe': (ids) => ({ subscriptionId: ids['webhook'] }),
};

interface Route {
  name: string;
  method: string;
  path: string;
  served: boolean;
  query: string[];
  example: unknown;
}

async function routesOf(client: Client): Promise<Route[]> {
  const routes: Route[] = [];
  for (const base of SURFACES) {
    const { json } = await client.send('GET', `${base}/openapi.json`);
    for (const [path, operations] of Object.entries<Record<string, Operation>>(json.paths)) {
      for (const [method, operation] of Object.entries(operations)) {
        routes.push({
          name: `${method.toUpperCase()} ${path}`,
          method: method.toUpperCase(),
          path,
          served: operation.responses['501'] === undefined,
          query: (operation.parameters ?? []).filter((one) => one.in === 'query').map((one) => one.name),
          example: operation.requestBody?.content?.['application/json']?.example,
        });
      }
    }
  }
  return routes;
}

interface Operation {
  responses: Record<string, unknown>;
  parameters?: { name: string; in: string }[];
  requestBody?: { content?: Record<string, { example?: unknown }> };
}

/** Every header in which a surface may want its key. */
function keyed(key: string): Record<string, string> {
  return { authorization: `Bearer ${key}`, api_key: key, 'x-key': key, 'x-api-version': '2025-11-01' };
}

type Call = (method: string, path: string, body?: unknown) => Promise<Answer>;

async function groupOf(client: Client, name: string, scopes: string[]): Promise<{ id: string; call: Call }> {
  const { id } = (await client.lode('POST', '/v1/account-groups', { name, graph: name })).json;
  const made = await client.lode('POST', '/v1/keys', { name, account_group_ids: [id], scopes });
  const headers = keyed(made.json.key);
  return { id, call: (method, path, body) => client.send(method, path, { headers, body }) };
}

/** One of everything, as far as it can be made here; the kinds are those of KINDS. */
async function furnish({ id: group, call }: { id: string; call: Call }): Promise<Ids> {
  const ids: Ids = {
    group,
    provider_id: 'ACoAAB9owner',
    partner: 'owner-partner',
    record_source: 'owner-crm',
    record_key: 'p1',
  };
  const make = async (
    kind: string,
    path: string,
    body: unknown,
    at: (json: Made) => unknown = (json) => json['id'],
  ) => {
    const answer = await call('POST', path, body);
    assert.ok(answer.status < 300, `${kind}: ${answer.status} ${answer.text}`);
    ids[kind] = String(at(answer.json));
  };
  const person = {
    key: 'p1',
    full_name: `${WORD} Alder`,
    emails: ['ida@corvane.example'],
    company_name: `${WORD} Works`,
  };
  await make(
    'person',
    '/v1/records',
    { source: 'owner-crm', records: [person] },
    (json) => json['results'][0].person_id,
  );
  const company = { key: 'c1', name: `${WORD} Works`, domain: 'corvane.example' };
  const companies = { source: 'owner-crm', kind: 'companies', records: [company] };
  await make('company', '/v1/records', companies, (json) => json['results'][0].company_id);
  await make('pipeline', '/v1/pipelines', {
    name: `${WORD} pipeline`,
    stages: [{ name: `${WORD} stage` }, { name: 'b' }],
  });
  ids['stage'] = (await call('GET', `/v1/pipelines/${ids['pipeline']}`)).json.stages[1].id;
  for (const [kind, path] of [
    ['label', 'labels'],
    ['source', 'prospect-sources'],
    ['office', 'offices'],
  ] as const) {
    await make(kind, `/v1/${path}`, { name: `${WORD} ${kind}` });
  }
  await make('user', '/v1/users', { first_name: WORD, last_name: 'User' });
  await make('opening', '/v1/openings', { title: `${WORD} opening` });
  await make('prospect', '/v1/prospects', {
    first_name: WORD,
    last_name: 'Alder',
    email: 'ida@corvane.example',
    phone: '+14155552671',
    notes: `${WORD} notes`,
    labels: [`${WORD} label`],
    stage_id: ids['stage'],
    provider_ids: [{ kind: 'linkedin', id: ids['provider_id'] }],
  });
  const prospect = ids['prospect'];
  await make('note', '/hiringcenter/v2/notes', { prospectId: prospect, note: `${WORD} note` });
  const task = { prospectId: prospect, assignTo: ids['user'], task: `${WORD} task` };
  await make('task', '/hiringcenter/v2/tasks', task);
  const filter = { field: 'title', op: 'words', value: WORD };
  await make('saved_search', '/v1/saved-searches', { name: `${WORD} search`, filter });
  const urls = ['https://www.linkedin.com/in/zqtenant-alder'];
  await make('lead_list', '/v1/lead-lists', { name: `${WORD} list`, entries: urls });
  await make('folder', '/v1/audience-folders', { name: `${WORD} folder`, audience_type: 'on_demand' });
  await make('audience', '/v1/audiences', { name: `${WORD} audience`, type: 'on_demand' });
  await make('prospecting_job', '/v1/prospecting-jobs', { urls });
  ids['job'] = ids['prospecting_job']!;
  // Nobody listens there: the test of the webhook fails at once, and has been a delivery.
  await make('webhook', '/v1/webhooks', { url: `http://127.0.0.1:9/${WORD}`, events: ['prospect.created'] });
  await make('delivery', `/v1/webhooks/${ids['webhook']}/test`, {});
  const batch = { business_emails: ['ida@corvane.example'] };
  await make('batch', '/crustdata/batch/person/enrich', batch, (json) => json['batch_id']);
  const rows = `name,email\n${WORD} Row,row@corvane.example\n`;
  await make('import', '/v1/imports?source=owner-file', rows);
  const hook = { partner_id: ids['partner'], webhook_url: 'https://receiver.example/zqtenant-explorium' };
  await make('explorium_webhook', '/explorium/v1/webhooks', hook, (json) => json['webhook_id'] ?? json['id'] ?? 'none');
  await ended(call, `/v1/prospecting-jobs/${ids['prospecting_job']}`);
  await ended(call, `/v1/imports/${ids['import']}`);
  return ids;
}

/** Waits until work is over, so that what the owner sees changes no more by itself. */
async function ended(call: Call, path: string): Promise<void> {
  for (;;) {
    const { json } = await call('GET', path);
    if (json.state !== 'queued' && json.state !== 'running') return;
  }
}

// biome-ignore lint/suspicious/noExplicitAny: the bodies of six wire formats
type Made = Record<string, any>;

/** What the owner can see of all that was made. */
const LOOKS = [
  '/v1/prospects',
  '/v1/pipelines',
  '/v1/labels',
  '/v1/prospect-sources',
  '/v1/offices',
  '/v1/users',
  '/v1/openings',
  '/v1/prospect-settings',
  '/v1/saved-searches',
  '/v1/lead-lists',
  '/v1/audience-folders',
  '/v1/webhooks',
  '/v1/people/by-record/owner-crm/p1',
  '/hiringcenter/v2/notes',
  '/hiringcenter/v2/tasks?limit=50',
  '/hiringcenter/v2/meetings',
];

/** Webhooks need a key to encrypt their secrets under; on PostgreSQL none is made. */
const ENV = { LODE_SECRET_KEY: 'tenants-'.repeat(8), LODE_WEBHOOK_ALLOW_PRIVATE: '1' };

for (const database of ['sqlite', 'postgres'] as const) onDatabase(database, 'tenants', define, ENV);

function define(client: Client): void {
  let routes: Route[];
  let owner: { id: string; call: Call };
  let stranger: { id: string; call: Call };
  let ids: Ids;

  before(async () => {
    routes = await routesOf(client);
    owner = await groupOf(client, 'owner', ['*']);
    stranger = await groupOf(client, 'stranger', SCOPES);
    ids = await furnish(owner);
  });

  const looks = async () => {
    const seen: Record<string, unknown> = {};
    for (const path of LOOKS) {
      const answer = await owner.call('GET', path);
      assert.equal(answer.status, 200, `${path}: ${answer.text}`);
      seen[path] = answer.json;
    }
    return seen;
  };

  /** Of a path parameter: the owner's, or undefined where it names nothing of anybody's. */
  function ownersId(path: string, parameter: string): string | undefined {
    if (FREE.test(parameter)) return undefined;
    const before = path
      .slice(0, path.indexOf(`/{${parameter}}`))
      .split('/')
      .at(-1)!;
    const kind = KINDS[parameter === 'id' ? before : parameter];
    assert.ok(kind !== undefined, `${path}: say in KINDS what {${parameter}} is`);
    // What could not be made here has an ID that is nobody's.
    return ids[kind] ?? 'f'.repeat(32);
  }

  function filledIn(path: string): { path: string; named: boolean } {
    let named = false;
    const filled = path.replaceAll(/\{(\w+)\}/g, (_whole, parameter: string) => {
      const id = ownersId(path, parameter);
      named ||= id !== undefined;
      return encodeURIComponent(id ?? '1');
    });
    return { path: filled, named };
  }

  function assertNothingTold(route: string, sent: string, { status, text }: Answer): void {
    assert.ok(status < 500 || status === 501, `${route}: ${status} ${text}`);
    assert.ok(!text.toLowerCase().includes(WORD), `${route} told of the owner: ${text.slice(0, 500)}`);
    for (const [kind, id] of Object.entries(ids)) {
      if (id.length < 12 || sent.includes(id)) continue;
      assert.ok(!text.includes(id), `${route} told the owner's ${kind}: ${text.slice(0, 500)}`);
    }
  }

  const callsOf = (route: Route) => {
    const { path, named } = filledIn(route.path);
    const body = BODIES[route.name]?.(ids) ?? route.example ?? (route.method === 'GET' ? undefined : {});
    return { path, named, body: route.method === 'GET' || route.method === 'DELETE' ? undefined : body };
  };

  test('every route that is served is listed, and every listed one is there', () => {
    const names = routes.flatMap(({ name, served }) => (served ? [name] : [])).sort();
    assert.deepEqual(
      {
        unlisted: names.filter((name) => !ROUTES.has(name)),
        gone: [...ROUTES].filter((name) => !names.includes(name)),
      },
      { unlisted: [], gone: [] },
    );
  });

  test('a stranger reaches nothing by any route, ID or body', async () => {
    const earlier = await looks();
    for (const route of routes) {
      const { path, named, body } = callsOf(route);
      const answer = await stranger.call(route.method, path, body);
      assertNothingTold(route.name, path + JSON.stringify(body), answer);
      const refused = answer.status >= 400;
      if (named) assert.ok(refused, `${route.name} took the owner's ID: ${answer.status} ${answer.text.slice(0, 300)}`);
      if (
        BODIES[route.name] !== undefined &&
        /pipeline|stage|office|user|opening|saved_search|prospectId/.test(JSON.stringify(body))
      ) {
        assert.ok(
          refused || answer.text.includes('rejected'),
          `${route.name} took the owner's ID in its body: ${answer.text}`,
        );
      }
    }
    assert.deepEqual(await looks(), earlier);
  });

  test('nor by naming the group, in the query or the body', async () => {
    const earlier = await looks();
    for (const route of routes.filter(({ served, path }) => served && path.startsWith('/v1/'))) {
      const { path, body } = callsOf(route);
      const query = route.query.includes('account_group_id') ? `?account_group_id=${owner.id}` : '';
      if (query === '' && (body === undefined || Array.isArray(body))) continue;
      const sent = body === undefined ? undefined : { ...(body as object), account_group_id: owner.id };
      const answer = await stranger.call(route.method, path + query, sent);
      assertNothingTold(route.name, path + query + JSON.stringify(sent), answer);
      assert.ok(
        answer.status >= 400,
        `${route.name} acted for the owner: ${answer.status} ${answer.text.slice(0, 300)}`,
      );
    }
    assert.deepEqual(await looks(), earlier);
  });

  test('nor by a cursor or a filter of the owner’s', async () => {
    await owner.call('POST', '/v1/prospects', { first_name: WORD, last_name: 'Second' });
    for (const route of routes.filter(({ method, query }) => method === 'GET' && query.includes('cursor'))) {
      if (route.path.includes('{')) continue;
      const first = await owner.call('GET', `${route.path}?limit=1`);
      const cursor = first.json?.next_cursor ?? first.json?.nextCursor ?? first.json?.data?.nextCursor;
      if (typeof cursor !== 'string') continue;
      const answer = await stranger.call('GET', `${route.path}?limit=5&cursor=${encodeURIComponent(cursor)}`);
      assertNothingTold(route.name, cursor, answer);
    }
    const filters: [name: string, value: string][] = [
      ['email', 'ida@corvane.example'],
      ['phone', '4155552671'],
      ['name', 'alder'],
      ['stage', ids['stage']!],
      ['pipeline_id', ids['pipeline']!],
      ['source_id', ids['source']!],
      ['owner_id', ids['user']!],
      ['title', 'a'],
    ];
    for (const [name, value] of filters) {
      const { json } = await stranger.call('GET', `/v1/prospects?${name}=${encodeURIComponent(value)}`);
      assert.deepEqual([json.items, json.total], [[], 0], name);
    }
  });
}
