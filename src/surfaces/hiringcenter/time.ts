/** Times as this vendor writes them: integer milliseconds out; in, those or ISO 8601. */
import { z } from 'zod';

/** The end of the year 9999. */
const LATEST = 253_402_300_799_999;
/** A date, or a date and time with or without its offset; without one it is UTC. */
const ISO = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/i;

function fromText(text: string): number {
  const trimmed = text.trim();
  if (/^\d+$/.test(trimmed)) return Number(trimmed);
  const match = ISO.exec(trimmed);
  if (match === null || !isDay(trimmed.slice(0, 10))) return Number.NaN;
  return Date.parse(trimmed.length > 10 && match[1] === undefined ? `${trimmed}Z` : trimmed);
}

/** `Date.parse` makes 2 March of 30 February. */
function isDay(date: string): boolean {
  const midnight = new Date(date);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(date);
}

/** Milliseconds since 1970, from a number or a text. */
export const instant = z
  .union([z.number(), z.string().max(40)])
  .transform((value) => (typeof value === 'number' ? value : fromText(value)))
  .refine((ms) => Number.isInteger(ms) && ms >= 0 && ms <= LATEST, {
    error: 'must be a time in milliseconds since 1970, or ISO 8601 such as 2026-11-26T09:30:00Z',
  });

/** The engine's times are ISO 8601. */
export const millis = (iso: string): number => Date.parse(iso);
export const millisOrNull = (iso: string | null): number | null => (iso === null ? null : Date.parse(iso));
