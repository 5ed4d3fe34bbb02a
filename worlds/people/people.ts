/**
 * True people of one block: who they are, whom they are related to, where they worked and how they can be reached.
 *
 * A block of 20,000 people with its own companies is made and forgotten as a whole. That keeps a million people within
 * the memory of one block, and lets the block see to what must not happen by accident: two people with one address.
 */
import { between, createRandom, type Random } from '../chance.ts';
import { type CompanyBlock, companyBlock, type TrueCompany } from '../companies/company.ts';
import { letters, localPart } from '../companies/email-pattern.ts';
import type { Knobs } from '../knobs.ts';
import type { Spelling } from '../names/culture.ts';
import { stripMarks } from '../names/latin.ts';
import { NICKNAMES } from '../names/nicknames-table.ts';
import { type Gender, join, type NameMaker, type PersonName } from '../names/person-name.ts';
import { type PhoneBook, phoneBook } from '../phones.ts';
import { ALL_CULTURES, addressIn, COUNTRY_PICKER, type Country } from '../places/places.ts';
import { familyAt, TODAY, type TruePerson, type TruePosition } from './person.ts';
import { drawField, titleOf } from './titles.ts';

export const BLOCK = 20_000;

export interface PeopleBlock {
  block: number;
  people: TruePerson[];
  companies: CompanyBlock;
  phones: PhoneBook;
}

const JUNIOR_AGE_MAX = 44;
const RELATED = { couple: 0.03, twin: 0.004, junior: 0.006 };
/** Mail hosts where anybody can have an address; of the reserved domain, as all others. */
export const MAIL_HOSTS = ['inbox', 'mailhaus', 'postbox', 'freemail', 'quickmail', 'netpost', 'webmail', 'courriel', 'correo', 'pochta'].map((host) => `${host}.example`); // biome-ignore format: a list

