/** What a key's settings say about this surface: `{"explorium": {"catch_all": "catch_all", "rate_unit": "request"}}`. */
import type { Caller, LimitUnit } from '../../engine/types.ts';

/** How a catch-all address is spelt: the vendor's newest schema has the underscore, its clients test for the hyphen. */
export function catchAllOf(caller: Caller): 'catch-all' | 'catch_all' {
  return own(caller, 'catch_all') === 'catch_all' ? 'catch_all' : 'catch-all';
}

/** What the rate limit counts: the vendor's first pages speak of requests, those of today of records. */
export function rateUnitOf(caller: Caller): LimitUnit {
  return own(caller, 'rate_unit') === 'request' ? 'request' : 'record';
}

function own({ settings }: Caller, name: string): unknown {
  const all = settings['explorium'];
  return typeof all === 'object' && all !== null ? (all as Record<string, unknown>)[name] : undefined;
}
