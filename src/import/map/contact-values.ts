import type { EmailValue, PersonRecord, PhoneValue } from '../../identity/record.ts';
import { append, cleaned, FieldProblem, isObject, listOf, type Mode, textOf, typeName } from './coerce.ts';
import type { DayMonth } from './values/date.ts';
import { cleanEmails, emailStatus, emailType } from './values/email.ts';
import { cleanPhones, phoneStatus, phoneType } from './values/phone.ts';
import { cleanText } from './values/text.ts';
import { cleanUrls, linkedinPage } from './values/url.ts';

/** What stands beside an e-mail or phone in columns of its own, or in the column's name. */
export interface Beside {
  type?: string | undefined;
  status?: string | undefined;
  country?: string | undefined;
  /** which of day and month stands first in the dates of this column */
  order?: DayMonth | undefined;
}

const whole = (text: string): string[] => [text];

/** Adds e-mails: text with one or several, or a list of text or `{address, type, status}`. */
export function addEmails(record: PersonRecord, value: unknown, path: string, mode: Mode, beside: Beside): void {
  const elements = listOf(value, path, mode, whole);
  for (const [index, element] of elements.entries()) {
    const at = Array.isArray(value) ? `${path}.${index}` : path;
    const member = part(element, at, mode, ['address', 'email', 'value'], beside);
    if (member === undefined) continue;
    const addresses = cleanEmails(member.text);
    if (addresses.length === 0) mode.ignored?.push(at);
    const type = known(member.type, `${at}.type`, mode, emailType, 'work or personal');
    const status = known(
      member.status,
      `${at}.status`,
      mode,
      emailStatus,
      'verified, unverified, catch_all or invalid',
    );
    for (const address of addresses) record.emails = withEmail(record.emails, address, type, status);
  }
}

/** Adds phones: text with one or several, or a list of text or `{number, type, status}`. */
export function addPhones(record: PersonRecord, value: unknown, path: string, mode: Mode, beside: Beside): void {
  const elements =
    typeof value === 'number' || typeof value === 'bigint' ? [String(value)] : listOf(value, path, mode, whole);
  for (const [index, element] of elements.entries()) {
    const at = Array.isArray(value) ? `${path}.${index}` : path;
    const member = part(element, at, mode, ['number', 'phone_number', 'phone', 'value'], beside);
    if (member === undefined) continue;
    const numbers = cleanPhones(member.text);
    if (numbers.length === 0) mode.ignored?.push(at);
    const type = known(member.type, `${at}.type`, mode, phoneType, 'mobile, direct, switchboard, home or fax');
    const status = known(member.status, `${at}.status`, mode, phoneStatus, 'verified or unverified');
    for (const number of numbers) record.phones = withPhone(record.phones, number, type, status);
  }
}

/** Adds profile addresses; a company's LinkedIn page that stands among them goes where it belongs. */
export function addProfileUrls(record: PersonRecord, value: unknown, path: string, mode: Mode): void {
  for (const [index, element] of listOf(value, path, mode, whole).entries()) {
    const at = Array.isArray(value) ? `${path}.${index}` : path;
    const text = textOf(element, at, mode, false);
    if (text === undefined) continue;
    const urls = cleanUrls(text);
    if (urls.length === 0 && text.trim() !== '') mode.ignored?.push(at);
    for (const url of urls) addProfileUrl(record, url);
  }
}

export function addProfileUrl(record: PersonRecord, url: string): void {
  if (linkedinPage(url) === 'company') record.company_profile_url ??= url;
  else if (!record.profile_urls?.includes(url)) record.profile_urls = append(record.profile_urls, url);
}

/** Adds provider IDs: `{kind, id}`, or text, whose kind is `kind` or stands before a colon. */
export function addProviderIds(record: PersonRecord, value: unknown, path: string, mode: Mode, kind?: string): void {
  const elements =
    typeof value === 'number' || isObject(value) ? [value] : listOf(value, path, mode, (text) => text.split(/[;|\s]/));
  for (const [index, element] of elements.entries()) {
    const at = Array.isArray(value) ? `${path}.${index}` : path;
    const pair = providerPair(element, at, mode, kind);
    if (pair === undefined) continue;
    const clash = record.provider_ids?.some((other) => other.kind === pair.kind && other.id === pair.id);
    if (clash !== true) record.provider_ids = append(record.provider_ids, pair);
  }
}

