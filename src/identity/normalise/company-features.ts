/** From a company's record to its features. */
import type { CompanyFeatures } from '../features.ts';
import type { CompanyRecord } from '../record.ts';
import { normaliseCompany } from './company.ts';
import { employerDomain } from './domain.ts';
import { MAX_VALUES } from './limits.ts';
import { normalisePlace } from './place.ts';
import { presentText } from './placeholder.ts';
import { normaliseProfileUrl } from './profile-url.ts';

/** The features of a record. Lists without a value are left out. Deterministic; never throws. */
export function companyFeatures(record: CompanyRecord): CompanyFeatures {
  const features: CompanyFeatures = {};
  const names = unique([record.name, ...(record.aliases ?? [])], (text) => normaliseCompany(text)?.name);
  if (names.length > 0) features.names = names;
  const domains = unique([record.domain, record.website], employerDomain);
  if (domains.length > 0) features.domains = domains;
  const profiles = unique([record.profile_url], companyProfile);
  if (profiles.length > 0) features.profiles = profiles;
  const place = normalisePlace(record);
  if (place !== undefined) features.places = [place];
  return features;
}

function companyProfile(text: string): string | undefined {
  const form = normaliseProfileUrl(text);
  return form?.kind === 'linkedin_company' ? form.id : undefined;
}

function unique(values: readonly unknown[], normalise: (text: string) => string | undefined): string[] {
  const found = new Set<string>();
  for (const value of values) {
    const text = presentText(value);
    const form = text === undefined ? undefined : normalise(text);
    if (form !== undefined && found.size < MAX_VALUES) found.add(form);
  }
  return [...found];
}
