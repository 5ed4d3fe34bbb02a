import type { CompanyRecord } from '../../identity/record.ts';
import { append, cleaned, FieldProblem, listOf, type Mode, textOf } from './coerce.ts';
import { companyDomain } from './history-values.ts';
import { keyText } from './person-fields.ts';
import { cleanDate } from './values/date.ts';
import { cleanCompanyName, cleanLongText, cleanText, splitList } from './values/text.ts';
import { cleanUrls, isSocial } from './values/url.ts';

/** Writes one column's value into a company record. Throws FieldProblem. */
export type CompanySetter = (record: CompanyRecord, value: unknown, path: string, mode: Mode) => void;

/** What a JSON value kept as it came may weigh. */
const MAX_KEPT_CHARS = 10_000;

type TextMember = 'name' | 'industry' | 'description' | 'street' | 'city' | 'region' | 'postal_code' | 'country';

function text(member: TextMember, clean: (value: string) => string | undefined, numbers = false): CompanySetter {
  return (record, value, path, mode) => {
    if (record[member] !== undefined) return;
    const result = cleaned(value, path, mode, clean, undefined, numbers);
    if (result !== undefined) record[member] = result;
  };
}

const aliases: CompanySetter = (record, value, path, mode) => {
  for (const [index, element] of listOf(value, path, mode, (cell) => splitList(cell)).entries()) {
    const alias = cleaned(element, `${path}.${index}`, mode, cleanCompanyName);
    if (alias !== undefined && record.aliases?.includes(alias) !== true) record.aliases = append(record.aliases, alias);
  }
};

const SETTERS: Record<string, CompanySetter> = {
  key: (record, value, path, mode) => {
    const key = keyText(value, path, mode);
    if (key !== undefined) record.key ??= key;
  },
  name: text('name', cleanCompanyName),
  alias: aliases,
  aliases,
  domain: (record, value, path, mode) => {
    const host = cleaned(value, path, mode, companyDomain, 2048);
    if (host !== undefined) record.domain ??= host;
  },
  website: (record, value, path, mode) => {
    const url = cleaned(value, path, mode, (cell) => cleanUrls(cell)[0], 2048);
    if (url === undefined) return;
    if (isSocial(url)) record.profile_url ??= url;
    else record.website ??= url;
  },
  profile_url: (record, value, path, mode) => {
    const url = cleaned(value, path, mode, (cell) => cleanUrls(cell)[0], 2048);
    if (url !== undefined) record.profile_url ??= url;
  },
  industry: text('industry', cleanText),
  employee_count: (record, value, path, mode) => {
    if (record.employee_count !== undefined) return;
    const said = cleaned(value, path, mode, cleanText, 100, true);
    if (said === undefined) return;
    const digits = said.replace(/[,.' \u00a0](?=\d{3}\b)/g, '');
    if (/^\d{1,9}(\.0+)?$/.test(digits)) record.employee_count = Number.parseInt(digits, 10);
    else if (/\d/.test(said)) record['employee_range'] ??= said;
    else mode.ignored?.push(path);
  },
  founded: (record, value, path, mode) => {
    const said = textOf(value, path, mode);
    const year = said === undefined ? undefined : cleanDate(said.replace(/\.0+$/, ''))?.slice(0, 4);
    if (year !== undefined) record.founded ??= Number(year);
    else if (said !== undefined && said.trim() !== '') mode.ignored?.push(path);
  },
  description: text('description', cleanLongText),
  street: text('street', cleanText),
  city: text('city', cleanText),
  region: text('region', cleanText),
  postal_code: text('postal_code', (value) => cleanText(value.replace(/^(\d{3,10})\.0$/, '$1')), true),
  country: text('country', cleanText),
};

/** The setter of a company field. Other names are kept as they came: text cleaned, other JSON values whole. */
export function companySetter(field: string): CompanySetter {
  const own = Object.hasOwn(SETTERS, field) ? SETTERS[field] : undefined;
  return own ?? ((record, value, path, mode) => keep(record, field, value, path, mode));
}

function keep(record: CompanyRecord, field: string, value: unknown, path: string, mode: Mode): void {
  if (record[field] !== undefined || value === null || value === undefined) return;
  if (typeof value === 'string') {
    const result = cleaned(value, path, mode, cleanLongText);
    if (result !== undefined) record[field] = result;
    return;
  }
  if (typeof value === 'object' && JSON.stringify(value).length > MAX_KEPT_CHARS) {
    throw new FieldProblem(path, `more than ${MAX_KEPT_CHARS} characters of JSON`);
  }
  record[field] = typeof value === 'bigint' ? String(value) : value;
}

/** The finished record, or why there is nothing in it to find a company by. */
export function finishCompany(record: CompanyRecord): { record: CompanyRecord } | { reason: string } {
  if (record.website !== undefined && record.domain === undefined) {
    const host = companyDomain(record.website);
    if (host !== undefined) record.domain = host;
  }
  const usable = record.name ?? record.domain ?? record.profile_url;
  return usable === undefined ? { reason: 'no name and no domain or profile of a company' } : { record };
}
