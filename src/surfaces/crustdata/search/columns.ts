/**
 * A filter column: how its values are read and which field of the engine's tree answers it. The operators that a column
 * takes follow from its kind.
 */

import { INDUSTRY_NAMES, industryOf } from '../../../engine/search/suggest.ts';
import type { Leaf, Op } from '../../../engine/search/types.ts';
import {
  COMPANY_TYPE_NAMES,
  departmentsOf,
  FUNCTIONS,
  levelsOf,
  SENIORITIES,
  typesOf,
  withWords,
} from '../vocabulary.ts';
import { badCondition, type Condition, valuesOf } from './wire-tree.ts';

/** Leaves and groups of the engine's trees, whatever they are about. */
export type Node =
  | { and: Node[] }
  | { or: Node[] }
  | { not: Node }
  | Leaf<string>
  | { employer: Node }
  | { any: { of: string; where: Node } };

/** Turns a condition into a node that is not negated; `!=` and the like are turned around by whoever asks. */
export type Compile = (condition: Condition) => Node;

export const leaf = (field: string, op: Op, value: Leaf<string>['value']): Node =>
  value === undefined ? { field, op } : { field, op, value };

/** Text in the records: equality, words, phrases, presence. */
export function text(field: string): Compile {
  return (condition) => {
    switch (condition.meaning) {
      case 'is':
      case 'is not':
        return leaf(field, 'in', texts(condition));
      case 'words':
      case 'no words':
        return oneOf(alternatives(condition).map((one) => leaf(field, 'words', one)));
      case 'phrase':
        return oneOf(texts(condition).map((one) => leaf(field, 'phrase', one)));
      case 'all of':
        return { and: texts(condition).map((one) => leaf(field, 'in', [one])) };
      case 'known':
      case 'unknown':
        return leaf(field, 'exists', true);
      default:
        throw badCondition(condition, 'is not taken by a text column');
    }
  };
}

/** Long text: what it holds, never what it is. */
export function prose(field: string): Compile {
  const compile = text(field);
  return (condition) => {
    if (!PROSE.has(condition.meaning)) throw badCondition(condition, 'long text takes (.), (!) and [.]');
    return compile(condition);
  };
}
const PROSE: ReadonlySet<string> = new Set(['words', 'no words', 'phrase']);

/** Columns of which it is not noted who has none. */
export function withoutPresence(compile: Compile): Compile {
  return (condition) => {
    const { meaning } = condition;
    if (meaning === 'known' || meaning === 'unknown') throw badCondition(condition, 'presence cannot be asked of it');
    return compile(condition);
  };
}

type Translate = (value: string) => string[];

/**
 * Values that stand in the data as they are, or as `translate` says: equality and presence. `worded` gives the values of
 * a closed list that have all words of what `(.)` asks for.
 */
export function words(field: string, translate: Translate = (value) => [value], worded = translate): Compile {
  const all = (list: readonly string[], read = translate) => leaf(field, 'in', list.flatMap(translated(read)));
  return (condition) => {
    switch (condition.meaning) {
      case 'is':
      case 'is not':
      case 'phrase':
        return all(texts(condition));
      case 'words':
      case 'no words':
        return all(alternatives(condition), worded);
      case 'all of':
        return { and: texts(condition).map((one) => all([one])) };
      case 'known':
      case 'unknown':
        return leaf(field, 'exists', true);
      default:
        throw badCondition(condition, 'is not taken by this column');
    }
  };
}

/** A word that stands for nothing here is passed on: nobody has it, and a remark can say so. */
const translated = (translate: Translate) => (value: string) => {
  const found = translate(value);
  return found.length === 0 ? [value] : found;
};

/** `field` holds where the value is true. */
export function flag(holds: Node): Compile {
  return (condition) => {
    const { value, meaning } = condition;
    if (meaning !== 'is' && meaning !== 'is not') throw badCondition(condition, 'a yes-or-no column takes = and !=');
    if (typeof value !== 'boolean') throw badCondition(condition, 'the value must be true or false');
    return value ? holds : { not: holds };
  };
}

export const seniority = words('level', levelsOf, (value) => withWords(SENIORITIES, value).flatMap(levelsOf));
export const functionCategory = words('department', departmentsOf, (value) =>
  withWords(FUNCTIONS, value).flatMap(departmentsOf),
);
export const companyType = words('type', typesOf, (value) => withWords(COMPANY_TYPE_NAMES, value).flatMap(typesOf));

/** By the table's names and any spelling of them; words that no name has are looked for in what records say. */
export const industry: Compile = (condition) => {
  const { meaning } = condition;
  if (meaning !== 'words' && meaning !== 'no words') return text('industry')(condition);
  return oneOf(
    alternatives(condition).map((one) => {
      const names = withWords(INDUSTRY_NAMES, one);
      const known = names.length > 0 || industryOf(one) !== undefined;
      return known ? leaf('industry', 'in', [one, ...names]) : leaf('industry', 'words', one);
    }),
  );
};

/** Domains are compared whole: no index leads to a part of one, and nobody's is 'brightwater'. */
export function domain(field: string): Compile {
  const compile = words(field);
  return (condition) => {
    const { meaning } = condition;
    const whole = meaning !== 'words' && meaning !== 'no words' && meaning !== 'phrase';
    if (!whole && alternatives(condition).some((one) => !one.includes('.'))) {
      throw badCondition(condition, 'takes whole domains, as example.com');
    }
    return compile(condition);
  };
}

export function texts(condition: Condition): string[] {
  return valuesOf(condition).map((value) => {
    if (typeof value === 'number') return String(value);
    if (typeof value !== 'string' || value.trim() === '') throw badCondition(condition, 'the value must be text');
    return value;
  });
}

/** Of words that a bar parts any will do, as older callers write them. */
export function alternatives(condition: Condition): string[] {
  return texts(condition).flatMap((value) => {
    const parts = value.split('|').map((part) => part.trim());
    const some = parts.filter((part) => part !== '');
    if (some.length === 0) throw badCondition(condition, 'the value holds no word');
    return some;
  });
}

export function oneOf(nodes: Node[]): Node {
  return nodes.length === 1 ? nodes[0]! : { or: nodes };
}
