/** Prospecting jobs: start, list, get, cancel. */
import { z } from 'zod';
import {
  PROSPECTING_STATES,
  type ProspectingItemView,
  type ProspectingJobView,
  type ProspectingSource,
} from '../../engine/prospecting/types.ts';
import type { Caller } from '../../engine/types.ts';
import { LodeError } from '../../errors.ts';
import { header } from '../../http/auth.ts';
import { type Context, type Endpoint, endpoint } from '../../http/endpoint.ts';
import { bodyHash } from '../../http/idempotency.ts';
import { canonical } from './canonical.ts';
import { envelope, errors, page, sent } from './envelope.ts';
import { jobErrorCode, Refusal, unusable } from './errors.ts';
import { accountGroupId, actingFor, objectId } from './group.ts';
import { pageData, pageOf, pageQuery } from './paging.ts';
import { isStrict } from './settings.ts';
import { readStart, type StartRequest, startRequest } from './start-request.ts';

const BASE = '/v1/accounts/{accountGroupId}/prospecting';
/** A thousand URLs of the longest kind. */
const BODY_LIMIT = 4 * 1024 * 1024;
const params = z.object({ accountGroupId });
const jobParams = z.object({ accountGroupId, jobId: objectId });

const status = z.enum(PROSPECTING_STATES);
const listedJob = z.object({
  jobId: z.string(),
  type: z.literal('prospecting'),
  status,
  createdAt: z.string(),
  updatedAt: z.string(),
});
const stage = z.object({ status, progress: z.number().min(0).max(1) });
const wholeJob = listedJob.extend({
  stages: z.object({ import: stage, enrichment: stage }),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
  audienceId: z.string().optional(),
  counts: z
    .object({ requested: z.int().nullable(), imported: z.int(), duplicates: z.int(), failed: z.int() })
    .optional(),
  creditsUsed: z.number().optional(),
  items: z
    .array(
      z.object({
        index: z.int(),
        url: z.string().nullable(),
        outcome: z.string(),
        prospectId: z.string().nullable(),
        error: z.string().nullable(),
      }),
    )
    .optional()
    .describe('what became of each entry, once the job has ended'),
});

const start = endpoint({
  method: 'POST',
  path: BASE,
  scope: 'prospecting:write',
  summary: 'Start a prospecting job.',
  description:
    'Credits are held for what the job may import and settled on what it did. Send an Idempotency-Key: a repeat gets the first job, 202 while it lives and 200 afterwards.',
  params,
  body: startRequest,
  bodyLimit: BODY_LIMIT,
  example: { source: 'url_upload', urls: ['https://www.linkedin.com/in/ines-varga'], searchEmails: true },
  response: {
    202: envelope(z.object({ jobId: z.string(), status, createdAt: z.string() })),
    200: envelope(z.object({ jobId: z.string(), status, createdAt: z.string() })),
    ...errors(400, 402, 409, 413, 415),
  },
  async handler(ctx) {
    const caller = await actingFor(ctx);
    const key = requestKey(ctx.headers);
    const asked = readStart(ctx.body, ctx.caller);
    if (asked.source === null) throw await unconnected(ctx, caller);
    const { job, replayed } = await ctx.engine.startProspecting(caller, {
      ...asked,
      source: asked.source as ProspectingSource,
      chargeMissedEmails: ctx.caller.plan.name === 'vendor',
      surface: 'sonarly',
      requestId: ctx.requestId,
      ...(key === undefined ? {} : { idempotency: { key, bodyHash: hashOf(ctx.body) } }),
    });
    const data = { jobId: job.id, status: job.state, createdAt: job.created_at };
    return sent(ctx, data, replayed && !isLive(job) ? 200 : 202);
  },
});

/** This vendor's keys may hold spaces. */
function requestKey(headers: Context['headers']): string | undefined {
  const key = header(headers, 'idempotency-key');
  if (key === undefined || /^[\x20-\x7e]{1,255}$/.test(key)) return key;
  throw unusable(['Idempotency-Key'], 'must be 1 to 255 printable ASCII characters');
}

const isLive = ({ state }: ProspectingJobView): boolean => state === 'queued' || state === 'running';

