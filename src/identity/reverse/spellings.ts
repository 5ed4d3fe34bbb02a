/**
 * How addresses are spelt at a domain: the spellings counted there, smoothed by how common each is in the world.
 *
 * Nearly every firm has one spelling and a few exceptions, so one or two addresses already tell much: the prior weighs
 * as much as PRIOR_WEIGHT people (a Dirichlet distribution with little mass). Small firms use given names, larger ones
 * cannot. A share never falls below EXCEPTION of the prior, since exceptions occur everywhere.
 *
 * Example: 8 people known at first.last and 1 at flast, in a firm of about a hundred. The prior of flast is 0.28 there:
 *   share = (1 - 0.02) × (1 + 0.8 × 0.28) / (9 + 0.8) + 0.02 × 0.28 = 0.13
 */
import { EMAIL_PATTERNS } from '../compare/email-pattern.ts';
import type { Spelling } from '../match/email-keys.ts';

export const SPELLINGS: readonly Spelling[] = [...EMAIL_PATTERNS, 'other'];

/** People counted at a domain, by spelling; an absent one counts 0. */
export type SpellingCounts = ReadonlyMap<Spelling, number>;

type Shares = Readonly<Partial<Record<Spelling, number>>>;

/** Shares of spellings among firms, by hand from what directories of address formats agree on; the rest share REST. */
const IN_SMALL_FIRMS: Shares = {
  first: 0.52,
  'first.last': 0.17,
  flast: 0.11,
  firstlast: 0.035,
  'f.last': 0.03,
  firstl: 0.03,
  last: 0.025,
  fl: 0.015,
  other: 0.02,
};
const IN_LARGE_FIRMS: Shares = {
  'first.last': 0.46,
  flast: 0.28,
  'f.last': 0.07,
  first_last: 0.03,
  firstlast: 0.025,
  firstl: 0.025,
  'last.first': 0.01,
  lastf: 0.015,
  first: 0.01,
  other: 0.03,
};
const REST = 0.045;
const REST_EACH = REST / SPELLINGS.length;

/** At so many people a firm is half small, half large. */
const MIDDLE_SIZE = 25;
const PRIOR_WEIGHT = 0.8;
const EXCEPTION = 0.02;

/** The share of addresses at a domain that are spelt so. `people`: how many are known to work there. */
export function spellingShare(spelling: Spelling, counts: SpellingCounts, people: number): number {
  const small = MIDDLE_SIZE / (MIDDLE_SIZE + people);
  const usual = small * (IN_SMALL_FIRMS[spelling] ?? 0) + (1 - small) * (IN_LARGE_FIRMS[spelling] ?? 0) + REST_EACH;
  let total = 0;
  for (const count of counts.values()) total += count;
  const learned = ((counts.get(spelling) ?? 0) + PRIOR_WEIGHT * usual) / (total + PRIOR_WEIGHT);
  return (1 - EXCEPTION) * learned + EXCEPTION * usual;
}
