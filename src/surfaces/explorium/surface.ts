/** The Explorium surface: matching, searching and enriching people and companies, in two versions. */
import type { IncomingHttpHeaders } from 'node:http';
import { bearer, header } from '../../http/auth.ts';
import type { Surface } from '../../http/endpoint.ts';
import { rateLimitHeaders } from '../../http/limits.ts';
import { creditEndpoints } from './credits.ts';
import { enrichEndpoints } from './enrich.ts';
import { ENRICHMENTS } from './enrichments.ts';
import { VERSIONS } from './envelope.ts';
import { wireError } from './errors.ts';
import { enrollmentEndpoints } from './events/enrollments.ts';
import { webhooks } from './events/event-wire.ts';
import { pullEndpoints } from './events/pull.ts';
import { webhookV1Endpoints } from './events/webhooks-v1.ts';
import { webhookV2Endpoints } from './events/webhooks-v2.ts';
import { healthEndpoints } from './health.ts';
import { jobEndpoints } from './jobs/jobs.ts';
import { uploadEndpoint } from './jobs/upload.ts';
import { matchBusinesses } from './match-businesses.ts';
import { matchProspects } from './match-prospects.ts';
import { notServed } from './not-served.ts';
import { autocompleteEndpoints } from './search/autocomplete.ts';
import { searchBusinesses, searchProspects } from './search/search.ts';
import { countBusinesses, countProspects } from './search/stats.ts';
import { tariff } from './tariff.ts';

export const explorium: Surface = {
  name: 'explorium',
  prefix: '/explorium',
  docsBase: '/explorium',
  title: 'Explorium',
  description:
    'Matches people and companies to stable IDs, searches and enriches them, in the wire format of the Explorium AgentSource API.',
  security: { type: 'apiKey', in: 'header', name: 'api_key' },
  apiKey,
  endpoints: [
    ...VERSIONS.flatMap((version) => [
      matchProspects(version),
      matchBusinesses(version),
      searchProspects(version),
      searchBusinesses(version),
      countProspects(version),
      countBusinesses(version),
    ]),
    ...autocompleteEndpoints,
    ...Object.values(ENRICHMENTS).flatMap(enrichEndpoints),
    ...creditEndpoints,
    ...pullEndpoints,
    ...enrollmentEndpoints,
    ...webhookV1Endpoints,
    ...webhookV2Endpoints,
    uploadEndpoint,
    ...jobEndpoints,
    ...healthEndpoints,
  ],
  notServed,
  wire: { error: wireError, headers: rateLimitHeaders },
  tariff,
  webhooks,
};

/** `api_key` first; `api-key` for proxies that drop underscores; the bearer form of the vendor's own samples last. */
function apiKey(headers: IncomingHttpHeaders): string | undefined {
  return header(headers, 'api_key') ?? header(headers, 'api-key') ?? bearer(headers);
}
