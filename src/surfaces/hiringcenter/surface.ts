/** The HiringCenter surface: creating, updating and managing the prospects of an account. */
import { z } from 'zod';
import { bearer } from '../../http/auth.ts';
import type { Endpoint, Surface } from '../../http/endpoint.ts';
import { accountEndpoints } from './account.ts';
import { wireError } from './errors.ts';
import { webhookWire } from './events.ts';
import { limitHeaders } from './limit-headers.ts';
import { meetingEndpoints } from './meetings.ts';
import { metadataEndpoints } from './metadata.ts';
import { noteEndpoints } from './notes.ts';
import { prospectEndpoints } from './prospects.ts';
import { tariff } from './tariff.ts';
import { taskEndpoints } from './tasks.ts';
import { webhookEndpoints } from './webhooks.ts';

const endpoints: Endpoint[] = [
  ...prospectEndpoints,
  ...noteEndpoints,
  ...taskEndpoints,
  ...meetingEndpoints,
  ...metadataEndpoints,
  ...accountEndpoints,
  ...webhookEndpoints,
];

/** What an address carries beyond what is asked for is still part of the request that an idempotency key stands for. */
const anyQuery = z.looseObject({});

export const hiringcenter: Surface = {
  name: 'hiringcenter',
  prefix: '/hiringcenter',
  docsBase: '/hiringcenter',
  title: 'HiringCenter',
  description:
    'Creates, updates, lists and manages prospects in the wire format of the HiringCenter API, in edition B and, by a setting of the key or the header X-Api-Edition, C.',
  security: { type: 'http', scheme: 'bearer' },
  apiKey: bearer,
  endpoints: endpoints.map((one) => ({ ...one, query: one.query ?? anyQuery, path: `/v2${one.path}` })),
  notServed: [],
  wire: { error: wireError, headers: limitHeaders },
  tariff,
  webhooks: webhookWire,
};
