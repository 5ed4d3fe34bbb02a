/** A labelled match query. */

export const SLICES = [
  'email',
  'phone',
  'profile',
  'name_company',
  'name_company_noisy',
  'name_place',
  'mixed',
  'namesake',
  'unknown',
  'reverse_email',
] as const;
export type Slice = (typeof SLICES)[number];

/** Fields of `POST /v1/people/match` that the worlds use. */
export interface QueryFields {
  email?: string;
  phone?: string;
  profile_url?: string;
  full_name?: string;
  given_name?: string;
  family_name?: string;
  company_name?: string;
  company_domain?: string;
  title?: string;
  city?: string;
  postal_code?: string;
  country?: string;
}

export interface LabelledQuery {
  id: string;
  slice: Slice;
  query: QueryFields;
  /** the person who is meant; null where nobody in the base is, or where what was sent fits several alike */
  truth: string | null;
  /** everybody in the base whom all that was rightly sent fits; of a reverse e-mail, whose name makes the address */
  fits: string[];
}
