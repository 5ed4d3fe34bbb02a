/**
 * Editions. The vendor changed its documentation under one path: B is the page that was asked for, C the newest. A key's
 * setting chooses (`{"hiringcenter": {"edition": "c"}}`), the header `X-Api-Edition` overrides it for one request.
 * What is written may be spelt as in any edition; what is answered is of the edition in force.
 */
import type { IncomingHttpHeaders } from 'node:http';
import type { Caller } from '../../engine/types.ts';
import { invalid } from '../../errors.ts';
import { header } from '../../http/auth.ts';

export type Edition = 'b' | 'c';

/** Of the key alone: what its limits follow. */
export function editionOfKey(caller: Caller): Edition {
  const own = caller.settings['hiringcenter'];
  const edition = typeof own === 'object' && own !== null ? (own as Record<string, unknown>)['edition'] : undefined;
  return String(edition).toLowerCase() === 'c' ? 'c' : 'b';
}

export function editionOf({ caller, headers }: { caller: Caller; headers: IncomingHttpHeaders }): Edition {
  const asked = header(headers, 'x-api-edition')?.toLowerCase();
  if (asked === undefined) return editionOfKey(caller);
  if (asked === 'b' || asked === 'c') return asked;
  throw invalid(['X-Api-Edition'], 'must be b or c');
}

type Body = Record<string, unknown>;

/** One object as the edition answers it: bare, or in `item`. */
export function single(edition: Edition, item: Body): Body {
  return edition === 'b' ? item : { success: true, item };
}

/** One note, task or meeting: edition B puts its members beside `success`. */
export function activity(edition: Edition, item: Body): Body {
  return edition === 'b' ? { success: true, ...item } : { success: true, item };
}

/** A whole list: under the name of its resource, or in `items`. */
export function wholeList(edition: Edition, name: string, items: readonly unknown[]): Body {
  if (edition === 'b') return { [name]: items, totalCount: items.length };
  return { success: true, items, pagination: { totalCount: items.length } };
}
