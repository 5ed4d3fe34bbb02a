/**
 * Enrichment: IDs in, what is known of them out. Version 1 has an endpoint for one ID and one for many, version 2 one
 * for both. A row costs by what was found for it, and nothing when nothing was; what the group holds already is free.
 * Rows come in the order of the IDs, one for each ID, null where nothing is known.
 */
import type { z } from 'zod';
import type { BillItem } from '../../engine/credits/types.ts';
import { type Context, type Endpoint, endpoint } from '../../http/endpoint.ts';
import {
  bulkRequest,
  bulkResponse,
  type IdName,
  oneOrManyRequest,
  oneOrManyResponse,
  oneOrManyShown,
  type Parameters,
  singleRequest,
  singleResponse,
} from './enrich-schema.ts';
import { creditUsage, responseContext, type Version } from './envelope.ts';
import { ERRORS } from './responses.ts';
import { tariff } from './tariff.ts';

/** What is known of one ID, and what it costs. `now` in milliseconds. */
export interface Enriched {
  bill: BillItem & { number: number };
  data(now: number): Record<string, unknown>;
}

export type Asks = Pick<Context, 'engine' | 'caller'>;

export interface Enrichment {
  /** what it gives, for the documentation: 'contact details' */
  what: string;
  id: IdName;
  /** without the last part: '/prospects/profiles' */
  path: Record<Version, string>;
  parameters: z.ZodType<Parameters>;
  /** what a job takes in their place */
  jobParameters: z.ZodType<Parameters>;
  data: z.ZodType;
  /** One for each ID, in order; null where nothing is known. */
  read(asks: Asks, ids: readonly string[], parameters: Parameters, version: Version): Promise<(Enriched | null)[]>;
}

const EXAMPLE_ID: Record<IdName, string> = { prospect_id: '0'.repeat(40), business_id: '0'.repeat(32) };

/** The endpoints of an enrichment, in both versions. */
export function enrichEndpoints(enrichment: Enrichment): Endpoint[] {
  return [single(enrichment), many(enrichment, 'v1'), many(enrichment, 'v2')];
}

function single({ what, id, path, parameters, data, read }: Enrichment): Endpoint {
  return endpoint({
    method: 'POST',
    path: `/v1${path.v1}/enrich`,
    scope: 'people:read',
    summary: `Give ${what} for one ID.`,
    description: '`request_status` is `miss` and `data` null when nothing is known.',
    body: singleRequest(id, parameters),
    example: { [id]: EXAMPLE_ID[id] },
    response: { 200: singleResponse(data), ...ERRORS },
    async handler(ctx) {
      const body = ctx.body as unknown as { parameters: Parameters } & Record<IdName, string>;
      const [found = null] = await read(ctx, [body[id]], body.parameters, 'v1');
      return sell(ctx, found === null ? [] : [found.bill], (credits) => ({
        response_context: responseContext(ctx, 'v1', found === null ? 'miss' : 'success'),
        data: found?.data(ctx.clock.now()) ?? null,
        entity_id: null,
        ...creditUsage(ctx, found === null ? 0 : 1, credits),
      }));
    },
  });
}

function many({ what, id, path, parameters, data, read }: Enrichment, version: Version): Endpoint {
  const list = `${id}s` as const;
  const first = version === 'v1';
  return endpoint({
    method: 'POST',
    path: `/${version}${path[version]}/${first ? 'bulk_enrich' : 'enrich'}`,
    scope: 'people:read',
    summary: first ? `Give ${what} for up to 50 IDs.` : `Give ${what} for one ID or up to 50.`,
    description: `Rows come in the order of the IDs, one for each, with \`data\` null where nothing is known.`,
    body: first ? bulkRequest(id, parameters) : oneOrManyRequest(id, parameters),
    ...(first ? {} : { bodyShown: oneOrManyShown(id, parameters) }),
    example: { [list]: [EXAMPLE_ID[id]] },
    response: { 200: first ? bulkResponse(id, data) : oneOrManyResponse(id, data), ...ERRORS },
    cost: (body) => ({ records: (body as unknown as Record<string, string[]>)[list]!.length }),
    async handler(ctx) {
      const body = ctx.body as unknown as { parameters: Parameters } & Record<typeof list, string[]>;
      const ids = [...new Set(body[list])];
      const found = await read(ctx, ids, body.parameters, version);
      const bills = found.flatMap((one) => one?.bill ?? []);
      return sell(ctx, bills, (credits) => ({
        response_context: responseContext(ctx, version, bills.length === 0 ? 'miss' : 'success'),
        data: ids.map((one, index) => ({ [id]: one, data: found[index]?.data(ctx.clock.now()) ?? null })),
        total_results: ids.length,
        ...(first ? { entity_id: null } : {}),
        ...creditUsage(ctx, bills.length, credits),
      }));
    },
  });
}

/** Charges, and answers with what `body` makes of the cost. */
export function sell(ctx: Context, items: BillItem[], body: (credits: number) => Record<string, unknown>) {
  const bill = { surface: tariff.surface, requestId: ctx.requestId, items };
  return ctx.engine.charge(ctx.caller, bill, ({ total }) => ({ body: body(total) }));
}
