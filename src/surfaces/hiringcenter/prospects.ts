/** `/prospects`: list, create or update, get, change and delete by ID. */
import { z } from 'zod';
import type { ProspectFilters, ProspectView, UpsertResult } from '../../engine/prospects/types.ts';
import type { ResumeInput } from '../../engine/resumes/types.ts';
import { type Context, type Endpoint, endpoint } from '../../http/endpoint.ts';
import { type Edition, editionOf, single } from './edition.ts';
import { once } from './idempotent.ts';
import { prospectInput, resumeInput, writeOptions } from './prospect-input.ts';
import { createRequest, listQuery, patchRequest, prospectPath, type SentProspect } from './prospect-schema.ts';
import { messageOf, prospectObject, prospectWire } from './prospect-wire.ts';
import { ERRORS, either, itemOf, ON_WRITE, WITH_404 } from './responses.ts';
import { bucket } from './tariff.ts';

/** A resume of 10 MiB in base64, and the rest. */
const BODY_LIMIT = 15 * 1024 * 1024;
const LIMIT_DEFAULT: Record<Edition, number> = { b: 1, c: 25 };

const prospectAnswer = either(prospectObject, itemOf(prospectObject));

const list = endpoint({
  method: 'GET',
  path: '/prospects',
  scope: 'prospects:read',
  bucket,
  summary: 'List prospects, newest first.',
  description:
    'Filters combine with AND; of several labels any suffices. `totalCount` counts all that match. Without `limit` there is one item a page, in edition C 25.',
  query: listQuery,
  response: {
    200: either(
      z.object({
        prospects: z.array(prospectObject),
        totalCount: z.int(),
        nextPageToken: z.string().nullable().optional().describe('only where a pageToken was sent'),
      }),
      z.object({
        success: z.literal(true),
        items: z.array(prospectObject),
        pagination: z.object({ totalCount: z.int(), nextPageToken: z.string().optional() }),
      }),
    ),
    ...ERRORS,
  },
  async handler(ctx) {
    const { limit, pageToken, label, ...texts } = ctx.query;
    const edition = editionOf(ctx);
    const given = Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== undefined && value !== ''));
    const filters: ProspectFilters = {
      ...given,
      ...(label === undefined || label.length === 0 ? {} : { labels: label }),
    };
    const page = await ctx.engine.prospects(ctx.caller, {
      filters,
      limit: limit ?? LIMIT_DEFAULT[edition],
      ...(pageToken ? { cursor: pageToken } : {}),
    });
    const prospects = await answered(ctx, page.items);
    const { total: totalCount, next_cursor } = page;
    if (edition === 'b') {
      // The page knows no token; who sends one gets one.
      const paging = pageToken === undefined ? {} : { nextPageToken: next_cursor };
      return { body: { prospects, totalCount, ...paging } };
    }
    const paging = next_cursor === null ? {} : { nextPageToken: next_cursor };
    return { body: { success: true, items: prospects, pagination: { totalCount, ...paging } } };
  },
});

const post = { method: 'POST', path: '/prospects' } as const;
const create = endpoint({
  ...post,
  scope: 'prospects:write',
  bucket,
  summary: 'Create a prospect, or update the one that has the e-mail or phone.',
  description:
    'Matches by e-mail, then by phone, inside the account. A match is returned as it is unless `update` is true; then what is absent stays and null clears. An unusable phone does not fail the write: `message` says so. `X-Idempotency-Key` gives a repeat the first answer again.',
  body: createRequest,
  bodyLimit: BODY_LIMIT,
  example: {
    firstName: 'Noor',
    lastName: 'Takahashi',
    email: 'noor.takahashi@harbourfinch.example',
    labels: 'Warm, Referral',
    newSourceName: 'Open house',
    update: true,
  },
  response: { 200: prospectAnswer, 201: prospectAnswer, ...ON_WRITE },
  handler: once(post, async (ctx: Context<unknown, unknown, z.output<typeof createRequest>>) => {
    const edition = editionOf(ctx);
    const resume = checkedResume(ctx);
    const result = await ctx.engine.upsertProspect(ctx.caller, prospectInput(ctx.body), {
      ...writeOptions(ctx.body),
      update: ctx.body.update ?? edition === 'c',
    });
    return written(ctx, edition, result, resume);
  }),
});

