/** Lode's own surface: everything, in one consistent style. */
import { bearer } from '../../http/auth.ts';
import type { Surface } from '../../http/endpoint.ts';
import { rateLimitHeaders } from '../../http/limits.ts';
import { problem } from '../../http/problem.ts';
import { accountEndpoints } from './accounts.ts';
import { audienceEndpoints } from './audiences.ts';
import { creditEndpoints } from './credits.ts';
import { decisionEndpoints } from './decisions.ts';
import { importEndpoints } from './imports.ts';
import { jobEndpoints } from './jobs.ts';
import { matchEndpoints } from './match.ts';
import { peopleEndpoints } from './people.ts';
import { pipelineEndpoints } from './pipelines.ts';
import { prospectLinkEndpoints } from './prospect-links.ts';
import { prospectListEndpoints } from './prospect-lists.ts';
import { prospectingEndpoints } from './prospecting.ts';
import { prospectingSourceEndpoints } from './prospecting-sources.ts';
import { prospectEndpoints } from './prospects.ts';
import { recordEndpoints } from './records.ts';
import { resumeEndpoints } from './resumes.ts';
import { reverseEmailEndpoints } from './reverse-email.ts';
import { searchEndpoints } from './search.ts';
import { lodeWebhooks, webhookEndpoints } from './webhooks.ts';

export const lode: Surface = {
  name: 'lode',
  prefix: '/v1',
  docsBase: '',
  title: 'Lode',
  description:
    'Records in, people and companies out: stable IDs, matches with calibrated scores, and the reasons for each. snake_case, ISO 8601 times, cursor paging, errors as problem+json with a code and a request ID.',
  security: { type: 'http', scheme: 'bearer' },
  apiKey: bearer,
  endpoints: [
    ...recordEndpoints,
    ...matchEndpoints,
    ...reverseEmailEndpoints,
    ...searchEndpoints,
    ...peopleEndpoints,
    ...importEndpoints,
    ...decisionEndpoints,
    ...jobEndpoints,
    ...accountEndpoints,
    ...creditEndpoints,
    ...prospectEndpoints,
    ...prospectLinkEndpoints,
    ...pipelineEndpoints,
    ...prospectListEndpoints,
    ...resumeEndpoints,
    ...webhookEndpoints,
    ...prospectingEndpoints,
    ...prospectingSourceEndpoints,
    ...audienceEndpoints,
  ],
  notServed: [],
  wire: {
    error: (err, ctx) => problem(err, ctx.requestId),
    errorType: 'application/problem+json; charset=utf-8',
    headers: rateLimitHeaders,
  },
  // No vendor publishes a tariff for Lode, so the `vendor` plan does not limit this surface.
  tariff: { surface: 'lode', unit: 'request', windows: [] },
  webhooks: lodeWebhooks,
};
