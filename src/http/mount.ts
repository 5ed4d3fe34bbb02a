/** Mounts one surface: its routes, its parsers, and its own words for everything that can go wrong under its prefix. */
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { LodeError } from '../errors.ts';
import { requireScope } from './auth.ts';
import type { Endpoint, Method, NotServed, Surface } from './endpoint.ts';
import type { Deps } from './flight.ts';
import { pathOf } from './flight.ts';
import { answerError, handle } from './handle.ts';
import { parseJson, readBody } from './json-body.ts';
import { nearest } from './nearest.ts';

/** Bytes of a JSON body where the endpoint names no limit of its own. */
export const BODY_LIMIT = 1024 * 1024;

/** Registers the surface under its prefix, encapsulated. */
export function mountSurface(app: FastifyInstance, surface: Surface, deps: Deps): void {
  app.register(
    async (scope) => {
      addParsers(scope);
      const allowed = allowedMethods(surface);
      scope.addHook('onRequest', async (request) => {
        request.flight = { surface, caller: undefined, limit: undefined };
        const { endpoint, notServed, shadow } = request.routeOptions.config;
        if (request.is404 || shadow === true) throw lost(surface, allowed, request);
        if (notServed !== undefined) {
          throw new LodeError('unsupported', `Not served by this installation of Lode: ${notServed.what}.`);
        }
        if (endpoint !== undefined) await authenticate(endpoint, surface, deps, request);
      });
      scope.setErrorHandler((thrown, request, reply) => {
        const refused = request.is404 || request.routeOptions.config.shadow === true;
        const methods = refused ? allowed(pathOf(request)) : [];
        if (methods.length > 0) reply.header('allow', methods.join(', '));
        return answerError(thrown, deps, request, reply);
      });
      scope.setNotFoundHandler((request, reply) => answerError(lost(surface, allowed, request), deps, request, reply));
      for (const endpoint of surface.endpoints) addRoute(scope, endpoint, deps);
      for (const notServed of surface.notServed) addRefusal(scope, notServed, { notServed });
      for (const route of shadows(surface)) addRefusal(scope, route, { shadow: true });
    },
    { prefix: surface.prefix },
  );
}

function addRoute(scope: FastifyInstance, endpoint: Endpoint, deps: Deps): void {
  scope.route({
    method: endpoint.method,
    url: fastifyPath(endpoint.path),
    config: { endpoint },
    handler: async (request, reply) => {
      await handle(endpoint, deps, request, reply);
      return reply;
    },
  });
}

/** A route that the hook answers before a body is read; its handler is never reached. */
function addRefusal(
  scope: FastifyInstance,
  { method, path }: { method: Method; path: string },
  config: { notServed: NotServed } | { shadow: true },
): void {
  scope.route({ method, url: fastifyPath(path), config, handler: async () => undefined });
}

/**
 * Wrong methods that the router would take for something else: GET /people/match looks like GET /people/{id}. Each
 * is a method of a route with parameters at a path that is served as it stands, under other methods.
 */
function shadows(surface: Surface): { method: Method; path: string }[] {
  const routes = [...surface.endpoints, ...surface.notServed];
  const fixed = new Set(routes.map(({ path }) => path).filter((path) => !path.includes('{')));
  return [...fixed].flatMap((path) => {
    const served = new Set(routes.filter((route) => route.path === path).map(({ method }) => method));
    const caught = routes.filter((route) => route.path.includes('{') && pattern(route.path).test(path));
    const methods = new Set(caught.map(({ method }) => method).filter((method) => !served.has(method)));
    return [...methods].map((method) => ({ method, path }));
  });
}

/** What a path with parameters matches. */
function pattern(path: string): RegExp {
  return new RegExp(`^${literally(path.replace(/\/$/, '')).replaceAll(/\\\{\w+\\\}/g, '[^/]+')}/?$`);
}

async function authenticate(endpoint: Endpoint, surface: Surface, deps: Deps, request: FastifyRequest): Promise<void> {
  if (endpoint.scope === null) return;
  const caller = await deps.engine.authenticate(surface.apiKey(request.headers));
  request.flight!.caller = caller;
  if (endpoint.scope !== undefined) requireScope(caller, endpoint.scope);
  endpoint.admit?.(caller, request.params);
}

function addParsers(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser(
    /^application\/(?:[\w.-]+\+)?json(?:;|$)/,
    async (request: FastifyRequest, payload: IncomingMessage) => {
      const endpoint = request.routeOptions.config.endpoint;
      if (endpoint?.rawBody) return undefined;
      return parseJson(await readBody(payload, endpoint?.bodyLimit ?? BODY_LIMIT));
    },
  );
  scope.addContentTypeParser('*', async (request: FastifyRequest) => {
    if (request.routeOptions.config.endpoint?.rawBody) return undefined;
    request.raw.resume();
    // Some clients name a type for the body that they do not send.
    if (request.headers['content-length'] === '0') return undefined;
    throw new LodeError('unsupported_media_type', 'Send the body as Content-Type: application/json.');
  });
}

/** 405 where another method is served at the path, else 404 with the nearest address. */
function lost(surface: Surface, allowed: (path: string) => string[], request: FastifyRequest): LodeError {
  const path = pathOf(request);
  const methods = allowed(path);
  if (methods.length > 0) {
    return new LodeError('method_not_allowed', `${request.method} is not served here; use ${methods.join(' or ')}.`);
  }
  const near = nearest(
    path.slice(surface.prefix.length),
    surface.endpoints.map((one) => one.path),
  );
  const hint = near === undefined ? `${surface.docsBase}/docs lists what is` : `did you mean ${surface.prefix}${near}?`;
  return new LodeError(
    'not_found',
    `There is no such address on the ${surface.title} surface; ${hint}.`.replace('?.', '?'),
  );
}

/** Answers which methods a path takes. Only asked once no route was found, so a plain scan will do. */
export function allowedMethods(surface: Surface): (path: string) => string[] {
  const routes = [...surface.endpoints, ...surface.notServed].map((route) => ({
    method: route.method as string,
    fixed: !route.path.includes('{'),
    pattern: pattern(surface.prefix + route.path),
  }));
  return (path) => {
    const hits = routes.filter((route) => route.pattern.test(path));
    const exact = hits.filter((route) => route.fixed);
    const methods = new Set((exact.length > 0 ? exact : hits).map((route) => route.method));
    if (methods.has('GET')) methods.add('HEAD');
    return [...methods];
  };
}

function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** '/people/{id}' as the framework writes it. */
function fastifyPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}
