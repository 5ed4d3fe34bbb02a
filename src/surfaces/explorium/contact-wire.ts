/** A person's contact details: which are known, which were asked for, and how each version writes them. */
import type { BillItem } from '../../engine/credits/types.ts';
import type { PersonDossier } from '../../engine/dossier/dossier.ts';
import { queryFeatures } from '../../engine/match/query-features.ts';
import type { Caller } from '../../engine/types.ts';
import type { Version } from './envelope.ts';
import { catchAllOf } from './settings.ts';

export type ContactType = 'email' | 'phone';
export const CONTACT_TYPES: readonly ContactType[] = ['email', 'phone'];

export interface Contacts {
  emails: { address: string; type: string }[];
  /** the one to write to at work */
  professional: { address: string; status: 'verified' | 'catch_all' | 'invalid' | null } | null;
  /** E.164 */
  phones: string[];
  mobile: string | null;
}

/** The details of the types asked for. Version 2 has no list of e-mails, so a private address alone is nothing there. */
export function contactsOf(person: PersonDossier, asked: readonly ContactType[], version: Version): Contacts | null {
  const mail = asked.includes('email');
  const phone = asked.includes('phone');
  const contacts: Contacts = {
    emails: mail && version === 'v1' ? emailsOf(person) : [],
    professional: mail ? professionalOf(person) : null,
    phones: phone ? phonesOf(person) : [],
    mobile: phone ? (person.mobile?.e164 ?? null) : null,
  };
  const nothing = contacts.professional === null && contacts.emails.length + contacts.phones.length === 0;
  return nothing ? null : contacts;
}

/** A person's mail costs its price; a telephone number costs its own on top, and the mail comes with it. */
export function contactBill(person: PersonDossier, contacts: Contacts): BillItem & { number: number } {
  return {
    number: person.number,
    personId: person.id,
    datapoints: contacts.phones.length > 0 ? ['email', 'mobile'] : ['email'],
  };
}

export function contactWire(contacts: Contacts, version: Version, caller: Caller): Record<string, unknown> {
  const { professional, phones, mobile } = contacts;
  const address = professional?.address ?? null;
  return {
    ...(version === 'v1' ? { emails: contacts.emails, professions_email: address } : { professional_email: address }),
    professional_email_status: statusWire(professional?.status ?? null, caller),
    phone_numbers: phones.length === 0 ? null : phones.map((phone_number) => ({ phone_number })),
    mobile_phone: mobile,
  };
}

function statusWire(status: NonNullable<Contacts['professional']>['status'], caller: Caller): string | null {
  if (status === 'catch_all') return catchAllOf(caller);
  return status === 'verified' ? 'valid' : status;
}

function stated(person: PersonDossier) {
  return (person.profile.emails ?? []).map((value) => (typeof value === 'string' ? { address: value } : value));
}

function emailsOf(person: PersonDossier): Contacts['emails'] {
  const current = person.email?.address;
  return stated(person)
    .filter(({ status }) => status !== 'invalid')
    .map(({ address, type }) => ({
      address,
      type: address.toLowerCase() === current ? 'current_professional' : type === 'work' ? 'professional' : 'personal',
    }));
}

function professionalOf({ email, ...person }: PersonDossier): Contacts['professional'] {
  if (email === null) return null;
  if (email.verified) return { address: email.address, status: 'verified' };
  const same = stated({ email, ...person }).find(({ address }) => address.toLowerCase() === email.address);
  return { address: email.address, status: same?.status === 'catch_all' ? 'catch_all' : null };
}

function phonesOf({ profile, mobile }: PersonDossier): string[] {
  const { phones = [], country } = profile;
  const numbers = phones.map((value) => (typeof value === 'string' ? value : value.number));
  const query = { phones: numbers, ...(country === undefined ? {} : { country }) };
  const known = (queryFeatures(query).phones ?? []).map(({ e164 }) => e164).filter((number) => number !== '');
  return [...new Set([...(mobile === null ? [] : [mobile.e164]), ...known])];
}
