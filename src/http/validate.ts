/** From a validator's issues to the issues of a LodeError, with the nearest valid member for a misspelt one. */
import type { z } from 'zod';
import { type Issue, LodeError } from '../errors.ts';
import { nearest } from './nearest.ts';

type ZodIssue = z.core.$ZodIssue;
export type Where = 'body' | 'query' | 'path';

/**
 * A part of a request that its schema refused. Keeps what the validator said, so that a surface can word it as its
 * vendor would; `issues` has it in Lode's own words.
 */
export class InvalidRequest extends LodeError {
  readonly where: Where;
  readonly found: readonly ZodIssue[];
  readonly input: unknown;
  readonly schema: z.ZodType;

  constructor(where: Where, found: readonly ZodIssue[], input: unknown, schema: z.ZodType) {
    const issues = lodeIssues(found, input, schema);
    const first = issues[0];
    const path = first === undefined || first.path.length === 0 ? where : first.path.join('.');
    const rest = issues.length > 1 ? ` (and ${issues.length - 1} more)` : '';
    super('invalid_input', `${path}: ${first?.message ?? 'is invalid'}${rest}`, { issues });
    this.where = where;
    this.found = found;
    this.input = input;
    this.schema = schema;
  }
}

/** The parsed value. Throws InvalidRequest. */
export function parse<T extends z.ZodType>(schema: T, value: unknown, where: Where): z.output<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new InvalidRequest(where, result.error.issues, value, schema);
}

/** The validator's issues in Lode's words: one per wrong place, a misspelt member with its nearest valid name. */
export function lodeIssues(found: readonly ZodIssue[], input: unknown, schema: z.ZodType): Issue[] {
  return found.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      const valid = membersAt(schema, issue.path);
      return issue.keys.map((key) => ({
        path: [...plainPath(issue.path), key],
        message: unknownMember(nearest(key, valid)),
        code: 'unknown_member',
      }));
    }
    if (issue.code === 'invalid_union') {
      const branch = likeliestBranch(issue.errors, valueAt(input, issue.path));
      if (branch !== undefined) {
        const below = branch.map((one) => ({ ...one, path: [...issue.path, ...one.path] }));
        return lodeIssues(below, input, schema);
      }
      const message = valueAt(input, issue.path) === undefined ? 'is required' : 'has none of the permitted forms';
      return [{ path: plainPath(issue.path), message, code: 'invalid_type' }];
    }
    return [{ path: plainPath(issue.path), message: wording(issue, valueAt(input, issue.path)), code: issue.code }];
  });
}

function unknownMember(near: string | undefined): string {
  return near === undefined ? 'is not a known member' : `is not a known member; did you mean ${near}?`;
}

function wording(issue: ZodIssue, value: unknown): string {
  if (issue.code === 'invalid_type' && value === undefined) return 'is required';
  return issue.message;
}

/** Of the forms that a value may take, the one that it already has the JSON type of; undefined when none or many. */
function likeliestBranch(branches: readonly (readonly ZodIssue[])[], value: unknown): readonly ZodIssue[] | undefined {
  // A list of permitted words does not say of an object that it is none of the right type.
  const isOther = ({ code, path }: ZodIssue) =>
    path.length === 0 && (code === 'invalid_type' || (code === 'invalid_value' && typeof value === 'object'));
  const close = branches.filter((issues) => !issues.some(isOther));
  const byCount = close.toSorted((a, b) => a.length - b.length);
  return byCount[0];
}

/** The value that a path points at; undefined when it points nowhere. */
export function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}

/** A path without symbols, which JSON cannot hold. */
export function plainPath(path: readonly PropertyKey[]): (string | number)[] {
  return path.filter((step) => typeof step !== 'symbol');
}

// The validator's definitions are an open union; only the handful of kinds that our endpoints use is followed.
interface Def {
  innerType?: z.ZodType;
  options?: readonly z.ZodType[];
  getter?: () => z.ZodType;
  element?: z.ZodType;
  shape?: Record<string, z.ZodType>;
}

/** The names of the members that a schema permits at a path; empty when it is no object there. */
export function membersAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let here = forms(schema);
  for (const step of path) {
    here = here.flatMap((def) => {
      const below = typeof step === 'number' ? def.element : def.shape?.[String(step)];
      return below === undefined ? [] : forms(below);
    });
  }
  return [...new Set(here.flatMap((def) => Object.keys(def.shape ?? {})))];
}

/** What a schema may be once optional, nullable, lazy and alternative wrappings are taken off. */
function forms(schema: z.ZodType): Def[] {
  const def = schema.def as unknown as Def;
  const inner = def.innerType ?? def.getter?.();
  if (inner !== undefined) return forms(inner);
  return def.options === undefined ? [def] : def.options.flatMap(forms);
}
