/**
 * Facets: the few values of a person or company by which they are listed and filtered, elected by the same votes as
 * the golden profile, but over features (canonical forms), so that SQL compares bytes and both engines agree.
 */
import type { EmployerForm, Features, NameForm, PlaceForm } from '../features.ts';
import { normaliseTitle, type TitleForm } from '../normalise/title.ts';
import { freshness } from './survivorship.ts';

export interface Witness {
  address: string;
  trust: number;
  seenAt: string;
  features: Features;
}

export interface Employment extends EmployerForm {
  /** the newest record's word on whether it lasts wins over older ones */
  current: boolean;
}

export interface PersonFacets {
  sort_name: string;
  given_name: string;
  family_name: string;
  title: string;
  level: string;
  department: string;
  company: string;
  company_domain: string;
  country: string;
  region: string;
  city: string;
  postal_code: string;
  has_email: number;
  has_phone: number;
  has_profile: number;
}

/** The value with most votes; ties go to the record that comes first in `all`. */
export function elect<V>(
  all: readonly Witness[],
  asOf: string,
  read: (features: Features) => V | undefined,
  keyOf: (value: V) => string,
): V | undefined {
  if (all.length === 1) return read(all[0]!.features);
  const votes = new Map<string, { value: V; sum: number }>();
  for (const witness of all) {
    const value = read(witness.features);
    if (value === undefined) continue;
    const key = keyOf(value);
    const weight = Math.max(witness.trust, 1) * freshness(witness.seenAt, asOf);
    const known = votes.get(key);
    if (known === undefined) votes.set(key, { value, sum: weight });
    else known.sum += weight;
  }
  let best: { value: V; sum: number } | undefined;
  for (const one of votes.values()) if (best === undefined || one.sum > best.sum) best = one;
  return best?.value;
}

/** All employments, newest record first. A person whom a newer record places elsewhere has left the older post. */
export function employments(all: readonly Witness[]): Employment[] {
  const newestFirst = [...all].sort(
    (a, b) => (a.seenAt < b.seenAt ? 1 : a.seenAt > b.seenAt ? -1 : 0) || (a.address < b.address ? -1 : 1),
  );
  const found = new Map<string, Employment>();
  let currentKnown = false;
  for (const { features } of newestFirst) {
    const employers = features.employers ?? [];
    for (const employer of employers) {
      const key = `${employer.domain || employer.profile || employer.name}|${employer.title}`;
      const known = found.get(key);
      if (known === undefined) found.set(key, { ...employer, current: employer.current && !currentKnown });
      else if (known.start === undefined && employer.start !== undefined) known.start = employer.start;
    }
    currentKnown ||= employers.some((employer) => employer.current);
  }
  return [...found.values()];
}

/** `jobs`: the employments of the same witnesses. `titleForm`: `normaliseTitle`, or what remembers its answers. */
export function personFacets(
  all: readonly Witness[],
  asOf: string,
  jobs: readonly Employment[] = employments(all),
  titleForm: (text: string) => TitleForm = normaliseTitle,
): PersonFacets {
  const name = elect<NameForm>(
    all,
    asOf,
    (features) => features.names?.[0],
    (value) => value.full,
  );
  const place = elect<PlaceForm>(
    all,
    asOf,
    (features) => features.places?.[0],
    (value) => `${value.country}|${value.city}|${value.postal}|${value.street}`,
  );
  const job = jobs.find((one) => one.current);
  const title = job !== undefined && job.title !== '' ? titleForm(job.title) : undefined;
  const some = (list: (features: Features) => readonly unknown[] | undefined) =>
    all.some((one) => (list(one.features)?.length ?? 0) > 0) ? 1 : 0;
  return {
    sort_name: name === undefined ? '' : `${name.family} ${name.given}`.trim(),
    given_name: name?.given ?? '',
    family_name: name?.family ?? '',
    title: title?.text ?? '',
    level: title?.level ?? '',
    department: title?.department ?? '',
    company: job?.name ?? '',
    company_domain: job?.domain ?? '',
    country: place?.country ?? '',
    region: place?.region ?? '',
    city: place?.city ?? '',
    postal_code: place?.postal ?? '',
    has_email: some((features) => features.emails),
    has_phone: some((features) => features.phones),
    has_profile: some((features) => features.profiles),
  };
}
