/** The Sonarly surface: look-up by provider ID inside one account group, prospecting jobs, audiences. */
import { bearer } from '../../http/auth.ts';
import type { Surface } from '../../http/endpoint.ts';
import { rateLimitHeaders } from '../../http/limits.ts';
import { accountEndpoints } from './accounts.ts';
import { audienceEndpoints } from './audiences.ts';
import { wireError } from './errors.ts';
import { inOwnGroup } from './group.ts';
import { jobEndpoints } from './jobs.ts';
import { lookupEndpoints } from './lookup.ts';
import { notServed } from './not-served.ts';
import { sourceEndpoints } from './sources.ts';
import { tariff } from './tariff.ts';

export const sonarly: Surface = {
  name: 'sonarly',
  prefix: '/sonarly',
  docsBase: '/sonarly',
  title: 'Sonarly',
  description:
    'Prospects of an account group by provider ID, prospecting jobs and audiences in the wire format of the Sonarly API.',
  security: { type: 'http', scheme: 'bearer' },
  apiKey: bearer,
  endpoints: [...accountEndpoints, ...lookupEndpoints, ...jobEndpoints, ...sourceEndpoints, ...audienceEndpoints].map(
    inOwnGroup,
  ),
  notServed,
  wire: { error: wireError, headers: rateLimitHeaders },
  tariff,
};
