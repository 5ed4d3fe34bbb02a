/** Cursor paging: the engine makes and reads the opaque cursors; only the page size is judged here. */
import { z } from 'zod';
import type { Page } from '../engine/types.ts';

export const PAGE_MAX = 1000;
export const PAGE_DEFAULT = 100;

/** Query members `limit` and `cursor` of every listing. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(PAGE_MAX).default(PAGE_DEFAULT).describe('items a page'),
  cursor: z.string().min(1).max(2048).optional().describe('`next_cursor` of the page before'),
};

/** A parsed page query without the members that were not sent. */
export function pageOf(query: { limit: number; cursor?: string | undefined }): { limit: number; cursor?: string } {
  return query.cursor === undefined ? { limit: query.limit } : { limit: query.limit, cursor: query.cursor };
}

/** A page as every listing of Lode's own surface answers it. */
export function pageBody<T, U>(page: Page<T>, toWire: (item: T) => U): { items: U[]; next_cursor: string | null } {
  return { items: page.items.map(toWire), next_cursor: page.nextCursor };
}
