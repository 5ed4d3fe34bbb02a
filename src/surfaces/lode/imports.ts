/** `/v1/imports`: a file as it is, streamed to disk and taken in as a job. */
import { Transform } from 'node:stream';
import { z } from 'zod';
import type { ImportRequest } from '../../engine/types.ts';
import { LodeError } from '../../errors.ts';
import { header } from '../../http/auth.ts';
import { type Endpoint, endpoint } from '../../http/endpoint.ts';
import { pageBody, pageOf, pageQuery } from '../../http/paging.ts';
import { jobState, jobView, progress } from './jobs.ts';
import { COMMON, CONFLICT, NOT_FOUND, pageResponse, problemBody } from './responses.ts';

/** Bytes of one uploaded file. */
export const UPLOAD_MAX = 8 * 1024 ** 3;

const flag = z.enum(['true', 'false', '1', '0', '']).transform((value) => value !== 'false' && value !== '0');

const query = z.strictObject({
  source: z.string().trim().min(1).max(100).describe('where the rows come from'),
  kind: z.enum(['people', 'companies']).default('people'),
  trust: z.coerce.number().int().min(0).max(100).optional().describe('rank of the source'),
  map: z.string().max(65_536).optional().describe('JSON object: column of the file → field of the record, or null'),
  key: z.string().min(1).max(500).optional().describe('the column that holds the key of a row'),
  snapshot: flag.optional().describe('rows that are gone from the file retire their records'),
  dry_run: flag.optional().describe('reports what would happen and writes nothing'),
  file_name: z.string().min(1).max(500).optional().describe('helps to recognise the format'),
});

const importView = z.object({
  id: z.string(),
  job_id: z.string().nullable(),
  source: z.string(),
  kind: z.enum(['people', 'companies']),
  state: z.union([jobState, z.literal('undone')]),
  progress,
  report: z.record(z.string(), z.unknown()).nullable(),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
  created_at: z.string(),
  finished_at: z.string().nullable(),
});

const createImport = endpoint({
  method: 'POST',
  path: '/imports',
  scope: 'people:write',
  summary: 'Upload a CSV, JSONL, Parquet or vCard file; it is taken in as a job.',
  description:
    'The body is the file itself, not a form. A repeat with the same Idempotency-Key is told by its parameters and its length.',
  query,
  rawBody: true,
  idempotent: true,
  response: { 202: importView, ...COMMON, ...CONFLICT, 413: problemBody, 415: problemBody },
  async handler({ engine, caller, query, headers, stream }) {
    if (/^multipart\//i.test(header(headers, 'content-type') ?? '')) {
      stream.resume();
      throw new LodeError(
        'unsupported_media_type',
        'Send the file itself as the body, not a form (curl: --data-binary @FILE).',
      );
    }
    const file = stream.pipe(sizeLimit(UPLOAD_MAX));
    stream.once('error', (cause) => file.destroy(cause));
    stream.once('aborted', () => file.destroy(new LodeError('invalid_input', 'The upload broke off.')));
    const view = await engine.createImport(caller, toRequest(query), file);
    return { status: 202, body: view, headers: { location: `/v1/imports/${view.id}` } };
  },
});

function toRequest(sent: z.output<typeof query>): ImportRequest {
  const request: ImportRequest = { source: sent.source, kind: sent.kind };
  if (sent.trust !== undefined) request.trust = sent.trust;
  if (sent.key !== undefined) request.keyColumn = sent.key;
  if (sent.map !== undefined) request.map = parseMap(sent.map);
  if (sent.snapshot !== undefined) request.snapshot = sent.snapshot;
  if (sent.dry_run !== undefined) request.dryRun = sent.dry_run;
  if (sent.file_name !== undefined) request.fileName = sent.file_name;
  return request;
}

const mapSchema = z.record(z.string(), z.string().nullable());

function parseMap(text: string): Record<string, string | null> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  const result = mapSchema.safeParse(value);
  if (result.success) return result.data;
  const message = 'must be a JSON object from column names to field names or null';
  throw new LodeError('invalid_input', `map: ${message}`, { issues: [{ path: ['map'], message }] });
}

/** Passes bytes on and fails with `too_large` once there are too many. */
function sizeLimit(max: number): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > max) done(new LodeError('too_large', `A file may have at most ${max} bytes; split it.`));
      else done(null, chunk);
    },
  });
}

const byId = z.object({ id: z.string().min(1).max(100) });

const listImports = endpoint({
  method: 'GET',
  path: '/imports',
  scope: 'people:read',
  summary: 'The imports of the group, newest first.',
  query: z.strictObject(pageQuery),
  response: { 200: pageResponse(importView), ...COMMON },
  handler: async ({ engine, caller, query }) => ({
    body: pageBody(await engine.imports(caller, pageOf(query)), (view) => view),
  }),
});

const getImport = endpoint({
  method: 'GET',
  path: '/imports/{id}',
  scope: 'people:read',
  summary: 'An import: its progress, and its report when done.',
  params: byId,
  response: { 200: importView, ...COMMON, ...NOT_FOUND },
  handler: async ({ engine, caller, params }) => ({ body: await engine.import(caller, params.id) }),
});

const getRejects = endpoint({
  method: 'GET',
  path: '/imports/{id}/rejects',
  scope: 'people:read',
  summary: 'The rows of an import that could not be used, as CSV.',
  params: byId,
  response: { 200: null, ...COMMON, ...NOT_FOUND },
  handler: async ({ engine, caller, params }) => ({
    stream: await engine.importRejects(caller, params.id),
    headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="rejects.csv"' },
  }),
});

const undoImport = endpoint({
  method: 'POST',
  path: '/imports/{id}/undo',
  scope: 'people:write',
  summary: 'Take a finished import back.',
  description:
    'A job: new records are retired, changed ones get their former statement again, and people are resolved anew. Records that were changed since are kept; its result counts all three.',
  params: z.object({ id: z.string().min(1).max(100) }),
  idempotent: true,
  response: {
    202: jobView,
    ...COMMON,
    ...CONFLICT,
    ...NOT_FOUND,
  },
  handler: async ({ engine, caller, params }) => ({ status: 202, body: await engine.undoImport(caller, params.id) }),
});

export const importEndpoints: Endpoint[] = [createImport, listImports, getImport, getRejects, undoImport];
