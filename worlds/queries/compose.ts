/**
 * Makes a query of each slice about a person of the base, or about one who is not in it. A maker gives undefined where
 * the records could not answer: asking for a number that no record holds would measure clairvoyance.
 *
 * `claims` is all that was rightly sent. `rivals` is what nobody else may fit: the address that was sent by mistake must
 * not be a third person's, else that person would be the better answer.
 */
import { emailTie, phoneTie, profileTie } from '../b2b/ties.ts';
import type { Random } from '../chance.ts';
import { calledNames, type TrueCompany } from '../companies/company.ts';
import { writeCompany } from '../dirt/company.ts';
import { mistypeEmail, writeEmail, writePhone, writeProfile } from '../dirt/contact.ts';
import { typo } from '../dirt/typing.ts';
import { fold } from '../names/fold.ts';
import type { Month, TruePerson, TruePosition } from '../people/person.ts';
import { titleOf } from '../people/titles.ts';
import type { TruePhone } from '../phones.ts';
import { askedName, tolerant } from './asked-name.ts';
import { type Claims, cityKey, type Known, plainAddress } from './claims.ts';
import type { QueryFields, Slice } from './query.ts';

export interface Asked {
  slice: Slice;
  fields: QueryFields;
  claims: Claims;
  rivals: Claims[];
  truth: string | null;
}

type Maker = (known: Known, others: TrueCompany[], random: Random) => Asked | undefined;

const ties = ({ drafts }: Known): Set<string> => new Set(drafts.flatMap((draft) => draft.ties));

function ownEmail(known: Known, random: Random): string | undefined {
  const { person } = known;
  const tied = ties(known);
  const held = [...person.personalEmails, ...person.positions.flatMap(({ email }) => email ?? [])].filter((address) =>
    tied.has(emailTie(address)),
  );
  return held.length > 0 ? random.pick(held) : undefined;
}

function ownPhone(known: Known, random: Random): TruePhone | undefined {
  const { mobile, positions } = known.person;
  const tied = ties(known);
  const held = [mobile, ...positions.map(({ direct }) => direct)].filter(
    (phone) => phone !== undefined && tied.has(phoneTie(phone)),
  );
  return held.length > 0 ? random.pick(held) : undefined;
}

const ownProfile = (known: Known): string | undefined => {
  const { profile } = known.person;
  return profile !== undefined && ties(known).has(profileTie(profile)) ? profile : undefined;
};

interface Told {
  position: TruePosition;
  /** when a source told it: the name of that time is known with it */
  at: Month;
  /** a record has the company's name in its own script only */
  native: boolean;
}

/** An employment that the base knows of, the latest more often. */
function knownEmployment({ person, drafts }: Known, random: Random): Told | undefined {
  const telling = drafts.filter((draft) => draft.telling && draft.position >= 0);
  if (telling.length === 0) return undefined;
  const latest = Math.max(...telling.map(({ position }) => position));
  const {
    at,
    position: index,
    record,
  } = random.chance(0.7) ? telling.find(({ position }) => position === latest)! : random.pick(telling);
  const earlier = record.positions !== undefined && random.chance(0.2) ? random.below(index + 1) : index;
  const position = person.positions[earlier]!;
  const written = record.positions?.[earlier]?.company_name ?? record.company_name;
  return { position, at, native: position.company.nativeName !== undefined && written === position.company.nativeName };
}

const aboutOne = (slice: Slice, known: Known, fields: QueryFields, claims: Claims, rivals: Claims[] = []): Asked => ({
  slice,
  fields,
  claims,
  rivals,
  truth: known.person.id,
});

const phoneFields = (phone: TruePhone, random: Random): QueryFields => {
  const told = random.chance(0.4);
  return {
    phone: writePhone(phone, told ? phone.country : undefined, random),
    ...(told && { country: phone.country }),
  };
};

interface CompanyAsked {
  fields: QueryFields;
  claims: Claims;
}

