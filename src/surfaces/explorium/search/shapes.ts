/**
 * The shapes that filters come in. Each takes `negate`; `type`, which the vendor's own clients send and its schema does
 * not know, is ignored.
 */
import { z } from 'zod';

const VALUES_MAX = 10_000;
const TEXT_MAX = 256;

function shape<S extends z.ZodRawShape>(members: S) {
  return z.strictObject({ ...members, negate: z.boolean().nullish(), type: z.unknown().optional() });
}

export const text = z
  .string()
  .max(TEXT_MAX)
  .refine((value) => /[\p{L}\p{N}]/u.test(value), { error: 'ensure this value holds a letter or a digit' });

/** `{values: [...]}`: any of them. */
export const list = <T extends z.ZodType>(value: T, max = VALUES_MAX) =>
  shape({ values: z.array(value).min(1).max(max) });

/** A word of a closed list; `former` spellings of some are accepted. */
export const word = (words: readonly string[], former: Readonly<Record<string, string>> = {}) =>
  z.preprocess(
    (sent) => (typeof sent === 'string' && Object.hasOwn(former, sent) ? former[sent] : sent),
    z.enum(words as [string, ...string[]]),
  );

/** `{value: true}`; the vendor's pages have the text "true" in places. */
export const existence = shape({
  value: z.preprocess((sent) => (sent === 'true' ? true : sent === 'false' ? false : sent), z.boolean()),
});

/** `{gte, lte}`, whole numbers, either left out. */
export const range = shape({ gte: z.int().min(0).nullish(), lte: z.int().min(0).nullish() });

const operator = z.enum(['or', 'and']).nullish();
const TITLES_MAX = 300;
export const titles = shape({
  values: z.array(text).min(1).max(TITLES_MAX),
  include_related_job_titles: z.boolean().nullish(),
  operator,
});
export const phrases = shape({ values: z.array(text).min(1).max(TITLES_MAX), operator });

export const availability = shape({ value: z.enum(['email', 'phone', 'email_or_phone', 'email_and_phone']) });
