/** The filters that speak of people, each as one row: its shape and what it asks of the engine. */
import { z } from 'zod';
import { placeFilter } from '../../../engine/search/place.ts';
import type { PersonField, PersonFilter } from '../../../engine/search/types.ts';
import { DEPARTMENTS, departmentsBehind, levelsOf, SENIORITIES } from '../vocabulary.ts';
import { parseBooleanTitle } from './boolean-title.ts';
import { type Apply, addPeople, type Draft, ends } from './draft.ts';
import { badValue, includeExclude, invalidFilter, listed, range, shaped } from './refusals.ts';

/** Text that holds something to look for. */
const wordy = (value: string, key: string): string => {
  if (!/[\p{L}\p{N}]/u.test(value)) throw badValue(value, key, undefined, 'it holds no letter');
  return value;
};

const personSearch = includeExclude(500, [1, 100]).extend({ match_mode: z.enum(['SMART', 'STRICT']).nullish() });

const applySearch: Apply = (draft, value, key) => {
  const { match_mode, ...lists } = shaped(personSearch, value, key);
  addPeople(draft, lists, (text) => {
    const name: PersonFilter = { field: 'name', op: 'all_words', value: wordy(text, key) };
    if (match_mode === 'STRICT') return name;
    return {
      or: [
        name,
        ...(['company', 'company_domain'] as const).map((field) => ({ field, op: 'is' as const, value: text })),
      ],
    };
  });
};

const applyName: Apply = (draft, value, key) => {
  const lists = shaped(includeExclude(500, [1, 100]), value, key);
  addPeople(draft, lists, (text) => ({ field: 'name', op: 'all_words', value: wordy(text, key) }));
};

const applyNameOrTitle: Apply = (draft, value, key) => {
  const text = wordy(shaped(z.string().trim().min(1).max(200), value, key), key);
  draft.filters.push({ or: (['name', 'title'] as const).map((field) => ({ field, op: 'all_words', value: text })) });
  draft.positive = true;
};

const jobTitle = includeExclude(100, [2, 100]).extend({
  match_only_exact_job_titles: z.boolean().nullish(),
  match_mode: z.enum(['EXACT', 'CONTAINS', 'SIMILAR']).nullish(),
  smart_intensity: z.enum(['LOOSE', 'NORMAL', 'STRICT']).nullish(),
  boolean_search: z.string().max(20_000).nullish(),
});

const applyTitle: Apply = (draft, value, key) => {
  const { include, exclude, ...how } = shaped(jobTitle, value, key);
  if (how.boolean_search != null) {
    if (include?.length || exclude?.length)
      throw invalidFilter(`\`${key}.boolean_search\` excludes include and exclude.`);
    draft.filters.push(parseBooleanTitle(how.boolean_search, `${key}.boolean_search`));
    draft.positive = true;
    return;
  }
  // The newer member wins; without either the vendor's page says exact.
  const mode = how.match_mode ?? (how.match_only_exact_job_titles === false ? 'CONTAINS' : 'EXACT');
  if (how.smart_intensity != null && mode !== 'SIMILAR') {
    throw invalidFilter(`\`${key}.smart_intensity\` goes with match_mode \`SIMILAR\` only.`);
  }
  addPeople(draft, { include, exclude }, (text) =>
    titleFilter(wordy(text, key), mode, how.smart_intensity ?? 'NORMAL'),
  );
};

/** Similar titles: the words as they stand, in any order, or any of the longer ones. */
function titleFilter(text: string, mode: 'EXACT' | 'CONTAINS' | 'SIMILAR', intensity: string): PersonFilter {
  if (mode === 'EXACT') return { field: 'title', op: 'in', value: [text] };
  if (mode === 'CONTAINS' || intensity === 'STRICT') return { field: 'title', op: 'phrase', value: text };
  if (intensity === 'NORMAL') return { field: 'title', op: 'all_words', value: text };
  const words = text.split(/\s+/).filter((word) => word.length > 3);
  return { or: [text, ...words].map((value) => ({ field: 'title', op: 'all_words', value })) };
}

const applyDepartment: Apply = (draft, value, key) => {
  const lists = shaped(includeExclude(), value, key);
  listed([...(lists.include ?? []), ...(lists.exclude ?? [])], DEPARTMENTS, key);
  addPeople(draft, lists, (department) => {
    const { levels, departments } = departmentsBehind(department);
    const parts: PersonFilter[] = [];
    if (levels.length > 0) parts.push({ field: 'level', op: 'in', value: levels });
    if (departments.length > 0) parts.push({ field: 'department', op: 'in', value: departments });
    return { or: parts };
  });
};

