/** `/batch/...`: long lists as jobs, read part by part at `GET /batch/{batch_id}`. */
import { z } from 'zod';
import type { BatchRequest, Led } from '../../../engine/batches.ts';
import { type Context, type Endpoint, endpoint, type Reply } from '../../../http/endpoint.ts';
import { usableEmails } from '../business-emails.ts';
import { askedForCompanies, chosenCompanyFields, companyRequest } from '../company/enrich.ts';
import { type Entry, ERRORS } from '../envelope.ts';
import { refuse } from '../errors.ts';
import { personLists } from '../identifiers.ts';
import { askedForPeople, chosenPersonFields, enrichRequest } from '../person/enrich.ts';
import { chosenContactFields } from '../person/enrich-contact.ts';
import { addressOf } from '../profile-address.ts';
import { free } from '../sell.ts';
import { isStrict } from '../settings.ts';
import { ACTIVE_BATCHES_MAX, bucketOf } from '../tariff.ts';
import { KINDS, type Kind, keptOf, type Options } from './kinds.ts';

const ENRICH_MAX = 10_000;
const CONTACT_MAX = 300;
/** Ten thousand addresses of usual length. */
const BODY_BYTES = 4 * 1024 * 1024;
const PAGE_MAX = 1_000;

const accepted = z.object({ batch_id: z.string(), status: z.string(), total: z.int() });

type Sent = Pick<Context, 'engine' | 'caller' | 'headers'>;
type Asking = Omit<Options, 'base' | 'member'>;

async function submit(
  ctx: Sent,
  kind: Kind,
  { member, values: items }: { member: string; values: string[] },
  asking: Asking,
): Promise<Reply> {
  const options: Options = { ...asking, member, base: addressOf(ctx.headers) };
  const activeMax = isStrict(ctx.caller) ? ACTIVE_BATCHES_MAX : undefined;
  const job = await ctx.engine.submitBatch(ctx.caller, { surface: 'crustdata', kind, items, options }, activeMax);
  return free({ batch_id: job.id, status: 'queued', total: items.length });
}

const facts = {
  method: 'POST' as const,
  scope: 'people:read' as const,
  bucket: bucketOf('batch'),
  idempotent: true,
  bodyLimit: BODY_BYTES,
  response: { 200: accepted, ...ERRORS },
};

const enrichPeople = endpoint({
  ...facts,
  path: '/batch/person/enrich',
  summary: `Enrich up to ${ENRICH_MAX.toLocaleString('en')} people as a job.`,
  description: 'As /person/enrich; read the answers at GET /batch/{batch_id}.',
  body: enrichRequest.omit({ preview: true }),
  batch: 'professional_network_profile_urls',
  async handler({ body, ...ctx }) {
    const asked = askedForPeople(body, ENRICH_MAX);
    checkEmails(asked, ctx.caller);
    const fields = body.fields ?? [];
    chosenPersonFields(ctx.caller, fields);
    const minScore = body.min_similarity_score ?? 0;
    return submit(ctx, 'person/enrich', asked, { fields, minScore, onlyVerified: false, exactMatch: false });
  },
});

const enrichContacts = endpoint({
  ...facts,
  path: '/batch/person/contact/enrich',
  summary: `Contact data of up to ${CONTACT_MAX} people as a job.`,
  body: z.object({ ...personLists, fields: z.array(z.string()).nullish(), verified: z.boolean().nullish() }),
  batch: 'professional_network_profile_urls',
  async handler({ body, ...ctx }) {
    const asked = askedForPeople(body, CONTACT_MAX);
    checkEmails(asked, ctx.caller);
    const fields = body.fields ?? [];
    chosenContactFields(ctx.caller, fields);
    const onlyVerified = body.verified === true;
    return submit(ctx, 'person/contact/enrich', asked, { fields, minScore: 0, onlyVerified, exactMatch: false });
  },
});

