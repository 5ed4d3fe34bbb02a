/** This vendor's pages: 25 unless said, at most 100; a larger limit counts as 100. */
import { z } from 'zod';
import type { Page } from '../../engine/types.ts';

const LIMIT_DEFAULT = 25;
const LIMIT_MAX = 100;

export const pageQuery = {
  limit: z
    .string()
    .regex(/^0*[1-9]\d*$/, 'must be a whole number from 1')
    .transform(Number)
    .optional()
    .describe(`${LIMIT_DEFAULT} unless said, at most ${LIMIT_MAX}`),
  cursor: z.string().min(1).max(2048).optional().describe('`nextCursor` of the page before'),
};

export function pageOf(query: { limit?: number | undefined; cursor?: string | undefined }): {
  limit: number;
  cursor?: string;
} {
  const limit = Math.min(query.limit ?? LIMIT_DEFAULT, LIMIT_MAX);
  return query.cursor === undefined ? { limit } : { limit, cursor: query.cursor };
}

export function pageData<T>({ items, nextCursor }: Page<T>, toWire: (item: T) => unknown): Record<string, unknown> {
  return { items: items.map(toWire), nextCursor, hasMore: nextCursor !== null };
}
