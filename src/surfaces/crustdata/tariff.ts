/**
 * The vendor's prices and limits.
 *
 * An enriched person is 1 credit, and what is asked for and there comes on top: business e-mail 1, personal e-mail 2,
 * phone 2, developer platform 1. So the vendor's caps, 7 for a person and 5 for contact data alone, are the sums
 * themselves. A row of a search is 0.03.
 *
 * Requests are counted by the minute, for each endpoint apart; identifiers are not counted, so lists are the lever.
 */
import type { Tariff, TariffWindow } from '../../engine/types.ts';

const perMinute = (limit: number): TariffWindow[] => [{ name: 'minute', seconds: 60, limit }];

const BUCKETS = {
  'person enrich': perMinute(15),
  'contact enrich': perMinute(15),
  'person search': perMinute(30),
  'person autocomplete': perMinute(15),
  'company enrich': perMinute(15),
  'company identify': perMinute(15),
  'company search': perMinute(30),
  'company autocomplete': perMinute(15),
  'dev platform': perMinute(15),
  live: perMinute(10),
  batch: perMinute(15),
  account: perMinute(15),
};

export type Bucket = keyof typeof BUCKETS;

export const bucketOf =
  (name: Bucket): (() => string) =>
  () =>
    name;

/** Unfinished batches of one account, under the plan `vendor`. */
export const ACTIVE_BATCHES_MAX = 5;

export const tariff = {
  surface: 'crustdata',
  unit: 'request',
  windows: perMinute(15),
  buckets: BUCKETS,
  prices: {
    profile: 1,
    email: 1,
    personal_email: 2,
    mobile: 2,
    dev_platform: 1,
    deliverability: 0.5,
    company: 2,
    technographics: 2,
    search_row: 0.03,
  },
} satisfies Tariff;