const get = endpoint({
  method: 'GET',
  path: '/prospects/{prospectId}',
  scope: 'prospects:read',
  bucket,
  summary: 'One prospect.',
  params: prospectPath,
  response: { 200: prospectAnswer, ...WITH_404 },
  async handler(ctx) {
    const edition = editionOf(ctx);
    const prospect = await ctx.engine.prospect(ctx.caller, ctx.params.prospectId);
    const [wire] = await answered(ctx, [prospect]);
    return { body: single(edition, wire!) };
  },
});

const patch = endpoint({
  method: 'PATCH',
  path: '/prospects/{prospectId}',
  scope: 'prospects:write',
  bucket,
  summary: 'Change a prospect by its ID (not in the vendor’s API).',
  description: 'What is absent stays, null clears, `labels` take the place of all.',
  params: prospectPath,
  body: patchRequest,
  bodyLimit: BODY_LIMIT,
  example: { company: null, labels: ['Warm'] },
  response: { 200: prospectAnswer, ...ON_WRITE },
  async handler(ctx) {
    const edition = editionOf(ctx);
    const resume = checkedResume(ctx);
    const { caller, engine, params } = ctx;
    const input = prospectInput(ctx.body);
    const result = await engine.updateProspect(caller, params.prospectId, input, writeOptions(ctx.body));
    return written(ctx, edition, result, resume);
  },
});

const remove = { method: 'DELETE', path: '/prospects/{prospectId}' } as const;
const deleteOne = endpoint({
  ...remove,
  scope: 'prospects:write',
  bucket,
  summary: 'Delete a prospect (not in the vendor’s API).',
  params: prospectPath,
  response: { 200: z.object({ success: z.literal(true), id: z.string() }), ...WITH_404 },
  handler: once(remove, async ({ engine, caller, params }: Context<z.output<typeof prospectPath>>) => {
    await engine.deleteProspect(caller, params.prospectId);
    return { body: { success: true, id: params.prospectId } };
  }),
});

/** The resume, checked before anything is written. Throws `invalid_input` and `too_large`. */
function checkedResume({ engine, body }: Context<unknown, unknown, SentProspect>): ResumeInput | undefined {
  const resume = resumeInput(body);
  if (resume !== undefined) engine.checkResume(resume, ['resume']);
  return resume;
}

/** Prospects with where their resumes are. Nobody awaits the reading of one, so a read tells of its failure. */
async function answered({ engine, caller }: Pick<Context, 'engine' | 'caller'>, prospects: readonly ProspectView[]) {
  const ids = prospects.map(({ id }) => id);
  const resumes = await engine.currentResumes(caller, ids);
  return prospects.map((prospect) => {
    const resume = resumes.get(prospect.id);
    return {
      ...prospectWire(prospect, resume?.state === 'failed' ? resume.message : null),
      resumeUrl: resume === undefined ? null : `/v1/prospects/${prospect.id}/resume/file`,
    };
  });
}

/** Answers a write; a resume is kept once the prospect is there, unless that was only returned as it is. */
async function written(
  ctx: Context<unknown, unknown, SentProspect>,
  edition: Edition,
  result: UpsertResult,
  resume: ResumeInput | undefined,
) {
  const { outcome, prospect } = result;
  const message = messageOf(result, {
    sent: resume !== undefined,
    message: resume === undefined ? null : await keepResume(ctx, result, resume),
  });
  const [wire] = await answered(ctx, [prospect]);
  const body = single(edition, { ...wire, message });
  return {
    status: outcome === 'created' ? 201 : 200,
    body: edition === 'c' ? { ...body, message } : body,
  };
}

/** What is to be said of the resume; null for nothing. */
async function keepResume(
  { engine, caller }: Pick<Context, 'engine' | 'caller'>,
  { outcome, prospect }: UpsertResult,
  resume: ResumeInput,
): Promise<string | null> {
  if (outcome === 'returned') return 'The resume was not kept.';
  return (await engine.attachResume(caller, prospect.id, resume)).message;
}

export const prospectEndpoints: Endpoint[] = [list, create, get, patch, deleteOne];
