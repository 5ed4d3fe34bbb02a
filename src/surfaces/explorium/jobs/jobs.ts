/**
 * Jobs of version 2: a list of IDs is uploaded, an enrichment is submitted for it, and its result is fetched as CSV from
 * an address that needs no key and holds for an hour.
 */
import { Readable } from 'node:stream';
import { z } from 'zod';
import type { BatchView } from '../../../engine/batches.ts';
import type { Engine } from '../../../engine/engine.ts';
import type { Caller } from '../../../engine/types.ts';
import { invalid, LodeError } from '../../../errors.ts';
import { header } from '../../../http/auth.ts';
import { type Context, type Endpoint, endpoint } from '../../../http/endpoint.ts';
import type { Enrichment } from '../enrich.ts';
import type { Parameters } from '../enrich-schema.ts';
import { ENRICHMENTS, type EnrichmentName } from '../enrichments.ts';
import { answer } from '../envelope.ts';
import { ERRORS, NOT_FOUND } from '../responses.ts';
import { requestContext, responseContextObject } from '../schema.ts';
import { columnsOf, csvLine } from './csv-rows.ts';
import { askedOf, type JobOptions, type ListResult, SURFACE } from './run.ts';
import { fileExpiry, jobObject, jobWire } from './status.ts';

const envelope = { response_context: responseContextObject };
const TEXT_MAX = 256;
const LINK_SECONDS = 3600;
const LISTED_MAX = 100;
/** Of one group at a time; more are told to wait. */
const ACTIVE_MAX = 100;
/** Rows that are read for the file at once. */
const SLICE = 200;

const notifications = z
  .strictObject({
    email: z
      .strictObject({
        enabled: z
          .boolean()
          .refine((enabled) => !enabled, { error: 'no e-mail is sent here; ask for the status' })
          .nullish(),
        on: z.array(z.enum(['success', 'failure'])).nullish(),
      })
      .nullish(),
  })
  .nullish();

function submit(name: EnrichmentName): Endpoint {
  const { what, id, path, jobParameters } = ENRICHMENTS[name];
  return endpoint({
    method: 'POST',
    path: `/v2${path.v2}/job`,
    scope: 'people:read',
    summary: `Give ${what} for a list of IDs, as a job.`,
    body: z.strictObject({
      request_context: requestContext,
      list_id: z.string().min(1).max(TEXT_MAX),
      parameters: jobParameters as z.ZodType<Parameters>,
      notifications,
    }),
    example: { list_id: '0123456789abcdef0123456789abcdef' },
    response: { 200: z.object({ ...envelope, job_id: z.string() }), ...ERRORS, ...NOT_FOUND },
    async handler(ctx) {
      const { list_id, parameters } = ctx.body;
      const list = await ctx.engine.idList(ctx.caller, list_id);
      if ((list.kind === 'people') !== (id === 'prospect_id')) throw invalid(['list_id'], `is no list of ${id}s`);
      const options: JobOptions = { list_id, parameters: parameters ?? null };
      const request = { surface: SURFACE, kind: name, items: list.ids, options };
      const job = await ctx.engine.submitBatch(ctx.caller, request, ACTIVE_MAX);
      return answer(ctx, 'v2', { job_id: job.id });
    },
  });
}

const jobParams = z.object({ job_id: z.string().min(1).max(TEXT_MAX) });

/** With an address for its file, where there is one. */
async function shown(ctx: Context, job: BatchView) {
  const now = ctx.clock.now();
  if (fileExpiry(job, now) === undefined) return jobWire(job, now);
  const { ticket, expires_at } = await ctx.engine.issueFileTicket(ctx.caller, job.id, LINK_SECONDS);
  const scheme = header(ctx.headers, 'x-forwarded-proto') === 'https' ? 'https' : 'http';
  const base = `${scheme}://${header(ctx.headers, 'host') ?? 'localhost'}/explorium`;
  return jobWire(job, now, { download_url: `${base}/v2/jobs/results/${job.id}?ticket=${ticket}`, expires_at });
}

