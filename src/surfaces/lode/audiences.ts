/** `/v1/audiences`: named lists of a group's prospects, in folders. */
import { z } from 'zod';
import { AUDIENCE_KINDS } from '../../engine/audiences/types.ts';
import { type Endpoint, endpoint } from '../../http/endpoint.ts';
import { pageBody, pageOf, pageQuery } from '../../http/paging.ts';
import { accountGroup, groupInBody, groupInQuery, inGroup } from './prospect-schema.ts';
import { COMMON, CONFLICT, NOT_FOUND, pageResponse, WITH_BODY } from './responses.ts';

const byId = z.object({ id: z.string().min(1).max(100) });
const name = z.string().trim().min(1).max(200);
const kind = z.enum(AUDIENCE_KINDS);

const audience = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string().describe('on_demand, monitoring, or the source of the job that made it'),
  description: z.string().nullable(),
  folder_id: z.string().nullable(),
  prospect_count: z.int(),
  created_at: z.string(),
});
const folder = z.object({
  id: z.string(),
  name: z.string(),
  audience_type: kind,
  is_pinned: z.boolean(),
  position: z.int(),
  created_at: z.string(),
  updated_at: z.string(),
});
const member = z.object({ prospect: z.looseObject({ id: z.string() }), added_at: z.string() });

const list = endpoint({
  method: 'GET',
  path: '/audiences',
  scope: 'audiences:read',
  summary: 'The audiences of the group, newest first, without those that a live job fills.',
  query: z.strictObject({ ...pageQuery, account_group_id: accountGroup }),
  group: groupInQuery,
  response: { 200: pageResponse(audience), ...COMMON, ...NOT_FOUND },
  handler: async ({ engine, caller, query }) => ({
    body: pageBody(await engine.audiences(caller, pageOf(query)), (view) => view),
  }),
});

const create = endpoint({
  method: 'POST',
  path: '/audiences',
  scope: 'audiences:write',
  summary: 'Make an empty audience; prospecting jobs fill it.',
  body: z.strictObject({
    account_group_id: accountGroup,
    name,
    type: kind,
    description: z.string().max(2_000).nullish(),
  }),
  idempotent: true,
  group: groupInBody,
  response: { 201: audience, ...WITH_BODY, ...NOT_FOUND },
  handler: async ({ engine, caller, body }) => ({
    status: 201,
    body: await engine.createAudience(caller, { ...body, description: body.description ?? null }),
  }),
});

const get = endpoint({
  method: 'GET',
  path: '/audiences/{id}',
  scope: 'audiences:read',
  summary: 'An audience; a conflict while a live job fills it.',
  params: byId,
  query: inGroup,
  group: groupInQuery,
  response: { 200: audience, ...COMMON, ...NOT_FOUND, ...CONFLICT },
  handler: async ({ engine, caller, params }) => ({ body: await engine.audience(caller, params.id) }),
});

const move = endpoint({
  method: 'PATCH',
  path: '/audiences/{id}',
  scope: 'audiences:write',
  summary: 'Move an audience into a folder of its kind, or out of any with null.',
  params: byId,
  body: z.strictObject({ account_group_id: accountGroup, folder_id: z.string().min(1).max(100).nullable() }),
  group: groupInBody,
  response: { 200: audience, ...WITH_BODY, ...NOT_FOUND, ...CONFLICT },
  handler: async ({ engine, caller, params, body }) => ({
    body: await engine.moveAudience(caller, params.id, body.folder_id),
  }),
});

const remove = endpoint({
  method: 'DELETE',
  path: '/audiences/{id}',
  scope: 'audiences:write',
  summary: 'Delete an audience; its prospects stay.',
  params: byId,
  query: inGroup,
  group: groupInQuery,
  response: { 204: null, ...COMMON, ...NOT_FOUND, ...CONFLICT },
  async handler({ engine, caller, params }) {
    await engine.deleteAudience(caller, params.id);
    return { status: 204 };
  },
});

const members = endpoint({
  method: 'GET',
  path: '/audiences/{id}/prospects',
  scope: 'prospects:read',
  summary: 'The prospects of an audience, in the order in which they came in.',
  params: byId,
  query: z.strictObject({ ...pageQuery, account_group_id: accountGroup }),
  group: groupInQuery,
  response: { 200: pageResponse(member), ...COMMON, ...NOT_FOUND, ...CONFLICT },
  handler: async ({ engine, caller, params, query }) => ({
    body: pageBody(await engine.audienceMembers(caller, params.id, pageOf(query)), ({ prospect, added_at }) => ({
      prospect,
      added_at,
    })),
  }),
});

const listFolders = endpoint({
  method: 'GET',
  path: '/audience-folders',
  scope: 'audiences:read',
  summary: 'All folders with their audiences, and the audiences of no folder.',
  query: inGroup,
  group: groupInQuery,
  response: {
    200: z.object({
      folders: z.array(folder.extend({ audiences: z.array(audience) })),
      ungrouped: z.array(audience),
    }),
    ...COMMON,
    ...NOT_FOUND,
  },
  handler: async ({ engine, caller }) => ({ body: await engine.audienceNavigation(caller) }),
});

const createFolder = endpoint({
  method: 'POST',
  path: '/audience-folders',
  scope: 'audiences:write',
  summary: 'Make a folder for audiences of one kind.',
  body: z.strictObject({ account_group_id: accountGroup, name, audience_type: kind }),
  idempotent: true,
  group: groupInBody,
  response: { 201: folder, ...WITH_BODY, ...NOT_FOUND, ...CONFLICT },
  handler: async ({ engine, caller, body }) => ({
    status: 201,
    body: await engine.createAudienceFolder(caller, { name: body.name, audienceType: body.audience_type }),
  }),
});

const renameFolder = endpoint({
  method: 'PATCH',
  path: '/audience-folders/{id}',
  scope: 'audiences:write',
  summary: 'Rename a folder.',
  params: byId,
  body: z.strictObject({ account_group_id: accountGroup, name }),
  group: groupInBody,
  response: { 200: folder, ...WITH_BODY, ...NOT_FOUND },
  handler: async ({ engine, caller, params, body }) => ({
    body: await engine.renameAudienceFolder(caller, params.id, body.name),
  }),
});

export const audienceEndpoints: Endpoint[] = [
  list,
  create,
  get,
  move,
  remove,
  members,
  listFolders,
  createFolder,
  renameFolder,
];
