/** The one filter tree, compiled to SQL. Columns hold folded text, so the values asked for are folded here. */
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { invalid } from '../../errors.ts';
import { normaliseCompany } from '../../identity/normalise/company.ts';
import { normaliseDomain } from '../../identity/normalise/domain.ts';
import { foldWords } from '../../identity/normalise/fold.ts';
import { normaliseCountry } from '../../identity/normalise/place.ts';
import { normaliseTitle } from '../../identity/normalise/title.ts';
import type { Database } from '../../store/schema.ts';
import type { Reads } from '../../store/tx.ts';
import type { Filter, FilterField } from '../types.ts';

type Builder = ExpressionBuilder<Database, 'person'>;
type Leaf = Extract<Filter, { field: FilterField }>;

/**
 * Limits of one tree: deep or wide ones cost the database more than they tell anybody. Vendors allow lists of five
 * hundred names, and hundreds of places of four conditions each.
 */
const DEPTH_MAX = 12;
const LEAVES_MAX = 2_500;

const COLUMNS = {
  given_name: 'given_name',
  family_name: 'family_name',
  title: 'title',
  level: 'level',
  department: 'department',
  company: 'company',
  company_domain: 'company_domain',
  country: 'country',
  region: 'region',
  city: 'city',
  postal_code: 'postal_code',
} as const;

const FLAGS = { has_email: 'has_email', has_phone: 'has_phone', has_profile: 'has_profile' } as const;

export interface CompileContext {
  reads: Reads;
  graphId: number;
  /** the groups whose sources may be named; null: everybody's */
  sourcesOf: readonly string[] | null;
  /** company public ID → number, looked up before compiling */
  companies: ReadonlyMap<string, number>;
}

export function compileFilter(filter: Filter, context: CompileContext): (eb: Builder) => Expression<SqlBool> {
  let leaves = 0;
  const compile = (eb: Builder, node: Filter, path: (string | number)[]): Expression<SqlBool> => {
    if (path.length > DEPTH_MAX * 2) throw invalid(path, `filters may be nested ${DEPTH_MAX} deep`);
    const many = (key: string, list: Filter[]) => list.map((one, index) => compile(eb, one, [...path, key, index]));
    if ('and' in node) return eb.and(many('and', node.and));
    if ('or' in node) return eb.or(many('or', node.or));
    if ('not' in node) return eb.not(compile(eb, node.not, [...path, 'not']));
    leaves += 1;
    if (leaves > LEAVES_MAX) throw invalid(path, `a filter may have ${LEAVES_MAX} conditions`);
    return compileLeaf(eb, node, path, context);
  };
  return (eb) => compile(eb, filter, ['filter']);
}

function compileLeaf(eb: Builder, leaf: Leaf, path: (string | number)[], context: CompileContext): Expression<SqlBool> {
  const { field, op, value } = leaf;
  if (isFlag(field)) {
    if (typeof value !== 'boolean') throw invalid([...path, 'value'], `${field} takes true or false`);
    return eb(`person.${FLAGS[field]}`, '=', value ? 1 : 0);
  }
  if (op === 'exists') return exists(eb, field, value, path);
  const texts = textsOf(value, op, path);
  if (op === 'phrase' || op === 'all_words') return containsWords(eb, field, op, texts, path, context);
  if (field === 'person_id') return eb('person.id', 'in', texts);
  if (field === 'source') return inSource(eb, texts, context);
  if (field === 'company_id') return atCompany(eb, texts, context);
  if (field === 'text' || field === 'name' || op === 'words') return hasWords(eb, texts, op, path, context);
  const column = `person.${COLUMNS[field]}` as const;
  const folded = texts.map((text) => canonical(field, text));
  if (op !== 'prefix') return equal(eb, field, column, folded, context);
  const [start = ''] = folded;
  if (start === '') return sql<boolean>`1 = 0`;
  // A range instead of LIKE: it is the same on both engines and has no wildcards to escape.
  const range = [eb(column, '>=', start), eb(column, '<', `${start}\u{10ffff}`)];
  const words = foldWords(start);
  return eb.and(WORDED.has(field) && words.length > 0 ? [context.reads.hasWords(words, true), ...range] : range);
}

/** Facets whose words are postings too: the postings find the few, the column then decides. */
const WORDED: ReadonlySet<FilterField> = new Set([
  'given_name',
  'family_name',
  'title',
  'company',
  'company_domain',
  'city',
]);

