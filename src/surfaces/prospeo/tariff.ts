/**
 * The vendor's prices and limits.
 *
 * A match is one credit, which covers person, company and e-mail; a mobile makes it ten in all, so the mobile itself is
 * nine. What a call cost is reported as a whole number, so fractions are refused at start-up.
 *
 * Limits are per plan of the vendor's, for enriching and searching apart. Records are counted by the minute and the day;
 * by the second calls are, or a bulk call of fifty could never pass on a plan of five a second. Only what succeeds counts.
 */
import type { Caller, Tariff, TariffWindow } from '../../engine/types.ts';
import { type VendorPlan, vendorPlanOf } from './settings.ts';

type Numbers = readonly [second: number, minute: number, day: number];

/** FREE has no numbers of its own; it gets the least. */
const SEARCH: Record<VendorPlan, Numbers> = {
  FREE: [1, 30, 1_000],
  STARTER: [1, 30, 1_000],
  GROWTH: [2, 60, 4_000],
  PRO: [5, 180, 250_000],
};
const ENRICH: Record<VendorPlan, Numbers> = {
  FREE: [5, 300, 2_000],
  STARTER: [5, 300, 2_000],
  GROWTH: [5, 300, 5_000],
  PRO: [30, 1_800, 500_000],
};

function windows([second, minute, day]: Numbers): TariffWindow[] {
  return [
    { name: 'second', seconds: 1, limit: second },
    { name: 'minute', seconds: 60, limit: minute },
    { name: 'day', seconds: 86_400, limit: day },
  ];
}

function perPlan(what: string, numbers: Record<VendorPlan, Numbers>): [string, TariffWindow[]][] {
  return Object.entries(numbers).map(([plan, own]) => [`${what} ${plan}`, windows(own)]);
}

export const tariff: Tariff = {
  surface: 'prospeo',
  unit: 'record',
  units: { second: 'request' },
  windows: [],
  buckets: {
    ...Object.fromEntries([...perPlan('search', SEARCH), ...perPlan('enrich', ENRICH)]),
    suggestions: [{ name: 'second', seconds: 1, limit: 15 }],
  },
  failuresFree: true,
  prices: { email: 1, mobile: 9, company: 1, search_page: 1 },
  wholeCredits: true,
};

export const enrichBucket = (caller: Caller): string => `enrich ${vendorPlanOf(caller)}`;
export const searchBucket = (caller: Caller): string => `search ${vendorPlanOf(caller)}`;
export const suggestionBucket = (): string => 'suggestions';
