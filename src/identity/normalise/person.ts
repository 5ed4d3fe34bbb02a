/** From a person's record to its features: every field in its canonical form, placeholders gone, lists bounded. */
import type { EmployerForm, Features, PhoneForm, ProfileForm } from '../features.ts';
import type { PersonRecord, PhoneValue, Position, ProviderId } from '../record.ts';
import { normaliseCompany } from './company.ts';
import { normaliseDate } from './date.ts';
import { employerDomain } from './domain.ts';
import { normaliseEmail, splitEmails } from './email.ts';
import { normaliseGender } from './gender.ts';
import { MAX_VALUES } from './limits.ts';
import { readNames } from './name.ts';
import { normaliseNationalId } from './national-id.ts';
import { normalisePhone } from './phone.ts';
import { normalisePlace } from './place.ts';
import { presentText } from './placeholder.ts';
import { linkedinIdForm, normaliseProfileUrl } from './profile-url.ts';
import { expandedWords } from './title.ts';

/** Provider kinds under their other names. */
const KIND_ALIASES: ReadonlyMap<string, string> = new Map([
  ['linkedin', 'linkedin'],
  ['linkedin_public', 'linkedin'],
  ['linkedin_public_id', 'linkedin'],
  ['linkedin_url', 'linkedin'],
  ['linkedin_urn', 'linkedin_urn'],
  ['linkedin_member', 'linkedin_member'],
  ['linkedin_member_id', 'linkedin_member'],
  ['sales_navigator', 'sales_navigator'],
  ['sales_nav', 'sales_navigator'],
  ['salesnavigator', 'sales_navigator'],
  ['linkedin_sales_navigator', 'sales_navigator'],
  ['recruiter', 'recruiter'],
  ['linkedin_recruiter', 'recruiter'],
]);

export interface PersonOptions {
  /** name of the source: provider IDs of kinds that are not global are only comparable inside it */
  source?: string;
}

/** The features of a record. Lists without a value are left out. Deterministic; never throws. */
export function personFeatures(record: PersonRecord, options: PersonOptions = {}): Features {
  const features: Features = {};
  const names = readNames(record);
  if (names.length > 0) features.names = names;
  const emails = keep(emailTexts(record), normaliseEmail, (form) => form.address);
  if (emails.length > 0) features.emails = emails;
  const place = normalisePlace(record);
  const country = place?.country ?? '';
  const phones = phoneForms(record, country === '' ? undefined : country);
  if (phones.length > 0) features.phones = phones;
  const { profiles, companies } = profileForms(record, options.source ?? '');
  if (profiles.length > 0) features.profiles = profiles;
  const employers = employerForms(record, companies);
  if (employers.length > 0) features.employers = employers;
  if (place !== undefined) features.places = [place];
  const birth = record.birth_date === undefined ? undefined : normaliseDate(presentText(record.birth_date) ?? '');
  if (birth !== undefined) features.births = [birth];
  const gender = record.gender === undefined ? undefined : normaliseGender(presentText(record.gender) ?? '');
  if (gender !== undefined) features.genders = [gender];
  const nationalIds = keep(record.national_ids ?? [], normaliseNationalId, (id) => id);
  if (nationalIds.length > 0) features.nationalIds = nationalIds;
  return features;
}

/** The forms of the texts in order, without repeats, at most MAX_VALUES. */
function keep<Form>(
  texts: readonly unknown[],
  normalise: (text: string) => Form | undefined,
  identity: (form: Form) => string,
): Form[] {
  const forms: Form[] = [];
  for (const value of texts) {
    const text = presentText(value);
    const form = text === undefined ? undefined : normalise(text);
    if (form === undefined || forms.some((other) => identity(other) === identity(form))) continue;
    forms.push(form);
    if (forms.length === MAX_VALUES) break;
  }
  return forms;
}

function emailTexts(record: PersonRecord): string[] {
  const texts: string[] = [];
  for (const value of record.emails ?? []) {
    const text = typeof value === 'string' ? value : value?.address;
    if (typeof text !== 'string') continue;
    if (text.indexOf('@') === text.lastIndexOf('@')) texts.push(text);
    else texts.push(...splitEmails(text));
    if (texts.length > MAX_VALUES * 2) break;
  }
  return texts;
}

function phoneForms(record: PersonRecord, country: string | undefined): PhoneForm[] {
  const forms: PhoneForm[] = [];
  for (const value of record.phones ?? []) {
    const text = presentText(isPhoneValue(value) ? value.number : value);
    const form = text === undefined ? undefined : normalisePhone(text, country);
    if (form === undefined) continue;
    const stated = isPhoneValue(value) ? value.type : undefined;
    if (stated !== undefined) form.type = stated;
    if (
      forms.some(
        (other) => other.e164 === form.e164 && other.national === form.national && other.extension === form.extension,
      )
    )
      continue;
    forms.push(form);
    if (forms.length === MAX_VALUES) break;
  }
  return forms;
}