function equal(
  eb: Builder,
  field: FilterField,
  column: `person.${(typeof COLUMNS)[keyof typeof COLUMNS]}`,
  asked: readonly string[],
  context: CompileContext,
): Expression<SqlBool> {
  // What has no canonical form is nobody's; '' in a column means that nothing is known.
  const values = asked.filter((value) => value !== '');
  if (values.length === 0) return sql<boolean>`1 = 0`;
  if (!WORDED.has(field)) return eb(column, 'in', values);
  return eb.or(
    values.map((value) => {
      const words = foldWords(value);
      return words.length === 0
        ? eb(column, '=', value)
        : eb.and([context.reads.hasWords(words, false), eb(column, '=', value)]);
    }),
  );
}

function isFlag(field: FilterField): field is keyof typeof FLAGS {
  return field in FLAGS;
}

function textsOf(value: Leaf['value'], op: Leaf['op'], path: (string | number)[]): string[] {
  const list = Array.isArray(value) ? value : [value];
  if (op === 'is' && list.length !== 1) throw invalid([...path, 'value'], 'op is takes one value; use in for several');
  if (list.length === 0) throw invalid([...path, 'value'], 'must hold at least one value');
  if (list.length > LEAVES_MAX) throw invalid([...path, 'value'], `may hold ${LEAVES_MAX} values`);
  return list.map((one, index) => {
    if (typeof one === 'string') return one;
    throw invalid([...path, 'value', index], 'must be text');
  });
}

function canonical(field: keyof typeof COLUMNS, text: string): string {
  if (field === 'company') return normaliseCompany(text)?.name ?? '';
  if (field === 'company_domain') return normaliseDomain(text) ?? '';
  if (field === 'country') return normaliseCountry(text) || text.toLowerCase();
  if (field === 'title') return normaliseTitle(text).text;
  // Words of our own lists, stored as they are.
  if (field === 'level' || field === 'department') return text.trim().toLowerCase();
  return foldWords(text).join(' ');
}

function exists(eb: Builder, field: FilterField, value: Leaf['value'], path: (string | number)[]): Expression<SqlBool> {
  if (!(field in COLUMNS)) throw invalid([...path, 'op'], `exists does not work on ${field}`);
  if (typeof value !== 'boolean') throw invalid([...path, 'value'], 'exists takes true or false');
  return eb(`person.${COLUMNS[field as keyof typeof COLUMNS]}`, value ? '!=' : '=', '');
}

function hasWords(
  _eb: Builder,
  texts: readonly string[],
  op: Leaf['op'],
  path: (string | number)[],
  context: CompileContext,
): Expression<SqlBool> {
  const words = texts.flatMap((text) => foldWords(text));
  if (words.length === 0) throw invalid([...path, 'value'], 'holds no word to look for');
  return context.reads.hasWords(words, op === 'prefix');
}

/** The postings find who has the words anywhere; the column then says whether they stand where they are wanted. */
function containsWords(
  eb: Builder,
  field: FilterField,
  op: 'phrase' | 'all_words',
  texts: readonly string[],
  path: (string | number)[],
  context: CompileContext,
): Expression<SqlBool> {
  if (field !== 'name' && field !== 'title') throw invalid([...path, 'op'], `${op} does not work on ${field}`);
  const column = field === 'name' ? 'sort_name' : 'title';
  return eb.or(
    texts.map((text) => {
      const words = field === 'title' ? normaliseTitle(text).text.split(' ').filter(Boolean) : foldWords(text);
      if (words.length === 0) throw invalid([...path, 'value'], 'holds no word to look for');
      const parts = op === 'phrase' ? [words.join(' ')] : words;
      return eb.and([
        context.reads.hasWords(words, true),
        // Folded words hold no wildcards.
        ...parts.map((part) => sql<boolean>`' ' || ${sql.ref(`person.${column}`)} like ${`% ${part}%`}`),
      ]);
    }),
  );
}

function inSource(eb: Builder, names: readonly string[], context: CompileContext): Expression<SqlBool> {
  return eb.exists(
    eb
      .selectFrom('record')
      .innerJoin('source', 'source.id', 'record.source_id')
      .select(sql`1`.as('one'))
      .where('record.graph_id', '=', context.graphId)
      .whereRef('record.entity', '=', 'person.number')
      .where('source.name', 'in', names)
      .$if(context.sourcesOf !== null, (query) => query.where('source.account_group_id', 'in', context.sourcesOf!)),
  );
}

function atCompany(eb: Builder, ids: readonly string[], context: CompileContext): Expression<SqlBool> {
  const numbers = ids.map((id) => context.companies.get(id) ?? -1);
  return eb(
    'person.number',
    'in',
    eb
      .selectFrom('record')
      .innerJoin('position', (join) =>
        join.onRef('position.graph_id', '=', 'record.graph_id').onRef('position.company_record', '=', 'record.id'),
      )
      .select('position.person')
      .where('record.graph_id', '=', context.graphId)
      .where('record.entity', 'in', numbers)
      .where('position.current', '=', 1),
  );
}
