/**
 * Features: what is left of a record once every field has its canonical form. The same shape describes a record, a
 * query and a person (the union of its records' features), so one comparison serves matching and resolution alike.
 *
 * Everything here is text that is compared for equality or by string distance; the pretty spellings stay in the
 * record. "Folded" means: transliterated to ASCII, lower case, punctuation and runs of spaces reduced to one space.
 * The JSON of this object is stored beside each record and person, so the member names are short on purpose and an
 * empty list is left out.
 */

/** One spelling of a person's name, folded and taken apart. Parts that are unknown are ''. */
export interface NameForm {
  /** given middle family, folded, without titles and suffix */
  full: string;
  given: string;
  middle: string;
  /** with its particles: "van der berg" */
  family: string;
  /** 'jr', 'sr', 'ii', 'iii', 'iv' or '' */
  suffix: string;
}

export interface EmailForm {
  /** lower case, IDNA, as it would be delivered to */
  address: string;
  /** without plus-tag and, for providers that ignore them, without dots; equal canonical forms are one mailbox */
  canonical: string;
  local: string;
  domain: string;
  /** info@, sales@, noreply@ ...: shared by people, so it never identifies one */
  role: boolean;
  /** gmail.com, web.de ...: says nothing about an employer */
  free: boolean;
  disposable: boolean;
}

export interface PhoneForm {
  /** '+4915123456789', or '' where the country could not be told */
  e164: string;
  /** national significant number, digits only */
  national: string;
  /** ISO 3166-1 alpha-2, lower case, or '' */
  country: string;
  extension: string;
  /** what the number itself or its source says of it */
  type: 'mobile' | 'direct' | 'switchboard' | 'home' | 'fax' | '';
}

/**
 * A profile address or a provider's ID. Global kinds (LINKEDIN_KINDS) mean the same everywhere; any other kind is
 * only comparable inside its source, so the engine prefixes it with the source's name.
 */
export interface ProfileForm {
  /** 'linkedin' (public identifier), 'linkedin_member' (numeric), 'sales_navigator', 'recruiter', 'github', 'x', ... */
  kind: string;
  id: string;
}

/** An employment. `name` is folded without legal form. */
export interface EmployerForm {
  name: string;
  domain: string;
  /** LinkedIn company identifier or '' */
  profile: string;
  /** folded title */
  title: string;
  current: boolean;
  /** YYYY[-MM[-DD]], where known */
  start?: string;
  end?: string;
}

export interface PlaceForm {
  /** alpha-2, lower case */
  country: string;
  region: string;
  city: string;
  postal: string;
  street: string;
}

export interface Features {
  names?: NameForm[];
  emails?: EmailForm[];
  phones?: PhoneForm[];
  profiles?: ProfileForm[];
  employers?: EmployerForm[];
  places?: PlaceForm[];
  /** YYYY, YYYY-MM or YYYY-MM-DD */
  births?: string[];
  genders?: string[];
  nationalIds?: string[];
}

/** What is left of a company record. */
export interface CompanyFeatures {
  /** folded, without legal form; the first is the name, the rest aliases */
  names?: string[];
  /** registrable domains */
  domains?: string[];
  /** LinkedIn company identifiers */
  profiles?: string[];
  places?: PlaceForm[];
}
