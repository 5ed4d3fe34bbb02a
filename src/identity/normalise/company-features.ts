/** From a company's record to its features. */
import type { CompanyFeatures } from '../features.ts';
import type { CompanyRecord } from '../record.ts';
import { companyNames } from './company.ts';
import { employerDomain } from './domain.ts';
import { MAX_VALUES } from './limits.ts';
import { normalisePlace } from './place.ts';
import { presentText } from './placeholder.ts';
import { normaliseProfileUrl } from './profile-url.ts';

/** The features of a record. Lists without a value are left out. Deterministic; never throws. */
export function companyFeatures(record: CompanyRecord): CompanyFeatures {
  const features: CompanyFeatures = {};
  const names = unique([record.name, ...(record.aliases ?? [])], companyNames);
  if (names.length > 0) features.names = names;
  const domains = unique([record.domain, record.website], single(employerDomain));
  if (domains.length > 0) features.domains = domains;
  const profiles = unique([record.profile_url], single(companyProfile));
  if (profiles.length > 0) features.profiles = profiles;
  const place = normalisePlace(record);
  if (place !== undefined) features.places = [place];
  return features;
}

function companyProfile(text: string): string | undefined {
  const form = normaliseProfileUrl(text);
  return form?.kind === 'linkedin_company' ? form.id : undefined;
}

/** The forms of all values, in order, without repeats, at most MAX_VALUES. */
function unique(values: readonly unknown[], normalise: (text: string) => readonly string[]): string[] {
  const found = new Set<string>();
  for (const value of values) {
    const text = presentText(value);
    for (const form of text === undefined ? [] : normalise(text)) if (found.size < MAX_VALUES) found.add(form);
  }
  return [...found];
}

function single(normalise: (text: string) => string | undefined): (text: string) => string[] {
  return (text) => {
    const form = normalise(text);
    return form === undefined ? [] : [form];
  };
}
