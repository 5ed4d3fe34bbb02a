/** What a key's settings say about this surface: `{"explorium": {"catch_all": "catch_all"}}`. */
import type { Caller } from '../../engine/types.ts';

/** How a catch-all address is spelt: the vendor's newest schema has the underscore, its clients test for the hyphen. */
export function catchAllOf({ settings }: Caller): 'catch-all' | 'catch_all' {
  const own = settings['explorium'];
  const spelt = typeof own === 'object' && own !== null ? (own as Record<string, unknown>)['catch_all'] : undefined;
  return spelt === 'catch_all' ? 'catch_all' : 'catch-all';
}
