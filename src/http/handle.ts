/** One request through one endpoint: validate, count, run, answer. Authentication has happened in the hook before. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../engine/types.ts';
import { LodeError } from '../errors.ts';
import type { Context, Endpoint, Reply, WireError } from './endpoint.ts';
import { count, type Deps, type Flight, limitOf, pathOf, toLodeError, uncount } from './flight.ts';
import { bodyHash, idempotencyKey } from './idempotency.ts';
import { findUnsafe, type ParsedBody } from './json-body.ts';
import { logFailure } from './request-log.ts';
import { parse } from './validate.ts';

const JSON_TYPE = 'application/json; charset=utf-8';

/** Answers a request at `endpoint`. Throws what the surface's error handler translates. */
export async function handle(
  endpoint: Endpoint,
  deps: Deps,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const flight = request.flight!;
  const parsed = request.body as ParsedBody | undefined;
  const ctx = contextOf(endpoint, deps, request, reply, parsed);
  await count(flight, deps.engine, endpoint.cost?.(ctx.body).records ?? 1, endpoint);
  if (endpoint.group !== undefined) ctx.caller = await deps.engine.actFor(ctx.caller, endpoint.group(ctx));
  const answer = await runOnce(endpoint, flight, ctx, request, parsed);
  if ((answer.status ?? 200) >= 400) await uncount(flight, deps.engine);
  send(reply, flight, deps, answer);
}

function contextOf(
  endpoint: Endpoint,
  deps: Deps,
  request: FastifyRequest,
  reply: FastifyReply,
  parsed: ParsedBody | undefined,
): Context {
  refuseNul(request.params, 'path');
  refuseNul(request.query, 'query');
  if (parsed?.suspect === true) refuseUnsafe(parsed.value, endpoint.batch);
  return {
    // Endpoints that need no key have no caller, and their handlers do not look at it.
    caller: request.flight?.caller as Caller,
    engine: deps.engine,
    params: endpoint.params === undefined ? undefined : parse(endpoint.params, request.params, 'path'),
    query: endpoint.query === undefined ? undefined : parse(endpoint.query, request.query, 'query'),
    body: endpoint.body === undefined ? undefined : parse(endpoint.body, parsed?.value, 'body'),
    headers: request.headers,
    requestId: request.id,
    clock: deps.clock,
    elapsed: () => Math.round(reply.elapsedTime) / 1000,
    stream: request.raw,
    suspect: parsed?.suspect ?? false,
  };
}

function refuseNul(values: unknown, where: string): void {
  for (const [name, value] of Object.entries(values as Record<string, unknown>)) {
    if (typeof value === 'string' && !value.includes('\0')) continue;
    const unsafe = findUnsafe(value, [name]);
    if (unsafe === undefined) continue;
    throw new LodeError('invalid_input', `${where}: ${name} ${unsafe.message}`, { issues: [unsafe] });
  }
}

/** Refuses a body with a NUL or a prototype key, except inside the list whose items the handler judges one by one. */
function refuseUnsafe(value: unknown, batch: string | undefined): void {
  let judged = value;
  if (batch !== undefined && typeof value === 'object' && value !== null && !Array.isArray(value)) {
    judged = { ...value, [batch]: undefined };
  }
  const unsafe = findUnsafe(judged);
  if (unsafe === undefined) return;
  throw new LodeError('invalid_input', `${unsafe.path.join('.')}: ${unsafe.message}`, {
    issues: [{ ...unsafe, code: 'unsafe_text' }],
  });
}

interface Answer extends Reply {
  replayed?: boolean;
}

