/**
 * The wire schemas of the match endpoints.
 *
 * The root refuses unknown members, an item ignores them, null and '' count as absent. Items are judged one by one (see
 * `items.ts`), so the schema that parses a request takes any item; the one that is published says what an item holds.
 */
import { z } from 'zod';

/** Items a call may carry. */
export const ITEMS_MAX = 50;
/** The vendor names no limit for a member's text; this one only keeps nonsense away from the normalisers. */
const TEXT_MAX = 2048;

const text = (max: number = TEXT_MAX) =>
  z
    .string()
    .max(max)
    .refine((value) => !value.includes('\0'), { error: 'string holds a NUL character' })
    .nullish();

/**
 * A phone may come as a JSON number: spreadsheets and many encoders write it so, and the vendor's validator turned it
 * into text. Every other member must be a string.
 */
const phone = z.preprocess((value) => (Number.isSafeInteger(value) ? String(value) : value), text());

export const prospectItem = z.object({
  business_id: text().describe('confines the match to people who work at this company now'),
  full_name: text().describe('counts only with company_name or business_id'),
  company_name: text().describe('counts only with full_name'),
  email: text(),
  phone_number: phone.describe('E.164, or national where it can be told'),
  linkedin: text().describe('profile URL in any spelling'),
});
export type ProspectItem = z.output<typeof prospectItem>;

export const businessItem = z.object({
  name: text(256),
  domain: text(),
  url: text(),
  linkedin_url: text().describe('company page'),
});
export type BusinessItem = z.output<typeof businessItem>;

export const requestContext = z.record(z.string(), z.unknown()).nullish().describe('free-form, not returned');
const anyItems = z.array(z.unknown()).min(1).max(ITEMS_MAX);

export const prospectsRequest = z.strictObject({ request_context: requestContext, prospects_to_match: anyItems });
export const prospectsShown = z.strictObject({
  request_context: requestContext,
  prospects_to_match: z.array(prospectItem).min(1).max(ITEMS_MAX),
});

export const businessesRequest = z.strictObject({ request_context: requestContext, businesses_to_match: anyItems });
export const businessesShown = z.strictObject({
  request_context: requestContext,
  businesses_to_match: z.array(businessItem).min(1).max(ITEMS_MAX),
});

export const responseContextObject = z.object({
  correlation_id: z.string(),
  request_status: z.enum(['success', 'miss', 'failure']),
  time_took_in_seconds: z.number(),
  time_taken_in_seconds: z.number().optional().describe('only on /v2'),
});
export const creditUsageObject = z
  .object({ total_results: z.int(), total_credits: z.int() })
  .optional()
  .describe('only when asked for by the header credit-usage: true');
const totals = { total_results: z.int().min(1), total_matches: z.int().min(0), credit_usage: creditUsageObject };
const failed = { error: z.string(), error_type: z.string() };
const echo = <T extends z.ZodRawShape>(item: z.ZodObject<T>) =>
  z.object(Object.fromEntries(Object.keys(item.shape).map((name) => [name, z.unknown()])));

export const prospectId = z.string().regex(/^[a-f0-9]{40}$/);
const prospectOutput = z.object({ input: echo(prospectItem), prospect_id: prospectId.nullable() });
export const prospectsResponse = z.object({
  response_context: responseContextObject,
  ...totals,
  matched_prospects: z.array(z.union([prospectOutput.extend(failed), prospectOutput])),
});

export const businessId = z.string().regex(/^[a-f0-9]{32}$/);
const businessOutput = z.object({ input: echo(businessItem), business_id: businessId.nullable() });
export const businessesResponse = z.object({
  response_context: responseContextObject,
  ...totals,
  matched_businesses: z.array(z.union([businessOutput.extend(failed), businessOutput])),
});

export const plainError = z.object({ details: z.string(), message: z.string(), correlation_id: z.string() });
export const validationError = z.object({
  detail: z.array(
    z.object({
      loc: z.array(z.union([z.string(), z.int()])),
      msg: z.string(),
      type: z.string(),
      ctx: z.record(z.string(), z.unknown()).optional(),
    }),
  ),
});
export const limitError = plainError.extend({
  error: z.literal('rate_limit_exceeded'),
  code: z.literal(429),
  retry_after: z.int(),
});
