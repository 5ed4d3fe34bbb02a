/** The filter tree over companies, compiled. Columns hold folded text, so the values asked for are folded here. */
import { sql } from 'kysely';
import { invalid } from '../../errors.ts';
import { industryOf, industrySpellings } from '../../identity/facets/industries.ts';
import { companyKeys } from '../../identity/match/keys.ts';
import { normaliseCompany } from '../../identity/normalise/company.ts';
import { normaliseDomain } from '../../identity/normalise/domain.ts';
import { fold, foldWords } from '../../identity/normalise/fold.ts';
import { normaliseCountry } from '../../identity/normalise/place.ts';
import { normaliseProfileUrl } from '../../identity/normalise/profile-url.ts';
import { beginningWith, employeeBand, pairsOf, type TermKind, term, termOf } from '../../identity/terms.ts';
import type { Wanted } from '../../store/tx.ts';
import { attributeText } from '../resolve/company-listing.ts';
import { dateColumn, narrowed, numberColumn, type TextRule, textColumn, wordsAll } from './columns.ts';
import { bySql, byWords, type Condition, nobody } from './condition.ts';
import { type Context, compileTree, hasWords, needsCurrent, numberIn } from './context.ts';
import { boundsOf, numbersOf, type Path, readNumber, takes, textsOf } from './leaf.ts';
import { holdersOfKeys, numbersOfIds } from './numbers.ts';
import { regionsNamed } from './place.ts';
import type { CompanyField, CompanyFilter, Leaf, Op } from './types.ts';

type CompanyLeaf = Leaf<CompanyField>;
type Compile = (leaf: CompanyLeaf, path: Path, context: Context) => Condition | Promise<Condition>;

export function compileCompany(filter: CompanyFilter, path: Path, context: Context): Promise<Condition> {
  return compileTree(filter, path, context, (leaf, at) => {
    const compile = Object.hasOwn(FIELDS, leaf.field) ? FIELDS[leaf.field] : undefined;
    if (compile === undefined) throw invalid([...at, 'field'], `${leaf.field} is no field of a company`);
    return compile(leaf, at, context);
  });
}

const byText =
  (rule: TextRule): Compile =>
  (leaf, path, { current }) =>
    textColumn(rule, leaf, path, current);

const byNumber =
  (column: string): Compile =>
  (leaf, path, context) => {
    needsCurrent(context, path, leaf.field);
    return numberColumn(column, leaf, path);
  };

const byId: Compile = async (leaf, path, context) => {
  takes(leaf, ['is', 'in'], path);
  return byList(context, await numbersOfIds(context, 'c', textsOf(leaf, path)));
};

function byList(context: Context, numbers: readonly number[]): Condition {
  if (numbers.length === 0) return nobody();
  return { ...bySql(numberIn(context, 'company.number', numbers)), numbers };
}

const name: TextRule = {
  column: 'company.sort_name',
  canonical: (text) => normaliseCompany(text)?.name ?? '',
  words: 'plain',
  ops: ['phrase', 'prefix', 'contains'],
};

/** Any of its names: `words` and `all_words` find former and short ones too. */
const byName: Compile = (leaf, path, context) => {
  if (leaf.op !== 'words' && leaf.op !== 'all_words') {
    const found = textColumn(name, leaf, path, context.current);
    return context.current ? found : withoutWords(found);
  }
  needsCurrent(context, path, 'words of a name');
  return anyOf(leaf, path, context, (text) => {
    const words = foldWords(normaliseCompany(text)?.name ?? text);
    return words.length === 0 ? undefined : wordsAll(words, leaf.op === 'all_words');
  });
};

const byDomain: Compile = async (leaf, path, context) => {
  takes(leaf, ['is', 'in', 'exists'], path);
  if (leaf.op === 'exists') return bySql(existence('company.domain', leaf.value !== false));
  const domains = textsOf(leaf, path).flatMap((text) => normaliseDomain(text) ?? []);
  const keys = domains.flatMap((domain) => companyKeys({ domains: [domain] }));
  return byList(context, await holdersOfKeys(context, keys, 'company_domain'));
};

const byProfile: Compile = async (leaf, path, context) => {
  takes(leaf, ['is', 'in'], path);
  const profiles = textsOf(leaf, path).flatMap((text) => {
    const form = normaliseProfileUrl(text);
    return form?.kind === 'linkedin_company' ? [form.id] : [];
  });
  const keys = profiles.flatMap((profile) => companyKeys({ profiles: [profile] }));
  return byList(context, await holdersOfKeys(context, keys, 'company_profile'));
};

const byIndustry: Compile = (leaf, path, context) => {
  const found = textColumn(
    {
      column: 'company.industry',
      canonical: (text) => industrySpellings(industryOf(text) ?? text),
      ops: ['words', 'phrase', 'contains'],
    },
    leaf,
    path,
    context.current,
  );
  if (!context.current || (leaf.op !== 'is' && leaf.op !== 'in')) return found;
  const terms = textsOf(leaf, path).flatMap((text) => term('industry', industryOf(text) ?? text) ?? []);
  return { ...found, wanted: { some: terms.map((word) => ({ word })) }, exact: true };
};