const hashOf = (body: StartRequest): string => bodyHash(canonical(body));

/** Credits are looked at before the connection, as the contract has it. */
async function unconnected({ engine }: Pick<Context, 'engine'>, caller: Caller): Promise<LodeError> {
  const { balance } = await engine.credits(caller);
  if (balance !== null && balance < 1) {
    return new LodeError('insufficient_credits', `This job costs at least 1 credit and ${balance} are left.`, {
      issues: [{ path: [], message: `required=1 available=${balance}` }],
    });
  }
  return new Refusal(
    409,
    'LINKEDIN_NOT_CONNECTED',
    'Who comments on a post is only known to LinkedIn, and this installation has no connection to it.',
  );
}

const list = endpoint({
  method: 'GET',
  path: BASE,
  scope: 'prospecting:read',
  summary: 'The prospecting jobs of the account group, newest first.',
  params,
  query: z.object({ ...pageQuery, status: status.optional() }),
  response: { 200: envelope(page(listedJob)), ...errors(400) },
  async handler(ctx) {
    const caller = await actingFor(ctx);
    const { status: state } = ctx.query;
    const jobs = await ctx.engine.prospectingJobs(caller, {
      ...pageOf(ctx.query),
      ...(state === undefined ? {} : { state }),
    });
    return sent(ctx, pageData(jobs, listedWire));
  },
});

const get = endpoint({
  method: 'GET',
  path: `${BASE}/{jobId}`,
  scope: 'prospecting:read',
  summary: 'A prospecting job: its stages, and what became of each entry.',
  params: jobParams,
  response: { 200: envelope(wholeJob), ...errors(400, 404) },
  async handler(ctx) {
    const caller = await actingFor(ctx);
    const job = await ctx.engine.prospectingJob(caller, ctx.params.jobId);
    if (isStrict(ctx.caller)) return sent(ctx, wholeWire(job));
    return sent(ctx, { ...wholeWire(job), ...(await extras(ctx, caller, job)) });
  },
});

/** As many entries as a job can have. */
const ITEMS_MAX = 2_000;

async function extras({ engine }: Pick<Context, 'engine'>, caller: Caller, job: ProspectingJobView) {
  const known = { audienceId: job.audience_id, counts: job.counts, creditsUsed: job.credits_used };
  // Whoever polls is spared a list of a thousand until it is complete.
  if (isLive(job)) return known;
  const { items } = await engine.prospectingItems(caller, job.id, { limit: ITEMS_MAX });
  return { ...known, items: items.map(itemWire) };
}

const cancel = endpoint({
  method: 'POST',
  path: `${BASE}/{jobId}/cancel`,
  scope: 'prospecting:write',
  summary: 'Cancel a job that is queued or running; what it has imported stays.',
  params: jobParams,
  response: {
    200: envelope(z.object({ jobId: z.string(), status: z.literal('cancelled') })),
    ...errors(400, 404, 422),
  },
  async handler(ctx) {
    const job = await ctx.engine.cancelProspecting(await actingFor(ctx), ctx.params.jobId);
    return sent(ctx, { jobId: job.id, status: job.state });
  },
});

function listedWire(job: ProspectingJobView): Record<string, unknown> {
  return {
    jobId: job.id,
    type: 'prospecting',
    status: job.state,
    createdAt: job.created_at,
    updatedAt: job.updated_at,
  };
}

function wholeWire(job: ProspectingJobView): Record<string, unknown> {
  const { stages, error } = job;
  const stageWire = ({ state, progress }: (typeof stages)['import']) => ({ status: state, progress });
  return {
    ...listedWire(job),
    stages: { import: stageWire(stages.import), enrichment: stageWire(stages.enrichment) },
    error: error === null ? null : { code: jobErrorCode(error.code, error.message), message: error.message },
  };
}

function itemWire(item: ProspectingItemView): Record<string, unknown> {
  return {
    index: item.index,
    url: item.entry.startsWith('http') || item.entry.includes('/') ? item.entry : null,
    outcome: item.outcome,
    prospectId: item.prospect_id,
    error: item.reason,
  };
}

export const jobEndpoints: Endpoint[] = [start, list, get, cancel];
