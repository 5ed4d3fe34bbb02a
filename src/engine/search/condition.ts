/**
 * A condition: one node of a filter tree, in the ways in which it can be asked.
 *
 * `test` decides. The others only narrow, so that few need be tested: `wanted` are words that everybody who fits has,
 * `numbers` is a short list in which everybody who fits stands. Neither may leave anybody out. Where `wanted` says all
 * of it (`exact`) nothing is left to test.
 *
 * Example. "Directors in Belgium whose headline says optics" is three conditions: two exact ones of one term each, and
 * one that wants the word `optics` and reads the dossier. The words narrow to a few hundred, of whom dossiers are read.
 */
import { type RawBuilder, sql } from 'kysely';
import type { PersonRecord } from '../../identity/record.ts';
import type { Wanted } from '../../store/tx.ts';

/** Numbers above `after`, not above `upTo`: words are looked up for those in question only. */
export interface Range {
  after: number;
  upTo: number;
}

/** On a row of `person` or `company`. */
export type Sql = (range: Range) => RawBuilder<boolean>;

/** What no column tells: asked of the golden profile. */
export type Holds = (profile: PersonRecord) => boolean;

export type Test = { sql: Sql } | { holds: Holds } | { and: Test[] } | { or: Test[] } | { not: Test };

export interface Condition {
  test: Test;
  wanted?: Wanted;
  exact: boolean;
  /** words that nobody who fits has: of the negation of what words say all of */
  unwanted?: Wanted;
  numbers?: readonly number[];
  /** looks inside words, where no index leads */
  substring?: boolean;
}

/** Lists that are longer together lead nowhere faster than the table. */
const LIST_MAX = 200_000;

export const NEVER: RawBuilder<boolean> = sql<boolean>`1 = 0`;

/** What SQL alone tells. */
export function bySql(test: RawBuilder<boolean>, wanted?: Wanted): Condition {
  return { test: { sql: () => test }, exact: false, ...(wanted === undefined ? {} : { wanted }) };
}

/** What words alone tell. */
export function byWords(test: Sql, wanted: Wanted): Condition {
  return { test: { sql: test }, exact: true, wanted };
}

export function nobody(): Condition {
  return { test: { sql: () => NEVER }, exact: true, wanted: { some: [] }, numbers: [] };
}

export function everyOf(parts: readonly Condition[]): Condition {
  const [first, second] = parts;
  if (first !== undefined && second === undefined) return first;
  const wanted = parts.flatMap((part) => part.wanted ?? []);
  const unwanted = parts.flatMap((part) => part.unwanted ?? []);
  const lists = parts.flatMap((part) => (part.numbers === undefined ? [] : [part.numbers]));
  const test: Test = parts.every((part) => 'sql' in part.test)
    ? { sql: joined(parts, 'and') }
    : { and: parts.map((part) => part.test) };
  return {
    test,
    // Of the two that cannot be: everybody is no condition, and to have none of some words alone finds nobody quickly.
    exact: wanted.length > 0 && parts.every((part) => part.exact || part.unwanted !== undefined),
    ...(wanted.length === 0
      ? {}
      : { wanted: unwanted.length === 0 ? { all: wanted } : { all: wanted, none: unwanted } }),
    ...(lists.length === 0 ? {} : { numbers: lists.reduce((a, b) => (b.length < a.length ? b : a)) }),
    ...substringOf(parts),
  };
}

export function someOf(parts: readonly Condition[]): Condition {
  const [first, second] = parts;
  if (first === undefined) return nobody();
  if (second === undefined) return first;
  const test: Test = parts.every((part) => 'sql' in part.test)
    ? { sql: joined(parts, 'or') }
    : { or: parts.map((part) => part.test) };
  const lists = parts.flatMap((part) => (part.numbers === undefined ? [] : [part.numbers]));
  const count = lists.reduce((sum, list) => sum + list.length, 0);
  const numbers = lists.length === parts.length && count <= LIST_MAX ? [...new Set(lists.flat())] : undefined;
  return {
    test,
    exact: parts.every((part) => part.exact),
    ...(parts.every((part) => part.wanted !== undefined)
      ? { wanted: { some: parts.map((part) => part.wanted!) } }
      : {}),
    ...(numbers === undefined ? {} : { numbers }),
    ...substringOf(parts),
  };
}

export function noneOf({ test, exact, wanted, substring }: Condition): Condition {
  const negated: Test = 'sql' in test ? { sql: (range) => sql<boolean>`not ${test.sql(range)}` } : { not: test };
  return {
    test: negated,
    exact: false,
    ...(exact && wanted !== undefined ? { unwanted: wanted } : {}),
    ...(substring ? { substring } : {}),
  };
}

function joined(parts: readonly Condition[], word: 'and' | 'or'): Sql {
  const tests = parts.flatMap(({ test }) => ('sql' in test ? [test.sql] : []));
  return (range) =>
    joinTests(
      tests.map((test) => test(range)),
      word,
    );
}

/** In pairs of pairs: a database refuses an expression that is a thousand deep. */
export function joinTests(tests: readonly RawBuilder<boolean>[], word: 'and' | 'or'): RawBuilder<boolean> {
  const [first, second] = tests;
  if (first === undefined) return word === 'and' ? sql<boolean>`1 = 1` : NEVER;
  if (second === undefined) return first;
  const half = tests.length >> 1;
  const [left, right] = [joinTests(tests.slice(0, half), word), joinTests(tests.slice(half), word)];
  return sql<boolean>`(${left} ${sql.raw(word)} ${right})`;
}

const substringOf = (parts: readonly Condition[]): { substring?: true } =>
  parts.some((part) => part.substring) ? { substring: true } : {};
