/** The result of a job as CSV: a row for each ID of its list, empty where nothing was found. */
import { z } from 'zod';
import type { Enrichment } from '../enrich.ts';

/** The columns of an enrichment: the ID, then the members of its data. */
export function columnsOf({ id, data }: Enrichment, version1Only: readonly string[]): string[] {
  const members = data instanceof z.ZodObject ? Object.keys(data.shape) : [];
  return [id, ...members.filter((name) => name !== id && !version1Only.includes(name))];
}

export function csvLine(cells: readonly unknown[]): string {
  return `${cells.map((cell) => quoted(textOf(cell))).join(',')}\r\n`;
}

/** Lists of plain values are joined; of objects with one member, that member counts; anything else is JSON. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (!Array.isArray(value)) return typeof value === 'object' ? JSON.stringify(value) : String(value);
  const plain = value.map((item) => (isObject(item) && Object.keys(item).length === 1 ? Object.values(item)[0] : item));
  return plain.some((item) => typeof item === 'object') ? JSON.stringify(value) : plain.join('; ');
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** A spreadsheet runs text that begins like a formula; an apostrophe makes it text. A telephone number is none. */
function quoted(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^\+[\d; +]+$/.test(text) ? `'${text}` : text;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
