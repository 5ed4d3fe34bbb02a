/** What prospects look like on Lode's own surface, and what may be sent of them. */
import { z } from 'zod';
import { LICENSE_STATUSES } from '../../engine/prospects/types.ts';

export const accountGroup = z
  .string()
  .min(1)
  .max(100)
  .optional()
  .describe('account group to act for, where the key may act for several; the key’s own when absent');

/** Which account group a request names, in its query or its body. */
export const groupInQuery = ({ query }: { query: { account_group_id?: string | undefined } }) => query.account_group_id;
export const groupInBody = ({ body }: { body: { account_group_id?: string | undefined } }) => body.account_group_id;

export const id = z.string().min(1).max(100);
export const byId = z.object({ id });
export const inGroup = z.strictObject({ account_group_id: accountGroup });

const text = z.string().max(20_000).nullish();
const reference = id.nullish();

export const providerId = z.object({ kind: z.string(), id: z.string() });
export const sentProviderId = z.strictObject({
  kind: z.string().describe('linkedin, sales_navigator, recruiter or any other word'),
  id: z.string().min(1).max(256).describe('compared byte by byte'),
});

/** Members of a prospect that may be sent. The engine says what each may hold, alike for every surface and for files. */
export const prospectMembers = {
  first_name: z.string().max(1000).optional().describe('needed to create'),
  last_name: z.string().max(1000).optional().describe('needed to create'),
  email: text.describe('decides first which prospect is meant'),
  phone: text.describe('decides second; one that cannot be dialled is left out with a warning'),
  title: text,
  company: text,
  street_address: text,
  city: text,
  state: text,
  postal_code: text,
  profile_url: text,
  license_status: z.enum(LICENSE_STATUSES).nullish(),
  notes: z.string().max(100_000).nullish(),
  stage_id: id.optional().describe('wins over `pipeline_id`'),
  pipeline_id: id.optional().describe('its default stage; does not move a prospect that is in it already'),
  labels: z.array(z.string().max(1000)).max(1000).nullish().describe('names; a POST adds them, a PATCH replaces all'),
  source_id: reference,
  new_source_name: z.string().max(1000).nullish().describe('found or made by name; ignored beside `source_id`'),
  office_id: reference,
  owner_id: reference.describe('the user whose prospect it is'),
  opening_id: reference,
  provider_ids: z.array(sentProviderId).max(100).optional(),
};

export const writeOptions = {
  account_group_id: accountGroup,
  user_id: id.optional().describe('the user who writes'),
  mute_webhooks: z.boolean().default(false).describe('no event comes of this write'),
};

/** The write's options as the engine takes them. */
export function writeOf(sent: { user_id?: string | undefined; mute_webhooks: boolean }) {
  return { mute: sent.mute_webhooks, ...(sent.user_id === undefined ? {} : { userId: sent.user_id }) };
}

const nullable = z.string().nullable();
export const actor = z.object({ user_id: nullable, key_id: nullable, key_name: nullable });

export const prospectView = z.object({
  id: z.string(),
  account_group_id: z.string(),
  first_name: z.string(),
  last_name: z.string(),
  email: nullable,
  phone: nullable.describe('E.164'),
  title: nullable,
  company: nullable,
  street_address: nullable,
  city: nullable,
  state: nullable,
  postal_code: nullable,
  profile_url: nullable,
  license_status: z.enum(LICENSE_STATUSES).nullable(),
  notes: nullable,
  pipeline_id: z.string(),
  pipeline_name: z.string(),
  stage_id: z.string(),
  stage_name: z.string(),
  labels: z.array(z.string()),
  source_id: nullable,
  source_name: nullable,
  office_id: nullable,
  office_name: nullable,
  owner_id: nullable,
  owner_name: nullable,
  opening_id: nullable,
  provider_ids: z.array(providerId),
  person_id: z.string().describe('the linked person’s; without one an ID of the prospect’s own'),
  person: z
    .object({ person_id: z.string(), score: z.number(), by: z.enum(['auto', 'hand']) })
    .nullable()
    .describe('the link to a person of the graph'),
  created_by: actor,
  created_at: z.string(),
  updated_at: z.string(),
  version: z.int().describe('the ETag'),
});

export const warning = z.object({ code: z.string(), message: z.string(), prospect_id: z.string().optional() });

export const upsertOutcome = z.enum(['created', 'updated', 'unchanged', 'returned']);

/** What a write answers: the prospect, and what became of the write. */
export const writtenProspect = prospectView.extend({
  outcome: upsertOutcome,
  matched_by: z.enum(['email', 'phone']).nullable(),
  changed_fields: z.array(z.string()),
  warnings: z.array(warning),
});
