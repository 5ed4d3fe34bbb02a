/** Audiences, their prospects, folders and navigation. An audience that a live job fills is kept out of sight. */
import { z } from 'zod';
import { AUDIENCE_KINDS, type AudienceFolderView, type AudienceView } from '../../engine/audiences/types.ts';
import { type Endpoint, endpoint } from '../../http/endpoint.ts';
import { envelope, errors, page, sent } from './envelope.ts';
import { accountGroupId, actingFor, objectId } from './group.ts';
import { pageData, pageOf, pageQuery } from './paging.ts';
import { audienceProspect } from './prospect-wire.ts';

const BASE = '/v1/accounts/{accountGroupId}/audiences';
const params = z.object({ accountGroupId });
const audienceParams = z.object({ accountGroupId, audienceId: objectId });
const folderParams = z.object({ accountGroupId, folderId: objectId });
const name = z.string().trim().min(1).max(200);
const kind = z.enum(AUDIENCE_KINDS);

const audience = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  description: z.string().nullable(),
  folderId: z.string().nullable(),
  prospectCount: z.int(),
  createdAt: z.string(),
});
const folder = z.object({
  id: z.string(),
  name: z.string(),
  audienceType: kind,
  isPinned: z.boolean(),
  position: z.int(),
  createdAt: z.string(),
  updatedAt: z.string(),
});

const list = endpoint({
  method: 'GET',
  path: BASE,
  scope: 'audiences:read',
  summary: 'The audiences of the account group, newest first, without those that a live job fills.',
  params,
  query: z.object(pageQuery),
  response: { 200: envelope(page(audience)), ...errors(400) },
  handler: async (ctx) =>
    sent(ctx, pageData(await ctx.engine.audiences(await actingFor(ctx), pageOf(ctx.query)), audienceWire)),
});

const create = endpoint({
  method: 'POST',
  path: BASE,
  scope: 'audiences:write',
  summary: 'Make an empty audience.',
  params,
  body: z.object({ name, type: kind, description: z.string().max(2_000).nullish() }),
  example: { name: 'Buyers in Hamburg', type: 'on_demand' },
  response: { 201: envelope(audience), ...errors(400, 413, 415) },
  async handler(ctx) {
    const { description } = ctx.body;
    const input = { ...ctx.body, description: description ?? null };
    return sent(ctx, audienceWire(await ctx.engine.createAudience(await actingFor(ctx), input)), 201);
  },
});

const navigation = endpoint({
  method: 'GET',
  path: `${BASE}/navigation`,
  scope: 'audiences:read',
  summary: 'All folders with their audiences, and the audiences of no folder.',
  params,
  response: {
    200: envelope(
      z.object({
        folders: z.array(folder.extend({ audiences: z.array(audience) })),
        ungroupedAudiences: z.array(audience),
      }),
    ),
    ...errors(400),
  },
  async handler(ctx) {
    const { folders, ungrouped } = await ctx.engine.audienceNavigation(await actingFor(ctx));
    return sent(ctx, {
      folders: folders.map((one) => ({ ...folderWire(one), audiences: one.audiences.map(audienceWire) })),
      ungroupedAudiences: ungrouped.map(audienceWire),
    });
  },
});

const get = endpoint({
  method: 'GET',
  path: `${BASE}/{audienceId}`,
  scope: 'audiences:read',
  summary: 'An audience.',
  params: audienceParams,
  response: { 200: envelope(audience), ...errors(400, 404, 409) },
  handler: async (ctx) =>
    sent(ctx, audienceWire(await ctx.engine.audience(await actingFor(ctx), ctx.params.audienceId))),
});

const remove = endpoint({
  method: 'DELETE',
  path: `${BASE}/{audienceId}`,
  scope: 'audiences:write',
  summary: 'Delete an audience; its prospects stay.',
  params: audienceParams,
  response: { 200: envelope(z.object({ deleted: z.literal(true) })), ...errors(400, 404, 409) },
  async handler(ctx) {
    await ctx.engine.deleteAudience(await actingFor(ctx), ctx.params.audienceId);
    return sent(ctx, { deleted: true });
  },
});

