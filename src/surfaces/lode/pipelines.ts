/** `/v1/pipelines` and their stages. */
import { z } from 'zod';
import type { StageInput } from '../../engine/prospects/types.ts';
import { type Endpoint, endpoint } from '../../http/endpoint.ts';
import { accountGroup, byId, groupInBody, groupInQuery, id, inGroup } from './prospect-schema.ts';
import { COMMON, CONFLICT, NOT_FOUND, pageResponse, WITH_BODY } from './responses.ts';

const name = z.string().trim().min(1).max(100);
const type = z.enum(['open', 'won', 'lost']);
const order = z.int().min(0).max(1000).optional().describe('0 is the first; at the end when absent');

const stageView = z.object({
  id: z.string(),
  name: z.string(),
  pipeline_id: z.string(),
  order: z.int(),
  is_default: z.boolean(),
  type,
});
const pipelineView = z.object({
  id: z.string(),
  name: z.string(),
  is_default: z.boolean(),
  default_stage_id: z.string(),
  order: z.int(),
  stages: z.array(stageView),
});

const read = { ...COMMON, ...NOT_FOUND };
const write = { ...WITH_BODY, ...NOT_FOUND, ...CONFLICT };

function given<T extends object>(sent: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  // Members that were not sent are left out, which is what their absence in the type means.
  return Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined)) as never;
}

const listPipelines = endpoint({
  method: 'GET',
  path: '/pipelines',
  scope: 'prospects:read',
  summary: 'The pipelines of an account group, with their stages.',
  query: inGroup,
  group: groupInQuery,
  response: { 200: pageResponse(pipelineView), ...read },
  handler: async ({ engine, caller }) => ({ body: { items: await engine.pipelines(caller), next_cursor: null } }),
});

const createPipeline = endpoint({
  method: 'POST',
  path: '/pipelines',
  scope: 'prospects:write',
  summary: 'Create a pipeline. Its first stage is the default one.',
  body: z.strictObject({
    account_group_id: accountGroup,
    name,
    stages: z
      .array(z.strictObject({ name, type: type.optional() }))
      .min(1)
      .max(100),
  }),
  group: groupInBody,
  idempotent: true,
  example: { name: 'Leasing', stages: [{ name: 'New' }, { name: 'Signed', type: 'won' }] },
  response: { 201: pipelineView, ...write },
  async handler({ engine, caller, body }) {
    const stages = body.stages.map((stage): StageInput => given(stage));
    return { status: 201, body: await engine.createPipeline(caller, { name: body.name, stages }) };
  },
});

const getPipeline = endpoint({
  method: 'GET',
  path: '/pipelines/{id}',
  scope: 'prospects:read',
  summary: 'A pipeline with its stages.',
  params: byId,
  query: inGroup,
  group: groupInQuery,
  response: { 200: pipelineView, ...read },
  handler: async ({ engine, caller, params }) => ({ body: await engine.pipeline(caller, params.id) }),
});

const patchPipeline = endpoint({
  method: 'PATCH',
  path: '/pipelines/{id}',
  scope: 'prospects:write',
  summary: 'Rename a pipeline, make it the default, or give it another default stage.',
  params: byId,
  body: z.strictObject({
    account_group_id: accountGroup,
    name: name.optional(),
    is_default: z.literal(true).optional(),
    default_stage_id: id.optional(),
  }),
  group: groupInBody,
  response: { 200: pipelineView, ...write },
  async handler({ engine, caller, params, body: { account_group_id: _group, ...input } }) {
    return { body: await engine.updatePipeline(caller, params.id, given(input)) };
  },
});

const deletePipeline = endpoint({
  method: 'DELETE',
  path: '/pipelines/{id}',
  scope: 'prospects:write',
  summary: 'Delete a pipeline that holds no prospects and is not the default.',
  params: byId,
  query: inGroup,
  group: groupInQuery,
  response: { 204: null, ...read, ...CONFLICT },
  async handler({ engine, caller, params }) {
    await engine.deletePipeline(caller, params.id);
    return { status: 204 };
  },
});

const createStage = endpoint({
  method: 'POST',
  path: '/pipelines/{id}/stages',
  scope: 'prospects:write',
  summary: 'Add a stage to a pipeline.',
  params: byId,
  body: z.strictObject({ account_group_id: accountGroup, name, type: type.optional(), order }),
  group: groupInBody,
  idempotent: true,
  example: { name: 'Phone screen', order: 1 },
  response: { 201: stageView, ...write },
  async handler({ engine, caller, params, body: { account_group_id: _group, ...input } }) {
    return { status: 201, body: await engine.createStage(caller, params.id, { ...given(input), name: input.name }) };
  },
});

const patchStage = endpoint({
  method: 'PATCH',
  path: '/stages/{id}',
  scope: 'prospects:write',
  summary: 'Rename a stage, move it, or change what it stands for.',
  params: byId,
  body: z.strictObject({ account_group_id: accountGroup, name: name.optional(), type: type.optional(), order }),
  group: groupInBody,
  response: { 200: stageView, ...write },
  async handler({ engine, caller, params, body: { account_group_id: _group, ...input } }) {
    return { body: await engine.updateStage(caller, params.id, given(input)) };
  },
});

const deleteStage = endpoint({
  method: 'DELETE',
  path: '/stages/{id}',
  scope: 'prospects:write',
  summary: 'Delete a stage; its prospects move to the default stage of the pipeline.',
  params: byId,
  query: inGroup,
  group: groupInQuery,
  response: { 204: null, ...read, ...CONFLICT },
  async handler({ engine, caller, params }) {
    await engine.deleteStage(caller, params.id);
    return { status: 204 };
  },
});

export const pipelineEndpoints: Endpoint[] = [
  listPipelines,
  createPipeline,
  getPipeline,
  patchPipeline,
  deletePipeline,
  createStage,
  patchStage,
  deleteStage,
];
