/** The Prospeo surface: enriching people and companies for credits. */
import { header } from '../../http/auth.ts';
import type { Surface } from '../../http/endpoint.ts';
import { companyEndpoints } from './enrich-company.ts';
import { personEndpoints } from './enrich-person.ts';
import { wireError } from './errors.ts';
import { tariff } from './tariff.ts';

export const prospeo: Surface = {
  name: 'prospeo',
  prefix: '/prospeo',
  docsBase: '/prospeo',
  title: 'Prospeo',
  description: 'Enriches people and companies for credits in the wire format of the Prospeo API.',
  security: { type: 'apiKey', in: 'header', name: 'X-KEY' },
  apiKey: (headers) => header(headers, 'x-key'),
  endpoints: [...personEndpoints, ...companyEndpoints],
  notServed: [],
  wire: { error: wireError },
  tariff,
};
