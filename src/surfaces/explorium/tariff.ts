/**
 * Explorium's published limit and prices.
 *
 * Limit, for keys under the `vendor` plan: 200 records in a sliding minute, per key; requests where its settings say so.
 *
 * Prices. An e-mail is 2 credits, a telephone number 5, both together 5: so a number is 3 on top of the e-mail that it
 * comes with. A person in a search, or a profile, is 1, and so is a company in a search, or its firmographics; of the
 * enrichments the vendor publishes no price. What a call cost is reported as a whole number.
 */
import type { Tariff } from '../../engine/types.ts';
import { rateUnitOf } from './settings.ts';

export const tariff: Tariff = {
  surface: 'explorium',
  unit: 'record',
  unitFor: rateUnitOf,
  windows: [{ name: 'minute', seconds: 60, limit: 200 }],
  prices: { email: 2, mobile: 3, profile: 1, company: 1, search_row: 1 },
  wholeCredits: true,
};
