/**
 * What prospects are sorted by beside pipelines: labels, sources, offices, users, openings, and the group's settings.
 * Short lists that are kept alike, so their endpoints are made alike.
 */
import { z } from 'zod';
import type { Engine } from '../../engine/engine.ts';
import type { Caller } from '../../engine/types.ts';
import { type Endpoint, endpoint } from '../../http/endpoint.ts';
import { accountGroup, byId, groupInBody, groupInQuery, id, inGroup } from './prospect-schema.ts';
import { COMMON, CONFLICT, NOT_FOUND, pageResponse, WITH_BODY } from './responses.ts';

const name = z.string().trim().min(1).max(200);
const text = z.string().max(200).nullish();
const nullable = z.string().nullable();
const zone = z.string().max(100).nullish().describe('IANA name, such as Europe/Lisbon');

interface List {
  path: string;
  one: string;
  many: string;
  /** what may be sent to create one */
  body: z.ZodRawShape;
  view: z.ZodType;
  example: unknown;
  list(engine: Engine, caller: Caller): Promise<unknown[]>;
  // The body has been parsed by the schema above, which is the very input of the verb.
  create(engine: Engine, caller: Caller, input: never): Promise<unknown>;
  update(engine: Engine, caller: Caller, id: string, input: never): Promise<unknown>;
  remove(engine: Engine, caller: Caller, id: string): Promise<void>;
}

const LISTS: List[] = [
  {
    path: '/labels',
    one: 'a label',
    many: 'labels',
    body: { name, color: z.string().max(10).nullish().describe('#1f6feb') },
    view: z.object({ id: z.string(), name: z.string(), color: nullable, prospect_count: z.int() }),
    example: { name: 'Warm', color: '#e3b341' },
    list: (engine, caller) => engine.labels(caller),
    create: (engine, caller, input) => engine.createLabel(caller, input),
    update: (engine, caller, id, input) => engine.updateLabel(caller, id, input),
    remove: (engine, caller, id) => engine.deleteLabel(caller, id),
  },
  {
    path: '/prospect-sources',
    one: 'a source of prospects',
    many: 'sources of prospects',
    body: { name },
    view: z.object({ id: z.string(), name: z.string() }),
    example: { name: 'Open house' },
    list: (engine, caller) => engine.prospectSources(caller),
    async create(engine, caller, input) {
      const { created: _created, ...source } = await engine.createProspectSource(caller, input);
      return source;
    },
    update: (engine, caller, id, input) => engine.updateProspectSource(caller, id, input),
    remove: (engine, caller, id) => engine.deleteProspectSource(caller, id),
  },
  {
    path: '/offices',
    one: 'an office',
    many: 'offices',
    body: { name, street_address: text, city: text, state: text, postal_code: text, time_zone: zone },
    view: z.object({
      id: z.string(),
      name: z.string(),
      street_address: nullable,
      city: nullable,
      state: nullable,
      postal_code: nullable,
      time_zone: nullable,
    }),
    example: { name: 'Lisbon', time_zone: 'Europe/Lisbon' },
    list: (engine, caller) => engine.offices(caller),
    create: (engine, caller, input) => engine.createOffice(caller, input),
    update: (engine, caller, id, input) => engine.updateOffice(caller, id, input),
    remove: (engine, caller, id) => engine.deleteOffice(caller, id),
  },
  {
    path: '/users',
    one: 'a user',
    many: 'users',
    body: {
      first_name: name,
      last_name: name,
      email: text,
      role: text,
      active: z.boolean().optional(),
      office_id: id.nullish(),
    },
    view: z.object({
      id: z.string(),
      first_name: z.string(),
      last_name: z.string(),
      email: nullable,
      role: nullable,
      active: z.boolean(),
      office_id: nullable,
    }),
    example: { first_name: 'Imre', last_name: 'Castell', email: 'imre@harborfinch.example' },
    list: (engine, caller) => engine.users(caller),
    create: (engine, caller, input) => engine.createUser(caller, input),
    update: (engine, caller, id, input) => engine.updateUser(caller, id, input),
    remove: (engine, caller, id) => engine.deleteUser(caller, id),
  },
  {
    path: '/openings',
    one: 'an opening',
    many: 'openings',
    body: {
      title: name,
      status: z.enum(['open', 'closed']).optional(),
      office_id: id.nullish(),
      pipeline_id: id.nullish(),
    },
    view: z.object({
      id: z.string(),
      title: z.string(),
      status: z.enum(['open', 'closed']),
      office_id: nullable,
      pipeline_id: nullable,
    }),
    example: { title: 'Leasing agent' },
    list: (engine, caller) => engine.openings(caller),
    create: (engine, caller, input) => engine.createOpening(caller, input),
    update: (engine, caller, id, input) => engine.updateOpening(caller, id, input),
    remove: (engine, caller, id) => engine.deleteOpening(caller, id),
  },
];

