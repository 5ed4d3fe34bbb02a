/**
 * The record formats: what one source says about one person or one company.
 *
 * The names are those of the files and of the API (DESIGN.md section 8), snake_case included: a record is kept as it
 * came, so giving its members second names inside the program would only add a place to get them wrong. They do not
 * change without a migration. Every member is optional; absent, never null or empty, once `identity/normalise/record`
 * has cleaned it.
 */

export interface EmailValue {
  address: string;
  type?: 'work' | 'personal';
  status?: 'verified' | 'unverified' | 'catch_all' | 'invalid';
}

export interface PhoneValue {
  number: string;
  type?: 'mobile' | 'direct' | 'switchboard' | 'home' | 'fax';
  status?: 'verified' | 'unverified';
}

/** `kind` is `linkedin`, `sales_navigator`, `recruiter` or any other word; only the LinkedIn family is global. */
export interface ProviderId {
  kind: string;
  id: string;
}

/** Dates are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export interface Position {
  company_name?: string;
  company_domain?: string;
  company_profile_url?: string;
  title?: string;
  start?: string;
  end?: string;
  current?: boolean;
}

export interface Education {
  school?: string;
  degree?: string;
  field?: string;
  start?: string;
  end?: string;
}

export interface Address {
  street?: string;
  city?: string;
  region?: string;
  postal_code?: string;
  country?: string;
}

export interface PersonRecord extends Address {
  key?: string;
  full_name?: string;
  given_name?: string;
  middle_name?: string;
  family_name?: string;
  emails?: (string | EmailValue)[];
  phones?: (string | PhoneValue)[];
  profile_urls?: string[];
  provider_ids?: ProviderId[];
  positions?: Position[];
  company_name?: string;
  company_domain?: string;
  company_profile_url?: string;
  title?: string;
  headline?: string;
  summary?: string;
  skills?: string[];
  education?: Education[];
  birth_date?: string;
  gender?: string;
  national_ids?: string[];
  /** ISO 8601: when the source saw this. */
  observed_at?: string;
}

export interface CompanyRecord extends Address {
  key?: string;
  name?: string;
  aliases?: string[];
  domain?: string;
  website?: string;
  profile_url?: string;
  industry?: string;
  employee_count?: number;
  founded?: number;
  description?: string;
  /** What the vendors' company objects hold besides (phone, revenue, logo, ...), kept as it came. */
  [more: string]: unknown;
}

export type RecordKind = 'people' | 'companies';
