/** The filter tree over people, compiled. Columns hold folded text, so the values asked for are folded here. */
import { sql } from 'kysely';
import { invalid } from '../../errors.ts';
import { type KeyKind, personKeys } from '../../identity/match/keys.ts';
import { normaliseCompany } from '../../identity/normalise/company.ts';
import { normaliseDomain } from '../../identity/normalise/domain.ts';
import { normaliseEmail } from '../../identity/normalise/email.ts';
import { fold, foldWords } from '../../identity/normalise/fold.ts';
import { normaliseName } from '../../identity/normalise/name.ts';
import { normalisePhone } from '../../identity/normalise/phone.ts';
import { normaliseCountry } from '../../identity/normalise/place.ts';
import { normaliseProfileUrl } from '../../identity/normalise/profile-url.ts';
import { normaliseTitle } from '../../identity/normalise/title.ts';
import type { PersonRecord } from '../../identity/record.ts';
import { type TermKind, term, termOf } from '../../identity/terms.ts';
import type { Wanted } from '../../store/tx.ts';
import { dateColumn, narrowed, numberColumn, type TextRule, textColumn, WORD_OPS, wordsAll } from './columns.ts';
import { compilePosition } from './compile-position.ts';
import { bySql, byWords, type Condition, nobody } from './condition.ts';
import { type Context, compileTree, hasWords, needsCurrent, numberIn } from './context.ts';
import { anyPosition, employerFits, peopleAt } from './employers.ts';
import { findEmployers } from './find-employers.ts';
import { flagOf, numbersOf, type Path, takes, textsOf } from './leaf.ts';
import { holdersOfKeys, numbersOfIds } from './numbers.ts';
import { regionsNamed } from './place.ts';
import { byProfile, educationTest, onTexts, TEXT_OPS } from './profile-texts.ts';
import { timeField } from './times.ts';
import type { AnyOf, CompanyFilter, Leaf, PersonField, PersonFilter } from './types.ts';

type PersonLeaf = Leaf<PersonField>;
type Compile = (leaf: PersonLeaf, path: Path, context: Context) => Condition | Promise<Condition>;

export function compilePerson(filter: PersonFilter, path: Path, context: Context): Promise<Condition> {
  return compileTree(filter, path, context, (node, at) => {
    if ('any' in node) return compileAny(node, [...at, 'any'], context);
    if ('employer' in node) return atEmployer(node.employer, [...at, 'employer'], context);
    const compile = Object.hasOwn(FIELDS, node.field) ? FIELDS[node.field] : undefined;
    if (compile === undefined) throw invalid([...at, 'field'], `${node.field} is no field of a person`);
    return compile(node, at, context);
  });
}

function compileAny({ any }: AnyOf, path: Path, context: Context): Condition | Promise<Condition> {
  const at = [...path, 'where'];
  if (any.of !== 'education') return compilePosition(any.where, any.of, at, context);
  const fits = educationTest(any.where, at);
  return byProfile((profile) => profile.education?.some(fits) ?? false);
}

/** A present employer fits. */
async function atEmployer(filter: CompanyFilter, path: Path, context: Context): Promise<Condition> {
  const { few, condition } = await findEmployers(filter, path, context);
  if (few !== undefined) return peopleAt(context, few, 'current_positions');
  const { test } = condition;
  if (!('sql' in test)) throw new Error('a company is asked for nothing but columns and words');
  // Companies have numbers of their own, so their words are looked up in the whole graph, not beside the people.
  return bySql(anyPosition(context, 'current_positions', employerFits(context, test.sql(context.range))));
}

const byText =
  (rule: TextRule): Compile =>
  (leaf, path, { current }) =>
    textColumn(rule, leaf, path, current);

const byList = (context: Context, numbers: readonly number[]): Condition =>
  numbers.length === 0 ? nobody() : { ...bySql(numberIn(context, 'person.number', numbers)), numbers };

/** A whole name, or words of one: of any name that the records have. */
const byName: Compile = (leaf, path, context) => {
  const column = { column: 'person.sort_name', canonical: folded, ops: WORD_OPS };
  if (leaf.op === 'exists' || leaf.op === 'contains') return textColumn(column, leaf, path, context.current);
  takes(leaf, ['is', 'in', 'words', 'all_words', 'phrase', 'prefix'], path);
  const whole = leaf.op === 'is' || leaf.op === 'in';
  const goesOn = !whole && leaf.op !== 'words';
  const some: Wanted[] = [];
  for (const text of textsOf(leaf, path)) {
    const words = foldWords((whole ? normaliseName({ full_name: text })?.full : undefined) ?? text);
    if (words.length === 0) throw invalid([...path, 'value'], 'holds no word to look for');
    if (!context.current) some.push(wordsAll(words, goesOn));
    else some.push(whole ? { word: termOf('full_name', words) } : wordsAll(words, goesOn, 'name'));
  }
  if (some.length === 0) return nobody();
  // Without terms a word may stand anywhere; the column then says whether it is the name's.
  if (!context.current) return narrowed(textColumn(column, { ...leaf, op: 'all_words' }, path, false), { some });
  return byWords(hasWords(context, { of: 'person', wanted: { some } }), { some });
};

