/**
 * One source's record of one person, and what it truly says about who that is.
 *
 * `ties` are the facts by which somebody could know that this record and another are one person's: an own address, an
 * own number, a profile, a recognisable name at one employer. A mistyped address, a switchboard or a first name is none.
 */

import type { EmailValue, PersonRecord, PhoneValue } from '../../src/identity/record.ts';
import { between, type Random } from '../chance.ts';
import { type CompanyHabits, writeCompany } from '../dirt/company.ts';
import { mistypeEmail, writeEmail, writePhone, writePlace, writeProfile } from '../dirt/contact.ts';
import { type NameHabits, writeName } from '../dirt/name.ts';
import { PHONE_PLACEHOLDERS, PLACEHOLDERS } from '../dirt/typing.ts';
import type { Knobs } from '../knobs.ts';
import { monthText, positionAt, TODAY, type TruePerson, type TruePosition } from '../people/person.ts';
import { shortTitle } from '../people/titles.ts';
import type { TruePhone } from '../phones.ts';
import type { Source } from './sources.ts';

export interface Draft {
  source: Source;
  person: TruePerson;
  record: PersonRecord & { key: string };
  ties: string[];
  /** index of the position that the record tells of, where it names the company; else -1 */
  position: number;
  /** given and family name recognisable */
  telling: boolean;
}

const MAILBOXES = ['info', 'office', 'contact', 'sales', 'hello', 'kontakt', 'admin', 'support'];
const NO_MAIL = ['none@none.example', 'noemail@noemail.example', 'test@test.example', 'na@na.example'];
const OLDEST = 12 * 12;

/** Adds ties for an identifier of the person. */
export const emailTie = (address: string): string => `e:${address}`;
export const phoneTie = (phone: TruePhone): string => `t:${phone.number}`;
export const profileTie = (profile: string): string => `l:${profile}`;

export function draftOf(person: TruePerson, source: Source, knobs: Knobs, key: string, random: Random): Draft {
  const { holds } = source;
  const keep = (share: number): boolean => random.chance(missingShare(share, source.missing * knobs.missing));
  const age = Math.min(OLDEST, -Math.log(1 - random.next()) * source.age * knobs.age * 12);
  const at = Math.round(TODAY - age);
  const seen = positionAt(person, at);
  const index = seen.index > 0 && random.chance(knobs.stale) ? seen.index - 1 : seen.index;
  const position = person.positions[index]!;

  const name = writeName(person, at, nameHabits(source, knobs), random);
  const { telling: recognisable, ...written } = name;
  const record: Draft['record'] = { key, ...written };
  const ties: string[] = [];
  const bare = random.chance(source.bare);
  if (bare) {
    delete record.family_name;
    if (record.full_name !== undefined) record.full_name = record.full_name.split(' ')[0] ?? '';
  }
  const telling = recognisable && !bare;

  const country = position.company.country.code;
  const placed = keep(holds.place);
  if (placed) {
    const home = holds.personal > 0.5 || random.chance(0.35);
    const address = home ? person.home : position.company.address;
    Object.assign(record, writePlace(address, random.chance(holds.address), random));
  }

  addEmails(record, ties, person, position, source, knobs, keep, random);
  addPhones(
    record,
    ties,
    person,
    position,
    placed ? countryOfRecord(record, country) : undefined,
    source,
    knobs,
    keep,
    random,
  );
  if (person.profile !== undefined && keep(holds.profile)) {
    record.profile_urls = [writeProfile(person.profile, random)];
    ties.push(profileTie(person.profile));
  }

  const named = !bare && keep(holds.company);
  if (named) addEmployment(record, person, position, index, source, knobs, keep, random);
  if (named && telling) ties.push(employmentTie(position));
  if (named && telling && record.positions !== undefined) {
    for (const earlier of person.positions.slice(0, index)) ties.push(employmentTie(earlier));
  }

  if (random.chance(holds.personal)) {
    record.birth_date = person.birthDate;
    record.gender = random.chance(0.8) ? person.gender : person.gender.charAt(0).toUpperCase();
    if (holds.personal > 0.5) record.national_ids = [person.nationalId];
  }
  if (random.chance(holds.date))
    record.observed_at = `${monthText(at)}-${String(between(random, 1, 28)).padStart(2, '0')}T00:00:00Z`;
  return { source, person, record, ties, position: named ? index : -1, telling };
}

/** A recognisable name at the company. */
export const employmentTie = ({ company }: TruePosition): string => `c:${company.id}`;

