/** What sources do to facts: leave out, misspell, shout, share. Record in, record out; the truth stays elsewhere. */
import type { PersonRecord, PhoneValue } from '../src/identity/record.ts';
import type { WorldCompany } from './companies.ts';
import type { Random } from './random.ts';

/** How a source treats what it knows; probabilities. */
export interface Habits {
  keepEmail: number;
  keepPhone: number;
  keepProfile: number;
  /** a phone as people dial it at home, with the country in its own column */
  nationalPhone: number;
  /** the company's info@ in place of a person's own address */
  roleMailbox: number;
  switchboard: number;
  typo: number;
  /** anything odd about how a text is typed */
  sloppy: number;
  dropLegalForm: number;
}

const LEGAL_FORM = /,? (Inc\.|LLC|Corp\.|Ltd|PLC|Limited|GmbH|AG|GmbH & Co\. KG|SAS|S\.A\.|SARL)$/;
const PLACEHOLDERS = ['N/A', '-', 'unknown', 'n/a', 'null'];

const PROFILE_SPELLINGS: ((slug: string) => string)[] = [
  (slug) => `https://www.linkedin.com/in/${slug}`,
  (slug) => `https://www.linkedin.com/in/${slug}/`,
  (slug) => `http://linkedin.com/in/${slug}`,
  (slug) => `linkedin.com/in/${slug}`,
  (slug) => `https://uk.linkedin.com/in/${slug}?trk=public_profile`,
  (slug) => `https://de.linkedin.com/in/${slug}/de`,
  (slug) => `https://www.linkedin.com/in/${slug.toUpperCase()}`,
  (slug) => `https://m.linkedin.com/in/${slug}/#about`,
];

/** The record as a source of these habits would have it. `facts` is not changed. */
export function soil(
  facts: PersonRecord,
  company: WorldCompany | undefined,
  habits: Habits,
  random: Random,
): PersonRecord {
  const { emails, phones, profile_urls, title, company_name, company_domain, ...rest } = facts;
  const record: PersonRecord = { ...rest };
  for (const part of ['given_name', 'family_name', 'full_name'] as const) {
    const name = record[part];
    if (name !== undefined) record[part] = sloppyText(misspell(name, habits.typo, random), habits.sloppy, random);
  }
  if (title && random.chance(0.88)) record.title = random.chance(0.03) ? random.pick(PLACEHOLDERS) : title;
  if (company_name) {
    const name = random.chance(habits.dropLegalForm) ? company_name.replace(LEGAL_FORM, '') : company_name;
    record.company_name = sloppyText(name, habits.sloppy, random);
  }
  if (company_domain && random.chance(0.7)) record.company_domain = company_domain;

  const keptEmails = (emails ?? []).filter(() => random.chance(habits.keepEmail));
  if (company && random.chance(habits.roleMailbox)) keptEmails.splice(0, 1, company.mailbox);
  const keptPhones = (phones ?? []).filter(() => random.chance(habits.keepPhone));
  const keptProfiles = (profile_urls ?? []).filter(() => random.chance(habits.keepProfile));
  // A source that knows nothing but a name would be no source; most keep at least the address.
  const nothing = keptEmails.length + keptPhones.length + keptProfiles.length === 0;
  if (nothing && emails?.[0] && random.chance(0.9)) keptEmails.push(emails[0]);

  if (keptEmails.length > 0) {
    record.emails = keptEmails.map((email) => (typeof email === 'string' ? sloppyEmail(email, habits, random) : email));
  }
  if (keptPhones.length > 0) {
    record.phones = keptPhones.map((phone) => (random.chance(habits.nationalPhone) ? toNational(phone) : phone));
  }
  if (company?.switchboard && random.chance(habits.switchboard)) {
    record.phones = [...(record.phones ?? []), { number: company.switchboard, type: 'switchboard' }];
  }
  if (keptProfiles.length > 0) record.profile_urls = keptProfiles.map((url) => respell(url, random));
  return record;
}

function misspell(name: string, probability: number, random: Random): string {
  if (name.length < 5 || !random.chance(probability)) return name;
  // Two neighbours swapped, never the first letter: the commonest slip of a typist.
  const place = 1 + random.below(name.length - 2);
  return name.slice(0, place) + name.charAt(place + 1) + name.charAt(place) + name.slice(place + 2);
}

function sloppyText(text: string, probability: number, random: Random): string {
  if (!random.chance(probability)) return text;
  return random.pick([text.toUpperCase(), text.toLowerCase(), ` ${text}`, `${text}  `, text.replace(' ', '  ')]);
}

function sloppyEmail(email: string, { sloppy }: Habits, random: Random): string {
  if (!random.chance(sloppy)) return email;
  return random.pick([
    email.toUpperCase(),
    ` ${email}`,
    `mailto:${email}`,
    email.replace(/^./, (c) => c.toUpperCase()),
  ]);
}

/** '+44 20 7946 0123' as it is dialled in its own country. */
function toNational(phone: string | PhoneValue): string | PhoneValue {
  if (typeof phone !== 'string') return { ...phone, number: dialled(phone.number) };
  return dialled(phone);
}

function dialled(number: string): string {
  if (!number.startsWith('+')) return number;
  const [code, ...groups] = number.split(' ');
  return code === '+1' ? groups.join('-') : `0${groups.join(' ')}`;
}

function respell(url: string, random: Random): string {
  const slug = url.split('/').at(-1) ?? '';
  return random.pick(PROFILE_SPELLINGS)(slug);
}