const enrichCompanies = endpoint({
  ...facts,
  path: '/batch/company/enrich',
  summary: `Enrich up to ${ENRICH_MAX.toLocaleString('en')} companies as a job.`,
  body: companyRequest,
  async handler({ body, ...ctx }) {
    const asked = askedForCompanies(body, ENRICH_MAX);
    const fields = body.fields ?? [];
    chosenCompanyFields(ctx.caller, fields);
    const exactMatch = body.exact_match === true;
    return submit(ctx, 'company/enrich', asked, { fields, minScore: 0, onlyVerified: false, exactMatch });
  },
});

/** Refused now rather than by a job that fails. */
function checkEmails({ member, values }: { member: string; values: string[] }, caller: Context['caller']): void {
  if (member === 'business_emails') usableEmails(values, isStrict(caller));
}

const STATUSES = {
  queued: 'queued',
  running: 'processing',
  succeeded: 'completed',
  failed: 'failed',
  cancelled: 'cancelled',
} as const;

const readBatch = endpoint({
  method: 'GET',
  path: '/batch/{batch_id}',
  scope: 'people:read',
  bucket: bucketOf('batch'),
  summary: 'A batch: how far it is, and its answers in input order.',
  description: `\`results\` has up to \`limit\` entries (${PAGE_MAX} unless said) of a batch that has ended; \`next_cursor\` leads to the next ones.`,
  params: z.object({ batch_id: z.string().max(100) }),
  query: z.object({
    limit: z.coerce.number().int().min(1).max(PAGE_MAX).default(PAGE_MAX),
    cursor: z.string().max(100).optional(),
  }),
  response: {
    200: z.object({
      batch_id: z.string(),
      status: z.enum(['queued', 'processing', 'completed', 'failed', 'cancelled']),
      total: z.int().nullable(),
      processed: z.int(),
      credits_used: z.number().nullable(),
      created_at: z.string(),
      finished_at: z.string().nullable(),
      error: z.object({ type: z.string(), message: z.string() }).nullable(),
      results: z.array(z.looseObject({ matched_on: z.string() })).nullable(),
      next_cursor: z.string().nullable(),
    }),
    ...ERRORS,
  },
  async handler({ engine, caller, clock, params, query }) {
    const batch = await engine.batch(caller, 'crustdata', params.batch_id);
    const { result, request } = batch;
    const start = offsetOf(query.cursor);
    const end = start + query.limit;
    const error = result?.error ?? batch.error;
    return free({
      batch_id: batch.id,
      status: result?.error === undefined ? STATUSES[batch.state] : 'failed',
      total: request.items.length,
      processed: result?.led.length ?? batch.progress.done,
      credits_used: result?.credits ?? null,
      created_at: batch.created_at,
      finished_at: batch.finished_at,
      error: error === null ? null : { type: error.code, message: error.message },
      results: result === null ? null : await answersOf({ engine, caller, clock }, request, result.led, start, end),
      next_cursor: result !== null && end < result.led.length ? cursorOf(end) : null,
    });
  },
});

/** Made from what is known now. */
async function answersOf(
  { engine, caller, clock }: Pick<Context, 'engine' | 'caller' | 'clock'>,
  request: BatchRequest,
  all: readonly Led[][],
  start: number,
  end: number,
): Promise<Entry[]> {
  const { kind, options } = keptOf(request);
  const led = all.slice(start, end);
  const wanted = led.flatMap((list) => list.map(([number]) => ({ number })));
  const found = await engine.references(caller, kind === 'company/enrich' ? 'companies' : 'people', wanted);
  let next = 0;
  const hits = led.map((list) =>
    list.flatMap(([, score]) => {
      const reference = found[next++];
      return reference === undefined ? [] : [{ ...reference, score }];
    }),
  );
  const at = { engine, caller, options, now: clock.now() };
  return KINDS[kind].entries(at, request.items.slice(start, start + led.length), hits);
}

const cursorOf = (offset: number): string => Buffer.from(String(offset)).toString('base64url');

function offsetOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const text = Buffer.from(cursor, 'base64url').toString('latin1');
  if (!/^\d{1,6}$/.test(text)) throw refuse('cursor is not one that a batch has given; leave it out to begin anew.');
  return Number(text);
}

export const batchEndpoints: Endpoint[] = [enrichPeople, enrichContacts, enrichCompanies, readBatch];
