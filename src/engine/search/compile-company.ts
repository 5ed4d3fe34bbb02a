/** The filter tree over companies, compiled to SQL. */
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { industrySpellings } from '../../identity/facets/industries.ts';
import { foldWords } from '../../identity/normalise/fold.ts';
import { normaliseCountry } from '../../identity/normalise/place.ts';
import type { Database } from '../../store/schema.ts';
import type { CompanyFilter } from './types.ts';

type Builder = ExpressionBuilder<Database, 'company'>;
type Leaf = Extract<CompanyFilter, { field: string }>;

/** Where a plain list of values is the whole condition. */
const COLUMNS = { country: 'company.country', region: 'company.region', city: 'company.city' } as const;

/** `companies`: public ID → number, looked up before compiling. */
export function compileCompanyFilter(
  filter: CompanyFilter,
  companies: ReadonlyMap<string, number>,
): (eb: Builder) => Expression<SqlBool> {
  const compile = (eb: Builder, node: CompanyFilter): Expression<SqlBool> => {
    if ('and' in node) return eb.and(node.and.map((one) => compile(eb, one)));
    if ('or' in node) return eb.or(node.or.map((one) => compile(eb, one)));
    if ('not' in node) return eb.not(compile(eb, node.not));
    return compileLeaf(eb, node, companies);
  };
  return (eb) => compile(eb, filter);
}

function compileLeaf(eb: Builder, leaf: Leaf, companies: ReadonlyMap<string, number>): Expression<SqlBool> {
  if (leaf.op === 'between') {
    const bounds = [eb('company.employee_count', '>=', leaf.min ?? 0)];
    if (leaf.max !== undefined) bounds.push(eb('company.employee_count', '<=', leaf.max));
    // One that nobody knows is not between anything, also under a `not`.
    return eb.and([eb('company.employee_count', 'is not', null), ...bounds]);
  }
  if (leaf.op === 'exists') return eb(COLUMNS[leaf.field], leaf.value ? '!=' : '=', '');
  if (leaf.value.length === 0) return sql<boolean>`1 = 0`;
  switch (leaf.field) {
    case 'company_id':
      return eb('company.number', 'in', numbersOf(leaf.value, companies));
    case 'industry':
      return eb('company.industry', 'in', leaf.value.flatMap(industrySpellings));
    case 'country':
      return eb(
        'company.country',
        'in',
        leaf.value.map((value) => normaliseCountry(value) || value.toLowerCase()),
      );
    default:
      return eb(
        COLUMNS[leaf.field],
        'in',
        leaf.value.map((value) => foldWords(value).join(' ')),
      );
  }
}

function numbersOf(ids: readonly string[], companies: ReadonlyMap<string, number>): number[] {
  return ids.map((id) => companies.get(id) ?? -1);
}

/** The public IDs that a tree names. */
export function companyIdsIn(filter: CompanyFilter | undefined): string[] {
  if (filter === undefined) return [];
  if ('and' in filter) return filter.and.flatMap(companyIdsIn);
  if ('or' in filter) return filter.or.flatMap(companyIdsIn);
  if ('not' in filter) return companyIdsIn(filter.not);
  return filter.field === 'company_id' ? filter.value : [];
}
