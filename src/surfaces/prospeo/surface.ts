/** The Prospeo surface: enriching people and companies for credits. */
import { header } from '../../http/auth.ts';
import type { Surface } from '../../http/endpoint.ts';
import { accountEndpoints } from './account.ts';
import { companyEndpoints } from './enrich-company.ts';
import { personEndpoints } from './enrich-person.ts';
import { wireError } from './errors.ts';
import { limitHeaders } from './limit-headers.ts';
import { searchEndpoints } from './search.ts';
import { suggestionEndpoints } from './suggestions.ts';
import { tariff } from './tariff.ts';

export const prospeo: Surface = {
  name: 'prospeo',
  prefix: '/prospeo',
  docsBase: '/prospeo',
  title: 'Prospeo',
  description: 'Enriches and searches people and companies for credits in the wire format of the Prospeo API.',
  security: { type: 'apiKey', in: 'header', name: 'X-KEY' },
  apiKey: (headers) => header(headers, 'x-key'),
  endpoints: [...personEndpoints, ...companyEndpoints, ...searchEndpoints, ...suggestionEndpoints, ...accountEndpoints],
  notServed: [],
  wire: { error: wireError, headers: limitHeaders },
  tariff,
};
