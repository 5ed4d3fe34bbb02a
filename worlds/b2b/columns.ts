/** The columns of a record that say how to reach somebody and where the person works. */
import type { EmailValue, PhoneValue } from '../../src/identity/record.ts';
import { between } from '../chance.ts';
import { type CompanyHabits, writeCompany } from '../dirt/company.ts';
import { mistypeEmail, writeEmail, writePhone } from '../dirt/contact.ts';
import { PHONE_PLACEHOLDERS, PLACEHOLDERS } from '../dirt/typing.ts';
import { monthText, type TruePosition } from '../people/person.ts';
import { shortTitle } from '../people/titles.ts';
import type { TruePhone } from '../phones.ts';
import type { Writing } from './draft.ts';
import { emailTie, phoneTie } from './ties.ts';

const MAILBOXES = ['info', 'office', 'contact', 'sales', 'hello', 'kontakt', 'admin', 'support'];
const NO_MAIL = ['none@none.example', 'noemail@noemail.example', 'test@test.example', 'na@na.example'];

/** Vendors say what an address or a number is; other sources only have it. */
const saysTypes = ({ source }: Writing): boolean => source.holds.history > 0;

export function addEmails(writing: Writing): void {
  const { record, ties, person, position, source, knobs, keep, random } = writing;
  const { holds, errors } = source;
  const emails: EmailValue[] = [];
  const add = (address: string, type: 'work' | 'personal'): void => {
    if (random.chance(0.08 * knobs.errors * errors)) {
      emails.push({ address: mistypeEmail(address, random), type });
      return;
    }
    emails.push({ address: writeEmail(address, 0.08 * errors, random), type });
    ties.push(emailTie(address));
  };
  if (position.email !== undefined && keep(holds.workEmail)) add(position.email, 'work');
  if (person.personalEmails.length > 0 && keep(holds.personalEmail))
    add(random.pick(person.personalEmails), 'personal');
  if (person.sharedMailbox !== undefined && random.chance(0.35))
    emails.push({ address: person.sharedMailbox, type: 'personal' });
  // The company's own mailbox stands in for an address that nobody knew.
  if (emails.length === 0 && random.chance(knobs.shared * 1.5)) {
    emails.push({ address: `${random.pick(MAILBOXES)}@${position.company.domain}`, type: 'work' });
  }
  if (emails.length === 0 && random.chance(0.015 * errors)) emails.push({ address: random.pick(NO_MAIL) });
  if (emails.length > 0) record.emails = saysTypes(writing) ? emails : emails.map(({ address }) => address);
}

export function addPhones(writing: Writing): void {
  const { record, ties, person, position, country, source, knobs, keep, random } = writing;
  const { holds } = source;
  const { switchboard } = position.company;
  const phones: PhoneValue[] = [];
  const add = (phone: TruePhone | undefined, type: NonNullable<PhoneValue['type']>, own: boolean): void => {
    if (phone === undefined) return;
    phones.push({ number: writePhone(phone, country, random), type });
    if (own) ties.push(phoneTie(phone));
  };
  if (keep(holds.mobile)) add(person.mobile, 'mobile', true);
  if (keep(holds.direct)) add(position.direct, 'direct', true);
  if (position === person.positions.at(-1) && random.chance(0.3)) add(person.assistant, 'direct', false);
  if (random.chance(holds.homePhone)) add(person.homePhone, 'home', false);
  if (switchboard !== undefined && random.chance(holds.switchboard * Math.min(2, knobs.shared / 0.06))) {
    const extension = random.chance(0.1) ? ` ext. ${between(random, 100, 999)}` : '';
    phones.push({ number: writePhone(switchboard, country, random) + extension, type: 'switchboard' });
  }
  if (phones.length === 0 && random.chance(0.01 * source.errors))
    phones.push({ number: random.pick(PHONE_PLACEHOLDERS) });
  if (phones.length > 0) record.phones = saysTypes(writing) ? phones : phones.map(({ number }) => number);
}

export function addEmployment({ record, person, position, index, source, knobs, keep, random }: Writing): void {
  const { holds, errors } = source;
  const habits: CompanyHabits = {
    registered: 0.5,
    alias: 0.15,
    native: Math.min(0.9, knobs.nativeScript * source.native),
    parent: 0.12,
    abbreviation: 0.08,
    slip: Math.min(0.4, knobs.errors * errors * 0.3),
    careless: 0.05 * errors,
  };
  const titled = ({ title }: TruePosition): string => (random.chance(0.25) ? shortTitle(title, random) : title);
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
  const { company } = position;
  record.company_name = random.chance(0.004 * errors)
    ? random.pick(PLACEHOLDERS)
    : writeCompany(company, habits, random);
  const domain =
    company.otherDomains.length > 0 && random.chance(0.2) ? random.pick(company.otherDomains) : company.domain;
  if (keep(holds.domain)) record.company_domain = random.chance(0.1) ? `www.${domain}` : domain;
  if (holds.domain > 0.7 && random.chance(0.3))
    record.company_profile_url = `https://www.linkedin.com/company/${company.slug}`;
  if (keep(holds.title)) record.title = random.chance(0.01 * errors) ? random.pick(PLACEHOLDERS) : titled(position);
}
