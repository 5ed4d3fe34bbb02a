/** `/auth` and `/account`: what the key is, and whose. */
import { z } from 'zod';
import { SCOPES } from '../../engine/types.ts';
import { type Endpoint, endpoint } from '../../http/endpoint.ts';
import { editionOf, single } from './edition.ts';
import { ERRORS, either, itemOf } from './responses.ts';
import { bucket } from './tariff.ts';
import { millis } from './time.ts';

const keyObject = z.object({
  id: z.string(),
  name: z.string(),
  accountId: z.string(),
  permissions: z.array(z.string()),
  active: z.literal(true),
  createdAt: z.int().describe('milliseconds since 1970'),
});

const auth = endpoint({
  method: 'GET',
  path: '/auth',
  bucket,
  summary: 'The key: its account and permissions.',
  response: { 200: either(keyObject, itemOf(keyObject)), ...ERRORS },
  async handler(ctx) {
    const edition = editionOf(ctx);
    const key = await ctx.engine.ownKey(ctx.caller);
    const permissions = key.scopes.includes('*') ? [...SCOPES] : key.scopes;
    const item = {
      id: key.id,
      name: key.name,
      accountId: ctx.caller.groupId,
      permissions,
      active: true,
      createdAt: millis(key.created_at),
    };
    return { body: single(edition, item) };
  },
});

const accountObject = z.object({
  id: z.string(),
  name: z.string(),
  timeZone: z.string().nullable(),
  defaultPipelineId: z.string(),
});

const account = endpoint({
  method: 'GET',
  path: '/account',
  scope: 'prospects:read',
  bucket,
  summary: 'The account that the key belongs to.',
  response: { 200: either(accountObject, itemOf(accountObject)), ...ERRORS },
  async handler(ctx) {
    const edition = editionOf(ctx);
    const settings = await ctx.engine.prospectSettings(ctx.caller);
    const item = {
      id: settings.account_group_id,
      name: settings.name,
      timeZone: settings.time_zone,
      defaultPipelineId: settings.default_pipeline_id,
    };
    return { body: single(edition, item) };
  },
});

export const accountEndpoints: Endpoint[] = [auth, account];