function isPhoneValue(value: string | PhoneValue): value is PhoneValue {
  return typeof value === 'object' && value !== null;
}

/** Profiles of the person, and LinkedIn company identifiers that stood among them. */
function profileForms(record: PersonRecord, source: string): { profiles: ProfileForm[]; companies: string[] } {
  const profiles: ProfileForm[] = [];
  const companies: string[] = [];
  const add = (form: ProfileForm | undefined) => {
    if (form === undefined || profiles.length >= MAX_VALUES) return;
    if (form.kind === 'linkedin_company') companies.push(form.id);
    else if (!profiles.some((other) => other.kind === form.kind && other.id === form.id))
      profiles.push({ kind: form.kind, id: form.id });
  };
  for (const value of record.profile_urls ?? []) {
    const text = presentText(value);
    if (text !== undefined) add(normaliseProfileUrl(text));
  }
  for (const value of record.provider_ids ?? []) add(providerForm(value, source));
  return { profiles, companies };
}

/**
 * The form of a provider's ID. Kinds of the LinkedIn family mean the same everywhere, and a URL among them is read as
 * one; every other kind is prefixed with its source, because two systems number their contacts alike.
 */
export function providerForm(value: ProviderId, source: string): ProfileForm | undefined {
  const id = presentText(value?.id);
  if (id === undefined || id.length > 500) return undefined;
  const kind = (presentText(value.kind) ?? '').toLowerCase().replace(/[\s-]+/g, '_');
  const global = KIND_ALIASES.get(kind);
  if (global === undefined) return kind === '' ? undefined : { kind: `${source}:${kind}`, id };
  if (id.includes('/') && id.includes('.')) {
    const fromUrl = normaliseProfileUrl(id);
    if (fromUrl !== undefined && fromUrl.kind !== 'url') return { kind: fromUrl.kind, id: fromUrl.id };
  }
  if (global === 'linkedin') return linkedinIdForm(id.replace(/^(?:\/?in\/)/i, ''));
  const bare = id.split(',', 1)[0]!;
  return bare === '' ? undefined : { kind: global, id: bare };
}

function employerForms(record: PersonRecord, companies: readonly string[]): EmployerForm[] {
  const forms: EmployerForm[] = [];
  const add = (form: EmployerForm | undefined) => {
    if (form === undefined || forms.length >= MAX_VALUES) return;
    const same = forms.find(
      (other) =>
        other.name === form.name &&
        other.domain === form.domain &&
        other.title === form.title &&
        other.profile === form.profile,
    );
    if (same === undefined) {
      forms.push(form);
      return;
    }
    if (form.current) same.current = true;
    // The short form of the present job has no dates; the list of jobs, where it stands again, has.
    if (same.start === undefined && form.start !== undefined) same.start = form.start;
    if (same.end === undefined && form.end !== undefined) same.end = form.end;
  };
  add(employerForm(record, true));
  for (const position of record.positions ?? [])
    add(employerForm(position, position.current ?? position.end === undefined));
  // A company page in the person's own column names the employer that has none yet; with several, whose it is is unknown.
  if (companies.length > 0) {
    const open = forms.find((form) => form.current && form.profile === '');
    if (open !== undefined) open.profile = companies[0]!;
    else if (forms.length === 0) add({ name: '', domain: '', profile: companies[0]!, title: '', current: true });
  }
  return forms;
}

/** The employer of a position or of the record's short form; undefined when nothing of it is known. */
export function employerForm(
  position: Pick<Position, 'company_name' | 'company_domain' | 'company_profile_url' | 'title' | 'start' | 'end'>,
  current: boolean,
): EmployerForm | undefined {
  const companyText = presentText(position.company_name);
  const name = companyText === undefined ? '' : (normaliseCompany(companyText)?.name ?? '');
  const domainText = presentText(position.company_domain);
  const domain = domainText === undefined ? '' : (employerDomain(domainText) ?? '');
  const profileText = presentText(position.company_profile_url);
  const profile = profileText === undefined ? undefined : normaliseProfileUrl(profileText);
  const title = position.title === undefined ? '' : expandedWords(position.title).join(' ');
  const company = profile?.kind === 'linkedin_company' ? profile.id : '';
  if (name === '' && domain === '' && company === '' && title === '') return undefined;
  const start = position.start === undefined ? undefined : normaliseDate(position.start);
  const end = position.end === undefined ? undefined : normaliseDate(position.end);
  return {
    name,
    domain,
    profile: company,
    title,
    current,
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
  };
}
export { companyFeatures } from './company-features.ts';
