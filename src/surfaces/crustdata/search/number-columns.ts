/** Columns of numbers and dates: equality and comparisons, the ends in the vendor's spelling or the usual one. */
import type { Leaf, Op } from '../../../engine/search/types.ts';
import { headcountBounds } from '../vocabulary.ts';
import { type Compile, leaf, type Node, oneOf, texts } from './columns.ts';
import { badCondition, type Condition, valuesOf } from './wire-tree.ts';

/** Whole numbers. */
export function number(field: string): Compile {
  return (condition) => compare(condition, field, readNumber, whole);
}

function readNumber(value: unknown): number | undefined {
  const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof read === 'number' && Number.isFinite(read) ? read : undefined;
}

/** The same in whole numbers that the database has room for: more than 1.5 is 2 and more, and nothing is 1.5. */
function whole(asked: Leaf<string>): Leaf<string> {
  const { value, op } = asked;
  if (typeof value === 'number') {
    const rounded = op === 'lte' || op === 'gt' ? Math.floor(value) : Math.ceil(value);
    return { ...asked, value: within(rounded, Number.MAX_SAFE_INTEGER) };
  }
  return typeof value === 'object' ? { ...asked, value: value.filter((one) => Number.isSafeInteger(one)) } : asked;
}

const within = (value: number, most: number): number => Math.min(Math.max(value, -most), most);

const DATE = /^\d{4}(?:-\d\d(?:-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?)?)?$/;

/** `whole`: with the time of day, which positions do not have. */
export function date(field: string, whole = false): Compile {
  return (condition) =>
    compare(condition, field, (value) => {
      if (typeof value !== 'string' || !DATE.test(value) || Number.isNaN(Date.parse(value))) return undefined;
      return whole ? value : value.slice(0, 10);
    });
}

const COMPARISONS: { readonly [meaning: string]: Op } = { less: 'lt', 'at most': 'lte', 'at least': 'gte', more: 'gt' };

function compare(
  condition: Condition,
  field: string,
  read: (value: unknown) => string | number | undefined,
  settle: (leaf: Leaf<string>) => Leaf<string> = (leaf) => leaf,
): Node {
  const { meaning } = condition;
  if (meaning === 'known' || meaning === 'unknown') return leaf(field, 'exists', true);
  const op = COMPARISONS[meaning];
  if (op === undefined && meaning !== 'is' && meaning !== 'is not') {
    throw badCondition(condition, 'is not taken by a column of numbers or dates');
  }
  const values = valuesOf(condition).map((value) => {
    const found = read(value);
    if (found === undefined)
      throw badCondition(condition, `cannot be compared with ${JSON.stringify(value) ?? 'nothing'}`);
    return found;
  });
  return settle(op === undefined ? { field, op: 'in', value: values } : { field, op, value: values[0]! });
}

/** Numbers that stand for something, as IDs do: equality alone. */
export function idNumber(field: string): Compile {
  const compile = number(field);
  return (condition) => {
    const { meaning } = condition;
    if (meaning !== 'is' && meaning !== 'is not') throw badCondition(condition, 'an ID takes =, !=, in and not_in');
    return compile(condition);
  };
}

/** Longer than anything lasts. */
const YEARS_MAX = 10_000;
const MONTHS_A_YEAR = 12;

/**
 * Years that pass, in the engine's `units`: comparisons alone, since nobody has been anywhere for exactly so long.
 * Months are whole.
 */
export function duration(field: string, units: 'years' | 'months'): Compile {
  return (condition) => {
    if (COMPARISONS[condition.meaning] === undefined) throw badCondition(condition, 'a duration takes <, =<, => and >');
    const read = (value: unknown) => {
      const years = readNumber(value);
      return years === undefined ? undefined : within(years, YEARS_MAX) * (units === 'months' ? MONTHS_A_YEAR : 1);
    };
    return compare(condition, field, read, units === 'months' ? whole : (leaf) => leaf);
  };
}
/** A number of years, alone or in the vendor's words: 'Less than 1 year', '3 to 5 years', 'More than 10 years'. */
const YEARS = /^(?:(less|more) than )?(\d{1,4})(?: to (\d{1,4}))?(?: years?)?$/i;

/** Years in words, or compared with a number of them. */
export function yearsInWords(field: string): Compile {
  const plain = duration(field, 'years');
  return (condition) => {
    if (condition.meaning !== 'is' && condition.meaning !== 'is not') return plain(condition);
    return oneOf(texts(condition).map((words) => yearsBetween(field, words)));
  };
}

function yearsBetween(field: string, words: string): Node {
  const [, side, low, high] = YEARS.exec(words.trim()) ?? [];
  // What is no time at all is nobody's.
  if (low === undefined) return leaf(field, 'lt', 0);
  if (side?.toLowerCase() === 'less') return leaf(field, 'lt', Number(low));
  const from = Number(low) + (side === undefined ? 0 : 1);
  if (side !== undefined) return leaf(field, 'gte', from);
  return { and: [leaf(field, 'gte', from), leaf(field, 'lt', Number(high ?? low) + 1)] };
}

/** '51-200': the companies whose head count lies within. */
export const headcountRange: Compile = (condition) => {
  const { meaning } = condition;
  if (meaning === 'known' || meaning === 'unknown') return leaf('employee_count', 'exists', true);
  if (meaning !== 'is' && meaning !== 'is not') throw badCondition(condition, 'takes =, !=, in and not_in');
  return oneOf(
    texts(condition).map((range) => {
      const bounds = headcountBounds(range);
      // A range that there is not is nobody's.
      return bounds === undefined
        ? leaf('employee_count', 'lt', 0)
        : ({ field: 'employee_count', op: 'between', ...bounds } as Node);
    }),
  );
};
