/**
 * The residents' world: people as voter rolls, registers and old books hold them, several records each, with the truth.
 * Its hard cases are within families: twins, father and son of one name, a wife before and after her wedding, everybody
 * at one address with one telephone.
 *
 * Deterministic by seed, a household at a time. Records of a person lie apart: they are shuffled within 20,000 people.
 */
import type { PersonRecord } from '../../src/identity/record.ts';
import type { LabelledRecord } from '../b2b/world.ts';
import { between, createRandom, poisson, type Random, scramble, shuffle } from '../chance.ts';
import type { Spelling } from '../names/culture.ts';
import { stripMarks } from '../names/latin.ts';
import { nameMaker } from '../names/person-name.ts';
import { BLOCK } from '../people/people.ts';
import { phoneBook } from '../phones.ts';
import { abbreviate, err } from './errors.ts';
import { household, type Resident, yearOf } from './household.ts';
import { type ResidentKnobs, residentKnobsOf } from './knobs.ts';

export const RESIDENT_SOURCES = ['register', 'voters', 'clinic', 'utility'] as const;

export interface ResidentWorld {
  seed: number;
  people: number;
  knobs: ResidentKnobs;
  sources: readonly string[];
  records(): Generator<LabelledRecord>;
}

export interface ResidentOptions extends Partial<ResidentKnobs> {
  seed: number;
  people: number;
}

/** Knobs that are not given are the seed's; `{...LIGHT}` and `{...HEAVY}` are two fixed sets. */
export function residentWorld({ seed, people, ...given }: ResidentOptions): ResidentWorld {
  const knobs: ResidentKnobs = { ...residentKnobsOf(seed), ...given };
  const names = nameMaker(knobs.nameSkew);
  return {
    seed,
    people,
    knobs,
    sources: RESIDENT_SOURCES,
    *records() {
      for (let block = 0; block * BLOCK < people; block += 1) {
        const random = createRandom(seed ^ 0x72657369, block);
        const phones = phoneBook(block);
        const size = Math.min(BLOCK, people - block * BLOCK);
        const records: LabelledRecord[] = [];
        for (let count = 0; count < size; ) {
          const members = household(block * BLOCK + count, names, knobs, phones, random).slice(0, size - count);
          for (const member of members) records.push(...recordsOf(member, knobs, random));
          count += members.length;
        }
        shuffle(records, random);
        yield* records;
      }
    },
  };
}

function recordsOf(person: Resident, knobs: ResidentKnobs, random: Random): LabelledRecord[] {
  const count = Math.min(12, 1 + poisson(random, Math.max(0, knobs.records - 1)));
  const now = yearOf(knobs);
  return Array.from({ length: count }, (_, index) => {
    const year = Math.max(person.birth.year, now - (random.chance(0.4) ? 0 : between(random, 0, 14)));
    const record: LabelledRecord['record'] = {
      key: `k${scramble(person.number * 16 + index).toString(36)}`,
      ...factsOf(person, year, knobs, random),
    };
    if (knobs.historical) abbreviate(record, random);
    for (let errors = poisson(random, knobs.errors); errors > 0; errors -= 1) err(record, random);
    leaveOut(record, knobs.missing, random);
    return { source: random.pick(RESIDENT_SOURCES), record, truth: person.id, island: 0 };
  });
}

/** What is so in that year, as far as such a record has columns for it. */
function factsOf(person: Resident, year: number, knobs: ResidentKnobs, random: Random): PersonRecord {
  const { former, birth, homes } = person;
  const family = former !== undefined && year < former.until ? former.family : person.family;
  const home = homes.findLast(({ since }) => since <= year) ?? homes[0]!;
  const { city, street, shortStreet, postalCode } = home.address;
  const two = (value: number): string => String(value).padStart(2, '0');
  const facts: PersonRecord = {
    given_name: written(person.given, random),
    family_name:
      written(family, random) + (person.suffix !== undefined && random.chance(0.5) ? ` ${person.suffix}` : ''),
    birth_date: `${birth.year}-${two(birth.month)}-${two(birth.day)}`,
    gender: person.gender,
    street: random.chance(0.75) ? street : shortStreet,
    city: random.chance(0.85) ? city.spellings[0]! : random.pick(city.spellings),
    postal_code: postalCode,
    country: city.country.code,
  };
  if (person.middle !== undefined && person.middle.native !== person.given.native && random.chance(0.6))
    facts.middle_name = written(person.middle, random);
  if (knobs.historical) facts.title = person.occupation;
  const phone = person.mobile !== undefined && random.chance(0.6) ? person.mobile : person.homePhone;
  if (phone !== undefined && random.chance(0.7)) facts.phones = [phone.number];
  if (person.email !== undefined && random.chance(0.7)) facts.emails = [person.email];
  if (person.nationalId !== undefined && random.chance(0.7)) facts.national_ids = [person.nationalId];
  facts.observed_at = `${year}-${two(between(random, 1, 6))}-${two(between(random, 1, 28))}T00:00:00Z`;
  return facts;
}

/** As registers write it: in Latin letters, mostly with marks. */
function written({ latin }: Spelling, random: Random): string {
  const own = latin[0] ?? '';
  return random.chance(0.15) ? stripMarks(own) : own;
}

const LEAVABLE = ['given_name', 'middle_name', 'birth_date', 'gender', 'street', 'city', 'postal_code', 'country', 'phones', 'emails', 'national_ids', 'title', 'observed_at'] as const; // biome-ignore format: a list

function leaveOut(record: PersonRecord, share: number, random: Random): void {
  for (const field of LEAVABLE) if (random.chance(field === 'given_name' ? share / 4 : share)) delete record[field];
}
