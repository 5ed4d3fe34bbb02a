/** A phone number in the ways it is written. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

export interface PhoneSpellings {
  /** '+447700900123' */
  e164: string;
  /** '+44 7700 900123' */
  international: string;
  /** '07700 900123' */
  national: string;
  /** upper-case alpha-2, the largest where several share the number's range; '' for numbers of no country */
  country: string;
}

/** Undefined for text that is no number with its country. */
export function phoneSpellings(e164: string): PhoneSpellings | undefined {
  const parsed = parsePhoneNumberFromString(e164);
  if (parsed === undefined) return undefined;
  return {
    e164: parsed.number,
    international: parsed.formatInternational(),
    national: parsed.formatNational(),
    country: parsed.country ?? parsed.getPossibleCountries()[0] ?? '',
  };
}
