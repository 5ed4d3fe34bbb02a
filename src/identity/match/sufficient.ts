/**
 * What a query must hold before anybody may be named: an identifier, or a person's name with something that narrows
 * it. A name alone or a company alone never matches, however rare it is (contracts/explorium.md 2.2, "never matched").
 */
import type { Features } from '../features.ts';

export function isSufficient(features: Features): boolean {
  const identifiers = [features.emails, features.phones, features.profiles, features.nationalIds];
  if (identifiers.some((list) => (list?.length ?? 0) > 0)) return true;
  const named = features.names?.some((name) => name.family !== '' || name.given !== '') ?? false;
  const narrowed = [features.employers, features.places, features.births];
  return named && narrowed.some((list) => (list?.length ?? 0) > 0);
}