/** Runs the handler, at most once per Idempotency-Key. */
async function runOnce(
  endpoint: Endpoint,
  flight: Flight,
  ctx: Context,
  request: FastifyRequest,
  parsed: ParsedBody | undefined,
): Promise<Answer> {
  const key = endpoint.idempotent === true ? idempotencyKey(ctx.headers) : undefined;
  if (key === undefined) return endpoint.handler(ctx);
  // An upload is too large to be hashed before it is stored: its parameters and length stand for it.
  const hash = endpoint.rawBody
    ? bodyHash(request.url, ctx.headers['content-length'] ?? '')
    : bodyHash(parsed?.raw ?? '');
  let first: Reply = {};
  const kept = await ctx.engine.once(
    ctx.caller,
    { key, route: `${request.method} ${pathOf(request)}`, bodyHash: hash },
    async (claim) => {
      first = await handlerOrRefusal(endpoint, flight, { ...ctx, claim });
      return { status: first.status ?? 200, body: first.body ?? null };
    },
  );
  if (!kept.replayed) return first;
  request.raw.resume();
  const headers: Record<string, string> = { 'idempotency-replayed': 'true' };
  const { errorType } = flight.surface.wire;
  if (kept.status >= 400 && errorType !== undefined) headers['content-type'] = errorType;
  return { status: kept.status, body: kept.body, headers };
}

/** A refusal (4xx) is an answer that a repeat must get again; what may go away by itself is thrown on, unstored. */
async function handlerOrRefusal(endpoint: Endpoint, flight: Flight, ctx: Context): Promise<Reply> {
  try {
    return await endpoint.handler(ctx);
  } catch (thrown) {
    const wire = flight.surface.wire.error(toLodeError(thrown), {
      requestId: ctx.requestId,
      limit: limitOf(flight, ctx.clock),
    });
    if (wire.status >= 500 || wire.status === 429) throw thrown;
    return wire;
  }
}

function send(reply: FastifyReply, flight: Flight, deps: Deps, answer: Answer): void {
  reply.code(answer.status ?? 200);
  surfaceHeaders(reply, flight, deps);
  if (answer.stream !== undefined) {
    if (answer.headers !== undefined) reply.headers(answer.headers);
    reply.send(answer.stream);
    return;
  }
  if (answer.body === undefined) {
    reply.send();
    return;
  }
  reply.header('content-type', JSON_TYPE);
  if (answer.headers !== undefined) reply.headers(answer.headers);
  const body = answer.shownOnce === undefined ? answer.body : { ...(answer.body as object), ...answer.shownOnce };
  reply.send(JSON.stringify(body));
}

function surfaceHeaders(reply: FastifyReply, flight: Flight, deps: Deps): void {
  const headers = flight.surface.wire.headers?.(limitOf(flight, deps.clock));
  if (headers !== undefined) reply.headers(headers);
}

/** Translates anything thrown into the surface's shape, and counts the failed call like any other. */
export async function answerError(
  thrown: unknown,
  deps: Deps,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const flight = request.flight!;
  let err = toLodeError(thrown);
  // An upload that was refused half-way must be read to its end, or the client never comes to reading the answer.
  if (!request.raw.complete) request.raw.unpipe().resume();
  try {
    await uncount(flight, deps.engine);
    if (err.code !== 'unavailable' && err.code !== 'internal') await countFailed(request, flight, deps);
  } catch (uncounted) {
    err = toLodeError(uncounted);
  }
  if (err.code === 'internal' || err.code === 'unavailable') logFailure(deps.log, request, err);
  const wire = flight.surface.wire.error(err, {
    requestId: request.id,
    path: pathOf(request),
    limit: limitOf(flight, deps.clock),
  });
  surfaceHeaders(reply, flight, deps);
  sendWire(reply, wire);
}

/** A call that was never counted and has failed: for one, or where failures are free only looked at for the headers. */
async function countFailed(request: FastifyRequest, flight: Flight, deps: Deps): Promise<void> {
  const cost = flight.surface.tariff.failuresFree ? 0 : 1;
  await count(flight, deps.engine, cost, request.routeOptions.config.endpoint);
}

/** Sends an error that is already in its wire shape. */
export function sendWire(reply: FastifyReply, wire: WireError): void {
  reply.code(wire.status).header('content-type', JSON_TYPE);
  if (wire.headers !== undefined) reply.headers(wire.headers);
  reply.send(JSON.stringify(wire.body));
}
