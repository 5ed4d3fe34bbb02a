/**
 * The vendor's prices: a credit for an imported prospect, a second one with an e-mail. It publishes no rate limits; the
 * number is the contract's. What has been paid for, here or elsewhere, is free.
 */
import type { Tariff } from '../../engine/types.ts';

export const tariff: Tariff = {
  surface: 'sonarly',
  unit: 'request',
  windows: [{ name: 'minute', seconds: 60, limit: 120 }],
  prices: { prospect: 1, email: 1 },
};
