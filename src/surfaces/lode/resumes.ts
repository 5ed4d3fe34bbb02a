/** `/v1/prospects/{id}/resume`: a file or text in, what it says out. */
import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { readResumeInput } from '../../engine/resumes/input.ts';
import { RESUME_FORMATS, RESUME_MAX, type ResumeInput } from '../../engine/resumes/types.ts';
import { LodeError } from '../../errors.ts';
import { header } from '../../http/auth.ts';
import { type Endpoint, endpoint } from '../../http/endpoint.ts';
import { findUnsafe, parseJson, readBody } from '../../http/json-body.ts';
import { parse } from '../../http/validate.ts';
import { COMMON, NOT_FOUND, WITH_BODY } from './responses.ts';

/** Base64 takes four characters for three bytes. */
const JSON_MAX = Math.ceil((RESUME_MAX * 4) / 3) + 64 * 1024;

const byId = z.object({ id: z.string().min(1).max(100) });
const group = { account_group_id: z.string().min(1).max(100).optional().describe("the key's own when absent") };

const sent = z.strictObject({
  content: z.string().optional().describe('the file in base64'),
  text: z.string().optional().describe('its text, where it has been taken out already'),
  url: z.string().optional().describe('where it may be fetched; refused unless the operator has listed the host'),
  file_name: z.string().max(500).optional(),
  mute_webhooks: z.boolean().optional().describe('what the prospect gains from it is told to no webhook'),
});

const span = z.object({ start: z.int(), end: z.int() });
const found = <T extends z.ZodType>(value: T) =>
  z.object({ value, spans: z.array(span).describe('places in `text`; none for what stands behind a link only') });
const text = z.string().optional();

const parsed = z.object({
  name: found(z.object({ full: z.string(), given: text, family: text })).optional(),
  headline: found(z.string()).optional(),
  emails: z.array(found(z.string())),
  phones: z.array(found(z.string())),
  links: z.array(found(z.object({ kind: z.string(), url: z.string() }))),
  address: found(z.object({ street: text, city: text, region: text, postal_code: text, country: text })).optional(),
  positions: z.array(
    found(z.object({ title: text, company: text, location: text, start: text, end: text, current: z.boolean() })),
  ),
  education: z.array(found(z.object({ school: text, degree: text, field: text, start: text, end: text }))),
  skills: z.array(found(z.string())),
});

const resumeView = z.object({
  id: z.string(),
  prospect_id: z.string(),
  current: z.boolean().describe('false once another has taken its place'),
  file_name: z.string(),
  format: z.enum(RESUME_FORMATS).nullable(),
  size: z.int(),
  state: z.enum(['queued', 'parsed', 'failed', 'stored']),
  message: z.string().nullable().describe('why it could not be read, or what was left out'),
  job_id: z.string().nullable(),
  filled: z.array(z.string()).describe('members of the prospect that were empty and that it filled'),
  created_at: z.string(),
  parsed_at: z.string().nullable(),
});

const putResume = endpoint({
  method: 'PUT',
  path: '/prospects/{id}/resume',
  scope: 'prospects:write',
  summary: 'Give a prospect its resume; it is read as a job and fills what is empty.',
  description: `Send the file itself as the body (PDF, DOCX, DOC, ODT, RTF or text, up to ${RESUME_MAX} bytes; DOC is kept but not read), or JSON with exactly one of \`content\`, \`text\` and \`url\`. The resume before it is kept as an earlier one; the same file again changes nothing. Nothing that the prospect has is overwritten.`,
  params: byId,
  query: z.strictObject({
    ...group,
    file_name: z.string().max(500).optional().describe('of a file that is sent as the body'),
    mute_webhooks: z.enum(['true', 'false']).optional(),
  }),
  bodyShown: sent,
  example: { text: 'Noor Takahashi\nLeasing agent\nnoor@takahashi.example\n+1 415 555 2671' },
  rawBody: true,
  response: { 202: resumeView, 200: resumeView, ...WITH_BODY, ...NOT_FOUND },
  async handler({ engine, caller, params, query, headers, stream }) {
    const input = isJson(headers) ? await fromJson(stream) : { content: await readBody(stream, RESUME_MAX) };
    const acting = await engine.actFor(caller, query.account_group_id);
    const view = await engine.attachResume(acting, params.id, {
      ...(query.file_name === undefined ? {} : { fileName: query.file_name }),
      ...(query.mute_webhooks === 'true' ? { muted: true } : {}),
      ...input,
    });
    return { status: view.state === 'queued' ? 202 : 200, body: view };
  },
});

function isJson(headers: IncomingHttpHeaders): boolean {
  const type = header(headers, 'content-type') ?? '';
  if (!/^multipart\//i.test(type)) return /^application\/json(?:;|$)/i.test(type);
  throw new LodeError(
    'unsupported_media_type',
    'Send the file itself as the body, not a form (curl: --data-binary @FILE).',
  );
}

async function fromJson(stream: Readable): Promise<ResumeInput> {
  const { value, suspect } = parseJson(await readBody(stream, JSON_MAX));
  const body = parse(sent, value, 'body');
  const unsafe = suspect ? findUnsafe(body) : undefined;
  if (unsafe !== undefined) {
    throw new LodeError('invalid_input', `${unsafe.path.join('.')}: ${unsafe.message}`, { issues: [unsafe] });
  }
  const input = readResumeInput({ ...body, fileName: body.file_name });
  return body.mute_webhooks === true ? { ...input, muted: true } : input;
}

const getResume = endpoint({
  method: 'GET',
  path: '/prospects/{id}/resume',
  scope: 'prospects:read',
  summary: 'The current resume of a prospect: its text, what was read out of it and where it stands, and those before.',
  params: byId,
  query: z.strictObject(group),
  response: {
    200: resumeView.extend({
      text: z.string().nullable().describe('what the spans point into, in UTF-16 units'),
      parsed: parsed.nullable(),
      earlier: z.array(resumeView),
    }),
    ...COMMON,
    ...NOT_FOUND,
  },
  async handler({ engine, caller, params, query }) {
    return { body: await engine.resume(await engine.actFor(caller, query.account_group_id), params.id) };
  },
});

const getFile = endpoint({
  method: 'GET',
  path: '/prospects/{id}/resume/file',
  scope: 'prospects:read',
  summary: 'The file of a resume as it came.',
  params: byId,
  query: z.strictObject({
    ...group,
    resume_id: z.string().min(1).max(100).optional().describe('an earlier one; the current one when absent'),
  }),
  response: { 200: null, ...COMMON, ...NOT_FOUND },
  async handler({ engine, caller, params, query }) {
    const acting = await engine.actFor(caller, query.account_group_id);
    const file = await engine.resumeFile(acting, params.id, query.resume_id);
    return {
      stream: file.stream,
      headers: {
        'content-type': file.mediaType,
        'content-length': String(file.size),
        // Never shown in place: it is a stranger's file.
        'content-disposition': `attachment; filename="${plainName(file.fileName)}"; filename*=UTF-8''${encodeName(file.fileName)}`,
      },
    };
  },
});

function plainName(name: string): string {
  return name.replace(/[^\w .()-]/g, '_');
}

function encodeName(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

export const resumeEndpoints: Endpoint[] = [putResume, getResume, getFile];
