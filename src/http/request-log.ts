/** One structured line per request, and one per failure. No query strings, keys, bodies or e-mail addresses. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { LodeError } from '../errors.ts';

/** The part of pino's logger that is used here. */
export interface Log {
  info(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/** The route's pattern: never the address as sent, which may hold identifiers. */
export function routePattern(request: FastifyRequest): string {
  return request.is404 ? '(none)' : (request.routeOptions.url ?? '(none)');
}

/** Logs a finished request. */
export function logRequest(log: Log, request: FastifyRequest, reply: FastifyReply): void {
  const caller = request.flight?.caller;
  log.info(
    {
      request_id: request.id,
      surface: request.flight?.surface.name ?? 'server',
      route: routePattern(request),
      method: request.method,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 100) / 100,
      key_id: caller?.keyId,
      group_id: caller?.groupId,
    },
    'request',
  );
}

/** Logs why a request failed on our side, with the cause that the caller is not shown. */
export function logFailure(log: Log, request: FastifyRequest, err: LodeError): void {
  log.error(
    {
      request_id: request.id,
      surface: request.flight?.surface.name ?? 'server',
      route: routePattern(request),
      code: err.code,
      cause: describe(err.cause ?? err),
    },
    err.message,
  );
}

/** Database drivers quote values in their messages, so whatever looks like an e-mail address is blanked. */
function describe(cause: unknown): { type: string; text: string } {
  if (!(cause instanceof Error)) return { type: typeof cause, text: '' };
  return {
    type: cause.name,
    text: (cause.stack ?? cause.message).replaceAll(/[^\s@"'<>()=]+@[^\s@"'<>()]+/g, '<e-mail>'),
  };
}
