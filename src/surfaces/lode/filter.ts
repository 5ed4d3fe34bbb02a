/**
 * The filter trees of a search, as they come over the wire: the engine's own, checked for shape here. Which operator
 * goes with which field, and how deep and wide a tree may be, the engine says, with the place.
 */
import { z } from 'zod';
import type {
  CompanyField,
  CompanyFilter,
  CompanySort,
  EducationField,
  EducationFilter,
  Op,
  PersonField,
  PersonFilter,
  PersonSort,
  PositionField,
  PositionFilter,
} from '../../engine/search/types.ts';

const OPS = [
  'is',
  'in',
  'exists',
  'words',
  'all_words',
  'phrase',
  'prefix',
  'contains',
  'lt',
  'lte',
  'gt',
  'gte',
  'between',
] as const satisfies readonly Op[];

const PERSON_FIELDS = [
  'person_id',
  'person_number',
  'email',
  'phone',
  'profile_url',
  'name',
  'given_name',
  'family_name',
  'title',
  'level',
  'department',
  'company',
  'company_domain',
  'company_id',
  'company_number',
  'country',
  'region',
  'city',
  'postal_code',
  'has_email',
  'has_phone',
  'has_profile',
  'email_verified',
  'mobile',
  'role_start',
  'company_start',
  'experience_start',
  'role_months',
  'company_months',
  'experience_years',
  'job_change_days',
  'job_change_inside',
  'updated_at',
  'skill',
  'school',
  'degree',
  'field_of_study',
  'headline',
  'summary',
  'source',
  'text',
] as const satisfies readonly PersonField[];

const COMPANY_FIELDS = [
  'company_id',
  'company_number',
  'name',
  'domain',
  'profile_url',
  'industry',
  'employee_count',
  'founded',
  'type',
  'country',
  'region',
  'city',
  'description',
  'keyword',
  'technology',
  'naics',
  'sic',
  'revenue',
  'funding_total',
  'funding_last',
  'funding_date',
  'funding_stage',
  'attribute',
  'updated_at',
] as const satisfies readonly CompanyField[];

const POSITION_FIELDS = [
  'company',
  'company_domain',
  'company_id',
  'company_number',
  'title',
  'level',
  'department',
  'start',
  'end',
  'months',
  'current',
] as const satisfies readonly PositionField[];

const EDUCATION_FIELDS = [
  'school',
  'degree',
  'field_of_study',
  'start',
  'end',
] as const satisfies readonly EducationField[];

const text = z.string().max(2048);
const one = z.union([text, z.number(), z.boolean()]);
const end = z.union([text, z.number()]);

/** A condition on one of the fields; `value` or, with `between`, `min` and `max`. */
function leaf<const Field extends string>(fields: readonly [Field, ...Field[]]) {
  return z.strictObject({
    field: z.enum(fields),
    op: z.enum(OPS),
    value: z.union([one, z.array(end).min(1).max(1000)]).optional(),
    min: end.optional(),
    max: end.optional(),
  });
}

const LIST_MAX = 500;

/** `{and: [...]}`, `{or: [...]}`, `{not: ...}` or one of the nodes. */
function tree<Filter>(id: string, nodes: () => z.ZodType[]): z.ZodType<Filter> {
  const filter: z.ZodType<Filter> = z
    .lazy(() =>
      z.union([
        z.strictObject({ and: z.array(filter).min(1).max(LIST_MAX) }),
        z.strictObject({ or: z.array(filter).min(1).max(LIST_MAX) }),
        z.strictObject({ not: filter }),
        ...nodes(),
      ]),
    )
    // What the union yields is what the nodes are made of; its inferred type cannot name itself.
    .meta({ id }) as unknown as z.ZodType<Filter>;
  return filter;
}

export const companyFilter = tree<CompanyFilter>('CompanyFilter', () => [leaf(COMPANY_FIELDS)]);
const employer = z.strictObject({ employer: companyFilter });
const positionFilter = tree<PositionFilter>('PositionFilter', () => [employer, leaf(POSITION_FIELDS)]);
const educationFilter = tree<EducationFilter>('EducationFilter', () => [leaf(EDUCATION_FIELDS)]);
const anyOf = z.strictObject({
  any: z.union([
    z.strictObject({ of: z.enum(['positions', 'current_positions', 'past_positions']), where: positionFilter }),
    z.strictObject({ of: z.literal('education'), where: educationFilter }),
  ]),
});
export const personFilter = tree<PersonFilter>('PersonFilter', () => [anyOf, employer, leaf(PERSON_FIELDS)]);

const PERSON_SORTS = [
  'number',
  'updated_at',
  'name',
  'title',
  'company',
  'company_number',
  'employee_count',
  'country',
  'region',
  'city',
  'role_start',
] as const satisfies readonly PersonSort[];
const COMPANY_SORTS = [
  'number',
  'updated_at',
  'name',
  'employee_count',
  'founded',
  'revenue',
  'funding_total',
  'country',
] as const satisfies readonly CompanySort[];

function sorts<const By extends string>(by: readonly [By, ...By[]]) {
  return z
    .array(z.strictObject({ by: z.enum(by), order: z.enum(['asc', 'desc']) }))
    .max(3)
    .optional();
}
export const personSorts = sorts(PERSON_SORTS);
export const companySorts = sorts(COMPANY_SORTS);
