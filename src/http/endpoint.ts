/**
 * An endpoint is data: what it takes, what it answers, who may call it, what it costs, and the function that does it.
 * The server mounts it, OpenAPI and the docs page are generated from it, so none of the three can drift apart.
 */
import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import type { z } from 'zod';
import type { Claim } from '../engine/credits/types.ts';
import type { Engine } from '../engine/engine.ts';
import type { WebhookWire } from '../engine/outbox/types.ts';
import type { Clock } from '../engine/parts.ts';
import type { Caller, LimitState, Scope, Tariff } from '../engine/types.ts';
import type { LodeError } from '../errors.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What a handler is given. `params`, `query` and `body` have passed the endpoint's schemas. */
export interface Context<Params = unknown, Query = unknown, Body = unknown> {
  caller: Caller;
  engine: Engine;
  params: Params;
  query: Query;
  body: Body;
  headers: IncomingHttpHeaders;
  requestId: string;
  clock: Clock;
  /** seconds since the request arrived, to the millisecond */
  elapsed(): number;
  /** the raw body; only under `rawBody` */
  stream: Readable;
  /**
   * True when the body's text hints at a NUL or a prototype key inside the endpoint's `batch` list. The handler then
   * asks `findUnsafe` item by item, so that one bad item does not sink the rest.
   */
  suspect: boolean;
  /** of the request's Idempotency-Key; for a charge, which stores its reply in the same transaction */
  claim?: Claim;
}

/** What a handler answers. `status` is 200 unless said; `stream` is sent as it comes, under `headers`. */
export interface Reply {
  status?: number;
  body?: unknown;
  headers?: Record<string, string>;
  stream?: Readable;
  /** members of an object body that are sent this once and never stored for a repeat (a new key's secret) */
  shownOnce?: Record<string, unknown>;
}

export interface EndpointFacts {
  method: Method;
  /** below the surface's prefix, parameters in braces: '/people/{id}' */
  path: string;
  /** null: no key is needed. Absent: any valid key. */
  scope?: Scope | null;
  summary: string;
  description?: string;
  /** published in place of `body` where the schema that parses is looser on purpose (items judged one by one) */
  bodyShown?: z.ZodType;
  /** member of the body that holds the list whose items fail one by one */
  batch?: string;
  /** by status; null for an answer without a JSON body */
  response: Record<number, z.ZodType | null>;
  /** an example of the body, for the docs page */
  example?: unknown;
  /** the tariff's bucket that the call is counted in; the surface's own windows when absent */
  bucket?: (caller: Caller) => string;
  /** a POST that writes: honours Idempotency-Key */
  idempotent?: boolean;
  /** Refuses a caller by the address alone, before query and body are looked at. Throws. */
  admit?: (caller: Caller, params: unknown) => void;
  /** bytes; the server's default when absent */
  bodyLimit?: number;
  /** the body is handed over as a stream, of any media type */
  rawBody?: boolean;
}

/** As written by a surface: the schemas give the handler its types. */
export interface TypedEndpoint<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> extends EndpointFacts {
  params?: P;
  query?: Q;
  body?: B;
  /** how many records the call counts for; 1 when absent */
  cost?: (body: z.output<B>) => { records: number };
  /**
   * The account group that the request names, of those that the key may act for. The handler's caller acts for it, and
   * replies to idempotency keys are kept with it: a key that cannot act for the group cannot get them.
   */
  group?: (sent: { params: z.output<P>; query: z.output<Q>; body: z.output<B> }) => string | undefined;
  handler(ctx: Context<z.output<P>, z.output<Q>, z.output<B>>): Promise<Reply>;
}

/** As the server sees it: the types have done their work. */
export interface Endpoint extends EndpointFacts {
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  cost?: (body: unknown) => { records: number };
  group?: (sent: Pick<Context, 'params' | 'query' | 'body'>) => string | undefined;
  handler(ctx: Context): Promise<Reply>;
}

/**
 * Declares an endpoint. The cast forgets the schemas' types on purpose: the server parses with the very schemas that
 * the types came from, so the handler is only ever called with what it was written for.
 */
export function endpoint<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  facts: TypedEndpoint<P, Q, B>,
): Endpoint {
  return facts as unknown as Endpoint;
}

/** A route of the vendor's that is not served: answered by 501, naming `what` is missing. */
export interface NotServed {
  method: Method;
  path: string;
  what: string;
}

/** What an error's translation may use. `limit` is always there, so that its headers can always be sent. */
export interface ErrorContext {
  requestId: string;
  /** of the address, without its query; absent where it could not be read */
  path?: string;
  limit: LimitState;
}

export interface WireError {
  status: number;
  body: unknown;
  headers?: Record<string, string>;
}

/** One vendor's API, or Lode's own. */
export interface Surface {
  name: string;
  /** where it is mounted: '/explorium' */
  prefix: string;
  /** where its `/docs` and `/openapi.json` live: '' for Lode's own, the prefix for a vendor's */
  docsBase: string;
  title: string;
  description: string;
  /** the header that a client sends its key in, as OpenAPI names it */
  security: { type: 'http'; scheme: 'bearer' } | { type: 'apiKey'; in: 'header'; name: string };
  /** finds the key in the request's headers (lower-case names) */
  apiKey(headers: IncomingHttpHeaders): string | undefined;
  endpoints: Endpoint[];
  notServed: NotServed[];
  wire: {
    error(err: LodeError, ctx: ErrorContext): WireError;
    /** media type of errors where it is not plain JSON */
    errorType?: string;
    /** sent with every answer, errors included */
    headers?(limit: LimitState): Record<string, string>;
  };
  tariff: Tariff;
  /** how its webhooks look; absent where it has none */
  webhooks?: WebhookWire;
}
