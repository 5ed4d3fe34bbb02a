/** A true person: everything that is so, with the months between which it was so. What sources make of it is elsewhere. */
import type { TrueCompany } from '../companies/company.ts';
import type { Spelling } from '../names/culture.ts';
import type { Gender, PersonName } from '../names/person-name.ts';
import type { TruePhone } from '../phones.ts';
import type { Country, TrueAddress } from '../places/places.ts';

/** Months since year 0: 2026-06 is 2026 * 12 + 5. */
export type Month = number;

/** The worlds' present. A fixed one, so that a world does not age. */
export const TODAY: Month = 2026 * 12 + 5;

export const monthText = (month: Month): string =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

export interface TruePosition {
  company: TrueCompany;
  title: string;
  start: Month;
  /** absent while it lasts */
  end?: Month;
  email?: string;
  direct?: TruePhone;
}

export interface LatinUse {
  given: string;
  middle: string;
  family: string;
}

export interface TruePerson {
  /** unique in the world: 'p20017' */
  id: string;
  number: number;
  gender: Gender;
  /** 'YYYY-MM-DD' */
  birthDate: string;
  name: PersonName;
  /** how the person writes it in Latin letters */
  latin: LatinUse;
  /** the family name before a marriage, and when that was */
  former?: { family: Spelling; latinFamily: string; until: Month };
  /** an everyday form of the given name that the person goes by */
  nickname?: string;
  country: Country;
  home: TrueAddress;
  mobile?: TruePhone;
  /** shared with the household */
  homePhone?: TruePhone;
  personalEmails: string[];
  /** an address that two people read */
  sharedMailbox?: string;
  /** a telephone answered for several people */
  assistant?: TruePhone;
  /** public identifier of the profile */
  profile?: string;
  nationalId: string;
  /** oldest first, at least one */
  positions: TruePosition[];
  /** 0 to 1: how likely sources are to have heard of the person */
  visibility: number;
  /** relatives who share an address or a name, if they are in the world */
  relation?: { kind: 'couple' | 'twin' | 'junior' | 'senior'; to: number };
}

/** The position at the time; before the first one the first, between two the earlier. */
export function positionAt({ positions }: TruePerson, month: Month): { position: TruePosition; index: number } {
  let index = 0;
  for (let next = 1; next < positions.length && positions[next]!.start <= month; next += 1) index = next;
  return { position: positions[index]!, index };
}

/** Whether the person bore a family name at the time that nobody would recognise in today's. */
export function isFormer({ former, name }: TruePerson, month: Month): boolean {
  return former !== undefined && month < former.until && !name.family.native.includes(former.family.native);
}

/** The family name at the time, as written natively and in Latin letters. */
export function familyAt(person: TruePerson, month: Month): { family: Spelling; latin: string } {
  const { former } = person;
  if (former !== undefined && month < former.until) return { family: former.family, latin: former.latinFamily };
  return { family: person.name.family, latin: person.latin.family };
}
