/** `/v1/link-decisions`: what people know better than the data. */
import { z } from 'zod';
import { type Endpoint, endpoint } from '../../http/endpoint.ts';
import { COMMON, CONFLICT, NOT_FOUND, WITH_BODY } from './responses.ts';

const address = z.strictObject({ source: z.string().min(1).max(100), key: z.string().min(1).max(2048) });
const decided = address.extend({ id: z.string() });

const decideLink = endpoint({
  method: 'POST',
  path: '/link-decisions',
  scope: 'people:write',
  summary: 'Say that two records must, or cannot, be one; or take that back.',
  description:
    'A decision holds through re-imports, merges and new weights. `verdict: none` takes it back: the records are resolved as if it had never been given.',
  body: z.strictObject({
    kind: z.enum(['people', 'companies']).default('people'),
    a: address,
    b: address,
    verdict: z.enum(['must', 'cannot', 'none']),
  }),
  idempotent: true,
  response: {
    200: z.object({ a: decided, b: decided, one: z.boolean() }),
    ...COMMON,
    ...WITH_BODY,
    ...CONFLICT,
    ...NOT_FOUND,
  },
  handler: async ({ engine, caller, body }) => ({ body: await engine.decideLink(caller, body) }),
});

export const decisionEndpoints: Endpoint[] = [decideLink];