const applySeniority: Apply = (draft, value, key) => {
  const lists = shaped(includeExclude(11), value, key);
  listed([...(lists.include ?? []), ...(lists.exclude ?? [])], SENIORITIES, key);
  addPeople(draft, lists, (seniority) => ({ field: 'level', op: 'in', value: levelsOf(seniority) }));
};

/** The vendor's clients send ` #US` behind a place at times. */
export function place(text: string, key: string) {
  const found = placeFilter(text.replace(/\s*#[A-Za-z]{2}$/, ''));
  if (found === undefined) {
    throw badValue(text, key, undefined, 'a place ends with its country, as in `Ghent, Flanders, Belgium`');
  }
  return found;
}

const applyLocation: Apply = (draft, value, key) =>
  addPeople(draft, shaped(includeExclude(100), value, key), (text) => place(text, key));

const contactDetails = z.strictObject({
  email: z.array(z.enum(['VERIFIED'])).nullish(),
  mobile: z.array(z.enum(['VERIFIED', 'UNAVAILABLE'])).nullish(),
  operator: z.enum(['OR', 'AND']).nullish(),
  hide_people_with_details_already_revealed: z.boolean().nullish(),
});

const applyContact: Apply = (draft, value, key) => {
  const { email, mobile, operator, ...hide } = shaped(contactDetails, value, key);
  const asked: PersonFilter[] = [];
  if (email?.length) asked.push({ field: 'email_verified', op: 'is', value: true });
  if (new Set(mobile).size === 1) asked.push({ field: 'mobile', op: 'is', value: mobile![0] === 'VERIFIED' });
  if (asked.length > 0) draft.filters.push(operator === 'AND' ? { and: asked } : { or: asked });
  if (hide.hide_people_with_details_already_revealed) draft.withoutHeld = ['email', 'mobile'];
  draft.positive ||= Boolean(email?.length || mobile?.length);
};

/** Lode keeps no lists and exports of this vendor's, so nobody is on one. */
const duplicateControl = z.strictObject({
  hide_people_from_all_my_lists: z.boolean().nullish(),
  hide_people_already_exported_before: z.boolean().nullish(),
});

const lasting =
  (field: PersonField, most: number): Apply =>
  (draft, value, key) => {
    const bounds = shaped(range(0, most), value, key);
    if (bounds.min == null && bounds.max == null) return;
    draft.filters.push({ field, op: 'between', ...ends(bounds) });
    draft.positive = true;
  };

const jobChange = z.strictObject({
  timeframe_days: z.literal([30, 60, 90, 180, 270, 365]),
  only_promotion: z.boolean().nullish(),
  only_new_company: z.boolean().nullish(),
});

const applyJobChange: Apply = (draft, value, key) => {
  const { timeframe_days, only_promotion, only_new_company } = shaped(jobChange, value, key);
  if (only_promotion && only_new_company)
    throw invalidFilter(`\`${key}\` cannot be both a promotion and at a new company.`);
  draft.filters.push({ field: 'job_change_days', op: 'between', min: 0, max: timeframe_days });
  if (only_promotion) draft.filters.push({ field: 'job_change_inside', op: 'is', value: true });
  if (only_new_company) draft.filters.push({ field: 'job_change_inside', op: 'is', value: false });
  draft.positive = true;
};

export const PERSON_FILTERS: Readonly<Record<string, Apply>> = {
  person_search: applySearch,
  person_name: applyName,
  person_name_or_job_title: applyNameOrTitle,
  person_job_title: applyTitle,
  person_department: applyDepartment,
  person_seniority: applySeniority,
  person_location_search: applyLocation,
  person_contact_details: applyContact,
  person_duplicate_control: (_draft, value, key) => {
    shaped(duplicateControl, value, key);
  },
  max_person_per_company: (draft: Draft, value, key) => {
    draft.perEmployer = shaped(z.int().min(1).max(100), value, key);
  },
  person_year_of_experience: lasting('experience_years', 60),
  person_time_in_current_role: lasting('role_months', 600),
  person_time_in_current_company: lasting('company_months', 600),
  person_job_change: applyJobChange,
};
