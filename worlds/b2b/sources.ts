/** The seven sources: whom they cover, what they hold, how old it is, how careless they are. */
import type { Knobs } from '../knobs.ts';

export interface Source {
  name: string;
  /** share of people that it has heard of */
  coverage: number;
  /** share of its people that it has twice */
  duplicates: number;
  /** mean age of its records in years */
  age: number;
  /** factor on the world's errors, nicknames and missing values */
  errors: number;
  nicknames: number;
  missing: number;
  /** share of names in one column */
  full: number;
  familyFirst: number;
  native: number;
  scanner: number;
  /** probabilities that a column that could be filled is */
  holds: {
    workEmail: number;
    personalEmail: number;
    mobile: number;
    direct: number;
    switchboard: number;
    homePhone: number;
    profile: number;
    company: number;
    domain: number;
    title: number;
    place: number;
    /** street and postal code besides */
    address: number;
    /** earlier positions with their dates */
    history: number;
    /** date of birth, gender, national identity */
    personal: number;
    date: number;
  };
  /** name of the family and of the company missing, as in a list of subscribers */
  bare: number;
}

const CRM: Source = {
  name: 'crm', coverage: 0.62, duplicates: 0.04, age: 2, errors: 1, nicknames: 1.2, missing: 1, full: 0.08, familyFirst: 0.05, native: 1, scanner: 0, bare: 0,
  holds: { workEmail: 0.84, personalEmail: 0.12, mobile: 0.4, direct: 0.4, switchboard: 0.25, homePhone: 0.03, profile: 0.28, company: 0.96, domain: 0.4, title: 0.8, place: 0.6, address: 0.12, history: 0, personal: 0, date: 0.7 },
}; // biome-ignore format: a row of facts
const CONFERENCE: Source = {
  name: 'conference', coverage: 0.3, duplicates: 0.02, age: 2.6, errors: 1.4, nicknames: 1.5, missing: 1.1, full: 0.85, familyFirst: 0.25, native: 0.5, scanner: 0, bare: 0,
  holds: { workEmail: 0.74, personalEmail: 0.12, mobile: 0.25, direct: 0.1, switchboard: 0.05, homePhone: 0, profile: 0.1, company: 0.97, domain: 0.02, title: 0.75, place: 0.25, address: 0, history: 0, personal: 0, date: 1 },
}; // biome-ignore format: a row of facts
const VENDOR_A: Source = {
  name: 'vendor_a', coverage: 0.6, duplicates: 0.01, age: 0.8, errors: 0.25, nicknames: 0.7, missing: 0.8, full: 0.15, familyFirst: 0, native: 0.05, scanner: 0, bare: 0,
  holds: { workEmail: 0.66, personalEmail: 0.3, mobile: 0.35, direct: 0.3, switchboard: 0.5, homePhone: 0.02, profile: 0.95, company: 1, domain: 0.92, title: 0.97, place: 0.9, address: 0, history: 0.8, personal: 0.02, date: 1 },
}; // biome-ignore format: a row of facts
const VENDOR_B: Source = {
  name: 'vendor_b', coverage: 0.5, duplicates: 0.03, age: 2.8, errors: 0.5, nicknames: 0.9, missing: 1, full: 0.7, familyFirst: 0.02, native: 0.05, scanner: 0, bare: 0,
  holds: { workEmail: 0.72, personalEmail: 0.1, mobile: 0.2, direct: 0.3, switchboard: 0.45, homePhone: 0.03, profile: 0.45, company: 0.98, domain: 0.8, title: 0.9, place: 0.7, address: 0.1, history: 0.15, personal: 0, date: 0.8 },
}; // biome-ignore format: a row of facts
const NEWSLETTER: Source = {
  name: 'newsletter', coverage: 0.34, duplicates: 0.1, age: 3, errors: 1.5, nicknames: 2, missing: 1.2, full: 0.3, familyFirst: 0.01, native: 0.6, scanner: 0, bare: 0.35,
  holds: { workEmail: 0.55, personalEmail: 0.5, mobile: 0.03, direct: 0, switchboard: 0, homePhone: 0, profile: 0.02, company: 0.35, domain: 0, title: 0.15, place: 0.15, address: 0, history: 0, personal: 0.02, date: 1 },
}; // biome-ignore format: a row of facts
const HR: Source = {
  name: 'hr', coverage: 0.95, duplicates: 0.01, age: 0.5, errors: 0.3, nicknames: 0.05, missing: 0.5, full: 0, familyFirst: 0, native: 1.6, scanner: 0, bare: 0,
  holds: { workEmail: 0.96, personalEmail: 0.35, mobile: 0.6, direct: 0.6, switchboard: 0, homePhone: 0.4, profile: 0, company: 1, domain: 0.2, title: 0.98, place: 1, address: 0.95, history: 0, personal: 0.97, date: 1 },
}; // biome-ignore format: a row of facts
const CARDS: Source = {
  name: 'cards', coverage: 0.26, duplicates: 0.02, age: 3.4, errors: 1.6, nicknames: 0.6, missing: 0.8, full: 0.97, familyFirst: 0.04, native: 1.5, scanner: 0.8, bare: 0,
  holds: { workEmail: 0.9, personalEmail: 0.03, mobile: 0.55, direct: 0.6, switchboard: 0.5, homePhone: 0, profile: 0.05, company: 1, domain: 0.4, title: 0.95, place: 0.7, address: 0.5, history: 0, personal: 0, date: 0.5 },
}; // biome-ignore format: a row of facts

export const SOURCES: Source[] = [CRM, VENDOR_A, VENDOR_B, CONFERENCE, NEWSLETTER, HR, CARDS];

/** The sources of a world: the first ones of the list, so that every world has a CRM and two vendors. */
export function sourcesOf({ sources }: Knobs): Source[] {
  return SOURCES.slice(0, Math.max(3, sources));
}