/** The company as it is called, cleanly: with its form, without it, by a short name, or by domain. */
export function companyFields(company: TrueCompany, random: Random, native = false): CompanyAsked {
  if (native && company.nativeName !== undefined) {
    return { fields: { company_name: company.nativeName }, claims: { company: fold(company.nativeName) } };
  }
  if (random.chance(0.15)) return { fields: { company_domain: company.domain }, claims: { domain: company.domain } };
  const called = random.pick([company.core, company.core, ...calledNames(company)]);
  const name = called === company.core && random.chance(0.45) ? company.name : called;
  return { fields: { company_name: name }, claims: { company: fold(called) } };
}

function noisyCompany({ position: { company }, native }: Told, random: Random): CompanyAsked {
  const { fields, claims } = companyFields(company, random, native);
  const name = fields.company_name;
  if (name === undefined) return { fields, claims };
  if (random.chance(0.35)) return { fields: { company_name: typo(name, random) }, claims };
  if (random.chance(0.3) && claims.company === fold(company.core)) {
    const habits = { registered: 0.5, alias: 0, native: 0, parent: 0, abbreviation: 0.7, slip: 0, careless: 0.2 };
    return { fields: { company_name: writeCompany(company, habits, random) }, claims };
  }
  return { fields, claims };
}

const email: Maker = (known, _others, random) => {
  const address = ownEmail(known, random);
  if (address === undefined) return undefined;
  return aboutOne('email', known, { email: writeEmail(address, 0.15, random) }, { email: address });
};

const phone: Maker = (known, _others, random) => {
  const number = ownPhone(known, random);
  return number === undefined
    ? undefined
    : aboutOne('phone', known, phoneFields(number, random), { phone: number.number });
};

const profile: Maker = (known, _others, random) => {
  const identifier = ownProfile(known);
  if (identifier === undefined) return undefined;
  return aboutOne('profile', known, { profile_url: writeProfile(identifier, random) }, { profile: identifier });
};

const nameCompany: Maker = (known, _others, random) => {
  const told = knownEmployment(known, random);
  if (told === undefined) return undefined;
  const name = askedName(known.person, told.at, 0, random);
  const company = companyFields(told.position.company, random, told.native);
  return aboutOne(
    'name_company',
    known,
    { ...name.fields, ...company.fields },
    { name: name.claim, ...company.claims },
  );
};

/** What somebody and his employer are called when nothing is wrong. */
function called({ latin, name, former }: TruePerson, company: TrueCompany): Set<string> {
  const families = [latin.family, name.family.native, ...(former === undefined ? [] : [former.latinFamily])];
  const givens = [latin.given, name.given.native];
  const whole = givens.flatMap((given) => families.flatMap((family) => [`${given}${family}`, `${family}${given}`]));
  const firms = [...calledNames(company), company.name, company.nativeName ?? '', company.domain];
  return new Set([...families, ...givens, ...whole, ...firms].map(fold));
}

const nameCompanyNoisy: Maker = (known, _others, random) => {
  const told = knownEmployment(known, random);
  if (told === undefined) return undefined;
  const name = askedName(known.person, told.at, random.chance(0.2) ? 2 : 1, random);
  const company = noisyCompany(told, random);
  const clean = called(known.person, told.position.company);
  // Not every name has a nickname or another spelling: then there is no noise, and the query belongs to the other slice.
  if (Object.values({ ...name.fields, ...company.fields }).every((text) => clean.has(fold(text)))) return undefined;
  return aboutOne(
    'name_company_noisy',
    known,
    { ...name.fields, ...company.fields },
    { name: name.claim, ...company.claims },
  );
};

const namePlace: Maker = (known, _others, random) => {
  const { person, drafts } = known;
  const placed = drafts.find(({ record, telling }) => telling && record.city !== undefined);
  if (placed === undefined) return undefined;
  const cities = [person.home.city, ...person.positions.map(({ company }) => company.address.city)];
  const city = cities.find(({ spellings }) =>
    spellings.some((spelling) => fold(spelling) === fold(placed.record.city ?? '')),
  );
  if (city === undefined) return undefined;
  const name = askedName(person, placed.at, random.chance(0.2) ? 1 : 0, random);
  const fields: QueryFields = {
    ...name.fields,
    city: random.chance(0.75) ? city.spellings[0]! : random.pick(city.spellings),
    country: city.country.code,
  };
  return aboutOne('name_place', known, fields, { name: name.claim, city: cityKey(city) });
};

