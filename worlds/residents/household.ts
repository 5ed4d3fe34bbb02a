/** True residents, household by household: couples, children, twins, fathers and sons of one name; moves and marriages. */
import { between, type Random } from '../chance.ts';
import { letters } from '../companies/email-pattern.ts';
import type { Spelling } from '../names/culture.ts';
import type { Gender, NameMaker } from '../names/person-name.ts';
import { MAIL_HOSTS } from '../people/contacts.ts';
import type { PhoneBook, TruePhone } from '../phones.ts';
import { addressIn, COUNTRY_PICKER, type Country, countryOf, type TrueAddress } from '../places/places.ts';
import type { ResidentKnobs } from './knobs.ts';

export interface Resident {
  /** unique in the world: 'r123' */
  id: string;
  number: number;
  gender: Gender;
  given: Spelling;
  middle?: Spelling;
  family: Spelling;
  suffix?: string;
  /** the name before a marriage, and the year of that */
  former?: { family: Spelling; until: number };
  birth: { year: number; month: number; day: number };
  /** oldest first; `since` is a year */
  homes: { address: TrueAddress; since: number }[];
  homePhone?: TruePhone;
  mobile?: TruePhone;
  email?: string;
  nationalId?: string;
  occupation: string;
}

/** The year of the latest records; old books end a century and a half earlier. */
export const yearOf = ({ historical }: ResidentKnobs): number => (historical ? 1881 : 2026);

const OCCUPATIONS =
  `farmer|labourer|weaver|clerk|teacher|nurse|carpenter|blacksmith|tailor|baker|miner|merchant|shoemaker|sailor|servant|engineer|
physician|solicitor|painter|soldier|printer|butcher|mason|seamstress|musician|clergyman|politician|writer|gardener|coachman`
    .replace(/\n/g, '')
    .split('|');

/** The residents of one household, numbers from `first` on. */
export function household(
  first: number,
  names: NameMaker,
  knobs: ResidentKnobs,
  phones: PhoneBook,
  random: Random,
): Resident[] {
  const country = knobs.country === 'mixed' ? COUNTRY_PICKER.pick(random) : countryOf(knobs.country);
  const culture = country.cultures.pick(random);
  const now = yearOf(knobs);
  const home = addressIn(country.cities.pick(random), random);
  const phone = random.chance(knobs.contacts) ? phones.next(country.code, 'landline') : undefined;
  const family = names.family(culture, 'male', random);
  const members: Resident[] = [];
  const age = between(random, 24, 85);
  const head = add(random.chance(0.5) ? 'male' : 'female', family, age);
  if (!random.chance(knobs.families)) return members;
  const spouse = add(head.gender === 'male' ? 'female' : 'male', family, Math.max(20, age + between(random, -7, 7)));
  wed(head.gender === 'female' ? head : spouse);
  const children = Math.max(0, Math.min(4, between(random, -1, 4)));
  for (let child = 0; child < children; child += 1) {
    const years = Math.max(
      1,
      Math.min(head.birth.year, spouse.birth.year) > 0
        ? Math.min(age, now - spouse.birth.year) - between(random, 20, 38)
        : 1,
    );
    if (years < 1) continue;
    const born = add(random.chance(0.5) ? 'male' : 'female', family, years);
    const father = head.gender === 'male' ? head : spouse;
    if (born.gender === 'male' && child === 0 && random.chance(0.06)) shareName(father, born);
    else if (random.chance(0.025)) {
      const twin = add(random.chance(0.65) ? born.gender : born.gender === 'male' ? 'female' : 'male', family, years);
      twin.birth = { ...born.birth };
      if (twin.given.native === born.given.native) twin.given = names.given(culture, twin.gender, random);
    }
  }
  return members;

  function add(gender: Gender, name: Spelling, years: number): Resident {
    const number = first + members.length;
    const resident: Resident = {
      id: `r${number}`,
      number,
      gender,
      given: names.given(culture, gender, random),
      family: names.familyFor(culture, name, gender),
      birth: { year: now - years, month: between(random, 1, 12), day: between(random, 1, 28) },
      homes: homesOf(country, years),
      occupation: random.pick(OCCUPATIONS),
      ...(phone !== undefined && { homePhone: phone }),
    };
    if (random.chance(0.45)) resident.middle = names.given(culture, gender, random);
    if (years > 14) contact(resident);
    if (random.chance(knobs.nationalIds))
      resident.nationalId = String(1_000_000 + ((number * 7_368_787) % 8_999_993)).padStart(7, '0');
    members.push(resident);
    return resident;
  }

  function contact(resident: Resident): void {
    const mobile = random.chance(knobs.contacts) ? phones.next(country.code, 'mobile') : undefined;
    if (mobile !== undefined) resident.mobile = mobile;
    if (!random.chance(knobs.contacts)) return;
    const [given, last] = [letters(resident.given.latin[0] ?? ''), letters(resident.family.latin[0] ?? '')];
    // The number is the person's own, so nobody else gets the address.
    const serial = resident.number.toString(36);
    resident.email = `${random.pick([`${given}.${last}`, given + last, `${given.charAt(0)}${last}`, `${last}${given.charAt(0)}`])}${serial}@${random.pick(MAIL_HOSTS)}`;
  }

  function homesOf(country: Country, years: number): Resident['homes'] {
    const homes = [{ address: home, since: now - Math.min(years, 12) }];
    for (
      let since = now - Math.min(years, 12);
      since > now - years && random.chance(Math.min(0.8, knobs.moves * 0.5));
    ) {
      since -= between(random, 1, 9);
      homes.unshift({
        address: addressIn(random.chance(0.6) ? home.city : country.cities.pick(random), random),
        since,
      });
    }
    return homes;
  }

  /** A wife who had another name before, or kept it. */
  function wed(wife: Resident): void {
    const before = names.family(culture, 'female', random);
    if (random.chance(0.2)) wife.family = before;
    else if (random.chance(0.7))
      wife.former = { family: before, until: Math.min(now - 1, wife.birth.year + between(random, 19, 35)) };
  }
}

/** Father and son: one name; in some countries a suffix tells. */
function shareName(father: Resident, son: Resident): void {
  son.given = father.given;
  if (father.middle !== undefined) son.middle = father.middle;
  father.suffix = 'Sr.';
  son.suffix = 'Jr.';
}
