/**
 * The words of searching: one filter tree over people and one over companies, to which every surface compiles.
 *
 * A tree is made of `and`, `or`, `not` and leaves `{field, op, value}`. Text is compared folded (without case, accents,
 * punctuation), company names without legal form, titles with abbreviations spelled out, countries and industries by
 * any spelling. Several values of one leaf mean any of them; for all of them put leaves into an `and`. Which field takes
 * which operators, and how it is answered, stands in `fields.ts`; a leaf that does not fit is `invalid_input` with its path.
 *
 *   operator    | meaning                                               | wire operators that mean it
 *   is, in      | equals one of the values                              | Crustdata `=`, `in`; Explorium `values`; Prospeo `include`
 *   not         | a node: everybody else, also those without a value    | `!=`, `not_in`, `(!)`; `negate`; `exclude`
 *   exists      | has a value (`true`) or none (`false`)                | `is_null`, `is_not_null`, existence filters
 *   words       | all words occur, whole, in any order                  | `(.)`; Explorium's job_title, phrases
 *   all_words   | the same, but the last one may go on                  | free text while it is typed
 *   phrase      | the words as they stand; the last one may go on       | `[.]`; Prospeo's CONTAINS
 *   prefix      | begins with                                           | autocomplete
 *   contains    | the folded text occurs anywhere, also inside words    | "substring"
 *   lt .. gte, between | numbers and dates; `between` includes both ends (`min`, `max`), each may be left out | `<`, `=<`, `=>`, `>`; ranges
 *
 * Same element. `any` holds when ONE position (or school) fits all of `where`; leaves outside of it may be met by
 * different ones. `{any: {of: 'past_positions', where: {and: [{field: 'company', ...}, {field: 'title', ...}]}}}`.
 * `employer` holds when a present employer fits a company tree; inside `any` over positions it is that position's.
 *
 * Not known is not met: whoever has no value fits no comparison, and therefore every `not` of one.
 */
import type { Datapoint } from '../credits/types.ts';
import type { Caller, CompanyView, PersonView } from '../types.ts';

export type Op =
  | 'is'
  | 'in'
  | 'exists'
  | 'words'
  | 'all_words'
  | 'phrase'
  | 'prefix'
  | 'contains'
  | 'lt'
  | 'lte'
  | 'gt'
  | 'gte'
  | 'between';

export interface Leaf<Field extends string> {
  field: Field;
  op: Op;
  /** text, a number, true or false, or several; not with `between`. Dates are YYYY, YYYY-MM, YYYY-MM-DD or whole times. */
  value?: string | number | boolean | readonly (string | number)[];
  /** the ends of `between` */
  min?: number | string;
  max?: number | string;
}

export type PersonField =
  // who
  | 'person_id'
  | 'person_number'
  | 'email'
  | 'phone'
  | 'profile_url'
  | 'name'
  | 'given_name'
  | 'family_name'
  // the present job; `company_id` and `company_number` hold for any present employer
  | 'title'
  | 'level'
  | 'department'
  | 'company'
  | 'company_domain'
  | 'company_id'
  | 'company_number'
  // where
  | 'country'
  | 'region'
  | 'city'
  | 'postal_code'
  // what can be reached: `mobile` unless its newest statement calls it unverified
  | 'has_email'
  | 'has_phone'
  | 'has_profile'
  | 'email_verified'
  | 'mobile'
  // times; dates of the present role, of the first job at the present employer, and of the first job at all
  | 'role_start'
  | 'company_start'
  | 'experience_start'
  | 'role_months'
  | 'company_months'
  | 'experience_years'
  /** days since the present job began, of somebody who had another before */
  | 'job_change_days'
  /** whether that other one was at the same company */
  | 'job_change_inside'
  | 'updated_at'
  // what else the records say
  | 'skill'
  | 'school'
  | 'degree'
  | 'field_of_study'
  | 'headline'
  | 'summary'
  | 'source'
  /** any of the words under which a person is found: names, employers, titles, cities, headline, skills, schools */
  | 'text';

export type PositionField =
  | 'company'
  | 'company_domain'
  | 'company_id'
  | 'company_number'
  | 'title'
  | 'level'
  | 'department'
  | 'start'
  | 'end'
  /** since its start, for a past one until its end */
  | 'months'
  | 'current';

export type EducationField = 'school' | 'degree' | 'field_of_study' | 'start' | 'end';

export type CompanyField =
  | 'company_id'
  | 'company_number'
  | 'name'
  | 'domain'
  | 'profile_url'
  | 'industry'
  | 'employee_count'
  | 'founded'
  /** private, public, non_profit or other */
  | 'type'
  | 'country'
  | 'region'
  | 'city'
  /** words of the description, the keywords and the industry */
  | 'description'
  | 'keyword'
  | 'technology'
  /** digits; `prefix` for every code below one */
  | 'naics'
  | 'sic'
  /** US dollars */
  | 'revenue'
  | 'funding_total'
  | 'funding_last'
  | 'funding_date'
  | 'funding_stage'
  /** `name=true` or `name=false`, as in `has_api=true` */
  | 'attribute'
  | 'updated_at';

export type Tree<Node> = { and: Tree<Node>[] } | { or: Tree<Node>[] } | { not: Tree<Node> } | Node;

