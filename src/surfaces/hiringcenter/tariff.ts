/** The vendor's limits: requests by the minute and the hour, for each edition. Nothing costs credits. */
import type { Caller, Tariff, TariffWindow } from '../../engine/types.ts';
import { type Edition, editionOfKey } from './edition.ts';

function windows(minute: number, hour: number): TariffWindow[] {
  return [
    { name: 'minute', seconds: 60, limit: minute },
    { name: 'hour', seconds: 3_600, limit: hour },
  ];
}

const BY_EDITION: Record<Edition, TariffWindow[]> = { b: windows(300, 6_000), c: windows(500, 10_000) };

export const tariff: Tariff = {
  surface: 'hiringcenter',
  unit: 'request',
  windows: BY_EDITION.c,
  buckets: BY_EDITION,
};

/** By the key's own edition: a header that changes with each request must not double what a key may do. */
export const bucket = (caller: Caller): string => editionOfKey(caller);
