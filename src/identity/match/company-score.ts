/**
 * Comparing companies. A domain or a LinkedIn page identifies; a name alone is weak, because firms share names.
 *
 * Prior −10 bits; domain or page in common +30, name in common +18, domains known on both sides and different −14,
 * pages different −20, names known and different −6 (−3 where the domain agrees: brands, renamings).
 */
import { jaroWinkler } from '../compare/similarity.ts';
import type { CompanyFeatures } from '../features.ts';
import type { Evidence } from './score.ts';

export const COMPANY_PRIOR_BITS = -10;
const CLOSE_NAME = 0.93;

export function compareCompanyFeatures(left: CompanyFeatures, right: CompanyFeatures): Evidence[] {
  const evidence: Evidence[] = [];
  const domain = overlap(left.domains, right.domains);
  const add = (field: string, level: string, weight: number, value: string) =>
    evidence.push({ field, level, weight, left: value, right: value });
  if (domain !== undefined) add('domain', domain === '' ? 'different' : 'exact', domain === '' ? -14 : 30, domain);
  const profile = overlap(left.profiles, right.profiles);
  if (profile !== undefined) add('profile', profile === '' ? 'different' : 'exact', profile === '' ? -20 : 30, profile);
  const name = overlap(left.names, right.names);
  if (name === undefined) return evidence;
  if (name !== '') add('name', 'exact', 18, name);
  else {
    const close = closeName(left.names ?? [], right.names ?? []);
    if (close) add('name', 'close', 15, close);
    else add('name', 'different', domain ? -3 : -6, '');
  }
  return evidence;
}

/** The first value in common, '' when both sides have values but none in common, undefined when a side has none. */
function overlap(left: readonly string[] | undefined, right: readonly string[] | undefined): string | undefined {
  if (!left?.length || !right?.length) return undefined;
  return left.find((value) => right.includes(value)) ?? '';
}

function closeName(left: readonly string[], right: readonly string[]): string | undefined {
  for (const a of left) {
    for (const b of right) {
      if (acronymOf(a) === b || acronymOf(b) === a || jaroWinkler(a, b) >= CLOSE_NAME) return b;
    }
  }
  return undefined;
}

function acronymOf(name: string): string | undefined {
  const words = name.split(' ');
  return words.length < 3 ? undefined : words.map((word) => word.charAt(0)).join('');
}
