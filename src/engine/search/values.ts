/**
 * Values: what a field holds, the most frequent first, for somebody who types a filter.
 *
 * Counted among the people or companies who fit the filter and have the words typed; of a field with a column among up
 * to 20,000, of one that only profiles tell among up to 2,000. Those come by number, so on a large base the counts are a
 * sample's.
 */
import { type RawBuilder, sql } from 'kysely';
import { invalid } from '../../errors.ts';
import { fold, foldWords } from '../../identity/normalise/fold.ts';
import { normaliseTitle } from '../../identity/normalise/title.ts';
import type { PersonRecord } from '../../identity/record.ts';
import type { Tx } from '../../store/tx.ts';
import { type CompanyFacts, companyFacts } from '../dossier/company-facts.ts';
import { readCompanies, readPeople } from '../dossier/dossier.ts';
import { type Asker, contextOf, partsOf } from './ask.ts';
import { compileCompany } from './compile-company.ts';
import { compilePerson } from './compile-person.ts';
import type { Condition } from './condition.ts';
import type { Context } from './context.ts';
import { capitals, countryName, regionName } from './place-names.ts';
import type {
  CompanyField,
  CompanyFilter,
  Op,
  PersonField,
  PersonFilter,
  SuggestedValue,
  SuggestRequest,
} from './types.ts';
import { rowsOf, walk } from './walk.ts';

const COUNTED_MAX = 20_000;
const PROFILES_MAX = 2_000;
const SUGGESTED_MAX = 100;

interface Column<Field> {
  column: string;
  /** how the words typed narrow; a short list of values needs none */
  narrow?: { field: Field; op: Op };
  /** as somebody reads it */
  shown?(value: string, row: Readonly<Record<string, unknown>>): string;
  more?: Readonly<Record<string, RawBuilder<unknown>>>;
}

const place = (table: string): Record<'country' | 'region' | 'city', Column<never>> => ({
  country: { column: `${table}.country`, shown: countryName },
  region: {
    column: `${table}.region`,
    more: { country: sql.ref(`${table}.country`) },
    shown: (value, row) => regionName(String(row['country']), value),
  },
  city: { column: `${table}.city`, shown: capitals },
});

const PEOPLE: Readonly<Record<string, Column<PersonField>>> = {
  ...place('person'),
  city: { column: 'person.city', shown: capitals, narrow: { field: 'city', op: 'phrase' } },
  title: { column: 'person.title', shown: capitals, narrow: { field: 'title', op: 'phrase' } },
  company: { column: 'person.company', shown: capitals, narrow: { field: 'company', op: 'phrase' } },
  company_domain: { column: 'person.company_domain', narrow: { field: 'text', op: 'all_words' } },
  level: { column: 'person.level' },
  department: { column: 'person.department' },
  given_name: { column: 'person.given_name', shown: capitals, narrow: { field: 'name', op: 'all_words' } },
  family_name: { column: 'person.family_name', shown: capitals, narrow: { field: 'name', op: 'all_words' } },
  name: {
    column: "person.given_name || ' ' || person.family_name",
    shown: capitals,
    narrow: { field: 'name', op: 'all_words' },
  },
};

/** Of former positions, by the name of the field with `past_` in front. */
const PAST: Readonly<Record<string, Column<PersonField>>> = {
  past_title: { column: 'position.title', shown: capitals },
  past_company: { column: 'position.company', shown: capitals },
  past_company_domain: { column: 'position.domain' },
  past_level: { column: 'position.level' },
  past_department: { column: 'position.department' },
};

const COMPANIES: Readonly<Record<string, Column<CompanyField>>> = {
  ...place('company'),
  name: { column: 'company.sort_name', shown: capitals, narrow: { field: 'name', op: 'all_words' } },
  domain: { column: 'company.domain', narrow: { field: 'name', op: 'all_words' } },
  industry: { column: 'company.industry', shown: capitals },
  type: { column: 'company.type' },
};

const IN_PROFILES: Readonly<Record<string, (profile: PersonRecord) => readonly (string | undefined)[]>> = {
  skill: (profile) => profile.skills ?? [],
  school: (profile) => (profile.education ?? []).map((one) => one.school),
  degree: (profile) => (profile.education ?? []).map((one) => one.degree),
  field_of_study: (profile) => (profile.education ?? []).map((one) => one.field),
  headline: (profile) => [profile.headline],
};

const IN_COMPANIES: Readonly<Record<string, (facts: CompanyFacts) => readonly string[]>> = {
  keyword: (facts) => facts.keywords,
  technology: (facts) => facts.technologies,
  naics: (facts) => facts.naics,
  sic: (facts) => facts.sic,
  funding_stage: (facts) => facts.funding_stages,
};

interface Asked {
  asker: Asker;
  request: SuggestRequest;
}

/** Command: a long read. */
export async function suggestedValues(tx: Tx, { asker, request }: Asked): Promise<SuggestedValue[]> {
  const context = await contextOf(tx, asker);
  const { about, field } = request;
  const known = about === 'people' ? { ...PEOPLE, ...PAST, ...IN_PROFILES } : { ...COMPANIES, ...IN_COMPANIES };
  if (!Object.hasOwn(known, field)) {
    throw invalid(['field'], `${field} has no values to suggest; these have: ${Object.keys(known).join(', ')}`);
  }
  const counts = new Counts(request);
  const conditions = await conditionsOf(request, context);
  if (about === 'people') await countPeople(field, request.text, conditions, context, counts);
  else await countCompanies(field, request.text, conditions, context, counts);
  return counts.first(Math.min(request.limit, SUGGESTED_MAX));
}

