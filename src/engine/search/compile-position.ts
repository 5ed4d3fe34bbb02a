/** What one position must be like, compiled to a condition on people who have such a one. */
import { type RawBuilder, sql } from 'kysely';
import { invalid } from '../../errors.ts';
import { normaliseCompany } from '../../identity/normalise/company.ts';
import { normaliseDomain } from '../../identity/normalise/domain.ts';
import { normaliseTitle } from '../../identity/normalise/title.ts';
import { dateColumn, type TextRule, textColumn, WORD_OPS, within } from './columns.ts';
import { bySql, type Condition } from './condition.ts';
import { type Context, compileTree, needsCurrent } from './context.ts';
import { anyPosition, atCompanies, employerFits, peopleIn, type Which } from './employers.ts';
import { findEmployers } from './find-employers.ts';
import {
  boundsOf,
  COMPARISONS,
  flagOf,
  numbersOf,
  type Path,
  readNumber,
  takes,
  textsOf,
  wholeBounds,
} from './leaf.ts';
import { numbersOfIds } from './numbers.ts';
import type { CompanyFilter, Leaf, PositionField, PositionFilter } from './types.ts';

const TEXTS: Partial<Record<PositionField, TextRule>> = {
  company: {
    column: 'position.company',
    canonical: (text) => normaliseCompany(text)?.name ?? '',
    words: 'plain',
    ops: WORD_OPS,
  },
  company_domain: {
    column: 'position.domain',
    canonical: (text) => normaliseDomain(text) ?? '',
    words: 'plain',
    ops: [],
  },
  title: { column: 'position.title', canonical: (text) => normaliseTitle(text).text, words: 'plain', ops: WORD_OPS },
  level: {
    column: 'position.level',
    canonical: (text) => text.trim().toLowerCase(),
    term: 'any_level',
    orTerm: 'level',
    ops: [],
  },
  department: {
    column: 'position.department',
    canonical: (text) => text.trim().toLowerCase(),
    term: 'any_department',
    orTerm: 'department',
    ops: [],
  },
};

/** People who have a position that fits all of `where`. */
export async function compilePosition(
  where: PositionFilter,
  which: Which,
  path: Path,
  context: Context,
): Promise<Condition> {
  const { test, wanted, numbers, substring } = await compileTree(where, path, context, (node, at) =>
    'employer' in node
      ? atEmployer(node.employer, which, [...at, 'employer'], context)
      : compileLeaf(node, which, at, context),
  );
  if (!('sql' in test)) throw new Error('a position is asked for nothing but columns');
  return {
    test: { sql: (range) => anyPosition(context, which, test.sql(range)) },
    exact: false,
    ...(wanted === undefined ? {} : { wanted }),
    ...(numbers === undefined ? {} : { numbers }),
    ...(substring ? { substring } : {}),
  };
}

async function compileLeaf(leaf: Leaf<PositionField>, which: Which, path: Path, context: Context): Promise<Condition> {
  const { field } = leaf;
  const rule = TEXTS[field];
  if (rule !== undefined) {
    if (field === 'level' || field === 'department') needsCurrent(context, path, `${field} of a position`);
    // A term says that some position is so, not that this one is.
    return { ...textColumn(rule, leaf, path, context.current), exact: false };
  }
  switch (field) {
    case 'company_id':
      takes(leaf, ['is', 'in'], path);
      return atNumbers(await numbersOfIds(context, 'c', textsOf(leaf, path)), which, context);
    case 'company_number':
      takes(leaf, ['is', 'in'], path);
      return atNumbers(numbersOf(leaf, path), which, context);
    case 'start':
    case 'end':
      return dateColumn(`position.${field}`, leaf, path);
    case 'current':
      takes(leaf, ['is'], path);
      return bySql(sql<boolean>`position.current = ${flagOf(leaf, path) ? 1 : 0}`);
    case 'months':
      return lasting(leaf, path, context);
    default:
      throw invalid([...path, 'field'], `${field} is no field of a position`);
  }
}

async function atNumbers(companies: readonly number[], which: Which, context: Context): Promise<Condition> {
  const numbers = await peopleIn(context, companies, which);
  return { ...bySql(atCompanies(context, companies)), ...(numbers === undefined ? {} : { numbers }) };
}

async function atEmployer(filter: CompanyFilter, which: Which, path: Path, context: Context): Promise<Condition> {
  const { few, condition } = await findEmployers(filter, path, context);
  if (few !== undefined) return atNumbers(few, which, context);
  const { test } = condition;
  if (!('sql' in test)) throw new Error('a company is asked for nothing but columns and words');
  return { test: { sql: () => employerFits(context, test.sql(context.range)) }, exact: false };
}

/** Whole months from the start to the end, or to now; a year alone counts as its first month. */
function lasting(leaf: Leaf<PositionField>, path: Path, { now }: Context): Condition {
  takes(leaf, COMPARISONS, path);
  const bounds = wholeBounds(boundsOf(leaf, path, readNumber) ?? {});
  const today = new Date(now);
  const thisMonth = today.getUTCFullYear() * 12 + today.getUTCMonth() + 1;
  const months = sql`(case when position.current = 1 or position."end" = '' then ${thisMonth}
    else ${monthsOf(sql`position."end"`)} end - ${monthsOf(sql`position.start`)})`;
  const since = sql<boolean>`length(position.start) >= 4 and (position.current = 1 or length(position."end") >= 4)`;
  return bySql(sql<boolean>`(${since} and ${within(months, bounds)})`);
}

function monthsOf(date: RawBuilder<unknown>): RawBuilder<number> {
  return sql<number>`(cast(substr(${date}, 1, 4) as integer) * 12
    + case when length(${date}) >= 7 then cast(substr(${date}, 6, 2) as integer) else 1 end)`;
}
