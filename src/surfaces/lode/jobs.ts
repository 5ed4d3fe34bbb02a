/** `/v1/jobs`: work that outlives a request. */
import { z } from 'zod';
import { type Endpoint, endpoint } from '../../http/endpoint.ts';
import { pageBody, pageOf, pageQuery } from '../../http/paging.ts';
import { COMMON, NOT_FOUND, pageResponse } from './responses.ts';

export const jobState = z.enum(['queued', 'running', 'succeeded', 'failed', 'cancelled']);
export const progress = z.object({ done: z.int(), total: z.int().nullable(), unit: z.string() });

export const jobView = z.object({
  id: z.string(),
  type: z.string(),
  state: jobState,
  progress,
  result: z.unknown(),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
  attempts: z.int(),
  created_at: z.string(),
  started_at: z.string().nullable(),
  finished_at: z.string().nullable(),
});

const byId = z.object({ id: z.string().min(1).max(100) });

const listJobs = endpoint({
  method: 'GET',
  path: '/jobs',
  summary: 'The jobs of the group, newest first.',
  query: z.strictObject({ ...pageQuery, state: jobState.optional() }),
  response: { 200: pageResponse(jobView), ...COMMON },
  handler: async ({ engine, caller, query }) => {
    const page = { ...pageOf(query), ...(query.state === undefined ? {} : { state: query.state }) };
    return { body: pageBody(await engine.jobs(caller, page), (view) => view) };
  },
});

const getJob = endpoint({
  method: 'GET',
  path: '/jobs/{id}',
  summary: 'A job: its state and progress.',
  params: byId,
  response: { 200: jobView, ...COMMON, ...NOT_FOUND },
  handler: async ({ engine, caller, params }) => ({ body: await engine.job(caller, params.id) }),
});

const cancelJob = endpoint({
  method: 'POST',
  path: '/jobs/{id}/cancel',
  summary: 'Ask a job to stop; a finished one is left as it is.',
  params: byId,
  idempotent: true,
  response: { 200: jobView, ...COMMON, ...NOT_FOUND },
  handler: async ({ engine, caller, params }) => ({ body: await engine.cancelJob(caller, params.id) }),
});

export const jobEndpoints: Endpoint[] = [listJobs, getJob, cancelJob];
