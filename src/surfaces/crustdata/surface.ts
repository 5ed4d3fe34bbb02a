/** The Crustdata surface: who is behind a business e-mail, and search then enrich. */
import type { Surface } from '../../http/endpoint.ts';
import { accountEndpoints } from './account.ts';
import { versionedKey } from './api-version.ts';
import { batchEndpoints } from './batch/endpoints.ts';
import { companyEndpoints } from './company/enrich.ts';
import { devPlatformEndpoints } from './dev-platform.ts';
import { wireError } from './errors.ts';
import { limitHeaders } from './limit-headers.ts';
import { liveEndpoints } from './live.ts';
import { notServed } from './not-served.ts';
import { enrichEndpoints } from './person/enrich.ts';
import { contactEndpoints } from './person/enrich-contact.ts';
import { autocompleteEndpoints } from './search/autocomplete.ts';
import { companySearchEndpoints } from './search/company-search.ts';
import { personSearchEndpoints } from './search/person-search.ts';
import { tariff } from './tariff.ts';

export const crustdata: Surface = {
  name: 'crustdata',
  prefix: '/crustdata',
  docsBase: '/crustdata',
  title: 'Crustdata',
  description:
    'Enriches people and companies, finds who is behind a business e-mail, and searches, in the wire format of the Crustdata API, version 2025-11-01. Every call names that version in `x-api-version`.',
  security: { type: 'http', scheme: 'bearer' },
  apiKey: versionedKey,
  endpoints: [
    ...enrichEndpoints,
    ...contactEndpoints,
    ...personSearchEndpoints,
    ...companyEndpoints,
    ...companySearchEndpoints,
    ...autocompleteEndpoints,
    ...devPlatformEndpoints,
    ...batchEndpoints,
    ...liveEndpoints,
    ...accountEndpoints,
  ],
  notServed,
  wire: { error: wireError, headers: limitHeaders },
  tariff,
};
