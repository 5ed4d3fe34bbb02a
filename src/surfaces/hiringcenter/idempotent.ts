/**
 * `X-Idempotency-Key` on POST and DELETE: the first answer again for a request that is sent twice. A request is the same
 * when its body and query are, whatever the order of their members.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { invalid, type LodeError } from '../../errors.ts';
import { header } from '../../http/auth.ts';
import type { Context, Method, Reply } from '../../http/endpoint.ts';
import { toLodeError } from '../../http/flight.ts';
import { bodyHash } from '../../http/idempotency.ts';
import { UNLIMITED } from '../../http/limits.ts';
import { editionOf } from './edition.ts';
import { wireError } from './errors.ts';

const KEY = /^[\x20-\x7e]{1,512}$/;

/** A handler that runs once per key. `place` is the endpoint's own method and path. */
export function once<P, Q, B>(
  place: { method: Method; path: string },
  handler: (ctx: Context<P, Q, B>) => Promise<Reply>,
): (ctx: Context<P, Q, B>) => Promise<Reply> {
  return async (ctx) => {
    const key = keyOf(ctx.headers);
    if (key === undefined) return handler(ctx);
    const edition = editionOf(ctx);
    let first: Reply = {};
    const kept = await ctx.engine.once(
      ctx.caller,
      {
        key,
        route: `${place.method} /hiringcenter/v2${filledIn(place.path, ctx.params)}`,
        // The edition is part of the request: the first answer would be in another shape.
        bodyHash: bodyHash(stable(ctx.body), stable(ctx.query), edition),
      },
      async () => {
        first = await replyOrRefusal(handler, ctx);
        return { status: first.status ?? 200, body: first.body ?? null };
      },
    );
    if (!kept.replayed) return first;
    return { status: kept.status, body: kept.body, headers: { 'idempotency-replayed': 'true' } };
  };
}

function keyOf(headers: IncomingHttpHeaders): string | undefined {
  const key = header(headers, 'x-idempotency-key');
  if (key === undefined || KEY.test(key)) return key;
  throw invalid(['X-Idempotency-Key'], 'must be 1 to 512 printable ASCII characters');
}

/** A refusal is an answer that a repeat gets again; what may go away by itself is thrown on, and is not kept. */
async function replyOrRefusal<P, Q, B>(
  handler: (ctx: Context<P, Q, B>) => Promise<Reply>,
  ctx: Context<P, Q, B>,
): Promise<Reply> {
  try {
    return await handler(ctx);
  } catch (thrown) {
    const err: LodeError = toLodeError(thrown);
    const limit = { allowed: true, limit: UNLIMITED, remaining: UNLIMITED, resetAt: 0 };
    const wire = wireError(err, { requestId: ctx.requestId, limit });
    if (wire.status >= 500 || wire.status === 429) throw thrown;
    return wire;
  }
}

function filledIn(path: string, params: unknown): string {
  const values = (params ?? {}) as Record<string, unknown>;
  return path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(String(values[name])));
}

/** JSON with the members of every object in order. */
function stable(value: unknown): string {
  return (
    JSON.stringify(value, (_name, inner: unknown) =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
        : inner,
    ) ?? ''
  );
}