/** A share of 0.9 is missing in one of ten; twice as much missing is 0.8. */
function missingShare(share: number, factor: number): number {
  return share <= 0 ? 0 : Math.max(0.02, 1 - (1 - share) * factor);
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

function companyHabits(source: Source, knobs: Knobs): CompanyHabits {
  return {
    registered: 0.5,
    alias: 0.15,
    native: Math.min(0.9, knobs.nativeScript * source.native),
    parent: 0.12,
    abbreviation: 0.08,
    slip: Math.min(0.4, knobs.errors * source.errors * 0.3),
    careless: 0.05 * source.errors,
  };
}

type Keep = (share: number) => boolean;

function addEmails(
  record: PersonRecord,
  ties: string[],
  person: TruePerson,
  position: TruePosition,
  source: Source,
  knobs: Knobs,
  keep: Keep,
  random: Random,
): void {
  const { holds, errors } = source;
  const careless = 0.08 * errors;
  const emails: EmailValue[] = [];
  const add = (address: string, type: EmailValue['type']): void => {
    if (random.chance(0.08 * knobs.errors * errors)) {
      emails.push({ address: mistypeEmail(address, random), ...(type && { type }) });
      return;
    }
    emails.push({ address: writeEmail(address, careless, random), ...(type && { type }) });
    ties.push(emailTie(address));
  };
  if (position.email !== undefined && keep(holds.workEmail)) add(position.email, 'work');
  if (person.personalEmails.length > 0 && keep(holds.personalEmail))
    add(random.pick(person.personalEmails), 'personal');
  if (person.sharedMailbox !== undefined && random.chance(0.35))
    emails.push({ address: person.sharedMailbox, type: 'personal' });
  // The company's own mailbox stands in for an address that nobody knew.
  if (emails.length === 0 && random.chance(knobs.shared * 1.5))
    emails.push({ address: `${random.pick(MAILBOXES)}@${position.company.domain}`, type: 'work' });
  if (emails.length === 0 && random.chance(0.015 * errors)) emails.push({ address: random.pick(NO_MAIL) });
  if (emails.length === 0) return;
  // Vendors say what an address is; other sources only have it.
  record.emails = source.holds.history > 0 ? emails : emails.map(({ address }) => address);
}

function addPhones(
  record: PersonRecord,
  ties: string[],
  person: TruePerson,
  position: TruePosition,
  country: string | undefined,
  source: Source,
  knobs: Knobs,
  keep: Keep,
  random: Random,
): void {
  const { holds } = source;
  const { switchboard } = position.company;
  const phones: PhoneValue[] = [];
  const add = (phone: TruePhone | undefined, type: PhoneValue['type'], own: boolean): void => {
    if (phone === undefined) return;
    phones.push({ number: writePhone(phone, country, random), ...(type && { type }) });
    if (own) ties.push(phoneTie(phone));
  };
  if (keep(holds.mobile)) add(person.mobile, 'mobile', true);
  if (position.direct !== undefined && keep(holds.direct)) add(position.direct, 'direct', true);
  if (person.assistant !== undefined && position === person.positions.at(-1) && random.chance(0.3))
    add(person.assistant, 'direct', false);
  if (random.chance(holds.homePhone)) add(person.homePhone, 'home', false);
  if (switchboard !== undefined && random.chance(holds.switchboard * Math.min(2, knobs.shared / 0.06))) {
    const extension = random.chance(0.1) ? ` ext. ${between(random, 100, 999)}` : '';
    phones.push({ number: writePhone(switchboard, country, random) + extension, type: 'switchboard' });
  }
  if (phones.length === 0 && random.chance(0.01 * source.errors))
    phones.push({ number: random.pick(PHONE_PLACEHOLDERS) });
  if (phones.length === 0) return;
  record.phones = source.holds.history > 0 ? phones : phones.map(({ number }) => number);
}

function countryOfRecord({ country }: PersonRecord, fallback: string): string {
  return country !== undefined && country.length === 2 ? country : fallback;
}

function addEmployment(
  record: PersonRecord,
  person: TruePerson,
  position: TruePosition,
  index: number,
  source: Source,
  knobs: Knobs,
  keep: Keep,
  random: Random,
): void {
  const { holds } = source;
  const habits = companyHabits(source, knobs);
  const titled = ({ title }: TruePosition): string => (random.chance(0.25) ? shortTitle(title, random) : title);
  const { company } = position;
  const domain =
    company.otherDomains.length > 0 && random.chance(0.2) ? random.pick(company.otherDomains) : company.domain;
  if (index > 0 && random.chance(holds.history)) {
    record.positions = person.positions.slice(0, index + 1).map((held, place) => ({
      company_name: writeCompany(held.company, habits, random),
      ...(keep(holds.domain) && { company_domain: held.company.domain }),
      title: titled(held),
      start: monthText(held.start),
      ...(place === index ? { current: true } : held.end !== undefined && { end: monthText(held.end) }),
    }));
    return;
  }
  record.company_name = random.chance(0.004 * source.errors)
    ? random.pick(PLACEHOLDERS)
    : writeCompany(company, habits, random);
  if (keep(holds.domain)) record.company_domain = random.chance(0.1) ? `www.${domain}` : domain;
  if (holds.domain > 0.7 && random.chance(0.3))
    record.company_profile_url = `https://www.linkedin.com/company/${company.slug}`;
  if (keep(holds.title))
    record.title = random.chance(0.01 * source.errors) ? random.pick(PLACEHOLDERS) : titled(position);
}