const prospects = endpoint({
  method: 'GET',
  path: `${BASE}/{audienceId}/prospects`,
  scope: 'prospects:read',
  summary: 'The prospects of an audience, in the order in which they came in.',
  params: audienceParams,
  query: z.object(pageQuery),
  response: { 200: envelope(page(z.looseObject({ id: z.string() }))), ...errors(400, 404, 409) },
  async handler(ctx) {
    const caller = await actingFor(ctx);
    const { audienceId } = ctx.params;
    const members = await ctx.engine.audienceMembers(caller, audienceId, pageOf(ctx.query));
    return sent(
      ctx,
      pageData(members, ({ prospect, person }) => audienceProspect(prospect, person)),
    );
  },
});

const move = endpoint({
  method: 'POST',
  path: `${BASE}/{audienceId}/move-to-folder`,
  scope: 'audiences:write',
  summary: 'Put an audience into a folder of its kind.',
  params: audienceParams,
  body: z.object({ folderId: objectId }),
  response: { 200: envelope(audience), ...errors(400, 404, 409, 413, 415, 422) },
  async handler(ctx) {
    const { audienceId } = ctx.params;
    const moved = await ctx.engine.moveAudience(await actingFor(ctx), audienceId, ctx.body.folderId);
    return sent(ctx, audienceWire(moved));
  },
});

const takeOut = endpoint({
  method: 'POST',
  path: `${BASE}/{audienceId}/remove-from-folder`,
  scope: 'audiences:write',
  summary: 'Take an audience out of its folder.',
  params: audienceParams,
  response: { 200: envelope(audience), ...errors(400, 404, 409) },
  handler: async (ctx) =>
    sent(ctx, audienceWire(await ctx.engine.moveAudience(await actingFor(ctx), ctx.params.audienceId, null))),
});

const createFolder = endpoint({
  method: 'POST',
  path: `${BASE}/folders`,
  scope: 'audiences:write',
  summary: 'Make a folder for audiences of one kind.',
  params,
  body: z.object({ name, audienceType: kind }),
  example: { name: 'Spring', audienceType: 'on_demand' },
  response: { 201: envelope(folder), ...errors(400, 413, 415) },
  handler: async (ctx) =>
    sent(ctx, folderWire(await ctx.engine.createAudienceFolder(await actingFor(ctx), ctx.body)), 201),
});

const renameFolder = endpoint({
  method: 'PATCH',
  path: `${BASE}/folders/{folderId}`,
  scope: 'audiences:write',
  summary: 'Rename a folder.',
  params: folderParams,
  body: z.object({ name }),
  response: { 200: envelope(folder), ...errors(400, 404, 413, 415) },
  async handler(ctx) {
    const { folderId } = ctx.params;
    return sent(ctx, folderWire(await ctx.engine.renameAudienceFolder(await actingFor(ctx), folderId, ctx.body.name)));
  },
});

function audienceWire(view: AudienceView): Record<string, unknown> {
  return {
    id: view.id,
    name: view.name,
    type: view.type,
    description: view.description,
    folderId: view.folder_id,
    prospectCount: view.prospect_count,
    createdAt: view.created_at,
  };
}

function folderWire(view: AudienceFolderView): Record<string, unknown> {
  return {
    id: view.id,
    name: view.name,
    audienceType: view.audience_type,
    isPinned: view.is_pinned,
    position: view.position,
    createdAt: view.created_at,
    updatedAt: view.updated_at,
  };
}

export const audienceEndpoints: Endpoint[] = [
  list,
  create,
  navigation,
  get,
  remove,
  prospects,
  move,
  takeOut,
  createFolder,
  renameFolder,
];
