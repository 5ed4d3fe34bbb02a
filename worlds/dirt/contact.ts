/** Addresses, numbers, profile links and places as a source writes them. */
import type { Random } from '../chance.ts';
import { stripMarks } from '../names/latin.ts';
import type { TruePhone } from '../phones.ts';
import type { TrueAddress } from '../places/places.ts';
import { typo } from './typing.ts';

/** The address in one of the ways that still mean it. */
export function writeEmail(address: string, careless: number, random: Random): string {
  if (!random.chance(careless)) return address;
  switch (random.below(5)) {
    case 0:
      return address.toUpperCase();
    case 1:
      return ` ${address}`;
    case 2:
      return `mailto:${address}`;
    case 3:
      return address.charAt(0).toUpperCase() + address.slice(1);
    default:
      return address.replace('@', `+${random.pick(['news', 'crm', 'events', 'work'])}@`);
  }
}

/** An address that does not arrive: one slip before the @. */
export function mistypeEmail(address: string, random: Random): string {
  const at = address.indexOf('@');
  const local = typo(address.slice(0, at), random);
  return `${local === address.slice(0, at) ? `${local}1` : local}${address.slice(at)}`;
}

const PHONE_STYLES: ((phone: TruePhone) => string)[] = [
  ({ number }) => number,
  ({ number }) => number.replaceAll(' ', ''),
  ({ number }) => number.replaceAll(' ', '-').replace('-', ' '),
  ({ number }) => number.replaceAll(' ', '.'),
  ({ number }) => `00${number.slice(1).replaceAll(' ', '')}`,
  ({ number }) => number.replace(/^(\+\d+) (\d+) /, '$1 ($2) '),
];

/** As dialled abroad, or at home where the record says which country that is. */
export function writePhone(phone: TruePhone, recordCountry: string | undefined, random: Random): string {
  if (recordCountry === phone.country && random.chance(0.45))
    return random.chance(0.5) ? phone.national : phone.national.replace(/\D/g, '');
  return random.pick(PHONE_STYLES)(phone);
}

const HOSTS = ['https://www.linkedin.com/in/', 'https://linkedin.com/in/', 'http://www.linkedin.com/in/', 'linkedin.com/in/', 'www.linkedin.com/in/', 'https://uk.linkedin.com/in/', 'https://de.linkedin.com/in/', 'https://m.linkedin.com/in/', 'http://in.linkedin.com/in/']; // biome-ignore format: a list
const TAILS = [
  '',
  '',
  '',
  '/',
  '/',
  '/en',
  '?trk=public_profile',
  '/?originalSubdomain=fr',
  '#experience',
  '/detail/contact-info/',
];

export function writeProfile(identifier: string, random: Random): string {
  if (random.chance(0.6)) return HOSTS[0]! + identifier;
  const spelt = random.chance(0.1) ? identifier.toUpperCase() : identifier;
  return random.pick(HOSTS) + spelt + random.pick(TAILS);
}

export interface WrittenPlace {
  street?: string;
  city?: string;
  region?: string;
  postal_code?: string;
  country?: string;
}

/** City and country in a spelling that is in use; street and postal code where `exact`. */
export function writePlace(address: TrueAddress, exact: boolean, random: Random): WrittenPlace {
  const { city } = address;
  const spelling = random.chance(0.7) ? city.spellings[0]! : random.pick(city.spellings);
  const place: WrittenPlace = {
    city: random.chance(0.15) ? stripMarks(spelling) : spelling,
    country: random.chance(0.6) ? city.country.code : city.country.name,
  };
  if (random.chance(0.35)) place.region = city.region;
  if (!exact) return place;
  return {
    street: random.chance(0.7) ? address.street : address.shortStreet,
    postal_code: address.postalCode,
    ...place,
  };
}