const mixed: Maker = (known, others, random) => {
  const { person } = known;
  const told = knownEmployment(known, random);
  if (told === undefined || others.length === 0) return undefined;
  const { position } = told;
  const name = askedName(person, told.at, random.chance(0.3) ? 1 : 0, random);
  const company = companyFields(position.company, random, told.native);
  const wrongTitle = { title: titleOf(random.below(6), 'Strategy', random) };
  const right = { email: ownEmail(known, random), phone: ownPhone(known, random), profile: ownProfile(known) };
  const wrongCompany = random.pick(others);
  const elsewhere: Claims = { name: tolerant(name.claim), company: fold(wrongCompany.core) };
  const choice = random.below(5);
  if (choice === 0 && position.email !== undefined) {
    const wrong = mistypeEmail(position.email, random);
    const fields = { ...name.fields, ...company.fields, ...wrongTitle, email: wrong };
    return aboutOne('mixed', known, fields, { name: name.claim, ...company.claims }, [{ email: plainAddress(wrong) }]);
  }
  if (choice === 1 && right.email !== undefined) {
    const fields = {
      ...name.fields,
      email: right.email,
      company_name: wrongCompany.name,
      city: wrongCompany.address.city.spellings[0]!,
    };
    return aboutOne('mixed', known, fields, { name: name.claim, email: right.email }, [
      { email: right.email },
      elsewhere,
    ]);
  }
  if (choice === 2 && right.phone !== undefined) {
    const fields = { ...name.fields, ...wrongTitle, phone: right.phone.number, company_name: wrongCompany.core };
    return aboutOne('mixed', known, fields, { name: name.claim, phone: right.phone.number }, [
      { phone: right.phone.number },
      elsewhere,
    ]);
  }
  if (choice === 3 && right.profile !== undefined && right.email !== undefined) {
    const wrong = mistypeEmail(right.email, random);
    const fields = { ...name.fields, email: wrong, profile_url: writeProfile(right.profile, random) };
    return aboutOne('mixed', known, fields, { name: name.claim, profile: right.profile }, [
      { email: plainAddress(wrong) },
    ]);
  }
  if (right.phone === undefined) return undefined;
  const number = right.phone.number.replace(/\d\d$/, (end) =>
    String((Number(end) + 1 + random.below(98)) % 100).padStart(2, '0'),
  );
  const fields = { ...name.fields, ...company.fields, phone: number, city: person.home.city.spellings[0]! };
  return aboutOne('mixed', known, fields, { name: name.claim, ...company.claims }, [{ phone: number }]);
};

/** An address of the person that no record holds, at a company where a record knows the person. */
const reverseEmail: Maker = (known, _others, random) => {
  const { person, positions, drafts } = known;
  const held = new Set(drafts.flatMap((draft) => draft.ties));
  const fitting = [...positions]
    .map((index) => person.positions[index]!)
    .filter((held_) => held_.email !== undefined && !held.has(emailTie(held_.email)));
  if (fitting.length === 0) return undefined;
  return reverse(random.pick(fitting), person.id);
};

export function reverse({ email: address = '' }: TruePosition, truth: string | null): Asked {
  const [local = '', domain = ''] = address.split('@');
  return {
    slice: 'reverse_email',
    fields: { email: address },
    claims: { local, domain },
    rivals: [{ email: address }],
    truth,
  };
}

export const MAKERS: Partial<Record<Slice, Maker>> = {
  email,
  phone,
  profile,
  name_company: nameCompany,
  name_company_noisy: nameCompanyNoisy,
  name_place: namePlace,
  mixed,
  reverse_email: reverseEmail,
};
