/** Saved searches and lead lists, which an operator keeps on Lode's own surface. */
import { z } from 'zod';
import type { Page } from '../../engine/types.ts';
import { type Context, type Endpoint, endpoint } from '../../http/endpoint.ts';
import { envelope, errors, sent } from './envelope.ts';
import { accountGroupId, actingFor } from './group.ts';

const listed = z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) });
const params = z.object({ accountGroupId });
/** The vendor does not page these; nobody keeps more. */
const LISTED_MAX = 1_000;

type Named = { id: string; name: string };

const named = ({ items }: Page<Named>) => ({ items: items.map(({ id, name }) => ({ id, name })) });

function source(
  path: string,
  summary: string,
  read: (ctx: Context<{ accountGroupId: string }>) => Promise<Page<Named>>,
) {
  return endpoint({
    method: 'GET',
    path: `/v1/accounts/{accountGroupId}/sales-navigator/${path}`,
    scope: 'prospecting:read',
    summary,
    params,
    response: { 200: envelope(listed), ...errors(400) },
    handler: async (ctx) => sent(ctx, named(await read(ctx as Context<{ accountGroupId: string }>))),
  });
}

export const sourceEndpoints: Endpoint[] = [
  source('saved-searches', 'Saved searches; `id` is a job’s savedSearchId.', async (ctx) =>
    ctx.engine.savedSearches(await actingFor(ctx), { limit: LISTED_MAX }),
  ),
  source('lead-lists', 'Lead lists; `id` is a job’s leadListId.', async (ctx) =>
    ctx.engine.leadLists(await actingFor(ctx), { limit: LISTED_MAX }),
  ),
];
