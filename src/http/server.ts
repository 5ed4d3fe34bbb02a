/**
 * The HTTP server. It is handed the surfaces and mounts each in its own compartment, with its own words for errors;
 * whatever lies outside every surface is answered in Lode's own style.
 */
import Fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type FastifyServerOptions,
} from 'fastify';
import { Registry } from 'prom-client';
import type { Engine } from '../engine/engine.ts';
import type { Clock } from '../engine/parts.ts';
import { LodeError } from '../errors.ts';
import { clientErrorHandler, surfaceAt } from './client-error.ts';
import { docsPage, docsPolicy } from './docs-page.ts';
import type { Surface } from './endpoint.ts';
import { pathOf, toLodeError } from './flight.ts';
import { sendWire } from './handle.ts';
import { nominalLimit } from './limits.ts';
import { requestMetrics } from './metrics.ts';
import { mountSurface } from './mount.ts';
import { openapi } from './openapi.ts';
import { problem } from './problem.ts';
import { type Log, logFailure, logRequest } from './request-log.ts';

export interface ServerParts {
  surfaces: Surface[];
  engine: Engine;
  clock: Clock;
  /** 32 hex characters, new each time */
  ids: () => string;
  logger: Log;
  config: { version: string };
  /** shared with whoever else keeps metrics; its own when absent */
  metrics?: Registry;
}

/** A server that is ready to `listen`. `close()` lets requests under way finish. */
export function createServer(parts: ServerParts): FastifyInstance {
  const { surfaces, engine, clock, logger, ids } = parts;
  const deps = { engine, clock, log: logger };
  const registry = parts.metrics ?? new Registry();
  const metrics = requestMetrics(registry);
  const app = Fastify({
    logger: false,
    genReqId: (raw) => outsideId(raw.headers['x-request-id']) ?? ids(),
    // An upload of many gigabytes is one request; a connection that falls silent is closed much sooner.
    requestTimeout: 6 * 3_600_000,
    connectionTimeout: 300_000,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 2048 },
    clientErrorHandler: clientErrorHandler(surfaces, clock, ids),
    frameworkErrors: (thrown, request, reply) => answerUnrouted(thrown, parts, request, reply),
  } satisfies FastifyServerOptions);
  app.decorateRequest('flight', null);
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers({
      'x-request-id': request.id,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    done();
  });
  app.addHook('onResponse', (request, reply, done) => {
    metrics.observe(request, reply);
    logRequest(logger, request, reply);
    done();
  });
  app.setErrorHandler((thrown, request, reply) => {
    const err = toLodeError(thrown);
    if (err.code === 'internal') logFailure(logger, request, err);
    return sendWire(reply, problem(err, request.id));
  });
  app.setNotFoundHandler((request, reply) => {
    const mounted = surfaces.map((surface) => ({
      name: surface.name,
      address: surface.prefix,
      docs: `${surface.docsBase}/docs`,
    }));
    const err = new LodeError('not_found', 'There is no such address; `surfaces` lists where the APIs are.');
    return sendWire(reply, problem(err, request.id, { surfaces: mounted }));
  });
  addOperations(app, engine, registry);
  // Profile addresses that Lode gives to people who have none elsewhere (contracts, ruling 10).
  app.get<{ Params: { id: string } }>('/in/:id', (request, reply) =>
    reply.redirect(`/v1/people/${encodeURIComponent(request.params.id)}`, 303),
  );
  for (const surface of surfaces) {
    addDocs(app, surface, surfaces, parts.config.version);
    mountSurface(app, surface, deps);
  }
  return app;
}

/** An address that the router itself could not read: broken percent-encoding, or a part that is too long. */
function answerUnrouted(thrown: unknown, parts: ServerParts, request: FastifyRequest, reply: FastifyReply): void {
  const err = toLodeError(thrown);
  const surface = surfaceAt(parts.surfaces, request.url);
  if (surface === undefined) {
    sendWire(reply, problem(err, request.id));
    return;
  }
  const limit = nominalLimit(surface.tariff, parts.clock);
  reply.headers(surface.wire.headers?.(limit) ?? {});
  sendWire(reply, surface.wire.error(err, { requestId: request.id, path: pathOf(request), limit }));
}

/** A request ID from outside is taken only when it is a plain short token: it ends up in logs. */
function outsideId(sent: string | string[] | undefined): string | undefined {
  return typeof sent === 'string' && /^[\w-]{1,64}$/.test(sent) ? sent : undefined;
}

function addOperations(app: FastifyInstance, engine: Engine, registry: Registry): void {
  // Whoever types the address into a browser wants to know what this is.
  app.get('/', (_request, reply) => reply.redirect('/docs'));
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (request, reply) => {
    try {
      await engine.ready();
      return { status: 'ready' };
    } catch (cause) {
      const err = new LodeError('unavailable', 'The database does not answer, or its schema is not current.', {
        cause,
      });
      sendWire(reply, problem(err, request.id));
      return reply;
    }
  });
  app.get('/metrics', async (_request, reply) => {
    reply.header('content-type', registry.contentType);
    return registry.metrics();
  });
}

/** The documents are made when first asked for, and kept: they only change with the program. */
function addDocs(app: FastifyInstance, surface: Surface, surfaces: readonly Surface[], version: string): void {
  let json: string | undefined;
  let page: string | undefined;
  app.get(`${surface.docsBase}/openapi.json`, async (_request, reply) => {
    json ??= JSON.stringify(openapi(surface, version));
    reply.header('content-type', 'application/json; charset=utf-8');
    return json;
  });
  app.get(`${surface.docsBase}/docs`, async (_request, reply) => {
    page ??= docsPage(surface, surfaces, version);
    reply.headers({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': docsPolicy,
      'referrer-policy': 'no-referrer',
    });
    return page;
  });
}
