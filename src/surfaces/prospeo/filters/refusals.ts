/** What is said of a filter that cannot be used: the value and the key in backticks, and the nearest that can. */
import { z } from 'zod';
import { nearest } from '../../../http/nearest.ts';
import { Refusal } from '../errors.ts';

export function invalidFilter(filterError: string): Refusal {
  return new Refusal('INVALID_FILTERS', filterError, filterError);
}

/** `near` from a list of what would have been right, or one that is known to be. */
export function badValue(value: unknown, key: string, near?: readonly string[] | string, why?: string): Refusal {
  const shown = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const right = typeof near === 'object' ? nearest(shown, near) : near;
  const hint = right === undefined ? choiceOf(near) : ` Did you mean \`${right}\`?`;
  const reason = why === undefined ? '' : `: ${why}`;
  return invalidFilter(`\`${shown.slice(0, 100)}\` cannot be used as a value of \`${key}\`${reason}.${hint}`);
}

/** A longer list is for /search-suggestions to tell. */
const SHOWN_MAX = 30;

function choiceOf(valid: readonly string[] | string | undefined): string {
  if (typeof valid !== 'object' || valid.length > SHOWN_MAX) return '';
  return ` It takes ${valid.map((one) => `\`${one}\``).join(', ')}.`;
}

/** The value as the schema parses it; INVALID_FILTERS naming the first thing that is wrong. */
export function shaped<S extends z.ZodType>(schema: S, value: unknown, key: string): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = [key, ...issue!.path.map(String)].join('.');
  if (issue!.code === 'unrecognized_keys') {
    const known = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
    const near = nearest(issue!.keys[0]!, known);
    const hint = near === undefined ? '' : ` Did you mean \`${near}\`?`;
    throw invalidFilter(`\`${issue!.keys[0]}\` is not a member of \`${path}\`.${hint}`);
  }
  const wrong = issue!.path.reduce<unknown>((inner, step) => (inner as Record<PropertyKey, unknown>)?.[step], value);
  throw badValue(wrong, path, undefined, issue!.message);
}

/** Values out of a closed list. */
export function listed<T extends string>(values: readonly string[], valid: readonly T[], key: string): T[] {
  return values.map((value) => {
    const known = valid.find((one) => one === value);
    if (known === undefined) throw badValue(value, key, valid);
    return known;
  });
}

const LIST_MAX = 500;

/** `{include, exclude}` of texts. */
export function includeExclude(max = LIST_MAX, chars: [min: number, max: number] = [1, 200]) {
  const list = z.array(z.string().trim().min(chars[0]).max(chars[1])).max(max).nullish();
  return z.strictObject({ include: list, exclude: list });
}

/** `{min, max}` of whole numbers, `max` not below `min`. */
export function range(least: number, most: number) {
  const bound = z.int().min(least).max(most).nullish();
  return z
    .strictObject({ min: bound, max: bound })
    .refine(({ min, max }) => min == null || max == null || max >= min, { error: 'max is below min' });
}
