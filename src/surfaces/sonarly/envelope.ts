/** What every answer of this vendor carries around its data. */
import { z } from 'zod';
import type { Context, Reply } from '../../http/endpoint.ts';

export function sent(ctx: Pick<Context, 'requestId'>, data: unknown, status = 200): Reply {
  return { status, body: { success: true, data, error: null, traceId: ctx.requestId } };
}

export const envelope = (data: z.ZodType): z.ZodType =>
  z.object({ success: z.literal(true), data, error: z.null(), traceId: z.string() });

const failure = z.object({
  success: z.literal(false),
  data: z.null(),
  error: z.object({ code: z.string(), message: z.string(), details: z.string() }),
  traceId: z.string(),
});

/** The errors that any route may answer. */
const ALWAYS = { 401: failure, 403: failure, 429: failure, 500: failure, 503: failure };

/** The errors of a route: `statuses` beside those that any may answer. */
export function errors(...statuses: number[]): Record<number, z.ZodType> {
  return { ...ALWAYS, ...Object.fromEntries(statuses.map((status) => [status, failure])) };
}

export const page = (item: z.ZodType): z.ZodType =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable(), hasMore: z.boolean() });
