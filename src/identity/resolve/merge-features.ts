/** The union of several records' features: what a person is compared by. */
import type { CompanyFeatures, Features } from '../features.ts';

/** So many values of one kind at most; a person with more is a cluster gone wrong, not richer evidence. */
const VALUES_MAX = 24;

function union<T>(lists: readonly (readonly T[] | undefined)[], keyOf: (value: T) => string): T[] {
  const found = new Map<string, T>();
  for (const list of lists) {
    for (const value of list ?? []) {
      const key = keyOf(value);
      if (found.size < VALUES_MAX && !found.has(key)) found.set(key, value);
    }
  }
  return [...found.values()];
}

const same = (text: string): string => text;

export function mergeFeatures(all: readonly Features[]): Features {
  if (all.length === 1) return all[0]!;
  return {
    names: union(
      all.map((one) => one.names),
      (name) => `${name.full}|${name.family}|${name.suffix}`,
    ),
    emails: union(
      all.map((one) => one.emails),
      (email) => email.address,
    ),
    phones: union(
      all.map((one) => one.phones),
      (phone) => phone.e164 || phone.national,
    ),
    profiles: union(
      all.map((one) => one.profiles),
      (profile) => `${profile.kind}:${profile.id}`,
    ),
    employers: union(
      all.map((one) => one.employers),
      (job) => `${job.profile}|${job.domain}|${job.name}|${job.title}`,
    ),
    places: union(
      all.map((one) => one.places),
      (place) => Object.values(place).join('|'),
    ),
    births: union(
      all.map((one) => one.births),
      same,
    ),
    genders: union(
      all.map((one) => one.genders),
      same,
    ),
    nationalIds: union(
      all.map((one) => one.nationalIds),
      same,
    ),
  };
}

export function mergeCompanyFeatures(all: readonly CompanyFeatures[]): CompanyFeatures {
  return {
    names: union(
      all.map((one) => one.names),
      same,
    ),
    domains: union(
      all.map((one) => one.domains),
      same,
    ),
    profiles: union(
      all.map((one) => one.profiles),
      same,
    ),
    places: union(
      all.map((one) => one.places),
      (place) => Object.values(place).join('|'),
    ),
  };
}
