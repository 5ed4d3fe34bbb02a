/**
 * The vendor's filter tree as it is sent: a condition `{field, type, value}` or a group `{op, conditions}`, read from
 * JSON with every refusal saying where and why.
 */
import { refuse } from '../errors.ts';

/** The operators, by what they ask. `=<` and `=>` are the vendor's spelling; the usual one is taken too. */
const OPERATORS = {
  '=': 'is',
  in: 'is',
  '!=': 'is not',
  not_in: 'is not',
  '<': 'less',
  '=<': 'at most',
  '<=': 'at most',
  '=>': 'at least',
  '>=': 'at least',
  '>': 'more',
  '(.)': 'words',
  '(!)': 'no words',
  '[.]': 'phrase',
  has_all: 'all of',
  is_not_null: 'known',
  is_null: 'unknown',
  geo_distance: 'near',
  geo_exclude: 'far',
} as const;

export type Operator = keyof typeof OPERATORS;
export type Meaning = (typeof OPERATORS)[Operator];
export const OPERATOR_NAMES = Object.keys(OPERATORS) as Operator[];

export interface Condition {
  field: string;
  type: Operator;
  meaning: Meaning;
  value: unknown;
  /** where it stands: 'filters.conditions.2' */
  path: string;
}

export interface Group {
  op: 'and' | 'or' | 'all_of';
  conditions: WireNode[];
}

export type WireNode = Condition | Group;

const DEPTH_MAX = 10;
const CONDITIONS_MAX = 500;
const VALUES_MAX = 10_000;

/** Throws a 400 at the first place that cannot be read. */
export function readTree(sent: unknown): WireNode {
  let conditions = 0;
  return read(sent, 'filters', 0);

  function read(node: unknown, path: string, depth: number): WireNode {
    if (depth > DEPTH_MAX) throw at(path, `groups may be nested ${DEPTH_MAX} deep`);
    if (typeof node !== 'object' || node === null || Array.isArray(node)) {
      throw at(path, 'must be a condition {field, type, value} or a group {op, conditions}');
    }
    const { op, conditions: list, field, type, value } = node as Record<string, unknown>;
    if (op !== undefined || list !== undefined) {
      if (field !== undefined) throw at(path, 'is a condition and a group at once; put the condition into the group');
      return group(op, list, path, depth);
    }
    if (typeof field !== 'string') throw at(path, "'field' must be the path of a column");
    conditions += 1;
    if (conditions > CONDITIONS_MAX) throw at(path, `at most ${CONDITIONS_MAX} conditions are taken`);
    const known = OPERATOR_NAMES.find((name) => name === type);
    if (known === undefined) {
      throw at(path, `Unsupported operator: '${String(type)}'. Supported operators: ${OPERATOR_NAMES.join(', ')}`);
    }
    return { field, type: known, meaning: OPERATORS[known], value, path };
  }

  function group(op: unknown, list: unknown, path: string, depth: number): Group {
    if (op !== 'and' && op !== 'or' && op !== 'all_of') throw at(path, "'op' must be one of: and, or, all_of");
    if (!Array.isArray(list) || list.length === 0) throw at(path, "'conditions' must hold at least one condition");
    const inner = list.map((one, index) => read(one, `${path}.conditions.${index}`, depth + 1));
    return { op, conditions: inner };
  }
}

export const isGroup = (node: WireNode): node is Group => 'op' in node;

const at = (path: string, message: string) => refuse(`${path}: ${message}.`, [{ field: path, message }]);

/** A refusal of what a condition asks. */
export function badCondition({ field, type, path }: Condition, message: string) {
  return refuse(`${path}: '${field}' ${type}: ${message}.`, [{ field, type, path }]);
}

/** The values of a condition, of which there is at least one. A single one may stand alone. */
export function valuesOf(condition: Condition): unknown[] {
  const list = Array.isArray(condition.value) ? condition.value : [condition.value];
  if (Array.isArray(condition.value) && !TAKES_LIST.has(condition.type)) {
    throw badCondition(condition, 'takes a single value; use in for a list');
  }
  if (list.length === 0) throw badCondition(condition, 'an empty list is refused');
  if (list.length > VALUES_MAX) throw badCondition(condition, `at most ${VALUES_MAX} values are taken`);
  return list;
}

const TAKES_LIST: ReadonlySet<Operator> = new Set(['in', 'not_in', 'has_all']);

/** How a condition reads in a remark. */
export function wordingOf({ field, type, value }: Condition): string {
  const text = JSON.stringify(value) ?? '';
  return `${field} ${type} ${text.length > 80 ? `${text.slice(0, 80)}...` : text}`.trim();
}
