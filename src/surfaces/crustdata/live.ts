/**
 * Live endpoints fetch from the web what the index does not have. They are gated by plan at the vendor, and here until
 * an upstream is configured that could fetch: every call is answered by the vendor's 403.
 */
import { z } from 'zod';
import { type Endpoint, endpoint } from '../../http/endpoint.ts';
import { ERRORS } from './envelope.ts';
import { gated } from './errors.ts';
import { bucketOf } from './tariff.ts';

const PATHS = [
  '/person/professional_network/enrich/live',
  '/person/professional_network/search/live',
  '/company/professional_network/search/live',
  '/job/professional_network/search/live',
  '/social_post/professional_network/search/live',
  '/social_post/professional_network/enrich/live',
  '/web/search/live',
  '/web/enrich/live',
  '/batch/person/professional_network/enrich/live',
];

export const liveEndpoints: Endpoint[] = PATHS.map((path) =>
  endpoint({
    method: 'POST',
    path,
    scope: 'people:read',
    bucket: bucketOf('live'),
    summary: 'Gated: no upstream is configured that could fetch this live.',
    body: z.unknown(),
    response: ERRORS,
    handler: () => Promise.reject(gated(`${path} fetches live data, which`)),
  }),
);
