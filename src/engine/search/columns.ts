/** Conditions on single columns, for people, positions and companies alike. */
import { type RawBuilder, sql } from 'kysely';
import { foldWords } from '../../identity/normalise/fold.ts';
import { type TermKind, term, termOf } from '../../identity/terms.ts';
import type { Wanted } from '../../store/tx.ts';
import { bySql, type Condition, everyOf, joinTests, NEVER, nobody } from './condition.ts';
import {
  type Bounds,
  boundsOf,
  COMPARISONS,
  numbersOf,
  type Path,
  readDate,
  readNumber,
  takes,
  textsOf,
  wholeBounds,
} from './leaf.ts';
import type { Leaf, Op } from './types.ts';

type AnyLeaf = Leaf<string>;

/** Any text of a column begins below this. */
const LAST = '\u{10ffff}';

export interface TextRule {
  /** as SQL names it: `person.title` */
  column: string;
  /** the stored form of a value, or several that it may stand for; '' for none */
  canonical(value: string): string | readonly string[];
  /** how its words stand in the full-text index: as they are, as terms of their own, or not at all */
  words?: 'plain' | TermKind;
  /** nothing else has these terms, so that they say whether the words occur */
  ownWords?: true;
  /** the whole value is a term, which says all of it unless `loose` */
  term?: TermKind;
  /** values that differ in punctuation have one term */
  loose?: true;
  /** the value may stand under this one instead */
  orTerm?: TermKind;
  /** beside `is`, `in` and `exists` */
  ops: readonly Op[];
}

export const WORD_OPS = ['words', 'all_words', 'phrase', 'prefix', 'contains'] as const satisfies readonly Op[];

/** `terms`: whether the stored words have terms (`readiness.ts`). */
export function textColumn(rule: TextRule, leaf: AnyLeaf, path: Path, terms: boolean): Condition {
  takes(leaf, ['is', 'in', 'exists', ...rule.ops], path);
  const column = sql.ref(rule.column);
  if (leaf.op === 'exists') return bySql(existence(column, leaf));
  const values = [...new Set(textsOf(leaf, path).flatMap((text) => rule.canonical(text)))].filter((one) => one !== '');
  if (values.length === 0) return nobody();
  if (leaf.op === 'is' || leaf.op === 'in') return isOneOf(rule, values, terms);
  const tests = values.map((value) => wordTest(column, leaf.op, value));
  const wanted = wordsWanted(rule, leaf.op, values, terms);
  const own = rule.ownWords === true && terms && wanted !== undefined;
  return {
    ...bySql(joinTests(tests, 'or'), wanted),
    exact: own && (leaf.op === 'words' || leaf.op === 'all_words'),
    ...(leaf.op === 'contains' ? { substring: true } : {}),
  };
}

const existence = (column: RawBuilder<unknown>, { value }: AnyLeaf): RawBuilder<boolean> =>
  value === false ? sql<boolean>`${column} = ''` : sql<boolean>`${column} <> ''`;

function isOneOf(rule: TextRule, values: readonly string[], terms: boolean): Condition {
  const test = sql<boolean>`${sql.ref(rule.column)} in (${sql.join(values)})`;
  const { term: kind } = rule;
  if (kind === undefined) return bySql(test, wordsWanted(rule, 'is', values, terms));
  if (!terms) return bySql(test, wordsWanted(rule, 'is', values, false));
  const kinds = rule.orTerm === undefined ? [kind] : [kind, rule.orTerm];
  const words = values.flatMap((value) => kinds.flatMap((one) => term(one, value) ?? [])).map((word) => ({ word }));
  return { ...bySql(test, { some: words }), exact: rule.loose !== true };
}

function wordTest(column: RawBuilder<unknown>, op: Op, value: string): RawBuilder<boolean> {
  // Folded text holds no wildcards.
  if (op === 'contains') return sql<boolean>`${column} like ${`%${value}%`}`;
  // A range instead of LIKE: it is the same on both engines.
  if (op === 'prefix') return sql<boolean>`(${column} >= ${value} and ${column} < ${value + LAST})`;
  if (op === 'phrase') return sql<boolean>`' ' || ${column} like ${`% ${value}%`}`;
  const words = foldWords(value);
  const tests = words.map((word, index) => {
    const goesOn = op === 'all_words' && index === words.length - 1;
    return sql<boolean>`' ' || ${column} || ' ' like ${goesOn ? `% ${word}%` : `% ${word} %`}`;
  });
  return tests.length === 0 ? NEVER : joinTests(tests, 'and');
}