/** `count` people with numbers from `block` * BLOCK on. */
export function peopleBlock(seed: number, block: number, count: number, knobs: Knobs, names: NameMaker): PeopleBlock {
  const random = createRandom(seed ^ 0x70656f70, block);
  const phones = phoneBook(block);
  const companies = companyBlock(seed, block, count, knobs.staff, phones);
  const addresses = new Set<string>();
  const staff = new Map<TrueCompany, TruePerson[]>();
  const people: TruePerson[] = [];
  for (let index = 0; index < count; index += 1) {
    const relative = people.at(-1);
    const drawn = relative?.relation === undefined ? relationOf(knobs.families, random) : undefined;
    const kind = drawn === 'junior' && relative !== undefined && ageOf(relative) > JUNIOR_AGE_MAX ? undefined : drawn;
    people.push(invent(block * BLOCK + index, kind === undefined ? undefined : relative, relative && kind));
  }
  return { block, people, companies, phones };

  function invent(number: number, relative: TruePerson | undefined, kind: Relation | undefined): TruePerson {
    const country = relative?.country ?? COUNTRY_PICKER.pick(random);
    const gender = genderOf(relative, kind);
    const culture =
      relative?.name.culture ?? (random.chance(knobs.mixing) ? ALL_CULTURES : country.cultures).pick(random);
    const age = ageFor(relative, kind);
    const positions = careerOf(country, age, kind === 'twin' && random.chance(0.25) ? relative : undefined);
    const employer = positions.at(-1)!.company;
    const colleagues = staff.get(employer) ?? [];
    const name = nameOf(culture, gender, relative, kind, colleagues);
    const sameHome = relative !== undefined && random.chance(kind === 'couple' ? 1 : 0.6);
    const person: TruePerson = {
      id: `p${number}`,
      number,
      gender,
      birthDate: kind === 'twin' && relative ? relative.birthDate : birthDateOf(age, random),
      name,
      latin: latinOf(name, random),
      country,
      home: sameHome
        ? relative.home
        : addressIn(
            random.chance(0.7) && employer.country === country ? employer.address.city : country.cities.pick(random),
            random,
          ),
      personalEmails: [],
      nationalId: nationalIdOf(number),
      positions,
      visibility: random.next(),
    };
    if (relative !== undefined && kind !== undefined) relate(person, relative, kind);
    marry(person, age);
    const nicknames = NICKNAMES.get(person.latin.given) ?? NICKNAMES.get(name.given.native);
    if (nicknames !== undefined && random.chance(0.25)) person.nickname = random.pick(nicknames);
    reach(person, sameHome ? relative : undefined);
    colleagues.push(person);
    staff.set(employer, colleagues);
    return person;
  }

  function genderOf(relative: TruePerson | undefined, kind: Relation | undefined): Gender {
    if (relative === undefined || kind === undefined) return random.chance(0.46) ? 'female' : 'male';
    if (kind === 'couple') return random.chance(0.95) === (relative.gender === 'male') ? 'female' : 'male';
    return kind === 'junior'
      ? relative.gender
      : random.chance(0.6)
        ? relative.gender
        : relative.gender === 'male'
          ? 'female'
          : 'male';
  }

  function nameOf(
    culture: string,
    gender: Gender,
    relative: TruePerson | undefined,
    kind: Relation | undefined,
    colleagues: TruePerson[],
  ): PersonName {
    const name = names.name(culture, gender, random);
    if (relative !== undefined && (kind !== 'couple' || random.chance(0.7))) {
      name.family = names.familyFor(culture, relative.name.family, gender);
    }
    if (kind === 'junior' && relative !== undefined) {
      name.given = relative.name.given;
      delete name.middle;
      if (relative.name.middle !== undefined && random.chance(0.5)) name.middle = relative.name.middle;
    } else if (kind === 'twin' && relative !== undefined && relative.gender === gender && random.chance(0.3)) {
      name.given = likeGiven(culture, gender, relative.name.given);
    } else if (kind === undefined && colleagues.length > 0 && random.chance(knobs.namesakes * 2)) {
      // Half of them find a colleague of their gender: so many have that colleague's name.
      const other = random.pick(colleagues);
      if (other.gender === gender) {
        const { middle: _, suffix: __, ...same } = other.name;
        return { ...same, ...(name.middle !== undefined && random.chance(0.4) && { middle: name.middle }) };
      }
    }
    return name;
  }

  /** Parents of twins like names with one beginning. */
  function likeGiven(culture: string, gender: Gender, given: Spelling): Spelling {
    let found = names.given(culture, gender, random);
    for (
      let tries = 0;
      tries < 20 && (found.latin[0]?.charAt(0) !== given.latin[0]?.charAt(0) || found.native === given.native);
      tries += 1
    ) {
      found = names.given(culture, gender, random);
    }
    return found.native === given.native ? names.given(culture, gender, random) : found;
  }

  function relate(person: TruePerson, relative: TruePerson, kind: Relation): void {
    // The one who comes later in the block is the father.
    person.relation = { kind: kind === 'junior' ? 'senior' : kind, to: relative.number };
    relative.relation = { kind, to: person.number };
    if (kind !== 'junior' || person.country.code !== 'US') return;
    person.name.suffix = 'Sr.';
    relative.name.suffix = random.chance(0.8) ? 'Jr.' : 'II';
  }

  function ageFor(relative: TruePerson | undefined, kind: Relation | undefined): number {
    if (relative === undefined || kind === undefined) return between(random, 22, 67);
    const age = ageOf(relative);
    if (kind === 'twin') return age;
    return kind === 'junior' ? age + between(random, 21, 36) : Math.max(22, age + between(random, -6, 6));
  }

  function careerOf(country: Country, age: number, with_: TruePerson | undefined): TruePosition[] {
    const years = Math.max(1, Math.min(age, 72) - 21);
    const count = Math.min(between(random, 1, 5), Math.max(1, Math.ceil(years / 3)));
    let start = TODAY - Math.min(years * 12, between(random, 6, 40) + count * between(random, 12, 60));
    const field = drawField(random);
    let level = Math.max(0, Math.min(4, Math.floor((years - (TODAY - start) / 12) / 6)));
    const positions: TruePosition[] = [];
    for (let index = 0; index < count; index += 1) {
      const last = index === count - 1;
      const before = positions.at(-1)?.company;
      let company = last && with_ !== undefined ? with_.positions.at(-1)!.company : companies.employer(country, random);
      if (company === before) company = companies.employer(country, random);
      const step = Math.max(4, Math.floor(((TODAY - start) / (count - index)) * (0.5 + random.next())));
      const end = Math.min(start + step, TODAY - 1);
      const title = titleOf(level, random.chance(0.85) ? field : drawField(random), random);
      positions.push({ company, title, start, ...(!last && { end }) });
      if (random.chance(0.6)) level += 1;
      start = end + (random.chance(0.2) ? between(random, 1, 8) : 0);
    }
    return positions;
  }

  /** Every fourth woman, and some men, had another family name in earlier jobs. */
  function marry(person: TruePerson, age: number): void {
    if (age < 26 || person.name.familyFirst || !random.chance(person.gender === 'female' ? 0.24 : 0.02)) return;
    const { culture, family } = person.name;
    const until = TODAY - between(random, 6, Math.min(12 * (age - 22), 180));
    person.former = { family, latinFamily: person.latin.family, until };
    const partner = names.family(culture, person.gender, random);
    const double = random.chance(0.2);
    person.name = { ...person.name, family: double ? join(family, partner, '-') : partner };
    person.latin = {
      ...person.latin,
      family: double ? `${person.latin.family}-${partner.latin[0]}` : (partner.latin[0] ?? ''),
    };
  }

  function reach(person: TruePerson, household: TruePerson | undefined): void {
    const code = person.country.code;
    if (random.chance(0.55)) assign('mobile', phones.next(code, 'mobile'));
    if (household !== undefined) assign('homePhone', household.homePhone);
    else if (random.chance(0.25)) assign('homePhone', phones.next(code, 'landline'));
    for (let count = random.chance(0.72) ? (random.chance(0.2) ? 2 : 1) : 0; count > 0; count -= 1) {
      person.personalEmails.push(free(personalLocal(person), random.pick(MAIL_HOSTS)));
    }
    if (household !== undefined && person.relation?.kind === 'couple' && random.chance(0.4)) {
      const family = letters(person.latin.family) || 'family';
      const mailbox = free(
        random.pick([
          `${family}.family`,
          `the${family}s`,
          `${letters(person.latin.given)}.und.${letters(household.latin.given)}`,
        ]),
        random.pick(MAIL_HOSTS),
      );
      person.sharedMailbox = mailbox;
      household.sharedMailbox = mailbox;
    }
    const now = person.positions.at(-1)!;
    if (now.company.assistants.length > 0 && random.chance(0.15))
      person.assistant = random.pick(now.company.assistants);
    if (random.chance(0.68)) person.profile = profileOf(person);
    for (const position of person.positions) {
      const direct =
        position === now && random.chance(0.25) ? phones.next(position.company.country.code, 'landline') : undefined;
      if (direct !== undefined) position.direct = direct;
      if (random.chance(0.94)) position.email = workEmail(person, position);
    }
    function assign(field: 'mobile' | 'homePhone', phone: TruePerson['mobile']): void {
      if (phone !== undefined) person[field] = phone;
    }
  }

  function workEmail(person: TruePerson, position: TruePosition): string {
    const { latin } = familyAt(person, position.start);
    const given = person.nickname !== undefined && random.chance(0.3) ? person.nickname : person.latin.given;
    const local = localPart(position.company.patterns.pick(random), {
      given,
      middle: person.latin.middle,
      family: latin,
    });
    return free(local, position.company.mailDomain, person.latin.middle);
  }

  function personalLocal(person: TruePerson): string {
    const [first, last] = [
      letters(person.nickname && random.chance(0.4) ? person.nickname : person.latin.given),
      letters(person.latin.family),
    ];
    const year = person.birthDate.slice(2, 4);
    const local = random.pick([
      `${first}.${last}`,
      `${first}${last}${year}`,
      `${first.charAt(0)}${last}`,
      `${last}.${first}`,
      `${first}_${last}`,
      `${last}${between(random, 1, 999)}`,
      `${first}${between(random, 10, 9999)}`,
    ]);
    // Hosts are the same in all blocks; the block keeps their people apart.
    return block === 0 ? local : `${local}${block.toString(36)}${'kqxz'.charAt(block % 4)}`;
  }

  /** The address, or the same with an initial or a number when somebody has it. */
  function free(wanted: string, domain: string, middle = ''): string {
    const local = wanted.replace(/^[._-]+|[._-]+$/g, '') || 'mail';
    let address = `${local}@${domain}`;
    if (addresses.has(address) && middle !== '') address = `${local}.${letters(middle).charAt(0) || 'x'}@${domain}`;
    for (let number = 2; addresses.has(address); number += 1) address = `${local}${number}@${domain}`;
    addresses.add(address);
    return address;
  }
}

