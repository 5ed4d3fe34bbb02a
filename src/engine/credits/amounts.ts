/** Amounts of credits: whole thousandths inside, so that sums are exact; decimals of a credit outside. */
import { invalid } from '../../errors.ts';

const THOUSANDTHS = 1000;
/** More than anybody buys, and sums of a million such stay exact. */
const CREDITS_MAX = 1_000_000_000;

export function toThousandths(credits: number, path: (string | number)[]): number {
  const amount = Math.round(credits * THOUSANDTHS);
  if (!(credits >= 0 && credits <= CREDITS_MAX)) throw invalid(path, `must be from 0 to ${CREDITS_MAX} credits`);
  if (amount / THOUSANDTHS !== credits) throw invalid(path, 'may have three decimals at most');
  return amount;
}

export function toCredits(thousandths: number): number {
  return thousandths / THOUSANDTHS;
}
