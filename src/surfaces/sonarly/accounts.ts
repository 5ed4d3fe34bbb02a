/** `/v1/accounts`: the account groups that a key reaches, whatever its permissions. */
import { z } from 'zod';
import { type Endpoint, endpoint } from '../../http/endpoint.ts';
import { envelope, errors, page, sent } from './envelope.ts';
import { pageData, pageOf, pageQuery } from './paging.ts';

const account = z.object({ id: z.string(), name: z.string(), createdAt: z.string() });

const listAccounts = endpoint({
  method: 'GET',
  path: '/v1/accounts',
  summary: 'The account groups that the key reaches; `id` is the accountGroupId of all other routes.',
  query: z.object(pageQuery),
  response: { 200: envelope(page(account)), ...errors(400) },
  async handler(ctx) {
    const reached = await ctx.engine.reachedGroups(ctx.caller, pageOf(ctx.query));
    return sent(
      ctx,
      pageData(reached, ({ id, name, created_at }) => ({ id, name, createdAt: created_at })),
    );
  },
});

export const accountEndpoints: Endpoint[] = [listAccounts];
