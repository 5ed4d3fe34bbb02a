export const MAX_VALUES = 100;
export const MAX_KEY = 200;

/** Something wrong with one field of a row; the row is refused with `path: message`. */
export class FieldProblem extends Error {
  readonly path: string;

  constructor(path: string, message: string) {
    super(message);
    this.name = 'FieldProblem';
    this.path = path;
  }
}

/**
 * How values are taken. A file is read leniently: numbers become text, unusable values are left out. A record sent to
 * the API is read strictly: a wrong type is refused, and what is left out is named in `ignored`.
 */
export interface Mode {
  strict: boolean;
  ignored: string[] | undefined;
}

export const LENIENT: Mode = { strict: false, ignored: undefined };

/** The text of a scalar; undefined for null and, leniently, for `true`, which stands for a value that is withheld. */
export function textOf(value: unknown, path: string, mode: Mode, numbers = true): string | undefined {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return undefined;
  if ((typeof value === 'number' && (numbers || !mode.strict)) || typeof value === 'bigint') return String(value);
  if (!mode.strict) {
    if (typeof value === 'boolean') return undefined;
    if (Array.isArray(value) && value.length <= 1) return textOf(value[0], path, mode);
  }
  throw new FieldProblem(path, `text is wanted, not ${typeName(value)}`);
}

/** Cleaned text under its limit: longer text is refused strictly and cut leniently. */
export function cleaned(
  value: unknown,
  path: string,
  mode: Mode,
  clean: (text: string) => string | undefined,
  limit = 10_000,
  numbers = false,
): string | undefined {
  const text = textOf(value, path, mode, numbers);
  if (text === undefined) return undefined;
  if (mode.strict && text.length > limit) throw new FieldProblem(path, `longer than ${limit} characters`);
  const result = clean(text);
  if (result === undefined && text.trim() !== '') mode.ignored?.push(path);
  return result;
}

/**
 * The elements of a list: an array's own, or what `split` makes of text. A list in the notation of JSON inside a cell is
 * understood too.
 */
export function listOf(value: unknown, path: string, mode: Mode, split: (text: string) => unknown[]): unknown[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) {
    if (mode.strict && value.length > MAX_VALUES) throw new FieldProblem(path, `more than ${MAX_VALUES} values`);
    return value;
  }
  if (typeof value === 'object') throw new FieldProblem(path, 'a list is wanted, not an object');
  const text = textOf(value, path, mode, false);
  if (text === undefined) return [];
  return text.startsWith('[') ? (parsedList(text) ?? split(text)) : split(text);
}

function parsedList(text: string): unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Appends unless the list is full, and makes the list when it is needed first. */
export function append<T>(list: T[] | undefined, value: T): T[] {
  if (list === undefined) return [value];
  if (list.length < MAX_VALUES) list.push(value);
  return list;
}

/** Whether a value is an object with members, the only kind that a record or a part of one may be. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
