/**
 * What a query says, and whom it fits. A claim is kept apart from its spelling in the query: `company` is what the
 * company was called before somebody mistyped it. So `fits` is about the truth and not about any matcher's opinion.
 */

import type { Draft } from '../b2b/draft.ts';
import { calledNames, type TrueCompany } from '../companies/company.ts';
import { EMAIL_PATTERNS, localPart } from '../companies/email-pattern.ts';
import { fold } from '../names/fold.ts';
import type { TruePerson } from '../people/person.ts';
import type { TruePhone } from '../phones.ts';
import type { City } from '../places/places.ts';
import { formsOf, type NameClaim, type NameForms, nameFits } from './name-fit.ts';

export interface Claims {
  email?: string;
  /** '+44 20 7946 0123' */
  phone?: string;
  profile?: string;
  name?: NameClaim;
  /** folded name of a company where the person works or worked */
  company?: string;
  domain?: string;
  /** folded name of the city where the person lives or works */
  city?: string;
  /** the part of an address before the @: a name that some pattern spells so; with `domain` */
  local?: string;
}

/** A person of the base with the records about him, and what they say, worked out once. */
export interface Known {
  person: TruePerson;
  drafts: Draft[];
  /** positions that a record with a recognisable name tells of */
  positions: Set<number>;
  emails: Set<string>;
  /** Worked out when a name is first compared: most people are never asked for. */
  forms(): NameForms;
}

export function knownOf(person: TruePerson, drafts: Draft[]): Known {
  const positions = new Set<number>();
  for (const { telling, position, record } of drafts) {
    if (!telling || position < 0) continue;
    positions.add(position);
    if (record.positions !== undefined) for (let index = 0; index < position; index += 1) positions.add(index);
  }
  const emails = new Set([...person.personalEmails, ...person.positions.flatMap(({ email }) => email ?? [])]);
  if (person.sharedMailbox !== undefined) emails.add(person.sharedMailbox);
  for (const { record } of drafts) for (const address of heldEmails(record)) emails.add(address);
  let forms: NameForms | undefined;
  return { person, drafts, positions, emails, forms: () => (forms ??= formsOf(person)) };
}

/** Addresses of a record as they are meant: small letters, no `mailto:`, no tag. */
export function heldEmails(record: Draft['record']): string[] {
  return (record.emails ?? []).map((email) => plainAddress(typeof email === 'string' ? email : email.address));
}

export function plainAddress(address: string): string {
  return address
    .trim()
    .toLowerCase()
    .replace(/^mailto:/, '')
    .replace(/\+[^@]*@/, '@');
}

/** Whether one of the records holds the number, however it is written. */
export function holdsPhone({ drafts }: Known, { number }: TruePhone): boolean {
  const digits = number.replace(/\D/g, '').slice(-7);
  return drafts.some(({ record }) =>
    (record.phones ?? []).some((phone) =>
      (typeof phone === 'string' ? phone : phone.number).replace(/\D/g, '').includes(digits),
    ),
  );
}

export const cityKey = (city: City): string => fold(city.spellings[0] ?? '');

export function companyKeys(company: TrueCompany): string[] {
  const names = company.nativeName === undefined ? calledNames(company) : [...calledNames(company), company.nativeName];
  return names.map(fold);
}

export function domainsOf({ domain, mailDomain, otherDomains }: TrueCompany): string[] {
  return [domain, mailDomain, ...otherDomains];
}

/** The number's holders: its owner, the household, everybody whose calls one telephone takes. */
function phonesOf({ mobile, homePhone, assistant, positions }: TruePerson): (string | undefined)[] {
  return [
    mobile,
    homePhone,
    assistant,
    ...positions.flatMap(({ direct, company }) => [direct, company.switchboard]),
  ].map((phone) => phone?.number);
}

/** Whether everything that is claimed is so. */
export function claimsFit(claims: Claims, { person, forms, emails }: Known): boolean {
  const { email, phone, profile, name, company, domain, city, local } = claims;
  if (email !== undefined && !emails.has(email)) return false;
  if (phone !== undefined && !phonesOf(person).includes(phone)) return false;
  if (profile !== undefined && person.profile !== profile) return false;
  if (name !== undefined && !nameFits(name, forms())) return false;
  if (company !== undefined && !person.positions.some((held) => companyKeys(held.company).includes(company)))
    return false;
  if (domain !== undefined && !person.positions.some((held) => domainsOf(held.company).includes(domain))) return false;
  if (city !== undefined && !citiesOf(person).includes(city)) return false;
  return local === undefined || spells(local, person);
}

export function citiesOf({ home, positions }: TruePerson): string[] {
  return [home.city, ...positions.map(({ company }) => company.address.city)].map(cityKey);
}

/** Whether a pattern makes this of the name; a number at the end is a namesake's. */
function spells(local: string, { latin, former, nickname }: TruePerson): boolean {
  const bare = local.replace(/\d+$/, '').replace(/\.[a-z]$/, '');
  const givens = nickname === undefined ? [latin.given] : [latin.given, nickname];
  const families = former === undefined ? [latin.family] : [latin.family, former.latinFamily];
  return givens.some((given) =>
    families.some((family) =>
      EMAIL_PATTERNS.some((pattern) => {
        const made = localPart(pattern, { given, middle: latin.middle, family });
        return made === local || made === bare;
      }),
    ),
  );
}

/** Under what the claims are looked up: the rarest thing that they say. */
export function indexKey({ email, phone, profile, company, domain, city, local }: Claims): string | undefined {
  if (local !== undefined) return domain && `d:${domain}`;
  if (email !== undefined) return `e:${email}`;
  if (phone !== undefined) return `t:${phone}`;
  if (profile !== undefined) return `l:${profile}`;
  if (company !== undefined) return `c:${company}`;
  if (domain !== undefined) return `d:${domain}`;
  return city && `p:${city}`;
}

/** Every index key under which claims that may fit the person stand. */
export function indexKeysOf({ person, emails }: Known): Set<string> {
  const keys = new Set([...emails].map((email) => `e:${email}`));
  for (const phone of phonesOf(person)) if (phone !== undefined) keys.add(`t:${phone}`);
  if (person.profile !== undefined) keys.add(`l:${person.profile}`);
  for (const { company } of person.positions) {
    for (const key of companyKeys(company)) keys.add(`c:${key}`);
    for (const domain of domainsOf(company)) keys.add(`d:${domain}`);
  }
  for (const city of citiesOf(person)) keys.add(`p:${city}`);
  return keys;
}
