/** The people of the synthetic world: who they are, before any source has misspelt them. */
import type { PersonRecord } from '../src/identity/record.ts';
import { CAST, type CastMember } from './cast.ts';
import {
  companyOf,
  type EmailPattern,
  FORMER_COMPANIES,
  FORMER_COMPANY_FIRST,
  type WorldCompany,
} from './companies.ts';
import { CULTURES, type Culture, FAMILY_BEGINNINGS, FAMILY_ENDINGS, NICKNAMES } from './names.ts';
import { international, phoneOf } from './phones.ts';
import { createRandom, type Random, scramble } from './random.ts';

export interface WorldPerson extends CastMember {
  /** from 0; the cast comes first */
  number: number;
  company: WorldCompany | undefined;
}

interface Name {
  given: string;
  family: string;
  middle: string;
  latinGiven: string;
  latinFamily: string;
}

const STAFF_MEAN = 12.5;
const CAST_LIST: CastMember[] = Object.values(CAST);
const CAST_PHONES = new Set(CAST_LIST.flatMap(({ facts }) => (facts.phones ?? []).map((phone) => digitsOf(phone))));

const TITLES = `Account Executive|Accountant|Art Director|Business Analyst|Buyer|Chief Executive Officer|Chief Financial
  Officer|Chief Technology Officer|Controller|Customer Success Manager|Data Analyst|Data Engineer|DevOps Engineer|Director
  of Engineering|Director of Sales|Finance Manager|General Counsel|Head of Marketing|Head of Procurement|HR Business
  Partner|IT Manager|Key Account Manager|Logistics Manager|Marketing Manager|Office Manager|Operations Manager|Plant
  Manager|Product Manager|Project Manager|Quality Engineer|Recruiter|Regional Sales Manager|Research Scientist|Sales
  Representative|Senior Software Engineer|Software Engineer|Supply Chain Manager|Support Engineer|Talent Partner|UX
  Designer|VP Marketing|VP Operations|VP Sales`
  .replace(/\s+/g, ' ')
  .split('|');

/** The people in order of number, company by company; the same for the same seed, whatever was drawn before. */
export function* generatePeople(seed: number, people: number): Generator<WorldPerson> {
  for (const [number, member] of CAST_LIST.slice(0, people).entries()) yield { ...member, number, company: undefined };
  let number = CAST_LIST.length;
  for (let company = 0; number < people; company += 1) {
    const random = createRandom(seed ^ 0x70656f70, company);
    const employer = companyOf(seed, company);
    const locals = new Set(['info', ...castLocals(employer.record.domain)]);
    // Exponential: many small companies, a few large ones.
    const staff = 1 + Math.floor(-Math.log(1 - random.next()) * STAFF_MEAN);
    for (let seat = 0; seat < staff && number < people; seat += 1, number += 1) {
      yield inventPerson(seed, number, employer, locals, random);
    }
  }
}

function castLocals(domain: string): string[] {
  return CAST_LIST.flatMap(({ facts }) => facts.emails ?? [])
    .map((email) => (typeof email === 'string' ? email : email.address).split('@'))
    .flatMap(([local = '', at]) => (at === domain ? [local] : []));
}

function inventPerson(
  seed: number,
  number: number,
  company: WorldCompany,
  locals: Set<string>,
  random: Random,
): WorldPerson {
  const name = inventName(company.record.country, random);
  const local = freeLocal(company.pattern, name, locals);
  const slug = `${ascii(name.latinGiven)}-${ascii(name.latinFamily)}-${scramble(number).toString(16)}`;
  const emails = [`${local}@${company.record.domain}`];
  if (random.chance(0.3)) emails.push(`${ascii(name.latinGiven)}.${ascii(name.latinFamily)}${number}@inbox.example`);
  const mobile = random.chance(0.5) ? phoneOf(company.record.country, 'mobile', number) : undefined;
  const phone = mobile && international(mobile);
  const { name: companyName, domain, profile_url, city, region, country } = company.record;

  const facts: PersonRecord = {
    given_name: name.given,
    ...(name.middle && { middle_name: name.middle }),
    family_name: name.family,
    emails,
    ...(phone && !CAST_PHONES.has(digitsOf(phone)) && { phones: [{ number: phone, type: 'mobile' }] }),
    profile_urls: [`https://www.linkedin.com/in/${slug}`],
    company_name: companyName,
    company_domain: domain,
    ...(profile_url && { company_profile_url: profile_url }),
    title: random.pick(TITLES),
    ...(city && { city }),
    ...(region && { region }),
    country,
    observed_at: `2026-0${1 + random.below(9)}-1${random.below(10)}T00:00:00Z`,
  };
  const also: CastMember['also'] = [];
  const nicknames = NICKNAMES[name.latinGiven];
  if (nicknames && random.chance(0.5)) also.push({ given_name: random.pick(nicknames), middle_name: undefined });
  if (name.given !== name.latinGiven || name.family !== name.latinFamily) {
    also.push({ given_name: name.latinGiven, family_name: name.latinFamily });
  }
  if (random.chance(0.12)) also.push(formerJob(seed, number, name, random));
  return { number, facts, also, company };
}

