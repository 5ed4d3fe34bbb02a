/**
 * One source's record of one person, and what it truly says about who that is.
 */
import type { PersonRecord } from '../../src/identity/record.ts';
import { between, type Random } from '../chance.ts';
import { writePlace, writeProfile } from '../dirt/contact.ts';
import { type NameHabits, type WrittenName, writeName } from '../dirt/name.ts';
import type { Knobs } from '../knobs.ts';
import { type Month, monthText, positionAt, TODAY, type TruePerson, type TruePosition } from '../people/person.ts';
import { addEmails, addEmployment, addPhones } from './columns.ts';
import type { Source } from './sources.ts';
import { employmentTie, profileTie } from './ties.ts';

export interface Draft {
  source: Source;
  person: TruePerson;
  record: PersonRecord & { key: string };
  /** by what it can be known to be about the same person as another; see `ties.ts` */
  ties: string[];
  /** when the source saw it, whether or not the record says so */
  at: Month;
  /** index of the position that the record recognisably tells of; else -1 */
  position: number;
  /** given and family name recognisable */
  telling: boolean;
}

/** A record while it is being written. */
export interface Writing {
  record: Draft['record'];
  ties: string[];
  person: TruePerson;
  position: TruePosition;
  /** of the position */
  index: number;
  /** where national numbers of the record are understood to belong */
  country: string | undefined;
  source: Source;
  knobs: Knobs;
  random: Random;
  /** whether a column that the source fills with this probability is filled, in a world that leaves out much or little */
  keep(share: number): boolean;
}

const OLDEST = 12 * 12;

export function draftOf(person: TruePerson, source: Source, knobs: Knobs, key: string, random: Random): Draft {
  const { holds } = source;
  const age = Math.min(OLDEST, -Math.log(1 - random.next()) * source.age * knobs.age * 12);
  const at = Math.round(TODAY - age);
  const seen = positionAt(person, at);
  const index = seen.index > 0 && random.chance(knobs.stale) ? seen.index - 1 : seen.index;
  const position = person.positions[index]!;
  const factor = source.missing * knobs.missing;
  // The odds are scaled: nine of ten become seven of eight, one of ten one of twelve.
  const keep = (share: number): boolean => random.chance(share / (share + (1 - share) * factor));

  const written = writeName(person, at, nameHabits(source, knobs), random);
  const { slips, initial, native: _, ...name } = written;
  const record: Draft['record'] = { key, ...name };
  const writing: Writing = {
    record,
    ties: [],
    person,
    position,
    index,
    country: undefined,
    source,
    knobs,
    random,
    keep,
  };
  const bare = random.chance(source.bare);
  if (bare) dropFamilyName(record);
  const telling = slips < 2 && !initial && !bare;

  if (keep(holds.place)) {
    const home = holds.personal > 0.5 || random.chance(0.35);
    const address = home ? person.home : position.company.address;
    writing.country = address.city.country.code;
    Object.assign(record, writePlace(address, random.chance(holds.address), random));
  }
  addEmails(writing);
  addPhones(writing);
  if (person.profile !== undefined && keep(holds.profile)) {
    record.profile_urls = [writeProfile(person.profile, random)];
    writing.ties.push(profileTie(person.profile));
  }
  if (!bare && keep(holds.company)) addEmployment(writing);
  const told = telling ? employmentTies(writing, written, at) : [];
  writing.ties.push(...told.filter((tie) => tie !== undefined));
  if (random.chance(holds.personal)) {
    record.birth_date = person.birthDate;
    record.gender = random.chance(0.8) ? person.gender : person.gender.charAt(0).toUpperCase();
    if (holds.personal > 0.5) record.national_ids = [person.nationalId];
  }
  if (random.chance(holds.date))
    record.observed_at = `${monthText(at)}-${String(between(random, 1, 28)).padStart(2, '0')}T00:00:00Z`;
  return { source, person, record, ties: writing.ties, at, position: told.at(-1) === undefined ? -1 : index, telling };
}

/** A tie, or none, for each position that the record has, the last one being the one that it is about. */
function employmentTies(
  { record, person, position, index }: Writing,
  name: WrittenName,
  at: Month,
): (string | undefined)[] {
  const { positions, company_name, company_domain } = record;
  if (positions === undefined) {
    return company_name === undefined
      ? []
      : [employmentTie(person, position.company, name, company_name, company_domain !== undefined, at)];
  }
  return person.positions.slice(0, index + 1).map(({ company }, place) => {
    const held = positions[place];
    return employmentTie(person, company, name, held?.company_name ?? '', held?.company_domain !== undefined, at);
  });
}

function dropFamilyName(record: PersonRecord): void {
  delete record.family_name;
  if (record.full_name !== undefined) record.full_name = record.full_name.split(' ')[0] ?? '';
}

function nameHabits(source: Source, knobs: Knobs): NameHabits {
  return {
    nickname: Math.min(0.6, knobs.nicknames * source.nicknames),
    initial: 0.15 * knobs.nicknames * source.nicknames,
    middle: 0.25,
    native: Math.min(0.9, knobs.nativeScript * source.native),
    plain: 0.35,
    transliteration: 0.15,
    slips: Math.min(0.6, knobs.errors * source.errors * 0.7),
    scanner: source.scanner,
    full: source.full,
    familyFirst: source.familyFirst,
    swapped: 0.005 * source.errors,
    careless: 0.06 * source.errors,
  };
}
