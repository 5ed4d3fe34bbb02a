/** Explorium's published limit, for keys under the `vendor` plan: 200 records in a sliding minute, per key. */
import type { Tariff } from '../../engine/types.ts';

export const tariff: Tariff = {
  surface: 'explorium',
  unit: 'record',
  windows: [{ name: 'minute', seconds: 60, limit: 200 }],
};
