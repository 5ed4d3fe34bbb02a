/** What prospects are sorted by: pipelines with stages, labels, sources, offices, users and jobs. */
import { z } from 'zod';
import type { OfficeView, OpeningView, PipelineView, StageView, UserView } from '../../engine/prospects/types.ts';
import { invalid } from '../../errors.ts';
import { type Context, type Endpoint, endpoint } from '../../http/endpoint.ts';
import { editionOf, single, wholeList } from './edition.ts';
import { once } from './idempotent.ts';
import { id } from './paging.ts';
import { ERRORS, either, itemOf, listOf, ON_WRITE, WITH_404 } from './responses.ts';
import { bucket } from './tariff.ts';

const text = z.string().nullable();

const stageObject = z.object({
  id: z.string(),
  name: z.string(),
  pipelineId: z.string(),
  order: z.int(),
  isDefault: z.boolean(),
  type: z.enum(['open', 'won', 'lost']),
});
const pipelineObject = z.object({
  id: z.string(),
  name: z.string(),
  isDefault: z.boolean(),
  defaultStageId: z.string(),
  order: z.int(),
  stages: z.array(stageObject),
});
const sourceObject = z.object({ id: z.string(), name: z.string() });

function stageWire(stage: StageView): z.input<typeof stageObject> {
  const { pipeline_id, is_default, ...same } = stage;
  return { ...same, pipelineId: pipeline_id, isDefault: is_default };
}

function pipelineWire(pipeline: PipelineView): z.input<typeof pipelineObject> {
  const { id, name, order } = pipeline;
  return {
    id,
    name,
    isDefault: pipeline.is_default,
    defaultStageId: pipeline.default_stage_id,
    order,
    stages: pipeline.stages.map(stageWire),
  };
}

function officeWire({ street_address, postal_code, time_zone, ...same }: OfficeView) {
  return { ...same, streetAddress: street_address, postalCode: postal_code, timeZone: time_zone };
}

function userWire({ first_name, last_name, office_id, ...same }: UserView) {
  return { ...same, firstName: first_name, lastName: last_name, officeId: office_id };
}

function jobWire({ office_id, pipeline_id, ...same }: OpeningView) {
  return { ...same, officeId: office_id, pipelineId: pipeline_id };
}

/** A short list, whole. */
function listing(
  name: string,
  what: string,
  item: z.ZodType,
  read: (ctx: Context<unknown, unknown, unknown>) => Promise<unknown[]>,
): Endpoint {
  return endpoint({
    method: 'GET',
    path: `/${name}`,
    scope: 'prospects:read',
    bucket,
    summary: `List ${what}.`,
    response: { 200: listOf(name, item), ...ERRORS },
    async handler(ctx) {
      const edition = editionOf(ctx);
      return { body: wholeList(edition, name, await read(ctx)) };
    },
  });
}

const pipelines = listing('pipelines', 'the pipelines with their stages', pipelineObject, async ({ engine, caller }) =>
  (await engine.pipelines(caller)).map(pipelineWire),
);

const pipeline = endpoint({
  method: 'GET',
  path: '/pipelines/{pipelineId}',
  scope: 'prospects:read',
  bucket,
  summary: 'One pipeline with its stages.',
  params: z.object({ pipelineId: z.string() }),
  response: { 200: either(pipelineObject, itemOf(pipelineObject)), ...WITH_404 },
  async handler(ctx) {
    const edition = editionOf(ctx);
    const found = await ctx.engine.pipeline(ctx.caller, ctx.params.pipelineId);
    return { body: single(edition, pipelineWire(found)) };
  },
});

const stages = endpoint({
  method: 'GET',
  path: '/stages',
  scope: 'prospects:read',
  bucket,
  summary: 'List the stages, of all pipelines or of one.',
  query: z.object({ pipelineId: id.optional() }),
  response: { 200: listOf('stages', stageObject), ...ERRORS },
  async handler(ctx) {
    const edition = editionOf(ctx);
    const { pipelineId } = ctx.query;
    const all = await ctx.engine.pipelines(ctx.caller);
    const wanted = all.filter((one) => pipelineId === undefined || one.id === pipelineId);
    if (pipelineId !== undefined && wanted.length === 0) {
      throw invalid(['pipelineId'], `there is no pipeline ${pipelineId}`);
    }
    return { body: wholeList(edition, 'stages', wanted.flatMap((one) => one.stages).map(stageWire)) };
  },
});

const labels = listing(
  'labels',
  'the labels',
  z.object({ id: z.string(), name: z.string(), color: text, prospectCount: z.int() }),
  async ({ engine, caller }) =>
    (await engine.labels(caller)).map(({ prospect_count, ...same }) => ({ ...same, prospectCount: prospect_count })),
);

const sources = listing('sources', 'the sources', sourceObject, async ({ engine, caller }) =>
  (await engine.prospectSources(caller)).map(({ id, name }) => ({ id, name })),
);

const NAME_MAX = 200;
const post = { method: 'POST', path: '/sources' } as const;
const sourceRequest = z.looseObject({ name: z.string().trim().min(1).max(NAME_MAX) });
const addSource = endpoint({
  ...post,
  scope: 'prospects:write',
  bucket,
  summary: 'Make a source, or find the one of that name.',
  body: sourceRequest,
  example: { name: 'Open house' },
  response: {
    200: either(sourceObject, itemOf(sourceObject)),
    201: either(sourceObject, itemOf(sourceObject)),
    ...ON_WRITE,
  },
  handler: once(post, async (ctx: Context<unknown, unknown, z.output<typeof sourceRequest>>) => {
    const edition = editionOf(ctx);
    const { id, name, created } = await ctx.engine.createProspectSource(ctx.caller, { name: ctx.body.name });
    return { status: created ? 201 : 200, body: single(edition, { id, name }) };
  }),
});

const offices = listing(
  'offices',
  'the offices',
  z.object({
    id: z.string(),
    name: z.string(),
    streetAddress: text,
    city: text,
    state: text,
    postalCode: text,
    timeZone: text,
  }),
  async ({ engine, caller }) => (await engine.offices(caller)).map(officeWire),
);

const users = listing(
  'users',
  'the users',
  z.object({
    id: z.string(),
    firstName: z.string(),
    lastName: z.string(),
    email: text,
    role: text,
    active: z.boolean(),
    officeId: text,
  }),
  async ({ engine, caller }) => (await engine.users(caller)).map(userWire),
);

const jobs = listing(
  'jobs',
  'the jobs that prospects apply for',
  z.object({
    id: z.string(),
    title: z.string(),
    status: z.enum(['open', 'closed']),
    officeId: text,
    pipelineId: text,
  }),
  async ({ engine, caller }) => (await engine.openings(caller)).map(jobWire),
);

export const metadataEndpoints: Endpoint[] = [
  pipelines,
  pipeline,
  stages,
  labels,
  sources,
  addSource,
  offices,
  users,
  jobs,
];