type Relation = 'couple' | 'twin' | 'junior';

function relationOf(factor: number, random: Random): Relation | undefined {
  const draw = random.next() / factor;
  if (draw < RELATED.couple) return 'couple';
  if (draw < RELATED.couple + RELATED.twin) return 'twin';
  return draw < RELATED.couple + RELATED.twin + RELATED.junior ? 'junior' : undefined;
}

function ageOf({ birthDate }: TruePerson): number {
  return 2026 - Number(birthDate.slice(0, 4));
}

function birthDateOf(age: number, random: Random): string {
  return `${2026 - age}-${String(between(random, 1, 12)).padStart(2, '0')}-${String(between(random, 1, 28)).padStart(2, '0')}`;
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

function nationalIdOf(number: number): string {
  // A permutation of nine digits, so that neighbours do not look alike and no two people share one.
  const scrambled = Number((BigInt(number) * 387_420_489n + 271_828_183n) % 999_999_937n);
  const digits = String(scrambled).padStart(9, '0');
  return `${digits.slice(0, 3)}-${digits.slice(3, 5)}-${digits.slice(5)}`;
}

function profileOf({ latin, number }: TruePerson): string {
  const name = `${latin.given} ${latin.family}`;
  const slug = stripMarks(name).toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, ''); // biome-ignore format: one chain
  return `${slug}-${number.toString(36)}${(number * 7919 + 13) % 97}`;
}
