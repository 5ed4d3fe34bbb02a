/** The columns of the exports that the demo imitates: a person record in, one cell a column out. */
import type { PersonRecord } from '../src/identity/record.ts';

export type Columns = [header: string, cell: (record: PersonRecord) => string | undefined][];

const COUNTRY_NAMES: Record<string, string> = {
  US: 'United States',
  GB: 'United Kingdom',
  DE: 'Germany',
  FR: 'France',
  ES: 'Spain',
};

export const HUBSPOT: Columns = [
  ['Record ID', ({ key }) => key],
  ['First Name', (record) => nameOf(record)[0]],
  ['Last Name', (record) => nameOf(record)[1]],
  ['Email', (record) => emailsOf(record).join('; ')],
  ['Phone Number', (record) => phoneOf(record, false)],
  ['Mobile Phone Number', (record) => phoneOf(record, true)],
  ['Job Title', ({ title }) => title],
  ['Company Name', ({ company_name }) => company_name],
  ['Website URL', ({ company_domain }) => company_domain && `www.${company_domain}`],
  ['LinkedIn URL', ({ profile_urls }) => profile_urls?.[0]],
  ['Street Address', ({ street }) => street],
  ['City', ({ city }) => city],
  ['State/Region', ({ region }) => region],
  ['Postal Code', ({ postal_code }) => postal_code],
  ['Country/Region', ({ country }) => country && COUNTRY_NAMES[country]],
  ['Create Date', ({ observed_at }) => observed_at?.slice(0, 10)],
];

export const APOLLO: Columns = [
  ['First Name', (record) => nameOf(record)[0]],
  ['Last Name', (record) => nameOf(record)[1]],
  ['Title', ({ title }) => title],
  ['Company Name', ({ company_name }) => company_name],
  ['Email', (record) => emailsOf(record)[0]],
  ['Email Status', (record) => emailsOf(record)[0] && 'Verified'],
  ['Mobile Phone', (record) => apostrophe(phoneOf(record, true))],
  ['Work Direct Phone', (record) => apostrophe(phoneOf(record, false, 'switchboard'))],
  ['Corporate Phone', (record) => apostrophe(switchboardOf(record))],
  ['Person Linkedin Url', ({ profile_urls }) => profile_urls?.[0]],
  ['Website', ({ company_domain }) => company_domain && `https://${company_domain}/`],
  ['Company Linkedin Url', ({ company_profile_url }) => company_profile_url],
  ['City', ({ city }) => city],
  ['State', ({ region }) => region],
  ['Country', ({ country }) => country && COUNTRY_NAMES[country]],
  ['Apollo Contact Id', ({ key }) => key],
];

export const LEADS: Columns = [
  ['full_name', ({ full_name }) => full_name],
  ['company_name', ({ company_name }) => company_name],
  ['email', (record) => emailsOf(record)[0]],
  ['phone', (record) => phoneOf(record, true) ?? phoneOf(record, false)],
  ['profile_url', ({ profile_urls }) => profile_urls?.[0]],
  ['city', ({ city }) => city],
  ['country', ({ country }) => country],
];

/** A line of CSV with its line end. */
export function csvLine(cells: (string | undefined)[]): string {
  const quoted = cells.map((cell = '') => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell));
  return `${quoted.join(',')}\r\n`;
}

/** Two columns for a name that may be one: these exports have no other place for it. */
function nameOf({ given_name, middle_name, family_name, full_name }: PersonRecord): [string, string] {
  if (given_name || family_name) return [[given_name, middle_name].filter(Boolean).join(' '), family_name ?? ''];
  const words = (full_name ?? '').split(' ');
  return words.length < 2 ? ['', words[0] ?? ''] : [words[0] ?? '', words.slice(1).join(' ')];
}

function emailsOf({ emails = [] }: PersonRecord): string[] {
  return emails.map((email) => (typeof email === 'string' ? email : email.address));
}

function phoneOf({ phones = [] }: PersonRecord, mobile: boolean, except?: string): string | undefined {
  const typed = phones.map((phone) => (typeof phone === 'string' ? { number: phone, type: 'mobile' } : phone));
  return typed.find(({ type }) => type !== except && (type === 'mobile') === mobile)?.number;
}

function switchboardOf({ phones = [] }: PersonRecord): string | undefined {
  for (const phone of phones) if (typeof phone !== 'string' && phone.type === 'switchboard') return phone.number;
  return undefined;
}

/** Apollo's guard against spreadsheets that take a number for a formula. */
function apostrophe(cell: string | undefined): string | undefined {
  return cell && `'${cell}`;
}
