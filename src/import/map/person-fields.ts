import type { PersonRecord } from '../../identity/record.ts';
import { append, cleaned, FieldProblem, isObject, listOf, MAX_KEY, type Mode } from './coerce.ts';
import { addEmails, addPhones, addProfileUrl, addProfileUrls, addProviderIds, type Beside } from './contact-values.ts';
import { companyDomain, readEducation, readPositions } from './history-values.ts';
import { splitAddress } from './values/address.ts';
import { cleanBirthDate, cleanMoment } from './values/date.ts';
import { cleanCompanyName, cleanLongText, cleanName, cleanText, splitList } from './values/text.ts';
import { cleanUrls, hostOf, isSocial, linkedinPage } from './values/url.ts';

/** A person record while its columns are read; the other members have none of their own in a record. */
export interface PersonDraft {
  record: PersonRecord;
  suffix: string | undefined;
  street?: { number?: string | undefined; second?: string | undefined };
  birthPlace?: string | undefined;
}

/** Writes one column's value into a draft; `path` is what a complaint calls it. Throws FieldProblem. */
export type PersonSetter = (draft: PersonDraft, value: unknown, path: string, mode: Mode, beside: Beside) => void;

type TextMember =
  | 'key'
  | 'full_name'
  | 'given_name'
  | 'middle_name'
  | 'family_name'
  | 'company_name'
  | 'title'
  | 'headline'
  | 'summary'
  | 'street'
  | 'city'
  | 'region'
  | 'postal_code'
  | 'country'
  | 'gender'
  | 'observed_at';

/** Sets a text member; of two columns for one member the first with a value wins. */
function text(
  member: TextMember,
  clean: (value: string) => string | undefined,
  limit?: number,
  numbers = false,
): PersonSetter {
  return (draft, value, path, mode) => {
    if (draft.record[member] !== undefined) return;
    const result = cleaned(value, path, mode, clean, limit, numbers);
    if (result !== undefined) draft.record[member] = result;
  };
}

function list(
  member: 'skills' | 'national_ids',
  commas: boolean,
  shape: (text: string, beside: Beside) => string = (text) => text,
): PersonSetter {
  return (draft, value, path, mode, beside) => {
    const elements =
      typeof value === 'number' && !mode.strict
        ? [value]
        : listOf(value, path, mode, (cell) => splitList(cell, commas));
    for (const [index, element] of elements.entries()) {
      // vendors list skills as text or as {name}
      const inner = isObject(element) && !mode.strict ? element['name'] : element;
      const plain = cleaned(inner, `${path}.${index}`, mode, (cell) => cleanText(cell, 500));
      const result = plain === undefined ? undefined : shape(plain, beside);
      if (result !== undefined && draft.record[member]?.includes(result) !== true) {
        draft.record[member] = append(draft.record[member], result);
      }
    }
  };
}

/** `passport:US:C0104477`: numbers of two kinds or countries are told apart, see identity/normalise/national-id. */
function toldApart(id: string, { type, country }: Beside): string {
  if (type === undefined && country === undefined) return id;
  const kind = type ?? 'national';
  return country === undefined ? `${kind}:${id}` : `${kind}:${country.replaceAll(':', ' ')}:${id}`;
}

const emails: PersonSetter = (draft, value, path, mode, beside) => addEmails(draft.record, value, path, mode, beside);
const phones: PersonSetter = (draft, value, path, mode, beside) => addPhones(draft.record, value, path, mode, beside);
const profiles: PersonSetter = (draft, value, path, mode) => addProfileUrls(draft.record, value, path, mode);

/** Sends each address of a column to where it belongs: a network's page to the profiles, a site to the company. */
const website: PersonSetter = (draft, value, path, mode) => {
  for (const element of listOf(value, path, mode, (cell) => [cell])) {
    for (const url of cleanUrls(cleaned(element, path, mode, cleanText, 10_000) ?? '')) {
      if (isSocial(url)) addProfileUrl(draft.record, url);
      else {
        const host = hostOf(url);
        if (host !== undefined) draft.record.company_domain ??= host;
      }
    }
  }
};

const companyPage: PersonSetter = (draft, value, path, mode) => {
  const url = cleaned(value, path, mode, (cell) => cleanUrls(cell)[0], 2048);
  if (url === undefined) return;
  if (linkedinPage(url) === 'person') addProfileUrl(draft.record, url);
  else draft.record.company_profile_url ??= url;
};

const domain: PersonSetter = (draft, value, path, mode) => {
  const cell = cleaned(value, path, mode, cleanText, 2048);
  if (cell === undefined) return;
  const host = companyDomain(cell);
  if (host !== undefined) draft.record.company_domain ??= host;
  else if (isSocial(cell)) companyPage(draft, cell, path, mode, {});
  else mode.ignored?.push(path);
};

export function keyText(value: unknown, path: string, mode: Mode): string | undefined {
  const key = cleaned(value, path, mode, cleanText, MAX_KEY, true);
  if (key !== undefined && key.length > MAX_KEY) throw new FieldProblem(path, `longer than ${MAX_KEY} characters`);
  return key;
}

const nationalIds = list('national_ids', false, toldApart);

