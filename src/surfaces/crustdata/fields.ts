/**
 * `fields`: groups and dot paths as a whitelist. A group or member that is not named is absent from the answer, not
 * null. A path leads through lists, so `experience.employment_details.current.title` takes the title of every job.
 */
import { nearest } from '../../http/nearest.ts';
import { refuse } from './errors.ts';

/** The members that an answer may have; `true` ends a path. */
export type Shape = { readonly [member: string]: Shape | true };

/** What of an answer is wanted. */
export type Chosen = ReadonlyMap<string, Chosen> | true;

/** The shape of an object whose members have none of their own. */
export function leaves(...names: string[]): Record<string, true> {
  return Object.fromEntries(names.map((name) => [name, true as const]));
}

/** Every path that ends in a leaf. */
export function pathsOf(shape: Shape, above = ''): string[] {
  return Object.entries(shape).flatMap(([name, below]) =>
    below === true ? [above + name] : pathsOf(below, `${above}${name}.`),
  );
}

/**
 * The paths as one tree. Throws a 400 naming the first path that `shape` does not have, with what is available.
 * `refused` gives a better reason for names that exist elsewhere.
 */
export function chooseFields(paths: readonly string[], shape: Shape, refused: Record<string, string> = {}): Chosen {
  const chosen = new Map<string, Chosen>();
  for (const path of paths) {
    const steps = path.split('.');
    if (!leadsSomewhere(steps, shape)) throw unknownField(path, shape, refused[steps[0]!]);
    add(chosen, steps);
  }
  return chosen;
}

function leadsSomewhere(steps: readonly string[], shape: Shape): boolean {
  let here: Shape | true = shape;
  for (const step of steps) {
    if (here === true || !Object.hasOwn(here, step)) return false;
    here = here[step]!;
  }
  return true;
}

function unknownField(path: string, shape: Shape, reason: string | undefined) {
  const all = pathsOf(shape);
  const groups = Object.keys(shape);
  const near = nearest(path, [...groups, ...all]);
  const hint = reason ?? (near === undefined ? '' : `Did you mean '${near}'?`);
  const supported = `Supported fields: ${groups.join(', ')}, and dot paths below them.`;
  return refuse([`Unsupported field: '${path}'.`, hint, supported].filter(Boolean).join(' '), {
    available_fields: [...groups.filter((group) => shape[group] !== true), ...all],
  });
}

function add(chosen: Map<string, Chosen>, [step = '', ...rest]: readonly string[]): void {
  const known = chosen.get(step);
  if (known === true) return;
  if (rest.length === 0) {
    chosen.set(step, true);
    return;
  }
  const below = (known ?? new Map()) as Map<string, Chosen>;
  chosen.set(step, below);
  add(below, rest);
}

/** The chosen members of a value, of each element of a list. */
export function pick(value: unknown, chosen: Chosen): unknown {
  if (chosen === true || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => pick(one, chosen));
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => {
      const below = chosen.get(name);
      return below === undefined ? [] : [[name, pick(inner, below)]];
    }),
  );
}

/** What is chosen below a member: true for all of it, undefined for nothing. */
export function chosenBelow(chosen: Chosen, ...path: string[]): Chosen | undefined {
  let here: Chosen | undefined = chosen;
  for (const step of path) {
    if (here === undefined || here === true) return here;
    here = here.get(step);
  }
  return here;
}