async function conditionsOf({ about, filter }: SuggestRequest, context: Context): Promise<Condition[]> {
  const parts =
    about === 'people'
      ? await partsOf(filter as PersonFilter | undefined, compilePerson, context)
      : await partsOf(filter as CompanyFilter | undefined, compileCompany, context);
  return parts.map((part) => part.condition);
}

async function countPeople(
  field: string,
  text: string,
  conditions: readonly Condition[],
  context: Context,
  counts: Counts,
): Promise<void> {
  const typed = foldWords(text).length > 0;
  const words = (leaf: { field: PersonField; op: Op }) =>
    typed ? [compilePerson({ ...leaf, value: text }, ['text'], context)] : [];
  const column = PEOPLE[field];
  if (column !== undefined) {
    const narrow = column.narrow === undefined ? [] : await Promise.all(words(column.narrow));
    return countColumn('person', column, [...conditions, ...narrow], context, counts);
  }
  const past = PAST[field];
  const inText = ['past_level', 'past_department', 'degree', 'field_of_study'].includes(field)
    ? []
    : await Promise.all(words({ field: 'text', op: 'all_words' }));
  const all = [...conditions, ...inText];
  if (past !== undefined) return countPast(past, all, context, counts);
  const textsIn = IN_PROFILES[field]!;
  const scannedMax = PROFILES_MAX;
  for await (const { rows } of walk({ of: 'person', conditions: all, columns: NOTHING }, context, { scannedMax })) {
    const wanted = rows.map(({ number, id }) => ({ number, id: id! }));
    const people = await readPeople(context.reads, context.graphId, wanted, isoOf(context), {
      employers: true,
      headCounts: true,
    });
    for (const { profile } of people) counts.add(textsIn(profile));
  }
}

/** Makes a walk read each row, for its ID. */
const NOTHING = { nothing: sql`''` };
const isoOf = ({ now }: Context): string => new Date(now).toISOString();

async function countColumn(
  of: 'person' | 'company',
  { column, shown, more = {} }: Column<string>,
  conditions: readonly Condition[],
  context: Context,
  counts: Counts,
): Promise<void> {
  const columns = { value: sql.raw(column), ...more };
  for await (const { rows } of walk({ of, conditions, columns }, context, { scannedMax: COUNTED_MAX })) {
    for (const row of rows) {
      const value = String(row['value']);
      counts.add([shown === undefined ? value : shown(value, row)]);
    }
  }
}

async function countPast(
  { column, shown = (value) => value }: Column<PersonField>,
  conditions: readonly Condition[],
  context: Context,
  counts: Counts,
): Promise<void> {
  const { reads, graphId } = context;
  for await (const { rows } of walk({ of: 'person', conditions }, context, { scannedMax: COUNTED_MAX })) {
    if (rows.length === 0) continue;
    const numbers = rows.map((row) => row.number);
    const found = await sql<{ value: string }>`select ${sql.raw(column)} as value
      from ${rowsOf(reads, numbers)} cross join position
      where position.graph_id = ${graphId} and position.person = "some".value and position.current = 0`.execute(
      reads.db,
    );
    for (const { value } of found.rows) counts.add([shown(value, {})]);
  }
}

async function countCompanies(
  field: string,
  text: string,
  conditions: readonly Condition[],
  context: Context,
  counts: Counts,
): Promise<void> {
  const column = COMPANIES[field];
  const narrow = column?.narrow;
  if (column !== undefined) {
    const words =
      narrow === undefined || foldWords(text).length === 0
        ? []
        : [await compileCompany({ ...narrow, value: text }, ['text'], context)];
    return countColumn('company', column, [...conditions, ...words], context, counts);
  }
  const listed = IN_COMPANIES[field]!;
  const scannedMax = PROFILES_MAX;
  for await (const { rows } of walk({ of: 'company', conditions, columns: NOTHING }, context, { scannedMax })) {
    const wanted = rows.map(({ number, id }) => ({ number, id: id! }));
    const companies = await readCompanies(context.reads, context.graphId, wanted, isoOf(context), { headCounts: true });
    for (const { profile } of companies) counts.add(listed(companyFacts(profile)));
  }
}

/** Counts by the folded value; shown as it is spelled most often. */
class Counts {
  readonly #wanted: string;
  readonly #found = new Map<string, { count: number; spelled: Map<string, number> }>();

  constructor({ field, text }: SuggestRequest) {
    this.#wanted = field === 'title' || field === 'past_title' ? normaliseTitle(text).text : fold(text);
  }

  /** Of one person or company. */
  add(values: readonly (string | undefined)[]): void {
    const seen = new Set<string>();
    for (const value of values) {
      if (value === undefined || value === '') continue;
      const key = fold(value);
      if (key === '' || seen.has(key) || !` ${key}`.includes(` ${this.#wanted}`)) continue;
      seen.add(key);
      const known = this.#found.get(key) ?? { count: 0, spelled: new Map<string, number>() };
      known.count += 1;
      known.spelled.set(value, (known.spelled.get(value) ?? 0) + 1);
      this.#found.set(key, known);
    }
  }

  first(limit: number): SuggestedValue[] {
    return [...this.#found]
      .sort(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1))
      .slice(0, limit)
      .map(([, { count, spelled }]) => ({ value: mostOften(spelled), count }));
  }
}

function mostOften(spelled: ReadonlyMap<string, number>): string {
  let best = ['', 0] as [string, number];
  for (const one of spelled) if (one[1] > best[1]) best = one;
  return best[0];
}
