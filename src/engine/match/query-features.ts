/** From a query to features, whole and by ladder step. */
import type { CompanyFeatures, EmployerForm, Features } from '../../identity/features.ts';
import { COUNTED_KINDS } from '../../identity/match/email-keys.ts';
import { type MatchKey, personKeys } from '../../identity/match/keys.ts';
import { companyFeatures, personFeatures } from '../../identity/normalise/person.ts';
import type { PersonRecord } from '../../identity/record.ts';
import type { CompanyQuery, LadderStep, PersonQuery } from '../types.ts';

export function queryFeatures(query: PersonQuery): Features {
  const { person_id: _id, company_id: _company, ...rest } = query;
  // A query has the shape of a record; what its source would be is nobody's.
  return personFeatures(rest as PersonRecord, {});
}

export function companyQueryFeatures(query: CompanyQuery): CompanyFeatures {
  const { name, domain, profile_url } = query;
  return companyFeatures({
    ...(name === undefined ? {} : { name }),
    ...(domain === undefined ? {} : { domain }),
    ...(profile_url === undefined ? {} : { profile_url }),
  });
}

/** The keys under which a query looks for people. Those that are only counted (identity/reverse) find nobody. */
export function queryKeys(features: Features): MatchKey[] {
  return personKeys(features).filter((key) => !COUNTED_KINDS.has(key.kind));
}

/** The part of a query that one rung of a ladder looks at; undefined when the query has nothing for it. */
export function stepFeatures(all: Features, step: LadderStep, scope: EmployerForm[]): Features | undefined {
  const named = (all.names?.length ?? 0) > 0;
  switch (step) {
    case 'profile':
      return all.profiles?.length ? { profiles: all.profiles } : undefined;
    case 'email':
      return all.emails?.length ? { emails: all.emails } : undefined;
    case 'phone':
      return all.phones?.length ? { phones: all.phones } : undefined;
    case 'name_company':
      return named && all.employers?.length ? { names: all.names!, employers: all.employers } : undefined;
    case 'name_company_id':
      return named && scope.length > 0 ? { names: all.names!, employers: scope } : undefined;
  }
}

/** A company as the employers that it may be called in people's records. */
export function employersOf(features: CompanyFeatures): EmployerForm[] {
  const bare = { name: '', domain: '', profile: '', title: '', current: true };
  return [
    ...(features.domains ?? []).map((domain) => ({ ...bare, domain })),
    ...(features.names ?? []).map((name) => ({ ...bare, name })),
    ...(features.profiles ?? []).map((profile) => ({ ...bare, profile })),
  ];
}
