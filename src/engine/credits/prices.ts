/** The price list: the surfaces' own, with what the operator has set in their place. */
import { invalid } from '../../errors.ts';
import type { Tariff } from '../types.ts';
import { toThousandths } from './amounts.ts';
import type { Datapoint } from './types.ts';

/** surface → datapoint → credits, as the operator sets them. */
export type PriceSettings = Readonly<Record<string, Readonly<Record<string, number>>>>;

/**
 * The tariffs with the operator's prices. Refuses prices of surfaces or datapoints that have none, and a fraction of a
 * credit where the surface's wire format has no place for one.
 */
export function withPrices(tariffs: readonly Tariff[], settings: PriceSettings): Tariff[] {
  const priced = tariffs.filter((tariff) => tariff.prices !== undefined);
  for (const [surface, prices] of Object.entries(settings)) {
    const own = priced.find((tariff) => tariff.surface === surface)?.prices;
    if (own === undefined) {
      throw invalid(['prices', surface], `has no prices; there are ${priced.map((one) => one.surface).join(', ')}`);
    }
    for (const datapoint of Object.keys(prices)) {
      if (datapoint in own) continue;
      throw invalid(['prices', surface, datapoint], `has no price there; there are ${Object.keys(own).join(', ')}`);
    }
  }
  return tariffs.map((tariff) => {
    const prices = { ...tariff.prices, ...settings[tariff.surface] };
    for (const [datapoint, credits] of Object.entries(prices)) checkPrice(tariff, datapoint, credits);
    return tariff.prices === undefined ? tariff : { ...tariff, prices };
  });
}

function checkPrice(tariff: Tariff, datapoint: string, credits: number): void {
  const path = ['prices', tariff.surface, datapoint];
  toThousandths(credits, path);
  if (tariff.wholeCredits && !Number.isInteger(credits)) {
    throw invalid(path, `must be whole credits: ${tariff.surface} reports what a call cost as a whole number`);
  }
}

/** datapoint → thousandths, for each surface; what is not listed costs nothing. */
export function priceList(tariffs: readonly Tariff[]): (surface: string, datapoint: Datapoint) => number {
  const list = new Map(
    tariffs.flatMap(({ surface, prices }) =>
      Object.entries(prices ?? {}).map(
        ([datapoint, credits]) =>
          [`${surface} ${datapoint}`, toThousandths(credits, ['prices', surface, datapoint])] as const,
      ),
    ),
  );
  return (surface, datapoint) => list.get(`${surface} ${datapoint}`) ?? 0;
}
