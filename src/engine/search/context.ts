/** What compiling a tree needs to know, and what it may cost. */
import { type RawBuilder, sql } from 'kysely';
import { invalid } from '../../errors.ts';
import type { Reads, WordSearch } from '../../store/tx.ts';
import { type Condition, everyOf, noneOf, type Range, someOf } from './condition.ts';
import type { Path } from './leaf.ts';
import type { Op, Tree } from './types.ts';

export interface Context {
  reads: Reads;
  graphId: number;
  /** the numbers of this graph's people and companies */
  range: Range;
  /** the groups whose sources may be named; null: everybody's */
  sourcesOf: readonly string[] | null;
  /** milliseconds since 1970 */
  now: number;
  /** whether the stored words have terms, and the columns of migration 0005 are filled */
  current: boolean;
  /** what may still be compiled */
  left: { leaves: number; values: number };
}

/**
 * Limits of one tree: deep or wide ones cost the database more than they tell anybody. Vendors allow lists of five
 * hundred names, and hundreds of places of four conditions each.
 */
const DEPTH_MAX = 12;
const LEAVES_MAX = 2_500;
/** A database takes 32,766 parameters. */
const VALUES_MAX = 20_000;

export const wholeAllowance = (): Context['left'] => ({ leaves: LEAVES_MAX, values: VALUES_MAX });

/** Compiles `and`, `or` and `not`; `leaf` does the rest. */
export async function compileTree<Node extends object>(
  tree: Tree<Node>,
  path: Path,
  context: Context,
  leaf: (node: Node, path: Path) => Promise<Condition> | Condition,
  depth = 1,
): Promise<Condition> {
  if (depth > DEPTH_MAX) throw invalid(path, `filters may be nested ${DEPTH_MAX} deep`);
  const inner = (node: Tree<Node>, ...step: Path) => compileTree(node, [...path, ...step], context, leaf, depth + 1);
  if ('and' in tree) return everyOf(await all(tree.and, (node, index) => inner(node, 'and', index)));
  if ('or' in tree) return someOf(await all(tree.or, (node, index) => inner(node, 'or', index)));
  if ('not' in tree) return noneOf(await inner(tree.not, 'not'));
  context.left.leaves -= 1;
  if (context.left.leaves < 0) throw invalid(path, `a filter may have ${LEAVES_MAX} conditions`);
  context.left.values -= parametersOf(tree);
  if (context.left.values < 0)
    throw invalid(path, `a filter may hold ${VALUES_MAX} values, of words a quarter of that`);
  return leaf(tree, path);
}

/** About how many parameters a leaf will take. */
function parametersOf(node: object): number {
  const { op, value } = node as { op?: Op; value?: unknown };
  const each = op === 'words' || op === 'all_words' ? 4 : op === 'prefix' ? 2 : 1;
  return each * (Array.isArray(value) ? value.length : 1);
}

/** One after the other: they share one connection. */
async function all<From, To>(list: readonly From[], make: (one: From, index: number) => Promise<To>): Promise<To[]> {
  const made: To[] = [];
  for (const [index, one] of list.entries()) made.push(await make(one, index));
  return made;
}

/** A condition on rows of `person` or `company` by their words. */
export function hasWords(
  { reads }: Context,
  { of, wanted }: Pick<WordSearch, 'of' | 'wanted'>,
): (range: Range) => RawBuilder<boolean> {
  return (range) => {
    const numbers = reads.withWords({ of, wanted, ...range });
    return sql<boolean>`${sql.ref(`${of}.number`)} in ${numbers}`;
  };
}

/** A condition that a column of numbers holds one of a list, which may be long. */
export function numberIn(
  { reads }: Pick<Context, 'reads'>,
  column: string,
  list: readonly number[],
): RawBuilder<boolean> {
  const numbers = list.filter(Number.isSafeInteger);
  return reads.engine === 'sqlite'
    ? sql<boolean>`${sql.ref(column)} in (select value from json_each(${JSON.stringify(numbers)}) as "some")`
    : sql<boolean>`${sql.ref(column)} = any(${numbers}::bigint[])`;
}

/** Refuses what the stored data cannot answer yet. */
export function needsCurrent({ current }: Context, path: Path, what: string): void {
  if (current) return;
  throw invalid(
    path,
    `${what} cannot be searched yet: this database was filled by an older version; run \`lode reresolve --yes\``,
  );
}