/** The words that whoever has such a value is found under. */
function wordsWanted(rule: TextRule, op: Op, values: readonly string[], terms: boolean): Wanted | undefined {
  if (rule.words === undefined || op === 'contains') return undefined;
  const goesOn = op === 'all_words' || op === 'phrase' || op === 'prefix';
  const some: Wanted[] = [];
  for (const value of values) {
    const words = foldWords(value);
    if (words.length === 0) return undefined;
    some.push(wordsAll(words, goesOn, rule.words === 'plain' || !terms ? undefined : rule.words));
  }
  return { some };
}

/** All of the words; with `goesOn` the last may go on. */
export function wordsAll(words: readonly string[], goesOn: boolean, kind?: TermKind): Wanted {
  return {
    all: words.map((word, index) => ({
      word: kind === undefined ? word : termOf(kind, [word]),
      ...(goesOn && index === words.length - 1 ? { goesOn } : {}),
    })),
  };
}

/** A column of numbers; null is not known. */
export function numberColumn(name: string, leaf: AnyLeaf, path: Path): Condition {
  takes(leaf, ['is', 'in', 'exists', ...COMPARISONS], path);
  const column = sql.ref(name);
  if (leaf.op === 'exists') {
    return bySql(leaf.value === false ? sql<boolean>`${column} is null` : sql<boolean>`${column} is not null`);
  }
  const bounds = boundsOf(leaf, path, readNumber);
  if (bounds !== undefined) {
    return bySql(sql<boolean>`(${column} is not null and ${within(column, wholeBounds(bounds))})`);
  }
  const values = numbersOf(leaf, path).filter(Number.isSafeInteger);
  return values.length === 0
    ? nobody()
    : bySql(sql<boolean>`(${column} is not null and ${column} in (${sql.join(values)}))`);
}

/** A column of dates, each as exact as it was stated; '' is not known. */
export function dateColumn(name: string, leaf: AnyLeaf, path: Path, whole = false): Condition {
  takes(leaf, ['is', 'in', 'exists', ...COMPARISONS], path);
  const column = sql.ref(name);
  if (leaf.op === 'exists') return bySql(existence(column, leaf));
  const read = (value: unknown, at: Path) => readDate(value, at, whole);
  const bounds = boundsOf(leaf, path, read);
  if (bounds !== undefined) return bySql(datesWithin(column, bounds));
  const values = textsOf(leaf, path).map((value) => read(value, [...path, 'value']));
  // A year is met by each of its days.
  const tests = values.map((value) => sql<boolean>`(${column} >= ${value} and ${column} < ${value + LAST})`);
  return tests.length === 0 ? nobody() : bySql(joinTests(tests, 'or'));
}

/** Up to a year means up to its end, after a year means after its end. */
export function datesWithin(column: RawBuilder<unknown>, { from, to }: Bounds<string>): RawBuilder<boolean> {
  const ends: Bounds<string> = {
    ...(from === undefined ? {} : { from: from.inclusive ? from : { ...from, value: from.value + LAST } }),
    ...(to === undefined ? {} : { to: to.inclusive ? { value: to.value + LAST, inclusive: true } : to }),
  };
  return sql<boolean>`(${column} <> '' and ${within(column, ends)})`;
}

export function within<V>(column: RawBuilder<unknown>, { from, to }: Bounds<V>): RawBuilder<boolean> {
  const tests: RawBuilder<boolean>[] = [];
  if (from !== undefined) tests.push(sql<boolean>`${column} ${sql.raw(from.inclusive ? '>=' : '>')} ${from.value}`);
  if (to !== undefined) tests.push(sql<boolean>`${column} ${sql.raw(to.inclusive ? '<=' : '<')} ${to.value}`);
  return joinTests(tests, 'and');
}

/** A condition that is the first, and narrowed by the words of the second. */
export function narrowed(condition: Condition, wanted: Wanted | undefined): Condition {
  return wanted === undefined ? condition : everyOf([condition, { ...bySql(sql<boolean>`1 = 1`, wanted) }]);
}
