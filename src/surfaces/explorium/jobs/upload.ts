/** Uploading a list of IDs for jobs: a form with a CSV file of at most 10,000 rows. */
import { z } from 'zod';
import { LodeError } from '../../../errors.ts';
import { header } from '../../../http/auth.ts';
import { type Endpoint, endpoint } from '../../../http/endpoint.ts';
import { readBody } from '../../../http/json-body.ts';
import { parse } from '../../../http/validate.ts';
import { answer } from '../envelope.ts';
import { ERRORS } from '../responses.ts';
import { responseContextObject } from '../schema.ts';
import { idsIn } from './id-file.ts';
import { boundaryOf, parseForm } from './multipart.ts';

const BODY_MAX = 8 * 1024 * 1024;
/** Longer than a result is kept, so that a job can be run again. */
const LIST_DAYS = 30;
const NAME_MAX = 256;
const DESCRIPTION_MAX = 2048;

const plain = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine((text) => !text.includes('\0'), { error: 'string holds a NUL character' });

const fields = z.strictObject({
  file: z.string(),
  entity_type: z.enum(['business', 'prospect']),
  name: plain(NAME_MAX),
  description: plain(DESCRIPTION_MAX),
});

export const uploadEndpoint: Endpoint = endpoint({
  method: 'POST',
  path: '/v2/async/entity-id-datasets/upload',
  scope: 'people:read',
  summary: 'Upload a list of IDs for jobs.',
  description:
    'A multipart form with `file` (CSV with a column prospect_id or business_id, at most 10,000 rows), `entity_type`, `name` and `description`.',
  rawBody: true,
  response: {
    200: z.object({
      response_context: responseContextObject,
      list_id: z.string(),
      name: z.string(),
      description: z.string(),
      rowCount: z.int(),
      entityType: z.enum(['business', 'prospect']),
      tenantId: z.string(),
      expiresAt: z.string(),
    }),
    ...ERRORS,
  },
  async handler(ctx) {
    const boundary = boundaryOf(header(ctx.headers, 'content-type'));
    const body = await readBody(ctx.stream, BODY_MAX);
    if (boundary === undefined) throw new LodeError('invalid_input', 'send the list as multipart/form-data');
    const form = parseForm(body, boundary);
    const sent = parse(fields, Object.fromEntries(form.fields), 'body');
    const ids = idsIn(sent.file, sent.entity_type === 'prospect' ? 'prospect_id' : 'business_id');
    const list = await ctx.engine.createIdList(ctx.caller, {
      kind: sent.entity_type === 'prospect' ? 'people' : 'companies',
      name: sent.name,
      description: sent.description,
      ids,
      days: LIST_DAYS,
    });
    return answer(ctx, 'v2', {
      list_id: list.id,
      name: list.name,
      description: list.description,
      rowCount: list.count,
      entityType: sent.entity_type,
      tenantId: ctx.caller.groupId,
      expiresAt: list.expires_at,
    });
  },
});