/** Who holds an identifier: found by its match key. A mailbox of many (info@) is nobody's. */
const byKey =
  (
    kind: KeyKind,
    flag: 'has_email' | 'has_phone' | 'has_profile',
    read: (text: string) => object | undefined,
  ): Compile =>
  async (leaf, path, context) => {
    takes(leaf, ['is', 'in', 'exists'], path);
    if (leaf.op === 'exists') return hasFlag(flag, flagOf(leaf, path), context);
    const keys = textsOf(leaf, path).flatMap((text) => {
      const features = read(text);
      return features === undefined ? [] : personKeys(features);
    });
    return byList(context, await holdersOfKeys(context, keys, kind));
  };

const byFlag =
  (flag: 'has_email' | 'has_phone' | 'has_profile' | 'email_verified' | 'mobile'): Compile =>
  (leaf, path, context) => {
    takes(leaf, ['is'], path);
    if (flag === 'email_verified' || flag === 'mobile') needsCurrent(context, path, flag);
    return hasFlag(flag, flagOf(leaf, path), context);
  };

function hasFlag(flag: string, wanted: boolean, { current }: Context): Condition {
  const test = sql<boolean>`${sql.ref(`person.${flag}`)} = ${wanted ? 1 : 0}`;
  if (!current) return bySql(test);
  const word = { word: term('has', flag)! };
  return wanted ? { ...bySql(test, word), exact: true } : { ...bySql(test), unwanted: word };
}

/** Values of a list in the records: whole ones are terms, parts of one are looked for in the profile. */
const byProfileList =
  (kind: TermKind, textsIn: (profile: PersonRecord) => readonly (string | undefined)[], worded: boolean): Compile =>
  (leaf, path, context) => {
    takes(leaf, TEXT_OPS, path);
    const inProfile = onTexts(leaf, path, textsIn);
    if (leaf.op === 'exists' || leaf.op === 'contains') return inProfile;
    const texts = textsOf(leaf, path);
    if (texts.length === 0) return nobody();
    const whole = leaf.op === 'is' || leaf.op === 'in';
    if (context.current && (whole || leaf.op === 'prefix')) {
      const goesOn = leaf.op === 'prefix' ? { goesOn: true } : {};
      const some: Wanted[] = texts.flatMap((text) => term(kind, text) ?? []).map((word) => ({ word, ...goesOn }));
      return byWords(hasWords(context, { of: 'person', wanted: { some } }), { some });
    }
    if (!worded) return inProfile;
    return narrowed(inProfile, { some: texts.map((text) => wordsAll(foldWords(text), !whole && leaf.op !== 'words')) });
  };

const folded = (text: string): string => foldWords(text).join(' ');
const lower = (text: string): string => text.trim().toLowerCase();