const status = endpoint({
  method: 'GET',
  path: '/v2/jobs/status/{job_id}',
  scope: 'people:read',
  summary: 'Tell how a job stands, and where its file is.',
  params: jobParams,
  response: { 200: jobObject.extend(envelope), ...ERRORS, ...NOT_FOUND },
  async handler(ctx) {
    const job = await ctx.engine.batch(ctx.caller, SURFACE, ctx.params.job_id);
    return answer(ctx, 'v2', await shown(ctx, job));
  },
});

const cancel = endpoint({
  method: 'POST',
  path: '/v2/jobs/cancel/{job_id}',
  scope: 'people:read',
  summary: 'Stop a job. One that has ended stays as it is.',
  params: jobParams,
  response: { 200: jobObject.extend(envelope), ...ERRORS, ...NOT_FOUND },
  async handler(ctx) {
    const job = await ctx.engine.cancelBatch(ctx.caller, SURFACE, ctx.params.job_id);
    return answer(ctx, 'v2', jobWire(job, ctx.clock.now()));
  },
});

const list = endpoint({
  method: 'GET',
  path: '/v2/jobs',
  scope: 'people:read',
  summary: `List the last ${LISTED_MAX} jobs, newest first.`,
  response: { 200: z.object({ ...envelope, jobs: z.array(jobObject) }), ...ERRORS },
  async handler(ctx) {
    const jobs = await ctx.engine.batches(ctx.caller, SURFACE, LISTED_MAX);
    const now = ctx.clock.now();
    return answer(ctx, 'v2', { jobs: jobs.map((job) => jobWire(job, now)) });
  },
});

const download = endpoint({
  method: 'GET',
  path: '/v2/jobs/results/{job_id}',
  scope: null,
  summary: 'Fetch the file of a job, by the address that its status names.',
  params: jobParams,
  query: z.object({ ticket: z.string().min(1).max(TEXT_MAX) }),
  response: { 200: null, ...NOT_FOUND },
  async handler({ engine, params, query, clock }) {
    const { caller, jobId } = await engine.openFileTicket(query.ticket);
    const job = await engine.batch(caller, SURFACE, jobId);
    const now = clock.now();
    if (jobId !== params.job_id || fileExpiry(job, now) === undefined) {
      throw new LodeError('not_found', `There is no result of a job ${params.job_id}.`);
    }
    return {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${jobId}.csv"`,
      },
      stream: Readable.from(lines({ engine, caller }, job, now)),
    };
  },
});

async function* lines(
  asks: { engine: Engine; caller: Caller },
  { request, result }: BatchView,
  now: number,
): AsyncGenerator<string> {
  const { name, parameters } = askedOf(request);
  const enrichment: Enrichment = ENRICHMENTS[name];
  const [id, ...members] = columnsOf(enrichment, VERSION_1_ONLY);
  yield csvLine([id, ...members]);
  const { items } = request;
  const { phones } = result as ListResult;
  for (let start = 0; start < items.length; start += SLICE) {
    const slice = items.slice(start, start + SLICE);
    const rows = await enrichment.read(asks, slice, parameters, 'v2');
    const text = slice.map((one, index) => {
      // An erased person's ID has been emptied.
      const found = (result?.led[start + index]?.length ?? 0) > 0;
      const data = found ? rows[index]?.data(now) : undefined;
      if (data !== undefined && phones[start + index] !== '1') Object.assign(data, WITHOUT_PHONES);
      return one === '' ? '' : csvLine([one, ...members.map((member) => data?.[member])]);
    });
    yield text.join('');
  }
}

/** A number that has become known since has not been paid for. */
const WITHOUT_PHONES = { phone_numbers: null, mobile_phone: null };
const VERSION_1_ONLY = ['emails', 'professions_email'];

export const jobEndpoints: Endpoint[] = [
  submit('contacts'),
  submit('profiles'),
  submit('firmographics'),
  status,
  cancel,
  list,
  download,
];
