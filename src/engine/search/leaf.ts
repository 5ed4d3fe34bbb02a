/** Leaves read: is the operator one that the field takes, and is the value of the right kind. Refusals name the place. */
import { invalid } from '../../errors.ts';
import type { Leaf, Op } from './types.ts';

export type Path = (string | number)[];
type AnyLeaf = Leaf<string>;

/** Refuses an operator that the field does not take. */
export function takes(leaf: AnyLeaf, ops: readonly Op[], path: Path): void {
  if (ops.includes(leaf.op)) return;
  throw invalid([...path, 'op'], `${leaf.op} does not work on ${leaf.field}, which takes ${ops.join(', ')}`);
}

function listOf({ op, value }: AnyLeaf, path: Path): readonly (string | number)[] {
  if (value === undefined) throw invalid([...path, 'value'], 'is missing');
  if (typeof value === 'boolean') throw invalid([...path, 'value'], `true and false do not go with ${op}`);
  return typeof value === 'object' ? value : [value];
}

/** The values as text; none where an empty list was sent, which finds nobody. */
export function textsOf(leaf: AnyLeaf, path: Path): string[] {
  return listOf(leaf, path).map(String);
}

export function flagOf({ value, field }: AnyLeaf, path: Path): boolean {
  if (typeof value !== 'boolean') throw invalid([...path, 'value'], `${field} takes true or false`);
  return value;
}

export function numbersOf(leaf: AnyLeaf, path: Path): number[] {
  return listOf(leaf, path).map((one) => {
    const number = typeof one === 'string' && one.trim() !== '' ? Number(one) : one;
    if (typeof number !== 'number' || !Number.isFinite(number)) throw invalid([...path, 'value'], 'must be a number');
    return number;
  });
}

/** One end of a comparison. */
export interface End<V> {
  value: V;
  /** the end itself belongs to it */
  inclusive: boolean;
}

export interface Bounds<V> {
  from?: End<V>;
  to?: End<V>;
}

export const COMPARISONS = ['lt', 'lte', 'gt', 'gte', 'between'] as const satisfies readonly Op[];
const isComparison = (op: Op): op is (typeof COMPARISONS)[number] => (COMPARISONS as readonly Op[]).includes(op);

/** The range that `lt`, `lte`, `gt`, `gte` or `between` names; undefined for another operator. */
export function boundsOf<V>(leaf: AnyLeaf, path: Path, read: (value: unknown, path: Path) => V): Bounds<V> | undefined {
  const { op, value, min, max } = leaf;
  if (!isComparison(op)) return undefined;
  if (op === 'between') {
    if (min === undefined && max === undefined)
      throw invalid([...path, 'min'], 'is missing: between takes min, max or both');
    return {
      ...(min === undefined ? {} : { from: { value: read(min, [...path, 'min']), inclusive: true } }),
      ...(max === undefined ? {} : { to: { value: read(max, [...path, 'max']), inclusive: true } }),
    };
  }
  const end = { value: read(value, [...path, 'value']), inclusive: op === 'lte' || op === 'gte' };
  return op === 'lt' || op === 'lte' ? { to: end } : { from: end };
}

/** The same range of whole numbers. */
export function wholeBounds({ from, to }: Bounds<number>): Bounds<number> {
  const least = from === undefined ? undefined : from.inclusive ? Math.ceil(from.value) : Math.floor(from.value) + 1;
  const most = to === undefined ? undefined : to.inclusive ? Math.floor(to.value) : Math.ceil(to.value) - 1;
  return {
    ...(least === undefined ? {} : { from: { value: storable(least), inclusive: true } }),
    ...(most === undefined ? {} : { to: { value: storable(most), inclusive: true } }),
  };
}

/** No column holds more, and a database takes no more. */
const storable = (value: number): number => Math.min(Math.max(value, Number.MIN_SAFE_INTEGER), Number.MAX_SAFE_INTEGER);

export function readNumber(value: unknown, path: Path): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number === 'number' && Number.isFinite(number)) return number;
  throw invalid(path, 'must be a number');
}

const DATE = /^\d{4}(?:-\d{2}(?:-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$/;

/** A date as the columns hold it; a time of day is cut off unless `whole`. */
export function readDate(value: unknown, path: Path, whole = false): string {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || !DATE.test(text) || Number.isNaN(Date.parse(text))) {
    throw invalid(path, 'must be a date as YYYY, YYYY-MM or YYYY-MM-DD, or a time in ISO 8601');
  }
  return whole ? text : text.slice(0, 10);
}