function providerPair(
  element: unknown,
  at: string,
  mode: Mode,
  kind?: string,
): { kind: string; id: string } | undefined {
  let named = kind;
  let value = element;
  if (isObject(element)) {
    named = cleaned(element['kind'], `${at}.kind`, mode, (text) => cleanText(text, 40), 40);
    value = element['id'];
    if (mode.strict && (named === undefined || value === undefined))
      throw new FieldProblem(at, 'kind and id are both wanted');
  }
  let id = cleaned(value, isObject(element) ? `${at}.id` : at, mode, cleanText, 500, true);
  if (id === undefined) return undefined;
  const colon = id.indexOf(':');
  if (named === undefined && colon > 0 && /^[a-z][a-z0-9_]{0,39}$/i.test(id.slice(0, colon)) && id[colon + 1] !== '/') {
    named = id.slice(0, colon);
    id = id.slice(colon + 1);
  }
  return id === '' ? undefined : { kind: (named ?? 'id').toLowerCase(), id };
}

interface Part extends Beside {
  text: string;
}

/** Takes an element apart that is text, or an object whose text stands under the first of `names` that it has. */
function part(element: unknown, at: string, mode: Mode, names: readonly string[], beside: Beside): Part | undefined {
  if (!isObject(element)) {
    const text = textOf(element, at, mode, false)?.trim();
    return text === undefined || text === '' ? undefined : { ...beside, text };
  }
  const name = (mode.strict ? names.slice(0, 1) : names).find((candidate) => element[candidate] !== undefined);
  if (name === undefined) {
    if (mode.strict) throw new FieldProblem(at, `text or an object with "${names[0]}" is wanted`);
    return undefined;
  }
  if (mode.strict) noteUnknown(element, [names[0]!, 'type', 'status'], at, mode);
  const text = textOf(element[name], `${at}.${name}`, mode, false)?.trim();
  if (text === undefined || text === '') return undefined;
  return {
    text,
    type: textOf(element['type'], `${at}.type`, mode, false) ?? beside.type,
    status: textOf(element['status'], `${at}.status`, mode, false) ?? beside.status,
  };
}

/** Names the members of a part that no record can hold. */
export function noteUnknown(value: Record<string, unknown>, members: readonly string[], at: string, mode: Mode): void {
  for (const name of Object.keys(value)) if (!members.includes(name)) mode.ignored?.push(`${at}.${name.slice(0, 100)}`);
}

function known<T>(
  label: string | undefined,
  path: string,
  mode: Mode,
  read: (label: string) => T | undefined,
  choice: string,
): T | undefined {
  if (label === undefined || label === '') return undefined;
  const value = read(label);
  if (value === undefined && mode.strict)
    throw new FieldProblem(path, `${choice} is wanted, not ${typeName(label)} like "${label.slice(0, 40)}"`);
  return value;
}

/** The first mention of an address decides its spelling; a later one can add the type or status that it lacked. */
function withEmail(
  list: PersonRecord['emails'],
  address: string,
  type: EmailValue['type'] | undefined,
  status: EmailValue['status'] | undefined,
): (string | EmailValue)[] {
  const folded = address.toLowerCase();
  const at =
    list?.findIndex((other) => (typeof other === 'string' ? other : other.address).toLowerCase() === folded) ?? -1;
  const before = at < 0 ? undefined : list?.[at];
  const made: EmailValue = typeof before === 'object' ? before : { address: before ?? address };
  if (type !== undefined) made.type ??= type;
  if (status !== undefined) made.status ??= status;
  const value = made.type === undefined && made.status === undefined ? made.address : made;
  if (list === undefined || at < 0) return append(list, value);
  list[at] = value;
  return list;
}

function withPhone(
  list: PersonRecord['phones'],
  number: string,
  type: PhoneValue['type'] | undefined,
  status: PhoneValue['status'] | undefined,
): (string | PhoneValue)[] {
  const at = list?.findIndex((other) => (typeof other === 'string' ? other : other.number) === number) ?? -1;
  const before = at < 0 ? undefined : list?.[at];
  const made: PhoneValue = typeof before === 'object' ? before : { number };
  if (type !== undefined) made.type ??= type;
  if (status !== undefined) made.status ??= status;
  const value = made.type === undefined && made.status === undefined ? made.number : made;
  if (list === undefined || at < 0) return append(list, value);
  list[at] = value;
  return list;
}
