/** What is known of one request while it is under way; kept on the framework's request object. */
import type { FastifyRequest } from 'fastify';
import type { Engine } from '../engine/engine.ts';
import type { Clock } from '../engine/parts.ts';
import type { Caller, LimitState } from '../engine/types.ts';
import { type ErrorCode, LodeError } from '../errors.ts';
import type { Endpoint, NotServed, Surface } from './endpoint.ts';
import { nominalLimit } from './limits.ts';
import type { Log } from './request-log.ts';

/** What every request needs of the server. */
export interface Deps {
  engine: Engine;
  clock: Clock;
  log: Log;
}

export interface Flight {
  surface: Surface;
  caller: Caller | undefined;
  /** absent until the request has been counted */
  limit: LimitState | undefined;
  counted?: Counted | undefined;
}

declare module 'fastify' {
  interface FastifyRequest {
    flight: Flight | null;
  }
  interface FastifyContextConfig {
    endpoint?: Endpoint;
    notServed?: NotServed;
    /** a wrong method that a route with parameters would have caught */
    shadow?: true;
  }
}

/** The limit to speak of in headers: as counted, or as published where nobody was counted. */
export function limitOf(flight: Flight, clock: Clock): LimitState {
  return flight.limit ?? nominalLimit(flight.surface.tariff, clock);
}

/** What a call counts for, and in which bucket. */
interface Counted {
  cost: { records: number; requests: number };
  bucket: string | undefined;
}

/** Counts the request once. Throws `rate_limited` when it does not fit; it is refused whole and counts nothing. */
export async function count(flight: Flight, engine: Engine, records: number, endpoint?: Endpoint): Promise<void> {
  if (flight.caller === undefined || flight.limit !== undefined) return;
  const cost = { records, requests: records === 0 ? 0 : 1 };
  const bucket = endpoint?.bucket?.(flight.caller);
  flight.limit = await engine.takeLimit(flight.caller, flight.surface.name, cost, bucket);
  flight.counted = { cost, bucket };
  if (flight.limit.allowed) return;
  const retryAfterSeconds = flight.limit.retryAfterSeconds ?? 1;
  throw new LodeError('rate_limited', `Rate limit reached; try again in ${retryAfterSeconds} s.`, {
    retryAfterSeconds,
  });
}

/** Takes the count back where the surface counts only what succeeds. */
export async function uncount(flight: Flight, engine: Engine): Promise<void> {
  const { caller, counted, limit, surface } = flight;
  if (surface.tariff.failuresFree !== true || caller === undefined || counted === undefined) return;
  if (limit?.allowed !== true) return;
  flight.counted = undefined;
  flight.limit = await engine.returnLimit(caller, surface.name, counted.cost, limit, counted.bucket);
}

const BY_STATUS: Record<number, ErrorCode> = {
  404: 'not_found',
  405: 'method_not_allowed',
  413: 'too_large',
  415: 'unsupported_media_type',
  503: 'unavailable',
};

/** Any thrown value as a LodeError. The framework's own 4xx keep their kind; everything unknown is `internal`. */
export function toLodeError(thrown: unknown): LodeError {
  if (thrown instanceof LodeError) return thrown;
  if (isDiskFull(thrown)) {
    return new LodeError('unavailable', 'The disk of the data folder is full; free some space and try again.', {
      cause: thrown,
    });
  }
  const status = (thrown as { statusCode?: unknown } | null)?.statusCode;
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return new LodeError(BY_STATUS[status] ?? 'invalid_input', FRAMEWORK_WORDS[status] ?? 'The request is malformed.', {
      cause: thrown,
    });
  }
  return new LodeError('internal', 'Something went wrong in Lode; the log has the details under this request ID.', {
    cause: thrown,
  });
}

/** ENOSPC of a file, or what SQLite says of the same. */
function isDiskFull(thrown: unknown): boolean {
  const { code, message } = (thrown ?? {}) as { code?: unknown; message?: unknown };
  return code === 'ENOSPC' || code === 'EDQUOT' || message === 'database or disk is full';
}

const FRAMEWORK_WORDS: Record<number, string> = {
  404: 'There is no such address.',
  413: 'The body is too large.',
  414: 'The address is too long.',
  415: 'Send the body as application/json.',
};

/** The path of a request without its query string, which may hold personal data. */
export function pathOf(request: FastifyRequest): string {
  const end = request.url.indexOf('?');
  return end === -1 ? request.url : request.url.slice(0, end);
}
