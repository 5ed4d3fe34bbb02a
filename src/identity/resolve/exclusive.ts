/**
 * Values of which a person has one at a time. Two records with different ones are two people, whatever else agrees.
 * A record that itself holds two of a kind has contradicted itself and is taken to know both.
 */
import type { CompanyFeatures, Features } from '../features.ts';

/** The vanity name of a profile can change, but two at once are two people far more often than one. */
const EXCLUSIVE_KINDS: ReadonlySet<string> = new Set(['linkedin', 'linkedin_member', 'linkedin_urn']);

/** A firm adds a digit to tell two people of one name apart: jane.doe@ and jane.doe2@ are two. */
const NUMBER = /(?<=[a-z])[2-9]$/;

const NONE: ReadonlyMap<string, ReadonlySet<string>> = new Map();

export function exclusiveValues(features: Features): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const add = (kind: string, value: string) => {
    const values = found.get(kind);
    if (values === undefined) found.set(kind, new Set([value]));
    else values.add(value);
  };
  for (const { kind, id } of features.profiles ?? []) if (EXCLUSIVE_KINDS.has(kind)) add(kind, id);
  for (const { suffix } of features.names ?? []) if (suffix !== '') add('suffix', suffix);
  for (const { local, domain, free, role } of features.emails ?? []) {
    if (!free && !role) add(`mailbox ${local.replace(NUMBER, '')}@${domain}`, local);
  }
  // Most have none, and a file of a million records need not hold a million empty maps.
  return found.size === 0 ? NONE : found;
}

export function exclusiveCompanyValues(features: CompanyFeatures): Map<string, Set<string>> {
  const profiles = features.profiles ?? [];
  return profiles.length === 0 ? new Map() : new Map([['linkedin_company', new Set(profiles)]]);
}
