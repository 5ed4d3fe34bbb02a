/** The answers that endpoints share: errors by status, and the envelopes of the editions. */
import { z } from 'zod';

const error = z.object({
  error: z.string().describe('short name'),
  message: z.string(),
  details: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
});

export const ERRORS = {
  400: error,
  401: error,
  403: error,
  429: error.extend({ retryAfter: z.int().describe('seconds') }),
  500: error,
};
export const WITH_404 = { ...ERRORS, 404: error };
export const ON_WRITE = { ...WITH_404, 409: error, 413: error };

/** Edition B's answer or edition C's. */
export function either(b: z.ZodType, c: z.ZodType): z.ZodType {
  return z.union([b.describe('edition B'), c.describe('edition C')]);
}

export function itemOf(item: z.ZodType): z.ZodType {
  return z.object({ success: z.literal(true), item });
}

/** A whole list under the name of its resource, or in `items`. */
export function listOf(name: string, item: z.ZodType): z.ZodType {
  const totalCount = z.int();
  return either(
    z.object({ [name]: z.array(item), totalCount }),
    z.object({ success: z.literal(true), items: z.array(item), pagination: z.object({ totalCount }) }),
  );
}

/** Pages that are told apart by a token only. */
export function pagesOf(item: z.ZodType): z.ZodType {
  const nextPageToken = z.string().nullable();
  const items = z.array(item);
  return either(
    z.object({ success: z.literal(true), items, nextPageToken }),
    z.object({ success: z.literal(true), items, pagination: z.object({ nextPageToken }) }),
  );
}