export type CompanyFilter = Tree<Leaf<CompanyField>>;
export type PositionFilter = Tree<Leaf<PositionField> | { employer: CompanyFilter }>;
export type EducationFilter = Tree<Leaf<EducationField>>;

/** An element of a list that fits all of `where`. */
export type AnyOf =
  | { any: { of: 'positions' | 'current_positions' | 'past_positions'; where: PositionFilter } }
  | { any: { of: 'education'; where: EducationFilter } };

export type PersonFilter = Tree<Leaf<PersonField> | AnyOf | { employer: CompanyFilter }>;

/** Ties are broken by number. Those without a value come first in `asc`. */
export interface Sort<By extends string> {
  by: By;
  order: 'asc' | 'desc';
}

/**
 * `number` and `updated_at` sort any result. The others sort what was found, and are `invalid_input` where more than
 * 50,000 fit.
 */
export type PersonSort =
  | 'number'
  | 'updated_at'
  /** by family name */
  | 'name'
  /** as a name reads, given name first */
  | 'full_name'
  | 'title'
  | 'company'
  | 'company_number'
  | 'employee_count'
  | 'country'
  | 'region'
  | 'city'
  | 'role_start';
export type CompanySort =
  | 'number'
  | 'updated_at'
  | 'name'
  | 'employee_count'
  | 'founded'
  | 'revenue'
  | 'funding_total'
  | 'country';

/** Left out, also from the total. Up to 50,000 in all; what is known of nobody is passed over. */
export interface Exclude {
  personIds?: readonly string[] | undefined;
  profileUrls?: readonly string[] | undefined;
  /** whole names */
  names?: readonly string[] | undefined;
}

interface FindBase<Filter, By extends string> {
  filter?: Filter | undefined;
  /** all of these words; the same as a leaf `text` (people) or `name` (companies) with `words` */
  text?: string | undefined;
  /** by number where none is given; at most three */
  sort?: readonly Sort<By>[] | undefined;
  limit: number;
  /** `nextCursor` of the page before, with everything else as it was; pages by cursor go on whatever is inserted */
  cursor?: string | undefined;
  /** a numbered page instead of a cursor */
  offset?: number | undefined;
  /** what each condition finds by itself, where the whole finds nothing */
  explain?: boolean | undefined;
}

export interface FindPeople extends FindBase<PersonFilter, PersonSort> {
  exclude?: Exclude | undefined;
  /** at most so many people of one employer */
  perEmployer?: number | undefined;
  /** leaves out those of whom the caller's group holds one of these */
  withoutHeld?: readonly Datapoint[] | undefined;
}

export type FindCompanies = FindBase<CompanyFilter, CompanySort>;

export interface Found {
  items: { id: string; number: number }[];
  /** null at the end; with `offset` too */
  nextCursor: string | null;
  /**
   * Exact up to 10,000. Beyond that, or where so many had to be looked at one by one that the bound was met, the share
   * of those looked at who fit, applied to all. A cursor carries the first page's total on.
   */
  total: number;
  totalIsExact: boolean;
  /** false: the bound was met before the page was full; `nextCursor` goes on from there */
  complete: boolean;
  /** one line for each condition on top, where `explain` was asked for and nothing was found */
  explanation?: ConditionCount[];
}

/** How many a condition finds by itself. */
export interface ConditionCount {
  /** where it stands, as `filter.and.2` */
  path: string;
  count: number;
  countIsExact: boolean;
}

/** Values of a field by frequency, for a filter to take. */
export interface SuggestRequest {
  about: 'people' | 'companies';
  /** a field of the tree, or of past positions with `past_` in front (`past_title`, `past_company`, ...) */
  field: string;
  /** what has been typed: the values have a word that begins so; '' for the most frequent ones */
  text: string;
  /** only among those who fit */
  filter?: PersonFilter | CompanyFilter | undefined;
  /** at most 100 */
  limit: number;
}

export interface SuggestedValue {
  /** as a leaf takes it and as somebody reads it */
  value: string;
  /** how many have it, among up to 20,000 looked at */
  count: number;
}

export type PersonGroup = 'country' | 'region' | 'city' | 'department' | 'level' | 'company_size' | 'industry';

export interface CountRequest {
  filter?: PersonFilter | undefined;
  /** each combination of these is counted */
  by: readonly PersonGroup[];
}

export interface Counts {
  total: number;
  totalIsExact: boolean;
  /** largest first, at most 1,000; an estimate unless `totalIsExact`. '' stands for unknown. */
  groups: { values: string[]; count: number }[];
}

/** A page of whole profiles. */
export type SearchPage<View> = Omit<Found, 'items'> & { items: View[] };

export interface SearchVerbs {
  /** Pages by cursor or by number, in an order that stays. Scope people:read, as for all of these. */
  findPeople(caller: Caller, request: FindPeople): Promise<Found>;
  findCompanies(caller: Caller, request: FindCompanies): Promise<Found>;
  searchPeople(caller: Caller, request: FindPeople): Promise<SearchPage<PersonView>>;
  searchCompanies(caller: Caller, request: FindCompanies): Promise<SearchPage<CompanyView>>;
  /** Values for a filter, the most frequent first. */
  suggestValues(caller: Caller, request: SuggestRequest): Promise<SuggestedValue[]>;
  countPeople(caller: Caller, request: CountRequest): Promise<Counts>;
}
