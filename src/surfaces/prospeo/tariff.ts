/**
 * The vendor's prices. A match is one credit, which covers person, company and e-mail; a mobile makes it ten in all, so
 * the mobile itself is nine. What a call cost is reported as a whole number, so fractions are refused at start-up.
 */
import type { Tariff } from '../../engine/types.ts';

export const tariff: Tariff = {
  surface: 'prospeo',
  unit: 'record',
  windows: [],
  prices: { email: 1, mobile: 9, company: 1, search_page: 1 },
  wholeCredits: true,
};
