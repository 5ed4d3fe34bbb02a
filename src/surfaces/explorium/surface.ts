/** The Explorium surface: matching people and companies to stable IDs. */
import type { IncomingHttpHeaders } from 'node:http';
import { bearer, header } from '../../http/auth.ts';
import type { Surface } from '../../http/endpoint.ts';
import { rateLimitHeaders } from '../../http/limits.ts';
import { wireError } from './errors.ts';
import { healthEndpoints } from './health.ts';
import { matchBusinesses } from './match-businesses.ts';
import { matchProspects } from './match-prospects.ts';
import { notServed } from './not-served.ts';
import { tariff } from './tariff.ts';

export const explorium: Surface = {
  name: 'explorium',
  prefix: '/explorium',
  docsBase: '/explorium',
  title: 'Explorium',
  description: 'Matches people and companies to stable IDs in the wire format of the Explorium AgentSource API.',
  security: { type: 'apiKey', in: 'header', name: 'api_key' },
  apiKey,
  endpoints: [
    matchProspects('v1'),
    matchProspects('v2'),
    matchBusinesses('v1'),
    matchBusinesses('v2'),
    ...healthEndpoints,
  ],
  notServed,
  wire: { error: wireError, headers: rateLimitHeaders },
  tariff,
};

/** `api_key` first; `api-key` for proxies that drop underscores; the bearer form of the vendor's own samples last. */
function apiKey(headers: IncomingHttpHeaders): string | undefined {
  return header(headers, 'api_key') ?? header(headers, 'api-key') ?? bearer(headers);
}
