/**
 * From the vendor's filter tree to the engine's.
 *
 * Problem. Conditions on jobs and schools are about elements of lists. In an `and`, those below one list must hold for
 * the SAME element: "title Director and company Brightwater" means a director at Brightwater, not a director somewhere
 * who has also worked there. `all_of` lets each be met by another element.
 *
 * Algorithm. A condition below a list is kept open: its node is about an element, and which list it belongs to is noted
 * beside it. An `and` gathers the open ones of a list into one; an `or` stays open where all its parts are of one list;
 * everything else closes them, `any element fits`; so does `has_all`, each of whose values another element may have. What is negated stays apart until then: beside a positive condition of
 * its list it is about the same element, alone it says that NO element fits.
 *
 *   and[current.title = A, current.company = B]  →  any(current, title A and company B)
 *   and[past.title = A, past.company != B]       →  any(past, title A and not company B)
 *   past.company != B                            →  not any(past, company B)
 *   all_of[past.company = A, past.company = B]   →  any(past, company A) and any(past, company B)
 */
import { nearest } from '../../../http/nearest.ts';
import { refuse } from '../errors.ts';
import type { Compile, Node } from './columns.ts';
import {
  badCondition,
  type Condition,
  isGroup,
  type Meaning,
  valuesOf,
  type WireNode,
  wordingOf,
} from './wire-tree.ts';

export interface Column {
  compile: Compile;
  /** the list whose elements it is about */
  of?: string;
}

/** What may be filtered by. `unanswered`: columns of the vendor's that nothing here can answer, and why. */
export interface Columns {
  served: Readonly<Record<string, Column>>;
  unanswered(field: string): string | undefined;
}

export interface Compiled {
  filter: Node;
  /** how the conditions on top read, in the order in which `filter` has them */
  labels: string[];
}

/** Throws a 400 for a field or operator that cannot be served, naming it and what can. */
export function compileTree(tree: WireNode, columns: Columns): Compiled {
  if (isGroup(tree) && tree.op === 'and') {
    const pieces = gather(inOne(tree.conditions).map((one) => compileNode(one, columns)));
    return { filter: { and: pieces.map(close) }, labels: pieces.map(({ label }) => label) };
  }
  const piece = compileNode(tree, columns);
  return { filter: { and: [close(piece)] }, labels: [piece.label] };
}

interface Piece {
  /** the list that `node` is about an element of; undefined where it is closed */
  of: string | undefined;
  node: Node;
  negated: boolean;
  label: string;
}

const NEGATIVE: ReadonlySet<Meaning> = new Set(['is not', 'no words', 'unknown', 'far']);

function compileNode(node: WireNode, columns: Columns): Piece {
  if (!isGroup(node)) return compileCondition(node, columns);
  const conditions = node.op === 'and' ? inOne(node.conditions) : node.conditions;
  const pieces = conditions.map((one) => compileNode(one, columns));
  const label = `(${pieces.map((one) => one.label).join(node.op === 'or' ? ' or ' : ' and ')})`;
  const closed = (op: 'and' | 'or', parts: Piece[]): Piece => ({
    of: undefined,
    node: op === 'and' ? { and: parts.map(close) } : { or: parts.map(close) },
    negated: false,
    label,
  });
  if (node.op === 'all_of') return closed('and', pieces);
  if (node.op === 'or') {
    const [first] = pieces;
    const open = first?.of !== undefined && pieces.every((one) => one.of === first.of && !one.negated);
    return open
      ? { of: first.of, node: { or: pieces.map((one) => one.node) }, negated: false, label }
      : closed('or', pieces);
  }
  const gathered = gather(pieces);
  return gathered.length === 1 ? { ...gathered[0]!, label } : closed('and', gathered);
}

/** An `and` within an `and` is one, so its conditions are about the same element too. */
function inOne(conditions: readonly WireNode[]): WireNode[] {
  return conditions.flatMap((one) => (isGroup(one) && one.op === 'and' ? inOne(one.conditions) : [one]));
}

/** The open pieces of each list as one, where one of them is positive. */
function gather(pieces: readonly Piece[]): Piece[] {
  const done = new Set<string>();
  return pieces.flatMap((piece) => {
    const { of } = piece;
    const same = of === undefined ? [] : pieces.filter((one) => one.of === of);
    if (of === undefined || same.length === 1 || same.every((one) => one.negated)) return [piece];
    if (done.has(of)) return [];
    done.add(of);
    const node: Node = { and: same.map((one) => (one.negated ? { not: one.node } : one.node)) };
    return [{ of, node, negated: false, label: same.map((one) => one.label).join(' and ') }];
  });
}

function close({ of, node, negated }: Piece): Node {
  const closed = of === undefined ? node : anyElement(of, node);
  return negated ? { not: closed } : closed;
}

/**
 * Of schools each condition is asked of the whole person as well: that is answered from an index, while two that hold of
 * one school are looked for in the records of those whom it leaves.
 */
function anyElement(of: string, where: Node): Node {
  if (of !== 'education') return { any: { of, where } };
  if ('field' in where) return where;
  const leaves = 'and' in where ? where.and.filter((one) => 'field' in one) : [];
  return leaves.length === 0 ? { any: { of, where } } : { and: [...leaves, { any: { of, where } }] };
}

function compileCondition(condition: Condition, columns: Columns): Piece {
  const column = columnOf(condition, columns);
  const { meaning } = condition;
  const label = wordingOf(condition);
  const { of } = column;
  if (meaning === 'all of' && of !== undefined) {
    const each = valuesOf(condition).map((value) =>
      anyElement(of, column.compile({ ...condition, type: '=', meaning: 'is', value })),
    );
    return { of: undefined, node: { and: each }, negated: false, label };
  }
  return { of, node: column.compile(condition), negated: NEGATIVE.has(meaning), label };
}

function columnOf(condition: Condition, columns: Columns): Column {
  const { field } = condition;
  if (Object.hasOwn(columns.served, field)) return columns.served[field]!;
  const reason = columns.unanswered(field);
  if (reason !== undefined) throw badCondition(condition, `cannot be answered here: ${reason}`);
  const supported = Object.keys(columns.served);
  const near = nearest(field, supported);
  const hint = near === undefined ? '' : ` Did you mean '${near}'?`;
  throw refuse(`Unsupported filter field: '${field}'.${hint} Supported fields: ${supported.join(', ')}.`, {
    available_fields: supported,
  });
}
