/** Pages of notes, tasks and meetings: the query members that they share, and the edition's envelope. */
import { z } from 'zod';
import type { Page } from '../../engine/types.ts';
import type { Edition } from './edition.ts';
import { limit, pageToken } from './prospect-schema.ts';

const PAGE_DEFAULT = 50;

export const id = z.string().trim().min(1).max(100);
export const pageQuery = { limit: limit(`${PAGE_DEFAULT}`), pageToken };

export function pageOf(query: { limit?: number | undefined; pageToken?: string | undefined }) {
  return { limit: query.limit ?? PAGE_DEFAULT, ...(query.pageToken ? { cursor: query.pageToken } : {}) };
}

/** A page as tasks and meetings answer it. */
export function pageBody<T>(edition: Edition, page: Page<T>, toWire: (item: T) => unknown): Record<string, unknown> {
  const items = page.items.map(toWire);
  const nextPageToken = page.nextCursor;
  if (edition === 'b') return { success: true, items, nextPageToken };
  return { success: true, items, pagination: { nextPageToken } };
}
