/** Rows as they are shown: the values that were understood, and which of them agree with another row's. */

import { normaliseCompany } from '../identity/normalise/company.ts';
import { normaliseEmail } from '../identity/normalise/email.ts';
import { fold } from '../identity/normalise/fold.ts';
import { normalisePhone } from '../identity/normalise/phone.ts';
import { normaliseCountry } from '../identity/normalise/place.ts';
import { normaliseProfileUrl } from '../identity/normalise/profile-url.ts';
import type { ShownRow, ShownRows } from './report.ts';
import type { Rows } from './rows.ts';

/** So many rows of a group are shown; `size` says how many there are. */
const ROWS_SHOWN = 12;
const VALUES_SHOWN = 4;
const VALUE_CHARS = 120;

/** In the order in which they are shown; `of` takes a value to what is equal for all spellings of it. */
export const FIELDS: { field: string; of?: (text: string) => string | undefined }[] = [
  { field: 'name' },
  { field: 'aliases' },
  { field: 'emails', of: (text) => normaliseEmail(text)?.canonical },
  { field: 'phones', of: (text) => normalisePhone(text)?.national },
  { field: 'profile_urls', of: profileOf },
  { field: 'profile_url', of: profileOf },
  { field: 'provider_ids' },
  { field: 'domain' },
  { field: 'website' },
  { field: 'company_name', of: (text) => normaliseCompany(text)?.name },
  { field: 'company_domain' },
  { field: 'title' },
  { field: 'birth_date' },
  { field: 'gender' },
  { field: 'national_ids' },
  { field: 'street' },
  { field: 'postal_code' },
  { field: 'city' },
  { field: 'region' },
  { field: 'country', of: (text) => normaliseCountry(text) || undefined },
  { field: 'industry' },
  { field: 'key' },
];

interface Value {
  text: string;
  /** equal for all spellings */
  same: string;
}

export function showRows<F>(rows: Rows<F>, members: Iterable<number>, size: number): ShownRows {
  const shown = [...members].slice(0, ROWS_SHOWN);
  const cellsOf = shown.map((record) => readCells(rows.texts.read(record)));
  const seen = new Map<string, number>();
  for (const cells of cellsOf) {
    for (const [field, values] of cells) {
      for (const same of new Set(values.map((value) => value.same))) {
        const key = `${field} ${same}`;
        seen.set(key, (seen.get(key) ?? 0) + 1);
      }
    }
  }
  const list = shown.map((record, index): ShownRow => {
    const row: ShownRow = { line: rows.lines[record]!, copies: rows.copies[record]!, values: {}, agreeing: {} };
    for (const [field, values] of cellsOf[index]!) {
      row.values[field] = values.map(({ text }) => text);
      const agreeing = values.filter(({ same }) => seen.get(`${field} ${same}`)! > 1);
      if (agreeing.length > 0) row.agreeing[field] = agreeing.map(({ text }) => text);
    }
    return row;
  });
  return { size, rows: list };
}

/** What a group is called: the first value of its first row, which is the name where there is one. */
export function labelOf(rows: readonly ShownRow[]): string {
  return Object.values(rows[0]?.values ?? {})[0]?.[0] ?? '';
}

function readCells(record: Record<string, unknown>): [field: string, values: Value[]][] {
  const flat = flattened(record);
  return FIELDS.flatMap(({ field, of }): [string, Value[]][] => {
    const values = textsOf(flat[field]).map((text) => ({
      text: text.length > VALUE_CHARS ? `${text.slice(0, VALUE_CHARS)}…` : text,
      same: of?.(text) ?? (fold(text) || text),
    }));
    return values.length === 0 ? [] : [[field, values.slice(0, VALUES_SHOWN)]];
  });
}

/** A name in one piece, and the employer of the first position where the record names none. */
function flattened(record: Record<string, unknown>): Record<string, unknown> {
  const { name, full_name, given_name, middle_name, family_name, positions, ...rest } = record;
  const parts = [given_name, middle_name, family_name].filter((part) => typeof part === 'string');
  const [position] = Array.isArray(positions) ? (positions as Record<string, unknown>[]) : [];
  return { name: name ?? full_name ?? (parts.join(' ') || undefined), ...position, ...rest };
}

/** The texts of a member: one, or a list of text, `{address}`, `{number}` or `{kind, id}`. */
function textsOf(value: unknown): string[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object') return [String(value)];
  const { address, number, kind, id } = value as Record<string, unknown>;
  const text = address ?? number ?? (id === undefined ? undefined : `${String(kind)}:${String(id)}`);
  return text === undefined ? [] : [String(text)];
}

function profileOf(text: string): string | undefined {
  const form = normaliseProfileUrl(text);
  return form === undefined ? undefined : `${form.kind}:${form.id}`;
}
