/** OpenAPI 3.1 from the endpoints themselves. */
import { z } from 'zod';
import type { Endpoint, Surface } from './endpoint.ts';

type Json = Record<string, unknown>;

const JSON_TYPE = 'application/json';

const STATUS_WORDS: Record<number, string> = {
  200: 'Done.',
  201: 'Created.',
  202: 'Accepted; the work goes on as a job.',
  204: 'Done; there is nothing to say.',
  400: 'The request is not usable as sent.',
  401: 'No key, or one that is unknown, expired or revoked.',
  403: 'The key may not do this.',
  404: 'Nothing is there.',
  405: 'The address does not take this method; `Allow` says which it takes.',
  409: 'The request contradicts what is stored.',
  413: 'The request is too large.',
  415: 'The body has an unsupported type.',
  422: 'The request is not usable as sent.',
  429: 'Too many requests; `Retry-After` says when to come again.',
  500: 'Something went wrong.',
  501: 'Not served.',
  503: 'Temporarily unavailable.',
};

/** The document of one surface. */
export function openapi(surface: Surface, version: string): Json {
  const paths: Record<string, Json> = {};
  for (const endpoint of surface.endpoints) {
    const path = surface.prefix + endpoint.path;
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(surface, endpoint) };
  }
  for (const { method, path, what } of surface.notServed) {
    const full = surface.prefix + path;
    const parameters = pathParameters(path);
    paths[full] = {
      ...paths[full],
      [method.toLowerCase()]: {
        operationId: operationId(surface, method, path),
        summary: `Not served: ${what}`,
        ...(parameters.length > 0 ? { parameters } : {}),
        responses: { 501: { description: `Not served: ${what}.` } },
      },
    };
  }
  const hoisted = hoistDefinitions(paths);
  return {
    openapi: '3.1.0',
    info: { title: surface.title, version, description: surface.description },
    servers: [{ url: '/' }],
    paths: hoisted.value,
    components: { securitySchemes: { key: surface.security }, schemas: hoisted.schemas },
  };
}

/** A schema carries its named parts along; in a document of many schemas they have to live in one shared place. */
function hoistDefinitions(value: Json): { value: unknown; schemas: Json } {
  const schemas: Json = {};
  const visit = (here: unknown): unknown => {
    if (Array.isArray(here)) return here.map(visit);
    if (typeof here !== 'object' || here === null) return here;
    const { $defs, ...rest } = here as Json;
    for (const [name, schema] of Object.entries(($defs ?? {}) as Json)) schemas[name] = visit(schema);
    return Object.fromEntries(
      Object.entries(rest).map(([name, inner]) => [
        name,
        name === '$ref' && typeof inner === 'string'
          ? inner.replace('#/$defs/', '#/components/schemas/')
          : visit(inner),
      ]),
    );
  };
  return { value: visit(value), schemas };
}

function operation(surface: Surface, endpoint: Endpoint): Json {
  const body = bodyOf(endpoint);
  const parameters = [
    ...parametersIn('path', endpoint.params),
    ...parametersIn('query', endpoint.query),
    ...(endpoint.idempotent ? [IDEMPOTENCY_KEY] : []),
  ];
  return {
    operationId: operationId(surface, endpoint.method, endpoint.path),
    summary: endpoint.summary,
    ...(endpoint.description === undefined ? {} : { description: endpoint.description }),
    security: endpoint.scope === null ? [] : [{ key: [] }],
    ...(endpoint.scope ? { 'x-scope': endpoint.scope } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body === undefined && !endpoint.rawBody ? {} : { requestBody: { required: true, content: content(endpoint) } }),
    responses: Object.fromEntries(
      Object.entries(endpoint.response).map(([status, schema]) => [
        status,
        {
          description: STATUS_WORDS[Number(status)] ?? 'See the summary.',
          ...(schema === null ? {} : { content: answer(surface, Number(status), schema) }),
        },
      ]),
    ),
  };
}

/** An answer's media type and schema; errors may have a type of their own. */
function answer(surface: Surface, status: number, schema: z.ZodType): Json {
  const [errorType = JSON_TYPE] = surface.wire.errorType?.split(';') ?? [];
  return { [status >= 400 ? errorType : JSON_TYPE]: { schema: jsonSchema(schema, 'output') } };
}

const bodyOf = (endpoint: Endpoint): z.ZodType | undefined => endpoint.bodyShown ?? endpoint.body;

/** The forms that a body may come in. */
function content(endpoint: Endpoint): Json {
  const body = bodyOf(endpoint);
  return {
    ...(body === undefined ? {} : json(body, 'input', endpoint.example)),
    ...(endpoint.rawBody ? { 'application/octet-stream': {} } : {}),
  };
}

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'A repeat with the same key and body within 24 hours gets the first answer again.',
  schema: { type: 'string', maxLength: 255 },
};

function json(schema: z.ZodType, io: 'input' | 'output', example?: unknown): Json {
  return { [JSON_TYPE]: { schema: jsonSchema(schema, io), ...(example === undefined ? {} : { example }) } };
}

/** The JSON Schema of a schema, without the dialect line that OpenAPI 3.1 implies. */
export function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}

function parametersIn(where: 'path' | 'query', schema: z.ZodType | undefined): Json[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = jsonSchema(schema, 'input') as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, { description, ...type }]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    ...(description === undefined ? {} : { description }),
    schema: type,
  }));
}

function pathParameters(path: string): Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function operationId(surface: Surface, method: string, path: string): string {
  return [surface.name, method.toLowerCase(), ...path.split(/\W+/)].filter(Boolean).join('_');
}
