/** Health and version: no key, and a bare JSON string for a body. */
import { z } from 'zod';
import { type Endpoint, endpoint } from '../../http/endpoint.ts';
import { validationError } from './schema.ts';

const PAYLOAD_MAX = 1_000_000;

export const healthEndpoints: Endpoint[] = [
  endpoint({
    method: 'GET',
    path: '/healthcheck/http',
    scope: null,
    summary: 'Tells that the server is up.',
    response: { 200: z.string() },
    handler: async () => ({ body: 'OK' }),
  }),
  endpoint({
    method: 'GET',
    path: '/healthcheck/http_payload/{response_bytes}',
    scope: null,
    summary: 'Answers with a string of the given length.',
    params: z.object({ response_bytes: z.coerce.number().int().min(0).max(PAYLOAD_MAX) }),
    response: { 200: z.string(), 422: validationError },
    handler: async ({ params }) => ({ body: 'x'.repeat(params.response_bytes) }),
  }),
  endpoint({
    method: 'GET',
    path: '/version/',
    scope: null,
    summary: 'The version of the API that is spoken.',
    response: { 200: z.string() },
    handler: async () => ({ body: '0.3.19' }),
  }),
];