/** Bands of head counts narrow: there are few, and each is a term. */
const byEmployees: Compile = (leaf, path, context) => {
  const found = numberColumn('company.employee_count', leaf, path);
  if (!context.current || leaf.op === 'exists') return found;
  const bounds = boundsOf(leaf, path, readNumber);
  const asked = bounds === undefined ? numbersOf(leaf, path) : [];
  const low = bounds === undefined ? Math.min(...asked) : (bounds.from?.value ?? 0);
  const high = bounds === undefined ? Math.max(...asked) : (bounds.to?.value ?? Number.POSITIVE_INFINITY);
  const bands: string[] = [];
  for (let band = employeeBand(low); band <= employeeBand(high); band += 1) {
    bands.push(termOf('employees', [String(band)]));
  }
  return narrowed(found, { some: bands.map((word) => ({ word })) });
};

/** Lists whose values are terms. */
const byTerm =
  (kind: TermKind, ops: readonly Op[] = ['is', 'in'], read: (text: string) => string = (text) => text): Compile =>
  (leaf, path, context) => {
    takes(leaf, ops, path);
    needsCurrent(context, path, leaf.field);
    return anyOf(leaf, path, context, (text) => {
      const word = term(kind, read(text));
      return word === undefined ? undefined : { word, ...(leaf.op === 'prefix' ? { goesOn: true } : {}) };
    });
  };

/** `words` and `phrase`: the words stand together somewhere in a keyword. */
const byKeyword: Compile = (leaf, path, context) => {
  if (leaf.op !== 'words' && leaf.op !== 'phrase') {
    return byTerm('keyword', ['is', 'in', 'prefix', 'words', 'phrase'])(leaf, path, context);
  }
  needsCurrent(context, path, leaf.field);
  return anyOf(leaf, path, context, (text) => {
    const word = term('keyword_part', text);
    return word === undefined ? undefined : beginningWith(word);
  });
};

/** A phrase is found by its pairs of neighbours: of three words and more, two that stand apart would do. */
const byDescription: Compile = (leaf, path, context) => {
  takes(leaf, ['words', 'all_words', 'phrase'], path);
  needsCurrent(context, path, leaf.field);
  return anyOf(leaf, path, context, (text) => {
    const words = foldWords(text);
    if (words.length === 0) return undefined;
    if (leaf.op !== 'phrase') return wordsAll(words, leaf.op === 'all_words', 'text');
    return words.length === 1 ? wordsAll(words, false, 'text') : { all: pairsOf(words).map((word) => ({ word })) };
  });
};

/** Someone of whom any of the values' words hold. */
function anyOf(
  leaf: CompanyLeaf,
  path: Path,
  context: Context,
  wantedOf: (text: string) => Wanted | undefined,
): Condition {
  const some = textsOf(leaf, path).map((text) => {
    const wanted = wantedOf(text);
    if (wanted === undefined) throw invalid([...path, 'value'], 'holds no word to look for');
    return wanted;
  });
  return some.length === 0 ? nobody() : byWords(hasWords(context, { of: 'company', wanted: { some } }), { some });
}

const existence = (column: string, wanted: boolean) =>
  wanted ? sql<boolean>`${sql.ref(column)} <> ''` : sql<boolean>`${sql.ref(column)} = ''`;

/** Companies had no words before migration 0005. */
function withoutWords({ wanted: _words, ...rest }: Condition): Condition {
  return { ...rest, exact: false };
}

const folded = (text: string): string => foldWords(text).join(' ');

const FIELDS: Readonly<Record<CompanyField, Compile>> = {
  company_id: byId,
  company_number: (leaf, path, context) => {
    takes(leaf, ['is', 'in', 'lt', 'lte', 'gt', 'gte', 'between'], path);
    if (leaf.op !== 'is' && leaf.op !== 'in') return numberColumn('company.number', leaf, path);
    return byList(context, numbersOf(leaf, path));
  },
  name: byName,
  domain: byDomain,
  profile_url: byProfile,
  industry: byIndustry,
  employee_count: byEmployees,
  founded: byNumber('company.founded'),
  type: (leaf, path, context) => {
    needsCurrent(context, path, leaf.field);
    return textColumn(
      { column: 'company.type', canonical: (text) => text.trim().toLowerCase(), term: 'type', ops: [] },
      leaf,
      path,
      context.current,
    );
  },
  country: byText({
    column: 'company.country',
    canonical: (text) => normaliseCountry(text) || fold(text),
    term: 'country',
    ops: [],
  }),
  region: byText({ column: 'company.region', canonical: regionsNamed, term: 'region', ops: ['prefix'] }),
  city: byText({ column: 'company.city', canonical: folded, ops: ['words', 'phrase', 'prefix', 'contains'] }),
  description: byDescription,
  keyword: byKeyword,
  technology: byTerm('technology', ['is', 'in', 'prefix']),
  naics: byTerm('naics', ['is', 'in', 'prefix']),
  sic: byTerm('sic', ['is', 'in', 'prefix']),
  revenue: byNumber('company.revenue'),
  funding_total: byNumber('company.funding_total'),
  funding_last: byNumber('company.funding_last'),
  funding_date: (leaf, path, context) => {
    needsCurrent(context, path, leaf.field);
    return dateColumn('company.funding_date', leaf, path);
  },
  funding_stage: byTerm('funding_stage'),
  attribute: byTerm('attribute', ['is', 'in'], (text) => {
    const [, attribute = text, value = 'true'] = /^(.*?)(?:=(true|false))?$/.exec(text) ?? [];
    return attributeText(attribute, value === 'true');
  }),
  updated_at: (leaf, path) => dateColumn('company.updated_at', leaf, path, true),
};