/** What a source says that has not heard of the new job. */
function formerJob(seed: number, number: number, name: Name, random: Random): CastMember['also'][number] {
  const { record } = companyOf(seed, FORMER_COMPANY_FIRST + random.below(FORMER_COMPANIES));
  // The number keeps two former colleagues of one name from having shared an address.
  const local = `${ascii(name.latinGiven)}.${ascii(name.latinFamily)}.${number % 10_000}`;
  return {
    company_name: record.name,
    company_domain: record.domain,
    company_profile_url: undefined,
    title: random.pick(TITLES),
    emails: [`${local}@${record.domain}`],
    observed_at: `202${1 + random.below(4)}-0${1 + random.below(9)}-20T00:00:00Z`,
  };
}

function inventName(country: string, random: Random): Name {
  const culture = pickCulture(country, random);
  const [given, latinGiven] = spellings(random.pick(culture.given));
  const native = /[^\p{Script=Latin}\s'-]/u.test(given);
  // Where names are written in another script the lists stay together; elsewhere half the family names are composed.
  const [family, latinFamily] =
    native || random.chance(0.5) ? spellings(random.pick(culture.family)) : spellings(composedFamily(random));
  const middle = country === 'US' && !native && random.chance(0.35) ? `${'ABCDEFGHJKLMNPRSTW'[random.below(18)]}.` : '';
  const second = !native && random.chance(0.03) ? `-${composedFamily(random)}` : '';
  return { given, latinGiven, middle, family: family + second, latinFamily: latinFamily + second };
}

function composedFamily(random: Random): string {
  return random.pick(FAMILY_BEGINNINGS) + random.pick(FAMILY_ENDINGS);
}

const HOME_CULTURE: Record<string, number> = { US: 0, GB: 0, DE: 1, FR: 2 };
const HOME_WEIGHT = 60;

function pickCulture(country: string, random: Random): Culture {
  const weights = CULTURES.map(({ weight }, index) => weight + (index === HOME_CULTURE[country] ? HOME_WEIGHT : 0));
  let rest = random.next() * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [index, culture] of CULTURES.entries()) {
    rest -= weights[index] ?? 0;
    if (rest < 0) return culture;
  }
  throw new RangeError('there is always a culture');
}

function spellings(entry: string): [native: string, latin: string] {
  const [native = '', latin = native] = entry.replaceAll('_', ' ').split('/');
  return [native, latin];
}

/** An address that no colleague has: the company's pattern, then the same with a number. */
function freeLocal(pattern: EmailPattern, name: Name, taken: Set<string>): string {
  const [first, last] = [ascii(name.latinGiven), ascii(name.latinFamily)];
  const local = {
    'first.last': `${first}.${last}`,
    flast: `${first[0]}${last}`,
    firstl: `${first}${last[0]}`,
    first_last: `${first}_${last}`,
    'last.first': `${last}.${first}`,
    'f.last': `${first[0]}.${last}`,
    first,
  }[pattern];
  let free = local;
  for (let number = 2; taken.has(free); number += 1) free = `${local}${number}`;
  taken.add(free);
  return free;
}

const LETTERS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', ø: 'o', ł: 'l', ı: 'i', đ: 'd', æ: 'ae' };

/** Lower-case letters only, as an address or a profile's slug spells a name. The matching code has its own rules. */
export function ascii(text: string): string {
  return text
    .toLowerCase()
    .replace(/[äöüßøłıđæ]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/[^a-z]/g, '');
}

function digitsOf(phone: string | { number: string }): string {
  return (typeof phone === 'string' ? phone : phone.number).replace(/\D/g, '');
}