const FIELDS: Readonly<Record<PersonField, Compile>> = {
  person_id: async (leaf, path, context) => {
    takes(leaf, ['is', 'in'], path);
    return byList(context, await numbersOfIds(context, 'p', textsOf(leaf, path)));
  },
  person_number: (leaf, path, context) => {
    if (leaf.op === 'is' || leaf.op === 'in') return byList(context, numbersOf(leaf, path));
    takes(leaf, ['is', 'in', 'lt', 'lte', 'gt', 'gte', 'between'], path);
    return numberColumn('person.number', leaf, path);
  },
  email: byKey('email', 'has_email', (text) => {
    const form = normaliseEmail(text);
    return form === undefined ? undefined : { emails: [form] };
  }),
  phone: byKey('phone', 'has_phone', (text) => {
    const form = normalisePhone(text);
    return form === undefined ? undefined : { phones: [form] };
  }),
  profile_url: byKey('profile', 'has_profile', (text) => {
    const form = normaliseProfileUrl(text);
    return form === undefined ? undefined : { profiles: [form] };
  }),
  name: byName,
  given_name: byText({ column: 'person.given_name', canonical: folded, words: 'name', ops: WORD_OPS }),
  family_name: byText({ column: 'person.family_name', canonical: folded, words: 'name', ops: WORD_OPS }),
  title: byText({
    column: 'person.title',
    canonical: (text) => normaliseTitle(text).text,
    words: 'title',
    ownWords: true,
    ops: WORD_OPS,
  }),
  level: byText({ column: 'person.level', canonical: lower, term: 'level', ops: [] }),
  department: byText({ column: 'person.department', canonical: lower, term: 'department', ops: [] }),
  company: byText({
    column: 'person.company',
    canonical: (text) => normaliseCompany(text)?.name ?? '',
    words: 'plain',
    term: 'company',
    ops: WORD_OPS,
  }),
  company_domain: byText({
    column: 'person.company_domain',
    canonical: (text) => normaliseDomain(text) ?? '',
    words: 'plain',
    term: 'company_domain',
    loose: true,
    ops: [],
  }),
  company_id: async (leaf, path, context) => {
    takes(leaf, ['is', 'in'], path);
    return peopleAt(context, await numbersOfIds(context, 'c', textsOf(leaf, path)), 'current_positions');
  },
  company_number: (leaf, path, context) => {
    takes(leaf, ['is', 'in'], path);
    return peopleAt(context, numbersOf(leaf, path), 'current_positions');
  },
  country: byText({
    column: 'person.country',
    canonical: (text) => normaliseCountry(text) || fold(text),
    term: 'country',
    ops: [],
  }),
  region: byText({ column: 'person.region', canonical: regionsNamed, term: 'region', ops: ['prefix'] }),
  city: byText({ column: 'person.city', canonical: folded, words: 'plain', ops: WORD_OPS }),
  postal_code: byText({
    column: 'person.postal_code',
    canonical: (text) => folded(text).replaceAll(' ', ''),
    ops: ['prefix'],
  }),
  has_email: byFlag('has_email'),
  has_phone: byFlag('has_phone'),
  has_profile: byFlag('has_profile'),
  email_verified: byFlag('email_verified'),
  mobile: byFlag('mobile'),
  role_start: timeField,
  company_start: timeField,
  experience_start: timeField,
  role_months: timeField,
  company_months: timeField,
  experience_years: timeField,
  job_change_days: timeField,
  job_change_inside: (leaf, path, context) => {
    takes(leaf, ['is'], path);
    needsCurrent(context, path, leaf.field);
    return bySql(sql<boolean>`(person.job_change <> '' and person.job_change_inside = ${flagOf(leaf, path) ? 1 : 0})`);
  },
  updated_at: (leaf, path) => dateColumn('person.updated_at', leaf, path, true),
  skill: byProfileList('skill', (profile) => profile.skills ?? [], true),
  school: byProfileList('school', (profile) => (profile.education ?? []).map((one) => one.school), true),
  degree: byProfileList('degree', (profile) => (profile.education ?? []).map((one) => one.degree), false),
  field_of_study: byProfileList(
    'field_of_study',
    (profile) => (profile.education ?? []).map((one) => one.field),
    false,
  ),
  headline: (leaf, path) => {
    const inProfile = onTexts(leaf, path, (profile) => [profile.headline]);
    if (leaf.op === 'exists' || leaf.op === 'contains') return inProfile;
    const goesOn = leaf.op === 'all_words' || leaf.op === 'phrase' || leaf.op === 'prefix';
    return narrowed(inProfile, { some: textsOf(leaf, path).map((text) => wordsAll(foldWords(text), goesOn)) });
  },
  summary: (leaf, path) => onTexts(leaf, path, (profile) => [profile.summary]),
  source: (leaf, path, context) => {
    takes(leaf, ['is', 'in'], path);
    return inSource(textsOf(leaf, path), context);
  },
  text: (leaf, path, context) => {
    takes(leaf, ['is', 'words', 'all_words', 'prefix'], path);
    const some = textsOf(leaf, path).map((text) => {
      const words = foldWords(text);
      if (words.length === 0) throw invalid([...path, 'value'], 'holds no word to look for');
      return wordsAll(words, leaf.op === 'all_words' || leaf.op === 'prefix');
    });
    return byWords(hasWords(context, { of: 'person', wanted: { some } }), { some });
  },
};

function inSource(names: readonly string[], { graphId, sourcesOf }: Context): Condition {
  if (names.length === 0 || sourcesOf?.length === 0) return nobody();
  const own = sourcesOf === null ? sql`` : sql`and source.account_group_id in (${sql.join(sourcesOf)})`;
  return bySql(sql<boolean>`exists (select 1 from record join source on source.id = record.source_id
    where record.graph_id = ${graphId} and record.entity = person.number
      and source.name in (${sql.join(names)}) ${own})`);
}