const SETTERS: Record<string, PersonSetter> = {
  key: (draft, value, path, mode) => {
    const key = keyText(value, path, mode);
    if (key !== undefined) draft.record.key ??= key;
  },
  full_name: text('full_name', cleanName),
  given_name: text('given_name', cleanName),
  middle_name: text('middle_name', cleanName),
  family_name: text('family_name', cleanName),
  name_suffix: (draft, value, path, mode) => {
    draft.suffix ??= cleaned(value, path, mode, cleanName);
  },
  email: (draft, value, path, mode, beside) => emails(draft, isObject(value) ? [value] : value, path, mode, beside),
  emails,
  phone: (draft, value, path, mode, beside) => phones(draft, isObject(value) ? [value] : value, path, mode, beside),
  phones,
  profile_url: profiles,
  profile_urls: profiles,
  provider_id: (draft, value, path, mode, beside) => addProviderIds(draft.record, value, path, mode, beside.type),
  provider_ids: (draft, value, path, mode) => addProviderIds(draft.record, value, path, mode),
  positions: (draft, value, path, mode) => {
    const read = readPositions(value, path, mode);
    if (read.length > 0) draft.record.positions = [...(draft.record.positions ?? []), ...read].slice(0, 100);
  },
  company_name: text('company_name', cleanCompanyName),
  company_domain: domain,
  company_profile_url: companyPage,
  title: text('title', cleanText),
  headline: text('headline', cleanText),
  summary: text('summary', cleanLongText),
  skills: list('skills', true),
  education: (draft, value, path, mode) => {
    const read = readEducation(value, path, mode);
    if (read.length > 0) draft.record.education ??= read;
  },
  website,
  street: text('street', cleanText),
  street_number: (draft, value, path, mode) => {
    draft.street = { number: cleaned(value, path, mode, cleanText, 100, true), ...draft.street };
  },
  street_line_2: (draft, value, path, mode) => {
    draft.street = { second: cleaned(value, path, mode, cleanText), ...draft.street };
  },
  city: text('city', cleanText),
  region: text('region', cleanText),
  postal_code: text('postal_code', (value) => cleanText(value.replace(/^(\d{3,10})\.0$/, '$1')), 100, true),
  country: text('country', cleanText),
  birth_date: (draft, value, path, mode, { order }) => {
    if (draft.record.birth_date !== undefined) return;
    const date = cleaned(value, path, mode, (cell) => cleanBirthDate(cell, order), 100, true);
    if (date !== undefined) draft.record.birth_date = date;
  },
  birth_place: (draft, value, path, mode) => {
    draft.birthPlace ??= cleaned(value, path, mode, cleanText);
  },
  gender: text('gender', cleanText, 100),
  national_id: nationalIds,
  national_ids: nationalIds,
  observed_at: text('observed_at', cleanMoment, 100, true),
};

/** The setter of a field of PERSON_FIELDS and the type or kind that the field's own name states (`phone.mobile`). */
export function personSetter(field: string): { set: PersonSetter; detail: string | undefined } | undefined {
  const dot = field.indexOf('.');
  const set = Object.hasOwn(SETTERS, dot < 0 ? field : field.slice(0, dot))
    ? SETTERS[dot < 0 ? field : field.slice(0, dot)]
    : undefined;
  return set === undefined ? undefined : { set, detail: dot < 0 ? undefined : field.slice(dot + 1) };
}

/** The finished record, or why there is nothing in it to find anybody by. */
export function finishPerson(draft: PersonDraft): { record: PersonRecord } | { reason: string } {
  const { record } = draft;
  if (draft.suffix !== undefined) {
    if (record.full_name !== undefined && !record.full_name.endsWith(draft.suffix))
      record.full_name += ` ${draft.suffix}`;
    else if (record.family_name !== undefined) record.family_name += ` ${draft.suffix}`;
  }
  addStreet(record, draft.street);
  if (record.street !== undefined && record.city === undefined && record.postal_code === undefined) splitStreet(record);
  if (draft.birthPlace !== undefined) record.city ??= draft.birthPlace;
  const usable =
    record.full_name ??
    record.family_name ??
    record.given_name ??
    record.emails ??
    record.phones ??
    record.profile_urls ??
    record.provider_ids ??
    record.national_ids;
  return usable === undefined ? { reason: 'no name and no e-mail, phone, profile or other identifier' } : { record };
}

/** A column that holds the whole address; what has a column of its own stays as that says. */
function splitStreet(record: PersonRecord): void {
  const parts = splitAddress(record.street!);
  if (parts === undefined) return;
  const { street, ...rest } = parts;
  if (street === undefined) delete record.street;
  else record.street = street;
  Object.assign(record, { ...rest, ...record });
}

/** Number and further lines stand in columns of their own; a street that begins with the number has it already. */
function addStreet(record: PersonRecord, parts: PersonDraft['street']): void {
  if (parts === undefined) return;
  const { number, second } = parts;
  const numbered = number !== undefined && record.street?.startsWith(number) !== true ? number : undefined;
  const whole = [numbered, record.street, second].filter((part) => part !== undefined);
  if (whole.length > 0) record.street = whole.join(' ');
}
