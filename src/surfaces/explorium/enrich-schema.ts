/** The wire schemas of enrichments. */
import { z } from 'zod';
import { CONTACT_TYPES } from './contact-wire.ts';
import { businessId, creditUsageObject, prospectId, requestContext, responseContextObject } from './schema.ts';

/** IDs a call may carry. */
export const IDS_MAX = 50;

/** `prospect_id` or `business_id`; the list of them is the same with an s. */
export type IdName = 'prospect_id' | 'business_id';
export const ID: Record<IdName, z.ZodString> = { prospect_id: prospectId, business_id: businessId };

const contact_types = z.array(z.enum(CONTACT_TYPES)).nullish().describe('both when absent');
export const contactParameters = z.strictObject({ contact_types }).nullish();
/** Jobs know a fallback to other providers; there is none here. */
export const contactJobParameters = z
  .strictObject({
    contact_types,
    waterfall: z
      .boolean()
      .refine((wanted) => !wanted, { error: 'no outside provider is asked here' })
      .nullish(),
  })
  .nullish();
export const freeParameters = z.record(z.string(), z.unknown()).nullish().describe('unused');

export type Parameters = { contact_types?: ('email' | 'phone')[] | null | undefined } | null | undefined;

const common = (parameters: z.ZodType<Parameters>) => ({ request_context: requestContext, parameters });

export const singleRequest = (id: IdName, parameters: z.ZodType<Parameters>) =>
  z.strictObject({ ...common(parameters), [id]: ID[id] });

export const bulkRequest = (id: IdName, parameters: z.ZodType<Parameters>) =>
  z.strictObject({ ...common(parameters), [`${id}s`]: z.array(ID[id]).min(1).max(IDS_MAX) });

/** Version 2 takes one ID as it is, under the same plural. */
export const oneOrManyRequest = (id: IdName, parameters: z.ZodType<Parameters>) => {
  const many = z.array(ID[id]).min(1).max(IDS_MAX);
  const list = z.preprocess((sent) => (typeof sent === 'string' ? [sent] : sent), many);
  return z.strictObject({ ...common(parameters), [`${id}s`]: list });
};
export const oneOrManyShown = (id: IdName, parameters: z.ZodType<Parameters>) =>
  z.strictObject({ ...common(parameters), [`${id}s`]: z.union([ID[id], z.array(ID[id]).min(1).max(IDS_MAX)]) });

const envelope = { response_context: responseContextObject, credit_usage: creditUsageObject };
const legacy = z.null().describe('always null');

export const singleResponse = (data: z.ZodType) => z.object({ ...envelope, data: data.nullable(), entity_id: legacy });

const rows = (id: IdName, data: z.ZodType) => ({
  data: z.array(z.object({ [id]: z.string(), data: data.nullable() })),
  total_results: z.int(),
});
export const bulkResponse = (id: IdName, data: z.ZodType) =>
  z.object({ ...envelope, ...rows(id, data), entity_id: legacy });
export const oneOrManyResponse = (id: IdName, data: z.ZodType) => z.object({ ...envelope, ...rows(id, data) });
