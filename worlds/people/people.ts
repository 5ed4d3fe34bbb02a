/**
 * True people of one block: who they are, whom they are related to, where they worked and how they can be reached.
 *
 * A block of 20,000 people with its own companies is made and forgotten as a whole. That keeps a million people within
 * the memory of one block, and lets the block see to what must not happen by accident: two people with one address.
 */
import { between, createRandom, type Random } from '../chance.ts';
import { type CompanyBlock, companyBlock, type TrueCompany } from '../companies/company.ts';
import type { Knobs } from '../knobs.ts';
import type { Spelling } from '../names/culture.ts';
import { NICKNAMES } from '../names/nicknames-table.ts';
import type { NameMaker, PersonName } from '../names/person-name.ts';
import { phoneBook } from '../phones.ts';
import { ALL_CULTURES, addressIn, COUNTRY_PICKER, type Country, type TrueAddress } from '../places/places.ts';
import { careerOf } from './career.ts';
import { reach } from './contacts.ts';
import type { Making } from './making.ts';
import type { TruePerson } from './person.ts';
import { ageFor, genderOf, marry, nameFor, type Relative, relate, relativeOf } from './relatives.ts';

export const BLOCK = 20_000;

export interface PeopleBlock {
  block: number;
  people: TruePerson[];
  companies: CompanyBlock;
}

/** `count` people with numbers from `block` * BLOCK on. */
export function peopleBlock(seed: number, block: number, count: number, knobs: Knobs, names: NameMaker): PeopleBlock {
  const random = createRandom(seed ^ 0x70656f70, block);
  const phones = phoneBook(block);
  const companies = companyBlock(seed, block, count, knobs.staff, phones);
  const making: Making = { block, random, knobs, names, phones, companies, addresses: new Set() };
  const staff = new Map<TrueCompany, TruePerson[]>(companies.companies.map((company) => [company, []]));
  const people: TruePerson[] = [];
  for (let index = 0; index < count; index += 1) {
    const person = invent(block * BLOCK + index, relativeOf(people.at(-1), making), staff, making);
    staff.get(person.positions.at(-1)!.company)?.push(person);
    people.push(person);
  }
  return { block, people, companies };
}

function invent(
  number: number,
  relative: Relative | undefined,
  staff: ReadonlyMap<TrueCompany, TruePerson[]>,
  making: Making,
): TruePerson {
  const { random, knobs } = making;
  const before = relative?.person;
  const country = before?.country ?? COUNTRY_PICKER.pick(random);
  const culture = before?.name.culture ?? (random.chance(knobs.mixing) ? ALL_CULTURES : country.cultures).pick(random);
  const gender = genderOf(relative, making);
  const age = ageFor(relative, making);
  const isTwin = relative?.kinship === 'twin';
  const positions = careerOf(
    making,
    country,
    age,
    isTwin && random.chance(0.25) ? before?.positions.at(-1)?.company : undefined,
  );
  const employer = positions.at(-1)!.company;
  const name = nameFor(culture, gender, relative, staff.get(employer) ?? [], making);
  const household = random.chance(relative?.kinship === 'partner' ? 1 : 0.6) ? before : undefined;
  const person: TruePerson = {
    id: `p${number}`,
    number,
    gender,
    birthDate: isTwin && before !== undefined ? before.birthDate : birthDateOf(age, random),
    name,
    latin: latinOf(name, random),
    country,
    home: household?.home ?? homeOf(country, employer, random),
    personalEmails: [],
    nationalId: nationalIdOf(number),
    positions,
    visibility: random.next(),
  };
  if (relative !== undefined) relate(person, relative, random);
  marry(person, age, making);
  const nicknames = NICKNAMES.get(person.latin.given) ?? NICKNAMES.get(name.given.native);
  if (nicknames !== undefined && random.chance(0.25)) person.nickname = random.pick(nicknames);
  reach(person, household, making);
  return person;
}

/** Mostly where the employer is. */
function homeOf(country: Country, employer: TrueCompany, random: Random): TrueAddress {
  const near = employer.country === country && random.chance(0.7);
  return addressIn(near ? employer.address.city : country.cities.pick(random), random);
}

function birthDateOf(age: number, random: Random): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${2026 - age}-${two(between(random, 1, 12))}-${two(between(random, 1, 28))}`;
}

/** Most write their name the commonest way; where several are in use, every third one of the others. */
function latinOf({ given, middle, family }: PersonName, random: Random): TruePerson['latin'] {
  const pick = ({ native, latin }: Spelling): string => {
    const own = latin[0] ?? native;
    // A name in Latin letters is written with its marks; its other spellings are made by others.
    return native === own || latin.length === 1 || random.chance(0.65) ? own : random.pick(latin);
  };
  return { given: pick(given), middle: middle === undefined ? '' : pick(middle), family: pick(family) };
}

/** A permutation of nine digits, so that neighbours do not look alike and no two people share one. */
function nationalIdOf(number: number): string {
  const scrambled = Number((BigInt(number) * 387_420_489n + 271_828_183n) % 999_999_937n);
  const digits = String(scrambled).padStart(9, '0');
  return `${digits.slice(0, 3)}-${digits.slice(3, 5)}-${digits.slice(5)}`;
}
