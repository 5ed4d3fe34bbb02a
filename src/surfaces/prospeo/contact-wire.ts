/** E-mail, mobile and place of a person in the vendor's shape; what has not been paid for is masked. */
import type { Mobile, WorkEmail } from '../../engine/dossier/contacts.ts';
import type { Place } from '../../engine/dossier/dossier.ts';

const COUNTRY_NAMES = new Intl.DisplayNames('en', { type: 'region' });

export function countryName(code: string | null): string | null {
  return code === null || code === '' ? null : (COUNTRY_NAMES.of(code) ?? null);
}

/** The vendor knows two words: verified, or not to be had. An address that is only likely is given under the second. */
export function emailWire(email: WorkEmail | null, revealed: boolean, mxProvider: string | null) {
  const shown = email !== null && revealed;
  return {
    status: email?.verified ? 'VERIFIED' : 'UNAVAILABLE',
    revealed: shown,
    email: email === null ? null : shown ? email.address : maskEmail(email.address),
    verification_method: null,
    email_mx_provider: shown ? mxProvider : null,
  };
}

/** A mobile that nobody has called unverified is one that can be rung. */
export function isRingable(mobile: Mobile | null): mobile is Mobile {
  return mobile !== null && mobile.status !== 'unverified';
}

export function mobileWire(mobile: Mobile | null, revealed: boolean) {
  const shown = mobile !== null && revealed;
  const written = (number: string | undefined) => (number === undefined ? null : shown ? number : maskDigits(number));
  return {
    status: isRingable(mobile) ? 'VERIFIED' : 'UNAVAILABLE',
    revealed: shown,
    mobile: written(shown ? mobile.e164 : mobile?.international),
    mobile_national: written(mobile?.national),
    mobile_international: written(mobile?.international),
    mobile_country: countryName(mobile?.country ?? null),
    mobile_country_code: mobile?.country || null,
  };
}

/** 'i***@brindlemark.example' */
export function maskEmail(address: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, 1)}***${address.slice(at)}`;
}

const HIDDEN_DIGITS = 5;

/** '+44 7700 9*****': the last five digits. */
export function maskDigits(number: string): string {
  let hidden = 0;
  return [...number]
    .reverse()
    .map((sign) => (/\d/.test(sign) && hidden++ < HIDDEN_DIGITS ? '*' : sign))
    .reverse()
    .join('');
}

/** `now` in milliseconds: the offset is that of the day. */
export function locationWire(place: Place, now: number) {
  return {
    country: countryName(place.country),
    country_code: place.country,
    state: place.region,
    city: place.city,
    time_zone: place.timeZone,
    time_zone_offset: place.timeZone === null ? null : offsetHours(place.timeZone, now),
  };
}

const zoneFormats = new Map<string, Intl.DateTimeFormat>();

/** Hours ahead of UTC; half hours exist. */
export function offsetHours(timeZone: string, now: number): number {
  let format = zoneFormats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
    zoneFormats.set(timeZone, format);
  }
  const name = format.formatToParts(now).find((part) => part.type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  if (sign === undefined) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) + Number(minutes) / 60);
}
