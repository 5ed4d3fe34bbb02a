/** What a search and a count are asked with, in each version, and the pages that they are answered by. */
import { z } from 'zod';
import type { Version } from '../envelope.ts';
import { creditUsageObject, requestContext, responseContextObject } from '../schema.ts';
import type { Filters } from './rules.ts';

const PAGE_SIZE_MAX = 500;
const SIZE_MAX = 60_000;
const EXCLUDED_MAX = 1000;
const CURSOR_MAX = 2048;

const cursor = z.string().max(CURSOR_MAX).nullish();

function common(filters: Filters<unknown>, id: z.ZodType<string>) {
  return {
    request_context: requestContext,
    mode: z.enum(['full', 'preview']),
    page_size: z.int().min(1).max(PAGE_SIZE_MAX),
    exclude: z.array(id).max(EXCLUDED_MAX).nullish(),
    filters: filters.schema.nullish(),
    next_cursor: cursor.describe('null or absent to begin'),
  };
}

const numbered = {
  size: z.int().min(1).max(SIZE_MAX).default(SIZE_MAX).describe('how many are wanted in all'),
  page: z.int().min(1).nullish(),
};

export interface Search {
  mode: 'full' | 'preview';
  page_size: number;
  exclude?: string[] | null | undefined;
  filters?: Record<string, unknown> | null | undefined;
  next_cursor?: string | null | undefined;
  /** only on /v1 */
  size?: number;
  page?: number | null | undefined;
}

/** `size` and `page` exist in version 1 only. */
export function searchRequest(version: Version, filters: Filters<unknown>, id: z.ZodType<string>): z.ZodType<Search> {
  if (version === 'v2') return z.strictObject(common(filters, id));
  return z
    .strictObject({ ...common(filters, id), ...numbered })
    .refine((body) => isByCursor(version, body) || body.size >= body.page_size, {
      path: ['__root__'],
      error: 'size may not be smaller than page_size',
    });
}

export const countRequest = (filters: Filters<unknown>) =>
  z.strictObject({ request_context: requestContext, filters: filters.schema.nullable() });

/** Cursor paging is chosen by the member's presence, also with null; version 2 has no other. */
export function isByCursor(version: Version, body: Search): boolean {
  return version === 'v2' || 'next_cursor' in body;
}

export function searchResponse(row: z.ZodType) {
  return z.object({
    response_context: responseContextObject,
    data: z.array(row),
    total_results: z.int().describe('exact up to 10,000, an estimate beyond; with page numbers at most `size`'),
    page: z.union([
      z.int().describe('by page number, on /v1'),
      z.object({ size: z.int().describe('rows on this page'), next_cursor: z.string().nullable() }),
    ]),
    total_pages: z.int().optional().describe('by page number'),
    credit_usage: creditUsageObject,
  });
}