type Body = { account_group_id?: string | undefined } & Record<string, unknown>;

// Each list's schema has the group beside members of its own, which the types of a shape made here do not tell.
const namedGroup = ({ body }: { body: unknown }) => (body as Body).account_group_id;

/** What was sent, without the group and without members that were not. */
function inputOf({ account_group_id: _group, ...sent }: Body): never {
  return Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined)) as never;
}

function endpointsOf(list: List): Endpoint[] {
  const { path, one, many, view } = list;
  const create = z.strictObject({ account_group_id: accountGroup, ...list.body });
  const write = { ...WITH_BODY, ...NOT_FOUND, ...CONFLICT };
  return [
    endpoint({
      method: 'GET',
      path,
      scope: 'prospects:read',
      summary: `The ${many} of an account group.`,
      query: inGroup,
      group: groupInQuery,
      response: { 200: pageResponse(view), ...COMMON, ...NOT_FOUND },
      handler: async ({ engine, caller }) => ({ body: { items: await list.list(engine, caller), next_cursor: null } }),
    }),
    endpoint({
      method: 'POST',
      path,
      scope: 'prospects:write',
      summary: `Create ${one}.`,
      body: create,
      group: namedGroup,
      idempotent: true,
      example: list.example,
      response: { 201: view, ...write },
      handler: async ({ engine, caller, body }) => ({
        status: 201,
        body: await list.create(engine, caller, inputOf(body as Body)),
      }),
    }),
    endpoint({
      method: 'PATCH',
      path: `${path}/{id}`,
      scope: 'prospects:write',
      summary: `Change ${one}.`,
      params: byId,
      body: create.partial(),
      group: namedGroup,
      response: { 200: view, ...write },
      handler: async ({ engine, caller, params, body }) => ({
        body: await list.update(engine, caller, params.id, inputOf(body as Body)),
      }),
    }),
    endpoint({
      method: 'DELETE',
      path: `${path}/{id}`,
      scope: 'prospects:write',
      summary: `Delete ${one}.`,
      params: byId,
      query: inGroup,
      group: groupInQuery,
      response: { 204: null, ...COMMON, ...NOT_FOUND, ...CONFLICT },
      async handler({ engine, caller, params }) {
        await list.remove(engine, caller, params.id);
        return { status: 204 };
      },
    }),
  ];
}

const settingsView = z.object({
  account_group_id: z.string(),
  name: z.string(),
  default_pipeline_id: z.string(),
  time_zone: nullable,
  duplicate_when_not_updating: z.boolean(),
  prospects_as_source: z.boolean(),
});

const getSettings = endpoint({
  method: 'GET',
  path: '/prospect-settings',
  scope: 'prospects:read',
  summary: 'What an account group has settled for its prospects.',
  query: inGroup,
  group: groupInQuery,
  response: { 200: settingsView, ...COMMON, ...NOT_FOUND },
  handler: async ({ engine, caller }) => ({ body: await engine.prospectSettings(caller) }),
});

const patchSettings = endpoint({
  method: 'PATCH',
  path: '/prospect-settings',
  scope: 'admin',
  summary: 'Settle something for the prospects of an account group.',
  body: z.strictObject({
    account_group_id: accountGroup,
    time_zone: zone,
    duplicate_when_not_updating: z
      .boolean()
      .optional()
      .describe('a write that matches and is not to update makes a second prospect'),
    prospects_as_source: z
      .boolean()
      .optional()
      .describe('prospects written from now on are records of the people graph, in a source of the group’s own'),
  }),
  group: groupInBody,
  response: { 200: settingsView, ...WITH_BODY, ...NOT_FOUND },
  handler: async ({ engine, caller, body }) => ({
    body: await engine.updateProspectSettings(caller, inputOf(body)),
  }),
});

export const prospectListEndpoints: Endpoint[] = [...LISTS.flatMap(endpointsOf), getSettings, patchSettings];
